import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeRegisters,
  redactRegister,
  registerAsOf,
  registerDifferences,
  replayRegister,
  sealOf,
  traceTranslations,
  verdictByRule,
  WITHHELD,
  type EvidenceLine,
  type RegisterCommand,
  type RegisterState,
  type TestPlan,
} from 'commissioning-kit/hypotheses';
import { evidence, eventsOf, live, PLAN, refusals, stepsTo, translation, verdict, WIDE, WIDE_PLAN, wish } from './register-life.js';

const hypothesisId = 'falls';
const codes = (state: RegisterState, command: RegisterCommand): readonly string[] => refusals(state, command).map(({ code }) => code);
const wide = () => eventsOf(WIDE);

describe('wordings', () => {
  const reworded = () =>
    live([
      ...stepsTo('agreed'),
      wish('reword-hypothesis', { hypothesisId, statement: 'Rehabilitation at home will lower it', reason: 'Narrower' }, { id: 'r1' }),
      wish('plan-test', { hypothesisId, plan: PLAN }, { id: 'r2' }),
    ]);

  it('keeps who agreed to which, and asks for agreement to the new one, naming who agreed to the old one', () => {
    const state = reworded();
    expect(state.hypotheses[0]).toMatchObject({ status: 'offered', agreedBy: [], statement: 'Rehabilitation at home will lower it' });
    const [reason, ...others] = refusals(state, wish('start-testing', { hypothesisId }, { id: 'n' }));
    expect(others).toEqual([]);
    expect(reason?.code).toBe('hypotheses/wording-not-agreed');
    expect(reason?.message).toContain('"council", "carers" agreed to an earlier one');
    const late = live([wish('agree-hypothesis', { hypothesisId, stakeholders: ['schools'], wording: 1 }, { id: 'r3' })], state);
    expect(codes(late, wish('start-testing', { hypothesisId }, { id: 'n' }))).toEqual(['hypotheses/wording-not-agreed']);
    const agreed = live([wish('agree-hypothesis', { hypothesisId, stakeholders: ['carers'] }, { id: 'r4' })], late);
    expect(agreed.hypotheses[0]?.agreements.map(({ stakeholder, wording }) => [stakeholder, wording])).toEqual([
      ['council', 1],
      ['carers', 1],
      ['schools', 1],
      ['carers', 2],
    ]);
    expect(codes(agreed, wish('start-testing', { hypothesisId }, { id: 'n' }))).toEqual([]);
  });

  it('refuses the same words, a wording that is not there, and new words under test', () => {
    const { statement } = reworded().hypotheses[0] as RegisterState['hypotheses'][number];
    expect(codes(reworded(), wish('reword-hypothesis', { hypothesisId, statement, reason: 'None' }, { id: 'n' }))).toEqual([
      'hypotheses/same-wording',
    ]);
    expect(codes(reworded(), wish('agree-hypothesis', { hypothesisId, stakeholders: ['a'], wording: 3 }, { id: 'n' }))).toEqual([
      'hypotheses/no-such-wording',
    ]);
    expect(
      codes(live(stepsTo('testing')), wish('reword-hypothesis', { hypothesisId, statement: 'Else', reason: 'None' }, { id: 'n' })),
    ).toEqual(['hypotheses/not-open-to-rewording']);
  });
});

