"""What a page holds, read back from its HTML."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "img", "br", "link", "input", "hr"}


@dataclass
class Read:
    """Elements in their order, the text of each, and all text."""

    elements: list = field(default_factory=list)
    texts: list = field(default_factory=list)

    @property
    def text(self):
        """All text in one."""
        return "".join(self.texts)

    def all(self, tag):
        """Attributes of every element of that name."""
        return [attributes for name, attributes in self.elements if name == tag]


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.read = Read()
        self.open = []

    def handle_starttag(self, tag, attrs):
        self.read.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.read.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        assert self.open, f"{tag} is closed but was not open"
        assert self.open.pop() == tag, f"{tag} is closed out of turn"

    def handle_data(self, data):
        if not self.open or self.open[-1] != "style":
            self.read.texts.append(data)


def read(html):
    """The page, or an AssertionError where its elements are not properly nested."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser.open == [], f"{parser.open} were not closed"
    return parser.read
