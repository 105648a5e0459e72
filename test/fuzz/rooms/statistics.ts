import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/statistics/index.js';

export const fuzzed: FuzzedRoom['fuzzed'] = {};

export const trusting: FuzzedRoom['trusting'] = [];
