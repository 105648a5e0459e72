// Sets the room's statistics beside those of other people's programs, on a thousand random cases each, and prints the largest differences.
// By hand, since it needs R and Python: node test/statistics/compare/run.mjs [part of a family's name]
// Debian has what it compares with: apt-get install r-base-core r-cran-psych r-cran-vcd python3-statsmodels python3-nltk
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * One family of statistics, the default export of a module `<family>.compare.mjs` in this folder.
 *
 * @typedef {object} Family
 * @property {readonly string[]} columns - What is compared, in the order in which `ours` and the peers give it.
 * @property {(draw: (below: number) => number, index: number, kit: object) => unknown} makeCase - One random case; `draw` gives whole numbers below a limit.
 * @property {(made: unknown, kit: object) => readonly (number | null)[]} ours - What the room gives, null for no value.
 * @property {(made: unknown) => string} write - The case as one line of text, which the peers read.
 * @property {readonly Peer[]} peers
 *
 * A program that reads the cases from its standard input, a line each, and prints a line for each: numbers in the order of the columns,
 * `NA` for no value, `-` for what it does not compute.
 *
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} command - `Rscript` or `/usr/bin/python3`, Debian's own.
 * @property {string} script - In this folder.
 * @property {string} [needs] - A command line that fails where the peer is not installed.
 * @property {number} [tolerance] - The largest difference that is not a fault; 1e-9 unless told.
 */

const CASES = 1000;
const folder = import.meta.dirname;

const { outputFiles } = await build({
  entryPoints: [join(folder, '../../../src/statistics/index.ts')],
  bundle: true,
  write: false,
  format: 'esm',
  logLevel: 'error',
});
const kit = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter(
  (file) => file.endsWith('.compare.mjs') && (wanted.length === 0 || wanted.some((word) => file.includes(word))),
);
let faults = files.length === 0 ? 1 : 0;

for (const file of files) {
  const family = (await import(join(folder, file))).default;
  const stream = kit.randomStream({ seed: 1, name: file });
  let drawn = 0;
  const draw = (below) => stream.integer(drawn++, below);
  const cases = Array.from({ length: CASES }, (_, index) => family.makeCase(draw, index, kit));
  const ours = cases.map((made) => family.ours(made, kit));
  const input = `${cases.map((made) => family.write(made)).join('\n')}\n`;
  console.log(`\n${file.replace('.compare.mjs', '')}: ${CASES} cases`);
  for (const peer of family.peers) faults += compare(family, peer, ours, input);
}
process.exitCode = faults === 0 ? 0 : 1;

function compare({ columns }, { name, command, script, needs, tolerance = 1e-9 }, ours, input) {
  if (needs && spawnSync('sh', ['-c', needs]).status !== 0) {
    console.log(`  ${name}: left out, for it is not installed`);
    return 0;
  }
  const { status, stdout, stderr } = spawnSync(command, [join(folder, script)], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  const lines = (stdout ?? '').trim().split('\n');
  if (status !== 0 || lines.length !== ours.length) {
    console.log(`  ${name}: failed after ${lines.length} lines\n${stderr}`);
    return 1;
  }
  const theirs = lines.map((line) => line.trim().split(/\s+/));
  let found = 0;
  for (const [column, title] of columns.entries()) {
    let [largest, at, both, neither, onlyOurs, onlyTheirs, skipped] = [0, -1, 0, 0, 0, 0, 0];
    for (const [index, cells] of theirs.entries()) {
      const [our, their] = [ours[index][column], cells[column]];
      if (their === '-') skipped += 1;
      else if (their === 'NA' || their === 'NaN') {
        if (our === null) neither += 1;
        else onlyOurs += 1;
      } else if (our === null) onlyTheirs += 1;
      else {
        both += 1;
        const difference = Math.abs(our - Number(their));
        if (!(difference <= largest)) [largest, at] = [difference, index];
      }
    }
    if (skipped === ours.length) continue;
    const fault = !(largest <= tolerance) || both === 0;
    if (fault) found += 1;
    const uneven = onlyOurs + onlyTheirs === 0 ? '' : `, a value only from us ${onlyOurs}, only from them ${onlyTheirs}`;
    const worst = fault ? ` at case ${at}: FAULT` : '';
    console.log(`  ${name}, ${title}: largest difference ${largest.toExponential(1)}${worst} (both ${both}, neither ${neither}${uneven})`);
  }
  return found;
}
