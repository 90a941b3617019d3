import re

import pytest
import sixty
from sixty_lines import LINES

NAMES = [each for line in LINES for each in line.witnesses]


def test_there_are_sixty_lines_in_order():
    assert [line.number for line in LINES] == list(range(1, 61))


def test_every_line_has_a_witness():
    assert all(line.witnesses for line in LINES)


@pytest.mark.parametrize("witness", sorted(set(NAMES)))
def test_every_witness_exists(witness):
    if witness.startswith(sixty.MAKE):
        makefile = (sixty.ROOT / "Makefile").read_text(encoding="utf-8")
        assert re.search(rf"^{witness.removeprefix(sixty.MAKE)}:", makefile, re.MULTILINE)
        return
    file, _, name = witness.partition("::")
    source = (sixty.ROOT / "tests" / file).read_text(encoding="utf-8")
    assert f"def {name}" in source


REPORT = """<testsuites><testsuite>
<testcase classname="tests.a.test_b" name="test_c[1]"/>
<testcase classname="tests.a.test_b" name="test_c[2]"><failure/></testcase>
<testcase classname="tests.a.test_b" name="test_d"><skipped/></testcase>
<testcase classname="tests.a.test_b" name="test_e"/>
</testsuite></testsuites>"""


@pytest.fixture
def tests(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT, encoding="utf-8")
    return sixty.outcomes(report)


@pytest.mark.parametrize(
    ("witness", "outcome"),
    [
        ("a/test_b.py::test_c", sixty.FAILED),
        ("a/test_b.py::test_d", sixty.SKIPPED),
        ("a/test_b.py::test_e", sixty.PASSED),
        ("a/test_b.py::test_none", sixty.FAILED),
        ("make tea", sixty.NOT_RUN),
    ],
)
def test_a_witness_says_what_its_tests_came_to(tests, witness, outcome):
    assert sixty.of_witness(witness, tests, {}) == outcome


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ([sixty.PASSED, sixty.NOT_RUN], sixty.PASSED),
        ([sixty.PASSED, sixty.FAILED], sixty.FAILED),
        ([sixty.NOT_RUN], sixty.NOT_RUN),
    ],
)
def test_one_failing_witness_fails_the_line(said, outcome):
    assert sixty.of_line(said) == outcome
