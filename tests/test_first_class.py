"""What a provider of the first class has, where no other test shows it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAMES = (
    "archive",
    "assess",
    "classical",
    "fit",
    "pansharpen",
    "pretrain",
    "runtime",
    "sharpen",
    "simulate",
)

LOAD_AND_LIST = """
import sys
opened = []
def listen(event, arguments):
    if event in ("socket.connect", "socket.getaddrinfo", "urllib.Request"):
        opened.append((event, str(arguments)))
sys.addaudithook(listen)
sys.path[:0] = [sys.argv[1]]
sys.modules["torch"] = None
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from gzap_qgis import classFactory
plugin = classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("gzap")
for algorithm in provider.algorithms():
    algorithm.canExecute(), algorithm.shortHelpString()
print(len(list(provider.algorithms())), opened)
"""


@pytest.fixture
def provider(qgis_app):
    from gzap_qgis.provider import GzapProvider

    provider = GzapProvider()
    provider.refreshAlgorithms()
    return provider


@pytest.mark.parametrize("name", NAMES)
def test_an_algorithm_makes_another_of_itself(provider, name):
    algorithm = provider.algorithm(name)
    made = algorithm.createInstance()
    assert made is not algorithm
    assert type(made) is type(algorithm)


@pytest.mark.parametrize("name", NAMES)
def test_an_algorithm_leads_to_a_page_of_help_on_this_machine(provider, name):
    url = provider.algorithm(name).helpUrl()
    assert url.startswith("file:")
    assert Path(url[len("file://") :]).is_file()


@pytest.mark.parametrize("name", NAMES)
def test_an_algorithm_has_an_icon_of_its_own(provider, name):
    others = {provider.algorithm(each).svgIconPath() for each in NAMES if each != name}
    icon = provider.algorithm(name).svgIconPath()
    assert Path(icon).is_file()
    assert icon not in others


def test_loading_opens_no_connection_even_without_torch():
    pytest.importorskip("qgis.core")
    command = [sys.executable, "-c", LOAD_AND_LIST, str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    count, opened = done.stdout.split(maxsplit=1)
    assert int(count) >= len(NAMES)
    assert opened.strip() == "[]"


def test_every_room_has_tests():
    rooms = {path.parent.name for path in (ROOT / "gzap_qgis").glob("*/__init__.py")}
    tested = {path.parent.name for path in (ROOT / "tests").glob("*/test_*.py")}
    assert rooms <= tested


@pytest.fixture(scope="module")
def workflow():
    return (ROOT / ".github" / "workflows" / "test.yml").read_text(encoding="utf-8")


def test_ci_runs_the_tests_inside_qgis(workflow):
    assert ".ci/run" in workflow
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_ci_knows_two_versions_of_qgis(workflow):
    assert {"bookworm", "trixie"} <= set(re.findall(r"bookworm|trixie|forky", workflow))


MEASURE = """
import resource, sys
sys.path[:0] = [sys.argv[1]]
import numpy as np
from osgeo import gdal, osr
size, folder = int(sys.argv[2]), sys.argv[3]
rng = np.random.default_rng(1)
def make(name, rows, bands, pixel):
    path = f"{folder}/{name}{rows}.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(path, rows, rows, bands, gdal.GDT_UInt16)
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32631)
    dataset.SetProjection(crs.ExportToWkt())
    dataset.SetGeoTransform((500000.0, pixel, 0.0, 4800000.0, 0.0, -pixel))
    for band in range(1, bands + 1):
        for row in range(0, rows, 256):
            block = rng.integers(100, 1000, (min(256, rows - row), rows), dtype=np.uint16)
            dataset.GetRasterBand(band).WriteArray(block, 0, row)
    dataset.FlushCache()
    return path
from gzap_qgis.config import ClassicalConfig, OutputConfig, PairConfig
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.classical import classical
from pathlib import Path
pair = PairConfig(make("pan", size, 1, 1.0), make("ms", size // 4, 4, 4.0))
classical(pair, ClassicalConfig(), OutputConfig(Path(folder) / f"o{size}.tif"), Progress())
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.slow
def test_memory_does_not_grow_with_the_image(tmp_path):
    pytest.importorskip("osgeo")
    kilobytes = []
    for size in (3072, 6144):
        command = [sys.executable, "-c", MEASURE, str(ROOT), str(size), str(tmp_path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        assert done.returncode == 0, done.stderr
        kilobytes.append(int(done.stdout.split()[-1]))
    # The larger image has 270 MB more pixels, as they are stored, inputs and output together.
    assert kilobytes[1] - kilobytes[0] < 60_000
