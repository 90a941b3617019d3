"""gzap:assess, which tells how good a pansharpened image is, and where it is bad."""

from __future__ import annotations

from qgis.core import QgsProcessingLayerPostProcessorInterface
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    assess_parameters,
    delivery_parameters,
    parameters,
    settings,
)
from gzap_qgis.algorithms.base import GzapAlgorithm, Request, Results
from gzap_qgis.algorithms.feedback import Step
from gzap_qgis.algorithms.language import language
from gzap_qgis.algorithms.quality_style import QualityStyle
from gzap_qgis.algorithms.requirements import ARRAYS
from gzap_qgis.algorithms.settings import Values
from gzap_qgis.config import Sensor

translate = QCoreApplication.translate


class AssessAlgorithm(GzapAlgorithm):
    """Judge a pansharpened image."""

    needed = ARRAYS

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "assess"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Assess a pansharpened image"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate("GZap", "Tells how good a pansharpened image is, and where it is bad.")
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "Compares a pansharpened image, made by any program, with the two images that it "
                "was made of, and with the true image where that is known.\n\n"
                "Read first R-Q2n and R-ERGAS (does the image, seen as coarsely as the "
                "multispectral one, give that back?), then D_rho of each band beside the pair's "
                "own (higher: blurred; lower: too much of the panchromatic detail), then HQNR, "
                "which follows the truth only loosely. And look: the report shows the best and "
                "the worst places. With a reference, Q2n, ERGAS and SAM say most.\n\n"
                "Figures may be compared only if they were computed in one way: the same sensor, "
                "place of the pixels, geometry and border.\n\n"
                "It needs numpy alone, and works on whole scenes.",
            )
        )

    def group(self) -> str:
        """The group under which the toolbox shows the algorithm."""
        return str(translate("GZap", "Quality assessment"))

    def groupId(self) -> str:
        """The group's fixed name."""
        return "quality"

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pansharpen,pan-sharpening,quality,validation,evaluate,score,index,hqnr,qnr,q2n,sam,"
            "ergas,ssim,psnr,g-zap",
        )
        return str(words).split(",")

    def result_names(self) -> dict[str, str]:
        """What an image's layer is called behind the scene's name, by parameter."""
        return {"MAP": str(translate("GZap", "quality (HQNR)"))}

    def style(self, key: str, sensor: Sensor) -> QgsProcessingLayerPostProcessorInterface:
        """The colours of the map."""
        del key, sensor
        return QualityStyle()

    def steps(self) -> list[Step]:
        """The steps that the log names."""
        return [
            Step(str(translate("GZap", "reading the scene")), 4),
            Step(str(translate("GZap", "judging the image")), 15),
            Step(str(translate("GZap", "writing the results")), 1),
        ]

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            assess_parameters.fused()
            + parameters.images()
            + delivery_parameters.delivery()
            + assess_parameters.reference()
            + parameters.sensor()
            + assess_parameters.comparison()
            + assess_parameters.files()
        ):
            self.addParameter(definition)
        for output in assess_parameters.index_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.pair_config(values)
        settings.assess_config(values)

    def work(self, request: Request) -> Results:
        """Judge the image and write what is wanted."""
        from gzap_qgis.workflows.assess import assess, page_language

        found = assess(
            settings.pair_config(request.values),
            settings.assess_config(request.values),
            request.progress,
            page_language(language(), lambda text: str(translate("GZap", text))),
        )
        for line in assess_parameters.index_lines(found):
            request.progress.info(line)
        return assess_parameters.index_numbers(found)
