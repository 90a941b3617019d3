"""Judging windows: tile by tile as the whole, and the untiled indices themselves."""

from dataclasses import fields, replace

import numpy as np
import pytest

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.core.assessment import full_indices, true_indices
from gzap_qgis.core.assessment_plan import fused_reads, ms_reads
from gzap_qgis.core.assessment_tile import bring_back, counted, pan_on_fused, prepared
from gzap_qgis.core.expand import expand, reduce
from gzap_qgis.core.metrics.d_lambda import d_lambda
from gzap_qgis.core.metrics.d_lambda_k import d_lambda_k
from gzap_qgis.core.metrics.d_rho import d_rho
from gzap_qgis.core.metrics.d_s import d_s
from gzap_qgis.core.metrics.ergas import ergas
from gzap_qgis.core.metrics.lowpass import unit_lowpass
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.metrics.r_q2n import r_q2n
from gzap_qgis.core.metrics.sam import sam
from gzap_qgis.core.metrics.scc import scc
from gzap_qgis.core.metrics.ssim import ssim
from gzap_qgis.core.metrics.uqi import uqi
from gzap_qgis.grid import Window
from tests.core.judging import arrays, cut, judged
from tests.core.scenes import Layout

# Float32 pixels of about 500, interpolated by weights cut at 1e-7.
TILED = 1e-5

SCENES = {
    "plain": {},
    "between": {"shift": (0.7, -1.3)},
    "holes": {"holes": True, "shift": (0.3, 0.4)},
    "published": {"phase": Phase.INTERP23, "shift": (0.5, 0.5)},
    "ms": {"geometry": Geometry.MS, "shift": (1.2, 0.6)},
    "fractional": {"made": Layout(200, 210, (3.5, 2.5), (1.0, 2.0))},
}


@pytest.mark.parametrize("name", SCENES)
def test_tiles_give_the_sums_of_the_whole(name):
    scene = arrays(**SCENES[name])
    *small, small_map = judged(scene, 64)
    *whole, whole_map = judged(scene, 512)
    for one, other in zip(small, whole):
        for field in fields(one):
            part, all_of_it = getattr(one, field.name), getattr(other, field.name)
            assert part.count == all_of_it.count, field.name
            np.testing.assert_allclose(
                part.total, all_of_it.total, rtol=TILED, atol=TILED, err_msg=field.name
            )
    np.testing.assert_allclose(small_map, whole_map, atol=TILED)


@pytest.fixture(scope="module")
def plain():
    return arrays()


@pytest.fixture(scope="module")
def found(plain):
    full, back, true, _ = judged(plain, 96)
    return {**full_indices(full, back, 4.0), **true_indices(true, 4.0, 1023.0)}


def _untiled(scene):
    """MS and reduced PAN on the fused grid, as the definitions have it."""
    place, part = scene.setup.layout, scene.part
    size = (place.rows, place.cols)
    reduced = reduce(part.pan, place.ms_size, place.reduced)
    weights = scene.setup.weights
    return expand(part.ms, size, place.ms, weights), expand(reduced[None], size, place.ms, weights)


def test_the_indices_at_full_resolution_are_those_of_the_definitions(plain, found):
    part, (expanded, low) = plain.part, _untiled(plain)
    pan = part.pan[None]
    expected = {
        "D_lambda": d_lambda(part.fused, expanded),
        "D_lambda_K": d_lambda_k(part.fused, expanded, plain.setup.mtf, 4.0),
        "D_s": d_s(part.fused, pan, expanded, low),
        "D_rho": d_rho(part.fused, pan, 4.0).mean(),
    }
    for key, value in expected.items():
        assert found[key] == pytest.approx(value, abs=TILED), key


def test_the_reprojected_indices_sample_the_blurred_image_where_ms_lies(plain, found):
    place, part = plain.setup.layout, plain.part
    blurred = unit_lowpass(part.fused, plain.setup.mtf, 4.0).astype(np.float32)
    back = expand(blurred, place.ms_size, place.bands[0], plain.setup.weights)
    assert found["R_Q2n"] == pytest.approx(r_q2n(part.ms, back), abs=TILED)
    assert found["R_SAM"] == pytest.approx(sam(part.ms, back), abs=TILED)
    assert found["R_ERGAS"] == pytest.approx(ergas(part.ms, back, 4.0), abs=TILED)


