"""Fit a network to one pair and sharpen any number of pairs with it.

Usage: fit_once_sharpen_many.py FOLDER PAN MS [PAN MS ...]

The network is fitted to the first pair. The model file and the sharpened images go to FOLDER.
"""

from __future__ import annotations

import sys
from pathlib import Path

from standalone import qgis_with_gzap


def main(folder: str, *images: str) -> None:
    """Fit once, then sharpen pair after pair."""
    pairs = list(zip(images[::2], images[1::2]))
    target = Path(folder)
    target.mkdir(parents=True, exist_ok=True)
    with qgis_with_gzap():
        import processing

        pan, ms = pairs[0]
        fit = {"PANCHROMATIC": pan, "SPECTRAL": ms, "PRESET": "fast"}
        fit["MODEL"] = str(target / "fitted.safetensors")
        model = processing.run("gzap:fit", fit)["MODEL"]
        for number, (pan, ms) in enumerate(pairs, start=1):
            values = {"PANCHROMATIC": pan, "SPECTRAL": ms, "MODEL": model}
            values["OUTPUT"] = str(target / f"sharpened_{number}.tif")
            print(processing.run("gzap:sharpen", values)["OUTPUT"], flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
