"""Device, threads and random state of the network's work; what is process-wide is put back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import torch

from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.errors import DeviceError
from gzap_qgis.sentence import sentence

# More threads than this do not make small convolutions faster.
MOST_THREADS = 4


def choose_device(device: Device) -> torch.device:
    """The device to run on.

    Raises:
        DeviceError: If the device that was asked for is not there.
    """
    mps = getattr(torch.backends, "mps", None)
    present = {
        Device.CUDA: torch.cuda.is_available(),
        Device.MPS: mps is not None and mps.is_available(),
        Device.CPU: True,
    }
    if device is Device.AUTO:
        return torch.device(next(d.value for d, there in present.items() if there))
    if not present[device]:
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
        seed: Seed of torch's generators inside.

    Yields:
        The device.
    """
    device = choose_device(config.device)
    devices = [torch.cuda.current_device()] if device.type == "cuda" else []
    threads = torch.get_num_threads()
    torch.set_num_threads(choose_threads(config.threads))
    try:
        with torch.random.fork_rng(devices=devices):
            torch.manual_seed(seed)
            yield device
    finally:
        torch.set_num_threads(threads)
