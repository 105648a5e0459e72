import { logGamma } from './regularised-gamma.js';

/** The share of a beta distribution below `x`: the regularised incomplete beta function, by its continued fraction. */
export function lowerBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast below the mean only; above it the other side is computed.
  if (x > (a + 1) / (a + b + 2)) return 1 - lowerBeta(1 - x, b, a);
  const scale = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 10_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return Math.min(1, scale * h);
}

/** The probability that F with these degrees of freedom is at least this large. */
export function fTail(f: number, between: number, within: number): number {
  return lowerBeta(within / (within + between * f), within / 2, between / 2);
}

/** The value that F with these degrees of freedom stays below with this probability; Infinity beyond what a number can hold. */
export function fQuantile(probability: number, between: number, within: number): number {
  // F is y / (1 - y) up to its degrees of freedom. The smaller of y and 1 - y is searched for, because it keeps its digits.
  const [a, b] = [between / 2, within / 2];
  const isLow = lowerBeta(0.5, a, b) >= probability;
  const small = isLow ? betaQuantile(probability, a, b) : betaQuantile(1 - probability, b, a);
  const odds = small / (1 - small);
  return ((isLow ? odds : 1 / odds) * within) / between;
}

/** A quantile at or below one half, by halving. */
function betaQuantile(probability: number, a: number, b: number): number {
  let [low, high] = [0, 0.5];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) return middle;
    if (lowerBeta(middle, a, b) < probability) low = middle;
    else high = middle;
  }
}
