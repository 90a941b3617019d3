import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsApplication

from gzap_qgis import classFactory
from gzap_qgis.plugin import catalogue
from gzap_qgis.provider import GzapProvider


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


@pytest.fixture
def speaking(monkeypatch):
    """Has QGIS say that the user's locale is another one; returns a started plugin."""
    started = []

    def speaking(locale):
        monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: locale))
        plugin = classFactory(None)
        plugin.initProcessing()
        started.append(plugin)
        return plugin

    yield speaking
    for plugin in started:
        plugin.unload()


@pytest.mark.parametrize(
    ("locale", "code"), [("de_CH", "de"), ("fr", "fr"), ("es_MX", "es"), ("zh_CN", "zh")]
)
def test_texts_are_in_the_users_language_while_the_plugin_is_loaded(
    registry, speaking, locale, code
):
    if not catalogue(code).is_file():
        pytest.skip(f"the catalogue {catalogue(code).name} is not made yet")
    english = GzapProvider().name()
    plugin = speaking(locale)
    assert registry.algorithmById("gzap:assess").displayName() != "Assess a pansharpened image"
    plugin.unload()
    assert GzapProvider().name() == english


@pytest.mark.parametrize("locale", ["ja_JP", "C", "en_US", ""])
def test_without_a_catalogue_the_texts_are_english(registry, speaking, locale):
    speaking(locale)
    assert registry.algorithmById("gzap:assess").displayName() == "Assess a pansharpened image"
