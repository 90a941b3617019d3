"""Sharpen a real QuickBird scene, judge the result and picture it.

Everything is written into build/demo: the sharpened image, the fitted model, the interpolated
image beside it, a report on the quality of the first, and a picture of all.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import picture  # noqa: E402 - found through the line above, as are those below

from gzap_qgis.config import (  # noqa: E402
    AssessConfig,
    ClassicalConfig,
    ClassicalMethod,
    ComputeConfig,
    FitConfig,
    Geometry,
    OutputConfig,
    PairConfig,
    Phase,
    Sensor,
    SimulateConfig,
)
from gzap_qgis.core.pair import Image  # noqa: E402
from gzap_qgis.grid import Window, align  # noqa: E402
from gzap_qgis.progress import Progress  # noqa: E402
from gzap_qgis.raster.pair import open_pair  # noqa: E402
from gzap_qgis.raster.read import open_raster  # noqa: E402
from gzap_qgis.workflows.assess import assess  # noqa: E402
from gzap_qgis.workflows.classical import ClassicalSummary, classical  # noqa: E402
from gzap_qgis.workflows.pansharpen import pansharpen  # noqa: E402
from gzap_qgis.workflows.simulate import simulate  # noqa: E402

SCENE = ROOT / "examples" / "quickbird-toulouse"
PAIR = PairConfig(str(SCENE / "pan.tif"), str(SCENE / "ms.tif"), Sensor.QUICKBIRD)
FOLDER = ROOT / "build" / "demo"

# Bands of the scene that a screen shows as red, green and blue, counted from 0.
TRUE_COLOUR = (2, 1, 0)
# Pixels of PAN that the picture shows.
CROP = Window(150, 150, 300, 300)

# Pixels left out along each edge where the truth is known.
BORDER = 20

FULL = ("D_lambda_K", "D_s", "HQNR", "D_rho")
REDUCED = ("Q2n", "ERGAS", "SAM")

Scores = Mapping[str, "float | None"]


def sharpen(folder: Path) -> Mapping[str, Any]:
    """Sharpen the scene by the algorithm gzap:pansharpen; returns what it reports.

    Raises:
        SystemExit: If it fails; its own words are on the screen by then.
    """
    command = [
        str(ROOT / "scripts" / "qgis_process"),
        "run",
        "gzap:pansharpen",
        "--json",
        "--",
        f"PANCHROMATIC={PAIR.pan}",
        f"SPECTRAL={PAIR.ms}",
        f"OUTPUT={folder / 'fused.tif'}",
        f"MODEL={folder / 'model.safetensors'}",
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise SystemExit(done.returncode)
    results: Mapping[str, Any] = json.loads(done.stdout)["results"]
    return results


def interpolate(pair: PairConfig, path: Path, geometry: Geometry) -> ClassicalSummary:
    """Write MS interpolated at PAN's pixels, its offset undone."""
    config = ClassicalConfig(ClassicalMethod.EXP)
    return classical(pair, config, OutputConfig(path, geometry), Progress())


def read_image(path: Path) -> Image:
    """All bands of an image, (C, H, W), digital number."""
    source = open_raster(str(path))
    try:
        return source.read(Window(0, 0, source.grid.rows, source.grid.cols))[0]
    finally:
        source.close()


def nearest(pair: PairConfig, offset: tuple[float, float]) -> Image:
    """The nearest pixel of MS at each of PAN's, (C, H, W), digital number.

    Args:
        pair: The pair.
        offset: How far MS lies off its georeferenced place, rows and columns, PAN pixels.
    """
    ms = read_image(Path(pair.ms))
    with open_pair(pair, Progress()) as source:
        grid, a = source.pan_grid, align(source.pan_grid, source.ms_grid)
    down = np.rint(a.row_scale * (np.arange(grid.rows) - offset[0]) + a.row_offset).astype(np.intp)
    across = np.rint(a.col_scale * (np.arange(grid.cols) - offset[1]) + a.col_offset)
    down = np.clip(down, 0, ms.shape[1] - 1)
    cols = np.clip(across.astype(np.intp), 0, ms.shape[2] - 1)
    out: Image = ms[:, down][:, :, cols]
    return out


def aligned_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells as lines of text: the first column flush left, the others flush right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = []
    for row in rows:
        first = row[0].ljust(widths[0])
        others = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        lines.append("  ".join([first, *others]).rstrip())
    return "\n".join(lines)


def table(best: Mapping[str, str], images: Mapping[str, Scores]) -> str:
    """Indices of some images as lines of text, below them the best value of each."""
    rows = [["", *best], ["best", *best.values()]]
    for name, scores in images.items():
        values = [scores.get(index) for index in best]
        rows.append([name, *("" if v is None else f"{v:.4f}" for v in values)])
    return aligned_table(rows)


