import numpy as np
import pytest

pytest.importorskip("qgis.core")


@pytest.fixture
def layer(qgis_app, tmp_path):
    """Loads an array as a layer of Float32 with NaN as NoData."""
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    def make(values):
        path = str(tmp_path / "map.tif")
        rows, cols = values.shape
        dataset = gdal.GetDriverByName("GTiff").Create(path, cols, rows, 1, gdal.GDT_Float32)
        dataset.GetRasterBand(1).SetNoDataValue(float("nan"))
        dataset.GetRasterBand(1).WriteArray(values.astype(np.float32))
        dataset.FlushCache()
        return QgsRasterLayer(path)

    return make


def _styled(layer):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from gzap_qgis.algorithms.quality_style import QualityStyle

    QualityStyle().postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback())
    return layer


def test_nearly_all_blocks_lie_on_the_ramp(layer):
    values = np.linspace(0.5, 0.9, 1000).reshape(20, 50)
    values[0, 0] = 0.0
    values[3, 3] = np.nan
    styled = _styled(layer(values))
    renderer = styled.renderer()
    assert 0.5 <= renderer.classificationMin() <= 0.52
    assert 0.88 <= renderer.classificationMax() <= 0.9
    items = renderer.shader().rasterShaderFunction().colorRampItemList()
    assert len(items) == 5
    assert items[0].color.lightness() < items[-1].color.lightness()


@pytest.mark.parametrize("value", [np.nan, 0.7])
def test_a_map_of_one_value_or_none_is_coloured_from_0_to_1(layer, value):
    styled = _styled(layer(np.full((4, 4), value)))
    renderer = styled.renderer()
    assert (renderer.classificationMin(), renderer.classificationMax()) == (0.0, 1.0)


def test_what_is_no_raster_is_left_alone(qgis_app):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    from gzap_qgis.algorithms.quality_style import QualityStyle

    vector = QgsVectorLayer("Point", "points", "memory")
    QualityStyle().postProcessLayer(vector, QgsProcessingContext(), QgsProcessingFeedback())
    assert vector.isValid()
