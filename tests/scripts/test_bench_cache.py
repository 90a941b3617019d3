import bench_cache
import pytest

SHARPEN = '''"""Sharpen."""

from gzap_qgis.core import detail
from gzap_qgis.errors import GzapError


def sharpen(pan):
    """Return it."""
    from gzap_qgis.core.late import finish

    return finish(detail.of(pan))
'''

FILES = {
    "sharpen.py": SHARPEN,
    "errors.py": "class GzapError(Exception):\n    pass\n",
    "other.py": "NUMBER = 1\n",
    "core/__init__.py": "",
    "core/detail.py": "def of(pan):\n    return 2 * pan\n",
    "core/late.py": "def finish(image):\n    return image\n",
}


@pytest.fixture
def root(tmp_path):
    """A folder with a small package of the plugin's name."""
    for name, text in FILES.items():
        path = tmp_path / "gzap_qgis" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


@pytest.fixture
def changed(root):
    """Whether an edit of one file of the package changes what sharpen.py is said to do."""

    def told(name, text):
        before = bench_cache.code_digest(["gzap_qgis.sharpen"], root)
        (root / "gzap_qgis" / name).write_text(text)
        return bench_cache.code_digest(["gzap_qgis.sharpen"], root) != before

    return told


def test_a_fingerprint_does_not_depend_on_the_order_of_its_parts():
    first = bench_cache.fingerprint({"a": 1, "b": [2, "c"]})
    assert first == bench_cache.fingerprint({"b": [2, "c"], "a": 1})


@pytest.mark.parametrize("other", [{"a": 2, "b": "x"}, {"a": 1, "b": "y"}, {"a": 1}, {"a": "1"}])
def test_a_fingerprint_changes_with_each_part(other):
    assert bench_cache.fingerprint({"a": 1, "b": "x"}) != bench_cache.fingerprint(other)


def test_a_digest_is_that_of_the_bytes_and_not_of_the_name(tmp_path):
    first, second, third = (tmp_path / name for name in "abc")
    first.write_bytes(b"\0" * 3_000_000)
    second.write_bytes(b"\0" * 3_000_000)
    third.write_bytes(b"\0" * 2_999_999 + b"\1")
    assert bench_cache.digest(first) == bench_cache.digest(second) != bench_cache.digest(third)


def test_code_changes_with_a_module_that_it_imports(changed):
    assert changed("core/detail.py", "def of(pan):\n    return 3 * pan\n")


def test_code_changes_with_a_module_that_it_imports_inside_a_function(changed):
    assert changed("core/late.py", "def finish(image):\n    return -image\n")


def test_code_does_not_change_with_a_module_that_it_does_not_import(changed):
    assert not changed("other.py", "NUMBER = 2\n")


def test_code_does_not_change_with_the_words_of_an_error(changed):
    assert not changed("errors.py", "class GzapError(ValueError):\n    pass\n")


def test_a_folder_stands_for_all_that_is_in_it():
    assert bench_cache.is_among("gzap_qgis.report.words", ["report"])
    assert not bench_cache.is_among("gzap_qgis.reported", ["report"])


def test_code_that_is_ignored_does_not_count(root):
    before = bench_cache.code_digest(["gzap_qgis.sharpen"], root, ["core"])
    (root / "gzap_qgis" / "core" / "detail.py").write_text("def of(pan):\n    return pan\n")
    assert bench_cache.code_digest(["gzap_qgis.sharpen"], root, ["core"]) == before


def test_code_does_not_change_with_comments_docstrings_and_layout(changed):
    text = SHARPEN.replace("Return it.", "Return something.").replace("(pan)\n", "(pan)  # so\n\n")
    assert not changed("sharpen.py", text)


def test_a_module_that_does_not_exist_is_refused(root):
    with pytest.raises(FileNotFoundError, match="no module gzap_qgis"):
        bench_cache.code_digest(["gzap_qgis.nothing"], root)


def test_what_is_kept_is_found_again(tmp_path):
    store = bench_cache.Store(tmp_path / "cache")
    store.keep("key", {"seconds": 1.5})
    assert store.find("key") == {"seconds": 1.5}


def test_what_was_not_kept_is_not_found(tmp_path):
    assert bench_cache.Store(tmp_path / "cache").find("key") is None


def test_a_written_file_leaves_nothing_beside_it(tmp_path):
    bench_cache.write_atomically(tmp_path / "folder" / "page.md", "text")
    assert [path.name for path in (tmp_path / "folder").iterdir()] == ["page.md"]
