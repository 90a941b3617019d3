"""The trained weights that come with the plugin, one file for each encoder."""

from __future__ import annotations

from pathlib import Path

from gzap_qgis.config import Backbone
from gzap_qgis.errors import ModelFileError

FOLDER = Path(__file__).parent.parent / "resources" / "weights"


def prior_file(backbone: Backbone, folder: Path = FOLDER) -> Path:
    """The file of the prior with an encoder.

    Args:
        backbone: The encoder.
        folder: Where priors lie; the plugin's own unless another one is meant.

    Raises:
        ModelFileError: If it is not there.
    """
    path = folder / f"{backbone.value}.safetensors"
    if not path.is_file():
        raise ModelFileError(
            f"The prior {path} that comes with the plugin is missing. Install the plugin again, "
            "choose another BACKBONE, or do without it: fit with START scratch."
        )
    return path
