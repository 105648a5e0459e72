import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { procurementReasons } from './procurement-rules.js';
import { ProcurementExerciseSchema } from './procurement-schemas.js';
import type { ProcurementExercise } from './procurement.js';

const READING: Reading<ProcurementExercise> = { schema: ProcurementExerciseSchema, rules: procurementReasons };

/**
 * Reads a stored procurement exercise strictly: its structure, and that its bands and dates run forward.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The exercise, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-PRC-F1, D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { draftProcurementExercise, parseProcurementExercise } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftProcurementExercise({
 *   id: 'home-care', title: 'Home care', currency: 'GBP',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 * });
 * parseProcurementExercise(JSON.parse(JSON.stringify(outcome))).lots; // => []
 * ```
 */
export function parseProcurementExercise(value: unknown): ProcurementExercise {
  return parseWith(READING, value);
}

/**
 * Reads a stored procurement exercise strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-PRC-F1, D-CNV-06.
 *
 * @example
 * ```ts
 * import { draftProcurementExercise, safeParseProcurementExercise } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftProcurementExercise({
 *   id: 'home-care', title: 'Home care', currency: 'GBP',
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 * });
 * const timetable = [{ id: 'tender', title: 'Tender open', from: '2026-06-01', to: '2026-05-01', agencyIds: [] }];
 * const read = safeParseProcurementExercise({ ...outcome, timetable });
 * read.ok ? [] : read.reasons.map((reason) => reason.code); // => ['kernel/end-before-start']
 * ```
 */
export function safeParseProcurementExercise(value: unknown): SafeParsed<ProcurementExercise> {
  return safeParseWith(READING, value);
}
