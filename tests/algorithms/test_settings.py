from pathlib import Path

import pytest

from gzap_qgis.algorithms import settings
from gzap_qgis.config import (
    Backbone,
    ClassicalConfig,
    ClassicalMethod,
    ComputeConfig,
    Device,
    FitConfig,
    Geometry,
    Layout,
    Method,
    OutputConfig,
    PairConfig,
    Phase,
    Preset,
    PretrainConfig,
    Sensor,
    SimulateConfig,
    Start,
    Tuning,
)
from gzap_qgis.errors import ConfigError


@pytest.mark.parametrize("left_out", [{}, {"SCALE": None}, {"SCALE": ""}, {"SCALE": "  "}])
def test_number_is_none_when_left_out(left_out):
    assert settings.number(left_out, "SCALE") is None


@pytest.mark.parametrize(
    ("given", "expected"), [(2, 2.0), (2.5, 2.5), ("2.5", 2.5), (" 3 ", 3.0), ("1e-6", 1e-6)]
)
def test_number_reads_numbers_and_their_text(given, expected):
    assert settings.number({"SCALE": given}, "SCALE") == expected


@pytest.mark.parametrize("given", ["1,5", "two", "nan", "inf", True, [2.0]])
def test_number_refuses_what_is_no_finite_number(given):
    with pytest.raises(ConfigError, match=r"SCALE is .*; it must be a number with a point"):
        settings.number({"SCALE": given}, "SCALE")


def test_whole_number_refuses_a_fraction():
    with pytest.raises(ConfigError, match=r"SEED is 1\.5; it must be a whole number"):
        settings.whole_number({"SEED": 1.5}, "SEED", 0)


def test_whole_number_reads_the_largest_seed_exactly():
    assert settings.whole_number({"SEED": "2147483647"}, "SEED", 0) == 2147483647


@pytest.mark.parametrize("left_out", [{}, {"PRESET": None}, {"PRESET": ""}])
def test_choice_takes_the_default_when_left_out(left_out):
    assert settings.choice(left_out, "PRESET", Preset.BALANCED) is Preset.BALANCED


def test_choice_names_the_allowed_words():
    with pytest.raises(ConfigError, match="PRESET is slow; it must be one of fast, balanced, best"):
        settings.choice({"PRESET": "slow"}, "PRESET", Preset.BALANCED)


def test_choice_refuses_an_index():
    with pytest.raises(ConfigError, match="PRESET is 1"):
        settings.choice({"PRESET": 1}, "PRESET", Preset.BALANCED)


def test_creation_options_are_separated_by_bars():
    values = {"OPTIONS": " COMPRESS=DEFLATE |ZLEVEL=9|"}
    assert settings.creation_options(values, "OPTIONS") == ("COMPRESS=DEFLATE", "ZLEVEL=9")


@pytest.mark.parametrize("option", ["COMPRESS", "=9"])
def test_creation_options_need_a_name_and_a_value(option):
    with pytest.raises(ConfigError, match=f"OPTIONS holds {option}; each creation option"):
        settings.creation_options({"OPTIONS": f"TILED=YES|{option}"}, "OPTIONS")


@pytest.mark.parametrize("name", ["out.tif", "out.TIFF"])
def test_output_file_is_a_geotiff(name):
    assert settings.output_file({"OUTPUT": name}) == Path(name)


@pytest.mark.parametrize("name", ["out.jpg", "out", "", None])
def test_output_file_refuses_other_formats(name):
    with pytest.raises(ConfigError, match=r"OUTPUT is .*; only GeoTIFF is written"):
        settings.output_file({"OUTPUT": name})


@pytest.mark.parametrize("left_out", [{}, {"MODEL": None}, {"MODEL": " "}])
def test_no_model_file_stands_for_the_prior(left_out):
    assert settings.model_file(left_out) is None


def test_model_file_is_the_one_that_is_named():
    assert settings.model_file({"MODEL": "m.safetensors"}) == Path("m.safetensors")


def test_backbone_names_the_encoders():
    assert settings.backbone({"BACKBONE": "mamba"}) is Backbone.MAMBA
    with pytest.raises(ConfigError, match="BACKBONE is vit; it must be one of inr, cnn"):
        settings.backbone({"BACKBONE": "vit"})


