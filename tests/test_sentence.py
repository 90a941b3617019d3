import copy
import pickle

import pytest

from gzap_qgis.errors import ConfigError, RasterError
from gzap_qgis.sentence import Sentence, said, sentence

GERMAN = {
    "{path} holds {count} band(s).": "{count} Kanäle in {path}.",
    "nothing": "nichts",
    "Found {what}.": "Gefunden: {what}.",
    "{share:.1f} %": "{share:.2f} Prozent",
}


def german(pattern: str) -> str:
    return GERMAN.get(pattern, pattern)


def test_a_sentence_reads_in_english():
    assert sentence("{path} holds {count} band(s).", path="a.tif", count=3) == (
        "a.tif holds 3 band(s)."
    )


def test_a_sentence_is_said_in_another_language_with_its_values_in_that_order():
    text = sentence("{path} holds {count} band(s).", path="a.tif", count=3)
    assert said(text, german) == "3 Kanäle in a.tif."


def test_a_sentence_within_a_sentence_is_said_too():
    assert said(sentence("Found {what}.", what=sentence("nothing")), german) == "Gefunden: nichts."


def test_a_plain_word_within_a_sentence_stays_as_it_is():
    assert said(sentence("Found {what}.", what="nothing"), german) == "Gefunden: nothing."


def test_formats_of_numbers_belong_to_the_pattern():
    assert said(sentence("{share:.1f} %", share=1.234), german) == "1.23 Prozent"


def test_what_has_no_translation_is_said_in_english():
    assert said(sentence("Left out {count}.", count=2), german) == "Left out 2."


@pytest.mark.parametrize("wrong", ["{other}", "{count", "{}"])
def test_a_faulty_translation_is_passed_over(wrong):
    assert said(sentence("Left out {count}.", count=2), lambda pattern: wrong) == "Left out 2."


def test_plain_text_is_passed_through():
    assert said("nothing", german) == "nothing"


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda s: pickle.loads(pickle.dumps(s))]
)
def test_a_copy_knows_its_pattern(again):
    text = again(sentence("Found {what}.", what="it"))
    assert (text, text.pattern, text.values) == ("Found it.", "Found {what}.", {"what": "it"})
    assert isinstance(text, Sentence)


def test_an_error_is_said_by_its_sentence():
    error = RasterError(sentence("Found {what}.", what=sentence("nothing")))
    assert said(error, german) == "Gefunden: nichts."


def test_an_error_within_a_sentence_is_said_too():
    error = ConfigError(sentence("nothing"))
    assert said(sentence("Found {what}.", what=error), german) == "Gefunden: nichts."


def test_an_error_without_a_sentence_is_passed_through():
    assert said(OSError(2, "no such file"), german) == "[Errno 2] no such file"
