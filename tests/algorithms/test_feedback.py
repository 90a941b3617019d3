import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsProcessingFeedback

from gzap_qgis.algorithms.feedback import Step, progress_of
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


class Watched(QgsProcessingFeedback):
    """Remembers what a dialog shows above the bar."""

    def __init__(self):
        super().__init__()
        self.texts = []

    def setProgressText(self, text):  # noqa: N802 - the name that QGIS calls
        self.texts.append(text)


def test_named_steps_share_the_bar_by_their_length(qgis_app):
    feedback = Watched()
    progress = progress_of(feedback, [Step("reading", 5), Step("fitting", 15)])
    progress.step(0.1)
    assert feedback.progress() == pytest.approx(10.0, abs=1e-9)
    progress.part(0.0, 0.25).step(1.0)
    assert feedback.texts == ["Step 1 of 2: reading"]
    progress.step(0.62)
    assert feedback.progress() == pytest.approx(62.0, abs=1e-9)
    assert feedback.texts[1:] == ["Step 2 of 2: fitting"]
    progress.step(1.0)
    assert feedback.progress() == pytest.approx(100.0, abs=1e-9)


def test_each_step_is_named_once_also_one_that_is_skipped(qgis_app):
    feedback = Watched()
    progress = progress_of(feedback, [Step("reading", 1), Step("fitting", 1), Step("writing", 2)])
    for share in (0.0, 0.1, 0.9, 1.0):
        progress.step(share)
    assert [text.split()[-1] for text in feedback.texts] == ["reading", "fitting", "writing"]
