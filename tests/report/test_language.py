"""Pages in a made-up language: no English is left on them."""

import re
from dataclasses import replace
from pathlib import Path
from string import Formatter

import pytest

import gzap_qgis.report
from gzap_qgis.config import Geometry, Phase
from gzap_qgis.report.content import BandRho, Content
from gzap_qgis.report.index_words import NAMES
from gzap_qgis.report.language import ENGLISH, Language
from gzap_qgis.report.page import page
from gzap_qgis.report.words import listed
from gzap_qgis.sentence import sentence
from scripts.translations import texts
from tests.report.reading import read

# What is not ours to translate: names of files, bands, indices, units, types, libraries, sensors.
GIVEN = (
    *("fused.tif", "pan.tif", "ms.tif", "true.tif", "uint16", "quickbird", "numpy", "Somewhere"),
    *("Blue", "Green", "Red", "NIR", "digital numbers", "m", "dB"),
    *(name.replace("_", "") for name in NAMES.values()),
)


def wide(pattern):
    """A pattern with each Latin letter outside its values made as wide as high."""
    text = ""
    for words, name, form, _ in Formatter().parse(pattern):
        text += "".join(chr(ord(c) + 0xFEE0) if c.isascii() and c.isalpha() else c for c in words)
        if name is not None:
            text += f"{{{name}:{form}}}" if form else f"{{{name}}}"
    return text


WIDE = Language("x-wide", wide)


def _compared(content, **changes):
    return replace(content, compared=replace(content.compared, **changes))


def _with_rho(content, *pairs):
    return replace(content, rho=tuple(BandRho(*pair) for pair in pairs))


def _with_truth(content, **indices):
    told = _compared(content, reference=replace(content.compared.fused, name="true.tif", dtype=""))
    spectrum = replace(content.spectra[0], reference=(1.0, 2.0, 3.0, 4.0))
    return replace(told, indices={**content.indices, **indices}, spectra=(spectrum,))


def _one_band(content):
    crop, compared = content.crops[0], content.compared
    grid = replace(compared.ms.grid, dx=2.5)
    return replace(
        _compared(
            content,
            ms=replace(compared.ms, bands=("",), grid=grid),
            fused=replace(compared.fused, bands=("",)),
        ),
        crops=(replace(crop, ms=crop.ms[:1], fused=crop.fused[:1], worst=False),),
        spectra=(),
        histograms=content.histograms[:1],
        rho=content.rho[:1],
        overview=content.overview[:1],
    )


def _nameless(content, **changes):
    """The bands have no names, so that something else tells which are shown."""
    told = content.compared
    ms = replace(told.ms, bands=("",) * 4, **changes)
    return _compared(content, ms=ms, fused=replace(told.fused, bands=("",) * 4))


PAGES = {
    "a pair": lambda content: content,
    "a true image": lambda content: _with_truth(content, ERGAS=2.0, SAM=1.2, Q2n=0.9, PSNR=33.0),
    "a true image without angles": lambda content: _with_truth(content, ERGAS=2.0),
    "one band": _one_band,
    "names alone": lambda content: Content(content.compared, {}),
    "no map": lambda content: replace(content, quality=None),
    "a tiny error": lambda content: replace(content, indices={"R_ERGAS": 0.001}),
    "a huge error": lambda content: replace(content, indices={"R_ERGAS": 1e37}),
    "another geometry": lambda content: _compared(
        content, geometry=Geometry.MS, phase=Phase.AREA, offset=(0.0, 0.0), border=1
    ),
    "published tables": lambda content: _compared(content, phase=Phase.INTERP23, border=20),
    "offsets of bands": lambda content: _compared(
        content, offsets=((1.0, 2.0), (1.0, -2.0), (-1.0, 2.0), (-1.0, -2.0))
    ),
    "next to nothing known": lambda content: replace(
        _compared(
            content, sensor="", unit="", map_unit="", crs="", ratio=2.0, notes=(sentence("Mind"),)
        ),
        overview=None,
    ),
    "pixels of two sides without a unit": lambda content: _compared(
        content, map_unit="", pan=replace(content.compared.pan, grid=_oblong(content))
    ),
    "bands by interpretation": lambda content: _nameless(
        content, colours=("Blue", "Green", "Red", "Undefined")
    ),
    "bands by sensor": _nameless,
    "bands by nothing": lambda content: _compared(_nameless(content), sensor=""),
    "blurred": lambda content: _with_rho(content, *[(0.5, 0.3)] * 4),
    "too sharp": lambda content: _with_rho(content, *[(0.1, 0.3)] * 4),
    "as the pair": lambda content: _with_rho(content, *[(0.3, 0.3)] * 4),
    "two kinds": lambda content: _with_rho(content, *[(0.5, 0.3)] * 2, *[(0.1, 0.3)] * 2),
    "three of a kind": lambda content: _with_rho(content, *[(0.5, 0.3)] * 3, (0.3, 0.3)),
    "three kinds": lambda content: _with_rho(content, (0.1, 0.3), (0.5, 0.3), (0.3, 0.3), (0, 0.3)),
}


def _oblong(content):
    return replace(content.compared.pan.grid, dx=0.6)


@pytest.fixture(params=PAGES)
def variant(request, content):
    return PAGES[request.param](content)


def _said_to_readers(html):
    """All texts of a page, each by itself: of elements, and of attributes that are read aloud."""
    parsed = read(re.sub("</?sub>", "", html))
    aloud = [
        one[key] for _, one in parsed.elements for key in ("alt", "aria-label") if one.get(key)
    ]
    return [*parsed.texts, *aloud]


def _english_in(texts):
    """What is in Latin letters and was not given."""
    given = "|".join(sorted(map(re.escape, GIVEN), key=len, reverse=True))
    number = r"\d+(\.\d+)?e[+-]\d+"
    left = [re.sub(rf"(?<![A-Za-z])({given}|{number})(?![A-Za-z])", "", text) for text in texts]
    return [text for text in left if re.search("[A-Za-z]", text)]


def test_no_english_is_left_on_a_page_in_another_language(variant, encode):
    assert _english_in(_said_to_readers(page(variant, encode, WIDE))) == []


def test_the_test_above_would_find_english(content, encode):
    assert len(_english_in(_said_to_readers(page(content, encode, ENGLISH)))) > 10


def test_these_pages_say_all_that_reports_can_say(content, encode):
    asked = set()

    def listen(pattern):
        asked.add(pattern)
        return pattern

    for made in PAGES.values():
        page(made(content), encode, Language("en", listen))
    (folder,) = map(Path, gzap_qgis.report.__path__)
    written = {text for file in folder.glob("*.py") for text in texts(file.read_text("utf-8"))}
    assert written
    assert written - asked == set()


def test_what_has_no_translation_is_said_in_english(variant, encode):
    untranslated = Language("en", lambda pattern: pattern)
    assert page(variant, encode, untranslated) == page(variant, encode, ENGLISH)


def test_a_page_names_its_language(content, encode):
    (html,) = read(page(content, encode, WIDE)).all("html")
    assert html["lang"] == "x-wide"


def test_translations_are_escaped(content, encode):
    evil = Language("x", lambda pattern: f"<script>{pattern}")
    assert not read(page(content, encode, evil)).all("script")


def test_a_list_follows_the_language():
    chinese = {
        "{first} and {last}": "{first}和{last}",
        "{first}, {following}": "{first}、{following}",
    }
    language = Language("zh", lambda pattern: chinese.get(pattern, pattern))
    assert language.say(listed(["1", "2", "3", "4"])) == "1、2、3和4"
    assert listed(["1", "2", "3", "4"]) == "1, 2, 3 and 4"
