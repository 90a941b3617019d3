"""What QGIS loads of the catalogues, beside what translators write."""

import pytest

from scripts.translations import CONTEXT, LANGUAGES, all_texts, read_catalogue

QtCore = pytest.importorskip("qgis.PyQt.QtCore")


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
