/**
 * Times several ways of doing the same, in turns, and prints the median of each and its ratio to the first. Taking turns spreads whatever
 * else the machine does over all of them alike.
 *
 * @param {Record<string, () => unknown>} ways - By name; the first is the one to compare with.
 * @param {{ rounds?: number }} [options]
 * @returns {Record<string, { milliseconds: number, ratio: number }>}
 */
export function compare(ways, { rounds = 15 } = {}) {
  const names = Object.keys(ways);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -2; round < rounds; round += 1) {
    for (const name of names) {
      globalThis.gc?.();
      const started = performance.now();
      ways[name]();
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const first = median(times[names[0]]);
  const results = Object.fromEntries(
    names.map((name) => [name, { milliseconds: median(times[name]), ratio: median(times[name]) / first }]),
  );
  const width = Math.max(...names.map((name) => name.length));
  for (const [name, { milliseconds, ratio }] of Object.entries(results)) {
    console.log(`  ${name.padEnd(width)}  ${milliseconds.toFixed(2).padStart(9)} ms  ${ratio.toFixed(2).padStart(7)} x`);
  }
  return results;
}
