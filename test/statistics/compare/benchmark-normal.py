"""The probabilities of a normal distribution cut off at -1 and 1, by Python's standard library."""
import json, sys
from statistics import NormalDist

for line in sys.stdin:
    value, error = json.loads(line)
    below = NormalDist(value, error).cdf
    whole = below(1) - below(-1)
    print(*[(below(1) - below(limit)) / whole for limit in (0.8, 0.6, 0.4, 0.2, 0)])
