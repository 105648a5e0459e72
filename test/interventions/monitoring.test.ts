import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney } from 'commissioning-kit';
import { contractVariance, monitoringCoverage, type DimensionAmounts, type Variance } from 'commissioning-kit/interventions';
import { CONTRACT_DIMENSIONS } from 'commissioning-kit/reference';
import { monitoring } from './home-care-documents.js';

const period = { from: '2026-04-01', to: '2026-06-30' };
const DIMENSIONS = CONTRACT_DIMENSIONS.map(({ id }) => id);
const of = (amounts: DimensionAmounts['amounts']): DimensionAmounts => ({ period, amounts });

describe('monitoringCoverage', () => {
  const changed = (id: string, change: object): readonly string[] =>
    monitoringCoverage({
      ...monitoring,
      entries: monitoring.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    }).gaps.map((gap) => gap.missing);

  it('D-MON-02: flags what is done once', () => {
    expect(changed('ratings', { frequency: null })).toEqual([
      'How often “Ratings of agencies” is repeated: a single exercise is no monitoring',
    ]);
  });

  it('D-MON-06: flags feedback in which nobody is heard, and takes users or carers', () => {
    expect(changed('calls', { voices: [] })).toEqual(['A source in which users or carers are heard']);
    expect(changed('calls', { voices: ['carers'] })).toEqual([]);
  });

  it('D-MON-08 to D-MON-12: names every dimension that is not followed', () => {
    for (const dimension of DIMENSIONS) {
      const dimensions = DIMENSIONS.filter((id) => id !== dimension);
      expect(changed('returns', { dimensions })).toHaveLength(1);
    }
    expect(changed('returns', { dimensions: [] })).toHaveLength(5);
  });

  it('D-AMB-35: warns of activities and costs that are followed without outcomes', () => {
    const entries = monitoring.entries.map((entry) =>
      entry.id === 'returns' ? { ...entry, dimensions: ['activities', 'costs'] as const } : entry,
    );
    const finding = monitoringCoverage({ ...monitoring, entries });
    expect(finding.gaps.at(-1)?.missing).toBe('Outcomes achieved, although activities and costs are followed');
    expect(finding.caveats.map((caveat) => caveat.code)).toEqual(['kernel/reading-d-amb-35']);
    expect(monitoringCoverage(monitoring).caveats).toEqual([]);
  });

  it('keeps the outcomes of users and the outcomes of contracts apart', () => {
    const entries = monitoring.entries.filter((entry) => entry.arrangement !== 'outcomes');
    expect(monitoringCoverage({ ...monitoring, entries }).gaps.map((gap) => gap.domainId)).toEqual(['D-MON-05']);
  });

  it.each([
    ['dimensions', 'growth', { dimensions: ['costs'] }, /dimensions must be empty: only performance against contract has dimensions/],
    ['voices', 'returns', { voices: ['users'] }, /voices must be empty: only feedback has voices/],
    ['a dimension twice', 'returns', { dimensions: ['costs', 'costs'] }, /dimensions\[1\] must be named once/],
  ])('refuses %s where they do not belong', (_, id, change, message) => {
    expect(() => changed(id, change)).toThrow(message);
  });
});

