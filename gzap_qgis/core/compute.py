"""Device, threads and random state of the network's work; what is process-wide is put back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

import torch

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.core.crew import Crew
from gzap_qgis.errors import DeviceError
from gzap_qgis.sentence import sentence

# A step of a fit has three pieces of work, a tile four; more threads than this have none.
MOST_THREADS = 4
# Numbers of a block of memory that is taken and given back before the work, 31 MiB.
BLOCK = 31 << 18


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
    """The number of CPU threads: the one asked for, or half the processors, from two to four.

    Half leaves room for the rest of QGIS. Of two processors both are taken, since the threads do
    not wait for each other inside operations: what else runs then costs no more than its own time.
    """
    there = os.cpu_count() or 1
    return threads or min(max(there // 2, 2), there, MOST_THREADS)


def crew_of(config: ComputeConfig) -> Crew:
    """Who does a run's work: on the CPU as many threads as it may have, else one.

    Raises:
        DeviceError: If the device that was asked for is not there.
    """
    on_cpu = choose_device(config.device).type == Device.CPU.value
    return Crew(choose_threads(config.threads) if on_cpu else 1)


@contextmanager
def prepared(config: ComputeConfig, seed: int = 0) -> Iterator[torch.device]:
    """Threads, random state and determinism for one piece of work, put back when it ends.

    On the CPU an operation has one thread: a crew does several pieces of work at once instead.

    Args:
        config: Device and threads.
        seed: Seed of torch's generator inside.

    Yields:
        The device.
    """
    device = choose_device(config.device)
    threads = torch.get_num_threads()
    on_cpu = device.type == Device.CPU.value
    torch.set_num_threads(1 if on_cpu else choose_threads(config.threads))
    _keep_memory()
    try:
        with seeded(seed), _repeatable(device):
            yield device
    finally:
        torch.set_num_threads(threads)


def _keep_memory() -> None:
    """Have the C library keep what a step gives back, for the next.

    The GNU library learns from the largest block that was ever given back how much free memory
    to keep. Until it has seen one of this size, memory goes back to the system after each
    operation, and to be given it anew took a fifth of the time of a fit.
    """
    torch.empty(BLOCK)


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
