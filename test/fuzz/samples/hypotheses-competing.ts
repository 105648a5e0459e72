import * as exports from 'commissioning-kit/hypotheses';

const rated = { credibility: 'high', relevance: 'low' } as const;
const matrix = {
  hypotheses: [{ id: 'pay', statement: 'Pay drives people out' }, { id: 'travel', extensions: { 'example.org': 1 } }, { id: 'rota' }],
  evidence: [
    { ...rated, id: 'leavers', title: 'Leavers by year', ratings: { pay: 'I', travel: 'C', rota: 'NA' }, originId: 'survey' },
    { ...rated, id: 'board paper', ratings: { pay: 'II', travel: 'N' }, originId: 'survey', extensions: { 'example.org': [1] } },
    {
      ...rated,
      id: 'interviews',
      ratings: {},
      originId: null,
      raters: [
        { raterId: 'carer', ratings: { pay: 'II', travel: 'CC' } },
        { raterId: 'manager', ratings: { pay: 'C' } },
      ],
    },
  ],
  extensions: { 'example.org': { kept: true } },
};
const weights = { weights: { low: 0.5, medium: 1, high: 2 } };
const lines = [
  { id: 'trial', bearing: 'for', strength: 'strong', confidence: 'high', originId: null },
  { id: 'survey', bearing: 'against', strength: 'supporting', confidence: null, originId: 'survey' },
  { id: 'survey again', bearing: 'neutral', strength: null, originId: 'survey' },
];
const item = { kind: 'performance', method: 'count', owner: { role: 'analyst', agencyId: null }, due: null };
const plan = {
  items: [
    { ...item, id: 'falls', information: 'Fewer falls', expected: { ifTrue: 0.9, ifFalse: { lower: 0.1, upper: 0.3 } } },
    { ...item, id: 'moves', information: 'Fewer moves' },
  ],
  expectedIfTrue: 'Fewer of both',
  expectedIfFalse: null,
  decisionRule: null,
};
const views = {
  competing: { plain: { pay: 1, travel: 3 }, weighted: { pay: 1, travel: 3 }, normalised: { pay: 0.1, travel: null } },
  points: [
    { hypothesisId: 'pay', points: -2, reason: null },
    { hypothesisId: 'travel', points: 4 },
  ],
  odds: [{ hypothesisId: 'pay', prior: { lower: 0.1, upper: 0.2 }, posterior: 0.4, bounds: { lower: 0.3, upper: 0.5 } }],
};

/** Valid calls of what weighs competing hypotheses, points and certainty, and of what looks at all three views. */
export const fuzzedCompeting: Record<string, () => readonly (readonly unknown[])[]> = {
  absentEvidence: () => [[plan, [{ item: { id: 'count' }, planItemId: 'falls', seen: 'expected-if-false' }, { item: { id: 'other' } }]]],
  compareViews: () => [[views], [{ competing: null, points: [], odds: [] }]],
  competingSensitivity: () => [[matrix], [matrix, weights]],
  evidenceCertainty: () => [
    [{ startingDesign: 'observational', up: [{ reason: 'large-effect', levels: 2, text: 'Fivefold' }, 'dose-response'] }],
    [{ startingDesign: 'randomised', down: { riskOfBias: 'serious', imprecision: 2 }, up: 1 }],
  ],
  experienceCertainty: () => [[{ methodologicalLimitations: 'minor', coherence: 'none', adequacy: 'serious', relevance: 'moderate' }]],
  fromCompetingCsv: () => [[exports.toCompetingCsv(matrix as exports.CompetingMatrix)], ['Evidence;Credibility\n"e;x']],
  gradedPoints: () => [[lines], [lines, { veryStrongOdds: 100, originCap: 6 }]],
  oddsSensitivity: () => [
    [
      {
        prior: 0.3,
        lines: [
          { id: 'trial', likelihoodRatio: { lower: 2, upper: 8 } },
          { id: 'survey', likelihoodRatio: 0.5, originId: 'survey' },
          { id: 'survey again', likelihoodRatio: { ifTrue: 0.4, ifFalse: 0.1 }, originId: 'survey' },
        ],
        supportedFrom: 0.9,
        notSupportedTo: 0.1,
        originCap: 4,
      },
    ],
  ],
  originGroups: () => [
    [
      [
        { id: 'a', originId: 'survey', sources: [{ work: 'local:survey', locator: 'table 1' }] },
        { id: 'b', originId: null, sources: [{ work: 'local:survey', locator: 'table 1' }] },
      ],
    ],
  ],
  pointsSensitivity: () => [[lines, { supportedFrom: 3, notSupportedTo: -3, originCap: 2, veryStrongOdds: 300 }]],
  pointsToOdds: () => [[-4], [6, { veryStrongOdds: 300, prior: 0.1 }]],
  toCompetingCsv: () => [[matrix], [matrix, { byteOrderMark: false }]],
  weighCompeting: () => [[matrix], [matrix, weights]],
};
