"""What the report of an assessment shows: places, spectra, histograms, what was compared."""

import json
from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import AssessConfig, Phase
from gzap_qgis.progress import SILENT
from gzap_qgis.report.language import ENGLISH, Language
from gzap_qgis.workflows.assess import assess, page_language
from gzap_qgis.workflows.assess_report import content
from gzap_qgis.workflows.assess_run import examine, opened_rasters
from tests.core.scenes import Layout
from tests.workflows.judged import case


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return case(tmp_path_factory.mktemp("report"), Layout(320, 352, shift=(1.0, -1.5)))


def _content(scene, fused, **how):
    """The content of a report."""
    config = AssessConfig(fused, report=scene.folder / "r.html", **how)
    with opened_rasters(scene.pair, config, SILENT) as opened:
        return content(examine(scene.pair, config, opened, SILENT), SILENT)


@pytest.fixture(scope="module")
def shown(scene):
    worse = scene.truth.copy()
    worse[:, 192:224, 96:128] = np.rint(worse[:, 192:224, 96:128].mean((1, 2), keepdims=True))
    name = scene.write("worse.tif", worse)
    return replace(scene, truth=worse), _content(scene, name, border=32, reference=scene.fused())


def test_places_are_shown_as_they_are_in_the_files(shown):
    scene, found = shown
    for crop in found.crops:
        window = crop.window
        rows = slice(window.row, window.row + window.rows)
        cols = slice(window.col, window.col + window.cols)
        np.testing.assert_array_equal(crop.fused, scene.truth[:, rows, cols])
        np.testing.assert_array_equal(crop.pan, scene.pan[rows, cols])
        assert 32 <= window.row <= 320 - 32 - window.rows


def test_the_first_of_the_worst_places_holds_the_worst_block(shown):
    _, found = shown
    worst = next(crop for crop in found.crops if crop.worst)
    assert worst.window.row <= 192 <= 224 <= worst.window.row + worst.window.rows
    assert worst.window.col <= 96 <= 128 <= worst.window.col + worst.window.cols
    best = found.crops[0]
    assert not best.worst
    assert worst.figures["HQNR"] < best.figures["HQNR"]


def test_ms_covers_a_place_by_edges_that_say_where_it_truly_lies(shown):
    scene, found = shown
    for crop in found.crops:
        top, left, bottom, right = crop.ms_edges
        window = crop.window
        assert top <= 0.5
        assert left <= 0.5
        assert bottom >= window.rows - 0.5
        assert right >= window.cols - 0.5
        assert (bottom - top) / crop.ms.shape[1] == pytest.approx(4.0, abs=1e-9)
        # The upper-left edge of MS's pixel (i, j) lies at 4 i and 4 j, moved by the offset.
        row = (window.row + top - found.compared.offset[0]) / 4
        col = (window.col + left - found.compared.offset[1]) / 4
        assert row == pytest.approx(round(row), abs=1e-9)
        assert col == pytest.approx(round(col), abs=1e-9)
        first = scene.ms[:, round(row), round(col)]
        np.testing.assert_array_equal(crop.ms[:, 0, 0], first)


def test_spectra_are_those_of_an_ms_pixel_and_what_it_sees_there(shown):
    scene, found = shown
    assert found.spectra
    for one in found.spectra:
        row = round((one.place[0] - 1.0 - 1.5) / 4)
        col = round((one.place[1] + 1.5 - 1.5) / 4)
        assert one.ms == tuple(scene.ms[:, row, col])
        # The reference is the truth behind MS, so that MS sees the same there.
        np.testing.assert_allclose(one.reference, one.ms, atol=12)


def test_the_map_begins_where_the_border_ends(shown):
    _, found = shown
    assert found.quality.corner == (32, 32)
    assert found.quality.values.shape == (8, 9)
    row, col = np.unravel_index(np.nanargmin(found.quality.values), (8, 9))
    assert (row, col) == (5, 2)


def test_histograms_hold_the_values_of_both_images(shown):
    scene, found = shown
    assert len(found.histograms) == 3
    for band, one in enumerate(found.histograms):
        assert len(one.edges) == len(one.ms) + 1 == len(one.fused) + 1
        middle = (one.edges[1:] + one.edges[:-1]) / 2
        assert one.ms.sum() == pytest.approx(1, abs=0.01)
        centre = (middle * one.fused).sum()
        assert centre == pytest.approx(scene.truth[band, 32:-32, 32:-32].mean(), abs=8)


