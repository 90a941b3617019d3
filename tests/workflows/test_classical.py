import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import ClassicalConfig, ClassicalMethod, Geometry, OutputConfig
from gzap_qgis.errors import Cancelled, ConfigError, GeometryError, OutputError, SceneError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.workflows.classical import classical
from tests.core.scenes import Layout
from tests.workflows.rasters import (
    Place,
    blob_files,
    load,
    output,
    related_files,
    write_raster,
)

METHODS = list(ClassicalMethod)
ROOT = Path(__file__).parent.parent.parent
PLAIN = ClassicalConfig(ClassicalMethod.EXP, coregister=False)


def _sharpened(pair, out, config=PLAIN):
    summary = classical(pair, config, out, SILENT)
    return summary, load(out.path)


def _rewrite(path, change, pixel, **extra):
    data = load(path).data.copy()
    dtype = data.dtype.name
    change(data)
    write_raster(path, data, Place(dy=pixel, dx=pixel), dtype, **extra)


@pytest.mark.parametrize("method", METHODS)
def test_every_method_writes_pans_grid_in_the_type_of_ms(tmp_path, method):
    pair = related_files(tmp_path, Layout(96, 80), 4, nodata=65535)
    summary, written = _sharpened(pair, output(tmp_path), ClassicalConfig(method))
    assert written.data.shape == (4, 96, 80)
    assert written.data.dtype == np.uint16
    assert written.transform == load(pair.pan).transform
    assert [b.GetNoDataValue() for b in written.bands()] == [65535.0] * 4
    assert (summary.method, summary.rows, summary.cols) == (method, 96, 80)
    assert (summary.pixel_size, summary.ratio) == (1.0, 4.0)
    assert summary.seconds > 0
    means = load(pair.ms).data.mean((1, 2))
    np.testing.assert_allclose(written.data.mean((1, 2)), means, rtol=0.02)


@pytest.mark.parametrize("method", METHODS)
def test_unequal_ratios_and_odd_corners_are_served(tmp_path, method):
    layout = Layout(90, 83, ratio=(3.3, 2.6), corner=(1.4, -0.7))
    pair = related_files(tmp_path, layout)
    _, written = _sharpened(pair, output(tmp_path), ClassicalConfig(method))
    # MS covers rows 1.4 to 90 and columns -0.7 to 79.9 or so of PAN.
    assert written.data.shape[0] == 3
    assert abs(written.data.shape[1] - 88) <= 1
    assert (written.data > 0).all()


@pytest.mark.parametrize("method", METHODS)
def test_an_extent_gives_the_crop_of_the_whole(tmp_path, method):
    pair = related_files(tmp_path, Layout(96, 96))
    _, whole = _sharpened(pair, output(tmp_path), ClassicalConfig(method))
    extent = (500010.0, 4799930.0, 500050.0, 4799980.0)
    part = OutputConfig(tmp_path / "part.tif", extent=extent)
    _, written = _sharpened(pair, part, ClassicalConfig(method))
    np.testing.assert_array_equal(written.data, whole.data[:, 20:70, 10:50])


@pytest.mark.parametrize("geometry", [Geometry.PAN, Geometry.MS])
def test_a_blob_lies_where_the_geometry_says(tmp_path, geometry):
    shift = (2.0, -1.5)
    layout = Layout(128, 128, shift=shift)
    pair = blob_files(tmp_path, layout, (60.0, 70.0), dtype="float32")
    config = ClassicalConfig(ClassicalMethod.MTF_GLP_FS)
    summary, written = _sharpened(pair, output(tmp_path, geometry=geometry), config)
    assert (summary.offset_row, summary.offset_col) == pytest.approx(shift, abs=0.15)
    assert summary.offset_confidence > 0.5
    place = np.unravel_index(written.data[0].argmax(), written.data[0].shape)
    expected = (60, 70) if geometry is Geometry.PAN else (58, 71.5)
    np.testing.assert_allclose(place, expected, atol=0.6)


def test_without_coregistration_the_georeferencing_stands(tmp_path):
    pair = blob_files(tmp_path, Layout(128, 128, shift=(4.0, 0.0)), (60.0, 70.0), dtype="float32")
    summary, written = _sharpened(pair, output(tmp_path))
    assert (summary.offset_row, summary.offset_col, summary.offset_confidence) == (0, 0, 0)
    place = np.unravel_index(written.data[0].argmax(), written.data[0].shape)
    np.testing.assert_allclose(place, (56, 70), atol=1)


def test_an_image_of_many_tiles_has_no_seams(tmp_path):
    pair = related_files(tmp_path, Layout(640, 1100), 2)
    _, written = _sharpened(pair, output(tmp_path), ClassicalConfig())
    data = written.data.astype(float)
    steps = np.abs(np.diff(data, axis=2)).mean((0, 1))
    at_seams = steps[[511, 1023]].mean()
    assert at_seams < 1.3 * np.median(steps)


# Pixels without a measurement


