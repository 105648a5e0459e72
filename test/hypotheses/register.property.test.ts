import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError, perform, type AnyEvent } from 'commissioning-kit';
import {
  evolveRegister,
  registerLifecycle,
  replayRegister,
  safeParseRegisterEvent,
  sealOf,
  type RegisterCommand,
  type RegisterEvent,
  type RegisterState,
} from 'commissioning-kit/hypotheses';
import { changesAt, placesOf, replaceAt } from '../fuzz/mutations.js';
import { testLifecycle } from '../kernel/conformance.js';
import { evidence, eventsOf, type live, PLAN, stepsTo, translation, verdict, WIDE, wish } from './register-life.js';

const hypothesisId = fc.constantFrom('falls', 'falls', 'falls', 'carers');
const evidenceId = fc.constantFrom('survey', 'audit', 'ledger');
const outcome = fc.constantFrom('supported', 'not-supported', 'inconclusive');
const statement = 'What carers get decides what hospitals see';

type Make = (id: string, on: string) => RegisterCommand;

/** Any command, on few ids, so that commands meet. */
const anyMake: fc.Arbitrary<Make> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.constant<Make>((id, on) => wish('open-register', { registerId: 'r', populationId: 'p', agenda: null }, { id, on })),
  },
  {
    weight: 3,
    arbitrary: hypothesisId.map(
      (about): Make =>
        (id, on) =>
          wish('offer-hypothesis', { hypothesisId: about, statement, kind: null, offeredBy: 'carers', claims: [] }, { id, on }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(hypothesisId, fc.subarray(['council', 'carers', 'schools'])).map(
      ([about, stakeholders]): Make =>
        (id, on) =>
          wish('agree-hypothesis', { hypothesisId: about, stakeholders }, { id, on }),
    ),
  },
  {
    weight: 3,
    arbitrary: hypothesisId.map(
      (about): Make =>
        (id, on) =>
          wish('plan-test', { hypothesisId: about, plan: PLAN }, { id, on }),
    ),
  },
  {
    weight: 3,
    arbitrary: hypothesisId.map(
      (about): Make =>
        (id, on) =>
          wish('start-testing', { hypothesisId: about }, { id, on }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(hypothesisId, evidenceId, fc.constantFrom('for' as const, 'against' as const, 'neutral' as const)).map(
      ([about, item, bearing]): Make =>
        (id, on) =>
          wish('record-evidence', { hypothesisId: about, evidence: evidence(item), bearing, quality: 'low' }, { id, on }),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(hypothesisId, outcome, fc.constantFrom(['survey'], ['survey'], ['audit', 'survey'], [])).map(
      ([about, which, evidenceIds]): Make =>
        (id, on) =>
          wish('record-verdict', { hypothesisId: about, verdict: which, evidenceIds, dissents: [] }, { id, on }),
    ),
  },
  {
    weight: 4,
    arbitrary: hypothesisId.map(
      (about): Make =>
        (id, on) =>
          wish('resume-testing', { hypothesisId: about }, { id, on }),
    ),
  },
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        hypothesisId,
        fc.constantFrom('aim-1', 'aim-2'),
        fc.constantFrom(null, 'The law asks for it'),
        fc.constantFrom('aim' as const, 'aim' as const, 'objective' as const, 'measure' as const, 'requirement' as const),
      )
      .map(
        ([about, aimId, reason, kind]): Make =>
          (id, on) =>
            wish('translate-hypothesis', { hypothesisId: about, into: { kind, id: aimId, text: `Text of ${aimId}` }, reason }, { id, on }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(hypothesisId, fc.constantFrom('close-hypothesis' as const, 'withdraw-hypothesis' as const)).map(
      ([about, type]): Make =>
        (id, on) =>
          wish(type, { hypothesisId: about, reason: 'Enough' }, { id, on }),
    ),
  },
);

const SEALED = { ...PLAN, rule: { view: 'points', supportedFrom: 4, notSupportedTo: -4, hoops: ['places'] } } as const;

/** The steps that a register has gained beside the plain life: wordings, seals, graded evidence under a rule, and triggers. */
const wideMake: fc.Arbitrary<Make> = fc.oneof(
  hypothesisId.map(
    (about): Make =>
      (id, on) =>
        wish('reword-hypothesis', { hypothesisId: about, statement: `Words of ${id}`, reason: 'Clearer' }, { id, on }),
  ),
  hypothesisId.map(
    (about): Make =>
      (id, on) =>
        wish('plan-test', { hypothesisId: about, plan: SEALED }, { id, on }),
  ),
  fc.tuple(hypothesisId, fc.constantFrom(SEALED, PLAN)).map(
    ([about, plan]): Make =>
      (id, on) =>
        wish('seal-plan', { hypothesisId: about, seal: sealOf(plan) }, { id, on }),
  ),
  fc
    .tuple(
      hypothesisId,
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('for' as const, 'against' as const),
      fc.constantFrom('supporting' as const, 'strong' as const),
      fc.boolean(),
    )
    .map(
      ([about, item, bearing, strength, fails]): Make =>
        (id, on) =>
          wish(
            'record-evidence',
            {
              hypothesisId: about,
              evidence: evidence(item),
              bearing,
              quality: null,
              strength,
              ...(fails ? ({ planItemId: 'places', seen: 'expected-if-false' } as const) : {}),
            },
            { id, on },
          ),
    ),
  fc.tuple(hypothesisId, outcome, fc.constantFrom('a', 'b'), fc.boolean()).map(
    ([about, which, cited, overrides]): Make =>
      (id, on) =>
        wish(
          'record-verdict',
          {
            hypothesisId: about,
            verdict: which,
            evidenceIds: [cited],
            dissents: [],
            ...(overrides ? { override: { reason: 'People know better' } } : {}),
          },
          { id, on },
        ),
  ),
  fc.tuple(hypothesisId, fc.constantFrom('a', 'survey', 'survey'), fc.boolean()).map(
    ([about, cited, overrides]): Make =>
      (id, on) =>
        wish(
          'record-verdict',
          {
            hypothesisId: about,
            verdict: 'partly-supported',
            part: 'For some',
            evidenceIds: [cited],
            dissents: [],
            ...(overrides ? { override: { reason: 'People know better' } } : {}),
          },
          { id, on },
        ),
  ),
  hypothesisId.map(
    (about): Make =>
      (id, on) =>
        wish(
          'record-verdict',
          { hypothesisId: about, verdict: 'not-tested', evidenceIds: [], dissents: [], reason: 'No money' },
          { id, on },
        ),
  ),
  hypothesisId.map(
    (about): Make =>
      (id, on) =>
        wish(
          'set-trigger',
          { hypothesisId: about, triggerId: `t-${about}`, trigger: { kind: 'evidence', evidenceKind: 'experience' } },
          { id, on },
        ),
  ),
  hypothesisId.map(
    (about): Make =>
      (id, on) =>
        wish('resume-testing', { hypothesisId: about, triggerId: `t-${about}` }, { id, on }),
  ),
);

/** The steps up to the evidence; `failed`: under a rule with a hoop that the evidence fails. */
const whole = (failed: boolean): readonly Make[] => [
  (id, on) => wish('open-register', { registerId: 'r', populationId: 'p', agenda: null }, { id, on }),
  (id, on) => wish('offer-hypothesis', { hypothesisId: 'falls', statement, kind: null, offeredBy: 'carers', claims: [] }, { id, on }),
  (id, on) => wish('agree-hypothesis', { hypothesisId: 'falls', stakeholders: ['council'] }, { id, on }),
  (id, on) => wish('plan-test', { hypothesisId: 'falls', plan: failed ? SEALED : PLAN }, { id, on }),
  (id, on) => wish('start-testing', { hypothesisId: 'falls' }, { id, on }),
  (id, on) =>
    wish(
      'record-evidence',
      {
        hypothesisId: 'falls',
        evidence: evidence('survey'),
        bearing: 'for',
        quality: null,
        ...(failed ? ({ planItemId: 'places', seen: 'expected-if-false' } as const) : {}),
      },
      { id, on },
    ),
];

/** Lives that get somewhere: the steps up to the evidence, some of them left out, with anything at all between and after them. */
const lives = (most: number): fc.Arbitrary<readonly RegisterCommand[]> =>
  fc
    .record({
      failed: fc.boolean(),
      leftOut: fc.oneof({ weight: 4, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(5) }),
      between: fc.array(fc.tuple(fc.nat(6), fc.oneof(anyMake, wideMake)), { maxLength: 4 }),
      after: fc.array(fc.oneof(anyMake, wideMake), { minLength: 4, maxLength: most, size: 'max' }),
      steps: fc.infiniteStream(fc.constantFrom(0, 0, 0, 0, 0, 1, 1, -1)),
    })
    .map(({ failed, leftOut, between, after, steps }) => {
      const makes = whole(failed).filter((_, index) => index !== leftOut);
      for (const [at, make] of between) makes.splice(at, 0, make);
      let day = 10;
      return [...makes, ...after].map((make, index) => {
        day = Math.min(28, Math.max(10, day + (steps.next().value as number)));
        return make(`e${index}`, `2026-04-${day}`);
      });
    });

testLifecycle({ name: 'any life of a register', lifecycle: registerLifecycle, commands: lives(10) });
testLifecycle({
  name: 'a written life of a register',
  lifecycle: registerLifecycle,
  commands: [
    [
      ...stepsTo('evidence'),
      verdict('inconclusive'),
      wish('resume-testing', { hypothesisId: 'falls' }, { id: 'e8' }),
      verdict('supported', 'e9'),
      translation('e10'),
      wish('close-hypothesis', { hypothesisId: 'falls', reason: 'Never' }, { id: 'e11' }),
    ],
    WIDE,
    [...stepsTo('agreed'), wish('withdraw-hypothesis', { hypothesisId: 'falls', reason: 'Merged' }, { id: 'e4' })],
    [
      ...stepsTo('evidence'),
      verdict('not-supported'),
      wish('close-hypothesis', { hypothesisId: 'falls', reason: 'Refuted' }, { id: 'e8' }),
    ],
  ],
});

type Judged = Extract<RegisterEvent, { type: 'verdict-recorded' }>;

/** What must be true of any stream, read off the events alone, without the rules and states of the library. */
function readOff(events: readonly RegisterEvent[], about: string) {
  const own = events.filter(({ data }) => 'hypothesisId' in data && data.hypothesisId === about);
  const before = (event: RegisterEvent, type: RegisterEvent['type']): boolean =>
    own.slice(0, own.indexOf(event)).some((other) => other.type === type);
  return own.map((event) => {
    const past = own.slice(0, own.indexOf(event));
    const lastVerdict = past.filter((other): other is Judged => other.type === 'verdict-recorded').at(-1);
    const lastResumed = past.map(({ type }) => type).lastIndexOf('testing-resumed');
    const seen = past.flatMap((other) => (other.type === 'evidence-recorded' ? [other.data.evidence.id] : []));
    return { event, before: (type: RegisterEvent['type']) => before(event, type), past, lastVerdict, lastResumed, seen };
  });
}

/** Whether the plan that was sealed last, or the last one where none was, has a hoop that evidence failed before. */
function failedHoop(past: readonly RegisterEvent[]): boolean {
  const plans = past.flatMap((event, index) => (event.type === 'test-planned' ? [{ plan: event.data.plan, index }] : []));
  const sealed = past.map(({ type }) => type).lastIndexOf('plan-sealed');
  const plan = plans.filter(({ index }) => sealed < 0 || index < sealed).at(-1)?.plan;
  const hoops = plan?.rule?.hoops ?? [];
  return past.some(
    (event) =>
      event.type === 'evidence-recorded' &&
      hoops.includes(event.data.planItemId ?? '') &&
      (event.data.seen === undefined ? event.data.bearing === 'against' : event.data.seen === 'expected-if-false'),
  );
}

/** Evidence that came before a seal, and plans that came after one, have to show it. */
function expectMarks(state: RegisterState, events: readonly RegisterEvent[], about: string): void {
  const hypothesis = state.hypotheses.find(({ id }) => id === about);
  if (hypothesis === undefined) return;
  const own = events.filter(({ data }) => 'hypothesisId' in data && data.hypothesisId === about);
  let seal: string | null = null;
  let [seen, planned, sealed] = [0, 0, 0];
  for (const event of own) {
    if (event.type === 'plan-sealed') {
      seal = event.data.seal;
      expect(hypothesis.seals[sealed]?.evidenceBefore).toBe(seen);
      sealed += 1;
    }
    if (event.type === 'evidence-recorded') {
      expect(hypothesis.evidence[seen]?.underSeal).toBe(seal);
      seen += 1;
    }
    if (event.type === 'test-planned') {
      expect(hypothesis.plans[planned]?.afterSeal).toBe(seal !== null);
      planned += 1;
    }
  }
}

describe('no sequence of commands', () => {
  const reached: Record<string, number> = {};
  const count = (what: string): void => {
    reached[what] = (reached[what] ?? 0) + 1;
  };

  it('reaches an aim without a verdict, a verdict without evidence, or a test without a plan and an agreement', () => {
    fc.assert(
      fc.property(lives(40), (list) => {
        let state = registerLifecycle.initialState();
        const events: RegisterEvent[] = [];
        for (const command of list) {
          const performed = perform(registerLifecycle, state, command);
          state = performed.state;
          events.push(...performed.events);
        }
        for (const about of ['falls', 'carers']) {
          for (const { event, before, past, lastVerdict, lastResumed, seen } of readOff(events, about)) {
            count(event.type);
            if (event.type !== 'hypothesis-offered') expect(before('hypothesis-offered')).toBe(true);
            if (event.type === 'testing-started' || event.type === 'testing-resumed') {
              const agreed = past.map(({ type }) => type).lastIndexOf('hypothesis-agreed');
              expect(agreed).toBeGreaterThan(past.map(({ type }) => type).lastIndexOf('hypothesis-reworded'));
              expect(before('test-planned')).toBe(true);
            }
            if (event.type === 'evidence-recorded') expect(before('testing-started') || before('testing-resumed')).toBe(true);
            if (event.type === 'verdict-recorded') {
              if (event.data.verdict === 'not-tested') expect(event.data.reason).toBeDefined();
              else expect(event.data.evidenceIds.length).toBeGreaterThan(0);
              if (event.data.verdict === 'supported') expect(failedHoop(past)).toBe(false);
              if (event.data.verdict === 'partly-supported' && failedHoop(past)) {
                expect(event.data.override?.reason).toBeDefined();
                expect(event.data.byRule?.failedHoops).toEqual(['places']);
                count('part past a failed hoop');
              }
              for (const cited of event.data.evidenceIds) expect(seen).toContain(cited);
            }
            if (event.type === 'hypothesis-translated') {
              expect(lastVerdict).toBeDefined();
              expect(past.indexOf(lastVerdict as Judged)).toBeGreaterThan(lastResumed);
              expect(['inconclusive', 'not-tested']).not.toContain(lastVerdict?.data.verdict);
              if (lastVerdict?.data.verdict === 'not-supported') expect(event.data.reason).not.toBeNull();
            }
            expect(before('hypothesis-withdrawn')).toBe(false);
            if (before('hypothesis-closed')) {
              const reopened = past.map(({ type }) => type).lastIndexOf('testing-resumed');
              const closed = past.map(({ type }) => type).lastIndexOf('hypothesis-closed');
              expect(reopened > closed || ['testing-resumed', 'trigger-set'].includes(event.type)).toBe(true);
            }
          }
          expectMarks(state, events, about);
          const hypothesis = state.hypotheses.find(({ id }) => id === about);
          if (hypothesis?.seals.some(({ evidenceBefore }) => evidenceBefore > 0)) count('seal after evidence');
          if (hypothesis?.evidence.some(({ underSeal }) => underSeal !== null)) count('evidence under seal');
          if (hypothesis?.plans.some(({ afterSeal }) => afterSeal)) count('plan after seal');
          const verdicts = events.filter((event) => event.type === 'verdict-recorded' && event.data.hypothesisId === about);
          expect(hypothesis?.verdicts.map(({ eventId }) => eventId) ?? []).toEqual(verdicts.map(({ data }) => data.id));
        }
        expect(state.setAside).toEqual([]);
      }),
      { numRuns: 800 },
    );
    // The claim is worth something only if lives get that far.
    expect(reached['hypothesis-translated']).toBeGreaterThan(5);
    expect(reached['testing-resumed']).toBeGreaterThan(5);
    expect(reached['hypothesis-withdrawn']).toBeGreaterThan(5);
    for (const what of ['seal after evidence', 'evidence under seal', 'plan after seal', 'part past a failed hoop']) {
      expect([what, reached[what] ?? 0]).toEqual([what, expect.toSatisfy((times: number) => times > 0)]);
    }
  });
});

describe('reading', () => {
  const written: readonly RegisterEvent[] = [
    ...stepsTo('evidence'),
    verdict('inconclusive'),
    wish('resume-testing', { hypothesisId: 'falls' }, { id: 'e8' }),
    verdict('not-supported', 'e9'),
    translation('e10', { reason: 'The law asks for it' }),
  ].reduce<{ readonly events: readonly RegisterEvent[]; readonly state: ReturnType<typeof live> }>(
    ({ events, state }, command) => {
      const performed = perform(registerLifecycle, state, command);
      return { events: [...events, ...performed.events], state: performed.state };
    },
    { events: [], state: registerLifecycle.initialState() },
  ).events;

  const readBack = (event: unknown): boolean => {
    try {
      registerLifecycle.readEvent?.(event as AnyEvent, []);
      return true;
    } catch (error) {
      if (isInvalidInputError(error)) return false;
      throw error;
    }
  };

  it('guards and schema agree on every event and on every change of one place in it', () => {
    expect(written.map(({ type }) => type)).toHaveLength(10);
    for (const event of [...written, ...eventsOf(WIDE)]) {
      expect(safeParseRegisterEvent(event)).toEqual({ ok: true, value: event });
      expect(readBack(event)).toBe(true);
      const places = placesOf(event.data).filter((path) => path.length > 0);
      for (const path of places) {
        for (const { name, change } of changesAt(
          path.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], event.data),
        )) {
          const changed = { ...event, data: replaceAt(event.data, path, change) };
          const where = `${event.type} ${path.join('.')} := ${name}`;
          const { ok } = safeParseRegisterEvent(changed);
          // Which works there are, the schema alone knows: a stream may cite one that only a later version lists.
          if (path.at(-1) === 'work') expect(!ok || readBack(changed), where).toBe(true);
          else expect(readBack(changed), where).toBe(ok);
        }
      }
    }
  });
});

describe('a register with thousands of items of evidence', () => {
  const stream = (count: number): readonly RegisterEvent[] => {
    const start = stepsTo('testing').reduce<{ events: RegisterEvent[]; state: ReturnType<typeof live> }>(
      ({ events, state }, command) => {
        const performed = perform(registerLifecycle, state, command);
        return { events: [...events, ...performed.events], state: performed.state };
      },
      { events: [], state: registerLifecycle.initialState() },
    );
    const by = { role: 'analyst', agencyId: null };
    return [
      ...start.events,
      ...Array.from({ length: count }, (_, index): RegisterEvent => ({
        type: 'evidence-recorded',
        data: {
          schemaVersion: 1,
          id: `x${index}`,
          on: '2026-05-01',
          by,
          why: null,
          hypothesisId: 'falls',
          evidence: evidence(`item-${index}`),
          bearing: 'neutral',
          quality: null,
        },
      })),
    ];
  };
  const timed = (run: () => unknown): number => {
    const started = performance.now();
    run();
    return performance.now() - started;
  };

  it('replays to what folding gives', () => {
    const events = stream(300);
    const folded = events.reduce(evolveRegister, registerLifecycle.initialState());
    expect(replayRegister(events)).toEqual({ state: folded, unread: 0 });
  });

  it('replays in time proportional to the events', () => {
    const [small, large] = [stream(2_000), stream(16_000)];
    replayRegister(small);
    const best = (events: readonly RegisterEvent[]): number => Math.min(...[1, 2].map(() => timed(() => replayRegister(events))));
    // Eight times the events; eight squared would be sixty-four times the time.
    expect(best(large) / best(small)).toBeLessThan(24);
    expect(replayRegister(large).state.hypotheses[0]?.evidence).toHaveLength(16_000);
  });
});
