import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  assessmentLifecycle,
  decideAssessment,
  evolveAssessment,
  LEVELS,
  parseAssessmentEvent,
  perform,
  profileOf,
  replay,
  replayAssessment,
  safeParseAssessmentEvent,
  targetsOf,
  type AnyAreaId,
  type AssessmentCommand,
  type AssessmentEvent,
} from 'commissioning-kit/joint';
import { deepFreeze } from '../fuzz/mutations.js';
import { testLifecycle } from '../kernel/conformance.js';
import { after, aim, ask, closeRound, COUNCIL, enrol, envelope, eventOf, ICB, open, openRound, rate, say, TRUST } from './partners.js';

const initial = assessmentLifecycle.initialState();

/** The codes with which a command is refused. */
const codes = (command: AssessmentCommand, ...before: readonly AssessmentCommand[]): readonly string[] =>
  assessmentLifecycle.check(command, after(...before)).map(({ code }) => code);

const with_ = (command: AssessmentCommand, change: object): AssessmentCommand =>
  ({ ...command, data: { ...command.data, ...change } }) as AssessmentCommand;

const AGENCY = fc.constantFrom('council', 'icb', 'trust');
const RATER = fc.constantFrom('ruth', 'ivy', 'icb');
const ROUND = fc.constantFrom('first', 'second');
const ACTION = fc.constantFrom('terms', 'calendar');
const AREA = fc.constantFrom<AnyAreaId>('contracting', 'stakeholder-engagement', 'local:carers');
const LEVEL = fc.constantFrom(...LEVELS);
const SAID = fc.constantFrom('As we see it', null);

/** What a command of each kind may ask: well formed, and sometimes refused. */
const ASKED: { readonly [type in AssessmentCommand['type']]: fc.Arbitrary<object> } = {
  'open-assessment': fc.constant(open().data),
  'enrol-rater': fc.record({
    ...{ raterId: RATER, agencyId: AGENCY, role: fc.constant('contracts manager') },
    mandate: fc.constantFrom('rates', 'rates', 'rates', 'observes'),
    areaIds: fc.option(fc.uniqueArray(AREA, { minLength: 1 })),
  }),
  'open-round': fc.record({ roundId: ROUND, kind: fc.constantFrom('blind', 'open'), text: SAID }),
  'seal-ratings': fc.record(
    { roundId: ROUND, agencyId: AGENCY, raterId: RATER, seal: fc.constant('0'.repeat(64)) },
    { requiredKeys: ['roundId', 'agencyId', 'seal'] },
  ),
  'rate-area': fc.record(
    {
      ...{ agencyId: AGENCY, areaId: AREA, text: SAID, evidenceIds: fc.constant(['minutes']) },
      level: fc.constantFrom(...LEVELS, 'unknown', 'not-applicable', 'abstained'),
      ...{ raterId: RATER, roundId: ROUND, confidence: fc.constantFrom('low', 'high') },
      observed: fc.constant([]),
    },
    { requiredKeys: ['agencyId', 'areaId', 'text', 'evidenceIds', 'level'] },
  ),
  'close-round': fc.record({ roundId: ROUND }),
  'decide-applicability': fc.record({ areaId: AREA, applies: fc.constantFrom('yes', 'no'), reason: fc.constant('Others do it') }),
  'record-position': fc.oneof(
    fc.record({ areaId: AREA, outcome: fc.constant('agreed'), level: LEVEL, dissents: fc.constant([]), text: SAID }),
    fc.record({ areaId: AREA, outcome: fc.constant('parked'), level: fc.constant(null), dissents: fc.constant([]), text: SAID }),
    fc.record({
      ...{ areaId: AREA, outcome: fc.constant('agreed-with-dissent'), level: LEVEL, text: SAID },
      dissents: fc.array(fc.record({ agencyId: AGENCY, raterId: fc.option(RATER), level: LEVEL, text: fc.constant('Not yet') }), {
        ...{ minLength: 1, maxLength: 2 },
      }),
    }),
  ),
  'state-partner-target': fc
    .tuple(AGENCY, AREA, LEVEL)
    .map(([agencyId, areaId, wanted]) => ({ agencyId, areaId, wanted, acceptable: [wanted], redLines: [], text: null })),
  'choose-target': fc.record(
    {
      ...{ areaId: AREA, level: LEVEL, rationale: fc.constant('It suits them'), approvedBy: fc.constant(null) },
      move: fc.constantFrom('step-on', 'stay', 'step-back'),
    },
    { requiredKeys: ['areaId', 'level', 'rationale', 'approvedBy'] },
  ),
  'record-gate': fc.record({
    ...{ gateId: fc.constant('agreement'), areaId: AREA, text: SAID },
    ...{ holds: fc.constantFrom('yes', 'no', 'unknown'), evidenceIds: fc.constant(['minutes']) },
  }),
  'agree-action': ACTION.chain((actionId) =>
    fc.record({
      ...{ actionId: fc.constant(actionId), areaId: AREA, text: fc.constant('A step'), owner: fc.constant(open().data.by) },
      ...{ dueOn: fc.constant(null), cost: fc.constant({ currency: 'GBP', from: '1.00', to: '2.00' }) },
      dependsOn: fc.constantFrom(
        [],
        ['terms', 'calendar'].filter((id) => id !== actionId),
      ),
      ...{ takeUp: fc.constant([]), letGo: fc.constant([]), hypothesisIds: fc.constant(['h1']) },
    }),
  ),
  'record-progress': fc.record({ actionId: ACTION, status: fc.constantFrom('started', 'done', 'dropped'), text: SAID }),
  'succeed-partner': fc.record({ agencyId: AGENCY, successor: fc.constantFrom(ICB, TRUST), text: SAID }),
};

