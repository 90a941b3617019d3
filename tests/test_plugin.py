import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsApplication

from gzap_qgis import classFactory


@pytest.fixture
def registry(qgis_app):
    return QgsApplication.processingRegistry()


def test_provider_appears_with_the_plugin_and_goes_with_it(registry):
    plugin = classFactory(None)
    plugin.initProcessing()
    assert registry.providerById("gzap") is not None
    plugin.unload()
    assert registry.providerById("gzap") is None


def test_a_window_after_initprocessing_adds_no_second_provider(registry):
    plugin = classFactory(None)
    plugin.initProcessing()
    first = registry.providerById("gzap")
    plugin.initGui()
    assert registry.providerById("gzap") is first
    plugin.unload()


def test_unloading_what_was_never_started_does_nothing(registry):
    classFactory(None).unload()
    assert registry.providerById("gzap") is None
