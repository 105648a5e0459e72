import { digest } from '../kernel/digest.js';
import type { Json } from '../kernel/json.js';
import { readTestPlan } from './read-plan.js';
import type { TestPlan } from './test-plan.js';

/**
 * The seal of a test plan: the digest that says later whether the plan is still the one that stood before the evidence came in. Keep it where
 * nobody can change it, such as in published minutes, and record it by `seal-plan`.
 *
 * @param plan - The plan as it was recorded.
 * @returns SHA-256 of its canonical JSON, 64 hexadecimal digits.
 * @throws InvalidInputError when the plan is malformed.
 * Source: D-HYP-05, D-HYP-12; FIPS 180-4 (SHA-256), RFC 8785 (canonical JSON); sealing is a rule of this library.
 *
 * @example
 * ```ts
 * import { sealOf, type TestPlan } from 'commissioning-kit/hypotheses';
 *
 * const plan: TestPlan = {
 *   items: [{ id: 'visits', information: 'Visits missed in a month', kind: 'performance', method: 'count them',
 *     owner: { role: 'analyst', agencyId: 'council' }, due: null }],
 *   expectedIfTrue: 'Fewer are missed', expectedIfFalse: null, decisionRule: null, rule: { view: 'bearing' },
 * };
 * sealOf(plan).length; // => 64
 * sealOf(plan) === sealOf({ ...plan, expectedIfTrue: 'None is missed' }); // => false
 * ```
 */
export function sealOf(plan: TestPlan): string {
  return digest(readTestPlan(plan, []) as unknown as Json);
}
