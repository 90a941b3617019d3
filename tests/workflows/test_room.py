import shutil
from pathlib import Path

import pytest

pytest.importorskip("osgeo")

from gzap_qgis.config import Layout, OutputConfig
from gzap_qgis.errors import OutputError
from gzap_qgis.grid import Grid
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.workflows.room import require_room

TEMPLATE = Template("UInt16", (Band(), Band()))


def grid_of(folder, share):
    """A grid of two bands of UInt16 that takes a share of the free disk."""
    pixels = int(shutil.disk_usage(folder).free * share / 4)
    return Grid(0.0, 0.0, 1.0, 1.0, pixels // 1000, 1000)


def test_an_image_that_may_fit_is_accepted(tmp_path):
    require_room(OutputConfig(tmp_path / "out.tif"), grid_of(tmp_path, 2.0), TEMPLATE)


def test_an_image_that_cannot_fit_is_refused_with_its_size(tmp_path):
    with pytest.raises(OutputError, match=r"2 band\(s\), .* GiB before compression, .*PIXEL_SIZE"):
        require_room(OutputConfig(tmp_path / "out.tif"), grid_of(tmp_path, 9.0), TEMPLATE)


@pytest.mark.parametrize("how", [{"options": ("compress=NONE",)}, {"layout": Layout.COG}])
def test_what_takes_more_room_is_refused_earlier(tmp_path, how):
    output = OutputConfig(tmp_path / "out.tif", **how)
    require_room(output, grid_of(tmp_path, 0.5), TEMPLATE)
    with pytest.raises(OutputError, match="GiB are free"):
        require_room(output, grid_of(tmp_path, 3.0), TEMPLATE)


def test_where_nobody_knows_the_room_an_image_is_accepted():
    output = OutputConfig(Path("/nowhere/at/all/out.tif"))
    require_room(output, Grid(0.0, 0.0, 1.0, 1.0, 10**6, 10**6), TEMPLATE)
