"""Small disks in memory, for tests of what happens when one is full."""

import os
import subprocess
import sys
from contextlib import contextmanager

import pytest

# Skips a file's tests of disks again, in a namespace where a plain user may mount.
plain_user = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() == 0, reason="root runs the disk tests directly"
)


def run(command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


@contextmanager
def mounted(folder, size):
    """A disk of so many kB over an empty folder."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root on Linux")
    done = run(["mount", "-t", "tmpfs", "-o", f"size={size}k", "none", str(folder)])
    if done.returncode != 0:
        pytest.skip(f"no disk in memory can be mounted here: {done.stderr}")
    try:
        yield folder
    finally:
        run(["umount", "-l", str(folder)])


def pass_in_a_namespace(file, folder):
    """Run the tests of disks of a file where this user is root."""
    if run(["unshare", "-rm", "true"]).returncode != 0:
        pytest.skip("this system lets no user mount a disk in a namespace")
    options = ["-q", "-p", "no:cacheprovider", f"--basetemp={folder / 'inside'}"]
    only = ["-k", "disk and not namespace", str(file)]
    ran = run(["unshare", "-rm", sys.executable, "-m", "pytest", *options, *only])
    assert ran.returncode == 0, ran.stdout
    assert "passed" in ran.stdout
