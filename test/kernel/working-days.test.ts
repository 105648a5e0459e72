import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addWorkingDays,
  BANK_HOLIDAYS,
  countWorkingDays,
  daysBetween,
  fromDayNumber,
  isInvalidInputError,
  isWorkingDay,
  toDayNumber,
  UK_NATIONS,
  weekdayOf,
  type BankHoliday,
  type UkNation,
} from 'commissioning-kit';
import { holidaysByRule } from '../../src/kernel/bank-holiday-rules.js';

const nation = fc.constantFrom(...UK_NATIONS);
const YEARS = Array.from({ length: BANK_HOLIDAYS.lastYear - BANK_HOLIDAYS.firstYear + 1 }, (_, index) => BANK_HOLIDAYS.firstYear + index);

function published(year: number, inNation: UkNation): readonly BankHoliday[] {
  return BANK_HOLIDAYS.holidays.filter(({ date, nations }) => date.startsWith(`${year}-`) && nations.includes(inNation));
}

describe('BANK_HOLIDAYS', () => {
  it('holds as many as others counted in the published list: 280 for 2019 to 2028 in three divisions, 38 of them winter substitutes', () => {
    const counted = (['england', 'scotland', 'northern-ireland'] as const).flatMap((each) =>
      YEARS.filter((year) => year >= 2019).flatMap((year) => published(year, each)),
    );
    expect(counted).toHaveLength(280);
    expect(counted.filter(({ date, kind }) => kind === 'substitute' && /-(12|01)-/.test(date))).toHaveLength(38);
  });

  it('has the special days, each where it was kept', () => {
    const special = BANK_HOLIDAYS.holidays.filter(({ kind }) => kind === 'proclaimed');
    expect(special.map(({ date, insteadOf, nations }) => [date, insteadOf, nations.length])).toEqual([
      ['2020-05-08', '2020-05-04', 4],
      ['2022-06-02', '2022-05-30', 4],
      ['2022-06-03', null, 4],
      ['2022-09-19', null, 4],
      ['2023-05-08', null, 4],
      ['2026-06-15', null, 1],
    ]);
    expect(special.at(-1)?.nations).toEqual(['scotland']);
  });

  it('is the same in England and in Wales, and gives each day once', () => {
    for (const year of YEARS) {
      expect(published(year, 'wales')).toEqual(published(year, 'england'));
      for (const each of UK_NATIONS) expect(new Set(published(year, each).map(({ date }) => date)).size).toBe(published(year, each).length);
    }
    expect(BANK_HOLIDAYS.holidays.map(({ date }) => date)).toEqual(BANK_HOLIDAYS.holidays.map(({ date }) => date).sort());
  });

  it('keeps every day on a weekday, and every substitute after a day at a weekend or one that was taken', () => {
    for (const { date, kind, insteadOf } of BANK_HOLIDAYS.holidays) {
      expect(weekdayOf(date)).toBeLessThanOrEqual(5);
      if (kind === 'statutory') expect(insteadOf).toBeNull();
      if (kind === 'substitute') {
        expect(insteadOf).not.toBeNull();
        expect(daysBetween(insteadOf as string, date)).toBeGreaterThan(0);
        expect(daysBetween(insteadOf as string, date)).toBeLessThanOrEqual(3);
      }
    }
  });

  it('covers every year in every nation', () => {
    for (const year of YEARS) {
      for (const each of UK_NATIONS) {
        const usual = published(year, each).filter(({ kind, insteadOf }) => kind !== 'proclaimed' || insteadOf !== null);
        expect(usual, `${year} ${each}`).toHaveLength({ england: 8, wales: 8, scotland: 9, 'northern-ireland': 10 }[each]);
      }
    }
  });
});