def test_the_overview_is_the_judged_part_seen_from_afar(shown):
    scene, found = shown
    np.testing.assert_allclose(found.overview, scene.truth[:, 32:-32, 32:-32], atol=1e-3)


def test_what_was_compared_is_named(shown):
    scene, found = shown
    told = found.compared
    assert told.fused.name.endswith("worse.tif")
    assert told.fused.grid.rows == 320
    assert told.ms.bands == ("band 0", "band 1", "band 2")
    assert (told.sensor, told.border, told.map_unit) == ("generic", 32, "m")
    assert told.offset == pytest.approx((1.0, -1.5), abs=0.2)
    assert len(told.offsets) == 3
    assert told.ratio == pytest.approx(4.0, abs=1e-9)
    assert [band.fused is not None and band.own is not None for band in found.rho] == [True] * 3
    assert scene.pair.pan == told.pan.name


def test_a_reference_that_reaches_further_is_named_with_its_own_size(scene):
    part = scene.write("part.tif", scene.truth[:, :256, :288])
    told = _content(scene, part, reference=scene.fused()).compared
    assert (told.fused.grid.rows, told.fused.grid.cols) == (256, 288)
    assert (told.reference.grid.rows, told.reference.grid.cols) == (320, 352)


def test_unmeasured_pixels_are_nan_in_a_place(scene):
    hole = scene.truth.copy()
    hole[:, ::7, ::5] = 60000
    found = _content(scene, scene.write("hole.tif", hole, nodata=60000))
    crop = found.crops[0]
    rows = (np.arange(crop.window.row, crop.window.row + crop.window.rows) % 7 == 0)[:, None]
    cols = (np.arange(crop.window.col, crop.window.col + crop.window.cols) % 5 == 0)[None, :]
    assert np.isnan(crop.fused[:, rows & cols]).all()
    assert np.isfinite(crop.fused[:, ~(rows & cols)]).all()


def test_reflectance_is_shown_as_it_is(tmp_path):
    from gzap_qgis.config import PairConfig, Sensor
    from tests.workflows.rasters import Place, write_raster

    made = case(tmp_path)
    pan = write_raster(tmp_path / "p.tif", made.pan / 1e4, dtype="float32")
    ms = write_raster(tmp_path / "m.tif", made.ms / 1e4, Place(dy=4.0, dx=4.0), dtype="float32")
    made = replace(made, pair=PairConfig(str(pan), str(ms), Sensor.GENERIC))
    found = _content(made, made.write("f.tif", made.truth / 1e4, dtype="float32"))
    assert found.compared.unit == "reflectance"
    assert np.nanmax(found.crops[0].fused) < 0.2
    assert max(found.spectra[0].fused) < 0.2
    assert found.histograms[0].edges[-1] < 0.2


def test_the_page_says_what_the_assessment_found(scene, tmp_path):
    path = tmp_path / "r.html"
    assessment = scene.assess(scene.fused(), report=path)
    page = path.read_text(encoding="utf-8")
    assert f"{assessment.indices['R_Q2n']:.3f}" in page
    assert "data:image/png;base64," in page
    assert "NaN" not in page.replace("data:image", "")[:20000]
    assert "http://" not in page.replace("http://www.w3.org", "")
    assert "https://" not in page


def test_the_page_speaks_another_language_and_the_table_does_not(scene, tmp_path):
    page, table = tmp_path / "r.html", tmp_path / "t.json"
    config = AssessConfig(scene.fused(), report=page, table=table, phase=Phase.INTERP23)
    language = Language("de", lambda pattern: f"«{pattern}»")
    found = assess(scene.pair, config, SILENT, language)
    html, kept = page.read_text(encoding="utf-8"), json.loads(table.read_text(encoding="utf-8"))
    assert '<html lang="de">' in html
    assert "«digital numbers»" in html
    assert f"«{found.notes[0]}»" in html
    assert kept["unit"] == "digital numbers"
    assert kept["notes"] == list(found.notes)


def test_a_report_is_in_the_language_that_there_is_a_translation_of():
    assert page_language("de", lambda pattern: f"«{pattern}»").code == "de"
    assert page_language("xx", lambda pattern: pattern) == ENGLISH
