import pytest
import torch

from gzap_qgis.core.encoders.scan import selective_scan

pytestmark = pytest.mark.usefixtures("one_thread")


def _sequential(x, log_decay, b, c):
    """The recurrence, one step after the other."""
    state = x.new_zeros(*x.shape[:-2], b.shape[-1], x.shape[-1])
    out = []
    for t in range(x.shape[-2]):
        entering = b[..., None, t, :, None] * x[..., t, None, :]
        state = log_decay[..., t, None, None].exp() * state + entering
        out.append((c[..., None, t, :, None] * state).sum(-2))
    return torch.stack(out, -2)


def _sequences(length, dtype=torch.float64, strength=1.0, seed=0):
    """Two sequences of three heads with four channels, five states."""
    random = torch.Generator().manual_seed(seed)

    def made(*size):
        return torch.randn(*size, generator=random, dtype=dtype)

    decay = -strength * made(2, 3, length).abs()
    return made(2, 3, length, 4), decay, made(2, length, 5), made(2, length, 5)


@pytest.mark.parametrize("length", [1, 7, 16, 64, 201])
@pytest.mark.parametrize("chunk", [1, 8, 16, 500])
def test_a_scan_is_the_recurrence(length, chunk):
    inputs = _sequences(length)
    expected = _sequential(*inputs)
    torch.testing.assert_close(selective_scan(*inputs, chunk), expected, rtol=1e-8, atol=1e-8)


@pytest.mark.parametrize("strength", [1e-4, 0.3, 5.0])
def test_a_scan_in_single_precision_is_the_recurrence_to_a_ten_thousandth(strength):
    inputs = _sequences(300, torch.float32, strength)
    expected = _sequential(*(value.double() for value in inputs))
    error = selective_scan(*inputs, 16).double() - expected
    assert error.norm() < 1e-4 * expected.norm()
    assert error.abs().max() < 1e-4 * expected.abs().max()


def test_a_scan_of_a_long_sequence_with_strong_decay_stays_finite():
    # Running sums of these logarithms pass -100000: their exponents taken apart would overflow.
    x, decay, b, c = _sequences(4096, torch.float32, 30.0)
    x, decay = x.requires_grad_(), decay.requires_grad_()
    out = selective_scan(x, decay, b, c, 64)
    out.square().sum().backward()
    assert out.isfinite().all()
    assert x.grad.isfinite().all()
    assert decay.grad.isfinite().all()
    torch.testing.assert_close(out, _sequential(x, decay, b, c), rtol=1e-3, atol=1e-4)


def test_without_decay_nothing_is_forgotten():
    ones = torch.ones(1, 1, 100, 1, dtype=torch.float64)
    unit = torch.ones(1, 100, 1, dtype=torch.float64)
    out = selective_scan(ones, torch.zeros(1, 1, 100, dtype=torch.float64), unit, unit, 16)
    torch.testing.assert_close(out.flatten(), torch.arange(1.0, 101, dtype=torch.float64))


def test_the_past_does_not_see_the_future():
    inputs = _sequences(50)
    later = inputs[0].clone()
    later[..., 30:, :] += 1.0
    change = selective_scan(later, *inputs[1:], 16) - selective_scan(*inputs, 16)
    assert not change[..., :30, :].any()
    assert change[..., 30:, :].abs().max() > 0.1


def test_gradients_of_a_scan_are_right():
    inputs = tuple(value[..., :] for value in _sequences(9, strength=0.4))
    inputs = tuple(value.clone().requires_grad_() for value in inputs)
    assert torch.autograd.gradcheck(lambda *v: selective_scan(*v, 4), inputs, atol=1e-6)


@pytest.mark.parametrize("chunk", [8, 32])
def test_the_work_of_a_scan_grows_linearly_with_the_length(chunk):
    def elements(length):
        """Numbers that all steps of a scan write."""
        with torch.profiler.profile(record_shapes=True, with_flops=True) as profile:
            selective_scan(*_sequences(length, torch.float32), chunk)
        return sum(event.flops for event in profile.key_averages())

    first, second, third = elements(256), elements(512), elements(1024)
    assert third - second == 2 * (second - first)
