from dataclasses import replace

import numpy as np
import pytest
import torch

from gzap_qgis.config import Backbone, ComputeConfig, Device, Geometry, Preset, Sensor, Start
from gzap_qgis.core.fallback import Station, on_one_of
from gzap_qgis.core.fit import scale_answer
from gzap_qgis.core.fit_levels import matched_levels
from gzap_qgis.core.model_file import read_model, write_model
from gzap_qgis.core.port import (
    base_model,
    describe_compute,
    fit,
    model_card,
    sharpener,
)
from gzap_qgis.core.scene import moved
from gzap_qgis.core.selection import every_crop, judge
from gzap_qgis.core.survey import survey_as
from gzap_qgis.core.tasks import FitTask, Machine, SharpenTask
from gzap_qgis.errors import Cancelled, DeviceError, ModelFileError
from gzap_qgis.grid import Window
from gzap_qgis.network_config import network_of
from gzap_qgis.progress import Progress
from gzap_qgis.training_config import training
from tests.core.scenes import Layout, learnable_pair, pan_target, read, related_pair

pytestmark = pytest.mark.usefixtures("one_thread")

CPU = ComputeConfig(Device.CPU, threads=1)
WHOLE = Window(0, 0, 256, 256)
QUICK = FitTask(Sensor.GENERIC, replace(training(Preset.FAST), steps=3, checks=1), seed=0)


def _fit(pair, task=QUICK, compute=CPU, progress=None):
    scene = survey_as([pair], task.sensor)
    return fit([pair], scene, task, compute, progress or Progress())


def _steps(count, checks=3):
    return replace(QUICK, training=replace(training(Preset.FAST), steps=count, checks=checks))


def _sharpener(pair, model):
    scene = survey_as([pair], Sensor.GENERIC)
    return sharpener([pair], scene, SharpenTask(model, pan_target(pair), Geometry.PAN), CPU)


def _sharpened(pair, model):
    made = _sharpener(pair, model)
    window = Window(0, 0, *pair.pan.shape)
    return made.predict(window, read(pair, made.reach(window)))


def _error(pair, model, truth):
    """Mean over the bands of the squared error over the truth's variance, away from the edges."""
    inner = (slice(None), slice(12, -12), slice(12, -12))
    image = _sharpened(pair, model).image
    return (((image - truth)[inner] ** 2).mean((1, 2)) / truth.var((1, 2))).mean()


@pytest.fixture(scope="module")
def learnt():
    """A pair that a network can learn from, its truth, and the model fitted to it."""
    threads = torch.get_num_threads()
    pair, truth = learnable_pair(bands=4, side=256)
    result = _fit(pair, _steps(60))
    assert torch.get_num_threads() == threads
    return pair, truth, result


def test_survey_as_takes_the_sensors_gains():
    pair = related_pair(bands=4)
    assert survey_as([pair], Sensor.QUICKBIRD).mtf == (0.34, 0.32, 0.30, 0.22)


def test_the_same_seed_gives_the_same_bytes():
    pair = related_pair(layout=Layout(160, 160))
    assert _fit(pair).model == _fit(pair).model


def test_another_seed_gives_other_bytes():
    pair = related_pair(layout=Layout(160, 160))
    assert _fit(pair).model != _fit(pair, replace(QUICK, seed=1)).model


def test_the_seed_decides_the_first_weights_too():
    pair = related_pair(layout=Layout(160, 160))
    still = replace(QUICK.training, steps=1, checks=1, learning_rate=1e-9)
    first, second = (
        read_model(_fit(pair, replace(QUICK, training=still, seed=seed)).model).network.inr.row
        for seed in (0, 1)
    )
    assert (first - second).abs().max() > 0.01


def test_what_ran_before_in_the_process_does_not_matter():
    pair = related_pair(layout=Layout(160, 160))
    first = _fit(pair).model
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(99)
        torch.rand(5)
        assert _fit(pair).model == first


@pytest.mark.parametrize("backbone", Backbone)
def test_fresh_weights_are_those_of_the_backbone_and_the_same_for_the_same_seed(backbone):
    pair, task = related_pair(layout=Layout(160, 160)), replace(QUICK, backbone=backbone)
    first = _fit(pair, task).model
    assert read_model(first).config == network_of(backbone)
    assert _fit(pair, task).model == first


def test_the_model_tells_how_it_came_to_be(learnt):
    _, _, result = learnt
    notes = read_model(result.model).notes
    assert notes["sensor"] == "generic"
    assert (notes["seed"], notes["steps"], notes["bands"]) == (0, 60, 4)
    assert notes["best_step"] == result.log.best_step
    assert notes["started_from"] == "scratch"
    assert notes["ratio"] == [4.0, 4.0]


