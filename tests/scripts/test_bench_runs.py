from dataclasses import replace

import bench_methods
import bench_runs
import pytest
from bench_runs import JobError, Place, Resolution, Task

from gzap_qgis.config import Geometry

IDENTITY = bench_methods.command("shell", ["sh"], dict).identity()


@pytest.fixture
def task(tmp_path):
    """A pair of files that are no images."""
    for name in ("pan.tif", "ms.tif"):
        (tmp_path / name).write_text(name)
    pan, ms = tmp_path / "pan.tif", tmp_path / "ms.tif"
    return Task("made", Resolution.FULL, "generic", pan, ms, "UInt16")


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path / "bench")


def shell(text):
    """A method, and what it depends on."""
    method = bench_methods.command("shell", ["sh", "-c", text], dict)
    return method, method.identity()


def test_the_key_of_an_image_is_the_same_for_the_same_bytes_elsewhere(task, tmp_path):
    copy = tmp_path / "copy.tif"
    copy.write_bytes(task.pan.read_bytes())
    moved = replace(task, pan=copy, name="other")
    assert bench_runs.fuse_key(moved, IDENTITY) == bench_runs.fuse_key(task, IDENTITY)


def test_the_key_of_an_image_changes_with_the_bytes_of_either_input(task):
    keys = {bench_runs.fuse_key(task, IDENTITY)}
    for path in (task.pan, task.ms):
        path.write_text("other")
        keys.add(bench_runs.fuse_key(task, IDENTITY))
    assert len(keys) == 3


@pytest.mark.parametrize(
    "change", [{"sensor": "ikonos"}, {"resolution": Resolution.REDUCED}], ids=["sensor", "geometry"]
)
def test_the_key_of_an_image_changes_with_what_the_method_is_told(task, change):
    other = replace(task, **change)
    assert bench_runs.fuse_key(other, IDENTITY) != bench_runs.fuse_key(task, IDENTITY)


def test_the_key_of_an_image_changes_with_the_method(task):
    other = {**IDENTITY, "code": "other"}
    assert bench_runs.fuse_key(task, other) != bench_runs.fuse_key(task, IDENTITY)


def test_an_image_has_the_geometry_of_the_truth_where_that_is_known(task):
    assert task.geometry is Geometry.PAN
    assert replace(task, resolution=Resolution.REDUCED).geometry is Geometry.MS


def test_work_is_done_once(place):
    done = []
    for _ in range(2):
        bench_runs.once(place, "key", lambda: done.append(1) or {"seconds": 1.0})
    assert done == [1]


def test_work_whose_file_is_gone_is_done_again(place, tmp_path):
    done, file = [], tmp_path / "image.tif"

    def work():
        file.touch()
        done.append(1)
        return {}

    bench_runs.once(place, "key", work, file)
    file.unlink()
    bench_runs.once(place, "key", work, file)
    assert done == [1, 1]


def test_work_that_failed_is_tried_again(place):
    def fail():
        raise JobError("no luck")

    with pytest.raises(JobError):
        bench_runs.once(place, "key", fail)
    assert bench_runs.once(place, "key", lambda: {"seconds": 1.0}) == {"seconds": 1.0}


def test_an_image_and_its_cost_are_kept(place, task):
    image, spent = bench_runs.fuse(place, task, *shell("cat {pan} {ms} > {output}"))
    assert image.read_text() == "pan.tifms.tif"
    assert set(spent) == {"seconds", "cpu_seconds", "peak_mib"}


def test_a_method_that_fails_leaves_no_image(place, task):
    broken = shell("echo half > {output}; echo no luck; exit 1")
    with pytest.raises(JobError, match="no luck"):
        bench_runs.fuse(place, task, *broken)
    assert not list(place.folder.glob("fused/[!p]*"))


def test_an_image_whose_code_changed_while_it_was_made_is_not_kept(place, task):
    method, identity = shell("cat {pan} > {output}")
    with pytest.raises(JobError, match="code changed"):
        bench_runs.fuse(place, task, method, {**identity, "code": "of before"})
    assert not list(place.folder.glob("fused/[!p]*"))


def test_a_method_runs_on_one_thread(place, task):
    text = "echo $OMP_NUM_THREADS $GDAL_NUM_THREADS > {output}"
    assert bench_runs.fuse(place, task, *shell(text))[0].read_text() == "1 1\n"


def test_a_row_of_a_method_that_fails_says_why(place, task):
    row = bench_runs.row(place, task, *shell("echo no luck; exit 1"), {})
    assert row["error"].endswith("no luck")
    assert (row["pair"], row["method"], row["resolution"]) == ("made", "shell", "full")
