import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AREAS,
  assessmentLifecycle,
  emptyWording,
  fromRatingSheet,
  latestRatings,
  LEVELS,
  mapToOriginal,
  perform,
  replayAssessment,
  toRatingSheet,
  type AreaRatingGiven,
  type AssessmentCommand,
  type AssessmentState,
  type MatrixDefinition,
  type RatingSheetOptions,
  type RatingSheetReading,
} from 'commissioning-kit/joint';
import { ADAPTED, COPY, SAME } from './instrument.js';
import { WRITTEN } from './written-sheet.js';

const VOICE = { agencyId: 'icb', raterId: 'head-of-finance' };

/** A CSV as rows of cells, by another route than the library's: one regular expression over the text. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;

/** A sheet as people fill it in: answers by the name of the line, in the order of the last columns. */
function fill(options: RatingSheetOptions, answers: { readonly [line: string]: readonly string[] }): string[][] {
  return cellsOf(toRatingSheet(options)).map((row) => {
    const given = answers[row[0] as string];
    return given === undefined ? row : [...row.slice(0, -4), ...given, ...Array<string>(4 - given.length).fill('')];
  });
}

const write = (rows: readonly (readonly string[])[], separator = ',', end = '\r\n'): string =>
  rows.map((row) => row.map(quoted).join(separator) + end).join('');

function reasonsOf(csv: string, options: RatingSheetReading = { agencyId: 'icb' }): readonly string[] {
  const read = fromRatingSheet(csv, options);
  return read.ok ? [] : read.reasons.map(({ message }) => message);
}

