import pytest

pytest.importorskip("osgeo")

from gzap_qgis.errors import RasterError
from gzap_qgis.workflows.options import check_options


def test_options_that_gdal_knows_are_accepted():
    check_options(["COMPRESS=LZW", "bigtiff=YES"])


@pytest.mark.parametrize("option", ["COMPRES=LZW", "COMPRESS="])
def test_options_that_gdal_does_not_know_are_refused(option):
    with pytest.raises(RasterError, match="creation option"):
        check_options([option])
