"""What QGIS loads of the catalogues, beside what translators write."""

from unicodedata import east_asian_width

import pytest

from scripts.translations import CONTEXT, LANGUAGES, all_texts, read_catalogue

QtCore = pytest.importorskip("qgis.PyQt.QtCore")

from qgis.core import QgsProcessingParameterDefinition  # noqa: E402 - QGIS is there now

from gzap_qgis.provider import GzapProvider  # noqa: E402 - likewise


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def translated(language, pytestconfig):
    """Says a text as QGIS does where the catalogue is loaded."""
    translator = QtCore.QTranslator()
    path = pytestconfig.rootpath / "gzap_qgis" / "i18n" / f"gzap_{language}.qm"
    assert translator.load(str(path))
    QtCore.QCoreApplication.installTranslator(translator)
    yield lambda text: QtCore.QCoreApplication.translate(CONTEXT, text)
    QtCore.QCoreApplication.removeTranslator(translator)


def test_the_compiled_catalogue_says_what_the_translators_wrote(translated, language, pytestconfig):
    written = read_catalogue(pytestconfig.rootpath / "i18n" / f"gzap_{language}.ts")
    assert {text: translated(text) for text in written} == written


def test_most_texts_differ_from_the_english_ones(translated):
    known = all_texts()
    assert sum(translated(text) != text for text in known) > 0.9 * len(known)


# Columns of a label with QGIS's " [optional]" that the dialog of every QGIS shows in full.
WIDEST = 54


def test_no_label_is_wider_than_a_dialog(translated):
    provider = GzapProvider()
    provider.refreshAlgorithms()
    wide = [
        label
        for algorithm in provider.algorithms()
        for label in labels(algorithm.create())
        if columns(label) > WIDEST
    ]
    assert wide == []


def labels(algorithm):
    """What a dialog says above each field."""
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    for definition in algorithm.parameterDefinitions():
        is_optional = bool(definition.flags() & optional)
        yield definition.description() + (" [optional]" if is_optional else "")


def columns(text):
    """How wide a text is; characters of East Asia count twice."""
    return sum(1 + (east_asian_width(character) in "WF") for character in text)
