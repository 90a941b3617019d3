"""What users feed by mistake: every run ends in a sentence or in defined figures, never NaN."""

import json
import re
from dataclasses import dataclass, replace

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import (
    AssessConfig,
    ClassicalConfig,
    ClassicalMethod,
    OutputConfig,
    PairConfig,
    Phase,
    Sensor,
    SimulateConfig,
)
from gzap_qgis.errors import GeometryError, GzapError, RasterError, SceneError
from gzap_qgis.progress import SILENT
from gzap_qgis.workflows.assess import assess
from gzap_qgis.workflows.classical import classical
from gzap_qgis.workflows.simulate import simulate
from tests.core.scenes import Layout, make_pair, related_fields
from tests.workflows.rasters import ORIGIN, Place, load, ms_place, write_raster

# Warnings of numpy (a division by zero, a mean of nothing) would be defects that a log hides.
pytestmark = pytest.mark.filterwarnings("error")

WEST, NORTH = ORIGIN
LAYOUT = Layout(128, 144)
REFERENCE_KEYS = {"Q2n", "UQI", "SAM", "ERGAS", "SCC", "PSNR", "SSIM"}
FULL_KEYS = {"D_lambda_K", "D_s", "HQNR", "R_Q2n", "R_SAM", "R_ERGAS", "D_rho", "D_lambda", "QNR"}
# The spellings of numbers that are none, as a word of its own, in any program's words.
NO_NUMBER = re.compile(r"(?i)(?<!\w)[-+]?(nan|inf|infinity)(?!\w)")


@dataclass(frozen=True)
class Scene:
    """Arrays of a pair and of its truth, and how they are written."""

    pan: np.ndarray
    ms: np.ndarray
    fused: np.ndarray
    layout: Layout = LAYOUT
    dtype: str = "uint16"
    nodata: object = None

    def changed(self, change, *names):
        """The scene with some arrays changed."""
        return replace(self, **{name: change(getattr(self, name)) for name in names})

    def write(self, folder):
        """The pair and the fused image on disk."""
        folder.mkdir(exist_ok=True)
        how = {"dtype": self.dtype, "nodata": self.nodata}
        pan = write_raster(folder / "pan.tif", self.pan, Place(), **how)
        ms = write_raster(folder / "ms.tif", self.ms, ms_place(self.layout, Place()), **how)
        fused = write_raster(folder / "fused.tif", self.fused, Place(), **how)
        return PairConfig(str(pan), str(ms), Sensor.GENERIC), str(fused)


def scene(layout=LAYOUT, bands=3, **how):
    """A pair and its truth."""
    pan, fields = related_fields(3, bands)
    made = make_pair(pan, fields, layout)
    index = np.arange(layout.rows), np.arange(layout.cols)
    truth = np.stack([field.at(*index) for field in fields])
    return Scene(made.pan, made.ms, truth, layout, **how)


def no_number(word):
    raise AssertionError(f"the table holds {word}")


def judged(folder, pair, fused, **how):
    """Indices of the table, after a look at all that was written."""
    out = folder / "judged"
    out.mkdir()
    report, table = out / "report.html", out / "table.json"
    config = AssessConfig(fused, report=report, table=table, map=out / "map.tif", **how)
    found = assess(pair, config, SILENT)
    read = json.loads(table.read_text(encoding="utf-8"), parse_constant=no_number)
    page = re.sub(r"base64,[A-Za-z0-9+/=]*", "", report.read_text(encoding="utf-8"))
    assert NO_NUMBER.search(page) is None
    assert read["indices"] == dict(found.indices)
    assert set(read["indices"]) == FULL_KEYS | REFERENCE_KEYS
    assert all(value is None or np.isfinite(value) for value in read["indices"].values())
    assert np.isfinite(load(out / "map.tif").data).any() or read["indices"]["HQNR"] is None
    return read["indices"]


