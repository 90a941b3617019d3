"""What QGIS does when its user presses Run: tasks on threads that it keeps."""

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("qgis.core")
pytest.importorskip("torch")

ROOT = Path(__file__).resolve().parents[2]

RUN_THREE_TASKS = """
import os, sys, time
sys.path[:0] = [sys.argv[1]]
from qgis.core import QgsApplication, QgsProcessingAlgRunnerTask, QgsProcessingContext
from qgis.core import QgsProcessingFeedback, QgsProject
application = QgsApplication([], False)
application.initQgis()
from gzap_qgis import classFactory
plugin = classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("gzap")
for number in range(3):
    path = os.path.join(sys.argv[4], f"{number}.tif")
    values = {"PANCHROMATIC": sys.argv[2], "SPECTRAL": sys.argv[3], "OUTPUT": path}
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    context.setProject(QgsProject.instance())
    ended = []
    task = QgsProcessingAlgRunnerTask(provider.algorithm("sharpen"), values, context, feedback)
    task.executed.connect(lambda fine, results: ended.append(fine))
    QgsApplication.taskManager().addTask(task)
    while not ended:
        application.processEvents()
        time.sleep(0.01)
    print(ended[0], feedback.textLog() if not ended[0] else "", flush=True)
# Without the end of QGIS, which is not what is tested.
os._exit(0)
"""


def test_runs_one_after_the_other_in_the_background_leave_qgis_alive(scene, tmp_path):
    command = [sys.executable, "-c", RUN_THREE_TASKS, str(ROOT)]
    command += [scene["PANCHROMATIC"], scene["SPECTRAL"], str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stdout.split()) == (0, ["True"] * 3), done.stderr
    first, *others = [(tmp_path / f"{number}.tif").read_bytes() for number in range(3)]
    assert others == [first, first]
