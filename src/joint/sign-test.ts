/**
 * The exact two-sided p of a sign test: how often so uneven a split, or a more uneven one, would come about if either sign were equally likely.
 * Null where nothing has a sign.
 */
export function signTest(first: number, second: number): number | null {
  const n = first + second;
  if (n === 0) return null;
  let ways = 1n;
  let tail = 0n;
  for (let fewer = 0; fewer <= Math.min(first, second); fewer += 1) {
    tail += ways;
    ways = (ways * BigInt(n - fewer)) / BigInt(fewer + 1);
  }
  // Doubles cannot hold 2^n for long lists; the quotient keeps 53 bits of it.
  const share = Number((tail << 54n) >> BigInt(n)) / 2 ** 53;
  return Math.min(1, share);
}