def test_a_fitted_network_is_nearer_to_the_truth_than_the_base(learnt):
    pair, truth, result = learnt
    assert result.fitted
    assert result.large_enough
    assert _error(pair, result.model, truth) < 0.93 * _error(pair, base_model(), truth)


def test_a_model_serves_another_scene_of_other_bands_and_ratio(learnt):
    other, truth = learnable_pair(seed=50, bands=7, side=128, ratio=2)
    model = learnt[2].model
    assert _error(other, model, truth) < 1.02 * _error(other, base_model(), truth)


@pytest.mark.parametrize("seed", [60, 61])
def test_a_model_does_little_harm_where_what_it_learnt_does_not_hold(learnt, seed):
    other, truth = learnable_pair(seed=seed, bands=7, side=160, ratio=2)
    other = replace(other, pan=1000 - other.pan)
    model = learnt[2].model
    assert _error(other, model, truth) < 1.02 * _error(other, base_model(), truth)


def test_a_model_that_makes_every_band_worse_is_silent(learnt):
    pair, _, result = learnt
    model = read_model(result.model)
    scale_answer(model.network, -1.0)
    worse = write_model(model)
    assert not _sharpener(pair, worse).trust.any()
    np.testing.assert_allclose(
        _sharpened(pair, worse).image, _sharpened(pair, base_model()).image, atol=1e-3
    )


def test_each_band_takes_a_share_of_the_correction_within_zero_and_one(learnt):
    trust = _sharpener(learnt[0], learnt[2].model).trust
    assert trust.shape == (4,)
    assert (trust >= 0).all()
    assert (trust <= 1).all()
    assert trust.max() > 0.3


def test_too_small_a_pair_is_not_fitted_and_keeps_the_base():
    pair = related_pair(layout=Layout(64, 64))
    told = []
    result = _fit(pair, progress=Progress(on_fraction=told.append))
    assert (result.fitted, result.large_enough) == (False, False)
    assert told == []
    np.testing.assert_array_equal(
        _sharpened(pair, result.model).image, _sharpened(pair, base_model()).image
    )


def test_a_model_tells_its_encoder_and_how_it_came_to_be(learnt):
    _, _, result = learnt
    card = model_card(result.model)
    assert card.backbone is Backbone.INR
    assert card.notes["started_from"] == "scratch"


def test_what_is_no_model_has_no_card():
    with pytest.raises(ModelFileError):
        model_card(b"no model")


def test_a_fit_tells_the_prior_from_a_model_file(learnt):
    pair, _, result = learnt
    slow = replace(_steps(2, 1).training, learning_rate=1e-9)
    again = _fit(pair, replace(QUICK, training=slow, init=result.model, origin=Start.PRIOR))
    assert read_model(again.model).notes["started_from"] == "prior"


def test_a_fit_that_starts_from_a_model_never_forgets_what_it_knew(learnt):
    pair, _, result = learnt
    slow = replace(_steps(2, 1).training, learning_rate=1e-9)
    again = _fit(pair, replace(QUICK, training=slow, init=result.model))
    assert read_model(again.model).notes["started_from"] == "model"
    # The scene is small: now all of it is asked, not the part that was held back.
    scene = survey_as([pair], QUICK.sensor)
    crops = every_crop(matched_levels([moved(pair, scene.shift)], scene, torch.device("cpu")))
    known = judge(crops, read_model(result.model).network)
    assert again.log.held_back[0] == pytest.approx(known.left(known.trust()), abs=1e-3)
    assert again.fitted
    assert (
        np.abs(_sharpened(pair, again.model).image - _sharpened(pair, result.model).image).max()
        < 1e-2 * pair.ms.std()
    )


def test_a_damaged_model_to_start_from_is_refused():
    with pytest.raises(ModelFileError):
        _fit(related_pair(), replace(QUICK, init=b"no model"))


def test_a_damaged_model_is_refused():
    with pytest.raises(ModelFileError):
        _sharpener(related_pair(), b"no model")


@pytest.mark.skipif(torch.cuda.is_available(), reason="needs a machine without CUDA")
def test_a_missing_device_is_said_before_any_work():
    with pytest.raises(DeviceError):
        _fit(related_pair(), compute=ComputeConfig(Device.CUDA))
    with pytest.raises(DeviceError):
        describe_compute(ComputeConfig(Device.CUDA))


