import inspect

import pytest

from gzap_qgis import errors

CLASSES = [
    value
    for _, value in inspect.getmembers(errors, inspect.isclass)
    if value.__module__ == errors.__name__ and value is not errors.GzapError
]


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_every_error_is_one_that_a_user_can_put_right(kind):
    error = kind("What was found, what was expected, what to do.")
    assert isinstance(error, errors.GzapError)
    assert str(error) == "What was found, what was expected, what to do."


@pytest.mark.parametrize(
    ("kind", "builtin"),
    [
        (errors.ConfigError, ValueError),
        (errors.GeometryError, ValueError),
        (errors.RasterError, OSError),
        (errors.OutputError, OSError),
        (errors.ModelFileError, ValueError),
        (errors.DeviceError, RuntimeError),
    ],
)
def test_an_error_specialises_its_builtin(kind, builtin):
    assert issubclass(kind, builtin)
