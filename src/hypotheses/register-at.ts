import type { CivilDate } from '../kernel/civil-date.js';
import { readCivilDate, readList, readObject, refuse } from '../kernel/guards.js';
import type { AnyEvent } from '../kernel/lifecycle.js';
import type { RegisterState } from './register.js';
import { replayRegister } from './register-lifecycle.js';

/**
 * A register as it stood at the end of a day.
 *
 * @param events - The events of one register in their order.
 * @param asOf - The day; what happened on it counts.
 * @returns The state after every event of that day and before it.
 * @throws InvalidInputError when an event or the day is malformed, or an event is dated before the one ahead of it.
 * Source: D-HYP-F2, D-CNV-04.
 *
 * @example
 * ```ts
 * import { registerAsOf } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const events = [
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'older-people',
 *     populationId: 'people-65', agenda: null } },
 *   { type: 'hypothesis-offered', data: { schemaVersion: 1, id: 'e2', on: '2026-05-04', by, why: null, hypothesisId: 'falls',
 *     statement: 'More rehabilitation after a fall will lower demand for care', kind: null, offeredBy: 'carers', claims: [] } },
 * ];
 * registerAsOf(events, '2026-04-30').hypotheses.length; // => 0
 * registerAsOf(events, '2026-05-04').hypotheses.length; // => 1
 * ```
 */
export function registerAsOf(events: readonly AnyEvent[], asOf: CivilDate): RegisterState {
  readCivilDate(asOf, ['asOf']);
  let last: CivilDate | null = null;
  // Read here for all events: of those that are left out nobody else would say that their dates go back.
  readList(events, ['events'], (event, path) => {
    const data = readObject(readObject(event, path)['data'], [...path, 'data']);
    const on = readCivilDate(data['on'], [...path, 'data', 'on']);
    if (last !== null && on < last) refuse('kernel/dates-go-back', [...path, 'data', 'on'], on, `on or after the event before it, ${last}`);
    last = on;
  });
  return replayRegister(events.filter(({ data }) => (data as { readonly on: CivilDate }).on <= asOf)).state;
}
