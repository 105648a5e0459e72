import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from 'commissioning-kit';
import {
  sequenceActions,
  slipAction,
  type ActionSequence,
  type ActionToSequence,
  type Capacity,
  type PlacedAction,
} from 'commissioning-kit/joint';

const first = '2026-04-01';
const action = (
  actionId: string,
  days: number,
  dependsOn: readonly string[] = [],
  more: Partial<ActionToSequence> = {},
): ActionToSequence => ({
  ...{ actionId, days, dependsOn },
  ...more,
});
const atATime = (units: number): { readonly capacity: readonly Capacity[] } => ({ capacity: [{ from: first, units }] });

/** How many days from the first day to the end of the last action. */
const length = ({ endOn }: ActionSequence): number => (endOn === null ? 0 : daysBetween(first, endOn) + 1);

/** The units that are there on each of so many days. */
function daily(capacity: readonly Capacity[], days: number): readonly number[] {
  return Array.from({ length: days }, (_, day) => capacity.filter(({ from }) => from <= addDays(first, day)).at(-1)?.units ?? 0);
}

/** Whether starts on these days, counted from the first, keep to dependencies and capacity, looked at day by day. */
function isFeasible(actions: readonly ActionToSequence[], starts: readonly number[], units: readonly number[]): boolean {
  const used = units.map(() => 0);
  return actions.every(({ days, dependsOn, notBefore = first, units: taken = 1 }, index) => {
    const start = starts[index] as number;
    if (addDays(first, start) < notBefore) return false;
    const waits = dependsOn.some((id) => {
      const other = actions.findIndex(({ actionId }) => actionId === id);
      return (starts[other] as number) + (actions[other] as ActionToSequence).days > start;
    });
    if (waits) return false;
    for (let day = start; day < start + days; day += 1) {
      used[day] = (used[day] ?? Infinity) + taken;
      if ((used[day] as number) > (units[day] ?? 0)) return false;
    }
    return true;
  });
}

/** The shortest length by trying every start day of every action. */
function shortestByHand(actions: readonly ActionToSequence[], capacity: readonly Capacity[], horizon: number): number | null {
  const units = daily(capacity, horizon);
  let best: number | null = null;
  const visit = (starts: readonly number[]): void => {
    if (starts.length === actions.length) {
      if (!isFeasible(actions, starts, units)) return;
      const end = Math.max(0, ...actions.map(({ days }, index) => (starts[index] as number) + days));
      if (best === null || end < best) best = end;
      return;
    }
    const { days } = actions[starts.length] as ActionToSequence;
    for (let start = 0; start + days <= horizon; start += 1) visit([...starts, start]);
  };
  visit([]);
  return best;
}

const small = (count: number, longest: number): fc.Arbitrary<readonly ActionToSequence[]> =>
  fc
    .array(
      fc.record({
        days: fc.integer({ min: 1, max: longest }),
        units: fc.integer({ min: 1, max: 2 }),
        waits: fc.array(fc.nat(count - 1), { maxLength: 2 }),
        later: fc.nat(2),
      }),
      { minLength: 1, maxLength: count },
    )
    .map((drawn) =>
      drawn.map(({ days, units, waits, later }, index) =>
        action(`a${index}`, days, [...new Set(waits.filter((other) => other < index).map((other) => `a${other}`))], {
          units,
          notBefore: addDays(first, later),
        }),
      ),
    );

function expectKept(actions: readonly ActionToSequence[], { placed }: Pick<ActionSequence, 'placed'>, capacity: readonly Capacity[]): void {
  const byId = new Map(placed.map((entry) => [entry.actionId, entry]));
  const done = actions.filter(({ actionId }) => byId.has(actionId));
  const starts = done.map(({ actionId }) => daysBetween(first, (byId.get(actionId) as PlacedAction).startOn));
  const horizon = Math.max(1, ...placed.map(({ endOn }) => daysBetween(first, endOn) + 1));
  expect(isFeasible(done, starts, daily(capacity, horizon))).toBe(true);
  for (const { actionId, days } of done)
    expect(daysBetween((byId.get(actionId) as PlacedAction).startOn, (byId.get(actionId) as PlacedAction).endOn) + 1).toBe(days);
}

