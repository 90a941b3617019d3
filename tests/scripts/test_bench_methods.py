import bench_methods
import pytest
from bench_methods import Family

from gzap_qgis.config import ClassicalMethod, Preset


def test_names_of_methods_are_unique():
    names = [method.name for method in bench_methods.methods(list(Preset))]
    assert len(names) == len(set(names))


def test_every_classical_method_is_there_with_and_without_registration():
    names = {method.name for method in bench_methods.methods([])}
    for method in ClassicalMethod:
        assert {method.value, f"{method.value}, co-registered"} <= names


def test_a_missing_toolbox_is_left_out(monkeypatch):
    monkeypatch.setattr(bench_methods, "OTB", ("no-such-program",))
    names = [method.name for method in bench_methods.methods([Preset.FAST])]
    assert not [name for name in names if name.startswith("OTB")]
    assert names[-2:] == ["gdal_pansharpen", "ours, fast"]


def test_identities_of_two_families_differ():
    first, second = (
        bench_methods.classical(ClassicalMethod.GSA, family).identity()
        for family in (Family.CLASSICAL, Family.COREGISTERED)
    )
    assert first != second
    assert first["code"] == second["code"]


def test_an_identity_changes_with_the_recipe_of_a_preset(monkeypatch):
    first = bench_methods.ours(Preset.FAST).identity()
    monkeypatch.setattr(bench_methods, "training", lambda preset: "another recipe")
    assert bench_methods.ours(Preset.FAST).identity() != first


def test_an_identity_changes_with_the_version_of_a_program():
    first = bench_methods.command("tool", ["tool"], lambda: {"tool": "1"})
    second = bench_methods.command("tool", ["tool"], lambda: {"tool": "2"})
    assert first.identity() != second.identity()


@pytest.mark.parametrize("name", ["gdal_pansharpen", "exp", "gsa, co-registered", "ours, fast"])
def test_the_main_methods_are_quick(name):
    found = {method.name: method for method in bench_methods.methods([Preset.FAST])}
    assert found[name].quick


def test_a_missing_package_has_no_version():
    assert bench_methods.package_version("no-such-package") == ""
