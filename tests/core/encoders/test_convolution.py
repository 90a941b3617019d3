import pytest
import torch

from gzap_qgis.core.crew import Crew, Watch
from gzap_qgis.core.encoders.convolution import AT_ONCE, band_after_band, conv, on_last
from gzap_qgis.errors import Cancelled
from gzap_qgis.progress import Progress

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.mark.parametrize(("size", "dilation"), [(1, 1), (3, 1), (3, 2), (5, 3)])
def test_a_convolution_keeps_the_size(size, dilation):
    assert conv(2, 5, size, dilation)(torch.randn(1, 2, 9, 11)).shape == (1, 5, 9, 11)


def test_a_convolution_of_a_constant_is_constant_to_the_edge():
    with torch.no_grad():
        out = conv(1, 1, 3, 2)(torch.full((1, 1, 6, 7), 3.0))
    torch.testing.assert_close(out, out[:, :, 3:4, 3:4].expand_as(out))


def test_bands_worked_on_in_groups_are_all_worked_on_in_order():
    feat = torch.arange(5.0)[:, None, None, None].expand(5, 512, 500, 1)
    sizes = []

    def work(part):
        sizes.append(len(part))
        return part + 1

    assert torch.equal(band_after_band(work, feat, Watch()), feat + 1)
    assert sizes == [AT_ONCE // (512 * 500), 2, 1]


def test_a_large_image_is_worked_on_band_by_band_and_asks_before_each_whether_to_stop():
    asked = []
    progress = Progress(is_cancelled=lambda: asked.append(1) or len(asked) == 3)
    done = []
    watch = Watch(progress=progress)
    with pytest.raises(Cancelled):
        band_after_band(lambda p: done.append(p) or p, torch.zeros(9, 300, 300, 4), watch)
    assert [len(part) for part in done] == [1, 1]


def _large(seed=0):
    return torch.randn(5, 8, 200, 400, generator=torch.Generator().manual_seed(seed))


def test_two_threads_give_what_one_gives():
    layer = conv(8, 8)
    with torch.no_grad():
        one, two = (band_after_band(layer, _large(), Watch(Crew(size))) for size in (1, 2))
    assert torch.equal(one, two)


def test_channels_that_are_last_in_memory_stay_last():
    feat = _large().contiguous(memory_format=torch.channels_last)
    with torch.no_grad():
        done = band_after_band(torch.neg, feat, Watch(Crew(2)))
    assert torch.equal(done, -feat)
    assert done.is_contiguous(memory_format=torch.channels_last)


def test_a_layer_on_the_last_axis_is_that_on_the_second():
    layer, feat = conv(3, 4), torch.randn(2, 3, 5, 6)
    with torch.no_grad():
        out = on_last(layer, feat.permute(0, 2, 3, 1))
        torch.testing.assert_close(out.permute(0, 3, 1, 2), layer(feat))
