"""What a folder holds that a prior can learn from."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gzap_qgis.core.gallery import Gallery
from gzap_qgis.errors import ConfigError, GeometryError, RasterError, SceneError
from gzap_qgis.paths import SIDE_FILES
from gzap_qgis.progress import Progress
from gzap_qgis.raster.gallery import PictureFacts, picture_facts
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.pictures import MS, PAN, FilePair, FilePicture, Shelves, file_pair

MOST_BANDS = 20
# Pixels along the shorter side below which an image shows too little.
LEAST_SIDE = 32
# Names that a line of the log lists before it counts the rest.
LISTED = 8

# Why files are left out.
NO_IMAGE = sentence("that are no images")
PALETTE = sentence("with a colour table, whose numbers are not brightness (convert them to RGB)")
TOO_MANY = sentence("with more than {bands} bands", bands=MOST_BANDS)
TOO_SMALL = sentence("with less than {pixels} pixels a side", pixels=LEAST_SIDE)


@dataclass(frozen=True)
class _Found:
    """What a search has met so far.

    Attributes:
        pictures: Images.
        pairs: Real pairs.
        masked: Names of the images whose transparency is a mask.
        skipped: Names of what is left out, by the reason.
    """

    pictures: list[FilePicture] = field(default_factory=list)
    pairs: list[FilePair] = field(default_factory=list)
    masked: list[str] = field(default_factory=list)
    skipped: dict[str, list[str]] = field(default_factory=dict)

    def skip(self, reason: str, name: str) -> None:
        """Note that a file is left out."""
        self.skipped.setdefault(reason, []).append(name)


def find_gallery(folder: Path, shelves: Shelves, progress: Progress) -> Gallery:
    """Everything in a folder and its sub-folders that a prior can learn from.

    The order is that of the names, whatever the file system's own.

    Args:
        folder: The folder.
        shelves: Keep open what is read.
        progress: Told after each file; hears what was found and what is left out.

    Returns:
        The images and pairs; they are read through ``shelves``.

    Raises:
        ConfigError: If there is no such folder, or a folder in it cannot be listed.
        SceneError: If it holds nothing to learn from.
    """
    if not folder.is_dir():
        raise ConfigError(
            sentence(
                "IMAGES is {folder}, which is no folder; choose a folder with images.",
                folder=folder,
            )
        )
    found, places = _Found(), list(_places(folder, ()))
    for index, place in enumerate(places):
        name = place.relative_to(folder).as_posix()
        add = _add_pair if place.is_dir() else _add_picture
        add(found, name, str(place), shelves)
        progress.step((index + 1) / len(places))
    _tell(found, progress)
    if not found.pictures and not found.pairs:
        raise SceneError(
            sentence(
                "{folder} and its sub-folders hold no image to learn from. Expected images of 1 "
                "to {most_bands} bands and at least {least_side} pixels a side, or sub-folders "
                "with a {pan} and an {ms}; choose another folder.",
                folder=folder,
                most_bands=MOST_BANDS,
                least_side=LEAST_SIDE,
                pan=PAN,
                ms=MS,
            )
        )
    return Gallery(found.pictures, found.pairs)


def _places(folder: Path, above: tuple[str, ...]) -> Iterator[Path]:
    """The files below a folder that may be images, and the folders that are pairs, by name.

    Links are followed, but for those that lead back to a folder ``above``.
    """
    own = os.path.realpath(folder)
    if own in above:
        return
    try:
        entries = sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError as error:
        raise ConfigError(
            sentence(
                "The folder {folder} cannot be listed ({strerror}); give leave to read it, or "
                "choose another folder for IMAGES.",
                folder=folder,
                strerror=error.strerror,
            )
        ) from error
    paired = {PAN, MS} <= {entry.name for entry in entries if entry.is_file()}
    if paired:
        yield folder
    for entry in entries:
        if entry.is_dir():
            yield from _places(entry, (*above, own))
        elif entry.is_file() and not _is_other(entry.name, paired=paired):
            yield entry


def _is_other(name: str, *, paired: bool) -> bool:
    """Whether a file belongs to an image or a pair and is none itself."""
    return name.endswith(SIDE_FILES) or (paired and name in (PAN, MS))


def _add_pair(found: _Found, name: str, folder: str, shelves: Shelves) -> None:
    """Add a pair, or note why it is left out."""
    try:
        pair = file_pair(folder, shelves)
    except (GeometryError, RasterError) as error:
        found.skip(sentence("that are no pair ({error})", error=error), name)
        return
    if min(pair.rows, pair.cols) < LEAST_SIDE:
        found.skip(TOO_SMALL, name)
    elif pair.bands > MOST_BANDS:
        found.skip(TOO_MANY, name)
    else:
        found.pairs.append(pair)


def _add_picture(found: _Found, name: str, file: str, shelves: Shelves) -> None:
    """Add an image, or note why it is left out."""
    try:
        facts = picture_facts(file)
    except RasterError:
        found.skip(NO_IMAGE, name)
        return
    reason = _reason(facts)
    if reason:
        found.skip(reason, name)
        return
    found.pictures.append(FilePicture(file, facts, shelves))
    if facts.has_alpha:
        found.masked.append(name)


def _reason(facts: PictureFacts) -> str:
    """Why an image is left out; empty if it is not."""
    if facts.has_palette:
        return PALETTE
    if facts.bands > MOST_BANDS:
        return TOO_MANY
    return TOO_SMALL if min(facts.rows, facts.cols) < LEAST_SIDE else ""


def _tell(found: _Found, progress: Progress) -> None:
    """Tell the log what was found."""
    progress.info(
        sentence(
            "Found {pictures} image(s) and {pairs} real pair(s).",
            pictures=len(found.pictures),
            pairs=len(found.pairs),
        )
    )
    for reason, names in found.skipped.items():
        progress.info(
            sentence(
                "Left out {count} {reason}: {names}.",
                count=len(names),
                reason=reason,
                names=_listed(names),
            )
        )
    if found.masked:
        progress.info(
            sentence(
                "A band marked as transparency (alpha) is taken as a mask in {count} image(s): "
                "{names}. If it holds measurements, change its colour interpretation.",
                count=len(found.masked),
                names=_listed(found.masked),
            )
        )


def _listed(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - LISTED
    return ", ".join(names[:LISTED]) + (f" … (+{more})" if more > 0 else "")


def told_once(tell: Callable[[str], None]) -> Callable[[str], None]:
    """What passes a sentence on the first time it comes, and drops it ever after."""
    told: set[str] = set()

    def once(text: str) -> None:
        """Pass on what is new."""
        if text not in told:
            told.add(text)
            tell(text)

    return once
