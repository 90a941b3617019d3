"""Numbers by which files mark gaps without saying so."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.pair import Pair
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence

# What programs write where nothing was measured, and no sensor measures.
MARKS = (-9999.0, -32768.0, -32767.0, -999.0)
# Share of an image's pixels that makes it worth a warning.
WORTH_TELLING = 0.001


def _share(planes: Sequence[NDArray[np.float32]], mark: float) -> float:
    """Share of pixels (bands, rows, cols) that hold a number in every band."""
    held = sum(int((plane == np.float32(mark)).all(0).sum()) for plane in planes)
    pixels = sum(int(plane[0].size) for plane in planes)
    return held / max(pixels, 1)


def warn_of_marks(names: tuple[str, str], blocks: Sequence[Pair], progress: Progress) -> None:
    """Tell the user of numbers that look like an undeclared NoData value.

    Args:
        names: Names of PAN and of MS.
        blocks: Blocks of the scene; what is declared holds 0 there.
        progress: Hears the warnings.
    """
    images = ([block.pan[None] for block in blocks], [block.ms for block in blocks])
    for name, planes in zip(names, images):
        for mark in MARKS:
            share = _share(planes, mark)
            if share > WORTH_TELLING:
                progress.warn(
                    sentence(
                        "{name} holds {mark:g} in {share:.1f} % of the pixels looked at, which is "
                        "how files mark gaps. It counts as a measurement: declare it as NoData if "
                        "it is none.",
                        name=name,
                        mark=mark,
                        share=100 * share,
                    )
                )
