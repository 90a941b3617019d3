"""What the methods know of a whole scene: moments at both scales, and each band's least number."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.classical.moments import Moments

Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Statistics:
    """Moments and minima of a scene of C bands, over all pixels that both images measured.

    Attributes:
        bands: Number of bands, C.
        coarse: Moments at MS's scale of, in this order, MS (C), MS blurred once more by its own
            MTF (C), and PAN made as sharp as MS and sampled there, (2 C + 1).
        fine: Moments at PAN's scale of interpolated MS (C), PAN, and the low-passed PANs that the
            method asked for (L), (C + 1 + L).
        low: Least number of each interpolated band, (C,), digital number.
    """

    bands: int
    coarse: Moments
    fine: Moments
    low: Vector

    @property
    def ms(self) -> slice:
        """Place of MS in ``coarse``, and of interpolated MS in ``fine``."""
        return slice(0, self.bands)

    @property
    def blurred(self) -> slice:
        """Place of blurred MS in ``coarse``."""
        return slice(self.bands, 2 * self.bands)

    @property
    def pan_like_ms(self) -> int:
        """Place in ``coarse`` of PAN made as sharp as MS."""
        return 2 * self.bands

    @property
    def pan(self) -> int:
        """Place of PAN in ``fine``."""
        return self.bands

    def low_pan(self, kind: int) -> int:
        """Place in ``fine`` of the low-passed PAN number ``kind``."""
        return self.bands + 1 + kind
