"""What the metadata, band names and file names of images say about the satellite."""

import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import Sensor
from gzap_qgis.raster.sensor import sensor_clue


@pytest.fixture
def image(tmp_path):
    """Writes an image of a name with metadata and a band name; returns its path."""

    def image(name="image.tif", metadata=None, domain="", band=""):
        path = str(tmp_path / name)
        dataset = gdal.GetDriverByName("GTiff").Create(path, 2, 2, 1, gdal.GDT_Byte)
        dataset.SetMetadata(metadata or {}, domain)
        dataset.GetRasterBand(1).SetDescription(band)
        dataset.FlushCache()
        return path

    return image


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("SATELLITEID", "WV02", Sensor.WORLDVIEW_2),
        ("SATELLITEID", "QB02", Sensor.QUICKBIRD),
        ("SATELLITEID", "PHR 1A", Sensor.PLEIADES),
        ("SATELLITEID", "SPOT 7", Sensor.SPOT_6),
        ("SATELLITEID", "KOMPSAT-3", Sensor.GENERIC),
        ("SPACECRAFT_ID", "LANDSAT_8", Sensor.LANDSAT_8),
        ("SPACECRAFT_ID", '"LANDSAT_7"', Sensor.LANDSAT_7),
        ("LANDSAT_PRODUCT_ID", "LC09_L1TP_198030_20220101_20230501_02_T1", Sensor.LANDSAT_8),
        ("Sensor", "IKONOS-2", Sensor.IKONOS),
        ("satId", "GE01", Sensor.GEOEYE_1),
    ],
)
@pytest.mark.parametrize("domain", ["", "IMAGERY"])
def test_metadata_name_the_satellite(image, domain, key, value, expected):
    clue = sensor_clue([image(metadata={key: value}, domain=domain)])
    assert clue.sensor is expected
    assert clue.reason == f"image.tif has {key} {value}"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("WV02_20110101_M1BS.tif", Sensor.WORLDVIEW_2),
        ("worldview-3 toulouse.tif", Sensor.WORLDVIEW_3),
        ("LC08_L1TP_198030_20200101_B8.TIF", Sensor.LANDSAT_8),
        ("LC81980302014001LGN00_B8.TIF", Sensor.LANDSAT_8),
        ("LE07_L1TP_198030_B8.tif", Sensor.LANDSAT_7),
        ("IMG_PHR1B_P_2013.JP2", Sensor.PLEIADES),
        ("QB02_pan.tif", Sensor.QUICKBIRD),
        ("GF2_PMS1_E116.tif", Sensor.GAOFEN_2),
    ],
)
def test_a_file_name_names_the_satellite(name, expected):
    assert sensor_clue([f"/no/such/folder/{name}"]).sensor is expected


@pytest.mark.parametrize("name", ["pan.tif", "swv025.tif", "oliver.tif", "phrase.tif", "le70.tif"])
def test_other_names_say_nothing(name):
    assert sensor_clue([name]) is None


def test_a_name_of_a_band_names_the_satellite(image):
    clue = sensor_clue([image(band="WorldView-2 red")])
    assert clue.sensor is Sensor.WORLDVIEW_2
    assert clue.reason == "image.tif has a band WorldView-2 red"


def test_metadata_count_before_names(image):
    name = image("QB02.tif", {"SATELLITEID": "IKONOS"})
    assert sensor_clue([name]).sensor is Sensor.IKONOS


def test_a_mission_and_its_number_belong_together(image):
    name = image(metadata={"MISSION": "SPOT", "MISSION_INDEX": "6"})
    assert sensor_clue([name]).sensor is Sensor.SPOT_6


def test_images_of_two_satellites_say_nothing(image):
    pan = image("p.tif", {"SATELLITEID": "IKONOS"})
    ms = image("m.tif", {"SATELLITEID": "QB02"})
    assert sensor_clue([pan, ms]) is None


def test_one_image_may_speak_for_both(image):
    assert sensor_clue([image("p.tif"), image("WV03_ms.tif")]).sensor is Sensor.WORLDVIEW_3


def test_what_cannot_be_opened_says_nothing():
    assert sensor_clue(["/no/such.tif"]) is None
