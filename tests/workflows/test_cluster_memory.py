"""A worker's memory, watched in a process that gives freed memory back at once, as Dask's do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("osgeo")

ROOT = Path(__file__).parents[2]
# Prints the pages that the system cleared: before, inside and after the block.
# Pages of 2 MiB would make the count depend on what else the machine does.
WATCH = """
import ctypes
import resource
import numpy as np
from gzap_qgis.workflows.cluster_memory import kept_memory

PR_SET_THP_DISABLE = 41
ctypes.CDLL(None).prctl(PR_SET_THP_DISABLE, 1, 0, 0, 0)

def pages():
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(50):
        np.ones(2**20)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - begun

before = pages()
with kept_memory():
    inside = pages()
print(before, inside, pages())
"""


def watched(**variables):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    done = subprocess.run(
        [sys.executable, "-c", WATCH], env=environment, capture_output=True, text=True, check=True
    )
    return map(int, done.stdout.split())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="knows glibc alone")
def test_freed_memory_is_kept_for_the_length_of_a_task():
    before, inside, after = watched(MALLOC_TRIM_THRESHOLD_="65536")
    # The pages of one array are cleared once, not each time.
    assert inside * 10 < before
    assert inside * 10 < after
