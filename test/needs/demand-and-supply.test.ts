import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needSupplyGap, placesNeeded, projectDemand, type ServiceAmount } from 'commissioning-kit/needs';

describe('projectDemand', () => {
  it('starts from the baseline and compounds', () => {
    const points = projectDemand({ baseline: 1000, annualChange: 0.02, years: 10 });
    expect(points).toHaveLength(11);
    expect(points[0]).toEqual({ year: 0, value: 1000 });
    // 1.02 to the tenth is 1.21899441999475713024.
    expect(points[10]?.value).toBeCloseTo(1218.99441999475713, 9);
  });

  it('takes one change for each year', () => {
    expect(projectDemand({ baseline: 200, series: [0.5, -0.5, 0], years: 3 }).map((point) => point.value)).toEqual([200, 300, 150, 150]);
  });

  it('gives for a series of equal changes what one change gives', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.double({ min: -0.9, max: 1, noNaN: true }),
        fc.nat(30),
        (baseline, change, years) => {
          const [start, annualChange] = [baseline + 0, change + 0];
          const series = Array.from({ length: years }, () => annualChange);
          expect(projectDemand({ baseline: start, series, years })).toEqual(projectDemand({ baseline: start, annualChange, years }));
        },
      ),
    );
  });

  it.each([
    [{ baseline: 10, annualChange: 0.02, years: 2.5 }, 'years must be a whole number from 0 to 100; found 2.5'],
    [{ baseline: 10, annualChange: -1, years: 2 }, 'annualChange must be a yearly change above -1; found -1'],
    [{ baseline: 10, annualChange: -1.5, years: 2 }, 'annualChange must be a number'],
    [{ baseline: 10, annualChange: 2.5, years: 2 }, 'annualChange must be a yearly change of at most 1, as a fraction'],
    [{ baseline: 10, series: [0.1], years: 2 }, 'series must be one change for each of the 2 years; found a list of 1'],
    [{ baseline: 10, series: [0.1], annualChange: 0.1, years: 1 }, 'annualChange must be absent'],
    [{ baseline: 10, years: 1 }, 'annualChange must be given'],
    [{ baseline: -10, annualChange: 0, years: 1 }, 'baseline must be a number from 0'],
  ])('refuses %j', (assumptions, message) => {
    expect(() => projectDemand(assumptions as never)).toThrow(message);
  });
});

describe('needSupplyGap', () => {
  const places = (service: string, amount: number | null): ServiceAmount => ({ service, unit: 'places', amount });

  it('tells shortfall, surplus and balance apart, and what is unknown or not listed from all three', () => {
    const rows = needSupplyGap({
      need: [places('a', 10), places('b', 5), places('c', 7), places('d', 3), places('e', null), places('f', 2)],
      supply: [places('f', 0), places('a', 4), places('b', 9), places('c', 7), places('d', null), places('e', 1), places('g', 6)],
    });
    expect(rows.map((row) => [row.service, row.need, row.supply, row.gap, row.state])).toEqual([
      ['a', 10, 4, 6, 'shortfall'],
      ['b', 5, 9, -4, 'surplus'],
      ['c', 7, 7, 0, 'balanced'],
      ['d', 3, null, null, 'unknown'],
      ['e', null, 1, null, 'unknown'],
      ['f', 2, 0, 2, 'shortfall'],
      ['g', null, 6, null, 'no-need-listed'],
    ]);
    expect(needSupplyGap({ need: [places('a', 10)], supply: [] })[0]).toMatchObject({ gap: null, supply: null, state: 'no-supply-listed' });
  });

  it('does not set hours against places', () => {
    const rows = needSupplyGap({ need: [{ service: 'day care', unit: 'hours', amount: 40 }], supply: [places('day care', 40)] });
    expect(rows.map((row) => row.state)).toEqual(['no-supply-listed', 'no-need-listed']);
  });

  it('never turns what is not known into a number', () => {
    const amounts = fc.uniqueArray(
      fc.record({ service: fc.constantFrom('a', 'b', 'c', 'd'), unit: fc.constantFrom('places', 'hours'), amount: fc.option(fc.nat(100)) }),
      { selector: ({ service, unit }) => `${service} ${unit}` },
    );
    fc.assert(
      fc.property(amounts, amounts, (need, supply) => {
        const rows = needSupplyGap({ need, supply });
        const keys = new Set([...need, ...supply].map(({ service, unit }) => `${service} ${unit}`));
        expect(rows).toHaveLength(keys.size);
        for (const row of rows) {
          const amountIn = (list: readonly ServiceAmount[]): number | null | undefined =>
            list.find(({ service, unit }) => service === row.service && unit === row.unit)?.amount;
          const [needed, there] = [amountIn(need), amountIn(supply)];
          const known = typeof needed === 'number' && typeof there === 'number';
          expect(row.gap === null).toBe(!known);
          if (known) expect(row.gap).toBe(needed - there);
        }
      }),
    );
  });

  it.each([
    [{ need: [places('a', 1), places('a', 2)], supply: [] }, 'need[1].service must be unique in its list'],
    [{ need: [places('a', -1)], supply: [] }, 'need[0].amount must be a number from 0'],
    [{ need: [], supply: [places(' ', 1)] }, 'supply[0].service must be a text that is not blank'],
    [{ need: [] }, 'supply must be given'],
  ])('refuses %j', (comparison, message) => {
    expect(() => needSupplyGap(comparison as never)).toThrow(message);
  });
});

