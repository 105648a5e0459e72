import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, sumMoney } from 'commissioning-kit';
import { blockUtilisation, blockVersusSpot, type BlockSpotSituation, type BlockUse } from 'commissioning-kit/contracts';

const WEEK = { from: '2026-04-06', to: '2026-04-12' };
const use = (used: BlockUse['used'], more: Partial<BlockUse> = {}): BlockUse => ({
  capacity: 20,
  used,
  price: { rate: '850', per: 'week' },
  period: WEEK,
  ...more,
});

describe('blockUtilisation', () => {
  it('D-GLD-17: a capacity of 20 with 17 used is 0.85 and three voids; with none used a unit has no effective cost', () => {
    expect(blockUtilisation(use(17))).toMatchObject({
      occupancy: 0.85,
      voids: 3,
      overflow: 0,
      overCapacity: false,
      cost: '17000.00',
      usedCost: '14450.00',
      voidCost: '2550.00',
      effectiveUnitCost: '1000.00',
    });
    expect(blockUtilisation(use(0))).toMatchObject({
      occupancy: 0,
      voids: 20,
      usedCost: '0.00',
      voidCost: '17000.00',
      effectiveUnitCost: null,
    });
  });

  it('agrees with what was reported of West Sussex and Shaw: 590 beds for 23.6 million a year, about 118 void at 80%, 4.72 million for them', () => {
    const reported = blockUtilisation({
      capacity: 590,
      used: 472,
      price: { rate: '40000', per: 'year' },
      period: { from: '2013-01-01', to: '2013-12-31' },
      rule: { basis: 'D365' },
    });
    expect(reported).toMatchObject({
      occupancy: 0.8,
      voids: 118,
      cost: '23600000.00',
      voidCost: '4720000.00',
      effectiveUnitCost: '50000.00',
    });
  });

  it('shows a block that is over full as full, and what goes beyond apart', () => {
    const full = blockUtilisation(use(23));
    expect(full).toMatchObject({ occupancy: 1, voids: 0, overflow: 3, overCapacity: true, cost: '17000.00', effectiveUnitCost: '850.00' });
    expect(full.caveats.map((caveat) => caveat.code)).toContain('contracts/over-capacity');
  });

  it('takes an average as a decimal text', () => {
    expect(blockUtilisation(use('16.5'))).toMatchObject({ occupancy: 0.825, voids: 3.5, effectiveUnitCost: '1030.30' });
  });

  it('shows the rule and names its defaults, and nothing that is not about it', () => {
    const { rule, caveats } = blockUtilisation(use(17));
    expect(rule).toEqual({ basis: 'D7', rounding: { at: 'line-period', mode: 'half-up', unit: '0.01' } });
    expect(caveats.map((caveat) => caveat.code)).toEqual(['contracts/default-rule']);
    expect(blockUtilisation(use(17, { rule })).caveats).toEqual([]);
  });

  it('splits the cost into used and void without a penny lost, and costs more a unit the fewer are used', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.nat(700), fc.nat(2_000_000), (capacity, used, rate) => {
        const price = { rate: `${rate / 1000}`, per: 'week' } as const;
        const result = blockUtilisation({ capacity, used, price, period: { from: '2026-04-01', to: '2026-04-30' } });
        expect(sumMoney([result.usedCost, result.voidCost])).toBe(result.cost);
        expect(result.occupancy).toBe(Math.min(used, capacity) / capacity);
        expect(result.voids + Math.min(used, capacity)).toBe(capacity);
        if (used > 1) {
          const fewer = blockUtilisation({ capacity, used: used - 1, price, period: WEEK });
          expect(Number(fewer.effectiveUnitCost)).toBeGreaterThanOrEqual(Number(result.effectiveUnitCost));
        }
      }),
    );
  });

  it.each([
    [use(17, { capacity: 0 }), 'capacity must be a whole number of at least 1; found 0'],
    [use(17, { capacity: 20.5 }), 'capacity must be a whole number of at least 1; found 20.5'],
    [use(16.5), 'used must be a whole number of at least 0; found 16.5'],
    [use(-1), 'used must be a whole number of at least 0; found -1'],
    [use('-1'), 'used must be a decimal number from zero as text; found "-1"'],
    [use(NaN), 'used must be a whole number of at least 0; found NaN'],
    [use(17, { price: { rate: '-5', per: 'week' } }), 'price.rate must be a decimal number from zero as text; found "-5"'],
    [use(17, { price: { rate: '5', per: 'hour' as never } }), /^price\.per must be one of "day"/],
    [use(17, { period: { from: '2026-04-12', to: '2026-04-06' } }), /^period\.to must be on or after/],
  ])('refuses %j', (input, message) => {
    expect(() => blockUtilisation(input)).toThrow(message);
  });
});

