"""Sharpen a real QuickBird scene, judge the result and picture it.

Everything is written into build/demo: the sharpened image, the fitted model, the interpolated
image beside it, and a picture of all.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import assessment  # noqa: E402 - found through the line above, as are those below
import picture  # noqa: E402

from gzap_qgis.config import ComputeConfig, Preset, Sensor, training  # noqa: E402
from gzap_qgis.core.pair import Image, Pair  # noqa: E402
from gzap_qgis.core.scene import Scene, survey_as  # noqa: E402
from gzap_qgis.grid import Window  # noqa: E402
from gzap_qgis.progress import Progress  # noqa: E402
from gzap_qgis.raster.pair import open_pair  # noqa: E402
from gzap_qgis.raster.read import open_raster  # noqa: E402
from gzap_qgis.raster.write import create  # noqa: E402

SCENE = ROOT / "examples" / "quickbird-toulouse"
SENSOR = Sensor.QUICKBIRD
FOLDER = ROOT / "build" / "demo"

# Bands of the scene that a screen shows as red, green and blue, counted from 0.
TRUE_COLOUR = (2, 1, 0)
# Pixels of PAN that the picture shows.
CROP = Window(150, 150, 300, 300)


def sharpen(scene: Path, folder: Path) -> Mapping[str, Any]:
    """Sharpen a scene by the algorithm gzap:pansharpen; returns what it reports.

    Raises:
        SystemExit: If it fails; its own words are on the screen by then.
    """
    command = [
        str(ROOT / "scripts" / "qgis_process"),
        "run",
        "gzap:pansharpen",
        "--json",
        "--",
        f"PANCHROMATIC={scene / 'pan.tif'}",
        f"SPECTRAL={scene / 'ms.tif'}",
        f"OUTPUT={folder / 'fused.tif'}",
        f"MODEL={folder / 'model.safetensors'}",
    ]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise SystemExit(done.returncode)
    results: Mapping[str, Any] = json.loads(done.stdout)["results"]
    return results


def read_image(path: Path) -> Image:
    """All bands of an image, (C, H, W), digital number."""
    source = open_raster(str(path))
    try:
        return source.read(Window(0, 0, source.grid.rows, source.grid.cols))[0]
    finally:
        source.close()


def write_interpolated(scene: Path, image: Image, path: Path) -> None:
    """Write an image on PAN's grid with everything else that MS has."""
    with open_pair(str(scene / "pan.tif"), str(scene / "ms.tif"), Progress()) as source:
        grid, template = source.pan_grid, source.template
    with create(path, grid, template, ()) as sink:
        sink.write(Window(0, 0, grid.rows, grid.cols), image, image == image)


def full_table(pair: Pair, scene: Scene, images: Mapping[str, Image]) -> str:
    """The indices without a truth as lines of text."""
    rows = [["", "D_lambda_K", "D_s", "HQNR", "D_rho"], ["best", "0", "0", "1", "own"]]
    for name, image in images.items():
        s = assessment.score_full(pair, scene, image)
        rows.append([name, *(f"{v:.4f}" for v in (s.d_lambda_k, s.d_s, s.hqnr, s.d_rho))])
    rows.append(["MS at its own pixels", "", "", "", f"{assessment.own_d_rho(pair, scene):.4f}"])
    return assessment.aligned_table(rows)


def reduced_table(outcome: assessment.Outcome) -> str:
    """The indices against the truth as lines of text."""
    rows = [["", "Q2n", "ERGAS", "SAM"], ["best", "1", "0", "0"]]
    ways = {
        "interpolated": outcome.interpolation,
        "regression alone": outcome.base,
        "sharpened": outcome.fitted,
    }
    for name, s in ways.items():
        rows.append([name, f"{s.q2n:.4f}", f"{s.ergas:.3f}", f"{s.sam:.3f}"])
    return assessment.aligned_table(rows)


def _crop(image: Image) -> Image:
    """The part of an image that the picture shows."""
    rows, cols = CROP.within(Window(0, 0, *image.shape[-2:]))
    return image[..., rows, cols]


def panels(pair: Pair, coarse: Image, smooth: Image, fused: Image) -> list[picture.Panel]:
    """The four images of the picture, all colours stretched by the limits of MS."""
    colours = list(TRUE_COLOUR)
    between = picture.limits(pair.ms[colours])
    pan = pair.pan[None]
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


def report_full(pair: Pair, scene: Scene, fused: Image, smooth: Image) -> None:
    """Print the indices without a truth."""
    print("\nAt PAN's pixels, where nobody knows the truth:")
    print(full_table(pair, scene, {"interpolated": smooth, "sharpened": fused}))
    print(
        "Lower distortions and a higher HQNR are better; D_rho should come near that of MS itself. "
        "Neither HQNR nor D_rho says much alone."
    )


def report_reduced(pair: Pair) -> None:
    """Degrade the pair by its own ratio, sharpen that, and print the indices against MS."""
    print("\nThe same on the pair degraded by its own ratio, where MS is the truth (Wald):")
    trial = assessment.Trial(SENSOR, training(Preset.BALANCED), ComputeConfig())
    print(reduced_table(assessment.try_out(assessment.degrade(pair, SENSOR), trial)))


def main() -> int:
    """Run the demonstration; returns an exit code."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    print("Fitting a network to examples/quickbird-toulouse and sharpening it ...", flush=True)
    results = sharpen(SCENE, FOLDER)
    print(f"  fit {results['FIT_SECONDS']:.1f} s, sharpen {results['SHARPEN_SECONDS']:.1f} s")
    pair = assessment.read_pair(SCENE)
    scene = survey_as([pair], SENSOR)
    fused, smooth = read_image(FOLDER / "fused.tif"), assessment.interpolated(pair, scene)
    write_interpolated(SCENE, smooth, FOLDER / "interpolated.tif")
    coarse = assessment.nearest(pair, scene)
    picture.draw(panels(pair, coarse, smooth, fused), 2, FOLDER / "side_by_side.png")
    report_full(pair, scene, fused, smooth)
    sys.stdout.flush()
    report_reduced(pair)
    print("\nWritten, relative to this checkout:")
    for name in ("fused.tif", "interpolated.tif", "model.safetensors", "side_by_side.png"):
        print(f"  {(FOLDER / name).relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
