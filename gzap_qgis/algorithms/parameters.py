"""The parameters that the algorithms share, in the groups in which a dialog shows them."""

from __future__ import annotations

from qgis.core import (
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
)
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.definitions import (
    Definitions,
    Text,
    advanced,
    choice,
    creation_options,
    hinted,
    optional_model_file,
    optional_size,
    whole,
    yes_no,
)
from gzap_qgis.algorithms.preferences import preferences
from gzap_qgis.config import (
    ClassicalConfig,
    FitConfig,
    OutputConfig,
    PairConfig,
    SimulateConfig,
)

translate = QCoreApplication.translate


def images() -> Definitions:
    """The two rasters of a scene."""
    pan = Text(
        translate("GZap", "Panchromatic image"),
        translate(
            "GZap",
            "The sharp image: one band, with smaller pixels than the multispectral image. Both "
            "need a coordinate reference system or, if neither has one, a common corner.",
        ),
    )
    ms = Text(
        translate("GZap", "Multispectral image"),
        translate(
            "GZap",
            "The coarser image of the same scene, with one band or more; best taken at the same "
            "moment. Name its bands (blue, green, red, nir) and the result is shown in natural "
            "colours.",
        ),
    )
    return [
        hinted(QgsProcessingParameterRasterLayer("PANCHROMATIC", pan.label), pan),
        hinted(QgsProcessingParameterRasterLayer("SPECTRAL", ms.label), ms),
    ]


def sensor() -> Definitions:
    """The sensor whose optics the fit imitates."""
    text = Text(
        translate("GZap", "Sensor"),
        translate(
            "GZap",
            "The satellite that took both images; it decides how much each band is blurred. auto "
            "goes by the images' metadata, the names of files and bands, then by the number of "
            "bands and the pixel sizes; the log says what it found. Take generic for a sensor that "
            "is not listed, such as a camera on a drone.",
        ),
    )
    return [choice("SENSOR", text, PairConfig.sensor)]


def backbone(remark: str) -> Definitions:
    """What encodes MS, with a remark on when the choice does not count."""
    text = Text(
        translate("GZap", "Encoder of the network"),
        translate(
            "GZap",
            "What reads the multispectral image: inr (G-ZAP's own, small convolutions), cnn "
            "(dilated convolutions that see further), transformer (attention inside windows) or "
            "mamba (selective scans inside windows). inr is the fastest.",
        ),
    )
    return [choice("BACKBONE", Text(text.label, f"{text.hint} {remark}"), FitConfig.backbone)]


def grid() -> Definitions:
    """Where the output's pixels lie."""
    pixel_size = Text(
        translate("GZap", "Pixel size of the result (map units)"),
        translate(
            "GZap",
            "Any size, finer or coarser, in the units of the panchromatic image's coordinates "
            "(mostly metres; degrees where they are longitude and latitude). If this and the scale "
            "are empty, the pixels are those of the panchromatic image.",
        ),
    )
    scale = Text(
        translate("GZap", "Or scale (times finer than multispectral)"),
        translate(
            "GZap",
            "Multispectral pixel size over that of the result: any number above 0 and up to 64, "
            "such as 2 or 3.3, instead of a pixel size. With 4, pixels of 2 m become pixels of "
            "0.5 m.",
        ),
    )
    return [
        # A pixel of 0.5 m is 0.0000045 degrees; over a scene an error of 1e-12 is none.
        optional_size("PIXEL_SIZE", pixel_size, 12),
        optional_size("SCALE", scale, 6),
        *geometry(),
        *extent(),
    ]


def geometry() -> Definitions:
    """Whose geometry the output has."""
    text = Text(
        translate("GZap", "Geometry of the result"),
        translate(
            "GZap",
            "If the images lie some pixels apart: pan moves the multispectral image onto the "
            "panchromatic one, ms the reverse. Take ms where other layers were drawn on the "
            "multispectral image.",
        ),
    )
    return advanced(choice("GEOMETRY", text, OutputConfig.geometry))


def extent() -> Definitions:
    """Which part of the scene is written."""
    text = Text(
        translate("GZap", "Extent of the result"),
        translate(
            "GZap",
            "The part of the scene that is written, in any coordinate reference system; empty "
            "means all that both images cover. Try a small part first: its pixels are those of the "
            "whole image.",
        ),
    )
    area = QgsProcessingParameterExtent("EXTENT", text.label, optional=True)
    return advanced(hinted(area, text))


def method() -> Definitions:
    """The classical method."""
    text = Text(
        translate("GZap", "Method"),
        translate(
            "GZap",
            "exp only interpolates; brovey and bt-h multiply by a ratio; gsa and bdsd-pc replace "
            "an intensity; mtf-glp-fs and mtf-glp-hpm-r add the detail that the sensor's optics "
            "took. Begin with mtf-glp-hpm-r; the help beside this dialog says when to take which.",
        ),
    )
    return [choice("METHOD", text, ClassicalConfig.method)]


def coregistration() -> Definitions:
    """Whether the images are brought onto each other first."""
    text = Text(
        translate("GZap", "Correct the offset between the images"),
        translate(
            "GZap",
            "Many products lie a pixel or two apart. Yes estimates this offset from the images and "
            "undoes it; no takes both as they are georeferenced. Leave it on unless both come from "
            "one well-registered product.",
        ),
    )
    return [yes_no("COREGISTER", text, default=ClassicalConfig.coregister)]


