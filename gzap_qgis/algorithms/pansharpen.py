"""gzap:pansharpen, which fits a network to a scene and sharpens it in one step."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    cluster_parameters,
    delivery_parameters,
    file_parameters,
    fit_parameters,
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


class PansharpenAlgorithm(GzapAlgorithm):
    """Fit and sharpen in one step."""

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "pansharpen"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Pansharpen"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate(
                "GZap",
                "Sharpens a multispectral image with a network fitted to the scene.",
            )
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "Gives a multispectral image the detail of a panchromatic image of the same "
                "scene. A small network is fitted to these two images, then sharpens them; no "
                "training data and no download are needed. Choose the two images and press Run: "
                "all else may stay as it is.\n\n"
                "The fit starts from the weights that come with the plugin (the prior), from a new "
                "network, or from a model file. Without any fit, and faster, is "
                '"Sharpen with a model".\n\n'
                "Leave pixel size and scale empty for the pixels of the panchromatic image, or "
                "give one of them for any other size.\n\n"
                'Name a file under "Fitted model" to use the network again with "Sharpen with a '
                'model".\n\n'
                "Methods: G-ZAP, arXiv 2603.14412; TRA-PAN, arXiv 2505.06576; priors, arXiv "
                "2512.02643.",
            )
        )

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pan-sharpening,panchromatic,multispectral,resolution,zero-shot,fusion,g-zap,tra-pan,"
            "prior",
        )
        return str(words).split(",")

    def steps(self) -> list[Step]:
        """The steps that the log names."""
        return [
            Step(str(translate("GZap", "reading the scene")), 1),
            Step(str(translate("GZap", "fitting the network")), 15),
            Step(str(translate("GZap", "sharpening")), 4),
        ]

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            parameters.images()
            + delivery_parameters.delivery()
            + parameters.sensor()
            + fit_parameters.fitting()
            + parameters.grid()
            + delivery_parameters.mask()
            + parameters.computing()
            + memory_parameters.memory()
            + cluster_parameters.cluster()
            + file_parameters.layout()
            + parameters.image_output()
            + parameters.optional_model_output()
        ):
            self.addParameter(definition)
        for output in outputs.fit_outputs() + outputs.sharpen_outputs() + outputs.scene_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.pair_config(values)
        settings.fit_config(values, preferences().weights)
        require_file(values, "INIT")
        settings.compute_config(values, settled())
        settings.output_config(values, None)

    def work(self, request: Request) -> Results:
        """Fit the network, sharpen and write the image, and the model if it is wanted."""
        from gzap_qgis.workflows.pansharpen import pansharpen

        summary = pansharpen(
            settings.pair_config(request.values),
            settings.fit_config(request.values, preferences().weights),
            delivery_parameters.placed(
                settings.output_config(request.values, request.extent), request
            ),
            settings.compute_config(request.values, settled()),
            request.progress,
        )
        return {
            **outputs.fit_numbers(summary.fit),
            **outputs.sharpen_numbers(summary.sharpen),
        }
