"""A labelled picture of several images of one place, drawn by Qt without a screen."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from gzap_qgis.core.pair import Image

Bytes = NDArray[np.uint8]
Limits = tuple[NDArray[np.float64], NDArray[np.float64]]

# Screen pixels along a pixel of PAN, and around and above each panel.
ZOOM = 2
GAP = 8
TITLE = 34
FONT_PIXELS = 20
WHITE = 255
INK = "#202020"


@dataclass(frozen=True)
class Panel:
    """One image of the picture.

    Attributes:
        title: What it shows.
        pixels: Red, green and blue, (H, W, 3).
    """

    title: str
    pixels: Bytes


def limits(image: Image, low: float = 1.0, high: float = 99.0) -> Limits:
    """Percentiles of each band, (C,) each, between which a picture is stretched."""
    flat = image.reshape(len(image), -1)
    return np.percentile(flat, low, axis=1), np.percentile(flat, high, axis=1)


def stretched(image: Image, between: Limits) -> Bytes:
    """An image (C, H, W) as screen values (H, W, 3); a single band becomes grey."""
    low, high = (limit[:, None, None] for limit in between)
    share = np.clip((image - low) / np.maximum(high - low, 1e-9), 0.0, 1.0)
    pixels = np.round(255.0 * share).astype(np.uint8).transpose(1, 2, 0)
    return np.ascontiguousarray(np.broadcast_to(pixels, (*pixels.shape[:2], 3)))


def sheet(panels: Sequence[Panel], columns: int) -> tuple[Bytes, list[tuple[int, int]]]:
    """The panels side by side, enlarged, and where each begins.

    Args:
        panels: Panels of one size.
        columns: Panels in a row.

    Returns:
        The sheet (H, W, 3), and row and column of each panel's first pixel in it.
    """
    rows, cols = (ZOOM * side for side in panels[0].pixels.shape[:2])
    down = -(-len(panels) // columns)
    size = (down * (rows + TITLE + GAP), GAP + columns * (cols + GAP), 3)
    canvas = np.full(size, WHITE, dtype=np.uint8)
    corners = []
    for index, panel in enumerate(panels):
        top = (index // columns) * (rows + TITLE + GAP) + TITLE
        left = GAP + (index % columns) * (cols + GAP)
        large = panel.pixels.repeat(ZOOM, axis=0).repeat(ZOOM, axis=1)
        canvas[top : top + rows, left : left + cols] = large
        corners.append((top, left))
    return canvas, corners


def draw(panels: Sequence[Panel], columns: int, path: Path) -> None:
    """Write the panels with their titles as a PNG.

    Args:
        panels: Panels of one size.
        columns: Panels in a row.
        path: The PNG.

    Raises:
        OSError: If it cannot be written.
    """
    canvas, corners = sheet(panels, columns)
    with tempfile.TemporaryDirectory() as runtime:
        # Qt asks for both where there is no desktop.
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        os.environ.setdefault("XDG_RUNTIME_DIR", runtime)
        titles = [(panel.title, corner) for panel, corner in zip(panels, corners)]
        if not _save(canvas, titles, path):
            raise OSError(f"{path} could not be written; check its folder.")


def _save(canvas: Bytes, titles: Sequence[tuple[str, tuple[int, int]]], path: Path) -> bool:
    """Write a sheet with a title above each corner; returns whether that went well."""
    from qgis.PyQt.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter

    application = QGuiApplication.instance() or QGuiApplication(["picture"])
    height, width = canvas.shape[:2]
    data = canvas.tobytes()  # Qt does not keep it alive
    image = QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888)
    painter = QPainter(image)
    font = QFont("DejaVu Sans")
    font.setPixelSize(FONT_PIXELS)
    painter.setFont(font)
    painter.setPen(QColor(INK))
    for title, (top, left) in titles:
        painter.drawText(left, top - (TITLE - FONT_PIXELS) // 2 - 1, title)
    painter.end()
    written = bool(image.save(str(path)))
    del application
    return written
