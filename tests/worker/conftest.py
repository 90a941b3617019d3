"""A running worker and a small scene, shared by tests that break neither."""

import pytest

from gzap_qgis.config import ComputeConfig, Device, Sensor
from gzap_qgis.core.survey import survey_as
from gzap_qgis.progress import SILENT
from gzap_qgis.worker.opening import open_engine
from tests.core.scenes import learnable_pair
from tests.worker.launchers import PYTHON


@pytest.fixture(scope="session")
def scene():
    """A pair from which a network can learn, and its numbers."""
    pair = learnable_pair(bands=3, side=160)[0]
    return pair, survey_as([pair], Sensor.GENERIC)


@pytest.fixture(scope="session")
def remote():
    """An engine in a worker of this very Python."""
    pytest.importorskip("torch")
    with open_engine(ComputeConfig(Device.CPU, 1, interpreter=PYTHON), SILENT) as engine:
        yield engine


@pytest.fixture(scope="session")
def local():
    """An engine in this process."""
    pytest.importorskip("torch")
    with open_engine(ComputeConfig(Device.CPU, 1), SILENT) as engine:
        yield engine