describe('placesNeeded', () => {
  it('sizes a nursing block: 40 admissions a year that stay 300 days, with 14 days of turn-round, hold 34.4 places', () => {
    const answer = placesNeeded({ admissionsPerYear: 40, lengthOfStayDays: 300, turnRoundDays: 14 });
    expect(answer.occupiedPlaces).toBeCloseTo(32.854, 3);
    expect(answer.heldPlaces).toBeCloseTo(34.387, 3);
    expect(answer.places).toBe(35);
    expect(answer.caveats.map((caveat) => caveat.code)).toEqual(['needs/steady-state', 'needs/no-room-for-peaks']);
  });

  it('is what a count of days over a long life gives', () => {
    // One bed at a time is counted: a person arrives every 12 days, stays 30, and the bed is turned round for 6.
    const days = 12_000;
    const held = new Uint32Array(days + 100);
    for (let arrival = 0; arrival < days; arrival += 12)
      for (let day = arrival; day < arrival + 36; day += 1) held[day] = (held[day] ?? 0) + 1;
    const average = held.slice(1_000, 11_008).reduce((sum, count) => sum + count, 0) / 10_008;
    const answer = placesNeeded({ admissionsPerYear: 365.25 / 12, lengthOfStayDays: 30, turnRoundDays: 6 });
    expect(answer.heldPlaces).toBeCloseTo(average, 9);
    expect(answer.places).toBe(3);
  });

  it('adds places for a lower target, and says when turn-round alone keeps occupancy below it', () => {
    const base = { admissionsPerYear: 36.525, lengthOfStayDays: 180, turnRoundDays: 20 };
    expect(placesNeeded({ ...base, occupancyTarget: 0.8 })).toMatchObject({ places: 23, voidPlaces: 5 });
    const tight = placesNeeded({ ...base, occupancyTarget: 0.95 });
    expect(tight.places).toBe(20);
    expect(tight.occupancy).toBeCloseTo(0.9, 12);
    expect(tight.caveats.map((caveat) => caveat.code)).toContain('needs/turn-round-exceeds-target');
  });

  it('needs no places for nobody', () => {
    expect(placesNeeded({ admissionsPerYear: 0, lengthOfStayDays: 0, turnRoundDays: 0, occupancyTarget: 0.9 })).toMatchObject({
      places: 0,
      occupancy: 0,
      voidPlaces: 0,
    });
  });

  it('holds everybody, meets the target, and has no place to spare', () => {
    const days = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5_000 }),
        days,
        days,
        fc.integer({ min: 1, max: 100 }),
        (admissionsPerYear, stay, turn, percent) => {
          const occupancyTarget = percent / 100;
          const answer = placesNeeded({ admissionsPerYear, lengthOfStayDays: stay, turnRoundDays: turn, occupancyTarget });
          expect(answer.places).toBeGreaterThanOrEqual(answer.heldPlaces - 1e-6);
          expect(answer.occupancy).toBeLessThanOrEqual(occupancyTarget + 1e-6);
          if (answer.places > 0) {
            const fewer = answer.places - 1;
            expect(fewer < answer.heldPlaces || answer.occupiedPlaces > occupancyTarget * fewer).toBe(true);
          }
        },
      ),
    );
  });

  it.each([
    [{ admissionsPerYear: -1, lengthOfStayDays: 1, turnRoundDays: 1 }, 'admissionsPerYear must be a number from 0'],
    [{ admissionsPerYear: 1, lengthOfStayDays: 1, turnRoundDays: 1, occupancyTarget: 0 }, 'occupancyTarget must be a share above 0'],
    [
      { admissionsPerYear: 1, lengthOfStayDays: 1, turnRoundDays: 1, occupancyTarget: 90 },
      'occupancyTarget must be a share from 0 to 1 (divide a percentage by 100)',
    ],
    [{ admissionsPerYear: 1, lengthOfStayDays: Infinity, turnRoundDays: 1 }, 'lengthOfStayDays must be a finite number'],
  ])('refuses %j', (question, message) => {
    expect(() => placesNeeded(question)).toThrow(message);
  });
});
