"""What is done when memory runs out, or a device fails: smaller windows, then the CPU.

Which devices there are, how a predictor comes to one, and how a device's memory is given back are
arguments, so that all of it can be tried without such a device.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Optional, Protocol, TypeVar

import numpy as np
import torch

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.core.compute import choose_device
from gzap_qgis.core.pair import Pair
from gzap_qgis.core.target import Fused, Reach, Target
from gzap_qgis.errors import DeviceError, GzapError
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.tiles import tiles

Result = TypeVar("Result")

# Side of the smallest window that is tried, pixels that the network works on.
LEAST = 64
# What libraries say, in lower case, where memory has run out.
MEMORY_WORDS = (
    "out of memory",
    "allocate memory",
    "unable to allocate",
    "not enough memory",
    "alloc_failed",
    "bad_alloc",
    "invalid buffer size",
    "could not create a primitive",
    "could not execute a primitive",
)
# Letters of a library's message that users are shown.
LONGEST_REASON = 200


@dataclass(frozen=True)
class Station:
    """A device that work can be done on.

    Attributes:
        compute: Device and threads of the work there.
        release: Gives memory that torch keeps for later back to the device.
    """

    compute: ComputeConfig
    release: Callable[[], None]


@dataclass(frozen=True)
class Trouble:
    """Why a device did not do its work; no error, which would hold all that the work allocated.

    Attributes:
        reason: A library's words.
        is_memory: Whether memory ran out.
    """

    reason: str
    is_memory: bool


class Tiler(Protocol):
    """Predicts windows of an output grid, each pixel as if the whole were one window."""

    def reach(self, output: Window) -> Reach:
        """What must be read of PAN and MS for a window of the output."""

    def predict(self, output: Window, pair: Pair, progress: Progress) -> Fused:
        """Predict a window of the output from the pixels of ``reach(output)``."""


def stations(compute: ComputeConfig) -> list[Station]:
    """The device of a run, and behind another device than the CPU the CPU to go on with.

    Raises:
        DeviceError: If the device that was asked for is not there.
    """
    first = Device(choose_device(compute.device).type)
    return [
        Station(replace(compute, device=device), _release(device))
        for device in dict.fromkeys((first, Device.CPU))
    ]


def _release(device: Device) -> Callable[[], None]:
    """What gives a device's unused memory back; torch keeps none of the CPU's."""
    kept = {Device.CUDA: torch.cuda, Device.MPS: getattr(torch, "mps", None)}.get(device)
    empty = getattr(kept, "empty_cache", None)

    def release() -> None:
        # A device that has failed cannot even do this.
        with suppress(RuntimeError):
            if empty is not None:
                empty()

    return release


def least_side(target: Target) -> int:
    """Side of the smallest window that is worth a trial, output pixels."""
    return max(int(LEAST / max(target.pan.row_scale, target.pan.col_scale, 1.0)), 1)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that memory has run out, on whatever device."""
    # The first name is known since torch 2.5, the other since 1.13; MPS and the CPU have but words.
    kinds = (
        getattr(torch, "OutOfMemoryError", None),
        getattr(torch.cuda, "OutOfMemoryError", None),
    )
    if isinstance(error, (MemoryError, *(kind for kind in kinds if kind is not None))):
        return True
    said = str(error).lower()
    return isinstance(error, RuntimeError) and any(word in said for word in MEMORY_WORDS)


def trouble_of(error: BaseException, device: Device) -> Optional[Trouble]:
    """What an error tells of a device.

    Args:
        error: The error.
        device: Where the work was done.

    Returns:
        None for what users can put right, and for a mistake of ours. Any other device than the CPU
        is blamed for an error of torch: if it is a mistake of ours, the CPU shows it again.
    """
    if isinstance(error, GzapError):
        return None
    is_memory = is_out_of_memory(error)
    if not is_memory and (device is Device.CPU or not isinstance(error, RuntimeError)):
        return None
    return Trouble(reason_of(error), is_memory)


