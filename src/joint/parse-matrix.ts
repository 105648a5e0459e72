import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import type { MatrixDefinition, MatrixWording } from './matrix-definition.js';
import { definitionReasons } from './matrix-rules.js';
import { MatrixDefinitionSchema, MatrixWordingSchema } from './matrix-schemas.js';

const DEFINITION: Reading<MatrixDefinition> = { schema: MatrixDefinitionSchema, rules: definitionReasons };
const WORDING: Reading<MatrixWording> = { schema: MatrixWordingSchema };

/**
 * Reads a stored matrix that partners adapted.
 *
 * @param value - What was stored.
 * @returns The definition.
 * @throws InvalidInputError with every fault found, each with its path and, across fields, its area and level in words.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { AREAS, parseMatrixDefinition } from 'commissioning-kit/joint';
 *
 * const definition = parseMatrixDefinition({
 *   schemaVersion: 1, id: 'local:engagement', version: '1', label: 'One question', language: 'en', sources: [],
 *   areas: [{ id: 'local:carers', label: 'Carers', from: [], why: 'The original does not ask about carers' }],
 *   levels: { separate: 'Separate', parallel: 'Parallel', joint: 'Joint', integrated: 'Integrated' },
 *   descriptors: [],
 *   leftOut: AREAS.map(({ id }) => ({ id, why: 'Asked in another year' })),
 * });
 * definition.areas.length; // => 1
 * ```
 */
export function parseMatrixDefinition(value: unknown): MatrixDefinition {
  return parseWith(DEFINITION, value);
}

/**
 * Reads a stored matrix that partners adapted, and gives the reasons where it is malformed.
 *
 * @param value - What was stored.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseMatrixDefinition } from 'commissioning-kit/joint';
 *
 * safeParseMatrixDefinition({ id: 'sampleton' }).ok; // => false
 * ```
 */
export function safeParseMatrixDefinition(value: unknown): SafeParsed<MatrixDefinition> {
  return safeParseWith(DEFINITION, value);
}

/**
 * Reads stored words of the matrix in another language.
 *
 * @param value - What was stored.
 * @returns The wording.
 * @throws InvalidInputError with every fault found, each with its path.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { emptyWording, parseMatrixWording } from 'commissioning-kit/joint';
 *
 * parseMatrixWording(emptyWording('cy')).language; // => 'cy'
 * ```
 */
export function parseMatrixWording(value: unknown): MatrixWording {
  return parseWith(WORDING, value);
}

/**
 * Reads stored words of the matrix in another language, and gives the reasons where they are malformed.
 *
 * @param value - What was stored.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseMatrixWording } from 'commissioning-kit/joint';
 *
 * safeParseMatrixWording({ language: 'Welsh, perhaps' }).ok; // => false
 * ```
 */
export function safeParseMatrixWording(value: unknown): SafeParsed<MatrixWording> {
  return safeParseWith(WORDING, value);
}
