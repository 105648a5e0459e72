import { deriveFigure } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import { divideRatios, ratioToNumber, toRatio } from '../kernel/ratio.js';
import type { ProgrammeFigure, ProgrammeShare } from './facts.js';
import type { Programme } from './programme.js';

/** What one figure is of another. Trusts that both are there and that the whole is not zero. */
export function shareFigure({ partId, wholeId }: ProgrammeShare, { figures }: Pick<Programme, 'figures'>): Figure {
  const figureOf = (id: string): Figure => (figures.find((entry) => entry.id === id) as ProgrammeFigure).figure;
  const [part, whole] = [figureOf(partId), figureOf(wholeId)];
  const value = ratioToNumber(divideRatios(toRatio(String(part.value)), toRatio(String(whole.value))));
  return deriveFigure({ value, unit: 'share', from: [part, whole] });
}
