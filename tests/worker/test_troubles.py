"""Errors arrive in the other process as what they were."""

import pytest

from gzap_qgis import errors
from gzap_qgis.errors import Cancelled, DeviceError, ModelFileError, RasterError, SceneError
from gzap_qgis.sentence import Sentence, sentence
from gzap_qgis.worker.codec import decode, encode
from gzap_qgis.worker.troubles import ForeignError, describe, rebuilt

OURS = [
    each
    for each in vars(errors).values()
    if isinstance(each, type) and issubclass(each, errors.GzapError)
]


def _over(error):
    return rebuilt(decode(encode(describe(error))))


@pytest.mark.parametrize("kind", OURS)
def test_an_error_of_ours_keeps_its_class_and_sentence(kind):
    found = _over(kind(sentence("{n} pixels are missing.", n=4)))
    assert type(found) is kind
    assert str(found) == "4 pixels are missing."
    assert isinstance(found.args[0], Sentence)
    assert found.args[0].values == {"n": 4}


def test_an_error_keeps_what_it_was_raised_from():
    error, middle = DeviceError("top"), ModelFileError("middle")
    error.__cause__, middle.__cause__ = middle, ZeroDivisionError("bottom")
    found = _over(error)
    assert (type(found.__cause__), str(found.__cause__)) == (ModelFileError, "middle")
    assert str(found.__cause__.__cause__) == "ZeroDivisionError: bottom"


def test_a_class_of_others_is_named_and_never_built():
    found = _over(KeyError("place"))
    assert type(found) is ForeignError
    assert str(found) == "KeyError: place"


def test_any_value_error_counts_as_one():
    found = _over(UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid"))
    assert type(found) is ValueError


@pytest.mark.parametrize("kind", [RasterError, SceneError, Cancelled])
def test_a_loop_of_causes_ends(kind):
    error = kind("round and round")
    error.__cause__ = error
    assert str(_over(error)) == "round and round"