describe('blockVersusSpot', () => {
  const at = (more: Partial<BlockSpotSituation> = {}): BlockSpotSituation => ({
    blockUnitPrice: '700',
    spotUnitPrice: '800',
    capacity: 20,
    demand: 17,
    ...more,
  });

  it('turns at an occupancy of block price over spot price', () => {
    expect(blockVersusSpot(at()).comparison).toEqual({
      breakEvenOccupancy: 0.875,
      occupancy: 0.85,
      blockCost: '14000.00',
      spotCost: '13600.00',
      difference: '-400.00',
    });
    expect([17, 17.5, 18].map((demand) => blockVersusSpot(at({ demand })).outcome)).toEqual(['spot', 'equal', 'block']);
  });

  it('buys what the block does not hold at the spot price', () => {
    const { comparison, outcome } = blockVersusSpot(at({ demand: 25 }));
    expect([outcome, comparison.blockCost, comparison.spotCost, comparison.occupancy]).toEqual(['block', '18000.00', '20000.00', 1]);
  });

  it('never lets a block that is dearer by the unit pay on price alone, whatever the demand', () => {
    const dearer = at({ blockUnitPrice: '801' });
    expect(blockVersusSpot({ ...dearer, demand: 20 }).outcome).toBe('spot');
    expect(blockVersusSpot({ ...dearer, demand: 'unknown', capacity: 'unknown' }).outcome).toBe('spot');
    expect(blockVersusSpot(dearer).reasons[0]?.code).toBe('contracts/block-dearer-per-unit');
  });

  it('D-GLD-20: with nothing known it says so and asks for each', () => {
    const finding = blockVersusSpot({ blockUnitPrice: 'unknown', spotUnitPrice: 'unknown', capacity: 'unknown', demand: 'unknown' });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.reasons).toEqual([]);
    expect(finding.unknown.map((question) => question.id)).toEqual(['blockUnitPrice', 'spotUnitPrice', 'capacity', 'demand']);
    expect(Object.values(finding.comparison)).toEqual([null, null, null, null, null]);
  });

  it('with demand unknown still tells the break-even', () => {
    const finding = blockVersusSpot(at({ demand: 'unknown' }));
    expect([finding.outcome, finding.comparison.breakEvenOccupancy]).toEqual(['insufficient-information', 0.875]);
  });

  it('says what price leaves out and gives no order', () => {
    const text = explain(blockVersusSpot(at()));
    expect(text).toContain('from an occupancy of 87.5% on');
    expect(text).toContain('A block assures that the capacity is there');
    expect(text).toContain('leaves more choice');
    expect(text).not.toMatch(/\b(award|terminate|should|must)\b/);
  });

  it('agrees with costs added up one place at a time', () => {
    const price = fc.integer({ min: 1, max: 200_000 });
    fc.assert(
      fc.property(price, price, fc.integer({ min: 1, max: 60 }), fc.nat(80), (block, spot, capacity, demand) => {
        let [blockCost, spotCost] = [0, 0];
        for (let place = 0; place < Math.max(capacity, demand); place += 1) {
          blockCost += place < capacity ? block : spot;
          spotCost += place < demand ? spot : 0;
        }
        const text = (pence: number): string => (pence / 100).toFixed(2);
        const { outcome, comparison } = blockVersusSpot({ blockUnitPrice: text(block), spotUnitPrice: text(spot), capacity, demand });
        expect(outcome).toBe(blockCost < spotCost ? 'block' : blockCost > spotCost ? 'spot' : 'equal');
        expect([comparison.blockCost, comparison.spotCost]).toEqual([text(blockCost), text(spotCost)]);
      }),
    );
  });

  it.each([
    [at({ blockUnitPrice: '0' }), 'blockUnitPrice must be a decimal number above zero as text; found "0"'],
    [at({ spotUnitPrice: '-1' }), 'spotUnitPrice must be a decimal number from zero as text; found "-1"'],
    [at({ capacity: 0 }), 'capacity must be a whole number of at least 1; found 0'],
    [at({ demand: -1 }), 'demand must be a number from 0 to 1000000000000000; found -1'],
    [at({ demand: 1e-9 }), 'demand must be zero, or at least 0.000001; found 1e-9'],
    [{ ...at(), winner: 'block' } as never, /^winner must be absent/],
  ])('refuses %j', (input, message) => {
    expect(() => blockVersusSpot(input)).toThrow(message);
  });
});
