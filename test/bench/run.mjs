// Runs the benchmarks one after another, each in a process of its own, so that none warms up or litters another.
import { readdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const folder = import.meta.dirname;
const wanted = process.argv.slice(2);
const benches = readdirSync(folder).filter(
  (file) => /\.bench\.mjs$/.test(file) && (wanted.length === 0 || wanted.some((word) => file.includes(word))),
);
let failed = benches.length === 0;
for (const bench of benches) {
  console.log(`\n${bench.replace('.bench.mjs', '')}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', join(folder, bench)], { stdio: 'inherit' });
  failed ||= status !== 0;
}
process.exitCode = failed ? 1 : 0;
