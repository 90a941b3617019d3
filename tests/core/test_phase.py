"""Where MS's pixels lie by each phase, in PAN and in a fused image of either geometry."""

import numpy as np
import pytest

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.core.phase import HALF_PIXEL, Phasing, agreed, layout, phasing, trusted
from gzap_qgis.core.registration import NO_SHIFT, Shift
from gzap_qgis.core.survey import survey
from gzap_qgis.core.target import Target
from gzap_qgis.grid import Alignment
from tests.core.scenes import GAIN, Layout, make_pair, related_fields, related_pair

OWN = Alignment(1.0, 0.0, 1.0, 0.0)
# MS pixel i lies at PAN index 4 i + 1.5 by area.
MS = Alignment(0.25, -0.375, 0.25, -0.375)
TARGET = Target(64, 80, OWN, MS, (64, 80), (16, 20))


def _shift(rows, cols, fit=0.9):
    return Shift(rows, cols, 0.5, fit)


def _phasing(phase, pair):
    scene = survey([pair], [GAIN] * len(pair.ms))
    return phasing(phase, scene, [pair])


def test_area_trusts_the_georeferencing():
    found = _phasing(Phase.AREA, related_pair(layout=Layout(shift=(1.0, 1.0))))
    assert (found.shift, found.bands, found.found) == (NO_SHIFT, (NO_SHIFT,) * 3, ())


def test_published_tables_lie_half_a_pixel_off():
    found = _phasing(Phase.INTERP23, related_pair())
    assert (found.shift.rows, found.shift.cols) == (0.5, 0.5)
    assert found.bands == (HALF_PIXEL,) * 3


def test_auto_finds_the_offset_of_the_image_and_of_each_band():
    found = _phasing(Phase.AUTO, related_pair(layout=Layout(160, 160, shift=(1.25, -0.75))))
    for shift in (found.shift, *found.bands):
        assert (shift.rows, shift.cols) == pytest.approx((1.25, -0.75), abs=0.2)
    assert len(found.found) == 3


def test_bands_that_lie_apart_have_offsets_of_their_own():
    pan, fields = related_fields(0, 8)
    fields = fields[:2]
    one, two = (
        make_pair(pan, fields, Layout(320, 320, shift=shift)) for shift in ((0, 0), (0.0, 1.5))
    )
    one.ms[1] = two.ms[1]
    found = _phasing(Phase.AUTO, one)
    assert found.bands[0].cols == pytest.approx(0.0, abs=0.2)
    assert found.bands[1].cols == pytest.approx(1.5, abs=0.3)


def test_a_band_unlike_pan_takes_the_offset_of_the_image():
    pair = related_pair(layout=Layout(160, 160, shift=(1.0, 0.0)))
    pair.ms[2] = np.random.default_rng(0).normal(400, 50, pair.ms[2].shape)
    found = _phasing(Phase.AUTO, pair)
    assert found.bands[2] == found.shift
    assert found.bands[0] == found.found[0]


@pytest.mark.parametrize(
    ("band", "believed"),
    [
        (Shift(1.0, 1.0, 1.0, 0.6), True),
        (Shift(1.0, 1.0, 0.0, 0.9), False),
        (Shift(2.1, 0.0, 1.0, 0.9), False),
        (Shift(1.9, 0.0, 1.0, 0.9), True),
    ],
)
def test_a_bands_own_offset_needs_agreement_and_must_not_lie_far_off(band, believed):
    scene = _shift(0.0, 0.0)
    assert trusted(band, scene) == (band if believed else scene)


def test_parts_that_agree_give_their_mean():
    found = agreed([_shift(1.0, 0.0), _shift(1.2, -0.2), _shift(9.0, 9.0, fit=0.49)])
    assert (found.rows, found.cols) == pytest.approx((1.1, -0.1), abs=1e-12)
    assert (found.confidence, found.fit) == pytest.approx((1.0, 0.9), abs=1e-12)


@pytest.mark.parametrize(
    "parts",
    [
        [_shift(0.0, 0.0), _shift(0.7, 0.0)],
        [_shift(1.0, 1.0)],
        [_shift(1.0, 1.0, fit=0.4), _shift(1.0, 1.0, fit=0.3)],
    ],
)
def test_parts_that_contradict_each_other_or_stand_alone_have_no_confidence(parts):
    assert agreed(parts).confidence == 0


def test_a_band_that_moves_in_one_corner_only_takes_the_offset_of_the_image():
    pan, fields = related_fields(0, 8)
    fields = fields[:2]
    one, two = (
        make_pair(pan, fields, Layout(240, 240, shift=shift)) for shift in ((0, 0), (0.0, 4.0))
    )
    one.ms[1, 30:, 30:] = two.ms[1, 30:, 30:]
    found = _phasing(Phase.AUTO, one)
    assert found.bands[1] == found.shift


def test_in_pans_geometry_ms_is_moved():
    offsets = Phasing(Phase.AUTO, _shift(2.0, -1.0), (_shift(2.0, -1.0),))
    found = layout(TARGET, Geometry.PAN, offsets)
    assert found.pan == OWN
    assert found.ms == Alignment(0.25, -0.375 - 0.5, 0.25, -0.375 + 0.25)
    assert found.bands[0].row_offset == pytest.approx(1.5 + 2.0, abs=1e-12)
    assert found.reduced.row_offset == pytest.approx(1.5 + 2.0, abs=1e-12)


def test_in_the_geometry_of_ms_pan_is_moved():
    offsets = Phasing(Phase.AUTO, _shift(2.0, -1.0), (_shift(2.0, -1.0),))
    found = layout(TARGET, Geometry.MS, offsets)
    assert found.ms == MS
    assert found.pan == Alignment(1.0, 2.0, 1.0, -1.0)
    assert found.bands[0].row_offset == pytest.approx(1.5, abs=1e-12)
    # PAN is reduced where MS truly lies in it.
    assert found.reduced.row_offset == pytest.approx(1.5 + 2.0, abs=1e-12)


def test_a_band_is_sampled_at_its_own_offset():
    offsets = Phasing(Phase.AUTO, _shift(2.0, 0.0), (_shift(2.0, 0.0), _shift(2.5, 0.25)))
    for geometry, start in ((Geometry.PAN, 3.5), (Geometry.MS, 1.5)):
        found = layout(TARGET, geometry, offsets)
        assert found.bands[0].row_offset == pytest.approx(start, abs=1e-12)
        assert found.bands[1].row_offset == pytest.approx(start + 0.5, abs=1e-12)
        assert found.bands[1].col_offset == pytest.approx(1.75, abs=1e-12)


def test_published_tables_reduce_pan_by_area_and_expand_half_a_pixel_off():
    found = layout(TARGET, Geometry.PAN, Phasing(Phase.INTERP23, HALF_PIXEL, (HALF_PIXEL,)))
    # MS pixel i at PAN index 4 i + 2, PAN reduced around 4 i + 1.5.
    assert found.ms.inverse().row_offset == pytest.approx(2.0, abs=1e-12)
    assert found.reduced.row_offset == pytest.approx(1.5, abs=1e-12)


def test_the_ratio_is_that_of_the_axes():
    target = Target(64, 64, OWN, Alignment(0.25, 0, 0.5, 0), (64, 64), (16, 32))
    found = layout(target, Geometry.PAN, Phasing(Phase.AREA, NO_SHIFT, (NO_SHIFT,)))
    assert found.ratio == (4.0, 2.0)
