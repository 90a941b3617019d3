import json
from dataclasses import asdict

import numpy as np
import pytest
import torch
from safetensors import numpy as reference

from gzap_qgis.config import Backbone
from gzap_qgis.core.model_file import Model, read_model, write_model
from gzap_qgis.core.network import build_network
from gzap_qgis.core.safetensors_file import dump, load
from gzap_qgis.errors import ModelFileError
from gzap_qgis.network_config import InrConfig, NetworkConfig, encoder_of, network_of

pytestmark = pytest.mark.usefixtures("one_thread")

SMALL = NetworkConfig(InrConfig(width=4, blocks=1), pan_width=3, hidden=3, refined=2)
NOTES = {"sensor": "quickbird", "seed": 3, "losses": {"matched": 0.5}, "held_back": [1.0, 0.9]}


def _model(seed=0):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return Model(build_network(SMALL), SMALL, NOTES)


def _changed(**metadata):
    """The bytes of a model with other metadata."""
    tensors, found = load(write_model(_model()))
    return dump(tensors, {**found, **metadata})


def _refused(data, match):
    with pytest.raises(ModelFileError, match=match) as caught:
        read_model(data)
    assert str(caught.value).endswith(".")


def test_a_model_comes_back_as_it_was():
    model = _model()
    again = read_model(write_model(model))
    assert again.config == SMALL
    assert again.notes == NOTES
    for name, value in model.network.state_dict().items():
        assert torch.equal(again.network.state_dict()[name], value), name


def test_the_same_model_gives_the_same_bytes():
    assert write_model(_model()) == write_model(_model())
    assert write_model(read_model(write_model(_model()))) == write_model(_model())


def test_another_model_gives_other_bytes():
    assert write_model(_model(0)) != write_model(_model(1))


def test_the_order_of_notes_does_not_matter():
    turned = Model(_model().network, SMALL, dict(reversed(list(NOTES.items()))))
    assert write_model(turned) == write_model(_model())


def test_the_safetensors_package_reads_the_weights():
    found = reference.load(write_model(_model()))
    expected = _model().network.state_dict()
    assert found.keys() == expected.keys()
    for name, value in expected.items():
        np.testing.assert_array_equal(found[name], value.numpy())


def test_a_file_written_by_the_safetensors_package_is_read():
    tensors, metadata = load(write_model(_model()))
    again = read_model(reference.save(tensors, metadata))
    assert torch.equal(again.network.inr.row, _model().network.inr.row)


def test_reading_does_not_touch_the_random_state_beyond_building():
    data = write_model(_model())
    first, second = read_model(data), read_model(data)
    for name, value in first.network.state_dict().items():
        assert torch.equal(second.network.state_dict()[name], value)


def test_another_safetensors_file_is_refused():
    _refused(reference.save({"a": np.zeros(3, np.float32)}), "not a G-ZAP model")


@pytest.mark.parametrize("data", [b"", b"GIF89a, no model", write_model(_model())[:-5]])
def test_what_is_no_whole_safetensors_file_is_refused(data):
    _refused(data, "damaged")


@pytest.mark.parametrize("version", ["3", "17", "", "one", "-1", "0", "²", "1" * 5000])
def test_a_newer_or_unknown_version_is_refused(version):
    _refused(_changed(version=version), "format version")


def test_missing_weights_are_refused():
    tensors, metadata = load(write_model(_model()))
    del tensors["inr.row"]
    _refused(dump(tensors, metadata), r"inr\.row differs")


def test_extra_weights_are_refused():
    tensors, metadata = load(write_model(_model()))
    _refused(dump({**tensors, "extra": np.zeros(1, np.float32)}, metadata), "extra differs")


def test_weights_of_another_shape_are_refused():
    tensors, metadata = load(write_model(_model()))
    tensors["inr.row"] = np.zeros(9, np.float32)
    _refused(dump(tensors, metadata), r"inr\.row differs")