describe('a rating sheet', () => {
  it('has a line for each area, with what each level looks like in words', () => {
    const rows = cellsOf(toRatingSheet({ descriptors: false }));
    expect(rows.map(([first]) => first).slice(-7)).toEqual(AREAS.map(({ id }) => `area ${id}`));
    expect(rows[10]).toEqual([
      ...['Line', 'Area', 'What it looks like: Separate', 'What it looks like: Parallel', 'What it looks like: Joint'],
      ...['What it looks like: Integrated', 'Your answer', 'How sure', 'Why', 'Evidence'],
    ]);
    expect(rows[16]?.slice(2, 6)).toEqual([
      'Data on how contracts are kept stay inside the organisation and away from other sources',
      'Agencies tell each other what they mean to buy; Where it bears on a partner, information on contracts and their performance is shared',
      'Agencies let block contracts together, or share the risk of contracts; Terms are standard, held in common, and realistic enough for providers to deliver',
      'One function manages all contracts, for one commissioning agenda',
    ]);
  });

  it('has a line for each of the fifty examples where they are wanted', () => {
    const rows = cellsOf(toRatingSheet({ descriptors: true }));
    expect(rows.filter(([first]) => first?.startsWith('example '))).toHaveLength(50);
    expect(new Set(rows.slice(10).map((row) => row.length))).toEqual(new Set([11]));
  });

  it('begins with the mark of UTF-8 unless told otherwise', () => {
    expect(toRatingSheet({ descriptors: false }).charCodeAt(0)).toBe(0xfeff);
    expect(toRatingSheet({ descriptors: false, byteOrderMark: false }).startsWith('Rating sheet,version 1\r\n')).toBe(true);
  });

  it('says nothing while it is blank', () => {
    expect(fromRatingSheet(toRatingSheet({ descriptors: true }), { agencyId: 'icb' })).toEqual({
      ok: true,
      ratings: [],
      blanks: AREAS.map(({ id }) => id),
    });
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.stringMatching(/^'{0,3}[\s]?[=+\-@＝1a"';,\t\r\n].{0,9}$/),
    fc.constantFrom('007', '3 March 2026', '=HYPERLINK("x")', "'=1", "''", '1e5', 'TRUE', '-5 beds', '50%', ' spaces ', 'a\r\nb', 'Mar-25', '“quoted”', '1/2'),
  ).filter((value) => /\S/.test(value)); // prettier-ignore
  const id = fc.oneof(
    text.map((value) => value.trim()).filter((value) => value !== '' && [...value].length <= 200),
    fc.constantFrom('a;b', '"a"', 'say "a"; b', '“a”', "it's", '007'),
  );
  const ratingOf = (areaId: AreaRatingGiven['areaId'], rule: 'any' | undefined): fc.Arbitrary<AreaRatingGiven> =>
    fc
      .record({
        level: fc.constantFrom(
          ...LEVELS,
          'unknown' as const,
          'not-applicable' as const,
          'abstained' as const,
          ...(rule ? (['by-descriptors'] as const) : []),
        ),
        text,
        said: fc.boolean(),
        evidenceIds: fc.uniqueArray(id, { maxLength: 3 }),
        confidence: fc.option(fc.constantFrom('low' as const, 'medium' as const, 'high' as const)),
        seen: fc.array(fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const, null), { minLength: 11, maxLength: 11 }),
      })
      .map(({ level, text: why, said, evidenceIds, confidence, seen }) => {
        const ids = SAME.filter((descriptor) => descriptor.areaId === areaId).map((descriptor) => descriptor.id);
        const observed = rule === undefined ? [] : ids.flatMap((descriptor, index) => {
              const answer = seen[index] ?? (level === 'by-descriptors' && index === 0 ? 'yes' : null);
              return answer === null ? [] : [{ descriptor, observed: answer }];
            }); // prettier-ignore
        return {
          ...VOICE,
          roundId: 'r1',
          areaId,
          level,
          text: said || level === 'not-applicable' ? why : null,
          evidenceIds,
          ...(confidence === null ? {} : { confidence }),
          ...(observed.length === 0 ? {} : { observed }),
          ...(level === 'by-descriptors' && rule !== undefined ? { rule } : {}),
        };
      });
  const filled = fc.constantFrom('any' as const, undefined).chain((rule) =>
    fc.record({
      rule: fc.constant(rule),
      ratings: fc
        .tuple(...AREAS.map(({ id: areaId }) => fc.option(ratingOf(areaId, rule))))
        .map((all) => all.filter((one) => one !== null)),
    }),
  );

  it('comes back with every rating as it was, whatever stands in the text', () => {
    fc.assert(
      fc.property(filled, ({ rule, ratings }) => {
        const options = { descriptors: rule !== undefined, voice: VOICE, roundId: 'r1', ratings, ...(rule === undefined ? {} : { rule }) };
        const said = new Set(ratings.map(({ areaId }) => areaId));
        expect(fromRatingSheet(toRatingSheet(options), VOICE)).toEqual({
          ok: true,
          ratings,
          blanks: AREAS.map((area) => area.id).filter((areaId) => !said.has(areaId)),
        });
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(filled, ({ rule, ratings }) => {
        const sheet = toRatingSheet({ descriptors: rule !== undefined, ratings, ...(rule === undefined ? {} : { rule }), voice: VOICE });
        for (const cell of cellsOf(sheet).flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });
});

const OPTIONS: RatingSheetOptions = { descriptors: true, areas: ['contracting', 'commissioning-functions'], rule: 'any' };
const ANSWERS = {
  'area contracting': ['Joint', 'High', 'We let it together', 'minutes; agreement'],
  'example CO-J1': ['Yes'],
  'example CO-S1': ['Don’t know'],
};
const EXPECTED = {
  ok: true,
  ratings: [
    {
      agencyId: 'icb',
      areaId: 'contracting',
      level: 'joint',
      text: 'We let it together',
      evidenceIds: ['minutes', 'agreement'],
      confidence: 'high',
      observed: [
        { descriptor: 'CO-S1', observed: 'unknown' },
        { descriptor: 'CO-J1', observed: 'yes' },
      ],
    },
  ],
  blanks: ['commissioning-functions'],
};

describe('a sheet that was filled in and saved', () => {
  const rows = fill(OPTIONS, ANSWERS);

  it.each<[string, string]>([
    ['by commas, everything in quotation marks', write(rows)],
    ['by semicolons', write(rows, ';')],
    ['by tabs', write(rows, '\t')],
    ['with lines that end otherwise', write(rows, ',', '\n')],
    ['with lines that end as they did long ago', write(rows, ',', '\r')],
    ['with a mark of UTF-8', `\ufeff${write(rows, ';')}`],
    ['with empty columns and lines at the end', write([...rows.map((row) => [...row, '', ' ']), ['', '', ''], ['']], ';')],
    ['without an end of the last line', write(rows).trimEnd()],
    ['with its lines in another order', write([...rows.slice(0, 11), ...rows.slice(11).reverse()])],
    ['with its columns in another order', write([...rows.slice(0, 10), ...rows.slice(10).map((row) => [...row].reverse())])],
    [
      'without the columns that only explain',
      write([...rows.slice(0, 10), ...rows.slice(10).map(([first, , , , , , , ...answers]) => [String(first), ...answers])]),
    ],
    ['without the line that explains', write([...rows.slice(0, 8), ...rows.slice(10)])],
  ])('is read when saved %s', (_how, csv) => {
    const read = fromRatingSheet(csv, { agencyId: 'icb' });
    expect(
      read.ok && {
        ...read,
        ratings: read.ratings.map((one) => ({
          ...one,
          observed: [...(one.observed ?? [])].sort((a, b) => (a.descriptor < b.descriptor ? 1 : -1)),
        })),
      },
    ).toEqual(EXPECTED);
  });

  it.each<[string, string]>([
    ['joint', 'joint'],
    ['  JOINT. ', 'joint'],
    ['Jóint', 'joint'],
    ["don't know", 'unknown'],
    ['DON’T KNOW', 'unknown'],
    ['don`t know', 'unknown'],
    ['“Parallel”', 'parallel'],
    ['does not apply', 'not-applicable'],
    ['n/a', 'not-applicable'],
    ['prefer not to say', 'abstained'],
    ['from the examples', 'by-descriptors'],
  ])('takes %j for %s', (word, level) => {
    const csv = write(fill(OPTIONS, { ...ANSWERS, 'area contracting': [word, '', 'Because'] }));
    expect(fromRatingSheet(csv, { agencyId: 'icb' })).toMatchObject({ ok: true, ratings: [{ level }] });
  });

  it.each<[string, { readonly [line: string]: readonly string[] }, string]>([
    [
      'an answer that is none',
      { 'area contracting': ['3'] },
      'H12 must be one of Separate, Parallel, Joint, Integrated, Don’t know, Does not apply, Would rather not say, From the examples; found "3"',
    ],
    [
      'an answer with a letter too many',
      { 'area contracting': ['Joints'] },
      'H12 must be one of Separate, Parallel, Joint, Integrated, Don’t know, Does not apply, Would rather not say, From the examples (did you mean "Joint"?); found "Joints"',
    ],
    ['a reason without an answer', { 'area contracting': ['', '', 'We do'] }, 'H12 must be an answer, as J12 is filled in; found nothing'],
    ['an example seen without an answer', { 'example CO-J1': ['yes'] }, 'H12 must be an answer, as H16 is filled in; found nothing'],
    [
      'no reason why it does not apply',
      { 'area contracting': ['Does not apply', 'High'] },
      'J12 must be the reason why the area does not apply; found nothing',
    ],
    [
      'a level from examples of which nothing is said',
      { 'area contracting': ['From the examples'] },
      'H12 must be another answer, as nothing is said of the examples; found "From the examples"',
    ],
    ['how sure in other words', { 'area contracting': ['Joint', 'Very'] }, 'I12 must be one of Low, Medium, High; found "Very"'],
    [
      'an example seen somewhat',
      { 'area contracting': ['Joint'], 'example CO-J1': ['somewhat'] },
      'H16 must be one of Yes, No, Don’t know; found "somewhat"',
    ],
    [
      'a reason beside an example',
      { 'area contracting': ['Joint'], 'example CO-J1': ['Yes', '', 'As I said'] },
      'J16 must be blank: the line of the area has a place for it; found "As I said"',
    ],
    [
      'evidence twice',
      { 'area contracting': ['Joint', '', '', 'minutes;minutes'] },
      'K12 must be ids of evidence, each of them once; found "minutes"',
    ],
  ])('is refused for %s, by its cell', (_what, answers, message) => {
    expect(reasonsOf(write(fill(OPTIONS, answers)))).toEqual([message]);
  });

  it('names every fault at once, and columns that are not the sheet’s', () => {
    const odd = fill(OPTIONS, { 'area contracting': ['3', 'Very'], 'area commissioning-functions': ['No idea'] }).map((row, index) =>
      index === 10 ? [...row, 'Notes', ''] : index === 11 ? [...row, 'mine', 'stray'] : row,
    );
    const found = reasonsOf(
      write([...odd, ['area contracting', '', '', '', '', '', '', 'Joint'], ['area police', '', '', '', '', '', '', 'Joint']]),
    );
    expect(found.map((message) => message.split(' ')[0])).toEqual(['L11', 'M12', 'A27', 'A28', 'H12', 'I12', 'H19']);
  });

  it('is refused for another agency, rater, round, matrix or version', () => {
    const csv = toRatingSheet({ descriptors: false, voice: VOICE, roundId: 'r1', rule: 'any' });
    expect(reasonsOf(csv, { ...VOICE, roundId: 'r1', rule: 'any' })).toEqual([]);
    const another: RatingSheetReading = { agencyId: 'council', raterId: 'else', roundId: 'r2', matrix: ADAPTED, rule: 'all' };
    expect(reasonsOf(csv, another).map((message) => message.split(' ')[0])).toEqual(['B2', 'B3', 'B5', 'B6', 'B7', 'B8']);
    expect(reasonsOf(csv)).toEqual(['B6 must be blank, as the agency speaks as one; found "head-of-finance"']);
    expect(reasonsOf('Rating sheet\nLine,Your answer\n').join()).toMatch(/How sure/);
    expect(reasonsOf('Dear colleague, I rate us joint')).toEqual([
      'A1 must be a rating sheet, with the columns “Line” and “Your answer”; found "Dear colleague, I rate us joint"',
    ]);
    expect(reasonsOf(`${csv}"area`)[0]).toMatch(/^A19 must be closed by a quotation mark/);
  });
});

describe('a sheet for another round', () => {
  it('is filled in with what a voice said before, as the state keeps it', () => {
    const given = { agencyId: 'icb', raterId: 'i1', areaId: 'contracting', level: 'joint', text: 'Same terms', evidenceIds: [] } as const;
    const { state } = replayAssessment([
      {
        type: 'area-rated',
        data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null, ...given },
      },
    ]);
    const voice = { agencyId: 'icb', raterId: 'i1' };
    const sheet = toRatingSheet({ descriptors: false, voice, roundId: 'second', ratings: state.ratings });
    const read = fromRatingSheet(sheet, voice);
    expect(read.ok && read.ratings).toEqual([{ ...given, roundId: 'second' }]);
  });
});

describe('a sheet that LibreOffice opened, with special numbers detected, and saved', () => {
  it.each(['commas', 'semicolons', 'tabs'])('comes back with every rating as it was, from %s', (name) => {
    const csv = readFileSync(new URL(`./sheets/${name}.csv`, import.meta.url), 'utf8');
    expect(fromRatingSheet(csv, { agencyId: '007', raterId: '2026-04' })).toEqual({
      ok: true,
      ratings: WRITTEN.ratings,
      blanks: ['commissioning-functions'],
    });
  });
});

describe('a sheet of an adapted matrix', () => {
  it('offers its own words, and takes them before the usual ones', () => {
    const swapped: MatrixDefinition = {
      ...ADAPTED,
      levels: { separate: 'Joint', parallel: 'Ochr yn ochr', joint: '=Gyda’n gilydd', integrated: 'Fel un' },
    };
    const options = { descriptors: false, matrix: swapped };
    const csv = write(
      fill(options, { 'area local:carers': ['joint'], 'area local:money': ["'=Gyda'n gilydd"], 'area local:purpose': ['ôchr yn ochr'] }),
    );
    const read = fromRatingSheet(csv, { agencyId: 'icb', matrix: swapped });
    expect(read.ok && read.ratings.map(({ areaId, level }) => [areaId, level])).toEqual([
      ['local:purpose', 'parallel'],
      ['local:money', 'joint'],
      ['local:carers', 'separate'],
    ]);
  });

  it('is refused where two answers go by one name', () => {
    const alike = { ...ADAPTED, levels: { ...ADAPTED.levels, joint: 'don’t know' } };
    expect(() => toRatingSheet({ descriptors: false, matrix: alike })).toThrow(/levels\.joint must be a name that no other/);
  });

  it('comes in another language as far as there are words', () => {
    const wording = { ...emptyWording('cy'), areas: { contracting: 'Words for it' }, levels: { joint: 'Words for joint' } };
    const csv = write(fill({ descriptors: false, wording }, { 'area contracting': ['words for JOINT'] }));
    expect(csv).toContain('Words for it');
    expect(fromRatingSheet(csv, { agencyId: 'icb', wording })).toMatchObject({ ok: true, ratings: [{ level: 'joint' }] });
  });
});

describe('what a sheet says', () => {
  it('goes into an assessment as it is, and from there beside the original', () => {
    const answers = { 'area contracting': ['Together', 'High', 'One block', 'minutes'], 'area local:carers': ['Don’t know'] };
    const matrix: MatrixDefinition = {
      ...COPY,
      areas: [...COPY.areas, { id: 'local:carers', label: 'Carers', from: [], why: 'Not asked in the original' }],
      levels: { ...COPY.levels, joint: 'Together' },
    };
    const read = fromRatingSheet(write(fill({ descriptors: false, matrix, roundId: 'spring' }, answers), ';'), { agencyId: 'icb', matrix });
    if (!read.ok) throw new Error(read.reasons.map(({ message }) => message).join('\n'));
    const by = { role: 'joint commissioning manager', agencyId: null };
    const said = (id: string) => ({ id, on: '2026-04-01', by, why: null });
    const agencies = [
      { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
      { id: 'icb', name: 'Sampleshire Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
    ];
    const opening = { assessmentId: 'a', populationId: 'older', agencies, matrixVersion: matrix.version, matrix };
    const commands: readonly AssessmentCommand[] = [
      { type: 'open-assessment', data: { ...said('e0'), ...opening } },
      { type: 'open-round', data: { ...said('e1'), roundId: 'spring', kind: 'open', text: null } },
      ...read.ratings.map((rating, index) => ({ type: 'rate-area' as const, data: { ...said(`r${index}`), ...rating } })),
    ];
    const performed = commands.reduce<AssessmentState>((state, command) => {
      const { accepted, reasons, state: next } = perform(assessmentLifecycle, state, command);
      expect([accepted, reasons]).toEqual([true, []]);
      return next;
    }, assessmentLifecycle.initialState());
    const { ratings, notCarried } = mapToOriginal(matrix, latestRatings(performed));
    expect(ratings).toMatchObject([
      { voiceId: 'icb', areaId: 'contracting', level: 'joint', confidence: 'high', evidenceIds: ['minutes'] },
    ]);
    expect(notCarried.map(({ rating, why }) => [rating.level, why])).toEqual([['unknown', 'new-here']]);
  });
});
