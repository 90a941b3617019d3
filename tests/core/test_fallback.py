"""Memory that runs out, and devices that fail; every device here is the CPU under another name."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from gzap_qgis.config import Backbone, ComputeConfig, Device, Geometry
from gzap_qgis.core.fallback import (
    Retreat,
    Station,
    Trouble,
    cut,
    is_out_of_memory,
    left,
    on_one_of,
    reason_of,
    stations,
    trouble_of,
)
from gzap_qgis.core.network import build_network
from gzap_qgis.core.predict import Predictor
from gzap_qgis.core.registration import Shift
from gzap_qgis.core.survey import survey
from gzap_qgis.core.target import Target, plan, windows_of
from gzap_qgis.errors import Cancelled, DeviceError
from gzap_qgis.grid import Alignment, Window
from gzap_qgis.network_config import network_of
from gzap_qgis.progress import SILENT, Progress
from tests.core.scenes import GAIN, Layout, pan_target, read, related_pair

pytestmark = pytest.mark.usefixtures("one_thread")

CUDA = "CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 3.95 GiB total capacity)"
MPS = "MPS backend out of memory (MPS allocated: 5.00 GB, other allocations: 3.99 GB)"
CPU = "[enforce fail at alloc_cpu.cpp:75] err == 0. DefaultCPUAllocator: can't allocate memory"
LAYOUT = Layout(152, 158, (3.9, 4.2), (0.37, 0.81))
WHOLE = Window(0, 0, 152, 158)


def _memory_errors():
    """What torch and numpy raise where memory runs out, as far as this torch has it."""
    kinds = [
        getattr(torch, "OutOfMemoryError", None),
        getattr(torch.cuda, "OutOfMemoryError", None),
    ]
    named = [kind(CUDA) for kind in kinds if kind is not None]
    return [*named, RuntimeError(CUDA), RuntimeError(MPS), RuntimeError(CPU), MemoryError()]


@pytest.mark.parametrize("error", _memory_errors(), ids=lambda e: f"{type(e).__name__} {e}"[:40])
def test_an_error_says_that_memory_ran_out(error):
    assert is_out_of_memory(error)


@pytest.mark.parametrize("size", [10**13, 10**16])
def test_what_this_torch_raises_says_that_memory_ran_out(size):
    with pytest.raises(RuntimeError) as caught:
        torch.empty(size)
    assert is_out_of_memory(caught.value)


def test_what_numpy_raises_says_that_memory_ran_out():
    with pytest.raises(MemoryError) as caught:
        np.empty(10**16)
    assert is_out_of_memory(caught.value)


@pytest.mark.parametrize("error", [RuntimeError("shapes differ"), ValueError("out of memory")])
def test_another_error_does_not(error):
    assert not is_out_of_memory(error)


@pytest.mark.parametrize("device", Device)
def test_what_a_user_can_put_right_is_no_trouble_of_a_device(device):
    assert trouble_of(DeviceError("out of memory"), device) is None
    assert trouble_of(Cancelled("out of memory"), device) is None


def test_a_device_is_blamed_for_an_error_of_torch_and_the_cpu_is_not():
    error = RuntimeError("CUDA error: an illegal memory access was encountered\nCUDA kernel errors")
    known = Trouble("CUDA error: an illegal memory access was encountered", is_memory=False)
    assert trouble_of(error, Device.CUDA) == known
    assert trouble_of(error, Device.CPU) is None


def test_a_reason_is_one_line_and_not_too_long():
    assert reason_of(RuntimeError("\n first \nsecond")) == "first"
    assert len(reason_of(RuntimeError("x" * 1000))) == 200
    assert reason_of(MemoryError()) == "MemoryError"


def test_behind_the_cpu_there_is_nothing():
    assert [p.compute.device for p in stations(ComputeConfig(Device.CPU))] == [Device.CPU]


@pytest.mark.gpu
def test_behind_cuda_there_is_the_cpu():
    places = stations(ComputeConfig(Device.CUDA, threads=3))
    assert [p.compute.device for p in places] == [Device.CUDA, Device.CPU]
    assert {p.compute.threads for p in places} == {3}


class Places:
    """Devices under the names that are given, and whose memory was released in which order."""

    def __init__(self, *devices):
        self.released, self.told = [], []
        self.every = [self._place(device) for device in devices]
        self.progress = Progress(on_warning=self.told.append)

    def _place(self, device):
        return Station(ComputeConfig(device, 1), lambda: self.released.append(device))


class Limited(torch.nn.Module):
    """A network that raises an error where more pixels of PAN are asked for than fit."""

    def __init__(self, network, most, error):
        super().__init__()
        self.network, self.most, self.error = network, most, error
        self.reach = network.reach
        self.sizes = []

    def by_band(self, inputs, progress):
        self.sizes.append(inputs.pan.numel())
        if inputs.pan.numel() > self.most:
            raise self.error
        return self.network.by_band(inputs, progress)


def _network(backbone=Backbone.INR):
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network = build_network(network_of(backbone))
        torch.nn.init.normal_(network.refine["head"].weight, std=0.3)
    return network.eval()


class Scenery:
    """A pair, and what predicts it with a network."""

    def __init__(self, backbone=Backbone.INR, target=None):
        self.pair = related_pair(layout=LAYOUT)
        self.pair.ms_valid[1, 20:22, 5:9] = False
        self.scene = survey([self.pair], [GAIN] * 3)
        self.target = target or pan_target(self.pair)
        self.network = _network(backbone)

    def predictor(self, network=None):
        working = plan(self.target, Geometry.PAN, self.scene.shift)
        network = network or self.network
        return Predictor(network, self.scene, np.ones(3), self.target, working)

    def fused(self, tiler, output=WHOLE, progress=SILENT):
        return tiler.predict(output, read(self.pair, tiler.reach(output)), progress)

    def same(self, fused, output=WHOLE):
        """Whether pixels are those of the whole, but for 1e-4 of a band's range."""
        whole = self.fused(self.predictor(), output)
        np.testing.assert_array_equal(fused.valid, whole.valid)
        change = np.abs(fused.image - whole.image)[whole.valid].max()
        return change < 1e-4 * np.ptp(self.pair.ms[self.pair.ms_valid])


