"""gzap:classical, which sharpens a pair of images by a published method without a network."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    delivery_parameters,
    file_parameters,
    outputs,
    parameters,
    settings,
)
from gzap_qgis.algorithms.base import GzapAlgorithm, Request, Results
from gzap_qgis.algorithms.feedback import Step
from gzap_qgis.algorithms.requirements import ARRAYS
from gzap_qgis.algorithms.settings import Values

translate = QCoreApplication.translate


class ClassicalAlgorithm(GzapAlgorithm):
    """Sharpen by a classical method."""

    needed = ARRAYS

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "classical"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Sharpen by a classical method"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate("GZap", "Sharpens a multispectral image in seconds, without a network.")
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "Sharpens a multispectral image with a panchromatic image of the same scene by a "
                "published method. It takes seconds, needs numpy alone, works on whole scenes, and "
                "is what the fitted network must beat.\n\n"
                "mtf-glp-hpm-r: multiplies each band by the sharp over the blurred panchromatic "
                "image, blurred as the sensor's optics blur that band. A good first choice.\n"
                "mtf-glp-fs: adds the same detail instead of multiplying. Milder in shadows and "
                "at bright points.\n"
                "gsa: makes a panchromatic image out of the bands and adds what it lacks. Crisp, "
                "and forgiving when the images lie a pixel apart; colours may drift where the "
                "bands explain the panchromatic image badly (near infrared, Landsat).\n"
                "bdsd-pc: finds for each band the mix of the panchromatic image and the bands "
                "that restores lost detail best. Strong on very high resolution.\n"
                "bt-h: multiplies by the panchromatic image over an intensity, above the haze of "
                "each band. Vivid, good for pictures; weak where bands hardly resemble the "
                "panchromatic image (thermal, cirrus).\n"
                "brovey: the same without haze. Simple and well known; shadows may turn blue.\n"
                "exp: interpolates and adds nothing; it shows what the others gain.",
            )
        )

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pansharpen,pan-sharpening,classical,brovey,gram-schmidt,gsa,bdsd,mtf-glp,fusion,g-zap",
        )
        return str(words).split(",")

    def steps(self) -> list[Step]:
        """The steps that the log names."""
        return [
            Step(str(translate("GZap", "reading the scene")), 3),
            Step(str(translate("GZap", "taking the scene's numbers")), 8),
            Step(str(translate("GZap", "sharpening")), 9),
        ]

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            parameters.images()
            + delivery_parameters.delivery()
            + parameters.method()
            + parameters.sensor()
            + parameters.coregistration()
            + parameters.geometry()
            + parameters.extent()
            + delivery_parameters.mask()
            + file_parameters.layout()
            + parameters.image_output()
        ):
            self.addParameter(definition)
        for output in outputs.sharpen_outputs() + outputs.scene_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.pair_config(values)
        settings.classical_config(values)
        settings.output_config(values, None)

    def work(self, request: Request) -> Results:
        """Sharpen and write the image."""
        from gzap_qgis.workflows.classical import classical

        summary = classical(
            settings.pair_config(request.values),
            settings.classical_config(request.values),
            delivery_parameters.placed(
                settings.output_config(request.values, request.extent), request
            ),
            request.progress,
        )
        return outputs.classical_numbers(summary)
