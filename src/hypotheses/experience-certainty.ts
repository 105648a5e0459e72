import type { Caveat, Reason } from '../kernel/finding.js';
import { readOneOf, readShape, type Shape } from '../kernel/guards.js';
import { inferred } from '../kernel/source.js';
import { EXPERIENCE_COMPONENTS } from './certainty-reasons.js';
import { moveCertainty, type SuggestedCertainty } from './evidence-certainty.js';

/** How much there is to be concerned about. */
export type Concern = 'none' | 'minor' | 'moderate' | 'serious';

/** What gives reason for concern in a finding from what people say; what is left out nobody has looked at. */
export interface ExperienceGiven {
  /** How people were found, asked and heard. */
  readonly methodologicalLimitations?: Concern;
  /** How well the finding fits all that people said. */
  readonly coherence?: Concern;
  /** How much people said, and how rich it is. */
  readonly adequacy?: Concern;
  /** How far these people and places are those in question. */
  readonly relevance?: Concern;
}

const KEYS = ['methodologicalLimitations', 'coherence', 'adequacy', 'relevance'] as const satisfies readonly (keyof ExperienceGiven)[];
const LEVELS: { readonly [concern in Concern]: number } = { none: 0, minor: 0, moderate: 1, serious: 2 };
const SOURCES = [/* @__PURE__ */ inferred('this-library', 'hypotheses, experienceCertainty')];
const readConcern = /* @__PURE__ */ readOneOf(['none', 'minor', 'moderate', 'serious']);

/**
 * Suggests how much confidence a finding from lived experience deserves, after GRADE-CERQual: it starts high, and concerns in four components
 * take it down. GRADE-CERQual leaves the adding up to judgement; here a moderate concern takes off one level, a serious one two, and minor ones
 * nothing, which is the library’s rule. People confirm it. Lived experience is on its own scale and not below trials: the question is another.
 *
 * @param given - `none`, `minor`, `moderate` or `serious` for `methodologicalLimitations`, `coherence`, `adequacy` and `relevance`.
 * @returns The level, why it moved, and which components nobody has looked at.
 * @throws InvalidInputError when a component or a concern is not known.
 * Source: Lewin et al. (2018), Implementation Science 13 (Suppl 1), doi:10.1186/s13012-017-0688-3; the rule for adding up is this library’s.
 *
 * @example
 * ```ts
 * import { experienceCertainty } from 'commissioning-kit/hypotheses';
 *
 * const said = { methodologicalLimitations: 'minor', coherence: 'none', adequacy: 'moderate', relevance: 'none' } as const;
 * experienceCertainty(said).level; // => 'moderate'
 * experienceCertainty({ adequacy: 'serious' }).unknown.length; // => 3
 * ```
 */
export function experienceCertainty(given: ExperienceGiven): SuggestedCertainty {
  readShape(given, [], {}, SHAPE);
  const concerns = KEYS.map((key, place) => ({
    key,
    entry: EXPERIENCE_COMPONENTS[place] as (typeof EXPERIENCE_COMPONENTS)[number],
    concern: given[key],
  }));
  const down = concerns.reduce((sum, { concern }) => sum + (concern === undefined ? 0 : LEVELS[concern]), 0);
  return {
    level: moveCertainty('high', down, 0),
    standing: 'suggested',
    start: 'high',
    down,
    up: 0,
    reasons: concerns.flatMap(({ key, entry, concern }): readonly Reason[] => {
      if (concern === undefined || LEVELS[concern] === 0) return [];
      return [
        {
          code: 'hypotheses/certainty-down',
          message: `${entry.label}: ${concern} concern moves it down by ${LEVELS[concern] === 1 ? 'one level' : 'two levels'}`,
          path: [key],
          input: concern,
          basis: 'library',
          domainId: null,
          sources: SOURCES,
        },
      ];
    }),
    unknown: concerns.flatMap(({ key, entry, concern }) =>
      concern === undefined ? [{ id: `certainty-${entry.id}`, text: `${entry.label}: is there reason for concern?`, path: [key] }] : [],
    ),
    caveats: [ADDED_UP],
  };
}

const SHAPE: Shape = { methodologicalLimitations: readConcern, coherence: readConcern, adequacy: readConcern, relevance: readConcern };

const ADDED_UP: Caveat = {
  code: 'hypotheses/experience-added-up',
  message:
    'A rule suggests this level: one level off for a moderate concern, two for a serious one. GRADE-CERQual has no such sum and leaves it to judgement: a role confirms it, or says why not',
  kind: 'library-default',
  parameter: null,
  sources: SOURCES,
};
