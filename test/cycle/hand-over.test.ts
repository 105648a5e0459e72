import { describe, expect, it } from 'vitest';
import { carriedInto, checkCarryOver, cycleLifecycle, stageSlippage, type CycleState } from 'commissioning-kit/cycle';
import {
  CARRY,
  CHANGE,
  cycleAfter,
  LESSON,
  ROUND,
  START,
  STRATEGY,
  TO_ANALYSE,
  TO_DO,
  TO_PLAN,
  TO_REVIEW,
  type Step,
} from './cycle-life.js';

describe('stageSlippage', () => {
  const planned = (...stages: readonly (readonly ['analyse' | 'plan' | 'do' | 'review', string, string])[]): Step => [
    'plan-stages',
    { round: 1, stages: stages.map(([stage, from, to]) => ({ stage, from, to })) },
  ];
  // A step a day from 1 April: the plan stage is entered on the 4th and left on the 6th.
  const life = [
    START,
    planned(['analyse', '2026-04-01', '2026-04-02'], ['plan', '2026-04-03', '2026-04-05']),
    planned(['plan', '2026-04-04', '2026-04-05'], ['do', '2026-04-06', '2026-04-10']),
    TO_PLAN,
    STRATEGY,
    TO_DO,
  ] as const;
  const slips = (state: CycleState, options: Parameters<typeof stageSlippage>[1]) => {
    const { outcome } = stageSlippage(state, options);
    if (outcome === 'insufficient-information') return outcome;
    return outcome.map(({ startSlip, endSlip }) => [startSlip?.days ?? null, endSlip?.days ?? null]);
  };

  it('counts from the first plan or from the last', () => {
    const { state } = cycleAfter(...life);
    // The analysis was to end on the 2nd and the plan was entered on the 4th: one day more than planned.
    expect(slips(state, { asOf: '2026-04-06' })).toEqual([
      [0, 1],
      [1, 0],
      [0, null],
      [null, null],
    ]);
    expect(slips(state, { asOf: '2026-04-06', against: 'last-plan' })).toEqual([
      [0, 1],
      [0, 0],
      [0, null],
      [null, null],
    ]);
  });

  it('counts what has still not happened up to today, and says so', () => {
    const { state } = cycleAfter(...life);
    const finding = stageSlippage(state, { asOf: '2026-04-15' });
    const rows = finding.outcome === 'insufficient-information' ? [] : finding.outcome;
    expect(rows[2]).toMatchObject({ stage: 'do', from: '2026-04-06', to: null, endSlip: { days: 4, soFar: true } });
    expect(finding.reasons.map((reason) => reason.message)).toContain('The stage "do" of round 1 has not ended 4 days after it was to');
    expect(finding.unknown.map((question) => question.id)).toEqual(['plan-of-review']);
  });

  it('has a stage that the cycle came back to end when it was left last', () => {
    const { state } = cycleAfter(...life, TO_REVIEW, CHANGE, TO_PLAN, TO_DO);
    // Left last on the 10th, planned to the 5th.
    expect(slips(state, { asOf: '2026-04-30' })[1]).toEqual([1, 4]);
  });

  it('is negative when something came early', () => {
    const { state } = cycleAfter(START, planned(['plan', '2026-05-01', '2026-05-31']), TO_PLAN);
    expect(slips(state, { asOf: '2026-04-03' })[1]).toEqual([-28, null]);
  });

  it('knows nothing without a plan, of another round, or before the start', () => {
    const { state } = cycleAfter(START);
    expect(stageSlippage(state, { asOf: '2026-04-01' })).toMatchObject({ outcome: 'insufficient-information', reasons: [] });
    expect(slips(cycleAfter(...life).state, { asOf: '2026-04-30', round: 2 })).toBe('insufficient-information');
    expect(slips(cycleLifecycle.initialState(), { asOf: '2026-04-01' })).toBe('insufficient-information');
  });

  it('refuses a day before the last event', () => {
    expect(() => stageSlippage(cycleAfter(...life).state, { asOf: '2026-04-05' })).toThrow(
      'options.asOf must be on or after the last event',
    );
  });
});

