"""Reading ahead and writing behind: order, bounds, errors, a wish to stop, and the threads' end."""

import os
import threading
from dataclasses import dataclass, field

import numpy as np
import pytest

from gzap_qgis.errors import Cancelled, RasterError
from gzap_qgis.progress import SILENT, Progress
from gzap_qgis.workflows.pipeline import AHEAD, BEHIND, Lane, read_ahead, write_behind

# Seconds after which a test that waits in vain gives up; no test waits for it to pass.
PATIENCE = 60


class TroubleError(RasterError):
    """An error of one stage."""


@dataclass
class Account:
    """How many things are in flight between a stage's begin and the next stage's end."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    now: int = 0
    most: int = 0

    def more(self):
        with self.lock:
            self.now += 1
            self.most = max(self.most, self.now)

    def less(self):
        with self.lock:
            self.now -= 1


def _lanes():
    return [t for t in threading.enumerate() if t.name.startswith("gzap-lane")]


@pytest.fixture(autouse=True)
def no_thread_is_left():
    """Every test ends with as many threads of the pipeline as it began with: none."""
    yield
    assert _lanes() == []


def _run(things, read, make, write, progress=SILENT):
    """All three stages, as a workflow joins them."""
    with write_behind(write, progress) as hand_over, read_ahead(things, read, progress) as pixels:
        for thing, found in pixels:
            hand_over((thing, make(found)))


def _double(number):
    return 2 * number


# Order and threads


@pytest.mark.parametrize("count", [0, 1, 2, 3, 50])
def test_every_thing_passes_all_stages_once_and_in_order(count):
    written = []
    _run(range(count), _double, lambda found: found + 1, written.append)
    assert written == [(k, 2 * k + 1) for k in range(count)]


def test_each_stage_keeps_to_one_thread_and_the_middle_to_the_callers():
    threads = {"read": set(), "make": set(), "write": set(), "draw": set()}

    def seen(stage):
        def step(given):
            threads[stage].add(threading.get_ident())
            return given

        return step

    drawn = (seen("draw")(k) for k in range(20))
    _run(drawn, seen("read"), seen("make"), seen("write"))
    assert {len(found) for found in threads.values()} == {1}
    assert threads["make"] == threads["draw"] == {threading.get_ident()}
    assert len(threads["read"] | threads["make"] | threads["write"]) == 3


def test_reading_and_writing_go_on_while_the_caller_works():
    read, wrote = threading.Event(), threading.Event()

    def reading(number):
        if number == 1:
            read.set()

    def writing(number):
        del number
        wrote.set()

    with (
        write_behind(writing, SILENT) as hand_over,
        read_ahead(range(3), reading, SILENT) as things,
    ):
        next(things)
        hand_over(0)
        # Both happen in the middle of the caller's work on thing 0.
        assert read.wait(PATIENCE)
        assert wrote.wait(PATIENCE)


# Bounds


def test_few_things_are_read_before_their_turn():
    begun = []
    with read_ahead(range(100), begun.append, SILENT) as things:
        for index, _ in enumerate(things):
            assert len(begun) <= index + 1 + AHEAD
    assert begun == list(range(100))


def test_few_things_wait_to_be_written():
    gate, account = threading.Semaphore(0), Account()

    def write(number):
        del number
        assert gate.acquire(timeout=PATIENCE)
        account.less()

    with write_behind(write, SILENT) as hand_over:
        for number in range(30):
            # The writer may finish one only where otherwise nobody could go on.
            if number >= BEHIND:
                gate.release()
            hand_over(number)
            account.more()
        for _ in range(BEHIND):
            gate.release()
    assert account.now == 0
    assert account.most <= BEHIND


def test_what_is_held_between_reading_and_the_end_of_writing_is_bounded():
    account = Account()

    def read(number):
        account.more()
        return number

    _run(range(200), read, _double, lambda done: account.less())
    assert account.now == 0
    assert account.most <= AHEAD + 1 + BEHIND


# Errors


def _failing(at, trouble):
    def step(given):
        number = given[0] if isinstance(given, tuple) else given
        if number == at:
            raise trouble
        return number

    return step


@pytest.mark.parametrize("at", [0, 3, 9])
def test_an_error_of_the_reading_reaches_the_caller_in_its_turn(at):
    trouble, written = TroubleError("read"), []
    with pytest.raises(TroubleError) as caught:
        _run(range(10), _failing(at, trouble), _double, written.append)
    assert caught.value is trouble
    # Nothing behind the error is made, and no more is written than was made.
    assert written == [(k, 2 * k) for k in range(len(written))]
    assert len(written) <= at


@pytest.mark.parametrize("at", [0, 3, 9])
def test_an_error_of_the_middle_reaches_the_caller(at):
    trouble = TroubleError("made")
    with pytest.raises(TroubleError) as caught:
        _run(range(10), lambda number: number, _failing(at, trouble), lambda done: None)
    assert caught.value is trouble


@pytest.mark.parametrize("at", [0, 3, 8, 9])
def test_an_error_of_the_writing_reaches_the_caller_also_at_the_end(at):
    trouble = TroubleError("write")
    with pytest.raises(TroubleError) as caught:
        _run(range(10), lambda number: number, _double, _failing(at, trouble))
    assert caught.value is trouble


def test_an_error_of_the_writing_stops_the_making_soon():
    made = []
    with pytest.raises(TroubleError):
        _run(range(100), lambda number: number, made.append, _failing(5, TroubleError("write")))
    assert len(made) <= 5 + 1 + BEHIND


def test_an_error_of_drawing_the_next_thing_reaches_the_caller():
    def things():
        yield 1
        raise TroubleError("drawn")

    with pytest.raises(TroubleError, match="drawn"):
        _run(things(), _double, _double, lambda done: None)


def test_an_error_of_the_middle_counts_before_one_of_a_write_that_nobody_waits_for():
    failed = threading.Event()

    def write(done):
        del done
        failed.set()
        raise TroubleError("write")

    def make(number):
        if number == 1:
            assert failed.wait(PATIENCE)
            raise TroubleError("made")
        return number

    with pytest.raises(TroubleError, match="made"):
        _run(range(5), lambda number: number, make, write)


# Stopping


def _stopping(gate):
    """A user who stops when first asked, which only a caller that waits does; opens the gate."""

    def asked():
        gate.set()
        return True

    return Progress(is_cancelled=asked)


def _hand_over_all(hand_over, count):
    for number in range(count):
        hand_over(number)


def test_a_wish_to_stop_is_heard_while_a_read_is_waited_for():
    gate = threading.Event()
    with read_ahead([1], lambda _: gate.wait(PATIENCE), _stopping(gate)) as things:
        with pytest.raises(Cancelled):
            next(things)
        assert gate.is_set()


def _stopped_writing(write, gate):
    with write_behind(write, _stopping(gate)) as hand_over:
        _hand_over_all(hand_over, 10)


def test_a_wish_to_stop_is_heard_while_a_write_is_waited_for():
    gate, written = threading.Event(), []

    def write(number):
        assert gate.wait(PATIENCE)
        written.append(number)

    with pytest.raises(Cancelled):
        _stopped_writing(write, gate)
    # The write under way has ended, so that the file can be closed; the rest was dropped.
    assert 1 <= len(written) <= BEHIND


def _interrupted(work, gate):
    with Lane(work, SILENT) as lane:
        _hand_over_all(lane.put, 10)
        gate.set()
        raise KeyboardInterrupt


def test_an_interruption_lets_the_work_under_way_end():
    gate, begun, done = threading.Event(), [], []

    def work(number):
        begun.append(number)
        assert gate.wait(PATIENCE)
        done.append(number)

    with pytest.raises(KeyboardInterrupt):
        _interrupted(work, gate)
    assert done == begun


# Messages of GDAL, which belong to the thread in which they come


@pytest.fixture(params=[False, True], ids=["silent", "raising"])
def _exceptions(request):
    gdal = pytest.importorskip("osgeo.gdal")
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


@pytest.mark.usefixtures("_exceptions")
def test_what_gdal_says_in_a_lane_reaches_the_caller_as_a_sentence(tmp_path):
    from gzap_qgis.grid import Window
    from gzap_qgis.raster.read import open_raster
    from tests.workflows.rasters import write_raster

    path = write_raster(tmp_path / "image.tif", np.ones((300, 300)))
    with open_raster(str(path)) as source:
        os.truncate(path, 20_000)
        windows = [Window(row, 0, 10, 300) for row in range(0, 300, 10)]
        with (
            read_ahead(windows, source.read, SILENT) as found,
            pytest.raises(RasterError, match=r"image\.tif could not be read: .*\."),
        ):
            list(found)
