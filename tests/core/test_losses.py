import numpy as np
import pytest
import torch

from gzap_qgis.core import resample
from gzap_qgis.core.full_level import LinearResponse
from gzap_qgis.core.losses import Degradation, spatial_loss, spectral_loss, supervised_loss

pytestmark = pytest.mark.usefixtures("one_thread")


def _images(*shape, dtype=torch.float32):
    return torch.from_numpy(np.random.default_rng(len(shape)).normal(size=shape)).to(dtype)


def _degradation(dtype=torch.float32):
    rows = [resample.gaussian(4, 16, 4.0, 1.5, s) for s in (1.8, 2.2)]
    cols = [resample.gaussian(5, 20, 4.0, 1.5, s) for s in (1.8, 2.2)]
    return Degradation(
        torch.from_numpy(np.stack(rows)).to(dtype), torch.from_numpy(np.stack(cols)).to(dtype)
    )


def test_supervised_loss_is_zero_for_the_reference_itself():
    image = _images(2, 5, 6)
    assert supervised_loss(image, image, torch.ones(2, 5, 6)) == 0


def test_supervised_loss_is_the_weighted_mean_over_what_counts():
    answer, reference = torch.zeros(1, 1, 4), torch.tensor([[[1.0, -2.0, 5.0, 7.0]]])
    weight = torch.tensor([[[1.0, 2.0, 0.0, 0.0]]])
    assert float(supervised_loss(answer, reference, weight)) == pytest.approx((1 + 4) / 2)


def test_supervised_loss_of_nothing_is_zero():
    image = _images(1, 3, 3)
    assert supervised_loss(image, image + 1, torch.zeros(1, 3, 3)) == 0


def test_degradation_blurs_each_band_by_its_own_matrices():
    image, degradation = _images(2, 16, 20), _degradation()
    out = degradation.apply(image)
    for band in range(2):
        expected = degradation.rows[band] @ image[band] @ degradation.cols[band].T
        torch.testing.assert_close(out[band], expected)


def test_spectral_loss_is_zero_for_a_perfectly_consistent_image():
    fused, degradation = _images(2, 16, 20), _degradation()
    ms = degradation.apply(fused)
    assert float(spectral_loss(fused, ms, degradation, torch.ones(2, 4, 5))) < 1e-6


def test_spectral_loss_is_a_bias_that_decimation_keeps():
    fused, degradation = _images(2, 16, 20), _degradation()
    ms = degradation.apply(fused) + 0.25
    loss = spectral_loss(fused, ms, degradation, torch.ones(2, 4, 5))
    assert float(loss) == pytest.approx(0.25, abs=1e-5)


def test_spectral_loss_leaves_out_pixels_without_weight():
    fused, degradation = _images(2, 16, 20), _degradation()
    ms, weight = degradation.apply(fused), torch.ones(2, 4, 5)
    ms[1, 2, 3], weight[1, 2, 3] = 99.0, 0.0
    assert float(spectral_loss(fused, ms, degradation, weight)) < 1e-6


def test_spatial_loss_is_zero_where_the_response_gives_pan():
    fused, response = _images(3, 8, 9), torch.tensor([0.2, 0.3, -0.1])
    pan = (response[:, None, None] * fused).sum(0)
    seen = LinearResponse(response)(fused)
    assert float(spatial_loss(seen, pan, torch.ones(8, 9))) < 1e-6


def test_spatial_loss_leaves_out_pixels_without_weight():
    fused, response = _images(3, 8, 9), torch.tensor([0.2, 0.3, -0.1])
    pan, weight = (response[:, None, None] * fused).sum(0), torch.ones(8, 9)
    pan[4, 4], weight[4, 4] = 99.0, 0.0
    assert float(spatial_loss(LinearResponse(response)(fused), pan, weight)) < 1e-6


def test_spatial_loss_is_weighted():
    seen = torch.zeros(1, 2)
    loss = spatial_loss(seen, torch.tensor([[1.0, 3.0]]), torch.tensor([[2.0, 1]]))
    assert float(loss) == pytest.approx(2.5)


def test_gradients_of_the_losses_are_right():
    fused = _images(2, 16, 20, dtype=torch.float64).requires_grad_()
    degradation, response = _degradation(torch.float64), torch.tensor([0.6, 0.4]).double()
    ms, pan = _images(2, 4, 5, dtype=torch.float64) + 3, torch.full((16, 20), 5.0).double()

    def total(image):
        spectral = spectral_loss(image, ms, degradation, torch.ones(2, 4, 5).double())
        seen = LinearResponse(response)(image)
        return spectral + spatial_loss(seen, pan, torch.ones(16, 20).double())

    assert torch.autograd.gradcheck(total, (fused,), atol=1e-6)
