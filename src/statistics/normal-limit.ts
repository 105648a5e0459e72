import { readNumberBetween } from '../kernel/guards.js';

/** A level of confidence. */
export const readLevel = /* @__PURE__ */ readNumberBetween(0.5, 0.999999);

/**
 * How many standard errors to either side hold a share of the normal distribution, such as 1.96 for 0.95. The share within a distance is a
 * series of positive terms, and as it rises ever more slowly, Newton's steps come up to the answer from below.
 */
export function normalLimit(level: number): number {
  let limit = 0;
  for (let step = 0; step < 40; step += 1) {
    let [term, sum] = [limit, limit];
    for (let odd = 3; odd < 200; odd += 2) sum += term *= limit ** 2 / odd;
    limit += level * Math.sqrt(Math.PI / 2) * Math.exp(limit ** 2 / 2) - sum;
  }
  return limit;
}