def reason_of(error: BaseException) -> str:
    """The first line of what an error says, not too long; else the name of its class."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return lines[0].strip()[:LONGEST_REASON]


def left(places: Sequence[Station], trouble: Trouble, progress: Progress) -> Sequence[Station]:
    """The devices that are left when the first has given up, of which the user is told.

    Raises:
        DeviceError: If none is left.
    """
    device, reason = places[0].compute.device.value, trouble.reason
    if len(places) == 1:
        raise DeviceError(
            sentence(
                "Memory ran out on {device}, even for the smallest piece of work ({reason}). Close "
                "other programs, choose fewer THREADS or a smaller MEMORY, and run it again.",
                device=device,
                reason=reason,
            )
        )
    if trouble.is_memory:
        progress.warn(
            sentence(
                "Memory ran out on {device} ({reason}). The CPU takes over, which is slower.",
                device=device,
                reason=reason,
            )
        )
    else:
        progress.warn(
            sentence(
                "{device} failed ({reason}). The CPU takes over, which is slower.",
                device=device,
                reason=reason,
            )
        )
    return places[1:]


def on_one_of(
    places: Sequence[Station], work: Callable[[ComputeConfig], Result], progress: Progress
) -> tuple[Result, Sequence[Station]]:
    """Do a piece of work on the first device; where that gives up, anew on the next.

    Args:
        places: The devices.
        work: Does it from its very beginning, with the settings that it is given.
        progress: Hears of a device that gave up.

    Returns:
        What the work came to, and the devices from the one that did it on.

    Raises:
        DeviceError: If memory ran out on the last device too.
    """
    while True:
        try:
            return work(places[0].compute), places
        except (RuntimeError, MemoryError) as error:
            trouble = trouble_of(error, places[0].compute.device)
            if trouble is None:
                raise
        # Only here, outside of the handler, is freed what the failed work had allocated.
        places[0].release()
        places = left(places, trouble, progress)


class Retreat:
    """Predicts windows, in smaller ones where memory runs out, and at last on another device.

    What has been learnt of a device's memory is kept for the windows to come.
    """

    def __init__(
        self,
        make: Callable[[ComputeConfig], Tiler],
        places: Sequence[Station],
        least: int,
        progress: Progress,
    ) -> None:
        """Begin on the first device.

        Args:
            make: Makes what predicts on a device; called once for each device that is tried.
            places: The devices.
            least: Side of the smallest window that is tried, output pixels.
            progress: Hears of a device that gave up.
        """
        self._make = make
        self._least = least
        # Longest side that is tried; None as long as memory has never run out on the device.
        self._side: Optional[int] = None
        self._tiler, self._places = on_one_of(places, make, progress)

    def reach(self, output: Window) -> Reach:
        """What must be read of PAN and MS for a window of the output."""
        return self._tiler.reach(output)

    def predict(self, output: Window, pair: Pair, progress: Progress) -> Fused:
        """Predict a window of the output from the pixels of ``reach(output)``.

        Raises:
            Cancelled: If the user stops.
            DeviceError: If memory runs out even for the smallest window on the last device.
        """
        while True:
            side = self._side_for(output)
            try:
                return self._joined(output, pair, side, progress)
            except (RuntimeError, MemoryError) as error:
                trouble = trouble_of(error, self._places[0].compute.device)
                if trouble is None:
                    raise
            # Only here, outside of the handler, is freed what the failed work had allocated.
            if trouble.is_memory and side > self._least:
                self._shrink(side, progress)
            else:
                self._move_on(trouble, progress)

    def _side_for(self, output: Window) -> int:
        """Side of the windows that an output window is predicted in."""
        longest = max(output.rows, output.cols)
        return longest if self._side is None else min(longest, self._side)

    def _shrink(self, side: int, progress: Progress) -> None:
        """Take windows of half the side from here on."""
        self._places[0].release()
        self._side = max(-(-side // 2), self._least)
        progress.warn(
            sentence(
                "Memory ran out on {device} for tiles of {side} x {side} pixels; they are computed "
                "in parts of {part} x {part} from here on.",
                device=self._places[0].compute.device.value,
                side=side,
                part=self._side,
            )
        )

    def _move_on(self, trouble: Trouble, progress: Progress) -> None:
        """Go on on the next device, with whole windows at first."""
        place, self._side = self._places[0], None
        places = left(self._places, trouble, progress)
        self._tiler, self._places = on_one_of(places, self._make, progress)
        place.release()

    def _joined(self, output: Window, pair: Pair, side: int, progress: Progress) -> Fused:
        """A window of the output, predicted in parts of so many pixels a side."""
        tiler = self._tiler
        if max(output.rows, output.cols) <= side:
            return tiler.predict(output, pair, progress)
        whole = tiler.reach(output)
        shape = (len(pair.ms), output.rows, output.cols)
        image, valid = np.empty(shape, np.float32), np.empty(shape, np.bool_)
        for place in tiles(output.rows, output.cols, side):
            part = replace(place, row=output.row + place.row, col=output.col + place.col)
            fused = tiler.predict(part, cut(pair, whole, tiler.reach(part)), progress)
            rows, cols = part.within(output)
            image[:, rows, cols], valid[:, rows, cols] = fused.image, fused.valid
        return Fused(image, valid)


def cut(pair: Pair, whole: Reach, part: Reach) -> Pair:
    """The pixels of a reach, from those of a reach that holds it; nothing is copied."""
    pan, ms = part.pan, part.ms
    return pair.part(
        replace(pan, row=pan.row - whole.pan.row, col=pan.col - whole.pan.col),
        replace(ms, row=ms.row - whole.ms.row, col=ms.col - whole.ms.col),
    )
