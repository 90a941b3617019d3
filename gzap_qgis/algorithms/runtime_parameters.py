"""The parameters and outputs of gzap:runtime, and what its values mean."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import Definitions, Text, advanced, choice, hinted, yes_no
from gzap_qgis.algorithms.settings import Values, text
from gzap_qgis.algorithms.settings import choice as chosen
from gzap_qgis.runtime_config import RuntimeAction, RuntimeBuild, RuntimeConfig

if TYPE_CHECKING:
    from gzap_qgis.workflows.runtime import RuntimeSummary

translate = QCoreApplication.translate


def what() -> Definitions:
    """What is done, and the user's consent."""
    action = Text(
        translate("GZap", "What to do"),
        translate(
            "GZap",
            "explain says what there is and what a build would download, and contacts nothing; "
            "build makes the environment, or goes on with a build that was stopped; remove deletes "
            "it.",
        ),
    )
    build = Text(
        translate("GZap", "Build of torch"),
        translate(
            "GZap",
            "cpu runs everywhere and is small. cuda is many times larger and needs an NVIDIA card "
            "with a recent driver. macOS has one build for both choices.",
        ),
    )
    agree = Text(
        translate("GZap", "Download and install now (only for build)"),
        translate(
            "GZap",
            "Without this tick nothing is downloaded or installed. Run explain first to see "
            "addresses, sizes and the folder.",
        ),
    )
    return [
        choice("ACTION", action, RuntimeAction.EXPLAIN),
        choice("BUILD", build, RuntimeConfig.build),
        yes_no("AGREE", agree, default=False),
    ]


def where() -> Definitions:
    """Where the environment goes, and where it comes from."""
    folder = Text(
        translate("GZap", "Folder of the environment"),
        translate(
            "GZap",
            "An empty or new folder on a disk of this machine. Left empty: a folder in the profile "
            "of QGIS.",
        ),
    )
    kind = QgsProcessingParameterFile.Behavior.Folder
    definition = QgsProcessingParameterFile("FOLDER", folder.label, behavior=kind, optional=True)
    return [hinted(definition, folder), *_network(), *_python()]


def _network() -> Definitions:
    """How packages are reached."""
    index = Text(
        translate("GZap", "Package index or folder of wheels"),
        translate(
            "GZap",
            "Address of a package index, such as a mirror of your institution, or a folder of "
            "wheels for a machine without a network. Left empty: the addresses of PyTorch and "
            "Python that explain names.",
        ),
    )
    proxy = Text(
        translate("GZap", "Proxy"),
        translate(
            "GZap",
            "Such as http://proxy.example.org:3128. Left empty: what the system's variables "
            "HTTPS_PROXY and HTTP_PROXY name, if anything.",
        ),
    )
    certificate = Text(
        translate("GZap", "Certificates to trust"),
        translate(
            "GZap",
            "A file in the PEM format, for networks that check encrypted connections. Left empty: "
            "the usual ones.",
        ),
    )
    return advanced(
        _line("INDEX", index), _line("PROXY", proxy), _optional_file("CERTIFICATE", certificate)
    )


def _python() -> Definitions:
    """What the environment is made of."""
    python = Text(
        translate("GZap", "Python to build on"),
        translate(
            "GZap",
            "The program of a Python 3.9 or newer. Left empty: QGIS's own, or that of the system.",
        ),
    )
    torch = Text(
        translate("GZap", "Version of torch"),
        translate("GZap", "Such as 2.8.0. Left empty: the newest that there is for this Python."),
    )
    return advanced(_optional_file("PYTHON", python), _line("TORCH", torch))


def _line(key: str, words: Text) -> QgsProcessingParameterDefinition:
    """A line of text that may be left empty."""
    return hinted(QgsProcessingParameterString(key, words.label, "", optional=True), words)


def _optional_file(key: str, words: Text) -> QgsProcessingParameterDefinition:
    """A file of any name that may be left out."""
    everything = translate("GZap", "All files")
    definition = QgsProcessingParameterFile(
        key, words.label, optional=True, fileFilter=f"{everything} (*)"
    )
    return hinted(definition, words)


def outputs() -> list[QgsProcessingOutputString | QgsProcessingOutputNumber]:
    """What a run tells."""
    return [
        QgsProcessingOutputString("STATE", translate("GZap", "State of the environment")),
        QgsProcessingOutputString("INTERPRETER", translate("GZap", "Python of the environment")),
        QgsProcessingOutputString("TORCH_VERSION", translate("GZap", "Version of torch")),
        QgsProcessingOutputNumber("SIZE_MB", translate("GZap", "Size (megabytes)")),
    ]


def results(summary: RuntimeSummary) -> dict[str, object]:
    """The values of ``outputs``."""
    interpreter = summary.interpreter
    return {
        "STATE": str(summary.state.value),
        "INTERPRETER": "" if interpreter is None else str(interpreter),
        "TORCH_VERSION": summary.torch,
        "SIZE_MB": round(summary.size_mb, 1),
    }


def action_of(values: Values) -> RuntimeAction:
    """What is to be done.

    Raises:
        ConfigError: If there is no such action.
    """
    return chosen(values, "ACTION", RuntimeAction.EXPLAIN)


def runtime_config(values: Values) -> RuntimeConfig:
    """The environment that is meant.

    Raises:
        ConfigError: If a setting is out of range.
    """
    folder, certificate, python = (text(values, key) for key in ("FOLDER", "CERTIFICATE", "PYTHON"))
    build: RuntimeBuild = chosen(values, "BUILD", RuntimeConfig.build)
    return RuntimeConfig(
        folder=Path(folder) if folder else _usual_folder(),
        build=build,
        index=text(values, "INDEX"),
        proxy=text(values, "PROXY"),
        certificate=Path(certificate) if certificate else None,
        python=Path(python) if python else None,
        torch=text(values, "TORCH"),
    )


def _usual_folder() -> Path:
    """A folder in the user's profile of QGIS."""
    return Path(QgsApplication.qgisSettingsDirPath()).absolute() / "gzap_qgis" / "runtime"
