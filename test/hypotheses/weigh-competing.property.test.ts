import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weighCompeting, type CompetingItem, type CompetingMatrix, type ConsistencyRating } from 'commissioning-kit/hypotheses';

const weight = fc.constantFrom('low' as const, 'medium' as const, 'high' as const);
const rating = fc.constantFrom<ConsistencyRating>('II', 'I', 'N', 'C', 'CC', 'NA');
const HYPOTHESES = ['a', 'b', 'c', 'd'];

const item = (hypotheses: readonly string[]): fc.Arbitrary<Omit<CompetingItem, 'id'>> =>
  fc.record({
    credibility: weight,
    relevance: weight,
    ratings: fc
      .array(fc.option(rating, { nil: undefined }), { minLength: hypotheses.length, maxLength: hypotheses.length })
      .map((given) =>
        Object.fromEntries(given.flatMap((found, place) => (found === undefined ? [] : [[hypotheses[place] as string, found] as const]))),
      ),
    originId: fc.option(fc.constantFrom('o1', 'o2'), { nil: null }),
  });

const anyMatrix: fc.Arbitrary<CompetingMatrix> = fc.integer({ min: 1, max: 4 }).chain((count) => {
  const hypotheses = HYPOTHESES.slice(0, count);
  return fc.array(item(hypotheses), { maxLength: 8 }).map((items) => ({
    hypotheses: hypotheses.map((id) => ({ id })),
    evidence: items.map((one, place) => ({ ...one, id: `e${place}` })),
  }));
});

it('comes out the same in whatever order items and hypotheses stand', () => {
  fc.assert(
    fc.property(anyMatrix, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ hypotheses, evidence }, keys) => {
      const shuffle = <T>(list: readonly T[]): T[] =>
        list
          .map((one, place) => ({ one, key: keys[place] as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
      const straight = weighCompeting({ hypotheses, evidence });
      const shuffled = weighCompeting({ hypotheses: shuffle(hypotheses), evidence: shuffle(evidence) });
      for (const key of ['plain', 'weighted', 'normalised', 'diagnosticity', 'reason'] as const) {
        expect(shuffled[key]).toEqual(straight[key]);
      }
      expect([...shuffled.leastInconsistent].sort()).toEqual([...straight.leastInconsistent].sort());
    }),
  );
});

it('knows hypotheses by what is rated, not by name', () => {
  fc.assert(
    fc.property(anyMatrix, ({ hypotheses, evidence }) => {
      const renamed = (id: string): string => `new ${id}`;
      const other = weighCompeting({
        hypotheses: hypotheses.map(({ id }) => ({ id: renamed(id) })),
        evidence: evidence.map((one) => ({
          ...one,
          ratings: Object.fromEntries(Object.entries(one.ratings).map(([id, found]) => [renamed(id), found])),
        })),
      });
      const straight = weighCompeting({ hypotheses, evidence });
      expect(Object.values(other.weighted)).toEqual(Object.values(straight.weighted));
      expect(other.diagnosticity).toEqual(straight.diagnosticity);
      expect(other.leastInconsistent).toEqual(straight.leastInconsistent.map(renamed));
    }),
  );
});

it('finds no diagnostic value exactly where all that were rated are rated alike', () => {
  fc.assert(
    fc.property(anyMatrix, (matrix) => {
      const { diagnosticity } = weighCompeting(matrix);
      for (const { id, ratings } of matrix.evidence) {
        const placed = Object.values(ratings).filter((found) => found !== 'NA');
        if (placed.length < 2) continue;
        expect(diagnosticity[id] === 0).toBe(new Set(placed).size === 1);
        expect(diagnosticity[id]).toBeLessThanOrEqual(2);
      }
    }),
  );
});

it('is not moved by telling one origin twice', () => {
  fc.assert(
    fc.property(anyMatrix, fc.nat(), (matrix, pick) => {
      const told = matrix.evidence[pick % Math.max(1, matrix.evidence.length)];
      if (told === undefined) return;
      const originId = told.originId ?? 'its own';
      const evidence = matrix.evidence.map((one) => (one.id === told.id ? { ...one, originId } : one));
      const twice = weighCompeting({ ...matrix, evidence: [...evidence, { ...told, id: 'again', originId }] });
      const once = weighCompeting({ ...matrix, evidence });
      for (const key of ['plain', 'weighted', 'normalised', 'leastInconsistent'] as const) expect(twice[key]).toEqual(once[key]);
    }),
  );
});

it('agrees with the formulas written out, item by item', () => {
  const value = { low: Math.sqrt(0.5), medium: 1, high: Math.sqrt(2) };
  const points: Partial<Record<ConsistencyRating, number>> = { II: 2, I: 1 };
  fc.assert(
    fc.property(anyMatrix, (drawn) => {
      const matrix = { ...drawn, evidence: drawn.evidence.map((one) => ({ ...one, originId: null })) };
      const weighed = weighCompeting(matrix);
      for (const { id } of matrix.hypotheses) {
        const rated = matrix.evidence.filter(({ ratings }) => ratings[id] !== undefined && ratings[id] !== 'NA');
        const sum = (of: (one: CompetingItem) => number): number => rated.reduce((total, one) => total + of(one), 0);
        const weights = (one: CompetingItem): number => value[one.credibility] * value[one.relevance];
        const against = (one: CompetingItem): number => points[one.ratings[id] as ConsistencyRating] ?? 0;
        expect(weighed.plain[id]).toBe(sum(against));
        expect(weighed.weighted[id]).toBeCloseTo(
          sum((one) => against(one) * weights(one)),
          9,
        );
        const share = weighed.normalised[id];
        if (rated.length === 0) expect(share).toBeNull();
        else expect(share).toBeCloseTo(sum((one) => against(one) * weights(one)) / sum((one) => 2 * weights(one)), 9);
      }
    }),
  );
});
