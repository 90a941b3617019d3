import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.config import AssessConfig, PairConfig, Phase, Sensor, SimulateConfig
from gzap_qgis.core.mtf import ms_gains
from gzap_qgis.core.wald import reduce_pair
from gzap_qgis.errors import Cancelled, GeometryError, OutputError, RasterError, SceneError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.workflows import simulate as workflow
from gzap_qgis.workflows.assess import assess
from gzap_qgis.workflows.simulate import simulate
from tests.core.scenes import Layout, make_pair, related_fields, related_pair
from tests.workflows.rasters import (
    ORIGIN,
    Place,
    load,
    ms_place,
    related_files,
    write_pair,
    write_raster,
)

ROOT = Path(__file__).parent.parent.parent
WEST, NORTH = ORIGIN


def config(folder, **how):
    folder.mkdir(exist_ok=True)
    return SimulateConfig(folder / "pan_reduced.tif", folder / "ms_reduced.tif", **how)


def simulated(pair, folder, **how):
    """The summary and both files."""
    wanted = config(folder, **how)
    summary = simulate(pair, wanted, SILENT)
    return summary, load(wanted.pan), load(wanted.ms)


# Where the degraded pair lies


def test_degraded_pan_has_the_grid_of_the_given_ms(tmp_path):
    pair = related_files(tmp_path, Layout(96, 80))
    summary, pan, ms = simulated(pair, tmp_path / "out")
    given = load(pair.ms)
    assert pan.transform == given.transform
    assert pan.data.shape == (1, *given.data.shape[1:])
    assert ms.data.shape == (3, 6, 5)
    assert ms.transform == (WEST, 16.0, 0.0, NORTH, 0.0, -16.0)
    for written in (pan, ms):
        assert written.dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"
    assert (summary.ratio_rows, summary.ratio_cols) == (4.0, 4.0)
    assert (summary.pan_size, summary.ms_size) == ((24, 20), (6, 5))
    assert summary.on_ms


def test_it_begins_at_a_pixel_of_ms_where_pan_covers_a_part_of_it(tmp_path):
    # MS begins 9 PAN pixels above PAN, and 6 to the right of its corner.
    pair = related_files(tmp_path, Layout(96, 96, corner=(-9.0, 6.0)))
    _, pan, ms = simulated(pair, tmp_path / "out")
    assert (pan.transform[0], pan.transform[3]) == (WEST + 6, NORTH + 1)
    assert (ms.transform[0], ms.transform[3]) == (WEST + 6, NORTH + 1)
    assert pan.data.shape[1:] == (24, 22)


@pytest.mark.parametrize("ratio", [1.5, 2.7, 3.3])
def test_any_ratio_multiplies_both_pixel_sizes(tmp_path, ratio):
    pair = related_files(tmp_path, Layout(96, 120))
    summary, pan, ms = simulated(pair, tmp_path / "out", ratio=ratio)
    assert pan.transform == pytest.approx((WEST, ratio, 0, NORTH, 0, -ratio))
    assert ms.transform == pytest.approx((WEST, 4 * ratio, 0, NORTH, 0, -4 * ratio))
    assert pan.data.shape[1:] == (int(96 / ratio), int(120 / ratio))
    assert ms.data.shape[1:] == (int(24 / ratio), int(30 / ratio))
    assert summary.ratio_rows == pytest.approx(ratio)
    assert not summary.on_ms


@pytest.mark.parametrize(("ratio", "warned"), [(4.02, True), (3.9, False), (4.0, False)])
def test_a_ratio_that_nearly_is_the_pairs_own_is_warned_of(tmp_path, ratio, warned):
    warnings = []
    pair = related_files(tmp_path, Layout(96, 120))
    progress = Progress(on_warning=warnings.append)
    simulate(pair, config(tmp_path / "out", ratio=ratio), progress)
    assert any("leave it empty" in text for text in warnings) == warned


def test_unequal_ratios_are_kept_apart(tmp_path):
    pair = related_files(tmp_path, Layout(96, 120, ratio=(2.0, 5.0)))
    summary, pan, ms = simulated(pair, tmp_path / "out")
    assert (summary.ratio_rows, summary.ratio_cols) == (2.0, 5.0)
    assert pan.transform == load(pair.ms).transform
    assert ms.transform == (WEST, 25.0, 0.0, NORTH, 0.0, -4.0)


