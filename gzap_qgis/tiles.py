"""Which windows of an image are worked on, one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from gzap_qgis.grid import Window

# An image up to this many times the block's side is taken whole rather than in blocks.
WHOLE_UP_TO = 1.5


def tiles(rows: int, cols: int, size: int) -> Iterator[Window]:
    """Squares that partition an image, row by row; the last of a row or column may be smaller.

    Args:
        rows: Rows of the image.
        cols: Columns of the image.
        size: Side of a tile, pixels.

    Yields:
        Windows that cover every pixel exactly once.

    Raises:
        ValueError: If ``size`` is below 1.
    """
    if size < 1:
        raise ValueError(f"size is {size}; a tile needs at least 1 pixel a side.")
    for row in range(0, rows, size):
        for col in range(0, cols, size):
            yield Window(row, col, min(size, rows - row), min(size, cols - col))


def spread(rows: int, cols: int, block: int, count: int) -> list[Window]:
    """A few windows that represent an image, or the whole of it where it is small.

    Args:
        rows: Rows of the image.
        cols: Columns of the image.
        block: Side of a window, pixels.
        count: Windows along each side of the image.

    Returns:
        The whole image as one window if neither side exceeds 1.5 blocks; else windows of
        ``block`` pixels a side (or the image's side, if that is smaller), from edge to edge with
        equal gaps. Along a side that fewer windows fill, there are only as many as it takes.

    Raises:
        ValueError: If ``block`` or ``count`` is below 1.
    """
    if block < 1 or count < 1:
        raise ValueError(f"block is {block} and count {count}; both must be at least 1.")
    if max(rows, cols) <= WHOLE_UP_TO * block:
        return [Window(0, 0, rows, cols)]
    return [
        Window(row, col, min(block, rows), min(block, cols))
        for row in _starts(rows, block, count)
        for col in _starts(cols, block, count)
    ]


def _starts(length: int, block: int, count: int) -> list[int]:
    """First pixels of at most ``count`` blocks spread over ``length`` pixels."""
    room = length - block
    if room <= 0:
        return [0]
    needed = min(count, -(-length // block))
    if needed == 1:
        return [room // 2]
    return [round(room * index / (needed - 1)) for index in range(needed)]
