import type { Reason } from '../kernel/finding.js';
import { brokenRule, duplicateReasons, parseWith, periodReasons, safeParseWith, type SafeParsed } from '../kernel/parse.js';
import type { Path } from '../kernel/json.js';
import type { ResourceClaim } from './register.js';
import type { RegisterEvent } from './register-events.js';
import { lineFaults, planFaults, repeated, verdictFaults, type Fault } from './register-faults.js';
import { RegisterEventSchema } from './schemas.js';

const reading = { schema: RegisterEventSchema, rules: brokenRules };

/**
 * Reads one stored event of a register of hypotheses.
 *
 * @param value - Anything, such as a line of a file that was read as JSON.
 * @returns The event.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-HYP-F2; strict reading is a rule of this library (D-CNV-06).
 *
 * @example
 * ```ts
 * import { parseRegisterEvent } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const event = parseRegisterEvent({
 *   type: 'testing-started',
 *   data: { schemaVersion: 1, id: 'e5', on: '2026-05-01', by, why: null, hypothesisId: 'falls' },
 * });
 * event.data.on; // => '2026-05-01'
 * ```
 */
export function parseRegisterEvent(value: unknown): RegisterEvent {
  return parseWith(reading, value);
}

/**
 * Reads one stored event of a register of hypotheses, and gives the faults back instead of throwing.
 *
 * @param value - Anything.
 * @returns `{ ok: true, value }` or `{ ok: false, reasons }`.
 * Source: D-HYP-F2, D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseRegisterEvent } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const parsed = safeParseRegisterEvent({
 *   type: 'testing-started',
 *   data: { schemaVersion: 1, id: 'e5', on: '2026-02-30', by, why: null, hypothesisId: 'falls' },
 * });
 * parsed.ok ? [] : parsed.reasons.map((reason) => reason.message);
 * // => ['data.on must be a civil date YYYY-MM-DD that exists; found "2026-02-30"']
 * ```
 */
export function safeParseRegisterEvent(value: unknown): SafeParsed<RegisterEvent> {
  return safeParseWith(reading, value);
}

function brokenRules(event: RegisterEvent): readonly Reason[] {
  switch (event.type) {
    case 'hypothesis-offered':
      return [
        ...currencyReasons(event.data.claims, ['data', 'claims']),
        ...repeatedReasons(event.data.bearsOn ?? [], ['data', 'bearsOn']),
        ...duplicateReasons(event.data.rivals ?? [], ['data', 'rivals'], ({ id }) => id),
      ];
    case 'hypothesis-agreed':
      return repeatedReasons(event.data.stakeholders, ['data', 'stakeholders']);
    case 'test-planned':
      return planFaults(event.data.plan, ['data', 'plan']).map(toReason);
    case 'evidence-recorded': {
      const { period } = event.data.evidence;
      return [
        ...(period === null ? [] : periodReasons(period, ['data', 'evidence', 'period'])),
        ...lineFaults(event.data, ['data']).map(toReason),
      ];
    }
    case 'verdict-recorded':
      return [...repeatedReasons(event.data.evidenceIds, ['data', 'evidenceIds']), ...verdictFaults(event.data, ['data']).map(toReason)];
    case 'register-opened':
    case 'hypothesis-reworded':
    case 'hypotheses-related':
    case 'confidence-stated':
    case 'plan-sealed':
    case 'trigger-set':
    case 'testing-started':
    case 'testing-resumed':
    case 'hypothesis-translated':
    case 'hypothesis-closed':
    case 'hypothesis-withdrawn':
      return [];
  }
}

function currencyReasons(claims: readonly ResourceClaim[], path: Path): readonly Reason[] {
  return claims.flatMap(({ currency }, index) =>
    currency === claims[0]?.currency
      ? []
      : [
          brokenRule(
            'hypotheses/mixed-currencies',
            [...path, index, 'currency'],
            currency,
            `${claims[0]?.currency}, as the first claim is`,
          ),
        ],
  );
}

function repeatedReasons(ids: readonly string[], path: Path): readonly Reason[] {
  return repeated(ids, path).map(toReason);
}

function toReason({ code, path, value, allowed }: Fault): Reason {
  return brokenRule(code, path, value, allowed);
}
