import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import Sensor
from gzap_qgis.core.target import Target
from gzap_qgis.grid import Alignment
from gzap_qgis.progress import Progress
from gzap_qgis.raster.pair import open_pair
from gzap_qgis.workflows.survey import survey_pair
from tests.core.scenes import Layout
from tests.workflows.rasters import related_files


@pytest.fixture
def surveyed(tmp_path):
    pair = related_files(tmp_path, Layout(192, 192))
    log = []
    with open_pair(pair, Progress()) as source:
        return survey_pair(source, pair, Progress(on_info=log.append)), log


def test_a_survey_knows_sensor_ratio_and_bands(surveyed):
    survey, _ = surveyed
    assert survey.sensor is Sensor.GENERIC
    assert survey.scene.ratio == pytest.approx((4.0, 4.0))
    assert len(survey.scene.mtf) == 3


@pytest.mark.parametrize("part", ["PAN 192 x 192, MS 48 x 48 pixels, 3 band(s)", "confidence"])
def test_a_survey_tells_the_log_what_it_found(surveyed, part):
    _, log = surveyed
    assert any(part in line for line in log)


def _target(survey, factor):
    """The output whose pixels are so many of PAN's, from its corner on."""
    (block, *_), size = survey.blocks, 192
    pan = Alignment(factor, (factor - 1) / 2, factor, (factor - 1) / 2)
    count = int(size / factor)
    return Target(count, count, pan, pan.then(block.alignment), (size, size), (48, 48))


def test_a_survey_for_a_coarser_output_has_its_ratio_and_tells_of_pans(surveyed):
    survey, _ = surveyed
    coarse = survey.at(_target(survey, 1.6))
    assert coarse.scene.ratio == pytest.approx((2.5, 2.5))
    assert coarse.told is survey.scene
    assert coarse.at(_target(survey, 1.6)) is coarse


def test_a_survey_for_an_output_at_pans_pixels_stays_as_it_is(surveyed):
    survey, _ = surveyed
    assert survey.at(_target(survey, 1.0)) is survey
    assert survey.told is survey.scene
