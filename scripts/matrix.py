"""Run the tests that meet QGIS and GDAL in three generations of Debian.

Usage: matrix.py [RELEASE ...]

Each release lives in a folder, build/matrix/RELEASE or $MATRIX_ROOTS/RELEASE, that debootstrap
makes where it is missing; its own `make setup` installs QGIS, torch and the tools there. The
committed state of this checkout is cloned into it and tested. What came out is written into
docs/matrix.md. Needs root, for debootstrap and chroot. $MATRIX_MIRROR names another mirror.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "matrix"
PAGE = ROOT / "docs" / "matrix.md"

RELEASES = ("bookworm", "trixie", "forky")
MIRROR = "http://deb.debian.org/debian"
# In the folder of a release.
CHECKOUT = "root/gzap_qgis"
# Rooms that meet QGIS or GDAL, and what is shipped. The rest is the same on every Python.
TESTS = (
    *("tests/algorithms", "tests/raster", "tests/workflows", "tests/worker", "tests/examples"),
    *(
        "tests/test_first_class.py",
        "tests/test_plugin.py",
        "tests/test_provider.py",
        "tests/test_package.py",
    ),
    "tests/scripts",
)
# What is printed of each, one line of JSON.
VERSIONS = """
import json, platform, re
from qgis.core import Qgis
from qgis.PyQt.QtCore import QT_VERSION_STR
from osgeo import gdal
import numpy, torch
print(json.dumps({"qgis": Qgis.version().split("-")[0], "qt": QT_VERSION_STR,
    "python": platform.python_version(), "gdal": re.sub(r"[^0-9.].*", "", gdal.__version__),
    "numpy": numpy.__version__, "torch": str(torch.__version__)}))
"""
PREPARE = """
set -eu
export DEBIAN_FRONTEND=noninteractive
command -v git make >/dev/null && test -e /etc/ssl/certs/ca-certificates.crt || {
    apt-get -q update
    apt-get -q install -y --no-install-recommends git make ca-certificates
}
if test -d /usr/local/share/ca-certificates; then update-ca-certificates >/dev/null 2>&1; fi
cd /root/gzap_qgis
make setup
"""
# In a mount namespace of its own: whatever becomes of the run, no mount remains.
INSIDE = """
mount --bind /proc "$1/proc"
mount --bind /dev "$1/dev"
mount --bind /sys "$1/sys"
mount -t tmpfs tmpfs "$1/dev/shm"
exec chroot "$1" /bin/bash -c "$2"
"""


@dataclass(frozen=True)
class Outcome:
    """What one release said.

    Attributes:
        release: Its name.
        versions: The version of each part, by name.
        passed: How many tests passed.
        skipped: How many were skipped.
        failed: How many failed or broke off.
        seconds: How long the tests ran.
    """

    release: str
    versions: Mapping[str, str]
    passed: int
    skipped: int
    failed: int
    seconds: float


class MatrixError(RuntimeError):
    """A release that could not be prepared or tested; the message says where its log is."""


def folder_of(release: str) -> Path:
    """The folder that a release lives in."""
    return Path(os.environ.get("MATRIX_ROOTS", BUILD)).resolve() / release


def enter(folder: Path, script: str, log: Path) -> int:
    """Run a script in a release's folder; its words go into ``log``; returns its exit code."""
    clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
    clean.update(TERM="dumb", OMP_NUM_THREADS=os.environ.get("OMP_NUM_THREADS", "2"))
    command = ["unshare", "--mount", "/bin/bash", "-euc", INSIDE, "enter", str(folder), script]
    with log.open("ab") as words:
        done = subprocess.run(command, env=clean, stdout=words, stderr=words, check=False)
    return done.returncode