@pytest.fixture(scope="module")
def scenery():
    return Scenery()


def _retreat(scenery, places, limits, least=16):
    """What predicts; each device's network fails above its limit of pixels with its error."""
    made = []

    def make(compute):
        most, error = limits[compute.device]
        made.append(Limited(scenery.network, most, error))
        return scenery.predictor(made[-1])

    return Retreat(make, places.every, least, places.progress), made


@pytest.mark.parametrize("error", _memory_errors(), ids=lambda e: f"{type(e).__name__} {e}"[:40])
def test_memory_that_runs_out_gives_the_same_pixels_in_parts(scenery, error):
    places = Places(Device.CPU)
    retreat, _ = _retreat(scenery, places, {Device.CPU: (100 * 100, error)})
    assert scenery.same(scenery.fused(retreat, progress=places.progress))
    assert places.released == [Device.CPU]
    assert places.told == [
        "Memory ran out on cpu for tiles of 158 x 158 pixels; they are computed in parts of "
        "79 x 79 from here on."
    ]


@pytest.mark.parametrize("backbone", Backbone)
def test_parts_of_every_encoder_are_the_whole(backbone):
    scenery, places = Scenery(backbone), Places(Device.CPU)
    retreat, _ = _retreat(scenery, places, {Device.CPU: (60 * 60, MemoryError())})
    assert scenery.same(scenery.fused(retreat, progress=places.progress))
    assert len(places.told) == 2


def test_parts_of_an_output_between_pans_pixels_are_the_whole():
    a = Alignment(1.37, 0.21, 1.29, 0.4)
    pair = related_pair(layout=LAYOUT)
    target = Target(109, 121, a, a.then(pair.alignment), pair.pan.shape, pair.ms.shape[1:])
    scenery, places, output = Scenery(target=target), Places(Device.CPU), Window(3, 5, 100, 110)
    retreat, _ = _retreat(scenery, places, {Device.CPU: (40 * 40, MemoryError())})
    assert scenery.same(scenery.fused(retreat, output, places.progress), output)
    assert len(places.told) == 2


