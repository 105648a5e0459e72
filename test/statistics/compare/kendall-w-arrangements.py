"""Kendall's W from the variance of rank sums in exact fractions, and its exact probability over every arrangement of every rater's ranks."""
import json, sys
from collections import Counter
from fractions import Fraction
from itertools import permutations, product


def ranks(row):
    return [Fraction(sum(other < score for other in row) + sum(other <= score for other in row) + 1, 2) for score in row]


def spread(sums):
    mean = sum(sums, Fraction(0)) / len(sums)
    return sum((value - mean) ** 2 for value in sums)


for line in sys.stdin:
    rows = [ranks(row) for row in json.loads(line)]
    m, n = len(rows), len(rows[0])
    # The most that the sums can spread: Kendall's denominator with the correction for ties.
    most = m * (Fraction(m * (n**3 - n), 12) - sum(Fraction(t**3 - t, 12) for row in rows for t in Counter(row).values()))
    if most == 0:
        print("NA NA - NA")
        continue
    seen = spread([sum(column) for column in zip(*rows)])
    doubled = [[int(2 * rank) for rank in row] for row in rows]
    centre = m * (n + 1)
    hits = total = 0
    ways = [sorted(set(permutations(row))) for row in doubled]
    for arrangement in product(*ways[1:]):
        total += 1
        sums = [sum(column) - centre for column in zip(doubled[0], *arrangement)]
        hits += sum(value * value for value in sums) >= 4 * seen
    print(float(seen / most), float(m * (n - 1) * seen / most), "-", hits / total)