def test_configs_have_their_defaults_when_only_the_files_are_given():
    values = {"PANCHROMATIC": "p.tif", "SPECTRAL": "m.tif", "OUTPUT": "o.tif"}
    assert settings.pair_config(values) == PairConfig("p.tif", "m.tif")
    assert settings.fit_config(values) == FitConfig()
    assert settings.compute_config(values, ComputeConfig()) == ComputeConfig()
    assert settings.output_config(values, None) == OutputConfig(Path("o.tif"))


def test_pair_config_takes_the_sensor():
    values = {"PANCHROMATIC": "p.tif", "SPECTRAL": "m.tif", "SENSOR": "spot-6"}
    assert settings.pair_config(values) == PairConfig("p.tif", "m.tif", Sensor.SPOT_6)


def test_fit_config_takes_every_setting():
    values = {
        **{"PRESET": "fast", "METHOD": "trapan", "BACKBONE": "cnn", "START": "model"},
        **{"INIT": "a", "TUNING": "freeze", "SEED": "4", "MODEL": "b"},
    }
    expected = FitConfig(
        *(Preset.FAST, Method.TRAPAN, Backbone.CNN, Start.MODEL),
        *(Path("a"), Tuning.FREEZE, 4, Path("b")),
    )
    assert settings.fit_config(values) == expected


@pytest.mark.parametrize("start", ["prior", "scratch"])
def test_fit_config_refuses_a_model_that_the_start_would_ignore(start):
    with pytest.raises(ConfigError, match=f"INIT is a but START is {start}; set START to model"):
        settings.fit_config({"INIT": "a", "START": start})


def test_fit_config_refuses_a_start_from_no_model():
    with pytest.raises(ConfigError, match="INIT is empty"):
        settings.fit_config({"START": "model", "INIT": ""})


def test_pretrain_config_takes_its_defaults():
    given = {"IMAGES": "folder", "MODEL": "m"}
    assert settings.pretrain_config(given) == PretrainConfig(Path("folder"), Path("m"))


def test_pretrain_config_takes_every_setting():
    given = {
        **{"IMAGES": "folder", "MODEL": "m", "BACKBONE": "transformer"},
        **{"STEPS": "7", "SEED": 3, "RESUME": "m.checkpoint"},
    }
    expected = PretrainConfig(
        *(Path("folder"), Path("m"), Backbone.TRANSFORMER, 7, 3, Path("m.checkpoint"))
    )
    assert settings.pretrain_config(given) == expected


@pytest.mark.parametrize("key", ["IMAGES", "MODEL"])
def test_pretrain_config_refuses_what_is_left_out(key):
    with pytest.raises(ConfigError, match=f"{key} is empty; choose"):
        settings.pretrain_config({"IMAGES": "folder", "MODEL": "m", key: " "})


def test_compute_config_takes_every_setting():
    values = {"DEVICE": "cpu", "THREADS": 2, "MEMORY": 300}
    settled = ComputeConfig(Device.CUDA, 7, 512, Path("python"))
    expected = ComputeConfig(Device.CPU, 2, 300, Path("python"))
    assert settings.compute_config(values, settled) == expected


def test_where_a_run_says_nothing_the_network_runs_as_is_settled():
    settled = ComputeConfig(Device.CPU, 3, 512, Path("python"))
    assert settings.compute_config({"THREADS": None}, settled) == settled


def test_zero_memory_means_automatic_whatever_is_settled():
    assert settings.compute_config({"MEMORY": 0}, ComputeConfig(memory=512)).memory == 0


def test_zero_threads_mean_automatic_whatever_is_settled():
    assert settings.compute_config({"THREADS": 0}, ComputeConfig(threads=3)).threads == 0


def test_fit_config_takes_the_folder_of_priors():
    assert settings.fit_config({}, Path("weights")).weights == Path("weights")


