import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  addDays,
  financialQuarterOf,
  financialYearOf,
  fromDayNumber,
  intersectPeriods,
  isInPeriod,
  parseFinancialYear,
  periodDays,
  splitIntoFinancialYears,
  splitIntoFourWeeks,
  splitIntoMonths,
  splitIntoWeeks,
  splitPeriod,
  toDayNumber,
  weekdayOf,
  type OpenPeriod,
  type Period,
  type Weekday,
} from 'commissioning-kit';

const dayNumber = fc.integer({ min: 10_000, max: 30_000 });
const date = dayNumber.map(fromDayNumber);
const period = fc
  .tuple(dayNumber, fc.integer({ min: 0, max: 2_000 }))
  .map(([from, days]): Period => ({ from: fromDayNumber(from), to: fromDayNumber(from + days) }));
const openPeriod = fc.oneof(
  period,
  date.map((from): OpenPeriod => ({ from, to: null })),
);
const weekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);

/** The pieces follow each other without a gap or an overlap, and are the whole. */
function expectWhole(pieces: readonly Period[], whole: Period): void {
  expect(pieces[0]?.from).toBe(whole.from);
  expect(pieces.at(-1)?.to).toBe(whole.to);
  for (const [index, piece] of pieces.entries()) {
    expect(piece.from <= piece.to).toBe(true);
    if (index > 0) expect(piece.from).toBe(addDays((pieces[index - 1] as Period).to, 1));
  }
  expect(pieces.reduce((sum, piece) => sum + periodDays(piece), 0)).toBe(periodDays(whole));
}

describe('periodDays', () => {
  it('counts both ends', () => {
    expect(periodDays({ from: '2026-12-01', to: '2026-12-31' })).toBe(31);
    expect(periodDays({ from: '2026-02-28', to: '2026-02-28' })).toBe(1);
    expect(periodDays({ from: '0001-01-01', to: '9999-12-31' })).toBe(3_652_059);
  });
});

describe('isInPeriod and intersectPeriods', () => {
  it('a day lies in both exactly when it lies in what they have in common', () => {
    fc.assert(
      fc.property(openPeriod, openPeriod, date, (a, b, day) => {
        const common = intersectPeriods(a, b);
        expect(common !== null && isInPeriod(day, common)).toBe(isInPeriod(day, a) && isInPeriod(day, b));
      }),
    );
  });

  it('the common period has the same days whichever is named first, and those of one inside the other are its own', () => {
    fc.assert(
      fc.property(openPeriod, openPeriod, (a, b) => {
        const common = intersectPeriods(a, b);
        expect(intersectPeriods(b, a)).toEqual(common);
        expect(intersectPeriods(a, a)).toEqual(a);
        if (common !== null) expect(intersectPeriods(common, a)).toEqual(common);
      }),
    );
  });

  it('touching ends share a day; neighbours share none', () => {
    const year = { from: '2026-04-01', to: '2027-03-31' };
    expect(intersectPeriods(year, { from: '2027-03-31', to: null })).toEqual({ from: '2027-03-31', to: '2027-03-31' });
    expect(intersectPeriods(year, { from: '2027-04-01', to: null })).toBeNull();
    expect(intersectPeriods({ from: '2026-01-01', to: null }, { from: '2026-06-01', to: null })).toEqual({ from: '2026-06-01', to: null });
  });

  it('has an end for the compiler when one of them has', () => {
    const closed: Period = { from: '2026-04-01', to: '2027-03-31' };
    const open: OpenPeriod = { from: '2026-04-01', to: null };
    expectTypeOf(intersectPeriods(closed, open)).toEqualTypeOf<Period | null>();
    expectTypeOf(intersectPeriods(open, closed)).toEqualTypeOf<Period | null>();
    expectTypeOf(intersectPeriods(open, open)).toEqualTypeOf<OpenPeriod | null>();
  });
});

