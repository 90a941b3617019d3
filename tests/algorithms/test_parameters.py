import pytest

pytest.importorskip("qgis.core")

from qgis.core import Qgis, QgsProcessingParameterDefinition

FIT = ["SENSOR", "PRESET", "METHOD", "START", "INIT", "BACKBONE", "TUNING", "SEED"]
IMAGES = ["PANCHROMATIC", "SPECTRAL"]
DELIVERED = [*IMAGES, "PAN_PARTS", "MS_PARTS", "DEM"]
GRID = ["PIXEL_SIZE", "SCALE", "GEOMETRY", "EXTENT", "MASK"]
COMPUTE = ["DEVICE", "THREADS"]
FILE = ["LAYOUT", "OVERVIEWS", "OPTIONS", "OUTPUT"]
CONTRACT = {
    "assess": [
        "FUSED",
        *DELIVERED,
        "REFERENCE",
        *("SENSOR", "PHASE", "GEOMETRY", "BORDER"),
        *("REPORT", "TABLE", "MAP"),
    ],
    "classical": [
        *DELIVERED,
        "METHOD",
        "SENSOR",
        "COREGISTER",
        "GEOMETRY",
        "EXTENT",
        "MASK",
        *FILE,
    ],
    "fit": [*DELIVERED, *FIT, *COMPUTE, "MEMORY", "MODEL"],
    "sharpen": [
        *DELIVERED,
        *("MODEL", "BACKBONE"),
        *GRID,
        *COMPUTE,
        *("MEMORY", "CLUSTER", "RESUME"),
        *FILE,
    ],
    "pansharpen": [*DELIVERED, *FIT, *GRID, *COMPUTE, "MEMORY", "CLUSTER", *FILE, "MODEL"],
    "pretrain": ["IMAGES", "BACKBONE", "STEPS", "SEED", "RESUME", *COMPUTE, "MODEL"],
    "simulate": [*DELIVERED, "RATIO", "SENSOR", "PHASE", "OPTIONS", "PAN_REDUCED", "MS_REDUCED"],
}
SENSORS = (
    "auto generic quickbird ikonos geoeye-1 worldview-2 worldview-3 worldview-4 gaofen-2 pleiades "
    "spot-6 landsat-7 landsat-8"
)
SCENE_NUMBERS = {
    *("SENSOR_USED", "RATIO", "REGISTRATION"),
    *("OFFSET_ROW", "OFFSET_COL", "OFFSET_CONFIDENCE"),
}
FIT_NUMBERS = {"FITTED", "STEPS", "FIT_SECONDS", "LOSS_BASE", "LOSS_FITTED"}
DEGRADED_NUMBERS = {
    *("SENSOR_USED", "RATIO_ROWS", "RATIO_COLS", "PAN_ROWS", "PAN_COLS", "MS_ROWS", "MS_COLS"),
    *("OFFSET_ROW", "OFFSET_COL", "OFFSET_CONFIDENCE"),
}
INDICES = {
    *("D_LAMBDA", "D_LAMBDA_K", "D_S", "QNR", "HQNR", "R_Q2N", "R_SAM", "R_ERGAS", "D_RHO"),
    *("Q2N", "UQI", "SAM", "ERGAS", "SCC", "PSNR", "SSIM"),
}
SHARPEN_NUMBERS = {"ROWS", "COLS", "OUTPUT_PIXEL_SIZE", "SHARPEN_SECONDS"}


def definition(provider, algorithm, key):
    return provider.algorithm(algorithm).parameterDefinition(key)


@pytest.mark.parametrize("algorithm", sorted(CONTRACT))
def test_the_names_of_the_parameters_are_a_contract(provider, algorithm):
    names = [each.name() for each in provider.algorithm(algorithm).parameterDefinitions()]
    assert names == CONTRACT[algorithm]


@pytest.mark.parametrize(
    ("algorithm", "expected"),
    [
        ("assess", {"REPORT", "TABLE", "MAP"} | INDICES),
        ("fit", {"MODEL"} | FIT_NUMBERS | SCENE_NUMBERS),
        ("classical", {"OUTPUT"} | SHARPEN_NUMBERS | SCENE_NUMBERS),
        ("sharpen", {"OUTPUT"} | SHARPEN_NUMBERS | SCENE_NUMBERS),
        ("pansharpen", {"OUTPUT", "MODEL"} | FIT_NUMBERS | SHARPEN_NUMBERS | SCENE_NUMBERS),
        ("pretrain", {"MODEL", "RESUMED_AT", "IMAGE_COUNT", "PAIR_COUNT", "LOSS", "SECONDS"}),
        ("simulate", {"PAN_REDUCED", "MS_REDUCED"} | DEGRADED_NUMBERS),
    ],
)
def test_the_names_of_the_outputs_are_a_contract(provider, algorithm, expected):
    outputs = provider.algorithm(algorithm).outputDefinitions()
    assert {each.name() for each in outputs} == expected
    assert len(outputs) == len(expected)


