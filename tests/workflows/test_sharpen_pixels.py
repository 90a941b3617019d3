"""What a written image takes over from MS, pixels without a measurement, and refusals."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import OutputConfig
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.errors import ModelFileError, OutputError
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.sharpen import sharpen
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, Place, load, output, related_files, write_raster


def _sharpened(learnt, pair, out):
    sharpen(learnt.model, pair, out, CPU, Progress())
    return load(out.path)


# What the file takes over


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "float32"])
def test_the_data_type_is_that_of_ms(learnt, tmp_path, dtype):
    pair = related_files(tmp_path, Layout(64, 64), dtype=dtype)
    assert _sharpened(learnt, pair, output(tmp_path)).data.dtype == np.dtype(dtype)


@pytest.mark.parametrize("bands", [1, 2, 7, 10])
def test_one_model_serves_any_number_of_bands(learnt, tmp_path, bands):
    pair = related_files(tmp_path, Layout(64, 64), bands)
    written = _sharpened(learnt, pair, output(tmp_path))
    assert written.data.shape == (bands, 64, 64)
    # On average each band is the band that went in.
    means = load(pair.ms).data.mean((1, 2))
    np.testing.assert_allclose(written.data.mean((1, 2)), means, rtol=0.01)


def test_a_model_of_four_bands_serves_seven_of_another_ratio(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96, ratio=(2.0, 2.0)), 7)
    written = _sharpened(learnt, pair, output(tmp_path))
    ms = load(pair.ms).data.astype(float)
    mean = written.data.astype(float).reshape(7, 48, 2, 48, 2).mean((2, 4))
    # Brought back to MS's pixels it is MS again, but for what the sensor's blur took.
    assert q2n(ms, mean) > 0.9


def test_names_colours_scales_and_nodata_are_those_of_ms(learnt, tmp_path):
    colours = [gdal.GCI_BlueBand, gdal.GCI_GreenBand, gdal.GCI_Undefined]
    about = {
        "names": ["Blue", "Green", "NIR"],
        "colours": colours,
        "scales": [(0.1, 1.0), (0.2, 2.0), (0.3, 3.0)],
        "nodata": 65535,
    }
    written = _sharpened(learnt, related_files(tmp_path, Layout(64, 64), **about), output(tmp_path))
    bands = written.bands()
    assert [band.GetDescription() for band in bands] == about["names"]
    assert [band.GetColorInterpretation() for band in bands] == colours
    assert [(band.GetScale(), band.GetOffset()) for band in bands] == about["scales"]
    assert [band.GetNoDataValue() for band in bands] == [65535.0] * 3


# Pixels without a measurement


def _rewrite(path, change, pixel, **extra):
    """Change the pixels of a raster of ``pixel`` metres."""
    data = load(path).data.copy()
    dtype = data.dtype.name
    change(data)
    write_raster(path, data, Place(dy=pixel, dx=pixel), dtype, **extra)


def test_pixels_that_ms_does_not_hold_become_nodata_and_no_others(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))

    def punch(data):
        data[:, 5:8, 9:12] = 7

    _rewrite(pair.ms, punch, 4.0, nodata=7)
    written = _sharpened(learnt, pair, output(tmp_path))
    expected = np.zeros((96, 96), bool)
    expected[20:32, 36:48] = True
    for band in written.data:
        np.testing.assert_array_equal(band == 7, expected)


def test_a_hole_in_one_band_leaves_the_other_bands(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))

    def punch(data):
        data[1, 5:8, 9:12] = 7

    _rewrite(pair.ms, punch, 4.0, nodata=7)
    holes = _sharpened(learnt, pair, output(tmp_path)).data == 7
    assert [int(band.sum()) for band in holes] == [0, 144, 0]


def test_pixels_that_pan_does_not_hold_become_nodata_and_no_others(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))

    def punch(data):
        data[:, 40:51, 60:63] = 9

    _rewrite(pair.pan, punch, 1.0, nodata=9)
    written = _sharpened(learnt, pair, output(tmp_path))
    expected = np.zeros((96, 96), bool)
    expected[40:51, 60:63] = True
    # MS names no NoData value: that of its type is taken.
    assert written.bands()[0].GetNoDataValue() == 0.0
    for band in written.data:
        np.testing.assert_array_equal(band == 0, expected)


def test_dark_pixels_beside_nodata_zero_stay_measurements(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96), dtype="uint8")

    def darken(data):
        data[:, :12] = 1

    _rewrite(pair.ms, darken, 4.0, nodata=0)
    assert (_sharpened(learnt, pair, output(tmp_path)).data > 0).all()


@pytest.mark.parametrize("scale", [None, 2.0])
def test_untagged_blank_ground_stays_zero(learnt, tmp_path, scale):
    pair = related_files(tmp_path, Layout(96, 96))

    def wipe(data):
        data[:, :6, :8] = 0

    _rewrite(pair.ms, wipe, 4.0)
    data = _sharpened(learnt, pair, output(tmp_path, scale=scale)).data
    pixels = 1 if scale is None else 2
    np.testing.assert_array_equal(
        (data == 0).all(0), np.pad(np.ones((24, 32), bool), ((0, 72), (0, 64)))[::pixels, ::pixels]
    )


def test_pixels_that_are_not_numbers_stay_so_in_a_float_image(learnt, tmp_path):
    pair = related_files(tmp_path, Layout(96, 96), dtype="float32")

    def punch(data):
        data[:, 5:8, 9:12] = np.nan

    _rewrite(pair.ms, punch, 4.0)
    data = _sharpened(learnt, pair, output(tmp_path)).data
    expected = np.zeros((96, 96), bool)
    expected[20:32, 36:48] = True
    np.testing.assert_array_equal(np.isnan(data), np.broadcast_to(expected, data.shape))


# Refusals


def _nowhere(learnt):
    """A pair of files that do not exist, so that reading them would be refused first."""
    return replace(learnt.pair, pan="/nowhere/pan.tif", ms="/nowhere/ms.tif")


def _damaged(kind, good):
    """Bytes of a model file that must be refused."""
    if kind == "truncated":
        return good[:-100]
    if kind == "newer":
        assert good.count(b'"version":"2"') == 1
        return good.replace(b'"version":"2"', b'"version":"9"')
    return b"no model at all"


@pytest.mark.parametrize("kind", ["foreign", "truncated", "newer"])
def test_a_wrong_model_is_refused_before_the_rasters_are_read(learnt, tmp_path, kind):
    model = tmp_path / "wrong.safetensors"
    model.write_bytes(_damaged(kind, learnt.model.read_bytes()))
    with pytest.raises(ModelFileError, match=r"\. |;"):
        sharpen(model, _nowhere(learnt), output(tmp_path), CPU, Progress())
    assert list(tmp_path.iterdir()) == [model]


def test_a_missing_model_is_refused_before_the_rasters_are_read(learnt, tmp_path):
    model = tmp_path / "missing.safetensors"
    with pytest.raises(ModelFileError, match="cannot be read"):
        sharpen(model, _nowhere(learnt), output(tmp_path), CPU, Progress())


@pytest.mark.parametrize("which", ["pan", "ms", "model"])
def test_an_output_that_is_an_input_is_refused_and_stays(learnt, tmp_path, which):
    inputs = {"pan": learnt.pair.pan, "ms": learnt.pair.ms, "model": str(learnt.model)}
    link = tmp_path / "other name.tif"
    link.symlink_to(inputs[which])
    before = link.read_bytes()
    with pytest.raises(OutputError, match="also an input"):
        sharpen(learnt.model, learnt.pair, OutputConfig(link), CPU, Progress())
    assert link.read_bytes() == before
    assert list(tmp_path.iterdir()) == [link]


def test_a_missing_folder_gets_a_sentence(learnt, tmp_path):
    with pytest.raises(OutputError, match="does not exist"):
        sharpen(learnt.model, learnt.pair, output(tmp_path / "missing"), CPU, Progress())
