"""What is said in the user's language, and which help page is opened."""

from pathlib import Path
from urllib.parse import urlparse
from urllib.request import url2pathname

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from gzap_qgis.algorithms import language as languages
from gzap_qgis.algorithms.base import errors_for_qgis
from gzap_qgis.algorithms.language import help_page, language, spoken
from gzap_qgis.errors import RasterError
from gzap_qgis.sentence import sentence


@pytest.fixture
def backwards(qgis_app):
    """A language in which every pattern of our context is said in brackets."""

    class Bracketed(QTranslator):
        def translate(self, context, text, disambiguation=None, n=-1):
            return f"[{text}]" if context == "GZap" else ""

        def isEmpty(self):  # noqa: N802 - the name that Qt calls
            return False

    translator = Bracketed()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def speaking(monkeypatch):
    """Has QGIS say that the user's locale is another one."""

    def speaking(locale):
        monkeypatch.setattr(QgsApplication, "locale", staticmethod(lambda: locale))

    return speaking


def test_a_sentence_is_said_in_the_users_language(backwards):
    assert spoken(sentence("{n} bands", n=3)) == "[3 bands]"


def test_other_text_is_said_as_it_is(backwards):
    assert spoken("WGS 84") == "WGS 84"


def test_an_error_is_shown_in_the_users_language(backwards):
    from qgis.core import QgsProcessingException

    with pytest.raises(QgsProcessingException) as caught, errors_for_qgis():
        raise RasterError(sentence("{path} is no image.", path="a.tif"))
    assert str(caught.value) == "[a.tif is no image.]"


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("de", "de"),
        ("de_AT", "de"),
        ("fr-CA", "fr"),
        ("zh_CN", "zh"),
        ("zh-Hans", "zh"),
        ("zh_Hans_CN", "zh"),
        ("", "en"),
    ],
)
def test_a_locale_has_the_language_of_its_first_letters(speaking, locale, code):
    speaking(locale)
    assert language() == code


@pytest.fixture
def pages(monkeypatch, tmp_path):
    """A folder of help pages in English, and one in German."""
    monkeypatch.setattr(languages, "RESOURCES", tmp_path)
    for name in ("en/fit", "en/assess", "de/fit"):
        page = tmp_path / "help" / f"{name}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.touch()


@pytest.mark.parametrize(
    ("locale", "name", "page"),
    [("de_DE", "fit", "de/fit"), ("de_DE", "assess", "en/assess"), ("ja", "fit", "en/fit")],
)
def test_help_is_opened_in_the_users_language_else_in_english(speaking, pages, locale, name, page):
    speaking(locale)
    file = Path(url2pathname(urlparse(help_page(name)).path))
    assert file.is_file()
    assert file.as_posix().endswith(f"help/{page}.html")


def test_without_a_page_there_is_no_address(speaking, pages):
    speaking("de")
    assert help_page("sharpen") == ""
