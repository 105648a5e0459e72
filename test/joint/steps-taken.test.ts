import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  LEVELS,
  profileOf,
  stepsTaken,
  type AreaId,
  type AreaLevels,
  type AreaSteps,
  type Level,
  type StepsState,
} from 'commissioning-kit/joint';
import { after, open, rate } from './partners.js';
import { mirrored } from './voices.js';

const one = (baseline: Level | null, current: Level | null, target: Level | null): AreaSteps => {
  const at = (level: Level | null): AreaLevels => (level === null ? {} : { contracting: level });
  const { areas } = stepsTaken({ baseline: at(baseline), current: at(current), target: at(target) });
  return areas.find(({ areaId }) => areaId === 'contracting') as AreaSteps;
};

describe('stepsTaken', () => {
  it.each<[Level | null, Level | null, Level | null, StepsState, number | null, number | null, number | null]>([
    ['separate', 'parallel', 'integrated', 'on-the-way', 1, 0, 0],
    ['integrated', 'joint', 'separate', 'on-the-way', 1, 0, 0],
    ['separate', 'separate', 'joint', 'not-moved', 0, 0, 0],
    ['separate', 'joint', 'joint', 'there', 2, 0, 0],
    ['integrated', 'parallel', 'parallel', 'there', 2, 0, 0],
    ['separate', 'integrated', 'parallel', 'beyond', 1, 2, 0],
    ['integrated', 'separate', 'joint', 'beyond', 1, 2, 0],
    ['parallel', 'separate', 'joint', 'moved-away', 0, 0, 1],
    ['joint', 'integrated', 'separate', 'moved-away', 0, 0, 1],
    ['joint', 'joint', 'joint', 'there', 0, 0, 0],
    ['joint', 'separate', 'joint', 'moved-away', 0, 0, 2],
    [null, 'joint', 'joint', 'there', null, null, null],
    [null, 'joint', 'parallel', 'not-known', null, null, null],
    ['joint', null, 'parallel', 'not-known', null, null, null],
    ['joint', 'parallel', null, 'no-target', null, null, null],
  ])('from %s, now %s, wanted %s: %s', (baseline, current, target, state, taken, beyond, away) => {
    expect(one(baseline, current, target)).toMatchObject({ state, stepsTakenOfWanted: taken, stepsBeyond: beyond, stepsAway: away });
  });

  it('never lets one area make up for another, where the published measure of a maturity model does', () => {
    // SAMM: percentage to target = 1 - sum(target - current) / sum(target), over levels numbered from 0.
    const target = { contracting: 'parallel', 'purpose-and-strategy': 'joint' } as const;
    const current = { contracting: 'integrated', 'purpose-and-strategy': 'separate' } as const;
    const ids = ['contracting', 'purpose-and-strategy'] as const;
    const number = (level: Level): number => LEVELS.indexOf(level);
    const short = ids.reduce((sum, id) => sum + number(target[id]) - number(current[id]), 0);
    const all = ids.reduce((sum, id) => sum + number(target[id]), 0);
    expect(1 - short / all).toBe(1);

    const { areas, counts } = stepsTaken({ baseline: { contracting: 'separate', 'purpose-and-strategy': 'separate' }, current, target });
    expect(counts).toMatchObject({ there: 0, beyond: 1, 'not-moved': 1 });
    expect(areas.filter((area) => area.target !== null).map(({ left }) => left.stepsSigned)).toEqual([2, -2]);
  });

  it('counts areas in both directions', () => {
    const { byDirection } = stepsTaken({
      baseline: { contracting: 'integrated', 'purpose-and-strategy': 'separate', 'local:housing': 'joint' },
      current: { contracting: 'joint', 'purpose-and-strategy': 'joint', 'local:housing': 'joint' },
      target: { contracting: 'joint', 'purpose-and-strategy': 'integrated', 'local:housing': 'joint', 'commissioning-functions': 'joint' },
    });
    expect(byDirection['towards-separate']).toMatchObject({ there: 1, 'on-the-way': 0 });
    expect(byDirection['towards-integrated']).toMatchObject({ there: 0, 'on-the-way': 1 });
    expect(byDirection.none).toMatchObject({ there: 1 });
    expect(byDirection['not-known']).toMatchObject({ 'not-known': 1 });
  });

  it('takes profiles, in which a level that is not agreed is not known and an area set aside is not counted', () => {
    const rated = (council: Level, icb: Level | 'not-applicable', on: string): Parameters<typeof stepsTaken>[0]['baseline'] =>
      profileOf(
        after(
          open(),
          rate('council', 'contracting', council, on),
          rate('icb', 'contracting', icb, on),
          rate('council', 'purpose-and-strategy', 'joint', on),
          rate('icb', 'purpose-and-strategy', 'joint', on),
        ),
      );
    const baseline = rated('separate', 'separate', '2026-04-01');
    const target = { contracting: 'joint', 'purpose-and-strategy': 'joint' } as const;
    expect(stepsTaken({ baseline, current: rated('joint', 'parallel', '2026-04-01'), target }).counts).toMatchObject({
      there: 1,
      'not-known': 1,
    });
    const aside = profileOf(after(open(), rate('council', 'contracting', 'not-applicable'), rate('icb', 'contracting', 'not-applicable')));
    expect(stepsTaken({ baseline, current: aside, target }).counts).toMatchObject({ 'not-applicable': 1 });
  });

  const levels = fc
    .dictionary(fc.constantFrom(...AREAS.map(({ id }): string => id)), fc.constantFrom(...LEVELS))
    .map((byId) => byId as AreaLevels);

  it('turns round with the order of the levels: the same states and counts, signs turned', () => {
    const turn = (byId: AreaLevels): AreaLevels =>
      Object.fromEntries(Object.entries(byId).map(([id, level]) => [id, mirrored(level as Level)]));
    fc.assert(
      fc.property(levels, levels, levels, (baseline, current, target) => {
        const plain = stepsTaken({ baseline, current, target });
        const turned = stepsTaken({ baseline: turn(baseline), current: turn(current), target: turn(target) });
        expect(turned.counts).toEqual(plain.counts);
        expect(turned.byDirection['towards-separate']).toEqual(plain.byDirection['towards-integrated']);
        expect(turned.areas.map(({ taken }) => taken.stepsSigned)).toEqual(
          plain.areas.map(({ taken }) => (taken.stepsSigned === null || taken.stepsSigned === 0 ? taken.stepsSigned : -taken.stepsSigned)),
        );
      }),
    );
  });

  it('counts each area once, and the states agree with the levels', () => {
    fc.assert(
      fc.property(levels, levels, levels, (baseline, current, target) => {
        const { areas, counts } = stepsTaken({ baseline, current, target });
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(AREAS.length);
        const reached = AREAS.filter(({ id }: { id: AreaId }) => target[id] !== undefined && target[id] === current[id]);
        expect(counts.there).toBe(reached.length);
        for (const { wanted, stepsTakenOfWanted } of areas) {
          if (stepsTakenOfWanted !== null) expect(stepsTakenOfWanted).toBeLessThanOrEqual(wanted.steps as number);
        }
      }),
    );
  });
});
