import type { Inline } from './document.js';
import { formatFigure } from './format-figure.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** Writes a date run for reading: `2026-04-01` as 1 April 2026; a year and a financial year stay as they are. */
export function formatDate(date: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  const month = match ? MONTHS[Number(match[2]) - 1] : undefined;
  if (!match || month === undefined) return date;
  const year = match[1] as string;
  return match[3] === undefined ? `${month} ${year}` : `${Number(match[3])} ${month} ${year}`;
}

/** The words of inline runs without marks, notes or emphasis: for titles, alternative texts and search. */
export function plainText(content: readonly Inline[]): string {
  return content.map(plain).join('');
}

function plain(run: Inline): string {
  if (typeof run === 'string') return run;
  switch (run.kind) {
    case 'figure':
      return formatFigure(run.figure, { decimals: run.decimals, unit: run.unit === 'shown' });
    case 'date':
      return formatDate(run.date);
    case 'name':
      return run.text;
    case 'quoted':
      return `“${plainText(run.content)}”`;
    case 'strong':
    case 'section':
      return plainText(run.content);
  }
}