def make_root(release: str, folder: Path, log: Path) -> None:
    """Make a release's folder where it is missing.

    Raises:
        MatrixError: If debootstrap fails or is not there.
    """
    if (folder / "usr/bin/apt-get").exists():
        return
    if shutil.which("debootstrap") is None:
        raise MatrixError("debootstrap is missing: apt-get install -y debootstrap")
    folder.mkdir(parents=True, exist_ok=True)
    mirror = os.environ.get("MATRIX_MIRROR", MIRROR)
    command = ["debootstrap", "--variant=minbase", release, str(folder), mirror]
    # An older debootstrap does not know the newest release; all of them are made like sid.
    if not Path("/usr/share/debootstrap/scripts", release).exists():
        command.append("/usr/share/debootstrap/scripts/sid")
    with log.open("ab") as words:
        done = subprocess.run(command, stdout=words, stderr=words, check=False)
    if done.returncode != 0:
        raise MatrixError(f"debootstrap {release} failed; see {log}")


def lend_network(release: str, folder: Path) -> None:
    """Give a release this machine's resolver, certificates, and the right list of packages."""
    shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
    own = Path("/usr/local/share/ca-certificates")
    if own.is_dir():
        shutil.copytree(own, folder / own.relative_to("/"), dirs_exist_ok=True)
    apt = folder / "etc/apt"
    (apt / "sources.list.d/debian.sources").unlink(missing_ok=True)
    mirror = os.environ.get("MATRIX_MIRROR", MIRROR)
    (apt / "sources.list").write_text(f"deb {mirror} {release} main\n", encoding="utf-8")
    # A release that is not out yet, or a mirror that stands still, signs for some days only.
    valid = 'Acquire::Check-Valid-Until "false";\nAcquire::Check-Date "false";\n'
    (apt / "apt.conf.d/99gzap").write_text(valid, encoding="utf-8")


def clone(folder: Path) -> None:
    """Put the committed state of this checkout into a release, keeping its .venv."""
    target = folder / CHECKOUT
    if target.is_dir() and not (target / ".git").is_dir():
        shutil.rmtree(target)
    if not target.is_dir():
        subprocess.run(["git", "clone", "-q", str(ROOT), str(target)], check=True)
    git = ["git", "-C", str(target), "-c", "safe.directory=*"]
    subprocess.run([*git, "fetch", "-q", "--force", str(ROOT), "HEAD"], check=True)
    subprocess.run([*git, "checkout", "-q", "--force", "--detach", "FETCH_HEAD"], check=True)
    subprocess.run([*git, "clean", "-q", "-fd"], check=True)


def counts(report: Path) -> tuple[int, int, int]:
    """Tests passed, skipped and failed, from pytest's report in the format of JUnit."""
    suite = ElementTree.parse(report).getroot().find("testsuite")
    if suite is None:
        raise MatrixError(f"{report} holds no results.")
    total, skipped = int(suite.get("tests", 0)), int(suite.get("skipped", 0))
    failed = int(suite.get("failures", 0)) + int(suite.get("errors", 0))
    return total - skipped - failed, skipped, failed


def pytest_command() -> str:
    """The shell command that tests a release, in its checkout."""
    present = [name for name in TESTS if (ROOT / name).exists()]
    return (
        "cd /root/gzap_qgis && export PATH=/usr/bin:/bin && "
        ".venv/bin/python -m pytest -q -p no:cacheprovider --junitxml=build/matrix.xml "
        f"{os.environ.get('PYTEST_ARGS', '')} {' '.join(present)}"
    )


def test(release: str) -> Outcome:
    """Prepare one release and run the tests in it.

    Raises:
        MatrixError: If it cannot be prepared, or if pytest breaks off.
    """
    folder, log = folder_of(release), BUILD / f"{release}.log"
    log.write_bytes(b"")
    make_root(release, folder, log)
    lend_network(release, folder)
    clone(folder)
    if enter(folder, PREPARE, log) != 0:
        raise MatrixError(f"{release} could not be prepared; see {log}")
    report = folder / CHECKOUT / "build" / "matrix.xml"
    report.parent.mkdir(exist_ok=True)
    report.unlink(missing_ok=True)
    start = time.monotonic()
    enter(folder, pytest_command(), log)
    seconds = time.monotonic() - start
    if not report.exists():
        raise MatrixError(f"pytest broke off in {release}; see {log}")
    return Outcome(release, versions(folder, log), *counts(report), seconds)