describe('relations', () => {
  const offer = (id: string): RegisterCommand =>
    wish(
      'offer-hypothesis',
      { hypothesisId: id, statement: `Change ${id} helps`, kind: null, offeredBy: 'carers', claims: [] },
      { id: `o${id}` },
    );
  const relate = (
    from: string,
    to: string,
    relation: 'rival' | 'part-of' | 'depends-on' | 'duplicate-of',
    id = `${from}${to}`,
  ): RegisterCommand => wish('relate-hypotheses', { from, to, relation, text: null }, { id });
  const three = () => live([...stepsTo('opened'), offer('a'), offer('b'), offer('c')]);

  it('refuses a hypothesis related to itself, twice or in a circle, or that nobody offered', () => {
    const state = live([relate('a', 'b', 'part-of'), relate('b', 'c', 'part-of'), relate('a', 'b', 'rival', 'x')], three());
    expect(codes(state, relate('a', 'a', 'rival', 'n'))).toEqual(['hypotheses/relation-to-itself']);
    expect(codes(state, relate('b', 'a', 'rival', 'n'))).toEqual(['hypotheses/already-related']);
    expect(codes(state, relate('c', 'a', 'part-of', 'n'))).toEqual(['hypotheses/relation-in-a-circle']);
    expect(codes(state, relate('c', 'a', 'depends-on', 'n'))).toEqual([]);
    expect(codes(state, relate('c', 'z', 'rival', 'n'))).toEqual(['hypotheses/no-such-hypothesis']);
  });
});

describe('seals', () => {
  it('takes the seal of the plan that stands and no other, once, and marks what comes before and after', () => {
    const planned = live(stepsTo('planned'));
    const seal = wish('seal-plan', { hypothesisId, seal: sealOf(PLAN) }, { id: 's1' });
    expect(codes(planned, wish('seal-plan', { hypothesisId, seal: sealOf(WIDE_PLAN) }, { id: 'n' }))).toEqual([
      'hypotheses/seal-does-not-match',
    ]);
    expect(codes(live([seal], planned), { ...seal, data: { ...seal.data, id: 'n' } } as RegisterCommand)).toEqual([
      'hypotheses/already-sealed',
    ]);
    const late = live([seal, wish('plan-test', { hypothesisId, plan: WIDE_PLAN }, { id: 's2' })], live(stepsTo('evidence')));
    expect(late.hypotheses[0]?.evidence[0]?.underSeal).toBeNull();
    expect(late.hypotheses[0]?.seals[0]?.evidenceBefore).toBe(1);
    expect(late.hypotheses[0]?.plans.map(({ afterSeal }) => afterSeal)).toEqual([false, true]);
  });
});

