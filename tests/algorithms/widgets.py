"""QGIS's own widgets without a screen: a dialog by its button, a batch from its file.

Run as a script, since the tests' QGIS has no windows:
widgets.py dialog ALGORITHM PARAMETERS (JSON), or widgets.py batch ALGORITHM FILE. The last line
printed is JSON: the results of the dialog, or the number of rows of the batch.
"""

import json
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
# Seconds after which a run counts as stuck.
LONGEST = 300


class Interface:
    """As much of QGIS's window as the dialogs ask for."""

    def __init__(self):
        from qgis.core import QgsLayerTreeModel, QgsProject
        from qgis.gui import QgsBrowserGuiModel, QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
        from qgis.PyQt.QtWidgets import QMainWindow

        self._window = QMainWindow()
        self._canvas = QgsMapCanvas()
        self._bar = QgsMessageBar()
        self._files = QgsBrowserGuiModel()
        self._layers = QgsLayerTreeView()
        self._model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
        self._layers.setModel(self._model)

    def mainWindow(self):  # noqa: N802 - QGIS's own name
        return self._window

    def mapCanvas(self):  # noqa: N802 - QGIS's own name
        return self._canvas

    def messageBar(self):  # noqa: N802 - QGIS's own name
        return self._bar

    def browserModel(self):  # noqa: N802 - QGIS's own name
        return self._files

    def activeLayer(self):  # noqa: N802 - QGIS's own name
        return None

    def setActiveLayer(self, layer):  # noqa: N802 - QGIS's own name
        self._layers.setCurrentLayer(layer)

    def layerTreeView(self):  # noqa: N802 - QGIS's own name
        return self._layers


def start():
    """QGIS with windows and this plugin; what is returned must be kept."""
    from qgis.core import QgsApplication

    application = QgsApplication([], GUIenabled=True)
    application.initQgis()
    sys.path[:0] = [str(ROOT), str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins")]
    import qgis.utils

    qgis.utils.iface = Interface()
    from processing.core.Processing import Processing

    Processing.initialize()
    from gzap_qgis.plugin import GzapPlugin

    plugin = GzapPlugin(None)
    plugin.initProcessing()
    return application, plugin


def wait(application, over):
    """Let QGIS work until it is over."""
    deadline = time.monotonic() + LONGEST
    while not over():
        application.processEvents()
        time.sleep(0.01)
        if time.monotonic() > deadline:
            raise TimeoutError(f"The run was not over after {LONGEST} s.")


def by_button(application, algorithm, parameters):
    """The results of a dialog that was filled and whose button was clicked."""
    import processing

    dialog = processing.createAlgorithmDialog(algorithm, parameters)
    finished = []
    dialog.algorithmFinished.connect(lambda *result: finished.append(result))
    dialog.show()
    dialog.runButton().click()
    wait(application, lambda: finished)
    successful, results = finished[0]
    if not successful:
        raise RuntimeError(f"The dialog's run failed: {results}")
    return {key: value for key, value in results.items() if isinstance(value, (str, int, float))}


def by_rows(application, algorithm, file):
    """The number of rows of a batch dialog that read a file and whose button was clicked."""
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog
    from qgis.core import QgsApplication
    from qgis.PyQt.QtWidgets import QFileDialog

    made = QgsApplication.processingRegistry().createAlgorithmById(algorithm)
    dialog = BatchAlgorithmDialog(made, qgis_window())
    panel = dialog.mainWidget()
    # Nobody is there to choose the file in the system's own dialog.
    QFileDialog.getOpenFileName = staticmethod(lambda *_, **__: (file, ""))
    trust_the_file()
    panel.load()
    if hasattr(panel, "checkLoadLayersOnCompletion"):
        panel.checkLoadLayersOnCompletion.setChecked(False)
    dialog.show()
    dialog.runButton().click()
    wait(application, lambda: dialog.runButton().isEnabled())
    return panel.batchRowCount()


def trust_the_file():
    """Answer yes when newer QGIS asks whether a file of older QGIS can be trusted."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QMessageBox

    def answer():
        asking = QApplication.activeModalWidget()
        if isinstance(asking, QMessageBox):
            asking.button(QMessageBox.StandardButton.Yes).click()

    QTimer.singleShot(500, answer)


def qgis_window():
    import qgis.utils

    return qgis.utils.iface.mainWindow()


def main(kind, algorithm, given):
    application, _plugin = start()
    if kind == "dialog":
        told = by_button(application, algorithm, json.loads(given))
    else:
        told = by_rows(application, algorithm, given)
    print(json.dumps(told), flush=True)
    # QGIS's windows would wait for an event loop that has ended.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
