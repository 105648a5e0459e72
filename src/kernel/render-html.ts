import type { Document, DocumentBlock, DocumentSection, FigureRun, Inline, TableBlock } from './document.js';
import { collectNotes, FIGURE_MARKS, placeNotes, placeRefs, type DocumentNotes } from './document-notes.js';
import { DOCUMENT_STYLE } from './document-style.js';
import { formatDate, plainText } from './document-text.js';
import { readDrawing } from './drawing.js';
import { InvalidInputError } from './errors.js';
import { describeValue } from './json.js';
import { formatFigure } from './format-figure.js';
import { NOTE_TITLES } from './render-markdown.js';

/** How {@link renderDocumentHtml} writes a document. */
export interface RenderHtmlOptions {
  /** SVG drawings by chart id. A chart without one stands as its words and its table. */
  readonly drawings?: { readonly [chartId: string]: string };
}

/**
 * Writes a document as one HTML page that needs nothing else: no script, no style sheet, no picture from elsewhere. It has a language, one
 * first heading, headings in order, landmarks, a skip link, tables with captions and scoped headers, a letter and a spoken word beside every
 * figure, and its sources as numbered notes. Everything the document holds is escaped; drawings are refused unless they are plain shapes
 * and text. The same document always gives the same page. Trusts that it is given a document.
 *
 * @param document - The document.
 * @param options - `drawings`: SVG texts by chart id.
 * @returns The page.
 * @throws InvalidInputError when a drawing holds anything but shapes and text, or belongs to no chart of the document.
 * Source: D-CNV-10; the form is this library's.
 *
 * @example
 * ```ts
 * import { renderDocumentHtml } from 'commissioning-kit';
 *
 * const page = renderDocumentHtml({
 *   schemaVersion: 1, title: ['Need & supply'], subtitle: [], language: 'en-GB', works: [],
 *   sections: [{ id: 'need', heading: ['Need'], sections: [], blocks: [{ kind: 'paragraph', content: ['Nothing is known yet.'] }] }],
 * });
 * page.includes('<h1>Need &amp; supply</h1>'); // => true
 * page.includes('<script'); // => false
 * ```
 */
