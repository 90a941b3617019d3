"""What the private environment takes: addresses, megabytes to download and to keep."""

from __future__ import annotations

import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from gzap_qgis.errors import InstallError
from gzap_qgis.runtime_config import RuntimeBuild, RuntimeConfig, without_secrets
from gzap_qgis.sentence import sentence

PYPI = "https://pypi.org/simple"
PYTORCH = "https://download.pytorch.org/whl"
# CUDA 12.8 serves cards from 2018 (Turing) to 2025 (Blackwell); others need INDEX.
_CUDA = f"{PYTORCH}/cu128"
_MEGABYTE = 1_000_000

# Megabytes of torch and what it needs, downloaded and unpacked. They were measured on the wheels of
# torch 2.13 (Linux, CPU), 2.9.1 (Linux, CUDA 12.8) and 2.15 (Windows, CPU; macOS) with their needs.
# Those of Windows with CUDA are estimated.
_SIZES = {
    ("linux", RuntimeBuild.CPU): (220, 820),
    ("linux", RuntimeBuild.CUDA): (4100, 7100),
    ("win32", RuntimeBuild.CPU): (150, 620),
    ("win32", RuntimeBuild.CUDA): (3300, 6000),
    ("darwin", RuntimeBuild.CPU): (160, 690),
}

# What torch brings along begins with one of these, in the names of wheels.
_FAMILY = (
    *("torch", "numpy", "filelock", "typing_extensions", "sympy", "mpmath", "networkx", "jinja2"),
    *("markupsafe", "fsspec", "setuptools", "triton", "nvidia", "cuda", "pytorch_triton"),
)


@dataclass(frozen=True)
class Source:
    """Where packages are taken from.

    Attributes:
        torch: Address of the index that has torch.
        rest: Address of the index that has all else.
        wheels: Folder of wheels that stands in for both; None where there are addresses.
    """

    torch: str
    rest: str
    wheels: Path | None = None

    def places(self) -> str:
        """The addresses or the folder, for a sentence, without passwords."""
        if self.wheels is not None:
            return str(self.wheels)
        return " + ".join(
            dict.fromkeys(without_secrets(address) for address in (self.torch, self.rest))
        )


@dataclass(frozen=True)
class Plan:
    """What a build takes.

    Attributes:
        source: Where packages are taken from.
        download_mb: Megabytes that are fetched, about; 0 from a folder of wheels.
        disk_mb: Megabytes that the finished environment takes, about.
        room_mb: Megabytes that must be free while it is built.
    """

    source: Source
    download_mb: int
    disk_mb: int
    room_mb: int


def plan(config: RuntimeConfig) -> Plan:
    """What the build of a configuration takes; looks at no network.

    Raises:
        InstallError: If INDEX is neither an address nor a folder with torch in it.
    """
    source = _source(config)
    if source.wheels is not None:
        disk = _unpacked(source.wheels)
        return Plan(source, 0, disk, disk + 1)
    build = RuntimeBuild.CPU if sys.platform == "darwin" else config.build
    system = sys.platform if sys.platform in ("win32", "darwin") else "linux"
    download, disk = _SIZES[system, build]
    # pip keeps one copy of a download for another try while it unpacks the other.
    return Plan(source, download, disk, 2 * download + disk)


def _source(config: RuntimeConfig) -> Source:
    """Where packages are taken from.

    Raises:
        InstallError: If INDEX is neither an address nor a folder with torch in it.
    """
    if not config.index:
        return Source(_default_index(config.build), PYPI)
    address = urlsplit(config.index)
    if address.scheme in ("http", "https"):
        # PyTorch's own addresses hold torch; all else comes from where pip looks anyway.
        is_pytorch = config.index.startswith(PYTORCH)
        return Source(config.index, PYPI if is_pytorch else config.index)
    is_file = address.scheme == "file"
    folder = Path(url2pathname(address.path)) if is_file else Path(config.index)
    if not folder.is_dir():
        raise InstallError(
            sentence(
                "INDEX is {index}; it must be an address that begins with https://, or a folder "
                "that exists and holds wheels or a package index.",
                index=without_secrets(config.index),
            )
        )
    folder = folder.resolve()
    if any(folder.glob("*.whl")):
        return Source("", "", folder)
    if (folder / "torch").is_dir():
        return Source(folder.as_uri(), folder.as_uri())
    raise _no_torch(folder)


def _no_torch(folder: Path) -> InstallError:
    """The sentence for a folder that is no source of torch."""
    return InstallError(
        sentence(
            "The folder {folder} holds no wheel of torch; fill it on a machine with a network by "
            '"python -m pip download torch numpy pip -d FOLDER", with the same system and version '
            "of Python.",
            folder=folder,
        )
    )


def _default_index(build: RuntimeBuild) -> str:
    """The address of torch for this system: that of PyPI where it has the wanted build."""
    if sys.platform == "darwin":
        return PYPI
    if build is RuntimeBuild.CUDA:
        return _CUDA
    return PYPI if sys.platform == "win32" else f"{PYTORCH}/cpu"


def _unpacked(folder: Path) -> int:
    """Megabytes of torch and what it needs in a folder of wheels, unpacked.

    Raises:
        InstallError: If there is no wheel of torch.
    """
    largest: dict[str, int] = {}
    for wheel in folder.glob("*.whl"):
        name = wheel.name.split("-")[0].lower()
        if name.startswith(_FAMILY):
            largest[name] = max(largest.get(name, 0), _bytes_in(wheel))
    if "torch" not in largest:
        raise _no_torch(folder)
    # Python writes compiled copies of what it imports beside the files.
    return 1 + round(1.05 * sum(largest.values()) / _MEGABYTE)


def _bytes_in(wheel: Path) -> int:
    """Bytes that a wheel unpacks to.

    Raises:
        InstallError: If it is damaged.
    """
    try:
        with zipfile.ZipFile(wheel) as archive:
            return sum(entry.file_size for entry in archive.infolist())
    except (OSError, zipfile.BadZipFile) as error:
        raise InstallError(
            sentence(
                "{wheel} is damaged ({reason}); copy or download it once more.",
                wheel=wheel,
                reason=error,
            )
        ) from error
