from xml.etree import ElementTree

import pytest

from gzap_qgis.report import svg


@pytest.mark.parametrize(
    ("value", "expected"), [(3.0, "3"), (3.14159, "3.14"), (10.0, "10"), (-0.5, "-0.5")]
)
def test_a_coordinate_has_at_most_two_decimals(value, expected):
    assert svg.number(value) == expected


def test_a_text_is_escaped():
    assert "<b>" not in svg.text((0, 0), "<b>&")
    assert ElementTree.fromstring(svg.text((0, 0), "<b>&")).text == "<b>&"


def test_a_title_is_escaped():
    drawn = svg.drawing((10, 20), 'a "quoted" <title>', [])
    assert ElementTree.fromstring(drawn).get("aria-label") == 'a "quoted" <title>'


def test_names_of_a_legend_follow_each_other():
    drawn = ElementTree.fromstring(
        f"<g>{svg.legend([('first', 'red', ''), ('second', 'blue', '5 3')], (10, 14), 500)}</g>"
    )
    starts = [float(text.get("x")) for text in drawn.iter("text")]
    assert starts[0] == 36
    # Five letters of 12 units' height, a gap, and the next stroke.
    assert starts[1] > 36 + 5 * 12 * 0.5 + 20


def test_letters_of_a_legend_are_smaller_where_it_would_not_fit():
    names = [("a" * 14, "red", ""), ("b" * 14, "blue", "")]
    loose, tight = (
        ElementTree.fromstring(f"<g>{svg.legend(names, (20, 14), room)}</g>") for room in (300, 200)
    )
    assert [text.get("font-size") for text in loose.iter("text")] == [None, None]
    last = list(tight.iter("text"))[-1]
    assert float(last.get("font-size")) < 12
    end = float(last.get("x")) + svg.width("b" * 14, float(last.get("font-size")))
    assert end == pytest.approx(20 + 200, abs=0.1)


def test_characters_of_east_asia_are_as_wide_as_high():
    assert svg.width("多光谱", 10) == 30
    assert svg.width("MS", 10) == pytest.approx(2 * 5.8)


def test_dashes_tell_lines_apart_without_colour():
    assert "stroke-dasharray" in svg.stroke("red", "5 3")
    assert "stroke-dasharray" not in svg.stroke("red")


def test_a_chart_can_stand_in_a_file_of_its_own():
    drawn = svg.standalone(svg.drawing((10, 20), "x", ["<line/>"]))
    root = ElementTree.fromstring(drawn)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert [child.get("fill") for child in root] == ["#fff", None]
