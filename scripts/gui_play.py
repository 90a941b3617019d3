"""Play a user inside QGIS's own window: wait, press, type, choose, and take pictures.

Imported by gui_inside.py in QGIS's Python. A play is a generator that yields what it waits for.
QGIS's event loop goes on meanwhile, dialogs that block their caller included, since every press
is done from the event loop and not from the play.
"""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAbstractItemView, QApplication, QComboBox, QLineEdit, QWidget

# Milliseconds between two looks at what the play waits for.
TICK = 50


class StepError(RuntimeError):
    """A step that did not come about; the message says which."""


@dataclass(frozen=True)
class Wait:
    """What a play waits for.

    Attributes:
        ready: Whether it has come.
        what: What it is, for the message when it does not come.
        seconds: How long it may take.
    """

    ready: Callable[[], Any]
    what: str
    seconds: float = 30.0


Play = Generator[Wait, None, None]


def pause(seconds: float) -> Wait:
    """Wait for some time, so that QGIS can draw."""
    end = time.monotonic() + seconds
    return Wait(lambda: time.monotonic() > end, "time to pass", seconds + 30)


class Stage:
    """Plays a play in QGIS's event loop, as long as something refers to the stage.

    Attributes:
        problem: Why the play broke off; empty while it goes on and when it went well.
    """

    def __init__(
        self,
        play: Play,
        done: Callable[[str], None],
        guard: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Begin.

        Args:
            play: What to play.
            done: Called with the problem, empty if there was none, when the play is over.
            guard: Makes what watches over each step for errors that no step expects.
        """
        self.problem = ""
        self._play, self._done, self._guard = play, done, guard
        self._wait: Wait | None = None
        self._since = time.monotonic()
        self._busy = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK)

    def _tick(self) -> None:
        """Go on with the play if what it waits for has come."""
        if self._busy:
            return
        self._busy = True
        try:
            with self._guard():
                self._move()
        finally:
            self._busy = False

    def _move(self) -> None:
        """Take the next step, if there is one and it is time."""
        try:
            self._advance()
        except StopIteration:
            self._end("")
        except StepError as error:
            self._end(str(error))

    def _advance(self) -> None:
        """Take the play's next step, or wait on."""
        wait = self._wait
        if wait is not None and not wait.ready():
            if time.monotonic() - self._since > wait.seconds:
                raise StepError(f"Waited {wait.seconds:.0f} s in vain for {wait.what}.")
            return
        self._wait = next(self._play)
        self._since = time.monotonic()

    def _end(self, problem: str) -> None:
        """Stop the clock and say how it went."""
        self._timer.stop()
        self.problem = problem
        self._done(problem)


def child(parent: QObject, kind: type, name: str = "") -> QWidget:
    """The visible widget of a kind, and of a name if given, below a parent.

    Raises:
        StepError: If there is none.
    """
    found = parent.findChildren(kind, name) if name else parent.findChildren(kind)
    for widget in found:
        if widget.isVisible():
            return widget
    raise StepError(f"{type(parent).__name__} shows no {kind.__name__} {name}".rstrip() + ".")


def button(parent: QObject, kind: type, text: str) -> QWidget:
    """The visible button with this text below a parent.

    Raises:
        StepError: If there is none.
    """
    for widget in parent.findChildren(kind):
        if widget.isVisible() and widget.text().replace("&", "").startswith(text):
            return widget
    raise StepError(f"{type(parent).__name__} shows no button {text}.")


def window(part: str) -> QWidget | None:
    """The visible top-level window whose class or title contains a text; None if there is none."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and part in f"{type(widget).__name__} {widget.windowTitle()}":
            return widget
    return None


def shown(part: str) -> QWidget:
    """The visible top-level window whose class or title contains a text.

    Raises:
        StepError: If there is none.
    """
    found = window(part)
    if found is None:
        raise StepError(f"No window shows {part}.")
    return found


def gone(widget: QWidget) -> bool:
    """Whether a window is closed, or deleted with that."""
    return bool(sip.isdeleted(widget)) or not widget.isVisible()


def press(widget: QWidget) -> None:
    """Click a widget with the left button, from the event loop."""
    QTimer.singleShot(0, lambda: QTest.mouseClick(widget, Qt.MouseButton.LeftButton))


def double_click(view: QAbstractItemView, index: QModelIndex) -> None:
    """Double-click an item of a view, from the event loop."""
    view.scrollTo(index)
    place: QPoint = view.visualRect(index).center()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), left, none, place)
    QTimer.singleShot(0, lambda: QTest.mouseDClick(view.viewport(), left, none, place))


def write(line: QLineEdit, text: str) -> None:
    """Type a text into a line, instead of what stands there."""
    line.setFocus()
    line.selectAll()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    # Some widgets read their line only when the keyboard leaves it.
    QTest.keyClick(line, Qt.Key.Key_Tab)


def choose(combo: QComboBox, text: str) -> None:
    """Choose the entry that begins with a text, by the arrow keys.

    Raises:
        StepError: If there is no such entry.
    """
    texts = [combo.itemText(row) for row in range(combo.count())]
    wanted = [row for row, each in enumerate(texts) if each.startswith(text)]
    if not wanted:
        raise StepError(f"No entry begins with {text}; there are {', '.join(texts)}.")
    combo.setFocus()
    key = Qt.Key.Key_Down if wanted[0] > combo.currentIndex() else Qt.Key.Key_Up
    for _ in range(abs(wanted[0] - combo.currentIndex())):
        QTest.keyClick(combo, key)
    if not combo.currentText().startswith(text):
        raise StepError(f"The keyboard leads to {combo.currentText()} and not to {text}.")


class Camera:
    """Takes pictures of windows into a folder."""

    def __init__(self, folder: Path) -> None:
        """Keep the folder."""
        self._folder = folder

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """Write what the screen shows of a widget, or the whole screen.

        Raises:
            StepError: If the picture cannot be written.
        """
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
        screen = QApplication.primaryScreen()
        picture = screen.grabWindow(0)
        if widget is not None:
            picture = picture.copy(widget.frameGeometry())
        path = self._folder / f"{name}.png"
        if not picture.save(str(path)):
            raise StepError(f"The picture {path} could not be written.")
