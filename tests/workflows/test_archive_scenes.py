"""From rows to scenes: names, endings, places, and what is refused before the work."""

import os
import sys

import pytest

pytest.importorskip("numpy")

from gzap_qgis.archive_config import ArchiveConfig, ArchiveRow, ArchiveTable
from gzap_qgis.errors import OutputError
from gzap_qgis.workflows.archive_scenes import scenes_of

ABSOLUTE = os.path.abspath(os.sep + "images")


def scenes(folder, *rows, **how):
    """The scenes of rows (pan, ms, output) in a table in ``folder``/tables."""
    table = ArchiveTable(tuple(ArchiveRow(*row) for row in rows), folder / "tables" / "t.csv")
    return scenes_of(ArchiveConfig(folder / "out", **how), table)


def test_names_are_relative_to_the_folder_of_the_table(tmp_path):
    (found,) = scenes(tmp_path, ("a/pan.tif", "../ms.tif", "x"))
    assert found.pan == str(tmp_path / "tables" / "a" / "pan.tif")
    assert os.path.normpath(found.ms) == str(tmp_path / "ms.tif")
    assert found.number == 1


@pytest.mark.parametrize(
    "name",
    [
        os.path.join(ABSOLUTE, "pan.tif"),
        "/vsizip/a.zip/pan.tif",
        'NETCDF:"a.nc":band',
        "https://example.org/pan.tif",
    ],
)
def test_names_that_gdal_understands_stay_as_they_are(tmp_path, name):
    (found,) = scenes(tmp_path, (name, name, "x"))
    assert found.pan == found.ms == name


@pytest.mark.skipif(sys.platform == "win32", reason="a colon is no part of a name there")
def test_a_file_with_a_colon_is_found_beside_the_table(tmp_path):
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "day:1.tif").write_bytes(b"")
    (found,) = scenes(tmp_path, ("day:1.tif", "ms.tif", "x"))
    assert found.pan == str(tmp_path / "tables" / "day:1.tif")


@pytest.mark.parametrize(
    ("output", "name"),
    [
        ("x", "x.tif"),
        ("x.tif", "x.tif"),
        ("x.TIFF", "x.TIFF"),
        ("x.png", "x.png.tif"),
        ("2021.05", "2021.05.tif"),
        ("a b/x", os.path.join("a b", "x.tif")),
        ("a/../x", os.path.join("a", "..", "x.tif")),
    ],
)
def test_an_output_has_the_ending_of_a_geotiff(tmp_path, output, name):
    (found,) = scenes(tmp_path, ("pan.tif", "ms.tif", output))
    assert str(found.output) == os.path.join(str(tmp_path / "out"), name)


@pytest.mark.parametrize(
    ("pan", "name"),
    [
        ("a/LC08_B8.TIF", "LC08_B8_sharpened.tif"),
        ("/vsizip/a.zip/in/pan.tif", "pan_sharpened.tif"),
        ('NETCDF:"a.nc":band', "NETCDF__a_sharpened.tif"),
        ("a\\pan.tif", "pan_sharpened.tif"),
    ],
)
def test_an_output_without_a_name_is_called_after_pan(tmp_path, pan, name):
    (found,) = scenes(tmp_path, (pan, "ms.tif"))
    assert found.output == tmp_path / "out" / name


def test_an_output_may_be_a_whole_path_inside_the_folder(tmp_path):
    inside = str(tmp_path / "out" / "a" / "x.tif")
    (found,) = scenes(tmp_path, ("pan.tif", "ms.tif", inside))
    assert str(found.output) == inside


@pytest.mark.parametrize("output", ["../x", "a/../../x", os.path.join(ABSOLUTE, "x.tif")])
def test_an_output_outside_of_the_folder_fails_with_its_scene_alone(tmp_path, output):
    outside, other = scenes(tmp_path, ("pan.tif", "ms.tif", output), ("pan.tif", "ms.tif", "x"))
    assert outside.output is None
    assert "lies outside of FOLDER" in outside.refusal
    assert other.refusal is None


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_does_not_lead_out_of_the_folder(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "link").symlink_to(tmp_path)
    (found,) = scenes(tmp_path, ("pan.tif", "ms.tif", "link/x"))
    assert "lies outside of FOLDER" in found.refusal


@pytest.mark.parametrize(
    "pair", [("x", "x.tif"), ("x", "X"), ("a/x", "a/../a/x"), ("", "p_sharpened")]
)
def test_two_scenes_with_one_output_are_refused(tmp_path, pair):
    first, second = (("p.tif", "ms.tif", output) for output in pair)
    with pytest.raises(OutputError, match="Scenes 1 and 2 of the table both write"):
        scenes(tmp_path, first, second)


@pytest.mark.parametrize("read", ["pan", "ms"])
def test_an_output_that_another_scene_reads_is_refused(tmp_path, read):
    image = tmp_path / "out" / "x.tif"
    image.parent.mkdir()
    image.write_bytes(b"")
    names = {"pan": "p.tif", "ms": "m.tif", read: str(image)}
    with pytest.raises(OutputError, match="is also an input"):
        scenes(tmp_path, ("a.tif", "b.tif", "x"), (names["pan"], names["ms"], "y"))


def test_an_input_is_known_behind_a_second_name(tmp_path):
    image = tmp_path / "out" / "x.tif"
    image.parent.mkdir()
    image.write_bytes(b"")
    os.link(image, tmp_path / "second.tif")
    with pytest.raises(OutputError, match="is also an input"):
        scenes(tmp_path, (str(tmp_path / "second.tif"), "ms.tif", "x"))


@pytest.mark.parametrize("name", ["tables/t.csv", "tables/pan.tif", "m.safetensors"])
def test_the_report_is_nothing_that_is_read(tmp_path, name):
    how = {"report": tmp_path / name, "model": tmp_path / "m.safetensors"}
    with pytest.raises(OutputError, match="is also an input"):
        scenes(tmp_path, ("pan.tif", "ms.tif", "x"), **how)


def test_the_report_is_no_image_that_is_written(tmp_path):
    with pytest.raises(OutputError, match="REPORT and output both name"):
        scenes(tmp_path, ("pan.tif", "ms.tif", "x"), report=tmp_path / "out" / "x.tif")