describe('sequenceActions', () => {
  it('finds what the longest first would miss', () => {
    // Two at a time. The longest first gives 3 + 2 + 2 beside 3 + 2, which ends after 7; 3 + 3 beside 2 + 2 + 2 ends after 6.
    const sequence = sequenceActions(
      [3, 3, 2, 2, 2].map((days, index) => action(`a${index}`, days)),
      atATime(2),
    );
    expect(length(sequence)).toBe(6);
    expect(sequence.method).toBe('shortest');
  });

  it('is as short as any found by trying every start day of every action', () => {
    const capacities = fc.constantFrom<readonly Capacity[]>(
      [{ from: first, units: 2 }],
      [
        { from: first, units: 2 },
        { from: addDays(first, 3), units: 0 },
        { from: addDays(first, 5), units: 3 },
      ],
      [
        { from: first, units: 3 },
        { from: addDays(first, 2), units: 2 },
      ],
    );
    fc.assert(
      fc.property(small(4, 3), capacities, (actions, capacity) => {
        const sequence = sequenceActions(actions, { capacity });
        expect(sequence.method).toBe('shortest');
        expect(sequence.unplaced).toEqual([]);
        expectKept(actions, sequence, capacity);
        expect(length(sequence)).toBe(shortestByHand(actions, capacity, length(sequence)));
      }),
      { numRuns: 60 },
    );
  });

  it('shares out ten independent actions between two at a time as well as any of the 1,024 ways', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 10, maxLength: 10 }), (days) => {
        const sequence = sequenceActions(
          days.map((each, index) => action(`a${index}`, each)),
          atATime(2),
        );
        const ways = Array.from({ length: 2 ** days.length }, (_, way) => {
          const first = days.filter((_day, index) => (way >> index) % 2 === 1).reduce((sum, each) => sum + each, 0);
          return Math.max(first, days.reduce((sum, each) => sum + each, 0) - first);
        });
        expect(sequence.method).toBe('shortest');
        expect(length(sequence)).toBe(Math.min(...ways));
      }),
      { numRuns: 40 },
    );
  });

  it('shares out ten independent actions among three at a time as well as any of the 59,049 ways', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 10, maxLength: 10 }), (days) => {
        const sequence = sequenceActions(
          days.map((each, index) => action(`a${index}`, each)),
          atATime(3),
        );
        const ways = 3 ** days.length;
        let best = Infinity;
        for (let way = 0; way < ways; way += 1) {
          const loads = [0, 0, 0];
          for (let index = 0, rest = way; index < days.length; index += 1, rest = Math.floor(rest / 3))
            loads[rest % 3] = (loads[rest % 3] as number) + (days[index] as number);
          best = Math.min(best, Math.max(...loads));
        }
        if (sequence.method === 'shortest') expect(length(sequence)).toBe(best);
        else expect(length(sequence)).toBeGreaterThanOrEqual(best);
      }),
      { numRuns: 8 },
    );
  });

  it('keeps to dependencies and capacity where it goes by the list rule, and says so', () => {
    fc.assert(
      fc.property(small(40, 9), (drawn) => {
        const actions = [...drawn, ...Array.from({ length: 11 }, (_, index) => action(`z${index}`, 1 + (index % 4)))];
        const sequence = sequenceActions(actions, atATime(2));
        expectKept(actions, sequence, [{ from: first, units: 2 }]);
        expect(sequence.placed).toHaveLength(actions.length);
        expect(sequence.method).toBe('list-rule');
        expect(sequence.caveats.map(({ code }) => code)).toContain('joint/sequence-by-list-rule');
      }),
      { numRuns: 40 },
    );
  });

  it('says for which actions there is no time, and why', () => {
    const actions = [
      action('big', 1, [], { units: 5 }),
      action('after', 1, ['big']),
      action('egg', 1, ['hen']),
      action('hen', 1, ['egg']),
      action('lost', 1, ['nobody']),
      action('fine', 1),
    ];
    const sequence = sequenceActions(actions, atATime(2));
    expect(sequence.unplaced.map(({ actionId, why }) => [actionId, why])).toEqual([
      ['big', 'capacity'],
      ['after', 'dependencies'],
      ['egg', 'dependencies'],
      ['hen', 'dependencies'],
      ['lost', 'dependencies'],
    ]);
    expect(sequence.placed).toEqual([{ actionId: 'fine', startOn: first, endOn: first }]);
  });

  it('fits as many as it can before the capacity ends', () => {
    const capacity = [
      { from: first, units: 1 },
      { from: addDays(first, 6), units: 0 },
    ];
    const { placed, unplaced } = sequenceActions([action('long', 5), action('a', 3), action('b', 3)], { capacity });
    expect(placed.map(({ actionId }) => actionId)).toEqual(['a', 'b']);
    expect(unplaced).toEqual([{ actionId: 'long', why: 'capacity' }]);
  });

  it('answers soon for ten actions that are hard to share out, and for a thousand', () => {
    const started = performance.now();
    const hard = [17, 19, 23, 29, 31, 37, 41, 43, 47, 53].map((days, index) =>
      action(`h${index}`, days, index % 3 === 2 ? [`h${index - 2}`] : [], { units: 1 + (index % 2) }),
    );
    expect(sequenceActions(hard, atATime(3)).placed).toHaveLength(10);
    const many = Array.from({ length: 1_000 }, (_, index) => action(`m${index}`, 1 + (index % 7), index >= 10 ? [`m${index - 10}`] : []));
    expect(sequenceActions(many, atATime(4)).placed).toHaveLength(1_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('slipAction', () => {
  it('moves what waits for the late action and what loses its room, and nothing else', () => {
    const actions = [
      action('a', 5),
      action('b', 4, ['a']),
      action('c', 5),
      action('d', 3, ['c']),
      action('e', 1, [], { notBefore: addDays(first, 30) }),
    ];
    const { capacity } = atATime(2);
    const { placed } = sequenceActions(actions, { capacity });
    const effect = slipAction({ actions, capacity, placed, actionId: 'a', days: 2 });
    expect(effect.moved.map(({ actionId, days, because }) => [actionId, days, because])).toEqual([
      ['a', 2, 'itself'],
      ['b', 2, 'dependency'],
    ]);
    expect(effect.unmoved).toEqual(['c', 'd', 'e']);
    const alone = slipAction({
      actions: [action('x', 5), action('y', 5)],
      capacity: [{ from: first, units: 1 }],
      placed: sequenceActions([action('x', 5), action('y', 5)], atATime(1)).placed,
      actionId: 'x',
      days: 3,
    });
    expect(alone.moved.map(({ actionId, days, because }) => [actionId, days, because])).toEqual([
      ['x', 3, 'itself'],
      ['y', 3, 'capacity'],
    ]);
    expect(alone.endAfter).toBe('2026-04-13');
  });

  it('pulls nothing forward, and leaves a plan that holds', () => {
    fc.assert(
      fc.property(small(6, 4), fc.nat(5), fc.integer({ min: 1, max: 9 }), (actions, which, days) => {
        const capacity = [{ from: first, units: 2 }];
        const { placed } = sequenceActions(actions, { capacity });
        const { actionId } = actions[which % actions.length] as ActionToSequence;
        const effect = slipAction({ actions, capacity, placed, actionId, days });
        for (const moved of effect.moved) expect(moved.days).toBeGreaterThan(0);
        expect(effect.moved.find((moved) => moved.actionId === actionId)?.days).toBe(days);
        expect(effect.moved.length + effect.unmoved.length).toBe(actions.length);
        const longer = actions.map((each) => (each.actionId === actionId ? { ...each, days: each.days + days } : each));
        expectKept(longer, effect, capacity);
      }),
    );
  });

  it('refuses days that do not belong to the actions', () => {
    const actions = [action('a', 5), action('b', 4, ['a'])];
    const { capacity } = atATime(1);
    const { placed } = sequenceActions(actions, { capacity });
    const slip = (changed: readonly PlacedAction[], actionId = 'a'): unknown =>
      slipAction({ actions, capacity, placed: changed, actionId, days: 1 });
    expect(() => slip(placed, 'c')).toThrow(/actionId/);
    expect(() => slip([{ actionId: 'a', startOn: first, endOn: first }])).toThrow(/5 days/);
    expect(() => slip(placed.slice(1), 'b')).toThrow(/depends/);
    expect(() => slip([placed[0] as PlacedAction, { actionId: 'b', startOn: first, endOn: addDays(first, 3) }])).toThrow(/after "a"/);
  });
});
