import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { CommissioningStrategySchema } from './strategy-schemas.js';
import { strategyReasons } from './strategy-rules.js';
import type { CommissioningStrategy } from './strategy.js';

const READING: Reading<CommissioningStrategy> = { schema: CommissioningStrategySchema, rules: strategyReasons };

/**
 * Reads a stored commissioning strategy strictly: its structure, and that its references lead somewhere and its shares add up.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The strategy, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-STR-F1, D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { draftCommissioningStrategy, parseCommissioningStrategy } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningStrategy({
 *   id: 'carers', title: 'Strategy for carers', currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' },
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   agencies: [{ id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] }],
 * });
 * parseCommissioningStrategy(JSON.parse(JSON.stringify(outcome))).title; // => 'Strategy for carers'
 * ```
 */
export function parseCommissioningStrategy(value: unknown): CommissioningStrategy {
  return parseWith(READING, value);
}

/**
 * Reads a stored commissioning strategy strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-STR-F1, D-CNV-06.
 *
 * @example
 * ```ts
 * import { draftCommissioningStrategy, safeParseCommissioningStrategy } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningStrategy({
 *   id: 'carers', title: 'Strategy for carers', currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' },
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   agencies: [{ id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] }],
 * });
 * const agreements = [{ agencyId: 'nhs', on: '2026-03-01', by: 'board' }];
 * const read = safeParseCommissioningStrategy({ ...outcome, agreements });
 * read.ok ? [] : read.reasons.map((reason) => reason.message);
 * // => ['agreements[0].agencyId must be the id of an organisation of the document; found "nhs"']
 * ```
 */
export function safeParseCommissioningStrategy(value: unknown): SafeParsed<CommissioningStrategy> {
  return safeParseWith(READING, value);
}
