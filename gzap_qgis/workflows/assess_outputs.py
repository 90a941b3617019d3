"""The files of an assessment: a table and a map. The page is made in ``assess_report``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gzap_qgis import paths
from gzap_qgis.config import AssessConfig, PairConfig
from gzap_qgis.core.metrics.blocks import BLOCK
from gzap_qgis.errors import OutputError
from gzap_qgis.grid import Grid, Window
from gzap_qgis.raster.template import Band, Template
from gzap_qgis.raster.write import RasterSink, create, refuse_same
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.assess_values import Assessment

# Bands of the map, in their order.
MAP_BANDS = ("HQNR", "D_lambda_K", "D_s")


def outputs_of(config: AssessConfig) -> dict[str, Path]:
    """The files that are wanted, by the name of their parameter."""
    named = {"REPORT": config.report, "TABLE": config.table, "MAP": config.map}
    return {name: path for name, path in named.items() if path is not None}


def require_outputs(config: AssessConfig, pair: PairConfig, files: Sequence[str]) -> None:
    """Check before the work that the outputs are no inputs, differ, and can be written.

    Args:
        config: The outputs, the fused image and the reference.
        pair: PAN and MS.
        files: Files that GDAL reads for the inputs.

    Raises:
        OutputError: If one is an input or another output, or its folder refuses.
    """
    wanted = list(outputs_of(config).items())
    inputs = [pair.pan, pair.ms, config.fused, *files]
    if config.reference is not None:
        inputs.append(config.reference)
    for index, (name, path) in enumerate(wanted):
        refuse_same(path, inputs)
        for other, earlier in wanted[:index]:
            if paths.same_file(path, earlier):
                raise OutputError(
                    sentence(
                        "{other} and {name} both name {path}. Choose a file of its own for each.",
                        other=other,
                        name=name,
                        path=path,
                    )
                )
        paths.require_writable_folder(path)


def table_bytes(assessment: Assessment) -> bytes:
    """The table: JSON in UTF-8, null where an index is not defined."""
    text = json.dumps(asdict(assessment), indent=2, ensure_ascii=False, allow_nan=False)
    return f"{text}\n".encode()


def map_grid(fused: Grid) -> Grid:
    """The grid of the map over the judged part: a pixel for each block."""
    return replace(
        fused,
        dx=fused.dx * BLOCK,
        dy=fused.dy * BLOCK,
        rows=-(-fused.rows // BLOCK),
        cols=-(-fused.cols // BLOCK),
    )


def begin_map(path: Path, maps: NDArray[np.float64], fused: Grid) -> RasterSink:
    """Write the map of quality under its hidden name.

    Args:
        path: GeoTIFF.
        maps: HQNR, D_lambda_K and D_s of the blocks, (3, rows, cols); NaN where one does not count.
        fused: Grid of the judged part of the fused image.

    Raises:
        RasterError: If the file cannot be written; nothing is left then.
    """
    grid = map_grid(fused)
    template = Template("Float32", tuple(Band(name) for name in MAP_BANDS), float("nan"))
    sink = create(path, grid, template, ())
    try:
        values = maps.astype(np.float32)
        sink.write(Window(0, 0, grid.rows, grid.cols), values, np.isfinite(values))
    except BaseException:
        sink.discard()
        raise
    return sink


def write_together(files: Sequence[tuple[Path, bytes]], rasters: Sequence[RasterSink]) -> None:
    """Write small files and put finished rasters in place: all of them, or none.

    Args:
        files: Name and content of each small file.
        rasters: Rasters that are written and not yet in place.

    Raises:
        OutputError: If a folder or the disk refuses; what was there before then stays.
        RasterError: If a raster cannot be finished.
    """
    hidden: list[tuple[Path, Path]] = []
    try:
        for path, data in files:
            hidden.append((paths.staged(path, data), path))
        paths.replace_all([*hidden, *(raster.finish() for raster in rasters)])
    finally:
        for temporary, _ in hidden:
            paths.remove_temporary(temporary)
        for raster in rasters:
            raster.discard()
