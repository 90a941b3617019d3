import pytest
import torch

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.cnn import CnnEncoder, GatedBlock

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.fixture(autouse=True)
def _seeded():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield


def test_a_shut_gate_leaves_each_band_with_what_the_bands_have_in_common():
    block, feat = GatedBlock(4, 2), torch.randn(3, 4, 7, 6)
    with torch.no_grad():
        block.gate.bias.fill_(-1e4)
        expected = feat + block.common(feat.mean(0, keepdim=True))
        torch.testing.assert_close(block(feat, Watch()), expected)


def test_a_gate_weighs_what_is_added_at_each_pixel_by_itself():
    block, feat = GatedBlock(4, 1), torch.randn(1, 4, 30, 6)
    other = feat.clone()
    other[:, :, :10] += 5.0
    with torch.no_grad():
        change = (block(other, Watch()) - block(feat, Watch())).abs().amax((0, 1, 3))
    # Three convolutions on the way.
    assert change[13:].max() == 0
    assert change[10:13].min() > 0


@pytest.mark.parametrize("dilation", [1, 3])
def test_a_dilated_block_reaches_as_far_as_its_dilation_says(dilation):
    block, feat = GatedBlock(4, dilation).double(), torch.randn(1, 4, 40, 3).double()
    other = feat.clone()
    other[:, :, :20] += 1.0
    with torch.no_grad():
        change = (block(other, Watch()) - block(feat, Watch())).abs().amax((0, 1, 3))
    assert change.nonzero().max() == 19 + 2 + dilation


def test_a_fresh_encoder_hardly_differs_from_its_first_convolution():
    encoder, planes = CnnEncoder(5, 32, (1, 1, 2, 2)), torch.randn(4, 5, 20, 20)
    with torch.no_grad():
        first = encoder.stem(planes)
        codes = encoder(planes, (0, 0), Watch())
    assert (codes - first).norm() < 0.5 * first.norm()
