import { formatDate } from '../kernel/document-text.js';
import { formatFigure } from '../kernel/format-figure.js';
import type { Rate } from '../kernel/money.js';
import { isActivityUnit } from './contract-rules.js';
import type { ActivityUnit, TimeUnit } from './contract.js';
import type { CostLine, ExactNumber } from './cost.js';
import type { FundedAmount } from './funding.js';

/** Money as a reader expects it: `£3,100.00`. */
export function writeAmount(amount: Rate, currency: string): string {
  return formatFigure({ value: amount, unit: currency, mark: 'derived', sources: [] });
}

/** Days as a reader expects them. */
export function writeDays(from: string, to: string): string {
  return from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;
}

/** A payer in words, with the id of the agency where one is named. */
export function writePayer({ funder, agencyId }: Pick<FundedAmount, 'funder' | 'agencyId'>): string {
  return agencyId === null ? PAYERS[funder] : `${PAYERS[funder]} (${agencyId})`;
}

const PAYERS: Record<FundedAmount['funder'], string> = {
  council: 'council',
  client: 'client',
  'third-party': 'third party',
  nhs: 'NHS',
  education: 'education',
  other: 'another payer',
  unknown: 'payer not stated',
};

/** A line of cost in a sentence. */
export function lineLabel(line: Omit<CostLine, 'label' | 'byFunder'>, currency: string, unit: string, note: string): string {
  const amount = writeAmount(line.amount, currency);
  return `${writeDays(line.from, line.to)}: ${line.rate === null ? writeFixed(line.kind, note) : writeReckoned(line, line.rate, currency, unit)}: ${amount}`;
}

function writeFixed(kind: CostLine['kind'], note: string): string {
  switch (kind) {
    case 'instalment':
      return `instalment of the grant, ${note}`;
    case 'clawback':
      return `grant clawed back, ${note}`;
    case 'recovered':
      return `recovered, ${note}`;
    default:
      return `paid once, ${note}`;
  }
}

function writeReckoned(line: Omit<CostLine, 'label' | 'byFunder'>, rate: Rate, currency: string, unit: string): string {
  const per = line.per as TimeUnit | ActivityUnit;
  const price = `${writeAmount(rate, currency)} ${PER[per]}`;
  const time = writeTime(line);
  if (line.kind === 'contribution') return `less the client’s contribution of ${price}${time}`;
  const units = line.units as string;
  const what = isActivityUnit(per) ? countOf(units, per) : countOf(units, unit);
  const every = line.timeUnit !== null && isActivityUnit(per) ? ` ${PER[line.timeUnit]}` : '';
  const state = line.kind === 'actual' && isActivityUnit(per) ? ' delivered' : (STATE[line.kind] ?? '');
  return `${what}${every}${state} at ${price}${time}`;
}

function writeTime({ days, spans, timeUnit, basis }: Pick<CostLine, 'days' | 'spans' | 'timeUnit' | 'basis'>): string {
  if (spans === null || timeUnit === null) return '';
  return ` for ${countOf(String(days), 'day')}${timeUnit === 'day' ? '' : `, ${writeSpans(spans, timeUnit)}`} (${basis})`;
}

/** `1 week`, `31/7 weeks`, but `3/7 of a week`. */
function writeSpans(spans: ExactNumber, timeUnit: Exclude<TimeUnit, 'day'>): string {
  const [whole = '', parts = '1'] = spans.split('/');
  const [one, many] = SPANS[timeUnit];
  if (spans === '1') return `1 ${one}`;
  const lessThanOne = parts === '1' ? whole.startsWith('0.') : BigInt(whole) < BigInt(parts);
  return lessThanOne ? `${spans} of a ${one}` : `${spans} ${many}`;
}

const SPANS: Record<Exclude<TimeUnit, 'day'>, readonly [one: string, many: string]> = {
  week: ['week', 'weeks'],
  'four-weeks': ['period of four weeks', 'periods of four weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
};

/** How many of something. */
export function countOf(units: string, unit: string): string {
  if (units === '1') return `1 ${unit}`;
  return REGULAR.has(unit) ? `${units} ${unit}s` : `${units} × ${unit}`;
}

/** Names whose plural is known; any other unit is the caller's and is left as it is. */
const REGULAR = new Set(['day', 'hour', 'visit', 'item', 'unit', 'bed', 'place']);

const STATE: Partial<Record<CostLine['kind'], string>> = { actual: ' used', occupied: ' used', void: ' not used' };

/** What a price is for, as it is said behind an amount. */
export const PER: Record<TimeUnit | ActivityUnit, string> = {
  day: 'a day',
  week: 'a week',
  'four-weeks': 'four weeks',
  month: 'a month',
  year: 'a year',
  hour: 'an hour',
  visit: 'a visit',
  item: 'an item',
};
