"""Fetching a wheel of pip, for a Python that comes without one."""

from __future__ import annotations

import hashlib
import re
import ssl
import urllib.request
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urljoin

from gzap_qgis import paths
from gzap_qgis.errors import InstallError
from gzap_qgis.runtime_config import RuntimeConfig, without_secrets
from gzap_qgis.sentence import sentence

_SECONDS = 60.0
_LARGEST = 20_000_000
_LINK = re.compile(r"<a\b([^>]*)>", re.IGNORECASE)
_ADDRESS = re.compile(r'href="([^"]+)"', re.IGNORECASE)
_NEEDS = re.compile(r'data-requires-python="[^"]*?>=\s*(\d+)\.(\d+)', re.IGNORECASE)
_WHEEL = re.compile(r"(?:^|/)pip-(\d+(?:\.\d+)*)-py3-none-any\.whl$")


def fetch_pip(config: RuntimeConfig, index: str, python: tuple[int, ...], folder: Path) -> Path:
    """Fetch the newest wheel of pip for a version of Python from a package index.

    Returns:
        The wheel in ``folder``, whose contents are those that the index vouches for.

    Raises:
        InstallError: If the index cannot be reached, or has none.
    """
    page = f"{index.rstrip('/')}/pip/"
    if page.startswith("file:"):
        page += "index.html"
    found = newest_wheel(_read(config, page).decode("utf-8", "replace"), python)
    if not found:
        raise _failed(page, "no pip for this Python")
    address, digest = urldefrag(urljoin(page, found))
    data = _read(config, address)
    if digest.startswith("sha256=") and hashlib.sha256(data).hexdigest() != digest[7:]:
        raise _failed(address, "damaged on its way")
    wheel = folder / address.rpartition("/")[2]
    paths.write_bytes(wheel, data)
    return wheel


def newest_wheel(page: str, python: tuple[int, ...]) -> str:
    """The address of the newest wheel of pip that a page of a package index names.

    Args:
        page: The page, as PEP 503 describes it.
        python: The version of Python that it must run on.

    Returns:
        The address with its checksum, as it stands there; empty if there is none.
    """
    found: dict[tuple[int, ...], str] = {}
    for attributes in _LINK.findall(page):
        plain = unescape(attributes)
        address, needs = _ADDRESS.search(plain), _NEEDS.search(plain)
        wheel = _WHEEL.search(urldefrag(address[1])[0]) if address else None
        fits = needs is None or python >= (int(needs[1]), int(needs[2]))
        if address and wheel and fits and "data-yanked" not in plain:
            found[tuple(int(part) for part in wheel[1].split("."))] = address[1]
    return found[max(found)] if found else ""


def _read(config: RuntimeConfig, address: str) -> bytes:
    """What an address holds.

    Raises:
        InstallError: If it cannot be reached, or is no address of the web or of a file.
    """
    if not address.startswith(("https://", "http://", "file://")):
        raise _failed(address, "not an address")
    handlers: list[urllib.request.BaseHandler] = []
    if config.proxy:
        handlers.append(urllib.request.ProxyHandler({"http": config.proxy, "https": config.proxy}))
    if config.certificate is not None:
        context = ssl.create_default_context(cafile=str(config.certificate))
        handlers.append(urllib.request.HTTPSHandler(context=context))
    try:
        with urllib.request.build_opener(*handlers).open(address, timeout=_SECONDS) as answer:
            return bytes(answer.read(_LARGEST))
    except (OSError, ValueError) as error:
        raise _failed(address, str(error)) from error


def _failed(address: str, reason: str) -> InstallError:
    """The sentence for a pip that cannot be had."""
    return InstallError(
        sentence(
            "pip, which the Python here lacks, could not be fetched from {address} ({reason}). "
            "Check the network, PROXY, CERTIFICATE and INDEX; or on Debian or Ubuntu run "
            '"sudo apt install python3-venv"; or name another Python in PYTHON.',
            address=without_secrets(address),
            reason=reason,
        )
    )