def _process():
    """Everything of the process that others share and that the network's work could change."""
    cudnn, numbers = torch.backends.cudnn, np.random.get_state()
    return (
        torch.get_num_threads(),
        torch.initial_seed(),
        torch.get_rng_state().tolist(),
        numbers[1].tolist(),
        torch.get_default_dtype(),
        torch.is_grad_enabled(),
        torch.are_deterministic_algorithms_enabled(),
        torch.get_float32_matmul_precision(),
        (cudnn.enabled, cudnn.benchmark, cudnn.deterministic, cudnn.allow_tf32),
    )


def test_a_run_leaves_the_process_as_it_was():
    pair = related_pair(layout=Layout(160, 160))
    torch.set_num_threads(2)
    before = _process()
    _sharpened(pair, _fit(pair).model)
    assert _process() == before


def test_a_fit_without_memory_leaves_the_process_as_it_was_and_says_what_to_do():
    torch.set_num_threads(2)
    before = _process()
    progress = Progress(on_fraction=_fails(MemoryError("Unable to allocate 9 GiB")))
    with pytest.raises(DeviceError, match=r"\(Unable to allocate 9 GiB\)\. Close other programs"):
        _fit(related_pair(layout=Layout(160, 160)), progress=progress)
    assert _process() == before


def test_a_fit_that_begins_anew_gives_the_bytes_of_one_that_never_failed():
    pair, told = related_pair(layout=Layout(160, 160)), []
    fails = _fails(RuntimeError("CUDA error: device lost"), after=2)

    def work(compute):
        first = compute.device is Device.CUDA
        return _fit(pair, progress=Progress(on_fraction=fails) if first else None).model

    places = [Station(ComputeConfig(d), lambda: None) for d in (Device.CUDA, Device.CPU)]
    model, _ = on_one_of(places, work, Progress(on_warning=told.append))
    assert model == _fit(pair).model
    assert told == ["cuda failed (CUDA error: device lost). The CPU takes over, which is slower."]


def _fails(error, after=1, times=10**9):
    """A callback that raises an error from its so-and-so-manieth call on, so many times."""
    calls = []

    def call(*given):
        calls.append(given)
        if after <= len(calls) < after + times:
            raise error

    return call


def test_a_prediction_without_memory_is_made_in_parts_and_leaves_the_process_as_it_was(learnt):
    pair, _, result = learnt
    expected = _sharpened(pair, result.model).image
    made, told = _sharpener(pair, result.model), []
    torch.set_num_threads(2)
    before = _process()
    progress = Progress(
        on_warning=told.append, is_cancelled=_fails(MemoryError(), after=3, times=1)
    )
    image = made.predict(WHOLE, read(pair, made.reach(WHOLE)), progress).image
    assert _process() == before
    assert np.abs(image - expected).max() < 1e-4 * np.ptp(pair.ms)
    assert [text.partition(";")[0] for text in told] == [
        "Memory ran out on cpu for tiles of 256 x 256 pixels"
    ]


def test_a_prediction_that_finds_no_memory_at_all_leaves_the_process_as_it_was(learnt):
    pair, _, result = learnt
    made, told = _sharpener(pair, result.model), []
    torch.set_num_threads(2)
    before = _process()
    progress = Progress(on_warning=told.append, is_cancelled=_fails(MemoryError()))
    with pytest.raises(DeviceError, match=r"Memory ran out on cpu, even for the smallest"):
        made.predict(WHOLE, read(pair, made.reach(WHOLE)), progress)
    assert _process() == before
    assert [int(text.split()[8]) for text in told] == [256, 128]


@pytest.mark.parametrize(("scale", "least"), [(None, 64), (2.0, 32)])
def test_the_smallest_part_is_counted_in_pixels_that_the_network_works_on(learnt, scale, least):
    pair, _, result = learnt
    target = pan_target(pair)
    if scale:
        coarse = replace(target.pan, row_scale=scale, col_scale=scale)
        target = replace(target, rows=128, cols=128, pan=coarse, ms=coarse.then(pair.alignment))
    scene, told = survey_as([pair], Sensor.GENERIC), []
    made = sharpener([pair], scene, SharpenTask(result.model, target, Geometry.PAN), CPU)
    progress = Progress(on_warning=told.append, is_cancelled=_fails(MemoryError()))
    window = Window(0, 0, 128, 128)
    with pytest.raises(DeviceError):
        made.predict(window, read(pair, made.reach(window)), progress)
    assert f"parts of {least} x {least} from" in told[-1]


