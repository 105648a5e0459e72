import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absentEvidence,
  competingSensitivity,
  EVIDENCE_STRENGTHS,
  gradedPoints,
  oddsSensitivity,
  pointsSensitivity,
  updateOdds,
  weighCompeting,
  type CompetingMatrix,
  type ConsistencyRating,
  type EvidenceLookedFor,
  type OddsLine,
  type TestPlan,
} from 'commissioning-kit/hypotheses';

const origin = fc.option(fc.constantFrom('o1', 'o2'), { nil: null });
const weight = fc.constantFrom('low' as const, 'medium' as const, 'high' as const);
const STEPS = ['II', 'I', 'N', 'C', 'CC'] as const;
const anyMatrix: fc.Arbitrary<CompetingMatrix> = fc
  .array(
    fc.record({
      credibility: weight,
      relevance: weight,
      originId: origin,
      ratings: fc.record({
        a: fc.constantFrom<ConsistencyRating>(...STEPS, 'NA'),
        b: fc.constantFrom<ConsistencyRating>(...STEPS),
        c: fc.constantFrom<ConsistencyRating>(...STEPS),
      }),
    }),
    { maxLength: 6 },
  )
  .map((items) => ({
    hypotheses: ['a', 'b', 'c'].map((id) => ({ id })),
    evidence: items.map((one, place) => ({ ...one, id: `e${place}` })),
  }));

