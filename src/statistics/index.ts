export type { AgreementReason, AgreementResult, CountTable, Rating, Ratings } from './ratings.js';
export { krippendorffAlpha } from './krippendorff-alpha.js';
export type { KrippendorffAlpha } from './krippendorff-alpha.js';
export type { AlphaMetric } from './disagreement.js';
export { alphaInterval } from './alpha-interval.js';
export type { AlphaInterval, AlphaIntervalOptions, AlphaResampling } from './alpha-interval.js';
export { alphaPermutation } from './alpha-permutation.js';
export type { AlphaPermutation, AlphaPermutationOptions } from './alpha-permutation.js';
export { cohenKappa } from './cohen-kappa.js';
export type { CohenKappa, KappaOptions } from './cohen-kappa.js';
export { cohenKappaFromPairs } from './kappa-from-pairs.js';
export type { KappaFromPairs, KappaFromPairsOptions } from './kappa-from-pairs.js';
export type { AgreementWeights, WeightScheme } from './agreement-weights.js';
export { gwetAgreement } from './gwet-agreement.js';
export type { GwetAgreement } from './gwet-agreement.js';
export { brennanPrediger } from './brennan-prediger.js';
export type { BrennanPrediger } from './brennan-prediger.js';
export type { ChanceCorrected, ChanceCorrectedOptions } from './chance-corrected.js';
export { randomStream } from './stream.js';
export type { RandomStream, Seed, StreamKey } from './stream.js';
export type { DistributionReason, DistributionResult } from './frequencies.js';
export { ordinalAgreement } from './ordinal-agreement.js';
export type { AgreementLayer, OrdinalAgreement } from './ordinal-agreement.js';
export { consensus } from './consensus.js';
export type { Consensus } from './consensus.js';
export { leikConsensus } from './leik-consensus.js';
export type { LeikConsensus } from './leik-consensus.js';
export { orderedMedian } from './ordered-median.js';
export type { CountsKappa } from './unit-counts.js';
export { fleissKappa } from './fleiss-kappa.js';
export type { FleissKappa } from './fleiss-kappa.js';
export { randolphKappa } from './randolph-kappa.js';
export type { RandolphKappa } from './randolph-kappa.js';
export { kendallW } from './kendall-w.js';
export type { KendallW } from './kendall-w.js';
export { kendallTest } from './kendall-test.js';
export type { KendallTest } from './kendall-test.js';
export { intraclassCorrelation } from './intraclass-correlation.js';
export type { IntraclassCorrelation, IntraclassForm, IntraclassOptions, IntraclassReason } from './intraclass-correlation.js';
export { intraclassLimits } from './intraclass-limits.js';
export type { IntraclassLimits, IntraclassLimitsOptions } from './intraclass-limits.js';
export type { JudgeRatings, VarianceAnalysis } from './variance-analysis.js';
export { APPROPRIATENESS_RULES, randUclaAppropriateness } from './rand-ucla.js';
export type { Appropriateness, AppropriatenessOptions, AppropriatenessRule, AppropriatenessRuleEntry } from './rand-ucla.js';
export { sciroccoDelphi } from './scirocco-delphi.js';
export type { SciroccoDelphi, SciroccoDelphiOptions } from './scirocco-delphi.js';
export { BENCHMARK_SCALES, benchmarkAgreement } from './benchmark-agreement.js';
export type { Benchmark, BenchmarkBand, BenchmarkOptions, BenchmarkScale, BenchmarkScaleEntry } from './benchmark-agreement.js';
export { agreementDistribution } from './agreement-distribution.js';
export type { AgreementDistribution, AgreementDistributionOptions, DistributionStatistic } from './agreement-distribution.js';
export { oneMoreRater } from './one-more-rater.js';
export type { OneMoreRater, PanelReading, ReachableRange } from './one-more-rater.js';
export {
  CommandRejectedError,
  explain,
  InvalidInputError,
  isCommandRejectedError,
  isInvalidInputError,
  perform,
  performEach,
  replay,
} from '../kernel/index.js';
export type { Caveat, Finding, Question, Reason, SourceRef, Tri } from '../kernel/index.js';