def _without_place(path, data):
    bands, rows, cols = data.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_UInt16)
    for number, plane in enumerate(data, start=1):
        dataset.GetRasterBand(number).WriteArray(plane)
    return str(path)


def test_a_pair_without_georeferencing_counts_in_pixels_of_ms(tmp_path):
    arrays = related_pair(layout=Layout(96, 96))
    pan = _without_place(tmp_path / "pan.tif", arrays.pan[None])
    pair = PairConfig(pan, _without_place(tmp_path / "ms.tif", arrays.ms))
    summary, pan, ms = simulated(pair, tmp_path / "out")
    assert pan.transform == (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    assert ms.transform == (0.0, 4.0, 0.0, 0.0, 0.0, -4.0)
    assert summary.on_ms


def test_a_warped_ms_is_said_to_be_no_reference(tmp_path):
    pair = related_files(tmp_path, Layout(192, 192))
    degrees = str(tmp_path / "degrees.tif")
    gdal.Warp(degrees, pair.ms, dstSRS="EPSG:4326", resampleAlg="cubic", dstNodata=0)
    warnings = []
    wanted = config(tmp_path / "out")
    simulate(replace(pair, ms=degrees), wanted, Progress(on_warning=warnings.append))
    assert any("no reference" in text for text in warnings)
    assert load(wanted.pan).dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"


# What the degraded pair holds


def test_the_pixels_are_those_of_the_protocol(tmp_path):
    layout = Layout(96, 96)
    pan, fields = related_fields(3, 3)
    pair = write_pair(tmp_path, make_pair(pan, fields, layout), dtype="float32")
    _, pan, ms = simulated(pair, tmp_path / "out")
    expected = reduce_pair(related_pair(3, 3, layout), ms_gains(Sensor.GENERIC, 3)).pair
    np.testing.assert_allclose(pan.data[0], expected.pan, rtol=1e-5)
    np.testing.assert_allclose(ms.data, expected.ms, rtol=1e-5)


@pytest.mark.parametrize("ratio", [None, 2.7])
def test_tiles_do_not_show(tmp_path, monkeypatch, ratio):
    pair = related_files(tmp_path, Layout(160, 176, corner=(3.0, -2.0)), dtype="float32")
    _, *whole = simulated(pair, tmp_path / "whole", ratio=ratio)
    monkeypatch.setattr(workflow, "PART", 20)
    _, *parts = simulated(pair, tmp_path / "parts", ratio=ratio)
    for one, other in zip(whole, parts):
        np.testing.assert_allclose(other.data, one.data, rtol=2e-4)


def test_the_sensor_decides_how_far_ms_is_blurred(tmp_path):
    pair = related_files(tmp_path, Layout(160, 160), bands=4)
    _, _, generic = simulated(pair, tmp_path / "generic")
    _, _, sharp = simulated(replace(pair, sensor=Sensor.LANDSAT_8), tmp_path / "sharp")
    assert (sharp.data.std((1, 2)) > generic.data.std((1, 2))).all()


def test_each_image_keeps_its_type_names_nodata_and_scale(tmp_path):
    layout = Layout(96, 96)
    arrays = related_pair(layout=layout)
    pan = write_raster(tmp_path / "pan.tif", arrays.pan, dtype="int16", nodata=-9, names=["sharp"])
    ms = write_raster(
        tmp_path / "ms.tif",
        arrays.ms,
        ms_place(layout, Place()),
        names=["blue", "green", "red"],
        scales=[(0.5, 1.0)] * 3,
        nodata=65535,
    )
    pair = PairConfig(str(pan), str(ms), Sensor.GENERIC)
    _, pan, ms = simulated(pair, tmp_path / "out")
    assert (pan.data.dtype, ms.data.dtype) == (np.int16, np.uint16)
    assert [b.GetDescription() for b in pan.bands() + ms.bands()] == [
        "sharp",
        *("blue", "green", "red"),
    ]
    assert pan.bands()[0].GetNoDataValue() == -9
    assert {b.GetNoDataValue() for b in ms.bands()} == {65535}
    assert {(b.GetScale(), b.GetOffset()) for b in ms.bands()} == {(0.5, 1.0)}


def test_an_image_without_nodata_gets_none(tmp_path):
    _, pan, ms = simulated(related_files(tmp_path, Layout(96, 96)), tmp_path / "out")
    assert {b.GetNoDataValue() for b in pan.bands() + ms.bands()} == {None}


def test_nodata_spreads_as_far_as_it_enters(tmp_path):
    layout = Layout(160, 160)
    arrays = related_pair(layout=layout)
    arrays.ms[:, 20:, :] = 65535
    pair = write_pair(tmp_path, arrays, layout, nodata=65535)
    _, _, ms = simulated(pair, tmp_path / "out")
    assert (ms.data[:, 6:] == 65535).all()
    # The centre of row 3 lies 6.5 pixels above the gap, three standard deviations of the blur.
    assert (ms.data[:, :4] != 65535).all()


def test_untagged_fill_stays_zero(tmp_path):
    layout = Layout(160, 160)
    arrays = related_pair(layout=layout)
    arrays.ms[:, :, :16] = 0
    _, _, ms = simulated(write_pair(tmp_path, arrays, layout), tmp_path / "out")
    assert not ms.data[:, :, :4].any()
    assert ms.data[:, :, 4:].min() > 100


# Phases


def _shifted_files(folder):
    pan, _ = related_fields(3, 3)
    layout = Layout(400, 400, shift=(1.5, -1.0))
    return write_pair(folder, make_pair(pan, related_fields(3, 3)[1], layout), layout)


def _offset(pair, folder):
    """The offset that a pair is found to have: it is simulated once more to hear of it."""
    summary, *_ = simulated(pair, folder, phase=Phase.AUTO, ratio=2.0)
    return summary.offset_row, summary.offset_col


@pytest.mark.parametrize(
    ("phase", "left"),
    [(Phase.AREA, (1.5 / 4, -0.25)), (Phase.AUTO, (0.0, 0.0)), (Phase.INTERP23, (0.875, 0.25))],
)
def test_a_phase_says_how_far_the_degraded_images_lie_apart(tmp_path, phase, left):
    pair = _shifted_files(tmp_path)
    wanted = config(tmp_path / "out", phase=phase)
    summary = simulate(pair, wanted, SILENT)
    if phase is Phase.AUTO:
        assert (summary.offset_row, summary.offset_col) == pytest.approx((1.5, -1.0), abs=0.15)
    else:
        assert (summary.offset_row, summary.offset_col) == (0.0, 0.0)
    again = PairConfig(str(wanted.pan), str(wanted.ms), Sensor.GENERIC)
    assert _offset(again, tmp_path / "again") == pytest.approx(left, abs=0.15)


@pytest.mark.parametrize("phase", [Phase.AREA, Phase.INTERP23])
def test_an_assessment_in_the_same_phase_finds_the_truth_true(tmp_path, phase):
    pair = related_files(tmp_path, Layout(480, 480), dtype="float32")
    wanted = config(tmp_path / "out", phase=phase)
    simulate(pair, wanted, SILENT)
    again = PairConfig(str(wanted.pan), str(wanted.ms), Sensor.GENERIC)
    errors = {
        tried: assess(again, AssessConfig(pair.ms, phase=tried), SILENT).indices["R_ERGAS"]
        for tried in (Phase.AREA, Phase.INTERP23)
    }
    other = next(tried for tried in errors if tried is not phase)
    # Less than 0.3 % of the mean: the two blur by kernels that are cut at different places.
    assert errors[phase] < 0.07
    assert errors[other] > 8 * errors[phase]


@pytest.mark.parametrize("phase", list(Phase))
def test_the_log_tells_the_phase(tmp_path, phase):
    log = []
    pair = related_files(tmp_path, Layout(160, 160))
    simulate(pair, config(tmp_path / "out", phase=phase), Progress(on_info=log.append))
    assert sum(f"PHASE {phase.value}" in text for text in log) == 1


@pytest.mark.parametrize(
    ("sensor", "times"), [(Sensor.LANDSAT_8, 1), (Sensor.GENERIC, 0)], ids=["known", "generic"]
)
def test_the_log_says_to_name_a_known_sensor_with_the_degraded_pair(tmp_path, sensor, times):
    # Its pixels are too large for auto to know it again.
    log = []
    pair = replace(related_files(tmp_path, Layout(160, 160)), sensor=sensor)
    simulate(pair, config(tmp_path / "out"), Progress(on_info=log.append))
    assert sum(f"SENSOR {sensor.value}" in text for text in log) == times


# Refusals and ends


def test_a_pair_too_small_to_degrade_gets_its_size(tmp_path):
    pair = related_files(tmp_path, Layout(48, 60))
    with pytest.raises(GeometryError, match=r"15 x 12 multispectral pixels.* 3 x 3"):
        simulate(pair, config(tmp_path / "out"), SILENT)
    assert list((tmp_path / "out").iterdir()) == []


def test_swapped_images_are_refused(tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))
    with pytest.raises(RasterError, match="3 bands"):
        simulate(PairConfig(pair.ms, pair.pan), config(tmp_path / "out"), SILENT)


