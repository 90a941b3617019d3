import bench_trapan

from gzap_qgis.training_config import Degradation, TrapanConfig, Turns


def _changed(whole, other):
    return {name for name, value in vars(other).items() if value != getattr(whole, name)}


def test_each_variant_lacks_one_part():
    whole = TrapanConfig()
    found = bench_trapan.variants(whole)
    assert found.pop("whole") == whole
    changes = [_changed(whole, variant) for variant in found.values()]
    assert changes == [{"degradation"}, {"warm_up"}, {"full_probability"}, {"turns"}]


def test_what_is_lacking_is_what_the_variant_says():
    found = bench_trapan.variants(TrapanConfig())
    assert found["without the learned degradation"].degradation is Degradation.TABLE
    assert found["without the warm-up"].warm_up == 0.0
    assert found["without alternation"].full_probability == 1.0
    assert found["both resolutions in every step"].turns is Turns.BOTH
