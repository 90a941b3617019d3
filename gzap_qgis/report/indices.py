"""What is to be known about each index: its group, best value, good direction and digits."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum
from typing import Final, Optional

from gzap_qgis.report import index_words as words
from gzap_qgis.report.content import Compared
from gzap_qgis.sentence import Sentence


class Better(Enum):
    """Which way an index is good."""

    HIGHER = "higher"
    LOWER = "lower"
    OWN = "own"


class Group(Enum):
    """What an index compares with."""

    TRUTH = "truth"
    BACK = "back"
    FULL = "full"


@dataclass(frozen=True)
class Index:
    """One index.

    Attributes:
        key: Its key in the results.
        group: What it compares with.
        better: Which way is good.
        best: Its best value as it is printed; None for the pair's own.
        digits: Decimals that mean something.
        unit: Printed behind a value.
        bands: Fewest bands that it is defined for.
    """

    key: str
    group: Group
    better: Better
    best: Optional[str]
    digits: int = 3
    unit: str = ""
    bands: int = 1


# From here on a value is printed with an exponent.
LARGE: Final = 1e6

INDICES: Final = (
    Index("Q2n", Group.TRUTH, Better.HIGHER, "1"),
    Index("ERGAS", Group.TRUTH, Better.LOWER, "0", digits=2),
    Index("SAM", Group.TRUTH, Better.LOWER, "0°", digits=2, unit="°", bands=2),
    Index("UQI", Group.TRUTH, Better.HIGHER, "1"),
    Index("SCC", Group.TRUTH, Better.HIGHER, "1"),
    Index("PSNR", Group.TRUTH, Better.HIGHER, "100 dB", digits=1, unit=" dB"),
    Index("SSIM", Group.TRUTH, Better.HIGHER, "1"),
    Index("R_Q2n", Group.BACK, Better.HIGHER, "1"),
    Index("R_ERGAS", Group.BACK, Better.LOWER, "0", digits=2),
    Index("R_SAM", Group.BACK, Better.LOWER, "0°", digits=2, unit="°", bands=2),
    Index("D_rho", Group.FULL, Better.OWN, None),
    Index("D_lambda_K", Group.FULL, Better.LOWER, "0"),
    Index("D_s", Group.FULL, Better.LOWER, "0"),
    Index("HQNR", Group.FULL, Better.HIGHER, "1"),
    Index("D_lambda", Group.FULL, Better.LOWER, "0", bands=2),
    Index("QNR", Group.FULL, Better.HIGHER, "1", bands=2),
)


def printed(index: Index, value: float) -> str:
    """A value with the digits that mean something.

    What is not quite the best does not read as the best: 0.99996 is "> 0.999", 0.0002 "< 0.001".
    What is beyond all measure, such as fill that no tag names, stays short: "1.86e+37".
    """
    small = 10.0**-index.digits
    rounded = f"{value:.{index.digits}f}"
    if 0 < value < small / 2:
        rounded = f"< {small:.{index.digits}f}"
    elif abs(value) >= LARGE:
        rounded = f"{value:.3g}"
    elif index.best == "1" and 1 - small / 2 < value < 1:
        rounded = f"> {1 - small:.{index.digits}f}"
    return f"{rounded}{index.unit}"


def figure(key: str, value: Optional[float]) -> str:
    """The value of a known index as it is printed; a dash where there is none.

    Raises:
        KeyError: If no index has this key.
    """
    if value is None or not math.isfinite(value):
        return words.NO_VALUE
    return printed({index.key: index for index in INDICES}[key], value)


def missing(index: Index, compared: Compared) -> Sentence:
    """Why an index has no value."""
    if index.group is Group.TRUTH and compared.reference is None:
        return words.NEEDS_REFERENCE
    return words.ONE_BAND if len(compared.ms.bands) < index.bands else words.NOT_DEFINED
