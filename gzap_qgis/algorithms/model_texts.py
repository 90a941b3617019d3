"""What the graphical models say about themselves, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from qgis.core import QgsProcessingParameterDefinition
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import assess_parameters, fit_parameters, parameters
from gzap_qgis.algorithms.definitions import Text

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Branch:
    """A part of a model that runs only where its images are given.

    Attributes:
        pan: The input with its panchromatic image.
        ms: The input with its multispectral image.
        output: What it writes.
    """

    pan: str
    ms: str
    output: str


@dataclass(frozen=True)
class ModelText:
    """What a model says about itself.

    Attributes:
        title: The name that the toolbox shows.
        summary: One sentence for tooltips.
        explanation: What the dialog shows beside the parameters.
        tags: Words by which the toolbox finds it, with commas between them.
        labels: What the dialog says about inputs and outputs of its own.
        optional: Outputs that may be left out.
        branches: Parts that run only where their images are given.
    """

    title: str
    summary: str
    explanation: str
    tags: str
    labels: Mapping[str, Text]
    optional: tuple[str, ...] = ()
    branches: tuple[Branch, ...] = ()


def model_texts() -> dict[str, ModelText]:
    """The texts by the models' names, in the order in which they are listed."""
    return {
        "sharpen_and_assess": _sharpen_and_assess(),
        "fit_once_sharpen_many": _fit_once_sharpen_many(),
    }


def like_ours() -> dict[str, QgsProcessingParameterDefinition]:
    """Parameters of the algorithms whose words and defaults a model takes over, by name."""
    shared = [
        *parameters.images(),
        *parameters.sensor(),
        *fit_parameters.fitting(),
        *parameters.computing(),
    ]
    return {str(definition.name()): definition for definition in shared}


def index_labels() -> dict[str, str]:
    """What each index among a model's outputs tells, by its key."""
    return {key.upper(): text for key, text in assess_parameters.meanings().items()}


def _sharpen_and_assess() -> ModelText:
    """One pair: the sharpened image, and how good it is."""
    return ModelText(
        title=str(translate("GZap", "Sharpen and assess")),
        summary=str(
            translate("GZap", "Sharpens a pair of images and tells how good the result is.")
        ),
        explanation=str(
            translate(
                "GZap",
                'A graphical model of two algorithms: "Pansharpen" fits a network to a '
                'panchromatic and a multispectral image and sharpens them, then "Assess a '
                'pansharpened image" compares the result with its own pair.\n\n'
                "It gives the sharpened image, a report for any browser, a map of quality, and "
                "the indices as numbers, so that a batch or a script can sort out the scenes that "
                "deserve a look.\n\n"
                "To change it, open the file resources/models/sharpen_and_assess.model3 of this "
                "plugin in the model designer and save it under your own models.",
            )
        ),
        tags=str(translate("GZap", "pansharpen,model,workflow,quality,report,index,hqnr,g-zap")),
        labels={
            "sharpen:OUTPUT": Text(
                translate("GZap", "Pansharpened image"),
                translate("GZap", "A GeoTIFF in the data type of the multispectral image."),
            ),
            "assess:REPORT": Text(
                translate("GZap", "Report"),
                translate("GZap", "A page for any browser: figures, places, map, spectra."),
            ),
            "assess:MAP": Text(
                translate("GZap", "Map of quality"),
                translate("GZap", "A GeoTIFF that shows where the image is good and where not."),
            ),
        },
        optional=("assess:REPORT", "assess:MAP"),
    )


def _fit_once_sharpen_many() -> ModelText:
    """One fit, up to three pairs."""
    return ModelText(
        title=str(translate("GZap", "Fit once, sharpen many")),
        summary=str(
            translate("GZap", "Fits a network to one pair and sharpens up to three pairs with it.")
        ),
        explanation=str(
            translate(
                "GZap",
                'A graphical model: "Fit a pansharpening model" fits a network to the first pair, '
                'and "Sharpen with a model" sharpens that pair with it, then a second and a third '
                "one where they are given. The pairs may differ in place, date, number of bands "
                "and pixel size; pairs of one sensor gain most.\n\n"
                "Models of QGIS have no loops, so that this one stops at three. For an archive, "
                'run it once on a typical pair and keep the fitted model; then run "Sharpen with '
                'a model" as a batch process with that file as the model of every row. Nothing is '
                "fitted again there: each scene takes seconds.\n\n"
                "To change it, open the file resources/models/fit_once_sharpen_many.model3 of "
                "this plugin in the model designer and save it under your own models.",
            )
        ),
        tags=str(translate("GZap", "pansharpen,model,workflow,archive,many,series,reuse,g-zap")),
        labels={
            "fit:MODEL": Text(
                translate("GZap", "Fitted model"),
                translate("GZap", "Keep it: it sharpens any number of further scenes."),
            ),
            "sharpen:OUTPUT": Text(
                translate("GZap", "First image, pansharpened"),
                translate("GZap", "A GeoTIFF in the data type of the multispectral image."),
            ),
            **_second_pair(),
            **_third_pair(),
        },
        optional=("sharpen_2:OUTPUT", "sharpen_3:OUTPUT"),
        branches=(
            Branch("PANCHROMATIC_2", "SPECTRAL_2", "sharpen_2:OUTPUT"),
            Branch("PANCHROMATIC_3", "SPECTRAL_3", "sharpen_3:OUTPUT"),
        ),
    )


def _second_pair() -> dict[str, Text]:
    """The words of the second pair."""
    remark = translate("GZap", "Leave both images of the second pair empty if there is none.")
    return {
        "PANCHROMATIC_2": Text(translate("GZap", "Panchromatic image of the second pair"), remark),
        "SPECTRAL_2": Text(translate("GZap", "Multispectral image of the second pair"), remark),
        "sharpen_2:OUTPUT": Text(
            translate("GZap", "Second image, pansharpened"),
            translate("GZap", "Written only where the second pair is given."),
        ),
    }


def _third_pair() -> dict[str, Text]:
    """The words of the third pair."""
    remark = translate("GZap", "Leave both images of the third pair empty if there is none.")
    return {
        "PANCHROMATIC_3": Text(translate("GZap", "Panchromatic image of the third pair"), remark),
        "SPECTRAL_3": Text(translate("GZap", "Multispectral image of the third pair"), remark),
        "sharpen_3:OUTPUT": Text(
            translate("GZap", "Third image, pansharpened"),
            translate("GZap", "Written only where the third pair is given."),
        ),
    }
