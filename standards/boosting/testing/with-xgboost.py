#!/usr/bin/python3
"""Makes models/xgboost.json: trees and contributions by XGBoost, which our own are compared with.

Debian: apt-get install python3-xgboost; then /usr/bin/python3 with-xgboost.py > models/xgboost.json
"""
import json
import sys

import numpy as np
import xgboost

ROWS, EXPLAINED = 400, 40
draw = np.random.default_rng(7)
# Few distinct values an input, on a grid of eighths: exact in binary, so that both see the same classes.
x = np.column_stack([
    draw.integers(0, 12, ROWS) / 8,
    draw.integers(0, 6, ROWS) / 8,
    draw.integers(0, 20, ROWS) / 8,
    draw.integers(0, 3, ROWS) / 8,
])
x[draw.random(ROWS) < 0.15, 2] = np.nan
truth = 1.5 * x[:, 0] - 2 * x[:, 1] + np.nan_to_num(x[:, 2], nan=2.5) * (x[:, 3] > 0) - 1.5
y = (draw.random(ROWS) < 1 / (1 + np.exp(-truth))).astype(int)


def case(name, depth, rising):
    base = float(y.mean())
    params = dict(objective="binary:logistic", tree_method="exact", max_depth=depth, eta=0.3, reg_lambda=2,
                  min_child_weight=3, base_score=base, nthread=1, monotone_constraints="(%s)" % ",".join(map(str, rising)))
    data = xgboost.DMatrix(x, y)
    model = xgboost.train(params, data, 12)
    some = xgboost.DMatrix(x[:EXPLAINED])
    return {
        "name": name,
        "plan": {"depth": depth, "learningRate": 0.3, "l2": 2, "leafHessianMin": 3, "rounds": 12},
        "rising": rising,
        "logOdds": [round(float(v), 6) for v in model.predict(data, output_margin=True)],
        "dump": [json.loads(tree) for tree in model.get_dump(dump_format="json", with_stats=True)],
        "base": float(np.log(base / (1 - base))),
        "contributions": [[round(float(v), 6) for v in row] for row in model.predict(some, pred_contribs=True)],
    }


json.dump({
    "source": "xgboost " + xgboost.__version__,
    "rows": [[None if np.isnan(v) else v for v in row] for row in x.tolist()],
    "event": y.tolist(),
    "cases": [case("free", 3, [0, 0, 0, 0]), case("monotone", 3, [1, -1, 0, 0]), case("deep", 5, [0, 0, 0, 0])],
}, sys.stdout, separators=(",", ":"))
print()
