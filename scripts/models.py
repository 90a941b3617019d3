"""Write the graphical models that the plugin brings along; the same QGIS gives the same bytes.

Usage: models.py [FOLDER]

Run it with the Python of QGIS 3.22, the oldest one that has to read them. The models are drawn as
the model designer shows them, so that they can be opened and changed there.
"""

from __future__ import annotations

import os
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from qgis.analysis import QgsNativeAlgorithms
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildDependency,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDefinition,
)
from qgis.core import (
    QgsProcessingModelChildParameterSource as Source,
)
from qgis.PyQt.QtCore import QPointF, QSizeF
from qgis.PyQt.QtGui import QColor

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from gzap_qgis.plugin import GzapPlugin  # noqa: E402 - found through the line above

FOLDER = ROOT / "resources" / "models"

# The designer's columns and rows, in its own units.
COLUMNS = (180.0, 600.0, 1000.0)
ROW = 90.0
BOX = QSizeF(310.0, 34.0)
NOTE = QSizeF(310.0, 44.0)
NOTE_COLOUR = "#fff3c4"

COMMON = ("SENSOR", "PRESET", "SEED", "DEVICE", "THREADS")
INDICES = ("HQNR", "D_LAMBDA_K", "D_S", "R_Q2N", "R_SAM", "R_ERGAS", "D_RHO", "QNR", "D_LAMBDA")


@dataclass(frozen=True)
class Child:
    """One algorithm of a model.

    Attributes:
        key: Its name within the model.
        algorithm: Its id.
        title: What the designer writes into its box.
        place: Column and row of the box.
        takes: Inputs of the model by parameter.
        follows: Child and its output by parameter.
        gives: What the model shows of its outputs, by output.
        branch: The condition without which it is left out; empty for none.
        note: A remark beside the box; empty for none.
    """

    key: str
    algorithm: str
    title: str
    place: tuple[int, float]
    takes: Mapping[str, str]
    follows: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    gives: Mapping[str, str] = field(default_factory=dict)
    branch: str = ""
    note: str = ""


@dataclass(frozen=True)
class Input:
    """One input of a model, made like a parameter of an algorithm of ours.

    Attributes:
        key: Its name.
        like: Algorithm and parameter that it is copied from.
        label: Its words; empty for those of the copied parameter.
    """

    key: str
    like: tuple[str, str]
    label: str = ""

    @property
    def optional(self) -> bool:
        """Whether it may be left out: what belongs to a further pair."""
        return self.key[-1].isdigit()


def place(column: int, row: float) -> QPointF:
    """The middle of a box."""
    return QPointF(COLUMNS[column], 80.0 + row * ROW)


def definition(made: Input) -> QgsProcessingParameterDefinition:
    """The definition of an input."""
    algorithm, key = made.like
    found = QgsApplication.processingRegistry().algorithmById(f"gzap:{algorithm}")
    copy = found.parameterDefinition(key).clone()
    copy.setName(made.key)
    copy.setDescription(made.label or copy.description())
    # The plugin says it in the user's language; here it would only have to be written anew.
    copy.setHelp("")
    if made.optional:
        copy.setFlags(copy.flags() | QgsProcessingParameterDefinition.Flag.FlagOptional)
    return copy


def add_inputs(model: QgsProcessingModelAlgorithm, inputs: Sequence[Input]) -> None:
    """Give a model its inputs, one below the other."""
    for row, made in enumerate(inputs):
        component = QgsProcessingModelParameter(made.key)
        component.setPosition(place(0, row))
        component.setSize(BOX)
        model.addModelParameter(definition(made), component)
    model.setParameterOrder([made.key for made in inputs])


def outputs(child: Child) -> dict[str, QgsProcessingModelOutput]:
    """What the model shows of a child's outputs, to the right of its box."""
    made = {}
    for row, (key, label) in enumerate(child.gives.items()):
        output = QgsProcessingModelOutput(key, label)
        output.setChildId(child.key)
        output.setChildOutputName(key)
        output.setPosition(place(2, child.place[1] + row * 0.6))
        output.setSize(BOX)
        made[key] = output
    return made


def defaults(child: Child) -> dict[str, Source]:
    """The values of a child's parameters that may not be empty, as the designer would keep them."""
    algorithm = QgsApplication.processingRegistry().algorithmById(child.algorithm)
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    return {
        str(each.name()): Source.fromStaticValue(each.defaultValue())
        for each in algorithm.parameterDefinitions()
        if not each.isDestination() and not each.flags() & optional
    }


def sources(child: Child) -> dict[str, Source]:
    """Where each of a child's parameters comes from; from its default where nothing is said."""
    found = defaults(child)
    found.update({key: Source.fromModelParameter(name) for key, name in child.takes.items()})
    for key, (other, output) in child.follows.items():
        found[key] = Source.fromChildOutput(other, output)
    return found


def add_child(model: QgsProcessingModelAlgorithm, child: Child) -> None:
    """Give a model one algorithm."""
    made = QgsProcessingModelChildAlgorithm(child.algorithm)
    made.setChildId(child.key)
    made.setDescription(child.title)
    made.setPosition(place(*child.place))
    made.setSize(BOX)
    for key, source in sources(child).items():
        made.addParameterSources(key, [source])
    made.setModelOutputs(outputs(child))
    if child.branch:
        made.setDependencies([QgsProcessingModelChildDependency("pairs", child.branch)])
    if child.note:
        note = made.comment()
        note.setDescription(child.note)
        note.setPosition(place(child.place[0], child.place[1] - 0.9))
        note.setSize(NOTE)
        note.setColor(QColor(NOTE_COLOUR))
    model.addChildAlgorithm(made)


