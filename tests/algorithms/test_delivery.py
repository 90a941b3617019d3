"""Images as operators deliver them, through QGIS: sensor geometry, control points, tiles, masks."""

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)

from tests.raster.analytic import CENTRE, Camera, affine, misplacement, system, transformed, write
from tests.raster.dimap import write_bundle

# The plain interpolation shows where MS lands, without an estimated offset.
PLAIN = {"METHOD": "exp", "COREGISTER": False}
PAN_SHAPE, MS_SHAPE = (200, 240), (50, 60)


def source_of(path):
    from gzap_qgis.raster.read import open_raster

    return open_raster(path)


@pytest.fixture(scope="module")
def bundle(tmp_path_factory):
    """A pair in sensor geometry."""
    folder, camera = tmp_path_factory.mktemp("bundle"), Camera(PAN_SHAPE)
    for name, ratio, shape in (("pan", 1, PAN_SHAPE), ("ms", 4, MS_SHAPE)):
        dataset = write(
            folder / f"{name}.tif", shape, camera.to_ground(ratio), 1 if ratio == 1 else 2
        )
        dataset.SetMetadata(camera.rpc(ratio), "RPC")
        del dataset
    return {"PANCHROMATIC": str(folder / "pan.tif"), "SPECTRAL": str(folder / "ms.tif")}


@pytest.fixture(scope="module")
def pointed(tmp_path_factory):
    """A pair that ground control points locate."""
    from osgeo import gdal

    folder = tmp_path_factory.mktemp("pointed")
    for name, pixel, (rows, cols) in (("pan", 0.5, PAN_SHAPE), ("ms", 2.0, MS_SHAPE)):
        to_ground = affine(
            (CENTRE[0], 0.94 * pixel, 0.34 * pixel, CENTRE[1], 0.34 * pixel, -0.94 * pixel)
        )
        dataset = write(folder / f"{name}.tif", (rows, cols), to_ground, 1 if name == "pan" else 2)
        corners = np.array([(0, 0), (cols, 0), (cols, rows), (0, rows)], dtype=float)
        ground = to_ground(corners - 0.5)
        points = [gdal.GCP(*g, 0.0, *c) for g, c in zip(ground.tolist(), corners.tolist())]
        dataset.SetGCPs(points, system("EPSG:32631").ExportToWkt())
        del dataset
    return {"PANCHROMATIC": str(folder / "pan.tif"), "SPECTRAL": str(folder / "ms.tif")}