def test_the_indices_of_a_reference_are_those_of_the_definitions(plain, found):
    true, fused = plain.part.reference, plain.part.fused
    expected = {
        "Q2n": q2n(true, fused),
        "UQI": uqi(true, fused).mean(),
        "SAM": sam(true, fused),
        "ERGAS": ergas(true, fused, 4.0),
        "SCC": scc(true, fused),
        "SSIM": ssim(true, fused, 1023.0),
    }
    for key, value in expected.items():
        assert found[key] == pytest.approx(value, abs=1e-9), key


def test_what_is_written_in_unmeasured_pixels_changes_nothing():
    scene = arrays(holes=True)
    part = scene.part
    wild = replace(
        part,
        fused=np.where(part.fused_valid, part.fused, 9e4).astype(np.float32),
        pan=np.where(part.pan_valid, part.pan, -9e4).astype(np.float32),
        ms=np.where(part.ms_valid, part.ms, 9e4).astype(np.float32),
    )
    *one, _ = judged(scene, 192)
    *two, _ = judged(replace(scene, part=wild), 192)
    for first, second in zip(one, two):
        for field in fields(first):
            np.testing.assert_allclose(
                getattr(first, field.name).total, getattr(second, field.name).total, rtol=1e-9
            )


def test_pixels_count_where_all_three_images_were_measured():
    scene = arrays(holes=True)
    place = scene.setup.layout
    reads = fused_reads(place, Window(0, 0, place.rows, place.cols))
    valid = counted(cut(scene, reads), reads, place)
    expected = scene.part.fused_valid & scene.part.pan_valid
    expected &= np.kron(scene.part.ms_valid, np.ones((4, 4), dtype=bool))
    np.testing.assert_array_equal(valid, expected)


def test_pixels_beyond_ms_do_not_count():
    scene = arrays(shift=(0.0, 3.0))
    place = scene.setup.layout
    reads = fused_reads(place, Window(0, 0, place.rows, place.cols))
    valid = counted(cut(scene, reads), reads, place)
    assert not valid[:, :3].any()
    assert valid[:, 3:].all()


def test_pan_is_taken_as_it_is_where_pixels_fall_on_pixels(plain):
    window = Window(40, 50, 60, 70)
    reads = fused_reads(plain.setup.layout, window)
    pan = pan_on_fused(cut(plain, reads), reads, plain.setup.layout)
    rows, cols = window.within(reads.fused)
    np.testing.assert_array_equal(pan[rows, cols], plain.part.pan[40:100, 50:120])


def test_an_ms_pixel_that_sees_unmeasured_pixels_does_not_count():
    scene = arrays(holes=True)
    reads = ms_reads(scene.setup.layout, Window(0, 0, 48, 56))
    back = bring_back(cut(scene, reads), reads, scene.setup)
    # Rows 70 to 89 and columns 100 to 149 of the fused image, and what their blur reaches.
    assert not back.valid[17:23, 24:38].any()
    assert not back.valid[3:9, 4:6].any()
    assert back.valid[30:].all()


def test_zeros_are_fill_only_where_ms_has_some(plain):
    part = replace(plain.part, pan=plain.part.pan.copy())
    part.pan[5, 5] = 0
    assert prepared(part, plain.setup).pan_valid.all()
    filled = prepared(part, replace(plain.setup, has_fill=True))
    assert not filled.pan_valid[5, 5]
    assert filled.pan[5, 5] > 0


def test_reflectance_is_scaled_and_measurements_stay_apart(plain):
    setup = replace(plain.setup, scale=10_000.0, pan_scale=1.0)
    ready = prepared(plain.part, setup)
    np.testing.assert_allclose(ready.ms, plain.part.ms * 1e4, rtol=1e-6)
    np.testing.assert_allclose(ready.reference, plain.part.reference * 1e4, rtol=1e-6)
    np.testing.assert_array_equal(ready.pan, plain.part.pan)
