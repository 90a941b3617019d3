"""gzap:runtime, which builds a private Python with torch where QGIS's own has none."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import preferences, runtime_parameters, settings
from gzap_qgis.algorithms.base import GzapAlgorithm, Request, Results
from gzap_qgis.algorithms.settings import Values
from gzap_qgis.errors import InstallError
from gzap_qgis.progress import Progress
from gzap_qgis.runtime_config import RuntimeAction
from gzap_qgis.sentence import sentence

translate = QCoreApplication.translate


class RuntimeAlgorithm(GzapAlgorithm):
    """Build, explain or remove the private environment."""

    needed: tuple[str, ...] = ()

    def name(self) -> str:
        """The fixed name, without the provider's."""
        return "runtime"

    def displayName(self) -> str:
        """The name that the toolbox shows."""
        return str(translate("GZap", "Set up torch"))

    def shortDescription(self) -> str:
        """One sentence for tooltips."""
        return str(
            translate(
                "GZap",
                "Builds a private Python with torch, for a QGIS that has none, or removes it.",
            )
        )

    def shortHelpString(self) -> str:
        """What the dialog shows beside the parameters."""
        return str(
            translate(
                "GZap",
                "The network needs the Python package torch. If this QGIS lacks it, this algorithm "
                "builds a Python environment of its own beside QGIS, and the network's work runs "
                "there in a process of its own. QGIS itself stays as it is.\n\n"
                "1. Run it as it is: the log says what there is, what would be downloaded, from "
                "which addresses, and how much room it takes. Nothing is contacted or written.\n"
                '2. Choose build, tick "Download and install now", and run it again. It can be '
                "cancelled; the next run goes on with the files that were complete.\n\n"
                "The Python that it builds is then named in Settings > Options > Processing > "
                "Providers > G-ZAP. remove deletes the environment and clears that setting.\n\n"
                "Without a network: fill a folder with wheels on another machine and name it under "
                "the advanced parameters.",
            )
        )

    def group(self) -> str:
        """The group under which the toolbox shows the algorithm."""
        return str(translate("GZap", "Setup"))

    def groupId(self) -> str:
        """The group's fixed name."""
        return "setup"

    def tags(self) -> list[str]:
        """Words by which the toolbox finds the algorithm."""
        words = translate(
            "GZap",
            "torch,pytorch,install,setup,environment,python,cuda,gpu,dependencies,worker,offline,"
            "g-zap",
        )
        return str(words).split(",")

    def result_names(self) -> dict[str, str]:
        """What an image's layer is called: no image is written."""
        return {}

    def initAlgorithm(self, configuration: object = None) -> None:
        """Declare the parameters and outputs."""
        for definition in runtime_parameters.what() + runtime_parameters.where():
            self.addParameter(definition)
        for output in runtime_parameters.outputs():
            self.addOutput(output)

    def check(self, values: Values) -> None:
        """Read all settings once; a build needs the user's consent.

        Raises:
            InstallError: If the user has not agreed, and to what; or if INDEX leads nowhere.
        """
        from gzap_qgis.workflows.runtime import consent

        config = runtime_parameters.runtime_config(values)
        agreed = settings.yes_no(values, "AGREE", default=False)
        if runtime_parameters.action_of(values) is not RuntimeAction.BUILD:
            return
        terms = consent(config)
        if not agreed:
            raise InstallError(
                sentence('{terms} Tick "Download and install now" (AGREE) to agree.', terms=terms)
            )

    def work(self, request: Request) -> Results:
        """Do what was asked, and name the environment's Python in the settings, or forget it."""
        from gzap_qgis.workflows import runtime

        # Scripts and models come here without having asked check.
        self.check(request.values)
        config = runtime_parameters.runtime_config(request.values)
        action = runtime_parameters.action_of(request.values)
        if action is RuntimeAction.BUILD:
            summary = runtime.build(config, request.progress)
            if summary.interpreter is not None:
                _name_interpreter(summary.interpreter, request.progress)
        elif action is RuntimeAction.REMOVE:
            summary = runtime.remove(config, request.progress)
            _forget_interpreter(config.folder, request.progress)
        else:
            summary = runtime.explain(config, request.progress)
        return runtime_parameters.results(summary)


def _name_interpreter(interpreter: Path, progress: Progress) -> None:
    """Write the environment's Python into the settings."""
    _set_interpreter(str(interpreter))
    progress.info(
        sentence(
            "From now on the network runs in {interpreter}; Settings > Options > Processing > "
            "Providers > G-ZAP names it.",
            interpreter=interpreter,
        )
    )


def _forget_interpreter(folder: Path, progress: Progress) -> None:
    """Clear the setting where it names a Python in ``folder``."""
    named = preferences.preferences().interpreter
    if named is not None and folder in named.parents:
        _set_interpreter("")
        progress.info(sentence("The settings no longer name {interpreter}.", interpreter=named))


def _set_interpreter(value: str) -> None:
    """Set the setting, and what Processing keeps of it in memory, which it would write back."""
    from processing.core.ProcessingConfig import ProcessingConfig

    QgsSettings().setValue(f"{preferences.ROOM}/{preferences.INTERPRETER}", value)
    ProcessingConfig.setSettingValue(preferences.INTERPRETER, value)
