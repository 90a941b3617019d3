"""gzap:archive, which sharpens every scene of a table."""

from __future__ import annotations

from qgis.core import QgsProcessingContext, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import (
    archive_parameters,
    fit_parameters,
    memory_parameters,
    parameters,
    settings,
)
from gzap_qgis.algorithms.archive_table import read_table
from gzap_qgis.algorithms.base import (
    GzapAlgorithm,
    Request,
    Results,
    errors_for_qgis,
    reason,
)
from gzap_qgis.algorithms.checks import require_file
from gzap_qgis.algorithms.inputs import Parameters, plain_values
from gzap_qgis.algorithms.preferences import preferences
from gzap_qgis.algorithms.requirements import settled
from gzap_qgis.algorithms.settings import Values
from gzap_qgis.archive_config import ArchiveTable
from gzap_qgis.errors import GzapError

translate = QCoreApplication.translate


class ArchiveAlgorithm(GzapAlgorithm):
    """Sharpen an archive."""

    def __init__(self) -> None:
        """Begin without a table; ``prepareAlgorithm`` reads it."""
        super().__init__()
        self._table = ArchiveTable(())

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "archive"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Pansharpen an archive"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate(
                "GZap", "Sharpens every scene of a table and does only what is missing next time."
            )
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "For tens or thousands of scenes. Make a table with the columns pan, ms and "
                "output, one row for each scene, as CSV or GeoPackage:\n\n"
                "pan,ms,output\n"
                "a/pan.tif,a/ms.tif,a\n"
                "b/pan.tif,b/ms.tif,b\n\n"
                "Names are relative to the table's folder, outputs to the folder of the results. "
                "With a model file, or with the method prior, nothing is fitted and a scene takes "
                "seconds; else a network is fitted to each scene.\n\n"
                "A scene that fails does not stop the others. The report, a JSON file, tells of "
                "each scene whether it was sharpened, skipped or failed, and why. Run it again "
                "after a cancel, a crash or a repair: results that are there are skipped.\n\n"
                "With a cluster among the advanced parameters, many machines sharpen many scenes "
                "at a time.",
            )
        )

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "pansharpening,pan-sharpening,archive,batch,many,table,csv,series,restart,cluster,"
            "g-zap",
        )
        return str(words).split(",")

    def result_names(self) -> dict[str, str]:
        """What an image's layer is called: the images are not loaded."""
        return {}

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in (
            archive_parameters.scenes()
            + archive_parameters.ways()
            + fit_parameters.effort()
            + parameters.sensor()
            + archive_parameters.again()
            + parameters.prior_input()
            + fit_parameters.seed()
            + parameters.computing()
            + memory_parameters.memory()
            + archive_parameters.cluster()
            + archive_parameters.writing()
            + archive_parameters.destinations()
        ):
            self.addParameter(definition)
        for output in archive_parameters.outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once."""
        archive_parameters.archive_config(values, preferences().weights)
        settings.compute_config(values, settled())
        require_file(values, "MODEL")

    def checkParameterValues(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Whether the values can be used, and if not, a sentence that says why."""
        acceptable, why = super().checkParameterValues(parameters, context)
        if not acceptable:
            return acceptable, why
        from gzap_qgis.workflows.archive_scenes import scenes_of

        try:
            config = archive_parameters.archive_config(plain_values(parameters, context))
            scenes_of(config, read_table(self, parameters, context))
        except GzapError as error:
            return False, reason(error)
        return True, ""

    def prepareAlgorithm(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        """Read the table, on the main thread."""
        prepared = super().prepareAlgorithm(parameters, context, feedback)
        with errors_for_qgis():
            self._table = read_table(self, parameters, context)
        return prepared

    def work(self, request: Request) -> Results:
        """Sharpen every scene and write the report."""
        from gzap_qgis.workflows.archive import sharpen_archive

        summary = sharpen_archive(
            archive_parameters.archive_config(request.values, preferences().weights),
            self._table,
            settings.compute_config(request.values, settled()),
            request.progress,
        )
        return archive_parameters.results(summary)
