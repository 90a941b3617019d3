"""The parameters and number outputs of gzap:pretrain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, choice, hinted, whole
from gzap_qgis.config import PretrainConfig

if TYPE_CHECKING:
    from gzap_qgis.workflows.pretrain import PretrainSummary

translate = QCoreApplication.translate


def images() -> Definitions:
    """The folder of images."""
    text = Text(
        translate("GZap", "Folder of images"),
        translate(
            "GZap",
            "Every image in it and in its sub-folders is used; a sub-folder with pan.tif and "
            "ms.tif is a real pair. What is left out is named in the log. Keep images on which you "
            "will judge the result elsewhere.",
        ),
    )
    kind = QgsProcessingParameterFile.Behavior.Folder
    return [hinted(QgsProcessingParameterFile("IMAGES", text.label, behavior=kind), text)]


def training() -> Definitions:
    """What is trained, and for how long."""
    encoder = Text(
        translate("GZap", "Encoder of the network"),
        translate(
            "GZap",
            "What reads the multispectral image: inr (small convolutions, the fastest), cnn "
            "(dilated convolutions), transformer (attention inside windows) or mamba (selective "
            "scans inside windows). Begin with inr.",
        ),
    )
    steps = Text(
        translate("GZap", "Steps"),
        translate(
            "GZap",
            "Steps of the optimiser, from 1 to 10000000. More steps cost more time and give a "
            "better prior, ever more slowly; 500 serve to try, 4000 to use.",
        ),
    )
    seed = Text(
        translate("GZap", "Seed"),
        translate(
            "GZap",
            "A whole number from 0 to 2147483647. The same seed and images give the same prior "
            "again on the same machine with the same number of threads.",
        ),
    )
    return [
        choice("BACKBONE", encoder, PretrainConfig.backbone),
        whole("STEPS", steps, PretrainConfig.steps, 10_000_000),
        *advanced(whole("SEED", seed, PretrainConfig.seed, 2**31 - 1)),
        *_resume(),
    ]


def _resume() -> Definitions:
    """The checkpoint to go on from."""
    text = Text(
        translate("GZap", "Checkpoint to go on from"),
        translate(
            "GZap",
            "The .checkpoint file that an interrupted run left beside its model. Images, encoder, "
            "steps and seed must be those of that run.",
        ),
    )
    checkpoints = translate("GZap", "Checkpoints")
    everything = translate("GZap", "All files")
    definition = QgsProcessingParameterFile(
        "RESUME",
        text.label,
        optional=True,
        fileFilter=f"{checkpoints} (*.checkpoint);;{everything} (*)",
    )
    return advanced(hinted(definition, text))


def prior_output() -> Definitions:
    """Where the prior is written."""
    text = Text(
        translate("GZap", "Pretrained model"),
        translate(
            "GZap",
            "A .safetensors file. Sharpens any scene without a fit, and is what a fit may start "
            "from.",
        ),
    )
    definition = QgsProcessingParameterFileDestination(
        "MODEL", text.label, fileFilter=translate("GZap", "G-ZAP model") + " (*.safetensors)"
    )
    return [hinted(definition, text)]


def training_outputs() -> list[QgsProcessingOutputNumber]:
    """The numbers of a training."""
    labels = {
        "RESUMED_AT": translate("GZap", "Step at which the run began"),
        "IMAGE_COUNT": translate("GZap", "Images"),
        "PAIR_COUNT": translate("GZap", "Real pairs"),
        "LOSS": translate("GZap", "Error of the network over that of the regression"),
        "SECONDS": translate("GZap", "Seconds for the run"),
    }
    return [QgsProcessingOutputNumber(key, label) for key, label in labels.items()]


def training_numbers(summary: PretrainSummary) -> dict[str, object]:
    """The values of ``training_outputs``."""
    return {
        "RESUMED_AT": summary.resumed_at,
        "IMAGE_COUNT": summary.images,
        "PAIR_COUNT": summary.pairs,
        "LOSS": summary.loss,
        "SECONDS": summary.seconds,
    }