def polygons(*texts, crs="EPSG:32631", kind="Polygon"):
    """A layer in memory that holds geometries."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "mask", "memory")
    features = []
    for text in texts:
        feature = QgsFeature()
        feature.setGeometry(QgsGeometry.fromWkt(text))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    return layer


def rectangle(west, south, east, north):
    corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return "POLYGON((" + ", ".join(f"{x!r} {y!r}" for x, y in corners) + "))"


def test_a_bundle_in_sensor_geometry_is_sharpened_where_it_belongs(run, bundle, tmp_path):
    path, feedback = str(tmp_path / "o.tif"), QgsProcessingFeedback()
    run("classical", {**bundle, **PLAIN, "OUTPUT": path}, feedback=feedback)
    with source_of(path) as source:
        assert misplacement(source, source.grid, 0.5, 16) <= 0.1
    assert "EPSG:32631" in feedback.textLog()
    assert "No DEM is given: all ground is taken to lie 150 m above" in feedback.textLog()


def test_a_volume_of_pleiades_is_both_images(run, read, tmp_path):
    pytest.importorskip("osgeo")
    volume, _ = write_bundle(tmp_path, Camera(PAN_SHAPE))
    path = str(tmp_path / "o.tif")
    run("classical", {"PANCHROMATIC": volume, "SPECTRAL": volume, **PLAIN, "OUTPUT": path})
    assert read(path)[0].shape[0] == 4


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_an_extent_of_a_bundle_may_be_in_any_crs(run, bundle, tmp_path, crs):
    west, south = transformed([(CENTRE[0] - 20, CENTRE[1] - 20)], "EPSG:32631", crs)[0].tolist()
    east, north = transformed([(CENTRE[0] + 20, CENTRE[1] + 20)], "EPSG:32631", crs)[0].tolist()
    path = str(tmp_path / "o.tif")
    extent = f"{west!r},{east!r},{south!r},{north!r} [{crs}]"
    run("classical", {**bundle, **PLAIN, "EXTENT": extent, "OUTPUT": path})
    with source_of(path) as source:
        bounds = source.grid.bounds
        assert misplacement(source, source.grid, 0.5) <= 0.1
    expected = (CENTRE[0] - 20, CENTRE[1] - 20, CENTRE[0] + 20, CENTRE[1] + 20)
    assert bounds == pytest.approx(expected, abs=2.0)


def test_an_extent_may_carry_its_crs(run, bundle, read, tmp_path):
    west, south = transformed([(CENTRE[0], CENTRE[1])], "EPSG:32631", "EPSG:4326")[0].tolist()
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    extent = QgsReferencedRectangle(QgsRectangle(west, south, west + 1e-4, south + 1e-4), crs)
    path = str(tmp_path / "o.tif")
    run("classical", {**bundle, **PLAIN, "EXTENT": extent, "OUTPUT": path})
    assert read(path)[1][0] == pytest.approx(CENTRE[0], abs=1.0)


def test_a_product_in_a_volume_may_be_a_layer(run, read, tmp_path):
    volume, products = write_bundle(tmp_path, Camera(PAN_SHAPE))
    path = str(tmp_path / "o.tif")
    extent = {"EXTENT": "2.9999,3.0001,43.3527,43.3529 [EPSG:4326]"}
    layer = QgsRasterLayer(f'DIMAP:"{volume}":P', "pan", "gdal")
    pair = {"PANCHROMATIC": layer, "SPECTRAL": products["MS"]}
    run("classical", {**pair, **PLAIN, **extent, "OUTPUT": path})
    assert read(path)[0].shape[0] == 4


def test_an_extent_without_a_crs_is_in_that_of_the_run(run, bundle, read, tmp_path):
    west, north = CENTRE
    path = str(tmp_path / "o.tif")
    run(
        "classical",
        {**bundle, **PLAIN, "EXTENT": f"{west},{west + 20},{north - 10},{north}", "OUTPUT": path},
    )
    pixels, geotransform = read(path)
    assert abs(geotransform[0] - west) <= 1.0
    assert pixels.shape[2] == pytest.approx(20 / geotransform[1], abs=1.01)


def test_an_extent_away_from_a_bundle_is_refused(refusal, bundle, tmp_path):
    extent = {"EXTENT": "10,11,50,51 [EPSG:4326]", "OUTPUT": str(tmp_path / "o.tif")}
    assert "EXTENT lies outside the ground" in refusal("classical", {**bundle, **PLAIN, **extent})


def test_heights_move_a_bundle(run, bundle, tmp_path):
    from tests.raster.analytic import write_dem

    dem = write_dem(tmp_path / "dem.tif", Camera(), lambda places: np.full(len(places), 250.0))
    origins = []
    for extra in ({}, {"DEM": dem}):
        path = str(tmp_path / f"o{len(origins)}.tif")
        run("classical", {**bundle, **PLAIN, **extra, "OUTPUT": path})
        with source_of(path) as source:
            origins.append((source.grid.x, source.grid.y))
    assert np.hypot(*np.subtract(*origins)) > 4.0


def test_a_pair_with_control_points_is_sharpened_where_it_belongs(run, pointed, tmp_path):
    path = str(tmp_path / "o.tif")
    run("classical", {**pointed, **PLAIN, "OUTPUT": path})
    with source_of(path) as source:
        assert misplacement(source, source.grid, 0.5, 16) <= 0.1


def test_a_model_sharpens_a_bundle(run, bundle, read, tmp_path):
    pytest.importorskip("torch")
    path = str(tmp_path / "o.tif")
    run("sharpen", {**bundle, "OUTPUT": path})
    pixels, _ = read(path)
    assert np.isfinite(pixels).any()


def halves(scene, tmp_path):
    """Both halves of PAN as files of their own."""
    from osgeo import gdal

    names = [str(tmp_path / f"half{k}.tif") for k in range(2)]
    for k, name in enumerate(names):
        gdal.Translate(name, scene["PANCHROMATIC"], srcWin=[48 * k, 0, 48, 96])
    return names


def test_tiles_of_pan_give_the_pixels_of_the_whole(run, scene, read, tmp_path):
    names = halves(scene, tmp_path)
    whole, tiled = str(tmp_path / "whole.tif"), str(tmp_path / "tiled.tif")
    parts = {"PANCHROMATIC": names[1], "PAN_PARTS": [names[0]]}
    run("classical", {**scene, "OUTPUT": whole})
    run("classical", {**scene, **parts, "OUTPUT": tiled})
    np.testing.assert_array_equal(read(tiled)[0], read(whole)[0])
    assert read(tiled)[1] == read(whole)[1]


def test_an_extent_in_another_tile_is_accepted(run, scene, read, tmp_path):
    names, path = halves(scene, tmp_path), str(tmp_path / "o.tif")
    parts = {"PANCHROMATIC": names[1], "PAN_PARTS": [names[0]]}
    extent = {"EXTENT": "500008,500024,4799928,4799992"}
    run("classical", {**scene, **parts, **extent, "OUTPUT": path})
    assert read(path)[0].shape == (4, 64, 16)


def test_single_bands_give_the_pixels_of_the_whole(run, scene, read, tmp_path):
    from osgeo import gdal

    names = [str(tmp_path / f"X_B{k}.tif") for k in range(1, 5)]
    for k, name in enumerate(names, start=1):
        gdal.Translate(name, scene["SPECTRAL"], bandList=[k])
    whole, stacked = str(tmp_path / "whole.tif"), str(tmp_path / "stacked.tif")
    run("classical", {**scene, "OUTPUT": whole})
    run("classical", {**scene, "SPECTRAL": names[0], "MS_PARTS": names[1:], "OUTPUT": stacked})
    np.testing.assert_array_equal(read(stacked)[0], read(whole)[0])
    assert gdal.Open(stacked).GetRasterBand(3).GetDescription() == "B3"


def test_a_part_that_is_no_raster_is_refused(refusal, scene, tmp_path):
    parts = {"PAN_PARTS": ["/no/such.tif"], "OUTPUT": str(tmp_path / "o.tif")}
    assert "PAN_PARTS" in refusal("classical", {**scene, **parts})


def masked(run, scene, read, tmp_path, layer):
    """Which pixels of the whole are kept; those that are have its values."""
    whole, path = str(tmp_path / "whole.tif"), str(tmp_path / "o.tif")
    run("classical", {**scene, "OUTPUT": whole})
    run("classical", {**scene, "MASK": layer, "OUTPUT": path})
    (pixels, place), (expected, corner) = read(path), read(whole)
    row, col = round(corner[3] - place[3]), round(place[0] - corner[0])
    kept = np.zeros(expected.shape[1:], bool)
    part = np.s_[row : row + pixels.shape[1], col : col + pixels.shape[2]]
    kept[part] = (pixels != 0).all(axis=0)
    same = (pixels == expected[:, part[0], part[1]]) | (pixels == 0)
    assert same.all()
    return kept


def test_a_mask_keeps_the_pixels_within_and_crops_to_them(run, scene, read, tmp_path):
    layer = polygons(rectangle(500020.0, 4799950.0, 500050.0, 4799980.0))
    kept = masked(run, scene, read, tmp_path, layer)
    expected = np.zeros((96, 96), bool)
    expected[20:50, 20:50] = True
    np.testing.assert_array_equal(kept, expected)
    assert read(str(tmp_path / "o.tif"))[0].shape == (4, 30, 30)


def test_a_mask_may_be_in_another_crs(run, scene, read, tmp_path):
    corners = [(500020.3, 4799950.3), (500050.3, 4799950.3), (500050.3, 4799980.8)]
    there = transformed([*corners, corners[0]], "EPSG:32631", "EPSG:4326")
    text = "POLYGON((" + ", ".join(f"{x!r} {y!r}" for x, y in there.tolist()) + "))"
    kept = masked(run, scene, read, tmp_path, polygons(text, crs="EPSG:4326"))
    rows, cols = np.indices((96, 96)) + 0.5
    inside = (cols < 50.3) & (rows < 49.7) & ((49.7 - rows) / 30.5 < (cols - 20.3) / 30.0)
    assert kept.sum() > 400
    assert (kept != inside).sum() <= 3


def test_only_selected_polygons_mask_where_the_user_says_so(run, scene, read, tmp_path):
    layer = polygons(
        rectangle(500020.0, 4799950.0, 500050.0, 4799980.0),
        rectangle(500060.0, 4799920.0, 500070.0, 4799930.0),
    )
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([2])
    selected = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    kept = masked(run, scene, read, tmp_path, selected)
    QgsProject.instance().removeMapLayer(layer.id())
    assert np.argwhere(kept).min(axis=0).tolist() == [70, 60]
    assert kept.sum() == 100


def test_a_polygon_that_crosses_itself_is_mended(run, scene, tmp_path):
    bow = (
        "POLYGON((500010 4799910, 500050 4799950, 500050 4799910, 500010 4799950, 500010 4799910))"
    )
    feedback = QgsProcessingFeedback()
    run(
        "classical",
        {**scene, "MASK": polygons(bow), "OUTPUT": str(tmp_path / "o.tif")},
        feedback=feedback,
    )
    assert "1 polygon(s) of MASK were not valid and were mended" in feedback.textLog()


@pytest.mark.parametrize(
    ("layer", "told"),
    [
        (lambda: polygons(), "MASK is mask, which holds no polygon"),
        (lambda: polygons("LINESTRING(0 0, 1 1)", kind="LineString"), "which holds no polygon"),
        (lambda: polygons(rectangle(0.0, 0.0, 9.0, 9.0)), "MASK lies outside the ground"),
        (lambda: "/no/such.gpkg", "MASK"),
    ],
)
def test_a_mask_that_masks_nothing_is_refused(refusal, scene, tmp_path, layer, told):
    parameters = {**scene, "MASK": layer(), "OUTPUT": str(tmp_path / "o.tif")}
    assert told in refusal("classical", parameters)
    assert list(tmp_path.iterdir()) == []


def test_a_mask_and_an_extent_apart_are_refused(refusal, scene, tmp_path):
    mask = polygons(rectangle(500020.0, 4799950.0, 500030.0, 4799960.0))
    parameters = {**scene, "MASK": mask, "EXTENT": "500060,500070,4799920,4799930"}
    told = refusal("classical", {**parameters, "OUTPUT": str(tmp_path / "o.tif")})
    assert "EXTENT and MASK have no ground in common" in told
