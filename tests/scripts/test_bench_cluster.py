import numpy as np
import pytest

pytest.importorskip("distributed")
pytest.importorskip("osgeo")

import bench_cluster
from osgeo import gdal


def test_a_scene_is_as_large_as_asked_and_nowhere_the_same(tmp_path):
    pair = bench_cluster.scene(tmp_path, 1200)
    pan, ms = gdal.Open(pair.pan).ReadAsArray(), gdal.Open(pair.ms).ReadAsArray()
    assert (pan.shape, ms.shape) == ((1200, 1200), (4, 300, 300))
    assert (pan[:500, :500] != pan[:500, 500:1000][:, ::-1]).any()
    # Both images show the same ground.
    mean = pan[:1000, :1000].reshape(250, 4, 250, 4).mean((1, 3))
    assert np.corrcoef(mean.ravel(), ms[:, :250, :250].mean(0).ravel())[0, 1] > 0.9


def test_the_table_tells_times_ratios_and_pixels():
    found = [bench_cluster.Time(0, 9.0, 8.0, "a"), bench_cluster.Time(2, 5.0, 4.0, "b", 6.0)]
    text = bench_cluster.table(found, 3000, 1.25)
    assert "| none, one process | 9.0 | 8.0 | 8.0 | 1.00 | yes |" in text
    assert "| 2 | 5.0 | 4.0 | 6.0 | 1.50 | NO |" in text


def test_only_the_table_of_the_page_is_replaced():
    page = f"before\n{bench_cluster.BEGIN}\nold\n{bench_cluster.END}\nafter\n"
    again = bench_cluster.replaced(bench_cluster.replaced(page, "new"), "newer")
    assert again == f"before\n{bench_cluster.BEGIN}\n\nnewer\n\n{bench_cluster.END}\nafter\n"


def test_a_page_without_a_place_for_the_table_is_a_mistake():
    with pytest.raises(ValueError, match="has no lines"):
        bench_cluster.replaced("a page", "new")


def test_the_documentation_has_a_place_for_the_table():
    assert bench_cluster.replaced(bench_cluster.PAGE.read_text(encoding="utf-8"), "new")
