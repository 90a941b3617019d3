"""The compose file for a cluster, without Docker: what it starts is there and takes its options."""

import re
import shlex
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

import pytest

yaml = pytest.importorskip("yaml")
pytest.importorskip("distributed")

FOLDER = Path(__file__).parent.parent / "docker"
COMPOSE = yaml.safe_load((FOLDER / "compose.yml").read_text(encoding="utf-8"))
SERVICES = sorted(COMPOSE["services"])


def command(service):
    """The words of a service's command, with the defaults of its variables."""
    text = re.sub(r"\$\{\w+:-([^}]*)\}", r"\1", COMPOSE["services"][service]["command"])
    return shlex.split(text)


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_starts_a_module_that_takes_its_options(service):
    python, flag, module, *rest = command(service)
    assert (python, flag) == ("python3", "-m")
    assert find_spec(module)
    main = import_module(module).main
    known = {name for each in main.params for name in (*each.opts, *each.secondary_opts)}
    assert {word for word in rest if word.startswith("--")} <= known


def test_workers_find_the_scheduler_by_the_port_that_it_opens():
    scheduler, worker = command("scheduler"), command("worker")
    assert f"tcp://scheduler:{scheduler[scheduler.index('--port') + 1]}" in worker


def test_only_this_machine_reaches_the_scheduler_unless_told_otherwise():
    assert COMPOSE["services"]["scheduler"]["ports"] == ["${GZAP_BIND:-127.0.0.1}:8786:8786"]


def test_workers_see_the_images_under_their_own_name():
    (volume,) = COMPOSE["services"]["worker"]["volumes"]
    assert re.fullmatch(r"\$\{GZAP_DATA:\?[^}]+\}:\$\{GZAP_DATA\}", volume)


def test_the_image_has_no_qgis():
    text = (FOLDER / "Dockerfile").read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if "python3-" in line]
    assert packages
    assert not any("qgis" in line.lower().replace("gzap_qgis", "") for line in packages)
