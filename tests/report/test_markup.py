import pytest

from gzap_qgis.report import markup
from tests.report.reading import read


def test_what_may_hold_anything_is_escaped():
    assert markup.safe('<a href="x">\'&') == "&lt;a href=&quot;x&quot;&gt;&#x27;&amp;"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 - D_s)", "1 - D<sub>s</sub>)"),
        ("D_λK and D_λ", "D<sub>λK</sub> and D<sub>λ</sub>"),
        ("指数D_s是", "指数D<sub>s</sub>是"),
        ("D_sharp.tif", "D_sharp.tif"),
        ("OLD_s", "OLD_s"),
        ("<D_s>", "&lt;D<sub>s</sub>&gt;"),
    ],
)
def test_indices_have_subscripts_and_nothing_else_has(text, expected):
    assert markup.rich(text) == expected


def test_a_row_has_a_heading_and_cells():
    parsed = read(markup.table(["a", "b"], [markup.row("x", ["1"])], "kind"))
    assert parsed.all("th") == [{"scope": "col"}, {"scope": "col"}, {"scope": "row"}]
    assert parsed.text == "abx1"


def test_a_section_is_named_by_its_heading():
    (attributes,) = read(markup.section("one", "First", [])).all("section")
    assert attributes == {"id": "one", "aria-labelledby": "one-title"}
