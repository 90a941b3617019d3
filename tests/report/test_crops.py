import base64
import zlib
from dataclasses import replace

import numpy as np

from gzap_qgis.report.colours import Source
from gzap_qgis.report.crops import crop_names, crops, shown
from gzap_qgis.report.language import ENGLISH
from tests.report.reading import read


def _pixels(address):
    """The rows of a PNG that the tests' encoder wrote, (rows, cols, 3)."""
    file = base64.b64decode(address.split(",", 1)[1])
    cols, rows = (int.from_bytes(file[at : at + 4], "big") for at in (16, 20))
    body = zlib.decompress(file[file.index(b"IDAT") + 4 : file.rindex(b"IEND") - 8])
    lines = np.frombuffer(body, np.uint8).reshape(rows, 1 + 3 * cols)
    return lines[:, 1:].reshape(rows, cols, 3)


def _parsed(content, encode):
    return read("".join(crops(content, encode, ENGLISH)))


def test_a_place_has_three_pictures_in_their_own_pixels(content, encode):
    shapes = [_pixels(one["src"]).shape for one in _parsed(content, encode).all("img")]
    assert shapes == [(32, 32, 3), (8, 8, 3), (32, 32, 3)]


def test_ms_and_fused_are_stretched_alike(content, encode):
    crop = content.crops[0]
    ms = np.broadcast_to(np.linspace(0.0, 100.0, 64).reshape(8, 8), (4, 8, 8))
    # 50 is halfway between the 2nd and the 98th percentile, 2 and 98.
    flat = replace(crop, ms=ms, fused=np.full((4, 32, 32), 50.0))
    _, _, fused = _parsed(replace(content, crops=(flat,)), encode).all("img")
    assert np.unique(_pixels(fused["src"])).tolist() == [128]


def test_red_is_the_band_named_red(content, encode):
    crop = content.crops[0]
    ms = np.zeros((4, 8, 8)) + np.arange(64.0).reshape(8, 8)
    fused = np.zeros((4, 32, 32))
    fused[2] = 1000.0
    images = _parsed(replace(content, crops=(replace(crop, ms=ms, fused=fused),)), encode)
    assert _pixels(images.all("img")[2]["src"])[0, 0].tolist() == [255, 0, 0]


def test_ms_that_reaches_beyond_the_window_is_laid_where_it_lies(content, encode):
    crop = replace(content.crops[0], ms_edges=(-2.0, -1.0, 34.0, 33.0))
    style = _parsed(replace(content, crops=(crop,)), encode).all("img")[1]["style"]
    # Rows -2 to 34 and columns -1 to 33 of 32.
    assert style == "top:-6.2500%;left:-3.1250%;height:112.5000%;width:106.2500%"


def test_a_place_is_said_in_pixels_and_on_the_map(content, encode):
    text = _parsed(content, encode).text
    assert "rows 32 to 63, columns 0 to 31" in text
    # Column 16 and row 48 of pixels of 0.5 m from 1000, 2000.
    assert "centre at 1008.0, 1976.0" in text
    assert "HQNR\u00a00.700" in text


def test_without_a_reference_system_no_map_place_is_said(content, encode):
    local = replace(content.compared, crs="", map_unit="")
    assert "centre" not in _parsed(replace(content, compared=local), encode).text


def test_places_are_counted_by_kind(content):
    worst, best = content.crops[0], replace(content.crops[0], worst=False)
    many = replace(content, crops=(best, best, worst, worst))
    assert crop_names(many) == ["Best 1", "Best 2", "Worst 1", "Worst 2"]


def test_the_fused_image_names_the_bands_where_ms_does_not(compared):
    nameless = replace(compared, ms=replace(compared.ms, bands=("",) * 4))
    assert shown(nameless).source is Source.NAMES
    assert shown(nameless).bands == (2, 1, 0)


def test_a_sensor_tells_where_no_file_does(compared):
    nameless = replace(
        compared,
        ms=replace(compared.ms, bands=("",) * 4),
        fused=replace(compared.fused, bands=("",) * 4),
    )
    assert shown(nameless).source is Source.SENSOR
