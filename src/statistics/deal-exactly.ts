/** Beyond so many steps replicates are drawn instead: about a tenth of a second. */
const MOST_STEPS = 150_000;

/** Unit sizes beyond which the ways to fill one unit are too many to list. */
const MOST_FILLS = 5_000;

/**
 * Every sum of disagreement that comes about when ratings are dealt out over units, with its probability; null where there are too many ways.
 * Units are filled one after another; what matters for the rest is only which ratings are left, so that ways which leave the same are taken
 * together.
 *
 * @param sizes - Ratings in each unit.
 * @param counts - How often each rating occurs in all.
 * @param distance - The squared distance of two ratings.
 * @param same - Sums nearer than this are one.
 */
export function dealExactly(
  sizes: readonly number[],
  counts: ArrayLike<number>,
  distance: (a: number, b: number) => number,
  same: number,
): readonly (readonly [number, number])[] | null {
  type Sums = Map<number, { readonly sum: number; probability: number }>;
  let states = new Map<string, { readonly left: readonly number[]; readonly sums: Sums }>();
  const all = Array.from(counts);
  states.set(all.join(), { left: all, sums: new Map([[0, { sum: 0, probability: 1 }]]) });
  let steps = 0;
  for (const size of sizes) {
    if (waysToFill(size, all.length) > MOST_FILLS) return null;
    const next: typeof states = new Map();
    for (const { left, sums } of states.values()) {
      for (const fill of fills(left, size)) {
        steps += sums.size;
        if (steps > MOST_STEPS) return null;
        const rest = left.map((count, code) => count - (fill[code] as number));
        const key = rest.join();
        const target = next.get(key) ?? { left: rest, sums: new Map() as Sums };
        next.set(key, target);
        const [added, chance] = [disagreementOf(fill, distance) / (size - 1), chanceOf(fill, left, size)];
        for (const { sum, probability } of sums.values()) {
          const total = sum + added;
          const cell = Math.round(total / same);
          const found = target.sums.get(cell);
          if (found) found.probability += probability * chance;
          else target.sums.set(cell, { sum: total, probability: probability * chance });
        }
      }
    }
    states = next;
  }
  return [...states.values()].flatMap(({ sums }) => [...sums.values()].map(({ sum, probability }) => [sum, probability] as const));
}

function waysToFill(size: number, categories: number): number {
  let ways = 1;
  for (let at = 1; at < categories && ways <= MOST_FILLS; at += 1) ways = (ways * (size + at)) / at;
  return ways;
}

/** How many of each rating a unit of some size can take from those that are left. */
function fills(left: readonly number[], size: number): readonly (readonly number[])[] {
  let partial: readonly { readonly taken: readonly number[]; readonly open: number }[] = [{ taken: [], open: size }];
  let behind = left.reduce((sum, count) => sum + count, 0);
  for (const count of left) {
    behind -= count;
    partial = partial.flatMap(({ taken, open }) => {
      const most = Math.min(count, open);
      const least = Math.max(0, open - behind);
      return Array.from({ length: Math.max(0, most - least + 1) }, (_, more) => ({
        taken: [...taken, least + more],
        open: open - least - more,
      }));
    });
  }
  return partial.map(({ taken }) => taken);
}

function disagreementOf(fill: readonly number[], distance: (a: number, b: number) => number): number {
  let sum = 0;
  for (let b = 1; b < fill.length; b += 1) {
    for (let a = 0; a < b; a += 1) {
      const pairs = (fill[a] as number) * (fill[b] as number);
      if (pairs > 0) sum += 2 * pairs * distance(a, b);
    }
  }
  return sum;
}

/** The hypergeometric probability of one fill. */
function chanceOf(fill: readonly number[], left: readonly number[], size: number): number {
  let chance = 1;
  let drawn = 0;
  const total = left.reduce((sum, count) => sum + count, 0);
  fill.forEach((taken, code) => {
    for (let step = 1; step <= taken; step += 1, drawn += 1) {
      // Ways to choose from this rating, over ways to choose from all, multiplied out step by step.
      chance *= (((left[code] as number) - step + 1) / step) * ((drawn + 1) / (total - drawn));
    }
  });
  return drawn === size ? chance : 0;
}
