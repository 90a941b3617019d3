"""gzap:pretrain, which trains a prior on pairs that it simulates from a folder of images."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import parameters, pretrain_parameters, settings
from gzap_qgis.algorithms.base import GzapAlgorithm, Request, Results
from gzap_qgis.algorithms.checks import require_file, require_folder
from gzap_qgis.algorithms.requirements import settled
from gzap_qgis.algorithms.settings import Values

translate = QCoreApplication.translate


class PretrainAlgorithm(GzapAlgorithm):
    """Train a prior."""

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "pretrain"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Pretrain a prior"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate("GZap", "Trains a network on pairs that it simulates from your own images.")
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "For specialists: the plugin comes with priors, and most users need no other. Make "
                "your own if you have many images of one kind, such as those of your sensor.\n\n"
                "From every image in the folder and its sub-folders, of any size and of 1 to 20 "
                "bands (photographs, aerial and satellite images), pairs of a panchromatic and a "
                "multispectral image are simulated at random: bands, blur, noise, ratio and "
                "offset. A sub-folder with a pan.tif and an ms.tif is a real pair, and is degraded "
                "instead (Wald's protocol). Transparency and NoData are left out.\n\n"
                "Some thousand steps take from minutes to hours. A checkpoint is written beside "
                "the model now and then, and when you stop: run it again with the same settings "
                "and that file under the advanced parameters to go on, to the very same result.\n\n"
                'Use the model in "Sharpen with a model", or as the start of a fit.\n\n'
                "Method: arXiv 2512.02643, with a simulation and networks of our own.",
            )
        )

    def group(self) -> str:
        """The group under which the toolbox shows the algorithm."""
        return str(translate("GZap", "Pretraining"))

    def groupId(self) -> str:
        """The group's fixed name."""
        return "pretraining"

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pansharpen,pan-sharpening,prior,pretraining,train,learn,simulate,weights,network,"
            "g-zap",
        )
        return str(words).split(",")

    def result_names(self) -> dict[str, str]:
        """What an image's layer is called: no image is written."""
        return {}

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            pretrain_parameters.images()
            + pretrain_parameters.training()
            + parameters.computing()
            + pretrain_parameters.prior_output()
        ):
            self.addParameter(definition)
        for output in pretrain_parameters.training_outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        settings.pretrain_config(values)
        settings.compute_config(values, settled())
        require_folder(values, "IMAGES")
        require_file(values, "RESUME")

    def work(self, request: Request) -> Results:
        """Train and write the prior."""
        from gzap_qgis.workflows.pretrain import pretrain

        summary = pretrain(
            settings.pretrain_config(request.values),
            settings.compute_config(request.values, settled()),
            request.progress,
        )
        return pretrain_parameters.training_numbers(summary)
