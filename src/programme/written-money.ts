import type { Money } from '../kernel/money.js';

const SIGNS: Record<string, string> = { GBP: '£', EUR: '€' };
const QUARTERS: Record<string, string> = { '25': '¼', '5': '½', '75': '¾' };

/**
 * The ways in which people write an amount of whole pounds: `£1,250,000`, `£1.25 million`, `£1.25m`, `£1¼ million`. By them the report finds
 * an amount in the words of a hypothesis. Trusts its input.
 */
export function writtenMoney(amount: Money, currency: string): readonly string[] {
  const sign = SIGNS[currency];
  if (sign === undefined || !/^\d+\.\d{2}$/.test(amount)) return [];
  const [whole = '0', pence = '00'] = amount.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  if (pence !== '00') return [`${sign}${grouped}.${pence}`];
  return [`${sign}${grouped}`, ...inUnits(whole, 6, ['m', ' million']), ...inUnits(whole, 3, ['k', ' thousand'])].map((form) =>
    form.startsWith(sign) ? form : sign + form,
  );
}

/** A whole number in millions or thousands where that takes at most two places. */
function inUnits(whole: string, zeros: number, endings: readonly string[]): readonly string[] {
  const padded = whole.padStart(zeros + 1, '0');
  const units = padded.slice(0, -zeros);
  const rest = padded.slice(-zeros).replace(/0+$/, '');
  if (rest.length > 2 || (units === '0' && rest === '')) return [];
  const quarter = QUARTERS[rest];
  const forms = [
    rest === '' ? units : `${units}.${rest}`,
    ...(quarter === undefined ? [] : [units === '0' ? quarter : `${units}${quarter}`]),
  ];
  return forms.flatMap((form) => endings.map((ending) => form + ending));
}
