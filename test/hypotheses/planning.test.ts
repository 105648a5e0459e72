import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkTestPlan,
  checkTriggers,
  isInvalidInputError,
  objectiveCoverage,
  perform,
  planCoverage,
  registerLifecycle,
  sealOf,
  WORKED_AIMS,
  type TestPlan,
} from 'commissioning-kit/hypotheses';
import { FULL_PLAN, olderPeople, specialNeeds, type Story } from './followed-sets.js';
import { PLAN } from './register-life.js';

const missing = (finding: { readonly gaps: readonly { readonly missing: string }[] }): readonly string[] =>
  finding.gaps.map((gap) => gap.missing);

describe('checkTestPlan', () => {
  it('finds nothing missing in a plan that says everything', () => {
    const finding = checkTestPlan(FULL_PLAN);
    expect([finding.outcome, finding.gaps]).toEqual(['complete', []]);
    expect(finding.reasons.map(({ code }) => code)).toEqual(Array(3).fill('hypotheses/route-taken'));
  });

  it('names for the shortest of plans each route, date, cost and basis that is missing, and what fills it', () => {
    const bare: TestPlan = {
      items: [
        { id: 'a', information: 'Moves', kind: 'performance', method: 'count', owner: { role: 'analyst', agencyId: null }, due: null },
      ],
      expectedIfTrue: null,
      expectedIfFalse: null,
      decisionRule: null,
    };
    const finding = checkTestPlan(bare);
    expect(missing(finding)).toEqual([
      'A route to evidence from need, or a reason why there is none',
      'A route to evidence from experience, or a reason why there is none',
      'The day by which it is wanted, for item "a"',
      'The cost of collecting it, for item "a"',
      'What allows it to be collected, for item "a"',
      'What is expected to be seen if it holds',
      'What is expected to be seen if it does not hold',
      'A decision rule: what will be judged on what evidence',
    ]);
    expect(finding.gaps.every(({ fill }) => /\S/.test(fill))).toBe(true);
  });

  it('takes a recorded reason for a route', () => {
    const items = FULL_PLAN.items.filter(({ kind }) => kind !== 'experience');
    expect(checkTestPlan({ ...FULL_PLAN, items }).outcome).toBe('gaps');
    const finding = checkTestPlan({ ...FULL_PLAN, items, notCovered: [{ kind: 'experience', reason: 'Asked last year' }] });
    expect(finding.outcome).toBe('complete');
    expect(finding.reasons.map(({ message }) => message)).toContain('Not from experience: Asked last year');
  });

  it('asks under each rival, and is content once one item says what is seen then', () => {
    const rivals = [{ id: 'mild-winter' }, { id: 'coding' }];
    expect(missing(checkTestPlan({ id: 'h', plan: FULL_PLAN, rivals }))).toEqual(['What is expected to be seen under the rival "coding"']);
    expect(checkTestPlan({ id: 'h', plan: FULL_PLAN, rivals: rivals.slice(0, 1) }).outcome).toBe('complete');
  });

  it('asks for a prior where a rule of odds has nothing to start from', () => {
    const rule = { view: 'odds', supportedFrom: 0.9, notSupportedTo: 0.2 } as const;
    expect(missing(checkTestPlan({ ...FULL_PLAN, rule }))).toEqual(['A prior probability, from which the rule of odds starts']);
    expect(checkTestPlan({ ...FULL_PLAN, rule, priors: [{ stakeholder: null, probability: 0.5 }] }).outcome).toBe('complete');
  });

  it('says since when a plan is sealed, that it never was, or that it changed afterwards', () => {
    const seal = { seal: sealOf(FULL_PLAN), on: '2026-05-01', evidenceBefore: 0 };
    const since = (finding: ReturnType<typeof checkTestPlan>) => finding.reasons.at(-1)?.message;
    expect(since(checkTestPlan({ id: 'h', plan: FULL_PLAN, seals: [seal] }))).toBe('The plan is sealed since 2026-05-01');
    expect(since(checkTestPlan({ id: 'h', plan: FULL_PLAN, seals: [seal, { ...seal, on: '2026-06-01' }] }))).toMatch('2026-05-01');
    expect(missing(checkTestPlan({ id: 'h', plan: FULL_PLAN, seals: [] }))).toEqual(['A seal on the plan']);
    expect(missing(checkTestPlan({ id: 'h', plan: { ...FULL_PLAN, decisionRule: 'Another' }, seals: [seal] }))).toEqual([
      'A seal on the plan as it stands: it has changed since it was sealed on 2026-05-01',
    ]);
    const late = checkTestPlan({ id: 'h', plan: FULL_PLAN, seals: [{ ...seal, evidenceBefore: 2 }] });
    expect(late.caveats.map(({ code }) => code)).toEqual(['hypotheses/evidence-before-seal']);
  });

  it('says that the words were changed after the plan was sealed', () => {
    const seals = [{ seal: sealOf(FULL_PLAN), on: '2026-05-01', evidenceBefore: 0, wording: 1 }];
    const warned = (wordings: readonly { readonly version: number; readonly on: string }[]) =>
      checkTestPlan({ id: 'h', plan: FULL_PLAN, seals, wordings }).caveats.map(({ code, message }) => [code, message]);
    const first = { version: 1, on: '2026-04-01' };
    expect(warned([first])).toEqual([]);
    expect(warned([first, { version: 2, on: '2026-05-20' }])).toEqual([
      [
        'hypotheses/reworded-after-seal',
        'The plan was sealed with wording 1, and wording 2 stands since 2026-05-20: look whether the plan still tests it',
      ],
    ]);
    expect(() => checkTestPlan({ id: 'h', plan: FULL_PLAN, seals, wordings: [{ version: 0, on: '2026-05-20' }] })).toThrow('wordings');
  });

  it('refuses a plan that is none', () => {
    for (const bad of [null, 'plan', [], {}, { items: [] }, { id: 'h' }]) expect(() => checkTestPlan(bad as never)).toThrow();
  });

  it('has a gap for exactly the routes that are neither taken nor given up with a reason', () => {
    const kinds = ['need', 'performance', 'experience'] as const;
    fc.assert(
      fc.property(fc.subarray([...kinds], { minLength: 1 }), fc.subarray([...kinds]), (taken, reasoned) => {
        const plan = {
          ...FULL_PLAN,
          items: FULL_PLAN.items.filter(({ kind }) => taken.includes(kind)),
          notCovered: reasoned.map((kind) => ({ kind, reason: 'Known' })),
        };
        const open = kinds.filter((kind) => !taken.includes(kind) && !reasoned.includes(kind));
        expect(missing(checkTestPlan(plan))).toEqual(open.map((kind) => `A route to evidence from ${kind}, or a reason why there is none`));
      }),
    );
  });
});

