import type { DateRun, Document, DocumentBlock, DocumentSection, FigureRun, Inline, NoteBlock, TableBlock } from '../kernel/document.js';
import type { Figure } from '../kernel/finding.js';
import { markText } from '../kernel/mark-text.js';
import type { Population } from '../kernel/records.js';
import type { SourceRef } from '../kernel/source.js';
import { workTitle } from '../kernel/works.js';
import type { CitedItem, FigureWorth, InterventionRecord } from './document-record.js';

/** Writes a text of the caller's with every figure it holds marked. */
export type Words = (text: string) => readonly Inline[];

/** What can stand in a line: free text without digits, a run, or several. */
type Piece = string | Inline | readonly Inline[];

/** The words of a document: its figures are found in its texts, and names that hold digits are left alone. */
export function wordsOf({ figures, names }: Pick<InterventionRecord, 'figures' | 'names'>, moreNames: readonly string[] = []): Words {
  const known = [...names, ...moreNames].filter((name) => /\d/.test(name));
  return (text) => {
    const written = figures.filter((entry) => entry.written.some((form) => text.includes(form)));
    if (written.length === 0 && !/\d/.test(text)) return [text];
    return markText(text, { figures: written, names: known.filter((name) => text.includes(name)) });
  };
}

/** Puts runs together as they are written: `` line`There are ${figure} people.` ``. */
export function line(texts: TemplateStringsArray, ...pieces: readonly Piece[]): readonly Inline[] {
  const runs: Inline[] = [];
  const add = (run: Inline): void => {
    const last = runs[runs.length - 1];
    if (run === '') return;
    if (typeof run === 'string' && typeof last === 'string') runs[runs.length - 1] = last + run;
    else runs.push(run);
  };
  texts.forEach((text, index) => {
    add(text);
    const piece = pieces[index] ?? '';
    for (const run of Array.isArray(piece) ? (piece as readonly Inline[]) : [piece as Inline]) add(run);
  });
  return runs;
}

/** Sentences one after the other. */
export function sentences(...parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [' ', ...part]));
}

/** A text with a full stop at its end, unless it has an end of its own. */
export function stop(content: readonly Inline[]): readonly Inline[] {
  const last = content[content.length - 1];
  return typeof last === 'string' && /[.!?…]["”’)]?$/.test(last.trimEnd()) ? content : line`${content}.`;
}

/** `A`, `A and B`, `A, B and C`. */
export function enumerate(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [index === parts.length - 1 ? ' and ' : ', ', ...part]));
}

/** `A; B; C`. */
export function joined(parts: readonly (readonly Inline[])[]): readonly Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]));
}

/** A paragraph, or nothing where there is no text. */
export function paragraph(content: readonly Inline[]): readonly DocumentBlock[] {
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

/** A list, or nothing where it is empty; with an opening line where one is given. */
export function list(items: readonly (readonly Inline[])[], opening = ''): readonly DocumentBlock[] {
  if (items.length === 0) return [];
  return [...paragraph(opening === '' ? [] : [opening]), { kind: 'list', ordered: false, items }];
}

export function note(tone: NoteBlock['tone'], content: readonly Inline[]): NoteBlock {
  return { kind: 'note', tone, content };
}

/** A table, or nothing where it has no rows. Columns whose header begins with `>` hold numbers; the first cell of a row is its header. */
export function table(
  caption: string | readonly Inline[],
  headers: readonly string[],
  rows: readonly (readonly (readonly Inline[])[])[],
): readonly TableBlock[] {
  if (rows.length === 0) return [];
  const columns = headers.map((header) => ({
    header: [header.replace(/^>/, '')],
    align: header.startsWith('>') ? ('end' as const) : ('start' as const),
  }));
  return [
    {
      kind: 'table',
      caption: typeof caption === 'string' ? [caption] : caption,
      columns,
      rows: rows.map(([header = [], ...cells]) => ({ header, cells })),
    },
  ];
}

/** A figure as it is shown; null decimals show the value as it stands. */
export function show(figure: Figure, decimals: number | null = null, unit: FigureRun['unit'] = 'shown'): FigureRun {
  return { kind: 'figure', figure, decimals, unit };
}

/** A number of a part under the mark that its numbers share. */
export function amount(value: number | string, unit: string, { mark, sources }: FigureWorth, decimals: number | null = null): FigureRun {
  return show({ value, unit, mark, sources }, decimals);
}

/** Money, without pence where there are none. */
export function money(value: string, currency: string, worth: FigureWorth): FigureRun {
  return amount(value, currency, worth, value.endsWith('.00') ? 0 : null);
}

export function date(text: string): DateRun {
  return { kind: 'date', date: text };
}

/** A name that may hold digits and measures nothing. */
export function name(text: string): Inline {
  return { kind: 'name', text };
}

export function strong(content: readonly Inline[]): Inline {
  return { kind: 'strong', content };
}

/** A text with its first letter small, to stand within a sentence. */
export function within(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The people a document is about: `Older people in Sampleton, aged 65 and over`. */
export function people({ name: who, area, ages }: Population, words: Words): readonly Inline[] {
  const where = area === null ? [] : line` in ${words(area.name)}`;
  if (ages === null) return line`${words(who)}${where}`;
  const age = ages.to === null ? `${ages.from} and over` : ages.to === ages.from ? String(ages.from) : `${ages.from} to ${ages.to}`;
  return line`${words(who)}${where}, aged ${name(age)}`;
}

/** Sources in brackets, for statements that carry no figure: those of figures stand in the notes. */
export function cited(sources: readonly SourceRef[], { works }: Pick<InterventionRecord, 'works'>): readonly Inline[] {
  if (sources.length === 0) return [];
  const titles = sources.map(({ work, locator, basis, verified }) => {
    const title = works.find((own) => own.id === work)?.title ?? workTitle(work);
    const how = basis === 'inferred' ? ', inferred' : basis === 'external' && !verified ? ', not looked up there' : '';
    return [name(`${title}${locator.trim() === '' ? '' : `, ${locator}`}${how}`)];
  });
  return line` (${joined(titles)})`;
}

/** Laws, policies and works with what they say here. */
export function citedItems(items: readonly CitedItem[], record: InterventionRecord, words: Words): readonly (readonly Inline[])[] {
  return items.map(({ title, says, sources }) => line`${strong(words(title))}: ${words(says)}${cited(sources, record)}`);
}

/** A document of sections. */
export function toDocument(
  record: InterventionRecord,
  subtitle: readonly Inline[],
  sections: readonly DocumentSection[],
  words: Words,
): Document {
  return { schemaVersion: 1, title: words(record.title), subtitle, language: 'en-GB', sections, works: record.works };
}

/** A section without sections of its own, unless they are given. */
export function section(
  id: string,
  heading: readonly Inline[],
  blocks: readonly DocumentBlock[],
  sections: readonly DocumentSection[] = [],
): DocumentSection {
  return { id, heading, blocks, sections };
}
