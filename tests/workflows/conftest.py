"""A pair on disk and a model fitted to it, shared by the tests of the workflows."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from gzap_qgis.config import PairConfig
from gzap_qgis.progress import Progress
from gzap_qgis.workflows.fit import FitSummary


@dataclass(frozen=True)
class Learnt:
    """A pair, the model fitted to it, and how often the fit asked whether to stop."""

    pair: PairConfig
    model: Path
    summary: FitSummary
    log: list
    polls: int


@pytest.fixture(scope="session")
def learnt(tmp_path_factory):
    """PAN 160 x 160 and MS 40 x 40 x 4, from which a network can learn, and its model."""
    pytest.importorskip("torch")
    pytest.importorskip("osgeo")
    from gzap_qgis.workflows.fit import fit_model
    from tests.core.scenes import learnable_pair
    from tests.workflows.rasters import CPU, fast, write_pair

    folder = tmp_path_factory.mktemp("learnt")
    pair = write_pair(folder, learnable_pair(bands=4, side=160)[0])
    log, polls, model = [], [], folder / "model.safetensors"
    progress = Progress(on_info=log.append, is_cancelled=lambda: bool(polls.append(0)))
    summary = fit_model(pair, fast(model), CPU, progress)
    return Learnt(pair, model, summary, log, len(polls))
