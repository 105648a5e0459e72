# statsmodels: both standard errors; its `wt="linear"` and `wt="quadratic"` go by steps of the scale.
import math
import sys

import numpy
from statsmodels.stats.inter_rater import cohens_kappa

for line in sys.stdin:
    cells = [float(cell) for cell in line.split()]
    table = numpy.array(cells).reshape(math.isqrt(len(cells)), -1)
    found = []
    for weights in (None, "linear", "quadratic"):
        result = cohens_kappa(table, wt=weights)
        found += [result.kappa, math.sqrt(max(0, result.var_kappa)), math.sqrt(max(0, result.var_kappa0))]
    print(*(repr(float(value)) for value in found))
