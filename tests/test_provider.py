import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from gzap_qgis.provider import GzapProvider, plugin_version

ROOT = Path(__file__).parent.parent

GROUPS = {
    "archive": "pansharpening",
    "assess": "quality",
    "classical": "pansharpening",
    "fit": "pansharpening",
    "fit_once_sharpen_many": "models",
    "pansharpen": "pansharpening",
    "pretrain": "pretraining",
    "runtime": "setup",
    "sharpen": "pansharpening",
    "sharpen_and_assess": "models",
    "simulate": "quality",
}
MODELS = ("fit_once_sharpen_many", "sharpen_and_assess")
NETWORK = ("archive", "fit", "pansharpen", "pretrain", "sharpen", *MODELS)
IDS = str([f"gzap:{name}" for name in sorted(GROUPS)])

LIST_THE_PROVIDER = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from gzap_qgis import classFactory
plugin = classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("gzap")
print(sorted(algorithm.id() for algorithm in provider.algorithms()))
"""


def run_in_a_fresh_python(script):
    """Standard output of ``script`` in a Python of its own, with the repository to import from."""
    command = [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(ROOT)!r})\n{script}"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture
def provider(qgis_app):
    provider = GzapProvider()
    provider.refreshAlgorithms()
    return provider


def test_all_algorithms_are_listed(provider):
    assert sorted(each.name() for each in provider.algorithms()) == sorted(GROUPS)


def test_id_is_the_one_that_scripts_use(provider):
    assert provider.id() == "gzap"


def test_version_is_that_of_the_metadata(provider):
    lines = (ROOT / "gzap_qgis" / "metadata.txt").read_text(encoding="utf-8").splitlines()
    assert f"version={plugin_version()}" in lines
    assert provider.versionInfo() == plugin_version()
    assert plugin_version() in provider.longName()


def test_images_are_geotiff(provider):
    assert provider.defaultRasterFileExtension() == "tif"
    assert provider.supportedOutputRasterLayerExtensions() == ["tif", "tiff"]


def drawn(icon):
    """What an icon shows at 16 pixels, as the values of its pixels."""
    picture = icon.pixmap(16, 16).toImage()
    return [picture.pixel(x, y) for y in range(picture.height()) for x in range(picture.width())]


def test_every_icon_shows_something_of_its_own(provider):
    names = sorted(path.stem for path in (ROOT / "resources" / "icons").glob("*.svg"))
    assert len(names) >= 8
    ours = [provider.algorithm(name) for name in names]
    icons = [provider.icon(), *(algorithm.icon() for algorithm in ours)]
    pictures = {tuple(drawn(icon)) for icon in icons}
    assert len(pictures) == len(icons)
    assert all(len(set(picture)) > 3 for picture in pictures)
    for algorithm in ours:
        assert Path(algorithm.svgIconPath()).name == f"{algorithm.name()}.svg"
        assert Path(algorithm.svgIconPath()).is_file()


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_every_algorithm_explains_itself(provider, name):
    algorithm = provider.algorithm(name)
    assert len(algorithm.shortHelpString()) > 200
    assert "<" not in algorithm.shortHelpString()  # qgis_process prints it as it is
    assert algorithm.shortDescription().endswith(".")
    assert len(algorithm.tags()) >= 5


def test_sharpening_judging_pretraining_setup_and_models_are_five_groups(provider):
    assert {each.name(): each.groupId() for each in provider.algorithms()} == GROUPS
    assert len({each.group() for each in provider.algorithms()}) == 5


def test_nothing_but_a_model_needs_the_main_thread(provider):
    # QGIS before 3.26 runs every graphical model on the main thread.
    for algorithm in (each for each in provider.algorithms() if each.groupId() != "models"):
        assert not algorithm.flags() & algorithm.Flag.FlagNoThreading


def test_listing_the_provider_imports_nothing_heavy():
    # Newer QGIS imports numpy itself.
    script = (
        "import sys\nimport qgis.core\nbefore = set(sys.modules)\n"
        + LIST_THE_PROVIDER
        + "heavy = {'torch', 'numpy', 'pyproj'}\n"
        "heavy |= {'gzap_qgis.core', 'gzap_qgis.raster', 'gzap_qgis.workflows'}\n"
        "print(sorted(heavy & (sys.modules.keys() - before)))\n"
    )
    listed, heavy = run_in_a_fresh_python(script)
    assert listed == IDS
    assert heavy == "[]"


def _verdicts(hidden):
    """Whether each algorithm can run without some packages and what it says; the provider's word.

    None but the hidden packages are missing: what is imported before is not asked for again.
    """
    script = (
        f"import sys\nfor name in {hidden}:\n    sys.modules[name] = None\n"
        + LIST_THE_PROVIDER
        + "for algorithm in provider.algorithms():\n"
        "    print(algorithm.name(), *algorithm.canExecute(), sep='|')\n"
        "print(provider.warningMessage())\n"
    )
    listed, *lines, warning = run_in_a_fresh_python(script)
    assert listed == IDS
    verdicts = [line.split("|") for line in lines]
    return {name: (able == "True", sentence) for name, able, sentence in verdicts}, warning


def test_without_torch_what_needs_no_network_can_run_and_the_rest_says_what_to_install():
    verdicts, warning = _verdicts(["torch"])
    usable = set(GROUPS) - set(NETWORK)
    assert {name for name, (able, _) in verdicts.items() if able} == usable
    assert {verdicts[name][1] for name in usable} == {""}
    for name in NETWORK:
        assert "gzap:runtime" in verdicts[name][1]
        assert "python3-torch libopenblas0" in verdicts[name][1]
    assert "Set up torch" in warning


def test_the_warning_fits_into_the_bar_of_a_dialog():
    assert len(_verdicts(["torch"])[1]) <= 110


def test_without_numpy_every_algorithm_but_setup_says_what_to_install():
    verdicts, warning = _verdicts(["numpy", "torch"])
    assert verdicts.pop("runtime") == (True, "")
    assert not any(able for able, _ in verdicts.values())
    assert all("numpy" in sentence for _, sentence in verdicts.values())
    assert "torch" not in verdicts["simulate"][1]
    assert "(torch, numpy)" in warning
    assert "No PyTorch yet" not in warning


SETTINGS_BEFORE_PROCESSING = """
import sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from gzap_qgis import classFactory
plugin = classFactory(None)
plugin.initProcessing()
print("processing" in sys.modules)
sys.path.append(QgsApplication.pkgDataPath() + "/python/plugins")
from processing.core.ProcessingConfig import ProcessingConfig
application.processEvents()
print("GZAP_DEVICE" in ProcessingConfig.settings)
plugin.unload()
print("GZAP_DEVICE" in ProcessingConfig.settings)
"""


def test_the_settings_appear_also_where_processing_is_loaded_later(qgis_app):
    assert run_in_a_fresh_python(SETTINGS_BEFORE_PROCESSING) == ["False", "True", "False"]
