"""The environment of a Python process that must not inherit QGIS's own.

QGIS sets variables that lead another Python or another PROJ astray (PYTHONHOME, PYTHONPATH,
PROJ_DATA, GDAL_DATA, LD_LIBRARY_PATH). Only what is named here is passed on.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePosixPath, PureWindowsPath

# The user, the place for temporary files, language, and the parts of Windows.
KEPT = frozenset(
    {
        "HOME",
        "USER",
        "LOGNAME",
        "LANG",
        "LANGUAGE",
        "TZ",
        "TMPDIR",
        "TMP",
        "TEMP",
        "SYSTEMROOT",
        "SYSTEMDRIVE",
        "WINDIR",
        "COMSPEC",
        "PATHEXT",
        "USERNAME",
        "USERPROFILE",
        "APPDATA",
        "LOCALAPPDATA",
        "PROGRAMDATA",
        "PROGRAMFILES",
        "PROGRAMFILES(X86)",
        "COMMONPROGRAMFILES",
        "NUMBER_OF_PROCESSORS",
        "PROCESSOR_ARCHITECTURE",
        "PROCESSOR_IDENTIFIER",
        "XDG_CACHE_HOME",
        "XDG_RUNTIME_DIR",
        # Which of several devices may be used.
        "CUDA_VISIBLE_DEVICES",
        "CUDA_DEVICE_ORDER",
        "HIP_VISIBLE_DEVICES",
        "ROCR_VISIBLE_DEVICES",
        "HSA_OVERRIDE_GFX_VERSION",
    }
)
# Variables that begin so are passed on, too: language, and how the libraries below numpy and torch
# compute, without which the last digits of this process would not be those of the other.
PREFIXES = (
    "LC_",
    "PYTORCH_",
    "NVIDIA_",
    "ATEN_",
    "OMP_",
    "GOMP_",
    "KMP_",
    "MKL_",
    "OPENBLAS_",
    "BLIS_",
    "DNNL_",
    "ONEDNN_",
)
POSIX_PATH = ("/usr/local/bin", "/usr/bin", "/bin")
# Below the folder of the interpreter, where conda keeps libraries that Windows finds by PATH.
CONDA = ("", "Library\\mingw-w64\\bin", "Library\\usr\\bin", "Library\\bin", "Scripts")
WINDOWS = ("System32", "", "System32\\Wbem")


def clean_environment(interpreter: Path, given: Mapping[str, str], system: str) -> dict[str, str]:
    """What a process of another Python finds in its environment.

    Args:
        interpreter: That Python.
        given: The environment of this process.
        system: ``os.name`` of this system.

    Returns:
        The variables that help any process, and a PATH made of the interpreter's and the system's
        own folders.
    """
    kept = {
        name: value
        for name, value in given.items()
        if name.upper() in KEPT or name.upper().startswith(PREFIXES)
    }
    kept["PATH"] = _windows_path(interpreter, given) if system == "nt" else _posix_path(interpreter)
    return kept


def _posix_path(interpreter: Path) -> str:
    """PATH of the interpreter's folder, if it is named with one, and the system's."""
    own = PurePosixPath(str(interpreter)).parent
    named = (str(own),) if own.is_absolute() else ()
    return ":".join(dict.fromkeys((*named, *POSIX_PATH)))


def _windows_path(interpreter: Path, given: Mapping[str, str]) -> str:
    """PATH of the interpreter's folders and those of Windows."""
    upper = {name.upper(): value for name, value in given.items()}
    own = PureWindowsPath(str(interpreter)).parent
    root = PureWindowsPath(upper.get("SYSTEMROOT", "C:\\Windows"))
    folders = [own / part for part in CONDA] + [root / part for part in WINDOWS]
    return ";".join(str(folder) for folder in folders)
