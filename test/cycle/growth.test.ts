import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, type Blocks } from '../../src/cycle/blocks.js';
import { addId, idsNear, type IdTree } from '../../src/cycle/id-tree.js';
import { replayCycle, type CycleEvent } from 'commissioning-kit/cycle';
import { by } from './cycle-life.js';

/** How many entries the longest list in a value has: what one more event may have to copy. */
function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const inside = Object.values(value).reduce<number>((longest, item) => Math.max(longest, longestList(item)), 0);
  return Array.isArray(value) ? Math.max(value.length, inside) : inside;
}

/** As many rounds as there is room for, each event moving the cycle or adding to its record. */
function longLife(events: number): readonly CycleEvent[] {
  const round = (number: number): readonly { readonly type: string; readonly data: object }[] => [
    { type: 'activity-recorded', data: { stage: 'analyse', activityId: null, text: 'Something done' } },
    { type: 'engagement-recorded', data: { stage: 'analyse', groups: ['carers'], text: 'Something said' } },
    { type: 'stages-planned', data: { round: number, stages: [{ stage: 'plan', from: '2026-04-01', to: '2026-05-01' }] } },
    { type: 'lesson-recorded', data: { lessonId: `lesson-${number}`, stage: 'analyse', text: 'Something learned' } },
    {
      type: 'cycle-tied',
      data: { upperId: 'older', lowerId: `cycle-${number}`, place: 'under', lower: 'strategic', jointOversight: 'yes' },
    },
    {
      type: 'flow-agreed',
      data: { flowId: `flow-${number}`, about: null, text: 'News', fromCycleId: 'older', toCycleId: 'south', route: null, frequency: null },
    },
    { type: 'information-passed', data: { flowId: `flow-${number}`, text: 'News' } },
    { type: 'flow-ended', data: { flowId: `flow-${number}` } },
    { type: 'stage-entered', data: { stage: 'plan', round: number, override: null } },
    { type: 'product-recorded', data: { stage: 'plan', productId: 'strategy', title: 'Strategy' } },
    { type: 'stage-entered', data: { stage: 'do', round: number, override: { reason: 'Urgent', codes: ['cycle/no-plan'] } } },
    { type: 'contract-let', data: { contractId: `contract-${number}`, override: null } },
    { type: 'stage-entered', data: { stage: 'review', round: number, override: null } },
    { type: 'change-recorded', data: { text: 'Nothing', affects: 'nothing' } },
    { type: 'carried-over', data: { lessonIds: [`lesson-${number}`], hypothesisIds: ['falls'], renewals: [] } },
    { type: 'stage-entered', data: { stage: 'analyse', round: number + 1, override: null } },
  ];
  const bodies: { type: string; data: object }[] = [
    { type: 'cycle-started', data: { cycleId: 'older', populationId: 'older-people', modelId: 'noms' } },
  ];
  for (let number = 1; bodies.length < events; number += 1) bodies.push(...round(number));
  return bodies.slice(0, events).map(({ type, data }, index) => ({
    type,
    data: { schemaVersion: 1, id: `event-${index}`, on: '2026-04-01', by, why: null, ...data },
  })) as never;
}

describe('a long life', () => {
  it('has no list that an event of the ten thousandth would have to copy whole', () => {
    const { state } = replayCycle(longLife(10_000));
    expect(state.round).toBe(624 + 1);
    expect(state.history.flat()).toHaveLength(1 + 624 * 4 + 3);
    expect(longestList(state)).toBeLessThanOrEqual(100);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});

describe('blocks', () => {
  it('hold what was added, in its order, and leave what was there', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 300 }), (entries) => {
        let blocks: Blocks<number> = [];
        for (const [index, entry] of entries.entries()) {
          const before = blocks;
          blocks = append(Object.freeze(before), entry);
          expect(before.flat()).toHaveLength(index);
        }
        expect(blocks.flat()).toEqual(entries);
        for (const block of blocks.slice(0, -1)) expect(block).toHaveLength(64);
      }),
      { numRuns: 30 },
    );
  });
});

describe('ids seen', () => {
  const build = (ids: readonly string[]): IdTree => ids.reduce<IdTree>((tree, id) => addId(tree, id), []);
  const allIn = (tree: IdTree): readonly string[] =>
    tree.flatMap((entry: string | IdTree) => (typeof entry === 'string' ? [entry] : allIn(entry)));

  it('are found again, and no others, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 12 }), { maxLength: 400 }), fc.string({ maxLength: 12 }), (ids, other) => {
        const tree = build(ids);
        for (const id of ids) expect(idsNear(tree, id, [])).toContain(id);
        if (!ids.includes(other)) expect(idsNear(tree, other, [])).not.toContain(other);
        expect([...allIn(tree)].sort()).toEqual([...ids].sort());
      }),
      { numRuns: 50 },
    );
  });

  it('stay in short lists when they are counted up', () => {
    const tree = build(Array.from({ length: 20_000 }, (_, index) => `event-${index}`));
    expect(longestList(tree)).toBeLessThanOrEqual(32);
    expect(idsNear(tree, 'event-19999', [])).toContain('event-19999');
    expect(idsNear(tree, 'event-20000', [])).not.toContain('event-20000');
  });

  it('do not get lost when their letters are chosen to collide', () => {
    // Ids of one hash cannot be told apart by it: they share the deepest list.
    const same = Array.from({ length: 50 }, () => 'one and the same');
    expect(idsNear(build(same), 'one and the same', [])).toHaveLength(50);
  });
});
