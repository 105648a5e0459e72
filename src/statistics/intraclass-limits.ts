import { readNumberBetween, readShape } from '../kernel/guards.js';
import { correlate, readForm, type IntraclassCorrelation, type IntraclassOptions } from './intraclass-correlation.js';
import { fQuantile, fTail } from './regularised-beta.js';
import { readJudgeRatings, type JudgeRatings } from './variance-analysis.js';

/** Which form is wanted, and how sure the limits shall be. */
export interface IntraclassLimitsOptions extends IntraclassOptions {
  /** The share of samples whose limits hold the coefficient; 0.95 unless given. */
  readonly level?: number;
}

/** An intraclass correlation with its test and its confidence limits. */
export interface IntraclassLimits extends IntraclassCorrelation {
  readonly level: number;
  /** How probable an F at least this large is if targets did not differ; null without an F. */
  readonly p: number | null;
  /** The lower confidence limit; null without an F. */
  readonly lower: number | null;
  /** The upper confidence limit; null without an F. */
  readonly upper: number | null;
}

/**
 * An intraclass correlation with the probability of its F and with confidence limits. The limits of ICC2 and ICC2k are approximate, with
 * Satterthwaite’s degrees of freedom; those of the other forms are exact for normal ratings. Without an F, as where judges agree wholly,
 * there are none.
 *
 * @param ratings - A row for each target, a column for each judge; nothing missing.
 * @param options - `form`: which of the six; `level`: from 0.5 to 0.9999, 0.95 unless given.
 * @returns What `intraclassCorrelation` gives, with `p`, `lower` and `upper`.
 * @throws InvalidInputError on a missing rating, which it names, rows of unequal length, or options that are not known.
 * Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420–428; McGraw and Wong (1996), Psychological Methods 1, 30–46, for the mean of
 * all judges.
 *
 * @example
 * ```ts
 * import { intraclassLimits } from 'commissioning-kit/statistics';
 *
 * const ratings = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
 * const found = intraclassLimits(ratings, { form: 'ICC1' });
 * [found.value, found.lower, found.upper, found.p].map((number) => number?.toFixed(2)); // => ['0.17', '-0.13', '0.72', '0.16']
 * ```
 */
export function intraclassLimits(ratings: JudgeRatings, options: IntraclassLimitsOptions): IntraclassLimits {
  readJudgeRatings(ratings);
  readShape(options, ['options'], { form: readForm }, { level: readNumberBetween(0.5, 0.9999) });
  const { form, level = 0.95 } = options;
  const found = correlate(ratings, form);
  const { f, degreesOfFreedom, judges } = found;
  if (f === null || degreesOfFreedom === null) return { ...found, level, p: null, lower: null, upper: null };
  const [between, within] = degreesOfFreedom;
  const probability = (1 + level) / 2;
  let single: readonly [number, number];
  if (form.startsWith('ICC2')) single = limitsOfSample(ratings, probability);
  else {
    const low = f / fQuantile(probability, between, within);
    const high = f * fQuantile(probability, within, between);
    single = [(low - 1) / (low + judges - 1), (high - 1) / (high + judges - 1)];
  }
  const [lower, upper] = form.endsWith('k') ? single.map((limit) => ofMean(limit, judges)) : single;
  return { ...found, level, p: fTail(f, between, within), lower: finite(lower), upper: finite(upper) };
}

/** The limits for judges who are a sample: the error of one rating mixes two mean squares, whose degrees of freedom are approximated. */
function limitsOfSample(ratings: JudgeRatings, probability: number): readonly [number, number] {
  const { value, meanSquares, targets, judges } = correlate(ratings, 'ICC2');
  if (value === null || meanSquares === null) return [NaN, NaN];
  const { between, judging, residual } = meanSquares;
  const ratio = judging / residual;
  const own = targets * (1 + (judges - 1) * value) - judges * value;
  const mixed =
    ((judges - 1) * (targets - 1) * (judges * value * ratio + own) ** 2) / ((targets - 1) * (judges * value * ratio) ** 2 + own ** 2);
  const error = judges * judging + (judges * targets - judges - targets) * residual;
  const low = fQuantile(probability, targets - 1, mixed);
  const high = fQuantile(probability, mixed, targets - 1);
  return [
    (targets * (between - low * residual)) / (low * error + targets * between),
    (targets * (high * between - residual)) / (error + targets * high * between),
  ];
}

/** The reliability of the mean of all judges, after Spearman and Brown. */
function ofMean(single: number, judges: number): number {
  return (single * judges) / (1 + single * (judges - 1));
}

/** Beyond the largest number lies a limit that says nothing. */
function finite(limit: number | undefined): number | null {
  return limit !== undefined && Number.isFinite(limit) ? limit : null;
}
