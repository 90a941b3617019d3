import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
import reference_words

ROOT = Path(__file__).parent.parent.parent
HELP = ROOT / "resources" / "help"
FILES = sorted(HELP.glob("*/*.html"))


def name(path):
    return str(path.relative_to(HELP))


class Outline(HTMLParser):
    """What a page loads and leads to, and which elements it leaves open."""

    def __init__(self):
        super().__init__()
        self.tags, self.targets, self.open = set(), [], []

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)
        self.targets += [value for key, value in attributes if key in ("href", "src")]
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_reference_is_what_the_code_gives():
    pytest.importorskip("qgis")
    command = [sys.executable, str(ROOT / "scripts" / "reference.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout + done.stderr


def test_every_language_has_the_same_pages():
    languages = {folder.name: {path.name for path in folder.iterdir()} for folder in HELP.iterdir()}
    assert set(languages) == {"en", "de", "fr", "es", "zh"}
    assert all(pages == languages["en"] for pages in languages.values())


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_help_page_loads_nothing_and_leads_only_to_its_neighbours(path):
    outline = Outline()
    outline.feed(path.read_text(encoding="utf-8"))
    assert not outline.open
    assert not outline.tags & {"script", "link", "img", "iframe"}
    assert all((path.parent / target).is_file() for target in outline.targets)


def test_help_pages_stay_small():
    assert sum(path.stat().st_size for path in FILES) < 1_000_000


@pytest.mark.parametrize("words", reference_words.LANGUAGES, ids=lambda words: words.language)
def test_every_language_names_every_kind(words):
    assert set(words.kinds) == set(reference_words.KINDS)
    assert all(words.kinds.values())
