import { readId, readList, readNumberBetween, readShapeOf, readUnique, refuse } from '../kernel/guards.js';

/** What a commissioner scored in one competency. */
export interface CompetencyScore {
  readonly competency: string;
  /** From 0 to `max`. */
  readonly score: number;
  /** More than 0. */
  readonly max: number;
}

/** In how many competencies a commissioner came out above half marks. */
export interface AssuranceSummary {
  readonly aboveHalf: number;
  readonly total: number;
}

/**
 * In how many competencies a commissioner came out above half marks. Exactly half is not above half. It says nothing of how far above, and
 * adds up no scores: competencies are not alike.
 *
 * @param scores - At least one, each competency once.
 * @returns How many are above half, and how many there are.
 * @throws InvalidInputError when the list is empty, a competency stands twice, a maximum is not above 0 or a score is above its maximum.
 * Source: D-EVD-F3, D-EVD-05.
 *
 * @example
 * ```ts
 * import { assuranceSummary } from 'commissioning-kit/reference';
 *
 * // World Class Commissioning, as the text tells it: above half in one of ten. The scores are invented.
 * const scores = Array.from({ length: 10 }, (_, index) => ({ competency: `c${index + 1}`, score: index === 0 ? 3 : 2, max: 4 }));
 * assuranceSummary(scores); // => { aboveHalf: 1, total: 10 }
 * ```
 */
export function assuranceSummary(scores: readonly CompetencyScore[]): AssuranceSummary {
  const atLeastZero = readNumberBetween(0, Infinity);
  readList(scores, ['scores'], readShapeOf({ competency: readId, score: atLeastZero, max: atLeastZero }), { min: 1 });
  readUnique(scores, ['scores'], ({ competency }) => competency, 'competency');
  scores.forEach(({ score, max }, index) => {
    if (max === 0) refuse('kernel/out-of-range', ['scores', index, 'max'], max, 'a number above 0');
    if (score > max) refuse('kernel/out-of-range', ['scores', index, 'score'], score, `a number from 0 to ${max}, the maximum`);
  });
  // Half of the maximum is exact in binary; twice the score might overflow.
  return { aboveHalf: scores.filter(({ score, max }) => score > max / 2).length, total: scores.length };
}