def test_output_config_takes_every_setting():
    extent = (0.0, 1.0, 2.0, 3.0)
    values = {"OUTPUT": "o.tif", "GEOMETRY": "ms", "SCALE": "3.3", "OPTIONS": "TILED=NO"}
    values.update(LAYOUT="cog", OVERVIEWS="yes", RESUME=True)
    expected = OutputConfig(
        path=Path("o.tif"),
        geometry=Geometry.MS,
        scale=3.3,
        extent=extent,
        options=("TILED=NO",),
        layout=Layout.COG,
        overviews=True,
        resume=True,
    )
    assert settings.output_config(values, extent) == expected


def test_output_config_refuses_a_layout_that_there_is_not():
    with pytest.raises(ConfigError, match="LAYOUT is jpeg; it must be one of geotiff, cog"):
        settings.output_config({"OUTPUT": "o.tif", "LAYOUT": "jpeg"}, None)


@pytest.mark.parametrize("key", ["SCALE", "PIXEL_SIZE"])
@pytest.mark.parametrize("size", [0, "0", -1, "-2.5"])
def test_output_config_refuses_sizes_that_are_not_positive(key, size):
    with pytest.raises(ConfigError, match=f"{key} is .*; it must be above 0"):
        settings.output_config({"OUTPUT": "o.tif", key: size}, None)


def test_output_config_refuses_both_sizes():
    with pytest.raises(ConfigError, match="give only one of them"):
        settings.output_config({"OUTPUT": "o.tif", "SCALE": 2, "PIXEL_SIZE": "1"}, None)


@pytest.mark.parametrize(
    ("given", "expected"),
    [(True, True), (False, False), ("true", True), ("No", False), (1, True), ("0", False)],
)
def test_yes_no_reads_answers_and_their_text(given, expected):
    assert settings.yes_no({"COREGISTER": given}, "COREGISTER", default=not expected) is expected


@pytest.mark.parametrize("default", [True, False])
@pytest.mark.parametrize("left_out", [{}, {"COREGISTER": None}, {"COREGISTER": " "}])
def test_yes_no_takes_the_default_when_left_out(left_out, default):
    assert settings.yes_no(left_out, "COREGISTER", default=default) is default


@pytest.mark.parametrize("given", ["perhaps", 2, 0.5])
def test_yes_no_refuses_what_is_neither(given):
    with pytest.raises(ConfigError, match=r"COREGISTER is .*; it must be true or false"):
        settings.yes_no({"COREGISTER": given}, "COREGISTER", default=True)


def test_classical_config_takes_its_defaults_and_its_values():
    assert settings.classical_config({}) == ClassicalConfig()
    given = {"METHOD": "bt-h", "COREGISTER": "false"}
    assert settings.classical_config(given) == ClassicalConfig(
        ClassicalMethod.BT_H, coregister=False
    )


def test_classical_config_names_the_methods():
    with pytest.raises(ConfigError, match="METHOD is pca; it must be one of exp, brovey, bt-h"):
        settings.classical_config({"METHOD": "pca"})


def test_simulate_config_takes_its_defaults():
    given = {"PAN_REDUCED": "p.tif", "MS_REDUCED": "m.TIFF", "RATIO": ""}
    expected = SimulateConfig(Path("p.tif"), Path("m.TIFF"))
    assert settings.simulate_config(given) == expected


def test_simulate_config_takes_its_values():
    given = {
        **{"PAN_REDUCED": "p.tif", "MS_REDUCED": "m.tif"},
        **{"RATIO": "2.7", "PHASE": "interp23", "OPTIONS": "COMPRESS=LZW|BIGTIFF=YES"},
    }
    expected = SimulateConfig(
        Path("p.tif"), Path("m.tif"), 2.7, Phase.INTERP23, ("COMPRESS=LZW", "BIGTIFF=YES")
    )
    assert settings.simulate_config(given) == expected


@pytest.mark.parametrize("key", ["PAN_REDUCED", "MS_REDUCED"])
@pytest.mark.parametrize("name", ["image.png", "", "image"])
def test_simulate_config_names_the_output_that_is_no_geotiff(key, name):
    given = {"PAN_REDUCED": "p.tif", "MS_REDUCED": "m.tif", key: name}
    with pytest.raises(ConfigError, match=f"{key} is .*; only GeoTIFF is written"):
        settings.simulate_config(given)
