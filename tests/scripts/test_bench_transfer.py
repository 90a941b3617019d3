import bench_transfer
import numpy as np
import pytest
from bench_studies import Bench

from gzap_qgis.config import ComputeConfig, Tuning
from gzap_qgis.core import port
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import create
from gzap_qgis.training_config import TrainingConfig


def write(path, image, pixel):
    bands, rows, cols = image.shape
    grid = Grid(0.0, 0.0, pixel, pixel, rows, cols)
    with create(path, grid, Template("UInt16", (Band(),) * bands), ()) as sink:
        sink.write(Window(0, 0, rows, cols), image, np.ones(image.shape, dtype=bool))


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Makes a bench of one pair whose MS has so many pixels a side; the prior is the base."""

    def make(size):
        rng = np.random.default_rng(3)
        noise = np.cumsum(rng.standard_normal((2, 2 * size, 2 * size)), axis=2)
        fine = (1000 + 10 * noise).astype(np.float32)
        (tmp_path / "l8-made").mkdir()
        write(tmp_path / "l8-made" / "pan.tif", fine.mean(axis=0)[None], 1.0)
        ms = fine.reshape(2, size, 2, size, 2).mean(axis=(2, 4))
        write(tmp_path / "l8-made" / "ms.tif", ms, 2.0)
        return Bench(tmp_path, TrainingConfig(steps=2, checks=1), ComputeConfig(threads=1))

    monkeypatch.setattr(bench_transfer, "prior", port.base_model)
    return make


def test_a_shortened_recipe_is_judged_at_most_once_a_step():
    short = bench_transfer.shortened(TrainingConfig(), 8)
    assert (short.steps, short.checks) == (8, 8)


def test_freeze_tuning_changes_less_than_all_weights():
    model = port.base_model()
    assert bench_transfer.trained_share(model, Tuning.FULL) == 1.0
    assert 0.0 < bench_transfer.trained_share(model, Tuning.FREEZE) < 0.5


def test_a_pair_has_a_course_from_either_start(made):
    (row,) = bench_transfer.convergence(made(128))
    assert row["fitted"]
    assert set(row["scratch"]) == set(row["full"]) == {"2"}


def test_a_pair_that_is_too_small_has_no_course(made):
    (row,) = bench_transfer.convergence(made(24))
    assert not row["fitted"]
    assert "full" not in row
    assert row["freeze"] == row["prior"]


def test_a_pair_is_sharpened_with_the_model_of_each(made):
    (row,) = bench_transfer.reuse(made(24))
    assert row["models"] == {"l8-made": row["prior"]}
