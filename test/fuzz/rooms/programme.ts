import { SMALL } from '../../programme/small.js';
import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/programme/index.js';

const { id, title, asOf, currency, population } = SMALL;
const beginning = { id, title, asOf, currency, population };

export const fuzzed: FuzzedRoom['fuzzed'] = {
  emptyProgramme: () => [[beginning]],
  parseProgramme: () => [[SMALL]],
  safeParseProgramme: () => [[SMALL]],
  programmeState: () => [[SMALL]],
  traceProgramme: () => [[SMALL]],
  reportProgramme: () => [[SMALL], [SMALL, { parts: ['summary', 'position'] }]],
};

export const trusting: FuzzedRoom['trusting'] = [];
