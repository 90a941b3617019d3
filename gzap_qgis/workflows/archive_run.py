"""What the scenes of one run over an archive share, and what is told of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from gzap_qgis.archive_config import ArchiveConfig
from gzap_qgis.config import ComputeConfig, OutputConfig, PairConfig
from gzap_qgis.errors import Cancelled, OutputError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.workflows.archive_report import End, Ledger, Outcome, State
from gzap_qgis.workflows.archive_scene import SceneJob, reason_of
from gzap_qgis.workflows.archive_scenes import ArchiveScene


@dataclass(frozen=True)
class Run:
    """What all scenes of a run share: settings, weights, and where it is told what became of them.

    Attributes:
        config: How the scenes are sharpened.
        compute: Device, threads and process of the network, or the cluster.
        others: Files that no output may replace.
        model: Bytes of the model that sharpens, or that the fits start from.
        ledger: What became of each scene.
        progress: Progress, log and cancellation.
    """

    config: ArchiveConfig
    compute: ComputeConfig
    others: tuple[Path, ...]
    model: bytes
    ledger: Ledger
    progress: Progress

    def job(self, scene: ArchiveScene) -> SceneJob:
        """The work on one scene, whose row tells of an output."""
        config, output = self.config, scene.output
        if output is None:
            raise ValueError(f"Scene {scene.number} has no output.")
        return SceneJob(
            pair=PairConfig(scene.pan, scene.ms, config.sensor),
            output=OutputConfig(
                output, options=config.options, layout=config.layout, overviews=config.overviews
            ),
            model=self.model,
            fit=config.fit,
            compute=self.compute,
            others=self.others,
        )

    def enter(self, scene: ArchiveScene, outcome: Outcome) -> None:
        """Remember what became of a scene, and tell the log of a failure."""
        self.ledger.enter(scene, outcome)
        if outcome.state is State.FAILED:
            self.progress.warn(
                sentence(
                    "Scene {number} ({name}) failed: {reason}",
                    number=scene.number,
                    name=scene.name,
                    reason=outcome.reason,
                )
            )

    def write(self, end: End) -> None:
        """Write the report; where that fails, what it told before stays and is true."""
        try:
            self.ledger.write(end)
        except OutputError as error:
            self.progress.warn(reason_of(error))

    def tell_scene(self, scene: ArchiveScene) -> None:
        """Tell the log which scene it is."""
        self.progress.info(
            sentence(
                "Scene {number} of {count}: {name}.",
                number=scene.number,
                count=self.ledger.count,
                name=scene.name,
            )
        )

    def tell_begin(self, waiting: int) -> None:
        """Tell the log what there is to do, and whether what is there was made in another way."""
        counts = self.ledger.counts
        self.progress.info(
            sentence(
                "{count} scene(s): {waiting} to sharpen, {skipped} whose output is there already, "
                "{failed} whose row cannot be used. The report is {report}.",
                count=self.ledger.count,
                waiting=waiting,
                skipped=counts.skipped,
                failed=counts.failed,
                report=self.config.report_file,
            )
        )
        if counts.skipped and self.ledger.changed:
            self.progress.warn(
                sentence(
                    "The outputs that are there were made with other settings ({names}). Set "
                    "OVERWRITE to make them anew, or choose another FOLDER.",
                    names=", ".join(self.ledger.changed),
                )
            )

    def tell_end(self) -> None:
        """Tell the log what the run came to."""
        counts = self.ledger.counts
        self.progress.info(
            sentence(
                "{done} scene(s) sharpened, {skipped} skipped, {failed} failed; {report} tells of "
                "each.",
                done=counts.done,
                skipped=counts.skipped,
                failed=counts.failed,
                report=self.config.report_file,
            )
        )

    def stopped(self) -> Cancelled:
        """What to tell a user who stopped a run."""
        counts = self.ledger.counts
        return Cancelled(
            sentence(
                "The run was cancelled. {ready} of {count} scene(s) are sharpened and stay. Start "
                "it again with the same settings to go on.",
                ready=counts.done + counts.skipped,
                count=self.ledger.count,
            )
        )
