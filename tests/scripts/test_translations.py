import pytest

from scripts.translations import (
    LANGUAGES,
    all_texts,
    all_untranslatable,
    catalogue_xml,
    faults,
    read_catalogue,
    texts,
    untranslatable,
)

ONE = "{path} holds {count} band(s)."


def test_literals_of_translate_and_sentence_are_found():
    source = (
        'translate("GZap", "One " "and two")\nQCoreApplication.translate("GZap", "Three")\n'
        'sentence("{n} of four", n=1)\nother("Five")\n'
    )
    assert list(texts(source)) == ["One and two", "Three", "{n} of four"]


@pytest.mark.parametrize(
    "line",
    [
        'raise ConfigError("Choose another file.")',
        'raise RasterError(f"{path} cannot be read.")',
        'progress.info("Done.")',
        'feedback.pushWarning(f"{layer} is not used.")',
    ],
)
def test_bare_texts_that_users_see_are_found(line):
    assert len(list(untranslatable(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        'raise ConfigError(sentence("Choose another file."))',
        'raise ValueError("a window without pixels")',
        "progress.info(text)",
        'progress.info("")',
    ],
)
def test_sentences_and_texts_for_programmers_pass(line):
    assert list(untranslatable(line)) == []


def test_a_catalogue_survives_writing_and_reading(tmp_path):
    path = tmp_path / "gzap_de.ts"
    known = {ONE: "{path} hat {count} Kanäle.", "a < b & c": "a < b & c\nnächste Zeile"}
    path.write_text(catalogue_xml("de_DE", list(known), known), encoding="utf-8")
    assert read_catalogue(path) == known


def test_what_is_not_translated_is_told():
    assert faults([ONE], {}) == [f"not translated: {ONE!r}"]


def test_what_is_no_longer_said_is_told():
    assert faults([], {ONE: "x"}) == [f"no longer said: {ONE!r}"]


@pytest.mark.parametrize(
    "translation",
    [
        "{path} hat Kanäle.",
        "{pfad} hat {count} Kanäle.",
        "{path} hat {count Kanäle.",
        "{path} hat {count} Kanäle. ",
    ],
)
def test_a_translation_with_other_values_is_a_fault(translation):
    assert len(faults([ONE], {ONE: translation})) == 1


def test_numbers_may_be_written_as_the_language_does():
    assert faults(["{cols:,} wide"], {"{cols:,} wide": "{cols} breit"}) == []


def test_names_of_parameters_and_algorithms_must_stay():
    text = "Leave PIXEL_SIZE empty, or run gzap:fit."
    assert len(faults([text], {text: "PIXELGRÖSSE leer lassen oder gzap:fit starten."})) == 1
    assert faults([text], {text: "PIXEL_SIZE leer lassen oder gzap:fit starten."}) == []


def test_every_text_that_users_see_can_be_translated():
    assert all_untranslatable() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_complete(language, pytestconfig):
    path = pytestconfig.rootpath / "i18n" / f"gzap_{language}.ts"
    assert faults(all_texts(), read_catalogue(path)) == []
