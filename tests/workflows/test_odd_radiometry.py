"""Odd numbers in the images: each is sharpened as docs/radiometry.md says."""

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import ClassicalConfig, ClassicalMethod, OutputConfig
from gzap_qgis.errors import SceneError
from gzap_qgis.progress import SILENT
from gzap_qgis.workflows.classical import classical
from tests.workflows.odd import exp, modulated, pair_of, pixels, place, prior, scene, sharpened

# Warnings of numpy (a division by zero, a mean of nothing) would be defects that a log hides.
pytestmark = pytest.mark.filterwarnings("error::RuntimeWarning")

HOLE = np.zeros((64, 64), bool)
HOLE[20:32, 36:48] = True
MS_HOLE = HOLE[2::4, 2::4]


@pytest.fixture(params=[exp, modulated, prior], ids=["exp", "mtf-glp-hpm-r", "prior"])
def run(request):
    """Interpolation, the classical default, and the network with its prior."""
    if request.param is prior:
        pytest.importorskip("torch")
    return request.param


@pytest.fixture(scope="module")
def clean(tmp_path_factory):
    """What each run makes of the scene without oddities, as floating point."""
    done = {}

    def make(run):
        if run not in done:
            folder = tmp_path_factory.mktemp("clean")
            done[run] = sharpened(pair_of(folder, *scene(), "float32"), run)[0]
        return done[run]

    return make


def near(found, expected, tolerance):
    """Mean difference of valid pixels, digital numbers, beside a contrast of 100."""
    assert np.abs(found.astype(float) - expected).mean() < tolerance


# Pixels without a measurement


def test_different_nodata_values_both_count(tmp_path, run, clean):
    pan, ms = scene()
    pan[40:44, 8:12] = 9
    ms[:, MS_HOLE] = 7
    pair = pair_of(tmp_path, pan, ms, pan_how={"nodata": 9}, ms_how={"nodata": 7})
    data, valid, nodata = sharpened(pair, run)
    expected = ~HOLE
    expected[40:44, 8:12] = False
    np.testing.assert_array_equal(valid, np.broadcast_to(expected, valid.shape))
    assert nodata == 7
    near(data[valid], clean(run)[valid], 3)


@pytest.mark.parametrize("odd", [np.nan, np.inf, -np.inf, np.finfo(np.float32).min, 1e38])
def test_what_is_no_number_is_no_measurement(tmp_path, run, clean, odd):
    pan, ms = scene()
    pan[40:44, 8:12] = odd
    ms[:, MS_HOLE] = odd
    data, valid, nodata = sharpened(pair_of(tmp_path, pan, ms, "float32"), run)
    expected = ~HOLE
    expected[40:44, 8:12] = False
    np.testing.assert_array_equal(valid, np.broadcast_to(expected, valid.shape))
    assert np.isnan(nodata)
    near(data[valid], clean(run)[valid], 3)


def test_a_nodata_value_that_no_pixel_can_hold_hides_nothing(tmp_path, run, clean):
    data, valid, nodata = sharpened(pair_of(tmp_path, *scene(), nodata=-9999), run)
    assert nodata is None
    assert valid.all()
    near(data, clean(run), 1)


def test_each_band_has_a_nodata_value_of_its_own(tmp_path, run, clean):
    pan, ms = scene()
    for band in range(3):
        ms[band, MS_HOLE] = 5 + band
    pair = pair_of(tmp_path, pan, ms)
    virtual = gdal.Translate(str(tmp_path / "ms.vrt"), pair.ms, format="VRT")
    for band in range(3):
        virtual.GetRasterBand(band + 1).SetNoDataValue(5 + band)
    virtual.FlushCache()
    del virtual
    pair = type(pair)(pair.pan, str(tmp_path / "ms.vrt"), pair.sensor)
    data, valid, nodata = sharpened(pair, run)
    assert nodata == 5
    np.testing.assert_array_equal(valid, np.broadcast_to(~HOLE, valid.shape))
    near(data[valid], clean(run)[valid], 3)