describe('planCoverage', () => {
  it('looks at all of a worked set but what was withdrawn', () => {
    const coverage = planCoverage(olderPeople().state);
    expect(coverage.rows.map(({ hypothesisId, sealedSince }) => [hypothesisId, sealedSince])).toEqual([
      ['old-1', null],
      ['old-2', '2026-04-08'],
      ['old-3', null],
      ['old-4', '2026-04-08'],
      ['old-6', '2026-04-08'],
    ]);
    expect(missing(coverage)).toEqual(['old-1: A test plan for hypothesis "old-1"', 'old-3: A test plan for hypothesis "old-3"']);
    expect(coverage.rows[1]?.routes.map(({ state, itemIds }) => [state, itemIds])).toEqual([
      ['taken', ['who-falls']],
      ['taken', ['moves']],
      ['taken', ['after-a-fall']],
    ]);
  });

  it('takes hypotheses that the register relates as rivals for rivals, each way', () => {
    const { state } = olderPeople().tell('relate-hypotheses', { from: 'old-2', to: 'old-4', relation: 'rival', text: null });
    expect(missing(planCoverage(state))).toEqual(
      expect.arrayContaining([
        'old-2: What is expected to be seen under the rival "old-4"',
        'old-4: What is expected to be seen under the rival "old-2"',
      ]),
    );
  });

  it('has nothing to say of an empty register', () => {
    expect(planCoverage(registerLifecycle.initialState()).outcome).toBe('insufficient-information');
  });
});

