"""Odd files and places: each pair is sharpened where it lies, or refused with what to do."""

import os
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import OutputConfig, PairConfig, Sensor
from gzap_qgis.errors import GeometryError, RasterError, SceneError
from tests.workflows.odd import (
    NORTH,
    WEST,
    exp,
    modulated,
    pair_of,
    pixels,
    place,
    prior,
    scene,
    sharpened,
    write,
)

# Warnings of numpy (a division by zero, a mean of nothing) would be defects that a log hides.
pytestmark = pytest.mark.filterwarnings("error::RuntimeWarning")

LOCAL = 'LOCAL_CS["site",UNIT["metre",1]]'


def at(pixel, x, y):
    """A geotransform in any system."""
    return {"where": (x, pixel, 0.0, y, 0.0, -pixel)}


def plain(folder, **how):
    """The pair without oddities."""
    return pair_of(folder, *scene(), **how)


# What is no pair


def _as_pan(make):
    """A builder of a pair whose PAN is a file that ``make`` makes."""
    return lambda folder: replace(plain(folder), pan=str(make(folder)))


def _as_ms(make):
    """A builder of a pair whose MS is a file that ``make`` makes."""
    return lambda folder: replace(plain(folder), ms=str(make(folder)))


def _text(folder):
    (folder / "text.tif").write_text("This is no image.\n" * 50, "utf-8")
    return folder / "text.tif"


def _empty(folder):
    (folder / "empty.tif").write_bytes(b"")
    return folder / "empty.tif"


