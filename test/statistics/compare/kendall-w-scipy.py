"""Kendall's W as Friedman's chi-square over raters x (units - 1); scipy wants three units."""
import json, math, sys, warnings
from scipy.stats import friedmanchisquare

warnings.simplefilter("ignore")
for line in sys.stdin:
    scores = json.loads(line)
    m, n = len(scores), len(scores[0])
    if n < 3:
        print("-", "-", "-", "-")
        continue
    statistic, p = friedmanchisquare(*zip(*scores))
    print("NA NA NA -" if math.isnan(statistic) else f"{float(statistic) / (m * (n - 1))!r} {float(statistic)!r} {float(p)!r} -")
