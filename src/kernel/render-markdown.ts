import type { Document, DocumentBlock, DocumentSection, FigureRun, Inline, TableBlock } from './document.js';
import { collectNotes, FIGURE_MARKS, placeNotes, placeRefs, type DocumentNotes } from './document-notes.js';
import { formatDate, plainText } from './document-text.js';
import { formatFigure } from './format-figure.js';

/** How a note announces itself. */
export const NOTE_TITLES = { beware: 'Beware', missing: 'Missing', 'not-known': 'Not known', information: 'Note' } as const;

/**
 * Writes a document as Markdown (CommonMark with tables). Beside every figure stand the letter of its mark and the numbers of its sources,
 * `110,257 people (P 1)`; the letters are explained at the top, the sources listed at the end. Charts appear as their words and their
 * table. The same document always gives the same text; what it holds is escaped. Trusts that it is given a document.
 *
 * @param document - The document.
 * @returns Markdown that ends with a line feed.
 * Source: D-CNV-10.
 *
 * @example
 * ```ts
 * import { renderDocumentMarkdown } from 'commissioning-kit';
 *
 * renderDocumentMarkdown({
 *   schemaVersion: 1, title: ['A *short* note'], subtitle: [], language: 'en-GB', works: [],
 *   sections: [{ id: 'need', heading: ['Need'], sections: [], blocks: [{ kind: 'paragraph', content: ['Nothing is known yet.'] }] }],
 * }); // => '# A \\*short\\* note\n\n## Need\n\nNothing is known yet.\n'
 * ```
 */
export function renderDocumentMarkdown(document: Document): string {
  const notes = collectNotes(document);
  const parts = [`# ${inline(document.title, notes)}`];
  if (document.subtitle.length > 0) parts.push(inline(document.subtitle, notes));
  if (notes.marks.length > 0) {
    const letters = notes.marks.map((mark) => `${FIGURE_MARKS[mark].letter}, ${FIGURE_MARKS[mark].meaning}`);
    parts.push(
      `The letter beside a figure says what it is worth: ${letters.join('; ')}. ${notes.notes.length > 0 ? 'The numbers are those of the sources at the end.' : ''}`.trim(),
    );
  }
  for (const section of document.sections) parts.push(...writeSection(section, 2, notes));
  if (notes.notes.length > 0) {
    parts.push('## Sources', notes.notes.map((note, index) => `${index + 1}. ${escapeText(note)}`).join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function writeSection(section: DocumentSection, level: number, notes: DocumentNotes): string[] {
  return [
    `${'#'.repeat(Math.min(level, 6))} ${inline(section.heading, notes)}`,
    ...section.blocks.map((block) => writeBlock(block, notes)),
    ...section.sections.flatMap((inner) => writeSection(inner, level + 1, notes)),
  ];
}

function writeBlock(block: DocumentBlock, notes: DocumentNotes): string {
  switch (block.kind) {
    case 'paragraph':
      return startSafely(inline(block.content, notes));
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${startSafely(inline(item, notes))}`).join('\n');
    case 'quote':
      return `> ${startSafely(inline(block.content, notes))}${block.by.length > 0 ? `\n>\n> — ${inline(block.by, notes)}` : ''}`;
    case 'note':
      return `> **${NOTE_TITLES[block.tone]}:** ${inline(block.content, notes)}`;
    case 'table':
      return writeTable(block, notes);
    case 'chart':
      return `**Chart: ${inline(block.title, notes)}**\n\n${startSafely(inline(block.summary, notes))}\n\n${writeTable(block.table, notes)}`;
  }
}

function writeTable(table: TableBlock, notes: DocumentNotes): string {
  const placed = placeNotes(table, notes);
  const inTable = placed.at === 'figures' ? notes : { ...notes, numbersOf: () => [] };
  const ref = (numbers: readonly number[] | undefined): string => (numbers && numbers.length > 0 ? ` (${writeNumbers(numbers)})` : '');
  const caption = `**${inline(table.caption, notes)}**${placed.at === 'caption' ? ref(placed.numbers) : ''}`;
  const header = table.columns.map(
    (column, index) => inline(column.header, inTable) + (placed.at === 'columns' ? ref(placed.numbers[index]) : ''),
  );
  const rows = table.rows.map((row, index) => [
    inline(row.header, inTable) + (placed.at === 'rows' ? ref(placed.numbers[index]) : ''),
    ...row.cells.map((cell) => (cell.length === 0 ? '–' : inline(cell, inTable))),
  ]);
  const rule = table.columns.map((column) => (column.align === 'end' ? '---:' : ':---'));
  return `${caption}\n\n${[header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

function inline(content: readonly Inline[], notes: DocumentNotes, refs = placeRefs(content, notes)): string {
  return content.map((run) => writeRun(run, notes, refs)).join('');
}

function writeRun(run: Inline, notes: DocumentNotes, refs: ReadonlyMap<FigureRun, readonly number[]>): string {
  if (typeof run === 'string') return escapeText(run);
  switch (run.kind) {
    case 'figure': {
      const numbers = refs.get(run) ?? [];
      const shown = formatFigure(run.figure, { decimals: run.decimals, unit: run.unit === 'shown' });
      const beside = [FIGURE_MARKS[run.figure.mark].letter, ...(numbers.length > 0 ? [numbers.join(', ')] : [])].join(' ');
      return `${escapeText(shown)} (${beside})`;
    }
    case 'date':
      return escapeText(formatDate(run.date));
    case 'name':
      return escapeText(run.text);
    case 'strong':
      return plainText(run.content).trim() === '' ? inline(run.content, notes, refs) : `**${inline(run.content, notes, refs).trim()}**`;
    case 'quoted':
      return `“${inline(run.content, notes, refs)}”`;
    case 'section':
      return inline(run.content, notes, refs);
  }
}

function writeNumbers(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'source' : 'sources'} ${numbers.join(', ')}`;
}

/** Escapes what Markdown or HTML would read as markup, and keeps a text on one line. */
function escapeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&|~#$]/g, '\\$&');
}

/** Keeps the beginning of a block from being read as a list, a heading or a rule. */
function startSafely(text: string): string {
  return text
    .trimStart()
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}
