import type { CheckFinding, Gap, Question, Tri } from '../kernel/finding.js';
import { readShape, readTri } from '../kernel/guards.js';
import { stated } from '../kernel/source.js';

/** What an evaluation has, as far as that is known. */
export interface EvaluationDesign {
  /** Whether it knows how things stood before. */
  readonly baseline: Tri;
  /** Whether it knows how things went where nothing was changed. */
  readonly comparator: Tri;
  /** Whether it measures outcomes, and not activity alone. */
  readonly outcomeMeasures: Tri;
  /** Whether those who use the service say how it is for them. */
  readonly userView: Tri;
  /** Whether it looks at more than a single department, initiative, service or client group. */
  readonly scope: Tri;
}

const PARTS: readonly (readonly [keyof EvaluationDesign, string, string, string, string])[] = [
  [
    'baseline',
    'D-EVD-F2',
    'A baseline',
    'Is it known how things stood before?',
    'Measure before anything is changed, or find records of then',
  ],
  [
    'comparator',
    'D-EVD-06',
    'A comparator: without one an effect cannot be attributed',
    'Is it known how things went where nothing was changed?',
    'Find a place, a time or a group where nothing was changed, or say that the effect cannot be attributed',
  ],
  [
    'outcomeMeasures',
    'D-EVD-03',
    'Measures of outcome',
    'Does it measure outcomes?',
    'Agree with those who use the service what would be better for them, and measure it',
  ],
  [
    'userView',
    'D-EVD-F2',
    'The view of those who use the service',
    'Do users say how it is for them?',
    'Ask them, and say how many were asked',
  ],
  [
    'scope',
    'D-EVD-01',
    'A scope beyond one department, initiative, service or client group',
    'Does it look beyond one department, initiative, service or client group?',
    'Widen it, or say that it holds for that one alone',
  ],
];

/**
 * Whether an evaluation could show an effect: baseline, comparator, measures of outcome, the view of users and a scope wider than one service.
 * The texts miss comparisons, outcomes and breadth in what is written on commissioning; that these five are asked is this library’s reading.
 *
 * @param design - Five answers, each `'yes'`, `'no'` or `'unknown'`.
 * @returns `'complete'`, `'gaps'` with what is missing, or `'insufficient-information'` where nothing is known to be missing and not all is known.
 * @throws InvalidInputError on an answer outside the three, or a key missing or unknown.
 * Source: D-EVD-F2, D-EVD-01, D-EVD-03, D-EVD-06.
 *
 * @example
 * ```ts
 * import { checkEvaluationDesign } from 'commissioning-kit/reference';
 *
 * const finding = checkEvaluationDesign({ baseline: 'yes', comparator: 'no', outcomeMeasures: 'yes', userView: 'yes', scope: 'yes' });
 * finding.gaps.map((gap) => gap.missing); // => ['A comparator: without one an effect cannot be attributed']
 * ```
 */
export function checkEvaluationDesign(design: EvaluationDesign): CheckFinding {
  readShape(design, [], Object.fromEntries(PARTS.map(([key]) => [key, readTri])));
  const gaps = PARTS.flatMap(([key, domainId, missing, , fill]): Gap[] =>
    design[key] === 'no' ? [{ domainId, missing, path: [key], fill }] : [],
  );
  const unknown = PARTS.flatMap(([key, , , text]): Question[] => (design[key] === 'unknown' ? [{ id: key, text, path: [key] }] : []));
  return {
    outcome: gaps.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: [],
    unknown,
    caveats: [
      {
        code: 'reference/design-is-not-conduct',
        message: 'That an evaluation could show an effect does not say that it was carried out well',
        kind: 'reading',
        parameter: null,
        sources: [stated('practitioner-blog', 'Commissioning')],
      },
    ],
    gaps,
  };
}