describe('the rule of a plan', () => {
  const rule = (given: TestPlan['rule']): TestPlan => ({ ...PLAN, ...(given === undefined ? {} : { rule: given }) });
  const line = (id: string, changes: Partial<EvidenceLine> = {}, originId: string | null = null): EvidenceLine => ({
    item: evidence(id, { originId }),
    bearing: 'for',
    quality: null,
    ...changes,
  });
  const points = rule({ view: 'points', supportedFrom: 4, notSupportedTo: -4 });
  const judge = (plan: TestPlan, lines: readonly EvidenceLine[]) => verdictByRule({ id: 'h', plan, evidence: lines });

  it('adds points, and works out odds from what was expected and seen', () => {
    expect(judge(points, [line('a', { strength: 'strong' })]).outcome).toBe('supported');
    expect(judge(points, [line('a', { strength: 'strong' }), line('b', { strength: 'supporting', bearing: 'against' })]).outcome).toBe(
      'inconclusive',
    );
    const odds = { ...WIDE_PLAN, priors: [{ stakeholder: null, probability: 0.5 }] };
    const item = { ...(odds.items[0] as TestPlan['items'][number]), expected: { ifTrue: 0.8, ifFalse: 0.2 } };
    const plan = { ...odds, items: [item], rule: { view: 'odds', supportedFrom: 0.8, notSupportedTo: 0.2 } } as const;
    // 0.8 to 0.2 is a ratio of 4: even odds become 0.8; its absence, 0.2 to 0.8, makes them 0.2.
    expect(judge(plan, [line('a', { planItemId: 'places', seen: 'expected-if-true' })]).outcome).toBe('supported');
    expect(judge(plan, [line('a', { planItemId: 'places', seen: 'expected-if-false' })]).outcome).toBe('not-supported');
    expect(judge(plan, [line('a')]).outcome).toBe('insufficient-information');
  });

  it('does not come to supported while a hoop is failed', () => {
    const plan = rule({ view: 'points', supportedFrom: 4, notSupportedTo: -4, hoops: ['places'] });
    const lines = [
      line('a', { strength: 'very-strong' }),
      line('b', { strength: 'supporting', planItemId: 'places', seen: 'expected-if-false' }),
    ];
    expect(judge(plan, lines).outcome).toBe('not-supported');
    expect(judge(plan, lines.slice(0, 1)).outcome).toBe('supported');
  });

  it('says of a verdict by rule that nothing was sealed, what was not counted and which hoop was failed', () => {
    const lines = [line('a', { strength: 'strong' }), line('b', { planItemId: 'places', seen: 'expected-if-false' })];
    const found = judge(points, lines);
    expect(found.caveats.map(({ code }) => code).slice(0, 2)).toEqual(['hypotheses/rule-not-sealed', 'hypotheses/items-not-counted']);
    expect(found.caveats[1]?.message).toMatch(/does not count "b", which says nothing/);
    const plan = rule({ view: 'points', supportedFrom: 4, notSupportedTo: -4, hoops: ['places'] });
    expect(judge(plan, lines).reasons.map(({ code, input }) => [code, input])).toEqual([
      ['hypotheses/rule-of-points', 'a, b'],
      ['hypotheses/hoop-failed', 'places'],
    ]);
    const sealed = verdictByRule({ id: 'h', plan: null, evidence: lines.slice(0, 1), seals: [{ seal: sealOf(points), plan: points }] });
    expect(sealed.outcome).toBe('supported');
    expect(sealed.caveats.map(({ code }) => code)).not.toContain('hypotheses/rule-not-sealed');
  });

  it('is not strengthened by telling one origin twice, beyond the cap that is declared', () => {
    const strengths = fc.constantFrom('supporting' as const, 'moderate' as const, 'strong' as const, 'very-strong' as const);
    fc.assert(
      fc.property(
        strengths,
        fc.integer({ min: 2, max: 6 }),
        fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
        (strength, copies, cap) => {
          const plan = rule({ view: 'points', supportedFrom: 1, notSupportedTo: -1, ...(cap === undefined ? {} : { originCap: cap }) });
          const split = Array.from({ length: copies }, (_, index) => line(`i${index}`, { strength }, 'one'));
          const whole = { supporting: 1, moderate: 2, strong: 4, 'very-strong': 8 }[strength];
          const message = judge(plan, split).reasons[0]?.message ?? '';
          const sum = Number(/comes to (-?[\d.]+)/.exec(message)?.[1]);
          expect(sum).toBeLessThanOrEqual(Math.max(cap ?? 0, whole));
        },
      ),
    );
  });

  it('asks for a reason where people differ, keeps what the rule said, and no reason helps past a failed hoop', () => {
    const plan = rule({ view: 'bearing', hoops: ['places'] });
    const start = live([
      ...stepsTo('agreed'),
      wish('plan-test', { hypothesisId, plan }, { id: 'p' }),
      wish('start-testing', { hypothesisId }, { id: 't' }),
    ]);
    const shown = (seen: 'expected-if-true' | 'expected-if-false') =>
      live(
        [
          wish(
            'record-evidence',
            { hypothesisId, evidence: evidence('admissions'), bearing: 'for', quality: null, planItemId: 'places', seen },
            { id: 'v' },
          ),
        ],
        start,
      );
    const given = (outcome: 'supported' | 'inconclusive', override?: { readonly reason: string }): RegisterCommand =>
      wish(
        'record-verdict',
        { hypothesisId, verdict: outcome, evidenceIds: ['admissions'], dissents: [], ...(override === undefined ? {} : { override }) },
        { id: 'n' },
      );
    const passed = shown('expected-if-true');
    expect(codes(passed, given('inconclusive'))).toEqual(['hypotheses/differs-from-rule']);
    expect(codes(passed, given('supported', { reason: 'None' }))).toEqual(['hypotheses/nothing-to-override']);
    expect(live([given('inconclusive', { reason: 'One year' })], passed).hypotheses[0]?.verdicts[0]).toMatchObject({
      verdict: 'inconclusive',
      byRule: { outcome: 'supported', seal: null },
      override: { reason: 'One year' },
    });
    expect(codes(shown('expected-if-false'), given('supported', { reason: 'Still' }))).toEqual(['hypotheses/hoop-failed']);
  });

  it('lets a part be supported past a failed hoop with a reason that stays visible, whatever else the rule comes to', () => {
    const rules = [
      { view: 'bearing', hoops: ['places'] },
      // Nothing is graded, so that this rule comes to nothing.
      { view: 'points', supportedFrom: 4, notSupportedTo: -4, hoops: ['places'] },
    ] as const;
    for (const given of rules) {
      const state = live([
        ...stepsTo('agreed'),
        wish('plan-test', { hypothesisId, plan: rule(given) }, { id: 'p' }),
        wish('start-testing', { hypothesisId }, { id: 't' }),
        wish(
          'record-evidence',
          {
            hypothesisId,
            evidence: evidence('admissions'),
            bearing: 'against',
            quality: null,
            planItemId: 'places',
            seen: 'expected-if-false',
          },
          { id: 'v' },
        ),
      ]);
      const part = (override?: { readonly reason: string }): RegisterCommand =>
        wish(
          'record-verdict',
          {
            hypothesisId,
            verdict: 'partly-supported',
            part: 'For people over 80',
            evidenceIds: ['admissions'],
            dissents: [],
            ...(override === undefined ? {} : { override }),
          },
          { id: 'n' },
        );
      expect(codes(state, part())).toEqual(['hypotheses/differs-from-rule']);
      expect(live([part({ reason: 'The hoop was for all of them' })], state).hypotheses[0]?.verdicts[0]).toMatchObject({
        byRule: { failedHoops: ['places'] },
        override: { reason: 'The hoop was for all of them' },
      });
    }
  });

  it('refuses a part that is not named, and nothing tested without a reason', () => {
    const state = live(stepsTo('evidence'));
    const part = wish(
      'record-verdict',
      { hypothesisId, verdict: 'partly-supported', evidenceIds: ['admissions'], dissents: [] },
      { id: 'n' },
    );
    const untested = wish('record-verdict', { hypothesisId, verdict: 'not-tested', evidenceIds: [], dissents: [] }, { id: 'n' });
    expect(codes(state, part)).toEqual(['hypotheses/no-part-named']);
    expect(codes(state, untested)).toEqual(['hypotheses/not-tested-without-reason']);
  });
});

