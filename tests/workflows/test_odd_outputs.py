"""Odd wishes: what cannot be written is said before the work, and leaves nothing behind."""

import math
import re
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import OutputConfig, PairConfig, Sensor
from gzap_qgis.errors import ConfigError, GeometryError, GzapError, OutputError, RasterError
from tests.workflows.odd import NORTH, WEST, exp, pair_of, pixels, place, prior, scene

INSIDE = (WEST + 10, NORTH - 30, WEST + 40, NORTH - 10)


@pytest.fixture(scope="module")
def pair(tmp_path_factory):
    """The pair without oddities."""
    return pair_of(tmp_path_factory.mktemp("pair"), *scene())


def refused(run, pair, output):
    """The sentence of a run that cannot be made, and its kind; nothing is left behind."""
    before = sorted(output.path.parent.glob("*"))
    with pytest.raises(GzapError) as caught:
        run(pair, output)
    assert sorted(output.path.parent.glob("*")) == before
    assert str(caught.value).endswith(".")
    return type(caught.value), str(caught.value)


WISHES = {
    "unknown option": ({"options": ("FOO=1",)}, RasterError, "FOO is unknown to GeoTIFF. Expected"),
    "option without a value": ({"options": ("TILED",)}, RasterError, "Expected NAME=VALUE"),
    "unknown compression": ({"options": ("COMPRESS=ZIP",)}, RasterError, "Check the creation"),
    "bits that are no number": ({"options": ("NBITS=few",)}, RasterError, "must be from 1 to 32"),
    "extent of no area": (
        {"extent": (WEST + 10, NORTH - 20, WEST + 10, NORTH - 10)},
        GeometryError,
        "EXTENT",
    ),
    "extent inside out": (
        {"extent": (WEST + 30, NORTH - 10, WEST + 10, NORTH - 30)},
        GeometryError,
        "EXTENT",
    ),
    "extent elsewhere": ({"extent": (0.0, 0.0, 1.0, 1.0)}, GeometryError, "EXTENT lies outside"),
    "extent that is no number": (
        {"extent": (math.nan, 0.0, 1.0, 1.0)},
        GeometryError,
        "EXTENT lies outside",
    ),
}


@pytest.mark.parametrize("wish", list(WISHES))
def test_a_wish_that_cannot_be_met_is_refused(tmp_path, pair, wish):
    how, kind, words = WISHES[wish]
    found, told = refused(exp, pair, OutputConfig(tmp_path / "out.tif", **how))
    assert found is kind
    assert words in told


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ({"pixel_size": 1000.0}, "larger than the ground .* Choose a smaller PIXEL_SIZE"),
        ({"pixel_size": math.inf}, "larger than the ground .* Choose a smaller PIXEL_SIZE"),
        ({"pixel_size": 0.0624}, "more than 64 output pixels .* Choose 0.0625 or more"),
        ({"pixel_size": 1e-300}, "more than 64 output pixels .* Choose 0.0625 or more"),
    ],
    ids=["larger than the scene", "infinite", "absurdly small", "nearly nothing"],
)
def test_a_pixel_size_that_makes_no_image_is_refused(tmp_path, pair, how, words):
    pytest.importorskip("torch")
    _, told = refused(prior, pair, OutputConfig(tmp_path / "out.tif", **how))
    assert re.search(words, told), told


def test_an_image_larger_than_the_disk_is_refused_before_the_work(tmp_path):
    pytest.importorskip("torch")
    # Files without pixels on the disk: 4 million square PAN pixels, 64 times as many wanted.
    pan, ms = tmp_path / "pan.tif", tmp_path / "ms.tif"
    for path, side, pixel in ((pan, 2**21, 1.0), (ms, 2**19, 4.0)):
        options = ["SPARSE_OK=TRUE", "TILED=YES", "BLOCKXSIZE=16384", "BLOCKYSIZE=16384"]
        made = gdal.GetDriverByName("GTiff").Create(str(path), side, side, 1, 1, options)
        made.SetGeoTransform(place(pixel))
    del made
    wanted = OutputConfig(tmp_path / "out.tif", scale=64.0)
    _, told = refused(prior, PairConfig(str(pan), str(ms), Sensor.GENERIC), wanted)
    assert re.search(r"GiB before compression, but only .* larger PIXEL_SIZE, a smaller", told)


@pytest.mark.parametrize(
    "how",
    [
        {"scale": math.nan},
        {"scale": 0.0},
        {"scale": -2.0},
        {"scale": 65.0},
        {"scale": math.inf},
        {"pixel_size": math.nan},
        {"pixel_size": 0.0},
        {"pixel_size": -1.0},
        {"pixel_size": 2.0, "scale": 2.0},
    ],
    ids=str,
)
def test_a_size_that_is_none_is_refused(how):
    with pytest.raises(ConfigError, match=r"(PIXEL_SIZE|SCALE) is .*(must be|give only one)"):
        OutputConfig(Path("out.tif"), **how)


def test_a_folder_that_is_not_there_is_said(tmp_path, pair):
    with pytest.raises(OutputError, match="nowhere"):
        exp(pair, OutputConfig(tmp_path / "nowhere" / "out.tif"))


def test_a_folder_in_the_place_of_the_output_is_said(tmp_path, pair):
    (tmp_path / "out.tif").mkdir()
    with pytest.raises(GzapError, match=r"out\.tif"):
        exp(pair, OutputConfig(tmp_path / "out.tif"))
    assert list(tmp_path.iterdir()) == [tmp_path / "out.tif"]


def test_bits_that_hold_less_than_the_pixels_clip(tmp_path, pair):
    output = OutputConfig(tmp_path / "out.tif", options=("NBITS=8",))
    exp(pair, output)
    assert pixels(output.path)[0].max() == 255


def test_an_extent_beyond_the_pair_gives_what_there_is(tmp_path, pair):
    west, south, east, north = INSIDE
    output = OutputConfig(tmp_path / "out.tif", extent=(west, south, east + 1e6, north))
    exp(pair, output)
    whole = OutputConfig(tmp_path / "whole.tif")
    exp(pair, whole)
    np.testing.assert_array_equal(pixels(output.path)[0], pixels(whole.path)[0][:, 10:30, 10:])


def test_an_extent_smaller_than_a_pixel_gives_that_pixel(tmp_path, pair):
    edge = (WEST + 10.2, NORTH - 10.8, WEST + 10.3, NORTH - 10.7)
    output = OutputConfig(tmp_path / "out.tif", extent=edge)
    exp(pair, output)
    assert pixels(output.path)[0].shape == (3, 1, 1)
