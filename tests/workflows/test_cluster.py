"""Tasks on a real cluster of local processes: outcomes, failures, loss, and a wish to stop."""

import logging
import signal
import socket
import threading

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")
pytest.importorskip("distributed")

from gzap_qgis.errors import Cancelled, RasterError, WorkerError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.workflows.cluster import open_cluster
from gzap_qgis.workflows.cluster_client import Patience
from tests.workflows import clusters

# Nobody is there: there is nothing to wait for.
SOON = Patience(connect=1.0)
LOGGERS = ("distributed", "distributed.client", "tornado")


@pytest.fixture(scope="module")
def farm(tmp_path_factory):
    """Two workers that no test may break."""
    farm = clusters.begin(tmp_path_factory.mktemp("farm"), 2)
    yield farm
    farm.end()


@pytest.fixture
def fragile(tmp_path):
    """A scheduler without workers, which a test may break."""
    farm = clusters.begin(tmp_path / "fragile", 0)
    farm.is_light = True
    yield farm
    farm.end()


def _log(progress_log):
    return Progress(on_info=progress_log.append, on_warning=progress_log.append)


# Outcomes


def test_every_item_has_its_outcome(farm):
    with open_cluster(farm.address, SILENT) as cluster:
        outcomes = dict(cluster.run(clusters.double, range(20), SILENT))
    assert outcomes == {number: 2 * number for number in range(20)}


def test_what_all_tasks_share_comes_with_each_item(farm):
    common = np.arange(5)
    with open_cluster(farm.address, SILENT) as cluster:
        outcomes = dict(cluster.run(clusters.shared, "ab", SILENT, common))
    assert [(list(given), item) for given, item in (outcomes[0], outcomes[1])] == [
        ([0, 1, 2, 3, 4], "a"),
        ([0, 1, 2, 3, 4], "b"),
    ]


def test_items_are_taken_only_as_workers_get_free(farm):
    taken = []

    def items():
        for number in range(40):
            taken.append(number)
            yield number

    with open_cluster(farm.address, SILENT) as cluster:
        run = cluster.run(clusters.double, items(), SILENT)
        next(run)
        assert len(taken) <= 2 * cluster.workers
        run.close()


def test_workers_are_other_processes_without_qgis(farm):
    with open_cluster(farm.address, SILENT) as cluster:
        found = cluster.everywhere(clusters.process_of, None, SILENT)
    assert sorted(found.values()) == sorted((one.pid, False) for one in farm.workers)


def test_the_log_names_every_worker_and_its_versions(farm):
    log = []
    with open_cluster(farm.address, _log(log)):
        pass
    told = [text for text in log if text.startswith("Worker tcp://127.0.0.1:")]
    assert len(told) == 2
    assert all("Python" in text and "torch" in text and "GDAL" in text for text in told)


def test_a_worker_with_several_threads_does_one_task_at_a_time(fragile):
    fragile.grow(1, "--nthreads", "3")
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    with open_cluster(fragile.address, SILENT) as cluster:
        spans = sorted(span for _, span in cluster.run(clusters.at_a_time, range(4), SILENT))
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:]))


# Failures of tasks


def test_an_error_of_ours_arrives_as_itself_and_the_rest_goes_on(farm):
    with open_cluster(farm.address, SILENT) as cluster:
        outcomes = dict(cluster.run(clusters.fail, ["a", "user", "b"], SILENT))
    error = outcomes.pop(1)
    assert outcomes == {0: "a", 2: "b"}
    assert isinstance(error, RasterError)
    assert error.args[0].pattern == "{item} cannot be read."


def test_any_other_error_becomes_a_sentence_with_its_reason(farm):
    with open_cluster(farm.address, SILENT) as cluster:
        outcomes = dict(cluster.run(clusters.fail, ["programmer"], SILENT))
    assert isinstance(outcomes[0], WorkerError)
    assert "KeyError: 'programmer'" in str(outcomes[0])


def test_a_warning_of_several_tasks_is_shown_once(farm):
    log = []
    with open_cluster(farm.address, SILENT) as cluster:
        list(cluster.run(clusters.fail, ["same"] * 4, _log(log)))
    assert log == ["Something about same."]


def test_a_task_that_ends_worker_after_worker_gets_a_sentence_and_others_go_on(fragile):
    fragile.grow(3)
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 3)
    with open_cluster(fragile.address, SILENT) as cluster:
        deadly = dict(cluster.run(clusters.die, [0], SILENT))
        assert isinstance(deadly[0], WorkerError)
        assert "one worker of the cluster after the other" in str(deadly[0])
        assert dict(cluster.run(clusters.double, [1], SILENT)) == {0: 2}


# A wish to stop


def test_a_run_that_is_stopped_ends_its_tasks_on_the_workers(farm):
    for left in farm.folder.glob("*.begun"):
        left.unlink()
    begun = farm.folder / "stop.begun"
    progress = Progress(is_cancelled=begun.is_file)
    with open_cluster(farm.address, SILENT) as cluster, pytest.raises(Cancelled):
        list(cluster.run(clusters.linger, ["stop"], progress))
    clusters.wait_until((farm.folder / "stop.ended").is_file)


