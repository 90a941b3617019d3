import os

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.errors import Cancelled, OutputError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.georeference import crs_of
from gzap_qgis.raster.read import open_raster
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create, refuse_same, template_of
from gzap_qgis.tiles import tiles

GRID = Grid(1000.0, 5000.0, 0.5, 0.5, 40, 48)
WHOLE = Window(0, 0, 40, 48)


def template(dtype="UInt16", bands=2, nodata=None):
    return Template(dtype, tuple(Band() for _ in range(bands)), nodata)


def write_whole(path, data, template, options=(), valid=None):
    valid = np.ones(data.shape, bool) if valid is None else valid
    with create(path, GRID, template, options) as sink:
        sink.write(WHOLE, data, valid)


def pixels(path):
    dataset = gdal.Open(str(path))
    return dataset.ReadAsArray()


@pytest.fixture
def data(rng):
    return rng.uniform(1, 2000, (2, 40, 48)).astype(np.float32)


def test_the_written_image_has_the_grid_and_rounded_pixels(tmp_path, data, make_raster):
    with open_raster(make_raster("a.tif", np.ones((2, 2), np.uint16))) as source:
        crs = source.grid.crs
    path = tmp_path / "out.tif"
    grid = Grid(1000.0, 5000.0, 0.5, 0.25, 40, 48, crs)
    with create(path, grid, template(), []) as sink:
        sink.write(WHOLE, data, np.ones(data.shape, bool))
    dataset = gdal.Open(str(path))
    assert dataset.GetGeoTransform() == (1000.0, 0.5, 0.0, 5000.0, 0.0, -0.25)
    assert crs_of(dataset, "out") == crs
    assert dataset.GetMetadataItem("AREA_OR_POINT") == "Area"
    np.testing.assert_array_equal(dataset.ReadAsArray(), np.rint(data).astype(np.uint16))


def test_tiles_of_any_size_give_the_same_pixels(tmp_path, data):
    for size in (7, 16, 40):
        with create(tmp_path / f"{size}.tif", GRID, template(), []) as sink:
            for window in tiles(40, 48, size):
                rows, cols = window.within(WHOLE)
                part = data[:, rows, cols]
                sink.write(window, part, np.ones(part.shape, bool))
        np.testing.assert_array_equal(pixels(tmp_path / f"{size}.tif"), np.rint(data))


def test_the_file_is_tiled_and_compressed(tmp_path, data):
    write_whole(tmp_path / "out.tif", data, template())
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert dataset.GetRasterBand(1).GetBlockSize() == [256, 256]
    assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"


@pytest.mark.parametrize(
    ("dtype", "low", "high"),
    [
        ("Byte", 0, 255),
        ("UInt16", 0, 65535),
        ("Int16", -32768, 32767),
        ("UInt32", 0, 2**32 - 1),
        ("Int32", -(2**31), 2**31 - 1),
        ("Int8", -128, 127),
        ("Int64", -(2**63), 2**63 - 1024),
    ],
)
def test_integers_are_clipped_and_never_wrapped(tmp_path, dtype, low, high):
    data = np.full((2, 40, 48), 3.0, np.float32)
    data[0, 0, :4] = [-1e20, 1e20, 2.5000002, 1.4]
    write_whole(tmp_path / "out.tif", data, template(dtype))
    with open_raster(str(tmp_path / "out.tif")) as source:
        assert source.dtype == dtype
    assert pixels(tmp_path / "out.tif")[0, 0, :4].tolist() == [low, high, 3, 1]


@pytest.mark.skipif(not hasattr(gdal, "GDT_Int64"), reason="this GDAL knows no 64 bits")
@pytest.mark.parametrize(
    ("dtype", "nodata"), [("Int64", 0.0), ("Int64", -(2.0**63)), ("UInt64", 0.0), ("UInt64", 9.0)]
)
def test_integers_of_64_bits_have_nodata_too(tmp_path, data, dtype, nodata):
    valid = np.ones(data.shape, bool)
    valid[0, 5, 5] = False
    write_whole(tmp_path / "out.tif", data, template(dtype, nodata=nodata), valid=valid)
    with open_raster(str(tmp_path / "out.tif")) as source:
        assert source.nodata == (nodata, nodata)
        np.testing.assert_array_equal(source.read(WHOLE)[1], valid)


def test_floats_are_written_as_they_are(tmp_path, data):
    write_whole(tmp_path / "out.tif", data - 1000.5, template("Float32"))
    np.testing.assert_array_equal(pixels(tmp_path / "out.tif"), data - 1000.5)


