import json
from dataclasses import replace

import pytest
import torch

from gzap_qgis.core.checkpoint import fingerprint, read_checkpoint, write_checkpoint
from gzap_qgis.core.gallery import Gallery
from gzap_qgis.core.network import build_network
from gzap_qgis.core.pretrain import begin, pretrain_network
from gzap_qgis.core.safetensors_file import dump, load
from gzap_qgis.errors import Cancelled, ModelFileError
from gzap_qgis.network_config import NetworkConfig
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import PretrainingConfig
from tests.core.galleries import small_gallery

pytestmark = pytest.mark.usefixtures("one_thread")

QUICK = PretrainingConfig(steps=6, crops=1, crop=12, pool=2, renewal=2, kept_every=2)
GALLERY = small_gallery()


def _begin(config=QUICK):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        return begin(build_network(NetworkConfig()), config)


def _nothing(training):
    """Keep no checkpoint."""


def _trained(config=QUICK, training=None, keep=_nothing, progress=None):
    training = training or _begin(config)
    pretrain_network(training, GALLERY, config, keep, progress or Progress())
    return training


def _weights(training):
    every = [*training.network.parameters(), *training.mean.parameters()]
    return torch.cat([value.detach().flatten() for value in every])


def _key(config=QUICK, gallery=GALLERY):
    return fingerprint(NetworkConfig(), config, gallery)


def test_training_takes_the_steps_of_the_recipe():
    seen = []
    training = _trained(progress=Progress(on_fraction=seen.append))
    assert training.step == QUICK.steps
    assert seen == [(k + 1) / QUICK.steps for k in range(QUICK.steps)]


def test_the_same_seed_gives_the_same_weights():
    assert torch.equal(_weights(_trained()), _weights(_trained()))


def test_another_seed_gives_other_weights():
    other = replace(QUICK, seed=1)
    assert not torch.equal(_weights(_trained()), _weights(_trained(other)))


@pytest.mark.slow
def test_training_leaves_less_error_than_the_base():
    config = PretrainingConfig(steps=60, crops=2, pool=6, renewal=10, recent=20, averaging=0.9)
    training = _trained(config)
    assert training.loss < 0.97 * training.base


def test_checkpoints_are_kept_at_the_stated_steps():
    kept = []
    _trained(keep=lambda training: kept.append(training.step))
    assert kept == [2, 4, 6]


@pytest.mark.parametrize("stopped_at", [2, 4])
def test_a_resumed_training_ends_with_the_weights_of_an_uninterrupted_one(stopped_at):
    kept = {}
    whole = _trained(keep=lambda now: kept.update({now.step: write_checkpoint(now, _key())}))
    resumed = _begin()
    read_checkpoint(kept[stopped_at], resumed, _key())
    assert resumed.step == stopped_at
    _trained(training=resumed)
    assert torch.equal(_weights(resumed), _weights(whole))
    assert (resumed.loss, resumed.base) == (whole.loss, whole.base)


def test_a_cancelled_training_keeps_where_it_stood():
    kept, asked = [], []

    def cancelled():
        asked.append(1)
        return len(asked) > 5

    with pytest.raises(Cancelled):
        _trained(keep=lambda now: kept.append(now.step), progress=Progress(is_cancelled=cancelled))
    assert kept[-1] >= 1
    assert kept[-1] < QUICK.steps


def test_a_checkpoint_before_the_first_step_can_be_read():
    first = _begin()
    data = write_checkpoint(first, _key())
    again = _begin()
    read_checkpoint(data, again, _key())
    assert again.step == 0
    assert torch.equal(_weights(_trained(training=again)), _weights(_trained()))


@pytest.mark.parametrize(
    "key",
    [
        _key(replace(QUICK, seed=1)),
        _key(replace(QUICK, steps=7)),
        _key(gallery=Gallery(GALLERY.pictures, [])),
        _key(gallery=small_gallery(pictures=3)),
    ],
    ids=["seed", "steps", "pairs", "pictures"],
)
def test_a_checkpoint_of_another_run_is_refused(key):
    data = write_checkpoint(_begin(), _key())
    with pytest.raises(ModelFileError, match="other settings or other images"):
        read_checkpoint(data, _begin(), key)


def test_a_model_file_is_no_checkpoint():
    from gzap_qgis.core.model_file import Model, write_model

    model = write_model(Model(_begin().network, NetworkConfig(), {}))
    with pytest.raises(ModelFileError, match="no checkpoint"):
        read_checkpoint(model, _begin(), _key())


def test_a_truncated_checkpoint_is_refused():
    data = write_checkpoint(_begin(), _key())
    with pytest.raises(ModelFileError, match="damaged"):
        read_checkpoint(data[:-40], _begin(), _key())


def test_a_checkpoint_of_an_earlier_version_is_read():
    kept = {}
    whole = _trained(keep=lambda now: kept.update({now.step: write_checkpoint(now, _key())}))
    tensors, metadata = load(kept[2])
    at = json.loads(metadata["at"])
    del at["taken"]
    resumed = _begin()
    read_checkpoint(dump(tensors, {**metadata, "at": json.dumps(at)}), resumed, _key())
    assert torch.equal(_weights(_trained(training=resumed)), _weights(whole))
