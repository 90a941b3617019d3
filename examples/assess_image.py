"""Print how good a sharpened image is, and write the report.

Usage: assess_image.py FUSED PAN MS REPORT.html
"""

from __future__ import annotations

import sys

from standalone import qgis_with_gzap


def main(fused: str, pan: str, ms: str, report: str) -> None:
    """Assess the image; indices that are not defined are left out."""
    with qgis_with_gzap():
        import processing

        values = {"FUSED": fused, "PANCHROMATIC": pan, "SPECTRAL": ms, "REPORT": report}
        results = processing.run("gzap:assess", values)
        for name, value in sorted(results.items()):
            if isinstance(value, float):
                print(f"{name:<12}{value:.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