def _crop(image: Image) -> Image:
    """The part of an image that the picture shows."""
    rows, cols = CROP.within(Window(0, 0, *image.shape[-2:]))
    return image[..., rows, cols]


def panels(coarse: Image, smooth: Image, pan: Image, fused: Image) -> list[picture.Panel]:
    """The four images of the picture, all colours stretched by the limits of MS."""
    colours = list(TRUE_COLOUR)
    between = picture.limits(coarse[colours])
    colour = {
        "Multispectral, 2.4 m": coarse,
        "Multispectral, interpolated": smooth,
        "Sharpened by G-ZAP, 0.6 m": fused,
    }
    drawn = [
        picture.Panel(title, picture.stretched(_crop(image[colours]), between))
        for title, image in colour.items()
    ]
    grey = picture.stretched(_crop(pan), picture.limits(pan))
    drawn.insert(2, picture.Panel("Panchromatic, 0.6 m", grey))
    return drawn


def reduce(folder: Path) -> PairConfig:
    """Degrade the scene by its own ratio."""
    reduced = SimulateConfig(folder / "pan_reduced.tif", folder / "ms_reduced.tif")
    simulate(PAIR, reduced, Progress())
    return PairConfig(str(reduced.pan), str(reduced.ms), PAIR.sensor)


def report_full(folder: Path, own_d_rho: float | None) -> None:
    """Print the indices without a truth, and write the report on the sharpened image."""
    images = {}
    for name, file in {"interpolated": "interpolated.tif", "sharpened": "fused.tif"}.items():
        report = folder / "report.html" if name == "sharpened" else None
        config = AssessConfig(str(folder / file), report=report)
        images[name] = assess(PAIR, config, Progress()).indices
    images["MS at its own pixels"] = {"D_rho": own_d_rho}
    print("\nAt PAN's pixels, where nobody knows the truth:")
    print(table(dict(zip(FULL, ("0", "0", "1", "own"))), images))
    print(
        "Lower distortions and a higher HQNR are better; D_rho should come near that of MS itself. "
        "Neither HQNR nor D_rho says much alone."
    )


def own_d_rho(pair: PairConfig) -> float | None:
    """D_rho of the scene's MS against its reduced PAN: what a sharpened image should come near."""
    config = AssessConfig(PAIR.ms, geometry=Geometry.MS)
    return assess(pair, config, Progress()).indices["D_rho"]


def report_reduced(pair: PairConfig, folder: Path) -> None:
    """Sharpen the degraded pair in three ways, and print the indices against MS."""
    print("\nThe same on the pair degraded by its own ratio, where MS is the truth (Wald):")
    silent = Progress()
    files = {
        name: OutputConfig(folder / f"{name}_reduced.tif", Geometry.MS)
        for name in ("interpolated", "mtf-glp-hpm-r", "sharpened")
    }
    interpolate(pair, files["interpolated"].path, Geometry.MS)
    classical(pair, ClassicalConfig(), files["mtf-glp-hpm-r"], silent)
    pansharpen(pair, FitConfig(), files["sharpened"], ComputeConfig(), silent)
    images = {}
    for name, output in files.items():
        config = AssessConfig(str(output.path), PAIR.ms, Phase.AREA, Geometry.MS, BORDER)
        images[name] = assess(pair, config, silent).indices
    print(table(dict(zip(REDUCED, ("1", "0", "0"))), images))


def main() -> int:
    """Run the demonstration; returns an exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    print("Fitting a network to examples/quickbird-toulouse and sharpening it ...", flush=True)
    results = sharpen(FOLDER)
    print(f"  fit {results['FIT_SECONDS']:.1f} s, sharpen {results['SHARPEN_SECONDS']:.1f} s")
    smooth = interpolate(PAIR, FOLDER / "interpolated.tif", Geometry.PAN)
    coarse = nearest(PAIR, (smooth.offset_row, smooth.offset_col))
    pan, fused = read_image(Path(PAIR.pan)), read_image(FOLDER / "fused.tif")
    drawn = panels(coarse, read_image(FOLDER / "interpolated.tif"), pan, fused)
    picture.draw(drawn, 2, FOLDER / "side_by_side.png")
    reduced = reduce(FOLDER)
    report_full(FOLDER, own_d_rho(reduced))
    sys.stdout.flush()
    report_reduced(reduced, FOLDER)
    print("\nWritten, relative to this checkout:")
    for name in ("fused.tif", "interpolated.tif", "model.safetensors", "report.html"):
        print(f"  {(FOLDER / name).relative_to(ROOT)}")
    print(f"  {(FOLDER / 'side_by_side.png').relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
