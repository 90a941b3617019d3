import re
from dataclasses import replace

import numpy as np
import pytest

from gzap_qgis.config import Geometry, Phase
from gzap_qgis.report import compared_words, index_words, verdict_words, words
from gzap_qgis.report.content import Content
from gzap_qgis.report.language import ENGLISH
from gzap_qgis.report.page import page
from tests.report.reading import read

EVIL = "\"><script>alert(1)</script>&amp;'.tif"


def test_a_page_is_well_formed(content, encode):
    parsed = read(page(content, encode, ENGLISH))
    assert [tag for tag, _ in parsed.elements[:2]] == ["html", "head"]


def test_nothing_is_loaded_from_outside(content, encode):
    html = page(content, encode, ENGLISH)
    parsed = read(html)
    assert parsed.all("img")
    assert all(one["src"].startswith("data:image/png;base64,") for one in parsed.all("img"))
    assert all(one["href"].startswith("data:image/png;base64,") for one in parsed.all("image"))
    assert all(one["href"].startswith("#") for one in parsed.all("a"))
    assert not re.search(r"https?:|url\(|@import|//[a-z]", re.sub('base64,[^"]*', "", html))


def test_nothing_runs(content, encode):
    parsed = read(page(content, encode, ENGLISH))
    tags = {tag for tag, _ in parsed.elements}
    assert not tags & {"script", "iframe", "object", "embed", "link", "form"}
    assert not any(name.startswith("on") for _, one in parsed.elements for name in one)


def test_the_browser_is_told_to_load_nothing(content, encode):
    policies = [
        one["content"]
        for one in read(page(content, encode, ENGLISH)).all("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    ]
    assert policies == ["default-src 'none'; img-src data:; style-src 'unsafe-inline'"]


def test_every_picture_says_what_it_shows(content, encode):
    parsed = read(page(content, encode, ENGLISH))
    assert all(one["alt"] for one in parsed.all("img"))
    seen = [one for one in parsed.all("svg") if one.get("aria-hidden") != "true"]
    assert len(seen) == 8  # two maps, detail, one spectrum, four histograms
    assert all(one["role"] == "img" and one["aria-label"] for one in seen)


def test_every_link_leads_somewhere(content, encode):
    parsed = read(page(content, encode, ENGLISH))
    anchors = {one["id"] for _, one in parsed.elements if "id" in one}
    assert {one["href"][1:] for one in parsed.all("a")} <= anchors


def _hostile(content):
    """The content with a hostile text wherever a name comes from outside."""
    compared = content.compared
    image = replace(compared.ms, name=EVIL, bands=(EVIL,) * 4, colours=(EVIL,) * 4, dtype=EVIL)
    return replace(
        content,
        compared=replace(
            compared,
            fused=replace(compared.fused, name=EVIL, bands=(EVIL,) * 4),
            pan=replace(compared.pan, name=EVIL),
            ms=image,
            reference=image,
            sensor=EVIL,
            unit=EVIL,
            map_unit=EVIL,
            crs=EVIL,
            notes=(EVIL,),
            offsets=((0.0, 0.0),) * 4,
            versions={EVIL: EVIL},
        ),
    )


def test_every_name_from_outside_is_escaped(content, encode):
    html = page(_hostile(content), encode, ENGLISH)
    parsed = read(html)
    assert not parsed.all("script")
    assert "<script" not in html
    assert EVIL in parsed.text
    assert not any("alert" in name for _, one in parsed.elements for name in one)


def test_figures_are_shown_with_their_digits(content, encode):
    text = read(page(content, encode, ENGLISH)).text
    assert "0.971" in text
    assert "0.62" in text
    assert "0.9712" not in text


def test_a_missing_figure_says_why(content, encode):
    text = read(page(content, encode, ENGLISH)).text
    assert index_words.NEEDS_REFERENCE in text
    assert index_words.NOT_DEFINED in text
    assert "None" not in text
    assert "nan" not in text.lower()


def test_one_content_gives_one_page(content, encode):
    assert page(content, encode, ENGLISH) == page(content, encode, ENGLISH)


def test_a_page_with_nothing_but_names_can_be_made(compared, encode):
    bare = Content(compared, dict.fromkeys(("HQNR", "Q2n")))
    parsed = read(page(bare, encode, ENGLISH))
    assert verdict_words.NO_LEAD in parsed.text
    assert words.NO_PLACES in parsed.text
    assert not parsed.all("img")


def test_one_band_makes_a_grey_page(content, encode):
    compared = content.compared
    crop = content.crops[0]
    grey = replace(
        content,
        compared=replace(
            compared,
            ms=replace(compared.ms, bands=("",)),
            fused=replace(compared.fused, bands=("",)),
        ),
        crops=(replace(crop, ms=crop.ms[:1], fused=crop.fused[:1]),),
        spectra=(),
        histograms=content.histograms[:1],
        rho=content.rho[:1],
        overview=content.overview[:1],
    )
    assert "Band 1 in grey" in read(page(grey, encode, ENGLISH)).text


def test_images_without_any_valid_pixel_make_a_page(content, encode):
    crop = content.crops[0]
    empty = replace(
        content,
        crops=(
            replace(
                crop,
                pan=np.full_like(crop.pan, np.nan),
                ms=np.full_like(crop.ms, np.nan),
                fused=np.full_like(crop.fused, np.nan),
            ),
        ),
        quality=replace(content.quality, values=np.full((2, 3), np.nan)),
        overview=np.full_like(content.overview, np.nan),
    )
    assert "nan" not in read(page(empty, encode, ENGLISH)).text.lower()


@pytest.mark.parametrize("geometry", list(Geometry))
@pytest.mark.parametrize("phase", list(Phase))
def test_geometry_and_phase_are_said(content, encode, geometry, phase):
    compared = replace(content.compared, geometry=geometry, phase=phase)
    text = read(page(replace(content, compared=compared), encode, ENGLISH)).text
    assert compared_words.GEOMETRIES[geometry] in text
    assert compared_words.PHASES[phase] in text
