import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, countWorkingDays, daysBetween, isWorkingDay, weekdayOf } from 'commissioning-kit';
import {
  planTimetable,
  type DecisionRoute,
  type DecisionStop,
  type StepLength,
  type StepSpan,
  type TimetableQuestion,
  type TimetableStep,
  type WeekdayOfMonth,
} from 'commissioning-kit/cycle';

const RUNS = process.env['LONG'] ? 20_000 : 300;
const START = '2027-06-01';
const nation = fc.constantFrom('england' as const, 'wales' as const, 'scotland' as const, 'northern-ireland' as const);
const date = (from: string, days: number): fc.Arbitrary<string> => fc.nat(days).map((day) => addDays(from, day));
const length: fc.Arbitrary<StepLength> = fc.oneof(
  fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('working-days' as const, 'calendar-days' as const) }),
  fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constantFrom('weeks' as const, 'months' as const) }),
);
const count = fc.record({ days: fc.nat(12), counted: fc.constantFrom('working-days' as const, 'calendar-days' as const) });
const WEEKS = ['first', 'second', 'third', 'fourth'] as const;
const weekdayOfMonth = fc.record({
  week: fc.constantFrom(...WEEKS, 'last' as const),
  weekday: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const),
});
const meetings = fc.oneof(
  // Many dates over a long time, so that one is always found.
  fc.array(fc.nat(27), { minLength: 120, maxLength: 120 }).map((gaps) => {
    let day = '2025-06-01';
    return { dates: gaps.map((gap) => (day = addDays(day, 14 + gap))) };
  }),
  fc.record({
    every: fc.integer({ min: 1, max: 9 }),
    unit: fc.constantFrom('weeks' as const, 'months' as const),
    from: date('2025-01-01', 1_500),
  }),
  fc.record({
    every: fc.integer({ min: 1, max: 9 }),
    unit: fc.constant('months' as const),
    from: date('2025-01-01', 1_500),
    on: weekdayOfMonth,
  }),
);
const stop = (id: string, shares: boolean): fc.Arbitrary<DecisionStop> =>
  fc
    .record({ meetings, papers: count, settles: fc.option(count, { nil: null }) })
    .map(({ settles, ...rest }) => ({ id, label: id, ...rest, ...(settles && { settles }), ...(shares && { sharesPapers: true }) }));
const route: fc.Arbitrary<DecisionRoute> = fc
  .tuple(fc.boolean(), fc.boolean(), fc.integer({ min: 1, max: 3 }))
  .chain(([second, third, stops]) => fc.tuple(stop('s1', false), stop('s2', second), stop('s3', third)).map((all) => all.slice(0, stops)))
  .map((stops) => ({ id: 'route', label: 'Route', stops }));

/** Steps that wait for some of those before them, one or two of them decisions, none begun. */
const question: fc.Arbitrary<TimetableQuestion> = fc
  .record({
    nation,
    asOf: date('2026-01-01', 400),
    lengths: fc.array(length, { minLength: 2, maxLength: 7 }),
    waits: fc.array(fc.array(fc.nat(6), { maxLength: 3 }), { minLength: 7, maxLength: 7 }),
    decisions: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    route,
  })
  .map(({ nation: of, asOf, lengths, waits, decisions, route: way }) => ({
    nation: of,
    asOf,
    start: START,
    startAfter: [`s${lengths.length - 1}`],
    steps: lengths.map((takes, index) => ({
      id: `s${index}`,
      label: `Step ${index}`,
      stage: 'do' as const,
      after: [...new Set((waits[index] ?? []).filter((place) => place < index).map((place) => `s${place}`))],
      takes: decisions[index] && index % 3 === 1 ? { routeId: 'route' } : takes,
    })),
    routes: [way],
    contracts: [],
  }));

const isLength = (takes: TimetableStep['takes']): takes is StepLength => takes !== null && 'unit' in takes;

/** Whether a span is as long as a step takes, counted day by day and not as the timetable counts. */
function holdLength({ from, to }: StepSpan, { amount, unit }: StepLength, of: TimetableQuestion['nation']): void {
  if (unit === 'working-days') {
    expect(countWorkingDays({ from, to }, { nation: of }).days).toBe(amount);
    for (const end of [from, to]) expect(isWorkingDay(end, { nation: of }).outcome).toBe('working-day');
  } else if (unit === 'months') expect(addDays(to, 1)).toBe(addMonths(from, amount));
  else expect(daysBetween(from, to) + 1).toBe(unit === 'weeks' ? 7 * amount : amount);
}

