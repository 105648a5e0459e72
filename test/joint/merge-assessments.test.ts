import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  LEVELS,
  mergeAssessments,
  profileOf,
  replayAssessment,
  type AssessmentCommand,
  type AssessmentEvent,
} from 'commissioning-kit/joint';
import { deepFreeze } from '../fuzz/mutations.js';
import { aim, ask, closeRound, COUNCIL, enrol, eventOf, ICB, open, openRound, rate, say, TRUST } from './partners.js';

const named = (command: AssessmentCommand, id: string, on?: string): AssessmentEvent => {
  const event = eventOf(command);
  return { ...event, data: { ...event.data, id, ...(on === undefined ? {} : { on }) } } as AssessmentEvent;
};

const action = (actionId: string, dependsOn: readonly string[] = []): AssessmentCommand =>
  ask('agree-action', {
    ...{ actionId, areaId: 'contracting', text: 'A step', owner: { role: 'lawyer', agencyId: null }, dueOn: null, cost: null },
    ...{ dependsOn, takeUp: [], letGo: [], hypothesisIds: [] },
  });

/** A life of two rounds, in the order in which it happened. */
const LIFE: readonly AssessmentEvent[] = [
  named(open([COUNCIL, ICB]), 'open'),
  named(enrol('ruth', 'council'), 'enrol-ruth'),
  named(enrol('ivy', 'icb'), 'enrol-ivy'),
  named(openRound('first'), 'round-1'),
  named(say(['council', 'ruth'], 'contracting', 'integrated', { roundId: 'first' }), 'z-ruth'),
  named(say(['icb', 'ivy'], 'contracting', 'separate', { roundId: 'first' }), 'a-ivy'),
  named(closeRound('first'), 'a-close'),
  named(openRound('second', 'open'), 'a-round-2', '2026-05-01'),
  named(say(['council', 'ruth'], 'contracting', 'joint', { roundId: 'second' }), 'b-ruth', '2026-05-01'),
  named(closeRound('second'), 'a-close-2', '2026-05-02'),
  named(aim('contracting', 'parallel'), 'aim', '2026-05-02'),
  named(action('first'), 'z-action', '2026-05-03'),
  named(action('next', ['first']), 'a-action', '2026-05-03'),
  named(ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: null }), 'merged', '2026-06-01'),
  named(rate('trust', 'contracting', 'joint'), 'a-trust', '2026-06-01'),
];

const ids = (events: readonly AssessmentEvent[]): readonly string[] => events.map(({ data }) => data.id);

/** Events of any kind that need not fit together, some with the same id. */
const anyEvents = fc.array(
  fc
    .record({
      command: fc.oneof(
        fc.constantFrom(open(), openRound('first'), closeRound('first'), enrol('ruth', 'council'), action('a', ['b']), action('b', ['a'])),
        fc
          .tuple(fc.constantFrom('council', 'icb', 'trust'), fc.constantFrom(...AREAS), fc.constantFrom(...LEVELS, 'abstained' as const))
          .map(([agency, { id }, level]) => rate(agency, id, level)),
        fc.tuple(fc.constantFrom(...AREAS), fc.constantFrom(...LEVELS)).map(([{ id }, level]) => aim(id, level)),
        fc.constant(ask('succeed-partner', { agencyId: 'icb', successor: TRUST, text: null })),
      ),
      id: fc.integer({ min: 1, max: 30 }),
      day: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ command, id, day }) => named(command, `e${id}`, `2026-04-0${day}`)),
  { maxLength: 25 },
);

