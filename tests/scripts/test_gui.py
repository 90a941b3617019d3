import re

import gui
import pytest

STEPS = (gui.ROOT / "scripts" / "gui_steps.py").read_text(encoding="utf-8")
TAKEN = sorted(
    {
        *re.findall(r'camera\.take\("([a-z-]+)"', STEPS),
        *re.findall(r'find\(session, "[a-z]+", "([a-z-]+)"\)', STEPS),
    }
)


def test_the_play_takes_a_picture_of_each_step():
    assert len(TAKEN) >= 15


@pytest.mark.parametrize("name", TAKEN)
def test_each_picture_of_the_play_is_in_the_documentation_and_small(name):
    path = gui.PICTURES / f"{name}.png"
    assert path.is_file()
    assert 2_000 < path.stat().st_size <= gui.LARGEST


def test_no_other_picture_is_there():
    assert {path.stem for path in gui.PICTURES.glob("*.png")} == set(TAKEN)
