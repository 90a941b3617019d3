"""Sharpen a whole archive of scenes in a way that can be started again at any time."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.archive_config import ArchiveConfig, ArchiveTable
from gzap_qgis.config import ComputeConfig, OutputConfig, PairConfig
from gzap_qgis.errors import Cancelled, GzapError, OutputError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.engine import Engine
from gzap_qgis.workflows.archive_report import Counts, End, Ledger, Outcome, State
from gzap_qgis.workflows.archive_scene import SceneJob, make_folder, reason_of, work_on
from gzap_qgis.workflows.archive_scenes import ArchiveScene, scenes_of
from gzap_qgis.workflows.archive_seat import Seat
from gzap_qgis.workflows.cards import describe
from gzap_qgis.workflows.fit import read_model_file, say_versions
from gzap_qgis.workflows.options import check_options
from gzap_qgis.workflows.priors import prior_file


@dataclass(frozen=True)
class ArchiveSummary:
    """What a run over an archive came to.

    Attributes:
        counts: How many scenes were sharpened by this run, skipped, or failed.
        report: The file that tells of each.
    """

    counts: Counts
    report: Path


@dataclass(frozen=True)
class _Run:
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
        """Remember what became of a scene, tell the log, and write the report anew."""
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
        self.write(End.RUNNING)

    def write(self, end: End) -> None:
        """Write the report; where that fails, what it told before stays and is true."""
        try:
            self.ledger.write(end)
        except OutputError as error:
            self.progress.warn(reason_of(error))


def sharpen_archive(
    config: ArchiveConfig, table: ArchiveTable, compute: ComputeConfig, progress: Progress
) -> ArchiveSummary:
    """Sharpen every scene of a table into a folder.

    A scene that cannot be sharpened is told in the report with the reason, and the run goes on.
    Outputs that are there already are skipped, so that a run that was stopped, killed or failed in
    parts does what is missing when it is started again.

    Args:
        config: How the scenes are sharpened, and what is written.
        table: The scenes.
        compute: Device, threads and process of the network, or the cluster that does the work.
        progress: Progress, log and cancellation.

    Returns:
        What it came to.

    Raises:
        Cancelled: If the user stops; what is finished stays, and the report tells of it.
        GzapError: If anything is wrong with the run as a whole.
    """
    scenes = scenes_of(config, table)
    check_options(config.options, config.layout)
    for folder in (config.folder, config.report_file.parent):
        make_folder(folder)
    paths.require_writable_folder(config.report_file)
    with Seat(replace(compute, cluster=""), progress) as seat:
        model = _weights(config, seat.engine(), progress)
        ledger = Ledger(config, scenes, hashlib.sha256(model).hexdigest(), compute.cluster)
        others = tuple(path for path in (table.file, config.model) if path is not None)
        run = _Run(config, compute, others, model, ledger, progress)
        if not compute.cluster:
            ledger.ran_on(seat.engine().describe().machine)
        ledger.write(End.RUNNING)
        try:
            _work(run, scenes, seat)
        except Cancelled as error:
            run.write(End.CANCELLED)
            raise _stopped(run) from error
        except GzapError:
            run.write(End.BROKEN_OFF)
            raise
    ledger.write(End.COMPLETE)
    _tell_end(run)
    return ArchiveSummary(ledger.counts, config.report_file)


def _weights(config: ArchiveConfig, engine: Engine, progress: Progress) -> bytes:
    """The model that sharpens all scenes, or that each fit starts from, told to the log.

    Raises:
        ModelFileError: If it cannot be read, or is no model.
    """
    say_versions(engine, progress)
    path = config.model or prior_file(config.backbone, config.weights)
    model = read_model_file(path)
    progress.info(describe(path, engine.model_card(model)))
    return model


def _work(run: _Run, scenes: Sequence[ArchiveScene], seat: Seat) -> None:
    """Bring every scene to its end.

    Raises:
        GzapError: If the run as a whole cannot go on, or the user stops.
    """
    waiting = []
    for scene in scenes:
        outcome = _at_once(run.config, scene)
        if outcome is None:
            waiting.append(scene)
        elif outcome.state is State.FAILED:
            run.enter(scene, outcome)
        else:
            run.ledger.enter(scene, outcome)
    _tell_begin(run, len(waiting))
    for scene, outcome in (_there if run.compute.cluster else _here)(run, waiting, seat):
        run.enter(scene, outcome)


def _at_once(config: ArchiveConfig, scene: ArchiveScene) -> Optional[Outcome]:
    """What a scene comes to without any work; None where there is some."""
    if scene.output is None:
        return Outcome(State.FAILED, scene.refusal)
    if scene.output.is_file() and not config.overwrite:
        return Outcome(
            State.SKIPPED, sentence("The output is there already; OVERWRITE makes it anew.")
        )
    return None


def _here(
    run: _Run, waiting: Sequence[ArchiveScene], seat: Seat
) -> Iterator[tuple[ArchiveScene, Outcome]]:
    """Sharpen scenes one after the other on this machine."""
    for index, scene in enumerate(waiting):
        progress = run.progress.part(index / len(waiting), (index + 1) / len(waiting))
        progress.step(0.0)
        progress.info(
            sentence(
                "Scene {number} of {count}: {name}.",
                number=scene.number,
                count=run.ledger.count,
                name=scene.name,
            )
        )
        # Another run may have made it meanwhile.
        yield scene, _at_once(run.config, scene) or _sharpened(run.job(scene), seat, progress)
        progress.step(1.0)


def _sharpened(job: SceneJob, seat: Seat, progress: Progress) -> Outcome:
    """Sharpen one scene; an engine that broke down with it is not used for the next.

    Raises:
        Cancelled: If the user stops.
    """
    try:
        engine = seat.engine()
    except Cancelled:
        raise
    except GzapError as error:
        return Outcome(State.FAILED, reason_of(error))
    outcome = work_on(job, engine, progress)
    if outcome.broke:
        seat.leave()
    return outcome


def _there(
    run: _Run, waiting: Sequence[ArchiveScene], seat: Seat
) -> Iterator[tuple[ArchiveScene, Outcome]]:
    """Sharpen scenes on the workers of a cluster."""
    from gzap_qgis.workflows.archive_cluster import work_on_cluster

    seat.leave()
    jobs = [run.job(scene) for scene in waiting]
    for done, (index, outcome) in enumerate(
        work_on_cluster(run.compute.cluster, jobs, run.progress), start=1
    ):
        scene = waiting[index]
        if outcome.state is State.DONE:
            run.progress.info(
                sentence(
                    "Scene {number} of {count}: {name}.",
                    number=scene.number,
                    count=run.ledger.count,
                    name=scene.name,
                )
            )
        yield scene, outcome
        run.progress.step(done / len(jobs))


def _tell_begin(run: _Run, waiting: int) -> None:
    """Tell the log what there is to do, and whether what is there was made in another way."""
    counts = run.ledger.counts
    run.progress.info(
        sentence(
            "{count} scene(s): {waiting} to sharpen, {skipped} whose output is there already, "
            "{failed} that cannot be read from the table. The report is {report}.",
            count=run.ledger.count,
            waiting=waiting,
            skipped=counts.skipped,
            failed=counts.failed,
            report=run.config.report_file,
        )
    )
    if counts.skipped and run.ledger.changed:
        run.progress.warn(
            sentence(
                "The outputs that are there were made with other settings ({names}). Set OVERWRITE "
                "to make them anew, or choose another FOLDER.",
                names=", ".join(run.ledger.changed),
            )
        )


def _tell_end(run: _Run) -> None:
    """Tell the log what the run came to."""
    counts = run.ledger.counts
    run.progress.info(
        sentence(
            "{done} scene(s) sharpened, {skipped} skipped, {failed} failed; {report} tells of "
            "each.",
            done=counts.done,
            skipped=counts.skipped,
            failed=counts.failed,
            report=run.config.report_file,
        )
    )


def _stopped(run: _Run) -> Cancelled:
    """What to tell a user who stopped a run."""
    counts = run.ledger.counts
    return Cancelled(
        sentence(
            "The run was cancelled. {ready} of {count} scene(s) are sharpened and stay. Start it "
            "again with the same settings to go on.",
            ready=counts.done + counts.skipped,
            count=run.ledger.count,
        )
    )
