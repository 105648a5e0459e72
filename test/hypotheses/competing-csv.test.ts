import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCompetingCsv, toCompetingCsv, type CompetingMatrix, type ConsistencyRating } from 'commissioning-kit/hypotheses';

const matrix: CompetingMatrix = {
  hypotheses: [{ id: 'pay', statement: 'Pay drives people out, "they say"' }, { id: 'travel' }],
  evidence: [
    {
      id: 'leavers',
      title: '=SUM of leavers, by year',
      credibility: 'high',
      relevance: 'medium',
      ratings: { pay: 'I', travel: 'C' },
      originId: '2026-04',
    },
    {
      id: 'interviews',
      credibility: 'low',
      relevance: 'high',
      ratings: {},
      raters: [
        { raterId: 'carer', ratings: { pay: 'II' } },
        { raterId: 'manager', ratings: { pay: 'N', travel: 'NA' } },
      ],
    },
  ],
};

it('comes back as it went', () => {
  expect(fromCompetingCsv(toCompetingCsv(matrix))).toEqual({ ok: true, matrix });
});

it('holds no cell that a spreadsheet would run', () => {
  expect(toCompetingCsv(matrix)).toContain(`"'=SUM of leavers, by year"`);
  expect(toCompetingCsv(matrix)).toContain(`'2026-04`);
});

it.each([
  [';', 'semicolons'],
  ['\t', 'tabs'],
])('is read with %j, in any case and order, with empty columns and lines at the end', (separator) => {
  const lines = [
    ['Hypothesis travel', 'evidence', 'CREDIBILITY', 'Relevance', 'hypothesis pay', ''],
    ['c', 'leavers', 'High', ' medium ', 'ii', ''],
    ['', '', '', '', '', ''],
  ];
  const read = fromCompetingCsv(lines.map((line) => line.join(separator)).join('\n'));
  expect(read).toEqual({
    ok: true,
    matrix: {
      hypotheses: [{ id: 'travel' }, { id: 'pay' }],
      evidence: [{ id: 'leavers', credibility: 'high', relevance: 'medium', ratings: { travel: 'C', pay: 'II' } }],
    },
  });
});

describe('a fault', () => {
  const faults = (csv: string): readonly string[] => {
    const read = fromCompetingCsv(csv);
    return read.ok ? [] : read.reasons.map(({ message, path }) => `${path.join(' ')}: ${message}`);
  };
  const head = 'Evidence,Rater,Credibility,Relevance,Hypothesis a,Hypothesis b';

  it.each([
    ['no head', 'a,b\r\n', 'csv A1: A1 must be a matrix with the columns'],
    ['a quotation mark without end', `${head}\r\n"e,,low,low,I,C`, 'csv A2: A2 must be closed by a quotation mark'],
    ['a column that is none', `${head},Notes\r\n`, 'csv G1: G1 must be a column of the matrix'],
    ['a hypothesis twice', `${head},Hypothesis a\r\n`, 'csv G1: G1 must be a hypothesis that has no column yet'],
    ['a column twice', `${head},Rater\r\n`, 'csv G1: G1 must be a column that the matrix does not have already'],
    ['no relevance', 'Evidence,Credibility\r\n', 'csv A1: A1 must be in a line with the column “Relevance”'],
    ['a rating that is none', `${head}\r\ne,,low,low,X,C`, 'csv E2: E2 must be one of II, I, N, C, CC, NA, or blank; found "X"'],
    ['no credibility', `${head}\r\ne,,,low,I,C`, 'csv C2: C2 must be one of low, medium, high; found nothing'],
    [
      'an item twice',
      `${head}\r\ne,,low,low,I,C\r\ne,,low,low,I,C`,
      'csv A3: A3 must be in the matrix once without a rater; A2 has it already',
    ],
    ['a rater of nothing', `${head}\r\nf,r,,,I,C`, 'csv A2: A2 must be an item that has a line of its own, without a rater; found "f"'],
    ['a rater twice', `${head}\r\ne,,low,low,,\r\ne,r,,,I,C\r\ne,r,,,I,C`, 'csv B4: B4 must be beside each item once'],
    ['a rater who weighs', `${head}\r\ne,,low,low,,\r\ne,r,high,,I,C`, 'csv C3: C3 must be blank in the line of a rater'],
    ['a stray cell', `${head}\r\ne,,low,low,I,C,what`, 'csv G2: G2 must be blank, as its column has no name'],
    ['a line without an item', `${head}\r\ne,,low,low,I,C\r\n,,low,low,I,C`, 'csv A3: A3 must be the id of an item of evidence'],
  ])('is named by its cell: %s', (_, csv, expected) => {
    expect(faults(csv)[0]).toContain(expected);
  });

  it('does not hide the next', () => {
    expect(faults(`${head}\r\ne,,x,y,z,C`)).toHaveLength(3);
  });
});

it('brings back whatever stands in texts and ids', () => {
  const id = fc
    .oneof(
      fc.constantFrom('=1', "'a", '-3', '2026-01-02', 'TRUE', 'x,y', 'a"b', 'é', 'Evidence'),
      fc.string({ minLength: 1, maxLength: 6 }),
    )
    .filter((text) => /^\S(?:[\s\S]{0,198}\S)?$/u.test(text));
  const text = fc
    .oneof(fc.constantFrom('=A1', "'", '\r\nline', ' spaced '), fc.string({ maxLength: 8 }))
    .filter((found) => /\S/.test(found));
  const rating = fc.constantFrom<ConsistencyRating>('II', 'I', 'N', 'C', 'CC', 'NA');
  const anyMatrix: fc.Arbitrary<CompetingMatrix> = fc.uniqueArray(id, { maxLength: 3 }).chain((hypotheses) => {
    const ratings = fc
      .array(fc.option(rating, { nil: undefined }), { minLength: hypotheses.length, maxLength: hypotheses.length })
      .map((given) =>
        Object.fromEntries(given.flatMap((found, place) => (found === undefined ? [] : [[hypotheses[place] as string, found] as const]))),
      );
    const item = fc.record(
      {
        id,
        title: text,
        credibility: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
        relevance: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
        ratings,
        originId: id,
        raters: fc.uniqueArray(fc.record({ raterId: id, ratings }), { minLength: 1, maxLength: 2, selector: ({ raterId }) => raterId }),
      },
      { requiredKeys: ['id', 'credibility', 'relevance', 'ratings'] },
    );
    return fc.record({
      hypotheses: fc
        .array(fc.option(text, { nil: undefined }), { minLength: hypotheses.length, maxLength: hypotheses.length })
        .map((statements) =>
          hypotheses.map((one, place) => {
            const statement = statements[place];
            return statement === undefined ? { id: one } : { id: one, statement };
          }),
        ),
      evidence: fc.uniqueArray(item, { maxLength: 3, selector: (one) => one.id }),
    });
  });
  fc.assert(
    fc.property(anyMatrix, (drawn) => {
      expect(fromCompetingCsv(toCompetingCsv(drawn))).toEqual({ ok: true, matrix: drawn });
    }),
  );
});
