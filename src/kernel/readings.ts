import { caveatOfReading, chosenOf, type Ambiguity, type AmbiguityReading } from './ambiguity.js';
import { InvalidInputError } from './errors.js';
import type { Caveat } from './finding.js';
import { describeValue } from './json.js';
import { nearestNames } from './nearest-names.js';
import { READINGS_OF_EVIDENCE } from './readings-of-evidence.js';
import { READINGS_OF_JOINT_WORK } from './readings-of-joint-work.js';
import { READINGS_OF_METHOD } from './readings-of-method.js';
import { READINGS_OF_WORDS } from './readings-of-words.js';

export type { Ambiguity, AmbiguityReading } from './ambiguity.js';

/**
 * The points on which the texts differ or are silent (D-AMB-01 to D-AMB-38): each with the question, what the texts answer, the reading
 * that this library works with, and why. Findings that rest on one carry a caveat of the kind `reading`.
 *
 * @example
 * ```ts
 * import { READINGS } from 'commissioning-kit';
 *
 * READINGS.length; // => 38
 * READINGS.find((point) => point.domainId === 'D-AMB-13')?.chosen; // => 'all'
 * ```
 */
export const READINGS = [...READINGS_OF_WORDS, ...READINGS_OF_METHOD, ...READINGS_OF_JOINT_WORK, ...READINGS_OF_EVIDENCE] as const;

/** The id of a contested point in the domain reference. */
export type AmbiguityId = (typeof READINGS)[number]['domainId'];

/**
 * How this library reads a point on which the texts differ or are silent.
 *
 * @param id - The id of the point in the domain reference, `D-AMB-01` to `D-AMB-38`.
 * @returns Every reading with its sources, the one chosen, and why.
 * @throws InvalidInputError when there is no such point; the error names the ids nearest to it.
 * Source: D-AMB-F1.
 *
 * @example
 * ```ts
 * import { readingChosen } from 'commissioning-kit';
 *
 * const design = readingChosen('D-AMB-03');
 * design.readings.map((reading) => reading.id); // => ['with-securing', 'before-securing', 'by-model']
 * design.chosen.id; // => 'by-model'
 * ```
 */
export function readingChosen(id: AmbiguityId): {
  readonly readings: readonly AmbiguityReading[];
  readonly chosen: AmbiguityReading;
  readonly why: string;
} {
  const point = findPoint(id);
  return { readings: point.readings, chosen: chosenOf(point), why: point.why };
}

/**
 * The caveat for a finding that rests on one reading of a contested point. It brings the whole catalogue along: where size matters, hand
 * the one point to `caveatOfReading`.
 *
 * @param domainId - The id of the point.
 * @param options - `parameter`: the parameter by which the caller can choose another reading, if there is one.
 */
export function readingCaveat(domainId: AmbiguityId, options: { readonly parameter?: string | null } = {}): Caveat {
  return caveatOfReading(findPoint(domainId), options);
}

function findPoint(id: AmbiguityId): Ambiguity {
  const points: readonly Ambiguity[] = READINGS;
  const point = points.find(({ domainId }) => domainId === id);
  if (point === undefined) {
    const ids = points.map(({ domainId }) => domainId).sort();
    throw new InvalidInputError({
      code: 'kernel/no-such-reading',
      path: ['id'],
      found: describeValue(id),
      allowed: `an id from ${ids[0]} to ${ids.at(-1)}${typeof id === 'string' ? `, such as ${nearestNames(id, ids).join(', ')}` : ''}`,
    });
  }
  return point;
}
