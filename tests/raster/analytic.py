"""Images whose values are a known function of the ground, so that every misplacement is measured.

The ground is UTM zone 31 N (EPSG:32631), metres; images are described by a function from the
centres of their pixels to the ground.
"""

import numpy as np
from osgeo import gdal, osr

from gzap_qgis.grid import Window

# Wavelength of the pattern on the ground, metres.
WAVE = 60.0
CENTRE = (500000.0, 4800000.0)
# Pixels of the pieces in which a shift is measured.
PIECE = 16


def system(definition):
    found = osr.SpatialReference()
    found.SetFromUserInput(definition)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


def transformed(points, source, target):
    """(n, 2) points from one system to another."""
    way = osr.CoordinateTransformation(system(source), system(target))
    return np.asarray(way.TransformPoints(np.asarray(points).tolist()))[:, :2]


def pattern(ground):
    """Digital numbers at places on the ground, (n, 2) metres."""
    east, north = 2 * np.pi * ground.T / WAVE
    return 2000 + 400 * np.sin(east) + 400 * np.cos(north) + 200 * np.sin(east + 2 * north)


def slopes(ground):
    """Change of the pattern per metre east and north."""
    east, north = 2 * np.pi * ground.T / WAVE
    both = 200 * np.cos(east + 2 * north)
    rate = 2 * np.pi / WAVE
    return np.stack([400 * np.cos(east) + both, -400 * np.sin(north) + 2 * both]) * rate


def centres(rows, cols):
    """Column and row of every pixel, (rows * cols, 2), counted from the first centre."""
    row, col = np.indices((rows, cols))
    return np.stack([col.ravel(), row.ravel()], axis=1).astype(np.float64)


def write(path, shape, to_ground, bands=1):
    """A GeoTIFF of the pattern without a place; the open dataset, to be given one."""
    rows, cols = shape
    data = pattern(to_ground(centres(rows, cols))).reshape(shape).astype(np.float32)
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), cols, rows, bands, gdal.GDT_Float32, ["INTERLEAVE=BAND"]
    )
    for band in range(bands):
        dataset.GetRasterBand(band + 1).WriteArray(data + 100 * band)
    return dataset


def affine(numbers):
    """From centres of pixels to the ground by six numbers of a geotransform."""
    x, dx, row_x, y, col_y, dy = numbers

    def to_ground(pixels):
        col, row = pixels.T + 0.5
        return np.stack([x + dx * col + row_x * row, y + col_y * col + dy * row], axis=1)

    return to_ground


def ground_of(grid):
    """The ground under the centres of a grid's pixels, (rows * cols, 2) metres."""
    pixels = centres(grid.rows, grid.cols) + 0.5
    map_units = np.stack([grid.x + pixels[:, 0] * grid.dx, grid.y - pixels[:, 1] * grid.dy], axis=1)
    return transformed(map_units, grid.crs, "EPSG:32631")


def errors(source, grid, margin=4):
    """Digital numbers too many in the first band, and where its neighbours are valid."""
    data, valid = source.read(Window(0, 0, grid.rows, grid.cols))
    expected = pattern(ground_of(grid)).reshape(grid.rows, grid.cols)
    return data[0] - expected, eroded(valid[0], margin)


def misplacement(source, grid, metres, margin=4):
    """Largest shift of any piece of a raster off its place, in pixels of ``metres``."""
    error, inner = errors(source, grid, margin)
    change = slopes(ground_of(grid)).reshape(2, grid.rows, grid.cols)
    found = list(pieces(error, change, inner, max(PIECE, 2 * margin)))
    assert len(found) > 8
    return max(found) / metres


def eroded(valid, by):
    """Pixels whose neighbours so far away are valid, too; edges are interpolated from one side."""
    kept = np.zeros_like(valid)
    kept[by:-by, by:-by] = True
    for row in (-by, 0, by):
        for col in (-by, 0, by):
            kept &= np.roll(valid, (row, col), axis=(0, 1))
    return kept


def pieces(error, change, inner, side):
    """Metres by which each piece of so many pixels a side is shifted."""
    rows, cols = error.shape
    for row in range(0, rows, side):
        for col in range(0, cols, side):
            part = np.s_[row : row + side, col : col + side]
            here = inner[part]
            if here.sum() < side * side // 2:
                continue
            matrix = np.stack([axis[part][here] for axis in change], axis=1)
            shift, *_ = np.linalg.lstsq(matrix, error[part][here], rcond=None)
            yield float(np.hypot(*shift))