/** How often each kind is asked for; the rest once. */
const WEIGHTS: { readonly [type: string]: number } = { 'rate-area': 6, 'enrol-rater': 3, 'agree-action': 2, 'record-progress': 2 };

const command = fc.oneof(
  ...Object.entries(ASKED).map(([type, asked]) => ({
    weight: WEIGHTS[type] ?? 1,
    arbitrary: asked.map((data) => ({ type, data: { ...envelope(), ...data } }) as unknown as AssessmentCommand),
  })),
);

const commands = fc
  .array(fc.tuple(command, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })), { maxLength: 30 })
  .map((steps) => [open(), ...steps.map(([asked, day, id]) => with_(asked, { id: `id-${id}`, on: `2026-04-0${day}` }))]);

testLifecycle({ lifecycle: assessmentLifecycle, commands });

/** Every kind of event in a life that the rules allow. */
const WHOLE: readonly AssessmentCommand[] = [
  open(),
  enrol('ruth', 'council'),
  openRound('first'),
  ask('seal-ratings', { roundId: 'first', agencyId: 'council', raterId: 'ruth', seal: '0'.repeat(64) }),
  say(['council', 'ruth'], 'contracting', 'by-descriptors', {
    ...{ roundId: 'first', rule: 'any', confidence: 'low', observed: [{ descriptor: 'CO-J1', observed: 'yes' }] },
  }),
  closeRound('first'),
  ask('decide-applicability', { areaId: 'stakeholder-engagement', applies: 'no', reason: 'The region does it' }),
  ask('record-position', {
    ...{ areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'joint', text: null },
    dissents: [{ agencyId: 'icb', raterId: null, level: 'parallel', text: 'Only for equipment' }],
  }),
  ask('state-partner-target', {
    ...{ agencyId: 'icb', areaId: 'contracting', wanted: 'parallel', acceptable: ['parallel'], text: null },
    redLines: [{ level: 'integrated', why: 'School budgets cannot be pooled' }],
  }),
  ask('choose-target', {
    ...{
      areaId: 'contracting',
      level: 'parallel',
      rationale: 'It suits them',
      approvedBy: null,
      move: 'step-back',
      benefit: 'More choice',
    },
    ...{ conditions: ['A shared calendar'], risks: ['Two tenders'], reviewOn: '2027-04-01' },
  }),
  ask('record-gate', { gateId: 'agreement', areaId: 'contracting', holds: 'unknown', evidenceIds: [], text: null }),
  ask('agree-action', {
    ...{ actionId: 'terms', areaId: 'contracting', text: 'Draw up terms', owner: open().data.by, dueOn: '2026-09-30', dependsOn: [] },
    cost: { currency: 'GBP', from: '0.00', to: '10.00' },
    ...{ takeUp: ['CO-J2'], letGo: ['CO-S1'], hypothesisIds: ['h1'] },
  }),
  ask('record-progress', { actionId: 'terms', status: 'done', text: null }),
  ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: 'Two boards merged' }),
];

