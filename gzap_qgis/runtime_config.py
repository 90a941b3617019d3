"""What the private environment for the network's work is made of, and what is done with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Optional
from urllib.parse import urlsplit

from gzap_qgis.errors import ConfigError
from gzap_qgis.sentence import sentence

_VERSION = re.compile(r"\d+(\.\d+)*(\+[a-z0-9.]+)?")


class RuntimeAction(str, Enum):
    """What is done with the private environment."""

    EXPLAIN = "explain"
    BUILD = "build"
    REMOVE = "remove"


class RuntimeBuild(str, Enum):
    """Which build of torch it holds: for the processor alone, or for NVIDIA cards, too."""

    CPU = "cpu"
    CUDA = "cuda"


@dataclass(frozen=True)
class RuntimeConfig:
    """The private environment.

    Attributes:
        folder: Where it lies; nothing else is kept there.
        build: Which build of torch it holds; macOS knows one only.
        index: Address or folder of a package index, or a folder of wheels, that everything is
            taken from; empty takes the addresses that PyTorch and Python name.
        proxy: Address of the proxy; empty takes what the system's variables name.
        certificate: File of certificates to trust in place of pip's own; None for pip's own.
        python: Python that it is built on; None has one found.
        torch: Version of torch; empty takes the newest that fits.
    """

    folder: Path
    build: RuntimeBuild = RuntimeBuild.CPU
    index: str = ""
    proxy: str = ""
    certificate: Optional[Path] = None
    python: Optional[Path] = None
    torch: str = ""

    def __post_init__(self) -> None:
        """Check what can be checked without looking at a disk or a network."""
        if not self.folder.is_absolute():
            raise ConfigError(
                sentence(
                    "FOLDER is {folder}; it must be a whole path, from the root or the drive.",
                    folder=self.folder,
                )
            )
        if self.torch and not _VERSION.fullmatch(self.torch):
            raise ConfigError(
                sentence(
                    "TORCH is {version}; it must be a version such as 2.8.0, or be left empty.",
                    version=self.torch,
                )
            )
        if self.proxy and urlsplit(self.proxy).scheme not in ("http", "https", "socks5"):
            raise ConfigError(
                sentence(
                    "PROXY is {proxy}; it must read as http://host:port, or be left empty.",
                    proxy=without_secrets(self.proxy),
                )
            )


def without_secrets(address: str) -> str:
    """An address without the user's name and password."""
    return re.sub(r"(?<=://)[^/@\s]*@", "", address)
