"""Errors that a user can put right; each says what was found, what was expected, what to do."""

from __future__ import annotations


class GzapError(Exception):
    """Base of every error that a user of the plugin can put right."""


class ConfigError(GzapError, ValueError):
    """A setting is outside its allowed range, or two settings contradict each other."""


class GeometryError(GzapError, ValueError):
    """Two rasters, or a raster and an extent, do not fit together on the ground."""


class SceneError(GzapError, ValueError):
    """The pixels of a scene do not hold what the work needs."""


class RasterError(GzapError, OSError):
    """A raster file could not be read or written."""


class OutputError(GzapError, OSError):
    """An output cannot be written where the user wants it."""


class ModelFileError(GzapError, ValueError):
    """A model file is damaged, is no model file, or comes from a newer version."""


class DeviceError(GzapError, RuntimeError):
    """The requested device or library for the network's work is not available."""


class WorkerError(GzapError, RuntimeError):
    """The process that does the network's work could not be started, broke down or fell silent."""


class InstallError(GzapError, RuntimeError):
    """The private environment for the network's work could not be built or removed."""


class Cancelled(GzapError):  # noqa: N818 - a wish of the user, no error
    """The user stopped the run."""
