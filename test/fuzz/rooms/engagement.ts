import type { FuzzedRoom } from '../room.js';

export * as exports from '../../../src/engagement/index.js';

const register = {
  schemaVersion: 1,
  id: 'stakeholders',
  populationId: 'older-people',
  entries: [
    {
      id: 'council',
      category: 'local-authority-commissioners',
      name: 'The council',
      applies: 'yes',
      notApplicable: null,
      sought: [{ commitment: 'agree-reason-for-change', on: '2026-01-05' }],
      obtained: [{ commitment: 'agree-reason-for-change', from: 'organisation', on: '2026-02-01' }],
      extensions: { 'example.org': { sheet: 3 } },
    },
    {
      id: 'ward',
      category: 'professionals',
      name: null,
      applies: 'yes',
      notApplicable: null,
      sought: [{ commitment: 'commit-to-implementation', on: null }],
      obtained: [],
    },
    { id: 'schools', category: 'local:schools', name: null, applies: 'no', notApplicable: 'No pupils', sought: [], obtained: [] },
    { id: 'carers', category: 'carers', name: null, applies: 'unknown', notApplicable: null, sought: [], obtained: [] },
  ],
};
const shares = { block: 0.3, multiContract: 0.3, charityAndGrant: 0.1, personalOrSelf: 0.3 };
const partial = { block: null, multiContract: 0.3, charityAndGrant: null, personalOrSelf: 0.3 };
const thresholds = { vastMajority: 0.75, segment: 0.2 };

export const fuzzed: FuzzedRoom['fuzzed'] = {
  parseStakeholderRegister: () => [[register]],
  safeParseStakeholderRegister: () => [[register]],
  stakeholderCoverage: () => [[register, { added: 'required' }]],
  commitmentGap: () => [[register, { asOf: '2026-03-01' }]],
  classifyMarket: () => [[{ shares, providerCount: 12, thresholds }], [{ shares: partial, providerCount: null }]],
  engagementFor: () => [[['single-block', 'personal-purchase']], ['insufficient-information']],
  marketMigration: () => [
    [{ sharesNow: shares, sharesLater: partial, providerCountNow: 12, providerCountLater: null, thresholds }],
    [{ sharesNow: shares, sharesLater: shares }],
  ],
  coProductionCoverage: () => [
    [
      [
        { stage: 'analyse', group: 'carers', method: 'Survey', effect: 'Short breaks added', involved: 'yes' },
        { stage: 'plan', group: 'families', method: null, effect: null },
        { stage: 'do', group: 'partners', method: null, effect: null, involved: 'unknown' },
      ],
      { stages: ['analyse', 'plan'], groups: ['carers', 'families'], every: 'cell' },
    ],
    [[]],
  ],
  personalControlProfile: () => [
    [{ holdsMoney: 'yes', holdsContract: 'yes', choosesProvider: 'unknown', collective: 'no', healthMoney: 'no' }],
    [{ holdsMoney: 'unknown', holdsContract: 'no', choosesProvider: 'yes', collective: 'yes' }],
  ],
};

export const trusting: FuzzedRoom['trusting'] = [];
