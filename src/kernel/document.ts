import type { Extensions } from './json.js';
import type { Figure } from './finding.js';

/**
 * A document for people to read, as plain JSON: a title, nested sections, and blocks in them. It says what is to be read, not how it looks;
 * {@link renderDocumentHtml} and {@link renderDocumentMarkdown} write it out. Numbers that are figures stand in runs of their own, each with
 * its mark and its sources, so that free text carries none; {@link checkDocument} finds those that slipped through.
 */
export interface Document {
  readonly schemaVersion: 1;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[];
  /** A BCP 47 language tag, such as `en-GB`. */
  readonly language: string;
  readonly sections: readonly DocumentSection[];
  /** The caller's own works, cited as `local:…`, so that the notes can name them. */
  readonly works: readonly LocalWork[];
  readonly extensions?: Extensions;
}

/** A heading with what stands under it. Ids are unique in the document. */
export interface DocumentSection {
  readonly id: string;
  readonly heading: readonly Inline[];
  readonly blocks: readonly DocumentBlock[];
  readonly sections: readonly DocumentSection[];
}

/** One block of a section. */
export type DocumentBlock = ParagraphBlock | ListBlock | TableBlock | QuoteBlock | NoteBlock | ChartBlock;

/** A paragraph. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly content: readonly Inline[];
}

/** A list, numbered when `ordered`. */
export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

/** A table: its first column holds the header of each row. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption: readonly Inline[];
  /** The first column is that of the row headers. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A column of a table. Numbers are aligned at their `end`. */
export interface TableColumn {
  readonly header: readonly Inline[];
  readonly align: 'start' | 'end';
}

/** A row of a table: its header, and one cell for each of the other columns. An empty cell shows as a dash. */
export interface TableRow {
  readonly header: readonly Inline[];
  readonly cells: readonly (readonly Inline[])[];
}

/** The words of somebody, set apart, with who said them. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly content: readonly Inline[];
  readonly by: readonly Inline[];
}

/** A remark set apart: what to beware of, what is missing, what is not known, or plain information. */
export interface NoteBlock {
  readonly kind: 'note';
  readonly tone: 'beware' | 'missing' | 'not-known' | 'information';
  readonly content: readonly Inline[];
}

/** A chart: its place and its words. The drawing is handed to the renderer by `chartId`; the table always stands. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly chartId: string;
  readonly title: readonly Inline[];
  /** What the chart shows, in words. */
  readonly summary: readonly Inline[];
  readonly table: TableBlock;
}

/** A run of text within a block. A bare string is free text. */
export type Inline = string | FigureRun | DateRun | NameRun | SpanRun | SectionLink;

/** A figure with its mark, shown with `decimals` places (null: as it stands) and with its unit unless a heading names it. */
export interface FigureRun {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly decimals: number | null;
  readonly unit: 'shown' | 'in-heading';
}

/** A date: `YYYY-MM-DD`, a month `YYYY-MM`, a year `YYYY`, or a financial year `YYYY/YY`. */
export interface DateRun {
  readonly kind: 'date';
  readonly date: string;
}

/** A name that may hold digits and measures nothing: an Act, an age band, a contract's reference. */
export interface NameRun {
  readonly kind: 'name';
  readonly text: string;
}

/** Runs set apart: strong, or the words of somebody between quotation marks. */
export interface SpanRun {
  readonly kind: 'strong' | 'quoted';
  readonly content: readonly Inline[];
}

/** A pointer to another section of the document. */
export interface SectionLink {
  readonly kind: 'section';
  readonly sectionId: string;
  readonly content: readonly Inline[];
}

/** A work of the caller's own that sources cite as `local:…`. */
export interface LocalWork {
  readonly id: `local:${string}`;
  readonly title: string;
  readonly publisher: string | null;
  readonly year: string | null;
  readonly licence: string | null;
  readonly extensions?: Extensions;
}
