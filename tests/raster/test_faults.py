"""Disks that fill at the end of a run, folders that go, and what is safe when the power goes."""

import os
import shutil
import sys
from dataclasses import replace

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis import paths
from gzap_qgis.config import Layout, OutputConfig
from gzap_qgis.errors import OutputError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.raster.resume import resumed_image
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.together import Wanted, create_all
from gzap_qgis.raster.write import create, create_image
from tests.disks import mounted, pass_in_a_namespace, plain_user

GRID = Grid(0.0, 0.0, 1.0, 1.0, 512, 512)
WHOLE = Window(0, 0, 512, 512)
TEMPLATE = Template("UInt16", (Band(),))
# One band of noise: 512 kB that do not compress, its overview 128 kB.
NOISE = np.random.default_rng(1).integers(1, 65535, (1, 512, 512)).astype(np.float32)

cog = pytest.mark.skipif(gdal.GetDriverByName("COG") is None, reason="this GDAL writes no COG")
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows syncs no folders")


@plain_user
def test_the_disk_tests_pass_in_a_namespace_of_our_own(tmp_path):
    pass_in_a_namespace(__file__, tmp_path)


@pytest.fixture(params=[True, False], ids=["exceptions", "no exceptions"])
def either_setting(request):
    """Runs a test with GDAL's exceptions on and off."""
    was = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield
    (gdal.UseExceptions if was else gdal.DontUseExceptions)()


def write(output, data=NOISE, meanwhile=None):
    with create_image(output, GRID, TEMPLATE, SILENT) as sink:
        sink.write(WHOLE, data, data > 0)
        if meanwhile:
            meanwhile()


# Full disks


@pytest.mark.usefixtures("either_setting")
@pytest.mark.parametrize(
    ("size", "how"),
    [
        pytest.param(600, {"overviews": True}, id="overviews"),
        pytest.param(600, {"layout": Layout.COG}, id="overviews of a cog", marks=cog),
        pytest.param(1000, {"layout": Layout.COG}, id="the copy to a cog", marks=cog),
    ],
)
def test_a_disk_that_fills_at_the_end_is_said_and_keeps_the_old_file(tmp_path, size, how):
    with mounted(tmp_path, size) as disk:
        (disk / "out.tif").write_bytes(b"old")
        with pytest.raises(RasterError, match=r"disk of .* is full: out\.tif could not be written"):
            write(OutputConfig(disk / "out.tif", **how))
        assert os.listdir(disk) == ["out.tif"]
        assert (disk / "out.tif").read_bytes() == b"old"


def test_a_disk_large_enough_for_all_of_it_is_not_full(tmp_path):
    with mounted(tmp_path, 700) as disk:
        write(OutputConfig(disk / "out.tif", overviews=True))
        assert os.listdir(disk) == ["out.tif"]


def write_halves(output, upper, log):
    """An upper half as it is given and a noisy lower one; returns those that were computed."""
    computed = []
    progress = Progress(on_warning=log.append)
    with resumed_image(output, GRID, TEMPLATE, progress, b"same") as sink:
        for row, part in ((0, upper), (256, NOISE[:, 256:])):
            window = Window(row, 0, 256, 512)
            if not sink.holds(window):
                sink.write(window, part, part > 0)
                computed.append(row)
    return computed


def test_a_disk_too_small_for_the_journal_lets_the_image_end_without_it(tmp_path):
    log = []
    with mounted(tmp_path, 450) as disk:
        output = OutputConfig(disk / "out.tif", resume=True)
        write_halves(output, np.ones((1, 256, 512), np.float32), log)
        assert [text for text in log if "goes on without it" in text]
        assert os.listdir(disk) == ["out.tif"]
        image = gdal.Open(str(output.path)).ReadAsArray()
        np.testing.assert_array_equal(image[256:], NOISE[0, 256:])


def test_a_disk_that_fills_keeps_the_journal_for_the_next_run(tmp_path):
    with mounted(tmp_path, 1600) as disk:
        output = OutputConfig(disk / "out.tif", resume=True)
        filler = disk / "filler"
        filler.write_bytes(b"x" * 1000 * 1024)
        with pytest.raises(RasterError, match="is full"):
            write_halves(output, NOISE[:, :256], [])
        assert sorted(os.listdir(disk)) == [paths.journal_for(output.path).name, "filler"]
        filler.unlink()
        assert write_halves(output, NOISE[:, :256], []) == [256]
        np.testing.assert_array_equal(gdal.Open(str(output.path)).ReadAsArray(), NOISE[0])
        assert os.listdir(disk) == ["out.tif"]


