"""Images that are delivered as several files: tiles, and single bands."""

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.config import PairConfig
from gzap_qgis.errors import Cancelled, GeometryError, RasterError
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from tests.raster.analytic import CENTRE, Camera, affine, misplacement, system, write

WEST, NORTH = 1000.0, 5000.0


class Log:
    def __init__(self):
        self.infos, self.warnings = [], []
        self.progress = Progress(on_info=self.infos.append, on_warning=self.warnings.append)


@pytest.fixture
def log():
    return Log()


def at(col, row, pixel=0.5):
    """The geotransform of a tile whose first pixel is so many pixels into the whole."""
    return WEST + col * pixel, pixel, 0.0, NORTH - row * pixel, 0.0, -pixel


@pytest.fixture
def make_ms(make_raster):
    return lambda **extra: make_raster(
        "ms.tif", np.full((2, 30, 30), 50, np.uint16), at(0, 0, 2.0), **extra
    )


@pytest.fixture
def whole(rng):
    return rng.integers(1, 60000, (60, 80)).astype(np.uint16)


def cut(make_raster, whole, boxes, **extra):
    """Tiles of an image by first column and row, and those behind the last."""
    return [
        make_raster(f"p{k}.tif", whole[..., top:bottom, left:right].copy(), at(left, top), **extra)
        for k, (left, top, right, bottom) in enumerate(boxes)
    ]


def pair_of(tiles, ms, **extra):
    return PairConfig(tiles[0], ms, pan_parts=tuple(tiles[1:]), **extra)


def everything(grid):
    return Window(0, 0, grid.rows, grid.cols)


FOUR = [(40, 30, 80, 60), (0, 0, 40, 30), (40, 0, 80, 30), (0, 30, 40, 60)]


def test_tiles_are_the_whole_image_in_any_order(make_raster, make_ms, whole, log):
    tiles = cut(make_raster, whole, FOUR)
    with open_pair(pair_of(tiles, make_ms()), log.progress) as pair:
        assert pair.pan_grid.geotransform == at(0, 0)
        data, valid = pair.read_pan(everything(pair.pan_grid))
        assert pair.template.nodata is None
    np.testing.assert_array_equal(data, whole)
    assert valid.all()
    assert log.infos == ["4 tiles make an image of 80 x 60 pixels."]
    assert log.warnings == []


def test_tiles_whose_rows_run_north_are_the_whole_image(make_raster, make_ms, whole, log):
    tiles = [
        make_raster(
            f"p{k}.tif",
            whole[top:bottom, left:right][::-1].copy(),
            (WEST + left * 0.5, 0.5, 0.0, NORTH - bottom * 0.5, 0.0, 0.5),
        )
        for k, (left, top, right, bottom) in enumerate(FOUR)
    ]
    with open_pair(pair_of(tiles, make_ms()), log.progress) as pair:
        data, _ = pair.read_pan(everything(pair.pan_grid))
    np.testing.assert_array_equal(data, whole)


def test_a_file_that_is_named_twice_counts_once(make_raster, make_ms, whole, log):
    tiles = cut(make_raster, whole, [(0, 0, 80, 60)])
    with open_pair(pair_of([*tiles, *tiles], make_ms()), log.progress) as pair:
        assert pair.read_pan(everything(pair.pan_grid))[1].all()
    assert log.infos == []


@pytest.mark.parametrize("nodata", [None, 0])
def test_gaps_between_tiles_are_nodata(make_raster, make_ms, whole, log, nodata):
    tiles = cut(make_raster, whole, FOUR[:3], nodata=nodata)
    with open_pair(pair_of(tiles, make_ms()), log.progress) as pair:
        data, valid = pair.read_pan(everything(pair.pan_grid))
        assert pair.template.nodata == 0
    assert not valid[30:, :40].any()
    assert valid[:30].all()
    assert valid[:, 40:].all()
    np.testing.assert_array_equal(data[valid], whole[valid])
    assert "Gaps between the tiles count as NoData." in log.infos


def test_a_nodata_value_that_no_pixel_can_hold_leaves_gaps_invalid(make_raster, make_ms, log):
    whole = np.ones((60, 80), np.uint16)
    tiles = cut(make_raster, whole, FOUR[:3], nodata=-9999)
    with open_pair(pair_of(tiles, make_ms()), log.progress) as pair:
        _, valid = pair.read_pan(everything(pair.pan_grid))
    assert valid.sum() == 3 * 30 * 40


