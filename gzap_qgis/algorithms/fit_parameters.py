"""The parameters of a fit: what it costs, where it begins and what it changes."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms import parameters
from gzap_qgis.algorithms.definitions import (
    Definitions,
    Text,
    advanced,
    choice,
    optional_model_file,
    whole,
)
from gzap_qgis.config import FitConfig

translate = QCoreApplication.translate


def fitting() -> Definitions:
    """What a fit costs, how it looks at the pair, where it begins and what it changes."""
    return [*effort(), *_look(), *_start(), *_tuning(), *seed()]


def effort() -> Definitions:
    """What a fit costs."""
    preset = Text(
        translate("GZap", "Effort of the fit"),
        translate(
            "GZap",
            "How much work the fit may cost: fast takes seconds, balanced about a minute, best "
            "some minutes on a CPU. Begin with balanced.",
        ),
    )
    return [choice("PRESET", preset, FitConfig.preset)]


def _look() -> Definitions:
    """How a fit looks at the pair."""
    look = Text(
        translate("GZap", "Method of the fit"),
        translate(
            "GZap",
            "gzap learns from the pair at several scales at once. trapan first learns how the "
            "sensor sees (colours and blur), then alternates at random between two scales. gzap is "
            "the first choice; try trapan where the sensor's blur is unknown.",
        ),
    )
    return advanced(choice("METHOD", look, FitConfig.method))


def _start() -> Definitions:
    """Where a fit begins."""
    start = Text(
        translate("GZap", "Start of the fit"),
        translate(
            "GZap",
            "prior begins with the trained weights that come with this plugin: the best result in "
            "the shortest time. scratch begins with a new network that has seen nothing but your "
            "images. model goes on from the model file named below, which may come from another "
            "scene, sensor or number of bands.",
        ),
    )
    init = Text(
        translate("GZap", "Model file to start from"),
        translate(
            "GZap",
            "A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Needed "
            "when the fit starts from a model, else left empty.",
        ),
    )
    return advanced(
        choice("START", start, FitConfig.start),
        optional_model_file("INIT", init),
    )


def _tuning() -> Definitions:
    """What is fitted: the network, and which of its weights."""
    remark = translate("GZap", "A fit that starts from a model file has the encoder of that file.")
    tuning = Text(
        translate("GZap", "Weights that the fit changes"),
        translate(
            "GZap",
            "full changes all of them. freeze keeps the encoders as they were trained and changes "
            "the rest, less than a fifth: the result stays nearer to the prior or the model.",
        ),
    )
    return advanced(*parameters.backbone(remark), choice("TUNING", tuning, FitConfig.tuning))


def seed() -> Definitions:
    """What every random choice follows from."""
    text = Text(
        translate("GZap", "Seed"),
        translate(
            "GZap",
            "A whole number from 0 to 2147483647. The same seed gives the same result again on the "
            "same machine with the same number of threads; another seed, a slightly different one.",
        ),
    )
    return advanced(whole("SEED", text, FitConfig.seed, 2**31 - 1))