def test_a_run_whose_consumer_fails_ends_its_tasks_too(farm):
    def consume():
        with open_cluster(farm.address, SILENT) as cluster:
            for number, _ in cluster.run(clusters.quick_or_linger, ["quick", "consumer"], SILENT):
                1 / number

    with pytest.raises(ZeroDivisionError):
        consume()
    clusters.wait_until((farm.folder / "consumer.ended").is_file)


def test_a_search_for_a_scheduler_can_be_stopped():
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        mute.listen()
        polls = []
        progress = Progress(is_cancelled=lambda: len(polls) > 3 or bool(polls.append(0)))
        with (
            pytest.raises(Cancelled),
            open_cluster(f"tcp://127.0.0.1:{mute.getsockname()[1]}", progress),
        ):
            pass


# What is wrong with a cluster


def test_a_scheduler_that_is_not_there_gets_a_sentence():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"tcp://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(WorkerError, match=address), open_cluster(address, SILENT, SOON):
            pass


@pytest.mark.parametrize(
    "address", ["nonsense://a:1", "tcp://127.0.0.1:99999", "tls://127.0.0.1:1"]
)
def test_an_address_that_cannot_be_used_gets_a_sentence(address):
    with pytest.raises(WorkerError, match="Check CLUSTER"), open_cluster(address, SILENT, SOON):
        pass


def test_a_scheduler_without_workers_gets_a_sentence(fragile):
    with pytest.raises(WorkerError, match="has no worker"), open_cluster(fragile.address, SILENT):
        pass


def test_a_worker_without_the_plugin_gets_a_sentence_with_what_it_lacks(fragile):
    fragile.grow(1, PYTHONPATH="")
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    with (
        pytest.raises(WorkerError, match=r"cannot load .*gzap_qgis"),
        open_cluster(fragile.address, SILENT),
    ):
        pass


def test_a_worker_that_gives_no_answer_gets_a_sentence(fragile):
    (worker,) = fragile.grow(1)
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    worker.send_signal(signal.SIGSTOP)
    with (
        pytest.raises(WorkerError, match="gave no answer for 1 seconds"),
        open_cluster(fragile.address, SILENT, Patience(greet=1.0)),
    ):
        pass


def test_a_scheduler_that_hangs_ends_the_run_with_a_sentence(fragile):
    fragile.grow(1)
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    begun = fragile.folder / "hung.begun"

    def stop():
        if begun.is_file():
            fragile.scheduler.send_signal(signal.SIGSTOP)
        return False

    with (
        pytest.raises(WorkerError, match="does not answer any more"),
        open_cluster(fragile.address, SILENT, Patience(answer=0.5)) as cluster,
    ):
        list(cluster.run(clusters.linger, ["hung"], Progress(is_cancelled=stop)))


def test_a_run_whose_last_worker_has_gone_ends_with_a_sentence(fragile):
    (worker,) = fragile.grow(1)
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    begun = fragile.folder / "gone.begun"

    def end():
        if begun.is_file():
            clusters.kill(worker)
        return False

    with (
        pytest.raises(WorkerError, match="last worker of the cluster"),
        open_cluster(fragile.address, SILENT, Patience(empty=2)) as cluster,
    ):
        list(cluster.run(clusters.linger, ["gone"], Progress(is_cancelled=end)))


def test_a_worker_that_comes_later_takes_part(fragile):
    fragile.grow(1)
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    with open_cluster(fragile.address, SILENT) as cluster:
        fragile.grow(1)
        run = cluster.run(clusters.meet, [2] * 4, SILENT)
        assert {number for number, _ in run} == {0, 1, 2, 3}


def test_a_scheduler_that_is_lost_ends_the_run_with_a_sentence(fragile):
    fragile.grow(1)
    clusters.wait_until(lambda: len(clusters.registered(fragile)) == 1)
    begun = fragile.folder / "lost.begun"

    def lose():
        if begun.is_file():
            clusters.kill(fragile.scheduler)
        return False

    with (
        pytest.raises(WorkerError, match="does not answer any more"),
        open_cluster(fragile.address, SILENT) as cluster,
    ):
        list(cluster.run(clusters.linger, ["lost"], Progress(is_cancelled=lose)))


# What belongs to the whole process


def test_a_run_leaves_no_thread_no_default_client_and_loggers_as_they_were(farm):
    from distributed import get_client

    before = set(threading.enumerate())
    levels = [
        (logging.getLogger(name).level, logging.getLogger(name).handlers[:]) for name in LOGGERS
    ]
    with open_cluster(farm.address, SILENT) as cluster:
        list(cluster.run(clusters.double, range(3), SILENT))
        with pytest.raises(ValueError, match="No global client"):
            get_client()
    assert set(threading.enumerate()) <= before
    assert levels == [
        (logging.getLogger(name).level, logging.getLogger(name).handlers[:]) for name in LOGGERS
    ]
