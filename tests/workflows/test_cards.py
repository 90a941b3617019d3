"""What the log says of a model file."""

from pathlib import Path

import pytest

pytest.importorskip("torch")

from gzap_qgis.config import Backbone
from gzap_qgis.core.tasks import ModelCard
from gzap_qgis.sentence import said
from gzap_qgis.workflows.cards import describe

PATH = Path("m.safetensors")


def test_a_prior_tells_on_what_it_was_trained():
    notes = {"started_from": "pretraining", "steps": 9, "seed": 3, "pictures": 31, "pairs": 28}
    assert describe(PATH, ModelCard(Backbone.CNN, notes)) == (
        "Model m.safetensors: encoder cnn, pretrained in 9 steps with seed 3 on 31 image(s) and "
        "28 real pair(s)."
    )


def test_a_fitted_model_tells_of_its_scene():
    notes = {"started_from": "prior", "steps": 250, "seed": 0, "bands": 4, "sensor": "ikonos"}
    assert describe(PATH, ModelCard(Backbone.INR, notes)) == (
        "Model m.safetensors: encoder inr, fitted from prior in 250 steps with seed 0 to a scene "
        "of 4 band(s), sensor ikonos."
    )


def test_the_base_tells_that_it_has_no_network():
    told = describe(PATH, ModelCard(Backbone.INR, {"started_from": "base"}))
    assert told.endswith("the regression on PAN's detail alone.")


@pytest.mark.parametrize("notes", [{}, {"sensor": "x\n" * 1000, "steps": [1] * 1000}])
def test_notes_of_another_making_give_one_short_line(notes):
    told = describe(PATH, ModelCard(Backbone.INR, notes))
    assert len(told) < 400
    assert "\n" not in told


def test_what_is_not_known_is_said_in_the_language_of_the_rest():
    told = said(describe(PATH, ModelCard(Backbone.INR, {})), lambda pattern: f"<{pattern}>")
    assert told.startswith("<Model m.safetensors: encoder inr, fitted from <unknown> in ")