/** Whether a day is that weekday of its month, told from the days a week before and after it. */
function isOn(day: string, { week, weekday }: WeekdayOfMonth): boolean {
  if (weekdayOf(day) !== weekday) return false;
  const inMonth = (weeksBefore: number): boolean => addDays(day, 0 - 7 * weeksBefore).slice(0, 7) === day.slice(0, 7);
  if (week === 'last') return !inMonth(-1);
  const before = WEEKS.indexOf(week);
  return inMonth(before) && !inMonth(before + 1);
}

function holdMeetings({ from, to, meetings: held }: StepSpan, { stops }: DecisionRoute): void {
  expect(held.map((meeting) => meeting.stopId)).toEqual(stops.map(({ id }) => id));
  expect(held.at(-1)?.takesEffect).toBe(to);
  let handIn = from;
  held.forEach((meeting, index) => {
    const ahead = held[index - 1];
    const { sharesPapers, meetings: days, settles } = stops[index] as DecisionStop;
    if (ahead !== undefined && sharesPapers !== true) handIn = addDays(ahead.takesEffect, 1);
    expect(meeting.papersBy >= handIn).toBe(true);
    expect(meeting.meets >= meeting.papersBy).toBe(true);
    if (ahead !== undefined) expect(meeting.meets > ahead.takesEffect).toBe(true);
    if (settles === undefined) expect(meeting.takesEffect).toBe(meeting.meets);
    if (days !== null && 'dates' in days) expect(days.dates).toContain(meeting.meets);
    if (days !== null && 'on' in days) expect(isOn(meeting.meets, days.on)).toBe(true);
  });
}

