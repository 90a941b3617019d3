"""Whether a device can do the network's work: a tiny piece of it, done there and on the CPU.

A device may be there and be of no use: a card that is too old or too new for the kernels of this
torch, a driver that does not fit, a memory that others have filled, an operation that MPS lacks or
computes wrongly.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Optional

import torch

from gzap_qgis.config import Backbone, ComputeConfig, Device
from gzap_qgis.core.adam import Adam, gradient
from gzap_qgis.core.compute import choose_device, present, seeded
from gzap_qgis.core.fallback import reason_of
from gzap_qgis.core.network import NetworkInput, Query, build_network
from gzap_qgis.errors import DeviceError
from gzap_qgis.network_config import network_of
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence

# MS pixels a side of the trial: more than one window of each encoder. Target pixels per MS pixel.
SIDE, RATIO = 20, 2
# Share of the largest number of the CPU's answer by which a device's answer may differ from it.
TOLERANCE = 1e-2
SEED = 1
# Step size of the trial.
RATE = 1e-3

Trial = Callable[[torch.device], Optional[str]]


def _input(device: torch.device) -> NetworkInput:
    """A small scene of two bands of noise."""
    fine = SIDE * RATIO
    place = (torch.arange(fine, dtype=torch.float32) + 0.5) / RATIO - 0.5
    return NetworkInput(
        ms=torch.randn(2, SIDE, SIDE).to(device),
        pan_low=torch.randn(2, SIDE, SIDE).to(device),
        correlation=torch.tensor([0.5, 0.9]).to(device),
        ms_detail=torch.tensor([0.3, 0.4]).to(device),
        pan=torch.randn(fine, fine).to(device),
        detail=torch.randn(fine, fine).to(device),
        injected=torch.randn(2, fine, fine).to(device),
        query=Query(place.to(device), place.to(device), torch.full((2,), 1 / RATIO).to(device)),
    )


def _answer(backbone: Backbone, device: torch.device) -> torch.Tensor:
    """A network's answer after one step of a fit, on the CPU, (2, H, W)."""
    with seeded(SEED):
        network = build_network(network_of(backbone))
        torch.nn.init.normal_(network.refine["head"].weight, std=0.3)
        inputs = _input(device)
    network = network.to(device)
    optimiser = Adam(network.parameters())
    slope = gradient(network(inputs).abs().mean(), optimiser.weights)
    optimiser.step(slope, RATE)
    return network.by_band(inputs).cpu()


def differs(device: torch.device) -> Optional[str]:
    """What keeps a device from the network's work; None if nothing does."""
    try:
        for backbone in Backbone:
            here, there = _answer(backbone, torch.device("cpu")), _answer(backbone, device)
            # Written so that it holds for answers that are no numbers, too.
            if not float((there - here).abs().max()) <= TOLERANCE * float(here.abs().max()):
                return sentence("it computes other numbers than the CPU")
    # torch raises AssertionError where it was built without a device, TypeError where a device
    # lacks a type of numbers.
    except (RuntimeError, TypeError, AssertionError, MemoryError) as error:
        return reason_of(error)
    return None


def first_of_use(
    devices: Sequence[torch.device], progress: Progress, trial: Trial = differs
) -> torch.device:
    """The first device that can do the network's work, telling of those that cannot.

    Args:
        devices: Devices; the last is taken without a trial.
        progress: Hears of those that are of no use.
        trial: Says what keeps a device from the work, or None.
    """
    for device in devices[:-1]:
        trouble = trial(device)
        if trouble is None:
            return device
        progress.warn(
            sentence(
                "DEVICE auto passes over {device}, on which the network does not run ({reason}).",
                device=device.type,
                reason=trouble,
            )
        )
    return devices[-1]


def require_use(device: torch.device, trial: Trial = differs) -> None:
    """Check that a device that was asked for by name can do the network's work.

    Raises:
        DeviceError: If it cannot.
    """
    trouble = None if device.type == Device.CPU.value else trial(device)
    if trouble is not None:
        raise DeviceError(
            sentence(
                "DEVICE is {device}, but the network does not run on it ({reason}); set DEVICE to "
                "auto or cpu.",
                device=device.type,
                reason=trouble,
            )
        )


def settled(compute: ComputeConfig, progress: Progress) -> ComputeConfig:
    """The settings of a run with the device that it will have.

    Args:
        compute: Settings.
        progress: Hears of devices that are there and of no use.

    Returns:
        The settings; never ``auto``.

    Raises:
        DeviceError: If the device that was asked for is not there, or of no use.
    """
    if compute.device is Device.AUTO:
        device = first_of_use(present(), progress)
    else:
        device = choose_device(compute.device)
        require_use(device)
    return replace(compute, device=Device(device.type))
