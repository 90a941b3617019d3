"""Files that belong together appear together or not at all."""

import numpy as np
import pytest
from osgeo import gdal

from gzap_qgis.errors import OutputError, RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.together import Wanted, create_all

GRID = Grid(0.0, 0.0, 1.0, 1.0, 8, 9)
WHOLE = Window(0, 0, 8, 9)


def wanted(folder, *names, template=None):
    return [Wanted(folder / n, GRID, template or Template("Byte", (Band(),))) for n in names]


def write(sinks, value):
    pixels = np.full((1, 8, 9), value, dtype=np.float32)
    for sink in sinks:
        sink.write(WHOLE, pixels, np.ones_like(pixels, dtype=bool))


def names(folder):
    return sorted(each.name for each in folder.iterdir())


def test_both_files_appear_at_the_end(tmp_path):
    with create_all(wanted(tmp_path, "a.tif", "b.tif"), ()) as sinks:
        write(sinks, 7)
        assert all(name.startswith(".") for name in names(tmp_path))
    assert names(tmp_path) == ["a.tif", "b.tif"]
    for name in names(tmp_path):
        assert (gdal.Open(str(tmp_path / name)).ReadAsArray() == 7).all()


def _stopped(files):
    with create_all(files, ()) as sinks:
        write(sinks, 7)
        raise KeyError


def test_an_exception_leaves_what_was_there(tmp_path):
    (tmp_path / "a.tif").write_bytes(b"old")
    with pytest.raises(KeyError):
        _stopped(wanted(tmp_path, "a.tif", "b.tif"))
    assert names(tmp_path) == ["a.tif"]
    assert (tmp_path / "a.tif").read_bytes() == b"old"


def test_a_second_file_that_cannot_be_created_takes_the_first_with_it(tmp_path):
    files = wanted(tmp_path, "a.tif") + wanted(tmp_path / "missing", "b.tif")
    with pytest.raises(OutputError, match="does not exist"), create_all(files, ()):
        pass
    assert names(tmp_path) == []


def test_wrong_options_leave_nothing(tmp_path):
    files = wanted(tmp_path, "a.tif", "b.tif")
    with pytest.raises(RasterError, match="options"), create_all(files, ("COMPRESS=NONSENSE",)):
        pass
    assert names(tmp_path) == []


def _obstructed(files, folder):
    """A folder appears under a file's name while it is written."""
    with create_all(files, ()) as sinks:
        write(sinks, 7)
        folder.mkdir()


def test_a_second_file_that_cannot_be_moved_brings_the_first_back(tmp_path):
    (tmp_path / "a.tif").write_bytes(b"old")
    files = wanted(tmp_path, "a.tif", "b.tif")
    with pytest.raises(OutputError, match=r"b\.tif"):
        _obstructed(files, tmp_path / "b.tif")
    assert names(tmp_path) == ["a.tif", "b.tif"]
    assert (tmp_path / "a.tif").read_bytes() == b"old"
