"""What registration found in a scene, and what of it is undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

from gzap_qgis.core.registration_moves import Moves


@dataclass(frozen=True)
class BandPlace:
    """Where a band lies in PAN.

    Attributes:
        rows: PAN rows off the georeferenced place, pixels.
        cols: PAN columns, likewise.
        confidence: How sure that is, 0 to 1: a half where the standard error is a tenth of a pixel.
        apart: Whether it is far enough from the bands' common place, and surely enough, that the
            band is moved there.
    """

    rows: float
    cols: float
    confidence: float
    apart: bool


@dataclass(frozen=True)
class Turn:
    """How far MS is turned against PAN.

    Attributes:
        degrees: The angle, clockwise.
        confidence: How sure it is, 0 to 1, as of a band's place at the scene's edge.
        undone: Whether MS is turned back.
    """

    degrees: float
    confidence: float
    undone: bool


@dataclass(frozen=True)
class Registration:
    """What registration found, and what of it is undone.

    Attributes:
        bands: Where each band lies; empty where nothing was looked for.
        turn: How far MS is turned; None where the scene is too small to tell.
        before: Share of PAN's detail that the bands explain in pixels from which nothing was
            estimated, the bands left where they lie, 0 to 1.
        after: The same, the bands moved; ``before`` where none is.
        moves: How MS is interpolated; None where it stays as it is.
    """

    bands: tuple[BandPlace, ...] = ()
    turn: Optional[Turn] = None
    before: float = 0.0
    after: float = 0.0
    moves: Optional[Moves] = None

    def left(self, explained: float) -> Registration:
        """The same places with nothing undone.

        Args:
            explained: Share of PAN's detail that the bands explain as they lie, 0 to 1.
        """
        bands = tuple(replace(band, apart=False) for band in self.bands)
        turn = None if self.turn is None else replace(self.turn, undone=False)
        return Registration(bands, turn, explained, explained)


UNREGISTERED = Registration()
