import type { FuzzedRoom } from '../room.js';

const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const said = { confidence: 'high', text: 'Let together', evidenceIds: ['minutes'], on: '2026-03-01', roundId: 'first', extensions };
const ratings = [
  { ...said, voiceId: 'head', agencyId: 'council', areaId: 'contracting', level: 'joint', levels: ['joint'] },
  { ...said, voiceId: 'icb', agencyId: 'icb', areaId: 'contracting', level: 'parallel', levels: ['parallel'], inheritedFrom: 'ccg' },
  { ...said, voiceId: 'trust', agencyId: 'trust', areaId: 'contracting', level: 'straddle', levels: ['separate', 'joint'] },
  { ...said, voiceId: 'head', agencyId: 'council', areaId: 'local:housing', level: 'unknown', levels: [], confidence: null, text: null },
  { ...said, voiceId: 'icb', agencyId: 'icb', areaId: 'local:housing', level: 'joint', levels: ['joint'], roundId: null },
];
const voices = [
  { voiceId: 'head', agencyId: 'council', areaIds: ['contracting', 'local:housing'] },
  { voiceId: 'icb', agencyId: 'icb', areaIds: null },
  { voiceId: 'trust', agencyId: 'trust' },
];

const view = { level: 'joint', levels: ['joint'], text: 'Let together', evidenceIds: ['minutes'], on: '2026-03-01' };
const away = { ...view, level: 'not-applicable', levels: [], text: null };
const unseen = { state: 'incomplete', agreed: null, spread: [], byAgency: [], notEvidenced: null };
const profile = {
  matrixVersion: '1',
  labels: { contracting: 'Contracts' },
  areas: {
    'purpose-and-strategy': unseen,
    'needs-and-market-intelligence': {
      ...{ state: 'agreed', agreed: 'separate', spread: ['separate'], notEvidenced: null },
      byAgency: [{ ...view, agencyId: 'council', level: 'separate', levels: ['separate'] }],
    },
    'stakeholder-engagement': unseen,
    'resource-allocation-and-management': { ...unseen, state: 'not-applicable', reason: 'Held by the region' },
    'market-management-and-monitoring': unseen,
    contracting: {
      ...{ state: 'disagreement', agreed: null, spread: ['joint', 'integrated'], notEvidenced: ['CO-S1'] },
      byAgency: [
        { ...view, agencyId: 'council' },
        { ...view, agencyId: 'icb', level: 'integrated', levels: ['integrated'] },
        { ...away, agencyId: 'trust' },
      ],
    },
    'commissioning-functions': unseen,
    'local:housing': unseen,
  },
};

/** What reads voices and profiles, with argument lists that it accepts. */
export const reading: FuzzedRoom['fuzzed'] = {
  readAreas: () => [
    [ratings],
    [ratings, { voices, areaIds: ['contracting', 'local:housing'], enough: 2, labels: { contracting: 'Contracts' } }],
    [[], { voices }],
  ],
  agreementOverAreas: () => [
    [ratings, { coefficient: 'krippendorff-alpha', weights: 'none', enough: 2, seed: 'spring', replicates: 20, level: 0.9 }],
    [ratings, { coefficient: 'gwet-ac2', weights: 'quadratic' }],
    [ratings, { coefficient: 'cohen-kappa' }],
  ],
  agreementWithout: () => [
    [ratings, { coefficient: 'krippendorff-alpha' }],
    [ratings, { coefficient: 'brennan-prediger', weights: 'linear', by: 'area' }],
  ],
  voiceTendencies: () => [[ratings], [ratings, { limit: 0.5 }]],
  partnerDistances: () => [[ratings], [ratings, { by: 'voice' }]],
  leaveOneOut: () => [[profile]],
  findTensions: () => [[profile]],
  notApplicableSensitivity: () => [[profile]],
  movementOver: () => [
    [
      [
        { on: '2025-04-01', profile },
        { on: '2026-04-01', profile },
      ],
    ],
  ],
  convergenceOver: () => [
    [
      [
        { roundId: 'blind', ratings },
        { roundId: 'open', ratings: ratings.map((rating) => ({ ...rating, roundId: 'open' })) },
      ],
      { stopAt: 0.2 },
    ],
  ],
};
