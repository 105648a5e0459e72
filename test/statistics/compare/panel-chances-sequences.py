"""The exact chances from every sequence in which raters can choose, told apart, with A by layers in exact fractions."""
import json, sys
from fractions import Fraction
from functools import lru_cache
from itertools import combinations, product


@lru_cache(maxsize=None)
def agreement(frequencies):
    k, total, left, value = len(frequencies), sum(frequencies), list(frequencies), Fraction(0)
    while any(left):
        pattern = [int(one > 0) for one in left]
        height, filled = min(one for one in left if one > 0), sum(pattern)
        kinds = ["".join(map(str, three)) for three in combinations(pattern, 3)]
        one_peak, two_peaks = kinds.count("110") + kinds.count("011"), kinds.count("101")
        layer = Fraction(int(filled == 1))
        if filled > 1 and one_peak + two_peaks > 0:
            peak = Fraction((k - 2) * one_peak - (k - 1) * two_peaks, (k - 2) * (one_peak + two_peaks))
            layer = peak * (1 - Fraction(filled - 1, k - 1))
        value += Fraction(filled * height, total) * layer
        left = [one - height * mark for one, mark in zip(left, pattern)]
    return value


@lru_cache(maxsize=None)
def values(categories, raters):
    return [agreement(tuple(choices.count(c) for c in range(categories))) for choices in product(range(categories), repeat=raters)]


for line in sys.stdin:
    given = json.loads(line)
    seen, every = agreement(tuple(given)), values(len(given), sum(given))
    print(sum(one >= seen for one in every) / len(every), sum(one <= seen for one in every) / len(every))
