import type { Document, DocumentSection, Inline, TableBlock } from './document.js';
import { contentsOf } from './document-notes.js';
import { DocumentSchema } from './document-schemas.js';
import type { Reason } from './finding.js';
import { formatPath, type Path } from './json.js';
import { brokenRule, duplicateReasons, parseWith, safeParseWith, type Reading, type SafeParsed } from './parse.js';

const READING: Reading<Document> = { schema: DocumentSchema, rules: documentReasons };

/**
 * Reads a stored document strictly.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns The document, as it was given.
 * @throws InvalidInputError with every fault and its path.
 * Source: D-CNV-06, D-CNV-11.
 *
 * @example
 * ```ts
 * import { parseDocument } from 'commissioning-kit';
 *
 * parseDocument({ schemaVersion: 1, title: ['A note'], subtitle: [], language: 'en-GB', sections: [], works: [] }).title; // => ['A note']
 * ```
 */
export function parseDocument(value: unknown): Document {
  return parseWith(READING, value);
}

/**
 * Reads a stored document strictly, without throwing.
 *
 * @param value - Anything, usually parsed JSON.
 * @returns `{ ok: true, value }`, or `{ ok: false, reasons }` with every fault and its path.
 * Source: D-CNV-06.
 *
 * @example
 * ```ts
 * import { safeParseDocument } from 'commissioning-kit';
 *
 * const read = safeParseDocument({ schemaVersion: 1, title: ['A note'], subtitle: [], language: 'en-GB', sections: [] });
 * read.ok ? [] : read.reasons.map((reason) => reason.message); // => ['works must be given; found nothing']
 * ```
 */
export function safeParseDocument(value: unknown): SafeParsed<Document> {
  return safeParseWith(READING, value);
}

function documentReasons(document: Document): readonly Reason[] {
  const sections = [...sectionsOf(document.sections, ['sections'])];
  const ids = new Set(sections.map(({ section }) => section.id));
  const charts = sections.flatMap(({ section, path }) =>
    section.blocks.flatMap((block, index) =>
      block.kind === 'chart' ? [{ id: block.chartId, path: [...path, 'blocks', index, 'chartId'] }] : [],
    ),
  );
  return [
    ...repeatedReasons(sections.map(({ section, path }) => ({ id: section.id, path: [...path, 'id'] }))),
    ...repeatedReasons(charts),
    ...duplicateReasons(document.works, ['works'], (work) => work.id),
    ...linkReasons(document.title, ids, ['title']),
    ...linkReasons(document.subtitle, ids, ['subtitle']),
    ...sections.flatMap(({ section, path }) => [
      ...linkReasons(section.heading, ids, [...path, 'heading']),
      ...section.blocks.flatMap((block, index) => {
        const at = [...path, 'blocks', index];
        return [
          ...contentsOf(block).flatMap((content) => linkReasons(content, ids, at)),
          ...(block.kind === 'table' ? rowReasons(block, at) : block.kind === 'chart' ? rowReasons(block.table, [...at, 'table']) : []),
        ];
      }),
    ]),
  ];
}

/** The reasons for ids that stand in an earlier place of the document too. */
function repeatedReasons(list: readonly { readonly id: string; readonly path: Path }[]): readonly Reason[] {
  const seen = new Map<string, Path>();
  return list.flatMap(({ id, path }) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    return first === undefined
      ? []
      : [brokenRule('kernel/duplicate-id', path, id, `unique in the document; ${formatPath(first)} has it already`)];
  });
}

function* sectionsOf(list: readonly DocumentSection[], path: Path): Generator<{ readonly section: DocumentSection; readonly path: Path }> {
  for (const [index, section] of list.entries()) {
    yield { section, path: [...path, index] };
    yield* sectionsOf(section.sections, [...path, index, 'sections']);
  }
}

function rowReasons(table: TableBlock, path: Path): readonly Reason[] {
  const wanted = table.columns.length - 1;
  return table.rows.flatMap((row, index) =>
    row.cells.length === wanted
      ? []
      : [
          brokenRule(
            'kernel/row-length',
            [...path, 'rows', index, 'cells'],
            row.cells,
            `a list of ${wanted}: one cell for each column after the first`,
          ),
        ],
  );
}

function linkReasons(content: readonly Inline[], ids: ReadonlySet<string>, path: Path): readonly Reason[] {
  return content.flatMap((run) => {
    if (typeof run === 'string' || !('content' in run)) return [];
    const inner = linkReasons(run.content, ids, path);
    if (run.kind !== 'section' || ids.has(run.sectionId)) return inner;
    return [brokenRule('kernel/unknown-section', path, run.sectionId, 'the id of a section of the document'), ...inner];
  });
}
