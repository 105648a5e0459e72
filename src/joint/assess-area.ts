import type { Finding } from '../kernel/finding.js';
import { readListOf, readOneOf, readShape, readUnique, refuse } from '../kernel/guards.js';
import type { AreaId } from './areas.js';
import { judgeArea, LEVEL_RULES, type AreaPosition, type LevelRule } from './judge-area.js';
import { descriptorsOf, readObservationOf, type Observation } from './observation.js';
import { readAreaId } from './read-parts.js';

/**
 * Which level the observations of one area show, by a rule that the caller names. Levels do not build on one another: each is asked for by
 * its own descriptors, and where several are shown, the finding says so. A descriptor without an answer is unknown.
 *
 * @param input - `area`; `observations` of its descriptors, `'yes'`, `'no'` or `'unknown'`, each descriptor once; `rule`, by default `'all'`.
 * @returns A finding with a level, a straddle of several, or `'none-shown'` where everything is known and no level meets the rule;
 *   `'insufficient-information'` where none is shown yet and answers are missing.
 * @throws InvalidInputError on an unknown area, descriptor or rule, a descriptor of another area, or one that stands twice.
 * Source: D-JCM-F1, D-JCM-X4, D-AMB-07, D-AMB-09, D-AMB-10.
 *
 * @example
 * ```ts
 * import { assessArea } from 'commissioning-kit/joint';
 *
 * assessArea({
 *   area: 'resource-allocation-and-management',
 *   observations: [{ descriptor: 'RA-J1', observed: 'yes' }],
 *   rule: 'any',
 * }).outcome; // => 'joint'
 * assessArea({
 *   area: 'contracting',
 *   observations: [{ descriptor: 'CO-S1', observed: 'yes' }, { descriptor: 'CO-J2', observed: 'yes' }],
 *   rule: 'any',
 * }).outcome; // => { straddle: ['separate', 'joint'] }
 * ```
 */
export function assessArea(input: {
  readonly area: AreaId;
  readonly observations: readonly Observation[];
  readonly rule?: LevelRule;
}): Finding<AreaPosition> {
  readShape(input, [], { area: readAreaId, observations: readListOf(readObservationOf()) }, { rule: readOneOf(LEVEL_RULES) });
  const { area, observations, rule } = input;
  readUnique(observations, ['observations'], (observation) => observation.descriptor, 'descriptor');
  const own = new Set<string>(descriptorsOf(area).map(([id]) => id));
  for (const [index, { descriptor }] of observations.entries()) {
    if (!own.has(descriptor)) {
      refuse(
        'joint/descriptor-of-another-area',
        ['observations', index, 'descriptor'],
        descriptor,
        `a descriptor of ${area}: ${[...own].join(', ')}`,
      );
    }
  }
  return judgeArea(
    area,
    new Map(observations.map((observation, index) => [observation.descriptor, { observation, path: ['observations', index] }])),
    rule,
  );
}
