import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { monitoringReasons } from './monitoring-rules.js';
import { MonitoringProgrammeSchema } from './monitoring-schemas.js';
import type { MonitoringProgramme } from './monitoring.js';

const READING: Reading<MonitoringProgramme> = { schema: MonitoringProgrammeSchema, rules: monitoringReasons };

/**
 * Reads a stored monitoring programme strictly: its structure, and that voices and dimensions stand only where they belong.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The programme, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-MON-02 to D-MON-12, D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { parseMonitoringProgramme } from 'commissioning-kit/interventions';
 *
 * parseMonitoringProgramme({
 *   schemaVersion: 1, id: 'care-homes', title: 'Watching care homes', figures: [], names: [], works: [],
 *   population: { id: 'older', name: 'Older people', clientGroup: 'older people', area: null, ages: null },
 *   purpose: null, startsOn: null, entries: [],
 * }).title; // => 'Watching care homes'
 * ```
 */
export function parseMonitoringProgramme(value: unknown): MonitoringProgramme {
  return parseWith(READING, value);
}

/**
 * Reads a stored monitoring programme strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-MON-02 to D-MON-12, D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseMonitoringProgramme } from 'commissioning-kit/interventions';
 *
 * const read = safeParseMonitoringProgramme({ schemaVersion: 1, id: 'care-homes', title: ' ' });
 * read.ok ? null : read.reasons[0]?.message; // => 'title must be a text that is not blank; found " "'
 * ```
 */
export function safeParseMonitoringProgramme(value: unknown): SafeParsed<MonitoringProgramme> {
  return safeParseWith(READING, value);
}
