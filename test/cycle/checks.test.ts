import { describe, expect, it } from 'vitest';
import {
  checkCycleBalance,
  checkStage,
  cycleLifecycle,
  explain,
  nextActivities,
  stageAnswers,
  STAGES,
  type StageAnswers,
} from 'commissioning-kit/cycle';
import {
  CHANGE,
  CONTRACT,
  cycleAfter,
  LESSON,
  MEASURES,
  ROUND,
  START,
  STRATEGY,
  TO_ANALYSE,
  TO_DO,
  TO_PLAN,
  TO_REVIEW,
  type Step,
} from './cycle-life.js';

const done = (stage: Parameters<typeof checkStage>[0], answer: 'yes' | 'no' | 'unknown'): StageAnswers =>
  Object.fromEntries(checkStage(stage, {}).unknown.map((question) => [question.id, answer]));
const engage = (stage: 'analyse' | 'plan' | 'do' | 'review'): Step => [
  'record-engagement',
  { stage, groups: ['carers'], text: 'A meeting' },
];
const activity = (stage: 'analyse' | 'do', activityId: 'find-gaps' | 'tender'): Step => [
  'record-activity',
  { stage, activityId, text: 'Something done' },
];

describe('checkStage', () => {
  it('asks for engagement at every stage, and first', () => {
    for (const { id } of STAGES) expect(checkStage(id, {}).unknown[0]?.id).toBe('engage');
  });

  it('asks for what the texts place in the stage', () => {
    expect(checkStage('plan', {}).unknown.map((question) => question.id)).toEqual([
      'engage',
      'plan-service-types',
      'plan-outcomes',
      'plan-funding',
      'plan-delivery',
      'consider-trends',
      'fit-wellbeing-and-independence',
      'collaborate',
    ]);
    expect(checkStage('do', {}).unknown.map((question) => question.id)).toEqual(['engage', 'tender', 'finalise-contracts']);
    expect(checkStage('analyse', {}).unknown).toHaveLength(8);
  });

  it('D-GLD-20: all unknown is insufficient information, all yes complete, one no a gap', () => {
    for (const { id } of STAGES) {
      expect(checkStage(id, done(id, 'unknown'))).toMatchObject({ outcome: 'insufficient-information', gaps: [], reasons: [] });
      expect(checkStage(id, done(id, 'yes'))).toMatchObject({ outcome: 'complete', gaps: [], unknown: [] });
      const finding = checkStage(id, { ...done(id, 'yes'), engage: 'no' });
      expect(finding.outcome).toBe('gaps');
      expect(finding.gaps.map((gap) => gap.domainId)).toEqual(['D-CYC-08']);
    }
  });

  it('never takes an unknown for a no, nor hides it behind one', () => {
    const finding = checkStage('do', { engage: 'yes', tender: 'no' });
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map((gap) => gap.missing)).toEqual(['Tender']);
    expect(finding.unknown.map((question) => question.id)).toEqual(['finalise-contracts']);
  });

  it('says which part of the library fills a gap', () => {
    const gaps = checkStage('analyse', done('analyse', 'no')).gaps;
    expect(gaps.find((gap) => gap.domainId === 'D-CYC-15')?.fill).toContain('needSupplyGap');
    expect(explain(checkStage('analyse', done('analyse', 'no')))).toContain('find gaps in provision: no');
  });

  it.each([
    ['plan', { 'find-gaps': 'yes' }, 'answers["find-gaps"] must be absent'],
    ['plan', { engage: true }, 'answers.engage must be "yes", "no" or "unknown"; found true'],
    ['evaluate', {}, 'stage must be one of "analyse"'],
    ['plan', null, 'answers must be an object; found null'],
  ])('refuses %s %j', (stage, answers, message) => {
    expect(() => checkStage(stage as 'plan', answers as StageAnswers)).toThrow(message);
  });
});

describe('stageAnswers', () => {
  it('says yes to what is on record for the stage and round, and nothing of the rest', () => {
    const { state } = cycleAfter(
      START,
      engage('analyse'),
      activity('analyse', 'find-gaps'),
      TO_PLAN,
      STRATEGY,
      TO_DO,
      TO_REVIEW,
      CHANGE,
      TO_ANALYSE,
    );
    const first = stageAnswers(state, { stage: 'analyse', round: 1 });
    expect(Object.entries(first).filter(([, answer]) => answer === 'yes')).toEqual([
      ['engage', 'yes'],
      ['find-gaps', 'yes'],
    ]);
    expect(Object.values(stageAnswers(state, { stage: 'analyse' }))).not.toContain('yes');
    expect(Object.values(first)).not.toContain('no');
    expect(checkStage('analyse', first).outcome).toBe('insufficient-information');
  });
});

