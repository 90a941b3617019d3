import pytest

from gzap_qgis.algorithms import cluster_parameters, settings
from gzap_qgis.config import ComputeConfig
from gzap_qgis.errors import ConfigError


@pytest.mark.parametrize("left_out", [{}, {"CLUSTER": None}, {"CLUSTER": " "}])
def test_a_run_stays_on_this_machine_when_no_cluster_is_named(left_out):
    assert settings.compute_config(left_out, ComputeConfig()).cluster == ""


@pytest.mark.parametrize(
    "address", ["tcp://10.0.0.5:8786", "tls://head.example:8786", "head:8786", "tcp://[::1]:8786"]
)
def test_an_address_of_a_scheduler_reaches_the_run(address):
    values = {"CLUSTER": f" {address} "}
    assert settings.compute_config(values, ComputeConfig()).cluster == address


@pytest.mark.parametrize("wrong", ["10.0.0.5", "tcp://", "http://a/b:1", "two words:1", "a:b"])
def test_what_is_no_address_is_refused_before_the_run(wrong):
    with pytest.raises(ConfigError, match=r"CLUSTER is .*; it must be the address of a Dask"):
        settings.compute_config({"CLUSTER": wrong}, ComputeConfig())


@pytest.mark.parametrize("name", ["sharpen", "pansharpen", "archive"])
def test_a_cluster_is_offered_under_advanced_parameters(provider, name):
    definition = provider.algorithm(name).parameterDefinition("CLUSTER")
    assert definition.flags() & definition.Flag.FlagAdvanced
    assert definition.flags() & definition.Flag.FlagOptional


def test_the_parameter_belongs_to_what_a_cluster_can_do(provider):
    assert {a.name() for a in provider.algorithms() if a.parameterDefinition("CLUSTER")} == {
        "sharpen",
        "pansharpen",
        "archive",
    }


def test_the_module_knows_the_key():
    assert [d.name() for d in cluster_parameters.cluster()] == ["CLUSTER"]
