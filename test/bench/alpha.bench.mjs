// Krippendorff's alpha with 1,000 bootstrap replicates for 30 raters and 7 areas. R's psych has no alpha of Krippendorff's; beside ours stands
// what its users can do there: the same bootstrap of the mean of all pairwise weighted kappas, once, and R's arithmetic of alpha by coincidences.
import { spawnSync } from 'node:child_process';
import { compare } from './compare.mjs';
import { alphaInterval, randomStream } from '../../dist/statistics/index.js';

const LIMIT_MS = 50;
const stream = randomStream({ seed: 1, name: 'bench' });
const ratings = Array.from({ length: 30 }, (_, rater) =>
  Array.from({ length: 7 }, (_, area) => 1 + Math.min(3, (area % 3) + stream.integer(rater * 7 + area, 2))),
);

const results = compare({
  'ordinal, units': () => alphaInterval(ratings, { metric: 'ordinal', seed: 1 }),
  'nominal, units': () => alphaInterval(ratings, { metric: 'nominal', seed: 1 }),
  'ordinal, pairs as Krippendorff': () => alphaInterval(ratings, { metric: 'ordinal', seed: 1, method: 'krippendorff' }),
});
const { milliseconds } = results['ordinal, units'];
if (milliseconds > LIMIT_MS) {
  console.log(`  ordinal, units: more than ${LIMIT_MS} ms`);
  process.exitCode = 1;
}

const script = `
  suppressMessages(library(psych))
  x <- matrix(c(${ratings.flat().join(',')}), ncol = 7, byrow = TRUE)
  took <- system.time(suppressWarnings(cohen.kappa(t(x), levels = 1:4)))[["elapsed"]]
  alpha <- function(x) {
    n <- sapply(1:4, function(level) colSums(x == level))
    total <- colSums(n)
    places <- cumsum(total) - total / 2
    distance <- outer(places, places, "-")^2
    m <- nrow(x)
    observed <- sum(apply(n, 1, function(row) sum(outer(row, row) * distance))) / (m - 1)
    1 - observed / (sum(outer(total, total) * distance) / (sum(total) - 1))
  }
  set.seed(1)
  boot <- system.time(replicate(1000, alpha(x[, sample(7, replace = TRUE)])))[["elapsed"]]
  cat(1000 * took, 1000 * boot)
`;
const r = spawnSync('Rscript', ['-e', script], { encoding: 'utf8' });
if (r.status === 0) {
  const [once, boot] = r.stdout.trim().split(' ').map(Number);
  console.log(`  R, psych: all pairwise kappas of the 30 raters, once: ${once} ms, ${(once / milliseconds).toFixed(0)} x`);
  console.log(`  R: alpha by coincidences, 1,000 replicates over units: ${boot} ms, ${(boot / milliseconds).toFixed(0)} x`);
} else console.log('  R with psych is not installed: left out');
