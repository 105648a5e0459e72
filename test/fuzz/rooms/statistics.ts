import type { FuzzedRoom } from '../room.js';
import { fuzzedAgreement } from '../samples/statistics-agreement.js';
import { fuzzedPanels } from '../samples/statistics-panels.js';

export * as exports from '../../../src/statistics/index.js';

export const fuzzed: FuzzedRoom['fuzzed'] = {
  ...fuzzedAgreement,
  ...fuzzedPanels,
};

// A stream has methods, and their positions are trusted.
export const trusting: FuzzedRoom['trusting'] = ['randomStream'];