@pytest.mark.parametrize("key", ["pan", "ms"])
def test_an_output_that_is_an_input_is_refused_and_stays(tmp_path, key):
    pair = related_files(tmp_path, Layout(96, 96))
    before = Path(pair.ms).read_bytes()
    wanted = replace(config(tmp_path / "out"), **{key: Path(pair.ms)})
    with pytest.raises(OutputError, match="also an input"):
        simulate(pair, wanted, SILENT)
    assert Path(pair.ms).read_bytes() == before


def test_one_file_for_both_outputs_is_refused(tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))
    wanted = config(tmp_path / "out")
    with pytest.raises(OutputError, match="PAN_REDUCED and MS_REDUCED are both"):
        simulate(
            pair, replace(wanted, ms=wanted.pan.parent / ".." / "out" / wanted.pan.name), SILENT
        )


@pytest.mark.parametrize("image", ["pan", "ms"])
@pytest.mark.parametrize("value", [9, 0])
def test_an_image_without_a_measurement_is_refused(tmp_path, image, value):
    layout = Layout(96, 96)
    arrays = related_pair(layout=layout)
    getattr(arrays, image)[:] = value
    write_raster(tmp_path / "pan.tif", arrays.pan, nodata=9)
    write_raster(tmp_path / "ms.tif", arrays.ms, ms_place(layout, Place()), nodata=9)
    pair = PairConfig(str(tmp_path / "pan.tif"), str(tmp_path / "ms.tif"))
    with pytest.raises(SceneError, match="No pixel of the degraded"):
        simulate(pair, config(tmp_path / "out"), SILENT)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("patience", [0, 1, 5, 9])