describe('checkTriggers', () => {
  const watched = () =>
    olderPeople()
      .on('2026-11-10')
      .tell('set-trigger', { hypothesisId: 'old-4', triggerId: 'spring', trigger: { kind: 'date', on: '2027-04-01' } })
      .tell('set-trigger', {
        hypothesisId: 'old-2',
        triggerId: 'moves-rise',
        trigger: { kind: 'measure', measureId: 'moves', passes: 'above', value: 120 },
      })
      .tell('set-trigger', { hypothesisId: 'old-2', triggerId: 'voices', trigger: { kind: 'evidence', evidenceKind: 'experience' } });
  const at = (on: string, value: number, measureId = 'moves') => ({ measureId, value, on });

  it('calls from the day on and not before', () => {
    const { state } = watched();
    expect(checkTriggers(state, { asOf: '2027-03-31' }).called).toEqual([]);
    const { called, outcome } = checkTriggers(state, { asOf: '2027-04-01' });
    expect(outcome).toBe('reopen');
    expect(called.map(({ triggerId, since, verdict }) => [triggerId, since, verdict])).toEqual([['spring', '2027-04-01', 'inconclusive']]);
  });

  it('calls when a measure has passed its value, is not passed by the value itself, and stays called', () => {
    const { state } = watched();
    const calledOn = (...measures: readonly ReturnType<typeof at>[]) =>
      checkTriggers(state, { asOf: '2027-03-01', measures }).called.map(({ since }) => since);
    expect(calledOn(at('2026-12-31', 120))).toEqual([]);
    expect(calledOn(at('2026-12-31', 120.5))).toEqual(['2026-12-31']);
    expect(calledOn(at('2027-02-28', 90), at('2026-12-31', 121), at('2027-01-31', 130))).toEqual(['2026-12-31']);
    expect(calledOn(at('2026-11-09', 500))).toEqual([]);
    expect(calledOn(at('2026-12-31', 500, 'falls'))).toEqual([]);
  });

  it('asks for a measure that nobody read, and does not look at what is dated later', () => {
    const { state } = watched();
    const unread = checkTriggers(state, { asOf: '2027-03-01' });
    expect(unread.outcome).toBe('insufficient-information');
    expect(unread.unknown.map(({ text }) => text)).toEqual([
      'What has measure "moves" come to since 2026-11-10, when trigger "moves-rise" was set?',
    ]);
    const later = checkTriggers(state, { asOf: '2027-03-01', measures: [at('2027-03-02', 500)] });
    expect(later.outcome).toBe('insufficient-information');
    expect(later.caveats.map(({ code }) => code)).toEqual(['hypotheses/after-the-day']);
    expect(checkTriggers(state, { asOf: '2027-03-01', measures: [at('2027-02-01', 90)] }).outcome).toBe('none-called');
  });

  it('calls on evidence of the kind that the verdict does not cite, recorded or only seen', () => {
    const measures = [at('2027-01-01', 90)];
    const recorded = watched().on('2026-12-01').find('old-2', 'letters', 'neutral', { kind: 'experience' }).state;
    expect(checkTriggers(recorded, { asOf: '2027-01-01', measures }).called.map(({ triggerId, since }) => [triggerId, since])).toEqual([
      ['voices', '2026-12-01'],
    ]);
    const { state } = watched();
    const seen = (kind: 'need' | 'experience', hypothesisId: string) =>
      checkTriggers(state, { asOf: '2027-01-01', measures, evidence: [{ kind, on: '2026-12-24', hypothesisId }] }).called.length;
    expect([seen('experience', 'old-2'), seen('need', 'old-2'), seen('experience', 'old-4')]).toEqual([1, 0, 0]);
  });

  it('never acts, and gives what resume-testing takes; a trigger that reopened does not call again', () => {
    const { state } = watched();
    const before = JSON.stringify(state);
    const [called] = checkTriggers(state, { asOf: '2027-04-01' }).called;
    expect(JSON.stringify(state)).toBe(before);
    const performed = perform(registerLifecycle, state, {
      type: 'resume-testing',
      data: { id: 'again', on: '2027-04-02', by: { role: 'chair', agencyId: null }, why: called?.because ?? null, ...called!.resume },
    });
    expect(performed.reasons).toEqual([]);
    const after = checkTriggers(performed.state, { asOf: '2027-05-01' });
    expect(after.called).toEqual([]);
    expect(after.quiet.find(({ triggerId }) => triggerId === 'spring')?.state).toBe('used');
  });

  it('answers alike in whatever order readings come', () => {
    const { state } = watched();
    const reading = fc.record({
      measureId: fc.constantFrom('moves', 'falls'),
      value: fc.integer({ min: 100, max: 140 }),
      on: fc.constantFrom('2026-11-10', '2026-12-01', '2027-01-01', '2027-09-01'),
    });
    fc.assert(
      fc.property(fc.array(reading), (measures) => {
        const asOf = '2027-02-01';
        const { called } = checkTriggers(state, { asOf, measures });
        expect(checkTriggers(state, { asOf, measures: [...measures].reverse() }).called.map(({ since }) => since)).toEqual(
          called.map(({ since }) => since),
        );
        const passing = measures.some(({ measureId, value, on }) => measureId === 'moves' && value > 120 && on <= asOf);
        expect(called.length > 0).toBe(passing);
      }),
    );
  });
});