class Camera:
    """A pushbroom camera as rational polynomials, with the inverse that images are made by.

    Attributes:
        shape: Rows and columns of PAN.
        pixel: Size of a pixel of PAN on the ground, metres.
    """

    HEIGHT, HEIGHT_SCALE = 150.0, 500.0
    # Columns and rows, in normalised units, for a unit of longitude, latitude and height, a
    # product of longitude and latitude, and a square of latitude.
    COLUMN = (0.9, 0.25, 0.35, 0.004, 0.003)
    ROW = (0.2, -0.9, 0.12, 0.002, -0.004)

    def __init__(self, shape=(240, 280), pixel=0.5):
        self.shape, self.pixel = shape, pixel
        (self.lon, self.lat), (lon, lat) = transformed(
            [CENTRE, (CENTRE[0] + 100.0, CENTRE[1] + 100.0)], "EPSG:32631", "EPSG:4326"
        ).tolist()
        self.scale = lon - self.lon, lat - self.lat

    def terms(self, height_offset):
        """Coefficients of the columns and rows for another height offset."""
        step = (height_offset - self.HEIGHT) / self.HEIGHT_SCALE
        return [
            [axis[2] * step, axis[0], axis[1], axis[2], axis[3], 0, 0, 0, axis[4], *[0.0] * 11]
            for axis in (self.COLUMN, self.ROW)
        ]

    def rpc(self, ratio=1, height_offset=HEIGHT):
        """The metadata of an image whose pixels are ``ratio`` times larger than PAN's."""
        columns, rows = self.terms(height_offset)
        half = 100.0 / self.pixel / ratio
        middle = [(size / 2.0) / ratio - 0.5 for size in self.shape]
        one = " ".join(["1", *["0"] * 19])
        return {
            "LINE_OFF": f"{middle[0]!r}",
            "SAMP_OFF": f"{middle[1]!r}",
            "LAT_OFF": f"{self.lat!r}",
            "LONG_OFF": f"{self.lon!r}",
            "HEIGHT_OFF": f"{height_offset!r}",
            "LINE_SCALE": f"{half!r}",
            "SAMP_SCALE": f"{half!r}",
            "LAT_SCALE": f"{self.scale[1]!r}",
            "LONG_SCALE": f"{self.scale[0]!r}",
            "HEIGHT_SCALE": f"{self.HEIGHT_SCALE!r}",
            "LINE_NUM_COEFF": " ".join(map(repr, rows)),
            "LINE_DEN_COEFF": one,
            "SAMP_NUM_COEFF": " ".join(map(repr, columns)),
            "SAMP_DEN_COEFF": one,
        }

    def to_ground(self, ratio=1, height=None):
        """From centres of pixels to the ground, whose height is a function of lon and lat."""

        def constant(places):
            return np.full(len(places), self.HEIGHT)

        height = height or constant

        def to_ground(pixels):
            middle = np.array([self.shape[1] / 2.0, self.shape[0] / 2.0])
            wanted = ((pixels + 0.5) * ratio - middle) * self.pixel / 100.0
            places = np.zeros_like(wanted)
            linear = np.array([self.COLUMN[:2], self.ROW[:2]])
            for _ in range(12):
                places = places + np.linalg.solve(linear, (wanted - self._seen(places, height)).T).T
            degrees = places * self.scale + (self.lon, self.lat)
            return transformed(degrees, "EPSG:4326", "EPSG:32631")

        return to_ground

    def _seen(self, places, height):
        """Normalised column and row of normalised places."""
        lon, lat = places.T
        metres = height(places * self.scale + (self.lon, self.lat))
        up = (metres - self.HEIGHT) / self.HEIGHT_SCALE
        return np.stack(
            [
                axis[0] * lon
                + axis[1] * lat
                + axis[2] * up
                + axis[3] * lon * lat
                + axis[4] * lat**2
                for axis in (self.COLUMN, self.ROW)
            ],
            axis=1,
        )


def slope_in(camera):
    """Ground that climbs by 30 m over 100 m to the east and 20 m to the north."""

    def height(places):
        lon, lat = ((places - (camera.lon, camera.lat)) / camera.scale).T
        return 180.0 + 30.0 * lon + 20.0 * lat

    return height


def write_dem(path, camera, height, size=80):
    """A raster of heights around what a camera sees."""
    step = camera.scale[0] / 10
    west, north = camera.lon - size / 2 * step, camera.lat + size / 2 * step
    pixels = centres(size, size) + 0.5
    places = np.stack([west + pixels[:, 0] * step, north - pixels[:, 1] * step], axis=1)
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, gdal.GDT_Float64)
    dataset.SetGeoTransform((west, step, 0.0, north, 0.0, -step))
    dataset.SetProjection(system("EPSG:4326").ExportToWkt())
    dataset.GetRasterBand(1).WriteArray(height(places).reshape(size, size))
    dataset.FlushCache()
    return str(path)
