import { parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import type { AssessmentEvent } from './assessment.js';
import { eventRules } from './event-rules.js';
import { AssessmentEventSchema } from './schemas.js';

const READING: Reading<AssessmentEvent> = { schema: AssessmentEventSchema, rules: (event) => eventRules(event, ['data']) };

/**
 * Reads a stored event of an assessment.
 *
 * @param value - What was stored.
 * @returns The event.
 * @throws InvalidInputError with every fault found, each with its path.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { parseAssessmentEvent } from 'commissioning-kit/joint';
 *
 * const event = parseAssessmentEvent({
 *   type: 'target-chosen',
 *   data: {
 *     schemaVersion: 1, id: 'e1', on: '2026-04-01', by: { role: 'chair of the joint board', agencyId: null }, why: null,
 *     areaId: 'contracting', level: 'parallel', rationale: 'School budgets cannot be pooled', approvedBy: null,
 *   },
 * });
 * event.type; // => 'target-chosen'
 * ```
 */
export function parseAssessmentEvent(value: unknown): AssessmentEvent {
  return parseWith(READING, value);
}

/**
 * Reads a stored event of an assessment, and gives the reasons where it is malformed.
 *
 * @param value - What was stored.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseAssessmentEvent } from 'commissioning-kit/joint';
 *
 * const parsed = safeParseAssessmentEvent({ type: 'target-missed', data: {} });
 * parsed.ok; // => false
 * ```
 */
export function safeParseAssessmentEvent(value: unknown): SafeParsed<AssessmentEvent> {
  return safeParseWith(READING, value);
}
