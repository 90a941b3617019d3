"""The first lines that run in a worker: ``<interpreter> start.py``.

Nothing but the plugin's own package becomes importable here, so that neighbours in QGIS's folder of
plugins hide no package of the interpreter. Any Python 3 can read this file, so that one that is too
old can say so.
"""

import sys

# What the worker's process ends with when its Python is too old.
TOO_OLD = 86


def main() -> None:
    """Make the package importable, and serve."""
    # The folder of this file, which Python puts first.
    del sys.path[0]
    if sys.version_info < (3, 9):  # noqa: UP036 - the interpreter is whatever the user named
        sys.stderr.write(".".join(map(str, sys.version_info[:2])) + "\n")
        sys.exit(TOO_OLD)
    import os
    from importlib.machinery import PathFinder
    from importlib.util import module_from_spec

    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    spec = PathFinder.find_spec("gzap_qgis", [os.path.dirname(package)])
    if spec is None or spec.loader is None:
        sys.exit("The plugin's folder " + package + " cannot be read.")
    module = sys.modules["gzap_qgis"] = module_from_spec(spec)
    spec.loader.exec_module(module)
    from gzap_qgis.worker.server import serve

    serve()


if __name__ == "__main__":
    main()
