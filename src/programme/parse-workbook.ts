import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { workbookReasons } from './workbook-rules.js';
import { WorkbookSchema } from './workbook-schemas.js';
import type { Workbook } from './workbook.js';

const READING: Reading<Workbook> = { schema: WorkbookSchema, rules: workbookReasons };

/**
 * Reads a stored workbook strictly: its structure, the rules of its answers, and that all of it is about one population.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The workbook, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-EXE-F1, D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { parseWorkbook } from 'commissioning-kit/programme';
 *
 * parseWorkbook({
 *   schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   exercises: { 'commissioning-fit': { populationId: 'carers', on: null, answers: { market: 'yes' } } },
 * }).exercises['commissioning-fit']?.answers.market; // => 'yes'
 * ```
 */
export function parseWorkbook(value: unknown): Workbook {
  return parseWith(READING, value);
}

/**
 * Reads a stored workbook strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-EXE-F1, D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseWorkbook } from 'commissioning-kit/programme';
 *
 * const read = safeParseWorkbook({
 *   schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   exercises: { aims: { populationId: 'children', on: null, answers: {} } },
 * });
 * read.ok ? [] : read.reasons.map((reason) => reason.code); // => ['programme/another-population']
 * ```
 */
export function safeParseWorkbook(value: unknown): SafeParsed<Workbook> {
  return safeParseWith(READING, value);
}
