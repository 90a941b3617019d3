"""Full and read-only disks, and a process killed while it writes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.errors import OutputError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create

ROOT = Path(__file__).parents[2]
GRID = Grid(0.0, 0.0, 1.0, 1.0, 512, 512)
TEMPLATE = Template("UInt16", (Band(), Band()))


def run(command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 600 kB in memory."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    mounted = run(["mount", "-t", "tmpfs", "-o", "size=600k", "none", str(tmp_path)])
    if mounted.returncode != 0:
        pytest.skip(f"no disk in memory can be mounted here: {mounted.stderr}")
    yield tmp_path
    run(["umount", "-l", str(tmp_path)])


pytestmark = pytest.mark.filterwarnings("error::pytest.PytestUnraisableExceptionWarning")


@pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() == 0, reason="root runs the disk tests directly"
)
def test_the_disk_tests_pass_in_a_namespace_of_our_own(tmp_path):
    if run(["unshare", "-rm", "true"]).returncode != 0:
        pytest.skip("this system lets no user mount a disk in a namespace")
    options = ["-q", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'inside'}", "-k", "disk"]
    ran = run(["unshare", "-rm", sys.executable, "-m", "pytest", *options, __file__])
    assert ran.returncode == 0, ran.stdout
    assert "passed" in ran.stdout


@pytest.fixture(params=[True, False], ids=["exceptions", "no exceptions"])
def either_setting(request):
    """Runs a test with GDAL's exceptions on and off."""
    was = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield
    (gdal.UseExceptions if was else gdal.DontUseExceptions)()


def noise(seed):
    """Pixels that do not compress: 1 MB as UInt16."""
    return np.random.default_rng(seed).integers(1, 65535, (2, 512, 512)).astype(np.float32)


def write_in_strips(path, options=()):
    data = noise(1)
    with create(path, GRID, TEMPLATE, options) as sink:
        for row in range(0, 512, 64):
            part = data[:, row : row + 64]
            sink.write(Window(row, 0, 64, 512), part, np.ones(part.shape, bool))


@pytest.mark.usefixtures("either_setting")
@pytest.mark.parametrize("options", [[], ["COMPRESS=NONE"], ["TILED=NO", "NUM_THREADS=2"]])
def test_a_full_disk_is_said_and_keeps_the_old_file(small_disk, options):
    path = small_disk / "out.tif"
    path.write_bytes(b"old")
    with pytest.raises(RasterError, match=r"disk .* is full: out\.tif could not be written"):
        write_in_strips(path, options)
    assert os.listdir(small_disk) == ["out.tif"]
    assert path.read_bytes() == b"old"


@pytest.mark.usefixtures("either_setting")
def test_a_disk_that_others_fill_during_the_run_is_noticed(small_disk):
    with pytest.raises(RasterError, match=r"disk .* is full.*Free some room"):
        write_while_others_fill(small_disk / "out.tif", small_disk)
    assert os.listdir(small_disk) == ["filler"]


def write_while_others_fill(path, disk):
    with create(path, GRID, TEMPLATE, []) as sink:
        data = noise(2)[:, :128]
        sink.write(Window(0, 0, 128, 512), data, np.ones(data.shape, bool))
        room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        (disk / "filler").write_bytes(b"x" * room)
        sink.write(Window(256, 0, 128, 512), data, np.ones(data.shape, bool))


@pytest.mark.usefixtures("either_setting")
def test_a_read_only_disk_gets_a_sentence(small_disk):
    (small_disk / "out.tif").write_bytes(b"old")
    assert run(["mount", "-o", "remount,bind,ro", str(small_disk)]).returncode == 0
    with pytest.raises(OutputError, match="cannot be written to"):
        write_in_strips(small_disk / "out.tif")
    assert (small_disk / "out.tif").read_bytes() == b"old"


def test_a_folder_in_the_place_of_the_output_gets_a_sentence(tmp_path):
    (tmp_path / "out.tif").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        write_in_strips(tmp_path / "out.tif")


WRITE_AND_WAIT = """
import sys, time
import numpy as np
from pathlib import Path
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create
template = Template("UInt16", (Band(),))
data = np.ones((1, 256, 512), np.float32)
with create(Path(sys.argv[1]), Grid(0, 0, 1, 1, 512, 512), template, ["TFW=YES"]) as sink:
    sink.write(Window(0, 0, 256, 512), data, data > 0)
    print("half", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("before", [["out.tif"], []])
def test_a_killed_run_keeps_the_old_file_and_the_next_one_cleans_up(tmp_path, before):
    path = tmp_path / "out.tif"
    for name in before:
        (tmp_path / name).write_bytes(b"old")
    process = subprocess.Popen(
        [sys.executable, "-c", WRITE_AND_WAIT, str(path)], cwd=ROOT, stdout=subprocess.PIPE
    )
    assert process.stdout.readline() == b"half\n"
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=30)
    left = [name for name in os.listdir(tmp_path) if name not in before]
    assert left
    assert all(name.startswith(".out.tif.gzap-") for name in left)
    assert [name for name in before if (tmp_path / name).read_bytes() != b"old"] == []
    write_in_strips(path)
    assert os.listdir(tmp_path) == ["out.tif"]


def test_the_temporary_of_a_run_in_progress_stays(tmp_path):
    first = create(tmp_path / "out.tif", GRID, TEMPLATE, [])
    with first:
        before = set(os.listdir(tmp_path))
        write_in_strips(tmp_path / "out.tif")
        assert before < set(os.listdir(tmp_path))
    assert os.listdir(tmp_path) == ["out.tif"]


def test_a_failed_run_leaves_no_file(tmp_path):
    with pytest.raises(ValueError, match="for a window of"):
        write_wrong_shape(tmp_path / "out.tif")
    assert os.listdir(tmp_path) == []


def write_wrong_shape(path):
    with create(path, GRID, TEMPLATE, []) as sink:
        sink.write(Window(0, 0, 2, 2), np.ones((2, 3, 3), np.float32), np.ones((2, 3, 3), bool))
