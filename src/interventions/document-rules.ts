import { compareMoney, type Money } from '../kernel/money.js';
import type { Reason } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { brokenRule, duplicateReasons } from '../kernel/parse.js';
import type { Agency } from '../kernel/records.js';
import type { DatedActivity, FormalAgreement, InterventionRecord } from './document-record.js';
import type { PlannedProcurement, ValueBand } from './planned-procurement.js';

/** The rules of what all documents of interventions have in common. */
export function recordReasons({ population, works }: InterventionRecord): readonly Reason[] {
  const { ages } = population;
  const at = ['population', 'ages', 'to'];
  return [
    ...(ages !== null && ages.to !== null && ages.to < ages.from
      ? [brokenRule('kernel/end-before-start', at, ages.to, `at least population.ages.from, ${ages.from}`)]
      : []),
    ...duplicateReasons(works, ['works'], ({ id }) => id),
  ];
}

/** The rules of organisations and of what they have agreed to. */
export function agencyReasons(agencies: readonly Agency[], key: string, agreements: readonly FormalAgreement[]): readonly Reason[] {
  const ids = new Set(agencies.map(({ id }) => id));
  return [
    ...duplicateReasons(agencies, [key], ({ id }) => id),
    ...agencies.flatMap(({ identifiers }, index) =>
      duplicateReasons(identifiers, [key, index, 'identifiers'], ({ scheme, id }) => `${scheme} ${id}`),
    ),
    ...duplicateReasons(agreements, ['agreements'], ({ agencyId }) => agencyId, 'agencyId'),
    ...agreements.flatMap(({ agencyId }, index) => unknownReasons(agencyId, ids, ['agreements', index, 'agencyId'], 'an organisation')),
  ];
}

/** The reason why an id leads nowhere. */
export function unknownReasons(id: string, known: ReadonlySet<string>, path: Path, what: string): readonly Reason[] {
  return known.has(id) ? [] : [brokenRule('interventions/unknown-reference', path, id, `the id of ${what} of the document`)];
}

/** The reasons why a list of ids is none: one stands twice, or leads nowhere. Where nothing is known to lead to, only the first is asked. */
export function referenceReasons(ids: readonly string[], known: ReadonlySet<string> | null, path: Path, what: string): readonly Reason[] {
  const seen = new Set<string>();
  return ids.flatMap((id, index) => {
    const at = [...path, index];
    const twice = seen.has(id);
    seen.add(id);
    if (twice) return [brokenRule('kernel/duplicate-id', at, id, 'named once')];
    return known === null ? [] : unknownReasons(id, known, at, what);
  });
}

/** The ids of a list, or null where the part that holds it is not written. */
export function idsOf(list: readonly { readonly id: string }[] | null | undefined): ReadonlySet<string> | null {
  return list ? new Set(list.map(({ id }) => id)) : null;
}

/** The reason why an amount cannot be spent: it is below nothing. */
export function amountReasons(amount: Money | null, path: Path): readonly Reason[] {
  return amount !== null && amount.startsWith('-') ? [brokenRule('interventions/below-zero', path, amount, 'an amount from zero')] : [];
}

/** The reasons why a band of values is none. */
export function bandReasons(band: ValueBand | null, path: Path): readonly Reason[] {
  if (band === null) return [];
  const negative = amountReasons(band.from, [...path, 'from']);
  if (band.to === null || compareMoney(band.from, band.to) <= 0) return negative;
  return [...negative, brokenRule('interventions/band-upside-down', [...path, 'to'], band.to, `an amount of at least ${band.from}`)];
}

/** The rules of planned procurements. */
export function plannedReasons(planned: readonly PlannedProcurement[], path: Path): readonly Reason[] {
  return [
    ...duplicateReasons(planned, path, ({ id }) => id),
    ...planned.flatMap(({ value, toMarketOn, startsOn }, index) => [
      ...bandReasons(value, [...path, index, 'value']),
      ...(toMarketOn !== null && startsOn !== null && startsOn < toMarketOn
        ? [
            brokenRule(
              'kernel/end-before-start',
              [...path, index, 'startsOn'],
              startsOn,
              `on or after the day it goes to the market, ${toMarketOn}`,
            ),
          ]
        : []),
    ]),
  ];
}

/** The rules of dated activities. */
export function datedReasons(entries: readonly DatedActivity[], path: Path, agencies: ReadonlySet<string> | null): readonly Reason[] {
  return [
    ...duplicateReasons(entries, path, ({ id }) => id),
    ...entries.flatMap(({ from, to, agencyIds }, index) => [
      ...(to < from ? [brokenRule('kernel/end-before-start', [...path, index, 'to'], to, `on or after its first day, ${from}`)] : []),
      ...referenceReasons(agencyIds, agencies, [...path, index, 'agencyIds'], 'an organisation'),
    ]),
  ];
}
