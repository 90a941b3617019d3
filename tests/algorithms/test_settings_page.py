"""The page in Settings > Options > Processing > Providers, and what runs make of it."""

import sys

import pytest

pytest.importorskip("qgis.core")

from qgis.core import QgsSettings

from gzap_qgis.algorithms import preferences as stored
from gzap_qgis.algorithms.preferences import Preferences, preferences
from gzap_qgis.algorithms.requirements import NETWORK, settled, what_to_install
from gzap_qgis.algorithms.settings_page import GROUP, KEYS, add_page, remove_page
from gzap_qgis.config import ComputeConfig, Device


@pytest.fixture
def clean(provider):
    """No setting of ours before and after."""
    yield
    for key in KEYS:
        QgsSettings().remove(f"{stored.ROOM}/{key}")
    remove_page()
    add_page(provider.icon())


@pytest.fixture
def page(clean):
    """Processing's settings by name."""
    from processing.core.ProcessingConfig import ProcessingConfig

    return ProcessingConfig.settings


def name_python(path):
    """What a script does that names a Python."""
    QgsSettings().setValue(f"{stored.ROOM}/{stored.INTERPRETER}", path)


def choose(page, key, value):
    """What the dialog does when the user closes it."""
    page[key].setValue(value)
    page[key].save()


def test_the_page_shows_every_setting_with_the_icon(page):
    from processing.core.ProcessingConfig import ProcessingConfig

    shown = {setting.name for setting in ProcessingConfig.getSettings()[GROUP]}
    assert shown == set(KEYS)
    assert not ProcessingConfig.settingIcons[GROUP].isNull()


def test_nothing_is_set_at_first(page):
    assert preferences() == Preferences()


def test_what_the_user_chooses_reaches_the_runs(page, tmp_path):
    python, weights = tmp_path / "python", tmp_path / "weights"
    python.touch()
    weights.mkdir()
    (weights / "inr.safetensors").touch()
    choose(page, stored.DEVICE, "cpu")
    choose(page, stored.THREADS, "3")
    choose(page, stored.MEMORY, "512")
    choose(page, stored.INTERPRETER, str(python))
    choose(page, stored.WEIGHTS, str(weights))
    assert preferences() == Preferences(Device.CPU, 3, 512, python, weights)
    assert settled() == ComputeConfig(Device.CPU, 3, 512, python)


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        (stored.THREADS, "many", "many is no whole number"),
        (stored.THREADS, "300", "from 0 .automatic. to 256"),
        (stored.MEMORY, "100", "from 256 to 1048576 MiB"),
        (stored.INTERPRETER, "/no/python", "There is no file /no/python"),
        (stored.WEIGHTS, "/no/folder", "The folder /no/folder holds no prior"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(page, key, value, sentence):
    with pytest.raises(ValueError, match=sentence):
        page[key].setValue(value)


def test_a_setting_out_of_range_counts_as_not_set(clean):
    QgsSettings().setValue(f"{stored.ROOM}/{stored.MEMORY}", "3")
    QgsSettings().setValue(f"{stored.ROOM}/{stored.THREADS}", "-2")
    assert preferences() == Preferences()


def test_the_dialogs_begin_with_what_is_set(page, provider):
    choose(page, stored.DEVICE, "cpu")
    choose(page, stored.THREADS, "3")
    choose(page, stored.MEMORY, "700")
    algorithm = provider.algorithm("sharpen").create()
    assert algorithm.parameterDefinition("DEVICE").defaultValue() == "cpu"
    assert algorithm.parameterDefinition("THREADS").defaultValue() == 3
    assert algorithm.parameterDefinition("MEMORY").defaultValue() == 700


def test_the_page_goes_with_the_provider_and_the_values_stay(page):
    choose(page, stored.THREADS, "3")
    remove_page()
    assert not set(KEYS) & set(page)
    assert preferences().threads == 3


def test_taking_the_page_away_twice_does_nothing(page):
    remove_page()
    remove_page()
    assert not set(KEYS) & set(page)


def test_a_named_python_that_is_gone_is_told(clean):
    name_python("/no/python")
    assert "/no/python named in Settings" in what_to_install(NETWORK)


def test_a_named_python_stands_in_for_a_missing_torch(clean, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    name_python(sys.executable)
    assert what_to_install(NETWORK) == ""


def test_without_torch_three_ways_are_named(clean, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    sentence = what_to_install(NETWORK)
    assert all(way in sentence for way in ("gzap:runtime", "Options > Processing", "pip install"))