@pytest.mark.parametrize("entry", ["network", "notes"])
@pytest.mark.parametrize("text", ["", "{", "[1]", "3", "[" * 100_000])
def test_damaged_metadata_are_refused(entry, text):
    _refused(_changed(**{entry: text}), f"entry '{entry}' is damaged")


def _settings(**encoder):
    """The settings of the small network as a file holds them, some sizes of the encoder changed."""
    _, metadata = load(write_model(_model()))
    settings = json.loads(metadata["network"])
    settings["encoder"].update(encoder)
    return settings


@pytest.mark.parametrize(
    "change", [{"width": "wide"}, {"width": 3.5}, {"blocks": True}, {"depth": 3}, {"width": None}]
)
def test_encoder_settings_that_are_none_of_ours_are_refused(change):
    _refused(_changed(network=json.dumps(_settings(**change))), "network settings are not those")


@pytest.mark.parametrize(
    "change",
    [{"hidden": 3.5}, {"depth": 3}, {"encoder": [1]}, {"backbone": "oak"}, {"backbone": 1}],
)
def test_network_settings_that_are_none_of_ours_are_refused(change):
    text = json.dumps({**_settings(), **change})
    _refused(_changed(network=text), "network settings are not those")


@pytest.mark.parametrize("name", ["hidden", "encoder", "backbone"])
def test_a_missing_network_setting_is_refused(name):
    settings = _settings()
    del settings[name]
    _refused(_changed(network=json.dumps(settings)), "network settings are not those")


@pytest.mark.parametrize("width", [0, -4, 513, 10**9])
def test_network_settings_out_of_range_are_refused(width):
    _refused(_changed(network=json.dumps(_settings(width=width))), f"width is {width}")


def _first_version(change):
    """The small model as version 1 wrote it."""
    tensors, metadata = load(write_model(_model()))
    sizes = {"width": 4, "blocks": 1, "pan_width": 3, "hidden": 3, "refined": 2, **change}
    return dump(tensors, {**metadata, "version": "1", "network": json.dumps(sizes)})


def test_a_file_of_the_first_version_is_read():
    again = read_model(_first_version({}))
    assert again.config == SMALL
    for name, value in _model().network.state_dict().items():
        assert torch.equal(again.network.state_dict()[name], value), name


@pytest.mark.parametrize("change", [{"width": "wide"}, {"depth": 3}, {"encoder": {}}])
def test_damaged_settings_of_the_first_version_are_refused(change):
    _refused(_first_version(change), "network settings are not those")


@pytest.mark.parametrize("backbone", Backbone)
def test_settings_that_call_for_more_weights_than_the_file_holds_are_refused_at_once(backbone):
    # Built before it is checked, such a network would take 10 GB.
    encoder = {**asdict(encoder_of(backbone)), "width": 512, "blocks": 512}
    text = json.dumps({**_settings(), "backbone": backbone.value, "encoder": encoder})
    _refused(_changed(network=text), "does not hold the weights")


@pytest.mark.parametrize("backbone", Backbone)
def test_every_encoder_comes_back_as_it_was(backbone):
    config = network_of(backbone)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(1)
        network = build_network(config)
    again = read_model(write_model(Model(network, config, {})))
    assert again.config == config
    assert again.network.reach == network.reach
    for name, value in network.state_dict().items():
        assert torch.equal(again.network.state_dict()[name], value), name


@pytest.mark.parametrize("backbone", [b for b in Backbone if b is not Backbone.INR])
def test_weights_of_another_encoder_are_refused(backbone):
    settings = {**_settings(), "backbone": backbone.value}
    small = {**asdict(encoder_of(backbone)), "width": 4, "blocks": 1}
    small.update({name: 4 for name in ("inner", "heads") if name in small})
    if backbone is Backbone.MAMBA:
        small.update(inner=4, heads=1)
    _refused(_changed(network=json.dumps({**settings, "encoder": small})), "differs")
