"""Calls of GDAL whose failures become exceptions, whatever the process-wide settings are.

GDAL reports a failure as a Python exception or through an error handler, depending on a setting
that belongs to the whole process. Both are listened to here; the setting is not touched.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.sentence import sentence


@contextmanager
def collected() -> Iterator[tuple[list[str], list[str]]]:
    """Collect GDAL's messages instead of printing them.

    Yields:
        Texts of failures and texts of warnings, filled while the block runs. A failure that GDAL
        raises as RuntimeError is added to the failures and ends the block.
    """
    failures: list[str] = []
    warnings: list[str] = []

    def collect(level: int, number: int, text: str) -> None:
        """Sort one message."""
        del number
        if level >= gdal.CE_Failure:
            failures.append(_one_line(text))
        elif level == gdal.CE_Warning:
            warnings.append(_one_line(text))

    gdal.PushErrorHandler(collect)
    try:
        yield failures, warnings
    except RuntimeError as error:
        failures.append(_one_line(str(error)))
    finally:
        gdal.PopErrorHandler()


@contextmanager
def checked(what: str, advice: str = "") -> Iterator[None]:
    """Raise RasterError if any GDAL call in the block fails.

    Args:
        what: What failed, without a full stop; GDAL's own message is added.
        advice: What to do about it, as a sentence; empty where nobody knows.

    Raises:
        RasterError: If GDAL reported a failure.
    """
    with collected() as (failures, _):
        yield
    if not failures:
        return
    reason = in_words(failures)
    if advice:
        raise RasterError(
            sentence("{what}: {reason} {advice}", what=what, reason=reason, advice=advice)
        )
    raise RasterError(sentence("{what}: {reason}", what=what, reason=reason))


def in_words(messages: list[str]) -> str:
    """GDAL's messages, each once, as one text that ends with a full stop."""
    text = "; ".join(dict.fromkeys(message.strip().rstrip(".") for message in messages))
    return f"{text}." if text else sentence("GDAL gave no reason.")


def _one_line(text: str) -> str:
    """A message without line breaks, so that it fits into a sentence."""
    return " ".join(text.split())
