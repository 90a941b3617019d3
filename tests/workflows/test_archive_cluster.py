"""An archive on a real cluster of local processes: the same images, broken scenes, strangers."""

from dataclasses import replace

import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")
pytest.importorskip("distributed")

from gzap_qgis.errors import Cancelled, WorkerError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.workflows.archive_cluster import Shared, work_there
from tests.workflows import clusters
from tests.workflows.archives import go, images, make_scenes, report, settings, table_of
from tests.workflows.rasters import CPU


@pytest.fixture(scope="module")
def farm(tmp_path_factory):
    """Two workers."""
    farm = clusters.begin(tmp_path_factory.mktemp("farm"), 2)
    yield farm
    farm.end()


@pytest.fixture
def there(farm):
    """The network's work is done by the cluster."""
    return replace(CPU, cluster=farm.address)


@pytest.fixture(scope="module")
def five(tmp_path_factory):
    """Five scenes of which one lacks its PAN, and the images that one process makes of them."""
    folder = tmp_path_factory.mktemp("five")
    rows = make_scenes(folder, 5)
    (folder / rows[3].pan).unlink()
    table = table_of(folder, rows)
    assert go(settings(folder / "out"), table) == (4, 0, 1)
    return table, images(folder / "out")


def test_a_cluster_makes_the_same_images_and_a_broken_scene_ends_nothing(five, there, tmp_path):
    table, expected = five
    warned, seen = [], []
    progress = Progress(on_fraction=seen.append, on_warning=warned.append)
    assert go(settings(tmp_path), table, progress, there) == (4, 0, 1)
    assert images(tmp_path) == expected
    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".tif"] == [
        "archive_report.json"
    ]
    told = report(tmp_path)
    assert told["scenes"][3]["state"] == "failed"
    assert "No such file" in told["scenes"][3]["reason"]
    assert told["scenes"][0]["rows"] == 32
    assert told["machine"]["device"] == "cpu"
    assert any("Scene 4 (out3.tif) failed" in text for text in warned)
    assert seen == sorted(seen)
    assert seen[-1] == 1.0


def test_a_second_run_sends_only_what_is_missing(five, there, tmp_path):
    table, expected = five
    for name, data in expected.items():
        (tmp_path / name).write_bytes(data)
    (tmp_path / "out1.tif").unlink()
    assert go(settings(tmp_path), table, SILENT, there) == (1, 3, 1)
    assert images(tmp_path) == expected


def test_a_cancel_keeps_what_the_cluster_has_finished(five, there, tmp_path):
    table, expected = five
    told = []
    progress = Progress(
        on_info=told.append,
        is_cancelled=lambda: any(text.startswith("Scene ") for text in told),
    )
    with pytest.raises(Cancelled, match=r"of 5 scene\(s\) are sharpened and stay"):
        go(settings(tmp_path), table, progress, there)
    done = [entry for entry in report(tmp_path)["scenes"] if entry["state"] == "done"]
    assert done
    assert go(settings(tmp_path), table, SILENT, there)[2] == 1
    assert images(tmp_path) == expected


def test_a_scheduler_that_is_not_there_ends_the_run(five, tmp_path):
    nowhere = replace(CPU, cluster="zzz://nowhere:1")
    with pytest.raises(WorkerError):
        go(settings(tmp_path), five[0], SILENT, nowhere)
    assert report(tmp_path)["state"] == "broken off"
    assert not images(tmp_path)


def test_nothing_is_sent_where_nothing_is_missing(five, tmp_path):
    table, expected = five
    for name, data in expected.items():
        (tmp_path / name).write_bytes(data)
    sound = replace(table, rows=(*table.rows[:3], *table.rows[4:]))
    nowhere = replace(CPU, cluster="zzz://nowhere:1")
    assert go(settings(tmp_path), sound, SILENT, nowhere) == (0, 4, 0)


def test_a_worker_whose_folder_is_another_says_so_and_writes_nothing(tmp_path):
    shared = Shared(b"", tmp_path, tmp_path / ".sign")
    outcome = work_there((shared, None), SILENT)
    assert "is not that of this machine" in outcome.reason
    assert not list(tmp_path.iterdir())
