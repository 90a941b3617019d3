"""What a user does with the plugin in QGIS's window, step by step, each with a picture.

Imported by gui_inside.py in QGIS's Python.
"""

from __future__ import annotations

from pathlib import Path

from gui_play import (
    Camera,
    Play,
    StepError,
    Wait,
    button,
    child,
    choose,
    double_click,
    gone,
    pause,
    press,
    shown,
    window,
    write,
)
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface, QgsFileWidget
from qgis.PyQt.QtCore import QModelIndex, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDockWidget,
    QGroupBox,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTabWidget,
    QTextEdit,
    QToolButton,
    QTreeView,
    QWidget,
)

# Seconds that a run may take on a busy machine.
LONG = 600.0
SHOWN_NOT = False
# Pixels of a dialog's picture, and of QGIS's window.
DIALOG = (1040, 780)
WINDOW = (1280, 800)


class Session:
    """What the steps share.

    Attributes:
        iface: QGIS's window.
        job: What to use: the ZIP, the images, the folder for results.
        camera: Takes the pictures.
        steps: What has been done, a sentence each.
        files: The images written, by the way that they were made.
    """

    def __init__(self, iface: QgisInterface, job: dict[str, str], camera: Camera) -> None:
        """Begin with nothing done."""
        self.iface, self.job, self.camera = iface, job, camera
        self.steps: list[str] = []
        self.files: dict[str, str] = {}

    def output(self, name: str) -> str:
        """A path among the results."""
        return str(Path(self.job["results"]) / name)


def everything(session: Session) -> Play:
    """All steps."""
    window = session.iface.mainWindow()
    window.setGeometry(0, 0, *WINDOW)
    yield pause(0.5)
    yield from install(session)
    yield from add_images(session)
    yield from find(session, "pansharpen", "toolbox")
    yield from run_dialog(session)
    yield from cancel(session)
    yield from run_batch(session)
    yield from run_model(session)
    yield from assess(session)
    yield from settings(session)


def install(session: Session) -> Play:
    """Install the ZIP by the plugin manager and see it ticked."""
    iface = session.iface
    QTimer.singleShot(0, iface.actionManagePlugins().trigger)
    yield Wait(lambda: window("Plugin"), "the plugin manager")
    yield pause(1)
    manager = shown("Plugin")
    pages = child(manager, QListWidget, "mOptionsListWidget")
    rows = [row for row in range(pages.count()) if "ZIP" in pages.item(row).text()]
    pages.setCurrentRow(rows[0])
    yield pause(0.5)
    line = child(child(manager, QgsFileWidget, "mZipFileWidget"), QLineEdit)
    write(line, session.job["package"])
    session.camera.take("install-from-zip", manager)
    press(child(manager, QPushButton, "buttonInstallFromZip"))
    yield Wait(lambda: window("QMessageBox") or registered(), "the plugin to be installed")
    box = window("QMessageBox")
    if box is not None:
        press(box.button(QMessageBox.StandardButton.Yes))
    yield Wait(registered, "the provider to be registered", 60)
    yield pause(1)
    session.camera.take("installed", manager)
    press(button(manager, QPushButton, "Close"))
    yield Wait(lambda: gone(manager), "the plugin manager to close")
    session.steps.append("The ZIP was installed by the plugin manager into an empty profile.")


def registered() -> bool:
    """Whether the plugin's provider is there."""
    return QgsApplication.processingRegistry().providerById("gzap") is not None


def add_images(session: Session) -> Play:
    """Add PAN and MS to the project."""
    for name in ("pan", "ms"):
        if not session.iface.addRasterLayer(session.job[name], name).isValid():
            raise StepError(f"The layer {name} is not valid.")
    yield pause(2)
    session.steps.append("PAN and MS were added as layers.")


def toolbox(session: Session) -> QDockWidget:
    """The toolbox, opened if need be."""
    dock = session.iface.mainWindow().findChild(QDockWidget, "ProcessingToolbox")
    dock.setUserVisible(True)
    return dock


