from pathlib import Path

import matrix
import pytest

VERSIONS = {
    **{"qgis": "3.40.6", "qt": "5.15.15", "python": "3.13.5"},
    **{"gdal": "3.10.3", "numpy": "2.2.4", "torch": "2.6.0"},
}
REPORT = """<testsuites><testsuite tests="9" skipped="2" failures="1" errors="1">
</testsuite></testsuites>"""


@pytest.fixture
def outcome():
    return matrix.Outcome("trixie", VERSIONS, 7, 2, 0, 600.0)


def test_counts_are_those_of_pytests_report(tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(REPORT, encoding="utf-8")
    assert matrix.counts(report) == (5, 2, 2)


def test_a_release_is_a_row_of_the_table(outcome):
    head, rule, row = matrix.table([outcome]).splitlines()
    assert head.count("|") == rule.count("|") == row.count("|")
    assert [cell.strip() for cell in row.strip("|").split("|")][:2] == ["trixie", "3.40.6"]


def test_the_page_names_the_commit_and_holds_the_table(outcome):
    page = matrix.page([outcome], "abc1234")
    assert "abc1234" in page
    assert matrix.table([outcome]) in page


def test_folders_of_releases_may_be_given(monkeypatch):
    monkeypatch.setenv("MATRIX_ROOTS", "/srv/roots")
    assert matrix.folder_of("trixie") == Path("/srv/roots/trixie")


def test_what_is_tested_is_there():
    assert [name for name in matrix.TESTS if not (matrix.ROOT / name).exists()] == []


def test_an_unknown_release_is_refused(capsys):
    assert matrix.main(["sarge"]) == 2
    assert "RELEASE" in capsys.readouterr().err
