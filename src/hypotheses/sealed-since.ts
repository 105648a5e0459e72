import type { CivilDate } from '../kernel/civil-date.js';
import { digest } from '../kernel/digest.js';
import type { Json } from '../kernel/json.js';
import type { RecordedSeal } from './register.js';
import type { TestPlan } from './test-plan.js';

/** The day since which the plan that stands is sealed; null where it is not. */
export function sealedSince(plan: TestPlan | null, seals: readonly Pick<RecordedSeal, 'seal' | 'on'>[]): CivilDate | null {
  if (plan === null) return null;
  const seal = digest(plan as unknown as Json);
  const last = seals.at(-1);
  if (last?.seal !== seal) return null;
  // A plan may be sealed again as it stands: it has been fixed since the first of the seals in a row.
  let since = last.on;
  for (let index = seals.length - 1; index >= 0 && seals[index]?.seal === seal; index -= 1) since = seals[index]?.on ?? since;
  return since;
}