export function renderDocumentHtml(document: Document, options: RenderHtmlOptions = {}): string {
  const page: Page = { notes: collectNotes(document), drawings: options.drawings ?? {}, anchors: anchorsOf(document.sections), charts: [] };
  const sections = document.sections.map((section) => writeSection(section, 2, page));
  for (const chartId of Object.keys(page.drawings)) {
    if (page.charts.includes(chartId)) continue;
    throw new InvalidInputError({
      code: 'kernel/unknown-chart',
      path: ['drawings', chartId],
      found: describeValue(chartId),
      allowed:
        page.charts.length === 0 ? 'absent: the document has no chart' : `the id of a chart of the document: ${page.charts.join(', ')}`,
    });
  }
  const title = escapeHtml(plainText(document.title));
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(document.language)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>${DOCUMENT_STYLE}</style>`,
    '</head>',
    '<body>',
    '<a class="skip" href="#main">Skip to the text</a>',
    '<header>',
    `<h1>${inline(document.title, page)}</h1>`,
    ...(document.subtitle.length > 0 ? [`<p class="subtitle">${inline(document.subtitle, page)}</p>`] : []),
    ...writeLegend(page.notes),
    '</header>',
    ...writeContents(document, page),
    '<main id="main" tabindex="-1">',
    ...sections,
    ...writeNotes(page.notes),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

interface Page {
  readonly notes: DocumentNotes;
  readonly drawings: { readonly [chartId: string]: string };
  /** The anchor of each section by its id. */
  readonly anchors: ReadonlyMap<string, string>;
  /** The charts met so far. */
  readonly charts: string[];
}

function anchorsOf(sections: readonly DocumentSection[], prefix = 'section'): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap((section, index) => {
      const anchor = `${prefix}-${index + 1}`;
      return [[section.id, anchor] as const, ...anchorsOf(section.sections, anchor)];
    }),
  );
}

function writeLegend(notes: DocumentNotes): string[] {
  if (notes.marks.length === 0) return [];
  const letters = notes.marks.map((mark) => `<b>${FIGURE_MARKS[mark].letter}</b> ${escapeHtml(FIGURE_MARKS[mark].meaning)}`);
  const sources = notes.notes.length > 0 ? ' Raised numbers lead to the sources at the end.' : '';
  return [`<p class="legend">The letter beside a figure says what it is worth: ${letters.join('; ')}.${sources}</p>`];
}

function writeContents(document: Document, page: Page): string[] {
  if (document.sections.length < 3) return [];
  const items = document.sections.map(
    (section) => `<li><a href="#${page.anchors.get(section.id)}">${inline(section.heading, page, NO_REFS, true)}</a></li>`,
  );
  return ['<nav aria-labelledby="contents">', '<h2 id="contents">Contents</h2>', '<ol>', ...items, '</ol>', '</nav>'];
}

function writeNotes({ notes }: DocumentNotes): string[] {
  if (notes.length === 0) return [];
  return [
    '<section class="notes" role="doc-endnotes" aria-labelledby="sources">',
    '<h2 id="sources">Sources</h2>',
    '<ol>',
    ...notes.map((note, index) => `<li id="note-${index + 1}">${escapeHtml(note)}</li>`),
    '</ol>',
    '</section>',
  ];
}

function writeSection(section: DocumentSection, level: number, page: Page): string {
  const anchor = page.anchors.get(section.id) ?? '';
  const heading = Math.min(level, 6);
  return [
    // Only the main sections are landmarks: inner ones may share a heading, and many landmarks help nobody find one.
    level === 2 ? `<section id="${anchor}" aria-labelledby="${anchor}-heading">` : `<section id="${anchor}">`,
    `<h${heading} id="${anchor}-heading">${inline(section.heading, page)}</h${heading}>`,
    ...section.blocks.map((block, index) => writeBlock(block, `${anchor}-block-${index + 1}`, page)),
    ...section.sections.map((inner) => writeSection(inner, level + 1, page)),
    '</section>',
  ].join('\n');
}

function writeBlock(block: DocumentBlock, anchor: string, page: Page): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inline(block.content, page)}</p>`;
    case 'list': {
      const element = block.ordered ? 'ol' : 'ul';
      return [`<${element}>`, ...block.items.map((item) => `<li>${inline(item, page)}</li>`), `</${element}>`].join('\n');
    }
    case 'quote': {
      const by = block.by.length > 0 ? `\n<footer>${inline(block.by, page)}</footer>` : '';
      return `<blockquote>\n<p>${inline(block.content, page)}</p>${by}\n</blockquote>`;
    }
    case 'note':
      return `<p class="note"><span class="tone">${NOTE_TITLES[block.tone]}:</span> ${inline(block.content, page)}</p>`;
    case 'table':
      return writeTable(block, anchor, page);
    case 'chart': {
      page.charts.push(block.chartId);
      const svg = Object.hasOwn(page.drawings, block.chartId) ? page.drawings[block.chartId] : undefined;
      const drawing =
        svg === undefined
          ? []
          : [
              `<div class="drawing" role="img" aria-labelledby="${anchor}-title" aria-describedby="${anchor}-summary">`,
              readDrawing(svg, block.chartId, `${anchor}-`).replace('<svg', '<svg aria-hidden="true" focusable="false"'),
              '</div>',
            ];
      return [
        '<figure>',
        `<figcaption id="${anchor}-title">${inline(block.title, page)}</figcaption>`,
        ...drawing,
        `<p id="${anchor}-summary">${inline(block.summary, page)}</p>`,
        writeTable(block.table, `${anchor}-table`, page),
        '</figure>',
      ].join('\n');
    }
  }
}

