"""What a search through a folder finds, in which order, and what it says of the rest."""

import os
import sys

import numpy as np
import pytest

pytest.importorskip("osgeo")

from osgeo import gdal

from gzap_qgis.errors import Cancelled, ConfigError, SceneError
from gzap_qgis.grid import Window
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import said
from gzap_qgis.workflows.gallery import find_gallery, told_once
from gzap_qgis.workflows.pictures import Shelves
from tests.core.scenes import Layout
from tests.workflows.rasters import related_files, write_raster

ANY = Window(0, 0, 8, 8)


def numbers(bands=3, rows=40, cols=48):
    return np.arange(bands * rows * cols).reshape(bands, rows, cols) % 200 + 1


def image(path, bands=3, rows=40, cols=48, **extra):
    path.parent.mkdir(parents=True, exist_ok=True)
    return write_raster(path, numbers(bands, rows, cols), **extra)


def png(path, data, *, palette=False):
    """Write a PNG; its fourth band is transparency."""
    memory = gdal.GetDriverByName("MEM").Create("", data.shape[2], data.shape[1], len(data))
    for number, plane in enumerate(data, start=1):
        memory.GetRasterBand(number).WriteArray(plane)
    if palette:
        table = gdal.ColorTable()
        # As many colours as there are numbers: newer libraries refuse fewer.
        table.SetColorEntry(255, (255, 0, 0))
        memory.GetRasterBand(1).SetColorTable(table)
    gdal.GetDriverByName("PNG").CreateCopy(str(path), memory)


@pytest.fixture
def find():
    """Searches a folder; returns the gallery and all that was told."""
    told = []
    with Shelves(told.append) as shelves:
        yield lambda folder: (
            find_gallery(folder, shelves, Progress(on_info=told.append, on_warning=told.append)),
            told,
        )


def names(gallery, folder):
    return [str(each.name)[len(str(folder)) + 1 :] for each in gallery.pictures]


def test_images_come_in_the_order_of_their_names(tmp_path, find):
    for name in ("b.tif", "a/z.tif", "c/d/e.tif", "a.tif", "B.tif"):
        image(tmp_path / name)
    gallery, told = find(tmp_path)
    assert names(gallery, tmp_path) == ["B.tif", "a/z.tif", "a.tif", "b.tif", "c/d/e.tif"]
    assert "Found 5 image(s) and 0 real pair(s)." in told


def test_an_image_has_its_size_and_its_pixels(tmp_path, find):
    image(tmp_path / "a.tif", bands=5, rows=40, cols=60)
    (picture,) = find(tmp_path)[0].pictures
    assert (picture.rows, picture.cols, picture.bands) == (40, 60, 5)
    pixels, valid = picture.read(Window(3, 10, 4, 6))
    np.testing.assert_array_equal(pixels, numbers(5, 40, 60)[:, 3:7, 10:16])
    assert valid.shape == (4, 6)
    assert valid.all()


def test_a_folder_with_pan_and_ms_is_a_pair_and_no_two_images(tmp_path, find):
    related_files(tmp_path / "scene", Layout(160, 160))
    image(tmp_path / "scene" / "other.tif")
    gallery, _ = find(tmp_path)
    assert names(gallery, tmp_path) == ["scene/other.tif"]
    (pair,) = gallery.pairs
    assert (pair.rows, pair.cols, pair.bands, pair.ratio) == (40, 40, 3, 4.0)


def test_a_window_of_a_pair_has_the_pan_that_covers_it(tmp_path, find):
    related_files(tmp_path / "scene", Layout(160, 160))
    (pair,) = find(tmp_path)[0].pairs
    part = pair.read(Window(10, 20, 8, 6))
    assert part.ms.shape == (3, 8, 6)
    assert part.pan.shape == (32, 24)
    # The centre of the first PAN pixel lies 1.5 PAN pixels before that of the first MS pixel.
    assert part.alignment.row_offset == pytest.approx(-0.375, abs=1e-9)
    assert part.alignment.col_offset == pytest.approx(-0.375, abs=1e-9)


def test_the_folder_itself_may_be_a_pair(tmp_path, find):
    related_files(tmp_path, Layout(160, 160))
    gallery, _ = find(tmp_path)
    assert (len(gallery.pictures), len(gallery.pairs)) == (0, 1)


def test_ms_beyond_pan_is_no_part_of_a_pair(tmp_path, find):
    related_files(tmp_path / "scene", Layout(160, 160))
    ms = gdal.Open(str(tmp_path / "scene" / "ms.tif"), gdal.GA_Update)
    x, dx, _, y, _, dy = ms.GetGeoTransform()
    ms.SetGeoTransform((x - 3 * dx, dx, 0, y, 0, dy))
    del ms
    (pair,) = find(tmp_path)[0].pairs
    assert (pair.rows, pair.cols) == (40, 37)
    assert pair.read(Window(0, 0, 8, 8)).pan.shape == (32, 32)


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda path: path.with_suffix(".txt").write_text("hello"), "that are no images: x.txt"),
        (lambda path: image(path, bands=21), "with more than 20 bands: x.tif"),
        (lambda path: image(path, rows=31), "with less than 32 pixels a side: x.tif"),
        (
            lambda path: png(path.with_suffix(".png"), numbers(1).astype(np.uint8), palette=True),
            "with a colour table, whose numbers are not brightness (convert them to RGB): x.png",
        ),
    ],
    ids=["text", "bands", "small", "palette"],
)
def test_what_is_left_out_is_named_with_the_reason(tmp_path, find, make, reason):
    image(tmp_path / "a.tif")
    make(tmp_path / "x.tif")
    gallery, told = find(tmp_path)
    assert names(gallery, tmp_path) == ["a.tif"]
    assert f"Left out 1 {reason}." in told