@pytest.mark.parametrize(
    ("dtype", "nodata", "moved"),
    [("UInt16", 0.0, 1), ("UInt16", 65535.0, 65534), ("Int16", -32768.0, -32767), ("Byte", 7.0, 8)],
)
def test_a_valid_integer_that_equals_nodata_moves_by_one(tmp_path, dtype, nodata, moved):
    data = np.full((2, 40, 48), 100.0, np.float32)
    valid = np.ones(data.shape, bool)
    data[0, 0, 0] = nodata
    valid[1, 3, 3] = False
    write_whole(tmp_path / "out.tif", data, template(dtype, nodata=nodata), valid=valid)
    written = pixels(tmp_path / "out.tif")
    assert written[0, 0, 0] == moved
    with open_raster(str(tmp_path / "out.tif")) as source:
        np.testing.assert_array_equal(source.read(WHOLE)[1], valid)


@pytest.mark.parametrize("nodata", [0.0, -9999.0, -3.3999999521443642e38, 3.4028234663852886e38])
def test_a_valid_float_that_equals_nodata_stays_valid_for_gdal(tmp_path, nodata):
    data = np.full((2, 40, 48), 100.0, np.float32)
    data[0, 0, 0] = nodata
    write_whole(tmp_path / "out.tif", data, template("Float32", nodata=nodata))
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert dataset.GetRasterBand(1).GetMaskBand().ReadAsArray().min() == 255


def test_a_valid_float_that_equals_nodata_moves_by_a_few_millionths(tmp_path):
    data = np.full((2, 40, 48), 100.0, np.float32)
    data[0, 0, :3] = [-9999.0, -9998.0, -10000.0]
    write_whole(tmp_path / "out.tif", data, template("Float32", nodata=-9999.0))
    written = pixels(tmp_path / "out.tif")[0, 0, :3]
    assert written[0] == pytest.approx(-9999.0, rel=1e-5)
    assert written[1:].tolist() == [-9998.0, -10000.0]


def test_invalid_floats_become_nan_where_the_template_says_so(tmp_path, data):
    valid = np.ones(data.shape, bool)
    valid[0, 5, 5] = False
    write_whole(tmp_path / "out.tif", data, template("Float32").with_nodata(), valid=valid)
    np.testing.assert_array_equal(np.isnan(pixels(tmp_path / "out.tif")), ~valid)


def test_a_number_that_is_not_finite_is_never_valid(tmp_path, data):
    data[0, 1, 1] = np.nan
    write_whole(tmp_path / "out.tif", data, template(nodata=9.0))
    assert pixels(tmp_path / "out.tif")[0, 1, 1] == 9


def test_an_invalid_pixel_without_nodata_is_a_programming_error(tmp_path, data):
    with pytest.raises(ValueError, match="no NoData value"):
        write_whole(tmp_path / "out.tif", data, template(), valid=np.zeros(data.shape, bool))
    assert os.listdir(tmp_path) == []


def test_a_block_of_another_shape_is_a_programming_error(tmp_path, data):
    with pytest.raises(ValueError, match="for a window of"):
        write_whole(tmp_path / "out.tif", data[:1], template())


@pytest.fixture
def described(make_raster):
    """A multispectral file with everything that an output takes over."""
    name = make_raster(
        "ms.tif",
        np.ones((4, 10, 12), np.uint8),
        nodata=5,
        names=["Blue", "Green", "Red", "NIR"],
        colours=[
            gdal.GCI_BlueBand,
            gdal.GCI_GreenBand,
            gdal.GCI_RedBand,
            gdal.GCI_Undefined,
        ],
        options=["ALPHA=NO", "PHOTOMETRIC=MINISBLACK"],
    )
    dataset = gdal.Open(name, gdal.GA_Update)
    dataset.SetMetadata({"SATELLITE": "QB02", "AREA_OR_POINT": "Point"})
    for number in range(1, 5):
        band = dataset.GetRasterBand(number)
        band.SetScale(0.001 * number)
        band.SetOffset(0.5)
        band.SetUnitType("reflectance")
        band.SetMetadata({"wavelength": str(400 + 100 * number), "STATISTICS_MEAN": "1"})
    del dataset
    return name


def test_an_output_takes_over_what_describes_the_input(tmp_path, described):
    with open_raster(described) as source:
        expected = template_of(source)
    write_whole(tmp_path / "out.tif", np.ones((4, 40, 48), np.float32), expected)
    with open_raster(str(tmp_path / "out.tif")) as source:
        found = template_of(source)
    assert found == expected
    assert [band.name for band in found.bands] == ["Blue", "Green", "Red", "NIR"]
    assert [band.scale for band in found.bands] == [0.001, 0.002, 0.003, 0.004]
    assert {(band.offset, band.unit) for band in found.bands} == {(0.5, "reflectance")}
    assert [band.colour for band in found.bands][:3] == [5, 4, 3]
    assert dict(found.metadata) == {"SATELLITE": "QB02"}
    assert dict(found.bands[0].metadata) == {"wavelength": "500"}
    assert found.nodata == 5


