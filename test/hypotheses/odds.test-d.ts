import { describe, expectTypeOf, it } from 'vitest';
import {
  bayesFactorLabel,
  brierScore,
  type rankPlanItems,
  updateOdds,
  type BayesFactorScale,
  type EvidenceTest,
  type EvidenceLine,
  type OddsGiven,
  type PlannedInformation,
} from 'commissioning-kit/hypotheses';

describe('odds', () => {
  it('take what a register records and a plan holds as it is', () => {
    expectTypeOf<NonNullable<EvidenceLine['likelihoodRatio']>>().toExtend<OddsGiven['likelihoodRatios'][number]>();
    expectTypeOf<readonly PlannedInformation[]>().toExtend<Parameters<typeof rankPlanItems>[0]>();
  });

  it('say that there may be no one posterior', () => {
    expectTypeOf(updateOdds).returns.toHaveProperty('posterior').toEqualTypeOf<number | null>();
    expectTypeOf(updateOdds).returns.toHaveProperty('bounds').toEqualTypeOf<{ readonly lower: number; readonly upper: number }>();
  });

  it('know the scales and the tests by name', () => {
    expectTypeOf<BayesFactorScale>().toEqualTypeOf<'kass-raftery' | 'jeffreys'>();
    expectTypeOf<EvidenceTest>().toEqualTypeOf<'hoop' | 'smoking-gun' | 'doubly-decisive' | 'straw-in-the-wind'>();
    expectTypeOf(bayesFactorLabel).returns.toEqualTypeOf<{ readonly label: string; readonly from: number; readonly to: number | null }>();
  });

  it('do not score several classes in the binary form', () => {
    const classes = [{ forecast: [0.2, 0.8], outcome: 1 }];
    expectTypeOf(() => brierScore(classes, { form: 'sum-over-classes' }).value).returns.toEqualTypeOf<number | null>();
    // @ts-expect-error The binary form has one probability.
    expectTypeOf(() => brierScore(classes, { form: 'binary' })).toBeFunction();
  });
});
