import json
import subprocess
import sys
from pathlib import Path

import bench_worker
import pytest

ROOT = Path(__file__).resolve().parents[2]


def job(tmp_path, *words):
    return {"task": "command", "command": words, "numbers": "UInt16", "output": str(tmp_path / "o")}


class Clock:
    """Clocks that go on only when work is done."""

    wall, cpu = 100.0, 10.0

    def perf_counter(self):
        return self.wall

    def process_time(self):
        return self.cpu

    def work(self):
        self.wall += 3.0
        self.cpu += 2.0
        return 7


def test_time_is_that_of_the_work(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(bench_worker, "time", clock)
    found, spent = bench_worker.measured(clock.work)
    assert found == 7
    assert spent["seconds"] == 3.0
    assert spent["cpu_seconds"] == 2.0


def test_a_command_is_told_its_files_and_the_type_of_its_output(tmp_path):
    command = job(tmp_path, "sh", "-c", "echo {c} > {output}")
    bench_worker.command(command)
    assert (tmp_path / "o").read_text() == "uint16\n"


def test_the_memory_of_a_command_is_its_own(tmp_path):
    code = "import sys; block = bytearray(200 << 20); open(sys.argv[1], 'w').close()"
    spent = bench_worker.command(job(tmp_path, sys.executable, "-c", code, "{output}"))
    assert spent["peak_mib"] > 200


def test_the_last_words_of_a_command_that_fails_are_told(tmp_path):
    with pytest.raises(OSError, match="sh wrote no image: no luck"):
        bench_worker.command(job(tmp_path, "sh", "-c", "echo begun; echo no luck; exit 3"))


def test_a_command_that_writes_nothing_has_failed(tmp_path):
    with pytest.raises(OSError, match="wrote no image"):
        bench_worker.command(job(tmp_path, "true"))


def test_a_job_in_a_process_of_its_own_tells_its_result_on_the_last_line(tmp_path):
    text = json.dumps(job(tmp_path, "touch", "{output}"))
    command = [sys.executable, ROOT / "scripts" / "bench_worker.py", text]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert set(json.loads(done.stdout)) == {"seconds", "cpu_seconds", "peak_mib"}


def test_what_a_user_could_put_right_ends_with_a_sentence(tmp_path):
    text = json.dumps(
        {
            "task": "classical",
            "pan": str(tmp_path / "no.tif"),
            "ms": str(tmp_path / "no.tif"),
            "sensor": "generic",
            "geometry": "pan",
            "output": str(tmp_path / "o.tif"),
            "method": "exp",
            "coregister": False,
        }
    )
    command = [sys.executable, ROOT / "scripts" / "bench_worker.py", text]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no.tif" in done.stderr
    assert "Traceback" not in done.stderr
