import pytest

from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress


def test_a_part_reports_its_share_of_the_whole():
    heard = []
    part = Progress(on_fraction=heard.append).part(0.2, 0.6).part(0.5, 1.0)
    part.step(0.0)
    part.step(0.5)
    part.step(1.0)
    assert heard == pytest.approx([0.4, 0.5, 0.6])


def test_fractions_beyond_the_ends_are_clipped():
    heard = []
    progress = Progress(on_fraction=heard.append)
    progress.step(-1.0)
    progress.step(2.0)
    assert heard == [0.0, 1.0]


def test_a_step_after_cancel_raises_and_reports_nothing():
    heard = []
    progress = Progress(on_fraction=heard.append, is_cancelled=lambda: True).part(0.0, 0.5)
    with pytest.raises(Cancelled, match="cancelled"):
        progress.step(0.5)
    assert heard == []


def test_parts_pass_messages_on():
    infos, warnings = [], []
    part = Progress(on_info=infos.append, on_warning=warnings.append).part(0.0, 0.5)
    part.info("one")
    part.warn("two")
    assert (infos, warnings) == (["one"], ["two"])


def test_without_callbacks_nothing_happens():
    progress = Progress()
    progress.step(0.5)
    progress.info("unheard")
    assert (progress.start, progress.stop) == (0.0, 1.0)


def test_check_reports_nothing_and_stops_a_cancelled_run():
    seen = []
    Progress(on_fraction=seen.append).check()
    assert seen == []
    with pytest.raises(Cancelled):
        Progress(is_cancelled=lambda: True).check()
