import pytest
from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.raster.calls import checked, collected


def test_failures_and_warnings_are_sorted_and_not_printed(capfd):
    with collected() as (failures, warnings):
        gdal.Error(gdal.CE_Warning, 1, "beware\n of this")
        gdal.Error(gdal.CE_Failure, 1, "broken")
    assert failures == ["broken"]
    assert warnings == ["beware of this"]
    assert capfd.readouterr().err == ""


def test_a_failure_becomes_an_error_with_both_sentences():
    with (
        pytest.raises(RasterError, match=r"a\.tif could not be read: broken\."),
        checked("a.tif could not be read"),
    ):
        gdal.Error(gdal.CE_Failure, 1, "broken")


def test_warnings_alone_are_no_error():
    with checked("nothing"):
        gdal.Error(gdal.CE_Warning, 1, "beware")
    with collected() as (failures, _):
        pass
    assert failures == []


def test_an_exception_of_another_kind_passes_through():
    with pytest.raises(KeyError), checked("nothing"):
        raise KeyError("mine")


def test_the_error_handler_is_taken_back_after_an_exception(capfd):
    with pytest.raises(KeyError), collected():
        raise KeyError("mine")
    gdal.Error(gdal.CE_Warning, 1, "heard again")
    assert "heard again" in capfd.readouterr().err