describe('splitPeriod', () => {
  it('gives pieces that are the whole and begin where asked', () => {
    fc.assert(
      fc.property(period, fc.array(date, { maxLength: 12 }), (whole, at) => {
        const pieces = splitPeriod(whole, { at });
        expectWhole(pieces, whole);
        const wanted = new Set(at.filter((day) => isInPeriod(day, whole)).concat(whole.from));
        expect(new Set(pieces.map((piece) => piece.from))).toEqual(wanted);
      }),
    );
  });

  it('does not mind order, repetition, or dates that cut nothing', () => {
    const year = { from: '2026-04-01', to: '2027-03-31' };
    expect(splitPeriod(year, { at: ['2027-01-01', '2026-10-01', '2027-01-01', '2026-04-01', '2027-04-01', '2020-01-01'] })).toEqual([
      { from: '2026-04-01', to: '2026-09-30' },
      { from: '2026-10-01', to: '2026-12-31' },
      { from: '2027-01-01', to: '2027-03-31' },
    ]);
    expect(splitPeriod(year, { at: [] })).toEqual([year]);
    expect(splitPeriod(year, { at: ['2027-03-31'] })[1]).toEqual({ from: '2027-03-31', to: '2027-03-31' });
  });
});

describe('financial years and quarters', () => {
  it.each([
    ['2026-04-01', '2026/27', '2026-04-01', '2027-03-31'],
    ['2026-03-31', '2025/26', '2025-04-01', '2026-03-31'],
    ['2000-01-01', '1999/00', '1999-04-01', '2000-03-31'],
    ['2012-02-29', '2011/12', '2011-04-01', '2012-03-31'],
    ['0001-04-01', '0001/02', '0001-04-01', '0002-03-31'],
    ['9999-03-31', '9998/99', '9998-04-01', '9999-03-31'],
  ])('%s lies in %s', (day, label, from, to) => {
    expect(financialYearOf(day)).toEqual({ label, from, to });
    expect(parseFinancialYear(label)).toEqual({ label, from, to });
  });

  it.each(['2026/27', '2026-27', '2026–27', '2026/2027', '2026-2027'])('reads %s', (label) => {
    expect(parseFinancialYear(label)).toEqual({ label: '2026/27', from: '2026-04-01', to: '2027-03-31' });
  });

  it.each(['2026/28', '2026/26', '2026', '26/27', '2026/7', '2026/2028', '0000/01', '9999/00', '2026/27 Q1', ' 2026/27', '2026/027'])(
    'refuses %s',
    (label) => {
      expect(() => parseFinancialYear(label)).toThrow(
        'label must be a financial year such as "2026/27", whose second year follows its first',
      );
    },
  );

  it('quarters are three months each, and four make the year', () => {
    fc.assert(
      fc.property(date, (day) => {
        const year = financialYearOf(day);
        const quarter = financialQuarterOf(day);
        expect(isInPeriod(day, quarter)).toBe(true);
        expect(quarter.label.startsWith(`${year.label} Q`)).toBe(true);
        const starts = ['04-01', '07-01', '10-01', '01-01'].map(
          (rest, index) => `${Number(year.from.slice(0, 4)) + (index === 3 ? 1 : 0)}-${rest}`,
        );
        const quarters = starts.map((start) => financialQuarterOf(start));
        expectWhole(quarters, year);
        expect(quarters.map((each) => each.label.slice(-2))).toEqual(['Q1', 'Q2', 'Q3', 'Q4']);
        expect(quarters).toContainEqual(quarter);
      }),
    );
  });

  it('stay inside the calendar', () => {
    expect(() => financialYearOf('0001-03-31')).toThrow('date must be from 0001-04-01 to 9999-03-31; found "0001-03-31"');
    expect(() => financialQuarterOf('9999-04-01')).toThrow('date must be from 0001-04-01 to 9999-03-31; found "9999-04-01"');
    expect(() => splitIntoFinancialYears({ from: '0001-01-01', to: '2026-01-01' })).toThrow('from must be from 0001-04-01');
    expect(() => splitIntoFinancialYears({ from: '2026-01-01', to: '9999-12-31' })).toThrow('to must be from 0001-04-01');
  });

  it('cut a period into years that name themselves', () => {
    fc.assert(
      fc.property(period, (whole) => {
        const pieces = splitIntoFinancialYears(whole);
        expectWhole(pieces, whole);
        for (const piece of pieces) {
          expect(financialYearOf(piece.from).label).toBe(piece.label);
          expect(financialYearOf(piece.to).label).toBe(piece.label);
        }
        expect(new Set(pieces.map((piece) => piece.label)).size).toBe(pieces.length);
      }),
    );
  });
});

