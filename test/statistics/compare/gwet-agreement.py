# Agreement as the mean over pairs of raters of a unit, chance from shares, and Gwet's error from what each unit adds (Handbook, 4th edition).
import json
import math
import sys
from fractions import Fraction


def weight(scheme, a, b, q):
    steps = abs(a - b)
    if scheme == "none":
        return Fraction(a == b)
    if scheme == "linear":
        return 1 - Fraction(steps, q - 1)
    if scheme == "quadratic":
        return 1 - Fraction(steps, q - 1) ** 2
    return 1 - Fraction(math.comb(steps + 1, 2), math.comb(q, 2))


def error(adds, value):
    n = len(adds)
    return "NA" if n < 2 else repr(math.sqrt(sum((add - value) ** 2 for add in adds) / (n * (n - 1))))


def coefficients(scheme, ratings, q):
    units = [[cell for cell in column if cell is not None] for column in zip(*ratings)]
    units = [unit for unit in units if unit]
    raters = sum(any(cell is not None for cell in row) for row in ratings)
    paired = [unit for unit in units if len(unit) > 1]
    if raters < 2 or not paired:
        return ["NA"] * 4
    scale = range(1, q + 1)

    def agreement(unit):
        pairs = [(a, b) for i, a in enumerate(unit) for b in unit[i + 1 :]]
        return Fraction(sum(weight(scheme, a, b, q) for a, b in pairs), len(pairs))

    n = len(units)
    share = {k: sum(Fraction(unit.count(k), len(unit)) for unit in units) / n for k in scale}
    total = sum(weight(scheme, a, b, q) for a in scale for b in scale)
    observed = sum(agreement(unit) for unit in paired) / len(paired)
    result = []
    for gwet in (True, False):
        factor = total / (q * (q - 1))
        chance = factor * sum(share[k] * (1 - share[k]) for k in scale) if gwet else total / q**2
        value = (observed - chance) / (1 - chance)
        adds = []
        for unit in units:
            own = Fraction(n, len(paired)) * (agreement(unit) - chance) / (1 - chance) if len(unit) > 1 else Fraction(0)
            own_chance = factor * sum(Fraction(unit.count(k), len(unit)) * (1 - share[k]) for k in scale) if gwet else chance
            adds.append(own - 2 * (1 - value) * (own_chance - chance) / (1 - chance))
        result += [repr(float(value)), error(adds, value)]
    return result


for line in sys.stdin:
    made = json.loads(line)
    q = len(made["categories"])
    print(*(cell for scheme in ("none", "linear", "quadratic", "ordinal") for cell in coefficients(scheme, made["ratings"], q)))
