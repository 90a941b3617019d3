import demo
import numpy as np
import pytest
from assessment import Outcome, Scores, nearest, read_pair

from gzap_qgis.config import Sensor
from gzap_qgis.core.fit import FitLog
from gzap_qgis.core.scene import survey_as


@pytest.fixture(scope="module")
def pair():
    return read_pair(demo.SCENE)


@pytest.fixture(scope="module")
def scene(pair):
    return survey_as([pair], Sensor.QUICKBIRD)


def test_the_example_has_four_bands_at_a_quarter_of_pans_resolution(pair):
    assert (pair.pan.shape, pair.ms.shape) == ((500, 500), (4, 125, 125))


def test_the_example_is_wholly_measured(pair):
    assert pair.pan_valid.all()
    assert pair.ms_valid.all()


def test_the_picture_shows_the_part_that_all_panels_share(pair, scene):
    image = nearest(pair, scene)
    sizes = {panel.pixels.shape for panel in demo.panels(pair, image, image, image)}
    assert sizes == {(demo.CROP.rows, demo.CROP.cols, 3)}


def test_the_reduced_table_has_a_line_for_each_way():
    scores = Scores(0.9, 2.0, 3.0)
    outcome = Outcome(scores, scores, scores, FitLog(), 1.0, 1.0, (30, 30))
    lines = demo.reduced_table(outcome).splitlines()
    assert [line.split()[0] for line in lines[2:]] == ["interpolated", "regression", "sharpened"]


def test_the_full_table_ends_with_the_d_rho_of_the_scene_itself(pair, scene):
    image = nearest(pair, scene)
    last = demo.full_table(pair, scene, {"nearest": image}).splitlines()[-1]
    assert 0.0 < float(last.split()[-1]) < 1.0


def test_an_interpolated_image_is_written_with_the_bands_of_ms(tmp_path):
    image = np.full((4, 500, 500), 300.0, dtype=np.float32)
    demo.write_interpolated(demo.SCENE, image, tmp_path / "interpolated.tif")
    assert (demo.read_image(tmp_path / "interpolated.tif") == image).all()
