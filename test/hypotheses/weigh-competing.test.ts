import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { COMPETING_WEIGHTS, CONSISTENCY_RATINGS, weighCompeting, type CompetingMatrix } from 'commissioning-kit/hypotheses';
import type { ConsistencyRating } from 'commissioning-kit/hypotheses';

type Row = readonly [id: string, ratings: readonly ConsistencyRating[]];

function matrixOf(hypotheses: readonly string[], rows: readonly Row[]): CompetingMatrix {
  return {
    hypotheses: hypotheses.map((id) => ({ id })),
    evidence: rows.map(([id, ratings]) => ({
      id,
      credibility: 'medium',
      relevance: 'medium',
      ratings: Object.fromEntries(ratings.map((rating, place) => [hypotheses[place] as string, rating])),
    })),
  };
}

describe('Heuer’s example of ch. 8, figure 15: will Iraq retaliate for the bombing of its intelligence headquarters?', () => {
  // H1 it will not, H2 some minor terrorist actions, H3 a major attack. His plus and minus are C and I.
  const heuer = matrixOf(
    ['H1', 'H2', 'H3'],
    [
      ['E1 public statement of intent not to retaliate', ['C', 'C', 'C']],
      ['E2 no terrorist offensive in the war of 1991', ['C', 'C', 'I']],
      ['E3 it would not want to provoke another war', ['C', 'C', 'I']],
      ['E4 more radio broadcasts to agents', ['I', 'C', 'C']],
      ['E5 embassies told to take more precautions', ['I', 'C', 'C']],
      ['E6 not to retaliate would be loss of face', ['I', 'C', 'C']],
    ],
  );

  it('counts his minuses, and finds the first item of no diagnostic value as he does', () => {
    const { plain, diagnosticity, leastInconsistent } = weighCompeting(heuer);
    expect(plain).toEqual({ H1: 3, H2: 0, H3: 2 });
    expect(leastInconsistent).toEqual(['H2']);
    const values = Object.values(diagnosticity);
    expect(values[0]).toBe(0);
    expect(values.slice(1).every((value) => value !== null && value > 0)).toBe(true);
  });
});

describe('the weights of PARC’s program', () => {
  it('are 0.707, 1 and 1.414', () => {
    expect(COMPETING_WEIGHTS.map(({ weight }) => Number(weight.toFixed(3)))).toEqual([0.707, 1, 1.414]);
  });

  it('count 1 for inconsistent and 2 for very inconsistent, and nothing for the rest', () => {
    const counts = CONSISTENCY_RATINGS.map(({ id, inconsistency }) => [id, inconsistency]);
    expect(counts).toEqual([
      ['II', 2],
      ['I', 1],
      ['N', 0],
      ['C', 0],
      ['CC', 0],
      ['NA', null],
    ]);
  });

  it.each([
    ['low', 'low', 1],
    ['low', 'medium', 1.414],
    ['low', 'high', 2],
    ['medium', 'medium', 2],
    ['medium', 'high', 2.828],
    ['high', 'high', 4],
  ] as const)('make a very inconsistent item of %s credibility and %s relevance %d', (credibility, relevance, expected) => {
    const evidence = (one: 'low' | 'medium' | 'high', other: typeof one) =>
      weighCompeting({
        hypotheses: [{ id: 'a' }, { id: 'b' }],
        evidence: [{ id: 'e', credibility: one, relevance: other, ratings: { a: 'II', b: 'C' } }],
      }).weighted;
    expect(evidence(credibility, relevance)['a']).toBeCloseTo(expected, 3);
    expect(evidence(relevance, credibility)).toEqual(evidence(credibility, relevance));
    expect(evidence(credibility, relevance)['b']).toBe(0);
  });

  it('add up by hand', () => {
    const { plain, weighted, normalised } = weighCompeting({
      hypotheses: [{ id: 'a' }, { id: 'b' }],
      evidence: [
        { id: '1', credibility: 'high', relevance: 'high', ratings: { a: 'I', b: 'II' } },
        { id: '2', credibility: 'low', relevance: 'medium', ratings: { a: 'II', b: 'N' } },
        { id: '3', credibility: 'medium', relevance: 'medium', ratings: { a: 'CC', b: 'NA' } },
      ],
    });
    expect(plain).toEqual({ a: 3, b: 2 });
    expect(weighted['a']).toBeCloseTo(1 * 1.414214 * 1.414214 + 2 * 0.707107, 5);
    expect(weighted['b']).toBeCloseTo(2 * 1.414214 * 1.414214, 5);
    // What it would be at most: for a 2 x (2 + 0.707 + 1), for b without the item that does not apply to it.
    expect(normalised['a']).toBeCloseTo(3.414214 / 7.414214, 5);
    expect(normalised['b']).toBeCloseTo(4 / 5.414214, 5);
  });

  it('can be others', () => {
    // A template published for the analysis of threats: weights 3, 2 and 1 by the grade of the source.
    const graded = (id: string, credibility: 'low' | 'medium' | 'high', ratings: readonly ConsistencyRating[]) => ({
      id,
      credibility,
      relevance: 'low' as const,
      ratings: Object.fromEntries(ratings.map((rating, place) => [`H${place + 1}`, rating])),
    });
    const evidence = [
      graded('C01', 'medium', ['C', 'I', 'C', 'NA']),
      graded('C02', 'high', ['C', 'C', 'I', 'C']),
      graded('C03', 'low', ['I', 'C', 'C', 'NA']),
      graded('C04', 'medium', ['C', 'I', 'I', 'C']),
    ];
    const { plain, weighted, caveats } = weighCompeting(
      { hypotheses: ['H1', 'H2', 'H3', 'H4'].map((id) => ({ id })), evidence },
      { weights: { low: 1, medium: 2, high: 3 } },
    );
    expect(plain).toEqual({ H1: 1, H2: 2, H3: 2, H4: 0 });
    expect(weighted).toEqual({ H1: 1, H2: 4, H3: 5, H4: 0 });
    expect(caveats.map(({ code }) => code)).not.toContain('hypotheses/competing-weights');
  });
});

