from dataclasses import replace

import pytest

from gzap_qgis.report import index_words
from gzap_qgis.report.indices import INDICES, Group, figure, missing

KEYS = "D_lambda D_lambda_K D_s QNR HQNR R_Q2n R_SAM R_ERGAS D_rho Q2n UQI SAM ERGAS SCC PSNR SSIM"


def _index(key):
    return next(index for index in INDICES if index.key == key)


def test_every_index_has_its_place_name_and_meaning():
    keys = {index.key for index in INDICES}
    assert keys == set(KEYS.split()) == set(index_words.NAMES) == set(index_words.MEANINGS)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("HQNR", 0.890123, "0.890"),
        ("ERGAS", 2.3456, "2.35"),
        ("SAM", 1.499, "1.50°"),
        ("PSNR", 38.24, "38.2 dB"),
        ("D_s", 0.0, "0.000"),
        ("Q2n", 1.0, "1.000"),
        ("Q2n", -0.25, "-0.250"),
        ("R_ERGAS", 1.85672e37, "1.86e+37"),
        ("PSNR", -1234567.0, "-1.23e+06 dB"),
    ],
)
def test_a_value_has_the_digits_that_mean_something(key, value, expected):
    assert figure(key, value) == expected


def test_what_is_not_quite_the_best_does_not_read_as_the_best():
    assert figure("Q2n", 0.99996) == "> 0.999"
    assert figure("D_s", 0.0002) == "< 0.001"


def test_a_figure_that_is_missing_is_a_dash():
    assert figure("HQNR", None) == index_words.NO_VALUE


def test_an_index_says_why_it_is_missing(compared):
    one_band = replace(compared, ms=replace(compared.ms, bands=("",)))
    assert missing(_index("Q2n"), compared) == index_words.NEEDS_REFERENCE
    assert missing(_index("D_lambda"), one_band) == index_words.ONE_BAND
    assert missing(_index("D_lambda"), compared) == index_words.NOT_DEFINED
    assert (
        missing(_index("SAM"), replace(one_band, reference=compared.fused)) == index_words.ONE_BAND
    )


def test_indices_that_need_the_truth_are_of_its_group():
    truth = {index.key for index in INDICES if index.group is Group.TRUTH}
    assert truth == {"Q2n", "ERGAS", "SAM", "UQI", "SCC", "PSNR", "SSIM"}


def test_a_figure_that_is_no_number_never_shows():
    assert figure("HQNR", float("nan")) == index_words.NO_VALUE
