"""Picture the graphical models as the model designer shows them.

Usage: model_pictures.py [FOLDER]
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import models  # noqa: E402 - found beside this script

FOLDER = ROOT / "docs" / "images" / "models"
# Pixels around what is drawn.
EDGE = 20


def picture(path: Path) -> QImage:
    """A model as its designer draws it."""
    from processing.modeler.ModelerScene import ModelerScene

    model = QgsProcessingModelAlgorithm()
    if not model.fromFile(str(path)):
        raise OSError(f"{path} cannot be read.")
    scene = ModelerScene()
    scene.setModel(model)
    scene.createItems(model, QgsProcessingContext())
    area = scene.itemsBoundingRect().adjusted(-EDGE, -EDGE, EDGE, EDGE)
    image = QImage(int(area.width()), int(area.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), area)
    painter.end()
    return image


def main(arguments: Sequence[str]) -> int:
    """Write a picture of each model; returns an exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(arguments[0]) if arguments else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    application = QgsApplication([], GUIenabled=True)
    application.initQgis()
    sys.path.insert(0, str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    plugin = models.register()
    for path in sorted(models.FOLDER.glob("*.model3")):
        picture(path).save(str(folder / f"{path.stem}.png"))
        print(folder / f"{path.stem}.png", flush=True)
    plugin.unload()
    # QGIS's windows would wait for an event loop that has ended.
    os._exit(0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