describe('what a round hands on', () => {
  const contracts = [
    { id: 'home-care-north', endsOn: '2027-03-31', noticeDays: 90 },
    { id: 'extra-care', endsOn: '2029-03-31', noticeDays: 365 },
    { id: 'day-centre', endsOn: '2026-03-31', noticeDays: 0 },
  ];
  const options = { asOf: '2026-05-01', withinDays: 365, contracts, openHypothesisIds: ['falls'] };

  it('is found again by the round that it was handed to', () => {
    const { state } = cycleAfter(...ROUND, LESSON, CARRY, TO_ANALYSE);
    const items = {
      fromRound: 1,
      onRecord: true,
      lessons: [{ lessonId: 'weekends', stage: 'analyse', round: 1, on: '2026-04-09', text: 'Weekends were short of hours' }],
      hypothesisIds: ['falls'],
      renewals: [{ contractId: 'home-care-north', endsOn: '2027-03-31' }],
    };
    expect(carriedInto(state)).toEqual(items);
    expect(carriedInto(cycleAfter(...ROUND, LESSON, CARRY).state)).toEqual(items);
    expect(carriedInto(state, { round: 1 })).toEqual({ fromRound: 0, onRecord: false, lessons: [], hypothesisIds: [], renewals: [] });
  });

  it('adds up over the reviews of a round, a contract with the end given last', () => {
    const again: Step = [
      'carry-over',
      { lessonIds: [], hypothesisIds: ['falls', 'carers'], renewals: [{ contractId: 'home-care-north', endsOn: '2028-03-31' }] },
    ];
    const { state } = cycleAfter(...ROUND, LESSON, CARRY, TO_DO, TO_REVIEW, again);
    expect(carriedInto(state)).toMatchObject({
      hypothesisIds: ['falls', 'carers'],
      renewals: [{ contractId: 'home-care-north', endsOn: '2028-03-31' }],
    });
  });

  it('D-QUA-14: is complete when lessons, open hypotheses and contracts that end are all in it', () => {
    const { state } = cycleAfter(...ROUND, LESSON, CARRY);
    expect(checkCarryOver(state, options)).toMatchObject({ outcome: 'complete', gaps: [], unknown: [] });
    expect(checkCarryOver(state, options).renewals).toEqual([
      { contractId: 'home-care-north', endsOn: '2027-03-31', noticeBy: '2026-12-31', carried: true },
    ]);
  });

  it('lacks what was not handed on, and only that', () => {
    const { state } = cycleAfter(...ROUND, LESSON);
    expect(checkCarryOver(state, options).gaps.map((gap) => gap.missing)).toEqual([
      'Lesson "weekends"',
      'Hypothesis "falls", which is open',
      'Contract "home-care-north", which ends on 2027-03-31',
    ]);
  });

  it('has a contract come up with its notice, before its end', () => {
    const { state } = cycleAfter(...ROUND, LESSON);
    const due = (asOf: string, withinDays: number): readonly string[] =>
      checkCarryOver(state, { ...options, asOf, withinDays }).renewals.map((renewal) => renewal.contractId);
    // Notice by 31 December 2026 at the latest: 244 days after 1 May.
    expect(due('2026-05-01', 243)).toEqual([]);
    expect(due('2026-05-01', 244)).toEqual(['home-care-north']);
    expect(due('2027-03-31', 0)).toEqual(['home-care-north']);
    expect(due('2027-04-01', 0)).toEqual([]);
  });

  it('asks what nobody looked up, and takes none of it for nothing', () => {
    const { state } = cycleAfter(...ROUND);
    const check = checkCarryOver(state, { ...options, contracts: null, openHypothesisIds: null });
    expect(check).toMatchObject({ outcome: 'insufficient-information', gaps: [] });
    expect(check.unknown.map((question) => question.id)).toEqual(['lessons', 'open-hypotheses', 'contracts']);
    const unknownNotice = [{ id: 'home-care-north', endsOn: '2027-03-31', noticeDays: null }];
    expect(checkCarryOver(state, { ...options, contracts: unknownNotice }).unknown.map((question) => question.id)).toContain(
      'notice-of-home-care-north',
    );
  });

  it('refuses a contract given twice', () => {
    const { state } = cycleAfter(...ROUND);
    expect(() => checkCarryOver(state, { ...options, contracts: [contracts[0]!, contracts[0]!] })).toThrow(
      'options.contracts[1].id must be unique in its list',
    );
  });
});
