"""Van der Eijk's A by taking layers off one after the other and looking at every three categories; Tastle and Wierman's consensus with its mean
in exact fractions; Leik's dispersion by the distance of each rating from the median, to which it is equal."""
import json, sys
from fractions import Fraction
from itertools import combinations
from math import log2


def agreement(frequencies):
    k, total, left, value = len(frequencies), sum(frequencies), list(frequencies), Fraction(0)
    while any(left):
        pattern = [int(one > 0) for one in left]
        height = min(one for one in left if one > 0)
        filled = sum(pattern)
        kinds = ["".join(map(str, three)) for three in combinations(pattern, 3)]
        one_peak, two_peaks = kinds.count("110") + kinds.count("011"), kinds.count("101")
        if filled == 1:
            layer = Fraction(1)
        elif one_peak + two_peaks == 0:
            layer = Fraction(0)
        else:
            peak = Fraction((k - 2) * one_peak - (k - 1) * two_peaks, (k - 2) * (one_peak + two_peaks))
            layer = peak * (1 - Fraction(filled - 1, k - 1))
        value += Fraction(filled * height, total) * layer
        left = [one - height * mark for one, mark in zip(left, pattern)]
    return float(value)


def consensus(frequencies):
    total, width = sum(frequencies), len(frequencies) - 1
    mean = Fraction(sum(place * one for place, one in enumerate(frequencies)), total)
    return 1 + sum(one / total * log2(1 - abs(place - mean) / width) for place, one in enumerate(frequencies) if one)


def leik(frequencies):
    ratings = [place for place, one in enumerate(frequencies) for _ in range(one)]
    median = ratings[len(ratings) // 2]
    # The distances from the median are as large as the areas that Leik adds up under the cumulated shares.
    return float(Fraction(2 * sum(abs(rating - median) for rating in ratings), len(ratings) * (len(frequencies) - 1)))


for line in sys.stdin:
    given = json.loads(line)
    print(agreement(given), consensus(given), leik(given))
