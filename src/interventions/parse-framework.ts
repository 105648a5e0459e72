import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { frameworkReasons } from './framework-rules.js';
import { CommissioningFrameworkSchema } from './framework-schemas.js';
import type { CommissioningFramework } from './framework.js';

const READING: Reading<CommissioningFramework> = { schema: CommissioningFrameworkSchema, rules: frameworkReasons };

/**
 * Reads a stored commissioning framework strictly: its structure, and that its references lead to partners, activities and documents.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The framework, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-FWK-F1, D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { draftCommissioningFramework, parseCommissioningFramework } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningFramework({
 *   id: 'framework', title: 'How we commission',
 *   population: { id: 'all', name: 'People in Sampleton', clientGroup: 'everybody', area: null, ages: null },
 *   partners: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'icb', name: 'Sampleton Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *   ],
 * });
 * parseCommissioningFramework(JSON.parse(JSON.stringify(outcome))).publishedOn; // => null
 * ```
 */
export function parseCommissioningFramework(value: unknown): CommissioningFramework {
  return parseWith(READING, value);
}

/**
 * Reads a stored commissioning framework strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-FWK-F1, D-CNV-06.
 *
 * @example
 * ```ts
 * import { draftCommissioningFramework, safeParseCommissioningFramework } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningFramework({
 *   id: 'framework', title: 'How we commission',
 *   population: { id: 'all', name: 'People in Sampleton', clientGroup: 'everybody', area: null, ages: null },
 *   partners: [
 *     { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *     { id: 'icb', name: 'Sampleton Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *   ],
 * });
 * const documents = {
 *   documents: [{ id: 'jsna', title: 'Needs assessment', agencyId: null, publishedOn: null, relatesTo: ['strategy'], standsAloneBecause: null }],
 * };
 * const record = { ...outcome, parts: { ...outcome.parts, documents } };
 * const read = safeParseCommissioningFramework(record);
 * read.ok ? [] : read.reasons.map((reason) => reason.code); // => ['interventions/unknown-reference']
 * ```
 */
export function safeParseCommissioningFramework(value: unknown): SafeParsed<CommissioningFramework> {
  return safeParseWith(READING, value);
}
