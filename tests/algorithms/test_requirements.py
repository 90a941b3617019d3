import sys

import pytest

pytest.importorskip("qgis.core")

from gzap_qgis.algorithms.requirements import NETWORK, missing_packages, what_to_install


@pytest.fixture
def without_torch(monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)


def test_torch_is_missing_when_python_cannot_find_it(without_torch):
    assert "torch" in missing_packages(NETWORK)


def test_the_sentence_names_the_package_and_how_to_install_it(without_torch):
    sentence = what_to_install(NETWORK)
    assert "python3-torch" in sentence
    assert "python -m pip install torch" in sentence
    assert sentence.endswith("then restart QGIS.")


def test_a_finder_that_raises_counts_as_missing(monkeypatch):
    class Hiding:
        def find_spec(self, name, path=None, target=None):
            if name == "torch":
                raise ModuleNotFoundError(name)

    monkeypatch.delitem(sys.modules, "torch", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Hiding(), *sys.meta_path])
    assert "torch" in missing_packages(NETWORK)
