import { describe, expect, it } from 'vitest';
import { renderDocumentMarkdown, type Document } from 'commissioning-kit';
import { SAMPLE } from './document-sample.js';

const withBlocks = (...blocks: Document['sections'][number]['blocks']): Document => ({
  ...SAMPLE,
  subtitle: [],
  works: [],
  sections: [{ id: 'a', heading: ['A'], blocks, sections: [] }],
});

describe('a document as Markdown', () => {
  it('has one of everything, figures with their letter and the number of their source', () => {
    expect(renderDocumentMarkdown(SAMPLE)).toBe(
      `# Older people \\& their carers

Position in 2019

The letter beside a figure says what it is worth: P, published: printed by the source; D, derived: worked out from other figures; I, illustrative: invented for this paper. The numbers are those of the sources at the end.

## What we know

There are 110,257 people (P 1) now. See the gaps.

**Need by age**

| Age | People (source 1) | With dementia (sources 1, 2) | Remark |
| :--- | ---: | ---: | :--- |
| 65 to 69 | 30,000 people (P) | 450 people (D) | – |
| 70 to 74 | 26,000 people (P) | 780 people (D) | homes \\| included |

> A key worker, not a leaflet
>
> — Carers’ forum

1. First
2. Second, from 1 April 2026

### Spend

**Chart: Spend by form**

The block costs £982,800 (I 3).

**Spend** (source 3)

| Form | Amount |
| :--- | ---: |
| Block | £982,800.00 (I) |

## What we do not know

> **Not known:** How many use direct payments

> **Beware:** **Borrowed** rates

## Decisions

“Agree”

## Sources

1. Subnational population projections for England, 2016-based, Office for National Statistics, 2018: County Durham. Contains public sector information licensed under the Open Government Licence v3.0.
2. Cognitive Function and Ageing Study II: prevalence of dementia in people aged 65 and over, Matthews et al., The Lancet 382, 2013: Table 2 (not looked up at the source).
3. Purchase ledger, Elmfold Council.
`,
    );
  });

  it.each([
    ['*stars* _lines_ `code` ~struck~', '\\*stars\\* \\_lines\\_ \\`code\\` \\~struck\\~'],
    ['[link](x) ![picture](x)', '\\[link\\](x) !\\[picture\\](x)'],
    ['<script>&lt;', '\\<script\\>\\&lt;'],
    ['# no heading', '\\# no heading'],
    ['- no list', '\\- no list'],
    ['1. no list', '1\\. no list'],
    ['12) no list', '12\\) no list'],
    ['+ no list', '\\+ no list'],
    ['=== no heading', '\\=== no heading'],
    ['> no quote', '\\> no quote'],
    ['two\n\nlines', 'two lines'],
    ['back\\slash', 'back\\\\slash'],
    ['    no code', 'no code'],
  ])('escapes %j', (text, written) => {
    const markdown = renderDocumentMarkdown(withBlocks({ kind: 'paragraph', content: [text] }));
    expect(markdown.split('\n\n')[2]).toBe(`${written}\n`);
  });
});