describe('a timetable of any steps', () => {
  it('goes forward and back by steps as long as they take, none before what it waits for', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { steps } = planTimetable(asked);
        const rows = new Map(steps.map((row) => [row.id, row]));
        for (const step of asked.steps) {
          const { earliest, latest } = rows.get(step.id)!;
          for (const span of [earliest, latest]) {
            if (span === null) continue;
            if (isLength(step.takes)) holdLength(span, step.takes, asked.nation);
            else holdMeetings(span, asked.routes[0]!);
          }
          expect(earliest!.from >= asked.asOf).toBe(true);
          if (latest !== null) expect(latest.to < START).toBe(true);
          for (const before of step.after) {
            expect(rows.get(before)!.earliest!.to < earliest!.from).toBe(true);
            if (latest !== null) expect(rows.get(before)!.latest!.to < latest.from).toBe(true);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  /** What becomes of a question when a step may not begin before a day. */
  const held = (asked: TimetableQuestion, days: ReadonlyMap<string, string>): ReturnType<typeof planTimetable> =>
    planTimetable({
      ...asked,
      steps: asked.steps.map((step) => (days.has(step.id) ? { ...step, notBefore: days.get(step.id)! } : step)),
    });

  it('can begin every step on its latest day and still start in time, and none a day later', () => {
    fc.assert(
      fc.property(question, fc.nat(6), (asked, which) => {
        const early = { ...asked, asOf: '2025-06-01' };
        const { steps } = planTimetable(early);
        const latest = new Map(steps.flatMap(({ id, latest: span }) => (span === null ? [] : [[id, span.from] as const])));
        if (planTimetable(early).outcome !== 'in-time') return;
        expect(held(early, latest).outcome).toBe('in-time');
        const [id, from] = [...latest][which % latest.size]!;
        expect(held(early, new Map([[id, addDays(from, 1)]])).outcome).toBe('late');
      }),
      { numRuns: RUNS },
    );
  });

  it('calls critical exactly the steps that a day more makes everything later by', () => {
    let critical = 0;
    fc.assert(
      fc.property(question, (asked) => {
        const timetable = planTimetable(asked);
        expect(new Set(timetable.critical)).toEqual(new Set(timetable.steps.filter((row) => row.critical === true).map((row) => row.id)));
        critical += timetable.critical.length;
        for (const { id, earliest, critical: said } of timetable.steps) {
          const later = held(asked, new Map([[id, addDays(earliest!.from, 1)]]));
          expect(later.readyOn! > timetable.readyOn!, `${id} of ${JSON.stringify(asked)}`).toBe(said);
        }
      }),
      { numRuns: RUNS },
    );
    expect(critical).toBeGreaterThan(RUNS);
  });

  it('calls critical what is under way exactly where a day more of it makes everything later', () => {
    let critical = 0;
    fc.assert(
      fc.property(question, fc.nat(20), (asked, begun) => {
        const from = addDays(asked.asOf, 0 - begun);
        const steps = asked.steps.map((step) => (step.after.length === 0 ? { ...step, actual: { from, to: null } } : step));
        const timetable = planTimetable({ ...asked, steps });
        for (const [index, { earliest, critical: said, state }] of timetable.steps.entries()) {
          const { takes } = steps[index]!;
          if (state !== 'under-way' || !isLength(takes) || !takes.unit.endsWith('-days') || earliest!.to === asked.asOf) continue;
          const longer = steps.map((step, at) => (at === index ? { ...step, takes: { ...takes, amount: takes.amount + 1 } } : step));
          expect(planTimetable({ ...asked, steps: longer }).readyOn! > timetable.readyOn!).toBe(said);
          if (said === true) critical += 1;
        }
      }),
      { numRuns: RUNS },
    );
    expect(critical).toBeGreaterThan(RUNS / 10);
  });

  it('takes the first meetings there are: no other choice of them is through sooner', () => {
    const known = fc
      .array(fc.uniqueArray(fc.nat(60), { minLength: 3, maxLength: 6 }), { minLength: 2, maxLength: 2 })
      .map((all) => all.map((days) => days.map((day) => addDays('2026-05-01', day))));
    fc.assert(
      fc.property(known, fc.array(count, { minLength: 4, maxLength: 4 }), fc.boolean(), (dates, counts, shares) => {
        const stops = dates.map((days, index): DecisionStop => ({
          id: `s${index}`,
          label: `s${index}`,
          meetings: { dates: days },
          papers: { ...counts[index]!, counted: 'calendar-days' },
          settles: { ...counts[index + 2]!, counted: 'calendar-days' },
          ...(shares && index === 1 ? { sharesPapers: true } : {}),
        }));
        const asOf = '2026-05-10';
        const [row] = planTimetable({
          nation: 'england',
          asOf,
          start: '2026-07-01',
          startAfter: ['d'],
          steps: [{ id: 'd', label: 'd', stage: 'do', after: [], takes: { routeId: 'r' } }],
          routes: [{ id: 'r', label: 'R', stops }],
          contracts: [],
        }).steps;
        const [first, second] = stops as [DecisionStop, DecisionStop];
        const papersBy = ({ papers }: DecisionStop, day: string): string => addDays(day, 0 - papers!.days);
        const effect = ({ settles }: DecisionStop, day: string): string => addDays(day, settles!.days);
        const pairs = dates[0]!.flatMap((one) => dates[1]!.map((other) => [one, other] as const));
        const inOrder = pairs.filter(([one, other]) => (shares ? other : papersBy(second, other)) > effect(first, one));
        const handIn = ([one, other]: readonly [string, string]): string =>
          shares && papersBy(second, other) < papersBy(first, one) ? papersBy(second, other) : papersBy(first, one);
        const possible = inOrder.filter((pair) => handIn(pair) >= asOf).map(([, other]) => effect(second, other));
        expect(row?.earliest?.to ?? null).toBe([...possible].sort()[0] ?? null);
        const inTime = inOrder.filter(([, other]) => effect(second, other) <= '2026-06-30').map(handIn);
        expect(row?.latest?.from ?? null).toBe([...inTime].sort().at(-1) ?? null);
      }),
      { numRuns: RUNS },
    );
  });

  it('says late of what is not known only where it is late however short that is', () => {
    fc.assert(
      fc.property(question, fc.nat(6), (asked, which) => {
        const place = which % asked.steps.length;
        const steps = (takes: TimetableStep['takes']) => asked.steps.map((step, index) => (index === place ? { ...step, takes } : step));
        const unknown = planTimetable({ ...asked, steps: steps(null) });
        const shortest = planTimetable({ ...asked, steps: steps({ amount: 1, unit: 'calendar-days' }) });
        if (unknown.outcome === 'late') expect(shortest.outcome).toBe('late');
        else if (unknown.outcome === 'in-time') {
          // Then nothing hangs on it.
          expect(planTimetable({ ...asked, steps: steps({ amount: 120, unit: 'months' }) }).outcome).toBe('in-time');
        } else expect(shortest.outcome).toBe('in-time');
      }),
      { numRuns: RUNS },
    );
  });

  it('does not depend on the order in which steps are given', () => {
    fc.assert(
      fc.property(question, fc.array(fc.nat(1_000), { minLength: 7, maxLength: 7 }), (asked, keys) => {
        const shuffled = [...asked.steps].sort((a, b) => keys[asked.steps.indexOf(a)]! - keys[asked.steps.indexOf(b)]!);
        const byId = (rows: ReturnType<typeof planTimetable>['steps']) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
        const [one, other] = [planTimetable(asked), planTimetable({ ...asked, steps: shuffled })];
        expect(byId(other.steps)).toEqual(byId(one.steps));
        expect([other.outcome, other.readyOn]).toEqual([one.outcome, one.readyOn]);
      }),
      { numRuns: Math.ceil(RUNS / 3) },
    );
  });
});
