import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessmentCsv, type AssessmentState } from 'commissioning-kit/joint';
import { board } from './board.js';
import { after, COUNCIL, ICB, open, say, enrol } from './partners.js';

/** A reader of CSV by another route than the library’s: one pass of a regular expression over RFC 4180. */
function readRows(csv: string): readonly Readonly<Record<string, string>>[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  const [header = [], ...body] = rows.filter((row) => row.length > 1);
  return body.map((row) => {
    expect(row.length).toBe(header.length);
    return Object.fromEntries(header.map((column, index) => [column, row[index] ?? '']));
  });
}

const state = board();
const rows = readRows(assessmentCsv(state));
const of = (record: string): typeof rows => rows.filter((row) => row['record'] === record);

describe('everything as rows', () => {
  it('holds every record once, with its event, day, role and agency', () => {
    const counts = {
      partner: state.agencies.length,
      rater: state.raters.length,
      round: state.rounds.length,
      rating: state.ratings.length,
      applicability: state.applicability.length,
      position: state.positions.length,
      'partner-target': state.partnerTargets.length,
      target: state.targets.length,
      gate: state.gates.length,
      action: state.actions.length,
      progress: state.progress.length,
    };
    expect(Object.fromEntries(Object.keys(counts).map((record) => [record, of(record).length]))).toEqual(counts);
    // Two rounds of six voices on seven areas.
    expect(of('rating').length).toBe(84);
    const rest = ['dissent', 'acceptable', 'red-line', 'benefit', 'condition', 'risk'];
    expect(rest.map((record) => of(record).length)).toEqual([1, 4, 2, 3, 1, 2]);
    expect(rows.length).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0) + 13);
    for (const row of rows.filter(({ record }) => record !== 'partner')) {
      expect(row['event']).not.toBe('');
      expect(row['on']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(row['recorded by']).toBe('head of commissioning');
    }
  });

  it('gives every rating back as it was said', () => {
    const read = of('rating').map((row) => ({
      // A short id such as e9 is a number to a spreadsheet, and so has an apostrophe in front.
      eventId: row['event']?.replace(/^'/, ''),
      on: row['on'],
      agencyId: row['agency'],
      raterId: row['rater'],
      areaId: row['area'],
      level: row['level'],
      roundId: row['round'],
      text: row['text'] === '' ? null : row['text'],
    }));
    expect(read).toEqual(
      state.ratings.map(({ eventId, on, agencyId, raterId, areaId, level, roundId, text }) => ({
        ...{ eventId, on, agencyId, raterId, areaId, level, roundId, text },
      })),
    );
  });

  it('writes dissent whole, and money, days and owners as they are', () => {
    expect(of('dissent')[0]).toMatchObject({
      ...{ area: 'contracting', agency: 'icb', 'agency name': 'Sampleshire Integrated Care Board', rater: 'i-nurse', role: 'lead nurse' },
      ...{ level: 'joint', text: 'People at night get one carer now. With two contracts they may get two, or none.' },
    });
    expect(of('action').map((row) => [row['due'], row['currency'], row['cost from'], row['cost to'], row['role'], row['agency']])).toEqual([
      ['2026-09-30', 'GBP', '4000.00', '9000.00', 'head of information', 'icb'],
      ['2026-12-18', 'GBP', '12000.00', '15000.00', 'head of commissioning', 'council'],
      ['2026-03-25', '', '', '', 'head of contracts', 'icb'],
    ]);
  });

  it('gives any text back, and never as a formula', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((text) => /\S/.test(text)),
        (text) => {
          const spoken = after(open([COUNCIL, ICB]), enrol('r1', 'council'), say(['council', 'r1'], 'contracting', 'joint', { text }));
          const [row] = readRows(assessmentCsv(spoken)).filter(({ record }) => record === 'rating');
          const cell = row?.['text'] ?? '';
          expect([text, `'${text}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        },
      ),
    );
  });

  it('names the areas of the partners’ own and refuses what is no state', () => {
    expect(() => assessmentCsv({} as AssessmentState)).toThrow(/state/);
    expect(assessmentCsv(after(open())).split('\r\n').length).toBe(4);
  });
});