@pytest.mark.parametrize("kind", ["alpha", "msk", "internal", "one band"])
def test_masks_of_every_kind_count(tmp_path, run, clean, kind):
    pan, ms = scene()
    ms[:, MS_HOLE] = 300
    pair = _masked(tmp_path, pan, ms, kind)
    data, valid, nodata = sharpened(pair, run)
    assert nodata == 0
    expected = np.broadcast_to(~HOLE, data.shape).copy()
    if kind == "one band":
        expected[1:] = True
    assert data.shape == (3, 64, 64)
    np.testing.assert_array_equal(valid, expected)
    near(data[0][~HOLE], clean(run)[0][~HOLE], 3)


def _masked(folder, pan, ms, kind):
    """A pair whose MS is masked in one of GDAL's ways."""
    if kind == "alpha":
        both = np.concatenate([ms, np.where(MS_HOLE, 0, 65535)[None]])
        return pair_of(folder, pan, both, ms_how={"alpha": True})
    if kind == "one band":
        pair = pair_of(folder, pan, ms)
        return type(pair)(pair.pan, _band_mask(folder, pair.ms), pair.sensor)
    inside = "YES" if kind == "internal" else "NO"
    gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", inside)
    try:
        pair = pair_of(folder, pan, ms, ms_how={"mask": ~MS_HOLE})
    finally:
        gdal.SetConfigOption("GDAL_TIFF_INTERNAL_MASK", None)
    assert (folder / "ms.tif.msk").exists() == (kind == "msk")
    return pair


def _band_mask(folder, name):
    """A virtual raster whose first band has a mask of its own."""
    from tests.workflows.odd import write

    mask = write(folder / "mask.tif", ~MS_HOLE * 255, place(4.0), "uint8")
    virtual = str(folder / "masked.vrt")
    gdal.Translate(virtual, name, format="VRT")
    text = (folder / "masked.vrt").read_text(encoding="utf-8")
    source = (
        '<MaskBand><VRTRasterBand dataType="Byte"><SimpleSource>'
        f'<SourceFilename relativeToVRT="0">{mask}</SourceFilename><SourceBand>1</SourceBand>'
        "</SimpleSource></VRTRasterBand></MaskBand></VRTRasterBand>"
    )
    (folder / "masked.vrt").write_text(text.replace("</VRTRasterBand>", source, 1), "utf-8")
    return virtual


