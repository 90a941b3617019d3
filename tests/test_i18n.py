"""What QGIS loads of the catalogues, beside what translators write."""

import pytest

from scripts.translations import CONTEXT, LANGUAGES, all_texts, read_catalogue

QtCore = pytest.importorskip("qgis.PyQt.QtCore")


@pytest.fixture(params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture
def translator(language, pytestconfig):
    found = QtCore.QTranslator()
    assert found.load(str(pytestconfig.rootpath / "gzap_qgis" / "i18n" / f"gzap_{language}.qm"))
    return found


def test_the_compiled_catalogue_says_what_the_translators_wrote(translator, language, pytestconfig):
    written = read_catalogue(pytestconfig.rootpath / "i18n" / f"gzap_{language}.ts")
    compiled = {text: translator.translate(CONTEXT, text) for text in written}
    assert compiled == written


def test_every_text_of_the_code_is_in_the_compiled_catalogue(translator):
    assert [text for text in all_texts() if not translator.translate(CONTEXT, text)] == []
