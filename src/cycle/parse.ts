import type { Reason } from '../kernel/finding.js';
import { brokenRule, duplicateReasons, parseWith, periodReasons, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import type { CycleEvent } from './cycle-events.js';
import { CycleEventSchema } from './schemas.js';

const cycleEvent: Reading<CycleEvent> = {
  schema: CycleEventSchema,
  rules: (event) => {
    switch (event.type) {
      case 'engagement-recorded':
        return repeated(event.data.groups, 'groups');
      case 'contract-let':
        return repeated(event.data.measureIds ?? [], 'measureIds');
      case 'stages-planned':
        return [
          ...event.data.stages.flatMap((planned, index) => periodReasons(planned, ['data', 'stages', index])),
          ...duplicateReasons(event.data.stages, ['data', 'stages'], ({ stage }) => stage, 'stage'),
        ];
      case 'carried-over':
        return [
          ...repeated(event.data.lessonIds, 'lessonIds'),
          ...repeated(event.data.hypothesisIds, 'hypothesisIds'),
          ...duplicateReasons(event.data.renewals, ['data', 'renewals'], ({ contractId }) => contractId, 'contractId'),
        ];
      case 'measures-agreed':
        return duplicateReasons(event.data.measures, ['data', 'measures'], (measure) => measure.id);
      default:
        return [];
    }
  },
};

/** The reasons for each text of a list that stands in it already. */
function repeated(list: readonly string[], key: string): readonly Reason[] {
  const seen = new Set<string>();
  return list.flatMap((text, index) => {
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [brokenRule('kernel/duplicate-id', ['data', key, index], text, 'unique in its list')];
  });
}

/**
 * Reads one event of a cycle, such as one from a file or an import. Whole streams are read by `replayCycle`.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns The event.
 * @throws InvalidInputError with every fault found and its path; an event of an unknown type is one.
 * Source: D-CYC-F2, D-CNV-06.
 *
 * @example
 * ```ts
 * import { parseCycleEvent } from 'commissioning-kit/cycle';
 *
 * const event = parseCycleEvent({ type: 'change-recorded', data: { schemaVersion: 1, id: 'e9', on: '2026-04-01',
 *   by: { role: 'commissioner', agencyId: null }, why: null, text: 'More extra care housing', affects: 'strategy' } });
 * event.type; // => 'change-recorded'
 * ```
 */
export function parseCycleEvent(value: unknown): CycleEvent {
  return parseWith(cycleEvent, value);
}

/**
 * Reads one event of a cycle without throwing.
 *
 * @param value - Anything, such as parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault found.
 * Source: D-CYC-F2, D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseCycleEvent } from 'commissioning-kit/cycle';
 *
 * safeParseCycleEvent({ type: 'cycle-paused', data: {} }).ok; // => false
 * ```
 */
export function safeParseCycleEvent(value: unknown): SafeParsed<CycleEvent> {
  return safeParseWith(cycleEvent, value);
}
