"""What the log says of a model file."""

from __future__ import annotations

from pathlib import Path

from gzap_qgis.core.model_file import ModelCard

# Characters of a note that are shown; a file of another's making may hold anything.
LONGEST = 40


def describe(path: Path, card: ModelCard) -> str:
    """A sentence on a model file: its encoder, and how it came to be."""
    return f"Model {path}: encoder {card.backbone.value}, {_origin(card)}."


def _origin(card: ModelCard) -> str:
    """How a model came to be, as a phrase."""
    started = _note(card, "started_from")
    if started == "pretraining":
        return (
            f"pretrained in {_note(card, 'steps')} steps with seed {_note(card, 'seed')} on "
            f"{_note(card, 'pictures')} image(s) and {_note(card, 'pairs')} real pair(s)"
        )
    if started == "base":
        return "the regression on PAN's detail alone"
    return (
        f"fitted from {started} in {_note(card, 'steps')} steps with seed {_note(card, 'seed')} to "
        f"a scene of {_note(card, 'bands')} band(s), sensor {_note(card, 'sensor')}"
    )


def _note(card: ModelCard, key: str) -> str:
    """A note in one short line."""
    text = " ".join(str(card.notes.get(key, "unknown")).split())
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}..."
