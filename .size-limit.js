import { readdirSync, readFileSync } from 'node:fs';

const root = await import('./dist/index.js');
const functions = Object.keys(root).filter((name) => typeof root[name] === 'function');

/** State folds and guards: what a page that only shows things needs. Whether a day is worked is looked up in dated data, and no guard. */
const light = functions.filter((name) => /^(is|evolve)[A-Z]/.test(name) && name !== 'isWorkingDay');

/**
 * Whole rooms that hold more than 60 kB: lives with papers of their own, and the programme, which reads, replays and reports on the records of
 * every room. What each function costs by itself is held in `test/package/function-sizes.mjs`.
 */
const rooms = { joint: '116 kB', hypotheses: '125 kB', programme: '145 kB' };

const limits = light.map((name) => ({ name, import: `{ ${name} }`, path: 'dist/index.js', limit: '2 kB' }));
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
for (const room of readdirSync('src').filter((name) => exports[`./${name}`])) {
  limits.push({ name: `commissioning-kit/${room}`, import: '*', path: `dist/${room}/index.js`, limit: rooms[room] ?? '60 kB' });
}
limits.push({ name: 'commissioning-kit', import: '*', path: 'dist/index.js', limit: '415 kB' });

export default limits.map((limit) => ({ ...limit, gzip: true }));