describe('the standing rules', () => {
  it('differ from what was published by the proclaimed days alone', () => {
    for (const year of YEARS) {
      for (const each of UK_NATIONS) {
        const ruled = holidaysByRule(year, each).map(({ day }) => fromDayNumber(day));
        const kept = published(year, each);
        const proclaimed = kept.filter(({ kind }) => kind === 'proclaimed');
        expect(kept.map(({ date }) => date).filter((date) => !ruled.includes(date))).toEqual(proclaimed.map(({ date }) => date));
        expect(ruled.filter((date) => !kept.some((holiday) => holiday.date === date))).toEqual(
          proclaimed.flatMap(({ insteadOf }) => (insteadOf === null ? [] : [insteadOf])),
        );
      }
    }
  });

  it('name the days as the publication does, but for one Scottish new year', () => {
    const different: string[] = [];
    for (const year of YEARS) {
      for (const each of UK_NATIONS) {
        for (const { day, name, kind } of holidaysByRule(year, each)) {
          const kept = published(year, each).find(({ date }) => date === fromDayNumber(day));
          if (kept && (kept.name !== name || kept.kind !== kind)) different.push(`${each} ${kept.date}`);
        }
      }
    }
    // The Act moves a Sunday's New Year's Day to 3 January and leaves the 2nd; the publication swaps the two names.
    expect(different).toEqual(['scotland 2023-01-03', 'scotland 2023-01-02']);
  });

  it('know when Easter is', () => {
    // Good Fridays that were published, and the earliest and latest Easters that the calendar can have.
    const goodFriday = (year: number) => holidaysByRule(year, 'england').find(({ name }) => name === 'Good Friday')?.day as number;
    const easters = {
      1818: '1818-03-22',
      1943: '1943-04-25',
      1954: '1954-04-18',
      1981: '1981-04-19',
      2000: '2000-04-23',
      2038: '2038-04-25',
      2049: '2049-04-18',
      2285: '2285-03-22',
    };
    for (const [year, easter] of Object.entries(easters)) expect(fromDayNumber(goodFriday(Number(year)) + 2)).toBe(easter);
  });

  it('put every holiday on a weekday of its own, in any year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), nation, (year, each) => {
        const days = holidaysByRule(year, each).map(({ day }) => day);
        expect(new Set(days).size).toBe({ england: 8, wales: 8, scotland: 9, 'northern-ireland': 10 }[each]);
        for (const day of days) expect(weekdayOf(fromDayNumber(day))).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('follow the published substitutes of earlier years', () => {
    // 2010-12: Christmas on a Saturday, Boxing Day on a Sunday; 2011-01-03 in place of a Saturday; 2017 in Scotland.
    const dates = (year: number, each: UkNation) => holidaysByRule(year, each).map(({ day }) => fromDayNumber(day));
    expect(dates(2010, 'england')).toEqual(expect.arrayContaining(['2010-12-27', '2010-12-28']));
    expect(dates(2011, 'england')[0]).toBe('2011-01-03');
    expect([...dates(2017, 'scotland')].sort()).toEqual([
      '2017-01-02',
      '2017-01-03',
      '2017-04-14',
      '2017-05-01',
      '2017-05-29',
      '2017-08-07',
      '2017-11-30',
      '2017-12-25',
      '2017-12-26',
    ]);
    expect(dates(2017, 'northern-ireland')).toEqual([
      '2017-01-02',
      '2017-03-17',
      '2017-04-14',
      '2017-04-17',
      '2017-05-01',
      '2017-05-29',
      '2017-07-12',
      '2017-08-28',
      '2017-12-25',
      '2017-12-26',
    ]);
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2026-06-15', 'scotland', 'not-working-day', 'kernel/bank-holiday'],
    ['2026-06-15', 'england', 'working-day', 'kernel/working-day'],
    ['2022-09-19', 'northern-ireland', 'not-working-day', 'kernel/bank-holiday'],
    ['2020-05-04', 'wales', 'working-day', 'kernel/working-day'],
    ['2020-05-08', 'wales', 'not-working-day', 'kernel/bank-holiday'],
    ['2026-04-06', 'scotland', 'working-day', 'kernel/working-day'],
    ['2026-04-06', 'england', 'not-working-day', 'kernel/bank-holiday'],
    ['2026-08-03', 'scotland', 'not-working-day', 'kernel/bank-holiday'],
    ['2026-08-31', 'scotland', 'working-day', 'kernel/working-day'],
    ['2026-07-13', 'northern-ireland', 'not-working-day', 'kernel/bank-holiday'],
    ['2026-12-26', 'england', 'not-working-day', 'kernel/weekend'],
  ] as const)('%s in %s: %s', (date, inNation, outcome, code) => {
    const finding = isWorkingDay(date, { nation: inNation });
    expect(finding.outcome).toBe(outcome);
    expect(finding.reasons.map((reason) => reason.code)).toEqual([code]);
    expect([finding.unknown, finding.caveats]).toEqual([[], []]);
  });

  it('says what day it is', () => {
    expect(isWorkingDay('2026-12-28', { nation: 'wales' }).reasons[0]?.message).toBe('2026-12-28 is a bank holiday in Wales: Boxing Day');
    expect(isWorkingDay('2026-12-26', { nation: 'wales' }).reasons[0]?.message).toBe('2026-12-26 is a Saturday');
    expect(isWorkingDay('2026-12-29', { nation: 'northern-ireland' }).reasons[0]?.message).toBe(
      '2026-12-29 is a Tuesday and no bank holiday in Northern Ireland',
    );
  });

  it.each(['2017-06-01', '2029-01-01', '1066-10-16'])(
    'outside the known years, %s, answers by the standing rules and says so, or throws when strict',
    (date) => {
      expect(isWorkingDay(date, { nation: 'england' }).caveats).toMatchObject([
        { code: 'kernel/provisional-holidays', kind: 'dated', parameter: 'strict' },
      ]);
      expect(() => isWorkingDay(date, { nation: 'england', strict: true })).toThrow(
        'date must be such that every weekday counted lies in 2018 to 2028, the years whose bank holidays are known, when strict is set',
      );
    },
  );

  it('knows a weekend without knowing the year', () => {
    expect(isWorkingDay('2040-03-31', { nation: 'england', strict: true }).caveats).toEqual([]);
  });
});

describe('countWorkingDays and addWorkingDays', () => {
  // Days of 2018 to 2028 with room on both sides, so that no count leaves the known years.
  const known = fc.integer({ min: toDayNumber('2019-06-01'), max: toDayNumber('2026-06-01') }).map(fromDayNumber);

  it('count what isWorkingDay says of each day', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 120 }), nation, (from, length, each) => {
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(from, index));
        const expected = days.filter((day) => isWorkingDay(day, { nation: each }).outcome === 'working-day').length;
        expect(countWorkingDays({ from, to: addDays(from, length) }, { nation: each, strict: true })).toEqual({
          days: expected,
          caveats: [],
        });
      }),
      { numRuns: 60 },
    );
  });

  it('add up over the pieces of a period', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }), nation, (from, first, second, each) => {
        const middle = addDays(from, first);
        const to = addDays(middle, second);
        const count = (period: { from: string; to: string }) => countWorkingDays(period, { nation: each }).days;
        expect(count({ from, to: middle }) + count({ from: addDays(middle, 1), to })).toBe(count({ from, to }));
      }),
    );
  });

  it('agree: from the next day to the day reached there are as many working days as were added, and it is one', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: 1, max: 400 }), nation, (from, days, each) => {
        const forward = addWorkingDays(from, days, { nation: each, strict: true }).date;
        expect(countWorkingDays({ from: addDays(from, 1), to: forward }, { nation: each }).days).toBe(days);
        expect(isWorkingDay(forward, { nation: each }).outcome).toBe('working-day');
        const back = addWorkingDays(from, -days, { nation: each }).date;
        expect(countWorkingDays({ from: back, to: addDays(from, -1) }, { nation: each }).days).toBe(days);
        expect(isWorkingDay(back, { nation: each }).outcome).toBe('working-day');
      }),
    );
  });

  it('undo each other from a working day', () => {
    fc.assert(
      fc.property(known, fc.integer({ min: -300, max: 300 }), nation, (from, days, each) => {
        fc.pre(isWorkingDay(from, { nation: each }).outcome === 'working-day');
        expect(addWorkingDays(addWorkingDays(from, days, { nation: each }).date, 0 - days, { nation: each }).date).toBe(from);
      }),
    );
  });

  it.each([
    ['2026-12-24', 1, 'england', '2026-12-29'],
    ['2026-12-24', 1, 'scotland', '2026-12-29'],
    ['2027-01-01', 1, 'england', '2027-01-04'],
    ['2027-01-01', 1, 'scotland', '2027-01-05'],
    ['2022-09-16', 1, 'wales', '2022-09-20'],
    ['2026-06-12', 1, 'scotland', '2026-06-16'],
    ['2026-06-12', 1, 'england', '2026-06-15'],
    ['2026-06-13', 0, 'england', '2026-06-13'],
    ['2026-04-07', -1, 'england', '2026-04-02'],
  ] as const)('%s and %i working days in %s is %s', (from, days, each, to) => {
    expect(addWorkingDays(from, days, { nation: each }).date).toBe(to);
  });

  it('the working days of 2026, by nation', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' };
    // 261 weekdays, less the bank holidays of the year, all of which lie on weekdays.
    expect(UK_NATIONS.map((each) => countWorkingDays(year, { nation: each }).days)).toEqual([253, 253, 251, 251]);
  });

  it('warn when a count leaves the known years, and refuse when strict', () => {
    const over = addWorkingDays('2028-12-20', 20, { nation: 'england' });
    expect(over.caveats.map((caveat) => caveat.code)).toEqual(['kernel/provisional-holidays']);
    expect(() => addWorkingDays('2028-12-20', 20, { nation: 'england', strict: true })).toThrow(
      /^days must be such that every weekday counted/,
    );
    expect(() => countWorkingDays({ from: '2017-12-01', to: '2018-01-31' }, { nation: 'england', strict: true })).toThrow(
      /^period must be such/,
    );
    try {
      countWorkingDays({ from: '2017-12-01', to: '2018-01-31' }, { nation: 'england', strict: true });
    } catch (error) {
      expect(isInvalidInputError(error) && error.code).toBe('kernel/provisional-holidays');
    }
  });

  it('go through the whole calendar in no time', () => {
    const started = performance.now();
    expect(countWorkingDays({ from: '0001-01-01', to: '9999-12-31' }, { nation: 'scotland' }).days).toBe(2_518_620);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it.each([
  [() => isWorkingDay('2026-02-30', { nation: 'england' }), 'date must be a civil date YYYY-MM-DD that exists; found "2026-02-30"'],
  [
    () => isWorkingDay('2026-02-27', { nation: 'cornwall' as never }),
    'options.nation must be one of "england", "wales", "scotland", "northern-ireland"',
  ],
  [() => isWorkingDay('2026-02-27', {} as never), 'options.nation must be given; found nothing'],
  [() => isWorkingDay('2026-02-27', { nation: 'wales', strict: 'yes' as never }), 'options.strict must be true or false; found "yes"'],
  [() => addWorkingDays('2026-02-27', 1.5, { nation: 'wales' }), 'days must be a whole number'],
  [
    () => addWorkingDays('9999-12-30', 5, { nation: 'wales' }),
    'days must be such that the date reached lies in the years 0001 to 9999; found 5',
  ],
  [() => countWorkingDays({ from: '2026-03-01', to: '2026-02-01' }, { nation: 'wales' }), 'period.to must be on or after period.from'],
])('refuses bad input: %#', (run, message) => {
  expect(run).toThrow(message);
});
