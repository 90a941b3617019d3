"""Sharpen a whole archive of scenes in a way that can be started again at any time."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from gzap_qgis import paths
from gzap_qgis.archive_config import REPORT_NAME, ArchiveConfig, ArchiveTable
from gzap_qgis.config import ComputeConfig
from gzap_qgis.errors import Cancelled, GzapError
from gzap_qgis.progress import Progress
from gzap_qgis.sentence import sentence
from gzap_qgis.worker.engine import Engine
from gzap_qgis.workflows.archive_report import Counts, End, Ledger, Outcome, State
from gzap_qgis.workflows.archive_run import Run
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
    for place in (config.folder / REPORT_NAME, config.report_file):
        paths.require_writable_folder(place)
    with Seat(replace(compute, cluster=""), progress) as seat:
        model = _weights(config, seat.engine(), progress)
        ledger = Ledger(config, scenes, hashlib.sha256(model).hexdigest(), compute.cluster)
        others = tuple(path for path in (table.file, config.model) if path is not None)
        run = Run(config, compute, others, model, ledger, progress)
        if not compute.cluster:
            ledger.ran_on(seat.engine().describe().machine)
        waiting = _begin(run, scenes)
        try:
            _work(run, waiting, seat)
        except Cancelled as error:
            run.write(End.CANCELLED)
            raise run.stopped() from error
        except GzapError:
            run.write(End.BROKEN_OFF)
            raise
    ledger.write(End.COMPLETE)
    run.tell_end()
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


def _begin(run: Run, scenes: Sequence[ArchiveScene]) -> list[ArchiveScene]:
    """Tell of the scenes on which there is nothing to do; returns the others.

    Raises:
        OutputError: If the report cannot be written.
    """
    waiting = []
    for scene in scenes:
        outcome = _at_once(run.config, scene)
        if outcome is None:
            waiting.append(scene)
        else:
            run.enter(scene, outcome)
    # Only now, so that the new report knows of skipped scenes what the earlier one knew.
    run.ledger.write(End.RUNNING)
    run.tell_begin(len(waiting))
    return waiting


def _work(run: Run, waiting: Sequence[ArchiveScene], seat: Seat) -> None:
    """Sharpen scenes, and write the report anew after each.

    Raises:
        GzapError: If the run as a whole cannot go on, or the user stops.
    """
    way = _there if run.compute.cluster else _here
    with closing(way(run, waiting, seat)) as found:
        for scene, outcome in found:
            run.enter(scene, outcome)
            run.write(End.RUNNING)


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
    run: Run, waiting: Sequence[ArchiveScene], seat: Seat
) -> Generator[tuple[ArchiveScene, Outcome], None, None]:
    """Sharpen scenes one after the other on this machine."""
    for index, scene in enumerate(waiting):
        progress = run.progress.part(index / len(waiting), (index + 1) / len(waiting))
        progress.step(0.0)
        run.tell_scene(scene)
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
    run: Run, waiting: Sequence[ArchiveScene], seat: Seat
) -> Generator[tuple[ArchiveScene, Outcome], None, None]:
    """Sharpen scenes on the workers of a cluster."""
    from gzap_qgis.workflows.archive_cluster import work_on_cluster

    # The memory of an engine that has nothing more to do.
    seat.leave()
    jobs = [run.job(scene) for scene in waiting]
    folder = Path(os.path.abspath(run.config.folder))
    with closing(work_on_cluster(jobs, run.compute.cluster, folder, run.progress)) as found:
        for done, (index, outcome) in enumerate(found, start=1):
            if outcome.state is State.DONE:
                run.tell_scene(waiting[index])
            yield waiting[index], outcome
            run.progress.step(done / len(jobs))
