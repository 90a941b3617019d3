"""What a worker says of itself is understood, whatever is written before it."""

import io
from dataclasses import replace

import pytest

from gzap_qgis.errors import WorkerError
from gzap_qgis.worker.greeting import (
    MOST_NOISE,
    SIGN,
    Greeting,
    read_greeting,
    require_fit,
    write_greeting,
)
from gzap_qgis.worker.messages import PROTOCOL

FIT = Greeting(PROTOCOL, "3.11.2", "1.24.2", "2.6.0+cpu")


def _written(greeting):
    stream = io.BytesIO()
    write_greeting(stream, greeting)
    return stream.getvalue()


@pytest.mark.parametrize("noise", [b"", b"Welcome!\n", SIGN[:-1], SIGN[:3] * 4])
def test_a_greeting_is_found_behind_whatever_others_wrote(noise):
    assert read_greeting(io.BytesIO(noise + _written(FIT))) == (FIT, noise)


def test_what_follows_a_greeting_stays_in_the_stream():
    stream = io.BytesIO(_written(FIT) + b"frames")
    read_greeting(stream)
    assert stream.read() == b"frames"


def test_a_stream_without_a_greeting_gives_what_it_held():
    assert read_greeting(io.BytesIO(b"No such option: -X\n")) == (None, b"No such option: -X\n")


def test_endless_noise_is_no_greeting():
    assert read_greeting(io.BytesIO(b"x" * (2 * MOST_NOISE)))[0] is None


@pytest.mark.parametrize("line", [b"", b"[1]\n", b"{}\n", b'{"protocol": 1, "evil": 2}\n', b"\xff"])
def test_a_sign_without_a_greeting_is_none(line):
    assert read_greeting(io.BytesIO(SIGN + line))[0] is None


@pytest.mark.parametrize("torch", ["1.13", "1.13.0a0", "2.13.0+cpu", "2.14.1+debian", "10.0"])
def test_every_supported_torch_will_do(torch):
    require_fit(replace(FIT, torch=torch), "python3")


@pytest.mark.parametrize("torch", ["1.12.1", "0.4.1", "unknown"])
def test_an_older_torch_is_refused(torch):
    with pytest.raises(WorkerError, match=f"python3 has torch {torch}; G-ZAP needs 1.13 or later"):
        require_fit(replace(FIT, torch=torch), "python3")


def test_another_protocol_is_refused():
    with pytest.raises(WorkerError, match="restart QGIS"):
        require_fit(replace(FIT, protocol=PROTOCOL + 1), "python3")
