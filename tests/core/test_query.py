import pytest
import torch
from torch.nn import functional as F  # noqa: N812 - torch's own name for it

from gzap_qgis.core import query
from gzap_qgis.core.query import along_cols, along_rows, axis_of

pytestmark = pytest.mark.usefixtures("one_thread")

F64 = torch.float64


def _drawn(*shape, seed=0):
    generator = torch.Generator().manual_seed(seed)
    return torch.randn(*shape, generator=generator, dtype=F64)


ROWS, COLS = torch.linspace(-0.7, 4.6, 11, dtype=F64), torch.linspace(5.3, -0.4, 9, dtype=F64)


def _summed(code, row_step, col_step):
    rows, cols = axis_of(ROWS, code.shape[1]), axis_of(COLS, code.shape[2])
    return along_rows(along_cols(code, col_step, cols), row_step, rows, cols)


def _one_by_one(code, row_step, col_step):
    """The same, a neighbour at a time, as it is written down."""
    total = torch.zeros(len(code), len(ROWS), len(COLS), code.shape[3], dtype=F64)
    for down in (0, 1):
        for right in (0, 1):
            low, left = ROWS.floor() + down, COLS.floor() + right
            row = low.long().clamp(0, code.shape[1] - 1)
            col = left.long().clamp(0, code.shape[2] - 1)
            hidden = code[:, row][:, :, col] + (ROWS - low)[:, None, None] * row_step
            hidden = hidden + (COLS - left)[None, :, None] * col_step
            area = (1 - (ROWS - low).abs())[:, None] * (1 - (COLS - left).abs())
            total = total + F.relu(hidden) * area[:, :, None]
    return total


def test_the_sum_is_that_of_the_four_neighbours_one_by_one():
    given = _drawn(2, 5, 6, 3), _drawn(3, seed=1), _drawn(3, seed=2)
    torch.testing.assert_close(_summed(*given), _one_by_one(*given), rtol=1e-12, atol=1e-12)


def test_its_gradient_is_that_of_the_numbers():
    given = [_drawn(2, 5, 6, 2), _drawn(2, seed=1), _drawn(2, seed=2)]
    assert torch.autograd.gradcheck(_summed, [value.requires_grad_() for value in given])


def test_how_many_rows_are_worked_on_at_once_does_not_matter(monkeypatch):
    given = [_drawn(2, 5, 6, 3), _drawn(3, seed=1), _drawn(3, seed=2)]
    weights = [value.requires_grad_() for value in given]
    whole = _summed(*weights)
    slopes = torch.autograd.grad(whole.square().sum(), weights)
    monkeypatch.setattr(query, "CPU_AT_ONCE", 1)
    parted = _summed(*weights)
    torch.testing.assert_close(parted, whole, rtol=1e-12, atol=1e-12)
    for a, b in zip(torch.autograd.grad(parted.square().sum(), weights), slopes):
        torch.testing.assert_close(a, b, rtol=1e-12, atol=1e-12)
