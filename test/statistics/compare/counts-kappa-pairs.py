"""The kappas from the pairs of raters themselves, one by one, in exact fractions; the error of chance after Fleiss, Nee and Landis (1979)."""
import json, sys
from fractions import Fraction
from itertools import combinations
from math import sqrt

for line in sys.stdin:
    counts = json.loads(line)
    units = [[category for category, count in enumerate(row) for _ in range(count)] for row in counts]
    pairs = [first == second for choices in units for first, second in combinations(choices, 2)]
    observed = Fraction(sum(pairs), len(pairs))
    everything = [choice for choices in units for choice in choices]
    shares = [Fraction(everything.count(category), len(everything)) for category in range(len(counts[0]))]
    apart = sum(a * b for i, a in enumerate(shares) for j, b in enumerate(shares) if i != j)
    free = (observed - Fraction(1, len(shares))) / (1 - Fraction(1, len(shares)))
    if apart == 0:
        print("NA", "NA", float(free))
        continue
    kappa = (observed - (1 - apart)) / apart
    m, n = len(units[0]), len(units)
    inner = apart**2 - sum(p * (1 - p) * (1 - p - p) for p in shares)
    error = sqrt(Fraction(2, n * m * (m - 1)) * inner) / float(apart)
    print(float(kappa), float(kappa) / error if error else "NA", float(free))
