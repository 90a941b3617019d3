"""Results kept under the fingerprint of all that they depend on.

A fingerprint covers bytes, parameters and code, so that a second run does nothing, an interrupted
one goes on where it stopped, and a change makes stale exactly what it can change.
"""

from __future__ import annotations

import ast
import functools
import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "gzap_qgis"

# Modules that every other one imports and that decide no pixel and no index. What a run takes from
# config.py goes into its fingerprint as values.
VOCABULARY = ("config", "errors", "paths", "progress")
# Modules, and folders of them, of which the same is true: names of files, GDAL's words, reports.
WORDS = (
    *VOCABULARY,
    "core.assessment_places",
    "raster.calls",
    "raster.description",
    "raster.options",
    "raster.picture",
    "report",
    "workflows.assess_notes",
    "workflows.assess_outputs",
    "workflows.assess_report",
)

CHUNK = 1 << 20


def fingerprint(parts: Mapping[str, Any]) -> str:
    """64 hexadecimal digits that change if and only if some part does.

    Args:
        parts: What JSON can hold.
    """
    text = json.dumps(parts, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def digest(path: Path) -> str:
    """64 hexadecimal digits of a file's bytes."""
    total = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            total.update(chunk)
    return total.hexdigest()


def _source(module: str, root: Path) -> Path | None:
    """The file of a module of the package; None where there is none."""
    path = root.joinpath(*module.split("."))
    for candidate in (path.with_suffix(".py"), path / "__init__.py"):
        if candidate.is_file():
            return candidate
    return None


def _named(node: ast.AST) -> Iterable[str]:
    """Modules that an import statement may name."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return []


def _imports(tree: ast.Module) -> set[str]:
    """Modules of the package that a module may import, also inside its functions."""
    names = {name for node in ast.walk(tree) for name in _named(node)}
    return {name for name in names if name.startswith(f"{PACKAGE}.")}


def is_among(module: str, names: Iterable[str]) -> bool:
    """Whether a module, by its full name, is one of some or lies in a folder that is."""
    inner = module.partition(".")[2]
    return any(inner == name or inner.startswith(f"{name}.") for name in names)


class _Mute(ast.NodeTransformer):
    """Removes strings that stand alone, as docstrings do: they say nothing to the computer."""

    def visit_Expr(self, node: ast.Expr) -> ast.Expr | None:
        """Keep a statement unless it is a string alone."""
        value = node.value
        is_text = isinstance(value, ast.Constant) and isinstance(value.value, str)
        return None if is_text else node


@functools.lru_cache(maxsize=1024)
def _understood(path: Path, stamp: int) -> tuple[frozenset[str], str]:
    """What a source file imports of the package, and a digest of what it does.

    Args:
        path: The file.
        stamp: When it was changed, so that a changed file is read again.
    """
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imports = frozenset(_imports(tree))
    return imports, hashlib.sha256(ast.dump(_Mute().visit(tree)).encode("utf-8")).hexdigest()


def code_digest(modules: Iterable[str], root: Path = ROOT, ignored: Iterable[str] = WORDS) -> str:
    """64 hexadecimal digits of what some modules of the package and all that they import do.

    Comments, docstrings and layout do not count.

    Args:
        modules: Full names, as ``gzap_qgis.workflows.assess``.
        root: Folder that holds the package.
        ignored: Modules and folders of them that do not count, without the package's name.

    Raises:
        FileNotFoundError: If one of ``modules`` does not exist.
    """
    pending = list(modules)
    seen: dict[str, str] = {}
    for module in pending:
        if _source(module, root) is None:
            raise FileNotFoundError(f"There is no module {module} under {root}.")
    while pending:
        module = pending.pop()
        path = _source(module, root)
        if path is None or module in seen or is_among(module, ignored):
            continue
        imports, seen[module] = _understood(path, path.stat().st_mtime_ns)
        pending.extend(imports)
    return fingerprint(seen)


def write_atomically(path: Path, text: str) -> None:
    """Write a file so that it is there whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(text, encoding="utf-8")
    os.replace(temporary, path)


@dataclass(frozen=True)
class Store:
    """Results on the disk, each under its fingerprint.

    Attributes:
        folder: Where they lie; made when the first is written.
    """

    folder: Path

    def _path(self, key: str) -> Path:
        """The file of a result."""
        return self.folder / f"{key}.json"

    def find(self, key: str) -> dict[str, Any] | None:
        """A result, or None where there is none yet."""
        path = self._path(key)
        if not path.is_file():
            return None
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        return found

    def keep(self, key: str, result: Mapping[str, Any]) -> None:
        """Write a result."""
        write_atomically(self._path(key), json.dumps(result, indent=1))
