import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { statementReasons } from './statement-rules.js';
import { MarketPositionStatementSchema } from './statement-schemas.js';
import type { MarketPositionStatement } from './statement.js';

const READING: Reading<MarketPositionStatement> = { schema: MarketPositionStatementSchema, rules: statementReasons };

/**
 * Reads a stored market position statement strictly: its structure, and that its forecasts run forward and its supply has two sides or one.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The statement, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-MPS-F1, D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { draftMarketPositionStatement, parseMarketPositionStatement } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftMarketPositionStatement({
 *   id: 'support', title: 'Support for pupils', currency: 'GBP', commissioner: 'Sampleton Council', asOf: '2026-04-01',
 *   population: { id: 'pupils', name: 'Pupils with special educational needs', clientGroup: 'pupils', area: null, ages: null },
 * });
 * parseMarketPositionStatement(JSON.parse(JSON.stringify(outcome))).commissioner; // => 'Sampleton Council'
 * ```
 */
export function parseMarketPositionStatement(value: unknown): MarketPositionStatement {
  return parseWith(READING, value);
}

/**
 * Reads a stored market position statement strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-MPS-F1, D-CNV-06.
 *
 * @example
 * ```ts
 * import { draftMarketPositionStatement, safeParseMarketPositionStatement } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftMarketPositionStatement({
 *   id: 'support', title: 'Support for pupils', currency: 'GBP', commissioner: 'Sampleton Council', asOf: '2026-04-01',
 *   population: { id: 'pupils', name: 'Pupils with special educational needs', clientGroup: 'pupils', area: null, ages: null },
 * });
 * const supply = { text: 'Many providers', services: [], worth: { mark: 'illustrative', sources: [] }, strengths: [], weaknesses: [] };
 * const record = { ...outcome, parts: { ...outcome.parts, supply } };
 * const read = safeParseMarketPositionStatement(record);
 * read.ok ? [] : read.reasons.map((reason) => reason.code); // => ['interventions/no-picture-of-supply']
 * ```
 */
export function safeParseMarketPositionStatement(value: unknown): SafeParsed<MarketPositionStatement> {
  return safeParseWith(READING, value);
}
