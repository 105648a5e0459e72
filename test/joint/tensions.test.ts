import { describe, expect, it } from 'vitest';
import {
  AREA_TENSIONS,
  AREAS,
  findTensions,
  JOINT_MATRIX,
  LEVELS,
  profileOf,
  type AreaId,
  type FoundTension,
  type RatedLevel,
  type Level,
} from 'commissioning-kit/joint';
import { after, COUNCIL, ICB, open, rate } from './partners.js';

type Levels = { readonly [area in AreaId]?: RatedLevel };

const profile = (council: Levels, icb: Levels = council): ReturnType<typeof profileOf> =>
  profileOf(
    after(
      open(),
      ...[COUNCIL, ICB].flatMap(({ id }, index) =>
        Object.entries(index === 0 ? council : icb).map(([areaId, level]) => rate(id, areaId as AreaId, level)),
      ),
    ),
  );

const found = (...levels: Parameters<typeof profile>): readonly FoundTension[] => {
  const { outcome } = findTensions(profile(...levels));
  return outcome === 'insufficient-information' ? [] : outcome;
};

describe('AREA_TENSIONS', () => {
  it('names descriptors that stand in the area and at one of the levels it speaks of, and says why by the library’s own reading', () => {
    for (const { one, beside, basis, sources, question } of AREA_TENSIONS) {
      for (const { areaId, levels, descriptors } of [one, beside]) {
        const known = levels.flatMap((level) => JOINT_MATRIX[areaId][level].map(({ id }) => id));
        expect(descriptors.length).toBeGreaterThan(0);
        for (const id of descriptors) expect(known).toContain(id);
      }
      expect(one.areaId).not.toBe(beside.areaId);
      expect(basis).toBe('library');
      expect(sources.every((source) => source.basis === 'inferred')).toBe(true);
      expect(question).toMatch(/\?$/);
    }
    expect(new Set(AREA_TENSIONS.map(({ id }) => id)).size).toBe(AREA_TENSIONS.length);
  });

  it('raises no question about areas at the same level', () => {
    for (const level of LEVELS) expect(found(Object.fromEntries(AREAS.map(({ id }) => [id, level])))).toEqual([]);
  });

  it('touches every area', () => {
    const touched = AREA_TENSIONS.flatMap(({ one, beside }) => [one.areaId, beside.areaId]);
    expect(new Set<string>(touched)).toEqual(new Set(AREAS.map(({ id }) => id)));
  });
});

describe('findTensions', () => {
  const levels = (contracting: Level, needs: Level): Levels => ({ contracting, 'needs-and-market-intelligence': needs });

  it('asks about integrated contracting beside a separate analysis of needs, and says that all agree they stand so', () => {
    expect(found(levels('integrated', 'separate'))).toMatchObject([
      {
        tensionId: 'one-contracting-separate-needs',
        standing: 'agreed',
        one: { areaId: 'contracting', levels: ['integrated'] },
        beside: { areaId: 'needs-and-market-intelligence', levels: ['separate'] },
        agencyIds: ['council', 'icb'],
      },
    ]);
    expect(found(levels('integrated', 'joint'))).toEqual([]);
  });

  it('tells what one partner sees from what only the views of several show together', () => {
    expect(found(levels('integrated', 'separate'), levels('joint', 'joint'))[0]).toMatchObject({
      standing: 'in-some-views',
      agencyIds: ['council'],
    });
    expect(found(levels('integrated', 'joint'), levels('joint', 'separate'))[0]).toMatchObject({
      standing: 'between-views',
      agencyIds: [],
    });
  });

  it('finds nothing where nothing is amiss, and says so apart from not knowing', () => {
    expect(findTensions(profile(levels('joint', 'joint'))).outcome).toEqual([]);
    const nothing = findTensions(profile({}));
    expect(nothing.outcome).toBe('insufficient-information');
    expect(nothing.unknown.map(({ id }) => id).sort()).toEqual(AREAS.map(({ id }) => id).sort());
  });

  it('asks nothing of an area that does not apply', () => {
    const { unknown } = findTensions(profile({ contracting: 'not-applicable' }));
    expect(unknown.map(({ id }) => id)).not.toContain('contracting');
  });

  it('calls nothing a fault', () => {
    const text = JSON.stringify(findTensions(profile(levels('integrated', 'separate'))));
    expect(text).not.toMatch(/error|wrong|inconsistent|better|worse|should/i);
  });
});
