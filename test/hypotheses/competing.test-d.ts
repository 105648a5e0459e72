import { expectTypeOf, it } from 'vitest';
import {
  type evidenceCertainty,
  type gradedPoints,
  type updateOdds,
  weighCompeting,
  type CertaintyLevel,
  type CompetingView,
  type ConsistencyRating,
  type EvidenceLine,
  type OddsView,
  type PointsLine,
  type PointsView,
} from 'commissioning-kit/hypotheses';

it('takes ratings by hypothesis and gives inconsistency by hypothesis', () => {
  expectTypeOf<ConsistencyRating>().toEqualTypeOf<'II' | 'I' | 'N' | 'C' | 'CC' | 'NA'>();
  expectTypeOf<ReturnType<typeof weighCompeting>>().toExtend<CompetingView>();
  // @ts-expect-error -- a rating that is none
  weighCompeting({ hypotheses: [{ id: 'a' }], evidence: [{ id: 'e', credibility: 'low', relevance: 'low', ratings: { a: 'X' } }] });
});

it('gives what the comparison of views takes, once it says which hypothesis it is about', () => {
  expectTypeOf<{ hypothesisId: string } & ReturnType<typeof gradedPoints>>().toExtend<PointsView>();
  expectTypeOf<{ hypothesisId: string; prior: number } & ReturnType<typeof updateOdds>>().toExtend<OddsView>();
});

it('grades the lines of a register', () => {
  expectTypeOf<Pick<EvidenceLine, 'bearing' | 'strength' | 'confidence'>>().toExtend<Omit<PointsLine, 'id'>>();
  expectTypeOf<ReturnType<typeof evidenceCertainty>['level']>().toEqualTypeOf<CertaintyLevel>();
});
