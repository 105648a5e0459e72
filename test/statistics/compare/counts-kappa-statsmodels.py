"""Fleiss' and Randolph's kappa by statsmodels; it gives no error."""
import json, sys, warnings
import numpy
from statsmodels.stats.inter_rater import fleiss_kappa

warnings.simplefilter("ignore")
for line in sys.stdin:
    counts = numpy.array(json.loads(line))
    fixed, free = fleiss_kappa(counts, method="fleiss"), fleiss_kappa(counts, method="randolph")
    # All ratings of one category: 0/0 there.
    print("NA" if numpy.isnan(fixed) or numpy.count_nonzero(counts.sum(0)) == 1 else repr(float(fixed)), "-", repr(float(free)))
