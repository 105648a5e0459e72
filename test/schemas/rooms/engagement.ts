import { parseStakeholderRegister, type StakeholderEntry, type StakeholderRegister } from 'commissioning-kit/engagement';
import { StakeholderRegisterSchema } from 'commissioning-kit/engagement/schemas';
import type { PublishedRecord } from '../published-record.js';

const register: StakeholderRegister = {
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
      sought: [
        { commitment: 'agree-reason-for-change', on: '2026-01-05' },
        { commitment: 'commit-to-implementation', on: null },
      ],
      obtained: [
        { commitment: 'agree-reason-for-change', from: 'organisation', on: '2026-02-01' },
        { commitment: 'agree-reason-for-change', from: 'people', on: null },
      ],
      extensions: { 'example.org': { sheet: 3 } },
    },
    {
      id: 'schools',
      category: 'independent-budget-holders',
      name: null,
      applies: 'no',
      notApplicable: 'No pupils here',
      sought: [],
      obtained: [],
    },
    { id: 'faith', category: 'local:faith-groups', name: null, applies: 'unknown', notApplicable: null, sought: [], obtained: [] },
  ],
};

const withEntry = (sample: StakeholderRegister, index: number, change: Partial<StakeholderEntry>): StakeholderRegister => ({
  ...sample,
  entries: sample.entries.map((entry, at) => (at === index ? { ...entry, ...change } : entry)),
});

/** The register of those with a stake. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'stakeholder-register',
    version: 1,
    schema: StakeholderRegisterSchema,
    parse: parseStakeholderRegister,
    samples: [register],
    crossField: [
      {
        name: 'one id twice',
        code: 'kernel/duplicate-id',
        change: (sample: StakeholderRegister) => withEntry(sample, 2, { id: 'council' }),
      },
      {
        name: 'one name twice in a category',
        code: 'kernel/duplicate-id',
        change: (sample: StakeholderRegister) =>
          withEntry(sample, 2, { category: 'local-authority-commissioners', name: 'The council', applies: 'yes' }),
      },
      {
        name: 'a group that is and is not concerned',
        code: 'engagement/applies-and-does-not',
        change: (sample: StakeholderRegister) => withEntry(sample, 2, { category: 'independent-budget-holders', name: 'A school' }),
      },
      {
        name: 'nobody there and no reason why',
        code: 'engagement/no-reason-given',
        change: (sample: StakeholderRegister) => withEntry(sample, 1, { notApplicable: null }),
      },
      {
        name: 'a reason for an absence of those who are there',
        code: 'engagement/reason-without-need',
        change: (sample: StakeholderRegister) => withEntry(sample, 0, { notApplicable: 'None' }),
      },
      {
        name: 'a commitment sought from nobody',
        code: 'engagement/commitment-of-nobody',
        change: (sample: StakeholderRegister) => withEntry(sample, 2, { sought: [{ commitment: 'contribute-to-analysis', on: null }] }),
      },
      {
        name: 'one commitment sought twice',
        code: 'kernel/duplicate-id',
        change: (sample: StakeholderRegister) =>
          withEntry(sample, 0, {
            sought: [
              { commitment: 'contribute-to-analysis', on: null },
              { commitment: 'contribute-to-analysis', on: '2026-01-05' },
            ],
          }),
      },
      {
        name: 'one commitment obtained twice from one giver',
        code: 'kernel/duplicate-id',
        change: (sample: StakeholderRegister) =>
          withEntry(sample, 0, {
            obtained: [
              { commitment: 'contribute-to-analysis', from: 'people', on: null },
              { commitment: 'contribute-to-analysis', from: 'people', on: '2026-01-05' },
            ],
          }),
      },
    ],
  },
];
