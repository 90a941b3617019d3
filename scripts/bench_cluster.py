"""Measure how long a scene takes on 1, 2 and 4 workers of a Dask cluster on this machine.

Usage: bench_cluster.py [SIDE]

Makes a scene of SIDE (3000) PAN pixels a side and four bands from the QuickBird example, sharpens
it with the bundled prior in one process and then on clusters of local processes, each with one
thread, and checks that every file holds the same pixels. Writes the table into docs/cluster.md.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from distributed import LocalCluster
from numpy.typing import NDArray
from osgeo import gdal

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gzap_qgis.config import Backbone, ComputeConfig, Device, OutputConfig, PairConfig  # noqa: E402 - this checkout
from gzap_qgis.progress import SILENT  # noqa: E402 - this checkout
from gzap_qgis.workflows.priors import prior_file  # noqa: E402 - this checkout
from gzap_qgis.workflows.sharpen import sharpen  # noqa: E402 - this checkout

EXAMPLE = ROOT / "examples" / "quickbird-toulouse"
PAGE = ROOT / "docs" / "cluster.md"
BEGIN, END = "<!-- times: make bench-cluster -->", "<!-- end of times -->"
WORKERS = (1, 2, 4)
# PAN pixels a side of a scene that goes before, so that the workers have loaded torch.
SMALL = 1200


@dataclass(frozen=True)
class Time:
    """What one run took.

    Attributes:
        workers: Workers of the cluster; 0 for one process without a cluster.
        whole: Seconds from the call to the file in place.
        sharpening: Seconds of these for prediction and writing.
        digest: Checksum of the pixels.
        beside: Seconds of prediction and writing in one process, right after; 0 if unknown.
    """

    workers: int
    whole: float
    sharpening: float
    digest: str
    beside: float = 0.0


def scene(folder: Path, side: int) -> PairConfig:
    """A large scene: the example and its mirror images, brighter from corner to corner."""
    for name, pixels in (("pan", side), ("ms", side // 4)):
        source = gdal.Open(str(EXAMPLE / f"{name}.tif"))
        data = source.ReadAsArray().reshape(source.RasterCount, source.RasterYSize, -1)
        _write(folder / f"{name}.tif", _enlarged(data, pixels), source)
    return PairConfig(str(folder / "pan.tif"), str(folder / "ms.tif"))


def _enlarged(data: NDArray[np.uint16], side: int) -> NDArray[np.uint16]:
    """Bands continued by their mirror images, with a slow change of brightness."""
    more = [(0, 0), (0, side - data.shape[1]), (0, side - data.shape[2])]
    large = np.pad(data, more, mode="symmetric")
    ramp = np.linspace(0.9, 1.1, side, dtype=np.float32)
    out: NDArray[np.uint16] = np.rint(large * (ramp[:, None] + ramp[None]) / 2).astype(np.uint16)
    return out


def _write(path: Path, data: NDArray[np.uint16], like: gdal.Dataset) -> None:
    """Write bands as a tiled GeoTIFF that begins where another begins."""
    driver = gdal.GetDriverByName("GTiff")
    size = (data.shape[2], data.shape[1], data.shape[0])
    dataset = driver.Create(str(path), *size, gdal.GDT_UInt16, ["TILED=YES"])
    dataset.SetGeoTransform(like.GetGeoTransform())
    dataset.SetProjection(like.GetProjection())
    dataset.WriteArray(data)
    dataset.FlushCache()


def timed(pair: PairConfig, folder: Path, workers: int, address: str) -> Time:
    """Sharpen a scene once."""
    out = folder / f"{workers}.tif"
    begun = time.perf_counter()
    compute = ComputeConfig(Device.CPU, threads=1, cluster=address)
    summary = sharpen(prior_file(Backbone.INR), pair, OutputConfig(out), compute, SILENT)
    whole = time.perf_counter() - begun
    pixels = gdal.Open(str(out)).ReadAsArray().tobytes()
    return Time(workers, whole, summary.sharpen_seconds, hashlib.sha256(pixels).hexdigest())


def times(folder: Path, side: int) -> list[Time]:
    """One process, then clusters of more and more workers, each anew."""
    large, small = folder / "large", folder / "small"
    for place in (large, small):
        place.mkdir()
    pair, first = scene(large, side), scene(small, SMALL)
    timed(first, small, 0, "")
    found = [timed(pair, large, 0, "")]
    print(found[-1], flush=True)
    for workers in WORKERS:
        with LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0"
        ) as cluster:
            timed(first, small, workers, cluster.scheduler_address)
            one = timed(pair, large, workers, cluster.scheduler_address)
        found.append(replace(one, beside=timed(pair, large, 0, "").sharpening))
        print(found[-1], flush=True)
    return found


def table(found: Sequence[Time], side: int, busy: float) -> str:
    """The table and the words before it."""
    alone = found[0]
    lines = [
        f"A scene of {side} x {side} PAN pixels and four bands, the prior `inr`, tiles of 512 "
        f"pixels, one thread for each worker, all on one machine with {os.cpu_count()} cores, on "
        f"which {busy:.1f} other processes wanted to run when it began. The workers had loaded "
        "torch before.",
        "",
        "| Workers | Whole run, s | Sharpening, s | One process right after, s | Times as fast | "
        "Same pixels |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for one in found:
        name = f"{one.workers}" if one.workers else "none, one process"
        same = "yes" if one.digest == alone.digest else "NO"
        beside = one.beside or one.sharpening
        numbers = f"{one.whole:.1f} | {one.sharpening:.1f} | {beside:.1f}"
        lines.append(f"| {name} | {numbers} | {beside / one.sharpening:.2f} | {same} |")
    return "\n".join(lines)


def replaced(page: str, text: str) -> str:
    """A page with another table.

    Raises:
        ValueError: If the page has no place for it.
    """
    head, mark, rest = page.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not mark or not end:
        raise ValueError(f"The page has no lines {BEGIN} and {END}.")
    return f"{head}{BEGIN}\n\n{text}\n\n{END}{tail}"


def main(arguments: Sequence[str]) -> int:
    """Measure, and write the table."""
    side = int(arguments[0]) if arguments else 3000
    os.environ["OMP_NUM_THREADS"] = "1"
    os.environ["PYTHONPATH"] = str(ROOT)
    busy = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="gzap-cluster-") as name:
        found = times(Path(name), side)
    text = table(found, side, busy)
    print(text)
    PAGE.write_text(replaced(PAGE.read_text(encoding="utf-8"), text), encoding="utf-8")
    return int(any(one.digest != found[0].digest for one in found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