describe('diagnosticity', () => {
  it.each<[string, readonly ConsistencyRating[]]>([
    ['very inconsistent', ['II', 'II', 'II']],
    ['neutral', ['N', 'N', 'N']],
    ['consistent', ['C', 'C', 'C']],
    ['not applicable', ['NA', 'NA', 'NA']],
  ])('is exactly 0 for an item that is %s with all', (_, ratings) => {
    expect(weighCompeting(matrixOf(['a', 'b', 'c'], [['e', ratings]])).diagnosticity).toEqual({ e: 0 });
  });

  it('is the standard deviation over the hypotheses that were rated', () => {
    const rows: readonly Row[] = [
      ['ends', ['II', 'CC']],
      ['step', ['N', 'C', 'NA']],
      ['three', ['I', 'C', 'CC']],
      ['one', ['II']],
    ];
    const { diagnosticity } = weighCompeting(matrixOf(['a', 'b', 'c'], rows));
    expect(diagnosticity['ends']).toBe(2);
    expect(diagnosticity['step']).toBe(0.5);
    // Positions 1, 3 and 4: mean 8/3, variance ((5/3)² + (1/3)² + (4/3)²) / 3 = 42/27.
    expect(diagnosticity['three']).toBeCloseTo(Math.sqrt(42 / 27), 12);
    expect(diagnosticity['one']).toBeNull();
  });
});

describe('what is not known', () => {
  it('is not neutral: it does not enter the share, and is asked for', () => {
    const weighed = weighCompeting(
      matrixOf(
        ['a', 'b'],
        [
          ['1', ['I']],
          ['2', ['I', 'N']],
        ],
      ),
    );
    expect(weighed.normalised).toEqual({ a: 0.5, b: 0 });
    expect(weighed.rated).toEqual({ a: 2, b: 1 });
    expect(weighed.unknown.map(({ id, text }) => [id, text])).toEqual([['ratings-b', 'How does one item of evidence fit hypothesis "b"?']]);
    expect(weighed.caveats.map(({ code }) => code)).toContain('hypotheses/cells-unrated');
  });

  it('leaves a hypothesis on which nothing was rated out of those that least stands against', () => {
    const weighed = weighCompeting(matrixOf(['a', 'b', 'c'], [['1', ['I', 'II']]]));
    expect(weighed.plain).toEqual({ a: 1, b: 2, c: 0 });
    expect(weighed.normalised['c']).toBeNull();
    expect(weighed.leastInconsistent).toEqual(['a']);
  });

  it.each<[string, CompetingMatrix]>([
    ['no-hypotheses', { hypotheses: [], evidence: [] }],
    ['one-hypothesis', matrixOf(['a'], [['1', ['C']]])],
    ['no-evidence', matrixOf(['a', 'b'], [])],
    ['nothing-rated', matrixOf(['a', 'b'], [['1', []]])],
  ])('has a name: %s', (reason, matrix) => {
    const weighed = weighCompeting(matrix);
    expect(weighed.reason).toBe(reason);
    expect(weighed.leastInconsistent).toEqual([]);
  });
});