def test_a_judgement_without_memory_is_said():
    progress = Progress(is_cancelled=_fails(MemoryError()))
    pair = related_pair(layout=Layout(160, 160))
    task = SharpenTask(base_model(), pan_target(pair), Geometry.PAN)
    with pytest.raises(DeviceError, match="Close other programs"):
        sharpener([pair], survey_as([pair], Sensor.GENERIC), task, CPU, progress)


@pytest.mark.gpu
def test_memory_that_runs_out_on_cuda_leaves_the_work_to_the_cpu(learnt):
    pair, _, result = learnt
    expected, cuda, told = _sharpened(pair, result.model).image, ComputeConfig(Device.CUDA), []
    scene, task = (
        survey_as([pair], Sensor.GENERIC),
        SharpenTask(result.model, pan_target(pair), Geometry.PAN),
    )
    progress = Progress(on_warning=told.append)
    made = sharpener([pair], scene, task, cuda, progress)
    torch.cuda.empty_cache()
    torch.cuda.set_per_process_memory_fraction(1e-6)
    try:
        image = made.predict(WHOLE, read(pair, made.reach(WHOLE)), progress).image
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0)
    assert np.abs(image - expected).max() < 1e-4 * np.ptp(pair.ms)
    assert told[-1].endswith("The CPU takes over, which is slower.")


@pytest.mark.gpu
def test_cuda_and_the_cpu_give_the_same_pixels(learnt):
    pair, _, result = learnt
    scene, task = (
        survey_as([pair], Sensor.GENERIC),
        SharpenTask(result.model, pan_target(pair), Geometry.PAN),
    )
    made = sharpener([pair], scene, task, ComputeConfig(Device.CUDA))
    image = made.predict(WHOLE, read(pair, made.reach(WHOLE))).image
    assert np.abs(image - _sharpened(pair, result.model).image).max() < 1e-4 * np.ptp(pair.ms)


def test_a_cancelled_fit_leaves_the_process_as_it_was():
    torch.set_num_threads(2)
    before, told = _process(), []
    progress = Progress(on_fraction=told.append, is_cancelled=lambda: len(told) >= 1)
    with pytest.raises(Cancelled):
        _fit(related_pair(layout=Layout(160, 160)), progress=progress)
    assert len(told) == 1
    assert _process() == before


def test_a_fit_does_not_change_its_pair():
    pair = related_pair(layout=Layout(160, 160))
    pan, ms = pair.pan.copy(), pair.ms.copy()
    _fit(pair)
    np.testing.assert_array_equal(pair.pan, pan)
    np.testing.assert_array_equal(pair.ms, ms)


def test_the_base_model_is_always_the_same_and_draws_nothing():
    state = torch.get_rng_state()
    assert base_model() == base_model()
    assert torch.equal(torch.get_rng_state(), state)


def test_several_blocks_are_fitted_together():
    pairs = [related_pair(s, layout=Layout(160, 160)) for s in (0, 20)]
    result = fit(pairs, survey_as(pairs, Sensor.GENERIC), QUICK, CPU, Progress())
    assert result.large_enough
    assert result.log.steps == 3


def test_describe_compute_names_version_device_and_threads():
    machine = describe_compute(ComputeConfig(Device.CPU, threads=3))
    assert machine == Machine(str(torch.__version__), "cpu", 3)


def _polls():
    """A progress that counts how often it is asked whether to stop, and the list of its counts."""
    asked = []

    def ask():
        asked.append(True)
        return False

    return Progress(is_cancelled=ask), asked


def test_a_survey_can_be_stopped_at_each_row_of_offsets():
    progress, asked = _polls()
    survey_as([related_pair(layout=Layout(144, 144))], Sensor.GENERIC, progress)
    assert len(asked) >= 22


def test_a_prediction_can_be_stopped_at_each_band(learnt):
    pair, _, result = learnt
    made = _sharpener(pair, result.model)
    window = Window(0, 0, *pair.pan.shape)
    progress, asked = _polls()
    made.predict(window, read(pair, made.reach(window)), progress)
    assert len(asked) >= len(pair.ms)


def test_one_thread_and_two_give_the_same_bytes():
    pair = related_pair(layout=Layout(320, 320))
    two = replace(CPU, threads=2)
    model = _fit(pair).model
    assert _fit(pair, compute=two).model == model
    scene, task = (
        survey_as([pair], Sensor.GENERIC),
        SharpenTask(model, pan_target(pair), Geometry.PAN),
    )
    window, images = Window(0, 0, 320, 320), []
    for compute in (CPU, two):
        made = sharpener([pair], scene, task, compute)
        images.append(made.predict(window, read(pair, made.reach(window))).image)
    assert np.array_equal(*images)
