"""The trained weights that a run starts from, one file for each encoder."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from gzap_qgis.config import Backbone
from gzap_qgis.errors import ModelFileError
from gzap_qgis.sentence import sentence

FOLDER = Path(__file__).parent.parent / "resources" / "weights"


def prior_file(backbone: Backbone, weights: Optional[Path] = None, own: Path = FOLDER) -> Path:
    """The file of the prior with an encoder.

    Args:
        backbone: The encoder.
        weights: The user's own folder of priors, or None; the plugin's stand in for those that it
            lacks.
        own: Where the plugin's priors lie.

    Raises:
        ModelFileError: If it is not there.
    """
    name = f"{backbone.value}.safetensors"
    for folder in (weights, own):
        if folder is not None and (folder / name).is_file():
            return folder / name
    raise ModelFileError(
        sentence(
            "The prior {path} that comes with the plugin is missing. Install the plugin again, "
            "choose another BACKBONE, or do without it: fit with START scratch.",
            path=own / name,
        )
    )
