"""Random pairs on disk whose bands are known functions of map coordinates, and what must follow.

A ramp is reproduced by every interpolation, so that an output pixel tells the place where its
number was measured, whatever lies between the file and the output.
"""

from dataclasses import dataclass, field

import numpy as np
from hypothesis import strategies as st
from osgeo import gdal, osr

GDAL_TYPES = {
    "uint8": gdal.GDT_Byte,
    "uint16": gdal.GDT_UInt16,
    "int16": gdal.GDT_Int16,
    "uint32": gdal.GDT_UInt32,
    "int32": gdal.GDT_Int32,
    "float32": gdal.GDT_Float32,
    "float64": gdal.GDT_Float64,
}
# NoData values that files hold, all outside of the ramps' range.
NODATA = {
    "uint8": (0.0, 255.0),
    "uint16": (0.0, 65535.0),
    "int16": (-32768.0, -9999.0, 0.0),
    "uint32": (0.0, 4294967295.0),
    "int32": (-2147483648.0, -9999.0),
    "float32": (float("nan"), -9999.0, -3.4028234663852886e38, 0.0),
    "float64": (float("nan"), -1e20, 0.0),
}
# Lowest and highest number of the ramps.
RANGE = {"uint8": (10.0, 240.0), "int16": (200.0, 30000.0), "float32": (0.02, 0.9)}
WIDE_RANGE = (100.0, 60000.0)
PATTERNS = ("none", "none", "none", "border", "rows", "stripes", "random", "block", "corner")
RATIOS = (1.5, 2.0, 2.0, 3.0, 3.7, 4.0, 4.0, 5.0, 8.0)
SYSTEMS = (32631, 32733, 3857, 4326, 2154, None)


@dataclass(frozen=True)
class Placed:
    """A raster: its size, its north-up place, and how its file lies.

    Attributes:
        x: West edge, map units.
        y: North edge, map units.
        dx: Pixel width, map units.
        dy: Pixel height, map units.
        rows: Rows.
        cols: Columns.
        south_up: Whether the file's first row is the southernmost.
    """

    x: float
    y: float
    dx: float
    dy: float
    rows: int
    cols: int
    south_up: bool = False

    @property
    def bounds(self):
        """West, south, east, north."""
        return self.x, self.y - self.rows * self.dy, self.x + self.cols * self.dx, self.y

    def centres(self):
        """Eastings of the columns' and northings of the rows' centres."""
        x = self.x + (np.arange(self.cols) + 0.5) * self.dx
        return x, self.y - (np.arange(self.rows) + 0.5) * self.dy

    def indices(self, x, y):
        """Row and column indices, counted from pixel centres, of northings and eastings."""
        return (self.y - y) / self.dy - 0.5, (x - self.x) / self.dx - 0.5


@dataclass(frozen=True)
class Ramps:
    """A plane for each band over the ground that two rasters cover."""

    west: float
    north: float
    width: float
    height: float
    low: float
    high: float
    angles: tuple

    def at(self, x, y):
        """Values at eastings and northings, (bands, rows, cols)."""
        right = ((x - self.west) / self.width)[None, :]
        down = ((self.north - y) / self.height)[:, None]
        planes = [_plane(right, down, angle) for angle in self.angles]
        return self.low + (self.high - self.low) * np.stack(planes)

    def steps(self, dx, dy):
        """How much each band changes over a pixel, at most, (bands,)."""
        along = [
            abs(np.cos(a)) * dx / self.width + abs(np.sin(a)) * dy / self.height
            for a in self.angles
        ]
        spread = [abs(np.cos(a)) + abs(np.sin(a)) for a in self.angles]
        return (self.high - self.low) * np.array(along) / np.array(spread)


def _plane(right, down, angle):
    """A plane from 0 to 1 over the unit square that rises in a direction."""
    c, s = np.cos(angle), np.sin(angle)
    raw = c * right + s * down
    return (raw - min(c, 0) - min(s, 0)) / (abs(c) + abs(s))


@dataclass(frozen=True)
class Image:
    """Pixels as a file holds them, where they count, and the file's NoData value."""

    place: Placed
    data: np.ndarray = field(repr=False)
    valid: np.ndarray = field(repr=False)
    nodata: object


@dataclass(frozen=True)
class Case:
    """A pair: its images, its ramps and its reference system."""

    pan: Image
    ms: Image
    ramps: Ramps
    epsg: object


