"""Frames come out as they went in, and a stream that is damaged or cut off is an error."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.errors import WorkerError
from gzap_qgis.worker.channel import MARK, read_frame, write_frame


def _stream(frames):
    stream = io.BytesIO()
    for data in frames:
        write_frame(stream, data)
    return stream.getvalue()


class Dribble(io.RawIOBase):
    """A stream that hands out one byte at a time."""

    def __init__(self, data):
        self._data = io.BytesIO(data)

    def read(self, size=-1):
        return self._data.read(min(size, 1))


@given(st.lists(st.binary()))
def test_frames_come_out_as_they_went_in(frames):
    stream = io.BytesIO(_stream(frames))
    assert [bytes(read_frame(stream)) for _ in frames] == frames
    assert read_frame(stream) is None


def test_a_frame_may_come_in_pieces():
    assert read_frame(Dribble(_stream([b"message"]))) == b"message"


def test_a_stream_cut_off_at_any_byte_of_a_frame_is_an_error():
    whole = _stream([b"message"])
    for length in range(1, len(whole)):
        with pytest.raises(WorkerError, match="broke off"):
            read_frame(io.BytesIO(whole[:length]))


@given(st.binary(min_size=12).filter(lambda data: not data.startswith(MARK)))
def test_what_is_no_frame_is_an_error(data):
    with pytest.raises(WorkerError, match="no message of G-ZAP"):
        read_frame(io.BytesIO(data))


def test_a_length_beyond_all_reason_is_an_error():
    with pytest.raises(WorkerError, match="no message of G-ZAP"):
        read_frame(io.BytesIO(MARK + b"\xff" * 8))