def test_gaps_between_tiles_of_floats_are_nodata(make_raster, make_ms, log):
    whole = np.ones((60, 80), np.float32)
    whole[3, 3] = np.nan
    tiles = cut(make_raster, whole, FOUR[:3], nodata=np.nan)
    with open_pair(pair_of(tiles, make_ms()), log.progress) as pair:
        _, valid = pair.read_pan(everything(pair.pan_grid))
    assert valid.sum() == 3 * 30 * 40 - 1


def test_opening_many_tiles_can_be_stopped(make_raster, make_ms, whole):
    tiles = cut(make_raster, whole, FOUR)
    with pytest.raises(Cancelled):
        open_pair(pair_of(tiles, make_ms()), Progress(is_cancelled=lambda: True))


def test_where_tiles_overlap_the_first_counts(make_raster, make_ms, log):
    first = make_raster("a.tif", np.full((60, 50), 7, np.uint16), at(0, 0))
    other = make_raster("b.tif", np.full((60, 50), 9, np.uint16), at(30, 0))
    with open_pair(pair_of([first, other], make_ms()), log.progress) as pair:
        data, _ = pair.read_pan(everything(pair.pan_grid))
    assert (data[:, :50] == 7).all()
    assert (data[:, 50:] == 9).all()
    assert "Where tiles overlap, the one that was named first counts." in log.infos


def test_nodata_of_the_first_tile_hides_nothing(make_raster, make_ms, log):
    image = np.full((60, 50), 7, np.uint16)
    image[:, 40:] = 0
    first = make_raster("a.tif", image, at(0, 0), nodata=0)
    other = make_raster("b.tif", np.full((60, 50), 9, np.uint16), at(30, 0), nodata=0)
    with open_pair(pair_of([first, other], make_ms()), log.progress) as pair:
        data, valid = pair.read_pan(everything(pair.pan_grid))
    assert valid.all()
    assert (data[:, 40:] == 9).all()


def test_masks_of_tiles_still_count(make_raster, make_ms, whole, log):
    mask = np.ones((30, 40), bool)
    mask[:5] = False
    tiles = cut(make_raster, whole, FOUR, mask=mask)
    with open_pair(pair_of(tiles, make_ms()), log.progress) as pair:
        data, valid = pair.read_pan(everything(pair.pan_grid))
    np.testing.assert_array_equal(valid, np.tile(mask, (2, 2)))
    np.testing.assert_array_equal(data[valid], whole[valid])


def test_tiles_beside_the_grid_are_moved_onto_it(tmp_path, make_raster, log):
    pixel = 0.5
    names = []
    for k, shift in enumerate((0.0, 60.4)):
        numbers = (CENTRE[0] + shift * pixel, pixel, 0.0, CENTRE[1], 0.0, -pixel)
        dataset = write(tmp_path / f"{k}.tif", (200, 100), affine(numbers))
        dataset.SetGeoTransform(numbers)
        dataset.SetProjection(system("EPSG:32631").ExportToWkt())
        del dataset
        names.append(str(tmp_path / f"{k}.tif"))
    ms = make_raster(
        "ms.tif", np.ones((50, 50), np.uint16), (CENTRE[0], 2.0, 0.0, CENTRE[1], 0.0, -2.0)
    )
    with open_pair(pair_of(names, ms), log.progress) as pair:
        assert misplacement(pair.pan, pair.pan_grid, pixel) <= 0.05
    assert "1.tif lie 0.40 of a pixel beside those of" in log.warnings[0]


def test_tiles_of_ms_in_another_system_are_warped_once(tmp_path, make_raster, log):
    pan = write(tmp_path / "pan.tif", (240, 240), affine((*CENTRE[:1], 0.5, 0, CENTRE[1], 0, -0.5)))
    pan.SetGeoTransform((CENTRE[0], 0.5, 0.0, CENTRE[1], 0.0, -0.5))
    pan.SetProjection(system("EPSG:32631").ExportToWkt())
    pan = None
    names = [degrees_tile(tmp_path / f"ms{k}.tif", k) for k in range(2)]
    pair = PairConfig(str(tmp_path / "pan.tif"), names[0], ms_parts=(names[1],))
    before = gdal.GetCacheUsed()
    with open_pair(pair, log.progress) as source:
        assert misplacement(source.ms, source.ms_grid, 0.5) <= 0.1
        assert source.ms.bands == 4
        assert gdal.GetCacheUsed() <= before


def degrees_tile(path, number):
    """One of two tiles of 40 columns in EPSG:4326 around the ground of PAN."""
    from tests.raster.analytic import transformed

    west, north = transformed([(CENTRE[0] - 10, CENTRE[1] + 10)], "EPSG:32631", "EPSG:4326")[0]
    step = 0.00002
    numbers = (float(west) + 40 * number * step, step, 0.0, float(north), 0.0, -step)
    dataset = write(
        path,
        (80, 40),
        lambda pixels: transformed(affine(numbers)(pixels), "EPSG:4326", "EPSG:32631"),
        4,
    )
    dataset.SetGeoTransform(numbers)
    dataset.SetProjection(system("EPSG:4326").ExportToWkt())
    dataset.FlushCache()
    return str(path)


