"""Every word that a reader of the report sees, so that all can be translated in one place.

Plain text, without markup: what prints it escapes it. An underscore in the name of an index, as in
"D_s", makes what follows a subscript.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.report.colours import Source

# Of the words below, as HTML names languages.
LANGUAGE: Final = "en"

NO_VALUE: Final = "—"
D_RHO: Final = "D_\u03c1"

TITLE: Final = "Assessment of a pansharpened image"
VERDICT: Final = "What the figures say"
COMPARED: Final = "What was compared"
INDICES: Final = "Every index"
DETAIL: Final = "Detail, band by band"
WHERE: Final = "Where it is good and where it is not"
CROPS: Final = "A look at the best and worst places"
SPECTRA: Final = "Spectra at a few points"
HISTOGRAMS: Final = "How the values are spread"
CONTENTS: Final = "On this page"

PAN: Final = "PAN"
MS: Final = "MS"
FUSED: Final = "Fused"
REFERENCE: Final = "Reference"
OWN: Final = "The pair's own"

# --- the indices ---------------------------------------------------------------------------------

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
    "D_rho": D_RHO,
    "D_lambda_K": "D_λK",
    "D_s": "D_s",
    "HQNR": "HQNR",
    "D_lambda": "D_λ",
    "QNR": "QNR",
}

MEANINGS: Final[Mapping[str, str]] = {
    "Q2n": "Likeness to the true image in level, contrast, structure and colour, all bands at "
    "once. The first figure to look at.",
    "ERGAS": "Error of all bands relative to their means, in percent, divided by the ratio of the "
    "pixel sizes.",
    "SAM": "Mean angle between the spectra of both images: wrong colour counts, wrong brightness "
    "does not.",
    "UQI": "As Q2n, but each band by itself, then averaged.",
    "SCC": "Whether edges are where the true image has them, and as strong.",
    "PSNR": "Largest value over the error: 6 dB more is half the error. 100 dB at most.",
    "SSIM": "Likeness in brightness, contrast and structure, in small windows.",
    "R_Q2n": "The fused image, blurred and sampled as the sensor would, beside MS: does every band "
    "come back? Likeness as Q2n.",
    "R_ERGAS": "The same comparison as an error, in percent of the bands' means divided by the "
    "ratio.",
    "R_SAM": "The same comparison as a mean angle between spectra.",
    "D_rho": "How little the fine detail follows PAN's, 0 to 2. It has no good value of its own: "
    "see “Detail, band by band”.",
    "D_lambda_K": "Colour lost: the fused image blurred as the sensor would, beside MS "
    "interpolated to PAN's pixels.",
    "D_s": "How far each band's likeness to PAN differs from what it was before sharpening.",
    "HQNR": "(1 - D_λK) · (1 - D_s). To compare results made in one way and to find "
    "places, not a mark: where the truth is known it hardly follows it.",
    "D_lambda": "How far the likeness of the bands to each other has changed; older than D_λK.",
    "QNR": "(1 - D_λ) · (1 - D_s); older than HQNR.",
}

HEADINGS: Final = ("Index", "Value", "Best", "Better is", "What it says")
HIGHER: Final = "higher ↑"
LOWER: Final = "lower ↓"
COMPARE: Final = "nearer to the pair's own"
OWN_BEST: Final = "the pair's own"


def own_best(value: str) -> str:
    """The best value of D_rho: what the pair itself has, the mean over its bands."""
    return f"{value}, {OWN_BEST}"


NEEDS_REFERENCE: Final = "needs a reference image"
NOT_DEFINED: Final = "not defined for this image"
ONE_BAND: Final = "needs two bands or more"

AGAINST_TRUTH: Final = "Against the reference, the true image"
SEEN_BACK: Final = "Brought back to the pixels of MS"
WITHOUT_TRUTH: Final = "At the pixels of PAN, where no truth is known"

INDICES_NOTE: Final = (
    "The groups stand in the order of how far they can be trusted: a comparison with the truth, "
    "then with what the sensor measured, then indices that guess. Compare only figures that were "
    "computed in one way: block size, optics and geometry all move them."
)

# --- the verdict ---------------------------------------------------------------------------------


def truth_lead(percent: str, degrees: str) -> str:
    """The first sentence where a true image is known; one band has no ``degrees``."""
    colours = f", and the colours by {degrees}" if degrees else ""
    return (
        f"Against the true image, the values are typically off by {percent} of a band's "
        f"mean{colours}."
    )


def back_lead(percent: str) -> str:
    """The first sentence where no true image is known."""
    return (
        "Seen through the sensor's optics at the pixel size of MS, the fused image gives MS back "
        f"with a typical error of {percent} of a band's mean."
    )


NO_LEAD: Final = (
    "The figures that lead are not defined for this image; what follows rests on the others."
)


def truth_also(value: str) -> str:
    """What Q2n adds."""
    return f"All bands taken together, the likeness to the true image (Q2n) is {value}; 1 is equal."


def back_also(likeness: str, percent: str) -> str:
    """What the image brought back says where a true image leads."""
    return (
        f"Brought back to the pixels of MS it differs from MS by {percent} of a band's mean "
        f"(R-Q2n {likeness})."
    )


def back_likeness(value: str) -> str:
    """What R-Q2n adds."""
    return (
        f"Block by block and with all bands taken together, its likeness to MS there (R-Q2n) is "
        f"{value}; 1 is equal. An image can give MS back and still lack detail."
    )


def detail(more: Sequence[str], less: Sequence[str], alike: Sequence[str]) -> str:
    """What D_rho says, from the bands above, below and near the pair's own."""
    count = len(more) + len(less) + len(alike)
    parts = []
    if more:
        parts.append(f"less closely in {_bands(more, count)} (a sign of blur)")
    if less:
        parts.append(f"more closely in {_bands(less, count)} (a sign of over-injection)")
    if alike:
        parts.append(f"about as closely in {_bands(alike, count)}")
    return (
        f"Beside the pair's own bands one scale coarser, the fine detail follows PAN "
        f"{_listed(parts)}. ({D_RHO}; differences up to {ALIKE:.2f} are taken as alike, a rule of "
        "thumb.)"
    )


