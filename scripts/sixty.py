"""Print sixty lines that a provider of the first class meets, with pass or fail and what shows it.

Usage: sixty.py [--full]

Runs the tests that scripts/sixty_lines.py names. What only a script shows (`make screenshots` and
others, minutes each) is run with --full and counts as not run without. Exit code 1 if a line fails.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "scripts"))

from sixty_lines import LINES, Line  # noqa: E402 - found through the line above

PASSED, FAILED, SKIPPED, NOT_RUN = "pass", "FAIL", "skip", "not run"
MAKE = "make "


def outcomes(report: Path) -> dict[str, str]:
    """The outcome of each test of pytest's report, by its node below tests/.

    Args:
        report: A file in the format of JUnit.
    """
    found = {}
    for case in ElementTree.parse(report).getroot().iter("testcase"):
        module, _, name = case.get("classname", ""), "", case.get("name", "")
        # A module that could not be collected has its name and no class.
        file = (module or name).replace(".", "/").replace("tests/", "", 1) + ".py"
        kinds = {child.tag for child in case}
        outcome = FAILED if kinds & {"failure", "error"} else PASSED
        found[f"{file}::{name}"] = SKIPPED if "skipped" in kinds else outcome
    return found


def of_witness(witness: str, tests: Mapping[str, str], targets: Mapping[str, str]) -> str:
    """What one witness says; several tests begin like it where it has parameters."""
    if witness.startswith(MAKE):
        return targets.get(witness, NOT_RUN)
    said = {outcome for node, outcome in tests.items() if node.startswith(witness)}
    if not said or FAILED in said:
        return FAILED
    return PASSED if PASSED in said else SKIPPED


def of_line(said: Iterable[str]) -> str:
    """What all witnesses of a line say together."""
    every = list(said)
    if FAILED in every:
        return FAILED
    return PASSED if PASSED in every else every[0]


def run_tests(report: Path) -> dict[str, str]:
    """Run the files that the lines name."""
    named = {each.split("::")[0] for line in LINES for each in line.witnesses}
    files = sorted(f"tests/{name}" for name in named if not name.startswith(MAKE))
    present = [name for name in files if (ROOT / name).exists()]
    names = {node.split("::")[1] for line in LINES for node in line.witnesses if "::" in node}
    chosen = " or ".join(sorted({name.split("[")[0] for name in names} | {"test_gui"}))
    command = [sys.executable, "-m", "pytest", "-q", f"--junitxml={report}", "-k", chosen, *present]
    environment = {**os.environ, "PATH": f"/usr/bin:/bin:{os.environ.get('PATH', '')}"}
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=False)
    return outcomes(report) if report.exists() else {}


def run_targets() -> dict[str, str]:
    """Run the scripts that the lines name."""
    targets = {each for line in LINES for each in line.witnesses if each.startswith(MAKE)}
    said = {}
    for target in sorted(targets):
        done = subprocess.run(target.split(), cwd=ROOT, check=False)
        said[target] = PASSED if done.returncode == 0 else FAILED
    return said


def text(line: Line, said: Mapping[str, str]) -> str:
    """A line with its outcome and its witnesses."""
    head = f"{line.number:2}  {of_line(said.values()):7}  {line.says}"
    return "\n".join([head, *(f"               {way}: {each}" for each, way in said.items())])


def main(arguments: Sequence[str]) -> int:
    """Show all lines; returns an exit code."""
    if set(arguments) - {"--full"}:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        tests = run_tests(Path(folder) / "report.xml")
    targets = run_targets() if arguments else {}
    failed = 0
    for line in LINES:
        said = {each: of_witness(each, tests, targets) for each in line.witnesses}
        failed += of_line(said.values()) == FAILED
        print(text(line, said))
    print(f"{len(LINES) - failed} of {len(LINES)} lines hold.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
