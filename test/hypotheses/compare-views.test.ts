import { expect, it } from 'vitest';
import { compareViews, gradedPoints, updateOdds, weighCompeting } from 'commissioning-kit/hypotheses';

const competing = weighCompeting({
  hypotheses: [{ id: 'pay' }, { id: 'travel' }, { id: 'rota' }],
  evidence: [
    { id: 'leavers', credibility: 'medium', relevance: 'medium', ratings: { pay: 'I', travel: 'C' } },
    { id: 'interviews', credibility: 'medium', relevance: 'medium', ratings: { pay: 'C', travel: 'II' } },
  ],
});
const odds = (hypothesisId: string, prior: number, ratio: number | { lower: number; upper: number }) => ({
  hypothesisId,
  prior,
  ...updateOdds({ prior, likelihoodRatios: [ratio] }),
});
const points = (hypothesisId: string, bearing: 'for' | 'against', strength: 'supporting' | 'strong') => ({
  hypothesisId,
  ...gradedPoints([{ id: 'e', bearing, strength }]),
});

it('takes what the three views give as it stands, and never adds it up', () => {
  const compared = compareViews({
    competing,
    points: [points('pay', 'for', 'supporting'), points('travel', 'for', 'strong')],
    odds: [odds('pay', 0.5, 0.5), odds('travel', 0.1, 2)],
  });
  expect(compared.first).toEqual({ competing: ['pay'], points: ['travel'], odds: ['pay'] });
  expect(compared.disagreements).toEqual([
    { kind: 'direction', hypothesisId: 'pay', points: 'for', odds: 'against', words: compared.words[0] },
    {
      kind: 'order',
      hypothesisIds: ['pay', 'travel'],
      forFirst: ['competing', 'odds'],
      forSecond: ['points'],
      words: compared.words[1],
    },
  ]);
  expect(compared.words[1]).toBe(
    'Of "pay" and "travel", the first comes out ahead by what stands against each and odds, the second by graded points',
  );
  // What nobody rated, graded or weighed has nothing in any view.
  expect(compared.hypotheses[2]).toEqual({ hypothesisId: 'rota', competing: null, points: null, odds: null });
  expect(compared.caveats[0]?.code).toBe('hypotheses/views-not-mixed');
});

it('says so where views agree, as far as they speak', () => {
  const { disagreements, words } = compareViews({ competing, points: [points('pay', 'for', 'strong')], odds: [] });
  expect(disagreements).toEqual([]);
  expect(words).toEqual(['The views do not disagree on any hypothesis, as far as they speak']);
});

it('does not read a range with both sides as leaning, nor points that say nothing as none', () => {
  const { hypotheses } = compareViews({
    competing: null,
    points: [{ hypothesisId: 'pay', ...gradedPoints([]) }],
    odds: [odds('pay', 0.5, { lower: 0.5, upper: 4 })],
  });
  expect(hypotheses[0]?.points).toBeNull();
  expect(hypotheses[0]?.odds?.leans).toBe('open');
});
