from xml.etree import ElementTree

import pytest

from gzap_qgis.report.frame import BOTTOM, LEFT, RIGHT, TOP, Frame
from gzap_qgis.report.scatter import Point, scatter
from gzap_qgis.report.svg import CHARACTER

SIZE = (LEFT + 580 + RIGHT, TOP + 290 + BOTTOM)
LINEAR = Frame("Quality against time", "seconds", "Q2n", SIZE)
TIMES = Frame("Quality against time", "seconds", "Q2n", SIZE, logarithmic=True)


def _marks(root):
    return [(float(c.get("cx")), float(c.get("cy"))) for c in root.iter("circle")]


def _box(text):
    """What a name covers."""
    wide = CHARACTER * 11 * len(text.text)
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[text.get("text-anchor")]
    left = float(text.get("x")) - share * wide
    return left, float(text.get("y")) - 11, left + wide, float(text.get("y")) + 3


def test_points_lie_at_their_values():
    root = ElementTree.fromstring(scatter(LINEAR, [Point("a", 0.0, 0.0), Point("b", 50.0, 10.0)]))
    # 8 % of air on all sides: 58 units across and 11.6 up.
    assert _marks(root) == [
        (pytest.approx(LEFT + 40, abs=0.006), pytest.approx(TOP + 270, abs=0.006)),
        (pytest.approx(LEFT + 540, abs=0.006), pytest.approx(TOP + 20, abs=0.006)),
    ]


def test_equal_factors_of_time_are_equally_far_apart():
    points = [Point(name, time, 1.0) for name, time in (("a", 0.1), ("b", 1.0), ("c", 10.0))]
    first, second, third = (x for x, _ in _marks(ElementTree.fromstring(scatter(TIMES, points))))
    assert second - first == pytest.approx(third - second, abs=0.02)


def test_groups_differ_in_colour_and_shape_and_stand_in_the_legend():
    points = [Point("a", 1.0, 1.0, "classical"), Point("b", 2.0, 2.0, "network")]
    root = ElementTree.fromstring(scatter(LINEAR, points))
    circles, squares = list(root.iter("circle")), list(root.iter("rect"))
    assert len(circles) == len(squares) == 2
    assert circles[0].get("fill") != squares[0].get("fill")
    assert {"classical", "network"} <= {text.text for text in root.iter("text")}


def test_names_do_not_cover_each_other():
    points = [Point(f"method {i}", 1.0 + 0.02 * i, 0.9 + 0.002 * i) for i in range(6)]
    points.append(Point("far away", 9.0, 0.1))
    root = ElementTree.fromstring(scatter(LINEAR, points))
    boxes = [_box(text) for text in root.iter("text") if text.text.startswith("method")]
    assert len(boxes) == 6
    for index, (left, top, right, bottom) in enumerate(boxes):
        for other in boxes[:index]:
            assert right <= other[0] or other[2] <= left or bottom <= other[1] or other[3] <= top


def test_names_stay_within_the_frame():
    points = [Point("a rather long name", x, y) for x in (0.0, 1.0) for y in (0.0, 1.0)]
    root = ElementTree.fromstring(scatter(LINEAR, points))
    for text in root.iter("text"):
        if text.text == "a rather long name":
            left, _, right, _ = _box(text)
            assert left >= LEFT
            assert right <= SIZE[0]


def test_names_are_escaped():
    assert "<script" not in scatter(LINEAR, [Point("<script>", 1.0, 1.0)])


@pytest.mark.parametrize(
    ("frame", "points"),
    [
        (LINEAR, []),
        (LINEAR, [Point("a", float("nan"), 1.0)]),
        (TIMES, [Point("a", 0.0, 1.0)]),
    ],
)
def test_what_cannot_be_drawn_is_refused(frame, points):
    with pytest.raises(ValueError, match=r"at least one point|not finite|above 0"):
        scatter(frame, points)