describe('triggers', () => {
  it('reopen what was closed, once, and not before their day', () => {
    const closed = live([
      ...stepsTo('evidence'),
      verdict('supported'),
      wish('set-trigger', { hypothesisId, triggerId: 't', trigger: { kind: 'date', on: '2027-04-01' } }, { id: 's' }),
      translation('e8'),
    ]);
    const reopen = (id: string, on: string): RegisterCommand => wish('resume-testing', { hypothesisId, triggerId: 't' }, { id, on });
    expect(codes(closed, reopen('n', '2027-03-31'))).toEqual(['hypotheses/trigger-not-due']);
    const open = live([reopen('r', '2027-04-01')], closed);
    expect(open.hypotheses[0]).toMatchObject({ status: 'testing', triggers: [{ reopenedOn: '2027-04-01' }] });
    expect(codes(open, reopen('n', '2027-04-02'))).toContain('hypotheses/trigger-used');
  });
});

describe('the trace of translations', () => {
  it('leads from the requirement to the verdict and evidence, and from the hypothesis on', () => {
    const { targets, hypotheses } = traceTranslations(live(WIDE));
    expect(targets).toMatchObject([
      {
        into: { kind: 'requirement', id: 'req-1' },
        from: [
          { hypothesisId, verdict: 'partly-supported', part: 'For people over 80', evidenceIds: ['admissions'], verdictEventId: 'w16' },
        ],
      },
    ]);
    expect(hypotheses.map(({ hypothesisId: id, into }) => [id, into.length])).toEqual([
      ['falls', 1],
      ['stairs', 0],
    ]);
  });
});