def test_a_cancelled_run_leaves_what_was_there(tmp_path, monkeypatch, patience):
    monkeypatch.setattr(workflow, "PART", 40)
    pair = related_files(tmp_path, Layout(160, 160))
    wanted = config(tmp_path / "out")
    wanted.pan.write_bytes(b"old")
    asked = []
    progress = Progress(is_cancelled=lambda: asked.append(0) or len(asked) > patience)
    with pytest.raises(Cancelled):
        simulate(pair, wanted, progress)
    assert [each.name for each in wanted.pan.parent.iterdir()] == [wanted.pan.name]
    assert wanted.pan.read_bytes() == b"old"


def test_progress_rises_to_the_end(tmp_path):
    told = []
    pair = related_files(tmp_path, Layout(160, 160))
    simulate(pair, config(tmp_path / "out", phase=Phase.AUTO), Progress(on_fraction=told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_it_runs_without_torch(tmp_path):
    pair = related_files(tmp_path, Layout(96, 96))
    script = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.modules['torch'] = None\n"
        "from pathlib import Path\n"
        "from gzap_qgis.config import AssessConfig, PairConfig, SimulateConfig\n"
        "from gzap_qgis.progress import SILENT\n"
        "from gzap_qgis.workflows.simulate import simulate\n"
        f"folder = Path({str(tmp_path)!r})\n"
        f"pair = PairConfig({pair.pan!r}, {pair.ms!r})\n"
        "print(simulate(pair, SimulateConfig(folder / 'p.tif', folder / 'm.tif'), SILENT).ms_size)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "(6, 6)", done.stderr