describe('several raters', () => {
  const rated = (said: readonly ConsistencyRating[], agreed?: ConsistencyRating) =>
    weighCompeting({
      hypotheses: [{ id: 'a' }, { id: 'b' }],
      evidence: [
        {
          id: 'e',
          credibility: 'medium',
          relevance: 'medium',
          ratings: { b: 'C', ...(agreed === undefined ? {} : { a: agreed }) },
          raters: said.map((rating, place) => ({ raterId: `r${place}`, ratings: { a: rating } })),
        },
      ],
    });

  it('count with the rating in their middle, and show how far they differ', () => {
    const weighed = rated(['II', 'I', 'C']);
    expect(weighed.plain['a']).toBe(1);
    expect(weighed.cells).toHaveLength(1);
    const [cell] = weighed.cells;
    expect(cell).toMatchObject({ evidenceId: 'e', hypothesisId: 'a' });
    expect(cell?.counts).toEqual({ II: 1, I: 1, N: 0, C: 1, CC: 0, NA: 0 });
    expect([cell?.from, cell?.rating, cell?.median, cell?.n]).toEqual(['raters', 'I', ['I'], 3]);
    // Leik by hand: cumulated shares 1/3, 2/3, 2/3, 1 of five categories differ from both ends by 1/3 thrice: D = 2 x 1 / 4.
    expect(cell?.leik).toBeCloseTo(0.5, 12);
    // Tastle and Wierman by hand: places 1, 2 and 4 of five lie 4/3, 1/3 and 5/3 of four steps from their mean.
    expect(cell?.consensus).toBeCloseTo(1 + (Math.log2(2 / 3) + Math.log2(11 / 12) + Math.log2(7 / 12)) / 3, 12);
  });

  it('who are all of one mind have full consensus', () => {
    expect(rated(['I', 'I']).cells[0]).toMatchObject({ consensus: 1, leik: 1 });
    expect(rated(['I']).cells[0]).toMatchObject({ consensus: null, leik: null, n: 1 });
    expect(rated(['II', 'CC']).cells[0]).toMatchObject({ consensus: 0, leik: 0, median: ['II', 'CC'] });
  });

  it('who are split between two leave the cell open until somebody agrees a rating', () => {
    expect(rated(['I', 'N']).cells[0]).toMatchObject({ from: 'raters-split', rating: null });
    expect(rated(['I', 'N']).rated['a']).toBe(0);
    expect(rated(['I', 'N'], 'N').cells[0]).toMatchObject({ from: 'agreed', rating: 'N' });
  });

  it('who mostly find that it does not apply have it left out', () => {
    expect(rated(['NA', 'NA', 'II']).cells[0]).toMatchObject({ rating: 'NA' });
    expect(rated(['NA', 'II']).cells[0]).toMatchObject({ rating: null });
    expect(rated(['NA', 'II', 'II']).cells[0]).toMatchObject({ rating: 'II' });
  });
});

describe('one origin', () => {
  const told = (origins: readonly (string | null)[]) =>
    weighCompeting({
      hypotheses: [{ id: 'a' }, { id: 'b' }],
      evidence: origins.map((originId, place) => ({
        id: `e${place}`,
        credibility: place === 0 ? 'high' : 'low',
        relevance: 'medium',
        ratings: { a: place === 0 ? 'I' : 'II', b: 'C' },
        originId,
      })),
    });

  it('counts once, with what says most against the hypothesis', () => {
    expect(told([null, null]).plain['a']).toBe(3);
    expect(told(['survey', 'survey']).plain['a']).toBe(2);
    // 1 x 1.414 and 2 x 0.707 weigh the same.
    expect(told(['survey', 'survey']).weighted['a']).toBeCloseTo(1.414, 3);
    expect(told(['survey', 'survey']).caveats.map(({ code }) => code)).toContain('hypotheses/origin-counts-once');
    expect(told(['survey', 'other']).caveats.map(({ code }) => code)).not.toContain('hypotheses/origin-counts-once');
  });
});

describe('what a result says of itself', () => {
  it('is that it is no likelihood', () => {
    const { caveats } = weighCompeting(matrixOf(['a', 'b'], [['1', ['I', 'C']]]));
    expect(caveats[0]?.code).toBe('hypotheses/not-a-likelihood');
    expect(caveats[0]?.message).toContain('no likelihood');
  });

  it('names a rating of a hypothesis that is not there, and an id that stands twice', () => {
    const codeOf = (matrix: unknown): string => {
      try {
        weighCompeting(matrix as CompetingMatrix);
      } catch (error) {
        if (isInvalidInputError(error)) return error.code;
      }
      return 'none';
    };
    const item = { id: 'e', credibility: 'low', relevance: 'low', ratings: {} };
    expect(codeOf({ hypotheses: [{ id: 'a' }], evidence: [{ ...item, ratings: { z: 'I' } }] })).toBe('hypotheses/no-such-hypothesis-here');
    expect(codeOf({ hypotheses: [{ id: 'a' }, { id: 'a' }], evidence: [] })).toBe('kernel/duplicate-id');
    expect(codeOf({ hypotheses: [{ id: 'a' }], evidence: [item, item] })).toBe('kernel/duplicate-id');
    expect(codeOf({ hypotheses: [{ id: 'a' }], evidence: [{ ...item, ratings: { a: 'i' } }] })).toBe('kernel/not-a-member');
  });
});