function writeTable(table: TableBlock, anchor: string, page: Page): string {
  const placed = placeNotes(table, page.notes);
  const inTable: Page = placed.at === 'figures' ? page : { ...page, notes: { ...page.notes, numbersOf: () => [] } };
  const headers = table.columns.map((column, index) => {
    const refs = placed.at === 'columns' ? writeRefs(placed.numbers[index] ?? []) : '';
    return `<th scope="col"${alignOf(column.align)}>${inline(column.header, inTable)}${refs}</th>`;
  });
  const rows = table.rows.map((row, index) => {
    const refs = placed.at === 'rows' ? writeRefs(placed.numbers[index] ?? []) : '';
    const cells = row.cells.map((cell, at) => {
      const content = cell.length === 0 ? '<span aria-hidden="true">–</span><span class="hidden">none</span>' : inline(cell, inTable);
      return `<td${alignOf(table.columns[at + 1]?.align ?? 'start')}>${content}</td>`;
    });
    return `<tr><th scope="row">${inline(row.header, inTable)}${refs}</th>${cells.join('')}</tr>`;
  });
  const wide = table.columns.length > 3;
  // A table that may be wider than a phone scrolls on its own, and can then be reached by keyboard. A group, no landmark: captions repeat.
  const [open, close] = wide
    ? [`<div class="table wide" role="group" tabindex="0" aria-labelledby="${anchor}-caption">`, '</div>']
    : ['<div class="table">', '</div>'];
  return [
    open,
    '<table>',
    `<caption id="${anchor}-caption">${inline(table.caption, inTable)}${placed.at === 'caption' ? writeRefs(placed.numbers) : ''}</caption>`,
    `<thead><tr>${headers.join('')}</tr></thead>`,
    `<tbody>`,
    ...rows,
    '</tbody>',
    '</table>',
    close,
  ].join('\n');
}

function alignOf(align: 'start' | 'end'): string {
  return align === 'end' ? ' class="end"' : '';
}

type Refs = ReadonlyMap<FigureRun, readonly number[]>;

const NO_REFS: Refs = new Map();

/** Within a link there are neither notes nor other links, which HTML does not allow. */
function inline(content: readonly Inline[], page: Page, refs: Refs = placeRefs(content, page.notes), inLink = false): string {
  return content.map((run) => writeRun(run, page, refs, inLink)).join('');
}

function writeRun(run: Inline, page: Page, refs: Refs, inLink: boolean): string {
  if (typeof run === 'string') return escapeHtml(run);
  switch (run.kind) {
    case 'figure':
      return writeFigure(run, refs.get(run) ?? []);
    case 'date':
      return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(run.date)
        ? `<time datetime="${run.date}">${escapeHtml(formatDate(run.date))}</time>`
        : `<span class="date">${escapeHtml(run.date)}</span>`;
    case 'name':
      return `<span class="name">${escapeHtml(run.text)}</span>`;
    case 'strong':
      return `<strong>${inline(run.content, page, refs, inLink)}</strong>`;
    case 'quoted':
      return `“${inline(run.content, page, refs, inLink)}”`;
    case 'section': {
      const anchor = page.anchors.get(run.sectionId);
      if (anchor === undefined || inLink) return inline(run.content, page, refs, inLink);
      return `<a href="#${anchor}">${inline(run.content, page, NO_REFS, true)}</a>`;
    }
  }
}

function writeFigure(run: FigureRun, numbers: readonly number[]): string {
  const { figure } = run;
  const shown = formatFigure(figure, { decimals: run.decimals, unit: run.unit === 'shown' });
  const mark = `<span class="mark" aria-hidden="true">${FIGURE_MARKS[figure.mark].letter}</span><span class="hidden"> (${figure.mark})</span>`;
  const value = escapeHtml(String(figure.value));
  const long = shown.length > 24 ? ' class="long"' : '';
  return `<data${long} value="${value}" data-mark="${figure.mark}">${escapeHtml(shown)}${mark}</data>${writeRefs(numbers)}`;
}

function writeRefs(numbers: readonly number[]): string {
  if (numbers.length === 0) return '';
  const links = numbers.map((number) => `<a role="doc-noteref" href="#note-${number}" aria-label="source ${number}">${number}</a>`);
  return `<sup class="ref">${links.join(', ')}</sup>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Escapes a text for element content and quoted attributes; control characters, which HTML does not allow, become spaces. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, ' ')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
