from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.report.language import ENGLISH, Language
from gzap_qgis.report.quality_map import BOLD, legend, quality_map, span
from gzap_qgis.report.svg import width as text_width
from tests.report.reading import read


def _parsed(content, encode):
    return read("".join(quality_map(content, encode, ENGLISH)))


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([0.71, 0.93], (0.7, 0.95)),
        ([0.8, 0.9], (0.8, 0.9)),
        ([0.9, 0.9], (0.85, 0.9)),
        ([1.0, 1.0], (0.95, 1.0)),
        ([0.0, 0.0], (0.0, 0.05)),
        ([-0.3, -0.3], (-0.3, -0.25)),
        ([-0.02, 0.5], (-0.05, 0.5)),
        ([0.5, np.nan], (0.45, 0.5)),
    ],
)
def test_the_scale_ends_on_round_values(values, expected):
    assert span(np.array([values])) == pytest.approx(expected)


def test_one_block_far_off_does_not_stretch_the_scale():
    values = np.append(np.full(199, 0.9), -3.0)[None]
    assert span(values) == pytest.approx((0.85, 0.9))


def test_the_map_lies_where_its_blocks_are(content, encode):
    quality = replace(content.quality, corner=(2, 3), block=(16, 32))
    maps = _parsed(replace(content, quality=quality), encode).all("image")
    assert [maps[1][name] for name in ("x", "y", "width", "height")] == ["3", "2", "96", "32"]


def test_places_and_points_are_marked_on_both_pictures(content, encode):
    parsed = _parsed(content, encode)
    frames = [one for one in parsed.all("rect") if one["class"] == "frame"]
    assert [(one["x"], one["y"], one["width"], one["height"]) for one in frames] == [
        ("0", "32", "32", "32")
    ] * 2
    assert parsed.text.count("Worst 1") == 2
    assert parsed.text.count("P1") == 2


def test_without_an_overview_the_map_stands_alone(content, encode):
    assert len(_parsed(replace(content, overview=None), encode).all("image")) == 1


def test_a_map_without_values_is_not_shown(content, encode):
    empty = replace(content.quality, values=np.full((2, 3), np.nan))
    assert quality_map(replace(content, quality=empty), encode, ENGLISH) == []
    assert quality_map(replace(content, quality=None), encode, ENGLISH) == []


def test_the_legend_has_the_ends_of_the_scale(encode):
    text = read(legend(0.7, 0.9, encode, ENGLISH)).text
    assert "0.7" in text
    assert "0.9" in text
    assert "not defined" in text


def test_a_long_name_of_a_place_ends_inside_the_picture(content, encode):
    crop = content.crops[0]
    right = replace(crop, window=replace(crop.window, col=64))
    long = Language("xx", lambda pattern: pattern.replace("Worst", "The very worst of"))
    drawn = "".join(quality_map(replace(content, crops=(right,)), encode, long))
    label = next(one for one in read(drawn).all("text") if one["class"] == "mark")
    end = float(label["x"]) + BOLD * text_width("The very worst of 1", float(label["font-size"]))
    assert float(label["x"]) >= 0
    assert end <= 96