describe('objectiveCoverage', () => {
  const objectives = [{ id: 'rehabilitation-for-all' }, { id: 'more-extra-care', text: 'More extra care housing' }];

  it('finds, in the older people’s set, the objective that rests on nothing tested', () => {
    const coverage = objectiveCoverage({ register: olderPeople().state, objectives });
    expect(missing(coverage)).toEqual(['A tested hypothesis under “More extra care housing”']);
    expect(coverage.objectives[0]?.restsOn).toEqual([
      expect.objectContaining({ hypothesisId: 'old-2', verdict: 'supported', evidenceIds: ['moves', 'said-after'], footing: 'holds' }),
    ]);
    expect(coverage.hypotheses.find(({ hypothesisId }) => hypothesisId === 'old-2')?.into).toEqual([
      { kind: 'objective', id: 'rehabilitation-for-all', known: true },
    ]);
    const { hypotheses } = olderPeople().state;
    expect(coverage.hypotheses.map(({ hypothesisId, status }) => [hypothesisId, status])).toEqual(
      hypotheses.map(({ id, status }) => [id, status]),
    );
    expect(new Set(hypotheses.map(({ status }) => status)).size).toBeGreaterThan(2);
  });

  it('does not take a hypothesis that bears on an aim for one that the aim rests on', () => {
    const aims = WORKED_AIMS.filter(({ id }) => id === 'old-priority-1');
    const [aim] = objectiveCoverage({ register: olderPeople().state, objectives: aims }).objectives;
    expect(aim?.restsOn).toEqual([]);
    expect(aim?.boreOnBy).toEqual(['old-1', 'old-2', 'old-3', 'old-4']);
  });

  it('finds, in the set on special educational needs, what is supported and leads nowhere, and what stands against its verdict', () => {
    const coverage = objectiveCoverage({ register: specialNeeds().state, objectives: [{ id: 'one-framework' }] });
    expect(missing(coverage)).toEqual(['An objective for hypothesis "sen-1", which is supported']);
    expect(coverage.objectives[0]?.restsOn[0]?.footing).toBe('against-verdict');
    expect(coverage.reasons.map(({ message }) => message)).toEqual([
      '"one-framework" rests on hypothesis "sen-3", which is not supported: The inspectorate asks for it',
    ]);
  });

  const reopened = () =>
    olderPeople()
      .on('2026-11-10')
      .tell('set-trigger', { hypothesisId: 'old-2', triggerId: 'year', trigger: { kind: 'date', on: '2027-11-01' } })
      .on('2027-11-02')
      .tell('resume-testing', { hypothesisId: 'old-2', triggerId: 'year' });

  it('finds an objective whose hypothesis is under test again, and one whose hypothesis has fallen', () => {
    const footing = (story: Story) => objectiveCoverage({ register: story.state, objectives: objectives.slice(0, 1) });
    expect(missing(footing(reopened()))).toEqual([
      'A standing verdict under “rehabilitation-for-all”: hypothesis "old-2" is under test again',
    ]);
    const fallen = reopened()
      .find('old-2', 'second-year', 'against')
      .judge('old-2', 'not-supported', ['second-year'], {
        override: { reason: 'The second year weighs more' },
      });
    expect(missing(footing(fallen))).toEqual(['A hypothesis under “rehabilitation-for-all” that still holds: "old-2" does not']);
    // What to do differs: a verdict to come to, or an objective to let go of or to keep with a reason.
    const fills = [reopened(), fallen].map((story) => footing(story).gaps.map(({ fill }) => fill));
    expect(fills[0]?.[0]).toMatch(/new verdict/);
    expect(fills[1]?.[0]).toMatch(/\S/);
    expect(fills[1]).not.toEqual(fills[0]);
  });

  it('asks after what hypotheses were carried into and nobody named', () => {
    const coverage = objectiveCoverage({ register: olderPeople().state, objectives: [] });
    expect(coverage.outcome).toBe('insufficient-information');
    expect(coverage.unknown.map(({ id }) => id)).toEqual(['target rehabilitation-for-all']);
  });

  it('refuses objectives that stand twice', () => {
    try {
      objectiveCoverage({ register: [], objectives: [{ id: 'a' }, { id: 'a' }] });
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && error.path).toEqual(['objectives', 1, 'id']);
    }
  });
});

describe('the plan of the first examples', () => {
  it('is short of a need and an experience', () => {
    expect(missing(checkTestPlan(PLAN)).filter((text) => text.startsWith('A route'))).toHaveLength(2);
  });
});