def missing(pattern, shape, rng):
    """Where a pattern of missing pixels lies in an image, (rows, cols)."""
    rows, cols = shape
    r, c = np.mgrid[0:rows, 0:cols]
    width = int(rng.integers(1, 1 + max(min(rows, cols) // 6, 1)))
    step = int(rng.integers(5, 9))
    top, left = int(rng.integers(rows)), int(rng.integers(cols))
    return {
        "none": np.zeros(shape, bool),
        "border": (r < width) | (c >= cols - width),
        "rows": r == top,
        "stripes": (r + c // 2) % step == 0,
        "random": rng.random(shape) < 0.05,
        "block": (abs(r - top) < width) & (abs(c - left) < 2 * width),
        "corner": (r + c) < width * 2,
    }[pattern]


def _image(place, planes, draw, dtype, rng):
    """Pixels of some planes with holes, as a file of a data type holds them."""
    pattern = draw(st.sampled_from(PATTERNS))
    shape = (place.rows, place.cols)
    shared = missing(pattern, shape, rng)
    valid = np.broadcast_to(~shared, planes.shape).copy()
    if len(planes) > 1 and draw(st.booleans()):
        valid[0] &= ~missing(draw(st.sampled_from(PATTERNS)), shape, rng)
    holed = not valid.all()
    nodata = draw(st.sampled_from(NODATA[dtype])) if holed or draw(st.booleans()) else None
    kind = np.dtype(dtype)
    data = planes.astype(kind) if kind.kind == "f" else np.rint(planes).astype(kind)
    if holed:
        data[~valid] = kind.type(nodata)
    return Image(place, data, valid, nodata)


def _corner(draw):
    """Where MS's corner lies, PAN pixels from PAN's: on it, half a pixel off, or anywhere."""
    return draw(
        st.one_of(
            st.just(0.0), st.sampled_from((-0.5, 0.5, -4.0, 2.0)), st.floats(-12.0, 12.0, width=32)
        )
    )


def _origin(draw, epsg):
    """Pixel width and upper-left corner of PAN, map units."""
    if epsg == 4326:
        return (
            draw(st.floats(2e-6, 1e-3)),
            draw(st.floats(-179.0, 178.0)),
            draw(st.floats(-80.0, 80.0)),
        )
    far = st.sampled_from((0.0, 5e5, -3e6, 4.8e6, 1e9))
    return 10.0 ** draw(st.floats(-1.0, 3.0)), draw(far) + draw(st.floats(-1e4, 1e4)), draw(far)


def _sizes(draw, ratio):
    """Pixels along one side of PAN and of MS, which cover about the same ground."""
    ms = draw(st.one_of(st.integers(12, 24), st.integers(3, 24)))
    pan = round(ms * ratio) + draw(st.sampled_from((0, 0, 1, -3, 7)))
    return min(max(pan, 8), 72), ms


def _places(draw, epsg):
    """Where PAN and MS lie."""
    size, x, y = _origin(draw, epsg)
    ratio = draw(st.one_of(st.sampled_from(RATIOS), st.floats(1.05, 9.0)))
    other = draw(st.sampled_from((ratio, ratio, ratio, 2.0, 4.0)))
    aspect = draw(st.sampled_from((1.0, 1.0, 0.5, 1.37)))
    rows, ms_rows = _sizes(draw, ratio)
    cols, ms_cols = _sizes(draw, other)
    pan = Placed(x, y, size, size * aspect, rows, cols, draw(st.booleans()))
    return pan, Placed(
        x + _corner(draw) * pan.dx,
        y - _corner(draw) * pan.dy,
        pan.dx * other,
        pan.dy * ratio,
        ms_rows,
        ms_cols,
        draw(st.booleans()),
    )


def _ramps(draw, pan, ms, dtype, bands):
    """Planes over all that two rasters cover."""
    first, second = pan.bounds, ms.bounds
    west, south = min(first[0], second[0]), min(first[1], second[1])
    east, north = max(first[2], second[2]), max(first[3], second[3])
    turn = draw(st.floats(0.0, 6.2))
    angles = tuple(turn + 2.4 * band for band in range(bands))
    low, high = RANGE.get(dtype, WIDE_RANGE)
    return Ramps(west, north, east - west, north - south, low, high, angles)


@st.composite
def cases(draw):
    """A pair of known ramps on random grids, with random holes."""
    epsg = draw(st.sampled_from(SYSTEMS))
    pan, ms = _places(draw, epsg)
    dtype = draw(st.sampled_from(sorted(GDAL_TYPES)))
    ramps = _ramps(draw, pan, ms, dtype, draw(st.integers(1, 12)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    pan_type = draw(st.sampled_from((dtype, dtype, "uint16")))
    low, high = RANGE.get(pan_type, WIDE_RANGE)
    grey = low + (high - low) * ((ramps.at(*pan.centres())[:1] - ramps.low) / ramps.high)
    return Case(
        _image(pan, grey, draw, pan_type, rng),
        _image(ms, ramps.at(*ms.centres()), draw, dtype, rng),
        ramps,
        epsg,
    )


def wkt(epsg):
    """A reference system's text."""
    system = osr.SpatialReference()
    system.ImportFromEPSG(epsg)
    return system.ExportToWkt()


def write(path, image, epsg):
    """Write an image as a GeoTIFF, also into memory; returns its name."""
    place, (bands, rows, cols) = image.place, image.data.shape
    kind = GDAL_TYPES[image.data.dtype.name]
    # Else GDAL takes the fourth of four bands for transparency.
    options = ["PHOTOMETRIC=MINISBLACK", "ALPHA=NO"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), cols, rows, bands, kind, options)
    top, step = (place.bounds[1], place.dy) if place.south_up else (place.y, -place.dy)
    dataset.SetGeoTransform((place.x, place.dx, 0.0, top, 0.0, step))
    if epsg is not None:
        dataset.SetProjection(wkt(epsg))
    if image.nodata is not None:
        dataset.GetRasterBand(1).SetNoDataValue(image.nodata)
    dataset.WriteArray(image.data[:, ::-1] if place.south_up else image.data)
    dataset.FlushCache()
    return str(path)
