"""Small results of a benchmark, made by hand."""

from __future__ import annotations

MACHINE = {"processor": "some", "processors": 2, "load": 0.0, "torch": "t", "yardstick": 0.2}

METHODS = {
    "exp": "classical",
    "gsa": "classical",
    "gsa, co-registered": "classical, co-registered",
    "gdal_pansharpen": "other tool",
    "balanced": "ours",
}

# Q2n and HQNR of each method on two pairs.
Q2N = {
    "first": {
        "exp": 0.7,
        "gsa": 0.8,
        "gsa, co-registered": 0.9,
        "gdal_pansharpen": 0.6,
        "balanced": 0.95,
    },
    "second": {
        "exp": 0.6,
        "gsa": 0.85,
        "gsa, co-registered": 0.8,
        "gdal_pansharpen": 0.7,
        "balanced": 0.83,
    },
}


def reduced_row(pair, method, q2n):
    scores = {"Q2n": q2n, "ERGAS": 10 * (1 - q2n), "SAM": 20 * (1 - q2n)}
    return {**spent(0.5), "pair": pair, "resolution": "reduced", "method": method, "scores": scores}


def full_row(pair, method, hqnr):
    scores = {
        "R_Q2n": hqnr,
        "R_ERGAS": 5 * (1 - hqnr),
        "HQNR": hqnr,
        "D_lambda_K": 0.5 * (1 - hqnr),
        "D_s": 0.25 * (1 - hqnr),
        "D_rho": 1 - hqnr,
    }
    return {**spent(0.5), "pair": pair, "resolution": "full", "method": method, "scores": scores}


def spent(seconds):
    return {"seconds": seconds, "cpu_seconds": 0.8 * seconds, "peak_mib": 100.0}


def pair(name, own_d_rho):
    return {
        "name": name,
        "sensor": "generic",
        "bands": 4,
        "ratio": 4.0,
        "pan_size": [512, 512],
        "ms_size": [128, 128],
        "own_d_rho": own_d_rho,
    }


def with_prior():
    """The results with two more rows of ours: the base, and a prior that ties with it once."""
    found = results()
    values = {"base alone": (0.75, 0.65), "prior alone": (0.87, 0.65)}
    for name, both in values.items():
        found["methods"].append({"name": name, "family": "ours"})
        for pair, q2n in zip(Q2N, both):
            found["rows"] += [reduced_row(pair, name, q2n), full_row(pair, name, q2n)]
    return found


def results():
    """Two pairs, five methods, timed on one pair."""
    rows = []
    for name, values in Q2N.items():
        rows += [reduced_row(name, method, q2n) for method, q2n in values.items()]
        rows += [full_row(name, method, q2n) for method, q2n in values.items()]
    times = [
        {"pair": "first", "method": name, **spent(number), "reference": spent(1.0), "load": 0.1}
        for number, name in enumerate(METHODS, start=1)
    ]
    large = [{"pair": "first", "work": "assess", **spent(90.0)}]
    return {
        "machine": MACHINE,
        "commit": "abc",
        "versions": {"Python": "3.11"},
        "methods": [{"name": name, "family": family} for name, family in METHODS.items()],
        "pairs": [pair("first", 0.1), pair("second", 0.15)],
        "rows": rows,
        "times": times,
        "large": large,
    }
