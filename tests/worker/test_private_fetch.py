import functools
import hashlib
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest

from gzap_qgis.errors import InstallError
from gzap_qgis.runtime_config import RuntimeConfig
from gzap_qgis.worker.private_fetch import fetch_pip, newest_wheel

PAGE = """<!DOCTYPE html><html><body>
<a href="../../files/pip-9.0-py3-none-any.whl#sha256=aa">pip-9.0-py3-none-any.whl</a>
<a href="../../files/pip-26.3.tar.gz">pip-26.3.tar.gz</a>
<a data-requires-python="&gt;=3.10" href="pip-26.3-py3-none-any.whl">x</a>
<a href="pip-25.2-py3-none-any.whl#sha256=bb" data-requires-python="&gt;=3.9,!=3.9.1">x</a>
<a href="pip-30.0-py3-none-any.whl" data-yanked="">x</a>
<a href="pip-31.0b1-py3-none-any.whl">x</a>
<a name="nowhere">x</a>
</body></html>"""


@pytest.mark.parametrize(
    ("python", "wanted"),
    [
        ((3, 12, 1), "pip-26.3-py3-none-any.whl"),
        ((3, 9, 2), "pip-25.2-py3-none-any.whl#sha256=bb"),
        ((3, 8, 1), "../../files/pip-9.0-py3-none-any.whl#sha256=aa"),
    ],
)
def test_the_newest_wheel_that_fits_python_is_taken(python, wanted):
    assert newest_wheel(PAGE, python) == wanted


def test_a_page_without_wheels_has_none():
    assert newest_wheel("<html>nothing</html>", (3, 12, 1)) == ""


@pytest.fixture
def index(tmp_path):
    """A folder that is an index with one wheel of pip."""
    folder = tmp_path / "index" / "pip"
    folder.mkdir(parents=True)
    name, data = "pip-25.2-py3-none-any.whl", b"a wheel"
    (folder / name).write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    (folder / "index.html").write_text(f'<a href="{name}#sha256={digest}">{name}</a>')
    return folder.parent


@pytest.fixture
def served(index):
    """The address of the same index on this machine's own web server."""
    handler = functools.partial(QuietHandler, directory=str(index))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        """Say nothing."""


def test_a_wheel_comes_from_an_address(served, tmp_path):
    wheel = fetch_pip(RuntimeConfig(tmp_path), served, (3, 12), tmp_path)
    assert wheel == tmp_path / "pip-25.2-py3-none-any.whl"
    assert wheel.read_bytes() == b"a wheel"


def test_the_proxy_is_asked(served, tmp_path):
    # Without it the name of the address would lead nowhere; the server has no such page.
    config = RuntimeConfig(tmp_path, proxy=served)
    with pytest.raises(InstallError, match=r"http://example\.invalid/pip/ .*404"):
        fetch_pip(config, "http://example.invalid", (3, 12), tmp_path)


def test_a_wheel_comes_from_a_folder(index, tmp_path):
    wheel = fetch_pip(RuntimeConfig(tmp_path), index.as_uri(), (3, 12), tmp_path)
    assert wheel.read_bytes() == b"a wheel"


def test_a_wheel_that_is_not_the_one_that_the_index_vouches_for_is_refused(index, tmp_path):
    (index / "pip" / "pip-25.2-py3-none-any.whl").write_bytes(b"another")
    with pytest.raises(InstallError, match="damaged on its way"):
        fetch_pip(RuntimeConfig(tmp_path), index.as_uri(), (3, 12), tmp_path)
    assert not (tmp_path / "pip-25.2-py3-none-any.whl").exists()


def test_an_index_without_a_fitting_pip_is_said(index, tmp_path):
    (index / "pip" / "index.html").write_text("nothing")
    with pytest.raises(InstallError, match="no pip for this Python"):
        fetch_pip(RuntimeConfig(tmp_path), index.as_uri(), (3, 12), tmp_path)


def test_an_index_that_cannot_be_reached_is_named(tmp_path):
    config = RuntimeConfig(tmp_path)
    with pytest.raises(InstallError, match=r"could not be fetched from http://127\.0\.0\.1:9/"):
        fetch_pip(config, "http://me:word@127.0.0.1:9/simple", (3, 12), tmp_path)


def test_what_is_no_address_is_refused(tmp_path):
    with pytest.raises(InstallError, match="not an address"):
        fetch_pip(RuntimeConfig(tmp_path), "ftp://example.org", (3, 12), tmp_path)
