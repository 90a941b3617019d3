import numpy as np
import pytest
import report_pictures as pictures


def _page(rows, cols=40):
    return np.full((3, rows, cols), 255, dtype=np.uint8)


def _event(url, origin=None):
    params = {"url": url} if origin is None else {"url": url, "initiator": origin}
    return {"params": params}


def test_a_page_is_cut_at_the_line_above_a_section():
    page = _page(400)
    page[:, 30:60, 5] = 0
    page[:, 200:202] = 0
    page[:, 250:300, 5] = 0
    assert pictures.cuts(page) == [(30, 60), (200, 300)]


def test_dark_rows_of_a_picture_are_no_section():
    page = _page(400)
    page[:, 100:300] = 120
    page[:, 180:190] = 0
    assert pictures.cuts(page) == [(100, 300)]


def test_a_long_section_is_cut_at_the_last_white_that_fits(monkeypatch):
    monkeypatch.setattr(pictures, "PART", 300)
    page = _page(600)
    for top in (0, 120, 240, 360):
        page[:, top : top + 80, 5] = 0
    assert pictures.cuts(page) == [(0, 200), (240, 440)]


def test_what_has_no_white_is_not_cut(monkeypatch):
    monkeypatch.setattr(pictures, "PART", 300)
    page = _page(900)
    page[:, 50:850, 5] = 0
    assert pictures.cuts(page) == [(50, 850)]


def test_an_empty_page_has_no_parts():
    assert pictures.cuts(_page(100)) == []


def test_a_simpler_picture_keeps_white_and_black_and_nearly_all_else():
    shades = np.arange(256, dtype=np.uint8).reshape(1, 1, 256)
    fewer = pictures.simpler(shades)
    assert len(np.unique(fewer)) == 64
    assert (fewer[0, 0, 0], fewer[0, 0, -1]) == (0, 255)
    assert np.abs(fewer.astype(int) - shades).max() <= 2


def test_what_a_page_asks_the_network_for_is_found():
    log = {
        "events": [
            _event("http://example.org/a.png", "null"),
            _event("http://example.org/a.png"),
            _event("file:///page.html", "null"),
            _event("data:image/png;base64,AAAA", "null"),
            _event("https://browser.example/update", "not an origin"),
            {"type": 3},
        ]
    }
    assert pictures.requests(log) == {"http://example.org/a.png"}


def test_a_machine_without_a_browser_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match="apt-get install chromium"):
        pictures.find_browser()
