import ast

import pytest
from check_qt6 import faults, main


def faults_of(source):
    return [fault for _, fault in faults(ast.parse(source))]


@pytest.mark.parametrize(
    ("source", "word"),
    [
        ("from PyQt5.QtCore import Qt", "PyQt5.QtCore is one binding only"),
        ("import PyQt6.QtGui", "PyQt6.QtGui is one binding only"),
        ("import sip", "sip is one binding only"),
        ("from qgis.PyQt.Qt import Qt", "qgis.PyQt.Qt is gone"),
        ("from qgis.PyQt.QtWidgets import QAction", "QAction moved"),
        ("from qgis.PyQt.QtCore import QRegExp", "QRegExp is gone"),
        ("from qgis.PyQt.QtWidgets import QDesktopWidget", "QDesktopWidget is gone"),
        ("from qgis.PyQt.QtWidgets import qApp", "qApp is gone"),
        ("Qt.AlignLeft", "Qt.AlignLeft has no scope"),
        ("Qgis.Warning", "Qgis.Warning has no scope"),
        ("QgsProcessingParameterNumber.Double", "has no scope"),
        ("QVariant.Int", "type of QVariant"),
        ("QVariant()", "NULL"),
        ("dialog.exec_()", "exec_() is gone"),
        ("class A:\n    def exec_(self):\n        pass", "exec_ is gone"),
        ("QApplication.desktop()", "desktop() is gone"),
        ("menu.addAction(icon, text, owner, slot)", "addAction"),
        ("QFontMetrics(font).width(text)", "width() of font metrics"),
        ("self.fontMetrics().width(text)", "width() of font metrics"),
        ("combo.activated[str].connect(f)", "textActivated"),
    ],
)
def test_what_qt_6_does_not_take_is_found(source, word):
    found = faults_of(source)
    assert any(word in fault for fault in found), found


@pytest.mark.parametrize(
    "source",
    [
        "from qgis.PyQt.QtCore import Qt",
        "Qt.AlignmentFlag.AlignLeft",
        "Qgis.MessageLevel.Warning",
        "QgsProcessingParameterNumber.Type.Double",
        "QgsProcessing.TEMPORARY_OUTPUT",
        "QgsApplication.processingRegistry()",
        "dialog.exec()",
        "sensor.Quickbird",
    ],
)
def test_what_both_take_is_no_fault(source):
    assert faults_of(source) == []


def test_the_plugin_is_valid_with_both():
    assert main([]) == 0


def test_the_line_of_a_fault_is_told(tmp_path, capsys):
    (tmp_path / "module.py").write_text("import qgis\n\ndialog.exec_()\n", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "module.py:3: exec_() is gone" in capsys.readouterr().out


def test_a_folder_without_python_is_no_success(tmp_path):
    assert main([str(tmp_path)]) == 2
