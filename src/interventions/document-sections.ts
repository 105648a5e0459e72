import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import type { Gap } from '../kernel/finding.js';
import type { Agency, Measure } from '../kernel/records.js';
import type { CatalogueEntry } from './catalogue.js';
import type { DatedActivity, FigureWorth, FormalAgreement } from './document-record.js';
import { date, line, name, note, stop } from '../kernel/document-words.js';
import { amount, money, section, table, within, type Words } from './document-words.js';
import type { PlannedProcurement, ValueBand } from './planned-procurement.js';
import { PROCUREMENT_ACTIVITIES, type ProcurementActivityId } from './procurement-activities.js';

/** What a part says: its blocks and its sections. */
export interface PartContent {
  readonly blocks: readonly DocumentBlock[];
  readonly sections?: readonly DocumentSection[];
}

/** A section for every part of the catalogue; a part that is not written, or lacks something, says so where it stands. */
export function partSections<Id extends string>(
  catalogue: readonly (CatalogueEntry & { readonly id: Id })[],
  contents: { readonly [Part in Id]: PartContent | null },
  gaps: readonly Gap[],
  words: Words,
): readonly DocumentSection[] {
  return catalogue.map(({ id, label, text }) => {
    const content = contents[id];
    if (content === null) return section(id, [label], [note('missing', [`This part is not written yet. It is to say: ${within(text)}.`])]);
    const own = gaps.filter(({ path }) => path[0] === 'parts' && path[1] === id);
    return section(id, [label], [...content.blocks, ...lacking(own, words)], content.sections);
  });
}

/** A note for each thing that is missing. */
export function lacking(gaps: readonly Gap[], words: Words): readonly DocumentBlock[] {
  return gaps.map(({ missing }) => note('missing', stop(words(missing))));
}

/** Which organisations have formally agreed, when and by whom. */
export function agreementTable(
  agencies: readonly Agency[],
  agreements: readonly FormalAgreement[],
  words: Words,
): readonly DocumentBlock[] {
  const byAgency = new Map(agreements.map((agreement) => [agreement.agencyId, agreement]));
  return table(
    'Formal agreement',
    ['Organisation', 'Agreed on', 'Agreed by'],
    agencies.map(({ id, name: agency }) => {
      const agreement = byAgency.get(id);
      return [words(agency), agreement ? [date(agreement.on)] : ['not yet'], agreement ? words(agreement.by) : []];
    }),
  );
}

const READINGS: Record<Measure['direction'], string> = {
  'higher-is-better': 'higher is better',
  'lower-is-better': 'lower is better',
  neither: 'neither way is better',
};

/** What is measured, and what counts as better. */
export function measureTable(measures: readonly Measure[], worth: FigureWorth, words: Words): readonly DocumentBlock[] {
  return table(
    'What is measured',
    ['Measure', 'Of what', 'Reading', '>Target', 'Agreed on'],
    measures.map(({ name: title, kind, direction, target, unit, agreedOn }) => [
      words(title),
      [kind],
      [READINGS[direction]],
      target === null ? [] : [amount(target, unit, worth)],
      agreedOn === null ? ['not yet'] : [date(agreedOn)],
    ]),
  );
}

/** The name of an activity of procurement, within a sentence or a cell. */
export function activityLabel(id: ProcurementActivityId | null): string {
  return PROCUREMENT_ACTIVITIES.find((activity) => activity.id === id)?.label ?? 'not decided';
}

/** A band of values as people write it. */
export function bandWords(band: ValueBand | null, currency: string, worth: FigureWorth): readonly Inline[] {
  if (band === null) return ['not decided'];
  const per = band.per === 'year' ? ' a year' : ' over the whole term';
  const from = money(band.from, currency, worth);
  if (band.to === band.from) return line`${from}${per}`;
  return band.to === null ? line`from ${from}${per}` : line`${from} to ${money(band.to, currency, worth)}${per}`;
}

/** What will be bought, in the order in which it goes to the market; what has no day yet comes last. */
export function plannedTable(
  planned: readonly PlannedProcurement[],
  currency: string,
  worth: FigureWorth,
  words: Words,
): readonly DocumentBlock[] {
  const order = [...planned].sort((a, b) =>
    (a.toMarketOn ?? '9999') < (b.toMarketOn ?? '9999') ? -1 : a.toMarketOn === b.toMarketOn ? 0 : 1,
  );
  const day = (on: string | null): readonly Inline[] => [on === null ? 'not known' : date(on)];
  return table(
    'What will be bought, for how much, when and by which route',
    ['What', 'For which part of the market', 'Value', 'Goes to the market', 'Begins', 'Route', 'Remark'],
    order.map(({ title, segment, value, toMarketOn, startsOn, route, note: remark }) => [
      words(title),
      segment === null ? ['several'] : words(segment),
      bandWords(value, currency, worth),
      day(toMarketOn),
      day(startsOn),
      [activityLabel(route)],
      remark === null ? [] : words(remark),
    ]),
  );
}

/** What happens when, in order of its first day. */
export function timetable(
  entries: readonly DatedActivity[],
  caption: string,
  who: ReadonlyMap<string, string>,
  words: Words,
): readonly DocumentBlock[] {
  const order = [...entries].sort((a, b) => (a.from < b.from ? -1 : a.from === b.from ? 0 : 1));
  const named = order.some(({ agencyIds }) => agencyIds.some((id) => who.has(id)));
  return table(
    caption,
    ['What', 'From', 'To', ...(named ? ['Who'] : [])],
    order.map(({ title, from, to, agencyIds }) => [
      words(title),
      [date(from)],
      [date(to)],
      ...(named
        ? [agencyIds.length === 0 ? ['all'] : agencyIds.flatMap((id, index) => [index === 0 ? '' : ', ', ...words(who.get(id) ?? '')])]
        : []),
    ]),
  );
}

/** A place in an order, as a name: it measures nothing. */
export function placeName(place: number): Inline {
  return name(String(place));
}