def _truncated(folder):
    whole = Path(write(folder / "whole.tif", scene()[1], place(4.0))).read_bytes()
    (folder / "half.tif").write_bytes(whole[: len(whole) // 2])
    return folder / "half.tif"


def _corrupt(folder):
    made = write(folder / "whole.tif", scene()[0], place(1.0), options=["COMPRESS=DEFLATE"])
    content = bytearray(Path(made).read_bytes())
    middle = len(content) // 3
    content[middle : middle + 200] = bytes(200)
    (folder / "corrupt.tif").write_bytes(content)
    return folder / "corrupt.tif"


def _headless(folder):
    made = write(folder / "whole.tif", scene()[1], place(4.0))
    content = bytearray(Path(made).read_bytes())
    content[8:60] = b"\xff" * 52
    (folder / "headless.tif").write_bytes(content)
    return folder / "headless.tif"


def _virtual(folder):
    source = write(folder / "source.tif", scene()[0], place(1.0))
    gdal.Translate(str(folder / "lost.vrt"), source, format="VRT")
    os.remove(source)
    return folder / "lost.vrt"


def _picture(folder):
    source = write(folder / "rgb.tif", np.stack([scene()[0] / 4] * 3), place(1.0), "uint8")
    gdal.Translate(str(folder / "rgb.png"), source, format="PNG")
    return folder / "rgb.png"


def _zip(folder):
    with zipfile.ZipFile(folder / "ms.zip", "w") as packed:
        packed.write(plain(folder).ms, "ms.tif")
    return folder / "ms.zip"


def _vector(folder):
    text = '{"type": "FeatureCollection", "features": []}'
    (folder / "areas.geojson").write_text(text, "utf-8")
    return folder / "areas.geojson"


def _swapped(folder):
    pair = plain(folder)
    return PairConfig(pair.ms, pair.pan, Sensor.GENERIC)


def _swapped_bands(folder):
    pair = pair_of(folder, *scene(bands=1))
    return PairConfig(pair.ms, pair.pan, Sensor.GENERIC)


def _small(rows, cols, ms_rows, ms_cols):
    """A builder of a pair of few pixels."""

    def make(folder):
        pan, ms = scene()
        how = {"ms_how": {"where": place(4.0)}}
        return pair_of(folder, pan[:rows, :cols], ms[:, :ms_rows, :ms_cols], **how)

    return make


REFUSED = {
    "swapped images": (_swapped, RasterError, "swap the two inputs"),
    "swapped images of one band": (_swapped_bands, GeometryError, "swap the two inputs"),
    "one file for both": (
        lambda folder: replace(plain(folder), ms=str(folder / "pan.tif")),
        GeometryError,
        "Expected finer panchromatic pixels; choose other images",
    ),
    "pan is the coarser": (
        lambda folder: plain(folder, pan_how={"where": place(8.0)}),
        GeometryError,
        "8 x 8 map units, the multispectral ones 4 x 4. Expected finer",
    ),
    "equal pixels": (
        lambda folder: pair_of(folder, scene()[0], np.stack([scene()[0]] * 3)),
        GeometryError,
        "Expected finer panchromatic pixels",
    ),
    "finer along one axis only": (
        lambda folder: plain(folder, ms_how={"where": (WEST, 4.0, 0.0, NORTH, 0.0, -1.0)}),
        GeometryError,
        "the multispectral ones 4 x 1. Expected finer",
    ),
    "pan of two bands": (
        lambda folder: pair_of(folder, np.stack([scene()[0]] * 2), scene()[1]),
        RasterError,
        "has 2 bands. Expected 1; choose",
    ),
    "colour picture as pan": (_as_pan(_picture), RasterError, "has 3 bands. Expected 1; choose"),
    "complex pan": (
        lambda folder: plain(folder, pan_how={"dtype": "complex64"}),
        RasterError,
        "numbers of type CFloat32. Expected real numbers; convert",
    ),
    "complex ms": (
        lambda folder: plain(folder, ms_how={"dtype": "complex64"}),
        RasterError,
        "numbers of type CFloat32. Expected real numbers; convert",
    ),
    "text file": (_as_ms(_text), RasterError, "could not be opened .* Choose an image file"),
    "file of no bytes": (_as_pan(_empty), RasterError, "could not be opened .* Choose"),
    "truncated file": (_as_ms(_truncated), RasterError, "could not be .*(fetch it again|Choose)"),
    "corrupt pixels": (_as_pan(_corrupt), RasterError, "damaged or incomplete.*fetch it again"),
    "corrupt header": (_as_ms(_headless), RasterError, "could not be opened .* Choose"),
    "virtual raster without its source": (
        _as_pan(_virtual),
        RasterError,
        "source.tif.*a file that it refers to is gone; fetch it again",
    ),
    "missing file": (_as_pan(lambda folder: folder / "no.tif"), RasterError, "No such file"),
    "folder without an image": (
        _as_pan(lambda folder: os.makedirs(folder / "none") or folder / "none"),
        RasterError,
        "could not be opened .* Choose",
    ),
    "zip archive": (_as_ms(_zip), RasterError, "could not be opened .* Choose"),
    "vector file": (_as_ms(_vector), RasterError, "could not be opened .* Choose"),
    "pan of one pixel": (_small(1, 1, 16, 16), SceneError, "at least 16 of each are needed. Check"),
    "ms of one pixel": (_small(64, 64, 1, 1), SceneError, "at least 16 of each are needed. Check"),
    "ms of nine pixels": (_small(12, 12, 3, 3), SceneError, "9 multispectral .* Check"),
    "pan of one row": (_small(1, 64, 16, 16), SceneError, "at least 16 of each are needed. Check"),
    "no common ground": (
        lambda folder: plain(folder, ms_how={"where": place(4.0, WEST + 5000)}),
        GeometryError,
        "do not overlap: one covers x 500000 to 500064 .* Choose",
    ),
    "touching edges": (
        lambda folder: plain(folder, ms_how={"where": place(4.0, WEST + 64)}),
        GeometryError,
        "do not overlap",
    ),
    "one pixel of ms in common": (
        lambda folder: plain(folder, ms_how={"where": place(4.0, WEST + 60, NORTH - 60)}),
        SceneError,
        "at least 16 of each are needed. Check",
    ),
    "one pixel of pan in common": (
        lambda folder: plain(folder, ms_how={"where": place(4.0, WEST + 63, NORTH - 63)}),
        SceneError,
        "1 panchromatic .* at least 16 of each",
    ),
    "no reference system on ms": (
        lambda folder: plain(folder, ms_how={"epsg": None}),
        GeometryError,
        "has no coordinate reference system.*Assign projection",
    ),
    "no reference system on pan": (
        lambda folder: plain(folder, pan_how={"epsg": None}),
        GeometryError,
        "has no coordinate reference system.*Assign projection",
    ),
    "no place of ms": (
        lambda folder: plain(folder, ms_how={"where": None, "epsg": None}),
        GeometryError,
        "is georeferenced but .* georeference .*ms.tif first",
    ),
    "place on earth and local place": (
        lambda folder: plain(folder, ms_how={"wkt": LOCAL}),
        GeometryError,
        "has no coordinate reference system",
    ),
    "place that is no number": (
        lambda folder: plain(folder, pan_how={"where": place(1.0, float("nan"))}),
        GeometryError,
        "pixels cover no ground. Georeference the image anew",
    ),
    "pixels of no size": (
        lambda folder: plain(folder, pan_how={"where": (WEST, 0.0, 0.0, NORTH, 0.0, 0.0)}),
        GeometryError,
        "pixels cover no ground. Georeference the image anew",
    ),
}


@pytest.mark.parametrize("oddity", list(REFUSED))
def test_it_is_refused_in_a_sentence_that_tells_what_to_do(tmp_path, oddity):
    build, kind, match = REFUSED[oddity]
    pair = build(tmp_path)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(kind, match=f"(?s){match}") as caught:
        modulated(pair, OutputConfig(tmp_path / "out.tif"))
    assert str(caught.value).endswith(".")
    assert sorted(tmp_path.iterdir()) == before


# What is one


def _packed(folder):
    pair = plain(folder)
    with zipfile.ZipFile(folder / "ms.zip", "w") as packed:
        packed.write(pair.ms, "ms.tif")
    os.remove(pair.ms)
    return replace(pair, ms=f"/vsizip/{folder}/ms.zip/ms.tif")


def _grey_picture(folder):
    pan, ms = scene()
    both = np.stack([pan / 4, np.full_like(pan, 255)])
    source = write(folder / "grey.tif", both, place(1.0), "uint8", alpha=True)
    gdal.Translate(str(folder / "grey.png"), source, format="PNG")
    return replace(pair_of(folder, pan, ms), pan=str(folder / "grey.png"))


def _sized(pan_where, ms_where):
    """A builder of the pair with other places."""
    return lambda folder: plain(folder, pan_how={"where": pan_where}, ms_how={"where": ms_where})


def _in(epsg, pan_how, ms_how, **how):
    """A builder of the pair in another system."""
    return lambda folder: plain(folder, epsg=epsg, pan_how=pan_how, ms_how=ms_how, **how)


UP = ((WEST, 1.0, 0.0, NORTH - 64, 0.0, 1.0), (WEST, 4.0, 0.0, NORTH - 64, 0.0, 4.0))
NOWHERE = {"where": None, "epsg": None}
# Builders of pairs whose pixels are those of the plain one, each with where the output lies.
SAME = {
    "zipped": (_packed, place(1.0)),
    "no reference systems": (_in(None, {}, {}), place(1.0)),
    "no places at all": (_in(None, NOWHERE, NOWHERE), (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)),
    "one local system": (lambda folder: plain(folder, wkt=LOCAL), place(1.0)),
    "degrees": (
        _in(4326, at(1e-5, 2.0, 43.0), at(4e-5, 2.0, 43.0)),
        (2.0, 1e-5, 0.0, 43.0, 0.0, -1e-5),
    ),
    "tiny pixels in degrees": (
        _in(4326, at(1e-9, 2.0, 43.0), at(4e-9, 2.0, 43.0)),
        (2.0, 1e-9, 0.0, 43.0, 0.0, -1e-9),
    ),
    "across the antimeridian": (
        _in(4326, at(1e-3, 179.97, 43.0), at(4e-3, 179.97, 43.0)),
        (179.97, 1e-3, 0.0, 43.0, 0.0, -1e-3),
    ),
    "two ways to count degrees at the antimeridian": (
        _in(4326, at(1e-3, 179.97, 43.0), at(4e-3, -180.03, 43.0)),
        (179.97, 1e-3, 0.0, 43.0, 0.0, -1e-3),
    ),
    "huge coordinates": (
        _in(None, at(1.0, 1e9, 1e9), at(4.0, 1e9, 1e9)),
        (1e9, 1.0, 0.0, 1e9, 0.0, -1.0),
    ),
    "oblong pixels": (
        _sized((WEST, 1.0, 0.0, NORTH, 0.0, -2.0), (WEST, 4.0, 0.0, NORTH, 0.0, -8.0)),
        (WEST, 1.0, 0.0, NORTH, 0.0, -2.0),
    ),
}


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    """What interpolation makes of the plain pair."""
    return sharpened(plain(tmp_path_factory.mktemp("usual")), exp)[0]


@pytest.mark.parametrize("oddity", list(SAME))
def test_it_gives_the_pixels_of_the_plain_pair(tmp_path, usual, oddity):
    build, where = SAME[oddity]
    output = OutputConfig(tmp_path / "out.tif")
    exp(build(tmp_path), output)
    np.testing.assert_allclose(pixels(output.path)[0], usual, atol=1)
    assert gdal.Open(str(output.path)).GetGeoTransform() == pytest.approx(where, rel=1e-12)


def test_south_up_images_give_the_same_image_north_up(tmp_path, usual):
    pan, ms = scene()
    how = {"pan_how": {"where": UP[0]}, "ms_how": {"where": UP[1]}}
    pair = pair_of(tmp_path, pan[::-1], ms[:, ::-1], **how)
    np.testing.assert_array_equal(sharpened(pair, exp)[0], usual)
    assert gdal.Open(str(tmp_path / "out.tif")).GetGeoTransform() == place(1.0)


def test_a_grey_picture_with_transparency_is_a_pan(tmp_path, usual):
    data, valid, nodata = sharpened(_grey_picture(tmp_path), exp)
    assert nodata == 0
    assert valid.all()
    np.testing.assert_array_equal(data, usual)


@pytest.mark.parametrize("ratio", [1.5, 3.7, 8.0])
@pytest.mark.parametrize("run", [exp, prior], ids=["exp", "prior"])
def test_any_ratio_is_sharpened(tmp_path, run, ratio):
    if run is prior:
        pytest.importorskip("torch")
    pan, ms = scene(ratio=ratio)
    how = {"ms_how": {"where": place(ratio)}}
    data, valid, _ = sharpened(pair_of(tmp_path, pan, ms, **how), run)
    assert data.shape[1:] == (int(ms.shape[1] * ratio + 0.999),) * 2
    assert valid.all()
    np.testing.assert_allclose(data.mean((1, 2)), ms.mean((1, 2)), rtol=0.03)


@pytest.mark.parametrize("run", [exp, prior], ids=["exp", "prior"])
def test_a_ratio_of_thirty_is_sharpened(tmp_path, run):
    if run is prior:
        pytest.importorskip("torch")
    pan, ms = scene(side=150, ratio=30.0)
    data, _, _ = sharpened(pair_of(tmp_path, pan, ms), run)
    np.testing.assert_allclose(data.mean((1, 2)), ms.mean((1, 2)), rtol=0.05)


@pytest.mark.parametrize("size", [(4, 64, 1, 16), (64, 4, 16, 1), (8, 32, 2, 8), (16, 16, 4, 4)])
@pytest.mark.parametrize("run", [exp, modulated, prior], ids=["exp", "mtf-glp-hpm-r", "prior"])
def test_sixteen_pixels_of_ms_are_enough(tmp_path, run, size):
    if run is prior:
        pytest.importorskip("torch")
    data, valid, _ = sharpened(_small(*size)(tmp_path), run)
    assert data.shape == (3, *size[:2])
    assert valid.all()
    # A regression on so few pixels may miss, but not leave what the scene makes plausible.
    assert 0 < data.min() <= data.max() < 1500
