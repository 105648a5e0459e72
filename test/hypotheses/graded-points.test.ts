import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_STRENGTHS, gradedPoints, pointsToOdds, type PointsLine } from 'commissioning-kit/hypotheses';

const line = (
  id: string,
  bearing: PointsLine['bearing'],
  strength: PointsLine['strength'],
  originId: string | null = null,
): PointsLine => ({
  id,
  bearing,
  ...(strength === undefined ? {} : { strength }),
  originId,
});

describe('points and odds, as Tavtigian and others publish them', () => {
  it.each([
    ['supporting', 1, 2.08],
    ['moderate', 2, 4.33],
    ['strong', 4, 18.7],
    ['very-strong', 8, 350],
  ] as const)('%s evidence is %d points and odds of %d', (strength, points, odds) => {
    expect(gradedPoints([line('e', 'for', strength)]).points).toBe(points);
    expect(gradedPoints([line('e', 'against', strength)]).points).toBe(-points);
    expect(Number(pointsToOdds(points).odds?.toPrecision(3))).toBe(odds);
  });

  // Tavtigian et al. (2018), table 1: combined odds and posterior with a prior of 0.1.
  it.each([
    ['pathogenic (ia)', ['very-strong', 'strong'], 6548, 0.999],
    ['pathogenic (ib)', ['very-strong', 'moderate', 'moderate'], 6548, 0.999],
    ['pathogenic (ic)', ['very-strong', 'moderate', 'supporting'], 3148, 0.997],
    ['pathogenic (id)', ['very-strong', 'supporting', 'supporting'], 1514, 0.994],
    ['pathogenic (iiib)', ['strong', 'moderate', 'moderate', 'supporting', 'supporting'], 1514, 0.994],
    ['likely pathogenic (ii)', ['strong', 'moderate'], 81, 0.9],
    ['likely pathogenic (iv)', ['moderate', 'moderate', 'moderate'], 81, 0.9],
  ] as const)('%s', (_, strengths, odds, posterior) => {
    const found = gradedPoints(strengths.map((strength, place) => line(`e${place}`, 'for', strength)));
    expect(Math.round(found.odds ?? 0)).toBe(odds);
    expect(pointsToOdds(found.points, { prior: 0.1 }).posterior).toBeCloseTo(posterior, 3);
  });

  it.each([
    ['likely benign (i)', ['strong', 'supporting'], 0.03, 0.0028, 0.005, 0.00005],
    ['likely benign (ii)', ['supporting', 'supporting'], 0.23, 0.025, 0.005, 0.0005],
    // 1 / 350 is 0.00286: printed cut off, not rounded.
    ['benign (ii)', ['strong', 'strong'], 0.0028, 0.00032, 0.0001, 0.000005],
  ] as const)('%s', (_, strengths, odds, posterior, oddsUnit, posteriorUnit) => {
    const found = gradedPoints(strengths.map((strength, place) => line(`e${place}`, 'against', strength)));
    expect(Math.abs((found.odds ?? 0) - odds)).toBeLessThan(oddsUnit);
    expect(Math.abs((pointsToOdds(found.points, { prior: 0.1 }).posterior ?? 0) - posterior)).toBeLessThan(posteriorUnit);
  });

  it('takes other odds, each step being their square root', () => {
    const found = gradedPoints([line('e', 'for', 'moderate')], { veryStrongOdds: 256 });
    expect(found.odds).toBeCloseTo(4, 12);
    // Against, the odds are the inverse: four steps of two to the fourth, 1 in 16; 40 log10 2 decibans against.
    expect(gradedPoints([line('e', 'against', 'strong')], { veryStrongOdds: 256 }).odds).toBeCloseTo(1 / 16, 12);
    expect(gradedPoints([line('e', 'against', 'strong')], { veryStrongOdds: 256 }).decibans).toBeCloseTo(-12.0412, 4);
    expect(found.caveats.map(({ code }) => code)).not.toContain('hypotheses/points-odds');
  });

  it('says null where odds go beyond what a number holds, and never overflows in a probability', () => {
    expect(pointsToOdds(100_000, { prior: 0.5 })).toEqual({ odds: null, posterior: 1 });
    expect(pointsToOdds(-100_000, { prior: 0.5 })).toEqual({ odds: 0, posterior: 0 });
    expect(pointsToOdds(100_000, { prior: 0 }).posterior).toBe(0);
  });
});

describe('what is not evidence', () => {
  it('has a name', () => {
    expect(gradedPoints([])).toMatchObject({ points: 0, odds: 1, decibans: 0, reason: 'no-evidence' });
    const ungraded = gradedPoints([line('e', 'for', undefined), line('f', 'neutral', 'strong')]);
    expect(ungraded).toMatchObject({ points: 0, reason: 'nothing-graded' });
    expect(ungraded.unknown.map(({ id }) => id)).toEqual(['strength-e']);
  });
});

