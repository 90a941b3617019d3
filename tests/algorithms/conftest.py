"""A registered provider, and a small scene on disk, for the tests of the algorithms."""

import numpy as np
import pytest


@pytest.fixture(scope="module")
def provider(qgis_app, qgis_processing):
    from gzap_qgis import classFactory

    plugin = classFactory(None)
    plugin.initProcessing()
    from qgis.core import QgsApplication

    yield QgsApplication.processingRegistry().providerById("gzap")
    plugin.unload()


@pytest.fixture
def context(provider):
    from qgis.core import QgsProcessingContext

    context = QgsProcessingContext()
    yield context
    # Layers that outlive QGIS end the test run in a crash.
    context.temporaryLayerStore().removeAllMapLayers()


def write(path, array, pixel):
    """Write (bands, rows, cols) as a GeoTIFF in UTM zone 31 N, pixels of ``pixel`` metres."""
    from osgeo import gdal, osr

    bands, rows, cols = array.shape
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, gdal.GDT_UInt16)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32631)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((500000.0, pixel, 0.0, 4800000.0, 0.0, -pixel))
    for band in range(bands):
        dataset.GetRasterBand(band + 1).WriteArray(array[band])
    dataset.FlushCache()


@pytest.fixture(scope="session")
def scene(tmp_path_factory):
    """A PAN of 96 by 96 pixels of 1 m and an MS of 24 by 24 pixels of 4 m with four bands."""
    pytest.importorskip("osgeo")
    folder = tmp_path_factory.mktemp("scene")
    rng = np.random.default_rng(7)
    coarse = np.kron(rng.uniform(200, 800, (4, 12, 12)), np.ones((8, 8)))
    fine = coarse + np.kron(rng.uniform(-60, 60, (48, 48)), np.ones((2, 2)))
    write(folder / "pan.tif", fine.mean(axis=0, keepdims=True).astype(np.uint16), 1.0)
    ms = fine.reshape(4, 24, 4, 24, 4).mean(axis=(2, 4))
    write(folder / "ms.tif", ms.astype(np.uint16), 4.0)
    return {"PANCHROMATIC": str(folder / "pan.tif"), "SPECTRAL": str(folder / "ms.tif")}


@pytest.fixture(scope="module")
def run(provider):
    """Runs an algorithm as scripts do and returns its outputs; short fits, from scratch."""
    import processing
    from qgis.core import QgsProcessingException

    def run(name, parameters, **how):
        quick = {"THREADS": 2, "DEVICE": "cpu"}
        if name in ("fit", "pansharpen"):
            quick.update(PRESET="fast", START="scratch")
        try:
            return processing.run(f"gzap:{name}", {**quick, **parameters}, **how)
        except QgsProcessingException as error:
            sentence = str(error)
        # Raised anew: the first traceback would keep objects of QGIS alive after QGIS has ended,
        # and a failing test would end in a crash.
        raise QgsProcessingException(sentence)

    return run


@pytest.fixture(scope="module")
def refusal(run):
    """Runs an algorithm that must fail; returns all that its user is told."""
    from qgis.core import QgsProcessingException, QgsProcessingFeedback

    def refusal(name, parameters, feedback=None):
        feedback = feedback or QgsProcessingFeedback()
        with pytest.raises(QgsProcessingException) as caught:
            run(name, parameters, feedback=feedback)
        # Older QGIS tells it through the feedback, newer in the exception.
        return f"{feedback.textLog()}\n{caught.value}"

    return refusal


@pytest.fixture(scope="module")
def model(run, scene, tmp_path_factory):
    """A model fitted to the scene with seed 3."""
    path = str(tmp_path_factory.mktemp("model") / "m.safetensors")
    return run("fit", {**scene, "SEED": 3, "MODEL": path})["MODEL"]


@pytest.fixture(scope="module")
def fitted(scene, model):
    """The scene and its model, as parameters."""
    return {**scene, "MODEL": model}


@pytest.fixture(scope="session")
def read():
    """Reads a raster: its pixels (bands, rows, cols) and its six numbers of georeferencing."""

    def read(path):
        from osgeo import gdal

        dataset = gdal.Open(str(path))
        return dataset.ReadAsArray(), dataset.GetGeoTransform()

    return read
