"""Write the plugin's ZIP; the same sources give the same bytes.

Usage: package.py ZIP
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "gzap_qgis"

# What lies among the sources and is no part of the plugin.
LEFT_OUT_FOLDERS = frozenset({"__pycache__", "tests"})
LEFT_OUT_SUFFIXES = frozenset({".pyc", ".pyo", ".ts", ".orig", ".rej", ".swp"})

# A ZIP counts time from 1980 on, in UTC here.
EARLIEST = 315532800

READABLE_FILE = 0o100644 << 16
MADE_ON_UNIX = 3


def source_time() -> int:
    """Seconds since 1970 that every entry is dated to.

    SOURCE_DATE_EPOCH where it is set, the last commit's date in a checkout, else 1980.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given is not None:
        return max(int(given), EARLIEST)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return EARLIEST
    return max(int(done.stdout), EARLIEST)


def belongs(path: Path) -> bool:
    """Whether a path, relative to the plugin's folder, is part of the plugin."""
    hidden = any(part.startswith(".") for part in path.parts)
    return (
        not hidden
        and not LEFT_OUT_FOLDERS.intersection(path.parts)
        and path.suffix not in LEFT_OUT_SUFFIXES
        and not path.name.endswith("~")
    )


def plugin_files() -> list[Path]:
    """The files of the plugin, relative to its folder, links followed, in a fixed order."""
    found = []
    for folder, _, names in os.walk(PLUGIN, followlinks=True):
        inside = Path(folder).relative_to(PLUGIN)
        found += [inside / name for name in names if belongs(inside / name)]
    return sorted(found, key=lambda path: path.as_posix())


def newest_changes(changelog: str) -> str:
    """The newest section of the changelog as a value of metadata.txt.

    A value goes on as long as its lines are indented and not empty, a # would begin a comment,
    and readers of the file take a % for a reference.
    """
    _, newest, *_ = re.split(r"^## ", changelog, maxsplit=2, flags=re.MULTILINE)
    lines = [line.strip() for line in newest.splitlines()]
    kept = [re.sub(r"^#+ *", "", line).replace("%", "percent") for line in lines if line]
    return "".join(f"\n {line}" for line in kept)


def content(path: Path) -> bytes:
    """What the package holds of a file; the metadata tell the newest changes."""
    data = (PLUGIN / path).read_bytes()
    if path != Path("metadata.txt"):
        return data
    changes = newest_changes((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    text = re.sub(r"^changelog=.*$", "", data.decode("utf-8"), flags=re.MULTILINE).rstrip("\n")
    return f"{text}\nchangelog={changes}\n".encode()


def write_package(target: Path) -> int:
    """Write the ZIP; returns the number of files in it."""
    date = time.gmtime(source_time())[:6]
    files = plugin_files()
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    with zipfile.ZipFile(unfinished, "w") as package:
        for path in files:
            entry = zipfile.ZipInfo(f"{PLUGIN.name}/{path.as_posix()}", date)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = MADE_ON_UNIX
            entry.external_attr = READABLE_FILE
            package.writestr(entry, content(path), compresslevel=9)
    unfinished.replace(target)
    return len(files)


def main(arguments: Sequence[str]) -> int:
    """Write the ZIP that the only argument names; returns an exit code."""
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    target = Path(arguments[0])
    count = write_package(target)
    print(f"{target}: {count} files, {target.stat().st_size / 1024:.0f} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
