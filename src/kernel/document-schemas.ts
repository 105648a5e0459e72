import * as z from 'zod/mini';
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
import { ExtensionsKey, FigureSchema, IdSchema, TextSchema } from './schemas.js';

const FigureRunSchema = z.strictObject({
  kind: z.literal('figure'),
  figure: FigureSchema,
  decimals: z.nullable(z.int().check(z.minimum(0), z.maximum(20))),
  unit: z.enum(['shown', 'in-heading']),
}) satisfies z.ZodMiniType<FigureRun>;

const DateRunSchema = z.strictObject({
  kind: z.literal('date'),
  date: z
    .string()
    .check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?|\/\d{2})?$/))
    .register(z.globalRegistry, { description: 'YYYY-MM-DD, YYYY-MM, YYYY, or a financial year YYYY/YY' }),
}) satisfies z.ZodMiniType<DateRun>;

const NameRunSchema = z.strictObject({ kind: z.literal('name'), text: z.string() }) satisfies z.ZodMiniType<NameRun>;

const SpanRunSchema = z.strictObject({
  kind: z.enum(['strong', 'quoted']),
  get content(): z.ZodMiniType<readonly Inline[]> {
    return ContentSchema;
  },
}) satisfies z.ZodMiniType<SpanRun>;

const SectionLinkSchema = z.strictObject({
  kind: z.literal('section'),
  sectionId: IdSchema,
  get content(): z.ZodMiniType<readonly Inline[]> {
    return ContentSchema;
  },
}) satisfies z.ZodMiniType<SectionLink>;

export const InlineSchema: z.ZodMiniType<Inline> = z.union([
  z.string(),
  z.discriminatedUnion('kind', [FigureRunSchema, DateRunSchema, NameRunSchema, SpanRunSchema, SectionLinkSchema]),
]);
export const ContentSchema: z.ZodMiniType<readonly Inline[]> = z
  .array(InlineSchema)
  .register(z.globalRegistry, { description: 'Runs of text: free text, figures, dates, names' });

const ParagraphSchema = z.strictObject({ kind: z.literal('paragraph'), content: ContentSchema }) satisfies z.ZodMiniType<ParagraphBlock>;

const ListSchema = z.strictObject({
  kind: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(ContentSchema),
}) satisfies z.ZodMiniType<ListBlock>;

export const TableBlockSchema = z
  .strictObject({
    kind: z.literal('table'),
    caption: ContentSchema,
    columns: z.array(z.strictObject({ header: ContentSchema, align: z.enum(['start', 'end']) })).check(z.minLength(1)),
    rows: z.array(z.strictObject({ header: ContentSchema, cells: z.array(ContentSchema) })),
  })
  .register(z.globalRegistry, {
    description: 'A table. Beyond structure: each row has one cell for each column after the first, which holds the row headers.',
  }) satisfies z.ZodMiniType<TableBlock>;

const QuoteSchema = z.strictObject({
  kind: z.literal('quote'),
  content: ContentSchema,
  by: ContentSchema,
}) satisfies z.ZodMiniType<QuoteBlock>;

const NoteSchema = z.strictObject({
  kind: z.literal('note'),
  tone: z.enum(['beware', 'missing', 'not-known', 'information']),
  content: ContentSchema,
}) satisfies z.ZodMiniType<NoteBlock>;

const ChartBlockSchema = z.strictObject({
  kind: z.literal('chart'),
  chartId: IdSchema,
  title: ContentSchema,
  summary: ContentSchema,
  table: TableBlockSchema,
}) satisfies z.ZodMiniType<ChartBlock>;

export const DocumentBlockSchema = z.discriminatedUnion('kind', [
  ParagraphSchema,
  ListSchema,
  TableBlockSchema,
  QuoteSchema,
  NoteSchema,
  ChartBlockSchema,
]) satisfies z.ZodMiniType<DocumentBlock>;

export const DocumentSectionSchema: z.ZodMiniType<DocumentSection> = z.strictObject({
  id: IdSchema,
  heading: ContentSchema,
  blocks: z.array(DocumentBlockSchema),
  get sections() {
    return z.array(DocumentSectionSchema);
  },
});

export const LocalWorkSchema = z.strictObject({
  id: z.templateLiteral(['local:', z.string().check(z.minLength(1))]),
  title: TextSchema,
  publisher: z.nullable(TextSchema),
  year: z.nullable(TextSchema),
  licence: z.nullable(TextSchema),
  ...ExtensionsKey,
}) satisfies z.ZodMiniType<LocalWork>;

export const DocumentSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    title: ContentSchema,
    subtitle: ContentSchema,
    language: z
      .string()
      .check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/))
      .register(z.globalRegistry, { description: 'A BCP 47 language tag' }),
    sections: z.array(DocumentSectionSchema),
    works: z.array(LocalWorkSchema),
    ...ExtensionsKey,
  })
  .register(z.globalRegistry, {
    description:
      'A document for people to read: sections of paragraphs, lists, tables, quotes, notes and charts, every figure with its mark and sources. ' +
      'Beyond structure: section ids, chart ids and works are unique; section links lead to a section of the document; each row of a table has ' +
      'one cell for each column after the first.',
  }) satisfies z.ZodMiniType<Document>;
