"""What users are told of where single bands lie, and of what is done about it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from gzap_qgis.core.registration_values import Registration
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import Sentence, sentence


def tell_registration(found: Registration, progress: Progress) -> None:
    """Tell the log what registration found; nothing where nothing was looked for."""
    for each in said(found):
        progress.info(each)


def said(found: Registration) -> Iterator[Sentence]:
    """What registration found, and what of it is undone, as sentences."""
    if not found.bands:
        return
    yield sentence(
        "Band by band, MS lies off its georeferenced place by (rows columns, PAN pixels; "
        "confidence): {bands}.",
        bands=band_list(found),
    )
    if found.turn is not None:
        yield sentence(
            "MS lies turned by {degrees:+.4f} degrees clockwise; confidence {confidence:.2f}.",
            degrees=found.turn.degrees,
            confidence=found.turn.confidence,
        )
    if found.moves is None:
        yield sentence(
            "No band is moved by itself, and MS is not turned: no such step makes MS fit PAN "
            "clearly better in held-back pixels."
        )
        return
    yield from _undone(found)


def _undone(found: Registration) -> Iterator[Sentence]:
    """What is undone, and what it is good for."""
    bands = [str(number) for number, band in enumerate(found.bands, start=1) if band.apart]
    if bands:
        yield sentence("Band(s) {bands} are moved onto the others.", bands=", ".join(bands))
    if found.turn is not None and found.turn.undone:
        yield sentence("MS is turned back.")
    yield sentence(
        "In held-back pixels MS now explains {after:.2f} % of the detail of PAN, before "
        "{before:.2f} %.",
        after=100 * found.after,
        before=100 * found.before,
    )


def band_list(found: Registration) -> str:
    """Where each band lies and how sure that is, in one line: ``1: +0.10 -0.25 (0.97)``."""
    return "; ".join(
        f"{number}: {band.rows:+.2f} {band.cols:+.2f} ({band.confidence:.2f})"
        for number, band in enumerate(found.bands, start=1)
    )


def figures_of(found: Registration) -> dict[str, object]:
    """What registration found, as files and scripts have it: PAN pixels, degrees, shares to 1."""
    turn = found.turn
    return {
        "bands": [
            {
                "rows": round(band.rows, 3),
                "cols": round(band.cols, 3),
                "confidence": round(band.confidence, 3),
                "moved": band.apart,
            }
            for band in found.bands
        ],
        "rotation": None if turn is None else round(turn.degrees, 5),
        "rotation_confidence": None if turn is None else round(turn.confidence, 3),
        "rotation_undone": turn is not None and turn.undone,
        "fit_before": round(found.before, 5),
        "fit_after": round(found.after, 5),
    }


def as_json(found: Registration) -> str:
    """The same as text, for an output of an algorithm."""
    return json.dumps(figures_of(found))