def test_the_smaller_size_is_kept_for_the_windows_to_come(scenery):
    places = Places(Device.CUDA, Device.CPU)
    limits = {Device.CUDA: (60 * 60, RuntimeError(CUDA)), Device.CPU: (0, KeyError())}
    retreat, (limited,) = _retreat(scenery, places, limits)
    scenery.fused(retreat, progress=places.progress)
    limited.sizes.clear()
    scenery.fused(retreat, progress=places.progress)
    assert max(limited.sizes) <= 60 * 60
    assert len(places.told) == 2
    assert places.released == [Device.CUDA, Device.CUDA]


def test_a_window_that_fits_as_it_is_stays_whole(scenery):
    places, output = Places(Device.CPU), Window(30, 20, 40, 30)
    retreat, (limited,) = _retreat(scenery, places, {Device.CPU: (60 * 60, MemoryError())})
    scenery.fused(retreat, progress=places.progress)
    limited.sizes.clear()
    scenery.fused(retreat, output)
    assert len(limited.sizes) == 1


def test_the_cpu_takes_over_once_with_whole_windows(scenery):
    places = Places(Device.CUDA, Device.CPU)
    limits = {Device.CUDA: (0, RuntimeError(CUDA)), Device.CPU: (10**9, KeyError())}
    retreat, made = _retreat(scenery, places, limits, least=64)
    first = scenery.fused(retreat, progress=places.progress)
    assert scenery.same(first)
    assert places.told[-1] == (
        f"Memory ran out on cuda ({CUDA}). The CPU takes over, which is slower."
    )
    assert len(places.told) == 3
    assert len(made[1].sizes) == 1
    second = scenery.fused(retreat, progress=places.progress)
    np.testing.assert_array_equal(second.image, first.image)
    assert len(places.told) == 3
    assert set(places.released) == {Device.CUDA}


def test_a_device_that_fails_is_left_at_once(scenery):
    places, error = Places(Device.MPS, Device.CPU), NotImplementedError("The operator is missing")
    limits = {Device.MPS: (0, error), Device.CPU: (10**9, KeyError())}
    retreat, (there, *_) = _retreat(scenery, places, limits)
    assert scenery.same(scenery.fused(retreat, progress=places.progress))
    assert len(there.sizes) == 1
    assert places.told == [
        "mps failed (The operator is missing). The CPU takes over, which is slower."
    ]


def test_a_device_that_does_not_take_the_network_is_left_at_once(scenery):
    places = Places(Device.CUDA, Device.CPU)

    def make(compute):
        if compute.device is Device.CUDA:
            raise RuntimeError("CUDA error: out of memory")
        return scenery.predictor()

    retreat = Retreat(make, places.every, 64, places.progress)
    assert scenery.same(scenery.fused(retreat))
    assert len(places.told) == 1


def test_where_even_the_cpu_has_no_memory_there_is_a_sentence(scenery):
    places = Places(Device.CUDA, Device.CPU)
    limits = {Device.CUDA: (0, RuntimeError(CUDA)), Device.CPU: (0, RuntimeError(CPU))}
    retreat, made = _retreat(scenery, places, limits, least=40)
    with pytest.raises(DeviceError, match=r"on cpu, even for .* \(\[enforce .*\)\. Close other"):
        scenery.fused(retreat, progress=places.progress)
    # 158, 79, and 40 pixels a side on either device.
    assert [len(limited.sizes) for limited in made] == [3, 3]


def test_a_mistake_of_ours_is_not_taken_for_a_lack_of_memory(scenery):
    places = Places(Device.CPU)
    retreat, (limited,) = _retreat(scenery, places, {Device.CPU: (0, RuntimeError("mistake"))})
    with pytest.raises(RuntimeError, match="mistake"):
        scenery.fused(retreat, progress=places.progress)
    assert (len(limited.sizes), places.told) == (1, [])


def test_a_wish_to_stop_ends_the_work_in_parts(scenery):
    places = Places(Device.CPU)
    retreat, (limited,) = _retreat(scenery, places, {Device.CPU: (60 * 60, MemoryError())})
    stopping = replace(places.progress, is_cancelled=lambda: len(limited.sizes) > 3)
    with pytest.raises(Cancelled):
        scenery.fused(retreat, progress=stopping)
    assert len(limited.sizes) == 4


