import pytest
import torch

from gzap_qgis.core.crew import Watch
from gzap_qgis.core.encoders.inr import BandMixer, InrEncoder

pytestmark = pytest.mark.usefixtures("one_thread")


def test_the_encoder_is_its_layers_one_after_the_other():
    with torch.random.fork_rng(devices=[]), torch.no_grad():
        torch.manual_seed(0)
        encoder, feat = InrEncoder(5, 6, 3), torch.randn(2, 5, 9, 8)
        expected = feat
        for layer in list(encoder):
            mixes = isinstance(layer, BandMixer)
            expected = layer(expected, Watch()) if mixes else layer(expected)
        assert torch.equal(encoder(feat, (0, 0), Watch()), expected)
    assert sum(isinstance(layer, BandMixer) for layer in encoder) == 3


def test_the_names_of_its_weights_are_those_that_files_of_the_first_version_hold():
    names = {name for name, _ in InrEncoder(5, 6, 1).named_parameters()}
    layers = ["0", "2.common", "2.first", "2.second"]
    assert names == {f"{layer}.{part}" for layer in layers for part in ("weight", "bias")}