def find(session: Session, text: str, picture: str = "") -> Play:
    """Search the toolbox for a text."""
    dock = toolbox(session)
    yield pause(0.5)
    write(child(dock, QLineEdit, "searchBox"), text)
    yield Wait(lambda: located(dock.algorithmTree) is not None, f"{text} in the toolbox")
    dock.algorithmTree.expandAll()
    yield pause(0.5)
    if picture:
        session.camera.take(picture, session.iface.mainWindow())
        session.steps.append(f"A search for {text} finds the algorithm in the toolbox.")


def located(tree: QTreeView, title: str = "") -> QModelIndex | None:
    """The item of an algorithm of ours that the toolbox shows; None if there is none."""
    model, waiting = tree.model(), [tree.rootIndex()]
    while waiting:
        parent = waiting.pop()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            algorithm = tree.algorithmForIndex(index)
            ours = algorithm is not None and algorithm.id().startswith("gzap:")
            if ours and title in ("", algorithm.displayName()):
                return index
            waiting.append(index)
    return None


def open_dialog(session: Session, text: str, title: str) -> Play:
    """Open an algorithm's dialog by a double click in the toolbox."""
    yield from find(session, text)
    tree = toolbox(session).algorithmTree
    index = located(tree, title)
    if index is None:
        raise StepError(f"The toolbox does not show {title}.")
    double_click(tree, index)
    yield Wait(lambda: window("AlgorithmDialog"), f"the dialog {title}")
    dialog = shown("AlgorithmDialog")
    dialog.resize(*DIALOG)
    dialog.move(40, 40)
    yield pause(0.7)


def field(dialog: QWidget, name: str, kind: type) -> QWidget:
    """The widget of a kind that belongs to a parameter."""
    widget = dialog.mainWidget().wrappers[name].wrappedWidget()
    return widget if isinstance(widget, kind) else widget.findChildren(kind)[0]


def choose_layer(dialog: QWidget, parameter: str, layer: str) -> None:
    """Choose a layer of the project."""
    choose(field(dialog, parameter, QComboBox), layer)


def fill(dialog: QWidget, output: str) -> None:
    """Choose the two images and the quick preset, and type the output's path."""
    choose_layer(dialog, "PANCHROMATIC", "pan")
    choose_layer(dialog, "SPECTRAL", "ms")
    write(field(dialog, "OUTPUT", QLineEdit), output)


def finished(dialog: QWidget) -> Wait:
    """Wait until a run of a dialog has ended."""
    words = ("Execution completed in", "Execution failed after")
    return Wait(lambda: any(each in log(dialog) for each in words), "the run to end", LONG)


def log(dialog: QWidget) -> str:
    """What a dialog's log says."""
    return str(dialog.findChild(QTextEdit, "txtLog").toPlainText())


def progress(dialog: QWidget) -> int:
    """How far the progress bar is, percent."""
    return int(dialog.findChild(QProgressBar, "progressBar").value())


def start(dialog: QWidget) -> Play:
    """Press Run and see the log."""
    press(dialog.runButton())
    yield Wait(lambda: dialog.cancelButton().isEnabled() or log(dialog), "the run to begin")


def close(dialog: QWidget) -> Play:
    """Close a dialog by its button."""
    press(button(dialog, QPushButton, "Close"))
    yield Wait(lambda: gone(dialog), "the dialog to close")
    yield pause(0.5)


def run_dialog(session: Session) -> Play:
    """Run Pansharpen by its dialog's button; see progress, log, and the styled layer."""
    yield from open_dialog(session, "pansharpen", "Pansharpen")
    dialog, output = shown("AlgorithmDialog"), session.output("sharpened.tif")
    session.camera.take("dialog-empty", dialog)
    fill(dialog, output)
    yield pause(0.5)
    session.camera.take("dialog", dialog)
    yield from advanced(session, dialog)
    yield from start(dialog)
    yield Wait(lambda: progress(dialog) > 20 or Path(output).exists(), "progress", LONG)
    session.camera.take("running", dialog)
    yield finished(dialog)
    yield pause(1)
    session.camera.take("finished", dialog)
    check_result(session, dialog, "dialog", output)
    yield from close(dialog)
    yield from show_result(session)
    session.steps.append("Pansharpen's dialog was filled and run by its button.")