describe('nextActivities', () => {
  const next = (...steps: readonly Step[]): readonly (readonly [string, string])[] => {
    const { outcome } = nextActivities(cycleAfter(...steps).state);
    return outcome === 'insufficient-information' ? [] : outcome.map(({ stage, activityId }) => [stage, activityId]);
  };

  it('puts outstanding engagement first, then goes stage by stage as far as the round has come', () => {
    const list = next(START, activity('analyse', 'find-gaps'), TO_PLAN, engage('plan'));
    expect(list[0]).toEqual(['analyse', 'engage']);
    expect(list).not.toContainEqual(['analyse', 'find-gaps']);
    expect(list).not.toContainEqual(['plan', 'engage']);
    expect(new Set(list.map(([stage]) => stage))).toEqual(new Set(['analyse', 'plan']));
    expect(list).toHaveLength(7 + 7);
  });

  it('begins again with a round', () => {
    expect(next(...ROUND, TO_ANALYSE)).toHaveLength(8);
  });

  it('D-CHR-01: says of a round that stands at its review that commissioning is a cycle', () => {
    const codes = (...steps: readonly Step[]): readonly string[] =>
      nextActivities(cycleAfter(...steps).state).caveats.map((caveat) => caveat.code);
    expect(codes(...ROUND)).toContain('cycle/not-an-event');
    expect(codes(...ROUND, TO_ANALYSE)).not.toContain('cycle/not-an-event');
  });

  it('knows nothing before the start', () => {
    expect(nextActivities(cycleLifecycle.initialState())).toMatchObject({
      outcome: 'insufficient-information',
      unknown: [{ id: 'stage' }],
    });
  });
});

describe('checkCycleBalance', () => {
  it('D-DEF-18: flags a record that knows only doing', () => {
    const { state } = cycleAfter(
      START,
      TO_PLAN,
      ['enter-stage', { stage: 'do', override: { reason: 'The contract ends' } }],
      activity('do', 'tender'),
      engage('do'),
    );
    const finding = checkCycleBalance(state, { asOf: '2026-04-13' });
    expect(finding.outcome).toBe('gaps');
    expect(finding.reasons.map((reason) => reason.domainId)).toEqual(['D-CHR-15']);
    expect(finding.gaps.map((gap) => gap.domainId)).toEqual(['D-DEF-18', 'D-DEF-18', 'D-DEF-18']);
    expect(finding.shares.map(({ stage, days, entries }) => [stage, days, entries])).toEqual([
      ['analyse', 1, 0],
      ['plan', 1, 0],
      ['do', 10, 2],
      ['review', 0, 0],
    ]);
    expect(finding.shares[2]?.shareOfDays).toBeCloseTo(10 / 12, 12);
    expect(finding.shares[2]?.shareOfEntries).toBe(1);
  });

  it('adds the visits of a stage up over the rounds', () => {
    const { state } = cycleAfter(...ROUND, TO_ANALYSE);
    const finding = checkCycleBalance(state, { asOf: '2026-04-30' });
    expect(finding.outcome).toBe('complete');
    expect(finding.shares.map((share) => share.days)).toEqual([1 + 21, 2, 3, 2]);
  });

  it('D-CYC-F5: counts contracts as doing and what a review changes as reviewing', () => {
    const entries = (...steps: readonly Step[]): readonly number[] =>
      checkCycleBalance(cycleAfter(...steps).state, { asOf: '2026-04-30' }).shares.map((share) => share.entries);
    expect(entries(...ROUND, LESSON)).toEqual([1, 1, 1, 1]);
    const hurried = [START, TO_PLAN, ['enter-stage', { stage: 'do', override: { reason: 'Late' } }], MEASURES, CONTRACT] as const;
    expect(entries(...hurried)).toEqual([0, 0, 1, 0]);
    expect(checkCycleBalance(cycleAfter(...hurried).state, { asOf: '2026-04-30' }).outcome).toBe('gaps');
  });

  it('knows nothing where nothing is on record, and sets no threshold', () => {
    const finding = checkCycleBalance(cycleAfter(START).state, { asOf: '2026-04-01' });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.shares[0]).toEqual({ stage: 'analyse', days: 0, shareOfDays: null, entries: 0, shareOfEntries: null });
    expect(finding.caveats.map((caveat) => caveat.kind)).toEqual(['library-default']);
  });

  it('refuses a day before the last event', () => {
    expect(() => checkCycleBalance(cycleAfter(START, TO_PLAN).state, { asOf: '2026-04-01' })).toThrow(
      'options.asOf must be on or after the last event, 2026-04-02; found "2026-04-01"',
    );
  });
});
