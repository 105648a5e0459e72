# NLTK has alpha for nominal and, by a distance of its own, for interval ratings. It gives 1 where all ratings are the same, and we none.
import json
import sys

from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance

for line in sys.stdin:
    ratings = json.loads(line)
    units = [u for u, column in enumerate(zip(*ratings)) if sum(cell is not None for cell in column) > 1]
    data = [(f"r{r}", f"u{u}", row[u]) for r, row in enumerate(ratings) for u in units if row[u] is not None]
    if len({cell for _, _, cell in data}) < 2:
        print("NA - NA -")
        continue
    nominal = AnnotationTask(data=data, distance=binary_distance).alpha()
    interval = AnnotationTask(data=data, distance=interval_distance).alpha()
    print(repr(float(nominal)), "-", repr(float(interval)), "-")
