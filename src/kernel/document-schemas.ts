import * as z from 'zod';
import type {
  ChartBlock,
  DateRun,
  Document,
  DocumentBlock,
  DocumentSection,
  FigureRun,
  Inline,
  ListBlock,
  LocalWork,
  NameRun,
  NoteBlock,
  ParagraphBlock,
  QuoteBlock,
  SectionLink,
  SpanRun,
  TableBlock,
} from './document.js';
import { ExtensionsKey, FigureSchema, IdSchema, schemaId, TextSchema } from './schemas.js';

const FigureRunSchema = z.strictObject({
  kind: z.literal('figure'),
  figure: FigureSchema,
  decimals: z.int().min(0).max(20).nullable(),
  unit: z.enum(['shown', 'in-heading']),
}) satisfies z.ZodType<FigureRun>;

const DateRunSchema = z.strictObject({
  kind: z.literal('date'),
  date: z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|\/\d{2})?$/)
    .describe('YYYY-MM-DD, YYYY-MM, YYYY, or a financial year YYYY/YY'),
}) satisfies z.ZodType<DateRun>;

const NameRunSchema = z.strictObject({ kind: z.literal('name'), text: z.string() }) satisfies z.ZodType<NameRun>;

const SpanRunSchema = z.strictObject({
  kind: z.enum(['strong', 'quoted']),
  get content(): z.ZodType<readonly Inline[]> {
    return ContentSchema;
  },
}) satisfies z.ZodType<SpanRun>;

const SectionLinkSchema = z.strictObject({
  kind: z.literal('section'),
  sectionId: IdSchema,
  get content(): z.ZodType<readonly Inline[]> {
    return ContentSchema;
  },
}) satisfies z.ZodType<SectionLink>;

const InlineSchema: z.ZodType<Inline> = z.union([
  z.string(),
  z.discriminatedUnion('kind', [FigureRunSchema, DateRunSchema, NameRunSchema, SpanRunSchema, SectionLinkSchema]),
]);
const ContentSchema: z.ZodType<readonly Inline[]> = z.array(InlineSchema).describe('Runs of text: free text, figures, dates, names');

const ParagraphSchema = z.strictObject({ kind: z.literal('paragraph'), content: ContentSchema }) satisfies z.ZodType<ParagraphBlock>;

const ListSchema = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(ContentSchema),
}) satisfies z.ZodType<ListBlock>;

export const TableBlockSchema = z
  .strictObject({
    kind: z.literal('table'),
    caption: ContentSchema,
    columns: z.array(z.strictObject({ header: ContentSchema, align: z.enum(['start', 'end']) })).min(1),
    rows: z.array(z.strictObject({ header: ContentSchema, cells: z.array(ContentSchema) })),
  })
  .describe(
    'A table. Beyond structure: each row has one cell for each column after the first, which holds the row headers.',
  ) satisfies z.ZodType<TableBlock>;

const QuoteSchema = z.strictObject({
  kind: z.literal('quote'),
  content: ContentSchema,
  by: ContentSchema,
}) satisfies z.ZodType<QuoteBlock>;

const NoteSchema = z.strictObject({
  kind: z.literal('note'),
  tone: z.enum(['beware', 'missing', 'not-known', 'information']),
  content: ContentSchema,
}) satisfies z.ZodType<NoteBlock>;

const ChartBlockSchema = z.strictObject({
  kind: z.literal('chart'),
  chartId: IdSchema,
  title: ContentSchema,
  summary: ContentSchema,
  table: TableBlockSchema,
}) satisfies z.ZodType<ChartBlock>;

const BlockSchema = z.discriminatedUnion('kind', [
  ParagraphSchema,
  ListSchema,
  TableBlockSchema,
  QuoteSchema,
  NoteSchema,
  ChartBlockSchema,
]) satisfies z.ZodType<DocumentBlock>;

const SectionSchema: z.ZodType<DocumentSection> = z.strictObject({
  id: IdSchema,
  heading: ContentSchema,
  blocks: z.array(BlockSchema),
  get sections() {
    return z.array(SectionSchema);
  },
});

export const LocalWorkSchema = z.strictObject({
  id: z.templateLiteral(['local:', z.string().min(1)]),
  title: TextSchema,
  publisher: TextSchema.nullable(),
  year: TextSchema.nullable(),
  licence: TextSchema.nullable(),
  ...ExtensionsKey,
}) satisfies z.ZodType<LocalWork>;

export const DocumentSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    title: ContentSchema,
    subtitle: ContentSchema,
    language: z
      .string()
      .regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/)
      .describe('A BCP 47 language tag'),
    sections: z.array(SectionSchema),
    works: z.array(LocalWorkSchema),
    ...ExtensionsKey,
  })
  .meta({
    id: schemaId('document', 1),
    title: 'Document',
    description:
      'A document for people to read: sections of paragraphs, lists, tables, quotes, notes and charts, every figure with its mark and sources. ' +
      'Beyond structure: section ids, chart ids and works are unique; section links lead to a section of the document; each row of a table has ' +
      'one cell for each column after the first.',
  }) satisfies z.ZodType<Document>;