def test_stripes_that_the_scanner_missed_stay_missing(tmp_path, run, clean):
    pan, ms = scene()
    row, col = np.mgrid[0:16, 0:16]
    gone = (row + col // 3) % 7 == 0
    ms[:, gone] = 0
    data, valid, _ = sharpened(pair_of(tmp_path, pan, ms, ms_how={"nodata": 0}), run)
    expected = ~gone.repeat(4, 0).repeat(4, 1)
    np.testing.assert_array_equal(valid, np.broadcast_to(expected, valid.shape))
    near(data[valid], clean(run)[valid], 12)


def test_a_band_without_a_measurement_costs_the_others_nothing(tmp_path, run, clean):
    pan, ms = scene()
    ms[1] = np.nan
    data, valid, _ = sharpened(pair_of(tmp_path, pan, ms, "float32"), run)
    assert not valid[1].any()
    assert valid[[0, 2]].all()
    near(data[[0, 2]], clean(run)[[0, 2]], 3)


def test_a_number_that_marks_gaps_without_saying_so_is_told(tmp_path):
    pan, ms = scene()
    pan[:, :9], ms[:, :, :3] = -9999, -9999
    log = []
    sharpened(pair_of(tmp_path, pan, ms, "float32"), exp, log=log)
    told = [str(line) for line in log if "declare it as NoData" in line]
    assert len(told) == 2
    assert "pan.tif holds -9999 in 14.1 %" in told[0]
    assert "ms.tif holds -9999 in 18.8 %" in told[1]


def test_nodata_everywhere_is_refused(tmp_path, run):
    pan, ms = scene()
    pair = pair_of(tmp_path, pan, np.full_like(ms, 7), ms_how={"nodata": 7})
    with pytest.raises(SceneError, match=r"0 multispectral .* Check the NoData values and masks"):
        sharpened(pair, run)


# Fill that nobody tagged


def test_untagged_zero_borders_stay_zero_and_cast_no_halo(tmp_path, run, clean):
    pan, ms = scene()
    pan[:, :16] = 0
    ms[:, :, :4] = 0
    data, _, nodata = sharpened(pair_of(tmp_path, pan, ms), run)
    assert nodata is None
    assert not data[:, :, :16].any()
    near(data[:, :, 16:24], clean(run)[:, :, 16:24], 25)
    near(data[:, :, 24:], clean(run)[:, :, 24:], 5)


def test_where_pan_alone_holds_fill_interpolated_ms_stands(tmp_path, run, clean):
    pan, ms = scene()
    pan[:, :16] = 0
    data, valid, _ = sharpened(pair_of(tmp_path, pan, ms), run)
    assert valid.all()
    near(data[:, :, :12], clean(exp)[:, :, :12], 25)
    near(data[:, :, 20:], clean(run)[:, :, 20:], 5)


def test_untagged_fill_becomes_nodata_where_that_is_zero(tmp_path, run):
    pan, ms = scene()
    pan[:, :16] = 0
    pan[60:, 60:] = 65535
    ms[:, :, :4] = 0
    data, valid, nodata = sharpened(pair_of(tmp_path, pan, ms, pan_how={"nodata": 65535}), run)
    assert nodata == 0
    assert not data[:, :, :16].any()
    assert not data[:, 60:, 60:].any()
    assert valid[:, :56, 16:].all()


# Numbers of every size


@pytest.mark.parametrize("bits", [11, 12])
def test_no_number_exceeds_the_bits_of_ms(tmp_path, run, bits):
    pan, ms = scene()
    high = 2**bits - 1
    pan, ms = ((np.clip((data - 400) * 12 + high / 2, 0, high)) for data in (pan, ms))
    how = {"options": [f"NBITS={bits}"]}
    data, _, _ = sharpened(pair_of(tmp_path, pan, ms, pan_how=how, ms_how=how), run)
    assert data.max() == high


def test_a_saturated_cloud_stays_white_and_no_brighter(tmp_path):
    pytest.importorskip("torch")
    pan, ms = scene()
    pan[16:40, 16:40] = 2047
    ms[:, 4:10, 4:10] = 2047
    data, _, _ = sharpened(pair_of(tmp_path, pan, ms), prior)
    assert data.max() == 2047
    inside = data[:, 24:32, 24:32].astype(float)
    assert inside.min() > 0.95 * 2047
    assert np.ptp(inside, axis=0).max() < 0.04 * 2047


@pytest.mark.parametrize(
    "units",
    [
        ("uint8", 0.25, 0),
        ("int16", 1, -600),
        ("uint32", 1000, 0),
        ("int32", 100, -60000),
        ("float32", 1e-4, 0),
        ("float32", 1e30, 0),
        ("float32", 1e-12, 0),
        ("float64", 1e-4, 0),
    ],
    ids=["8 bit", "negative", "uint32", "int32", "reflectance", "huge", "tiny", "float64"],
)
def test_numbers_of_any_type_and_size_are_sharpened_alike(tmp_path, run, clean, units):
    dtype, factor, shift = units
    pan, ms = (data.astype(np.float64) * factor + shift for data in scene())
    data, valid, _ = sharpened(pair_of(tmp_path, pan, ms, dtype), run)
    assert data.dtype == np.dtype(dtype)
    assert valid.all()
    # A modulation by PAN's ratio depends on where zero is.
    near((data - shift) / factor, clean(run), 50 if shift and run is modulated else 3)


def test_numbers_beyond_single_precision_are_no_measurement(tmp_path, run):
    pan, ms = (data.astype(np.float64) * 1e300 for data in scene())
    with pytest.raises(SceneError, match="0 multispectral and 0 panchromatic"):
        sharpened(pair_of(tmp_path, pan, ms, "float64"), run)


def test_images_of_different_units_are_sharpened(tmp_path, run, clean):
    pan, ms = scene()
    pair = pair_of(tmp_path, pan * 1e-4, ms, pan_how={"dtype": "float32"})
    data, _, _ = sharpened(pair, run)
    assert data.dtype == np.uint16
    near(data, clean(run), 1)


def test_scale_and_offset_are_kept_and_change_no_number(tmp_path, run, clean):
    pair = pair_of(tmp_path, *scene(), ms_how={"scale": (1e-4, -0.1)})
    data, _, _ = sharpened(pair, run)
    near(data, clean(run), 1)
    written = gdal.Open(str(tmp_path / "out.tif"))
    assert written.GetRasterBand(3).GetScale() == 1e-4
    assert written.GetRasterBand(3).GetOffset() == -0.1


def test_images_of_zero_and_one_are_interpolated(tmp_path):
    pan, ms = (data > 450 for data in scene())
    data, _, _ = sharpened(pair_of(tmp_path, pan, ms, "uint8"), exp)
    assert set(np.unique(data)) == {0, 1}


def test_numbers_of_colours_are_taken_as_they_are_and_said(tmp_path):
    pan, ms = scene(bands=1)
    log = []
    pair = pair_of(tmp_path, pan, ms / 4, ms_how={"dtype": "uint8", "palette": True})
    data, _, _ = sharpened(pair, exp, log=log)
    near(data, ms.mean() / 4, 40)
    assert any("has a colour table" in line for line in log)


# Bands that PAN does not know


@pytest.mark.parametrize("value", [0, 300])
def test_a_constant_band_stays_constant(tmp_path, run, clean, value):
    pan, ms = scene()
    ms[1] = value
    data, _, _ = sharpened(pair_of(tmp_path, pan, ms), run)
    np.testing.assert_array_equal(data[1], value)
    near(data[[0, 2]], clean(run)[[0, 2]], 3)


def test_a_band_that_pan_does_not_know_is_interpolated(tmp_path, run):
    pan, ms = scene(side=192)
    ms[2] = np.random.default_rng(0).normal(3000, 100, ms[2].shape)
    pair = pair_of(tmp_path, pan, ms)
    data, _, _ = sharpened(pair, run)
    plain, _, _ = sharpened(pair, exp, "plain.tif")
    near(data[2], plain[2].astype(float), 25)


def test_a_thermal_band_without_detail_stays_smooth(tmp_path, run):
    pan, ms = scene(side=96)
    row, col = np.mgrid[0:24, 0:24] / 24
    ms[2] = 28000 + 900 * np.sin(2 * row + 3 * col)
    pair = pair_of(tmp_path, pan, ms)
    data, _, _ = sharpened(pair, run)
    plain, _, _ = sharpened(pair, exp, "plain.tif")
    near(data[2], plain[2].astype(float), 40)


@pytest.mark.parametrize("bands", [1, 2, 30])
def test_any_number_of_bands_is_sharpened(tmp_path, run, bands):
    pan, ms = scene(bands)
    data, valid, _ = sharpened(pair_of(tmp_path, pan, ms), run)
    assert data.shape == (bands, 64, 64)
    assert valid.all()
    np.testing.assert_allclose(data.mean((1, 2)), ms.mean((1, 2)), rtol=0.02)


@pytest.mark.parametrize("value", [400, 65535], ids=["constant", "saturated"])
def test_a_pan_that_shows_nothing_adds_nothing(tmp_path, run, clean, value):
    pan, ms = scene()
    data, _, _ = sharpened(pair_of(tmp_path, np.full_like(pan, value), ms), run)
    near(data, clean(exp), 15)


def test_a_pan_with_a_dead_patch_adds_nothing_there(tmp_path, run, clean):
    pan, ms = scene()
    pan[16:40, 16:40] = 65535
    data, _, _ = sharpened(pair_of(tmp_path, pan, ms, pan_how={"nodata": 65535}), run)
    assert not data[:, 16:40, 16:40].any()
    near(data[:, 44:], clean(run)[:, 44:], 5)


# Classical methods


@pytest.mark.parametrize("method", list(ClassicalMethod), ids=lambda method: method.value)
def test_every_method_takes_fill_for_fill(tmp_path, method):
    pan, ms = scene()
    whole = _classical(pair_of(tmp_path, pan, ms), method, "whole.tif")
    pan[:, :16] = 0
    holed = _classical(pair_of(tmp_path, pan, ms), method, "holed.tif")
    near(holed[:, :, 24:], whole[:, :, 24:].astype(float), 8)
    plain = _classical(pair_of(tmp_path, pan, ms), ClassicalMethod.EXP, "plain.tif")
    np.testing.assert_array_equal(holed[:, :, :16], plain[:, :, :16])


def _classical(pair, method, name):
    """What a classical method makes of a pair."""
    from pathlib import Path

    path = Path(pair.pan).parent / name
    classical(pair, ClassicalConfig(method, coregister=False), OutputConfig(path), SILENT)
    return pixels(path)[0]
