from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.report import verdict_words
from gzap_qgis.report.content import BandRho
from gzap_qgis.report.verdict import names, ratio, verdict


def _said(content):
    said = verdict(content)
    return " ".join((said.lead, *said.more))


def test_without_a_truth_the_image_brought_back_leads(content):
    # ERGAS is the error in percent over the ratio: 0.625 at ratio 4 is 2.5 percent.
    assert verdict(content).lead == verdict_words.back_lead("2.5 %")


def test_with_a_truth_its_figures_lead(content):
    indices = {**content.indices, "ERGAS": 2.0, "SAM": 1.234, "Q2n": 0.9}
    said = verdict(replace(content, indices=indices))
    assert said.lead == verdict_words.truth_lead("8.0 %", "1.23°")
    assert said.more[:2] == (
        verdict_words.truth_also("0.900"),
        verdict_words.back_also("0.971", "2.5 %"),
    )


def test_an_error_too_small_to_print_is_not_called_none(content):
    tiny = replace(content, indices={"R_ERGAS": 0.001})
    assert verdict(tiny).lead == verdict_words.back_lead("less than 0.1 %")


def test_an_error_beyond_all_measure_stays_short(content):
    huge = replace(content, indices={"R_ERGAS": 1.5e37})
    assert verdict(huge).lead == verdict_words.back_lead("6e+37 %")


def test_without_any_figure_only_the_last_word_is_said(content):
    empty = replace(content, indices={"HQNR": None}, rho=(), quality=None)
    said = verdict(empty)
    assert said.lead == verdict_words.NO_LEAD
    assert said.more == (verdict_words.LAST_WORD,)


def test_detail_is_sorted_by_the_pairs_own(content):
    # .42 against .29 is blur, .20 against .34 over-injection, the others within .05.
    assert verdict_words.detail(["Blue"], ["NIR"], ["Green", "Red"]) in verdict(content).more


def test_a_band_without_both_figures_is_left_out(content):
    rho = (BandRho(None, 0.3), BandRho(0.3, None), BandRho(0.3, 0.3), BandRho(None, None))
    assert verdict_words.detail([], [], ["Red"]) in verdict(replace(content, rho=rho)).more


def test_without_any_band_nothing_is_said_of_detail(content):
    assert "pair's own" not in _said(replace(content, rho=(BandRho(None, None),)))


def test_hqnr_comes_with_its_run_and_its_warning(content):
    # The 5th and the 95th percentile of .7, .8, .85, .9, .95.
    assert verdict_words.hybrid("0.890", "0.72", "0.94") in verdict(content).more
    assert "hardly follows" in _said(content)


def test_a_map_without_values_has_no_run(content):
    empty = replace(content.quality, values=np.full((2, 2), np.nan))
    assert verdict_words.hybrid("0.890", "", "") in verdict(replace(content, quality=empty)).more


def test_the_ratio_is_taken_from_the_grids_or_as_given(compared):
    assert ratio(compared) == pytest.approx(4.0)
    assert ratio(replace(compared, ratio=3.9)) == 3.9


def test_a_band_without_a_name_is_numbered(compared):
    nameless = replace(compared, ms=replace(compared.ms, bands=("", "Red")))
    assert names(nameless) == ("Band 1", "Red")


def test_all_bands_are_not_listed_one_by_one(content):
    rho = (BandRho(0.1, 0.3),) * 4
    said = _said(replace(content, rho=rho))
    assert "more closely in every band" in said
    assert "Blue" not in said


def test_one_band_has_an_error_but_no_angle(content):
    said = verdict(replace(content, indices={"ERGAS": 2.0, "SAM": None}))
    assert said.lead == verdict_words.truth_lead("8.0 %", "")
    assert "colours" not in said.lead


@pytest.mark.parametrize(("scale", "noisy"), [(2.0, True), (1.99, True), (2.01, False)])
def test_detail_at_a_small_ratio_is_called_noisy(content, scale, noisy):
    compared = replace(content.compared, ratio=scale)
    assert ("2 by 2 pixels only" in _said(replace(content, compared=compared))) is noisy
