"""What holds for every test."""

from importlib.util import find_spec

import pytest
from hypothesis import HealthCheck, settings

# No test fails because the machine is busy.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


def pytest_collection_modifyitems(items):
    """Skip what needs a CUDA device where there is none."""
    needing = [item for item in items if item.get_closest_marker("gpu")]
    if not needing or _has_cuda():
        return
    for item in needing:
        item.add_marker(pytest.mark.skip(reason="needs a CUDA device"))


def _has_cuda():
    if find_spec("torch") is None:
        return False
    import torch

    return torch.cuda.is_available()