def refused(folder, pair, fused, **how):
    """The sentence of an assessment that cannot be made; nothing is written."""
    out = folder / "judged"
    out.mkdir()
    config = AssessConfig(fused, report=out / "r.html", table=out / "t.json", **how)
    with pytest.raises(GzapError) as caught:
        assess(pair, config, SILENT)
    assert list(out.iterdir()) == []
    told = str(caught.value)
    assert NO_NUMBER.search(told.replace(str(folder), "")) is None
    return type(caught.value), told


def degraded(folder, pair, **how):
    """Degraded PAN and MS."""
    out = folder / "degraded"
    out.mkdir(exist_ok=True)
    config = SimulateConfig(out / "pan.tif", out / "ms.tif", **how)
    simulate(pair, config, SILENT)
    return load(config.pan).data, load(config.ms).data


def sharpened(folder, pair, method=ClassicalMethod.MTF_GLP_HPM_R):
    """The image that a classical method makes."""
    config = OutputConfig(folder / "sharp.tif")
    classical(pair, ClassicalConfig(method), config, SILENT)
    return load(config.path).data


@pytest.fixture(scope="module")
def plain(tmp_path_factory):
    """An ordinary scene on disk, in digital numbers."""
    return scene().write(tmp_path_factory.mktemp("plain"))


def constant(data):
    return np.full_like(data, 300)


def nothing(data):
    return np.zeros_like(data)


def holed(data):
    """Four by five pixels are no numbers."""
    out = np.array(data, dtype=np.float64)
    out[..., 8:12, 9:14] = np.nan
    return out


# Units


def test_reflectance_scores_as_the_same_scene_in_digital_numbers(tmp_path, plain):
    (tmp_path / "numbers").mkdir()
    numbers = judged(tmp_path / "numbers", *plain, reference=plain[1])
    tenth = scene(dtype="float32").changed(lambda data: data * 1e-4, "pan", "ms", "fused")
    pair, fused = tenth.write(tmp_path / "reflectance")
    reflectance = judged(tmp_path, pair, fused, reference=fused)
    for key, value in numbers.items():
        assert reflectance[key] == pytest.approx(value, abs=0.02), key


@pytest.mark.parametrize("small", ["pair", "fused"])
def test_a_fused_image_of_another_unit_is_refused(tmp_path, plain, small):
    tenth = scene(dtype="float32").changed(lambda data: data * 1e-4, "pan", "ms", "fused")
    pair, fused = tenth.write(tmp_path / "small")
    given = (pair, plain[1]) if small == "pair" else (plain[0], fused)
    kind, told = refused(tmp_path, *given)
    assert kind is SceneError
    assert "one holds reflectance, the other digital numbers" in told


@pytest.mark.parametrize("factor", [1e-3, 1e30])
def test_numbers_of_any_size_are_sharpened_and_degraded(tmp_path, factor):
    large = scene(dtype="float32").changed(lambda data: data * factor, "pan", "ms")
    pair, _ = large.write(tmp_path / "large")
    image = sharpened(tmp_path, pair)
    assert np.isfinite(image).all()
    assert image.mean() == pytest.approx(large.ms.mean(), rel=0.02)
    for data in degraded(tmp_path, pair):
        assert np.isfinite(data).all()


# Wrong images


def test_swapped_pan_and_ms_are_refused(tmp_path, plain):
    pair, fused = plain
    swapped = PairConfig(pair.ms, pair.pan)
    for run in (
        lambda: refused(tmp_path, swapped, fused),
        lambda: (None, _told(degraded, tmp_path, swapped)),
        lambda: (None, _told(sharpened, tmp_path, swapped)),
    ):
        assert "swap the two inputs if they were exchanged" in run()[1]


def _told(run, *given):
    """The sentence with which a run is refused."""
    with pytest.raises(GzapError) as caught:
        run(*given)
    return str(caught.value)


def test_swapped_fused_and_ms_are_refused(tmp_path, plain):
    pair, fused = plain
    kind, told = refused(tmp_path, replace(pair, ms=fused), pair.ms)
    assert kind is GeometryError
    assert "swap the two inputs" in told


def test_pan_in_the_place_of_the_fused_image_is_refused(tmp_path, plain):
    kind, told = refused(tmp_path, plain[0], plain[0].pan)
    assert kind is RasterError
    assert "has 1 band(s)" in told


