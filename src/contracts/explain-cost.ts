import type { CostLine, PeriodCost } from './cost.js';
import { writeAmount, writeDays, writePayer } from './line-label.js';
import { PRORATION_BASES, type LineBasis } from './proration.js';
import { writeMode, writePoint } from './rule-in-words.js';

/**
 * Writes a cost out in plain English, line by line, for whoever has to pay or check it. The same cost always gives the same text, and
 * nothing is said that is not in it. Trusts that it is given a result of {@link periodCost}.
 *
 * @param cost - What a contract costs in a period.
 * @returns Lines of text, separated by line feeds.
 * Source: D-CNV-F2.
 *
 * @example
 * ```ts
 * import { explainCost, periodCost } from 'commissioning-kit/contracts';
 *
 * const cost = periodCost(
 *   {
 *     schemaVersion: 1, form: 'grant', id: 'lunch-club', currency: 'GBP', term: { from: '2026-04-01', to: '2027-03-31' },
 *     prices: [], quantities: [], instalments: [{ id: 'first', on: '2026-04-01', amount: '2500.00' }],
 *     funding: [{ from: '2026-04-01', parts: [{ funder: 'council', share: '1' }] }],
 *   },
 *   { period: { from: '2026-04-01', to: '2026-04-30' } },
 * );
 * explainCost(cost).split('\n').slice(0, 4);
 * // => [
 * //   'lunch-club (grant), 1 April 2026 to 30 April 2026: £2,500.00',
 * //   'Gross £2,500.00, net £2,500.00',
 * //   'Lines:',
 * //   '- 1 April 2026: instalment of the grant, first: £2,500.00; paid by council £2,500.00',
 * // ]
 * ```
 */
export function explainCost(cost: PeriodCost): string {
  const write = (amount: string): string => writeAmount(amount, cost.currency);
  const name = cost.title === null ? `${cost.contractId} (` : `${cost.title} (${cost.contractId}, `;
  const { mode, unit, at } = cost.rule.rounding;
  return [
    `${name}${cost.form.replace('-', ' ')}), ${writeDays(cost.period.from, cost.period.to)}: ${write(cost.total)}`,
    `Gross ${write(cost.gross)}, net ${write(cost.net)}`,
    ...listOf(
      'Lines:',
      cost.lines.map((line) => `${line.label}; ${writePayers(line, write)}`),
    ),
    ...listOf(
      'Paid by:',
      cost.byFunder.map((part) => `${writePayer(part)}: ${write(part.amount)}`),
    ),
    ...listOf('Reckoned by:', [...new Set(cost.lines.map((line) => line.basis))].map(writeBasis)),
    `Rounded ${writeMode(mode)} to ${write(unit)}, ${writePoint(at)}`,
    ...listOf(
      'Beware:',
      cost.caveats.map((caveat) => caveat.message),
    ),
  ].join('\n');
}

/** Whose money a line is; a line below zero says whose payment it lowers, or to whom it goes back. */
function writePayers({ kind, amount, byFunder }: CostLine, write: (amount: string) => string): string {
  const below = amount.startsWith('-');
  const parts = byFunder.map((part) => `${writePayer(part)} ${write(below ? part.amount.replace('-', '') : part.amount)}`);
  const verb = below ? (kind === 'contribution' ? 'taken off what is paid by' : 'returned to') : 'paid by';
  return `${verb} ${parts.join(', ')}`;
}

function writeBasis(basis: LineBasis): string {
  if (basis === 'UNITS') return 'what was delivered, times its price';
  if (basis === 'FIXED') return 'amounts that the contract gives, on their days';
  const { text } = PRORATION_BASES.find((entry) => entry.id === basis) as (typeof PRORATION_BASES)[number];
  return `${basis}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function listOf(heading: string, entries: readonly string[]): readonly string[] {
  return entries.length === 0 ? [] : [heading, ...entries.map((entry) => `- ${entry}`)];
}
