import { describe, expect, it } from 'vitest';
import {
  cycleLifecycle,
  isCommandRejectedError,
  perform,
  decideCycle,
  replayCycle,
  type CycleCommand,
  type CycleState,
  type Stage,
} from 'commissioning-kit/cycle';
import {
  CARRY,
  CHANGE,
  command,
  CONTRACT,
  cycleAfter,
  FLOW,
  LESSON,
  measure,
  MEASURES,
  PASSED,
  ROUND,
  START,
  STRATEGY,
  TIE,
  TO_ANALYSE,
  TO_DO,
  TO_PLAN,
  TO_REVIEW,
  type Step,
} from './cycle-life.js';

const codesOf = (given: CycleCommand, state: CycleState): readonly string[] =>
  cycleLifecycle.check(given, state).map((reason) => reason.code);
const tried = (steps: readonly Step[], [type, data]: Step, on = '2026-05-01'): readonly string[] =>
  codesOf(command(type, 'tried', on, data), cycleAfter(...steps).state);

describe('a running cycle', () => {
  it('goes through a round and begins the next, with every visit of a stage dated', () => {
    const { state } = cycleAfter(...ROUND, TO_ANALYSE);
    expect(state).toMatchObject({ id: 'older', populationId: 'older-people', modelId: 'dass-guidance', stage: 'analyse', round: 2 });
    expect(state.history.flat()).toEqual([
      { stage: 'analyse', round: 1, from: '2026-04-01', to: '2026-04-02' },
      { stage: 'plan', round: 1, from: '2026-04-02', to: '2026-04-04' },
      { stage: 'do', round: 1, from: '2026-04-04', to: '2026-04-07' },
      { stage: 'review', round: 1, from: '2026-04-07', to: '2026-04-09' },
      { stage: 'analyse', round: 2, from: '2026-04-09', to: null },
    ]);
    expect(state.contracts.flat()).toEqual([{ contractId: 'home-care-north', measureIds: [], round: 1, on: '2026-04-06' }]);
    expect(state.overrides.flat()).toEqual([]);
  });

  it('goes back from review to plan and to do within the round', () => {
    expect(cycleAfter(...ROUND, TO_PLAN).state).toMatchObject({ stage: 'plan', round: 1, furthest: 'review' });
    expect(cycleAfter(...ROUND, TO_DO).state).toMatchObject({ stage: 'do', round: 1 });
  });

  it.each([
    ['analyse', [START], [TO_DO, TO_REVIEW, TO_ANALYSE]],
    ['plan', [START, TO_PLAN, STRATEGY], [TO_ANALYSE, TO_REVIEW, TO_PLAN]],
    ['do', [START, TO_PLAN, STRATEGY, TO_DO], [TO_ANALYSE, TO_PLAN, TO_DO]],
    ['review', ROUND, [TO_REVIEW]],
  ] as const)('from %s goes nowhere but where its arrows lead, and no override changes that', (_, steps, moves) => {
    for (const move of moves) {
      expect(tried(steps, move)).toEqual(['cycle/no-such-move']);
      expect(tried(steps, ['enter-stage', { ...(move[1] as { stage: 'plan' }), override: { reason: 'In a hurry' } }])).toEqual([
        'cycle/no-such-move',
      ]);
    }
  });

  it('refuses to start twice, and anything else before the start', () => {
    expect(tried([START], START)).toEqual(['cycle/already-started']);
    for (const step of [TO_PLAN, STRATEGY, MEASURES, CONTRACT, CHANGE]) expect(tried([], step)).toEqual(['cycle/not-started']);
  });

  it('refuses to do without a plan, which has to be of this round', () => {
    expect(tried([START, TO_PLAN], TO_DO)).toEqual(['cycle/no-plan']);
    expect(tried([START, ['record-product', { stage: 'analyse', productId: 'jsna', title: 'Needs assessment' }], TO_PLAN], TO_DO)).toEqual([
      'cycle/no-plan',
    ]);
    expect(tried([...ROUND, TO_ANALYSE, TO_PLAN], TO_DO)).toEqual(['cycle/no-plan']);
    expect(tried([...ROUND, TO_ANALYSE, TO_PLAN, STRATEGY], TO_DO)).toEqual([]);
  });

  it('refuses to leave a review that does not say what changes, each review for itself', () => {
    const without = ROUND.slice(0, -1);
    for (const move of [TO_ANALYSE, TO_PLAN, TO_DO]) expect(tried(without, move)).toEqual(['cycle/no-change-recorded']);
    expect(tried([...ROUND, TO_DO, TO_REVIEW], TO_ANALYSE)).toEqual(['cycle/no-change-recorded']);
    expect(
      tried([...ROUND, TO_DO, TO_REVIEW, ['record-change', { text: 'Nothing has to change', affects: 'nothing' }]], TO_ANALYSE),
    ).toEqual([]);
  });

  it('D-CYC-33: refuses a contract before measures are agreed, and cites the text', () => {
    const { state } = cycleAfter(START, TO_PLAN, STRATEGY, TO_DO);
    const reasons = cycleLifecycle.check(command('let-contract', 'x', '2026-05-01', { contractId: 'c1' }), state);
    expect(reasons).toMatchObject([
      { code: 'cycle/no-measures', basis: 'text', domainId: 'D-CYC-33', sources: [{ work: 'dass-guidance', locator: '¶27' }] },
    ]);
  });

  it('D-CYC-33, D-QUA-01: judges a contract by measures that are named, and that were agreed before it', () => {
    const judged = (...measureIds: readonly string[]): Step => ['let-contract', { contractId: 'c1', measureIds }];
    const before = [START, TO_PLAN, STRATEGY, TO_DO, MEASURES] as const;
    expect(cycleAfter(...before, judged('at-home')).state.contracts.flat()[0]?.measureIds).toEqual(['at-home']);
    expect(tried(before, judged('at-home', 'falls', 'costs'))).toEqual(['cycle/measure-not-agreed', 'cycle/measure-not-agreed']);
    expect(tried([START, TO_PLAN, STRATEGY, TO_DO], judged('at-home'))).toEqual(['cycle/measure-not-agreed']);
    const { state } = cycleAfter(...before, [
      'let-contract',
      { contractId: 'c1', measureIds: ['falls'], override: { reason: 'The measure is with the legal team' } },
    ]);
    expect(state.overrides.flat()).toMatchObject([{ what: 'contract-let', codes: ['cycle/measure-not-agreed'] }]);
    expect(state.contracts.flat()).toMatchObject([{ contractId: 'c1', measureIds: ['falls'] }]);
  });

  it('reads contracts that were let before measures could be named', () => {
    const { events } = cycleAfter(...ROUND);
    const stored = JSON.parse(JSON.stringify(events)) as readonly { type: string; data: object }[];
    expect(stored.filter(({ type }) => type === 'contract-let').map(({ data }) => Object.hasOwn(data, 'measureIds'))).toEqual([false]);
    expect(replayCycle(stored).state.contracts.flat()[0]?.measureIds).toEqual([]);
  });

  it('lets contracts in "do" alone, and none twice', () => {
    expect(tried([START, MEASURES], CONTRACT)).toEqual(['cycle/not-in-do']);
    expect(tried(ROUND.slice(0, 6), CONTRACT)).toEqual(['cycle/contract-already-let']);
    expect(tried([...ROUND, TO_DO], CONTRACT)).toEqual(['cycle/contract-already-let']);
  });

  it('sets a rule aside for a reason, and shows it ever after', () => {
    const reason = 'The present contract ends in May';
    const { state } = cycleAfter(
      START,
      TO_PLAN,
      ['enter-stage', { stage: 'do', override: { reason } }],
      ['let-contract', { contractId: 'bridge', override: { reason } }],
      TO_REVIEW,
      CHANGE,
      TO_ANALYSE,
    );
    const expected = { reason, round: 1, stage: 'do', by: { role: 'head of commissioning', agencyId: 'council' } };
    expect(state.overrides.flat()).toEqual([
      { ...expected, what: 'stage-entered', codes: ['cycle/no-plan'], on: '2026-04-03' },
      { ...expected, what: 'contract-let', codes: ['cycle/no-measures'], on: '2026-04-04' },
    ]);
  });

  it('sets several rules aside at once, by name', () => {
    const { events } = cycleAfter(START, TO_PLAN, ['enter-stage', { stage: 'do', override: { reason: 'Urgent' } }], TO_REVIEW, [
      'enter-stage',
      { stage: 'do', override: { reason: 'Still urgent' } },
    ]);
    expect(events.at(-1)?.data).toMatchObject({
      override: { reason: 'Still urgent', codes: ['cycle/no-plan', 'cycle/no-change-recorded'] },
    });
  });

  it('refuses an override where nothing stands in the way', () => {
    expect(tried([START], ['enter-stage', { stage: 'plan', override: { reason: 'To be safe' } }])).toEqual(['cycle/nothing-to-override']);
  });

  it('takes what is recorded late and not what is recorded early', () => {
    const late: Step = ['record-activity', { stage: 'analyse', activityId: 'find-gaps', text: 'Beds against need' }];
    expect(tried(ROUND, late)).toEqual([]);
    expect(tried([START], ['record-engagement', { stage: 'plan', groups: ['carers'], text: 'A meeting' }])).toEqual([
      'cycle/stage-not-reached',
    ]);
    expect(tried([START], STRATEGY)).toEqual(['cycle/stage-not-reached']);
    // A new round has its stages before it again.
    expect(tried([...ROUND, TO_ANALYSE], STRATEGY)).toEqual(['cycle/stage-not-reached']);
    // After an early return, the review of the same round has still been reached.
    expect(tried([...ROUND, TO_PLAN], ['record-activity', { stage: 'review', activityId: 'collect-feedback', text: 'A survey' }])).toEqual(
      [],
    );
  });

  it('knows which stage an activity belongs to', () => {
    expect(tried(ROUND, ['record-activity', { stage: 'plan', activityId: 'find-gaps', text: 'x' }])).toEqual([
      'cycle/activity-of-another-stage',
    ]);
    expect(tried(ROUND, ['record-activity', { stage: 'plan', activityId: 'find-gasp' as 'find-gaps', text: 'x' }])).toEqual([
      'cycle/unknown-activity',
    ]);
    expect(tried(ROUND, ['record-activity', { stage: 'plan', activityId: null, text: 'Something of our own' }])).toEqual([]);
  });

  it('records changes in a review alone', () => {
    expect(tried([START], CHANGE)).toEqual(['cycle/not-in-review']);
  });

  it('plans dates for this round and later ones, stage after stage', () => {
    const plan = (round: number, ...stages: readonly (readonly [Stage, string, string])[]): Step => [
      'plan-stages',
      { round, stages: stages.map(([stage, from, to]) => ({ stage, from, to })) },
    ];
    const { state } = cycleAfter(START, plan(1, ['plan', '2026-06-01', '2026-08-31']), plan(1, ['plan', '2026-07-01', '2026-09-30']));
    expect(state.plans.flat().map(({ from, on }) => [from, on])).toEqual([
      ['2026-06-01', '2026-04-02'],
      ['2026-07-01', '2026-04-03'],
    ]);
    expect(tried([...ROUND, TO_ANALYSE], plan(1, ['review', '2026-06-01', '2026-06-30']))).toEqual(['cycle/round-is-over']);
    expect(tried([START], plan(3, ['review', '2028-06-01', '2028-06-30']))).toEqual([]);
    // Stages may be given in any order and may overlap; a later one does not begin before an earlier one.
    expect(tried([START], plan(1, ['do', '2026-06-01', '2026-12-31'], ['analyse', '2026-06-01', '2026-07-31']))).toEqual([]);
    const reasons = cycleLifecycle.check(
      command('plan-stages', 'x', '2026-05-01', {
        round: 1,
        stages: [
          { stage: 'do', from: '2026-06-01', to: '2026-12-31' },
          { stage: 'plan', from: '2026-07-01', to: '2026-07-31' },
        ],
      }),
      cycleAfter(START).state,
    );
    expect(reasons).toMatchObject([{ code: 'cycle/plan-out-of-order', path: ['data', 'stages', 0, 'from'] }]);
  });

  it('hands on from a review what was learned, what is open and what ends', () => {
    expect(cycleAfter(START, LESSON).state.lessons.flat()).toEqual([
      { lessonId: 'weekends', stage: 'analyse', round: 1, on: '2026-04-02', text: 'Weekends were short of hours' },
    ]);
    expect(tried([START, LESSON], LESSON)).toEqual(['cycle/lesson-already-recorded']);
    expect(tried([START], ['record-lesson', { lessonId: 'a', stage: 'review', text: 'x' }])).toEqual(['cycle/stage-not-reached']);
    expect(tried([START, LESSON], CARRY)).toEqual(['cycle/not-in-review']);
    expect(tried(ROUND, CARRY)).toEqual(['cycle/no-such-lesson']);
    expect(tried([...ROUND, LESSON], CARRY)).toEqual([]);
    expect(tried(ROUND, ['carry-over', { lessonIds: [], hypothesisIds: [], renewals: [] }])).toEqual([]);
  });

  it('is tied to other cycles and passes information on by flows that were agreed', () => {
    const { state } = cycleAfter(START, TIE, FLOW, PASSED);
    expect(state.flowUses.flat()).toEqual([{ flowId: 'reviews', text: 'Two homes are short of night staff', on: '2026-04-04' }]);
    expect(tried([START, FLOW], FLOW)).toEqual(['cycle/flow-already-agreed']);
    expect(tried([START], PASSED)).toEqual(['cycle/no-such-flow']);
    expect(tried([START, FLOW, ['end-flow', { flowId: 'reviews' }]], PASSED)).toEqual(['cycle/flow-has-ended']);
    const tie = (upperId: string, lowerId: string): Step => ['tie-cycle', { ...TIE[1], upperId, lowerId } as never];
    expect(tried([START], tie('older', 'older'))).toEqual(['cycle/one-cycle-twice']);
    expect(tried([START], tie('region', 'brokerage'))).toEqual(['cycle/cycles-of-others']);
    expect(tried([START, TIE], tie('region', 'older'))).toEqual([]);
  });

  it('runs by a version of the caller’s own, whose id says that it is', () => {
    const started = (modelId: string) => command('start-cycle', 'e1', '2026-04-01', { cycleId: 'c', populationId: 'p', modelId } as never);
    expect(codesOf(started('local:county'), cycleLifecycle.initialState())).toEqual([]);
    expect(() => codesOf(started('county'), cycleLifecycle.initialState())).toThrow('whose id begins with "local:"');
    expect(() => codesOf(started('local:'), cycleLifecycle.initialState())).toThrow('data.modelId must be one of');
  });

  it('keeps measures as last agreed, with the day of the agreement', () => {
    const { state } = cycleAfter(START, MEASURES, [
      'agree-measures',
      {
        measures: [
          { ...measure, target: 0.9 },
          { ...measure, id: 'falls', agreedOn: '2026-03-01' },
        ],
      },
    ]);
    expect(state.measures.map(({ id, target, agreedOn }) => [id, target, agreedOn])).toEqual([
      ['at-home', 0.9, '2026-04-03'],
      ['falls', 0.85, '2026-03-01'],
    ]);
    expect(tried([START], ['agree-measures', { measures: [{ ...measure, agreedOn: '2026-06-01' }] }])).toEqual(['cycle/agreed-later']);
  });

  it('refuses dates that go back and event ids that are taken, together with what else is wrong', () => {
    const { state } = cycleAfter(START, TO_PLAN);
    expect(codesOf(command('enter-stage', 'e1', '2026-04-01', { stage: 'do' }), state)).toEqual([
      'kernel/dated-before-last-event',
      'kernel/event-id-taken',
      'cycle/no-plan',
    ]);
  });

  it('throws from decide what check says, and changes nothing in perform', () => {
    const { state } = cycleAfter(START, TO_PLAN);
    const given = command('enter-stage', 'e3', '2026-05-01', { stage: 'do' });
    try {
      decideCycle(given, state);
      expect.unreachable();
    } catch (error) {
      expect(isCommandRejectedError(error) && error.reasons).toEqual(cycleLifecycle.check(given, state));
    }
    expect(perform(cycleLifecycle, state, given)).toMatchObject({ accepted: false, events: [] });
    expect(perform(cycleLifecycle, state, given).state).toBe(state);
  });

  it('rebuilds any past state from its events', () => {
    const { state, events } = cycleAfter(...ROUND, TO_ANALYSE);
    expect(replayCycle(JSON.parse(JSON.stringify(events))).state).toEqual(state);
    expect(replayCycle(events.slice(0, 4)).state).toMatchObject({ stage: 'do', contracts: [] });
  });

  it('reads activities and versions of later releases, which its own commands refuse', () => {
    const { events } = cycleAfter(START);
    const later = { ...events[0], data: { ...events[0]?.data, modelId: 'of-a-later-release' } };
    const activity = {
      type: 'activity-recorded',
      data: {
        schemaVersion: 1,
        id: 'e2',
        on: '2026-04-02',
        by: { role: 'analyst', agencyId: null },
        why: null,
        stage: 'analyse',
        activityId: 'new',
        text: 'x',
      },
    };
    const { state, unread } = replayCycle([later as never, activity]);
    expect(unread).toBe(0);
    expect([state.modelId, state.activities.flat()[0]?.activityId]).toEqual(['of-a-later-release', 'new']);
  });

  it.each([
    [{ type: 'enter-stage', data: {} }, 'data.id must be given'],
    [{ type: 'leave-stage', data: command('enter-stage', 'x', '2026-05-01', { stage: 'plan' }).data }, 'type must be one of "start-cycle"'],
    [
      command('enter-stage', 'x', '2026-02-30', { stage: 'plan' }),
      'data.on must be a civil date YYYY-MM-DD that exists; found "2026-02-30"',
    ],
    [
      command('enter-stage', 'x', '2026-05-01', { stage: 'evaluate' as 'plan' }),
      'data.stage must be one of "analyse", "plan", "do", "review"',
    ],
    [command('record-engagement', 'x', '2026-05-01', { stage: 'plan', groups: [], text: 'x' }), 'data.groups must be a list of at least 1'],
    [
      command('record-engagement', 'x', '2026-05-01', { stage: 'plan', groups: ['carers', 'carers'], text: 'x' }),
      'data.groups[1] must be unique in its list',
    ],
    [command('agree-measures', 'x', '2026-05-01', { measures: [measure, measure] }), 'data.measures[1].id must be unique in its list'],
    [command('let-contract', 'x', '2026-05-01', { contractId: 'c', override: { reason: ' ' } }), 'data.override.reason must be a text'],
    [command('record-change', 'x', '2026-05-01', { text: 'x', affects: 'price' as 'contract' }), 'data.affects must be one of "strategy"'],
    [
      command('plan-stages', 'x', '2026-05-01', { round: 1, stages: [{ stage: 'plan', from: '2026-06-01', to: '2026-05-31' }] }),
      'data.stages[0].to must be on or after data.stages[0].from, 2026-06-01; found "2026-05-31"',
    ],
    [
      command('carry-over', 'x', '2026-05-01', { lessonIds: ['a', 'a'], hypothesisIds: [], renewals: [] }),
      'data.lessonIds[1] must be unique in its list',
    ],
    [
      command('agree-flow', 'x', '2026-05-01', { ...FLOW[1], about: 'gossip' } as never),
      'data.about must be one of "need-for-new-services"',
    ],
    [
      command('agree-flow', 'x', '2026-05-01', { ...FLOW[1], frequency: { every: 0, unit: 'days' } } as never),
      'data.frequency.every must be a whole number from 1 to 1000',
    ],
  ])('refuses a malformed command: %#', (given, message) => {
    expect(() => cycleLifecycle.check(given as CycleCommand, cycleAfter(START).state)).toThrow(message);
  });
});
