import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDocument,
  markText,
  parseDocument,
  renderDocumentHtml,
  renderDocumentMarkdown,
  type Document,
  type DocumentBlock,
  type DocumentSection,
  type Inline,
} from 'commissioning-kit';
import { readHtml, textOf, unmarkedDigits } from './read-html.js';

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('<script>', '</style>', '"&amp;', '|', '`', '\\', '**', '1. a', '[x](y)', '\n\n# a', ']]>', '<!--', ' ', '\u0000', '12'),
  fc.string({ unit: fc.constantFrom(...'<>&"\'|*_`[]()#-+\\ \n$~') }),
);
const source = fc.record({
  work: fc.constantFrom('ons-snpp-2016' as const, 'local:a' as const, 'local:unknown' as const),
  locator: awkward,
  basis: fc.constantFrom('stated' as const, 'inferred' as const, 'external' as const),
  verified: fc.boolean(),
});
const figureRun = fc.record({
  kind: fc.constant('figure' as const),
  figure: fc.record({
    value: fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.integer(),
      fc.constantFrom('12.50', '-0.40', 'x'),
    ),
    unit: fc.constantFrom('people', 'share', 'GBP', 'GBP per week', '', '<b>'),
    mark: fc.constantFrom('published' as const, 'derived' as const, 'borrowed' as const, 'illustrative' as const),
    sources: fc.array(source, { maxLength: 3 }),
  }),
  decimals: fc.option(fc.nat(6)),
  unit: fc.constantFrom('shown' as const, 'in-heading' as const),
});
const content: fc.Arbitrary<readonly Inline[]> = fc.letrec<{ content: Inline[] }>((tie) => ({
  content: fc.array(
    fc.oneof(
      { depthSize: 'small', maxDepth: 2 },
      awkward,
      figureRun,
      fc.record({ kind: fc.constant('date' as const), date: fc.constantFrom('2026-04-01', '2026-04', '2026', '2026/27') }),
      fc.record({ kind: fc.constant('name' as const), text: awkward }),
      fc.record({ kind: fc.constantFrom('strong' as const, 'quoted' as const), content: tie('content') }),
    ),
    { maxLength: 4 },
  ),
})).content;
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: content,
    columns: fc.array(fc.record({ header: content, align: fc.constantFrom('start' as const, 'end' as const) }), {
      minLength: width,
      maxLength: width,
    }),
    rows: fc.array(fc.record({ header: content, cells: fc.array(content, { minLength: width - 1, maxLength: width - 1 }) }), {
      maxLength: 3,
    }),
  }),
);
const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), content }),
  fc.record({ kind: fc.constant('list' as const), ordered: fc.boolean(), items: fc.array(content, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('quote' as const), content, by: content }),
  fc.record({
    kind: fc.constant('note' as const),
    tone: fc.constantFrom('beware' as const, 'missing' as const, 'not-known' as const, 'information' as const),
    content,
  }),
  table,
);
const documents: fc.Arbitrary<Document> = fc
  .record({ title: content, subtitle: content, blocks: fc.array(fc.array(block, { maxLength: 4 }), { maxLength: 5 }), heading: content })
  .map(({ title, subtitle, blocks, heading }) => ({
    schemaVersion: 1 as const,
    title,
    subtitle,
    language: 'en-GB',
    works: [{ id: 'local:a' as const, title: '<b>Ledger</b>', publisher: null, year: null, licence: null }],
    sections: blocks.map((list, index): DocumentSection => ({
      id: `s${index}`,
      heading,
      blocks: list,
      sections: index === 1 ? [{ id: 'inner', heading, blocks: list, sections: [] }] : [],
    })),
  }));

describe('any document', () => {
  it('is a stored document: it parses to itself after a JSON round trip', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const stored = JSON.parse(JSON.stringify(document)) as unknown;
        expect(parseDocument(stored)).toEqual(stored);
      }),
      { numRuns: 60 },
    );
  });

  it('becomes a well-formed page, the same every time, whose only markup is ours', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const html = renderDocumentHtml(document);
        const page = readHtml(html);
        expect(html).toBe(renderDocumentHtml(structuredClone(document)));
        expect(html).not.toMatch(/<script|<b>Ledger|<!--/);
        // The page has free digits exactly when the check says that a number has no mark.
        const unmarked = checkDocument(document).gaps.some((gap) => gap.missing.startsWith('A mark'));
        expect(unmarkedDigits({ ...page, children: page.children }).length > 0).toBe(unmarked);
      }),
      { numRuns: 200 },
    );
  });

  it('becomes Markdown whose tables keep their columns and whose headings are ours', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const markdown = renderDocumentMarkdown(document);
        expect(markdown).toBe(renderDocumentMarkdown(structuredClone(document)));
        const headings = markdown.split('\n').filter((line) => /^ {0,3}#{1,6}( |$)/.test(line));
        const sections = document.sections.reduce((sum, section) => sum + 1 + section.sections.length, 0);
        const notes = markdown.includes('\n## Sources\n') ? 1 : 0;
        expect(headings).toHaveLength(1 + sections + notes);
        for (const rows of markdown.split(/\n\n/).filter((part) => part.startsWith('| '))) {
          const widths = rows
            .trimEnd()
            .split('\n')
            .map((row) => row.replace(/\\\\/g, '').replace(/\\\|/g, '').split('|').length);
          expect(new Set(widths).size).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('markText', () => {
  it('keeps every word of a text', () => {
    const words = fc.array(
      fc.oneof(fc.string(), fc.constantFrom('2019', 'in', '£1 million', 'aged', '65', 'to', '69', '1 April 2026', 'Act 2014', ',', '.')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(' ');
        const figure = { value: '1000000.00', unit: 'GBP', mark: 'illustrative', sources: [] } as const;
        const runs = markText(text, { figures: [{ figure, written: ['£1 million'] }] });
        const back = runs.map((run) =>
          typeof run === 'string'
            ? run
            : run.kind === 'figure'
              ? '£1 million'
              : run.kind === 'name'
                ? run.text
                : run.kind === 'date'
                  ? run.date === '2026-04-01'
                    ? '1 April 2026'
                    : run.date
                  : '',
        );
        expect(back.join('')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('reads a text of a hundred thousand characters with ten thousand names at once', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `Lot ${index}`);
    const text = 'Lot 9999 and 12 more. '.repeat(5_000);
    const started = performance.now();
    const runs = markText(text, { names });
    expect(runs.filter((run) => typeof run !== 'string')).toHaveLength(5_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it('reads its own pages without mercy', () => {
  expect(() => readHtml('<!DOCTYPE html>\n<html><p>a & b</p></html>')).toThrow('unknown entity');
  expect(() => readHtml('<!DOCTYPE html>\n<html><p></html>')).toThrow('closes');
  expect(textOf(readHtml('<!DOCTYPE html>\n<html><p>a &amp; b</p></html>'))).toBe('a & b');
});
