"""Sizes of the network and of each encoder, with their ranges.

What an encoder's answer at an MS pixel depends on follows from its sizes, and so each config says
how far it reaches: tiles read so much more around them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Union

from gzap_qgis.config import Backbone, require
from gzap_qgis.errors import ConfigError
from gzap_qgis.sentence import sentence


def _require(config: object, low: int, high: int) -> None:
    """Raise ConfigError unless every size of a config that is a number lies in a range."""
    for name, value in vars(config).items():
        if isinstance(value, int):
            require(
                low <= value <= high,
                f"network {name}",
                value,
                sentence("from {low} to {high}", low=low, high=high),
            )


def _require_at_most(name: str, value: int, high: int) -> None:
    """Raise ConfigError unless a size is at most so large."""
    require(value <= high, f"network {name}", value, sentence("from 1 to {high}", high=high))


@dataclass(frozen=True)
class InrConfig:
    """Sizes of the encoder of residual convolutions.

    Attributes:
        width: Channels of a band's codes on the MS grid.
        blocks: Residual blocks.
    """

    width: int = 32
    blocks: int = 2

    def __post_init__(self) -> None:
        """Check the ranges."""
        _require(self, 1, 512)

    @property
    def reach(self) -> int:
        """MS pixels around a pixel that its code depends on."""
        return 1 + 3 * self.blocks


@dataclass(frozen=True)
class CnnConfig:
    """Sizes of the encoder of dilated, gated residual convolutions.

    Attributes:
        width: Channels of a band's codes on the MS grid.
        blocks: Residual blocks.
        dilation: Dilation of the last block's first convolution; that of the first block's is 1,
            and those between grow evenly, rounded.
    """

    width: int = 32
    blocks: int = 4
    dilation: int = 2

    def __post_init__(self) -> None:
        """Check the ranges."""
        _require(self, 1, 512)
        _require_at_most("dilation", self.dilation, 16)

    @property
    def dilations(self) -> tuple[int, ...]:
        """Dilation of each block's first convolution."""
        steps = max(self.blocks - 1, 1)
        return tuple(1 + round((self.dilation - 1) * k / steps) for k in range(self.blocks))

    @property
    def reach(self) -> int:
        """MS pixels around a pixel that its code depends on."""
        return 1 + sum(2 + dilation for dilation in self.dilations)


@dataclass(frozen=True)
class TransformerConfig:
    """Sizes of the encoder of attention inside windows.

    Attributes:
        width: Channels of a band's codes on the MS grid.
        blocks: Blocks; every second one moves its windows by half a side.
        heads: Heads of the attention; they share the channels.
        window: Side of a window, MS pixels, even.
        expansion: Channels inside a block's MLP, over ``width``.
    """

    width: int = 32
    blocks: int = 2
    heads: int = 2
    window: int = 8
    expansion: int = 4

    def __post_init__(self) -> None:
        """Check the ranges."""
        _require(self, 1, 512)
        _require_window(self.window)
        _require_at_most("expansion", self.expansion, 8)
        if self.width % self.heads:
            raise ConfigError(
                sentence(
                    "network heads is {heads}; it must divide the {width} channels without "
                    "remainder.",
                    heads=self.heads,
                    width=self.width,
                )
            )

    @property
    def reach(self) -> int:
        """MS pixels around a pixel that its code depends on."""
        return 2 + self.blocks * self.window


@dataclass(frozen=True)
class MambaConfig:
    """Sizes of the encoder of selective scans inside windows.

    Attributes:
        width: Channels of a band's codes on the MS grid.
        blocks: Blocks; every second one moves its windows by half a side.
        inner: Channels inside a block.
        heads: Heads of each of the four directions of scanning; all heads share ``inner``.
        states: States of a head for each of its channels.
        window: Side of a window, MS pixels, even.
        chunk: Pixels of a scan that are worked out at once.
    """

    width: int = 32
    blocks: int = 2
    inner: int = 64
    heads: int = 1
    states: int = 8
    window: int = 8
    chunk: int = 16

    def __post_init__(self) -> None:
        """Check the ranges."""
        _require(self, 1, 512)
        _require_window(self.window)
        _require_at_most("inner", self.inner, 8 * self.width)
        _require_at_most("states", self.states, 64)
        if self.inner % (4 * self.heads):
            raise ConfigError(
                sentence(
                    "network heads of four directions are {heads}; they must divide the {inner} "
                    "inner channels without remainder.",
                    heads=4 * self.heads,
                    inner=self.inner,
                )
            )

    @property
    def reach(self) -> int:
        """MS pixels around a pixel that its code depends on."""
        return 2 + self.blocks * (1 + self.window)


def _require_window(window: int) -> None:
    """Raise ConfigError unless the side of a window is an even number from 2 to 32."""
    if not 2 <= window <= 32 or window % 2:
        raise ConfigError(
            sentence(
                "network window is {window}; it must be even and from 2 to 32 pixels.",
                window=window,
            )
        )


EncoderConfig = Union[InrConfig, CnnConfig, TransformerConfig, MambaConfig]


@dataclass(frozen=True)
class NetworkConfig:
    """Sizes of the network.

    Attributes:
        encoder: Which encoder of MS, and its sizes.
        pan_width: Channels of PAN's features on the target grid.
        hidden: Hidden width of the query's MLP, channels of a band on the target grid.
        refined: Channels between the two refining convolutions.
    """

    encoder: EncoderConfig = field(default_factory=InrConfig)
    pan_width: int = 16
    hidden: int = 16
    refined: int = 12

    def __post_init__(self) -> None:
        """Check the ranges."""
        _require(self, 1, 512)


def encoder_of(backbone: Backbone) -> EncoderConfig:
    """An encoder with its own sizes."""
    if backbone is Backbone.CNN:
        return CnnConfig()
    if backbone is Backbone.TRANSFORMER:
        return TransformerConfig()
    if backbone is Backbone.MAMBA:
        return MambaConfig()
    return InrConfig()


def network_of(backbone: Backbone) -> NetworkConfig:
    """The network around an encoder, in its own sizes."""
    return NetworkConfig(encoder_of(backbone))


def backbone_of(encoder: EncoderConfig) -> Backbone:
    """Which encoder a config is for."""
    if isinstance(encoder, CnnConfig):
        return Backbone.CNN
    if isinstance(encoder, TransformerConfig):
        return Backbone.TRANSFORMER
    if isinstance(encoder, MambaConfig):
        return Backbone.MAMBA
    return Backbone.INR
