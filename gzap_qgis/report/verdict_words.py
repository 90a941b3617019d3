"""What the report says of the figures together; see ``words`` for how texts are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from gzap_qgis.report.words import listed
from gzap_qgis.sentence import Sentence, sentence

# Differences of D_rho up to this are taken as alike: a rule of thumb, which the report says.
ALIKE: Final = 0.05


def truth_lead(percent: str, degrees: str) -> Sentence:
    """The first sentence where a true image is known; one band has no ``degrees``."""
    if not degrees:
        return sentence(
            "Against the true image, the values are typically off by {percent} of a band's mean.",
            percent=percent,
        )
    return sentence(
        "Against the true image, the values are typically off by {percent} of a band's mean, and "
        "the colours by {degrees}.",
        percent=percent,
        degrees=degrees,
    )


def back_lead(percent: str) -> Sentence:
    """The first sentence where no true image is known."""
    return sentence(
        "Seen through the sensor's optics at the pixel size of MS, the fused image gives MS back "
        "with a typical error of {percent} of a band's mean.",
        percent=percent,
    )


TINY: Final = sentence("less than 0.1 %")
NO_LEAD: Final = sentence(
    "The figures that lead are not defined for this image; what follows rests on the others."
)


def truth_also(value: str) -> Sentence:
    """What Q2n adds."""
    return sentence(
        "All bands taken together, the likeness to the true image (Q2n) is {value}; 1 is equal.",
        value=value,
    )


def back_also(likeness: str, percent: str) -> Sentence:
    """What the image brought back says where a true image leads."""
    return sentence(
        "Brought back to the pixels of MS it differs from MS by {percent} of a band's mean "
        "(R-Q2n {likeness}).",
        percent=percent,
        likeness=likeness,
    )


def back_likeness(value: str) -> Sentence:
    """What R-Q2n adds."""
    return sentence(
        "Block by block and with all bands taken together, its likeness to MS there (R-Q2n) is "
        "{value}; 1 is equal. An image can give MS back and still lack detail.",
        value=value,
    )


def detail(less: Sequence[str], more: Sequence[str], alike: Sequence[str]) -> Sentence:
    """What D_rho says.

    Args:
        less: Bands that follow PAN less closely than the pair's own: their D_rho is higher.
        more: Bands that follow it more closely.
        alike: All others that have a D_rho.
    """
    count = len(less) + len(more) + len(alike)
    parts = []
    if less:
        parts.append(_less(less, count))
    if more:
        parts.append(_more(more, count))
    if alike:
        parts.append(_alike(alike, count))
    return sentence(
        "Beside the pair's own bands one scale coarser, the fine detail follows PAN {parts}. "
        "(D_\u03c1; differences up to {alike:.2f} are taken as alike, a rule of thumb.)",
        parts=listed(parts),
        alike=ALIKE,
    )


def noisy(said: str) -> Sentence:
    """What ``detail`` said, with a warning."""
    return sentence(
        "{detail} At this ratio D_\u03c1 looks at 2 by 2 pixels only, which is noisy.", detail=said
    )


def hybrid(value: str, low: str, high: str) -> Sentence:
    """What HQNR may say; empty ends where there is no map."""
    if not low:
        return sentence(
            "HQNR is {value}. Use it to compare results made in one way and to find places that "
            "differ, not as a mark: where the truth is known, it hardly follows it.",
            value=value,
        )
    return sentence(
        "HQNR is {value}, and the middle nine tenths of its blocks run from {low} to {high}. Use "
        "it to compare results made in one way and to find places that differ, not as a mark: "
        "where the truth is known, it hardly follows it.",
        value=value,
        low=low,
        high=high,
    )


LAST_WORD: Final = sentence(
    "No figure replaces a look at the pictures below, and none has a threshold above which an "
    "image is good."
)


def _less(names: Sequence[str], of: int) -> Sentence:
    """Some of the bands follow PAN less closely."""
    if len(names) == of > 1:
        return sentence("less closely in every band (a sign of blur)")
    if len(names) == 1:
        return sentence("less closely in band {band} (a sign of blur)", band=names[0])
    return sentence("less closely in bands {bands} (a sign of blur)", bands=listed(names))


def _more(names: Sequence[str], of: int) -> Sentence:
    """Some of the bands follow PAN more closely."""
    if len(names) == of > 1:
        return sentence("more closely in every band (a sign of over-injection)")
    if len(names) == 1:
        return sentence("more closely in band {band} (a sign of over-injection)", band=names[0])
    return sentence("more closely in bands {bands} (a sign of over-injection)", bands=listed(names))


def _alike(names: Sequence[str], of: int) -> Sentence:
    """Some of the bands follow PAN as the pair's own do."""
    if len(names) == of > 1:
        return sentence("about as closely in every band")
    if len(names) == 1:
        return sentence("about as closely in band {band}", band=names[0])
    return sentence("about as closely in bands {bands}", bands=listed(names))
