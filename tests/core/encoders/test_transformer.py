import pytest
import torch

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.transformer import (
    AttentionShape,
    TransformerEncoder,
    WindowAttention,
    relative_positions,
)

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(autouse=True)
def _seeded():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield


def _attention(side=4):
    """Attention of two heads with weights that matter."""
    attention = WindowAttention(6, 2, side)
    torch.nn.init.normal_(attention.out.weight)
    torch.nn.init.normal_(attention.bias)
    return attention


def _direct(attention, window, kept, side):
    """What attention adds to the kept pixels of a window, one pixel and head after the other."""
    width, heads = window.shape[1], attention.heads
    query, key, value = attention.three(window).split(width, -1)
    place = relative_positions(side)
    size = width // heads
    out = torch.zeros_like(window)
    for pixel in kept:
        for head in range(heads):
            part = slice(head * size, (head + 1) * size)
            score = key[kept, part] @ query[pixel, part] / size**0.5
            score = score + attention.bias[head, place[pixel, kept]]
            out[pixel, part] = score.softmax(0) @ value[kept, part]
    return attention.out(out)


def test_attention_is_the_softmax_of_scores_and_of_a_bias_by_relative_position():
    attention, window = _attention(), torch.randn(1, 16, 6)
    with torch.no_grad():
        found = attention(window, attention.offsets(None))
        expected = _direct(attention, window[0], torch.arange(16), 4)
    torch.testing.assert_close(found[0], expected, rtol=1e-4, atol=1e-5)


def test_nothing_attends_to_missing_pixels():
    attention, cut = _attention(), torch.randn(6, 16, 6)
    missing = torch.rand(3, 16) < 0.6
    missing[:, 5] = False
    with torch.no_grad():
        found = attention(cut, attention.offsets(missing))
        for index, window in enumerate(cut):
            kept = (~missing[index % 3]).nonzero()[:, 0]
            expected = _direct(attention, window, kept, 4)
            torch.testing.assert_close(found[index, kept], expected[kept], rtol=1e-4, atol=1e-5)


def test_pixels_as_far_apart_share_a_relative_position_and_others_do_not():
    side = 5
    place = relative_positions(side)
    seen = {}
    for a in range(side * side):
        for b in range(side * side):
            apart = (a // side - b // side, a % side - b % side)
            seen.setdefault(apart, set()).add(int(place[a, b]))
    assert all(len(found) == 1 for found in seen.values())
    assert len(set.union(*seen.values())) == len(seen) == (2 * side - 1) ** 2


def test_every_second_block_looks_beyond_the_windows_of_the_first():
    shape = AttentionShape(8, 2, 8, 2)
    change = []
    for blocks in (1, 2):
        encoder = TransformerEncoder(5, shape, blocks).eval()
        planes = torch.randn(1, 5, 32, 32)
        other = planes.clone()
        other[:, :, 12, 12] += 5.0
        with torch.no_grad():
            moved = encoder(other, (0, 0), Watch()) - encoder(planes, (0, 0), Watch())
        change.append(moved.abs().amax((0, 1, 3)).nonzero().flatten().tolist())
    # The window of row 12 is 8 to 15, of the second block 4 to 11 and 12 to 19; one row more at
    # each end for each of the two convolutions.
    assert change[0][-1] < 20
    assert change[1][-1] >= 20


def test_a_fresh_encoder_hardly_differs_from_its_two_convolutions():
    encoder, planes = (
        TransformerEncoder(5, AttentionShape(32, 2, 8, 4), 2),
        torch.randn(4, 5, 20, 20),
    )
    with torch.no_grad():
        first = encoder.stem(planes).permute(0, 2, 3, 1)
        plain = first.permute(0, 3, 1, 2) + encoder.tail(encoder.norm(first).permute(0, 3, 1, 2))
        codes = encoder(planes, (0, 0), Watch())
    assert (codes - plain).norm() < 0.5 * plain.norm()
