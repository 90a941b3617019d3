"""Products as operators deliver them: SPOT and Pléiades bundles, containers, Landsat's grids."""

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.config import PairConfig, Sensor
from gzap_qgis.errors import RasterError
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.raster.delivery import is_on_grid
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.raster.sensor import sensor_clue
from tests.raster.analytic import Camera, misplacement
from tests.raster.dimap import write_bundle

pytestmark = pytest.mark.skipif(
    gdal.GetDriverByName("DIMAP") is None, reason="this GDAL reads no DIMAP"
)


class Log:
    def __init__(self):
        self.infos, self.warnings = [], []
        self.progress = Progress(on_info=self.infos.append, on_warning=self.warnings.append)


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def bundle(tmp_path):
    return write_bundle(tmp_path, Camera())


def test_the_products_of_a_bundle_land_where_they_belong(bundle, log):
    _, products = bundle
    with open_pair(PairConfig(products["P"], products["MS"]), log.progress) as source:
        assert misplacement(source.pan, source.pan_grid, 0.5) <= 0.1
        assert misplacement(source.ms, source.ms_grid, 0.5) <= 0.1
        assert source.ms.bands == 4


def test_a_volume_gives_both_images(bundle, log):
    volume, products = bundle
    with (
        open_pair(PairConfig(volume, volume), log.progress) as both,
        open_pair(PairConfig(products["P"], products["MS"]), Log().progress) as single,
    ):
        assert (both.pan_grid, both.ms_grid) == (single.pan_grid, single.ms_grid)
        window = Window(40, 40, 60, 60)
        np.testing.assert_array_equal(both.read_pan(window)[0], single.read_pan(window)[0])
    assert log.infos[0].endswith(f'holds several images; DIMAP:"{volume}":P is used.')
    assert log.infos[1].endswith(f'holds several images; DIMAP:"{volume}":MS is used.')


def test_a_volume_with_two_images_that_fit_is_refused(tmp_path, log):
    volume, products = write_bundle(tmp_path, Camera(), ("P", "MS", "MS2"))
    with pytest.raises(RasterError, match=r"holds several images: .*:P, .*:MS, .*:MS2.*Choose"):
        open_pair(PairConfig(products["P"], volume), log.progress)


def test_a_bundle_tells_its_satellite(bundle):
    volume, products = bundle
    for names in ((volume, volume), (products["P"], products["MS"])):
        assert sensor_clue(names).sensor is Sensor.PLEIADES


def test_reading_a_bundle_leaves_the_block_cache_empty(bundle, log):
    _, products = bundle
    before = gdal.GetCacheUsed()
    with open_pair(PairConfig(products["P"], products["MS"]), log.progress) as source:
        source.read_pan(Window(0, 0, 200, 250))
        source.read_ms(Window(0, 0, 50, 60))
        assert gdal.GetCacheUsed() <= before


def test_an_image_in_sensor_geometry_lies_on_no_grid(bundle, make_raster):
    assert not is_on_grid(bundle[0])
    assert is_on_grid(make_raster("a.tif", np.ones((4, 4), np.uint16)))
    assert is_on_grid("/no/such.tif")
