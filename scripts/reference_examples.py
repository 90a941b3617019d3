"""The examples of the reference: values by parameter, one table for each algorithm."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

EXAMPLES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "pansharpen": {
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "PRESET": "fast",
            "OUTPUT": "fused.tif",
        },
        "fit": {
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "PRESET": "fast",
            "MODEL": "scene.safetensors",
        },
        "sharpen": {
            "MODEL": "scene.safetensors",
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "OUTPUT": "fused.tif",
        },
        "classical": {
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "METHOD": "gsa",
            "OUTPUT": "fused.tif",
        },
        "simulate": {
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "PAN_REDUCED": "pan_reduced.tif",
            "MS_REDUCED": "ms_reduced.tif",
        },
        "assess": {
            "FUSED": "fused.tif",
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "REPORT": "report.html",
        },
        "archive": {
            "PAIRS": "archive.csv",
            "METHOD": "prior",
            "FOLDER": "sharpened",
        },
        "pretrain": {
            "IMAGES": "images",
            "STEPS": "4000",
            "MODEL": "prior.safetensors",
        },
        "runtime": {
            "ACTION": "explain",
        },
        "sharpen_and_assess": {
            "PANCHROMATIC": "pan.tif",
            "SPECTRAL": "ms.tif",
            "sharpen:OUTPUT": "fused.tif",
            "assess:REPORT": "report.html",
        },
        "fit_once_sharpen_many": {
            "PANCHROMATIC": "first/pan.tif",
            "SPECTRAL": "first/ms.tif",
            "PANCHROMATIC_2": "second/pan.tif",
            "SPECTRAL_2": "second/ms.tif",
            "fit:MODEL": "sensor.safetensors",
            "sharpen:OUTPUT": "first/fused.tif",
            "sharpen_2:OUTPUT": "second/fused.tif",
        },
    }
)

# What stands for a value in an example that is made from an algorithm's parameters alone.
PLACEHOLDERS: Mapping[str, str] = MappingProxyType(
    {
        "raster": "image.tif",
        "rasterDestination": "result.tif",
        "fileDestination": "result",
        "folderDestination": "folder",
        "folder": "folder",
        "file": "file",
        "boolean": "true",
        "whole": "1",
        "number": "1.0",
    }
)
