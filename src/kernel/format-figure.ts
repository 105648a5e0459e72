import { readFigure } from './derive-figure.js';
import type { Figure } from './finding.js';
import { readBoolean, readNullable, readShape, readWholeNumber } from './guards.js';

/** How many places a figure may be shown with. */
export const readDecimals = /* @__PURE__ */ readWholeNumber(0, 20);

const SIGNS: Record<string, string> = { GBP: '£', EUR: '€' };

/**
 * Writes a figure as a reader expects it: thousands apart, money with its sign, shares as percentages, a true minus sign.
 * Rounds for show only, half away from zero, on the decimal digits of the value.
 *
 * @param figure - The figure. Units with a meaning of their own: `share` (0 to 1, shown per cent), an ISO 4217 code at the start (`GBP`,
 *   `GBP per week`). Any other unit follows the number. An empty unit follows nothing.
 * @param options - `decimals`: places to show (of the percentage, for a share); null, the default, shows the value as it stands.
 *   `unit: false` leaves out the words of the unit, never the sign of money or of per cent.
 * @returns The text, without the mark.
 * @throws InvalidInputError when an argument is malformed.
 * Source: D-CNV-10 (no locale).
 *
 * @example
 * ```ts
 * import { formatFigure } from 'commissioning-kit';
 *
 * formatFigure({ value: '1250000.00', unit: 'GBP', mark: 'illustrative', sources: [] }, { decimals: 0 }); // => '£1,250,000'
 * formatFigure({ value: 0.8333, unit: 'share', mark: 'derived', sources: [] }, { decimals: 1 }); // => '83.3%'
 * formatFigure({ value: 110257, unit: 'people', mark: 'published', sources: [] }); // => '110,257 people'
 * ```
 */
export function formatFigure(figure: Figure, options: { readonly decimals?: number | null; readonly unit?: boolean } = {}): string {
  readFigure(figure, ['figure']);
  readShape(options, ['options'], {}, { decimals: readNullable(readDecimals), unit: readBoolean });
  const { decimals = null, unit = true } = options;
  const written = expandExponent(String(figure.value));
  if (written === null) return withUnit(String(figure.value), unit ? figure.unit : '');
  if (figure.unit === 'share') return `${writeNumber(shiftPoint(written, 2), decimals)}%`;
  const currency = /^([A-Z]{3})(?:\s(.*))?$/s.exec(figure.unit);
  if (!currency) return withUnit(writeNumber(written, decimals), unit ? figure.unit : '');
  const code = currency[1] as string;
  const number = writeNumber(written, decimals);
  const sign = SIGNS[code] ?? `${code} `;
  const amount = number.startsWith('−') ? `−${sign}${number.slice(1)}` : `${sign}${number}`;
  return withUnit(amount, unit ? (currency[2] ?? '') : '');
}

function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}

/** Plain decimal digits of a number written any way JavaScript writes it, or null when it is no number. */
function expandExponent(text: string): string | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d{1,3}))?$/.exec(text);
  if (!match) return null;
  const plain = `${match[1]}${match[2]}.${match[3] ?? ''}`;
  return match[4] === undefined ? text : shiftPoint(plain, Number(match[4]));
}

/** Moves the decimal point of plain decimal digits. */
function shiftPoint(text: string, places: number): string {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = whole + fraction;
  const point = whole.length + places;
  const padded = point < 0 ? digits.padStart(digits.length - point, '0') : digits.padEnd(point, '0');
  const at = Math.max(point, 0);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const after = padded.slice(at).replace(/0+$/, '');
  return `${negative ? '-' : ''}${before}${after === '' ? '' : `.${after}`}`;
}

function writeNumber(text: string, decimals: number | null): string {
  const negative = text.startsWith('-');
  let [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  if (decimals !== null) {
    const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
    const up = (fraction[decimals] ?? '0') >= '5';
    const digits = up ? String(BigInt(whole + kept) + 1n).padStart(whole.length + decimals, '0') : whole + kept;
    whole = digits.slice(0, digits.length - decimals);
    fraction = digits.slice(digits.length - decimals);
  }
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const zero = /^0*$/.test(whole + fraction);
  return `${negative && !zero ? '−' : ''}${grouped}${fraction === '' ? '' : `.${fraction}`}`;
}
