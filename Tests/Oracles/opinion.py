"""Figures of independent libraries that `Tests/OpinionMapTests` holds the opinion map against.

Run with numpy, scipy, scikit-learn and abcvoting installed; the file it writes is kept, so that tests need no Python:

    python Tests/Oracles/opinion.py PACK Tests/OpinionMapTests/Fixtures/oracles.json

PACK is the folder of conversations of the oracle pack. The versions used are written into the file.
"""

import csv
import json
import math
import pathlib
import sys
import warnings

import abcvoting
import numpy as np
import scipy
import sklearn
from abcvoting import abcrules, preferences
from scipy import optimize, stats
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score, silhouette_score



def votes(folder):
    with open(folder / "votes.csv") as lines:
        rows = [(int(row["participant"]), int(row["statement"]), int(row["vote"])) for row in csv.DictReader(lines)]
    people = sorted({row[0] for row in rows})
    statements = sorted({row[1] for row in rows})
    table = np.full((len(people), len(statements)), np.nan)
    for person, statement, vote in rows:
        table[people.index(person), statements.index(statement)] = vote
    return table


def projections(table):
    """Balanced mode without moderation: centred votes on the first two eigenvectors, signs by the largest loading."""
    seen = ~np.isnan(table)
    centre = np.nansum(table, 0) / seen.sum(0)
    centred = np.where(seen, table - centre, 0)
    values, vectors = np.linalg.eigh(centred.T @ centred)
    axes = vectors[:, ::-1][:, :2].T
    axes = np.array([axis * np.sign(axis[np.argmax(np.abs(axis))]) for axis in axes])
    points = np.sqrt(table.shape[1] / seen.sum(1))[:, None] * (centred @ axes.T)
    return points[seen.sum(1) >= min(7, table.shape[1])], values[::-1][:3]


def grouping(folder):
    points, values = projections(votes(folder))
    curve = []
    for count in range(2, min(9, len(points))):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            best = KMeans(count, n_init=100, random_state=0, tol=0, max_iter=1000).fit(points)
        curve.append({
            "k": count, "inertia": best.inertia_, "silhouette": silhouette_score(points, best.labels_),
        })
    return {"eigenvalues": values.tolist(), "people": len(points), "curve": curve}


def slate(folder, size, weights=None):
    table = votes(folder)
    people = [set(np.flatnonzero(row == 1).tolist()) for row in table]
    profile = preferences.Profile(num_cand=table.shape[1])
    for person, approved in enumerate(people):
        weight = 1 if weights is None else weights[person % len(weights)]
        profile.add_voter(preferences.Voter(approved, num_cand=table.shape[1], weight=weight))
    result = abcrules.compute_equal_shares(profile, size, algorithm="standard-fractions", resolute=True)
    return sorted(result[0])


def bridging(folder):
    """The least loss of the Community Notes model with one factor, from twenty random starts of L-BFGS."""
    table = votes(folder)
    people, statements = np.nonzero(~np.isnan(table))
    ratings = (table[people, statements] + 1) / 2
    height, width = table.shape

    def loss(x):
        mean, rest = x[0], x[1:]
        own, other, factor, load = np.split(rest, [height, height + width, 2 * height + width])
        error = ratings - mean - own[people] - other[statements] - factor[people] * load[statements]
        slope = -2 * error / len(ratings)
        value = (error ** 2).mean() + 0.15 * ((own ** 2).mean() + (other ** 2).mean() + mean ** 2)
        value += 0.03 * ((factor ** 2).mean() + (load ** 2).mean())
        return value, np.concatenate([
            [slope.sum() + 0.3 * mean],
            np.bincount(people, slope, height) + 0.3 * own / height,
            np.bincount(statements, slope, width) + 0.3 * other / width,
            np.bincount(people, slope * load[statements], height) + 0.06 * factor / height,
            np.bincount(statements, slope * factor[people], width) + 0.06 * load / width,
        ])

    generator = np.random.default_rng(0)
    options = {"maxiter": 20000, "maxfun": 50000, "ftol": 1e-16, "gtol": 1e-11}
    starts = [generator.normal(0, 0.5, 1 + 2 * height + 2 * width) for _ in range(20)]
    return min(optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options=options).fun for start in starts)


def betas():
    cases = [(10, 2), (31, 31), (1, 1), (41, 11), (19, 3), (26, 6), (1.5, 80.25), (400, 350), (5000, 4800)]
    rows = []
    for a, b in cases:
        law = stats.beta(a, b)
        rows.append({
            "alpha": a, "beta": b, "variance": law.var(),
            "quantiles": [[p, law.ppf(p)] for p in (0.01, 0.05, 0.5, 0.95, 0.999)],
            "cdf": [[x, law.cdf(x), law.sf(x)] for x in (0.05, 0.3, 0.5, 0.6, 2 / 3, 0.95)],
        })
    return rows


def wilsons():
    z = stats.norm.ppf(0.95)
    rows = []
    for count, seen in [(9, 10), (30, 60), (0, 5), (5, 5), (1, 400)]:
        p, s = count / seen, z * z
        centre = (p + s / (2 * seen)) / (1 + s / seen)
        reach = z / (1 + s / seen) * math.sqrt(p * (1 - p) / seen + s / (4 * seen * seen))
        rows.append([count, seen, max(0, centre - reach), min(1, centre + reach)])
    return rows


def labelings():
    generator = np.random.default_rng(7)
    rows = []
    for size, first, second in [(40, 2, 3), (200, 4, 2), (60, 5, 5)]:
        one = generator.integers(0, first, size)
        other = np.where(generator.random(size) < 0.6, one % second, generator.integers(0, second, size))
        table = stats.contingency.crosstab(one, other).count
        rows.append({
            "first": one.tolist(), "second": other.tolist(), "ari": adjusted_rand_score(one, other),
            "ami": adjusted_mutual_info_score(one, other),
            "cramer": stats.contingency.association(table, method="cramer"),
        })
    return rows


def main():
    pack, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    document = {
        "versions": {
            "numpy": np.__version__, "scipy": scipy.__version__, "scikit-learn": sklearn.__version__,
            "abcvoting": abcvoting.__version__ if hasattr(abcvoting, "__version__") else "2.19.2",
        },
        "betas": betas(),
        "wilsons": wilsons(),
        "labelings": labelings(),
        "fdr": [[0.01, 0.04, 0.03, 0.2, 0.9], stats.false_discovery_control([0.01, 0.04, 0.03, 0.2, 0.9]).tolist()],
        "groupings": {folder.name: grouping(folder) for folder in sorted(pack.iterdir()) if folder.is_dir()},
        "bridging": {"8svxmefhi8": bridging(pack / "8svxmefhi8")},
        "slates": [
            {"conversation": name, "size": size, "weights": weights, "statements": slate(pack / name, size, weights)}
            for name in ["2dhnep37ie", "4xdxjc3fhc", "6bmejxaanc"]
            for size, weights in [(5, None), (10, None), (10, [1, 2, 4])]
        ],
    }
    target.write_text(json.dumps(document, separators=(",", ":")) + "\n")


main()
