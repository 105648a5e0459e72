/** How many sums are formed at most; counting a panel beyond this takes longer than it is worth. */
const MOST_STEPS = 250_000;

/**
 * The probability that ranks arranged at random by every rater are at least as concordant as these: every arrangement of each rater’s own
 * ranks counts the same. Sums are kept sorted, since the arrangements of later raters treat all units alike, so that few different ones are
 * left. Null where there are too many to count. Ranks are whole numbers.
 *
 * @internal
 */
export function concordanceTail(ranks: readonly (readonly number[])[], sums: readonly number[]): number | null {
  // The first rater is not rearranged, so it is the one with the most arrangements; the order must not depend on that of the raters.
  const [first = [], ...others] = [...ranks].sort(
    (a, b) => countArrangements(b) - countArrangements(a) || (sortedKey(a) < sortedKey(b) ? -1 : 1),
  );
  let states = new Map([[sortedKey(first), { sums: first, share: 1 }]]);
  let steps = 0;
  for (const row of others) {
    const ways = countArrangements(row);
    steps += states.size * ways;
    if (steps > MOST_STEPS) return null;
    const arrangements = arrangementsOf(row);
    const next = new Map<string, { readonly sums: readonly number[]; share: number }>();
    for (const state of states.values()) {
      for (const arrangement of arrangements) {
        const added = sortedSums(state.sums, arrangement);
        const key = added.join();
        const known = next.get(key);
        if (known) known.share += state.share / ways;
        else next.set(key, { sums: added, share: state.share / ways });
      }
    }
    states = next;
  }
  const observed = sumOfSquares(sums);
  let tail = 0;
  for (const state of states.values()) if (sumOfSquares(state.sums) >= observed) tail += state.share;
  return Math.min(1, tail);
}

/** The sums of two lists, sorted by insertion, which is the fastest for so few. */
function sortedSums(sums: readonly number[], ranks: readonly number[]): readonly number[] {
  const sorted: number[] = [];
  for (const [unit, sum] of sums.entries()) {
    const value = sum + (ranks[unit] ?? 0);
    let at = unit;
    for (; at > 0 && (sorted[at - 1] ?? 0) > value; at -= 1) sorted[at] = sorted[at - 1] ?? 0;
    sorted[at] = value;
  }
  return sorted;
}

function sortedKey(values: readonly number[]): string {
  return [...values].sort((a, b) => a - b).join();
}

/** The sum of the ranks is the same for every arrangement, so that the squares alone say which is more concordant. */
function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** In how many different orders the ranks can stand; Infinity for many. */
function countArrangements(row: readonly number[]): number {
  const seen = new Map<number, number>();
  let ways = 1;
  for (const [index, rank] of row.entries()) {
    const alike = (seen.get(rank) ?? 0) + 1;
    seen.set(rank, alike);
    ways = (ways * (index + 1)) / alike;
  }
  return ways;
}

/** The different orders in which the ranks can stand. */
function arrangementsOf(row: readonly number[]): readonly (readonly number[])[] {
  if (row.length <= 1) return [row];
  return [...new Set(row)].flatMap((rank) => {
    const at = row.indexOf(rank);
    const rest = [...row.slice(0, at), ...row.slice(at + 1)];
    return arrangementsOf(rest).map((order) => [rank, ...order]);
  });
}