describe('competing hypotheses', () => {
  it('come out without an item or an origin as they would if it had never been there', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const found = competingSensitivity(matrix);
        expect(found.leastInconsistent).toEqual(weighCompeting(matrix).leastInconsistent);
        const kept = (keep: (item: CompetingMatrix['evidence'][number]) => boolean) =>
          weighCompeting({ ...matrix, evidence: matrix.evidence.filter(keep) });
        for (const { evidenceId, weighted, leastInconsistent, changes } of found.withoutItem) {
          const rest = kept(({ id }) => id !== evidenceId);
          expect(weighted).toEqual(rest.weighted);
          expect(leastInconsistent).toEqual(rest.leastInconsistent);
          expect(changes).toBe(rest.leastInconsistent.join() !== found.leastInconsistent.join());
        }
        for (const { originId, weighted, leastInconsistent } of found.withoutOrigin) {
          const rest = kept((item) => item.originId !== originId);
          expect(weighted).toEqual(rest.weighted);
          expect(leastInconsistent).toEqual(rest.leastInconsistent);
        }
      }),
    );
  });

  it('turn on exactly the single steps of a rating that trying all of them finds', () => {
    fc.assert(
      fc.property(anyMatrix, (matrix) => {
        const found = competingSensitivity(matrix);
        const tried: string[] = [];
        for (const { id, ratings } of matrix.evidence) {
          for (const [hypothesisId, from] of Object.entries(ratings)) {
            if (from === 'NA') continue;
            for (const step of [-1, 1]) {
              const to = STEPS[STEPS.indexOf(from as (typeof STEPS)[number]) + step];
              if (to === undefined) continue;
              const evidence = matrix.evidence.map((item) =>
                item.id === id ? { ...item, ratings: { ...ratings, [hypothesisId]: to } } : item,
              );
              const other = weighCompeting({ ...matrix, evidence }).leastInconsistent;
              if (other.join() !== found.leastInconsistent.join()) tried.push(`${id} ${hypothesisId} ${from} ${to} ${other.join()}`);
            }
          }
        }
        const listed = found.oneStep.map(
          (one) => `${one.evidenceId} ${one.hypothesisId} ${one.from} ${one.to} ${one.leastInconsistent.join()}`,
        );
        expect([...listed].sort()).toEqual(tried.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('name the fewest origins that would have to fall away for a rival to draw level', () => {
    fc.assert(
      fc.property(anyMatrix, (drawn) => {
        const matrix = { ...drawn, evidence: drawn.evidence.map((item) => ({ ...item, originId: null })) };
        const found = competingSensitivity(matrix);
        const leader = found.leastInconsistent[0];
        for (const { hypothesisId, gap, fewest } of found.rivals) {
          expect(gap).toBeGreaterThan(0);
          const levels = (size: number): boolean =>
            Array.from({ length: 2 ** matrix.evidence.length }, (_, bits) => bits)
              .filter((bits) => matrix.evidence.filter((_, place) => (bits >> place) & 1).length === size)
              .some((bits) => {
                const { weighted } = weighCompeting({ ...matrix, evidence: matrix.evidence.filter((_, place) => !((bits >> place) & 1)) });
                return (weighted[hypothesisId] as number) <= (weighted[leader as string] as number) + 1e-9;
              });
          const smallest = matrix.evidence.findIndex((_, size) => levels(size + 1)) + 1;
          expect(fewest?.length ?? 0).toBe(smallest);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of Heuer’s example hang on nothing singly: his second stays ahead without any one item', () => {
    const row = (id: string, [H1, H2, H3]: readonly [ConsistencyRating, ConsistencyRating, ConsistencyRating]) => ({
      id,
      credibility: 'medium' as const,
      relevance: 'medium' as const,
      ratings: { H1, H2, H3 },
    });
    const found = competingSensitivity({
      hypotheses: [{ id: 'H1' }, { id: 'H2' }, { id: 'H3' }],
      evidence: [
        row('E1', ['C', 'C', 'C']),
        row('E2', ['C', 'C', 'I']),
        row('E3', ['C', 'C', 'I']),
        row('E4', ['I', 'C', 'C']),
        row('E5', ['I', 'C', 'C']),
        row('E6', ['I', 'C', 'C']),
      ],
    });
    expect(found.linchpins).toEqual([]);
    expect(found.oneStep).toEqual([]);
    expect(found.rivals.map(({ hypothesisId, fewest }) => [hypothesisId, fewest?.length])).toEqual([
      ['H1', 3],
      ['H3', 2],
    ]);
  });
});

const anyLine = fc.record({
  bearing: fc.constantFrom('for' as const, 'against' as const, 'neutral' as const),
  strength: fc.option(fc.constantFrom(...EVIDENCE_STRENGTHS.map(({ id }) => id)), { nil: null }),
  originId: origin,
});

describe('graded points', () => {
  it('come out without a line or an origin as they would if it had never been there', () => {
    const cap = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 7 }), cap, (drawn, originCap) => {
        const lines = drawn.map((one, place) => ({ ...one, id: `e${place}` }));
        const options = originCap === undefined ? {} : { originCap };
        const found = pointsSensitivity(lines, { supportedFrom: 3, notSupportedTo: -3, ...options });
        expect(found.points).toBe(gradedPoints(lines, options).points);
        for (const without of found.withoutItem) {
          expect(without.points).toBe(
            gradedPoints(
              lines.filter(({ id }) => id !== without.id),
              options,
            ).points,
          );
        }
        for (const without of found.withoutOrigin) {
          expect(without.points).toBe(
            gradedPoints(
              lines.filter(({ originId }) => originId !== without.originId),
              options,
            ).points,
          );
        }
        for (const step of found.oneStep) {
          const changed = lines.map((one) => (one.id === step.id ? { ...one, strength: step.to } : one));
          expect(gradedPoints(changed, options).points).toBe(step.points);
          expect(step.verdict).not.toBe(found.verdict);
        }
        for (const { verdict, points } of found.toOther) {
          const to = found.points + points;
          expect(to >= 3 ? 'supported' : to <= -3 ? 'not-supported' : 'inconclusive').toBe(verdict);
          const nearer = to - Math.sign(points);
          expect(nearer >= 3 ? 'supported' : nearer <= -3 ? 'not-supported' : 'inconclusive').not.toBe(verdict);
        }
      }),
    );
  });

  it('refuses bounds that leave no room for doubt', () => {
    expect(() => pointsSensitivity([], { supportedFrom: 1, notSupportedTo: 1 })).toThrow('below supportedFrom');
  });
});

describe('odds', () => {
  const ratio = fc.oneof(
    fc.double({ min: 0.01, max: 100, noNaN: true }),
    fc.record({ lower: fc.double({ min: 0.1, max: 1, noNaN: true }), upper: fc.double({ min: 1, max: 20, noNaN: true }) }),
    fc.record({ ifTrue: fc.constantFrom(0, 0.2, 0.9, 1), ifFalse: fc.constantFrom(0, 0.3, 0.9, 1) }),
  );
  const anyLines = fc
    .array(fc.record({ likelihoodRatio: ratio, originId: origin }), { maxLength: 6 })
    .map((lines): readonly OddsLine[] => lines.map((one, place) => ({ ...one, id: `e${place}` })));

  it('come out without a line or an origin as updateOdds has the rest, to the last digit', () => {
    fc.assert(
      fc.property(
        anyLines,
        fc.constantFrom(0.2, 0.5, { lower: 0.1, upper: 0.4 }),
        fc.constantFrom('strongest-item' as const, 3),
        (lines, prior, originCap) => {
          const found = oddsSensitivity({ prior, lines, supportedFrom: 0.8, notSupportedTo: 0.1, originCap });
          const rest = (keep: (line: OddsLine) => boolean) => {
            const kept = lines.filter(keep);
            const ids = [...new Set(kept.flatMap(({ originId = null }) => (originId === null ? [] : [originId])))];
            const { posterior, bounds, reason } = updateOdds({
              prior,
              likelihoodRatios: kept.map(({ likelihoodRatio }) => likelihoodRatio),
              groups: ids.map((id) => ({
                id,
                items: kept.flatMap((line, place) => (line.originId === id ? [place] : [])),
                cap: originCap,
              })),
            });
            return { posterior, bounds, reason };
          };
          expect({ posterior: found.posterior, bounds: found.bounds, reason: found.reason }).toEqual(rest(() => true));
          for (const { id, posterior, bounds, reason } of found.withoutItem) {
            expect({ posterior, bounds, reason }).toEqual(rest((line) => line.id !== id));
          }
          for (const { originId, posterior, bounds, reason } of found.withoutOrigin) {
            expect({ posterior, bounds, reason }).toEqual(rest((line) => line.originId !== originId));
          }
        },
      ),
    );
  });

  it('turn at the ratios that are named', () => {
    const plain = fc.array(fc.double({ min: 0.05, max: 20, noNaN: true }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(plain, (ratios) => {
        const lines = ratios.map((likelihoodRatio, place) => ({ id: `e${place}`, likelihoodRatio }));
        const found = oddsSensitivity({ prior: 0.3, lines, supportedFrom: 0.8, notSupportedTo: 0.1 });
        const posterior = (list: readonly number[]): number => updateOdds({ prior: 0.3, likelihoodRatios: list }).posterior as number;
        expect(posterior([...ratios, found.oneMore.supportedFrom as number])).toBeCloseTo(0.8, 9);
        expect(posterior([...ratios, found.oneMore.notSupportedTo as number])).toBeCloseTo(0.1, 9);
        const instead = found.withoutItem[0]?.instead;
        expect(posterior([instead?.supportedFrom as number, ...ratios.slice(1)])).toBeCloseTo(0.8, 9);
        expect(posterior([instead?.notSupportedTo as number, ...ratios.slice(1)])).toBeCloseTo(0.1, 9);
      }),
    );
  });

  it('that are certain turn at no ratio', () => {
    const found = oddsSensitivity({
      prior: 0.5,
      lines: [{ id: 'a', likelihoodRatio: { ifTrue: 1, ifFalse: 0 } }],
      supportedFrom: 0.9,
      notSupportedTo: 0.1,
    });
    expect(found).toMatchObject({
      reason: 'certain-evidence',
      verdict: 'supported',
      oneMore: { supportedFrom: null, notSupportedTo: null },
    });
    expect(found.linchpins).toEqual(['a']);
    expect(oddsSensitivity({ prior: 0.5, lines: [], supportedFrom: 0.9, notSupportedTo: 0.1 }).reason).toBe('no-evidence');
  });
});

describe('absence of evidence', () => {
  const item = { kind: 'performance', method: 'count', owner: { role: 'analyst', agencyId: null }, due: null } as const;
  const plan: TestPlan = {
    items: [
      { ...item, id: 'falls', information: 'Fewer falls', expected: { ifTrue: { lower: 0.7, upper: 0.9 }, ifFalse: 0.25 } },
      { ...item, id: 'moves', information: 'Fewer moves' },
    ],
    expectedIfTrue: null,
    expectedIfFalse: null,
    decisionRule: null,
  };
  const seen = (id: string, planItemId: string, what?: EvidenceLookedFor['seen']): EvidenceLookedFor => ({
    item: { id },
    planItemId,
    ...(what === undefined ? {} : { seen: what }),
  });

  it('is not looked for, or looked for and not seen', () => {
    const found = absentEvidence(plan, [seen('count', 'falls', 'expected-if-false')]);
    expect(found.notLookedFor).toEqual(['moves']);
    expect(found.notSeen).toEqual(['falls']);
    expect(found.items[0]?.likelihoodRatio).toEqual({ ifTrue: { lower: 0.1, upper: 0.3 }, ifFalse: 0.75 });
    expect(found.items[1]).toMatchObject({ state: 'not-looked-for', likelihoodRatio: null });
  });

  it('has no weight where the plan did not say what should be seen', () => {
    const found = absentEvidence(plan, [seen('count', 'moves', 'expected-if-false')]);
    expect(found.items[1]).toMatchObject({ state: 'not-seen', likelihoodRatio: null });
    expect(found.items[1]?.words).toContain('does not say that it should be seen');
  });

  it('is not assumed where nobody said, or answers differ', () => {
    expect(absentEvidence(plan, [seen('count', 'falls')])).toMatchObject({
      notSeen: [],
      notLookedFor: ['moves'],
      unknown: [{ id: 'seen-falls' }],
    });
    const states = (list: readonly EvidenceLookedFor[]) => absentEvidence(plan, list).items[0]?.state;
    expect(states([seen('1', 'falls', 'expected-if-true'), seen('2', 'falls', 'expected-if-false')])).toBe('mixed');
    expect(states([seen('1', 'falls', 'expected-if-true'), seen('2', 'falls')])).toBe('seen');
    expect(states([seen('1', 'falls', 'neither')])).toBe('seen-otherwise');
  });
});
