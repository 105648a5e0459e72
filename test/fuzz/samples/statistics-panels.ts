import type { FuzzedRoom } from '../room.js';

const counts = [
  [3, 0, 1],
  [0, 4, 0],
  [1.5, 1.5, 1],
];
const scores = [
  [1, 2, 2, 4],
  [2, 1, 3, 4],
  [1, 3, 2, 4],
];

/** Agreement within one distribution, among many raters, and in small panels. */
export const fuzzedPanels: FuzzedRoom['fuzzed'] = {
  ordinalAgreement: () => [[[3, 0, 1.5, 2]], [[0, 0, 0]], [[1]]],
  consensus: () => [[[3, 0, 1.5, 2]], [[0, 0]], [[1]]],
  leikConsensus: () => [[[3, 0, 1.5, 2]], [[0, 0]], [[1]]],
  orderedMedian: () => [[[3, 0, 1.5, 2]], [[2, 2]], [[0]]],
  fleissKappa: () => [[counts], [[]]],
  randolphKappa: () => [[counts], [[[2, 0]]]],
  kendallW: () => [[scores], [[[1]]]],
  kendallTest: () => [[scores], [[]]],
  intraclassCorrelation: () => [
    [scores, { form: 'ICC1' }],
    [scores, { form: 'ICC2k' }],
  ],
  intraclassLimits: () => [
    [scores, { form: 'ICC2' }],
    [scores, { form: 'ICC3k', level: 0.9 }],
  ],
  randUclaAppropriateness: () => [
    [[1, 4, 7, 7, 8, 9, 9, 6], { rule: 'panel-size' }],
    [[1, 4, 7, 8], { rule: 'ipras', betweenRegions: 'lower' }],
  ],
  sciroccoDelphi: () => [[[1, 2, 2, 3, 3, 3, 0, 5, 4, 2, 2, 2]], [[1, 2], { outsideAtMost: 1 }]],
  benchmarkAgreement: () => [
    [{ value: 0.6, standardError: 0.1 }, { scale: 'landis-koch' }],
    [
      { value: null, standardError: null },
      { scale: 'fleiss', threshold: 0.9 },
    ],
    [{ value: 0.2, standardError: 0, more: 'is let pass' }, { scale: 'altman' }],
  ],
  agreementDistribution: () => [
    [[1, 2, 0, 1], { statistic: 'van-der-eijk-a' }],
    [[1, 2], { statistic: 'leik-consensus', chances: [0.25, 0.75], threshold: 0.1 }],
  ],
  oneMoreRater: () => [[[1, 2, 0, 1]], [[0]]],
};
