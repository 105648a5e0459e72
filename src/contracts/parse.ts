import { brokenRule, parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { contractFaults } from './contract-rules.js';
import type { Contract } from './contract.js';
import { ContractSchema } from './schemas.js';

const READING: Reading<Contract> = {
  schema: ContractSchema,
  rules: (contract) => contractFaults(contract).map((fault) => brokenRule(fault.code, fault.path, fault.value, fault.allowed)),
};

/**
 * Reads a stored contract of any form: its structure, and that its terms agree with one another, such as a price in force on the first day,
 * histories that run forward, shares that add up to exactly 1.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The contract, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-CNV-06, D-CNV-11, D-CON-01, D-CON-03, D-CON-04, D-CON-07, D-CON-11.
 *
 * @example
 * ```ts
 * import { parseContract } from 'commissioning-kit/contracts';
 *
 * parseContract({
 *   schemaVersion: 1, form: 'block', id: 'dementia-beds', currency: 'GBP', term: { from: '2026-04-01', to: '2029-03-31' }, unit: 'bed',
 *   prices: [{ from: '2026-04-01', rate: '980', per: 'week' }], quantities: [{ from: '2026-04-01', units: '20' }],
 * }).form; // => 'block'
 * ```
 */
export function parseContract(value: unknown): Contract {
  return parseWith(READING, value);
}

/**
 * Reads a stored contract of any form, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseContract } from 'commissioning-kit/contracts';
 *
 * const read = safeParseContract({
 *   schemaVersion: 1, form: 'spot', id: 'placement-1', currency: 'GBP', term: { from: '2026-04-01', to: null },
 *   prices: [{ from: '2026-05-01', rate: '700', per: 'week' }], quantities: [{ from: '2026-04-01', units: '1' }],
 * });
 * read.ok ? [] : read.reasons.map((reason) => reason.message);
 * // => ['prices[0].from must be on or before the first day of the term, 2026-04-01; found "2026-05-01"']
 * ```
 */
export function safeParseContract(value: unknown): SafeParsed<Contract> {
  return safeParseWith(READING, value);
}
