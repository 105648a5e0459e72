import type { Document, DocumentBlock, DocumentSection, FigureRun, Inline, LocalWork, TableBlock } from './document.js';
import type { Figure } from './finding.js';
import type { SourceRef } from './source.js';
import { WORKS, type Work } from './works.js';

/** The marks, with the letter that stands beside a figure and what it means. */
export const FIGURE_MARKS = {
  published: { letter: 'P', meaning: 'published: printed by the source' },
  derived: { letter: 'D', meaning: 'derived: worked out from other figures' },
  borrowed: { letter: 'B', meaning: 'borrowed: published for another place or group' },
  illustrative: { letter: 'I', meaning: 'illustrative: invented for this paper' },
} as const satisfies Record<Figure['mark'], { readonly letter: string; readonly meaning: string }>;

/** The numbered notes of a document, and which marks its figures carry. */
export interface DocumentNotes {
  readonly notes: readonly string[];
  readonly marks: readonly Figure['mark'][];
  /** The numbers of the notes that a figure's sources stand in. */
  numbersOf(figure: Figure): readonly number[];
}

/** Numbers the sources of a document's figures in their order of first use. */
export function collectNotes(document: Document): DocumentNotes {
  const numbers = new Map<string, number>();
  const notes: string[] = [];
  const marks = new Set<Figure['mark']>();
  const works = new Map(document.works.map((work) => [work.id as string, work]));
  for (const { figure } of figureRunsOf(document)) {
    marks.add(figure.mark);
    for (const source of figure.sources) {
      const key = keyOf(source);
      if (numbers.has(key)) continue;
      notes.push(writeSource(source, works));
      numbers.set(key, notes.length);
    }
  }
  return {
    notes,
    marks: (Object.keys(FIGURE_MARKS) as Figure['mark'][]).filter((mark) => marks.has(mark)),
    numbersOf: (figure) =>
      [...new Set(figure.sources.map((source) => numbers.get(keyOf(source)) ?? 0))].filter((number) => number > 0).sort((a, b) => a - b),
  };
}

/** Where the notes of a table's figures stand: once, where all its figures share them, or by column, by row, or by figure. */
export type NotePlacement =
  | { readonly at: 'caption'; readonly numbers: readonly number[] }
  | { readonly at: 'columns' | 'rows'; readonly numbers: readonly (readonly number[])[] }
  | { readonly at: 'figures' };

/** Finds the place for the notes of a table that repeats them least. */
export function placeNotes(table: TableBlock, notes: DocumentNotes): NotePlacement {
  const cells = table.rows.map((row) => row.cells.map((cell) => figuresIn(cell).map((run) => notes.numbersOf(run.figure))));
  const whole = shared(cells.flat(2));
  if (whole) return { at: 'caption', numbers: whole };
  const columns = table.columns.slice(1).map((_, index) => shared(cells.flatMap((row) => row[index] ?? [])));
  if (columns.every((column) => column !== null)) return { at: 'columns', numbers: [[], ...columns] };
  const rows = cells.map((row) => shared(row.flat()));
  if (rows.every((row) => row !== null)) return { at: 'rows', numbers: rows };
  return { at: 'figures' };
}

/** The notes to show after each figure of a run of text: none where the figure before it has the same. */
export function placeRefs(content: readonly Inline[], notes: DocumentNotes): ReadonlyMap<FigureRun, readonly number[]> {
  const placed = new Map<FigureRun, readonly number[]>();
  let before = '';
  for (const run of figuresIn(content)) {
    const numbers = notes.numbersOf(run.figure);
    if (numbers.join() !== before && !placed.has(run)) placed.set(run, numbers);
    before = numbers.join();
  }
  return placed;
}

/** The one list of numbers that all share, or null when they differ. */
function shared(lists: readonly (readonly number[])[]): readonly number[] | null {
  const first = lists[0];
  if (first === undefined) return [];
  const key = first.join();
  return lists.every((list) => list.join() === key) ? first : null;
}

/** Every figure of a document in reading order. */
export function* figureRunsOf(document: Document): Generator<FigureRun> {
  yield* figuresIn([...document.title, ...document.subtitle]);
  for (const section of document.sections) yield* figuresOfSection(section);
}

function* figuresOfSection(section: DocumentSection): Generator<FigureRun> {
  yield* figuresIn(section.heading);
  for (const block of section.blocks) for (const content of contentsOf(block)) yield* figuresIn(content);
  for (const inner of section.sections) yield* figuresOfSection(inner);
}

/** The inline contents of a block in reading order. */
export function contentsOf(block: DocumentBlock): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'paragraph':
    case 'note':
      return [block.content];
    case 'list':
      return block.items;
    case 'table':
      return [block.caption, ...block.columns.map((column) => column.header), ...block.rows.flatMap((row) => [row.header, ...row.cells])];
    case 'quote':
      return [block.content, block.by];
    case 'chart':
      return [block.title, block.summary, ...contentsOf(block.table)];
  }
}

/** The figures among inline runs, those within spans included. */
export function figuresIn(content: readonly Inline[]): readonly FigureRun[] {
  return content.flatMap((run) => {
    if (typeof run === 'string') return [];
    if (run.kind === 'figure') return [run];
    return 'content' in run ? figuresIn(run.content) : [];
  });
}

function keyOf(source: SourceRef): string {
  return JSON.stringify([source.work, source.locator, source.basis, source.verified]);
}

function writeSource(source: SourceRef, local: ReadonlyMap<string, LocalWork>): string {
  const work: Pick<Work, 'title' | 'publisher' | 'year' | 'licence'> | LocalWork | undefined = Object.hasOwn(WORKS, source.work)
    ? WORKS[source.work as keyof typeof WORKS]
    : local.get(source.work);
  const title = work
    ? [work.title, work.publisher, work.year].filter((part) => part !== null).join(', ')
    : source.work.replace(/^local:/, '');
  const locator = source.locator.trim() === '' ? '' : `: ${source.locator}`;
  const basis = source.basis === 'inferred' ? ' (inferred from it)' : source.verified ? '' : ' (not looked up at the source)';
  const licence = work && work.licence !== null ? `. ${work.licence.replace(/\.$/, '')}` : '';
  return `${title}${locator}${basis}${licence}.`;
}