testLifecycle({ name: 'assessment with every kind of event', lifecycle: assessmentLifecycle, commands: [WHOLE] });

/** What a simple model of an assessment, written apart from it, says of a command. */
interface Model {
  readonly raters: Map<string, { readonly agency: string; readonly mandate: string }>;
  readonly partners: Set<string>;
  readonly gone: Set<string>;
  readonly rounds: Map<string, { readonly kind: string; open: boolean }>;
  readonly actions: Set<string>;
  readonly ended: Set<string>;
}

/** Whether the model lets a rating, a round or progress happen; null for what it does not model. */
function modelAllows({ type, data }: AssessmentCommand, model: Model): boolean | null {
  const speaks = (agencyId: string): boolean => model.partners.has(agencyId) && !model.gone.has(agencyId);
  switch (type) {
    case 'rate-area': {
      const rater = data.raterId === undefined ? null : model.raters.get(data.raterId);
      const round = data.roundId === undefined ? null : model.rounds.get(data.roundId);
      if (rater === undefined || round === undefined) return false;
      if (rater !== null && (rater.agency !== data.agencyId || rater.mandate !== 'rates')) return false;
      if (round === null ? [...model.rounds.values()].some(({ kind, open: is }) => is && kind === 'blind') : !round.open) return false;
      if (data.areaId.startsWith('local:') || (data.level === 'not-applicable' && data.text === null)) return false;
      return speaks(data.agencyId) ? null : false;
    }
    case 'open-round':
      return !model.rounds.has(data.roundId);
    case 'close-round':
      return model.rounds.get(data.roundId)?.open === true;
    case 'record-progress':
      return model.actions.has(data.actionId) && !model.ended.has(data.actionId);
    case 'succeed-partner':
      return (
        speaks(data.agencyId) &&
        data.agencyId !== data.successor.id &&
        !model.gone.has(data.successor.id) &&
        !model.raters.has(data.successor.id)
      );
    default:
      return null;
  }
}

function learn({ type, data }: AssessmentCommand, model: Model): void {
  if (type === 'open-assessment') data.agencies.forEach(({ id }) => model.partners.add(id));
  if (type === 'enrol-rater') model.raters.set(data.raterId, { agency: data.agencyId, mandate: data.mandate });
  if (type === 'open-round') model.rounds.set(data.roundId, { kind: data.kind, open: true });
  if (type === 'close-round') (model.rounds.get(data.roundId) as { open: boolean }).open = false;
  if (type === 'agree-action') model.actions.add(data.actionId);
  if (type === 'record-progress' && data.status !== 'started') model.ended.add(data.actionId);
  if (type === 'succeed-partner') {
    model.gone.add(data.agencyId);
    model.partners.add(data.successor.id);
  }
}

it('an assessment allows what a model of it allows, and never loses a rating', () => {
  fc.assert(
    fc.property(commands, (list) => {
      const [raters, rounds] = [new Map(), new Map()];
      const model: Model = { raters, rounds, partners: new Set(), gone: new Set(), actions: new Set(), ended: new Set() };
      let state = initial;
      let rated = 0;
      for (const [index, given] of list.entries()) {
        const asked = with_(given, { id: `step-${index}`, on: '2026-04-01' });
        const expected = modelAllows(asked, model);
        const performed = perform(assessmentLifecycle, state, asked);
        if (expected !== null) expect([asked.type, performed.accepted], JSON.stringify(performed.reasons)).toEqual([asked.type, expected]);
        if (!performed.accepted) continue;
        learn(asked, model);
        if (asked.type === 'rate-area') rated += 1;
        expect(performed.state.ratings.slice(0, state.ratings.length)).toEqual(state.ratings);
        state = performed.state;
      }
      expect(state.ratings).toHaveLength(rated);
      expect(state.standing.flatMap(({ latest }) => Object.values(latest)).reduce((sum, { turn }) => sum + turn, 0)).toBe(rated);
    }),
  );
});

