import numpy as np
import pytest

from gzap_qgis.core.metrics.d_lambda import d_lambda, d_lambda_of
from gzap_qgis.core.metrics.tally import Tally
from gzap_qgis.core.metrics.uqi import band_uqi_map, uqi
from gzap_qgis.errors import GzapError
from tests.core.metrics.scenes import noisy_pair, parts, patchy_mask


def test_d_lambda_of_a_hand_computed_case():
    # Bands that differ only in their level have 2 m n / (m² + n²): 0.8 for 1 to 2, 0.6 for 1 to 3.
    ones = np.ones((1, 32, 32))
    expanded, fused = np.concatenate([ones, 2 * ones]), np.concatenate([ones, 3 * ones])
    assert d_lambda(fused, expanded) == pytest.approx(0.2, abs=1e-12)


def test_d_lambda_is_the_mean_over_the_pairs_of_bands():
    fused, expanded = noisy_pair((3, 64, 96))
    gaps = [
        abs(uqi(fused[i : i + 1], fused[j : j + 1]) - uqi(expanded[i : i + 1], expanded[j : j + 1]))
        for i, j in ((0, 1), (0, 2), (1, 2))
    ]
    assert d_lambda(fused, expanded) == pytest.approx(np.mean(gaps), abs=1e-12)


def test_d_lambda_is_zero_for_equal_images():
    fused, _ = noisy_pair((4, 40, 50))
    assert d_lambda(fused, fused) == 0


def test_d_lambda_does_not_change_when_one_image_is_scaled():
    fused, expanded = noisy_pair((3, 64, 64))
    assert d_lambda(7 * fused, expanded) == pytest.approx(d_lambda(fused, expanded), abs=1e-12)


def test_d_lambda_of_one_band_is_not_defined():
    fused, expanded = noisy_pair((1, 40, 50))
    assert d_lambda(fused, expanded) is None


def test_d_lambda_of_a_tally_of_nothing_is_not_defined():
    assert d_lambda_of(Tally(), Tally()) is None


@pytest.mark.parametrize("masked", [False, True])
def test_d_lambda_of_the_parts_is_that_of_the_whole(masked):
    fused, expanded = noisy_pair((3, 150, 170))
    valid = patchy_mask((150, 170)) if masked else np.ones((150, 170), dtype=bool)
    high, low = Tally(), Tally()
    for outer, _ in parts((150, 170), 64, 0):
        here = (slice(None), *outer)
        high += Tally.of_map(band_uqi_map(fused[here], valid[outer]))
        low += Tally.of_map(band_uqi_map(expanded[here], valid[outer]))
    whole = d_lambda(fused, expanded, valid)
    assert d_lambda_of(high, low) == pytest.approx(whole, abs=1e-12)


def test_d_lambda_ignores_what_invalid_pixels_hold():
    fused, expanded = noisy_pair((3, 64, 64))
    valid = patchy_mask((64, 64))
    spoiled = np.where(valid, fused, np.nan)
    assert d_lambda(spoiled, expanded, valid) == d_lambda(fused, expanded, valid)


def test_d_lambda_of_nothing_valid_says_what_to_do():
    fused, expanded = noisy_pair((3, 32, 32))
    with pytest.raises(GzapError, match="check their NoData values"):
        d_lambda(fused, expanded, np.zeros((32, 32), dtype=bool))


def test_d_lambda_refuses_shapes_that_do_not_agree():
    fused, expanded = noisy_pair((3, 32, 32))
    with pytest.raises(ValueError, match="shape"):
        d_lambda(fused, expanded[:2])
