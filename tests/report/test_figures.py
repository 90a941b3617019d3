from dataclasses import replace

import pytest

from gzap_qgis.report import words
from gzap_qgis.report.content import BandRho
from gzap_qgis.report.figures import detail, histograms, spectra
from gzap_qgis.report.language import ENGLISH
from tests.report.reading import read


def _text(parts):
    return read("".join(parts)).text


def test_detail_shows_both_figures_of_every_band(content):
    text = _text(detail(content, ENGLISH))
    for said in ("0.42", "0.29", "0.20", "0.34", "Blue", "NIR", words.OWN):
        assert said in text


def test_detail_without_any_figure_is_not_shown(content):
    assert detail(replace(content, rho=()), ENGLISH) == []
    assert detail(replace(content, rho=(BandRho(None, None),) * 4), ENGLISH) == []


def test_detail_of_many_bands_has_room(content):
    compared = replace(content.compared, ms=replace(content.compared.ms, bands=("",) * 8))
    many = replace(content, compared=compared, rho=content.rho * 2)
    (chart,) = read("".join(detail(many, ENGLISH))).all("svg")
    assert float(chart["width"]) > 700


def test_a_spectrum_has_a_line_for_each_image(content):
    assert len(read("".join(spectra(content, ENGLISH))).all("polyline")) == 2
    truth = replace(content.spectra[0], reference=(1.0, 2.0, 3.0, 4.0))
    parsed = read("".join(spectra(replace(content, spectra=(truth,)), ENGLISH)))
    assert len(parsed.all("polyline")) == 3
    assert words.REFERENCE in parsed.text


def test_long_names_become_numbers_below_an_axis(content):
    bands = ("Coastal aerosol", "Blue", "Green", "Red")
    compared = replace(content.compared, ms=replace(content.compared.ms, bands=bands))
    text = _text(spectra(replace(content, compared=compared), ENGLISH))
    assert "Coastal" not in text


def test_every_band_has_its_histogram(content):
    parsed = read("".join(histograms(content, ENGLISH)))
    assert len(parsed.all("svg")) == 4
    for name in ("Blue", "Green", "Red", "NIR"):
        assert name in parsed.text


@pytest.mark.parametrize(("shown", "name"), [(spectra, "spectra"), (histograms, "histograms")])
def test_what_is_not_given_is_not_shown(content, shown, name):
    assert shown(replace(content, **{name: ()}), ENGLISH) == []
