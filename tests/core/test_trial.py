"""Devices that are there and of no use; those that this machine lacks serve as such."""

import pytest
import torch

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.core.trial import differs, first_of_use, require_use, settled
from gzap_qgis.errors import DeviceError
from gzap_qgis.progress import SILENT, Progress

pytestmark = pytest.mark.usefixtures("one_thread")

CPU, META = torch.device("cpu"), torch.device("meta")
# What torch says of a card that it has no kernels for.
NO_KERNEL = "CUDA error: no kernel image is available for execution on the device"


def _absent():
    """A device that this installation of torch cannot use."""
    mps = getattr(torch.backends, "mps", None)
    has_mps = mps is not None and mps.is_available()
    if not has_mps:
        return torch.device("mps")
    if not torch.cuda.is_available():
        return torch.device("cuda")
    return META


def test_the_cpu_can_do_the_work():
    assert differs(CPU) is None


@pytest.mark.parametrize("device", [META, _absent()], ids=str)
def test_a_device_that_cannot_do_the_work_is_known_by_what_torch_says(device):
    reason = differs(device)
    assert reason
    assert "\n" not in reason


def test_a_trial_draws_nothing():
    state, seed = torch.get_rng_state(), torch.initial_seed()
    differs(CPU)
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.initial_seed() == seed


def test_auto_passes_over_a_device_of_no_use_and_says_why():
    told = []
    found = first_of_use([_absent(), CPU], Progress(on_warning=told.append))
    assert found == CPU
    assert len(told) == 1
    assert told[0].startswith(f"DEVICE auto passes over {_absent()}, on which the network does not")


def test_auto_takes_the_first_device_that_can_do_the_work():
    told = []
    assert first_of_use([CPU, META, CPU], Progress(on_warning=told.append)) == CPU
    assert told == []


def test_a_card_without_kernels_is_passed_over():
    told, cuda = [], torch.device("cuda")
    found = first_of_use([cuda, CPU], Progress(on_warning=told.append), lambda device: NO_KERNEL)
    assert found == CPU
    assert NO_KERNEL in told[0]


def test_a_device_asked_for_by_name_that_is_of_no_use_is_refused():
    with pytest.raises(DeviceError, match=r"^DEVICE is meta, but .* set DEVICE to auto or cpu\.$"):
        require_use(META)


def test_settings_are_settled_on_a_device():
    config = ComputeConfig(Device.CPU, threads=3, memory=512)
    assert settled(config, SILENT) == config
    assert settled(ComputeConfig(), SILENT).device is not Device.AUTO


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_settings_with_a_missing_device_are_refused():
    with pytest.raises(DeviceError, match="finds no such device"):
        settled(ComputeConfig(Device.CUDA), SILENT)


@pytest.mark.gpu
def test_cuda_can_do_the_work():
    assert differs(torch.device("cuda")) is None
    assert settled(ComputeConfig(), SILENT).device is Device.CUDA