def advanced(session: Session, dialog: QWidget) -> Play:
    """Unfold the advanced parameters for a picture, and fold them again."""
    box = child(dialog, QGroupBox, "grpAdvanced")
    fold = child(box, QToolButton, "collapseButton")
    press(fold)
    dialog.resize(DIALOG[0], 930)
    yield pause(0.7)
    session.camera.take("dialog-advanced", dialog)
    press(fold)
    dialog.resize(*DIALOG)
    yield pause(0.5)


def check_result(session: Session, dialog: QWidget, name: str, output: str) -> None:
    """See that a run wrote its image.

    Raises:
        StepError: If it did not; the log's end says why.
    """
    if not Path(output).is_file():
        raise StepError(f"{output} was not written. The log ends: {log(dialog)[-600:]}")
    session.files[name] = output


def show_result(session: Session) -> Play:
    """Zoom to the result as it was loaded and styled.

    Raises:
        StepError: If it was not loaded.
    """
    layers = [
        layer
        for layer in QgsProject.instance().mapLayers().values()
        if layer.source() == session.files["dialog"]
    ]
    if not layers:
        raise StepError("The sharpened image was not loaded.")
    canvas = session.iface.mapCanvas()
    session.iface.setActiveLayer(layers[0])
    canvas.setExtent(layers[0].extent())
    canvas.zoomByFactor(0.5)
    yield Wait(lambda: not canvas.isDrawing(), "the map to be drawn")
    yield pause(2)
    session.camera.take("result", session.iface.mainWindow())


def cancel(session: Session) -> Play:
    """Cancel a run by its button; nothing may remain."""
    yield from open_dialog(session, "pansharpen", "Pansharpen")
    dialog = shown("AlgorithmDialog")
    folder = Path(session.output("cancelled"))
    folder.mkdir()
    fill(dialog, str(folder / "fused.tif"))
    choose(field(dialog, "PRESET", QComboBox), session.job["long"])
    yield from start(dialog)
    yield Wait(lambda: progress(dialog) > 20, "progress", LONG)
    press(dialog.cancelButton())
    yield finished(dialog)
    yield pause(1)
    session.camera.take("cancelled", dialog)
    left = [path.name for path in folder.iterdir()]
    if left:
        raise StepError(f"The cancelled run left {', '.join(left)}.")
    yield from close(dialog)
    session.steps.append("A run was cancelled by its button, and no file was left.")


def run_batch(session: Session) -> Play:
    """Run two rows of a batch."""
    yield from open_dialog(session, "pansharpen", "Pansharpen")
    press(button(shown("AlgorithmDialog"), QPushButton, "Run as Batch Process"))
    yield Wait(lambda: window("BatchAlgorithmDialog"), "the batch dialog")
    dialog = shown("BatchAlgorithmDialog")
    dialog.resize(1500, 620)
    dialog.move(40, 40)
    yield pause(0.7)
    panel = dialog.mainWidget()
    press(panel.btnAdd)
    yield Wait(lambda: panel.batchRowCount() == 2, "a second row")
    for row, seed in enumerate((0, 1)):
        fill_row(session, panel, row, seed)
    yield pause(0.7)
    session.camera.take("batch", dialog)
    press(dialog.runButton())
    yield Wait(lambda: "Batch execution completed" in log(dialog), "the batch to end", LONG)
    yield finished(dialog)
    yield pause(1)
    session.camera.take("batch-finished", dialog)
    for row in (0, 1):
        check_result(session, dialog, f"batch {row + 1}", session.output(f"batch{row + 1}.tif"))
    yield from close(dialog)
    session.steps.append("A batch of two rows was run.")


def fill_row(session: Session, panel: QWidget, row: int, seed: int) -> None:
    """Type the images and the output into a row of a batch."""
    for parameter, name in (("PANCHROMATIC", "pan"), ("SPECTRAL", "ms")):
        cell = panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column[parameter])
        combos = [cell] if isinstance(cell, QComboBox) else cell.findChildren(QComboBox)
        if combos:
            choose(combos[0], name)
        else:
            write(cell.findChildren(QLineEdit)[0], session.job[name])
    cell = panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column["OUTPUT"])
    write(cell.findChildren(QLineEdit)[0], session.output(f"batch{row + 1}.tif"))
    panel.wrappers[row][panel.parameter_to_column["SEED"]].setParameterValue(
        seed, panel.processing_context
    )


