import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import Sensor
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