def test_hundreds_of_tiles_are_one_image(make_raster, log, rng):
    whole = rng.integers(1, 60000, (80, 80)).astype(np.uint16)
    boxes = [(4 * c, 4 * r, 4 * c + 4, 4 * r + 4) for r in range(20) for c in range(20)]
    tiles = cut(make_raster, whole, boxes)
    ms = make_raster("ms.tif", np.ones((20, 20), np.uint16), at(0, 0, 2.0))
    with open_pair(pair_of(tiles, ms), log.progress) as pair:
        data, valid = pair.read_pan(everything(pair.pan_grid))
        assert set(tiles) <= set(pair.files)
    np.testing.assert_array_equal(data, whole)
    assert valid.all()


@pytest.mark.parametrize("bands", [1, 3])
def test_reading_tiles_leaves_the_block_cache_empty(make_raster, rng, log, bands):
    whole = rng.integers(1, 60000, (bands, 512, 512)).astype(np.uint16)
    boxes = [(0, 0, 256, 512), (256, 0, 512, 512)]
    tiles = cut(make_raster, whole, boxes, options=["TILED=YES", "INTERLEAVE=PIXEL"])
    pan = make_raster("pan.tif", np.ones((512, 512), np.uint16), at(0, 0, 0.25))
    before = gdal.GetCacheUsed()
    with open_pair(PairConfig(pan, tiles[0], ms_parts=(tiles[1],)), log.progress) as pair:
        pair.read_ms(everything(pair.ms_grid))
        assert gdal.GetCacheUsed() <= before


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"data": np.ones((2, 60, 40), np.uint16)}, "its number of bands is 2, not 1"),
        ({"data": np.ones((60, 40), np.int16)}, "its data type is Int16, not UInt16"),
        ({"epsg": 32630}, "its reference system is EPSG:32630, not EPSG:32631"),
        ({"epsg": None}, "its reference system is none, not EPSG:32631"),
        ({"geotransform": (WEST + 20, 0.6, 0, NORTH, 0, -0.5)}, "its pixel size is 0.6, not 0.5"),
    ],
)
def test_files_that_differ_are_refused(make_raster, make_ms, log, change, sentence):
    first = make_raster("a.tif", np.ones((60, 40), np.uint16), at(0, 0))
    usual = {"data": np.ones((60, 40), np.uint16), "geotransform": at(40, 0)}
    other = make_raster("b.tif", **{**usual, **change})
    with pytest.raises(RasterError, match=rf"b\.tif cannot be joined to .*a\.tif: {sentence}"):
        open_pair(pair_of([first, other], make_ms()), log.progress)


@pytest.mark.parametrize("numbers", [None, (WEST, 0.4, 0.3, NORTH, 0.3, -0.4)])
def test_tiles_on_no_grid_are_refused(make_raster, make_ms, log, numbers):
    first = make_raster("a.tif", np.ones((60, 40), np.uint16), at(0, 0))
    other = make_raster("b.tif", np.ones((60, 40), np.uint16), numbers, epsg=None)
    with pytest.raises(GeometryError, match=r"b\.tif is located by .*DIM_\*\.XML, \.TIL or \.VRT"):
        open_pair(pair_of([first, other], make_ms()), log.progress)


def test_a_part_that_is_not_there_is_named(make_raster, make_ms, log):
    first = make_raster("a.tif", np.ones((60, 40), np.uint16), at(0, 0))
    with pytest.raises(RasterError, match=r"nowhere\.tif could not be opened"):
        open_pair(pair_of([first, "nowhere.tif"], make_ms()), log.progress)


def landsat(make_raster, rng, **extra):
    """Single bands of 30 m by their names, and the image that they make."""
    image = rng.integers(1, 60000, (3, 40, 40)).astype(np.uint16)
    names = [
        make_raster(f"LC08_L1TP_199030_20200101_B{k + 2}.TIF", image[k], at(0, 0, 30.0), **extra)
        for k in range(3)
    ]
    return names, image


def test_single_bands_are_stacked_in_their_order(make_raster, rng, log):
    names, image = landsat(make_raster, rng)
    pan = make_raster("B8.TIF", np.ones((80, 80), np.uint16), at(0, 0, 15.0))
    pair = PairConfig(pan, names[2], ms_parts=(names[1], names[0]))
    with open_pair(pair, log.progress) as source:
        data, valid = source.read_ms(everything(source.ms_grid))
        assert source.ms.names == ("B4", "B3", "B2")
        assert [band.name for band in source.template.bands] == ["B4", "B3", "B2"]
        assert source.ms_grid.dx == 30.0
    np.testing.assert_array_equal(data, image[::-1])
    assert valid.all()
    assert "their bands are put together as B4, B3, B2" in log.infos[0]