def test_a_fused_image_at_another_scale_is_refused(tmp_path, plain):
    half = write_raster(tmp_path / "half.tif", scene().fused[:, ::2, ::2], Place(dy=2.0, dx=2.0))
    kind, told = refused(tmp_path, plain[0], str(half))
    assert kind is GeometryError
    assert "pixels of 2 x 2 map units, the panchromatic image of 1 x 1" in told


def test_a_fused_image_in_another_reference_system_is_refused(tmp_path, plain):
    other = write_raster(tmp_path / "other.tif", scene().fused, Place(epsg=32632))
    kind, told = refused(tmp_path, plain[0], str(other))
    assert kind is GeometryError
    assert "EPSG:32632" in told
    assert "EPSG:32631" in told


@pytest.mark.parametrize("role", ["fused", "reference"])
def test_missing_bands_are_refused(tmp_path, plain, role):
    fewer = str(write_raster(tmp_path / "fewer.tif", scene().fused[:2]))
    given = {"fused": plain[1], role: fewer}
    kind, told = refused(tmp_path, plain[0], given.pop("fused"), **given)
    assert kind is RasterError
    assert "has 2 band(s)" in told


def test_a_smaller_fused_image_is_judged_by_its_part_of_the_pair(tmp_path, plain):
    part = write_raster(tmp_path / "part.tif", scene().fused[:, :100, :96])
    indices = judged(tmp_path, plain[0], str(part), reference=plain[1])
    assert indices["Q2n"] == pytest.approx(1.0, abs=1e-6)
    assert 0.8 < indices["HQNR"] < 1


def test_a_reference_smaller_than_the_fused_image_is_refused(tmp_path, plain):
    part = write_raster(tmp_path / "part.tif", scene().fused[:, :100, :96])
    _, told = refused(tmp_path, *plain, reference=str(part))
    assert "covers only a part" in told


def test_a_file_that_is_not_there_is_named(tmp_path, plain):
    _, told = refused(tmp_path, plain[0], str(tmp_path / "none.tif"))
    assert "none.tif could not be opened" in told


# Nothing measured, or nothing but one number


@pytest.mark.parametrize("name", ["pan", "ms", "fused"])
@pytest.mark.parametrize("nodata", [0, None])
def test_an_image_without_a_measurement_is_refused(tmp_path, name, nodata):
    empty = scene(nodata=nodata).changed(nothing, name)
    pair, fused = empty.write(tmp_path / "empty")
    assert refused(tmp_path, pair, fused, reference=fused)[0] is SceneError
    if name == "fused":
        return
    for run in (degraded, sharpened):
        assert "NoData" in _told(run, tmp_path, pair)


@pytest.mark.parametrize("names", [("pan",), ("ms",), ("fused",), ("pan", "ms", "fused")])
def test_a_constant_image_has_defined_figures(tmp_path, names):
    flat = scene().changed(constant, *names)
    pair, fused = flat.write(tmp_path / "flat")
    judged(tmp_path, pair, fused, reference=fused)
    assert np.ptp(sharpened(tmp_path, pair)) > 0 or "ms" in names
    pan, ms = degraded(tmp_path, pair, phase=Phase.AUTO)
    assert ("pan" in names) == (np.ptp(pan) == 0)
    assert ("ms" in names) == (np.ptp(ms) == 0)


# Few pixels


@pytest.mark.parametrize(("rows", "cols"), [(16, 16), (24, 40)])
def test_images_smaller_than_a_block_have_figures(tmp_path, rows, cols):
    small = scene(Layout(rows, cols))
    pair, fused = small.write(tmp_path / "small")
    indices = judged(tmp_path, pair, fused, reference=fused)
    assert indices["Q2n"] == pytest.approx(1.0, abs=1e-6)
    assert sharpened(tmp_path, pair).shape == (3, rows, cols)
    assert "At least 4 x 4 are needed" in _told(degraded, tmp_path, pair)


