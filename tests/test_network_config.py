import pytest

from gzap_qgis.config import Backbone
from gzap_qgis.errors import ConfigError
from gzap_qgis.network_config import (
    CnnConfig,
    InrConfig,
    MambaConfig,
    NetworkConfig,
    TransformerConfig,
    backbone_of,
    encoder_of,
    network_of,
)

ENCODERS = [InrConfig, CnnConfig, TransformerConfig, MambaConfig]


@pytest.mark.parametrize("backbone", Backbone)
def test_every_backbone_has_an_encoder_that_knows_it(backbone):
    assert backbone_of(encoder_of(backbone)) is backbone
    assert network_of(backbone) == NetworkConfig(encoder_of(backbone))


def test_the_network_has_the_inr_encoder_unless_told():
    assert NetworkConfig().encoder == InrConfig(width=32, blocks=2)


@pytest.mark.parametrize("encoder", ENCODERS)
@pytest.mark.parametrize("name", ["width", "blocks"])
@pytest.mark.parametrize("value", [0, -1, 513])
def test_sizes_of_an_encoder_out_of_range_are_refused(encoder, name, value):
    with pytest.raises(ConfigError, match=rf"network {name} is {value}; it must be from 1 to 512"):
        encoder(**{name: value})


@pytest.mark.parametrize("name", ["pan_width", "hidden", "refined"])
def test_sizes_of_the_network_out_of_range_are_refused(name):
    with pytest.raises(ConfigError, match=rf"network {name} is 0; it must be from 1 to 512"):
        NetworkConfig(**{name: 0})


@pytest.mark.parametrize("encoder", [TransformerConfig, MambaConfig])
@pytest.mark.parametrize("window", [1, 7, 34])
def test_windows_must_be_even_and_neither_tiny_nor_huge(encoder, window):
    with pytest.raises(ConfigError, match=f"network window is {window}; it must be even"):
        encoder(window=window)


@pytest.mark.parametrize(
    ("make", "text"),
    [
        (lambda: CnnConfig(dilation=17), "dilation is 17; it must be from 1 to 16"),
        (lambda: TransformerConfig(expansion=9), "expansion is 9; it must be from 1 to 8"),
        (lambda: TransformerConfig(width=32, heads=3), "heads is 3; it must divide the 32"),
        (lambda: MambaConfig(states=65), "states is 65; it must be from 1 to 64"),
        (lambda: MambaConfig(width=4, inner=64), "inner is 64; it must be from 1 to 32"),
        (
            lambda: MambaConfig(inner=60, heads=2),
            "heads of four directions are 8; they must divide",
        ),
    ],
)
def test_sizes_that_do_not_go_together_are_refused(make, text):
    with pytest.raises(ConfigError, match=text):
        make()


def test_dilations_grow_from_one_to_the_last():
    assert CnnConfig(blocks=4, dilation=2).dilations == (1, 1, 2, 2)
    assert CnnConfig(blocks=4, dilation=4).dilations == (1, 2, 3, 4)
    assert CnnConfig(blocks=1, dilation=4).dilations == (1,)


def test_an_encoder_states_how_far_it_reaches():
    assert InrConfig(blocks=2).reach == 1 + 2 * 3
    assert CnnConfig(blocks=4, dilation=2).reach == 1 + 3 + 3 + 4 + 4
    assert TransformerConfig(blocks=2, window=8).reach == 2 + 2 * 8
    assert MambaConfig(blocks=2, window=8).reach == 2 + 2 * 9