def test_the_fourth_byte_band_does_not_become_transparency(tmp_path):
    rgb = tuple(Band(colour=c) for c in (gdal.GCI_RedBand, gdal.GCI_GreenBand, gdal.GCI_BlueBand))
    for number, bands in enumerate([(Band(),) * 4, (*rgb, Band(name="NIR"))]):
        path = tmp_path / f"{number}.tif"
        write_whole(path, np.ones((4, 40, 48), np.float32), Template("Byte", bands))
        with open_raster(str(path)) as source:
            assert source.bands == 4
            assert not source.has_mask


def test_a_nodata_value_that_the_type_cannot_hold_is_not_taken_over(make_raster):
    with open_raster(make_raster("a.tif", np.ones((4, 4), np.uint16), nodata=-9999)) as source:
        assert template_of(source).nodata is None


def test_the_users_creation_options_win(tmp_path, data):
    options = ["compress=lzw", "BLOCKXSIZE=128", "BlockYSize=64", "INTERLEAVE=BAND"]
    write_whole(tmp_path / "out.tif", data, template(), options)
    dataset = gdal.Open(str(tmp_path / "out.tif"))
    assert dataset.GetRasterBand(1).GetBlockSize() == [128, 64]
    structure = dataset.GetMetadata("IMAGE_STRUCTURE")
    assert (structure["COMPRESSION"], structure["INTERLEAVE"]) == ("LZW", "BAND")


@pytest.mark.parametrize("options", [["COMPRESS=NONE"], ["COMPRESS=PACKBITS"], ["TILED=NO"]])
def test_options_that_exclude_a_default_still_work(tmp_path, data, options):
    write_whole(tmp_path / "out.tif", data, template(), options)
    np.testing.assert_array_equal(pixels(tmp_path / "out.tif"), np.rint(data))


def test_nbits_clips_to_the_bits_that_the_user_wants(tmp_path, data):
    data[0, 0, 0] = 5000
    write_whole(tmp_path / "out.tif", data, template(), ["NBITS=11"])
    assert pixels(tmp_path / "out.tif")[0, 0, 0] == 2047
    band = gdal.Open(str(tmp_path / "out.tif"))
    assert band.GetRasterBand(1).GetMetadataItem("NBITS", "IMAGE_STRUCTURE") == "11"


@pytest.mark.parametrize(("bits", "high"), [(11, 2047), (12, 4095)])
def test_no_number_exceeds_the_bits_of_the_input(tmp_path, data, make_raster, bits, high):
    name = make_raster("a.tif", np.ones((2, 4, 4), np.uint16), options=[f"NBITS={bits}"])
    with open_raster(name) as source:
        expected = template_of(source)
    data[0, 0, 0] = 5000
    write_whole(tmp_path / "out.tif", data, expected)
    assert pixels(tmp_path / "out.tif")[0, 0, 0] == high
    written = gdal.Open(str(tmp_path / "out.tif"))
    assert written.GetRasterBand(1).GetMetadataItem("NBITS", "IMAGE_STRUCTURE") is None


def test_nodata_may_lie_beyond_the_bits_of_the_input(tmp_path, data, make_raster):
    name = make_raster("a.tif", np.ones((2, 4, 4), np.uint16), options=["NBITS=11"], nodata=65535)
    with open_raster(name) as source:
        expected = template_of(source)
    data[0, 0, 0] = np.nan
    write_whole(tmp_path / "out.tif", data, expected)
    assert pixels(tmp_path / "out.tif")[0, 0, 0] == 65535


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        ("COMPRESS", "has no value. Expected NAME=VALUE"),
        ("=LZW", "has no value"),
        ("COMPRES=LZW", "COMPRES is unknown to GeoTIFF. Expected one of"),
        ("COMPRESS=ZIPPO", "ZIPPO.*Check the creation options"),
        ("PREDICTOR=3", "Check the creation options"),
        ("NBITS=many", "NBITS is many; it must be"),
        ("BLOCKXSIZE=100", "Check the creation options"),
    ],
)
def test_a_wrong_creation_option_gets_a_sentence_and_leaves_nothing(
    tmp_path, data, option, sentence
):
    with pytest.raises(RasterError, match=f"(?s){sentence}"):
        write_whole(tmp_path / "out.tif", data, template(), [option])
    assert os.listdir(tmp_path) == []