describe('mergeAssessments', () => {
  it('puts a life together that was cut over files, in an order that the rules allow', () => {
    const files = [LIFE.filter((_, index) => index % 2 === 0).reverse(), LIFE.filter((_, index) => index % 3 !== 2), LIFE.slice(4)];
    const merged = mergeAssessments(deepFreeze(files));
    expect(merged).toEqual({ events: expect.anything() as unknown, conflicts: [], outOfOrder: [] });
    const { state } = replayAssessment(merged.events);
    expect(state.ratings).toHaveLength(4);
    expect(state.rounds.map(({ closedOn }) => closedOn)).toEqual(['2026-04-01', '2026-05-02']);
    expect(profileOf(state).areas.contracting.agreed).toBe('joint');
    expect(ids(merged.events).slice(0, 7)).toEqual(['open', 'enrol-ivy', 'enrol-ruth', 'round-1', 'a-ivy', 'z-ruth', 'a-close']);
    expect(ids(merged.events).slice(11, 13)).toEqual(['z-action', 'a-action']);
  });

  it('gives the same for any order and any cut of the files, and loses nothing', () => {
    fc.assert(
      fc.property(anyEvents, fc.infiniteStream(fc.integer({ min: 0, max: 3 })), fc.infiniteStream(fc.nat()), (events, cut, order) => {
        const whole = mergeAssessments([events]);
        const places = events.map((event) => ({ event, key: order.next().value as number }));
        const shuffled = places.sort((a, b) => a.key - b.key).map(({ event }) => event);
        const files: AssessmentEvent[][] = [[], [], [], []];
        for (const event of shuffled) (files[cut.next().value as number] as AssessmentEvent[]).push(event);
        const merged = mergeAssessments(files);
        expect(merged.events).toEqual(whole.events);
        expect(merged.outOfOrder).toEqual(whole.outOfOrder);
        expect(replayAssessment(merged.events).state).toEqual(replayAssessment(whole.events).state);
        // Every version of every event is either among the events or among the conflicts.
        const kept = new Set(
          [...merged.events, ...merged.conflicts.flatMap(({ versions }) => versions.map(({ event }) => event))].map((event) =>
            JSON.stringify(event),
          ),
        );
        for (const event of events) expect(kept.has(JSON.stringify(event))).toBe(true);
        expect(merged.conflicts.map(({ id, versions }) => [id, versions.map(({ event }) => event)])).toEqual(
          whole.conflicts.map(({ id, versions }) => [id, versions.map(({ event }) => event)]),
        );
      }),
    );
  });

  it('gives what it was given when it merges what it has merged', () => {
    fc.assert(
      fc.property(anyEvents, (events) => {
        const merged = mergeAssessments([events]).events;
        expect(mergeAssessments([merged, merged]).events).toEqual(merged);
      }),
    );
  });

  it('lists every version of an event that differs between files, and lets the latest stand', () => {
    const early = named(rate('council', 'contracting', 'joint'), 'r1', '2026-04-02');
    const late = named(rate('council', 'contracting', 'separate'), 'r1', '2026-04-03');
    const opened = LIFE[0] as AssessmentEvent;
    const { events, conflicts } = mergeAssessments([[opened, early], [opened, late], [early]]);
    expect(ids(events)).toEqual(['open', 'r1']);
    expect(events[1]).toEqual(late);
    expect(conflicts).toEqual([
      {
        id: 'r1',
        versions: [
          { event: late, files: [1] },
          { event: early, files: [0, 2] },
        ],
      },
    ]);
  });

  it('takes keys in another order, and what a store wrote beside them, for the same event', () => {
    const opened = LIFE[0] as AssessmentEvent;
    const turned = { data: Object.fromEntries(Object.entries(opened.data).reverse()), type: opened.type, metadata: { position: 7 } };
    const { events, conflicts } = mergeAssessments([[opened], [turned as never]]);
    expect([events.length, conflicts]).toEqual([1, []]);
  });

  it('names what the rules would have refused, and keeps it', () => {
    const stranger = named(rate('trust', 'contracting', 'joint'), 'stranger');
    const again = named(open(), 'open-2', '2026-04-02');
    const { events, outOfOrder } = mergeAssessments([[LIFE[0] as AssessmentEvent, stranger], [again]]);
    expect(ids(events)).toEqual(['open', 'stranger', 'open-2']);
    expect(outOfOrder.map(({ eventId, reasons }) => [eventId, reasons.map(({ code }) => code)])).toEqual([
      ['stranger', ['joint/not-a-partner']],
      ['open-2', ['joint/already-open']],
    ]);
  });

  it('counts the numbers in ids, and says where ids alone decide which rating is the later', () => {
    const events = [
      named(open(), 'e1'),
      named(rate('icb', 'contracting', 'joint'), 'e9'),
      named(rate('icb', 'contracting', 'separate'), 'e10'),
    ];
    const merged = mergeAssessments([events]);
    expect(ids(merged.events)).toEqual(['e1', 'e9', 'e10']);
    expect(merged.outOfOrder.map(({ eventId, reasons }) => [eventId, reasons[0]?.code])).toEqual([['e10', 'joint/order-by-id']]);
  });

  it('names both ratings of one day, and only where voice, area and round are the same', () => {
    const opened = [named(open(), 'a'), named(enrol('ruth', 'council'), 'b'), named(enrol('rob', 'council'), 'c')];
    const flagged = (...ratings: readonly AssessmentEvent[]): unknown =>
      mergeAssessments([[...opened, ...ratings]]).outOfOrder.map(({ eventId, reasons }) => [eventId, reasons.map(({ input }) => input)]);
    const first = named(say(['council', 'ruth'], 'contracting', 'joint'), 'r1');
    expect(flagged(first, named(say(['council', 'ruth'], 'contracting', 'separate'), 'r2'))).toEqual([
      ['r2', [{ id: 'r2', before: 'r1' }]],
    ]);
    expect(flagged(first, named(say(['council', 'rob'], 'contracting', 'separate'), 'r2'))).toEqual([]);
    expect(flagged(first, named(say(['council', 'ruth'], 'purpose-and-strategy', 'separate'), 'r2'))).toEqual([]);
    expect(flagged(first, named(say(['council', 'ruth'], 'contracting', 'separate'), 'r2', '2026-04-02'))).toEqual([]);
  });

  it('keeps events of a type that it does not know', () => {
    const stranger = { type: 'from-a-later-version', data: { id: 'x', on: '2026-04-01', novelty: [1] } };
    expect(mergeAssessments([[stranger as never], LIFE]).events).toContainEqual(stranger);
  });

  it('names the place of a malformed event', () => {
    const broken = { ...(LIFE[1] as AssessmentEvent), data: { ...LIFE[1]?.data, mandate: 'rules' } };
    expect(() => mergeAssessments([LIFE, [broken as never]])).toThrow(/^files\[1\]\[0\]\.data\.mandate must be/);
  });

  it('brings twenty thousand ratings together and replays them in seconds', () => {
    const many = Array.from({ length: 20_000 }, (_, index) =>
      named(
        rate(index % 2 === 0 ? 'council' : 'icb', (AREAS[index % 7] as (typeof AREAS)[number]).id, LEVELS[index % 4] as 'joint'),
        `r${index}`,
      ),
    );
    const started = performance.now();
    const merged = mergeAssessments([[LIFE[0] as AssessmentEvent, ...many.slice(0, 12_000)], many.slice(8_000)]);
    const between = performance.now();
    expect(replayAssessment(merged.events).state.ratings).toHaveLength(20_000);
    expect(performance.now() - between).toBeLessThan(2_000);
    expect(between - started).toBeLessThan(10_000);
  });
});
