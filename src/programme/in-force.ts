import type { Contract } from '../contracts/index.js';
import type { CivilDate } from '../kernel/civil-date.js';

/** What is in force on a day: the last that began by then; before the term begins, what it begins with. */
export function inForce<S extends { readonly from: CivilDate }>(
  steps: readonly S[],
  { term }: Pick<Contract, 'term'>,
  asOf: CivilDate,
): S | undefined {
  const on = asOf < term.from ? term.from : asOf;
  return [...steps].reverse().find((step) => step.from <= on);
}
