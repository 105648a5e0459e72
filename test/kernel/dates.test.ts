import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  fromDayNumber,
  isCivilDate,
  isInvalidInputError,
  toDayNumber,
  weekdayOf,
} from 'commissioning-kit';

const MS_PER_DAY = 86_400_000;
const FIRST = -719_162;
const LAST = 2_932_896;
const dayNumber = fc.integer({ min: FIRST, max: LAST });
const date = dayNumber.map(fromDayNumber);

/** The date of a day number by way of the platform's own calendar. */
function byPlatform(day: number): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

describe('day numbers', () => {
  it('agree with the platform’s UTC calendar on every 11th day of ten thousand years, and on the days around each new year and March', () => {
    for (let day = FIRST; day <= LAST; day += 11) {
      const text = fromDayNumber(day);
      if (text !== byPlatform(day) || toDayNumber(text) !== day) throw new Error(`${day} is ${byPlatform(day)}, not ${text}`);
    }
    for (let year = 1; year <= 9999; year += 1) {
      const name = String(year).padStart(4, '0');
      for (const text of [`${name}-01-01`, `${name}-02-28`, `${name}-03-01`, `${name}-12-31`]) {
        if (toDayNumber(text) !== Date.parse(`${text}T00:00:00Z`) / MS_PER_DAY) throw new Error(text);
      }
    }
  });

  it('go both ways', () => {
    fc.assert(fc.property(dayNumber, (day) => toDayNumber(fromDayNumber(day)) === day));
  });

  it('begin and end with the calendar', () => {
    expect([fromDayNumber(FIRST), fromDayNumber(LAST), toDayNumber('1970-01-01')]).toEqual(['0001-01-01', '9999-12-31', 0]);
    expect(() => fromDayNumber(LAST + 1)).toThrow('day must be a whole number from -719162 to 2932896; found 2932897');
    expect(() => fromDayNumber(FIRST - 1)).toThrow('found -719163');
    expect(() => fromDayNumber(0.5)).toThrow('found 0.5');
  });

  it('keep the order of the dates', () => {
    fc.assert(fc.property(dayNumber, dayNumber, (a, b) => a < b === fromDayNumber(a) < fromDayNumber(b)));
  });
});

describe('isCivilDate', () => {
  it('accepts exactly the dates that the platform’s calendar has', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const there = new Date(`${text}T00:00:00Z`);
          const exists = year > 0 && !Number.isNaN(there.getTime()) && there.toISOString().startsWith(text);
          expect(isCivilDate(text), text).toBe(exists);
        },
      ),
    );
  });

  it.each([
    '2026-02-30',
    '2100-02-29',
    '0000-01-01',
    '2026-13-01',
    '2026-00-10',
    '2026-1-01',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-0x',
    '２０２６-01-01',
    '',
    null,
    undefined,
    20260101,
    new Date(0),
  ])('refuses %j', (value) => {
    expect(isCivilDate(value)).toBe(false);
  });
});

describe('addDays and daysBetween', () => {
  it('undo each other', () => {
    fc.assert(
      fc.property(date, date, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(daysBetween(to, from)).toBe(0 - daysBetween(from, to));
      }),
    );
  });

  it('refuse to leave the calendar, and name what was asked', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow('days must be such that the date reached lies in the years 0001 to 9999; found 1');
    expect(() => addDays('0001-01-01', -1)).toThrow('found -1');
    expect(() => addDays('2026-01-01', 1e308)).toThrow('found 1e+308');
    expect(() => daysBetween('2026-01-01', '2026-02-30')).toThrow('to must be a civil date YYYY-MM-DD that exists; found "2026-02-30"');
  });
});

