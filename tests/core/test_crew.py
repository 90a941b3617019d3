import threading
from functools import partial

import pytest
import torch

from gzap_qgis.core.crew import Crew

pytestmark = pytest.mark.usefixtures("one_thread")


def _met(barrier, seen):
    """Wait until another piece of work is at the same place."""
    barrier.wait(timeout=60.0)
    seen.append(threading.get_ident())


@pytest.mark.parametrize("size", [1, 2, 5])
def test_results_come_in_the_order_of_the_work(size):
    works = [partial(pow, k, 2) for k in range(9)]
    assert Crew(size).each(works) == [k * k for k in range(9)]


def test_no_work_comes_to_nothing():
    assert Crew(2).each([]) == []


def test_two_pieces_are_worked_on_at_once():
    barrier, seen = threading.Barrier(2), []
    Crew(2).each([partial(_met, barrier, seen)] * 2)
    assert len(set(seen)) == 2


def test_a_crew_of_one_works_on_the_calling_thread():
    assert Crew(1).each([threading.get_ident] * 3) == [threading.get_ident()] * 3


def test_operations_of_other_threads_have_one_thread_too():
    barrier = threading.Barrier(3)

    def threads():
        barrier.wait(timeout=60.0)
        return torch.get_num_threads()

    assert Crew(3).each([threads] * 3) == [1, 1, 1]


@pytest.mark.parametrize("size", [1, 2])
def test_an_error_comes_out_as_it_is_and_no_thread_is_left(size):
    before, error = threading.active_count(), MemoryError("none left")

    def fail():
        raise error

    with pytest.raises(MemoryError) as found:
        Crew(size).each([fail, lambda: 1])
    assert found.value is error
    assert threading.active_count() == before


def test_nothing_is_begun_after_an_error():
    begun = []

    def fail():
        raise KeyError

    with pytest.raises(KeyError):
        Crew(1).each([fail, partial(begun.append, 1)])
    assert begun == []