def test_a_pair_that_does_not_fit_together_is_left_out(tmp_path, find):
    image(tmp_path / "a.tif")
    image(tmp_path / "scene" / "pan.tif", bands=2)
    image(tmp_path / "scene" / "ms.tif")
    gallery, told = find(tmp_path)
    assert (names(gallery, tmp_path), gallery.pairs) == (["a.tif"], [])
    assert any("Left out 1 that are no pair (The panchromatic image" in text for text in told)


def test_many_names_are_counted_after_the_first(tmp_path, find):
    image(tmp_path / "a.tif")
    for number in range(20):
        (tmp_path / f"n{number:02}.txt").write_text("")
    _, told = find(tmp_path)
    assert any(text.endswith("n06.txt, n07.txt … (+12).") for text in told)


def test_transparency_is_a_mask_and_is_said(tmp_path, find):
    data = numbers(4).astype(np.uint8)
    data[3] = 255
    data[3, 0, 0] = 0
    png(tmp_path / "a.png", data)
    gallery, told = find(tmp_path)
    (picture,) = gallery.pictures
    assert picture.bands == 3
    assert not picture.read(ANY)[1][0, 0]
    assert any("(alpha) is taken as a mask in 1 image(s): a.png." in text for text in told)


def test_hidden_files_and_files_beside_images_are_passed_over_in_silence(tmp_path, find):
    path = image(tmp_path / "a.tif")
    for name in (".hidden.tif", "a.tif.ovr", "a.tif.msk", "a.tif.aux.xml", ".git/b.tif"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(path.read_bytes())
    gallery, told = find(tmp_path)
    assert names(gallery, tmp_path) == ["a.tif"]
    assert told == ["Found 1 image(s) and 0 real pair(s)."]


def test_a_link_back_to_a_folder_above_ends_no_search_in_a_loop(tmp_path, find):
    image(tmp_path / "a" / "x.tif")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert names(find(tmp_path)[0], tmp_path) == ["a/x.tif"]


def test_a_folder_without_images_is_said(tmp_path, find):
    (tmp_path / "notes.txt").write_text("nothing")
    with pytest.raises(SceneError, match=r"hold no image to learn from\. Expected .*; choose"):
        find(tmp_path)


def test_a_missing_folder_is_said(tmp_path, find):
    with pytest.raises(ConfigError, match=r"IMAGES is .*which is no folder; choose"):
        find(tmp_path / "missing")


def test_a_search_can_be_stopped(tmp_path):
    image(tmp_path / "a.tif")
    with Shelves(print) as shelves, pytest.raises(Cancelled):
        find_gallery(tmp_path, shelves, Progress(is_cancelled=lambda: True))


def _damage(path):
    """Cut off the second half of a file."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def test_an_image_that_cannot_be_read_to_its_end_has_empty_windows_there(tmp_path):
    path = image(tmp_path / "a.tif", rows=400, cols=400)
    told = []
    with Shelves(told_once(told.append)) as shelves:
        (picture,) = find_gallery(tmp_path, shelves, Progress()).pictures
        _damage(path)
        for _ in range(2):
            pixels, valid = picture.read(Window(380, 380, 8, 8))
            assert pixels.shape == (3, 8, 8)
            assert not valid.any()
    assert len(told) == 1
    assert "a.tif could not be read" in told[0]


def test_what_cannot_be_read_is_told_in_any_language(tmp_path):
    path = image(tmp_path / "a.tif", rows=400, cols=400)
    told = []
    with Shelves(told.append) as shelves:
        (picture,) = find_gallery(tmp_path, shelves, Progress()).pictures
        _damage(path)
        picture.read(Window(380, 380, 8, 8))
    assert said(told[0], lambda pattern: "nicht lesbar") == "nicht lesbar"


def test_a_pair_that_cannot_be_read_to_its_end_holds_nothing_there(tmp_path):
    related_files(tmp_path / "scene", Layout(400, 400))
    told = []
    with Shelves(told_once(told.append)) as shelves:
        (pair,) = find_gallery(tmp_path, shelves, Progress()).pairs
        shelves.pairs.close()
        _damage(tmp_path / "scene" / "pan.tif")
        with pytest.raises(ValueError, match="cannot be read"):
            pair.read(Window(90, 90, 8, 8))
    assert len(told) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks Linux for open files")
def test_no_more_than_a_few_files_are_open_at_once(tmp_path):
    import resource

    for number in range(12):
        image(tmp_path / f"{number:02}.tif")
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    with Shelves(print) as shelves:
        gallery = find_gallery(tmp_path, shelves, Progress())
        held = len(os.listdir("/proc/self/fd"))
        resource.setrlimit(resource.RLIMIT_NOFILE, (held + 8, hard))
        try:
            valid = [picture.read(ANY)[1].all() for picture in gallery.pictures * 2]
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    assert valid == [True] * 24
