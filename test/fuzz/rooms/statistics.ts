import type { FuzzedRoom } from '../room.js';
import { fuzzedPanels } from '../samples/statistics-panels.js';

export * as exports from '../../../src/statistics/index.js';

export const fuzzed: FuzzedRoom['fuzzed'] = {
  ...fuzzedPanels,
};

// A stream has methods, and their positions are trusted.
export const trusting: FuzzedRoom['trusting'] = ['randomStream'];
