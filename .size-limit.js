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
    limit: limitOf(name, dependencies),
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
