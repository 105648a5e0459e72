import type { DateRun, FigureRun, Inline, ListBlock, NameRun, NoteBlock, ParagraphBlock, TableBlock } from './document.js';
import type { Figure } from './finding.js';

/** What can stand in a line: free text without digits, runs, or several of them. */
export type Piece = string | Inline | readonly Inline[];

/** Puts runs together as they are written: `` line`There are ${figure} people.` ``. */
export function line(texts: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Inline[] {
  return runsOf(texts.flatMap((text, index): readonly Piece[] => [text, pieces[index] ?? '']));
}

/** The runs of pieces in a row; texts that meet are one, and empty ones none. */
function runsOf(pieces: readonly Piece[]): readonly Inline[] {
  const runs: Inline[] = [];
  for (const piece of pieces) {
    for (const run of Array.isArray(piece) ? (piece as readonly Inline[]) : [piece as Inline]) {
      const last = runs[runs.length - 1];
      if (run === '') continue;
      if (typeof run === 'string' && typeof last === 'string') runs[runs.length - 1] = last + run;
      else runs.push(run);
    }
  }
  return runs;
}

/** Sentences one after the other. */
export function sentences(...parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [' ', ...part]));
}

/** `A`, `A and B`, `A, B and C`. */
export function enumerate(parts: readonly Piece[], word = 'and'): readonly Inline[] {
  return runsOf(
    parts.flatMap((part, index): readonly Piece[] => (index === 0 ? [part] : [index === parts.length - 1 ? ` ${word} ` : ', ', part])),
  );
}

/** `A; B; C`, for parts that are sentences themselves. */
export function joined(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}

export function paragraph(content: readonly Inline[]): ParagraphBlock {
  return { kind: 'paragraph', content };
}

export function list(items: readonly (readonly Inline[])[], ordered = false): ListBlock {
  return { kind: 'list', ordered, items };
}

export function note(tone: NoteBlock['tone'], content: readonly Inline[]): NoteBlock {
  return { kind: 'note', tone, content };
}

/** The header of a column: text that begins with `>`, or runs under `end`, stand over numbers. */
export type Header = string | readonly Inline[] | { readonly end: readonly Inline[] };

/** A table; the first cell of each row is its header. */
export function table(
  caption: readonly Inline[],
  headers: readonly Header[],
  rows: readonly (readonly (readonly Inline[])[])[],
): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: headers.map((header) => {
      if (typeof header === 'string')
        return header.startsWith('>') ? { header: [header.slice(1)], align: 'end' } : { header: [header], align: 'start' };
      return 'end' in header ? { header: header.end, align: 'end' } : { header, align: 'start' };
    }),
    rows: rows.map(([header = [], ...cells]) => ({ header, cells })),
  };
}

/** A figure as it is shown; null decimals show the value as it stands. */
export function show(figure: Figure, decimals: number | null = null, unit: FigureRun['unit'] = 'shown'): FigureRun {
  return { kind: 'figure', figure, decimals, unit };
}

export function date(text: string): DateRun {
  return { kind: 'date', date: text };
}

/** A name that may hold digits and measures nothing. */
export function name(text: string): NameRun {
  return { kind: 'name', text };
}

/** An age band as people write it. */
export function ages({ from, to }: { readonly from: number; readonly to: number | null }): NameRun {
  return name(to === null ? `${from} and over` : to === from ? String(from) : `${from} to ${to}`);
}

export function strong(content: readonly Inline[]): Inline {
  return { kind: 'strong', content };
}

export function quoted(content: readonly Inline[]): Inline {
  return { kind: 'quoted', content };
}

/** A pointer to another section of the report. */
export function see(sectionId: string, text: string): Inline {
  return { kind: 'section', sectionId, content: [text] };
}

/** A text with a full stop at its end, unless it has an end of its own. */
export function stop(content: readonly Inline[]): readonly Inline[] {
  const last = content[content.length - 1];
  return typeof last === 'string' && /[.!?…]["”’)]?$/.test(last.trimEnd()) ? content : line`${content}.`;
}