describe('months, weeks and four weeks', () => {
  it('months: pieces are the whole, and no two lie in one month', () => {
    fc.assert(
      fc.property(period, (whole) => {
        const pieces = splitIntoMonths(whole);
        expectWhole(pieces, whole);
        for (const piece of pieces) expect(piece.from.slice(0, 7)).toBe(piece.to.slice(0, 7));
        expect(new Set(pieces.map((piece) => piece.from.slice(0, 7))).size).toBe(pieces.length);
      }),
    );
    expect(splitIntoMonths({ from: '2026-01-01', to: '2026-12-31' }).map(periodDays)).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
  });

  it('weeks: pieces are the whole, and begin on the day asked for', () => {
    fc.assert(
      fc.property(period, weekday, (whole, weekStarts) => {
        const pieces = splitIntoWeeks(whole, { weekStarts });
        expectWhole(pieces, whole);
        for (const piece of pieces.slice(1)) expect(weekdayOf(piece.from)).toBe(weekStarts);
        for (const piece of pieces.slice(1, -1)) expect(periodDays(piece)).toBe(7);
        expect(pieces.every((piece) => periodDays(piece) <= 7)).toBe(true);
      }),
    );
  });

  it('four weeks: pieces are the whole, and keep step with the anchor, before and after it', () => {
    fc.assert(
      fc.property(period, date, (whole, anchor) => {
        const pieces = splitIntoFourWeeks(whole, { anchor });
        expectWhole(pieces, whole);
        for (const piece of pieces.slice(1)) expect(Math.abs(toDayNumber(piece.from) - toDayNumber(anchor)) % 28).toBe(0);
        for (const piece of pieces.slice(1, -1)) expect(periodDays(piece)).toBe(28);
        expect(pieces.every((piece) => periodDays(piece) <= 28)).toBe(true);
      }),
    );
  });

  it('thirteen four-weekly periods leave a day of the year over, or two', () => {
    const paid = (from: string, to: string) => splitIntoFourWeeks({ from, to }, { anchor: from }).map(periodDays);
    expect(paid('2026-04-01', '2027-03-31')).toEqual([...Array<number>(13).fill(28), 1]);
    expect(paid('2027-04-01', '2028-03-31')).toEqual([...Array<number>(13).fill(28), 2]);
  });

  it('a week of every weekday from the first to the last day of the calendar', () => {
    const pieces = splitIntoWeeks({ from: '0001-01-01', to: '9999-12-31' }, { weekStarts: 1 });
    expect(pieces).toHaveLength(521_723);
    expect(pieces.at(-1)).toEqual({ from: '9999-12-27', to: '9999-12-31' });
  });
});

it.each([
  [() => periodDays({ from: '2026-04-02', to: '2026-04-01' }), 'to must be on or after from, 2026-04-02; found "2026-04-01"'],
  [() => periodDays({ from: '2026-04-01', to: null } as never), 'to must be a civil date YYYY-MM-DD that exists; found null'],
  [
    () => isInPeriod('2026-13-01', { from: '2026-04-01', to: null }),
    'date must be a civil date YYYY-MM-DD that exists; found "2026-13-01"',
  ],
  [() => intersectPeriods({ from: '2026-04-01', to: null }, null as never), 'b must be an object; found null'],
  [() => splitPeriod({ from: '2026-04-01', to: '2026-05-01' }, { at: ['2026-04-31'] }), 'options.at[0] must be a civil date'],
  [
    () => splitIntoWeeks({ from: '2026-04-01', to: '2026-05-01' }, { weekStarts: 0 as never }),
    'options.weekStarts must be a whole number from 1 to 7; found 0',
  ],
  [() => splitIntoFourWeeks({ from: '2026-04-01', to: '2026-05-01' }, {} as never), 'options.anchor must be given; found nothing'],
  [() => splitIntoMonths({ from: '2026-04-01', to: '2026-05-01', days: 31 } as never), 'days must be absent'],
])('refuses bad input: %#', (run, message) => {
  expect(run).toThrow(message);
});
