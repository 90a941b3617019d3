import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")

from gzap_qgis.provider import GzapProvider, plugin_version

ROOT = Path(__file__).parent.parent

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


def test_three_algorithms_are_listed(provider):
    assert sorted(each.name() for each in provider.algorithms()) == [
        "fit",
        "pansharpen",
        "sharpen",
    ]


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


def test_icons_show_something(provider):
    assert not provider.icon().pixmap(16, 16).isNull()
    for algorithm in provider.algorithms():
        assert Path(algorithm.svgIconPath()).is_file()


@pytest.mark.parametrize("name", ["fit", "pansharpen", "sharpen"])
def test_every_algorithm_explains_itself(provider, name):
    algorithm = provider.algorithm(name)
    assert len(algorithm.shortHelpString()) > 200
    assert "<" not in algorithm.shortHelpString()  # qgis_process prints it as it is
    assert algorithm.shortDescription().endswith(".")
    assert len(algorithm.tags()) >= 5
    assert algorithm.groupId() == "pansharpening"


def test_nothing_needs_the_main_thread(provider):
    for algorithm in provider.algorithms():
        assert not algorithm.flags() & algorithm.Flag.FlagNoThreading


def test_listing_the_provider_does_not_import_torch():
    script = LIST_THE_PROVIDER + (
        "heavy = ('torch', 'pyproj', 'gzap_qgis.core', 'gzap_qgis.raster', 'gzap_qgis.workflows')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    listed, heavy = run_in_a_fresh_python(script)
    assert listed == "['gzap:fit', 'gzap:pansharpen', 'gzap:sharpen']"
    assert heavy == "[]"


def test_without_torch_the_algorithms_are_listed_and_say_what_to_install():
    hidden = "import sys; sys.modules['torch'] = None\n"
    script = (
        hidden
        + LIST_THE_PROVIDER
        + (
            "for algorithm in provider.algorithms():\n    print(*algorithm.canExecute())\n"
            "print(provider.warningMessage())\n"
        )
    )
    listed, *verdicts, warning = run_in_a_fresh_python(script)
    assert listed == "['gzap:fit', 'gzap:pansharpen', 'gzap:sharpen']"
    assert verdicts == [f"False {warning}"] * 3
    assert "torch" in warning
