"""Reading windows of a raster, with a mask of the pixels that hold a measurement."""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType

import numpy as np
from numpy.typing import NDArray
from osgeo import gdal

from gzap_qgis.errors import RasterError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.bands import (
    common_type,
    data_and_alpha,
    described,
    nodata_of,
    own_metadata,
)
from gzap_qgis.raster.calls import checked, collected, in_words
from gzap_qgis.raster.encode import HUGE
from gzap_qgis.raster.georeference import (
    UNRECTIFIED,
    geotransform_of,
    grid_of,
    is_south_up,
    local_grid,
    placement_of,
)
from gzap_qgis.raster.template import (
    Band,
    Template,
    equals_nodata,
    is_representable,
    numpy_type,
)
from gzap_qgis.sentence import sentence


class RasterSource:
    """An open raster, presented north-up. Close it, or use it in a ``with`` statement.

    Attributes:
        name: The name that GDAL opened.
        grid: The pixel grid; unit pixels from 0, 0 where the raster has no georeferencing.
        dtype: GDAL's name of the data type that holds all bands.
        nodata: NoData value of each band, or None.
        names: Description of each band.
        placement: What says where the pixels lie on the ground.
        is_georeferenced: Whether the raster has a place in some coordinate system.
        has_mask: Whether an alpha band or a mask band tells which pixels are valid.
        files: The files that GDAL reads for this raster.
    """

    def __init__(
        self,
        dataset: gdal.Dataset,
        name: str,
        parent: RasterSource | None = None,
        grid: Grid | None = None,
    ) -> None:
        """Describe an open dataset.

        Args:
            dataset: The open dataset.
            name: The name that GDAL opened.
            parent: What a virtual dataset reads from.
            grid: The grid to take it to lie on; None for the one that its georeferencing says.

        Raises:
            GeometryError: If the raster lies on no north-up grid.
            RasterError: If it holds no bands, or complex numbers.
        """
        self._dataset = dataset
        self._parent = parent
        self.name = name
        self.placement = placement_of(dataset)
        self.grid: Grid = grid_of(dataset, name) if grid is None else grid
        self.is_georeferenced = geotransform_of(dataset) is not None
        self._flipped = is_south_up(dataset)
        self._numbers, self._alpha = data_and_alpha(dataset, name)
        self.dtype = common_type(dataset, self._numbers, name)
        self.nodata = tuple(nodata_of(dataset.GetRasterBand(n)) for n in self._numbers)
        self.names: tuple[str, ...] = tuple(band.name for band in self._described())
        self.has_mask = self.has_alpha or any(self._is_masked(n) for n in self._numbers)
        own: tuple[str, ...] = tuple(dataset.GetFileList() or ())
        self.files: tuple[str, ...] = own if parent is None else (*own, *parent.files)

    @property
    def bands(self) -> int:
        """Number of bands that hold data; an alpha band is not counted."""
        return len(self._numbers)

    @property
    def has_alpha(self) -> bool:
        """Whether a band holds transparency."""
        return bool(self._alpha)

    @property
    def has_palette(self) -> bool:
        """Whether a band holds numbers of colours instead of measurements."""
        return any(band.colour == gdal.GCI_PaletteIndex for band in self._described())

    @property
    def may_be_invalid(self) -> bool:
        """Whether the raster may hold pixels without a measurement."""
        declared = [value for value in self.nodata if value is not None]
        nodata = any(is_representable(value, self.dtype) for value in declared)
        return nodata or self.has_mask or numpy_type(self.dtype).kind == "f"

    @property
    def rpc(self) -> dict[str, str]:
        """The rational polynomial coefficients, by GDAL's names; empty for none."""
        return dict(self._dataset.GetMetadata("RPC") or {})

    @property
    def template(self) -> Template:
        """What an image made of this one takes over."""
        if self._parent is not None:
            return self._parent.template
        declared = (v for v in self.nodata if v is not None and is_representable(v, self.dtype))
        metadata = own_metadata(self._dataset.GetMetadata())
        return Template(self.dtype, self._described(), next(declared, None), metadata)

    def read(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Read all data bands of a window.

        A pixel is valid where it is finite and below 1e37, differs from its band's NoData value,
        and where the alpha band and the mask band are not 0. Numbers that a float32 cannot hold
        (integers beyond 16 777 216, float64) are rounded to the nearest that it can.

        Args:
            window: Rows and columns, inside the grid.

        Returns:
            Digital numbers, (bands, rows, cols), 0 where invalid, and where they are valid,
            (bands, rows, cols).

        Raises:
            RasterError: If GDAL cannot read the pixels.
            ValueError: If the window is empty or reaches beyond the grid.
        """
        if window != window.clipped(self.grid.rows, self.grid.cols) or 0 in (
            window.rows,
            window.cols,
        ):
            raise ValueError(f"{window} does not lie within {self.grid.rows} x {self.grid.cols}.")
        with checked(sentence("{self} could not be read", self=self.name), _damaged()):
            try:
                data, valid = self._read(window)
            finally:
                self._flush()
        if self._flipped:
            return data[:, ::-1].copy(), valid[:, ::-1].copy()
        return data, valid

    def derived(self, make: Callable[[gdal.Dataset], gdal.Dataset]) -> RasterSource:
        """A virtual raster that reads from this one and is closed together with it.

        Args:
            make: Makes the virtual dataset from the open one; its failures become RasterError.

        Raises:
            RasterError: If GDAL reports a failure or makes none.
        """
        dataset = None
        with collected() as (failures, _):
            dataset = make(self._dataset)
        if dataset is None or failures:
            raise RasterError(
                sentence(
                    "{self} could not be transformed: {reason} Check the coordinates and the "
                    "coordinate reference systems of the images.",
                    self=self.name,
                    reason=in_words(failures),
                )
            )
        return RasterSource(dataset, self.name, self)

    def close(self) -> None:
        """Release the file."""
        self._dataset = None
        if self._parent is not None:
            self._parent.close()

    def __enter__(self) -> RasterSource:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Release the file."""
        self.close()

    def _described(self) -> tuple[Band, ...]:
        """The bands apart from their pixels; a virtual raster has lost some of it."""
        if self._parent is not None:
            return self._parent._described()
        return tuple(described(self._dataset.GetRasterBand(n)) for n in self._numbers)

    def _read(self, window: Window) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """Read a window in the order of the file's rows."""
        shape = (self.bands, window.rows, window.cols)
        data, valid = np.zeros(shape, np.float32), np.ones(shape, np.bool_)
        shared = self._shared_mask(window)
        for index, number in enumerate(self._numbers):
            band = self._dataset.GetRasterBand(number)
            pixels = self._pixels(band, window)
            with np.errstate(over="ignore"):
                data[index] = pixels.astype(np.float32)
            valid[index] = shared & (np.abs(data[index]) < HUGE)
            nodata = self.nodata[index]
            if nodata is not None:
                valid[index] &= ~equals_nodata(pixels, nodata)
            if self._is_masked(number) and not band.GetMaskFlags() & gdal.GMF_PER_DATASET:
                valid[index] &= self._pixels(band.GetMaskBand(), window) != 0
        data[~valid] = 0.0
        return data, valid

    def _shared_mask(self, window: Window) -> NDArray[np.bool_]:
        """Where the alpha bands and the mask of the whole dataset let a pixel count."""
        mask = np.ones((window.rows, window.cols), np.bool_)
        for number in self._alpha:
            mask &= self._pixels(self._dataset.GetRasterBand(number), window) != 0
        band = self._dataset.GetRasterBand(self._numbers[0])
        if self._is_masked(self._numbers[0]) and band.GetMaskFlags() & gdal.GMF_PER_DATASET:
            mask &= self._pixels(band.GetMaskBand(), window) != 0
        return mask

    def _pixels(self, band: gdal.Band, window: Window) -> NDArray[np.generic]:
        """Pixels of one band in their own data type.

        Raises:
            RuntimeError: If GDAL returns nothing; ``checked`` turns it into a RasterError.
        """
        row = self.grid.rows - window.row - window.rows if self._flipped else window.row
        pixels = band.ReadAsArray(window.col, row, window.cols, window.rows)
        if pixels is None:
            raise RuntimeError(f"no pixels came for {window}")
        return np.asarray(pixels)

    def _is_masked(self, number: int) -> bool:
        """Whether a band has a mask that is neither its NoData value nor an alpha band."""
        flags = self._dataset.GetRasterBand(number).GetMaskFlags()
        return flags != gdal.GMF_NODATA and not flags & (gdal.GMF_ALL_VALID | gdal.GMF_ALPHA)

    def _flush(self) -> None:
        """Empty GDAL's block cache, which otherwise grows with the image."""
        self._dataset.FlushCache()
        if self._parent is not None:
            self._parent._flush()


def _damaged() -> str:
    """What to do about a file whose pixels cannot be read."""
    return sentence(
        "The file is damaged or incomplete, or a file that it refers to is gone; fetch it again."
    )


def open_raster(name: str) -> RasterSource:
    """Open a raster that lies on a north-up grid for reading.

    Args:
        name: A path, or any name that GDAL opens.

    Raises:
        GeometryError: If the raster lies on no north-up grid.
        RasterError: If GDAL cannot open it, or it holds no bands or complex numbers.
    """
    return RasterSource(open_dataset(name), name)


def source_of(dataset: gdal.Dataset, name: str) -> RasterSource:
    """An open dataset as a raster, on a local grid if it lies on no north-up one."""
    unrectified = placement_of(dataset) in UNRECTIFIED
    return RasterSource(dataset, name, grid=local_grid(dataset) if unrectified else None)


def open_dataset(name: str) -> gdal.Dataset:
    """Open a raster as GDAL has it.

    Raises:
        RasterError: If GDAL cannot open it.
    """
    dataset = None
    with collected() as (failures, _):
        dataset = gdal.OpenEx(name, gdal.OF_RASTER | gdal.OF_READONLY | gdal.OF_VERBOSE_ERROR)
    if dataset is None:
        raise RasterError(
            sentence(
                "{name} could not be opened as a raster: {reason} Choose an image file that "
                "QGIS can display.",
                name=name,
                reason=in_words(failures),
            )
        )
    return dataset
