"""The files of an assessment: a table for programs and a map of quality."""

import json

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.errors import OutputError
from gzap_qgis.grid import Grid
from gzap_qgis.workflows.assess_outputs import begin_map, write_together
from tests.core.scenes import Layout
from tests.workflows.judged import KEYS, case, moved
from tests.workflows.rasters import Place, load, write_raster


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return case(tmp_path_factory.mktemp("outputs"))


def _strict(path):
    """JSON as its standard has it: no NaN, no infinity."""

    def refuse(word):
        raise ValueError(word)

    return json.loads(path.read_text(encoding="utf-8"), parse_constant=refuse)


def test_the_table_holds_the_figures_and_what_was_compared(scene, tmp_path):
    path = tmp_path / "t.json"
    found = scene.assess(scene.fused(), table=path)
    table = _strict(path)
    assert table["indices"] == dict(found.indices)
    assert list(table["indices"]) == KEYS
    assert table["indices"]["Q2n"] is None
    assert table["inputs"]["FUSED"] == scene.fused()
    assert table["inputs"]["PHASE"] == "auto"
    assert [band["name"] for band in table["bands"]] == ["band 0", "band 1", "band 2"]


def test_the_map_has_a_pixel_for_each_block_where_it_lies(scene, tmp_path):
    part = scene.truth[:, 16:, 8:]
    name = scene.write("part.tif", part, moved(part, 16, 8))
    scene.assess(name, map=tmp_path / "m.tif")
    written = load(tmp_path / "m.tif")
    assert written.data.shape == (3, 4, 5)
    assert written.transform == (500008.0, 32.0, 0.0, 4799984.0, 0.0, -32.0)
    assert [b.GetDescription() for b in written.bands()] == ["HQNR", "D_lambda_K", "D_s"]
    assert written.dataset.GetSpatialRef().GetAuthorityCode(None) == "32631"


def test_the_map_is_consistent_with_the_figures(scene, tmp_path):
    found = scene.assess(scene.fused(), map=tmp_path / "m.tif")
    quality, spectral, spatial = load(tmp_path / "m.tif").data.astype(float)
    np.testing.assert_allclose(quality, (1 - spectral) * (1 - spatial), atol=1e-6)
    assert spectral.mean() == pytest.approx(found.indices["D_lambda_K"], abs=1e-6)
    assert spatial.mean() >= found.indices["D_s"]


def test_the_map_shows_where_the_image_is_bad(scene, tmp_path):
    worse = scene.truth.copy()
    worse[:, 64:96, 32:64] = worse[:, 64:96, 32:64].mean((1, 2), keepdims=True)
    scene.assess(scene.write("worse.tif", worse), map=tmp_path / "m.tif")
    quality = load(tmp_path / "m.tif").data[0]
    assert np.unravel_index(quality.argmin(), quality.shape) == (2, 1)


def test_blocks_that_do_not_count_are_nodata(scene, tmp_path):
    hole = scene.truth.copy()
    hole[:, :32, :32] = 60000
    scene.assess(scene.write("hole.tif", hole, nodata=60000), map=tmp_path / "m.tif")
    written = load(tmp_path / "m.tif")
    assert np.isnan(written.bands()[0].GetNoDataValue())
    assert np.isnan(written.data[:, 0, 0]).all()
    assert np.isfinite(written.data[:, 1:, 1:]).all()


def test_files_that_were_there_are_replaced_whole(scene, tmp_path):
    for name in ("r.html", "t.json"):
        (tmp_path / name).write_text("old", encoding="utf-8")
    scene.assess(scene.fused(), report=tmp_path / "r.html", table=tmp_path / "t.json")
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["r.html", "t.json"]


def test_an_assessment_is_the_same_again(scene, tmp_path):
    for name in ("a", "b"):
        files = {k: tmp_path / f"{name}.{k}" for k in ("report", "table")}
        scene.assess(scene.fused(), **files)
    for kind in ("report", "table"):
        first, second = ((tmp_path / f"{name}.{kind}").read_bytes() for name in ("a", "b"))
        assert first == second


def test_a_band_without_a_name_has_an_empty_one(tmp_path):
    made = case(tmp_path, Layout(128, 128))
    write_raster(tmp_path / "ms.tif", made.ms, Place(dy=4.0, dx=4.0))
    assert [band.name for band in made.assess(made.fused()).bands] == ["", "", ""]


def _begun_map(path):
    return begin_map(path, np.full((3, 2, 2), 0.5), Grid(0.0, 64.0, 1.0, 1.0, 64, 64))


def test_all_files_appear_together(tmp_path):
    table, image = tmp_path / "table.json", tmp_path / "map.tif"
    write_together([(table, b"{}")], [_begun_map(image)])
    assert table.read_bytes() == b"{}"
    assert load(image).data.shape == (3, 2, 2)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["map.tif", "table.json"]


def test_a_file_that_cannot_be_written_leaves_the_others_as_they_were(tmp_path):
    table = tmp_path / "table.json"
    table.write_text("before")
    nowhere = tmp_path / "gone" / "report.html"
    with pytest.raises(OutputError, match="does not exist"):
        write_together([(table, b"{}"), (nowhere, b"<html>")], [_begun_map(tmp_path / "map.tif")])
    assert table.read_text() == "before"
    assert [p.name for p in tmp_path.iterdir()] == ["table.json"]
