import type { Evidence } from 'commissioning-kit';
import type { EvidenceRecording, RegisterCommand } from 'commissioning-kit/hypotheses';
import { said } from './tell.js';

const YEAR = { from: '2026-04-01', to: '2026-08-31' };

/** An item of this example: all of it is invented. */
function item(id: string, kind: Evidence['kind'], title: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    id,
    kind,
    title,
    period: YEAR,
    place: 'Sampleton',
    design: 'administrative data',
    voices: null,
    originId: null,
    sources: [{ work: 'local:home-care-file', locator: 'item by item', basis: 'stated', verified: true }],
    ...changes,
  };
}

function record(on: string, recording: EvidenceRecording): RegisterCommand {
  return { type: 'record-evidence', data: { ...said(`${recording.evidence.id}-in`, on), ...recording } };
}

/** What came in over the summer. */
export const FIRST_YEAR: readonly RegisterCommand[] = [
  record('2026-06-29', {
    hypothesisId: 'travel',
    evidence: item('assessed', 'need', 'Assessed hours, level over the year'),
    bearing: 'neutral',
    quality: 'high',
    planItemId: 'requests',
  }),
  record('2026-09-01', {
    hypothesisId: 'travel',
    evidence: item('filled', 'performance', 'Hours unfilled fell by half where travel is paid, by a tenth elsewhere', {
      originId: 'call-records',
    }),
    bearing: 'for',
    quality: 'high',
    strength: 'strong',
    confidence: 'moderate',
    planItemId: 'calls',
    seen: 'expected-if-true',
  }),
  record('2026-09-01', {
    hypothesisId: 'travel',
    evidence: item('forum-letter', 'performance', 'A letter of the providers’ forum, from the same call records', {
      originId: 'call-records',
    }),
    bearing: 'for',
    quality: 'low',
    strength: 'supporting',
    confidence: 'low',
    likelihoodRatio: 2,
  }),
  record('2026-09-07', {
    hypothesisId: 'travel',
    evidence: item('left', 'experience', 'What carers who left say of why', { design: 'group talks', voices: 31 }),
    bearing: 'for',
    quality: 'moderate',
    strength: 'moderate',
    confidence: 'moderate',
    likelihoodRatio: { lower: 1.5, upper: 4 },
    planItemId: 'leavers',
    collection: {
      consent: 'given',
      custodian: 'involvement officer',
      sensitivity: 'restricted',
      missingVoices: ['carers who left the county'],
    },
    certainty: {
      level: 'low',
      reasons: ['Those who left the county were not asked'],
      confirmedBy: { role: 'public health registrar', agencyId: 'council' },
    },
  }),
  record('2026-09-07', {
    hypothesisId: 'travel',
    evidence: item('adverts', 'performance', 'Vacancies stayed open as long in both zones'),
    bearing: 'against',
    quality: 'moderate',
    strength: 'supporting',
    confidence: 'moderate',
    likelihoodRatio: 0.7,
  }),
  record('2026-10-05', {
    hypothesisId: 'zones',
    evidence: item('starts', 'performance', 'Waits in the pilot zone rose from nine days to thirteen, elsewhere they fell'),
    bearing: 'against',
    quality: 'high',
    strength: 'strong',
    confidence: 'high',
    planItemId: 'waits',
    seen: 'expected-if-false',
  }),
  record('2026-10-05', {
    hypothesisId: 'zones',
    evidence: item('change-of-carer', 'experience', 'What people say who lost a carer they knew', {
      design: 'telephone calls',
      voices: 44,
    }),
    bearing: 'against',
    quality: 'moderate',
    strength: 'moderate',
    confidence: 'moderate',
    planItemId: 'changes',
    collection: { consent: 'given', missingVoices: ['people without a telephone'] },
  }),
  record('2026-10-05', {
    hypothesisId: 'zones',
    evidence: item('mileage', 'performance', 'Miles for each visit fell in the pilot zone'),
    bearing: 'for',
    quality: 'moderate',
    strength: 'supporting',
    confidence: 'high',
  }),
  record('2026-11-02', {
    hypothesisId: 'reablement',
    evidence: item('packages', 'performance', 'Packages a year on: fewer hours under eighty-five, as many above'),
    bearing: 'neutral',
    quality: 'moderate',
    planItemId: 'hours',
    seen: 'neither',
  }),
  record('2026-11-02', {
    hypothesisId: 'reablement',
    evidence: item('manage', 'experience', 'What people say they manage by themselves', { design: 'visits', voices: 27 }),
    bearing: 'for',
    quality: 'moderate',
    planItemId: 'told',
    collection: { consent: 'given', missingVoices: ['people who died within the year'] },
  }),
  record('2026-11-02', {
    hypothesisId: 'reablement',
    evidence: item('discharges', 'need', 'Those who leave hospital are older and frailer than the year before'),
    bearing: 'against',
    quality: 'high',
    planItemId: 'leaving',
  }),
];

/** What came in after the test of reablement was taken up again. */
export const SECOND_YEAR: readonly RegisterCommand[] = [
  record('2027-03-01', {
    hypothesisId: 'reablement',
    evidence: item('second-winter', 'performance', 'The second winter, by age: a third fewer hours under eighty-five', {
      period: { from: '2026-11-01', to: '2027-02-28' },
    }),
    bearing: 'for',
    quality: 'high',
    planItemId: 'hours',
    seen: 'expected-if-true',
  }),
];
