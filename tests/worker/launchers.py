"""Stand-ins for a Python interpreter that a user names: small programs that start the real one."""

import os
import sys
import textwrap
from pathlib import Path

PYTHON = Path(sys.executable)
# Runs the file that it is given as the real interpreter would.
RUN = """
    import os, runpy, sys
    sys.path.insert(0, os.path.dirname(sys.argv[-1]))
    runpy.run_path(sys.argv[-1], run_name="__main__")
"""


def _executable(path, text):
    path.write_text(text)
    path.chmod(0o755)
    return path


def shell(folder, lines):
    """An interpreter that is a shell script; ``$PYTHON`` in it is the real one."""
    text = f"#!/bin/sh\nPYTHON='{PYTHON}'\n{lines}\n"
    return _executable(Path(folder) / "python-by-shell", text)


def told(folder):
    """An interpreter that leaves the number of its process in a file; it and the file."""
    number = Path(folder) / "pid"
    return shell(folder, f'echo $$ > \'{number}\'\nexec "$PYTHON" "$@"'), number


def python(folder, before):
    """An interpreter that does something first, in Python."""
    text = textwrap.dedent(before) + textwrap.dedent(RUN)
    return _executable(Path(folder) / "python-by-python", f"#!{PYTHON}\n{text}")


def blocking(name):
    """Python code that hides a package."""
    return f"""
        import sys

        class Hide:
            def find_spec(self, found, path=None, target=None):
                if found.split(".")[0] == "{name}":
                    raise ModuleNotFoundError(f"No module named '{name}'", name=found)

        sys.meta_path.insert(0, Hide())
    """


def is_alive(pid):
    """Whether a process runs, and is not merely waited for by nobody."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (ProcessLookupError, FileNotFoundError):
        return False
    return state != "Z"
