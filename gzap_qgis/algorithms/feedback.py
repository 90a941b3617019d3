"""The bridge from QGIS feedback to the progress that workflows report to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from qgis.core import QgsProcessingFeedback, QgsProcessingMultiStepFeedback
from qgis.PyQt.QtCore import QCoreApplication

from gzap_qgis.algorithms.language import spoken
from gzap_qgis.progress import Progress

# Twentieths of a run by which its share may be off.
ROUNDING = 1e-6


@dataclass(frozen=True)
class Step:
    """A part of a run that has a name.

    Attributes:
        name: What is done, as the log shows it.
        share: How much of the run it is, in twentieths.
    """

    name: str
    share: int


def progress_of(feedback: QgsProcessingFeedback, steps: Sequence[Step] = ()) -> Progress:
    """Progress whose reports, messages and cancellation go through ``feedback``.

    Args:
        feedback: QGIS's.
        steps: The run's steps in their order; the log names each as it begins.
    """
    report = _Steps(feedback, steps).report if steps else _plain(feedback)
    return Progress(
        on_fraction=report,
        on_info=lambda text: feedback.pushInfo(spoken(text)),
        on_warning=lambda text: feedback.pushWarning(spoken(text)),
        is_cancelled=feedback.isCanceled,
    )


class _Steps:
    """Shares of a run as steps of QGIS.

    QGIS's steps are of equal length, so that each of ours is as many of them as its share says.
    """

    def __init__(self, feedback: QgsProcessingFeedback, steps: Sequence[Step]) -> None:
        """Begin before the first step."""
        self._feedback = feedback
        self._steps = steps
        self._ends = list(accumulate(step.share for step in steps))
        self._multi = QgsProcessingMultiStepFeedback(self._ends[-1], feedback)
        self._named = 0

    def report(self, fraction: float) -> None:
        """Show the finished share of the run, 0 to 1, and name the steps that have begun."""
        total = self._ends[-1]
        at = min(int(fraction * total), total - 1)
        # A part reports its end before it says what it found: the next step begins after that.
        begun = sum(fraction * total > end + ROUNDING for end in self._ends) + 1
        while self._named < begun:
            self._name()
        self._multi.setCurrentStep(at)
        self._multi.setProgress(100.0 * (fraction * total - at))

    def _name(self) -> None:
        """Say which step begins."""
        text = QCoreApplication.translate("GZap", "Step {number} of {count}: {name}")
        step = self._steps[self._named]
        self._named += 1
        self._feedback.setProgressText(
            str(text).format(number=self._named, count=len(self._steps), name=step.name)
        )


def _plain(feedback: QgsProcessingFeedback) -> Callable[[float], None]:
    """The finished share of a run without named steps."""
    return lambda fraction: feedback.setProgress(100.0 * fraction)
