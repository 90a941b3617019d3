import hashlib

import pytest

pytest.importorskip("torch")

import model_cards

from gzap_qgis.config import Backbone
from gzap_qgis.core.model_file import Model, write_model
from gzap_qgis.core.network import build_network
from gzap_qgis.network_config import InrConfig, NetworkConfig
from tests.scripts import bench_results

SMALL = NetworkConfig(InrConfig(width=4, blocks=1), pan_width=4, hidden=4, refined=4)
NOTES = {"pictures": 7, "pairs": 3, "steps": 50, "seed": 2, "loss": 0.4, "base_loss": 0.5}
RUN = {"machine": "a machine", "seconds": 600}


@pytest.fixture
def data():
    return write_model(Model(build_network(SMALL), SMALL, NOTES))


def test_a_card_tells_what_the_file_tells_of_itself(data):
    text = model_cards.card(Backbone.INR, data, RUN, bench_results.results())
    assert hashlib.sha256(data).hexdigest() in text
    assert "7 images and 3 real pairs" in text
    assert "STEPS=50 SEED=2" in text
    assert "80.0 % of the regression's" in text
    assert "a machine, 10 minutes" in text


def test_a_card_shows_the_means_of_the_benchmark(data):
    text = model_cards.card(Backbone.INR, data, RUN, bench_results.results())
    line = next(line for line in text.splitlines() if line.startswith("| balanced |"))
    assert "0.8900" in line


def test_what_was_not_measured_is_a_dash(data):
    text = model_cards.card(Backbone.CNN, data, RUN, bench_results.results())
    line = next(line for line in text.splitlines() if line.startswith("| cnn, fast |"))
    assert line.count(" - ") == len(model_cards.SHOWN)


def test_every_encoder_is_described():
    assert set(model_cards.KINDS) == set(Backbone)
