import os

import numpy as np
import pytest
import torch

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.core.compute import choose_device, choose_threads, crew_of, prepared
from gzap_qgis.errors import DeviceError

pytestmark = pytest.mark.usefixtures("one_thread")

TWO = ComputeConfig(Device.CPU, threads=2)


def test_the_device_asked_for_is_taken():
    assert choose_device(Device.CPU) == torch.device("cpu")


def test_auto_finds_some_device():
    assert choose_device(Device.AUTO).type in {"cuda", "mps", "cpu"}


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_a_missing_device_is_said_in_a_sentence():
    with pytest.raises(DeviceError, match=r"DEVICE is cuda, .* set DEVICE to auto or cpu\."):
        choose_device(Device.CUDA)


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_a_missing_device_leaves_the_threads_alone():
    with pytest.raises(DeviceError), prepared(ComputeConfig(Device.CUDA, threads=2)):
        pass
    assert torch.get_num_threads() == 1


def test_threads_asked_for_are_taken_and_others_chosen():
    assert choose_threads(3) == 3
    assert 1 <= choose_threads(0) <= 4


@pytest.mark.parametrize(
    ("processors", "threads"), [(None, 1), (1, 1), (2, 2), (3, 2), (4, 2), (6, 3), (8, 4), (64, 4)]
)
def test_half_of_the_processors_are_taken_from_two_to_four(monkeypatch, processors, threads):
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    assert choose_threads(0) == threads


def test_a_crew_has_the_threads_that_were_asked_for():
    assert crew_of(TWO).size == 2


def test_an_operation_has_one_thread_inside_and_its_own_number_afterwards():
    torch.set_num_threads(2)
    with prepared(TWO):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == 2


def test_threads_are_put_back_after_an_error():
    torch.set_num_threads(2)
    with pytest.raises(KeyError), prepared(TWO):
        raise KeyError
    assert torch.get_num_threads() == 2


def test_the_seed_decides_what_is_drawn_inside():
    drawn = []
    for seed in (1, 1, 2):
        with prepared(TWO, seed):
            drawn.append(torch.rand(3))
    assert torch.equal(drawn[0], drawn[1])
    assert not torch.equal(drawn[0], drawn[2])


def test_random_state_is_put_back():
    seed, state = torch.initial_seed(), torch.get_rng_state()
    numpy_state = np.random.get_state()[1].copy()
    with prepared(TWO, 5):
        torch.rand(7)
    assert torch.initial_seed() == seed
    assert torch.equal(torch.get_rng_state(), state)
    np.testing.assert_array_equal(np.random.get_state()[1], numpy_state)


def test_random_state_is_put_back_after_an_error():
    state = torch.get_rng_state()
    with pytest.raises(KeyError), prepared(TWO, 5):
        raise KeyError
    assert torch.equal(torch.get_rng_state(), state)


def test_the_state_of_other_devices_is_never_asked_for_or_set(monkeypatch):
    def refuse(*given):
        raise AssertionError("another device's generator was touched")

    for name in ("manual_seed", "manual_seed_all", "get_rng_state", "set_rng_state"):
        monkeypatch.setattr(torch.cuda, name, refuse)
    with prepared(TWO, 5):
        torch.rand(7)


@pytest.mark.gpu
def test_convolutions_on_cuda_repeat_and_the_flags_are_put_back():
    cudnn = torch.backends.cudnn
    before = cudnn.benchmark, cudnn.deterministic, cudnn.allow_tf32
    with prepared(ComputeConfig(Device.CUDA)):
        assert (cudnn.benchmark, cudnn.deterministic, cudnn.allow_tf32) == (False, True, False)
    assert (cudnn.benchmark, cudnn.deterministic, cudnn.allow_tf32) == before


@pytest.mark.gpu
def test_auto_takes_cuda_where_it_is():
    assert choose_device(Device.AUTO).type == "cuda"
