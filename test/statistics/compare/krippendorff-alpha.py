# Alpha by its definition over pairs, and the ordinal distance by its sum over ranks, in exact fractions: no coincidences, no closed forms.
import json
import sys
from fractions import Fraction


def distance(metric, a, b, counts):
    if metric == "nominal":
        return Fraction(a != b)
    if metric == "interval":
        return Fraction(a - b) ** 2
    if metric == "ratio":
        return Fraction(0) if a == b else Fraction(a - b, a + b) ** 2
    low, high = min(a, b), max(a, b)
    between = sum(count for value, count in counts.items() if low <= value <= high)
    return (between - Fraction(counts[a] + counts[b], 2)) ** 2


def alpha(metric, ratings):
    units = [[cell for cell in column if cell is not None] for column in zip(*ratings)]
    units = [unit for unit in units if len(unit) > 1]
    values = [value for unit in units for value in unit]
    n = len(values)
    counts = {value: values.count(value) for value in values}
    if len(counts) < 2:
        return None
    known = {(a, b): distance(metric, a, b, counts) for a in counts for b in counts}
    observed = sum(
        Fraction(sum(known[a, b] for i, a in enumerate(unit) for j, b in enumerate(unit) if i != j), len(unit) - 1) for unit in units
    )
    expected = Fraction(sum(known[a, b] for i, a in enumerate(values) for j, b in enumerate(values) if i != j), n - 1)
    return 1 - observed / expected


for line in sys.stdin:
    found = [alpha(metric, json.loads(line)) for metric in ("nominal", "ordinal", "interval", "ratio")]
    print(*("NA" if value is None else repr(float(value)) for value in found))
