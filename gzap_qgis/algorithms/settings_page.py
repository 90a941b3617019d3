"""What the user sets once for all runs: Settings > Options > Processing > Providers > G-ZAP."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import preferences
from gzap_qgis.algorithms.language import spoken
from gzap_qgis.config import ComputeConfig, Device
from gzap_qgis.errors import ConfigError

if TYPE_CHECKING:
    from processing.core.ProcessingConfig import Setting
    from qgis.PyQt.QtGui import QIcon

GROUP = "G-ZAP"
KEYS = (
    preferences.DEVICE,
    preferences.THREADS,
    preferences.MEMORY,
    preferences.INTERPRETER,
    preferences.WEIGHTS,
)

translate = QCoreApplication.translate


def processing_is_loaded() -> bool:
    """Whether Processing's own plugin, which shows the page, is there."""
    return "processing.core.ProcessingConfig" in sys.modules


def add_page(icon: QIcon) -> None:
    """Show the settings; without Processing there is nowhere to show them."""
    if not processing_is_loaded():
        return
    from processing.core.ProcessingConfig import ProcessingConfig

    ProcessingConfig.settingIcons[GROUP] = icon
    for setting in (*_network(), *_places()):
        ProcessingConfig.addSetting(setting)
        setting.read()


def remove_page() -> None:
    """Take the settings off the page; their values stay."""
    if not processing_is_loaded():
        return
    from processing.core.ProcessingConfig import ProcessingConfig

    for key in KEYS:
        if key in ProcessingConfig.settings:
            ProcessingConfig.removeSetting(key)
    ProcessingConfig.settingIcons.pop(GROUP, None)


def _network() -> list[Setting]:
    """Where the network runs and how much of the machine it takes."""
    from processing.core.ProcessingConfig import Setting

    device = translate("GZap", "Device (auto: a graphics card if there is one, else the CPU)")
    threads = translate("GZap", "CPU threads of the network (0 = automatic)")
    memory = translate("GZap", "Memory in MiB (0 = automatic)")
    words = [member.value for member in Device]
    return [
        Setting(
            GROUP,
            preferences.DEVICE,
            device,
            ComputeConfig.device.value,
            valuetype=Setting.SELECTION,
            options=words,
        ),
        Setting(
            GROUP,
            preferences.THREADS,
            threads,
            ComputeConfig.threads,
            valuetype=Setting.INT,
            validator=_number(lambda value: ComputeConfig(threads=value)),
        ),
        Setting(
            GROUP,
            preferences.MEMORY,
            memory,
            ComputeConfig.memory,
            valuetype=Setting.INT,
            validator=_number(lambda value: ComputeConfig(memory=value)),
        ),
    ]


def _places() -> list[Setting]:
    """Which Python runs the network, and which priors it starts from."""
    from processing.core.ProcessingConfig import Setting

    interpreter = translate("GZap", "Python with torch that runs the network (empty = QGIS's own)")
    weights = translate("GZap", "Folder with priors (empty = those that come with the plugin)")
    return [
        Setting(
            GROUP,
            preferences.INTERPRETER,
            interpreter,
            "",
            valuetype=Setting.FILE,
            validator=_check_interpreter,
        ),
        Setting(
            GROUP,
            preferences.WEIGHTS,
            weights,
            "",
            valuetype=Setting.FOLDER,
            validator=_check_weights,
        ),
    ]


def _number(check: Callable[[int], ComputeConfig]) -> Callable[[object], None]:
    """A check that speaks as Processing expects it to: by a ValueError with a sentence."""

    def validate(value: object) -> None:
        """Refuse what is no whole number in the range."""
        try:
            check(int(str(value)))
        except ConfigError as error:
            raise ValueError(spoken(error.args[0])) from error
        except ValueError as error:
            text = translate("GZap", "{value} is no whole number; enter one, or 0 for automatic.")
            raise ValueError(text.format(value=value)) from error

    return validate


def _check_interpreter(value: object) -> None:
    """Refuse a Python that is not there."""
    name = str(value or "").strip()
    if name and not Path(name).is_file():
        text = translate(
            "GZap",
            "There is no file {path}. Choose the program python (python.exe on Windows) of an "
            "environment that has torch, or leave the setting empty.",
        )
        raise ValueError(text.format(path=name))


def _check_weights(value: object) -> None:
    """Refuse a folder that is not there, or holds no prior."""
    name = str(value or "").strip()
    if name and not any(Path(name).glob("*.safetensors")):
        text = translate(
            "GZap",
            "The folder {path} holds no prior. Choose a folder with files such as inr.safetensors, "
            "named by their encoders, or leave the setting empty.",
        )
        raise ValueError(text.format(path=name))