def test_images_of_a_few_pixels_are_refused(tmp_path):
    pair, fused = scene(Layout(8, 8)).write(tmp_path / "few")
    assert "at least 16 of each are needed" in refused(tmp_path, pair, fused)[1]
    for run in (degraded, sharpened):
        assert "needed" in _told(run, tmp_path, pair)


@pytest.mark.parametrize(("x", "y"), [(143.0, 0.0), (143.0, -127.0), (-143.0, 127.0)])
def test_a_fused_image_that_overlaps_by_a_pixel_is_refused(tmp_path, plain, x, y):
    beside = Place(WEST + x, NORTH + y)
    fused = write_raster(tmp_path / "beside.tif", scene().fused, beside)
    _, told = refused(tmp_path, plain[0], str(fused))
    assert "choose a larger fused image" in told


def test_a_pair_that_overlaps_by_a_pixel_is_refused(tmp_path, plain):
    pan = write_raster(tmp_path / "pan.tif", scene().pan, Place(WEST + 143, NORTH - 127))
    pair = replace(plain[0], pan=str(pan))
    assert "needed" in refused(tmp_path, pair, plain[1])[1]
    for run in (degraded, sharpened):
        assert "needed" in _told(run, tmp_path, pair)


def test_images_side_by_side_are_refused(tmp_path, plain):
    fused = write_raster(tmp_path / "far.tif", scene().fused, Place(WEST + 5000))
    assert "overlap" in refused(tmp_path, plain[0], str(fused))[1]


def test_one_band_has_no_indices_between_bands(tmp_path):
    pair, fused = scene(bands=1).write(tmp_path / "one")
    indices = judged(tmp_path, pair, fused, reference=fused)
    absent = {key for key, value in indices.items() if value is None}
    assert absent == {"D_lambda", "QNR", "SAM", "R_SAM"}
    assert sharpened(tmp_path, pair).shape == (1, 128, 144)
    assert degraded(tmp_path, pair)[1].shape == (1, 8, 9)


# Holes


@pytest.mark.parametrize("names", [("pan",), ("ms",), ("fused",), ("pan", "ms", "fused")])
def test_pixels_that_are_no_numbers_do_not_count(tmp_path, names):
    pair, fused = scene(dtype="float32").changed(holed, *names).write(tmp_path / "holed")
    indices = judged(tmp_path, pair, fused, reference=fused)
    assert None not in indices.values()
    assert indices["Q2n"] == pytest.approx(1.0, abs=1e-6)
    gone = {"pan", "ms"} & set(names)
    assert np.isnan(sharpened(tmp_path, pair)).any() == bool(gone)
    for name, image in zip(("pan", "ms"), degraded(tmp_path, pair)):
        assert np.isnan(image).any() == (name in names)
        assert np.isfinite(image).mean() > 0.7


@pytest.mark.parametrize("role", ["fused", "reference"])
def test_where_one_image_is_nodata_no_pixel_is_compared(tmp_path, plain, role):
    spoilt = scene().fused
    spoilt[:, :40] = 0
    wrong = write_raster(tmp_path / "part.tif", spoilt, nodata=0)
    given = {"fused": plain[1], "reference": plain[1], role: str(wrong)}
    indices = judged(tmp_path, plain[0], given.pop("fused"), **given)
    assert indices["ERGAS"] == pytest.approx(0.0, abs=1e-6)
    assert indices["Q2n"] == pytest.approx(1.0, abs=1e-6)


def test_without_a_common_measured_pixel_no_index_against_the_reference_is_defined(tmp_path):
    whole = scene(nodata=0)
    pair, fused = whole.changed(lambda data: _without(data, slice(0, 64)), "fused").write(tmp_path)
    other = write_raster(tmp_path / "other.tif", _without(whole.fused, slice(64, 128)), nodata=0)
    indices = judged(tmp_path, pair, fused, reference=str(other))
    assert {indices[key] for key in REFERENCE_KEYS} == {None}
    assert indices["HQNR"] is not None


def _without(data, rows):
    out = np.array(data)
    out[:, rows] = 0
    return out
