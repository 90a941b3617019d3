"""What the log says of a model file."""

from __future__ import annotations

from pathlib import Path

from gzap_qgis.core.tasks import ModelCard
from gzap_qgis.sentence import Sentence, sentence

# Characters of a note that are shown; a file of another's making may hold anything.
LONGEST = 40


def describe(path: Path, card: ModelCard) -> Sentence:
    """A sentence on a model file: its encoder, and how it came to be."""
    encoder, started = card.backbone.value, _note(card, "started_from")
    steps, seed = _note(card, "steps"), _note(card, "seed")
    if started == "pretraining":
        return sentence(
            "Model {path}: encoder {encoder}, pretrained in {steps} steps with seed {seed} on "
            "{pictures} image(s) and {pairs} real pair(s).",
            path=path,
            encoder=encoder,
            steps=steps,
            seed=seed,
            pictures=_note(card, "pictures"),
            pairs=_note(card, "pairs"),
        )
    if started == "base":
        return sentence(
            "Model {path}: encoder {encoder}, the regression on PAN's detail alone.",
            path=path,
            encoder=encoder,
        )
    return sentence(
        "Model {path}: encoder {encoder}, fitted from {started} in {steps} steps with seed {seed} "
        "to a scene of {bands} band(s), sensor {sensor}.",
        path=path,
        encoder=encoder,
        started=started,
        steps=steps,
        seed=seed,
        bands=_note(card, "bands"),
        sensor=_note(card, "sensor"),
    )


def _note(card: ModelCard, key: str) -> str:
    """A note in one short line."""
    if key not in card.notes:
        return sentence("unknown")
    text = " ".join(str(card.notes[key]).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
