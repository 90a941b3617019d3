"""What an assessment comes to: figures that follow the image, whatever its grid and unit."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import Geometry, PairConfig, Phase, Sensor
from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress
from tests.core.scenes import Layout
from tests.workflows.judged import KEYS, TRUE_KEYS, Log, case, moved
from tests.workflows.rasters import Place, write_raster


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return case(tmp_path_factory.mktemp("assess"))


@pytest.fixture(scope="module")
def whole(scene):
    return scene.assess(scene.fused())


def _nearly(first, second, tolerance):
    for key, value in second.indices.items():
        if value is None:
            assert first.indices[key] is None, key
        else:
            assert first.indices[key] == pytest.approx(value, abs=tolerance, rel=tolerance), key


# The figures


def test_every_index_has_a_key_and_those_of_a_reference_are_empty_without_one(whole):
    assert list(whole.indices) == KEYS
    assert [key for key, value in whole.indices.items() if value is None] == TRUE_KEYS


def test_the_true_image_gives_ms_back(whole):
    assert whole.indices["R_Q2n"] > 0.99
    assert whole.indices["D_lambda_K"] < 0.1
    assert whole.indices["R_ERGAS"] < 0.7


def test_a_blurred_image_has_less_detail_than_the_pair_itself(scene):
    ndimage = pytest.importorskip("scipy.ndimage")
    soft = ndimage.gaussian_filter(scene.truth, (0, 4, 4))
    found = scene.assess(scene.write("soft.tif", soft))
    for band in found.bands:
        assert band.d_rho > band.d_rho_own + 0.05


def test_an_image_moved_by_a_pixel_scores_lower(scene, whole):
    found = scene.assess(scene.write("moved.tif", np.roll(scene.truth, 2, axis=2)))
    assert found.indices["R_Q2n"] < whole.indices["R_Q2n"] - 0.02
    assert found.indices["D_lambda_K"] > whole.indices["D_lambda_K"] + 0.02


def test_the_reference_itself_is_perfect(scene):
    found = scene.assess(scene.fused(), reference=scene.fused())
    perfect = {"Q2n": 1, "UQI": 1, "SAM": 0, "ERGAS": 0, "SCC": 1, "PSNR": 100, "SSIM": 1}
    for key, value in perfect.items():
        assert found.indices[key] == pytest.approx(value, abs=1e-9), key


def test_the_peak_is_the_least_depth_that_holds_the_reference(scene):
    found = scene.assess(scene.fused(), reference=scene.fused())
    assert found.peak == 1023
    assert 511 < scene.truth.max() <= 1023


def test_the_mean_quality_of_a_scene_is_the_product_of_both_distortions(whole):
    kept = (1 - whole.indices["D_lambda_K"]) * (1 - whole.indices["D_s"])
    assert whole.indices["HQNR"] == pytest.approx(kept, abs=1e-12)


def test_a_single_band_has_no_likeness_between_bands_and_no_angle(tmp_path):
    one = case(tmp_path, bands=1)
    found = one.assess(one.fused(), reference=one.fused())
    empty = [key for key, value in found.indices.items() if value is None]
    assert empty == ["D_lambda", "QNR", "R_SAM", "SAM"]


# Geometry


def test_the_offset_of_the_pair_is_found_and_used(tmp_path):
    shifted = case(tmp_path, Layout(160, 160, shift=(1.5, -1.0)))
    found = shifted.assess(shifted.fused())
    assert found.offset == pytest.approx((1.5, -1.0), abs=0.15)
    assert found.indices["R_Q2n"] > 0.98
    blind = shifted.assess(shifted.fused(), phase=Phase.AREA)
    assert blind.offset == (0, 0)
    assert blind.indices["R_Q2n"] < found.indices["R_Q2n"] - 0.01
    assert "PHASE auto" in " ".join(blind.notes)


def test_an_image_in_the_geometry_of_ms_is_judged_there(tmp_path):
    shifted = case(tmp_path, Layout(160, 160, shift=(1.0, -2.0)))
    # What MS's georeferenced place shows is what PAN shows a shift further.
    there = np.roll(shifted.truth, (-1, 2), axis=(1, 2))
    name = shifted.write("there.tif", there)
    right = shifted.assess(name, geometry=Geometry.MS, border=8)
    wrong = shifted.assess(name, geometry=Geometry.PAN, border=8)
    assert right.indices["R_Q2n"] > 0.98
    assert right.indices["R_Q2n"] > wrong.indices["R_Q2n"] + 0.05
    assert right.indices["D_rho"] < wrong.indices["D_rho"] - 0.05


def test_a_part_is_judged_where_it_lies(scene, whole):
    part = scene.truth[:, 32:96, 64:128]
    found = scene.assess(scene.write("part.tif", part, moved(part, 32, 64)))
    assert found.indices["R_Q2n"] > 0.98
    assert abs(found.indices["D_lambda_K"] - whole.indices["D_lambda_K"]) < 0.05


def test_an_image_between_pans_pixels_is_judged_there(scene, whole):
    ndimage = pytest.importorskip("scipy.ndimage")
    there = ndimage.shift(scene.truth, (0, -0.5, -0.25), order=3, mode="nearest")
    found = scene.assess(scene.write("between.tif", there, Place(500000.25, 4799999.5)))
    assert found.indices["R_Q2n"] > 0.98
    assert found.indices["D_rho"] == pytest.approx(whole.indices["D_rho"], abs=0.05)


def test_images_without_georeferencing_are_laid_edge_to_edge(scene, whole, tmp_path):
    from osgeo import gdal

    names = []
    for name, data in (("p", scene.pan), ("m", scene.ms), ("f", scene.truth)):
        data = data.reshape(-1, *data.shape[-2:])
        path = str(tmp_path / f"{name}.tif")
        made = gdal.GetDriverByName("GTiff").Create(
            path, data.shape[2], data.shape[1], len(data), gdal.GDT_UInt16
        )
        made.WriteArray(data.astype(np.uint16))
        del made
        names.append(path)
    plain = replace(scene, pair=PairConfig(names[0], names[1], Sensor.GENERIC))
    _nearly(plain.assess(names[2]), whole, 1e-9)


def test_published_phase_takes_the_23_taps_at_ratio_4_only(scene, tmp_path):
    found = scene.assess(scene.fused(), phase=Phase.INTERP23)
    assert found.inputs["interpolation"] == "23 taps"
    assert found.offset == (0.5, 0.5)
    odd = case(tmp_path, Layout(129, 129, ratio=(3.0, 3.0)))
    found = odd.assess(odd.fused(), phase=Phase.INTERP23)
    assert found.inputs["interpolation"] == "cubic spline"
    assert "cubic spline" in " ".join(found.notes)


@pytest.mark.parametrize("ratio", [(2.0, 2.0), (3.5, 3.5), (2.0, 4.0)])
def test_any_ratio_is_judged(tmp_path, ratio):
    odd = case(tmp_path, Layout(140, 140, ratio=ratio))
    found = odd.assess(odd.fused())
    assert found.ratio == pytest.approx(ratio, rel=1e-9)
    assert found.indices["R_Q2n"] > 0.97


def test_a_border_is_left_out_where_a_hundred_pixels_remain(scene, whole):
    log = Log()
    cut = scene.assess(scene.fused(), border=14, progress=log.progress)
    assert cut.inputs["BORDER"] == 14
    assert log.warnings == []
    large = scene.assess(scene.fused(), border=15, progress=log.progress)
    assert large.inputs["BORDER"] == 0
    assert "BORDER is 15" in log.warnings[0]
    _nearly(large, whole, 1e-12)


# Units


def test_reflectance_is_judged_as_digital_numbers_and_says_so(scene, whole, tmp_path):
    share = case(tmp_path, dtype="float32")
    pan = write_raster(tmp_path / "p.tif", share.pan / 1e4, dtype="float32")
    ms = write_raster(tmp_path / "m.tif", share.ms / 1e4, Place(dy=4.0, dx=4.0), dtype="float32")
    share = replace(share, pair=PairConfig(str(pan), str(ms), Sensor.GENERIC))
    found = share.assess(share.write("f.tif", share.truth / 1e4, dtype="float32"))
    assert (found.unit, found.scale) == ("reflectance", 10_000)
    assert "10000" in " ".join(found.notes)
    _nearly(found, whole, 1e-4)


def test_another_unit_that_looks_alike_is_noted(scene, whole):
    found = scene.assess(scene.write("tenth.tif", scene.truth / 10))
    assert "different units" in " ".join(found.notes)
    assert "different units" not in " ".join(whole.notes)


# What does not count


def test_unmeasured_pixels_do_not_count(scene, whole, tmp_path):
    worse = scene.truth.copy()
    worse[:, 32:64, 32:96] = 60000
    found = scene.assess(scene.write("hole.tif", worse, nodata=60000))
    assert found.valid_share == pytest.approx(1 - 32 * 64 / (128 * 160), abs=1e-12)
    assert found.indices["R_Q2n"] == pytest.approx(whole.indices["R_Q2n"], abs=0.01)
    assert found.indices["D_lambda_K"] == pytest.approx(whole.indices["D_lambda_K"], abs=0.02)


def test_fill_that_nobody_tagged_does_not_count(tmp_path):
    made = case(tmp_path)
    pan, ms, truth = made.pan.copy(), made.ms.copy(), made.truth.copy()
    pan[:, :64], ms[:, :, :16], truth[:, :, :64] = 0, 0, 0
    write_raster(tmp_path / "pan.tif", pan)
    write_raster(tmp_path / "ms.tif", ms, Place(dy=4.0, dx=4.0))
    found = made.assess(made.write("f.tif", truth))
    assert found.valid_share == pytest.approx(0.6, abs=0.02)
    assert found.indices["R_Q2n"] > 0.98


@pytest.mark.parametrize("value", [0.0, 300.0])
def test_a_constant_band_gives_figures(scene, value):
    flat = scene.truth.copy()
    flat[1] = value
    found = scene.assess(scene.write("flat.tif", flat), reference=scene.fused())
    assert all(value is not None and np.isfinite(value) for value in found.indices.values())


def test_constant_images_give_figures_or_none(tmp_path):
    flat = case(tmp_path)
    write_raster(tmp_path / "pan.tif", np.full((128, 160), 500.0))
    write_raster(tmp_path / "ms.tif", np.full((3, 32, 40), 400.0), Place(dy=4.0, dx=4.0))
    name = flat.write("f.tif", np.full((3, 128, 160), 400.0))
    found = flat.assess(name, reference=name)
    assert all(value is None or np.isfinite(value) for value in found.indices.values())
    assert found.indices["Q2n"] == 1


# The run


def test_progress_rises_to_the_end(scene):
    log = Log()
    scene.assess(scene.fused(), progress=log.progress)
    assert log.shares == sorted(log.shares)
    assert log.shares[-1] == 1


def test_a_cancelled_run_leaves_nothing_behind(scene, tmp_path):
    asked = []
    progress = Progress(is_cancelled=lambda: len(asked) > 40 or bool(asked.append(0)))
    files = {"report": tmp_path / "r.html", "table": tmp_path / "t.json", "map": tmp_path / "m.tif"}
    with pytest.raises(Cancelled):
        scene.assess(scene.fused(), progress=progress, **files)
    assert list(tmp_path.iterdir()) == []
