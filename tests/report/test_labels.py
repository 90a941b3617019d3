import itertools

import pytest

from gzap_qgis.report.labels import HEIGHT, RADIUS, around, placed

INSIDE = (60.0, 30.0, 700.0, 400.0)

# Eight points at one place of a chart, hardly farther apart than they are wide.
CROWD = [(300.0 + 7.0 * (i % 3), 200.0 + 6.0 * i) for i in range(8)]


@pytest.fixture
def crowded():
    return placed([f"method {i}" for i in range(len(CROWD))], CROWD, INSIDE)


def share(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_name_alone_stands_beside_its_point_without_a_line():
    (label,) = placed(["name"], [(300.0, 200.0)], INSIDE)
    assert label.anchor == "start"
    assert label.at[0] == pytest.approx(300.0 + RADIUS + 4.0)
    assert not label.led


def test_names_of_a_crowd_cover_neither_each_other_nor_a_point(crowded):
    boxes = [label.box for label in crowded]
    assert not any(share(one, other) for one, other in itertools.combinations(boxes, 2))
    assert not any(share(box, around(point)) for box in boxes for point in CROWD)


def test_a_name_that_stands_far_off_has_a_line(crowded):
    far = [label for label in crowded if label.far > 3]
    assert far
    assert all(label.led for label in far)


def test_a_name_at_the_edge_stands_inside():
    points = [(INSIDE[2] - 2.0, INSIDE[1] + 2.0), (INSIDE[0] + 2.0, INSIDE[3] - 2.0)]
    for label in placed(["a long name", "a long name"], points, INSIDE):
        left, top, right, bottom = label.box
        assert INSIDE[0] <= left
        assert INSIDE[1] <= top
        assert right <= INSIDE[2]
        assert bottom <= INSIDE[3]


def test_a_name_moves_for_one_that_comes_after_it():
    # Alone the first name would stand where the second point is.
    points = [(300.0, 200.0), (300.0 + RADIUS + 20.0, 200.0)]
    first, _ = placed(["first", "second"], points, INSIDE)
    assert not share(first.box, around(points[1]))


def test_a_name_is_as_high_as_its_letters_and_their_tails():
    (label,) = placed(["name"], [(300.0, 200.0)], INSIDE)
    assert label.box[3] - label.box[1] == HEIGHT + 3
