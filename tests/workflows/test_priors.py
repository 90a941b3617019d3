"""Where the priors lie, and what is said when one is missing."""

import pytest

from gzap_qgis.config import Backbone
from gzap_qgis.errors import ModelFileError
from gzap_qgis.workflows.priors import FOLDER, prior_file


@pytest.mark.parametrize("backbone", list(Backbone))
def test_a_prior_is_named_after_its_encoder(tmp_path, backbone):
    path = tmp_path / f"{backbone.value}.safetensors"
    path.write_bytes(b"weights")
    assert prior_file(backbone, tmp_path) == path


def test_a_missing_prior_is_said_with_a_way_on(tmp_path):
    with pytest.raises(ModelFileError, match=r"cnn.safetensors .* is missing. Install .*scratch"):
        prior_file(Backbone.CNN, own=tmp_path)


def test_the_plugins_prior_stands_in_for_one_that_the_users_folder_lacks(tmp_path):
    assert prior_file(Backbone.CNN, tmp_path) == FOLDER / "cnn.safetensors"


def test_priors_lie_in_the_plugin():
    assert FOLDER.parts[-3:] == ("gzap_qgis", "resources", "weights")