describe('contractVariance', () => {
  it('D-MON-F2: gives the difference and its share of the plan', () => {
    const rows = contractVariance(
      of([
        { dimension: 'activities', unit: 'visits', amount: 1200 },
        { dimension: 'users', unit: 'people', amount: 40 },
        { dimension: 'costs', unit: 'GBP', amount: '90000.00' },
      ]),
      of([
        { dimension: 'costs', unit: 'GBP', amount: '94500.50' },
        { dimension: 'activities', unit: 'visits', amount: 1110 },
        { dimension: 'users', unit: 'people', amount: 40 },
      ]),
    );
    expect(rows.slice(0, 3).map(({ absolute, relative, state }) => [absolute, relative, state])).toEqual([
      ['-90', -0.075, 'below'],
      ['0', 0, 'as-planned'],
      ['4500.50', 4500.5 / 90000, 'above'],
    ]);
  });

  it('plan zero has no relative difference, and missing is not zero', () => {
    const [nothing, unknown, open, extra] = contractVariance(
      of([
        { dimension: 'users', unit: 'people', amount: 0 },
        { dimension: 'costs', unit: 'GBP', amount: '100.00' },
        { dimension: 'outcomes', unit: 'people at home', amount: null },
      ]),
      of([
        { dimension: 'users', unit: 'people', amount: 3 },
        { dimension: 'outcomes', unit: 'people at home', amount: 5 },
        { dimension: 'activities', unit: 'visits', amount: 5 },
      ]),
    ) as [Variance, Variance, Variance, Variance];
    expect(nothing).toMatchObject({ absolute: '3', relative: null, state: 'above' });
    expect(unknown).toMatchObject({ plan: '100.00', actual: null, absolute: null, relative: null, state: 'unknown' });
    expect(open).toMatchObject({ plan: null, actual: '5', absolute: null, state: 'unknown' });
    expect(extra).toMatchObject({ plan: null, actual: '5', absolute: null, state: 'not-planned' });
  });

  it('shows every dimension, also one that nobody listed', () => {
    expect(contractVariance(of([]), of([])).map(({ dimension, state }) => [dimension, state])).toEqual(
      DIMENSIONS.map((dimension) => [dimension, 'not-listed']),
    );
  });

  it('is exact: the plan and the difference add up to what came about, and the share follows', () => {
    const pence = fc.integer({ min: 0, max: 2_000_000_000 });
    const money = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
    fc.assert(
      fc.property(pence, pence, (plan, actual) => {
        const [row] = contractVariance(
          of([{ dimension: 'costs', unit: 'GBP', amount: money(plan) }]),
          of([{ dimension: 'costs', unit: 'GBP', amount: money(actual) }]),
        ) as [Variance];
        expect(addMoney(money(plan), row.absolute!)).toBe(money(actual));
        if (plan === 0) expect(row.relative).toBeNull();
        else expect(row.relative).toBeCloseTo((actual - plan) / plan, 12);
        expect(row.state).toBe(actual > plan ? 'above' : actual < plan ? 'below' : 'as-planned');
      }),
    );
  });

  it('does not depend on the order in which things came about', () => {
    const amount = fc.option(fc.nat(1000), { nil: null });
    const amounts = fc.uniqueArray(fc.record({ dimension: fc.constantFrom(...DIMENSIONS), unit: fc.constantFrom('a', 'b'), amount }), {
      selector: ({ dimension, unit }) => dimension + unit,
    });
    fc.assert(
      fc.property(amounts, amounts, (plan, actual) => {
        const sorted = (rows: readonly Variance[]): readonly string[] => rows.map((row) => JSON.stringify(row)).sort();
        expect(sorted(contractVariance(of(plan), of([...actual].reverse())))).toEqual(sorted(contractVariance(of(plan), of(actual))));
        const swapped = contractVariance(of(actual), of(plan));
        for (const row of contractVariance(of(plan), of(actual))) {
          const mirror = swapped.find(({ dimension, unit }) => dimension === row.dimension && unit === row.unit);
          expect([mirror?.plan, mirror?.actual]).toEqual([row.actual, row.plan]);
          if (row.absolute !== null) expect(Number(mirror?.absolute)).toBe(0 - Number(row.absolute));
        }
      }),
    );
  });

  it.each([
    [
      'another period',
      of([]),
      { period: { ...period, to: '2026-06-29' }, amounts: [] },
      /actual\.period must be the period of the plan, 2026-04-01 to 2026-06-30/,
    ],
    [
      'a negative count',
      of([]),
      of([{ dimension: 'users', unit: 'people', amount: -1 }]),
      /actual\.amounts\[0\]\.amount must be a number from zero/,
    ],
    [
      'no number',
      of([{ dimension: 'users', unit: 'people', amount: NaN }]),
      of([]),
      /plan\.amounts\[0\]\.amount must be a number from zero/,
    ],
    [
      'an unknown dimension',
      of([{ dimension: 'quality' as never, unit: 'x', amount: 1 }]),
      of([]),
      /dimension must be one of "activities"/,
    ],
    [
      'a dimension twice in one unit',
      of([
        { dimension: 'users', unit: 'people', amount: 1 },
        { dimension: 'users', unit: 'people', amount: 2 },
      ]),
      of([]),
      /plan\.amounts\[1\]\.dimension must be unique/,
    ],
  ])('refuses %s', (_, plan, actual, message) => {
    expect(() => contractVariance(plan, actual)).toThrow(message);
  });
});
