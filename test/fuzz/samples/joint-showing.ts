import { replayAssessment } from '../../../src/joint/index.js';
import type { FuzzedRoom } from '../room.js';

const by = { role: 'chair of the joint board', agencyId: 'council' };
const extensions = { 'example.org': { kept: [1, null, true, 'text'] } };
const areaId = 'contracting';

const happened: readonly (readonly [string, string, object])[] = [
  [
    'assessment-opened',
    '2025-04-01',
    {
      ...{ assessmentId: 'a1', populationId: 'older', matrixVersion: '1', parts: [{ agencyId: 'icb', part: 'Those who need nursing' }] },
      agencies: [
        { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [{ scheme: 'gss', id: 'E00000001' }] },
        { id: 'icb', name: 'Sampleshire ICB', kind: 'integrated-care-board', identifiers: [], extensions },
      ],
    },
  ],
  ['rater-enrolled', '2025-04-01', { raterId: 'r1', agencyId: 'council', role: 'contracts manager', mandate: 'rates', areaIds: [areaId] }],
  ['round-opened', '2025-04-01', { roundId: 'first', kind: 'blind', text: 'What do you see?' }],
  ['ratings-sealed', '2025-04-01', { roundId: 'first', agencyId: 'council', raterId: 'r1', seal: '0'.repeat(64) }],
  [
    'area-rated',
    '2025-04-02',
    {
      ...{ agencyId: 'council', raterId: 'r1', roundId: 'first', areaId, level: 'by-descriptors', rule: 'any', confidence: 'low' },
      ...{ text: 'In 2024 we let it together', evidenceIds: ['minutes'], observed: [{ descriptor: 'CO-J1', observed: 'yes' }] },
    },
  ],
  ['round-closed', '2025-04-03', { roundId: 'first' }],
  ['area-rated', '2026-03-02', { agencyId: 'icb', areaId, level: 'parallel', text: '=1+1', evidenceIds: [] }],
  ['area-applicability-decided', '2026-03-02', { areaId: 'stakeholder-engagement', applies: 'no', reason: 'Done by the region' }],
  [
    'position-recorded',
    '2026-03-03',
    {
      ...{ areaId, outcome: 'agreed-with-dissent', level: 'joint', text: null },
      dissents: [{ agencyId: 'icb', raterId: null, level: 'parallel', text: 'Only for equipment' }],
    },
  ],
  [
    'partner-target-stated',
    '2026-03-03',
    {
      ...{ agencyId: 'icb', areaId, wanted: 'parallel', acceptable: ['parallel', 'joint'], text: null },
      redLines: [{ level: 'integrated', why: 'We would pay twice' }],
    },
  ],
  [
    'target-chosen',
    '2026-03-04',
    {
      ...{ areaId, level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: by, move: 'step-back' },
      ...{ benefit: 'Schools keep their say', conditions: ['A shared calendar'], risks: ['Two tenders'], reviewOn: '2027-04-01' },
    },
  ],
  ['gate-recorded', '2026-03-04', { gateId: 'way-out-settled', areaId, holds: 'no', evidenceIds: ['minutes'], text: null }],
  [
    'action-agreed',
    '2026-03-04',
    {
      ...{ actionId: 'a1', areaId, text: 'Draw up our own terms', owner: by, dueOn: '2026-09-30', dependsOn: [], hypothesisIds: ['h1'] },
      ...{ cost: { currency: 'GBP', from: '1000.00', to: '2000.50' }, takeUp: ['CO-P1'], letGo: ['CO-J1'] },
    },
  ],
  ['action-progressed', '2026-03-05', { actionId: 'a1', status: 'started', text: null }],
  [
    'partner-succeeded',
    '2026-03-06',
    {
      ...{ agencyId: 'icb', text: 'Two boards merged' },
      successor: { id: 'new-icb', name: 'Greater Sampleshire ICB', kind: 'integrated-care-board', identifiers: [] },
    },
  ],
];
const events = happened.map(([type, on, data], index) => ({
  type,
  data: { schemaVersion: 1, id: `e${index + 1}`, on, by, why: null, extensions, ...data },
}));
const state = replayAssessment(events).state;
const opened = replayAssessment(events.slice(0, 1)).state;

const cost = { value: '10', unit: 'GBP', mark: 'illustrative', sources: [] };
const paper = {
  ...{ asOf: '2026-04-01', title: 'Where we stand', population: 'older people', compareWith: '2025-05-01', nation: 'wales' },
  ...{ decisions: [{ text: 'Approve the step back', of: 'the joint board', by: '2026-05-01' }], panelLimit: 1, statistics: 'always' },
  ...{ figures: [{ figure: cost, written: ['£10'], decimals: 0 }], names: ['Ward 7'], costMark: 'borrowed' },
};

/** What shows an assessment: the paper and the long rows. */
export const showing: FuzzedRoom['fuzzed'] = {
  assessmentPaper: () => [
    [state, paper],
    [opened, { asOf: '2025-05-01', compareWith: null, wording: null }],
  ],
  renderAssessmentPaper: () => [
    [state, { ...paper, format: 'html' }],
    [state, { asOf: '2026-04-01', compareWith: opened }],
  ],
  assessmentCsv: () => [[state], [opened]],
};