def test_nodata_beyond_nbits_gets_a_sentence(tmp_path, data):
    with pytest.raises(RasterError, match="65535 does not fit into NBITS=11"):
        write_whole(tmp_path / "out.tif", data, template(nodata=65535.0), ["NBITS=11"])


def write_and_raise(path, data, error):
    with create(path, GRID, template(), []) as sink:
        sink.write(WHOLE, data, np.ones(data.shape, bool))
        raise error


@pytest.mark.parametrize("error", [Cancelled, KeyboardInterrupt, ZeroDivisionError])
def test_an_interrupted_run_leaves_nothing_and_keeps_the_old_file(tmp_path, data, error):
    path = tmp_path / "out.tif"
    path.write_bytes(b"old")
    with pytest.raises(error):
        write_and_raise(path, data, error)
    assert os.listdir(tmp_path) == ["out.tif"]
    assert path.read_bytes() == b"old"


def test_the_final_name_appears_only_at_the_end(tmp_path, data):
    path = tmp_path / "out.tif"
    with create(path, GRID, template(), []) as sink:
        sink.write(WHOLE, data, np.ones(data.shape, bool))
        assert not path.exists()
        assert all(name.startswith(".out.tif.gzap-") for name in os.listdir(tmp_path))
    assert os.listdir(tmp_path) == ["out.tif"]


def test_statistics_and_overviews_of_the_old_file_go(tmp_path, data):
    for name in ("out.tif", "out.tif.aux.xml", "out.tif.ovr", "out.tif.msk", "other.tif.ovr"):
        (tmp_path / name).write_bytes(b"old")
    write_whole(tmp_path / "out.tif", data, template())
    assert sorted(os.listdir(tmp_path)) == ["other.tif.ovr", "out.tif"]


def test_a_world_file_gets_the_name_of_the_output(tmp_path, data):
    write_whole(tmp_path / "out.tif", data, template(), ["TFW=YES"])
    assert sorted(os.listdir(tmp_path)) == ["out.tfw", "out.tif"]


def test_what_a_plain_tiff_cannot_hold_stands_beside_it(tmp_path, data):
    write_whole(tmp_path / "out.tif", data, template(nodata=9.0), ["PROFILE=BASELINE"])
    assert sorted(os.listdir(tmp_path)) == ["out.tif", "out.tif.aux.xml"]
    with open_raster(str(tmp_path / "out.tif")) as source:
        assert source.nodata == (9, 9)


def test_half_precision_clips_to_its_largest_number(tmp_path, data):
    data[0, 0, 0] = 1e6
    write_whole(tmp_path / "out.tif", data, template("Float32"), ["NBITS=16"])
    assert pixels(tmp_path / "out.tif")[0, 0, 0] == 65504


def test_a_missing_folder_gets_a_sentence(tmp_path, data):
    with pytest.raises(OutputError, match=r"does not exist.*create it"):
        write_whole(tmp_path / "no" / "out.tif", data, template())


def test_an_output_that_is_an_input_is_refused_under_any_name(tmp_path, make_raster):
    name = make_raster("a.tif", np.ones((4, 4), np.uint16))
    os.link(name, tmp_path / "hard.tif")
    os.symlink(name, tmp_path / "soft.tif")
    for other in ("a.tif", "hard.tif", "soft.tif", "../" + tmp_path.name + "/a.tif"):
        with pytest.raises(OutputError, match="is also an input"):
            refuse_same(tmp_path / other, [str(tmp_path / "b.tif"), name])


def test_an_output_that_a_virtual_input_reads_is_refused(tmp_path, make_raster):
    name = make_raster("a.tif", np.ones((4, 4), np.uint16))
    virtual = gdal.BuildVRT(str(tmp_path / "a.vrt"), [name])
    virtual.FlushCache()
    del virtual
    with open_raster(str(tmp_path / "a.vrt")) as source, pytest.raises(OutputError):
        refuse_same(tmp_path / "a.tif", source.files)


def test_an_output_of_its_own_is_accepted(tmp_path, make_raster):
    name = make_raster("a.tif", np.ones((4, 4), np.uint16))
    refuse_same(tmp_path / "b.tif", [name, "NETCDF:nothing.nc:var"])
    assert os.listdir(tmp_path) == ["a.tif"]


def test_writing_leaves_the_block_cache_empty(tmp_path, rng):
    data = rng.uniform(1, 2000, (2, 40, 48)).astype(np.float32)
    before = gdal.GetCacheUsed()
    with create(tmp_path / "out.tif", GRID, template(), []) as sink:
        sink.write(WHOLE, data, np.ones(data.shape, bool))
        assert gdal.GetCacheUsed() <= before
