"""Whether the finished tiles of an interrupted run are those that this run would make."""

from __future__ import annotations

import hashlib
from configparser import ConfigParser
from pathlib import Path

from gzap_qgis.config import OutputConfig
from gzap_qgis.raster.identity import identity
from gzap_qgis.raster.pair import PairSource

PACKAGE = Path(__file__).resolve().parent.parent

# Creation options that change pixels before they are compressed.
OF_PIXELS = ("NBITS",)


def fingerprint(
    source: PairSource, model: bytes, output: OutputConfig, facts: tuple[object, ...]
) -> bytes:
    """Digest of all that decides the pixels of a sharpened image.

    Device, threads, process and cluster are not part of it: with another of these the same tile may
    differ by a digital number, as the documentation says, and it would be a pity to begin anew.

    Args:
        source: The open pair.
        model: Bytes of the model file.
        output: Geometry, mask, and the creation options that change pixels.
        facts: What else decides them, as frozen values: grid, tiles, sensor.

    Returns:
        Bytes that differ wherever the pixels may.
    """
    digest = hashlib.sha256()
    options = sorted(
        option.replace(" ", "").upper()
        for option in output.options
        if option.strip().upper().startswith(OF_PIXELS)
    )
    lines = (
        f"version {_version()}",
        f"model {hashlib.sha256(model).hexdigest()}",
        f"geometry {output.geometry.value}",
        f"mask {output.mask!r}",
        f"options {options!r}",
        *identity(source),
        *(repr(fact) for fact in facts),
    )
    for line in lines:
        digest.update(line.encode("utf-8", "surrogatepass") + b"\0")
    return digest.digest()


def _version() -> str:
    """The plugin's version; empty where its description is missing."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(PACKAGE / "metadata.txt", encoding="utf-8")
    return metadata.get("general", "version", fallback="")
