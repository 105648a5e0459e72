/** A reason for less or more certainty in what a body of evidence shows. */
export interface CertaintyReasonEntry {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** How many levels it can move the certainty at most. */
  readonly most: 1 | 2;
  readonly source: string;
}

const GRADE = 'Schünemann et al. (2013), GRADE Handbook, section 5';
const UP = 'Guyatt et al. (2011), GRADE guidelines 9: rating up the quality of evidence, doi:10.1016/j.jclinepi.2011.06.004';

/**
 * GRADE’s five reasons for less certainty; a serious one takes off a level, a very serious one two.
 *
 * @example
 * ```ts
 * import { CERTAINTY_DOWN } from 'commissioning-kit/hypotheses';
 *
 * CERTAINTY_DOWN.map((reason) => reason.id);
 * // => ['risk-of-bias', 'inconsistency', 'indirectness', 'imprecision', 'publication-bias']
 * ```
 */
export const CERTAINTY_DOWN = [
  {
    id: 'risk-of-bias',
    label: 'Risk of bias',
    text: 'How the studies were made may have bent what they found',
    most: 2,
    source: GRADE,
  },
  { id: 'inconsistency', label: 'Inconsistency', text: 'Studies differ in what they find, and nobody knows why', most: 2, source: GRADE },
  {
    id: 'indirectness',
    label: 'Indirectness',
    text: 'Other people, another service or another outcome than the one in question',
    most: 2,
    source: GRADE,
  },
  { id: 'imprecision', label: 'Imprecision', text: 'Few cases, or limits so wide that they leave the matter open', most: 2, source: GRADE },
  {
    id: 'publication-bias',
    label: 'Publication bias',
    text: 'Studies that found nothing were probably never published',
    most: 2,
    source: GRADE,
  },
] as const satisfies readonly CertaintyReasonEntry[];

/**
 * GRADE’s three reasons for more certainty, which are for observational evidence that nothing takes certainty from.
 *
 * @example
 * ```ts
 * import { CERTAINTY_UP } from 'commissioning-kit/hypotheses';
 *
 * CERTAINTY_UP.map((reason) => `${reason.id} ${reason.most}`); // => ['large-effect 2', 'dose-response 1', 'opposing-confounding 1']
 * ```
 */
export const CERTAINTY_UP = [
  {
    id: 'large-effect',
    label: 'Large effect',
    text: 'The risk at least doubles or halves (one level), or is at least five times as high or as low (two levels)',
    most: 2,
    source: UP,
  },
  { id: 'dose-response', label: 'Dose and response', text: 'The more of it, the more of the effect', most: 1, source: UP },
  {
    id: 'opposing-confounding',
    label: 'Opposing confounding',
    text: 'Whatever else could explain it would have worked the other way',
    most: 1,
    source: UP,
  },
] as const satisfies readonly CertaintyReasonEntry[];

/** The id of a reason of {@link CERTAINTY_DOWN}. */
export type CertaintyDown = (typeof CERTAINTY_DOWN)[number]['id'];

/** The id of a reason of {@link CERTAINTY_UP}. */
export type CertaintyUp = (typeof CERTAINTY_UP)[number]['id'];

const CERQUAL = 'Lewin et al. (2018), GRADE-CERQual, Implementation Science 13 (Suppl 1), doi:10.1186/s13012-017-0688-3';

/** One of the four things that confidence in a finding from what people say rests on. */
export interface ExperienceComponentEntry {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly source: string;
}

/**
 * What confidence in a finding from lived experience rests on: the four components of GRADE-CERQual.
 *
 * @example
 * ```ts
 * import { EXPERIENCE_COMPONENTS } from 'commissioning-kit/hypotheses';
 *
 * EXPERIENCE_COMPONENTS.map((component) => component.id);
 * // => ['methodological-limitations', 'coherence', 'adequacy', 'relevance']
 * ```
 */
export const EXPERIENCE_COMPONENTS = [
  {
    id: 'methodological-limitations',
    label: 'Methodological limitations',
    text: 'How people were found, asked and heard',
    source: CERQUAL,
  },
  { id: 'coherence', label: 'Coherence', text: 'How well the finding fits all that people said', source: CERQUAL },
  { id: 'adequacy', label: 'Adequacy', text: 'How much people said, and how rich it is', source: CERQUAL },
  { id: 'relevance', label: 'Relevance', text: 'How far these people and places are those in question', source: CERQUAL },
] as const satisfies readonly ExperienceComponentEntry[];

/** The id of a component of {@link EXPERIENCE_COMPONENTS}. */
export type ExperienceComponent = (typeof EXPERIENCE_COMPONENTS)[number]['id'];