describe('confidence', () => {
  it('stands beside the points and changes none', () => {
    const graded = (confidence: PointsLine['confidence']) =>
      gradedPoints([{ ...line('e', 'for', 'strong'), ...(confidence === undefined ? {} : { confidence }) }]);
    expect(graded('low').points).toBe(graded('high').points);
    expect(graded('low').confidence).toEqual({ low: 1, moderate: 0, high: 0, 'not-said': 0 });
    expect(graded(undefined).confidence['not-said']).toBe(1);
  });
});

describe('one origin', () => {
  const told = [line('a', 'for', 'strong', 'survey'), line('b', 'for', 'moderate', 'survey'), line('c', 'for', 'supporting')];

  it('counts once, with its strongest line', () => {
    const found = gradedPoints(told);
    expect(found.points).toBe(5);
    expect(found.origins).toEqual([{ originId: 'survey', evidenceIds: ['a', 'b'], points: 4, uncapped: 6 }]);
  });

  it('counts once on each side where it speaks on both', () => {
    const both = [
      line('a', 'for', 'strong', 'survey'),
      line('b', 'for', 'moderate', 'survey'),
      line('c', 'against', 'moderate', 'survey'),
      line('d', 'against', 'supporting', 'survey'),
      line('e', 'against', 'supporting'),
    ];
    // By hand: for 4 of 4 + 2; against 2 of 2 + 1, and 1 of its own.
    const found = gradedPoints(both);
    expect([found.points, found.for, found.against]).toEqual([1, 4, 3]);
    expect(found.origins).toEqual([{ originId: 'survey', evidenceIds: ['a', 'b', 'c', 'd'], points: 2, uncapped: 3 }]);
    expect(found.lines.map(({ points }) => points)).toEqual([4, 2, -2, -1, -1]);
    const capped = gradedPoints(both, { originCap: 5 });
    expect([capped.points, capped.for, capped.against]).toEqual([1, 5, 4]);
  });

  it('counts up to a cap that is declared, and no less than its strongest line', () => {
    expect(gradedPoints(told, { originCap: 5 }).points).toBe(6);
    expect(gradedPoints(told, { originCap: 100 }).points).toBe(7);
    expect(gradedPoints(told, { originCap: 1 }).points).toBe(5);
  });
});

const anyLine = fc.record({
  bearing: fc.constantFrom('for' as const, 'against' as const, 'neutral' as const),
  strength: fc.option(fc.constantFrom(...EVIDENCE_STRENGTHS.map(({ id }) => id)), { nil: null }),
  originId: fc.option(fc.constantFrom('o1', 'o2'), { nil: null }),
});
const anyLines = fc.array(anyLine, { maxLength: 8 }).map((lines) => lines.map((one, place) => ({ ...one, id: `e${place}` })));

it('comes out the same in whatever order lines stand', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const { points, odds, decibans } = gradedPoints(lines);
      expect(gradedPoints([...lines].reverse())).toMatchObject({ points, odds, decibans });
    }),
  );
});

it('is not moved beyond the cap by splitting one origin into two items', () => {
  fc.assert(
    fc.property(anyLines, fc.nat(), fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }), (lines, pick, originCap) => {
      const told = lines[pick % Math.max(1, lines.length)];
      if (told === undefined) return;
      const options = originCap === undefined ? {} : { originCap };
      const originId = told.originId ?? 'its own';
      const once = lines.map((one) => (one.id === told.id ? { ...one, originId } : one));
      const before = gradedPoints(once, options);
      const after = gradedPoints([...once, { ...told, id: 'again', originId }], options);
      if (originCap === undefined) expect(after.points).toBe(before.points);
      for (const origin of after.origins) {
        const strongest = Math.max(
          0,
          ...after.lines.filter(({ id }) => origin.evidenceIds.includes(id)).map(({ points }) => Math.abs(points)),
        );
        expect(Math.abs(origin.points)).toBeLessThanOrEqual(Math.max(strongest, originCap ?? 0));
      }
    }),
  );
});

it('adds odds of independent lines by multiplying them', () => {
  fc.assert(
    fc.property(anyLines, (lines) => {
      const apart = lines.map((one) => ({ ...one, originId: null }));
      const product = apart.reduce((odds, one) => odds * (gradedPoints([one]).odds ?? 1), 1);
      expect(Math.log((gradedPoints(apart).odds ?? 0) / product)).toBeCloseTo(0, 9);
    }),
  );
});
