"""What readers of the report are told about each index; see ``words`` for how texts are written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from gzap_qgis.sentence import Sentence, sentence

# Symbols, which are the same in every language.
NAMES: Final[Mapping[str, str]] = {
    "Q2n": "Q2n",
    "ERGAS": "ERGAS",
    "SAM": "SAM",
    "UQI": "UQI",
    "SCC": "SCC",
    "PSNR": "PSNR",
    "SSIM": "SSIM",
    "R_Q2n": "R-Q2n",
    "R_ERGAS": "R-ERGAS",
    "R_SAM": "R-SAM",
    "D_rho": "D_\u03c1",
    "D_lambda_K": "D_λK",
    "D_s": "D_s",
    "HQNR": "HQNR",
    "D_lambda": "D_λ",
    "QNR": "QNR",
}
NO_VALUE: Final = "—"

MEANINGS: Final[Mapping[str, Sentence]] = {
    "Q2n": sentence(
        "Likeness to the true image in level, contrast, structure and colour, all bands at "
        "once. The first figure to look at."
    ),
    "ERGAS": sentence(
        "Error of all bands relative to their means, in percent, divided by the ratio of the "
        "pixel sizes."
    ),
    "SAM": sentence(
        "Mean angle between the spectra of both images: wrong colour counts, wrong brightness "
        "does not."
    ),
    "UQI": sentence("As Q2n, but each band by itself, then averaged."),
    "SCC": sentence("Whether edges are where the true image has them, and as strong."),
    "PSNR": sentence("Largest value over the error: 6 dB more is half the error. 100 dB at most."),
    "SSIM": sentence("Likeness in brightness, contrast and structure, in small windows."),
    "R_Q2n": sentence(
        "The fused image, blurred and sampled as the sensor would, beside MS: does every band "
        "come back? Likeness as Q2n."
    ),
    "R_ERGAS": sentence(
        "The same comparison as an error, in percent of the bands' means divided by the ratio."
    ),
    "R_SAM": sentence("The same comparison as a mean angle between spectra."),
    "D_rho": sentence(
        "How little the fine detail follows PAN's, 0 to 2. It has no good value of its own: "
        "see “Detail, band by band”."
    ),
    "D_lambda_K": sentence(
        "Colour lost: the fused image blurred as the sensor would, beside MS interpolated to "
        "PAN's pixels."
    ),
    "D_s": sentence(
        "How far each band's likeness to PAN differs from what it was before sharpening."
    ),
    "HQNR": sentence(
        "(1 - D_λK) · (1 - D_s). To compare results made in one way and to find "
        "places, not a mark: where the truth is known it hardly follows it."
    ),
    "D_lambda": sentence(
        "How far the likeness of the bands to each other has changed; older than D_λK."
    ),
    "QNR": sentence("(1 - D_λ) · (1 - D_s); older than HQNR."),
}

HEADINGS: Final = (
    sentence("Index"),
    sentence("Value"),
    sentence("Best"),
    sentence("Better is"),
    sentence("What it says"),
)
HIGHER: Final = sentence("higher ↑")
LOWER: Final = sentence("lower ↓")
COMPARE: Final = sentence("nearer to the pair's own")
OWN_BEST: Final = sentence("the pair's own")


def own_best(value: str) -> Sentence:
    """The best value of D_rho: what the pair itself has, the mean over its bands."""
    return sentence("{value}, the pair's own", value=value)


NEEDS_REFERENCE: Final = sentence("needs a reference image")
NOT_DEFINED: Final = sentence("not defined for this image")
ONE_BAND: Final = sentence("needs two bands or more")

AGAINST_TRUTH: Final = sentence("Against the reference, the true image")
SEEN_BACK: Final = sentence("Brought back to the pixels of MS")
WITHOUT_TRUTH: Final = sentence("At the pixels of PAN, where no truth is known")

INDICES_NOTE: Final = sentence(
    "The groups stand in the order of how far they can be trusted: a comparison with the truth, "
    "then with what the sensor measured, then indices that guess. Compare only figures that were "
    "computed in one way: block size, optics and geometry all move them."
)
