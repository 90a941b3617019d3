from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from gzap_qgis import config
from gzap_qgis.errors import ConfigError

OUT = Path("out.tif")


def test_defaults_are_within_their_own_ranges():
    assert config.FitConfig().preset is config.Preset.BALANCED
    assert config.ComputeConfig().device is config.Device.AUTO
    assert config.OutputConfig(OUT).geometry is config.Geometry.PAN
    assert config.TilingConfig().tile > 0


@pytest.mark.parametrize("seed", [-1, 2**31])
def test_a_seed_outside_its_range_names_field_value_and_range(seed):
    with pytest.raises(ConfigError, match=f"SEED is {seed}; it must be from 0 to 2147483647"):
        config.FitConfig(seed=seed)


@pytest.mark.parametrize("seed", [0, 2**31 - 1])
def test_the_ends_of_the_seed_range_are_allowed(seed):
    assert config.FitConfig(seed=seed).seed == seed


def test_starting_from_a_model_needs_the_model():
    with pytest.raises(ConfigError, match=r"START is model but INIT is empty; choose"):
        config.FitConfig(start=config.Start.MODEL)
    assert config.FitConfig(start=config.Start.MODEL, init=Path("a.gzap")).init == Path("a.gzap")


def test_the_encoders_of_a_new_network_cannot_be_kept():
    scratch, freeze = config.Start.SCRATCH, config.Tuning.FREEZE
    with pytest.raises(ConfigError, match="TUNING is freeze but START is scratch"):
        config.FitConfig(start=scratch, tuning=freeze)
    assert config.FitConfig(start=config.Start.PRIOR, tuning=freeze).tuning is freeze


@pytest.mark.parametrize("threads", [-1, 257])
def test_threads_outside_their_range_are_refused(threads):
    with pytest.raises(ConfigError, match=f"THREADS is {threads}; it must be from 0"):
        config.ComputeConfig(threads=threads)


def test_pixel_size_and_scale_exclude_each_other():
    with pytest.raises(ConfigError, match=r"PIXEL_SIZE is 0.5 and SCALE is 2.0; give only one"):
        config.OutputConfig(OUT, pixel_size=0.5, scale=2.0)


@pytest.mark.parametrize("size", [0.0, -1.0, float("nan")])
def test_a_pixel_size_that_is_not_positive_is_refused(size):
    with pytest.raises(ConfigError, match=r"PIXEL_SIZE is .*; it must be above 0"):
        config.OutputConfig(OUT, pixel_size=size)


@pytest.mark.parametrize("scale", [0.0, -2.0, 64.5, float("nan")])
def test_a_scale_outside_its_range_is_refused(scale):
    with pytest.raises(ConfigError, match=r"SCALE is .*; it must be above 0 and at most 64"):
        config.OutputConfig(OUT, scale=scale)


@pytest.mark.parametrize("ratio", [1.0, 0.5, 0.0, -2.0, 64.5, float("nan")])
def test_a_ratio_that_degrades_nothing_or_all_is_refused(ratio):
    with pytest.raises(ConfigError, match=r"RATIO is .*; it must be above 1 and at most 64"):
        config.SimulateConfig(OUT, OUT, ratio=ratio)


@pytest.mark.parametrize("ratio", [None, 1.001, 64.0])
def test_no_ratio_and_any_above_one_are_allowed(ratio):
    assert config.SimulateConfig(OUT, OUT, ratio=ratio).ratio == ratio


@pytest.mark.parametrize("border", [-1, 1001])
def test_a_border_outside_its_range_is_refused(border):
    with pytest.raises(ConfigError, match=r"BORDER is .*; it must be from 0 to 1000 pixels"):
        config.AssessConfig("fused.tif", border=border)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (config.Preset, ["fast", "balanced", "best"]),
        (config.Start, ["prior", "scratch", "model"]),
        (config.Device, ["auto", "cpu", "cuda", "mps"]),
        (config.Geometry, ["pan", "ms"]),
        (config.Phase, ["auto", "area", "interp23"]),
        (
            config.ClassicalMethod,
            ["exp", "brovey", "bt-h", "gsa", "bdsd-pc", "mtf-glp-fs", "mtf-glp-hpm-r"],
        ),
    ],
)
def test_the_words_of_a_choice_never_change(kind, words):
    assert [choice.value for choice in kind] == words
    assert kind(words[0]) is next(iter(kind))


def test_the_sensors_are_those_that_models_and_scripts_name():
    assert [sensor.value for sensor in config.Sensor] == [
        "auto",
        "generic",
        "quickbird",
        "ikonos",
        "geoeye-1",
        "worldview-2",
        "worldview-3",
        "worldview-4",
        "gaofen-2",
        "pleiades",
        "spot-6",
        "landsat-7",
        "landsat-8",
    ]


def test_a_config_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        config.FitConfig().seed = 3
