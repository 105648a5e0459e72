import type { Document, Figure, Inline, TableBlock } from 'commissioning-kit';

export const ONS = { work: 'ons-snpp-2016', locator: 'County Durham', basis: 'external', verified: true } as const;
export const CFAS = { work: 'cfas-ii', locator: 'Table 2', basis: 'external', verified: false } as const;
export const LEDGER = { work: 'local:ledger', locator: '', basis: 'stated', verified: true } as const;

export function figure(
  value: number | string,
  unit: string,
  mark: Figure['mark'],
  sources: Figure['sources'] = [],
  decimals: number | null = null,
): Inline {
  return { kind: 'figure', figure: { value, unit, mark, sources }, decimals, unit: 'shown' };
}

export const TABLE: TableBlock = {
  kind: 'table',
  caption: ['Need by age'],
  columns: [
    { header: ['Age'], align: 'start' },
    { header: ['People'], align: 'end' },
    { header: ['With dementia'], align: 'end' },
    { header: ['Remark'], align: 'start' },
  ],
  rows: [
    {
      header: [{ kind: 'name', text: '65 to 69' }],
      cells: [[figure(30000, 'people', 'published', [ONS])], [figure(450, 'people', 'derived', [ONS, CFAS])], []],
    },
    {
      header: [{ kind: 'name', text: '70 to 74' }],
      cells: [[figure(26000, 'people', 'published', [ONS])], [figure(780, 'people', 'derived', [ONS, CFAS])], ['homes | included']],
    },
  ],
};

/** A document with one of everything. */
export const SAMPLE: Document = {
  schemaVersion: 1,
  title: ['Older people & their carers'],
  subtitle: ['Position in ', { kind: 'date', date: '2019' }],
  language: 'en-GB',
  works: [{ id: 'local:ledger', title: 'Purchase ledger', publisher: 'Elmfold Council', year: null, licence: null }],
  sections: [
    {
      id: 'know',
      heading: ['What we know'],
      blocks: [
        {
          kind: 'paragraph',
          content: [
            'There are ',
            figure(110257, 'people', 'published', [ONS]),
            ' now. See ',
            { kind: 'section', sectionId: 'not', content: ['the gaps'] },
            '.',
          ],
        },
        TABLE,
        { kind: 'quote', content: ['A key worker, not a leaflet'], by: ['Carers’ forum'] },
        { kind: 'list', ordered: true, items: [['First'], ['Second, from ', { kind: 'date', date: '2026-04-01' }]] },
      ],
      sections: [
        {
          id: 'spend',
          heading: ['Spend'],
          sections: [],
          blocks: [
            {
              kind: 'chart',
              chartId: 'spend chart',
              title: ['Spend by form'],
              summary: ['The block costs ', figure('982800.00', 'GBP', 'illustrative', [LEDGER], 0), '.'],
              table: {
                kind: 'table',
                caption: ['Spend'],
                columns: [
                  { header: ['Form'], align: 'start' },
                  { header: ['Amount'], align: 'end' },
                ],
                rows: [{ header: ['Block'], cells: [[figure('982800.00', 'GBP', 'illustrative', [LEDGER])]] }],
              },
            },
          ],
        },
      ],
    },
    {
      id: 'not',
      heading: ['What we do not know'],
      blocks: [
        { kind: 'note', tone: 'not-known', content: ['How many use direct payments'] },
        { kind: 'note', tone: 'beware', content: [{ kind: 'strong', content: ['Borrowed'] }, ' rates'] },
      ],
      sections: [],
    },
    {
      id: 'decide',
      heading: ['Decisions'],
      blocks: [{ kind: 'paragraph', content: [{ kind: 'quoted', content: ['Agree'] }] }],
      sections: [],
    },
  ],
};