describe('an assessment', () => {
  it('is opened once, by two or more partners, with a version of the matrix that is known', () => {
    expect(codes(open())).toEqual([]);
    expect(codes(open(), open())).toEqual(['joint/already-open']);
    expect(codes(with_(open(), { matrixVersion: '0' }))).toEqual(['joint/matrix-version-not-known']);
    expect(() => codes(open([COUNCIL]))).toThrow(/^data\.agencies must be a list of at least 2/);
    expect(() => codes(open([COUNCIL, ICB, COUNCIL]))).toThrow(/^data\.agencies\[2\]\.id must be unique/);
  });

  it('is rated and aimed only when it is open', () => {
    expect(codes(rate('council', 'contracting', 'joint'))).toEqual(['joint/not-open']);
    expect(codes(aim('contracting', 'joint'))).toEqual(['joint/not-open']);
  });

  it('is rated for its partners alone', () => {
    expect(codes(rate('trust', 'contracting', 'joint'), open())).toEqual(['joint/not-a-partner']);
    expect(codes(rate('trust', 'contracting', 'joint'), open([COUNCIL, ICB, TRUST]))).toEqual([]);
  });

  it('sets an area aside only with a reason', () => {
    const aside = rate('icb', 'contracting', 'not-applicable');
    expect(codes(with_(aside, { text: null }), open())).toEqual(['joint/not-applicable-without-reason']);
    expect(codes(with_(aside, { text: null, why: 'Schools contract for themselves' }), open())).toEqual([]);
    expect(codes(aside, open())).toEqual([]);
  });

  it('gives every reason at once, in the order of the rules', () => {
    const first = open([COUNCIL, ICB], '2026-05-01');
    const wrong = with_(rate('trust', 'contracting', 'not-applicable', '2026-04-01'), { id: first.data.id, text: null });
    expect(codes(wrong, first)).toEqual([
      'kernel/dated-before-last-event',
      'kernel/event-id-taken',
      'joint/not-a-partner',
      'joint/not-applicable-without-reason',
    ]);
  });

  it('keeps every rating, and counts an agency’s ratings of an area as turns', () => {
    const state = after(
      open([COUNCIL, ICB], '2025-04-01'),
      rate('council', 'contracting', 'joint', '2025-04-01'),
      rate('icb', 'contracting', 'separate', '2025-04-01'),
      rate('council', 'contracting', 'parallel', '2026-04-01'),
    );
    expect(state.ratings.map(({ agencyId, level, turn, on }) => [agencyId, level, turn, on])).toEqual([
      ['council', 'joint', 1, '2025-04-01'],
      ['icb', 'separate', 1, '2025-04-01'],
      ['council', 'parallel', 2, '2026-04-01'],
    ]);
    expect(state.standing.map(({ agencyId, latest }) => [agencyId, latest['contracting']?.level])).toEqual([
      ['council', 'parallel'],
      ['icb', 'separate'],
    ]);
  });

  it('keeps what an agency said that no opening names', () => {
    const state = after(open(), rate('trust', 'contracting', 'joint'));
    expect(profileOf(state).areas.contracting.byAgency.map(({ agencyId, level }) => [agencyId, level])).toEqual([
      ['council', null],
      ['icb', null],
      ['trust', 'joint'],
    ]);
  });

  it('keeps every target and lets the last one stand', () => {
    const state = after(open(), aim('contracting', 'integrated'), aim('stakeholder-engagement', 'joint'), aim('contracting', 'parallel'));
    expect(state.targets).toHaveLength(3);
    expect(targetsOf(state)).toEqual({ 'stakeholder-engagement': 'joint', contracting: 'parallel' });
    expect(targetsOf(initial)).toEqual({});
  });

  it('carries extensions from the command through the event into the state', () => {
    const extensions = { 'example.org': { ref: 'A-1' } };
    const events = [open(), rate('council', 'contracting', 'joint'), aim('contracting', 'joint')].map((command) =>
      eventOf(with_(command, { extensions })),
    );
    const { state } = replayAssessment(events);
    expect(state.extensions).toEqual(extensions);
    expect(state.ratings[0]?.extensions).toEqual(extensions);
    expect(state.targets[0]?.extensions).toEqual(extensions);
  });

  it('decides one event with the command’s data', () => {
    const command = open();
    expect(decideAssessment(command, initial)).toEqual([eventOf(command)]);
  });

  it('is refused as a whole when the state is none', () => {
    expect(() => decideAssessment(open(), null as never)).toThrow(/^state must be an object/);
    expect(() => decideAssessment(open(), { ...initial, eventIds: 'e1' } as never)).toThrow(/^state\.eventIds must be a list/);
  });

  it('goes through perform like every life', () => {
    const opened = perform(assessmentLifecycle, initial, open());
    expect(opened.accepted).toBe(true);
    expect(perform(assessmentLifecycle, opened.state, open()).accepted).toBe(false);
  });
});