def computing() -> Definitions:
    """Where the network runs; what the user has set once is the default."""
    settled = preferences()
    device = Text(
        translate("GZap", "Device"),
        translate(
            "GZap",
            "Where the network runs: auto takes a graphics card if there is one, else the CPU; "
            "cuda is a card by NVIDIA, mps one by Apple. The default for all runs is set in "
            "Settings > Options > Processing > Providers > G-ZAP.",
        ),
    )
    threads = Text(
        translate("GZap", "CPU threads (0 = automatic)"),
        translate(
            "GZap",
            "How many CPU threads the network may use, from 1 to 256. 0 takes half of the "
            "machine's cores, but at least two of them and at most four.",
        ),
    )
    return advanced(
        choice("DEVICE", device, settled.device),
        whole("THREADS", threads, settled.threads, 256),
    )


def model_input() -> Definitions:
    """The model to sharpen with."""
    text = Text(
        translate("GZap", "Model file (empty = bundled prior)"),
        translate(
            "GZap",
            "A .safetensors file that gzap:fit, gzap:pansharpen or gzap:pretrain wrote. Left "
            "empty, the trained weights that come with the plugin, or those of the folder in "
            "Settings > Options > Processing > Providers > G-ZAP, sharpen without any fit.",
        ),
    )
    return [optional_model_file("MODEL", text)]


def prior_input() -> Definitions:
    """Which of the bundled priors sharpens where no model is chosen."""
    remark = translate("GZap", "A model file that is chosen has its own encoder.")
    return advanced(*backbone(remark))


def model_output() -> Definitions:
    """Where the fitted model is written."""
    return [_model_destination(optional=False)]


def optional_model_output() -> Definitions:
    """Where the fitted model is kept, if it is."""
    return [_model_destination(optional=True)]


def _model_destination(*, optional: bool) -> QgsProcessingParameterDefinition:
    """The model file to write; QGIS proposes a name unless it is optional."""
    text = Text(
        translate("GZap", "Fitted model"),
        translate(
            "GZap",
            "A .safetensors file of less than a megabyte. Sharpens this scene or others later "
            "without a new fit.",
        ),
    )
    definition = QgsProcessingParameterFileDestination(
        "MODEL",
        text.label,
        fileFilter=translate("GZap", "G-ZAP model") + " (*.safetensors)",
        optional=optional,
        createByDefault=not optional,
    )
    return hinted(definition, text)


def image_output() -> Definitions:
    """The sharpened image and how it is written."""
    options = Text(
        translate("GZap", "Creation options"),
        translate(
            "GZap",
            "GeoTIFF creation options, such as COMPRESS=ZSTD|BIGTIFF=YES. Left empty, the image is "
            "tiled and compressed without loss (DEFLATE).",
        ),
    )
    image = Text(
        translate("GZap", "Pansharpened image"),
        translate(
            "GZap",
            "A GeoTIFF with the data type, bands, band names and NoData of the multispectral "
            "image. QGIS shows it in natural colours where it can tell the bands.",
        ),
    )
    return [
        *advanced(creation_options("OPTIONS", options)),
        hinted(QgsProcessingParameterRasterDestination("OUTPUT", image.label), image),
    ]


def degradation() -> Definitions:
    """By how much a pair is degraded, and by which optics and phase."""
    ratio = Text(
        translate("GZap", "Ratio (empty = that of the two images)"),
        translate(
            "GZap",
            "How many times larger the pixels become: any number above 1 and at most 64, such as 2 "
            "or 3.3. Leave it empty to judge a method: only then is the multispectral image the "
            "truth for the degraded pair. Empty means multispectral over panchromatic pixel size.",
        ),
    )
    phase = Text(
        translate("GZap", "Place of the multispectral pixels"),
        translate(
            "GZap",
            "area: where the images' georeferencing says. auto: estimates by how much the two lie "
            "apart and undoes it, so that the degraded pair has no offset. interp23: half a "
            "degraded panchromatic pixel further down and right, as published tables have it; "
            "choose interp23 again when you assess.",
        ),
    )
    return [
        optional_size("RATIO", ratio, 6),
        *sensor(),
        *advanced(choice("PHASE", phase, SimulateConfig.phase)),
    ]


def pair_output() -> Definitions:
    """The degraded pair and how it is written."""
    options = Text(
        translate("GZap", "Creation options"),
        translate(
            "GZap", "GeoTIFF creation options of both images, such as COMPRESS=ZSTD|BIGTIFF=YES."
        ),
    )
    pan = Text(
        translate("GZap", "Degraded panchromatic image"),
        translate("GZap", "A GeoTIFF in the data type of the panchromatic image."),
    )
    ms = Text(
        translate("GZap", "Degraded multispectral image"),
        translate("GZap", "A GeoTIFF in the data type of the multispectral image."),
    )
    return [
        *advanced(creation_options("OPTIONS", options)),
        hinted(QgsProcessingParameterRasterDestination("PAN_REDUCED", pan.label), pan),
        hinted(QgsProcessingParameterRasterDestination("MS_REDUCED", ms.label), ms),
    ]
