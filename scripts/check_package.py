"""Check a plugin's ZIP: the rules of QGIS's plugin site, the weights, Bandit and detect-secrets.

Usage: check_package.py ZIP
"""

from __future__ import annotations

import configparser
import json
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gzap_qgis.config import Backbone  # noqa: E402 - found through the line above
from gzap_qgis.core.safetensors_file import load  # noqa: E402 - likewise
from gzap_qgis.errors import ModelFileError  # noqa: E402 - likewise

PLUGIN = "gzap_qgis"
# The plugin site takes 25 MB; ours stays well below.
LARGEST = 10_000_000
LARGEST_WEIGHTS = 6_000_000
WEIGHTS = f"{PLUGIN}/resources/weights/"

REQUIRED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
REQUIRED_KEYS = (
    "name",
    "description",
    "version",
    "qgisMinimumVersion",
    "qgisMaximumVersion",
    "author",
    "email",
    "about",
    "tracker",
    "repository",
    "icon",
    "hasProcessingProvider",
)
FORBIDDEN = re.compile(
    r"(^|/)(\.|__pycache__/|__MACOSX/|tests?/)|\.(pyc|pyo|so|dll|dylib|exe|bat|sh|bin|ts)$"
)
# What the plugin looks for at its place: some of each must be there.
EXPECTED = {
    "compiled translation": re.compile(r"/i18n/[^/]+\.qm$"),
    "graphical model": re.compile(r"/resources/models/[^/]+\.model3$"),
    "icon of an algorithm": re.compile(r"/resources/icons/[^/]+\.svg$"),
    "page of help": re.compile(r"/resources/help/en/[^/]+\.html$"),
}


def check_entries(package: zipfile.ZipFile) -> list[str]:
    """What is wrong with the names and modes in the ZIP."""
    names = package.namelist()
    faults = [f"{name} lies outside {PLUGIN}/" for name in names if not inside(name)]
    faults += [f"{name} has no place in a plugin" for name in names if FORBIDDEN.search(name)]
    faults += [f"{name} is missing" for name in REQUIRED_FILES if f"{PLUGIN}/{name}" not in names]
    faults += [
        f"there is no {kind}"
        for kind, pattern in EXPECTED.items()
        if not any(pattern.search(name) for name in names)
    ]
    modes = {entry.filename: entry.external_attr >> 16 for entry in package.infolist()}
    faults += [f"{name} is executable or a link" for name in names if modes[name] != 0o100644]
    return faults


def inside(name: str) -> bool:
    """Whether an entry lies in the plugin's folder."""
    return name.startswith(f"{PLUGIN}/") and ".." not in name.split("/")


def check_weights(package: zipfile.ZipFile) -> list[str]:
    """What is wrong with the priors in the ZIP: one for each encoder, small, and readable."""
    entries = [entry for entry in package.infolist() if entry.filename.startswith(WEIGHTS)]
    names = {entry.filename for entry in entries}
    expected = {f"{WEIGHTS}{backbone.value}.safetensors" for backbone in Backbone}
    faults = [f"the prior {name} is missing" for name in sorted(expected - names)]
    faults += [f"{name} is no prior of an encoder" for name in sorted(names - expected)]
    total = sum(entry.file_size for entry in entries)
    if total > LARGEST_WEIGHTS:
        faults.append(f"the priors have {total} bytes together, more than {LARGEST_WEIGHTS}")
    for name in sorted(names & expected):
        try:
            load(package.read(name))
        except ModelFileError as error:
            faults.append(f"{name} cannot be read: {error}")
    return faults


def check_metadata(text: str, names: Sequence[str]) -> list[str]:
    """What is wrong with metadata.txt."""
    # The site and QGIS itself interpolate: a bare % makes the file unreadable to them.
    faults = ["metadata.txt holds a %, which the site takes for a reference"] * ("%" in text)
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign] # documented use
    parser.read_string(text)
    if not parser.has_section("general"):
        return [*faults, "metadata.txt has no section [general]"]
    values = dict(parser.items("general"))
    faults += [f"metadata.txt says no {key}" for key in REQUIRED_KEYS if not values.get(key)]
    icon = f"{PLUGIN}/{values.get('icon', '')}"
    return faults + [f"the icon {icon} is missing"] * (icon not in names)


def check_with_bandit(folder: Path) -> list[str]:
    """Bandit's findings of any severity."""
    command = [sys.executable, "-m", "bandit", "--quiet", "--recursive", "--format", "json", "."]
    report = json.loads(output_of(command, folder))
    faults = [f"Bandit could not read {error['filename']}" for error in report["errors"]]
    return faults + [
        f"{found['filename']}:{found['line_number']}: {found['test_id']} {found['issue_text']}"
        for found in report["results"]
    ]


def check_with_detect_secrets(folder: Path) -> list[str]:
    """What detect-secrets takes for a secret."""
    # In the unpacked folder: from a checkout it looks at the files that git knows, and no others.
    command = [sys.executable, "-m", "detect_secrets", "scan", "--all-files", "."]
    report = json.loads(output_of(command, folder))
    return [
        f"{name}:{found['line_number']}: {found['type']}"
        for name, results in sorted(report["results"].items())
        for found in results
    ]


def output_of(command: Sequence[str], folder: Path) -> str:
    """What a command prints when it runs in a folder, whatever its exit code."""
    done = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, text=True, check=False)
    return done.stdout


def check_package(path: Path) -> list[str]:
    """Everything that is wrong with a ZIP, a sentence each."""
    faults = [f"{path} is larger than {LARGEST} bytes"] * (path.stat().st_size > LARGEST)
    with zipfile.ZipFile(path) as package, tempfile.TemporaryDirectory() as folder:
        faults += check_entries(package) + check_weights(package)
        names = package.namelist()
        if f"{PLUGIN}/metadata.txt" in names:
            text = package.read(f"{PLUGIN}/metadata.txt").decode("utf-8")
            faults += check_metadata(text, names)
        package.extractall(folder)
        unpacked = Path(folder)
        faults += check_with_bandit(unpacked) + check_with_detect_secrets(unpacked)
    return faults


def main(arguments: Sequence[str]) -> int:
    """Check the ZIP that the only argument names; returns an exit code."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    faults = check_package(Path(arguments[0]))
    for fault in faults:
        print(fault, file=sys.stderr)
    if not faults:
        print(f"{arguments[0]}: metadata complete; Bandit and detect-secrets found nothing")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
