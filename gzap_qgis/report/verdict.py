"""What the figures say together, in a few plain sentences and without more than they carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Optional

import numpy as np

from gzap_qgis.report import verdict_words, words
from gzap_qgis.report.content import BandRho, BlockMap, Compared, Content
from gzap_qgis.report.indices import LARGE, figure
from gzap_qgis.sentence import Sentence

# Up to this ratio D_rho's windows have 2 by 2 pixels.
_NOISY_UP_TO: Final = 2.0


@dataclass(frozen=True)
class Verdict:
    """What is said first.

    Attributes:
        lead: One sentence, from the figures that can be trusted most.
        more: Further sentences, in the order of trust.
    """

    lead: Sentence
    more: tuple[Sentence, ...]


def verdict(content: Content) -> Verdict:
    """What the figures say together.

    A true image leads where there is one, then the image brought back to the pixels of MS, then
    detail beside the pair's own, then HQNR, which hardly follows the truth where that is known.
    """
    more = [*_truth(content), *_back(content)]
    rho = _detail(content.rho, names(content.compared))
    if rho is not None:
        noisy = ratio(content.compared) <= _NOISY_UP_TO
        more.append(verdict_words.noisy(rho) if noisy else rho)
    hybrid = content.indices.get("HQNR")
    if hybrid is not None:
        more.append(verdict_words.hybrid(figure("HQNR", hybrid), *_run(content.quality)))
    return Verdict(_lead(content), (*more, verdict_words.LAST_WORD))


def ratio(compared: Compared) -> float:
    """Pixel size of MS over PAN's, the mean of both axes where the grids must tell."""
    if compared.ratio is not None:
        return compared.ratio
    pan, ms = compared.pan.grid, compared.ms.grid
    return 0.5 * (ms.dx / pan.dx + ms.dy / pan.dy)


def names(compared: Compared) -> tuple[str, ...]:
    """What to call each band: the name of the MS band where it has one, else its number."""
    given = compared.ms.bands
    return tuple(name or words.band(index + 1) for index, name in enumerate(given))


def _lead(content: Content) -> Sentence:
    """The first sentence."""
    ergas, sam = content.indices.get("ERGAS"), content.indices.get("SAM")
    if ergas is not None:
        degrees = figure("SAM", sam) if sam is not None else ""
        return verdict_words.truth_lead(_percent(ergas, content.compared), degrees)
    back = content.indices.get("R_ERGAS")
    if back is not None:
        return verdict_words.back_lead(_percent(back, content.compared))
    return verdict_words.NO_LEAD


def _truth(content: Content) -> list[Sentence]:
    """What Q2n adds where a true image is known."""
    q2n = content.indices.get("Q2n")
    return [] if q2n is None else [verdict_words.truth_also(figure("Q2n", q2n))]


def _back(content: Content) -> list[Sentence]:
    """What the image brought back to MS adds."""
    likeness, error = content.indices.get("R_Q2n"), content.indices.get("R_ERGAS")
    if likeness is None:
        return []
    value = figure("R_Q2n", likeness)
    if content.indices.get("ERGAS") is not None and error is not None:
        return [verdict_words.back_also(value, _percent(error, content.compared))]
    return [verdict_words.back_likeness(value)]


def _percent(ergas: float, compared: Compared) -> str:
    """The relative error that an ERGAS stands for: the root of the bands' mean square error."""
    percent = ergas * ratio(compared)
    if percent >= LARGE:
        return f"{percent:.3g} %"
    return f"{percent:.1f} %" if percent >= 0.05 or percent == 0 else verdict_words.TINY


def _detail(rho: Sequence[BandRho], bands: Sequence[str]) -> Optional[Sentence]:
    """What D_rho says; None where no band has both figures."""
    above: list[str] = []
    below: list[str] = []
    alike: list[str] = []
    for name, band in zip(bands, rho):
        if band.fused is None or band.own is None:
            continue
        gap = band.fused - band.own
        (alike if abs(gap) <= verdict_words.ALIKE else above if gap > 0 else below).append(name)
    return verdict_words.detail(above, below, alike) if above or below or alike else None


def _run(quality: Optional[BlockMap]) -> tuple[str, str]:
    """Between which values nine tenths of the blocks lie; empty where there are none."""
    if quality is None or not np.isfinite(quality.values).any():
        return "", ""
    low, high = np.nanpercentile(quality.values, (5.0, 95.0))
    return f"{low:.2f}", f"{high:.2f}"
