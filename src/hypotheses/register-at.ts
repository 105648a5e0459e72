import type { CivilDate } from '../kernel/civil-date.js';
import { readCivilDate, readKeys, readList, readObject } from '../kernel/guards.js';
import type { AnyEvent } from '../kernel/lifecycle.js';
import type { RegisterState } from './register.js';
import { replayRegister } from './register-lifecycle.js';

/**
 * A register as it stood at the end of a day.
 *
 * @param events - The events of one register in their order.
 * @param asOf - The day; what happened on it counts.
 * @returns The state after every event of that day and before it.
 * @throws InvalidInputError when an event or the day is malformed.
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
  readList(events, ['events'], (event, path) => {
    readKeys(readObject(event, path), path, { data: (data, at) => readKeys(readObject(data, at), at, { on: readCivilDate }) });
  });
  return replayRegister(events.filter(({ data }) => (data as { readonly on: CivilDate }).on <= asOf)).state;
}
