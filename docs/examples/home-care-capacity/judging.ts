import { checkTriggers, verdictByRule, type Finding, type RegisterCommand } from 'commissioning-kit/hypotheses';
import { FIRST_YEAR, SECOND_YEAR } from './evidence.js';
import { BEGUN } from './register.js';
import { said, tell, type Told } from './tell.js';

const idsOf = (told: Told, hypothesisId: string): readonly string[] =>
  (told.state.hypotheses.find(({ id }) => id === hypothesisId)?.evidence ?? []).map(({ item }) => item.id);

/** What the sealed rule of each comes to on what has come in. */
export function rules({ state }: Told): readonly { readonly id: string; readonly finding: Finding<string> }[] {
  return state.hypotheses.map((hypothesis) => ({ id: hypothesis.id, finding: verdictByRule(hypothesis) }));
}

/** With the evidence of the first year, before anybody judged it. */
export const COLLECTED = tell(BEGUN, FIRST_YEAR);

/** A trigger for reablement was set beforehand: a measure that passes a value. */
const WATCHED: readonly RegisterCommand[] = [
  {
    type: 'set-trigger',
    data: {
      ...said('watch-hours', '2026-11-16'),
      hypothesisId: 'reablement',
      triggerId: 'hours-per-person',
      trigger: { kind: 'measure', measureId: 'long-term-hours', passes: 'below', value: 9 },
    },
  },
  {
    type: 'set-trigger',
    data: {
      ...said('watch-travel', '2026-11-16'),
      hypothesisId: 'travel',
      triggerId: 'travel-after-a-year',
      trigger: { kind: 'date', on: '2028-04-03' },
    },
  },
];

/** The first board: one supported, one not, one left open. */
export const JUDGED = tell(COLLECTED, [
  {
    type: 'record-verdict',
    data: {
      ...said('travel-judged', '2026-11-16', 'Even from the doubt of council finance the evidence passes the bound that was sealed'),
      hypothesisId: 'travel',
      verdict: 'supported',
      evidenceIds: idsOf(COLLECTED, 'travel'),
      certainty: 'moderate',
      dissents: [
        {
          stakeholder: 'Council finance',
          text: 'Half a year in one zone is thin. We would have liked a winter before we pay for all five.',
        },
      ],
    },
  },
  {
    type: 'record-verdict',
    data: {
      ...said('zones-judged', '2026-11-16', 'Waits had to fall, and they rose'),
      hypothesisId: 'zones',
      verdict: 'not-supported',
      evidenceIds: idsOf(COLLECTED, 'zones'),
      certainty: 'high',
      dissents: [],
    },
  },
  {
    type: 'record-verdict',
    data: {
      ...said('reablement-judged', '2026-11-16', 'What people say and who leaves hospital point different ways'),
      hypothesisId: 'reablement',
      verdict: 'inconclusive',
      evidenceIds: idsOf(COLLECTED, 'reablement'),
      certainty: 'low',
      dissents: [],
    },
  },
  ...WATCHED,
  {
    type: 'translate-hypothesis',
    data: {
      ...said('travel-carried', '2026-12-07'),
      hypothesisId: 'travel',
      into: { kind: 'objective', id: 'paid-travel', text: 'Every home care contract pays for travel between visits from April 2027' },
      reason: null,
    },
  },
  {
    type: 'close-hypothesis',
    data: {
      ...said('zones-closed', '2026-12-07'),
      hypothesisId: 'zones',
      reason: 'Waits rose where one provider had the zone, and people lost carers they knew',
      doNotRetryUnless: 'A provider has the staff for a whole zone on its books before it begins',
    },
  },
]);

/** What code found to call for a new look, as measures came in. */
export const CALLED = checkTriggers(JUDGED.state, {
  asOf: '2027-02-15',
  measures: [
    { measureId: 'long-term-hours', value: 10.5, on: '2026-12-31' },
    { measureId: 'long-term-hours', value: 8.4, on: '2027-01-31' },
  ],
});

const RESUMED = tell(JUDGED, [
  ...CALLED.called.map(({ resume }): RegisterCommand => ({
    type: 'resume-testing',
    data: {
      ...said('reablement-resumed', '2027-02-15', 'Hours for each person have fallen past what was set beforehand'),
      ...resume,
    },
  })),
  ...SECOND_YEAR,
]);

/** The second board: the third is settled in part, against the letter of the rule and with the reason on record. */
export const CLOSED = tell(RESUMED, [
  {
    type: 'record-verdict',
    data: {
      ...said('reablement-judged-again', '2027-03-15', 'Two winters agree below eighty-five'),
      hypothesisId: 'reablement',
      verdict: 'partly-supported',
      part: 'for people under eighty-five',
      evidenceIds: idsOf(RESUMED, 'reablement'),
      certainty: 'moderate',
      dissents: [
        { stakeholder: 'NHS trust', text: 'Above eighty-five nobody was offered six full weeks. The test has not been made there.' },
      ],
      override: {
        reason: 'The rule calls any conflict inconclusive. The conflict here is between two groups, and in one of them there is none.',
      },
    },
  },
  {
    type: 'translate-hypothesis',
    data: {
      ...said('reablement-carried', '2027-03-15'),
      hypothesisId: 'reablement',
      into: {
        kind: 'requirement',
        id: 'six-weeks',
        text: 'Six weeks of reablement for everybody under eighty-five who leaves hospital with a need for care',
      },
      reason: null,
    },
  },
]);
