"""What an assessment refuses, in a sentence that says what to do, and leaves nothing behind."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import PairConfig, Sensor
from gzap_qgis.errors import GeometryError, GzapError, OutputError, RasterError, SceneError
from tests.workflows.judged import case, moved
from tests.workflows.rasters import Place, write_raster


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return case(tmp_path_factory.mktemp("refusals"))


def _told(scene, fused, error=GzapError, **how):
    with pytest.raises(error) as caught:
        scene.assess(fused, **how)
    return str(caught.value)


# Another grid


def test_another_pixel_size_is_refused_with_both_sizes(scene):
    half = scene.write("half.tif", scene.truth[:, ::2, ::2], Place(dy=2.0, dx=2.0))
    told = _told(scene, half, GeometryError)
    assert "2 x 2" in told
    assert "1 x 1" in told
    assert "sharpen to that size" in told


def test_ms_itself_is_refused_for_its_pixel_size(scene):
    assert "pixels of 4 x 4" in _told(scene, scene.pair.ms, GeometryError)


def test_another_reference_system_is_refused_by_name(scene):
    other = scene.write("other.tif", scene.truth, Place(epsg=32632))
    told = _told(scene, other, GeometryError)
    assert "EPSG:32632" in told
    assert "EPSG:32631" in told


def test_a_missing_reference_system_is_refused(scene):
    none = scene.write("none.tif", scene.truth, Place(epsg=None))
    assert "none" in _told(scene, none, GeometryError)


def test_an_image_of_other_ground_is_refused(scene):
    far = scene.write("far.tif", scene.truth, Place(600000.0))
    assert "does not lie where" in _told(scene, far, GeometryError)


def test_an_image_without_georeferencing_beside_a_pair_with_is_refused(scene):
    from osgeo import gdal

    path = str(scene.folder / "nowhere.tif")
    gdal.GetDriverByName("GTiff").Create(path, 160, 128, 3, gdal.GDT_UInt16)
    assert "not" in _told(scene, path, GeometryError)


def test_without_georeferencing_another_size_is_refused(scene, tmp_path):
    from osgeo import gdal

    def plain(name, data):
        data = data.reshape(-1, *data.shape[-2:])
        path = str(tmp_path / name)
        made = gdal.GetDriverByName("GTiff").Create(
            path, data.shape[2], data.shape[1], len(data), gdal.GDT_UInt16
        )
        made.WriteArray(data.astype(np.uint16))
        return path

    pair = PairConfig(plain("p.tif", scene.pan), plain("m.tif", scene.ms), Sensor.GENERIC)
    told = _told(replace(scene, pair=pair), plain("f.tif", scene.truth[:, 1:]), GeometryError)
    assert "160 x 127" in told
    assert "160 x 128" in told


# Other bands


def test_swapped_pan_and_ms_are_refused(scene):
    swapped = replace(scene, pair=PairConfig(scene.pair.ms, scene.pair.pan))
    assert "swap" in _told(swapped, scene.fused(), RasterError)


def test_pan_in_the_place_of_the_fused_image_is_refused(scene):
    told = _told(scene, scene.pair.pan, RasterError)
    assert "1 band(s)" in told
    assert "has 3" in told


def test_a_fused_image_in_the_place_of_ms_is_refused(scene):
    exchanged = replace(scene, pair=PairConfig(scene.pair.pan, scene.fused()))
    assert "swap" in _told(exchanged, scene.pair.ms, GzapError)


# A reference that does not fit


def test_a_larger_reference_is_read_where_the_fused_image_lies(scene):
    part = scene.truth[:, 16:112, 8:136]
    name = scene.write("part.tif", part, moved(part, 16, 8))
    found = scene.assess(name, reference=scene.fused())
    assert found.indices["Q2n"] == 1


def test_a_smaller_reference_is_refused(scene):
    part = scene.truth[:, 16:112, 8:136]
    name = scene.write("small.tif", part, moved(part, 16, 8))
    told = _told(scene, scene.fused(), GeometryError, reference=name)
    assert "only a part" in told


@pytest.mark.parametrize("place", [Place(500000.5), Place(dy=2.0, dx=2.0)])
def test_a_reference_on_other_pixels_is_refused(scene, place):
    name = scene.write("beside.tif", scene.truth, place)
    told = _told(scene, scene.fused(), GeometryError, reference=name)
    assert "not those of the fused image" in told


def test_a_reference_with_other_bands_is_refused(scene):
    name = scene.write("two.tif", scene.truth[:2])
    told = _told(scene, scene.fused(), RasterError, reference=name)
    assert "reference" in told.lower()
    assert "2 band(s)" in told


# Other values


def test_other_units_are_refused_with_both_numbers(scene):
    share = scene.write("share.tif", scene.truth / 1e4, dtype="float32")
    told = _told(scene, share, SceneError)
    assert "reflectance" in told
    assert "multiply" in told


def test_a_reference_in_other_units_is_refused(scene):
    share = scene.write("share.tif", scene.truth / 1e4, dtype="float32")
    told = _told(scene, scene.fused(), SceneError, reference=share)
    assert told.startswith("The reference")


@pytest.mark.parametrize("value", [0, 65535])
def test_a_fused_image_without_measurements_is_refused(scene, value):
    name = scene.write("empty.tif", np.full_like(scene.truth, value), nodata=65535)
    told = _told(scene, name, SceneError)
    assert told.startswith("The fused image holds no measured pixel")


def test_a_pair_without_measurements_is_refused(tmp_path):
    empty = case(tmp_path)
    write_raster(tmp_path / "ms.tif", np.zeros_like(empty.ms), Place(dy=4.0, dx=4.0), nodata=0)
    assert "hold a measurement" in _told(empty, empty.fused(), SceneError)


def test_measurements_that_never_meet_give_no_figures(tmp_path):
    apart = case(tmp_path)
    truth = apart.truth.copy()
    truth[:, :, 32:] = 0
    ms = apart.ms.copy()
    ms[:, :, :12] = 0
    write_raster(tmp_path / "ms.tif", ms, Place(dy=4.0, dx=4.0), nodata=0)
    found = apart.assess(apart.write("f.tif", truth, nodata=0))
    assert set(found.indices.values()) == {None}
    assert found.valid_share == 0


# Outputs


@pytest.mark.parametrize("which", ["report", "table", "map"])
@pytest.mark.parametrize("kind", ["fused", "pan", "ms", "reference"])
def test_an_output_that_is_an_input_is_refused(scene, which, kind):
    truth = scene.write("truth.tif", scene.truth)
    named = {"fused": scene.fused(), "pan": scene.pair.pan, "ms": scene.pair.ms, "reference": truth}
    path = scene.folder / named[kind].rpartition("/")[2]
    before = path.read_bytes()
    told = _told(scene, scene.fused(), OutputError, reference=truth, **{which: path})
    assert "also an input" in told
    assert path.read_bytes() == before


def test_two_outputs_of_one_name_are_refused(scene, tmp_path):
    path = tmp_path / "out.json"
    told = _told(scene, scene.fused(), OutputError, report=path, table=path)
    assert "REPORT and TABLE" in told
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_refused_before_the_work(scene, tmp_path):
    told = _told(scene, scene.fused(), OutputError, table=tmp_path / "no" / "t.json")
    assert "does not exist" in told
