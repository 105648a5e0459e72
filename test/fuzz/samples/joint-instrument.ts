import { emptyWording, toRatingSheet } from '../../../src/joint/index.js';
import { ADAPTED, COPY, rating } from '../../joint/instrument.js';
import { WRITTEN } from '../../joint/written-sheet.js';
import type { FuzzedRoom } from '../room.js';

const wording = {
  ...emptyWording('cy'),
  areas: { contracting: 'Words' },
  levels: { joint: 'Words for joint' },
  descriptors: { 'CO-J2': { label: 'Words', text: 'Words for standard terms' } },
};
const straddle = rating('b', 'local:strategy', 'straddle', { levels: ['separate', 'joint'], confidence: 'low', roundId: 'r1' });
const adapted = [rating('a', 'local:purpose', 'joint'), rating('a', 'local:strategy', 'joint', { text: 'One plan' }), straddle];
const sheet = toRatingSheet(WRITTEN);
const reading = { agencyId: '007', raterId: '2026-04' };

/** Argument lists for the functions of the instrument. */
export const instrument: FuzzedRoom['fuzzed'] = {
  defineMatrix: () => [[COPY], [ADAPTED]],
  parseMatrixDefinition: () => [[ADAPTED]],
  safeParseMatrixDefinition: () => [[ADAPTED]],
  mapToOriginal: () => [[ADAPTED, adapted]],
  emptyWording: () => [['cy'], ['ur-PK']],
  wordingOf: () => [[wording], [null, ADAPTED], [wording, COPY]],
  checkWording: () => [[wording]],
  parseMatrixWording: () => [[wording]],
  safeParseMatrixWording: () => [[wording]],
  toRatingSheet: () => [[WRITTEN], [{ descriptors: false, matrix: ADAPTED, areas: ['local:carers'], byteOrderMark: true }]],
  fromRatingSheet: () => [
    [sheet, reading],
    [sheet, { ...reading, roundId: '1-2', rule: 'majority', wording: null, matrix: null }],
    [toRatingSheet({ descriptors: true, matrix: ADAPTED }), { agencyId: 'icb', matrix: ADAPTED }],
  ],
  compareAcrossVersions: () => [
    [{ ratings: [rating('a', 'contracting', 'joint')] }, { ratings: adapted, matrix: ADAPTED }],
    [
      { ratings: [rating('a', 'contracting', 'joint')], wording },
      { ratings: [], matrix: null, wording: null },
    ],
  ],
  describeIntegration: () => [
    [
      {
        between: ['across-sectors', 'across-levels'],
        extent: 'full',
        form: 'virtual',
        sectors: ['health'],
        levelsOfCare: ['primary'],
        means: ['alliance'],
      },
    ],
    [{ between: ['across-providers'], extent: null, form: null }],
  ],
  nearestApproach: () => [['link'], ['full']],
};
