import type { Contract } from '../contracts/index.js';
import type { CivilDate } from '../kernel/civil-date.js';
import type { Period } from '../kernel/period.js';

/** What is in force on some day of a period, in its order; null asks for no period. */
export function inForceWithin<S extends { readonly from: CivilDate }>(
  steps: readonly S[],
  { term }: Pick<Contract, 'term'>,
  period: Period | null,
): readonly S[] {
  if (period === null) return [];
  const from = period.from < term.from ? term.from : period.from;
  const ends = [period.to, term.to].filter((to) => to !== null);
  return steps.filter((step, index) => {
    const next = steps[index + 1];
    return ends.every((to) => step.from <= to && from <= to) && (next === undefined || next.from > from);
  });
}

/** What is in force on a day: the last that began by then; before the term begins, what it begins with. */
export function inForce<S extends { readonly from: CivilDate }>(
  steps: readonly S[],
  { term }: Pick<Contract, 'term'>,
  asOf: CivilDate,
): S | undefined {
  const on = asOf < term.from ? term.from : asOf;
  return [...steps].reverse().find((step) => step.from <= on);
}