# Folders that go


@pytest.mark.parametrize(
    "how", [{}, {"overviews": True}, pytest.param({"layout": Layout.COG}, marks=cog)]
)
@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps folders with open files")
def test_a_folder_that_vanishes_in_the_middle_gets_a_sentence(tmp_path, how):
    folder = tmp_path / "gone"
    folder.mkdir()
    output = OutputConfig(folder / "out.tif", **how)
    with pytest.raises((RasterError, OutputError), match=r"out\.tif"):
        write(output, meanwhile=lambda: shutil.rmtree(folder))
    assert os.listdir(tmp_path) == []


@plain_user
def test_a_folder_that_is_closed_in_the_middle_keeps_the_old_file(tmp_path):
    (tmp_path / "out.tif").write_bytes(b"old")
    try:
        with pytest.raises(OutputError, match="could not be moved"):
            write(OutputConfig(tmp_path / "out.tif"), meanwhile=lambda: tmp_path.chmod(0o555))
    finally:
        tmp_path.chmod(0o755)
    assert (tmp_path / "out.tif").read_bytes() == b"old"


# Power


@pytest.fixture
def recorded(monkeypatch):
    """What the system was asked for, in order: (sync, inode), (move, inode, new name)."""
    calls = []
    fsync, move = os.fsync, os.replace

    def heard_fsync(handle):
        fsync(handle)
        calls.append(("sync", os.fstat(handle).st_ino))

    def heard_move(source, target):
        inode = os.stat(source).st_ino
        move(source, target)
        calls.append(("move", inode, os.path.basename(target)))

    monkeypatch.setattr(os, "fsync", heard_fsync)
    monkeypatch.setattr(os, "replace", heard_move)
    return calls


def assert_safe(calls, path):
    """The file was synced, then moved to its name, then its folder was synced."""
    moved = ("move", path.stat().st_ino, path.name)
    before, after = calls[: calls.index(moved)], calls[calls.index(moved) + 1 :]
    assert ("sync", path.stat().st_ino) in before
    assert ("sync", path.parent.stat().st_ino) in after


@posix
@pytest.mark.parametrize(
    "how", [{}, {"overviews": True}, pytest.param({"layout": Layout.COG}, marks=cog)]
)
def test_an_image_is_on_the_disk_before_its_name_and_its_name_at_the_end(tmp_path, recorded, how):
    output = OutputConfig(tmp_path / "out.tif", **how)
    write(output)
    assert_safe(recorded, output.path)


@posix
def test_a_small_file_is_on_the_disk_before_its_name_and_its_name_at_the_end(tmp_path, recorded):
    paths.write_bytes(tmp_path / "model", b"weights")
    assert_safe(recorded, tmp_path / "model")


@posix
def test_files_that_belong_together_are_on_the_disk_before_their_names(tmp_path, recorded):
    files = [Wanted(tmp_path / name, GRID, TEMPLATE) for name in ("a.tif", "b.tif")]
    with create_all(files, ()) as sinks:
        for sink in sinks:
            sink.write(WHOLE, NOISE, NOISE > 0)
    for file in files:
        assert_safe(recorded, file.path)


@posix
def test_the_name_of_a_journal_is_on_the_disk_before_its_first_tile(tmp_path, recorded):
    output = OutputConfig(tmp_path / "out.tif", resume=True)
    with resumed_image(output, GRID, TEMPLATE, SILENT, b"same") as sink:
        journal = paths.journal_for(output.path).stat().st_ino
        assert recorded.index(("sync", journal)) < recorded.index(("sync", tmp_path.stat().st_ino))
        sink.write(WHOLE, NOISE, NOISE > 0)


# Two runs at once


def test_of_two_images_at_once_under_one_name_the_last_one_stays(tmp_path):
    output = OutputConfig(tmp_path / "out.tif")
    first = create_image(output, GRID, TEMPLATE, SILENT)
    second = create_image(replace(output, overviews=True), GRID, TEMPLATE, SILENT)
    with first:
        first.write(WHOLE, NOISE, NOISE > 0)
        with second:
            second.write(WHOLE, np.full_like(NOISE, 5.0), NOISE > 0)
        with create(tmp_path / "other.tif", GRID, TEMPLATE, ()) as third:
            third.write(WHOLE, NOISE, NOISE > 0)
        np.testing.assert_array_equal(gdal.Open(str(output.path)).ReadAsArray(), 5)
    np.testing.assert_array_equal(gdal.Open(str(output.path)).ReadAsArray(), NOISE[0])
    assert sorted(os.listdir(tmp_path)) == ["other.tif", "out.tif"]
