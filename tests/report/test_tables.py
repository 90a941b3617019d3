from dataclasses import replace

from gzap_qgis.report import compared_words, index_words
from gzap_qgis.report.language import ENGLISH
from gzap_qgis.report.tables import compared_tables, index_table
from tests.report.reading import read


def _text(parts):
    return read("".join(parts)).text


def test_without_a_truth_its_group_comes_last(content):
    text = _text(index_table(content, ENGLISH))
    assert text.index(index_words.SEEN_BACK) < text.index(index_words.WITHOUT_TRUTH)
    assert text.index(index_words.WITHOUT_TRUTH) < text.index(index_words.AGAINST_TRUTH)


def test_with_a_truth_its_group_comes_first(content):
    compared = replace(content.compared, reference=content.compared.fused)
    text = _text(index_table(replace(content, compared=compared), ENGLISH))
    assert text.index(index_words.AGAINST_TRUTH) < text.index(index_words.SEEN_BACK)


def test_the_best_d_rho_is_the_pairs_own_mean(content):
    # The mean of .29, .31, .30 and .34.
    assert index_words.own_best("0.310") in _text(index_table(content, ENGLISH))
    assert index_words.OWN_BEST in _text(index_table(replace(content, rho=()), ENGLISH))


def test_headings_name_rows_and_columns(content):
    headings = read("".join(index_table(content, ENGLISH))).all("th")
    assert {one["scope"] for one in headings} == {"col", "row", "rowgroup"}


def test_images_are_described(content):
    text = _text(compared_tables(content.compared, ENGLISH))
    for said in ("fused.tif", "96 wide, 64 high", "0.5 m", "4 (Blue, Green, Red, NIR)", "uint16"):
        assert said in text


def test_settings_are_said(content):
    text = _text(compared_tables(content.compared, ENGLISH))
    for said in ("99.5 %", "quickbird", "Somewhere", "digital numbers", "numpy 2.0"):
        assert said in text
    assert "1.50 down and 0.25 left (PAN pixels)" in text
    assert compared_words.BORDER not in text


def test_a_share_reads_as_all_only_where_it_is(content):
    text = _text(compared_tables(replace(content.compared, valid_share=0.99999), ENGLISH))
    assert "99.9 %" in text
    assert "100 %" in _text(compared_tables(replace(content.compared, valid_share=1.0), ENGLISH))


def test_offsets_of_bands_border_and_notes_are_said_where_given(content):
    compared = replace(
        content.compared, offsets=((1.0, 2.0),) * 4, border=20, notes=("Mind the clouds.",)
    )
    text = _text(compared_tables(compared, ENGLISH))
    assert "Blue 1.00 down and 2.00 right; Green" in text
    assert "20 pixels" in text
    assert "Mind the clouds." in text


def test_pixels_that_are_not_square_have_two_sides(content):
    grid = replace(content.compared.ms.grid, dx=2.5)
    compared = replace(content.compared, ms=replace(content.compared.ms, grid=grid))
    assert "2.5 by 2 m" in _text(compared_tables(compared, ENGLISH))


def test_no_offset_is_said_in_a_word(content):
    assert "no offset" in _text(
        compared_tables(replace(content.compared, offset=(0.0, 0.001)), ENGLISH)
    )


def test_a_reference_is_one_of_the_images(content):
    true = replace(content.compared.fused, name="true.tif")
    assert "true.tif" in _text(compared_tables(replace(content.compared, reference=true), ENGLISH))
