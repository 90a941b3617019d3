"""What holds for all indices alike."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gzap_qgis.core.metrics.d_lambda import d_lambda
from gzap_qgis.core.metrics.d_lambda_k import d_lambda_k
from gzap_qgis.core.metrics.d_rho import d_rho
from gzap_qgis.core.metrics.d_s import d_s
from gzap_qgis.core.metrics.ergas import ergas_of, ergas_tally
from gzap_qgis.core.metrics.psnr import psnr
from gzap_qgis.core.metrics.q2n import q2n
from gzap_qgis.core.metrics.sam import sam_tally
from gzap_qgis.core.metrics.scc import scc
from gzap_qgis.core.metrics.ssim import ssim
from gzap_qgis.core.metrics.uqi import uqi

RANGES = {
    "Q2n": (0, 1),
    "UQI": (-1, 1),
    "SAM": (0, 180),
    "ERGAS": (0, np.inf),
    "SCC": (0, 1),
    "PSNR": (-np.inf, 100),
    "SSIM": (-1, 1),
    "D_lambda": (0, 2),
    "D_lambda_K": (0, 1),
    "D_s": (0, 2),
    "D_rho": (0, 2),
}


def _indices(reference, image):
    """Every index of two images of three bands; None where it is not defined."""
    return {
        "Q2n": q2n(reference, image),
        "UQI": uqi(reference, image).mean(),
        "SAM": sam_tally(reference, image).mean(),
        "ERGAS": ergas_of(ergas_tally(reference, image), 4),
        "SCC": scc(reference, image),
        "PSNR": psnr(reference, image, 65535),
        "SSIM": ssim(reference, image, 65535),
        "D_lambda": d_lambda(image, reference),
        "D_lambda_K": d_lambda_k(image, reference, (0.3,) * 3, 4),
        "D_s": d_s(image, reference[:1], reference, image[1:2]),
        "D_rho": d_rho(image, reference[:1], 4).mean(),
    }


def _plain(kind, rng):
    """An image of one of the kinds that make denominators vanish, (3, 20, 40)."""
    shape = (3, 20, 40)
    return {
        "zeros": np.zeros(shape),
        "constant": np.full(shape, 1234.0),
        "constant bands": np.ones(shape) * np.array([0, 7, 65535])[:, None, None],
        "one varying band": np.array([[[0.0]], [[1.0]], [[0.0]]]) * rng.integers(0, 9, shape),
        "stripes": np.ones(shape) * (np.arange(40) % 2) * 65535,
        "one pixel": np.pad(np.full((3, 1, 1), 9.0), ((0, 0), (4, 15), (30, 9))),
        "noise": rng.integers(0, 65536, shape).astype(float),
        "negative": -rng.integers(0, 2000, shape).astype(float),
    }[kind]


KINDS = ["zeros", "constant", "constant bands", "one varying band", "stripes", "one pixel"]
KINDS += ["noise", "negative"]


@settings(deadline=None, max_examples=80)
@given(st.sampled_from(KINDS), st.sampled_from(KINDS), st.integers(0, 2**32 - 1))
def test_every_index_is_within_its_range_or_not_defined(first, second, seed):
    rng = np.random.default_rng(seed)
    with np.errstate(all="raise", under="ignore"):
        figures = _indices(_plain(first, rng), _plain(second, rng))
    for name, figure in figures.items():
        low, high = RANGES[name]
        assert figure is None or low - 1e-9 <= figure <= high + 1e-9, name
        assert figure is None or np.isfinite(figure), name


@pytest.mark.parametrize("dtype", [np.uint8, np.uint16, np.int16, np.int32, np.float32])
def test_every_index_is_the_same_for_every_type_of_the_same_numbers(dtype):
    rng = np.random.default_rng(0)
    images = rng.integers(0, 200, (2, 3, 40, 50))
    expected = _indices(*images.astype(np.float64))
    assert _indices(*images.astype(dtype)) == pytest.approx(expected, abs=1e-9)
