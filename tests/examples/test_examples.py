"""What lies in examples/ does what it says, on a part of the QuickBird scene."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")
gdal = pytest.importorskip("osgeo.gdal")

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
SCENE = EXAMPLES / "quickbird-toulouse"
WIDGETS = ROOT / "tests" / "algorithms" / "widgets.py"


def crop(source, target, pixels, **how):
    gdal.Translate(str(target), str(source), srcWin=[0, 0, pixels, pixels], **how)
    return str(target)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """PAN of 128 and MS of 32 pixels."""
    folder = tmp_path_factory.mktemp("pair")
    return [crop(SCENE / f"{name}.tif", folder / f"{name}.tif", pixels) for name, pixels in SIZES]


SIZES = (("pan", 128), ("ms", 32))


@pytest.fixture
def run(tmp_path):
    """Runs a command in a profile of its own and returns what it prints."""
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)

    def run(*command, folder=EXAMPLES):
        environment = {
            **os.environ,
            "HOME": str(tmp_path),
            "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path),
            "XDG_RUNTIME_DIR": str(runtime),
            "QT_QPA_PLATFORM": "offscreen",
            "OMP_NUM_THREADS": "1",
        }
        done = subprocess.run(
            [str(part) for part in command],
            capture_output=True,
            text=True,
            check=False,
            cwd=folder,
            env=environment,
            timeout=600,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.fixture
def script(run):
    """Runs one of the scripts."""
    return lambda name, *values: run(sys.executable, EXAMPLES / f"{name}.py", *values)


def size(path):
    dataset = gdal.Open(str(path))
    return dataset.RasterXSize, dataset.RasterYSize, dataset.RasterCount


def test_one_scene_is_sharpened(script, pair, tmp_path):
    told = script("sharpen_one", *pair, tmp_path / "fused.tif")
    assert "128 x 128 pixels" in told
    assert size(tmp_path / "fused.tif") == (128, 128, 4)


def test_one_fit_serves_many_pairs(script, pair, tmp_path):
    script("fit_once_sharpen_many", tmp_path / "out", *pair, *pair)
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == ["fitted.safetensors", "sharpened_1.tif", "sharpened_2.tif"]


def test_a_folder_of_landsat_scenes_is_sharpened(script, tmp_path):
    scenes = tmp_path / "scenes"
    scenes.mkdir()
    crop(SCENE / "pan.tif", scenes / "LC08_B8.TIF", 128)
    for number in (1, 2, 3, 4):
        crop(SCENE / "ms.tif", scenes / f"LC08_B{number + 1}.TIF", 32, bandList=[number])
    script("sharpen_landsat_folder", scenes, tmp_path / "out")
    assert size(tmp_path / "out" / "LC08_sharpened.tif") == (128, 128, 4)


def test_the_indices_of_an_image_are_printed(script, pair, tmp_path):
    fused = crop(SCENE / "ms.tif", tmp_path / "fused.tif", 32, width=128, height=128)
    told = script("assess_image", fused, *pair, tmp_path / "report.html")
    assert "HQNR" in told
    assert (tmp_path / "report.html").is_file()


def test_the_shell_script_sharpens_every_folder(run, pair, tmp_path):
    scene = tmp_path / "scenes" / "a place"
    scene.mkdir(parents=True)
    for path in pair:
        crop(path, scene / Path(path).name, 128 if path.endswith("pan.tif") else 32)
    program = ROOT / "scripts" / "qgis_process"
    run("sh", EXAMPLES / "sharpen_all.sh", tmp_path / "scenes", program)
    assert size(scene / "sharpened.tif") == (128, 128, 4)


def test_the_table_names_an_archive_that_can_be_sharpened(run, tmp_path):
    program, table = ROOT / "scripts" / "qgis_process", EXAMPLES / "archive.csv"
    given = [f"PAIRS={table}", "METHOD=prior", "THREADS=1", f"FOLDER={tmp_path / 'out'}"]
    told = run(program, "run", "gzap:archive", "--json", "--", *given)
    found = json.loads(told[told.index("{") :])["results"]
    assert [found[key] for key in ("DONE", "SKIPPED", "FAILED")] == [1, 0, 0]
    assert size(tmp_path / "out" / "toulouse.tif")[2] == 4


def test_the_batch_dialog_reads_the_batch_file(run, pair, tmp_path):
    pytest.importorskip("qgis.gui")
    rows = json.loads((EXAMPLES / "batch.json").read_text(encoding="utf-8"))
    for row in rows:
        row["PARAMETERS"].update(PANCHROMATIC=repr(pair[0]), SPECTRAL=repr(pair[1]))
        row["OUTPUTS"]["OUTPUT"] = str(tmp_path / row["OUTPUTS"]["OUTPUT"])
    file = tmp_path / "rows.json"
    file.write_text(json.dumps(rows), encoding="utf-8")
    told = run(sys.executable, WIDGETS, "batch", "gzap:pansharpen", file)
    assert told.splitlines()[-1] == "2"
    for row in rows:
        assert size(row["OUTPUTS"]["OUTPUT"]) == (128, 128, 4)


def test_the_cells_of_the_notebook_run_one_after_the_other(run, tmp_path):
    notebook = json.loads((EXAMPLES / "fit_sharpen_assess.ipynb").read_text(encoding="utf-8"))
    cells = ["".join(cell["source"]) for cell in notebook["cells"] if cell["cell_type"] == "code"]
    program = tmp_path / "cells.py"
    path = f"import sys\nsys.path.insert(0, {str(EXAMPLES)!r})\n"
    program.write_text(path + "\n".join(cells), encoding="utf-8")
    told = run(sys.executable, program)
    assert "HQNR" in told
    assert (Path(told.splitlines()[-1]) / "crops.png").is_file()
