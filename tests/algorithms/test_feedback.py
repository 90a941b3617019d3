import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingFeedback

from gzap_qgis.algorithms.feedback import progress_of
from gzap_qgis.errors import Cancelled


@pytest.fixture
def feedback(qgis_app):
    return QgsProcessingFeedback()


def test_a_share_becomes_percent(feedback):
    progress_of(feedback).part(0.5, 1.0).step(0.5)
    assert feedback.progress() == pytest.approx(75.0, abs=1e-9)


def test_messages_reach_the_log(feedback):
    progress = progress_of(feedback)
    progress.info("ratio 4")
    progress.warn("too small")
    assert "ratio 4" in feedback.textLog()
    assert "too small" in feedback.textLog()


def test_a_cancelled_feedback_stops_the_next_step(feedback):
    progress = progress_of(feedback)
    progress.step(0.1)
    feedback.cancel()
    with pytest.raises(Cancelled):
        progress.step(0.2)
