import { describe, expect, it } from 'vitest';
import { AREAS, JOINT_MATRIX, LEVELS, profileOf, renderMatrixCsv, renderMatrixMarkdown, type MatrixProfile } from 'commissioning-kit/joint';
import { after, COUNCIL, open, rate } from './partners.js';

/** Reads CSV by RFC 4180, character by character. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',' || (character === '\r' && text.charAt(at + 1) === '\n')) {
      row.push(cell);
      cell = '';
      if (character === '\r') {
        rows.push(row);
        row = [];
        at += 1;
      }
    } else cell += character;
  }
  expect([cell, row]).toEqual(['', []]);
  return rows;
}

/** Two partners, one of them under the name of an attack. */
const between = (other: string, ...levels: readonly ['joint' | 'not-applicable', 'joint' | 'separate' | 'unknown']): MatrixProfile =>
  profileOf(
    after(open([COUNCIL, { ...COUNCIL, id: other }]), rate('council', 'contracting', levels[0]), rate(other, 'contracting', levels[1])),
  );

describe('renderMatrixCsv', () => {
  it('has a row for each descriptor in the order of the text', () => {
    const [header, ...rows] = readCsv(renderMatrixCsv());
    expect(header).toEqual(['area', 'level', 'descriptor', 'label', 'text']);
    expect(rows).toEqual(
      AREAS.flatMap((area) =>
        LEVELS.flatMap((level) => JOINT_MATRIX[area.id][level].map(({ id, label, text }) => [area.label, level, id, label, text])),
      ),
    );
  });

  it('says where the partners stand', () => {
    const rows = readCsv(renderMatrixCsv(between('icb', 'joint', 'separate')));
    expect(rows[0]?.slice(5)).toEqual(['area state', 'agreed level', 'seen by', 'no level seen']);
    expect(rows.find(([, , id]) => id === 'CO-S1')?.slice(5)).toEqual(['disagreement', '', 'icb', '']);
    expect(rows.find(([, , id]) => id === 'CO-J2')?.slice(5)).toEqual(['disagreement', '', 'council', '']);
    expect(rows.find(([, , id]) => id === 'CF-J1')?.slice(5)).toEqual(['incomplete', '', '', 'council: has not said; icb: has not said']);
  });

  it.each([
    '=HYPERLINK("http://example.org","a")',
    '+1',
    '-1',
    '@SUM(A1)',
    '＝1+1',
    '"quoted", with; separators',
    'two\r\nlines',
    "=cmd|' /C calc'!A0",
  ])('is safe to open with a partner called %j, and loses nothing of it', (other) => {
    const profile = between(other, 'joint', 'separate');
    const cells = readCsv(renderMatrixCsv(profile)).flat();
    expect(cells.filter((cell) => /^\s*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
    expect(cells.map((cell) => cell.replace(/^'/, ''))).toContain(other);
  });
});

describe('renderMatrixMarkdown', () => {
  const tableOf = (markdown: string): readonly (readonly string[])[] =>
    markdown
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.slice(2, -2).split(/(?<!\\) \| /));

  it('is a table of seven areas by four levels with every descriptor', () => {
    const [header, , ...rows] = tableOf(renderMatrixMarkdown());
    expect(header).toEqual(['Area', 'Separate', 'Parallel', 'Joint', 'Integrated']);
    expect(rows.map(([area]) => area)).toEqual(AREAS.map(({ label }) => label));
    expect(rows.flatMap((row) => row.slice(1)).flatMap((cell) => cell.split('; '))).toEqual(
      AREAS.flatMap((area) => LEVELS.flatMap((level) => JOINT_MATRIX[area.id][level].map(({ label }) => label))),
    );
  });

  it('marks agreed and differing positions in words', () => {
    const contracting = (profile: MatrixProfile): readonly string[] =>
      tableOf(renderMatrixMarkdown(profile)).find(([area]) => area?.startsWith('Contracting')) ?? [];
    expect(contracting(between('icb', 'joint', 'joint'))).toEqual([
      'Contracting (agreed)',
      'Compliance data used alone',
      'Purchasing intentions told; Contract and performance information shared',
      '**Agreed by council, icb.** Joint block contracts or shared risk; Standard joint terms',
      'Single contracting function',
      '–',
    ]);
    expect(contracting(between('icb', 'joint', 'separate'))[1]).toBe('**Seen by icb.** Compliance data used alone');
    expect(contracting(between('icb', 'not-applicable', 'unknown')).at(-1)).toBe('council: not applicable; icb: unknown');
  });

  it('escapes what a partner’s name would break', () => {
    const rows = tableOf(renderMatrixMarkdown(between('a | b\n| c <script>', 'joint', 'separate')));
    expect(rows).toHaveLength(9);
    for (const row of rows) expect(row).toHaveLength(6);
    expect(rows.flat().join()).not.toContain('<script>');
  });

  it('uses no colour and ranks nothing', () => {
    expect(renderMatrixMarkdown(between('icb', 'joint', 'separate'))).not.toMatch(/style=|🟢|🔴|\b(red|green|amber|score|mature)\b/i);
  });
});
