import type { Inline, TableBlock } from '../kernel/document.js';
import { deriveFigure, MARKS, readSourceRef } from '../kernel/derive-figure.js';
import { readCurrency, readNonNegativeMoney } from '../kernel/decimal-text.js';
import type { Figure } from '../kernel/finding.js';
import { readList, readNullable, readOneOf, readShape, readText, readWholeNumber } from '../kernel/guards.js';
import type { Json, Path } from '../kernel/json.js';
import { markText } from '../kernel/mark-text.js';
import type { SourceRef } from '../kernel/source.js';
import { buildChart, CHART_WIDTH, GREY, ROW_STEP, rowLabels, show, writeValue, type Chart } from './chart.js';
import { CHART_KEYS, readNamed } from './series.js';

/** What one form of contract or payment costs; null where that is not known. */
export interface SpendLine {
  readonly name: string;
  /** Money as a decimal text with two places. */
  readonly amount: string | null;
  readonly people: number | null;
  readonly mark: Figure['mark'];
  readonly sources: readonly SourceRef[];
}

/** What {@link chartSpend} draws. */
export interface SpendOptions {
  readonly id: string;
  readonly title: string;
  /** An ISO 4217 code. */
  readonly currency: string;
  readonly lines: readonly SpendLine[];
}

/**
 * Draws spend by form of contract: a bar for each form with its amount beside it, in the order given. What is not known is said to be
 * unknown and never drawn as nothing.
 *
 * @param options - The amounts, as decimal texts in `currency`, and people where known.
 * @returns The chart: words, table and Vega-Lite specification.
 * @throws InvalidInputError when the call is malformed, an amount is negative, or two lines share a name.
 * Source: D-CON-22, D-CON-F2.
 *
 * @example
 * ```ts
 * import { chartSpend } from 'commissioning-kit/charts';
 *
 * const chart = chartSpend({
 *   id: 'spend', title: 'Spend by form', currency: 'GBP',
 *   lines: [
 *     { name: 'Block', amount: '980000.00', people: 20, mark: 'illustrative', sources: [] },
 *     { name: 'Direct payments', amount: null, people: null, mark: 'illustrative', sources: [] },
 *   ],
 * });
 * chart.description; // => 'Block: £980,000 for 20 people. Direct payments: not known.'
 * ```
 */
export function chartSpend(options: SpendOptions): Chart {
  readShape(options, [], {
    ...CHART_KEYS,
    currency: readCurrency,
    lines: (list, path) => readNamed(list, path, readLine, { min: 1 }),
  });
  return buildChart({
    id: options.id,
    title: options.title,
    summary: options.lines.flatMap((line, index): Inline[] => [...(index === 0 ? [] : [' ']), ...describe(line, options.currency)]),
    table: tableOf(options),
    spec: draw(options),
  });
}

function readLine(value: unknown, path: Path): SpendLine {
  readShape(value, path, {
    name: readText,
    amount: readNullable(readNonNegativeMoney),
    people: readNullable(readWholeNumber(0)),
    mark: readOneOf(MARKS),
    sources: (list, at) => readList(list, at, readSourceRef),
  });
  return value as SpendLine;
}

function amountOf(line: SpendLine, currency: string): Figure | null {
  return line.amount === null ? null : { value: line.amount, unit: currency, mark: line.mark, sources: line.sources };
}

function peopleOf(line: SpendLine): Figure | null {
  return line.people === null ? null : { value: line.people, unit: 'people', mark: line.mark, sources: line.sources };
}

function describe(line: SpendLine, currency: string): Inline[] {
  const amount = amountOf(line, currency);
  const people = peopleOf(line);
  if (!amount) return [...markText(line.name), ': not known', ...(people ? [' for ', show(people, 0)] : []), '.'];
  return [...markText(line.name), ': ', show(amount, 0), ...(people ? [' for ', show(people, 0)] : []), '.'];
}

function tableOf({ title, lines, currency }: SpendOptions): TableBlock {
  const withPeople = lines.some((line) => line.people !== null);
  const known = lines.flatMap((line) => amountOf(line, currency) ?? []);
  const total =
    known.length === 0 ? null : deriveFigure({ value: addMoney(known.map(({ value }) => String(value))), unit: currency, from: known });
  const unknown = lines.length - known.length;
  return {
    kind: 'table',
    caption: markText(title),
    columns: [
      { header: ['Form'], align: 'start' },
      { header: ['Amount'], align: 'end' },
      ...(withPeople ? [{ header: ['People'], align: 'end' as const }] : []),
    ],
    rows: [
      ...lines.map((line) => {
        const amount = amountOf(line, currency);
        const people = peopleOf(line);
        return {
          header: markText(line.name),
          cells: [
            amount ? [show(amount, null)] : ['not known'],
            ...(withPeople ? [people ? [show(people, 0, 'in-heading')] : ['not known']] : []),
          ],
        };
      }),
      {
        header: [unknown > 0 ? 'All that is known' : 'All'],
        cells: [total ? [show(total, null)] : ['not known'], ...(withPeople ? [['not added']] : [])],
      },
    ],
  };
}

/** Adds amounts with two places exactly. */
function addMoney(amounts: readonly string[]): string {
  const pence = amounts
    .reduce((sum, amount) => sum + BigInt(amount.replace('.', '')), 0n)
    .toString()
    .padStart(3, '0');
  return `${pence.slice(0, -2)}.${pence.slice(-2)}`;
}

function draw({ lines, currency }: SpendOptions): { readonly [key: string]: Json } {
  const rows = lines.map((line) => ({
    name: line.name,
    amount: line.amount === null ? 0 : Number(line.amount),
    known: line.amount !== null,
    label: line.amount === null ? 'not known' : writeValue(line.amount, currency, 0),
  }));
  const most = rows.reduce((top, row) => Math.max(top, row.amount), 0) || 1;
  const y = { field: 'name', type: 'nominal', sort: rows.map((row) => row.name), axis: null };
  // Room to the right of the longest bar for its label.
  const x = { field: 'amount', type: 'quantitative', axis: null, scale: { domain: [0, most * 1.35], nice: false } };
  return {
    data: { values: rows },
    width: CHART_WIDTH + 40,
    height: { step: ROW_STEP },
    layer: [
      { transform: [{ filter: 'datum.known' }], mark: { type: 'bar', color: GREY, height: 14, yOffset: 6 }, encoding: { x, y } },
      {
        mark: { type: 'text', align: 'left', baseline: 'middle', dx: 5, dy: 6 },
        encoding: { x, y, text: { field: 'label', type: 'nominal' } },
      },
      rowLabels(y, 'name'),
    ],
  };
}
