import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

/** Which of the three dependencies an import of one name brings along. */
async function dependenciesOf(name) {
  const { metafile } = await build({
    stdin: { contents: `export { ${name} } from './dist/index.js'`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    logLevel: 'silent',
  });
  const [output] = Object.values(metafile.outputs);
  return Object.keys(output.inputs).flatMap((input) => /node_modules\/(zod|date-fns|decimal\.js)\//.exec(input)?.[1] ?? []);
}

const root = await import('./dist/index.js');
const functions = Object.keys(root).filter((name) => typeof root[name] === 'function');

/** State folds and guards: what a page that only shows things needs. Whether a day is worked is looked up in dated data, and no guard. */
const light = functions.filter((name) => /^(is|evolve)[A-Z]/.test(name) && name !== 'isWorkingDay');

/** What reads records by schema brings zod along, and what decides on a life or draws and writes papers is no calculator: rooms hold those. */
const calculators = functions.filter(
  (name) => !light.includes(name) && !/^(parse|safeParse|decide|replay|render|report|chart)[A-Z]|Error$/.test(name),
);

/**
 * These cost in exact fractions, without decimal.js but with as much of their own; solve for a set; reckon with bank holidays; ask another
 * room first; hold a whole catalogue.
 */
const larger = {
  periodCost: '20 kB',
  blockUtilisation: '20 kB',
  planTimetable: '12 kB',
  prioritise: '10 kB',
  recommendIntervention: '10 kB',
  goldenExamples: '9 kB',
  readingChosen: '8 kB',
  checkInformationFlows: '7 kB',
  commitmentGap: '7 kB',
  assessMatrix: '7 kB',
};

/** What every room exports of the kernel, beside its own. */
const ofKernel = new Set(Object.keys(await import('./dist/reference/index.js')));

/**
 * A statistic by itself: 2 kB, of which reading what it is given and saying what is wrong with it are 1.4. More have those that weigh near misses
 * and reckon errors, draw or count out what chance would give, or hold the bands of a scale.
 */
const statistics = Object.keys(await import('./dist/statistics/index.js')).filter((name) => !ofKernel.has(name));
const largerStatistics = {
  intraclassCorrelation: '2.1 kB',
  oneMoreRater: '2.4 kB',
  krippendorffAlpha: '2.4 kB',
  randomStream: '2.4 kB',
  kendallTest: '2.6 kB',
  cohenKappa: '2.6 kB',
  sciroccoDelphi: '2.7 kB',
  cohenKappaFromPairs: '3 kB',
  brennanPrediger: '3.2 kB',
  gwetAgreement: '3.2 kB',
  benchmarkAgreement: '3.3 kB',
  randUclaAppropriateness: '3.4 kB',
  intraclassLimits: '3.8 kB',
  agreementDistribution: '3.9 kB',
  alphaInterval: '5.2 kB',
  alphaPermutation: '5.5 kB',
};
for (const name of statistics) larger[name] = largerStatistics[name] ?? '2 kB';

/** The programme reads, replays and reports on the records of every room. */
const rooms = { programme: '135 kB' };

const limits = [];
for (const name of light) limits.push({ name, import: `{ ${name} }`, path: 'dist/index.js', limit: '2 kB' });
for (const name of calculators) {
  const dependencies = await dependenciesOf(name);
  if (dependencies.includes('zod')) continue;
  limits.push({
    name,
    import: `{ ${name} }`,
    path: 'dist/index.js',
    limit: larger[name] ?? (dependencies.includes('decimal.js') ? '20 kB' : '6 kB'),
  });
}

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const room of readdirSync('src').filter((name) => exports[`./${name}`])) {
  limits.push({
    name: `commissioning-kit/${room}`,
    import: '*',
    path: `dist/${room}/index.js`,
    limit: rooms[room] ?? '60 kB',
  });
}
limits.push({ name: 'commissioning-kit', import: '*', path: 'dist/index.js', limit: '250 kB' });

export default limits.map((limit) => ({ ...limit, gzip: true }));
