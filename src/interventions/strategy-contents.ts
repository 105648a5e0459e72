import { deriveFigure } from '../kernel/derive-figure.js';
import type { DocumentBlock, DocumentSection, Inline } from '../kernel/document.js';
import { subtractMoney, sumMoney } from '../kernel/money.js';
import type { FigureWorth } from './document-record.js';
import { measureTable, placeName, plannedTable, type PartContent } from './document-sections.js';
import { date, enumerate, joined, line, note, sentences, show, stop, strong } from '../kernel/document-words.js';
import { amount, citedItems, list, money, paragraph, section, table, type Words } from './document-words.js';
import type { StrategyPartId } from './strategy-parts.js';
import type {
  CommissioningStrategy,
  StrategyGap,
  StrategyGaps,
  StrategyNeeds,
  StrategyPurchase,
  StrategyPurchasing,
  StrategyResources,
} from './strategy.js';

/** What each part of a strategy says; null for those not written. */
export function strategyContents(strategy: CommissioningStrategy, words: Words): { readonly [Part in StrategyPartId]: PartContent | null } {
  const { development, context, guidance, needs, resources, gaps, purchasing, arrangements, review } = strategy.parts;
  const worth = purchasing?.worth ?? { mark: 'illustrative', sources: [] };
  return {
    development: development && {
      blocks: [
        ...paragraph(words(development.text)),
        ...list(
          development.involved.map(({ who, how }) => line`${strong(words(who))}: ${words(how)}`),
          'Who took part:',
        ),
      ],
    },
    context: context && {
      blocks: [
        ...paragraph(words(context.text)),
        ...list(context.outcomes.map(words), 'The outcomes that are sought:'),
        ...list(citedItems(context.policies, strategy, words), 'The policy and law that this answers to:'),
      ],
    },
    guidance: guidance && {
      blocks: [...paragraph(guidance.text === null ? [] : words(guidance.text)), ...list(citedItems(guidance.items, strategy, words))],
    },
    needs: needs && needsContent(needs, words),
    resources: resources && resourcesContent(resources, strategy.currency, words),
    gaps: gaps && gapsContent(gaps, strategy, words),
    purchasing: purchasing && purchasingContent(purchasing, strategy, words),
    arrangements: arrangements && {
      blocks: [
        ...labelled('Procurement', arrangements.procurement, words),
        ...labelled('Contracting', arrangements.contracting, words),
        ...labelled('Managing the market', arrangements.marketManagement, words),
        ...plannedTable(arrangements.planned, strategy.currency, worth, words),
      ],
    },
    review: review && {
      blocks: [
        ...paragraph(
          sentences(words(review.text), review.reviewOn === null ? [] : line`The strategy is looked at again on ${date(review.reviewOn)}.`),
        ),
        ...measureTable(review.measures, review.worth, words),
      ],
    },
  };
}

function labelled(label: string, text: string | null, words: Words): readonly DocumentBlock[] {
  return text === null ? [] : paragraph(line`${strong([`${label}.`])} ${words(text)}`);
}

function needsContent({ text, needs, userViews, staffViews }: StrategyNeeds, words: Words): PartContent {
  const said = (id: string, heading: string, views: readonly string[]): readonly DocumentSection[] =>
    views.length === 0 ? [] : [section(id, [heading], list(views.map(words)))];
  return {
    blocks: paragraph(words(text)),
    sections: [
      ...needs.map((need, index) =>
        section(`need-${index + 1}`, words(need.title), [
          ...paragraph(sentences(stop(words(need.text)), line`Field: ${words(need.field)}.`)),
          ...list(need.counts.map(({ label, figure, decimals }) => line`${words(label)}: ${show(figure, decimals)}`)),
          ...(need.counts.length === 0 ? [note('not-known', ['How many people this concerns has not been counted.'])] : []),
        ]),
      ),
      ...said('views-of-users', 'What people who use services say', userViews),
      ...said('views-of-staff', 'What staff say', staffViews),
    ],
  };
}

function resourcesContent({ text, services, worth }: StrategyResources, currency: string, words: Words): PartContent {
  const notes = services.flatMap(({ name, effectiveness, improvement }) =>
    effectiveness === null && improvement === null
      ? []
      : [
          sentences(
            line`${strong(words(name))}.`,
            effectiveness === null ? [] : line`How well it works: ${stop(words(effectiveness))}`,
            improvement === null ? [] : line`What could be better: ${stop(words(improvement))}`,
          ),
        ],
  );
  return {
    blocks: [
      ...paragraph(words(text)),
      ...table(
        'Services now',
        ['Service', 'Who provides it', '>How much there is', '>Spent in a year'],
        services.map(({ name, provider, capacity, spend }) => [
          words(name),
          provider === null ? ['not known'] : words(provider),
          [capacity === null ? 'not known' : show(capacity)],
          [spend === null ? 'not known' : money(spend, currency, worth)],
        ]),
      ),
      ...list(notes),
    ],
  };
}

