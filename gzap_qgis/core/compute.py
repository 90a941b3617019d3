"""Device, threads and random state of the network's work; what is process-wide is put back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import torch

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.errors import DeviceError
from gzap_qgis.sentence import sentence

# More threads than this do not make small convolutions faster.
MOST_THREADS = 4


def present() -> list[torch.device]:
    """The devices that torch finds, in the order in which ``auto`` takes them; the CPU is last."""
    mps = getattr(torch.backends, "mps", None)
    there = {
        Device.CUDA: torch.cuda.is_available(),
        Device.MPS: mps is not None and mps.is_available(),
        Device.CPU: True,
    }
    return [torch.device(device.value) for device, is_there in there.items() if is_there]


def choose_device(device: Device) -> torch.device:
    """The device to run on.

    Raises:
        DeviceError: If the device that was asked for is not there.
    """
    found = present()
    if device is Device.AUTO:
        return found[0]
    if torch.device(device.value) not in found:
        raise DeviceError(
            sentence(
                "DEVICE is {device}, but this installation of torch {version} finds no such "
                "device; set DEVICE to auto or cpu.",
                device=device.value,
                version=torch.__version__,
            )
        )
    return torch.device(device.value)


def choose_threads(threads: int) -> int:
    """The number of CPU threads: the one asked for, or half the processors, from one to four.

    Threads that wait for each other on a busy machine make a step several times slower than one
    thread alone; half the processors leaves room for the rest of QGIS.
    """
    return threads or max(1, min((os.cpu_count() or 1) // 2, MOST_THREADS))


@contextmanager
def prepared(config: ComputeConfig, seed: int = 0) -> Iterator[torch.device]:
    """Threads, random state and determinism for one piece of work, put back when it ends.

    Args:
        config: Device and threads.
        seed: Seed of torch's generator inside.

    Yields:
        The device.
    """
    device = choose_device(config.device)
    threads = torch.get_num_threads()
    torch.set_num_threads(choose_threads(config.threads))
    try:
        with seeded(seed), _repeatable(device):
            yield device
    finally:
        torch.set_num_threads(threads)


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """The CPU's generator with a seed, put back when the work ends.

    Nothing is ever drawn on another device: ``torch.manual_seed`` would change the state that other
    plugins have there.
    """
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(seed)
        yield


def _repeatable(device: torch.device) -> AbstractContextManager[None]:
    """Convolutions on CUDA that repeat, with all digits of their numbers, put back afterwards."""
    if device.type != "cuda":
        return nullcontext()
    now = torch.backends.cudnn.enabled
    flags: AbstractContextManager[None] = torch.backends.cudnn.flags(
        enabled=now, benchmark=False, deterministic=True, allow_tf32=False
    )
    return flags
