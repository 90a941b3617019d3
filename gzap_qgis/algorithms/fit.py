"""gzap:fit, which fits a network to one scene and keeps it in a model file."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    delivery_parameters,
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


class FitAlgorithm(GzapAlgorithm):
    """Fit a network to a scene."""

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "fit"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Fit a pansharpening model"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate("GZap", "Fits a network to one pair of images and keeps it in a file.")
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "Fits a small network to a panchromatic and a multispectral image of the same "
                "scene. Nothing but these two images is needed: no training data, no download.\n\n"
                "The fit starts from the weights that come with the plugin (the prior), from a new "
                "network (scratch), or from a model file. From the prior it takes far fewer steps "
                "to the same quality: choose a lower effort.\n\n"
                "The model file does not depend on the number of bands or on the pixel sizes: "
                '"Sharpen with a model" applies it to the same images or to others, at any output '
                "pixel size.\n\n"
                "If the images are too small to learn from, or the network is no better on a part "
                "that was held back, the model keeps to regression alone; the log says so.",
            )
        )

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pansharpen,pan-sharpening,train,learn,zero-shot,network,fusion,g-zap,tra-pan,prior",
        )
        return str(words).split(",")

    def steps(self) -> list[Step]:
        """The steps that the log names."""
        return [
            Step(str(translate("GZap", "reading the scene")), 2),
            Step(str(translate("GZap", "fitting the network")), 18),
        ]

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            parameters.images()
            + delivery_parameters.delivery()
            + parameters.sensor()
            + fit_parameters.fitting()
            + parameters.computing()
            + memory_parameters.memory()
            + parameters.model_output()
        ):
            self.addParameter(definition)
        for output in outputs.fit_outputs() + outputs.scene_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.pair_config(values)
        settings.fit_config(values, preferences().weights)
        require_file(values, "INIT")
        settings.compute_config(values, settled())

    def work(self, request: Request) -> Results:
        """Fit the network and write the model."""
        from gzap_qgis.workflows.fit import fit_model

        summary = fit_model(
            settings.pair_config(request.values),
            settings.fit_config(request.values, preferences().weights),
            settings.compute_config(request.values, settled()),
            request.progress,
        )
        return outputs.fit_numbers(summary)