describe('addMonths and addYears', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-10-31', 6, '2027-04-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['0001-01-31', 1, '0001-02-28'],
    ['0099-12-31', 1, '0100-01-31'],
    ['9999-11-30', 1, '9999-12-30'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('reach the month asked for, on the same day or its last', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -1200, max: 1200 }), (from, months) => {
        const [year, month, day] = from.split('-').map(Number) as [number, number, number];
        const target = year * 12 + month - 1 + months;
        fc.pre(target >= 12 && target < 120_000);
        const reached = addMonths(from, months);
        const [reachedYear, reachedMonth, reachedDay] = reached.split('-').map(Number) as [number, number, number];
        expect(reachedYear * 12 + reachedMonth - 1).toBe(target);
        expect(
          reachedDay === day || (reachedDay < day && !isCivilDate(`${reached.slice(0, 8)}${String(reachedDay + 1).padStart(2, '0')}`)),
        ).toBe(true);
      }),
    );
  });

  it('a year is twelve months', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -50, max: 50 }), (from, years) => {
        fc.pre(Number(from.slice(0, 4)) + years >= 1 && Number(from.slice(0, 4)) + years <= 9999);
        expect(addYears(from, years)).toBe(addMonths(from, years * 12));
      }),
    );
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('refuse to leave the calendar', () => {
    expect(() => addMonths('9999-12-01', 1)).toThrow('months must be such that the date reached lies in the years 0001 to 9999; found 1');
    expect(() => addYears('0001-06-01', -1)).toThrow('years must be such that the date reached lies in the years 0001 to 9999; found -1');
    expect(() => addYears('2026-01-01', 9_998)).toThrow('found 9998');
    expect(() => addMonths('2026-01-01', 1.5)).toThrow('months must be a whole number');
  });
});

describe('weekdayOf', () => {
  it.each([
    ['1970-01-01', 4],
    ['2000-01-01', 6],
    ['2022-09-19', 1],
    ['2026-04-01', 3],
    ['0001-01-01', 1],
    ['9999-12-31', 5],
  ])('%s is day %i', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it('goes on by one each day, round the week', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST - 1 }), (day) => {
        expect(weekdayOf(fromDayNumber(day + 1))).toBe((weekdayOf(fromDayNumber(day)) % 7) + 1);
      }),
    );
  });
});

describe('time zones', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  // Days that a zone lost, or on which its clocks had no midnight or two; and the reason why `new Date(text)` will not do.
  const DAYS = [
    '2011-12-29',
    '2011-12-30',
    '2011-12-31',
    '2018-11-04',
    '2018-02-18',
    '2026-03-29',
    '2026-10-25',
    '2026-04-05',
    '1847-11-30',
    '0001-01-02',
  ];

  it.each([
    ['Europe/London', -60],
    ['America/Sao_Paulo', 180],
    ['Pacific/Auckland', -720],
    ['Pacific/Apia', -780],
    ['UTC', 0],
  ])('%s gives the same dates as any other', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date('2026-07-01T12:00:00Z').getTimezoneOffset()).toBe(offset);
    for (const day of DAYS) {
      const number = Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
      expect(toDayNumber(day)).toBe(number);
      expect(fromDayNumber(number)).toBe(day);
      expect(addDays(day, 1)).toBe(byPlatform(number + 1));
      expect(addMonths(addMonths(day, 1), -1)).toBe(day);
    }
    expect(addMonths('2011-11-30', 1)).toBe('2011-12-30');
    expect(addYears('2010-12-30', 1)).toBe('2011-12-30');
    expect(addMonths('2018-10-04', 1)).toBe('2018-11-04');
  });
});

it.each([
  ['addDays', () => addDays('2026-02-30', 1)],
  ['addMonths', () => addMonths(null as never, 1)],
  ['addYears', () => addYears('2026-01-01', '1' as never)],
  ['toDayNumber', () => toDayNumber(new Date(0) as never)],
  ['fromDayNumber', () => fromDayNumber(-0)],
  ['weekdayOf', () => weekdayOf('0000-00-00')],
])('%s throws the typed error on bad input', (_name, run) => {
  try {
    run();
  } catch (error) {
    expect(isInvalidInputError(error)).toBe(true);
    return;
  }
  throw new Error('nothing was thrown');
});