def versions(folder: Path, log: Path) -> Mapping[str, str]:
    """The versions of what the plugin meets in a release."""
    said = log.with_suffix(".versions")
    said.write_bytes(b"")
    script = f"cd /root/gzap_qgis && .venv/bin/python -c '{VERSIONS}' 2>/dev/null"
    if enter(folder, script, said) != 0:
        raise MatrixError(f"The versions in {folder} could not be read; see {said}")
    found: Mapping[str, str] = json.loads(said.read_text(encoding="utf-8").splitlines()[-1])
    return found


COLUMNS = ("Debian", "QGIS", "Qt", "Python", "GDAL", "numpy", "torch", "Passed", "Skipped")


def row(outcome: Outcome) -> list[str]:
    """One line of the table."""
    parts = [outcome.versions[name] for name in ("qgis", "qt", "python", "gdal", "numpy", "torch")]
    tail = [outcome.passed, outcome.skipped, outcome.failed, round(outcome.seconds / 60)]
    return [outcome.release, *parts, *map(str, tail)]


def table(outcomes: Sequence[Outcome]) -> str:
    """All releases as a table in Markdown."""
    head = [*COLUMNS, "Failed", "Minutes"]
    lines = [head, ["---"] * 7 + ["---:"] * 4, *map(row, outcomes)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def page(outcomes: Sequence[Outcome], commit: str) -> str:
    """The text of docs/matrix.md."""
    present = ", ".join(f"`{name}`" for name in TESTS if (ROOT / name).exists())
    return (
        "# Tested versions\n\n"
        "Written by `make test-matrix`, which makes a Debian of each generation in a folder, "
        "installs QGIS, GDAL and\nPyTorch from that Debian, and runs the tests that meet them: "
        f"{present}.\n\n{table(outcomes)}\n\n"
        f"Commit {commit}, {time.strftime('%Y-%m-%d', time.gmtime())}. Skipped are tests that need "
        "a CUDA device or another version.\n"
    )


def remembered() -> dict[str, Outcome]:
    """What the releases said last, so that one can be tested anew alone."""
    found = {}
    for release in RELEASES:
        path = BUILD / f"{release}.json"
        if path.exists():
            found[release] = Outcome(**json.loads(path.read_text(encoding="utf-8")))
    return found


def main(arguments: Sequence[str]) -> int:
    """Test the releases named, or all; returns an exit code."""
    unknown = set(arguments) - set(RELEASES)
    if unknown:
        print(__doc__, file=sys.stderr)
        return 2
    if os.geteuid() != 0:
        print("make test-matrix needs root: debootstrap and chroot do.", file=sys.stderr)
        return 1
    BUILD.mkdir(parents=True, exist_ok=True)
    head = ["git", "-C", str(ROOT), "rev-parse", "--short", "HEAD"]
    commit = subprocess.run(head, capture_output=True, text=True, check=True).stdout.strip()
    outcomes, broken = remembered(), 0
    for release in arguments or RELEASES:
        outcomes.pop(release, None)
        try:
            outcome = test(release)
        except MatrixError as error:
            print(error, file=sys.stderr)
            broken += 1
            continue
        print(" ".join(row(outcome)), flush=True)
        outcomes[release] = outcome
        kept = BUILD / f"{release}.json"
        kept.write_text(json.dumps(asdict(outcome)), encoding="utf-8")
    ordered = [outcomes[release] for release in RELEASES if release in outcomes]
    PAGE.write_text(page(ordered, commit), encoding="utf-8")
    print(table(ordered))
    return 1 if broken or any(each.failed for each in ordered) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
