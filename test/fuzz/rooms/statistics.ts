import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/statistics/index.js';

export const fuzzed: FuzzedRoom['fuzzed'] = {};

// A stream has methods, and their positions are trusted.
export const trusting: FuzzedRoom['trusting'] = ['randomStream'];