def test_stacked_bands_keep_their_own_nodata(make_raster, rng, log):
    image = np.full((40, 40), 5, np.uint16)
    image[3, 4] = 0
    image[7, 8] = 9
    blue = make_raster("s_B2.tif", image, at(0, 0, 30.0), nodata=0)
    green = make_raster("s_B3.tif", image, at(0, 0, 30.0), nodata=9)
    pan = make_raster("B8.TIF", np.ones((80, 80), np.uint16), at(0, 0, 15.0))
    with open_pair(PairConfig(pan, blue, ms_parts=(green,)), log.progress) as source:
        _, valid = source.read_ms(everything(source.ms_grid))
    assert np.argwhere(~valid[0]).tolist() == [[3, 4]]
    assert np.argwhere(~valid[1]).tolist() == [[7, 8]]


def test_stacked_bands_keep_what_describes_them(make_raster, log):
    for name, factor in (("x_red.tif", 0.5), ("x_nir.tif", 0.25)):
        path = make_raster(name, np.ones((40, 40), np.uint16), at(0, 0, 30.0))
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.GetRasterBand(1).SetScale(factor)
        dataset.GetRasterBand(1).SetUnitType("W")
        del dataset
    folder = path.rsplit("/", 1)[0]
    pan = make_raster("pan.tif", np.ones((80, 80), np.uint16), at(0, 0, 15.0))
    pair = PairConfig(pan, f"{folder}/x_red.tif", ms_parts=(f"{folder}/x_nir.tif",))
    with open_pair(pair, log.progress) as source:
        bands = source.template.bands
    assert [(band.name, band.scale, band.unit) for band in bands] == [
        ("red", 0.5, "W"),
        ("nir", 0.25, "W"),
    ]


def test_tiles_keep_the_bits_of_their_numbers(make_raster, log):
    boxes = [(0, 0, 20, 40), (20, 0, 40, 40)]
    tiles = cut(make_raster, np.ones((2, 40, 40), np.uint16), boxes, options=["NBITS=11"])
    pan = make_raster("pan.tif", np.ones((80, 80), np.uint16), at(0, 0, 0.25))
    with open_pair(PairConfig(pan, tiles[0], ms_parts=(tiles[1],)), log.progress) as source:
        assert [band.bits for band in source.template.bands] == [11, 11]


def test_two_files_of_several_bands_are_stacked(make_raster, log):
    first = make_raster("a_RGB.tif", np.ones((3, 40, 40), np.uint16), at(0, 0, 30.0))
    other = make_raster("a_NED.tif", np.ones((2, 40, 40), np.uint16), at(0, 0, 30.0))
    pan = make_raster("pan.tif", np.ones((80, 80), np.uint16), at(0, 0, 15.0))
    with open_pair(PairConfig(pan, first, ms_parts=(other,)), log.progress) as source:
        assert source.ms.names == ("RGB 1", "RGB 2", "RGB 3", "NED 1", "NED 2")


def test_bands_of_other_pixels_are_refused(make_raster, log):
    first = make_raster("s_B02.tif", np.ones((40, 40), np.uint16), at(0, 0, 10.0))
    other = make_raster("s_B05.tif", np.ones((20, 20), np.uint16), at(0, 0, 20.0))
    pan = make_raster("pan.tif", np.ones((80, 80), np.uint16), at(0, 0, 5.0))
    with pytest.raises(RasterError, match=r"its pixel size is 20, not 10"):
        open_pair(PairConfig(pan, first, ms_parts=(other,)), log.progress)


def test_single_bands_in_sensor_geometry_are_stacked_and_placed(tmp_path, log):
    camera = Camera()
    names = []
    for name, ratio, shape in (
        ("pan", 1, (240, 280)),
        ("ms_B0", 4, (60, 70)),
        ("ms_B1", 4, (60, 70)),
    ):
        dataset = write(tmp_path / f"{name}.tif", shape, camera.to_ground(ratio))
        dataset.SetMetadata(camera.rpc(ratio), "RPC")
        del dataset
        names.append(str(tmp_path / f"{name}.tif"))
    with open_pair(PairConfig(*names[:2], ms_parts=(names[2],)), log.progress) as source:
        assert source.ms.names == ("B0", "B1")
        assert misplacement(source.ms, source.ms_grid, 0.5) <= 0.1
