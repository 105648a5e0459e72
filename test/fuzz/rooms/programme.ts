import { SMALL } from '../../programme/small.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/programme/index.js';

const { id, title, asOf, currency, population } = SMALL;
/** The same from its last key to its first: only so many places of a sample are tried, from the first on. */
const BACKWARDS = Object.fromEntries(Object.entries(SMALL).reverse());
const beginning = { id, title, asOf, currency, population };

export const fuzzed: FuzzedRoom['fuzzed'] = {
  emptyProgramme: () => [[beginning]],
  parseProgramme: () => [[SMALL], [BACKWARDS]],
  safeParseProgramme: () => [[BACKWARDS]],
  programmeState: () => [[SMALL]],
  traceProgramme: () => [[BACKWARDS]],
  reportProgramme: () => [[SMALL], [BACKWARDS], [SMALL, { parts: ['summary', 'position'] }]],
};

export const trusting: FuzzedRoom['trusting'] = [];
