"""A small assessment whose every figure is known."""

import struct
import zlib

import numpy as np
import pytest

from gzap_qgis.grid import Grid, Window
from gzap_qgis.report.content import (
    BandRho,
    BlockMap,
    Compared,
    Content,
    Crop,
    Histogram,
    Image,
    Spectrum,
)

BANDS = ("Blue", "Green", "Red", "NIR")


def png(pixels):
    """A PNG file of (3, rows, cols), made with the standard library."""
    rows, cols = pixels.shape[1:]
    lines = b"".join(b"\0" + line.tobytes() for line in pixels.transpose(1, 2, 0))
    header = struct.pack(">IIBBBBB", cols, rows, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in chunks
    )


@pytest.fixture
def encode():
    return png


@pytest.fixture
def compared():
    fine = Grid(1000.0, 2000.0, 0.5, 0.5, 64, 96)
    coarse = Grid(1000.0, 2000.0, 2.0, 2.0, 16, 24)
    return Compared(
        fused=Image("fused.tif", fine, BANDS, dtype="uint16"),
        pan=Image("pan.tif", fine, ("",), dtype="uint16"),
        ms=Image("ms.tif", coarse, BANDS, dtype="uint16"),
        sensor="quickbird",
        offset=(1.5, -0.25),
        valid_share=0.995,
        unit="digital numbers",
        map_unit="m",
        crs="Somewhere",
        versions={"numpy": "2.0"},
    )


@pytest.fixture
def content(compared):
    rng = np.random.default_rng(7)
    quality = np.array([[0.9, 0.8, np.nan], [0.7, 0.95, 0.85]])
    crop = Crop(
        worst=True,
        window=Window(32, 0, 32, 32),
        pan=rng.uniform(100, 200, (32, 32)),
        ms=rng.uniform(100, 200, (4, 8, 8)),
        fused=rng.uniform(100, 200, (4, 32, 32)),
        figures={"HQNR": 0.7, "D_s": None},
    )
    histogram = Histogram(np.array([0.0, 1.0, 2.0]), np.array([3.0, 1.0]), np.array([10.0, 30.0]))
    return Content(
        compared=compared,
        indices={"R_Q2n": 0.9712, "R_ERGAS": 0.625, "HQNR": 0.8901, "D_rho": 0.31, "Q2n": None},
        rho=(BandRho(0.42, 0.29), BandRho(0.30, 0.31), BandRho(0.28, 0.30), BandRho(0.2, 0.34)),
        quality=BlockMap("HQNR", quality, (32, 32)),
        crops=(crop,),
        spectra=(Spectrum((5.5, 9.5), (1.0, 2.0, 3.0, 4.0), (1.5, 2.0, 3.0, 4.0)),),
        histograms=(histogram,) * 4,
        overview=rng.uniform(0, 1, (4, 32, 48)),
    )
