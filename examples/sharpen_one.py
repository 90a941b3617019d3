"""Sharpen one scene.

Usage: sharpen_one.py PAN MS OUTPUT

In QGIS's Python console the call of processing.run alone does the same.
"""

from __future__ import annotations

import sys

from standalone import qgis_with_gzap


def main(pan: str, ms: str, output: str) -> None:
    """Fit a network to the scene and write the sharpened image."""
    with qgis_with_gzap():
        import processing

        results = processing.run(
            "gzap:pansharpen",
            {"PANCHROMATIC": pan, "SPECTRAL": ms, "PRESET": "fast", "OUTPUT": output},
        )
        print(f"{results['OUTPUT']}: {results['COLS']} x {results['ROWS']} pixels")


if __name__ == "__main__":
    main(*sys.argv[1:])
