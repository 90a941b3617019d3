"""What all encoders share: the convolution that repeats edge pixels, and bands in groups."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn

from gzap_qgis.core.crew import Watch

# Numbers that a layer is given at once: more would not be faster, and need more memory.
AT_ONCE = 1 << 19


def conv(inputs: int, outputs: int, size: int = 3, dilation: int = 1) -> nn.Conv2d:
    """A convolution that keeps the size and repeats the edge pixel outside the image."""
    return nn.Conv2d(
        inputs,
        outputs,
        size,
        padding=dilation * (size // 2),
        dilation=dilation,
        padding_mode="replicate",
    )


def band_after_band(work: Callable[[Tensor], Tensor], feat: Tensor, watch: Watch) -> Tensor:
    """Work on features a few bands at a time, so that memory stays small.

    Args:
        work: What is done; no band may depend on another.
        feat: Features, one row a band, (C, ...).
        watch: Does the work; asked before each group of bands whether to stop.

    Returns:
        The results side by side, (C, ...).
    """
    group = max(AT_ONCE // feat[0].numel(), 1)
    if torch.is_grad_enabled() or len(feat) <= group:
        done = [_checked(work, part, watch) for part in feat.split(group)]
        return done[0] if len(done) == 1 else torch.cat(done)
    # Results are put in their place at once, so that they are never held twice; but for the first.
    starts, most = range(0, len(feat), group), watch.crew.size
    begun = watch.crew.each(
        [partial(_quiet, work, feat[k : k + group], watch) for k in starts[:most]]
    )
    out = _empty(len(feat), begun[0])
    for start, part in zip(starts, begun):
        out[start : start + group] = part

    def put(start: int) -> None:
        """Work on a group and put what it comes to in its place."""
        place = slice(start, start + group)
        out[place] = _quiet(work, feat[place], watch)

    watch.crew.each([partial(put, start) for start in starts[most:]])
    return out


def _empty(count: int, like: Tensor) -> Tensor:
    """Room for ``count`` results, in the order in memory that one of them has."""
    shape = (count, *like.shape[1:])
    last = like.dim() == 4 and like.is_contiguous(memory_format=torch.channels_last)
    if last and not like.is_contiguous():
        room = like.new_empty((shape[0], *shape[2:], shape[1]))
        return room.permute(0, 3, 1, 2)
    return like.new_empty(shape)


def _checked(work: Callable[[Tensor], Tensor], part: Tensor, watch: Watch) -> Tensor:
    """Work on a part, once the user has had a chance to stop."""
    watch.check()
    return work(part)


def _quiet(work: Callable[[Tensor], Tensor], part: Tensor, watch: Watch) -> Tensor:
    """Work on a part without gradients, whichever thread it is."""
    with torch.no_grad():
        return _checked(work, part, watch)


def on_last(layer: nn.Module, feat: Tensor) -> Tensor:
    """A layer for (C, F, h, w) applied to features with the channels last, (C, h, w, F)."""
    out: Tensor = layer(feat.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
    return out
