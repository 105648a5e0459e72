import type { Reason } from '../kernel/finding.js';
import { brokenRule, parseWith, periodReasons, safeParseWith, type Reading, type SafeParsed } from '../kernel/parse.js';
import { effortsOf, repeatsIn } from './agenda-rules.js';
import type { Agenda } from './agenda.js';
import { findMixedUnit } from './effort.js';
import { AgendaSchema } from './schemas.js';

const AGENDA: Reading<Agenda> = { schema: AgendaSchema, rules: agendaReasons };

function agendaReasons(agenda: Agenda): readonly Reason[] {
  const mixed = findMixedUnit(effortsOf(agenda));
  return [
    ...repeatsIn(agenda).map(({ path, key, allowed }) => brokenRule('kernel/duplicate-id', path, key, allowed)),
    ...(agenda.period === null ? [] : periodReasons(agenda.period, ['period'])),
    ...(mixed === null ? [] : [brokenRule('agenda/mixed-units', mixed.path, mixed.unit, mixed.allowed)]),
  ];
}

/**
 * Reads an agenda strictly: structure, that nothing stands twice, that its period does not end before it starts, and that all efforts are of
 * one unit. Whether it is a commissioning agenda is for `checkAgenda` to say.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The agenda, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-PRI-20 to D-PRI-24, D-CNV-06.
 *
 * @example
 * ```ts
 * import { parseAgenda } from 'commissioning-kit/agenda';
 *
 * const agenda = parseAgenda({
 *   schemaVersion: 1, id: 'older', title: 'Living at home', populationIds: ['people-65'], partnerIds: ['council', 'nhs'],
 *   period: { from: '2026-04-01', to: null }, items: [], exclusions: null, agreements: null, capacity: null,
 * });
 * agenda.title; // => 'Living at home'
 * ```
 */
export function parseAgenda(value: unknown): Agenda {
  return parseWith(AGENDA, value);
}

/**
 * Reads an agenda strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-PRI-20 to D-PRI-24, D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseAgenda } from 'commissioning-kit/agenda';
 *
 * const read = safeParseAgenda({
 *   schemaVersion: 1, id: 'older', title: 'Living at home', populationIds: ['people-65'], partnerIds: ['council', 'council'],
 *   period: null, items: [], exclusions: null, agreements: null, capacity: null,
 * });
 * read.ok ? [] : read.reasons.map((reason) => reason.path); // => [['partnerIds', 1]]
 * ```
 */
export function safeParseAgenda(value: unknown): SafeParsed<Agenda> {
  return safeParseWith(AGENDA, value);
}
