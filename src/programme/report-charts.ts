import { toChartBlock, type Chart } from '../charts/index.js';
import type { ChartBlock, Inline, TableBlock } from '../kernel/document.js';
import type { ReportContext } from './report-context.js';

/** The place of a chart in the report, with the programme's own names and figures marked in its words as in every other text. */
export function chartBlock(chart: Chart, { words }: Pick<ReportContext, 'words'>): ChartBlock {
  const mark = (content: readonly Inline[]): readonly Inline[] => content.flatMap((run) => (typeof run === 'string' ? words(run) : [run]));
  const block = toChartBlock(chart);
  const { caption, columns, rows } = block.table;
  const table: TableBlock = {
    kind: 'table',
    caption: mark(caption),
    columns: columns.map((column) => ({ ...column, header: mark(column.header) })),
    rows: rows.map((row) => ({ header: mark(row.header), cells: row.cells.map(mark) })),
  };
  return { ...block, title: mark(block.title), summary: mark(block.summary), table };
}
