"""A folder of tiny wheels named as torch and numpy, and what watches a run of gzap:runtime."""

import hashlib
import os
import select
import socket
import zipfile
from base64 import urlsafe_b64encode
from pathlib import Path

from gzap_qgis.progress import Progress

# Just what the trial of an environment asks for.
NUMPY = """
__version__ = "2.0.0"
def ones(shape, dtype=None):
    return shape
"""
TORCH = """
import types
__version__ = "{version}"
version = types.SimpleNamespace(cuda={cuda!r})
backends = types.SimpleNamespace()
cuda = types.SimpleNamespace(is_available=lambda: False)
class Sum:
    def sum(self):
        return 36.0
def from_numpy(array):
    return array
def ones(*shape):
    return shape
nn = types.SimpleNamespace(functional=types.SimpleNamespace(conv2d=lambda a, b: Sum()))
"""
WRONG_TORCH = TORCH.replace("36.0", "35.0")


def wheel(folder, name, version, code, *, needs=()):
    """A wheel of one module that runs on every Python."""
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    files = {
        f"{name}/__init__.py": code,
        f"{info}/METADATA": metadata + "".join(f"Requires-Dist: {need}\n" for need in needs),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},{_digest(text)},{len(text)}\n" for path, text in files.items())
    folder.mkdir(exist_ok=True, parents=True)
    with zipfile.ZipFile(folder / f"{name}-{version}-py3-none-any.whl", "w") as archive:
        for path, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(path, text)


def _digest(text):
    digest = urlsafe_b64encode(hashlib.sha256(text.encode()).digest())
    return "sha256=" + digest.rstrip(b"=").decode()


def wheels(folder, version="2.9.0", cuda=None, code=TORCH):
    """A folder with torch, what it needs, and numpy."""
    wheel(folder, "torch", version, code.format(version=version, cuda=cuda), needs=["filelock"])
    wheel(folder, "filelock", "3.0", "")
    wheel(folder, "numpy", "2.0.0", NUMPY)
    return folder


class Diary:
    """What a run reports, and a user who may stop it."""

    def __init__(self, wants_to_stop=lambda: False):
        self.lines, self.warnings, self.fractions = [], [], []
        self.progress = Progress(
            on_fraction=self.fractions.append,
            on_info=self.lines.append,
            on_warning=self.warnings.append,
            is_cancelled=wants_to_stop,
        )

    def text(self):
        return "\n".join(map(str, self.lines))


class SilentIndex:
    """A package index on this machine that takes calls and never answers."""

    def __init__(self):
        self._server = socket.create_server(("127.0.0.1", 0))
        self._calls = []
        self.address = f"http://127.0.0.1:{self._server.getsockname()[1]}/simple"

    def is_called(self):
        if select.select([self._server], [], [], 0.0)[0]:
            self._calls.append(self._server.accept()[0])
        return bool(self._calls)

    def close(self):
        for each in (*self._calls, self._server):
            each.close()


def processes_with(word):
    """Command lines of the running processes that name ``word`` (Linux)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and int(entry.name) != os.getpid():
            try:
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if word in line:
                found.append(line)
    return found


def has_pip(base):
    """Whether a pip can be had without a network."""
    folders = [base.bundled, Path("/usr/share/python-wheels")]
    return any(folder and any(folder.glob("pip-*.whl")) for folder in folders)
