"""From the rows of a table to the scenes of an archive: which files are read and written."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Optional

from gzap_qgis.archive_config import ArchiveConfig, ArchiveRow, ArchiveTable
from gzap_qgis.errors import ConfigError, OutputError
from gzap_qgis.sentence import sentence

ENDINGS = (".tif", ".tiff")
# What an output is called whose row says nothing: PAN's name with this behind it.
SHARPENED = "_sharpened"

# Names that only GDAL knows, such as NETCDF:"file.nc":band or https://; a drive has one letter.
_SPECIAL = re.compile(r"[A-Za-z][A-Za-z0-9+_.-]+:")
# What may stand in the name of a file on every system.
_ODD = re.compile(r"[^\w .()+-]")

Identity = tuple[object, ...]


@dataclass(frozen=True)
class ArchiveScene:
    """One scene of an archive.

    Attributes:
        number: Its place in the table, from 1 on.
        pan: Name under which GDAL opens PAN.
        ms: Name under which GDAL opens MS.
        output: The sharpened image; None where the row tells of none.
        refusal: Why it cannot be sharpened, if that can be told from its row alone.
    """

    number: int
    pan: str
    ms: str
    output: Optional[Path]
    refusal: Optional[str] = None

    @property
    def name(self) -> str:
        """What the log calls it."""
        return self.output.name if self.output is not None else self.pan or self.ms


def scenes_of(config: ArchiveConfig, table: ArchiveTable) -> list[ArchiveScene]:
    """The scenes of a table, checked against each other before any work.

    A row that cannot be used is a scene with a refusal, so that the others are sharpened.

    Raises:
        ConfigError: If the table has no scene.
        OutputError: If two scenes, or a scene and the report, have one output, or an output is
            also an input.
    """
    base = None if table.file is None else Path(os.path.abspath(table.file)).parent
    folder = Path(os.path.abspath(config.folder))
    scenes = [_scene(n, row, base, folder) for n, row in enumerate(table.rows, start=1)]
    if not scenes:
        raise ConfigError(
            sentence("The table PAIRS has no scene; fill in its columns pan, ms and output.")
        )
    _require_own_outputs(scenes)
    inputs = [
        *(name for scene in scenes for name in (scene.pan, scene.ms)),
        *_others(config, table),
    ]
    _require_no_inputs(scenes, config.report_file, inputs)
    return scenes


def _others(config: ArchiveConfig, table: ArchiveTable) -> list[str]:
    """Files beside the scenes that no output may replace."""
    return [str(path) for path in (table.file, config.model) if path is not None]


def _scene(number: int, row: ArchiveRow, base: Optional[Path], folder: Path) -> ArchiveScene:
    """The scene of one row."""
    for column, name in (("pan", row.pan), ("ms", row.ms)):
        if not name:
            missing = sentence(
                "The row has no {column}; fill it in, or leave the whole row empty.", column=column
            )
            return ArchiveScene(number, row.pan, row.ms, None, missing)
        if base is None and _is_relative(name):
            lost = sentence(
                "{name} is no whole path, and the table lies in no folder that it could be "
                "relative to. Write whole paths, or save the table as a file.",
                name=name,
            )
            return ArchiveScene(number, row.pan, row.ms, None, lost)
    pan, ms = (_opened(name, base) for name in (row.pan, row.ms))
    output = folder / _output_name(row)
    if not _is_inside(output, folder):
        outside = sentence(
            "The output {path} lies outside of FOLDER ({folder}). Write a name in the column "
            "output, with folders inside of FOLDER at most.",
            path=output,
            folder=folder,
        )
        return ArchiveScene(number, pan, ms, None, outside)
    return ArchiveScene(number, pan, ms, output)


def _is_relative(name: str) -> bool:
    """Whether a name is that of a file in some folder yet to be told."""
    return not os.path.isabs(name) and _SPECIAL.match(name) is None


def _opened(name: str, base: Optional[Path]) -> str:
    """The name under which GDAL opens what a row names."""
    if base is None or os.path.isabs(name):
        return name
    beside = base / name
    return str(beside) if _is_relative(name) or beside.is_file() else name


def _output_name(row: ArchiveRow) -> str:
    """The output's name, with the ending of a GeoTIFF."""
    if not row.output:
        last = PurePosixPath(row.pan.replace("\\", "/"))
        return f"{_ODD.sub('_', last.stem)}{SHARPENED}.tif"
    return row.output if row.output.lower().endswith(ENDINGS) else f"{row.output}.tif"


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a file lies in a folder or below it, behind links too."""
    return Path(os.path.realpath(folder)) in Path(os.path.realpath(path)).parents


def _require_own_outputs(scenes: Iterable[ArchiveScene]) -> None:
    """Check that no two scenes have one output; upper and lower case may be one to a disk.

    Raises:
        OutputError: If they have.
    """
    seen: dict[str, ArchiveScene] = {}
    for scene in scenes:
        if scene.output is None:
            continue
        earlier = seen.setdefault(os.path.realpath(scene.output).casefold(), scene)
        if earlier is not scene:
            raise OutputError(
                sentence(
                    "Scenes {first} and {second} of the table both write {path}. Give each a name "
                    "of its own in the column output.",
                    first=earlier.number,
                    second=scene.number,
                    path=scene.output,
                )
            )


def _require_no_inputs(scenes: Iterable[ArchiveScene], report: Path, inputs: Sequence[str]) -> None:
    """Check that nothing that is read is written, and that the report is no image.

    Raises:
        OutputError: If it is.
    """
    known = {_identity(Path(name)): name for name in inputs if name}
    written = {_identity(scene.output): scene.output for scene in scenes if scene.output}
    for path in (*written.values(), report):
        found = known.get(_identity(path))
        if found is not None:
            raise OutputError(
                sentence(
                    "The output {path} is also an input ({name}). Choose another name for the "
                    "output.",
                    path=path,
                    name=found,
                )
            )
    if _identity(report) in written:
        raise OutputError(
            sentence(
                "{other} and {name} both name {path}. Choose a file of its own for each.",
                other="REPORT",
                name="output",
                path=report,
            )
        )


def _identity(path: Path) -> Identity:
    """What two names of one file have in common."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return (os.path.normcase(os.path.realpath(path)),)
    return found.st_dev, found.st_ino
