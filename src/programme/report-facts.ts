import type { DocumentBlock, Inline } from '../kernel/document.js';
import type { FactPlace } from './facts.js';
import type { ReportContext } from './report-context.js';
import { show, stop, table } from '../kernel/document-words.js';
import { shareFigure } from './share-figure.js';

/** The figures and shares that belong to a part of the report, as a table; nothing where there are none. */
export function factBlocks(place: FactPlace, caption: readonly Inline[], { programme, words }: ReportContext): readonly DocumentBlock[] {
  const rows = [
    ...programme.figures
      .filter((entry) => entry.place === place)
      .map(({ title, figure, decimals, note }) => ({ title, figure, decimals, note })),
    ...programme.shares
      .filter((entry) => entry.place === place)
      .map((share) => ({ ...share, figure: shareFigure(share, programme), decimals: 1 })),
  ];
  if (rows.length === 0) return [];
  return [
    table(
      caption,
      ['What', '>Figure', 'Remark'],
      rows.map(({ title, figure, decimals, note }) => [words(title), [show(figure, decimals)], note === null ? [] : stop(words(note))]),
    ),
  ];
}
