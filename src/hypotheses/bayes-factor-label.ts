import { readOneOf, refuse } from '../kernel/guards.js';

/** A scale of words for Bayes factors. */
export interface BayesFactorScaleEntry {
  readonly id: string;
  readonly label: string;
  /** From the weakest to the strongest. A limit belongs to the weaker band; the strongest band has no upper limit. */
  readonly bands: readonly { readonly label: string; readonly from: number; readonly to: number | null }[];
  /** The work that gives the scale. */
  readonly source: string;
}

/**
 * The scales of words for Bayes factors that are known here. Their limits are conventions of their authors and differ: a factor of 5 is
 * substantial to the one and no more than positive to the other. Neither says how probable a hypothesis is, which needs a prior.
 *
 * @example
 * ```ts
 * import { BAYES_FACTOR_SCALES } from 'commissioning-kit/hypotheses';
 *
 * BAYES_FACTOR_SCALES.map((scale) => [scale.id, scale.bands.at(-1)?.label, scale.bands.at(-1)?.from]);
 * // => [['kass-raftery', 'Very strong', 150], ['jeffreys', 'Decisive', 100]]
 * ```
 */
export const BAYES_FACTOR_SCALES = [
  {
    id: 'kass-raftery',
    label: 'Kass and Raftery',
    bands: [
      { label: 'Not worth more than a bare mention', from: 1, to: 3 },
      { label: 'Positive', from: 3, to: 20 },
      { label: 'Strong', from: 20, to: 150 },
      { label: 'Very strong', from: 150, to: null },
    ],
    source:
      'Kass and Raftery (1995), Journal of the American Statistical Association 90, 773–795, section 3.2, doi:10.1080/01621459.1995.10476572',
  },
  {
    id: 'jeffreys',
    label: 'Jeffreys',
    bands: [
      { label: 'Not worth more than a bare mention', from: 1, to: 3.1622776601683795 },
      { label: 'Substantial', from: 3.1622776601683795, to: 10 },
      { label: 'Strong', from: 10, to: 31.622776601683793 },
      { label: 'Very strong', from: 31.622776601683793, to: 100 },
      { label: 'Decisive', from: 100, to: null },
    ],
    source: 'Jeffreys (1961), Theory of probability, 3rd ed., appendix B',
  },
] as const satisfies readonly BayesFactorScaleEntry[];

/** A scale of {@link BAYES_FACTOR_SCALES}. */
export type BayesFactorScale = (typeof BAYES_FACTOR_SCALES)[number]['id'];

/** The word for a Bayes factor, and the factors that the word covers. */
export interface BayesFactorLabel {
  /** The scale’s word; of a factor below 1 followed by “for the other side”. */
  readonly label: string;
  readonly from: number;
  /** Null where the band has no upper limit. */
  readonly to: number | null;
}

/**
 * The word that a scale has for a Bayes factor or likelihood ratio. A factor below 1 is evidence for the other side, as strong as one over it,
 * and its label says so. A limit belongs to the weaker of the two bands, as both scales begin their strongest only above its limit.
 *
 * @param bf - From 0, Infinity included; above 1 for the hypothesis, below 1 against it.
 * @param scale - Whose words: `kass-raftery` or `jeffreys`.
 * @returns The label and the band of factors it covers.
 * @throws InvalidInputError on a factor that is negative or no number, or a scale that is not known.
 * Source: the scales of {@link BAYES_FACTOR_SCALES}; reading a limit as the weaker band is this library’s.
 *
 * @example
 * ```ts
 * import { bayesFactorLabel } from 'commissioning-kit/hypotheses';
 *
 * bayesFactorLabel(12, 'kass-raftery'); // => { label: 'Positive', from: 3, to: 20 }
 * bayesFactorLabel(12, 'jeffreys').label; // => 'Strong'
 * bayesFactorLabel(1 / 12, 'kass-raftery').label; // => 'Positive for the other side'
 * ```
 */
export function bayesFactorLabel(bf: number, scale: BayesFactorScale): BayesFactorLabel {
  if (typeof bf !== 'number' || !(bf >= 0) || Object.is(bf, -0)) {
    refuse('hypotheses/not-a-ratio', ['bf'], bf, 'a Bayes factor: a number from 0, or Infinity');
  }
  readOneOf(['kass-raftery', 'jeffreys'])(scale, ['scale']);
  const { bands } = BAYES_FACTOR_SCALES.find(({ id }) => id === scale) as BayesFactorScaleEntry;
  const isOther = bf < 1;
  const limit = (to: number | null): number => (to === null ? Infinity : to);
  // One over a factor may be rounded past a limit, so that limits are turned round instead.
  const band = bands.find(({ to }) => (isOther ? bf >= 1 / limit(to) : bf <= limit(to))) as BayesFactorScaleEntry['bands'][number];
  return isOther
    ? { label: `${band.label} for the other side`, from: 1 / limit(band.to), to: 1 / band.from }
    : { label: band.label, from: band.from, to: band.to };
}
