// Holds every function by itself to what it may weigh (min+gzip), as a bundler makes it from the built package.
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const root = await import('../../dist/index.js');
const ofKernel = new Set(Object.keys(await import('../../dist/reference/index.js')));
const functions = Object.keys(root).filter((name) => typeof root[name] === 'function');

/** What reads records by schema, decides on a life, brings streams together, draws or writes papers and sheets is no calculator: rooms hold those. */
const NO_CALCULATOR =
  /^(is|evolve|parse|safeParse|decide|replay|render|report|chart|merge|redact|to|from)[A-Z]|(Error|Paper|Note|Document|Appendix|Csv|AsOf)$/;

/**
 * These cost in exact fractions, without decimal.js but with as much of their own; solve for a set; reckon with bank holidays; ask another
 * room first; hold a whole catalogue; read language.
 */
const LARGER = {
  lintStatement: 26,
  periodCost: 20,
  blockUtilisation: 20,
  planTimetable: 12,
  agreementOverAreas: 12,
  verdictByRule: 12,
  checkGates: 11.5,
  compareAcrossVersions: 11.5,
  prioritise: 10,
  recommendIntervention: 10,
  mapToOriginal: 10,
  readAreas: 10,
  goldenExamples: 9,
  checkTargets: 9,
  proposeTargets: 9,
};
const CALCULATOR = 8;

/**
 * A statistic by itself: 2 kB, of which reading what it is given and saying what is wrong with it are 1.4. More have those that weigh near misses
 * and reckon errors, draw or count out what chance would give, or hold the bands of a scale.
 */
const STATISTIC = 2;
const LARGER_STATISTICS = {
  intraclassCorrelation: 2.1,
  oneMoreRater: 2.4,
  krippendorffAlpha: 2.4,
  randomStream: 2.4,
  kendallTest: 2.6,
  cohenKappa: 2.6,
  sciroccoDelphi: 2.7,
  cohenKappaFromPairs: 3,
  brennanPrediger: 3.2,
  gwetAgreement: 3.2,
  benchmarkAgreement: 3.3,
  randUclaAppropriateness: 3.4,
  intraclassLimits: 3.8,
  agreementDistribution: 3.9,
  alphaInterval: 5.2,
  alphaPermutation: 5.5,
};
const statistics = new Set(Object.keys(await import('../../dist/statistics/index.js')).filter((name) => !ofKernel.has(name)));

async function weigh(name) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { ${name} } from './dist/index.js'`, resolveDir: process.cwd() },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  const dependencies = Object.keys(output.inputs).flatMap((input) => /node_modules\/(zod|date-fns|decimal\.js)\//.exec(input)?.[1] ?? []);
  return { kilobytes: gzipSync(outputFiles[0].contents, { level: 9 }).length / 1000, dependencies };
}

let weighed = 0;
let faults = 0;
for (const name of functions) {
  if (NO_CALCULATOR.test(name)) continue;
  const { kilobytes, dependencies } = await weigh(name);
  if (dependencies.includes('zod')) continue;
  const limit = statistics.has(name)
    ? (LARGER_STATISTICS[name] ?? STATISTIC)
    : (LARGER[name] ?? (dependencies.includes('decimal.js') ? 20 : CALCULATOR));
  weighed += 1;
  if (kilobytes <= limit) continue;
  faults += 1;
  console.error(`${name} weighs ${kilobytes.toFixed(2)} kB and may weigh ${limit}`);
}
console.log(`Functions by themselves: ${weighed} weighed, ${faults === 0 ? 'none too heavy' : `${faults} too heavy`}.`);
process.exitCode = faults === 0 ? 0 : 1;