NOISY: Final = f"At this ratio {D_RHO} looks at 2 by 2 pixels only, which is noisy."

# Differences of D_rho up to this are taken as alike: a rule of thumb, which the report says.
ALIKE: Final = 0.05


def hybrid(value: str, low: str, high: str) -> str:
    """What HQNR may say; empty ends where there is no map."""
    run = f", and the middle nine tenths of its blocks run from {low} to {high}" if low else ""
    return (
        f"HQNR is {value}{run}. Use it to compare results made in one way and to find places that "
        "differ, not as a mark: where the truth is known, it hardly follows it."
    )


LAST_WORD: Final = (
    "No figure replaces a look at the pictures below, and none has a threshold above which an "
    "image is good."
)


def _bands(names: Sequence[str], of: int) -> str:
    """Names of some of the bands as a phrase."""
    if len(names) == of > 1:
        return "every band"
    return ("band " if len(names) == 1 else "bands ") + _listed(names)


def _listed(parts: Sequence[str]) -> str:
    """Parts with commas and an "and"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


# --- what was compared ---------------------------------------------------------------------------

IMAGES: Final = ("Image", "File", "Pixels", "Pixel size", "Bands", "Type")
SETTINGS: Final = ("Setting", "Value")
RATIO: Final = "Ratio of the pixel sizes"
SENSOR: Final = "Sensor whose optics were used"
GEOMETRY: Final = "Geometry of the fused image"
PHASE: Final = "Where the pixels of MS lie"
OFFSET: Final = "Real place of MS, from its georeferenced one"
OFFSETS: Final = "The same, band by band"
VALID: Final = "Pixels that count"
UNIT: Final = "Unit of the values"
CRS: Final = "Reference system"
BORDER: Final = "Left out along each edge"
VERSIONS: Final = "Versions"
UNKNOWN: Final = "not known"
NOTE: Final = "Note"

GEOMETRIES: Final[Mapping[Geometry, str]] = {
    Geometry.PAN: "that of PAN; MS was moved onto it",
    Geometry.MS: "that of MS; PAN was moved onto it",
}
PHASES: Final[Mapping[Phase, str]] = {
    Phase.AUTO: "where the pair itself says (auto)",
    Phase.AREA: "where georeferencing says (area)",
    Phase.INTERP23: "half a PAN pixel down and right, as published tables have it (interp23)",
}


def size(rows: int, cols: int) -> str:
    """Rows and columns of an image."""
    return f"{cols:,} wide, {rows:,} high"


def pixel(width: str, height: str, unit: str) -> str:
    """Size of a pixel."""
    sides = width if width == height else f"{width} by {height}"
    return f"{sides} {unit}".strip()


def band_count(names: Sequence[str]) -> str:
    """How many bands, and their names where they have any."""
    known = [name for name in names if name]
    return f"{len(names)} ({', '.join(known)})" if known else str(len(names))


def offset(rows: float, cols: float) -> str:
    """How far MS lies off."""
    if abs(rows) < 0.005 and abs(cols) < 0.005:
        return "none"
    return f"{_directed(rows, cols)} (PAN pixels)"


def band_offset(name: str, rows: float, cols: float) -> str:
    """How far one band of MS lies off."""
    return f"{name} {_directed(rows, cols)}"


def _directed(rows: float, cols: float) -> str:
    """A way over an image."""
    down, right = "down" if rows >= 0 else "up", "right" if cols >= 0 else "left"
    return f"{abs(rows):.2f} {down} and {abs(cols):.2f} {right}"


def pixels(count: int) -> str:
    """A number of pixels."""
    return f"{count} pixel" if count == 1 else f"{count} pixels"


def band(number: int) -> str:
    """A band without a name."""
    return f"Band {number}"


# --- pictures and charts -------------------------------------------------------------------------

BEST_PLACE: Final = "Best"
WORST_PLACE: Final = "Worst"
FIRST_IMAGE: Final = "PAN"
MS_OWN: Final = "MS, in its own pixels"
OVERVIEW: Final = "The fused image"
UNDEFINED: Final = "not defined"
VALUE: Final = "value"
SHARE: Final = "share of pixels"
BAND: Final = "band"
MAP_NOTE: Final = (
    "Frames are the places shown below, crosses the points whose spectra are shown. Blocks beyond "
    "an end of the scale have the colour of that end."
)
CROPS_NOTE: Final = (
    "Places are chosen by a block of the map and those around it; the figures are those of this "
    "block. It is in the middle, unless the image ends near it. Pale grey does not count. Rows and "
    "columns count from 0."
)
NO_PLACES: Final = "No block of this image has a value, so no place is shown."
SPECTRA_NOTE: Final = (
    "Each line joins the values of one pixel of MS over its bands. The fused image is shown as the "
    "sensor would see it there: the closer the lines, the better the colours are kept. The scales "
    "do not start at 0."
)
HISTOGRAMS_NOTE: Final = (
    "Both should have the same place and shape; the fused image reaches a little further to both "
    "sides, since fine detail is brighter and darker than its mean."
)
DETAIL_NOTE: Final = (
    f"How little each band's fine detail follows PAN's ({D_RHO}), beside that of MS and PAN one "
    "scale coarser. A higher bar than the pair's own speaks of blur, a lower one of detail that "
    "was taken from PAN too freely. The pair's own is a guide, since detail differs from scale to "
    "scale."
)
SOURCES: Final[Mapping[Source, str]] = {
    Source.NAMES: "by their names",
    Source.INTERPRETATION: "by the file's colour interpretation",
    Source.SENSOR: "by the usual order of this sensor's bands",
    Source.FIRST: "the first three, since nothing tells which are red, green and blue",
    Source.GREY: "the first band, in grey",
}


def shown(bands: Sequence[str], source: Source) -> str:
    """Which bands the pictures show."""
    if source is Source.GREY:
        return f"The pictures show {bands[0]} in grey."
    return (
        f"The pictures show {bands[0]}, {bands[1]} and {bands[2]} as red, green and blue "
        f"({SOURCES[source]}). MS and the fused image are stretched alike, from the 2nd to the "
        "98th percentile of MS in each place; PAN by itself."
    )


def place(rows: tuple[int, int], cols: tuple[int, int]) -> str:
    """Where a crop lies in the fused image."""
    return f"rows {rows[0]} to {rows[1]}, columns {cols[0]} to {cols[1]}"


def centre(x: str, y: str) -> str:
    """Where the middle of a crop lies on the map."""
    return f"centre at {x}, {y}"


def crop_alt(image: str, name: str) -> str:
    """What a crop shows, for those who cannot see it."""
    return f"{image} at place {name}"


def map_title(key: str, side: int) -> str:
    """Above the map."""
    return f"{key} in blocks of {side} pixels"


def map_alt(key: str, low: str, high: str) -> str:
    """What the map shows, for those who cannot see it."""
    return f"Map of {key} by blocks, from {low} to {high}"


RAMP_ALT: Final = "Scale of colours from dark blue, worse, to pale yellow, better"


def point_title(name: str, row: float, col: float) -> str:
    """Above one spectrum."""
    return f"{name}: row {row:.0f}, column {col:.0f}"


def spectrum_alt(name: str) -> str:
    """What a spectrum shows, for those who cannot see it."""
    return f"Values over the bands at {name}, MS beside the fused image"


def histogram_alt(name: str) -> str:
    """What a histogram shows, for those who cannot see it."""
    return f"Spread of the values of {name}, MS beside the fused image"


DETAIL_AXIS: Final = "D\u03c1 (0: just as PAN)"
DETAIL_ALT: Final = f"{D_RHO} of each band, the fused image beside the pair's own"