describe('merging', () => {
  it('comes to one register whatever the files and their order, and says who holds what', () => {
    const events = wide();
    const whole = mergeRegisters([events]);
    expect(whole.outOfOrder).toEqual([]);
    expect(whole.conflicts).toEqual([]);
    expect(replayRegister(whole.events).state.hypotheses[0]?.status).toBe('closed');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: events.length, maxLength: events.length }), (held) => {
        const files = [0, 1, 2].map((file) => events.filter((_, index) => ((held[index] as number) >> file) & 1));
        const merged = mergeRegisters(files);
        expect(merged.events).toEqual(whole.events);
        expect(mergeRegisters([...files].reverse()).events).toEqual(whole.events);
        for (const { eventId, files: holders } of merged.provenance) {
          const index = events.findIndex(({ data }) => data.id === eventId);
          expect(holders).toEqual([0, 1, 2].filter((file) => ((held[index] as number) >> file) & 1));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes what happened on one day in an order that the rules allow', () => {
    const events = eventsOf([
      ...stepsTo('evidence'),
      verdict('inconclusive'),
      wish('resume-testing', { hypothesisId }, { id: 'e8' }),
      verdict('supported', 'e9'),
      translation('e10'),
    ]);
    const merged = mergeRegisters([events.slice(5), events.slice(0, 7)]);
    expect(merged.outOfOrder).toEqual([]);
    expect(merged.events.map(({ data }) => data.id)).toEqual(events.map(({ data }) => data.id));
  });

  it('lists what two files say differently under one id', () => {
    const events = wide();
    const [first] = events;
    const other = { ...first, data: { ...first?.data, agenda: 'Other' } } as (typeof events)[number];
    expect(mergeRegisters([events, [other]]).conflicts.map(({ id, versions }) => [id, versions.length])).toEqual([['e1', 2]]);
  });
});

