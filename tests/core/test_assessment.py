"""The indices of a scene from its sums."""

import numpy as np
import pytest

from gzap_qgis.core.assessment import (
    BackSums,
    FullSums,
    TrueSums,
    finite,
    full_indices,
    joined,
    of_bands,
    true_indices,
)
from gzap_qgis.core.metrics.tally import Tally

FULL = FullSums(
    spectral=Tally((1.0,), 10),
    high=Tally((8.0, 6.0), 10),
    low=Tally((7.0, 8.0), 10),
    fused_pairs=Tally((5.0,), 10),
    ms_pairs=Tally((7.0,), 10),
    rho=Tally((30.0, 50.0), 100),
)
BACK = BackSums(q2n=Tally((9.0,), 10), sam=Tally((20.0,), 10), ergas=Tally((4, 16, 20, 20), 1))


def test_the_indices_follow_their_definitions():
    found = full_indices(FULL, BACK, 4.0)
    assert found["D_lambda_K"] == pytest.approx(0.1)
    assert found["D_s"] == pytest.approx((0.1 + 0.2) / 2)
    assert found["D_lambda"] == pytest.approx(0.2)
    assert found["HQNR"] == pytest.approx(0.9 * 0.85)
    assert found["QNR"] == pytest.approx(0.8 * 0.85)
    assert found["D_rho"] == pytest.approx(0.4)
    assert found["R_Q2n"] == pytest.approx(0.9)
    assert found["R_SAM"] == pytest.approx(2.0)
    assert found["R_ERGAS"] == pytest.approx(25 * np.sqrt((4 / 400 + 16 / 400) / 2))


def test_nothing_counted_defines_nothing():
    assert set(full_indices(FullSums(), BackSums(), 4.0).values()) == {None}
    assert set(true_indices(TrueSums(), 4.0, 255.0).values()) == {None}


def test_sums_of_parts_are_added_field_by_field():
    both = joined(FULL, FULL)
    assert both.rho == Tally((60.0, 100.0), 200)
    assert joined(FULL, FullSums()) == FULL


def test_bands_have_their_means_or_none():
    assert of_bands(FULL.rho, 2) == (0.3, 0.5)
    assert of_bands(Tally(), 3) == (None,) * 3


def test_what_is_no_number_is_none():
    found = finite({"a": float("nan"), "b": float("inf"), "c": 0.5, "d": None})
    assert found == {"a": None, "b": None, "c": 0.5, "d": None}
