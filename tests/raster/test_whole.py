"""A file that is shorter than its own directory says is found out."""

import os

import numpy as np
import pytest

from gzap_qgis.config import OutputConfig
from gzap_qgis.grid import Grid, Window
from gzap_qgis.progress import SILENT
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.whole import missing
from gzap_qgis.raster.write import create_image


@pytest.fixture(params=[(), ("INTERLEAVE=BAND",), ("TILED=NO",)])
def path(request, tmp_path, rng):
    output = OutputConfig(tmp_path / "out.tif", options=request.param, overviews=True)
    data = rng.uniform(0, 60000, (2, 300, 400)).astype(np.float32)
    kind = Template("UInt16", (Band(), Band()))
    with create_image(output, Grid(0.0, 0.0, 1.0, 1.0, 300, 400), kind, SILENT) as sink:
        sink.write(Window(0, 0, 300, 400), data, data >= 0)
    return output.path


def test_a_whole_file_lacks_nothing(path):
    assert missing(path) == []


@pytest.mark.parametrize("lost", [1, 1000, 30000])
def test_a_file_without_its_last_bytes_is_found_out(path, lost):
    size = path.stat().st_size
    os.truncate(path, size - lost)
    (told,) = missing(path)
    assert told == f"the file has {size - lost} bytes, but should have {size}"


def test_what_is_no_image_is_found_out(tmp_path):
    (tmp_path / "out.tif").write_bytes(b"nothing")
    assert missing(tmp_path / "out.tif")