def add_conditions(
    model: QgsProcessingModelAlgorithm, conditions: Mapping[str, str], row: float
) -> None:
    """Give a model the question which of its branches are run."""
    made = QgsProcessingModelChildAlgorithm("native:condition")
    made.setChildId("pairs")
    made.setDescription("Which pairs are given?")
    listed = [{"name": name, "expression": text} for name, text in conditions.items()]
    made.setConfiguration({"conditions": listed})
    made.setPosition(place(1, row))
    made.setSize(BOX)
    model.addChildAlgorithm(made)


def taken(**renamed: str) -> dict[str, str]:
    """Inputs of the model by parameter: the pair and where the network runs, some renamed."""
    same = ("PANCHROMATIC", "SPECTRAL", "DEVICE", "THREADS")
    return {**{key: key for key in same}, **renamed}


def fitted() -> dict[str, str]:
    """The inputs of a fit by parameter."""
    return taken(**{key: key for key in COMMON})


def pair(number: str) -> dict[str, str]:
    """The inputs of sharpening a further pair by parameter."""
    return taken(PANCHROMATIC=f"PANCHROMATIC_{number}", SPECTRAL=f"SPECTRAL_{number}")


def sharpen_and_assess() -> QgsProcessingModelAlgorithm:
    """One pair: the sharpened image, and how good it is."""
    model = QgsProcessingModelAlgorithm("Sharpen and assess", "Models")
    keys = ("PANCHROMATIC", "SPECTRAL", *COMMON)
    add_inputs(model, [Input(key, ("pansharpen", key)) for key in keys])
    add_child(
        model,
        Child(
            "sharpen",
            "gzap:pansharpen",
            "Pansharpen",
            (1, 1),
            fitted(),
            gives={"OUTPUT": "Pansharpened image"},
            note="Fits a small network to the pair and sharpens it.",
        ),
    )
    files = {"REPORT": "Report", "MAP": "Map of quality"}
    add_child(
        model,
        Child(
            "assess",
            "gzap:assess",
            "Assess a pansharpened image",
            (1, 4),
            {key: key for key in ("PANCHROMATIC", "SPECTRAL", "SENSOR")},
            {"FUSED": ("sharpen", "OUTPUT")},
            {**files, **{index: index for index in INDICES}},
            note="Compares the image with its own pair; the indices are outputs of the model too.",
        ),
    )
    return model


def further(number: str, words: str, row: float) -> Child:
    """A further pair, sharpened with the model that was fitted to the first."""
    return Child(
        f"sharpen_{number}",
        "gzap:sharpen",
        f"Sharpen the {words} pair",
        (1, row),
        pair(number),
        {"MODEL": ("fit", "MODEL")},
        {"OUTPUT": f"{words.capitalize()} image, pansharpened"},
        branch=f"{words} pair",
    )


def fit_once_sharpen_many() -> QgsProcessingModelAlgorithm:
    """One fit, up to three pairs."""
    model = QgsProcessingModelAlgorithm("Fit once, sharpen many", "Models")
    inputs = [Input(key, ("pansharpen", key)) for key in ("PANCHROMATIC", "SPECTRAL")]
    for number, words in (("2", "second"), ("3", "third")):
        for key, image in (("PANCHROMATIC", "Panchromatic"), ("SPECTRAL", "Multispectral")):
            label = f"{image} image of the {words} pair"
            inputs.append(Input(f"{key}_{number}", ("pansharpen", key), label))
    add_inputs(model, inputs + [Input(key, ("pansharpen", key)) for key in COMMON])
    fit = Child(
        "fit",
        "gzap:fit",
        "Fit a pansharpening model",
        (1, 1),
        fitted(),
        gives={"MODEL": "Fitted model"},
        note="Fits a small network to the first pair. Keep the file: it sharpens any number of "
        "further scenes with gzap:sharpen.",
    )
    first = Child(
        "sharpen",
        "gzap:sharpen",
        "Sharpen the first pair",
        (1, 3),
        taken(),
        {"MODEL": ("fit", "MODEL")},
        {"OUTPUT": "First image, pansharpened"},
    )
    add_child(model, fit)
    add_child(model, first)
    names = {"second pair": "@PANCHROMATIC_2", "third pair": "@PANCHROMATIC_3"}
    conditions = {name: f"{image} is not null" for name, image in names.items()}
    add_conditions(model, conditions, 4)
    add_child(model, further("2", "second", 5.5))
    add_child(model, further("3", "third", 7))
    return model


MODELS = {
    "sharpen_and_assess": sharpen_and_assess,
    "fit_once_sharpen_many": fit_once_sharpen_many,
}


def text_of(model: QgsProcessingModelAlgorithm) -> str:
    """A model as its file, with the attributes in a fixed order: Qt writes them in any."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "written.model3"
        if not model.toFile(str(path)):
            raise OSError(f"{path} could not be written.")
        return ElementTree.canonicalize(path.read_text(encoding="utf-8")) + "\n"


def register() -> GzapPlugin:
    """Make the children known to QGIS; they are so as long as the plugin is kept."""
    registry = QgsApplication.processingRegistry()
    registry.addProvider(QgsNativeAlgorithms(registry))
    plugin = GzapPlugin(None)
    plugin.initProcessing()
    return plugin


def main(arguments: Sequence[str]) -> int:
    """Write all models; returns an exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(arguments[0]) if arguments else FOLDER
    application = QgsApplication([], GUIenabled=False)
    application.initQgis()
    plugin = register()
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in MODELS.items():
        (folder / f"{name}.model3").write_text(text_of(make()), encoding="utf-8")
        print(folder / f"{name}.model3")
    plugin.unload()
    application.exitQgis()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
