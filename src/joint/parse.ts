import type { Reason } from '../kernel/finding.js';
import { formatPath } from '../kernel/json.js';
import { brokenRule, duplicateReasons, parseWith, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import type { AssessmentEvent } from './assessment.js';
import { AssessmentEventSchema } from './schemas.js';

const READING: Reading<AssessmentEvent> = { schema: AssessmentEventSchema, rules: rulesOf };

function rulesOf({ type, data }: AssessmentEvent): readonly Reason[] {
  if (type === 'assessment-opened') {
    const path = ['data', 'agencies'];
    return [
      ...duplicateReasons(data.agencies, path, (agency) => agency.id),
      ...data.agencies.flatMap(({ identifiers }, index) =>
        duplicateReasons(identifiers, [...path, index, 'identifiers'], ({ scheme, id }) => `${scheme} ${id}`),
      ),
    ];
  }
  if (type === 'area-rated') return data.evidenceIds.flatMap((id, index) => repeated(id, index, data.evidenceIds.indexOf(id)));
  return [];
}

function repeated(id: string, index: number, first: number): readonly Reason[] {
  if (first === index) return [];
  const path = ['data', 'evidenceIds'];
  return [brokenRule('kernel/duplicate-id', [...path, index], id, `unique in its list; ${formatPath([...path, first])} has it already`)];
}

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