describe('replayAssessment', () => {
  const events = (count: number): readonly AssessmentEvent[] => [
    eventOf(open([COUNCIL, ICB, TRUST])),
    ...Array.from({ length: count }, (_, index) =>
      eventOf(
        rate(
          ['council', 'icb', 'trust'][index % 3] as string,
          (AREAS[index % 7] as (typeof AREAS)[number]).id,
          LEVELS[index % 4] as 'joint',
        ),
      ),
    ),
  ];

  it('gives what folding with evolve gives, and leaves the events as they were', () => {
    const stream = deepFreeze([...events(50), eventOf(aim('contracting', 'joint'))]);
    const folded = stream.reduce(evolveAssessment, assessmentLifecycle.initialState());
    expect(replayAssessment(stream)).toEqual({ state: folded, unread: 0 });
    expect(replay(assessmentLifecycle, stream)).toEqual({ state: folded, unread: 0 });
  });

  it('shares nothing between two replays', () => {
    const stream = events(3);
    const { state } = replayAssessment(stream.slice(0, 2));
    replayAssessment(stream);
    expect(state.ratings).toHaveLength(1);
    expect(assessmentLifecycle.initialState().ratings).toEqual([]);
  });

  it('takes time in proportion to the number of ratings', () => {
    const time = (count: number): number => {
      const stream = events(count);
      const started = performance.now();
      expect(replayAssessment(stream).state.ratings).toHaveLength(count);
      return performance.now() - started;
    };
    time(2_000);
    const [few, many] = [time(4_000), time(40_000)];
    // Ten times as many; a fold that copies its lists would take a hundred times as long.
    expect(many / few, `${Math.round(few)} ms and ${Math.round(many)} ms`).toBeLessThan(40);
  });

  it('refuses a malformed event with its path', () => {
    const [first, second] = events(1) as [AssessmentEvent, AssessmentEvent];
    const broken = { ...second, data: { ...second.data, level: 'best' } };
    expect(() => replayAssessment([first, broken])).toThrow(/^\[1\]\.data\.level must be one of .*found "best"/);
  });
});

describe('parseAssessmentEvent', () => {
  it('reads every kind of event as it stands', () => {
    for (const event of [open(), rate('icb', 'contracting', 'unknown'), aim('contracting', 'separate')].map(eventOf)) {
      expect(parseAssessmentEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
    }
  });

  it('reads and refuses what replay reads and refuses', () => {
    const opened = eventOf(open());
    const rated = eventOf(rate('icb', 'contracting', 'joint'));
    const broken: readonly (readonly [AssessmentEvent, object, string])[] = [
      [opened, { agencies: [COUNCIL] }, 'data.agencies'],
      [opened, { agencies: [COUNCIL, COUNCIL] }, 'data.agencies[1].id'],
      [
        opened,
        {
          agencies: [
            {
              ...COUNCIL,
              identifiers: [
                { scheme: 'a', id: 'b' },
                { scheme: 'a', id: 'b' },
              ],
            },
            ICB,
          ],
        },
        'data.agencies[0].identifiers[1].id',
      ],
      [opened, { agencies: [COUNCIL, { ...ICB, kind: '' }] }, 'data.agencies[1].kind'],
      [rated, { evidenceIds: ['e', 'e'] }, 'data.evidenceIds[1]'],
      [rated, { areaId: 'contracts' }, 'data.areaId'],
      [rated, { text: ' ' }, 'data.text'],
      [rated, { score: 3 }, 'data.score'],
      [rated, { schemaVersion: 2 }, 'data.schemaVersion'],
    ];
    for (const [event, change, path] of broken) {
      const value = { ...event, data: { ...event.data, ...change } };
      const parsed = safeParseAssessmentEvent(value);
      expect(parsed.ok ? [] : parsed.reasons.map(({ message }) => message.split(' ')[0]), path).toContain(path);
      expect(() => replayAssessment([value]), path).toThrow(`[0].${path}`);
    }
  });
});
