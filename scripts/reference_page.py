"""What the reference says about an algorithm, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Parameter:
    """One input or destination.

    Attributes:
        key: Its name in scripts.
        label: The words above its field.
        kind: What it takes: a key of ``Words.kinds``.
        default: Its default as scripts write it; empty where there is none.
        choices: The words of a fixed choice, or the lowest and the highest number.
        advanced: Whether the dialog hides it behind "Advanced parameters".
        optional: Whether it may be left out although it has no default.
        hint: Its help.
    """

    key: str
    label: str
    kind: str
    default: str
    choices: tuple[str, ...]
    advanced: bool
    optional: bool
    hint: str


@dataclass(frozen=True)
class Output:
    """One thing that a run hands back: its name in scripts, its label, a key of ``Words.kinds``."""

    key: str
    label: str
    kind: str


@dataclass(frozen=True)
class Page:
    """All that the reference says about one algorithm.

    Attributes:
        name: Its name without the provider's.
        title: What the toolbox calls it.
        group: The group that it stands in.
        summary: One sentence.
        text: Paragraphs, each with one line or more.
        parameters: In the order of the dialog.
        outputs: In the order of the code.
        needs: Python packages that it needs.
        example: Values of an example by key, as scripts write them.
    """

    name: str
    title: str
    group: str
    summary: str
    text: tuple[tuple[str, ...], ...]
    parameters: tuple[Parameter, ...]
    outputs: tuple[Output, ...]
    needs: tuple[str, ...]
    example: Mapping[str, str]

    def python(self) -> str:
        """The example as a call in a script."""
        lines = [f'    "{key}": "{value}",' for key, value in self.example.items()]
        return "\n".join(
            [
                "import processing",
                "",
                "processing.run(",
                f'    "gzap:{self.name}",',
                "    {",
                *(f"    {line}" for line in lines),
                "    },",
                ")",
            ]
        )

    def shell(self) -> str:
        """The example as a command, over several lines."""
        arguments = [f"{key}={value}" for key, value in self.example.items()]
        return " \\\n    ".join([f"qgis_process run gzap:{self.name} --", *arguments])
