"""Small archives on disk: pairs of few pixels, their table, and scenes that are broken."""

import json
from pathlib import Path

from gzap_qgis.archive_config import ArchiveConfig, ArchiveMethod, ArchiveRow, ArchiveTable
from gzap_qgis.progress import SILENT
from gzap_qgis.workflows.archive import sharpen_archive
from tests.core.scenes import Layout
from tests.workflows.rasters import CPU, Place, related_files

SMALL = Layout(32, 32)


def make_scenes(folder, count):
    """Pairs of 32 x 32 and 8 x 8 pixels in folders s0, s1 …; returns the rows of their table."""
    for number in range(count):
        place = Place(x=500000.0 + 1000 * number)
        related_files(folder / f"s{number}", SMALL, bands=1 + number % 3, place=place)
    return [ArchiveRow(f"s{n}/pan.tif", f"s{n}/ms.tif", f"out{n}") for n in range(count)]


def break_three(folder, rows):
    """Break scenes 2, 5 and 8: a missing file, one cut off, images of different places."""
    (folder / rows[1].pan).unlink()
    image = folder / rows[4].ms
    image.write_bytes(image.read_bytes()[:-64])
    pan = folder / rows[7].pan
    pan.unlink()
    related_files(folder / "far", SMALL, place=Place(x=900000.0))
    (folder / "far" / "pan.tif").rename(pan)


def table_of(folder, rows):
    """The rows as a table that lies in a folder."""
    return ArchiveTable(tuple(rows), folder / "scenes.csv")


def settings(folder, **how):
    """Sharpen with the prior into a folder."""
    return ArchiveConfig(Path(folder), **{"method": ArchiveMethod.PRIOR, **how})


def counts(summary):
    """Scenes done, skipped and failed."""
    return summary.counts.done, summary.counts.skipped, summary.counts.failed


def go(config, table, progress=SILENT, compute=CPU):
    """Run over an archive; returns the numbers of scenes done, skipped and failed."""
    return counts(sharpen_archive(config, table, compute, progress))


def report(folder):
    """What the report tells."""
    return json.loads((Path(folder) / "archive_report.json").read_text(encoding="utf-8"))


def images(folder):
    """The bytes of every image below a folder, by name."""
    found = sorted(Path(folder).rglob("*.tif"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}
