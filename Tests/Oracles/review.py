"""Works out rankings of reviews another way than the program does, for Tests/ReviewTests/Fixtures/review.json.

  python3 Tests/Oracles/review.py > Tests/ReviewTests/Fixtures/review.json

Scores are exact fractions. Krippendorff's alpha comes from the matrix of coincidences (Krippendorff 2011, steps 2 to 4 of
section D), not from the sums that the program uses. Needs nothing but Python's own library.
"""

import fractions
import json
import random
import statistics


def half_up(fraction):
    return int((fraction * 100 + fractions.Fraction(1, 2)) // 1)


def alpha(units):
    coincidences = {}
    for unit in units:
        if len(unit) < 2:
            continue
        for i, one in enumerate(unit):
            for j, other in enumerate(unit):
                if i != j:
                    key = (one, other)
                    coincidences[key] = coincidences.get(key, 0) + fractions.Fraction(1, len(unit) - 1)
    totals = {}
    for (one, _), count in coincidences.items():
        totals[one] = totals.get(one, 0) + count
    n = sum(totals.values())
    if n < 2:
        return None
    observed = sum(count * (one - other) ** 2 for (one, other), count in coincidences.items())
    expected = sum(
        totals[one] * totals[other] * (one - other) ** 2 for one in totals for other in totals if one != other
    )
    if expected == 0:
        return None
    return float(1 - (n - 1) * observed / expected)


def case(weights, sheets):
    whole = sum(weights)
    values = [[fractions.Fraction(sum(s * w for s, w in zip(sheet, weights)), whole) for sheet in item] for item in sheets]
    means = {key: sum(item) / len(item) for key, item in enumerate(values) if item}
    order = sorted(means, key=lambda key: (-means[key], key))
    ranks = [1 + sum(mean > means[key] for mean in means.values()) for key in order]
    deviations = [
        None if len(values[key]) < 2 else half_up(fractions.Fraction(statistics.stdev(float(v) for v in values[key])))
        for key in order
    ]
    return {
        "weights": weights, "sheets": sheets, "order": order, "ranks": ranks,
        "scores": [half_up(means[key]) for key in order], "deviations": deviations, "agreement": alpha(values),
    }


def main():
    draw = random.Random(2011)
    cases = [case([1], [[[4], [4]], [[2], [2]]]), case([1], [[[3], [3]]]), case([3, 2, 1], [[[5, 1, 1]], [[1, 5, 1]]])]
    for criteria in (1, 3, 5):
        for _ in range(6):
            weights = [draw.randint(1, 40) for _ in range(criteria)]
            sheets = [
                [[draw.randint(1, 5) for _ in range(criteria)] for _ in range(draw.randint(0, 5))]
                for _ in range(draw.randint(2, 15))
            ]
            cases.append(case(weights, sheets))
    print(json.dumps({"cases": cases}))


main()