def run_model(session: Session) -> Play:
    """Run a graphical model that comes with the plugin."""
    title = session.job["model"]
    yield from open_dialog(session, title, title)
    dialog = shown("AlgorithmDialog")
    names = [each.name() for each in dialog.algorithm().parameterDefinitions()]
    choose_layer(dialog, "PANCHROMATIC", "pan")
    choose_layer(dialog, "SPECTRAL", "ms")
    image = next(name for name in names if name.split(":")[-1] == "OUTPUT")
    write(field(dialog, image, QLineEdit), session.output("model.tif"))
    yield pause(0.5)
    session.camera.take("model", dialog)
    yield from start(dialog)
    yield finished(dialog)
    yield pause(1)
    # Older QGIS runs models on its main thread and does not turn to the log itself.
    child(dialog, QTabWidget).setCurrentIndex(1)
    yield pause(0.5)
    session.camera.take("model-finished", dialog)
    check_result(session, dialog, "model", session.output("model.tif"))
    yield from close(dialog)
    session.steps.append(f"The model {title} was run from its dialog.")


def assess(session: Session) -> Play:
    """Assess the sharpened image and see the report among the results."""
    yield from open_dialog(session, "assess", session.job["assess"])
    dialog = shown("AlgorithmDialog")
    choose_layer(dialog, "FUSED", "sharpened")
    choose_layer(dialog, "PANCHROMATIC", "pan")
    choose_layer(dialog, "SPECTRAL", "ms")
    write(field(dialog, "REPORT", QLineEdit), session.output("report.html"))
    write(field(dialog, "MAP", QLineEdit), session.output("map.tif"))
    yield pause(0.5)
    session.camera.take("assess", dialog)
    yield from start(dialog)
    yield finished(dialog)
    yield pause(1)
    session.camera.take("assess-finished", dialog)
    for name in ("report.html", "map.tif"):
        if not Path(session.output(name)).is_file():
            raise StepError(f"{name} was not written. The log ends: {log(dialog)[-600:]}")
    yield from close(dialog)
    yield from show_map(session)
    session.steps.append("The sharpened image was assessed; the report and the map were written.")


def show_map(session: Session) -> Play:
    """Hide the image above the model's map of quality, and show all of the map."""
    project = QgsProject.instance()
    for layer in project.mapLayers().values():
        if layer.source() == session.files["model"]:
            project.layerTreeRoot().findLayer(layer.id()).setItemVisibilityChecked(SHOWN_NOT)
    session.iface.zoomFull()
    yield Wait(lambda: not session.iface.mapCanvas().isDrawing(), "the map to be drawn")
    yield pause(2)
    session.camera.take("assess-map", session.iface.mainWindow())


def settings(session: Session) -> Play:
    """See the plugin's page in QGIS's options."""
    iface = session.iface
    QTimer.singleShot(0, lambda: iface.showOptionsDialog(iface.mainWindow(), "processingOptions"))
    yield Wait(lambda: window("Options"), "the options")
    yield pause(1)
    dialog = shown("Options")
    dialog.resize(1100, 640)
    dialog.move(40, 40)
    tree = next(
        view
        for view in dialog.findChildren(QTreeView)
        if view.isVisible() and find_row(view, "Providers") is not None
    )
    providers = find_row(tree, "Providers")
    tree.expand(providers)
    own = find_row(tree, "G-ZAP", providers)
    if own is None:
        raise StepError("Options > Processing > Providers shows no G-ZAP.")
    tree.expand(own)
    tree.resizeColumnToContents(0)
    tree.scrollTo(own, QTreeView.ScrollHint.PositionAtTop)
    yield pause(0.7)
    session.camera.take("settings", dialog)
    dialog.reject()
    yield Wait(lambda: gone(dialog), "the options to close")
    session.steps.append("The options show the provider's settings.")


def find_row(view: QTreeView, text: str, parent: QModelIndex | None = None) -> QModelIndex | None:
    """The item below a parent whose text contains a text; None if there is none."""
    model = view.model()
    parent = view.rootIndex() if parent is None else parent
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if text in str(index.data(Qt.ItemDataRole.DisplayRole)):
            return index
    return None
