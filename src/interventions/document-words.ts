import type { Document, DocumentBlock, DocumentSection, FigureRun, Inline, TableBlock } from '../kernel/document.js';
import * as blocks from '../kernel/document-words.js';
import { ages, joined, line, name, show, strong } from '../kernel/document-words.js';
import { markText } from '../kernel/mark-text.js';
import type { Population } from '../kernel/records.js';
import type { SourceRef } from '../kernel/source.js';
import { workTitle } from '../kernel/works.js';
import type { CitedItem, FigureWorth, InterventionRecord } from './document-record.js';

/** Writes a text of the caller's with every figure it holds marked. */
export type Words = (text: string) => readonly Inline[];

/** The words of a document: its figures are found in its texts, and names that hold digits are left alone. */
export function wordsOf({ figures, names }: Pick<InterventionRecord, 'figures' | 'names'>, moreNames: readonly string[] = []): Words {
  const known = [...names, ...moreNames].filter((name) => /\d/.test(name));
  return (text) => {
    const written = figures.filter((entry) => entry.written.some((form) => text.includes(form)));
    if (written.length === 0 && !/\d/.test(text)) return [text];
    return markText(text, { figures: written, names: known.filter((name) => text.includes(name)) });
  };
}

/** A paragraph, or nothing where there is no text. */
export function paragraph(content: readonly Inline[]): readonly DocumentBlock[] {
  return content.length === 0 ? [] : [blocks.paragraph(content)];
}

/** A list, or nothing where it is empty; with an opening line where one is given. */
export function list(items: readonly (readonly Inline[])[], opening = ''): readonly DocumentBlock[] {
  if (items.length === 0) return [];
  return [...paragraph(opening === '' ? [] : [opening]), blocks.list(items)];
}

/** A table, or nothing where it has no rows. Columns whose header begins with `>` hold numbers; the first cell of a row is its header. */
export function table(
  caption: string | readonly Inline[],
  headers: readonly string[],
  rows: readonly (readonly (readonly Inline[])[])[],
): readonly TableBlock[] {
  return rows.length === 0 ? [] : [blocks.table(typeof caption === 'string' ? [caption] : caption, headers, rows)];
}

/** A number of a part under the mark that its numbers share. */
export function amount(value: number | string, unit: string, { mark, sources }: FigureWorth, decimals: number | null = null): FigureRun {
  return show({ value, unit, mark, sources }, decimals);
}

/** Money, without pence where there are none. */
export function money(value: string, currency: string, worth: FigureWorth): FigureRun {
  return amount(value, currency, worth, value.endsWith('.00') ? 0 : null);
}

/** A text with its first letter small, to stand within a sentence. */
export function within(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The people a document is about: `Older people in Sampleton, aged 65 and over`. */
export function people({ name: who, area, ages: band }: Population, words: Words): readonly Inline[] {
  const where = area === null ? [] : line` in ${words(area.name)}`;
  return band === null ? line`${words(who)}${where}` : line`${words(who)}${where}, aged ${ages(band)}`;
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
