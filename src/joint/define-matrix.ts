import type { MatrixDefinition } from './matrix-definition.js';
import { readMatrix } from './read-matrix.js';

/**
 * A matrix that partners adapted, checked whole: that every area and every example of the original is taken in by something or left out with
 * a reason, so that ratings made with it can be read beside those of others. Leaving an area out leaves out its examples, save those taken in
 * elsewhere. A translation counts as reworded; for a mere translation take a `MatrixWording`.
 *
 * @param definition - The areas, what the four levels are called, the examples, and what became of each part of the original.
 * @returns The definition as it was given.
 * @throws InvalidInputError with every fault at once, each with its area and level in words.
 * Source: D-JCM-F1, D-JCM-X1, D-AMB-10.
 *
 * @example
 * ```ts
 * import { AREAS, defineMatrix, JOINT_MATRIX, LEVELS } from 'commissioning-kit/joint';
 *
 * const kept = AREAS.filter(({ id }) => id !== 'contracting');
 * const { areas, leftOut } = defineMatrix({
 *   schemaVersion: 1, id: 'local:sampleton', version: '1', label: 'Sampleton’s matrix', language: 'en', sources: [],
 *   areas: kept.map(({ id, label }) => ({ id, label, from: [id], why: null })),
 *   levels: { separate: 'Alone', parallel: 'Side by side', joint: 'Together', integrated: 'As one' },
 *   descriptors: kept.flatMap(({ id: areaId }) =>
 *     LEVELS.flatMap((level) =>
 *       JOINT_MATRIX[areaId][level].map(({ id, label, text }) => ({ id, areaId, level, label, text, from: [id], change: 'same' as const })),
 *     ),
 *   ),
 *   leftOut: [{ id: 'contracting', why: 'Schools let their own contracts' }],
 * });
 * areas.length; // => 6
 * leftOut[0]?.id; // => 'contracting'
 * ```
 */
export function defineMatrix(definition: MatrixDefinition): MatrixDefinition {
  return readMatrix(definition, []);
}
