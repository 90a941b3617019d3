"""The documentation without the program that builds it: links, pictures, navigation."""

import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md"))
LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s]+)\)")


def name(page):
    return str(page.relative_to(DOCS))


def links(page):
    """Links of a page outside of code: marks of a picture, text, target."""
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    return LINK.findall(text)


@cache
def anchors(page):
    """What the headings of a page are called in addresses."""
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    heads = re.findall(r"^#+ +(.+)$", text, flags=re.MULTILINE)
    plain = [re.sub(r"[^\w\s-]", "", head).strip().lower() for head in heads]
    return {re.sub(r"[-\s]+", "-", head) for head in plain}


def navigation():
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:\n")[2]
    return re.findall(r"\S+\.md", config)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(page):
    for _, _, target in links(page):
        if "://" in target:
            continue
        path, _, anchor = target.partition("#")
        found = (page.parent / path).resolve() if path else page
        assert found.is_file(), target
        assert not anchor or anchor in anchors(found), target


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_picture_says_what_it_shows(page):
    assert all(text.strip() for mark, text, _ in links(page) if mark)


def test_navigation_names_every_page_once():
    assert sorted(navigation()) == sorted(map(name, PAGES))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_page_begins_with_its_one_title(page):
    text = re.sub(r"```.*?```", "", page.read_text(encoding="utf-8"), flags=re.DOTALL)
    titles = re.findall(r"^# ", text, flags=re.MULTILINE)
    assert (text.startswith("# ") and len(titles) == 1) or text.startswith("--8<--")
