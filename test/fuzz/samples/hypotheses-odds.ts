import type { FuzzedRoom } from '../room.js';

const expected = { ifTrue: 0.9, ifFalse: { lower: 0.1, upper: 0.3 } };
const ratios = [4, { lower: 0.5, upper: 2 }, expected];
const forecasts = [
  { forecast: 0.8, outcome: 1 },
  { forecast: 0.3, outcome: false },
  { forecast: 0.55, outcome: true },
];
const question = { id: 'falls', forecast: 0.8, resolvesOn: '2026-03-31', outcome: 1 };

/** The odds of a hypothesis, what a piece of evidence can tell, and how past confidence came out. */
export const fuzzedOdds: FuzzedRoom['fuzzed'] = {
  updateOdds: () => [
    [{ prior: 0.2, likelihoodRatios: ratios, groups: [{ id: 'survey', items: [0, 2], cap: 'strongest-item' }] }],
    [{ prior: { lower: 0.1, upper: 0.4 }, likelihoodRatios: [0, 3], groups: [{ id: 'one', items: [1], cap: 2 }] }],
    [{ prior: 1, likelihoodRatios: [] }],
  ],
  updateOddsByStakeholder: () => [
    [
      {
        priors: [
          { stakeholder: 'carers', prior: 0.6 },
          { stakeholder: 'homes', prior: { lower: 0, upper: 0.1 } },
        ],
        likelihoodRatios: ratios,
        groups: [{ id: 'survey', items: [0, 1, 2], cap: 10 }],
      },
    ],
    [{ priors: [], likelihoodRatios: [] }],
  ],
  likelihoodRatios: () => [
    [{ truePositive: 12, falsePositive: 0, falseNegative: 3, trueNegative: 20.5, confidence: 0.9 }],
    [{ truePositive: 0, falsePositive: 0, falseNegative: 0, trueNegative: 0 }],
  ],
  bayesFactorLabel: () => [
    [12, 'kass-raftery'],
    [0, 'jeffreys'],
  ],
  brierScore: () => [
    [forecasts, { form: 'binary' }],
    [
      [
        { forecast: [0.2, 0.3, 0.5], outcome: 2 },
        { forecast: { rise: 0.4, fall: 0.6 }, outcome: 'fall' },
        { forecast: 1, outcome: 0 },
      ],
      { form: 'sum-over-classes' },
    ],
  ],
  brierDecomposition: () => [
    [forecasts, { binning: 'distinct-forecasts' }],
    [forecasts, { binning: 10 }],
    [[], { binning: [0.25, 0.5] }],
  ],
  discrimination: () => [[forecasts], [[]]],
  calibration: () => [
    [[question, { ...question, stakeholder: 'carers', resolvesOn: '2027-03-31' }], { asOf: '2026-04-01', binning: 3, enough: 10 }],
    [[{ ...question, stakeholder: null, outcome: null }], { asOf: '2026-04-01', binning: [0.5] }],
  ],
  nameTest: () => [[expected], [{ ifTrue: 0.02, ifFalse: 0.95 }, { thresholds: { hoopFrom: 0.8, smokingGunTo: 0.2 } }]],
  expectedDiagnosticValue: () => [[{ prior: 0.3, ...expected }], [{ prior: 0, ifTrue: 1, ifFalse: 0 }]],
  rankPlanItems: () => [
    [
      [
        { id: 'records', expected, burden: 'none', cost: { currency: 'GBP', amount: '2000.00' }, more: 'is let pass' },
        { id: 'visits', expected: { ...expected, underRivals: [] }, burden: 'heavy', cost: { currency: 'GBP', amount: '10.00' } },
        { id: 'survey', expected: null, burden: null, cost: null },
      ],
      { order: ['value', 'burden', 'cost'], prior: 0.4 },
    ],
    [[], { order: ['cost', 'value', 'burden'] }],
  ],
};