const RESPONSES: Record<StrategyGap['response'], string> = {
  redevelop: 'to be redeveloped',
  reduce: 'to be reduced',
  increase: 'to be increased',
};

function gapsContent({ text, items }: StrategyGaps, { parts }: CommissioningStrategy, words: Words): PartContent {
  const titles = new Map(parts.needs?.needs.map(({ id, title }) => [id, title]));
  const order = [...items].sort((a, b) => (a.priority?.place ?? Infinity) - (b.priority?.place ?? Infinity) || 0);
  return {
    blocks: [
      ...paragraph(text === null ? [] : words(text)),
      ...table(
        'What comes first',
        ['What', 'Place', 'What it is', 'What is to be done', 'Why it comes there'],
        order.map(({ title, kind, response, priority }) => [
          words(title),
          priority === null ? ['not decided'] : [placeName(priority.place)],
          [kind],
          [RESPONSES[response]],
          priority === null ? [] : words(priority.why),
        ]),
      ),
      ...list(
        order.map(({ title, text: what, needIds }) =>
          sentences(line`${strong(words(title))}.`, stop(words(what)), concerns(needIds, titles, words)),
        ),
      ),
    ],
  };
}

function concerns(ids: readonly string[], titles: ReadonlyMap<string, string>, words: Words): readonly Inline[] {
  const known = ids.flatMap((id) => titles.get(id) ?? []);
  return known.length === 0 ? [] : stop(line`It concerns: ${joined(known.map(words))}`);
}

const CHANGES: Record<StrategyPurchase['change'], string> = {
  new: 'new',
  increase: 'more of it',
  keep: 'as now',
  redevelop: 'in another form',
  reduce: 'less of it',
  decommission: 'ends',
};

function purchasingContent(
  { text, lines, worth }: StrategyPurchasing,
  { parts, agencies, currency }: CommissioningStrategy,
  words: Words,
): PartContent {
  const titles = new Map(parts.gaps?.items.map(({ id, title }) => [id, title]));
  const who = new Map(agencies.map(({ id, name }) => [id, name]));
  const cell = (value: string | null, none: string): readonly Inline[] => [value === null ? none : money(value, currency, worth)];
  const change = (now: string | null, planned: string | null): readonly Inline[] =>
    now === null || planned === null ? [] : [derived(subtractMoney(planned, now), currency, worth)];
  // An amount that is not known makes the sum unknown: it is not nothing.
  const sum = (amounts: readonly (string | null)[]): string | null => {
    const known = amounts.filter((value) => value !== null);
    return known.length < amounts.length ? null : sumMoney(known);
  };
  const [allNow, allPlanned] = [sum(lines.map(({ now }) => now)), sum(lines.map(({ planned }) => planned))];
  const total = (value: string | null): readonly Inline[] => [value === null ? 'not added' : derived(value, currency, worth)];
  return {
    blocks: [
      ...paragraph(text === null ? [] : words(text)),
      ...table(
        'What will be bought',
        ['What', 'What changes', '>Now, a year', '>Planned, a year', '>Difference'],
        [
          ...lines.map(({ title, change: what, now, planned }) => [
            words(title),
            [CHANGES[what]],
            cell(now, 'not known'),
            cell(planned, 'not decided'),
            change(now, planned),
          ]),
          ...(lines.length === 0 ? [] : [[['All'], [], total(allNow), total(allPlanned), change(allNow, allPlanned)]]),
        ],
      ),
      ...list(
        lines.map(({ title, text: what, gapIds, noGapBecause, funding, continuity }) => {
          const answers = gapIds.flatMap((id) => titles.get(id) ?? []);
          return sentences(
            line`${strong(words(title))}.`,
            what === null ? [] : stop(words(what)),
            answers.length === 0 ? [] : stop(line`It answers: ${joined(answers.map(words))}`),
            noGapBecause === null ? [] : line`Why it is bought: ${stop(words(noGapBecause))}`,
            funding.length === 0
              ? []
              : line`Paid by: ${enumerate(funding.map(({ agencyId, share }) => line`${words(who.get(agencyId) ?? '')}, ${amount(share, 'share', worth)}`))}.`,
            continuity === null ? [] : line`How people keep their support: ${stop(words(continuity))}`,
          );
        }),
      ),
    ],
  };
}

/** An amount worked out from those of a part. */
function derived(value: string, currency: string, { mark, sources }: FigureWorth): Inline {
  return show(deriveFigure({ value, unit: currency, from: [{ value, unit: currency, mark, sources }] }), value.endsWith('.00') ? 0 : null);
}
