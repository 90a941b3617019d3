"""The colours of a map: from dark blue to pale yellow, each step lighter than the last.

Readers who confuse red and green still see the order, and so does a grey print.
"""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.report.colours import NOTHING, Pixels
from gzap_qgis.report.content import Values

STEPS: Final = 256

# Lightness, green to red, and blue to yellow in Oklab: equally far apart in lightness.
_ANCHORS: Final = (
    (0.28, 0.020, -0.120),
    (0.44, -0.030, -0.110),
    (0.60, -0.085, -0.045),
    (0.76, -0.100, 0.050),
    (0.92, -0.040, 0.140),
)


def ramp() -> NDArray[np.uint8]:
    """The colours, (256, 3), red, green and blue, the lowest value's first."""
    shares = np.linspace(0.0, 1.0, len(_ANCHORS))
    steps = np.linspace(0.0, 1.0, STEPS)
    anchors = np.array(_ANCHORS)
    lab = np.stack([np.interp(steps, shares, anchors[:, part]) for part in range(3)], axis=1)
    return np.asarray(np.round(255.0 * _screen(_linear(lab))), dtype=np.uint8)


def _linear(lab: NDArray[np.float64]) -> NDArray[np.float64]:
    """Linear red, green and blue of Oklab colours (Ottosson, 2020), (N, 3), cut to 0 to 1."""
    light, green_red, blue_yellow = lab.T
    long = (light + 0.3963377774 * green_red + 0.2158037573 * blue_yellow) ** 3
    middle = (light - 0.1055613458 * green_red - 0.0638541728 * blue_yellow) ** 3
    short = (light - 0.0894841775 * green_red - 1.2914855480 * blue_yellow) ** 3
    red = 4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short
    green = -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short
    blue = -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short
    return np.asarray(np.clip(np.stack([red, green, blue], axis=1), 0.0, 1.0))


def _screen(linear: NDArray[np.float64]) -> NDArray[np.float64]:
    """The screen values of linear light: the curve of sRGB (IEC 61966-2-1)."""
    curved = 1.055 * linear ** (1 / 2.4) - 0.055
    return np.asarray(np.where(linear <= 0.0031308, 12.92 * linear, curved))


def coloured(values: Values, low: float, high: float) -> Pixels:
    """A map as a picture.

    Args:
        values: (rows, cols), NaN where nothing is defined.
        low: Value of the first colour.
        high: Value of the last colour, above ``low``.

    Returns:
        (3, rows, cols); pale grey where a value is NaN.

    Raises:
        ValueError: If ``high`` is not above ``low``.
    """
    if not high > low:
        raise ValueError(f"high is {high}; it must be above low, {low}.")
    valid = np.isfinite(values)
    share = np.clip((np.where(valid, values, low) - low) / (high - low), 0.0, 1.0)
    picture = ramp()[np.round(share * (STEPS - 1)).astype(int)].transpose(2, 0, 1)
    return np.ascontiguousarray(np.where(valid, picture, NOTHING).astype(np.uint8))
