"""The classical methods by name."""

from __future__ import annotations

from gzap_qgis.config import ClassicalMethod
from gzap_qgis.core.classical import (
    bdsd_pc,
    brovey,
    bt_h,
    exp,
    gsa,
    mtf_glp_fs,
    mtf_glp_hpm_r,
)
from gzap_qgis.core.classical.method import Method, distinct_gains, mean_gain, no_gains


def method_of(name: ClassicalMethod) -> Method:
    """The method that a name stands for."""
    return {
        ClassicalMethod.EXP: Method(exp.solve, no_gains),
        ClassicalMethod.BROVEY: Method(brovey.solve, mean_gain),
        ClassicalMethod.BT_H: Method(bt_h.solve, mean_gain),
        ClassicalMethod.GSA: Method(gsa.solve, no_gains),
        ClassicalMethod.BDSD_PC: Method(bdsd_pc.solve, no_gains),
        ClassicalMethod.MTF_GLP_FS: Method(mtf_glp_fs.solve, distinct_gains),
        ClassicalMethod.MTF_GLP_HPM_R: Method(mtf_glp_hpm_r.solve, distinct_gains),
    }[name]
