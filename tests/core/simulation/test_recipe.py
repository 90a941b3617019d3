from dataclasses import replace

from gzap_qgis.core.simulation.recipe import source_size, wald_size
from tests.core.simulation.simulated import plain


def test_a_source_holds_every_ms_pixel():
    recipe = replace(plain(ratio=2.5, side=13), reduction=1.3)
    # 13 MS pixels are 32.5 PAN pixels, 33 PAN pixels are 42.9 of the image.
    assert source_size(recipe) == (43, 43)


def test_a_real_pair_is_read_by_its_own_ratio_or_the_recipes():
    recipe = plain(ratio=2.5, side=13)
    other = replace(recipe, wald=replace(recipe.wald, ratio=4.0))
    assert wald_size(recipe, 2.0) == (26, 26)
    assert wald_size(other, 2.0) == (52, 52)