describe('redacting', () => {
  const NAMES = ['therapists', 'carers', 'council', 'care homes', 'lead commissioner', 'public health analyst'];

  it('shows no name, agency, sensitive text or extension, and the events still make a register', () => {
    const events = wide();
    const { events: edition, withheld } = redactRegister(events, { stakeholders: { carers: 'family', therapists: 'staff' }, roles: {} });
    const names = edition.flatMap((event) => {
      const { data } = event;
      const dissents = event.type === 'verdict-recorded' ? event.data.dissents.map(({ stakeholder }) => stakeholder) : [];
      const agreed = event.type === 'hypothesis-agreed' ? event.data.stakeholders : [];
      return [data.by.role, String(data.by.agencyId), ...dissents, ...agreed];
    });
    for (const name of NAMES) expect(names).not.toContain(name);
    const recorded = edition.find(({ data }) => data.id === 'w12');
    expect(recorded).toMatchObject({
      data: { evidence: { title: WITHHELD, place: WITHHELD, voices: null }, collection: { custodian: WITHHELD } },
    });
    expect(withheld.filter(({ because }) => because === 'few-voices')).toEqual([
      { eventId: 'w12', path: ['data', 'evidence', 'voices'], because: 'few-voices' },
    ]);
    const { state, unread } = replayRegister(edition);
    expect(unread).toBe(0);
    expect(state.hypotheses.map(({ status }) => status)).toEqual(live(WIDE).hypotheses.map(({ status }) => status));
    expect(state.hypotheses[0]?.offeredBy).toBe('staff');
  });

  it('lets through none of the names of people, agencies and custodians, and no text of sensitive evidence', () => {
    const KEYS = ['role', 'agencyId', 'stakeholder', 'offeredBy', 'stakeholders', 'custodian'];
    const mark = (value: unknown, key: string): unknown => {
      if (typeof value === 'string') return KEYS.includes(key) ? `name-${key}-${value}` : value;
      if (Array.isArray(value)) return value.map((entry) => mark(entry, key));
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mark(entry, name)]));
    };
    const events = wide().map((event) => {
      const marked = mark(event, '') as typeof event;
      if (marked.type !== 'evidence-recorded') return marked;
      const collection = { sensitivity: 'public' as const, custodian: 'name-custodian-archive', ...marked.data.collection };
      return { ...marked, data: { ...marked.data, collection } };
    });
    expect(JSON.stringify(events).match(/name-/g)?.length).toBeGreaterThan(40);
    const { events: edition, withheld } = redactRegister(events);
    expect(JSON.stringify(edition)).not.toMatch(/name-|Finding admissions|All moves of the year|people who moved away|One year only/);
    expect(withheld).toContainEqual({ eventId: 'w13', path: ['data', 'collection', 'custodian'], because: 'custodian' });
  });

  it('finds names, agencies and custodians that texts still mention, in capitals or not', () => {
    const offer = (statement: string) =>
      redactRegister([
        ...wide(),
        ...eventsOf([
          ...stepsTo('opened'),
          wish('offer-hypothesis', { hypothesisId: 'm', statement, kind: null, offeredBy: 'homes', claims: [] }, { id: 'm' }),
        ]).slice(1),
      ]).mentions.filter(({ eventId }) => eventId === 'm');
    expect(offer('Care Homes will say so')).toEqual([{ eventId: 'm', path: ['data', 'statement'] }]);
    expect(offer('What the Council keeps will say so')).toHaveLength(1);
    expect(offer('Nobody is named')).toEqual([]);
  });

  it('lists evidence nobody classified, and why people did what they did where it is to be withheld', () => {
    const { unclassified, withheld } = redactRegister(wide(), { withholdWhy: true });
    expect(unclassified).toEqual(['interviews']);
    expect(withheld.filter(({ because }) => because === 'why').map(({ eventId }) => eventId)).toEqual(['w13']);
  });
});

describe('differences', () => {
  it('says in words what changed between two days, and nothing between a state and itself', () => {
    const events = wide();
    const day = (on: string) => registerAsOf(events, on);
    expect(registerDifferences(day('2026-06-01'), day('2026-06-01'))).toEqual([]);
    expect(registerDifferences(day('2026-05-02'), day('2026-06-02')).map(({ text }) => text)).toEqual([
      '"falls" was judged partly supported (For people over 80), against its rule; care homes did not share that',
      '"falls" was carried into the requirement "req-1": Rehabilitation within two weeks',
      '"falls" is translated and was under test',
    ]);
    expect(registerDifferences(day('2026-06-02'), day('2026-05-02')).map(({ change }) => change)).toEqual(['gone', 'gone', 'changed']);
    const found = registerDifferences(day('2026-05-02'), day('2026-06-02'));
    expect(found.map(({ hypothesisId: of, part, change }) => [of, part, change])).toEqual([
      ['falls', 'verdict', 'added'],
      ['falls', 'translation', 'added'],
      ['falls', 'status', 'changed'],
    ]);
    const byId = new Map(events.map(({ data }) => [(data as { id: string }).id, (data as { on: string }).on]));
    for (const { eventId, on } of found.slice(0, 2)) expect(byId.get(eventId ?? '')).toBe(on);
  });

  it('say which register was taken for which', () => {
    const state = registerAsOf(wide(), '2026-06-02');
    const other = registerDifferences(state, { ...state, id: 'another' });
    expect(other).toMatchObject([{ hypothesisId: null, change: 'changed', part: 'register' }]);
    expect(other[0]?.text).toBe(`The register is "another" and was "${state.id}"`);
    expect(registerDifferences(state, { ...state, id: null })[0]?.text).toBe(`The register is not open any more: it was "${state.id}"`);
    expect(registerDifferences({ ...state, id: null }, state)).toEqual([]);
  });
});
