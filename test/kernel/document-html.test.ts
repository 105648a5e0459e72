import { describe, expect, it } from 'vitest';
import { InvalidInputError, renderDocumentHtml, type Document } from 'commissioning-kit';
import { CFAS, figure, ONS, SAMPLE, TABLE } from './document-sample.js';
import { classOf, elementsOf, readHtml, textOf, unmarkedDigits } from './read-html.js';

const SVG =
  '<svg class="marks" width="10" height="10" viewBox="0 0 10 10"><g clip-path="url(#clip0)"><rect id="clip0" width="1"/></g></svg>';
const withBlocks = (...blocks: Document['sections'][number]['blocks']): Document => ({
  ...SAMPLE,
  sections: [{ id: 'a', heading: ['A'], blocks, sections: [] }],
});
const paragraph = (...content: Document['title']) => ({ kind: 'paragraph' as const, content });

describe('the page of a document', () => {
  const html = renderDocumentHtml(SAMPLE, { drawings: { 'spend chart': SVG } });
  const page = readHtml(html);
  const all = elementsOf(page);
  const named = (name: string) => all.filter((element) => element.name === name);

  it('needs nothing else: no script, no link, no picture, no address', () => {
    expect(all.filter((element) => ['script', 'link', 'img', 'iframe', 'object'].includes(element.name))).toEqual([]);
    expect(html).not.toMatch(/@import|url\((?!#)|https?:(?!\/\/www\.w3\.org)/);
  });

  it('says its language and its title, and has one first heading', () => {
    expect(page.attributes.get('lang')).toBe('en-GB');
    expect(named('title').map((element) => textOf(element))).toEqual(['Older people & their carers']);
    expect(named('h1').map((element) => textOf(element))).toEqual(['Older people & their carers']);
  });

  it('never skips a heading level', () => {
    const levels = all.filter((element) => /^h[1-6]$/.test(element.name)).map((element) => Number(element.name[1]));
    expect(levels).toEqual([1, 2, 2, 3, 2, 2, 2]);
  });

  it('has the landmarks header, nav and main, and a skip link that comes first', () => {
    for (const landmark of ['header', 'nav', 'main']) expect(named(landmark)).toHaveLength(1);
    expect(named('a')[0]?.attributes.get('href')).toBe('#main');
  });

  it('gives every table a caption, and a scope to every header', () => {
    const tables = named('table');
    expect(tables).toHaveLength(2);
    for (const table of tables) {
      expect(elementsOf(table).filter((element) => element.name === 'caption')).toHaveLength(1);
      const headers = elementsOf(table).filter((element) => element.name === 'th');
      expect(headers.map((header) => header.attributes.get('scope')).every((scope) => scope === 'col' || scope === 'row')).toBe(true);
    }
  });

  it('has unique ids, and every link within the page leads to one', () => {
    const ids = all.flatMap((element) => element.attributes.get('id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = all.flatMap((element) => [
      ...(element.attributes.get('href')?.startsWith('#') ? [element.attributes.get('href')?.slice(1)] : []),
      ...(element.attributes.get('aria-labelledby')?.split(' ') ?? []),
      ...(element.attributes.get('aria-describedby')?.split(' ') ?? []),
    ]);
    expect(targets.length).toBeGreaterThan(10);
    expect(targets.filter((target) => !ids.includes(target ?? ''))).toEqual([]);
  });

  it('sets a letter beside every figure and a spoken word with it', () => {
    const figures = named('data');
    expect(figures).toHaveLength(7);
    for (const one of figures) {
      const mark = one.attributes.get('data-mark') ?? '';
      expect(textOf(one)).toMatch(new RegExp(`${mark[0]?.toUpperCase()} \\(${mark}\\)$`));
    }
    expect(figures.map((one) => one.attributes.get('value'))).toContain('982800.00');
  });

  it('explains the letters in use and no others', () => {
    const legend = all.find((element) => classOf(element).includes('legend'));
    expect(textOf(legend as never)).toContain('P published');
    expect(textOf(legend as never)).toContain('I illustrative');
    expect(textOf(legend as never)).not.toContain('borrowed');
  });

  it('lists each source once, in its order of first use, and says what was not looked up', () => {
    const notes = all.find((element) => classOf(element).includes('notes'));
    const items = elementsOf(notes as never).filter((element) => element.name === 'li');
    expect(items.map((item) => textOf(item))).toEqual([
      expect.stringMatching(
        /^Subnational population projections for England, 2016-based, Office for National Statistics, 2018: County Durham\. Contains public sector/,
      ),
      expect.stringMatching(/: Table 2 \(not looked up at the source\)\.$/),
      'Purchase ledger, Elmfold Council.',
    ]);
  });

  it('has no digit outside figures, dates, names and notes', () => {
    expect(unmarkedDigits(page)).toEqual([]);
    expect(unmarkedDigits(readHtml(renderDocumentHtml(withBlocks(paragraph('Need grew by 12 per cent')))))).toEqual([
      'Need grew by 12 per cent',
    ]);
  });

  it('describes the drawing in words, keeps its ids apart, and hides its parts from screen readers', () => {
    const drawing = all.find((element) => element.attributes.get('role') === 'img');
    expect(drawing?.attributes.get('aria-labelledby')).toBe('section-1-1-block-1-title');
    expect(html).toContain('<svg aria-hidden="true" focusable="false" class="marks"');
    expect(html).toContain('clip-path="url(#section-1-1-block-1-clip0)"');
    expect(html).toContain('id="section-1-1-block-1-clip0"');
  });

  it('stands without the drawing: words and table remain', () => {
    const bare = renderDocumentHtml(SAMPLE);
    expect(bare).not.toContain('role="img"');
    expect(bare).toContain('<figcaption id="section-1-1-block-1-title">Spend by form</figcaption>');
    expect(bare).toContain('£982,800.00');
  });

  it('is the same every time', () => {
    expect(renderDocumentHtml(SAMPLE, { drawings: { 'spend chart': SVG } })).toBe(html);
  });
});

describe('the notes of a table', () => {
  const refs = (html: string) => [...html.matchAll(/aria-label="source (\d+)"/g)].map(([, number]) => number);

  it('stand in the headers when each column has its own', () => {
    const html = renderDocumentHtml(withBlocks(TABLE));
    expect(refs(html.slice(html.indexOf('<thead>'), html.indexOf('</thead>')))).toEqual(['1', '1', '2']);
    expect(refs(html)).toHaveLength(3);
  });

  it('stand in the caption when all share them', () => {
    const rows = TABLE.rows.map((row) => ({
      ...row,
      cells: [[figure(1, '', 'published', [ONS])], [figure(2, '', 'published', [ONS])], []],
    }));
    const html = renderDocumentHtml(withBlocks({ ...TABLE, rows }));
    expect(refs(html.slice(html.indexOf('<caption'), html.indexOf('</caption>')))).toEqual(['1']);
    expect(refs(html)).toHaveLength(1);
  });

  it('stand in the row headers when each row has its own', () => {
    const rows = TABLE.rows.map((row, index) => ({
      ...row,
      cells: [[figure(1, '', 'published', [index === 0 ? ONS : CFAS])], [figure(2, '', 'published', [index === 0 ? ONS : CFAS])], []],
    }));
    expect(refs(renderDocumentHtml(withBlocks({ ...TABLE, rows })))).toEqual(['1', '2']);
  });

  it('stand beside the figures when nothing else is true', () => {
    const rows = TABLE.rows.map((row, index) => ({
      ...row,
      cells: [[figure(1, '', 'published', [index === 0 ? ONS : CFAS])], [figure(2, '', 'published', [index === 0 ? CFAS : ONS])], []],
    }));
    expect(refs(renderDocumentHtml(withBlocks({ ...TABLE, rows })))).toEqual(['1', '2', '2', '1']);
  });

  it('are not repeated for neighbours in a paragraph that share them', () => {
    const html = renderDocumentHtml(
      withBlocks(
        paragraph(figure(1, '', 'published', [ONS]), ' to ', figure(2, '', 'published', [ONS]), ', ', figure(3, '', 'borrowed', [CFAS])),
      ),
    );
    expect(refs(html)).toEqual(['1', '2']);
  });
});

describe('everything that a document holds is escaped', () => {
  const evil = `</title><script>alert("1")</script><img src=x onerror='x'>&amp;\u0000`;

  it('in titles, names, captions, quotes, notes, sources and the language', () => {
    const html = renderDocumentHtml({
      ...SAMPLE,
      title: [evil],
      subtitle: [{ kind: 'name', text: evil }],
      language: `en"><script>`,
      works: [{ id: 'local:x', title: evil, publisher: evil, year: null, licence: null }],
      sections: [
        {
          id: evil,
          heading: [evil],
          sections: [],
          blocks: [
            paragraph({ kind: 'date', date: evil }, { kind: 'section', sectionId: evil, content: [evil] }),
            { ...TABLE, caption: [evil] },
            { kind: 'quote', content: [evil], by: [evil] },
            paragraph(figure(evil, evil, 'published', [{ work: 'local:x', locator: evil, basis: 'stated', verified: true }])),
          ],
        },
      ],
    });
    expect(html).not.toMatch(/<script|<img|\u0000/);
    expect(() => readHtml(html)).not.toThrow();
  });
});

describe('a drawing is refused', () => {
  it.each([
    ['that runs a script', '<svg><script>1</script></svg>'],
    ['that listens', '<svg onload="x"></svg>'],
    ['that listens in capitals', '<svg ONLOAD="x"></svg>'],
    ['with foreign content', '<svg><foreignObject></foreignObject></svg>'],
    ['with a link', '<svg><a href="#x"></a></svg>'],
    ['with a picture', '<svg><image href="data:image/png;base64,x"/></svg>'],
    ['that loads a shape from elsewhere', '<svg><use href="https://example.org/x.svg#a"/></svg>'],
    ['that paints from elsewhere', '<svg><rect fill="url(https://example.org/x)"/></svg>'],
    ['that hides an address', '<svg><rect style="fill:u&#114;l(//example.org)"/></svg>'],
    ['with a style sheet', '<svg><style>*{}</style></svg>'],
    ['with an attribute that is not quoted', '<svg><rect width=1 /></svg>'],
    ['that is not closed', '<svg><g></svg>'],
    ['that goes on after its end', '<svg></svg><p>more</p>'],
    ['with text after it', '<svg></svg>more'],
    ['that is two', '<svg></svg><svg></svg>'],
    ['that is none', '<p>text</p>'],
    ['that is empty', ''],
    ['that is null', null],
  ])('%s', (_, svg) => {
    expect(() => renderDocumentHtml(SAMPLE, { drawings: { 'spend chart': svg as never } })).toThrow(InvalidInputError);
  });

  it('for a chart that the document does not have', () => {
    expect(() => renderDocumentHtml(SAMPLE, { drawings: { other: SVG } })).toThrow(
      'drawings.other must be the id of a chart of the document: spend chart; found "other"',
    );
  });

  it('never for its prologue, its comments or signs in its words', () => {
    const svg = `<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg><!-- <script> --><text aria-label='a "b" > c'>a > b &amp; c</text></svg>\n`;
    expect(renderDocumentHtml(SAMPLE, { drawings: { 'spend chart': svg } })).toContain(
      '<text aria-label="a &quot;b&quot; > c">a &gt; b &amp; c</text></svg>',
    );
  });
});
