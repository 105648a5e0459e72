import { refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { AgreementReason } from './ratings.js';
import { analyseVariance, readJudgeRatings, type JudgeRatings, type VarianceAnalysis } from './variance-analysis.js';

const FORMS = ['ICC1', 'ICC2', 'ICC3', 'ICC1k', 'ICC2k', 'ICC3k'] as const;

/**
 * The six forms of Shrout and Fleiss. 1: each target has judges of its own; 2: the judges are a sample, and how high they rate counts as
 * disagreement; 3: the judges are all there are, and it does not. With k: the reliability of the mean of all judges, without: of one.
 */
export type IntraclassForm = (typeof FORMS)[number];

/** Which form is wanted. */
export interface IntraclassOptions {
  readonly form: IntraclassForm;
}

/** Why there is no intraclass correlation. `targets-alike`: the targets’ means differ so little that the
 * variance which the form divides by is estimated at zero or below. */
export type IntraclassReason = Extract<AgreementReason, 'no-ratings' | 'one-rater' | 'too-few-units' | 'no-variation'> | 'targets-alike';

/** An intraclass correlation with what it was computed from. */
export interface IntraclassCorrelation {
  readonly coefficient: 'intraclass-correlation';
  readonly form: IntraclassForm;
  /** The coefficient, which can be negative; null where it has none, and never NaN. */
  readonly value: number | null;
  readonly reason: IntraclassReason | null;
  readonly targets: number;
  readonly judges: number;
  /** The mean squares; null where there are fewer than two targets or judges. */
  readonly meanSquares: VarianceAnalysis | null;
  /** Between targets over the form’s error; null without a value, or where the error is zero. */
  readonly f: number | null;
  /** The degrees of freedom of F; null without a value. */
  readonly degreesOfFreedom: readonly [number, number] | null;
}

/** Below this share of all variance lies what rounding leaves of nothing. */
const NOTHING = 1e-12;

/** One of the six forms. */
export function readForm(value: unknown, path: Path): IntraclassForm {
  return FORMS.find((form) => form === value) ?? refuse('statistics/not-a-form', path, value, `one of ${FORMS.join(', ')}`);
}

/**
 * An intraclass correlation: the share of the variance of ratings that lies between the targets, in one of the six forms of Shrout and
 * Fleiss. It takes ratings as measures with equal steps, which levels of a matrix are not: for those, see `ordinalAgreement` and `kendallW`.
 *
 * @param ratings - A row for each target, a column for each judge; nothing missing.
 * @param options - `form`: which of the six.
 * @returns The coefficient with F and its degrees of freedom; `intraclassLimits` adds the probability and confidence limits. Null with a
 *   reason for one judge (`one-rater`), one target (`too-few-units`), where nothing varies, or where the targets’ means hardly do.
 * @throws InvalidInputError on a missing rating, which it names, rows of unequal length, or a form that is not known.
 * Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420–428, doi:10.1037/0033-2909.86.2.420.
 *
 * @example
 * ```ts
 * import { intraclassCorrelation } from 'commissioning-kit/statistics';
 *
 * const ratings = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];
 * const found = intraclassCorrelation(ratings, { form: 'ICC2' });
 * [found.value?.toFixed(2), found.f?.toFixed(2), found.degreesOfFreedom]; // => ['0.29', '11.03', [5, 15]]
 * intraclassCorrelation([[1, 2], [1, 2]], { form: 'ICC3' }).reason; // => 'targets-alike'
 * ```
 */
export function intraclassCorrelation(ratings: JudgeRatings, options: IntraclassOptions): IntraclassCorrelation {
  readJudgeRatings(ratings);
  // The general reader of options would weigh as much as all that is computed here.
  if (typeof options !== 'object' || options === null || Object.keys(options).join() !== 'form') {
    refuse('statistics/not-options', ['options'], options, 'an object with one key, form');
  }
  return correlate(ratings, readForm(options.form, ['options', 'form']));
}

/** The intraclass correlation; trusts its input. */
export function correlate(ratings: JudgeRatings, form: IntraclassForm): IntraclassCorrelation {
  const targets = ratings.length;
  const judges = ratings[0]?.length ?? 0;
  const few = targets * judges === 0 ? 'no-ratings' : judges === 1 ? 'one-rater' : targets === 1 ? 'too-few-units' : null;
  if (few !== null) return { ...nothingOf(form, targets, judges), reason: few };
  const meanSquares = analyseVariance(ratings);
  const { between, within, judging, residual } = meanSquares;
  const oneWay = form.startsWith('ICC1');
  const error = oneWay ? within : residual;
  const drift = form.startsWith('ICC2') ? (judging - residual) / targets : 0;
  const whole = form.endsWith('k') ? between + drift : between + (judges - 1) * error + judges * drift;
  const reason: IntraclassReason | null =
    between + within === 0 ? 'no-variation' : whole <= NOTHING * (between + within) || between + error === 0 ? 'targets-alike' : null;
  const found = { ...nothingOf(form, targets, judges), reason, meanSquares };
  if (reason !== null) return found;
  return {
    ...found,
    value: (between - error) / whole,
    f: error === 0 ? null : between / error,
    degreesOfFreedom: [targets - 1, (oneWay ? targets : targets - 1) * (judges - 1)],
  };
}

function nothingOf(form: IntraclassForm, targets: number, judges: number): Omit<IntraclassCorrelation, 'reason'> {
  return { coefficient: 'intraclass-correlation', form, value: null, targets, judges, meanSquares: null, f: null, degreesOfFreedom: null };
}
