"""gzap:sharpen, which sharpens a pair of images with a model that was fitted before."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    cluster_parameters,
    delivery_parameters,
    file_parameters,
    memory_parameters,
    outputs,
    parameters,
    settings,
)
from gzap_qgis.algorithms.base import GzapAlgorithm, Request, Results
from gzap_qgis.algorithms.checks import require_file
from gzap_qgis.algorithms.feedback import Step
from gzap_qgis.algorithms.preferences import preferences
from gzap_qgis.algorithms.requirements import settled
from gzap_qgis.algorithms.settings import Values

translate = QCoreApplication.translate


class SharpenAlgorithm(GzapAlgorithm):
    """Sharpen with a model."""

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "sharpen"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Sharpen with a model"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate(
                "GZap",
                "Sharpens a multispectral image with trained weights, without a fit: in seconds.",
            )
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "Sharpens a multispectral image with a panchromatic image of the same scene and a "
                "network that was trained before. Nothing is fitted, so that it takes seconds. "
                "Choose the two images and press Run: all else may stay as it is.\n\n"
                "Leave the model empty for the prior, the weights that come with the plugin; they "
                "serve any sensor and any number of bands. Or choose a model file that "
                '"Fit a pansharpening model" wrote for this scene, another scene, another sensor '
                "or another number of bands. Each band takes only as much of the network's "
                "correction as helps at the pixel size where the truth is known.\n\n"
                "Leave pixel size and scale empty for the pixels of the panchromatic image, or "
                "give one of them for any other size. A coarser result is averaged over the area "
                "of its pixels.",
            )
        )

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pansharpen,pan-sharpening,apply,predict,resolution,scale,fusion,prior,weights,g-zap",
        )
        return str(words).split(",")

    def steps(self) -> list[Step]:
        """The steps that the log names."""
        return [
            Step(str(translate("GZap", "reading the scene")), 4),
            Step(str(translate("GZap", "sharpening")), 16),
        ]

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            parameters.images()
            + delivery_parameters.delivery()
            + parameters.model_input()
            + parameters.prior_input()
            + parameters.grid()
            + delivery_parameters.mask()
            + parameters.computing()
            + memory_parameters.memory()
            + cluster_parameters.cluster()
            + file_parameters.resume()
            + file_parameters.layout()
            + parameters.image_output()
        ):
            self.addParameter(definition)
        for output in outputs.sharpen_outputs() + outputs.scene_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.backbone(values)
        require_file(values, "MODEL")
        settings.compute_config(values, settled())
        settings.output_config(values, None)

    def work(self, request: Request) -> Results:
        """Sharpen and write the image."""
        from gzap_qgis.workflows.sharpen import sharpen

        summary = sharpen(
            settings.model_file(request.values) or _prior(request.values),
            settings.pair_config(request.values),
            delivery_parameters.placed(
                settings.output_config(request.values, request.extent), request
            ),
            settings.compute_config(request.values, settled()),
            request.progress,
        )
        return outputs.sharpen_numbers(summary)


def _prior(values: Values) -> Path:
    """The weights to sharpen with where no model is chosen: the user's, else the plugin's."""
    from gzap_qgis.workflows.priors import prior_file

    encoder, weights = settings.backbone(values), preferences().weights
    return prior_file(encoder) if weights is None else prior_file(encoder, weights)
