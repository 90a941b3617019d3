import bench_methods
import bench_worker
import pytest
from bench_methods import Family

from gzap_qgis.config import Backbone, ClassicalMethod, FitConfig, Preset, Start
from gzap_qgis.workflows import priors


def named(name):
    """The row of ours with a name."""
    presets = [Preset.FAST, Preset.BALANCED]
    return next(method for method in bench_methods.ours(presets) if method.name == name)


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
    assert "gdal_pansharpen" in names


def test_identities_of_two_families_differ():
    first, second = (
        bench_methods.classical(ClassicalMethod.GSA, family).identity()
        for family in (Family.CLASSICAL, Family.COREGISTERED)
    )
    assert first != second
    assert first["code"] == second["code"]


def test_an_identity_changes_with_the_recipe_of_a_preset(monkeypatch):
    fit = FitConfig(Preset.FAST, start=Start.SCRATCH)
    first = bench_methods.fitted("fast", fit).identity()
    monkeypatch.setattr(bench_methods, "training", lambda *choices: "another recipe")
    assert bench_methods.fitted("fast", fit).identity() != first


@pytest.fixture
def prior(tmp_path, monkeypatch):
    """The file of the only prior that there is."""
    path = tmp_path / "inr.safetensors"
    path.write_bytes(b"first")
    monkeypatch.setattr(
        bench_methods, "prior_file", lambda backbone: priors.prior_file(backbone, own=tmp_path)
    )
    return path


@pytest.mark.parametrize("name", ["prior alone", "fast", "balanced, freeze", "trapan"])
def test_an_identity_changes_with_the_bytes_of_the_prior(prior, name):
    method = named(name)
    first = method.identity()
    prior.write_bytes(b"second")
    assert method.identity() != first


@pytest.mark.parametrize("name", ["base alone", "balanced, from scratch"])
def test_what_uses_no_prior_does_not_depend_on_it(prior, name):
    method = named(name)
    first = method.identity()
    prior.write_bytes(b"second")
    assert method.identity() == first


def test_a_missing_prior_has_an_identity_of_its_own(prior):
    missing = bench_methods.alone(Backbone.CNN).identity()
    assert missing["versions"]["weights"] == ""


@pytest.mark.parametrize("backbone", [one for one in Backbone if one is not Backbone.INR])
def test_every_encoder_has_a_row_with_and_without_a_fit(backbone):
    names = {method.name for method in bench_methods.ours([Preset.BALANCED])}
    assert {f"{backbone.value}, prior alone", f"{backbone.value}, fast"} <= names


def test_only_the_main_rows_of_ours_are_timed():
    found = [method.name for method in bench_methods.ours([Preset.BALANCED]) if method.timed]
    assert found == ["base alone", "prior alone", "balanced"]


def test_a_quick_run_of_ours_has_no_variants():
    names = [method.name for method in bench_methods.ours([Preset.FAST])]
    assert names == ["base alone", "prior alone", "fast"]


@pytest.mark.parametrize("method", bench_methods.ours([Preset.BALANCED]), ids=lambda one: one.name)
def test_the_worker_knows_each_task_of_ours(method):
    assert method.task in bench_worker.TASKS


def test_an_identity_changes_with_the_version_of_a_program():
    first = bench_methods.command("tool", ["tool"], lambda: {"tool": "1"})
    second = bench_methods.command("tool", ["tool"], lambda: {"tool": "2"})
    assert first.identity() != second.identity()


@pytest.mark.parametrize("name", ["gdal_pansharpen", "exp", "gsa, co-registered", "fast"])
def test_the_main_methods_are_quick(name):
    found = {method.name: method for method in bench_methods.methods([Preset.FAST])}
    assert found[name].quick


def test_a_missing_package_has_no_version():
    assert bench_methods.package_version("no-such-package") == ""