@pytest.mark.parametrize(
    ("key", "words", "default"),
    [
        ("SENSOR", SENSORS, "auto"),
        ("PRESET", "fast balanced best", "balanced"),
        ("METHOD", "gzap trapan", "gzap"),
        ("BACKBONE", "inr cnn transformer mamba", "inr"),
        ("START", "prior scratch model", "prior"),
        ("TUNING", "full freeze", "full"),
        ("GEOMETRY", "pan ms", "pan"),
        ("DEVICE", "auto cpu cuda mps", "auto"),
    ],
)
def test_choices_are_static_words(provider, key, words, default):
    found = definition(provider, "pansharpen", key)
    assert found.usesStaticStrings()
    assert found.options() == words.split()
    assert found.defaultValue() == default


@pytest.mark.parametrize("key", ["INIT", "PIXEL_SIZE", "SCALE", "EXTENT", "OPTIONS", "MODEL"])
def test_these_parameters_may_be_left_out(provider, key):
    flag = QgsProcessingParameterDefinition.Flag.FlagOptional
    assert definition(provider, "pansharpen", key).flags() & flag


@pytest.mark.parametrize(
    ("algorithm", "shown"),
    [
        ("assess", ["FUSED", *IMAGES, "REFERENCE", "SENSOR", "REPORT", "TABLE", "MAP"]),
        ("classical", [*IMAGES, "METHOD", "SENSOR", "COREGISTER", "OUTPUT"]),
        ("fit", [*IMAGES, "SENSOR", "PRESET", "MODEL"]),
        ("pansharpen", [*IMAGES, "SENSOR", "PRESET", "PIXEL_SIZE", "SCALE", "OUTPUT", "MODEL"]),
        ("pretrain", ["IMAGES", "BACKBONE", "STEPS", "MODEL"]),
        ("sharpen", [*IMAGES, "MODEL", "PIXEL_SIZE", "SCALE", "OUTPUT"]),
        ("simulate", [*IMAGES, "RATIO", "SENSOR", "PAN_REDUCED", "MS_REDUCED"]),
    ],
)
def test_a_beginner_sees_only_what_a_first_run_may_need(provider, algorithm, shown):
    flag = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    every = provider.algorithm(algorithm).parameterDefinitions()
    assert [each.name() for each in every if not each.flags() & flag] == shown


@pytest.mark.parametrize("algorithm", sorted(CONTRACT))
def test_labels_fit_into_a_dialog(provider, algorithm):
    labels = [each.description() for each in provider.algorithm(algorithm).parameterDefinitions()]
    assert max(len(label) for label in labels) <= 48


def test_sharpening_needs_no_model_file(provider):
    flag = QgsProcessingParameterDefinition.Flag.FlagOptional
    assert definition(provider, "sharpen", "MODEL").flags() & flag


@pytest.mark.parametrize("algorithm", sorted(CONTRACT))
def test_every_parameter_has_help(provider, algorithm):
    for each in provider.algorithm(algorithm).parameterDefinitions():
        assert each.help(), each.name()


@pytest.mark.parametrize("name", ["a.safetensors", "a.bin", "model"])
def test_a_model_file_may_have_any_name(provider, name):
    assert definition(provider, "sharpen", "MODEL").checkValueIsAcceptable(f"/tmp/{name}")


def test_a_fitted_model_ends_in_safetensors_by_default(provider):
    assert definition(provider, "fit", "MODEL").defaultFileExtension() == "safetensors"


def test_the_model_is_kept_only_if_asked_for(provider):
    assert definition(provider, "fit", "MODEL").createByDefault()
    assert not definition(provider, "pansharpen", "MODEL").createByDefault()


def test_creation_options_have_the_widget_of_this_qgis(provider):
    wrapper = definition(provider, "pansharpen", "OPTIONS").metadata()["widget_wrapper"]
    expected = "widget_type" if Qgis.QGIS_VERSION_INT >= 33800 else "class"
    assert list(wrapper) == [expected]
