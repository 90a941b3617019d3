"""Check that the plugin's Python is valid with Qt 5 and Qt 6 alike.

Usage: check_qt6.py [FOLDER ...]

Reads the syntax trees of all Python files below the folders (gzap_qgis if none is named) and
reports what the converter of QGIS's repository (scripts/pyqt5_to_pyqt6) would change or warn of:
bindings imported around qgis.PyQt, enumerations without their scope, exec_, types of QVariant,
classes and calls that Qt 6 has no more. It needs neither QGIS nor Qt.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

BINDINGS = ("PyQt5", "PyQt6", "PySide2", "PySide6", "sip")
# Where Qt 5 has them and Qt 6 has not.
MOVED = {
    ("qgis.PyQt.QtWidgets", "QAction"): "qgis.PyQt.QtGui",
    ("qgis.PyQt.QtWidgets", "QActionGroup"): "qgis.PyQt.QtGui",
    ("qgis.PyQt.QtWidgets", "QShortcut"): "qgis.PyQt.QtGui",
    ("qgis.PyQt.QtWidgets", "QUndoStack"): "qgis.PyQt.QtGui",
}
REMOVED = {
    "QRegExp": "QRegularExpression",
    "QRegExpValidator": "QRegularExpressionValidator",
    "QDesktopWidget": "QScreen",
    "QMatrix": "QTransform",
    "QStringRef": "str",
    "QTextCodec": "Python's codecs",
    "QLinkedList": "list",
    "qApp": "QApplication.instance()",
    "resources_rc": "files of the icons",
}
REMOVED_CALLS = {
    "exec_": "exec",
    "print_": "print",
    "desktop": "screen",
    "toAscii": "encode",
    "setMargin": "setContentsMargins",
}


def parse(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def is_qt_class(name: str) -> bool:
    """Whether a name is that of a class of Qt or QGIS, or of the namespace Qt."""
    return name in ("Qt", "Qgis") or (
        len(name) > 2 and name[0] == "Q" and (name[1].isupper() or name.startswith("Qgs"))
    )


def binding(module: str) -> str | None:
    """What is wrong with importing a module."""
    if module.split(".")[0] in BINDINGS:
        return f"{module} is one binding only; import from qgis.PyQt"
    if module == "qgis.PyQt.Qt":
        return "qgis.PyQt.Qt is gone; import from qgis.PyQt.QtCore"
    return None


def import_faults(node: ast.AST) -> Iterator[str]:
    """What is wrong with an import."""
    if isinstance(node, ast.Import):
        yield from filter(None, (binding(each.name) for each in node.names))
    if not isinstance(node, ast.ImportFrom):
        return
    module = node.module or ""
    fault = binding(module)
    if fault:
        yield fault
    for each in node.names:
        if (module, each.name) in MOVED:
            yield f"{each.name} moved from {module} to {MOVED[module, each.name]}"
        if each.name in REMOVED and module.startswith(("qgis", *BINDINGS)):
            yield f"{each.name} is gone; use {REMOVED[each.name]}"


def enumeration_fault(node: ast.Attribute, scoped: set[ast.AST]) -> str | None:
    """What is wrong with a value of an enumeration: it stands directly at its class."""
    if not isinstance(node.value, ast.Name) or node in scoped:
        return None
    name = f"{node.value.id}.{node.attr}"
    if node.value.id == "QVariant":
        return f"{name} is a type of QVariant; use QMetaType"
    # What is capitalised at a class is a value, or an enumeration that a value follows.
    capitalised = node.attr[:1].isupper() and not node.attr.isupper()
    if is_qt_class(node.value.id) and capitalised:
        return f"{name} has no scope; Qt 6 knows only Class.Enumeration.Value"
    return None


def call_fault(node: ast.Call) -> str | None:
    """What is wrong with a call."""
    if isinstance(node.func, ast.Name) and node.func.id == "QVariant":
        return "QVariant() cannot be made; use NULL of qgis.core, or the value itself"
    if not isinstance(node.func, ast.Attribute):
        return None
    name = node.func.attr
    if name == "desktop" and node.args:
        return None
    if name in REMOVED_CALLS:
        return f"{name}() is gone; use {REMOVED_CALLS[name]}"
    if name == "addAction" and len(node.args) >= 4:
        return "addAction with a slot differs; make a QAction and add it"
    if name == "width" and "ontMetrics" in ast.unparse(node.func.value):
        return "width() of font metrics is gone; use horizontalAdvance()"
    return None


def faults(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """What is wrong in a syntax tree: the line and a sentence's worth of words."""
    nodes = list(ast.walk(tree))
    # A.B is scoped where it is only the first part of A.B.C, or called or subclassed as a class.
    scoped: set[ast.AST] = {node.value for node in nodes if isinstance(node, ast.Attribute)}
    scoped |= {node.func for node in nodes if isinstance(node, ast.Call)}
    for node in nodes:
        line = getattr(node, "lineno", 0)
        for found in import_faults(node):
            yield line, found
        fault = None
        if isinstance(node, ast.Attribute):
            fault = enumeration_fault(node, scoped)
        elif isinstance(node, ast.Call):
            fault = call_fault(node)
        elif isinstance(node, ast.FunctionDef) and node.name == "exec_":
            fault = "exec_ is gone; define exec"
        elif isinstance(node, ast.Subscript) and ast.unparse(node).endswith("activated[str]"):
            fault = "activated[str] is gone; use textActivated"
        if fault:
            yield line, fault


def main(arguments: Sequence[str]) -> int:
    """Check the folders; returns an exit code."""
    folders = [Path(each) for each in arguments] or [ROOT / "gzap_qgis"]
    files = sorted(file for folder in folders for file in folder.rglob("*.py"))
    if not files:
        print(f"No Python file lies below {', '.join(map(str, folders))}.", file=sys.stderr)
        return 2
    count = 0
    for file in files:
        for line, fault in sorted(faults(parse(file))):
            print(f"{file}:{line}: {fault}")
            count += 1
    print(f"{len(files)} files, {count} places that Qt 6 does not take")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
