"""gzap:simulate, which degrades a pair of images, so that sharpening it can be judged."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    delivery_parameters,
    outputs,
    parameters,
    settings,
)
from gzap_qgis.algorithms.base import GzapAlgorithm, Request, Results
from gzap_qgis.algorithms.feedback import Step
from gzap_qgis.algorithms.requirements import ARRAYS
from gzap_qgis.algorithms.settings import Values

translate = QCoreApplication.translate


class SimulateAlgorithm(GzapAlgorithm):
    """Degrade a pair by Wald's protocol."""

    needed = ARRAYS

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "simulate"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Degrade a pair of images for a test"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate("GZap", "Makes a coarser pair whose sharpened image has a known truth.")
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "Nobody knows what a multispectral image would look like at the pixels of the "
                "panchromatic one, so a sharpened image has no truth to be compared with. Wald's "
                "protocol makes one: it degrades both images until the panchromatic one has the "
                "pixels of the multispectral one. What a method makes of the degraded pair should "
                "then be the multispectral image that you have.\n\n"
                "How to judge a method:\n"
                "1. Run this algorithm, with the ratio left empty.\n"
                "2. Sharpen the degraded pair (gzap:pansharpen, gzap:classical or any other "
                "program).\n"
                "3. Run gzap:assess with the sharpened image, the degraded pair, and the "
                "multispectral image you began with as reference.\n\n"
                "The multispectral image is blurred as the sensor's optics would blur it and then "
                "thinned out; the panchromatic image is thinned out by cubic averaging. Data "
                "types, NoData and names of bands stay. Whole scenes need no more memory than "
                "small ones.\n\n"
                "If the two images lie some pixels apart, so does the degraded pair, and no method "
                "can meet the truth in full: choose auto as place of the multispectral pixels "
                "(advanced) to bring them onto each other.\n\n"
                "Another ratio serves to try how a method does on coarser images; there is no "
                "reference then.",
            )
        )

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap", "wald,protocol,simulate,degrade,reduced resolution,reference,quality,g-zap"
        )
        return str(words).split(",")

    def group(self) -> str:
        """The group under which the toolbox shows the algorithm."""
        return str(translate("GZap", "Quality assessment"))

    def groupId(self) -> str:
        """The group's fixed name."""
        return "quality"

    def result_names(self) -> dict[str, str]:
        """What an image's layer is called behind the scene's name, by parameter."""
        return {
            "PAN_REDUCED": str(translate("GZap", "degraded panchromatic")),
            "MS_REDUCED": str(translate("GZap", "degraded multispectral")),
        }

    def steps(self) -> list[Step]:
        """The steps that the log names."""
        return [
            Step(str(translate("GZap", "reading the scene")), 4),
            Step(str(translate("GZap", "degrading both images")), 16),
        ]

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            parameters.images()
            + delivery_parameters.delivery()
            + parameters.degradation()
            + parameters.pair_output()
        ):
            self.addParameter(definition)
        for output in outputs.degradation_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.pair_config(values)
        settings.simulate_config(values)

    def work(self, request: Request) -> Results:
        """Degrade and write both images."""
        from gzap_qgis.workflows.simulate import simulate

        summary = simulate(
            settings.pair_config(request.values),
            settings.simulate_config(request.values),
            request.progress,
        )
        return outputs.degradation_numbers(summary)
