"""How a sharpened image looks when QGIS has loaded it."""

import gc

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from gzap_qgis.config import Sensor
from tests.algorithms.conftest import write


@pytest.fixture
def layer(qgis_app, tmp_path):
    """Loads an array as a layer of UInt16 or Byte in UTM, 0 as NoData."""
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    def layer(values, names=()):
        path = str(tmp_path / "image.tif")
        write(path, values, 1.0)
        dataset = gdal.Open(path, gdal.GA_Update)
        dataset.GetRasterBand(1).SetNoDataValue(0)
        for number, name in enumerate(names, 1):
            dataset.GetRasterBand(number).SetDescription(name)
        del dataset
        return QgsRasterLayer(path)

    return layer


@pytest.fixture
def image():
    """Four bands of random numbers from 100 to 900."""
    return np.random.default_rng(5).integers(100, 900, (4, 60, 60)).astype(np.uint16)


def styled(layer, sensor=Sensor.AUTO):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback

    from gzap_qgis.algorithms.image_style import ImageStyle

    ImageStyle(sensor).postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback())
    return layer


def drawn(layer):
    """The picture of a layer as (rows, cols, red green blue alpha)."""
    from qgis.core import QgsMapRendererParallelJob, QgsMapSettings
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor, QImage

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(layer.extent())
    settings.setOutputSize(QSize(layer.width(), layer.height()))
    settings.setBackgroundColor(QColor(0, 0, 0, 0))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    picture = job.renderedImage().convertToFormat(QImage.Format.Format_RGBA8888)
    bits = picture.constBits().asstring(picture.width() * picture.height() * 4)
    return np.frombuffer(bits, np.uint8).reshape(picture.height(), picture.width(), 4)


def test_bands_are_shown_in_their_colours(layer, image):
    found = styled(layer(image, ["B", "G", "R", "NIR"]))
    renderer = found.renderer()
    assert (renderer.redBand(), renderer.greenBand(), renderer.blueBand()) == (3, 2, 1)


def test_the_fourth_band_is_no_transparency(layer, image):
    image[3] = 0
    found = layer(image, ["B", "G", "R", "NIR"])
    assert styled(found).renderer().alphaBand() == -1
    assert (drawn(found)[..., 3] == 255).mean() > 0.9


def test_each_band_is_stretched_between_its_dark_and_its_bright_pixels(layer, image):
    found = styled(layer(image))
    stretch = found.renderer().redContrastEnhancement()
    low, high = np.percentile(image[2], (2, 98))
    assert stretch.minimumValue() == pytest.approx(low, abs=12)
    assert stretch.maximumValue() == pytest.approx(high, abs=12)


def test_the_stretch_of_a_large_image_is_that_of_a_sample(layer):
    values = np.random.default_rng(6).integers(100, 900, (1, 1500, 1500)).astype(np.uint16)
    found = styled(layer(values))
    stretch = found.renderer().contrastEnhancement()
    assert stretch.minimumValue() == pytest.approx(116, abs=12)
    assert stretch.maximumValue() == pytest.approx(884, abs=12)


def test_nodata_is_transparent(layer, image):
    image[:, :20] = 0
    found = layer(image)
    styled(found)
    alpha = drawn(found)[..., 3]
    assert (alpha[:19] == 0).all()
    assert (alpha[21:] == 255).all()


def test_one_band_is_grey(layer, image):
    found = layer(image[:1])
    assert styled(found).renderer().type() == "singlebandgray"
    picture = drawn(found)
    assert (picture[..., 0] == picture[..., 2]).all()


def test_an_image_of_one_value_is_shown(layer):
    found = styled(layer(np.full((3, 8, 8), 7, np.uint16)))
    stretch = found.renderer().redContrastEnhancement()
    assert stretch.maximumValue() > stretch.minimumValue()


def test_a_results_layer_is_styled_when_it_is_loaded(scene, provider, tmp_path):
    from qgis.core import (
        QgsProcessingContext,
        QgsProcessingFeedback,
        QgsProcessingOutputLayerDefinition,
        QgsProject,
        QgsRasterLayer,
    )

    for round_ in ("first", "second"):
        context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
        path = str(tmp_path / f"{round_}.tif")
        output = QgsProcessingOutputLayerDefinition(path, QgsProject.instance())
        algorithm = provider.algorithm("classical").create()
        algorithm.run({**scene, "OUTPUT": output}, context, feedback, {}, catchExceptions=False)
        details = context.layerToLoadOnCompletionDetails(path)
        del algorithm
        gc.collect()
        layer = QgsRasterLayer(path)
        details.postProcessor().postProcessLayer(layer, context, feedback)
        assert layer.renderer().redBand() == 3
        del details, context


def test_what_is_no_raster_is_left_alone(qgis_app):
    from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsVectorLayer

    from gzap_qgis.algorithms.image_style import ImageStyle

    layer = QgsVectorLayer("Point", "points", "memory")
    style = ImageStyle(Sensor.AUTO)
    style.postProcessLayer(layer, QgsProcessingContext(), QgsProcessingFeedback())
    assert layer.renderer().type() == "singleSymbol"
