import type { Document, DocumentSection, Inline } from '../kernel/document.js';
import { checkStrategy } from './check-strategy.js';
import { agreementTable, lacking, partSections } from './document-sections.js';
import { date, joined, line, note, stop, strong } from '../kernel/document-words.js';
import { list, paragraph, people, section, table, toDocument, wordsOf, type Words } from './document-words.js';
import { parseCommissioningStrategy } from './parse-strategy.js';
import { strategyContents } from './strategy-contents.js';
import { STRATEGY_PARTS } from './strategy-parts.js';
import type { CommissioningStrategy } from './strategy.js';
import { traceOf } from './trace-strategy.js';

/**
 * Writes a commissioning strategy as a document for people to read: who has agreed to it, its nine parts, and what leads from need to
 * purchase. What is missing is shown where it is missing. Amounts and counts keep their marks; numbers in texts get theirs where the strategy
 * lists them among its figures, and `checkDocument` finds the others.
 *
 * @param strategy - The strategy; it is read strictly.
 * @returns The document, for `renderDocumentMarkdown` and `renderDocumentHtml`.
 * @throws InvalidInputError when the strategy is malformed.
 * Source: D-STR-03 to D-STR-11, D-STR-F1.
 *
 * @example
 * ```ts
 * import { renderDocumentMarkdown } from 'commissioning-kit';
 * import { draftCommissioningStrategy, toStrategyDocument } from 'commissioning-kit/interventions';
 *
 * const { outcome } = draftCommissioningStrategy({
 *   id: 'carers', title: 'Strategy for carers', currency: 'GBP', period: { from: '2026-04-01', to: '2029-03-31' },
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   agencies: [{ id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] }],
 * });
 * const text = renderDocumentMarkdown(toStrategyDocument(outcome));
 * text.split('This part is not written yet').length - 1; // => 9
 * ```
 */
export function toStrategyDocument(strategy: CommissioningStrategy): Document {
  const { agencies, agreements, period, population } = parseCommissioningStrategy(strategy);
  const words = wordsOf(
    strategy,
    agencies.map(({ name }) => name),
  );
  const { gaps, reasons } = checkStrategy(strategy);
  const about = people(population, words);
  const waits = reasons.some(({ code }) => code === 'interventions/agreement-waits');
  const unagreed = gaps.filter(({ path }) => path[0] === 'agencies');
  return toDocument(
    strategy,
    line`Commissioning strategy for ${date(period.from)} to ${date(period.to)}`,
    [
      section(
        'status',
        ['About this strategy'],
        [
          ...paragraph(line`The people it is about: ${about}. It holds from ${date(period.from)} to ${date(period.to)}.`),
          ...agreementTable(agencies, agreements, words),
          ...lacking(unagreed, words),
          ...(waits ? [note('not-known', ['Formal agreement is asked for once every part is written.'])] : []),
        ],
      ),
      ...partSections(STRATEGY_PARTS, strategyContents(strategy, words), gaps, words),
      ...threadSection(strategy, words),
    ],
    words,
  );
}

/** Every need with what is missing for it and what will be bought. */
function threadSection(strategy: CommissioningStrategy, words: Words): readonly DocumentSection[] {
  const { needs, gaps, purchasing } = strategy.parts;
  if (needs === null || gaps === null || purchasing === null) return [];
  const trace = traceOf(strategy);
  const gapTitles = new Map(gaps.items.map(({ id, title }) => [id, title]));
  const lineTitles = new Map(purchasing.lines.map(({ id, title }) => [id, title]));
  const named = (ids: readonly string[], titles: ReadonlyMap<string, string>): readonly Inline[] =>
    joined(ids.map((id) => words(titles.get(id) ?? '')));
  const reasons = trace.loose.filter(({ because }) => because !== null);
  return [
    section(
      'thread',
      ['From need to purchase'],
      [
        ...table(
          'What is missing for each need, and what will be bought',
          ['Need', 'What is missing', 'What will be bought'],
          trace.needs.map(({ gapIds, purchaseIds }, index) => [
            words(needs.needs[index]?.title ?? ''),
            named(gapIds, gapTitles),
            named(purchaseIds, lineTitles),
          ]),
        ),
        ...list(
          reasons.map(({ title, because }) => line`${strong(words(title))}: ${stop(words(because ?? ''))}`),
          'What is left as it is, and why:',
        ),
      ],
    ),
  ];
}