def test_what_failed_is_freed_before_the_next_trial():
    """An error holds the frames that it came through, and they what was allocated."""
    alive, held = [], []

    class Held:
        def __init__(self):
            alive.append(self)

        def __del__(self):
            held.append(0)

    def work(compute):
        block = Held()
        alive.clear()
        if compute.device is Device.CUDA:
            raise RuntimeError(CUDA)
        return block, len(held)

    places = Places(Device.CUDA, Device.CPU)
    (_, freed), _ = on_one_of(places.every, work, places.progress)
    assert freed == 1


def test_work_goes_on_on_the_next_device_and_tells_which_are_left():
    places = Places(Device.CUDA, Device.CPU)
    seen = []

    def work(compute):
        seen.append(compute.device)
        if compute.device is Device.CUDA:
            raise RuntimeError(CUDA)
        return 7

    result, rest = on_one_of(places.every, work, places.progress)
    assert (result, seen) == (7, [Device.CUDA, Device.CPU])
    assert [p.compute.device for p in rest] == [Device.CPU]
    assert (places.released, len(places.told)) == ([Device.CUDA], 1)


def test_work_for_which_the_cpu_has_no_memory_ends_in_a_sentence():
    def work(compute):
        raise MemoryError("Unable to allocate 2.00 GiB for an array")

    with pytest.raises(DeviceError, match=r"\(Unable to allocate 2\.00 GiB for an array\)"):
        on_one_of(Places(Device.CPU).every, work, SILENT)


def test_the_last_device_is_not_left_silently():
    with pytest.raises(DeviceError):
        left(Places(Device.CPU).every, Trouble("why", is_memory=True), SILENT)


# Scales and offsets of a grid in another.
SCALES, OFFSETS = st.floats(0.1, 8.0), st.floats(-40.0, 40.0)


@given(
    pan=st.tuples(SCALES, OFFSETS, SCALES, OFFSETS),
    ratio=st.tuples(SCALES, SCALES),
    shift=st.tuples(st.floats(-5, 5), st.floats(-5, 5)),
    sizes=st.tuples(st.integers(1, 300), st.integers(1, 300), st.integers(4, 90)),
    data=st.data(),
)
def test_what_a_part_needs_lies_in_what_the_whole_needs(pan, ratio, shift, sizes, data):
    rows, cols, side = sizes
    to_pan, to_ms = Alignment(*pan), Alignment(1 / ratio[0], 0.1, 1 / ratio[1], -0.2)
    target = Target(rows, cols, to_pan, to_pan.then(to_ms), (200, 240), (side, side + 3))
    working = plan(target, data.draw(st.sampled_from(Geometry)), Shift(*shift, 1.0, 1.0))
    whole = _window(data, rows, cols)
    inner = _window(data, whole.rows, whole.cols)
    part = replace(inner, row=inner.row + whole.row, col=inner.col + whole.col)
    all_of_it, some = (windows_of(target, working, w, 20).reach for w in (whole, part))
    for outer, within in ((all_of_it.pan, some.pan), (all_of_it.ms, some.ms)):
        moved = replace(within, row=within.row - outer.row, col=within.col - outer.col)
        assert moved == moved.clipped(outer.rows, outer.cols)


def _window(data, rows, cols):
    row, col = data.draw(st.integers(0, rows - 1)), data.draw(st.integers(0, cols - 1))
    return Window(
        row, col, data.draw(st.integers(1, rows - row)), data.draw(st.integers(1, cols - col))
    )


def test_a_reach_cut_out_of_another_is_the_one_that_would_have_been_read(scenery):
    predictor = scenery.predictor()
    whole, part = predictor.reach(WHOLE), predictor.reach(Window(60, 70, 20, 30))
    pixels = cut(read(scenery.pair, whole), whole, part)
    expected = read(scenery.pair, part)
    assert pixels.alignment == expected.alignment
    for name in ("pan", "pan_valid", "ms", "ms_valid"):
        np.testing.assert_array_equal(getattr(pixels, name), getattr(expected, name))
        assert np.shares_memory(getattr(pixels, name), getattr(scenery.pair, name))
