import { describe, expectTypeOf, it } from 'vitest';
import {
  agreementDistribution,
  type BENCHMARK_SCALES,
  benchmarkAgreement,
  fleissKappa,
  intraclassCorrelation,
  kendallTest,
  kendallW,
  orderedMedian,
  ordinalAgreement,
  randUclaAppropriateness,
  type AgreementResult,
  type BenchmarkScale,
  type IntraclassForm,
  type KendallW,
} from 'commissioning-kit/statistics';

describe('coefficients of panels', () => {
  it('say what they give', () => {
    expectTypeOf(ordinalAgreement([1]).value).toEqualTypeOf<number | null>();
    expectTypeOf(orderedMedian([1])).toEqualTypeOf<number | [number, number] | null>();
    expectTypeOf(fleissKappa([])).toExtend<AgreementResult<'fleiss-kappa'>>();
    expectTypeOf(kendallTest([])).toExtend<KendallW>();
    expectTypeOf(kendallW([]).coefficient).toEqualTypeOf<'kendall-w'>();
    expectTypeOf<IntraclassForm>().toEqualTypeOf<'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k'>();
    expectTypeOf<BenchmarkScale>().toEqualTypeOf<(typeof BENCHMARK_SCALES)[number]['id']>();
    expectTypeOf(randUclaAppropriateness([], { rule: 'ipras' }).value).toEqualTypeOf<
      'appropriate' | 'uncertain' | 'inappropriate' | null
    >();

    // A coefficient's result can be put on a scale whole.
    expectTypeOf(benchmarkAgreement).parameter(0).toExtend<object>();
    benchmarkAgreement(fleissKappa([[1, 1]]), { scale: 'altman' });
  });

  it('take no default where one would decide', () => {
    // @ts-expect-error a form must be named
    intraclassCorrelation([[1]], {});
    // @ts-expect-error a scale must be named: there is no default
    benchmarkAgreement({ value: 1, standardError: 0 }, {});
    // @ts-expect-error Kendall's W has no chance to compare with here
    agreementDistribution([1], { statistic: 'kendall-w' });
    // @ts-expect-error a missing score is refused
    kendallW([[1, null]]);
  });
});
