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
  type AssessmentCommand,
  type AssessmentEvent,
} from 'commissioning-kit/joint';
import { deepFreeze } from '../fuzz/mutations.js';
import { testLifecycle } from '../kernel/conformance.js';
import { after, aim, COUNCIL, eventOf, ICB, open, rate, TRUST } from './partners.js';

const initial = assessmentLifecycle.initialState();

/** The codes with which a command is refused. */
const codes = (command: AssessmentCommand, ...before: readonly AssessmentCommand[]): readonly string[] =>
  assessmentLifecycle.check(command, after(...before)).map(({ code }) => code);

const with_ = (command: AssessmentCommand, change: object): AssessmentCommand =>
  ({ ...command, data: { ...command.data, ...change } }) as AssessmentCommand;

testLifecycle({
  lifecycle: assessmentLifecycle,
  commands: fc
    .array(
      fc.record({
        make: fc.oneof(
          { weight: 1, arbitrary: fc.constant(() => open()) },
          {
            weight: 5,
            arbitrary: fc
              .tuple(
                fc.constantFrom('council', 'icb', 'trust'),
                fc.constantFrom(...AREAS.slice(0, 3)),
                fc.constantFrom(...LEVELS, 'unknown', 'not-applicable'),
                fc.constantFrom('As we see it', null),
              )
              .map(
                ([agency, area, level, text]) =>
                  () =>
                    with_(rate(agency, area.id, level as never), { text }),
              ),
          },
          {
            weight: 2,
            arbitrary: fc.tuple(fc.constantFrom(...AREAS), fc.constantFrom(...LEVELS)).map(
              ([area, level]) =>
                () =>
                  aim(area.id, level),
            ),
          },
        ),
        day: fc.integer({ min: 1, max: 4 }),
        id: fc.integer({ min: 1, max: 12 }),
      }),
      { maxLength: 12 },
    )
    .map((steps) => [open(), ...steps.map(({ make, day, id }) => with_(make(), { id: `id-${id}`, on: `2026-04-0${day}` }))]),
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
