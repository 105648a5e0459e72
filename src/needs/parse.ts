import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import type { PopulationTable } from './population-table.js';
import { prevalenceFaults, type PrevalenceTable } from './prevalence-table.js';
import { rowFaults, toReasons } from './row-rules.js';
import { PopulationTableSchema, PrevalenceTableSchema } from './schemas.js';

const populationTable: Reading<PopulationTable> = {
  schema: PopulationTableSchema,
  rules: (table) => toReasons(rowFaults(table.rows)),
};

const prevalenceTable: Reading<PrevalenceTable> = {
  schema: PrevalenceTableSchema,
  rules: (table) => toReasons(prevalenceFaults(table.rows)),
};

/**
 * Reads a population table: structure, and that nobody is counted twice (bands of a year and sex do not overlap, no total beside its parts).
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The table.
 * @throws InvalidInputError with every fault found and its path.
 * Source: D-CNV-06, D-CYC-11.
 *
 * @example
 * ```ts
 * import { parsePopulationTable } from 'commissioning-kit/needs';
 *
 * const table = parsePopulationTable({
 *   schemaVersion: 1, id: 'town', area: { scheme: 'local', code: 'T1', name: 'A town' }, vintage: 'made up', kind: 'estimate', mark: 'illustrative',
 *   rows: [{ year: 2026, sex: 'persons', ages: { from: 65, to: null }, people: 2000 }],
 *   sources: [],
 * });
 * table.rows.length; // => 1
 * ```
 */
export function parsePopulationTable(value: unknown): PopulationTable {
  return parseWith(populationTable, value);
}

/**
 * Reads a population table without throwing.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CNV-06, D-CYC-11.
 *
 * @example
 * ```ts
 * import { safeParsePopulationTable } from 'commissioning-kit/needs';
 *
 * const rows = ['persons', 'female'].map((sex) => ({ year: 2026, sex, ages: { from: 65, to: null }, people: 2000 }));
 * const parsed = safeParsePopulationTable({
 *   schemaVersion: 1, id: 'town', area: { scheme: 'local', code: 'T1', name: 'A town' }, vintage: 'made up', kind: 'estimate', mark: 'illustrative',
 *   rows, sources: [],
 * });
 * parsed.ok ? [] : parsed.reasons.map((reason) => reason.code); // => ['needs/persons-beside-a-sex']
 * ```
 */
export function safeParsePopulationTable(value: unknown): SafeParsed<PopulationTable> {
  return safeParseWith(populationTable, value);
}

/**
 * Reads a prevalence table: structure, that no band overlaps another, and that every interval has both ends and holds its rate.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The table.
 * @throws InvalidInputError with every fault found and its path.
 * Source: D-CNV-06, D-CYC-12.
 *
 * @example
 * ```ts
 * import { parsePrevalenceTable } from 'commissioning-kit/needs';
 *
 * const table = parsePrevalenceTable({
 *   schemaVersion: 1, id: 'study', condition: 'A condition', coverage: 'Nobody: the rates are made up', level: 0.95, mark: 'illustrative',
 *   rows: [{ sex: 'persons', ages: { from: 65, to: null }, rate: 0.07, lower: 0.06, upper: 0.09 }],
 *   sources: [],
 * });
 * table.rows[0]?.rate; // => 0.07
 * ```
 */
export function parsePrevalenceTable(value: unknown): PrevalenceTable {
  return parseWith(prevalenceTable, value);
}

/**
 * Reads a prevalence table without throwing.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CNV-06, D-CYC-12.
 *
 * @example
 * ```ts
 * import { safeParsePrevalenceTable } from 'commissioning-kit/needs';
 *
 * safeParsePrevalenceTable(null).ok; // => false
 * ```
 */
export function safeParsePrevalenceTable(value: unknown): SafeParsed<PrevalenceTable> {
  return safeParseWith(prevalenceTable, value);
}
