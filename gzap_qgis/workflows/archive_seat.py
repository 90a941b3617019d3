"""The engine of a run over many scenes, opened anew after it broke down."""

from __future__ import annotations

from contextlib import ExitStack
from types import TracebackType
from typing import Optional

from gzap_qgis.config import ComputeConfig
from gzap_qgis.progress import Progress
from gzap_qgis.worker.engine import Engine
from gzap_qgis.worker.opening import open_engine


class Seat:
    """Holds an engine; use it in a ``with`` statement, at whose end the engine is closed."""

    def __init__(self, compute: ComputeConfig, progress: Progress) -> None:
        """Begin without an engine.

        Args:
            compute: Device, threads and process of the network.
            progress: Asked whether to stop while a worker starts.
        """
        self._compute, self._progress = compute, progress
        self._stack = ExitStack()
        self._engine: Optional[Engine] = None

    def engine(self) -> Engine:
        """The engine, opened if there is none.

        Raises:
            GzapError: If it cannot be opened, or the user stops.
        """
        if self._engine is None:
            opened = open_engine(self._compute, self._progress)
            self._engine = self._stack.enter_context(opened)
        return self._engine

    def leave(self) -> None:
        """Close the engine, if there is one; who asks next gets a new one."""
        self._engine = None
        self._stack.close()

    def __enter__(self) -> Seat:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the engine."""
        self.leave()