@pytest.mark.parametrize("method", METHODS)
def test_pixels_that_ms_does_not_hold_become_nodata_and_no_others(tmp_path, method):
    pair = related_files(tmp_path, Layout(96, 96))

    def punch(data):
        data[:, 5:8, 9:12] = 7

    _rewrite(pair.ms, punch, 4.0, nodata=7)
    _, written = _sharpened(pair, output(tmp_path), ClassicalConfig(method, coregister=False))
    expected = np.zeros((96, 96), bool)
    expected[20:32, 36:48] = True
    for band in written.data:
        np.testing.assert_array_equal(band == 7, expected)


@pytest.mark.parametrize("method", METHODS)
def test_untagged_blank_ground_stays_zero_and_changes_nothing_else(tmp_path, method):
    pair = related_files(tmp_path, Layout(160, 160))
    config = ClassicalConfig(method, coregister=False)
    _, before = _sharpened(pair, output(tmp_path), config)

    def wipe(data):
        data[:, :6, :8] = 0

    def wipe_pan(data):
        data[:, :24, :32] = 0

    _rewrite(pair.ms, wipe, 4.0)
    _rewrite(pair.pan, wipe_pan, 1.0)
    _, after = _sharpened(pair, output(tmp_path), config)
    assert not after.data[:, :24, :32].any()
    change = after.data[:, 40:].astype(float) - before.data[:, 40:]
    assert np.abs(change).mean() < 4  # of a contrast of 100


@pytest.mark.parametrize("method", METHODS)
def test_a_constant_image_gives_a_constant_one(tmp_path, method):
    pair = related_files(tmp_path, Layout(64, 64))

    def flatten(data):
        data[:] = 300

    _rewrite(pair.ms, flatten, 4.0)
    _rewrite(pair.pan, flatten, 1.0)
    _, written = _sharpened(pair, output(tmp_path), ClassicalConfig(method))
    np.testing.assert_array_equal(written.data, 300)


# Refusals


def test_all_nodata_gets_a_sentence_and_no_file(tmp_path):
    pair = related_files(tmp_path, Layout(64, 64))

    def wipe(data):
        data[:] = 7

    _rewrite(pair.ms, wipe, 4.0, nodata=7)
    with pytest.raises(SceneError, match="0 multispectral"):
        classical(pair, PLAIN, output(tmp_path), SILENT)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ms.tif", "pan.tif"]


def test_swapped_images_get_a_sentence(tmp_path):
    pair = related_files(tmp_path, Layout(64, 64), 1)
    with pytest.raises(GeometryError, match="swap the two inputs"):
        classical(replace(pair, pan=pair.ms, ms=pair.pan), PLAIN, output(tmp_path), SILENT)


@pytest.mark.parametrize("size", [{"pixel_size": 0.5}, {"scale": 2.0}])
def test_another_pixel_size_is_refused(tmp_path, size):
    with pytest.raises(ConfigError, match="pixels of the panchromatic image only"):
        classical(related_files(tmp_path, Layout()), PLAIN, output(tmp_path, **size), SILENT)


def test_an_output_that_is_an_input_is_refused_and_stays(tmp_path):
    pair = related_files(tmp_path, Layout(64, 64))
    before = Path(pair.ms).read_bytes()
    with pytest.raises(OutputError, match="also an input"):
        classical(pair, PLAIN, OutputConfig(Path(pair.ms)), SILENT)
    assert Path(pair.ms).read_bytes() == before


@pytest.mark.parametrize("patience", [0, 3, 6])
def test_a_cancelled_run_leaves_no_file(tmp_path, patience):
    pair = related_files(tmp_path, Layout(96, 96))
    asked = []
    progress = Progress(is_cancelled=lambda: asked.append(0) or len(asked) > patience)
    with pytest.raises(Cancelled):
        classical(pair, ClassicalConfig(), output(tmp_path), progress)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ms.tif", "pan.tif"]


def test_progress_runs_from_the_beginning_to_the_end(tmp_path):
    shares = []
    progress = Progress(on_fraction=shares.append)
    classical(related_files(tmp_path, Layout(96, 96)), PLAIN, output(tmp_path), progress)
    assert shares == sorted(shares)
    assert shares[-1] == pytest.approx(1.0)


def test_torch_is_not_needed(tmp_path):
    pair = related_files(tmp_path, Layout(64, 64))
    script = (
        "import sys; sys.modules['torch'] = None\n"
        f"sys.path.insert(0, {str(ROOT)!r})\n"
        "from pathlib import Path\n"
        "from gzap_qgis.config import ClassicalConfig, OutputConfig, PairConfig\n"
        "from gzap_qgis.progress import SILENT\n"
        "from gzap_qgis.workflows.classical import classical\n"
        f"pair = PairConfig({pair.pan!r}, {pair.ms!r})\n"
        f"out = OutputConfig(Path({str(tmp_path)!r}, 'o.tif'))\n"
        "classical(pair, ClassicalConfig(), out, SILENT)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    assert load(tmp_path / "o.tif").data.shape == (3, 64, 64)
