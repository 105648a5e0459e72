import { describe, expect, it } from 'vitest';
import { sumMoney } from 'commissioning-kit';
import {
  DEFAULT_COST_RULE,
  explainCost,
  periodCost,
  PRORATION_BASES,
  type BlockContract,
  type CallOffContract,
  type CostRuleChoice,
  type DirectPayment,
  type FundingPart,
  type Grant,
  type PeriodCost,
  type Price,
  type SpotContract,
} from 'commissioning-kit/contracts';

const DECEMBER = { from: '2026-12-01', to: '2026-12-31' };

const spotAt = (rate: string, per: Price['per'], from = '2026-04-01', to: string | null = null): SpotContract => ({
  schemaVersion: 1,
  form: 'spot',
  id: 'placement-1',
  currency: 'GBP',
  term: { from, to },
  prices: [{ from, rate, per }],
  quantities: [{ from, units: '1' }],
});

const costOf = (rate: string, per: Price['per'], period: { from: string; to: string }, rule: CostRuleChoice): string =>
  periodCost(spotAt(rate, per, period.from), { period, rule }).total;

const codes = (cost: PeriodCost): readonly string[] => cost.caveats.map((caveat) => caveat.code.replace('contracts/', ''));
const amounts = (cost: PeriodCost): readonly string[] => cost.lines.map((line) => `${line.kind} ${line.amount}`);
const paidBy = (cost: PeriodCost): Record<string, string> => Object.fromEntries(cost.byFunder.map((part) => [part.funder, part.amount]));

describe('published worked examples', () => {
  it('London Borough of Hackney, invoicing of its brokerage system: 700 a week for 1 to 31 December is 3,100', () => {
    expect(periodCost(spotAt('700', 'week'), { period: DECEMBER }).total).toBe('3100.00');
  });

  describe('Hampshire County Council, direct payment amounts: 150 a week less 20, by months', () => {
    const payment: DirectPayment = {
      ...spotAt('150', 'week', '2021-01-01'),
      form: 'direct-payment',
      contributions: [{ from: '2021-01-01', rate: '20', per: 'week' }],
    };
    it.each([
      ['2021-01-01', '2021-01-31', '664.29', '-88.57', '575.72'],
      ['2021-02-01', '2021-02-28', '600.00', '-80.00', '520.00'],
      ['2021-03-01', '2021-03-31', '664.29', '-88.57', '575.72'],
      // The page prints 555.15 for April, which is not the difference of the two amounts it prints beside it.
      ['2021-04-01', '2021-04-30', '642.86', '-85.71', '557.15'],
    ])('%s to %s', (from, to, gross, contribution, total) => {
      const cost = periodCost(payment, { period: { from, to }, rule: { rounding: { at: 'segment' } } });
      expect(amounts(cost)).toEqual([`budget ${gross}`, `contribution ${contribution}`]);
      expect([cost.gross, cost.total]).toEqual([gross, total]);
    });
  });

  it.each([
    ['2026-04-01', '2026-04-10', '200.00'],
    ['2026-02-01', '2026-02-10', '214.29'],
  ])('OpenRent, how pro rata rent is calculated: 600 a month from %s to %s is %s', (from, to, total) => {
    expect(costOf('600', 'month', { from, to }, { basis: 'CM' })).toBe(total);
  });

  // The last day of the published spans is the day after the last one charged here. A yearly price of a power of ten shows their digits.
  it.each([
    ['2003-11-01', '2004-04-30', 12, '497724380567'],
    ['1999-02-01', '1999-06-30', 12, '410958904110'],
    ['1999-07-01', '2000-06-30', 10, '10013773486'],
    ['2002-08-15', '2003-07-14', 12, '915068493151'],
    ['2003-07-15', '2004-01-14', 12, '504004790778'],
    ['1999-07-30', '2000-01-29', 12, '503892506924'],
    ['2000-01-30', '2000-06-29', 12, '415300546448'],
  ])('ISDA actual/actual as tested by QuantLib: %s to %s, %i digits, is %s', (from, to, digits, published) => {
    const rule: CostRuleChoice = { basis: 'AA', rounding: { unit: '1' } };
    expect(costOf(`1${'0'.repeat(digits)}`, 'year', { from, to }, rule)).toBe(`${published}.00`);
  });

  it('Ask.com, rent per calendar month: 200 a week is 866.67 a month', () => {
    expect(costOf('200', 'week', { from: '2026-06-01', to: '2026-06-30' }, { basis: 'M52' })).toBe('866.67');
  });
});

describe('the bases', () => {
  const year = { from: '2027-03-01', to: '2028-02-29' };
  it.each([
    ['D365', 'year', '36500', '36600.00'],
    ['AA', 'year', '36500', '36583.61'],
    ['D366', 'year', '36600', '36600.00'],
    ['CM', 'year', '36500', '36500.00'],
    ['M52', 'week', '700', '36400.00'],
    ['4W', 'year', '36400', '36600.00'],
    ['CM', 'month', '3000', '36000.00'],
    ['D365', 'month', '3650', '43920.00'],
    ['D7', 'week', '700', '36600.00'],
    ['D7', 'four-weeks', '2800', '36600.00'],
    ['D7', 'day', '100', '36600.00'],
  ] as const)('%s: a leap year at a price per %s of %s costs %s', (basis, per, rate, total) => {
    expect(costOf(rate, per, year, { basis })).toBe(total);
  });

  it('NIGHTS leaves out the last day of the term, once, wherever the periods are cut', () => {
    const stay = spotAt('700', 'week', '2026-12-01', '2026-12-08');
    const cost = (from: string, to: string, basis: 'NIGHTS' | 'D7'): string =>
      periodCost(stay, { period: { from, to }, rule: { basis } }).total;
    expect(cost('2026-12-01', '2026-12-31', 'D7')).toBe('800.00');
    expect(cost('2026-12-01', '2026-12-31', 'NIGHTS')).toBe('700.00');
    expect([cost('2026-12-01', '2026-12-04', 'NIGHTS'), cost('2026-12-05', '2026-12-08', 'NIGHTS')]).toEqual(['400.00', '300.00']);
    expect(periodCost(spotAt('700', 'week'), { period: DECEMBER, rule: { basis: 'NIGHTS' } }).total).toBe('3100.00');
  });

  it('names the basis of every line and never swaps one in silence', () => {
    const contract: SpotContract = {
      ...spotAt('700', 'week'),
      prices: [
        { from: '2026-04-01', rate: '700', per: 'week' },
        { from: '2026-12-11', rate: '3100', per: 'month' },
        { from: '2026-12-21', rate: '36500', per: 'year' },
      ],
    };
    const cost = periodCost(contract, { period: DECEMBER });
    expect(cost.lines.map((line) => [line.basis, line.spans, line.amount])).toEqual([
      ['D7', '10/7', '1000.00'],
      ['CM', '10/31', '1000.00'],
      ['CM', '11/372', '1079.30'],
    ]);
    expect(cost.caveats.filter((caveat) => caveat.code === 'contracts/basis-of-its-own').map((caveat) => caveat.message)).toEqual([
      'Amounts per month were prorated by CM, as D7 is not defined for them',
      'Amounts per year were prorated by CM, as D7 is not defined for them',
    ]);
    expect(periodCost(contract, { period: DECEMBER, rule: { basis: 'AA' } }).lines.map((line) => line.basis)).toEqual(['D7', 'AA', 'AA']);
  });

  it('counts contract years from 29 February and to the end of the calendar', () => {
    const rule: CostRuleChoice = { basis: 'D366' };
    const leap = spotAt('36500', 'year', '2024-02-29');
    expect(periodCost(leap, { period: { from: '2025-02-28', to: '2026-02-27' }, rule }).total).toBe('36500.00');
    expect(costOf('36500', 'year', { from: '9999-01-01', to: '9999-12-31' }, rule)).toBe('36500.00');
  });

  it('is a catalogue that says for what each is defined', () => {
    expect(new Set(PRORATION_BASES.map((basis) => basis.id)).size).toBe(8);
    for (const basis of PRORATION_BASES) expect(basis.sources.length).toBeGreaterThan(0);
  });
});

describe('rounding', () => {
  const thirds: SpotContract = {
    ...spotAt('100', 'week'),
    prices: [
      { from: '2026-04-01', rate: '100', per: 'week' },
      { from: '2026-12-02', rate: '100.01', per: 'week' },
      { from: '2026-12-03', rate: '100.02', per: 'week' },
    ],
  };
  const period = { from: '2026-12-01', to: '2026-12-03' };
  const total = (rounding: CostRuleChoice['rounding']): string =>
    periodCost(thirds, { period, ...(rounding ? { rule: { rounding } } : {}) }).total;

  it('rounds once for contract and period by default, and lets the lines share in it', () => {
    const cost = periodCost(thirds, { period });
    // 100/7 + 100.01/7 + 100.02/7 = 300.03/7 = 42.861…
    expect(amounts(cost)).toEqual(['planned 14.28', 'planned 14.29', 'planned 14.29']);
    expect(cost.total).toBe('42.86');
    expect(cost.lines.map((line) => line.exact)).toEqual(['100/7', '10001/700', '5001/350']);
  });

  it('rounds every segment where asked', () => {
    expect(total({ at: 'segment' })).toBe('42.87');
  });

  it('takes any mode and a coarser unit', () => {
    expect(total({ mode: 'down' })).toBe('42.86');
    expect(total({ mode: 'up' })).toBe('42.87');
    expect(total({ mode: 'up', unit: '0.04' })).toBe('42.88');
    expect(total({ unit: '1' })).toBe('43.00');
  });

  it('telescopes, so that months add up to the rounded year', () => {
    const rule: CostRuleChoice = { basis: 'D7', rounding: { at: 'telescope' } };
    const months = ['2026-04', '2026-05', '2026-06'].map((month, index) => ({
      from: `${month}-01`,
      to: `${month}-${[30, 31, 30][index]}`,
    }));
    const contract = spotAt('100', 'week');
    const parts = months.map((month) => periodCost(contract, { period: month, rule }).total);
    expect(parts).toEqual(['428.57', '442.86', '428.57']);
    expect(sumMoney(parts)).toBe(periodCost(contract, { period: { from: '2026-04-01', to: '2026-06-30' }, rule }).total);
    // 50/7 a day: each day alone is 7.14, and a week of them would lose two pence.
    const days = Array.from({ length: 7 }, (_, index) => ({ from: `2026-04-0${index + 1}`, to: `2026-04-0${index + 1}` }));
    const daily = (at: 'telescope' | 'line-period'): string =>
      sumMoney(days.map((day) => periodCost(spotAt('50', 'week'), { period: day, rule: { rounding: { at } } }).total));
    expect([daily('line-period'), daily('telescope')]).toEqual(['49.98', '50.00']);
  });

  it('shows the whole rule and names what of it was default', () => {
    const cost = periodCost(thirds, { period, rule: { rounding: { mode: 'half-even' } } });
    expect(cost.rule).toEqual({ ...DEFAULT_COST_RULE, rounding: { ...DEFAULT_COST_RULE.rounding, mode: 'half-even' } });
    expect(cost.caveats[0]).toMatchObject({
      code: 'contracts/default-rule',
      kind: 'library-default',
      parameter: 'rule',
      message: 'By default, as the caller did not say: prices prorated by D7; rounded to 0.01, once for the contract and period',
    });
    expect(codes(periodCost(thirds, { period, rule: cost.rule }))).not.toContain('default-rule');
  });
});

describe('a block', () => {
  const block: BlockContract = {
    ...spotAt('700', 'week'),
    form: 'block',
    unit: 'bed',
    quantities: [{ from: '2026-04-01', units: '20' }],
    unavailable: [{ id: 'flood', from: '2026-12-10', to: '2026-12-16', units: '2', why: 'Flooded wing' }],
    funding: [
      {
        from: '2026-04-01',
        parts: [
          { funder: 'council', share: '0.8' },
          { funder: 'client', share: '0.2' },
        ],
      },
    ],
  };

  it('is paid for its capacity, less what is closed day by day', () => {
    const cost = periodCost(block, { period: DECEMBER });
    expect(amounts(cost)).toEqual(['capacity 18000.00', 'capacity 12600.00', 'capacity 30000.00']);
    expect(cost.lines.map((line) => line.units)).toEqual(['20', '18', '20']);
    expect(cost.total).toBe('60600.00');
    expect(codes(cost)).toContain('use-not-known');
  });

  it('costs the same whatever was used; clients pay nothing for voids', () => {
    const cost = periodCost(block, { period: DECEMBER, activity: [{ ...DECEMBER, units: '17' }] });
    expect(cost.total).toBe('60600.00');
    const voids = sumMoney(cost.lines.filter((line) => line.kind === 'void').map((line) => line.amount));
    expect(voids).toBe('7900.00');
    expect(paidBy(cost)).toEqual({ council: '50060.00', client: '10540.00' });
    expect([cost.gross, cost.net]).toEqual(['60600.00', '50060.00']);
    expect(codes(cost)).toEqual(expect.arrayContaining(['who-bears-voids', 'activity-not-paid']));
  });

  it('says when more was used than it holds, and when use is known for some days only', () => {
    const cost = periodCost(block, { period: DECEMBER, activity: [{ from: '2026-12-10', to: '2026-12-16', units: '19' }] });
    expect(cost.lines.map((line) => line.kind)).toEqual(['capacity', 'occupied', 'capacity']);
    expect(cost.total).toBe('60600.00');
    expect(codes(cost)).toEqual(expect.arrayContaining(['over-capacity', 'activity-gaps']));
  });

  it('lets the council bear voids where only clients and third parties pay by shares', () => {
    const parts: FundingPart[] = [
      { funder: 'client', share: '0.75' },
      { funder: 'third-party', share: '0.25' },
    ];
    const cost = periodCost(
      { ...block, unavailable: [], funding: [{ from: '2026-04-01', parts }] },
      { period: { from: '2026-12-01', to: '2026-12-07' }, activity: [{ ...DECEMBER, units: '19' }] },
    );
    expect(paidBy(cost)).toEqual({ client: '9975.00', 'third-party': '3325.00', council: '700.00' });
    expect(cost.net).toBe('700.00');
  });

  it('may be of hours, of which some were used', () => {
    const hours: BlockContract = {
      ...block,
      unavailable: [],
      prices: [{ from: '2026-04-01', rate: '20', per: 'hour' }],
      quantities: [{ from: '2026-04-01', units: '100', per: 'week' }],
    };
    const cost = periodCost(hours, {
      period: { from: '2026-12-01', to: '2026-12-14' },
      activity: [{ from: '2026-12-01', to: '2026-12-14', units: '150.5' }],
    });
    expect(amounts(cost)).toEqual(['occupied 3010.00', 'void 990.00']);
  });
});

describe('a spot contract', () => {
  const homeCare: SpotContract = { ...spotAt('23.20', 'hour'), quantities: [{ from: '2026-04-01', units: '14', per: 'week' }] };
  const april = { from: '2026-04-01', to: '2026-04-30' };

  it('is paid for what was agreed until somebody says what was delivered', () => {
    const planned = periodCost(homeCare, { period: april });
    expect(planned.total).toBe('1392.00');
    expect(planned.lines[0]).toMatchObject({ kind: 'planned', basis: 'D7', units: '14', per: 'hour', timeUnit: 'week', spans: '30/7' });
    expect(codes(planned)).toContain('planned-quantities');
    const actual = periodCost(homeCare, { period: april, activity: [{ ...april, units: '57.5' }] });
    expect(actual.total).toBe('1334.00');
    expect(actual.lines[0]).toMatchObject({ kind: 'actual', basis: 'UNITS', units: '57.5', timeUnit: null, spans: null });
    expect(codes(actual)).not.toContain('planned-quantities');
  });

  it('spreads what was delivered over the days of its record where a price change cuts it, and says so', () => {
    const dearer: SpotContract = { ...homeCare, prices: [...homeCare.prices, { from: '2026-04-21', rate: '26', per: 'hour' }] };
    const cost = periodCost(dearer, { period: april, activity: [{ ...april, units: '60' }] });
    expect(cost.lines.map((line) => [line.units, line.amount])).toEqual([
      ['40', '928.00'],
      ['20', '520.00'],
    ]);
    expect(codes(cost)).toContain('activity-spread');
  });

  it('charges days of use by the span of the price, and nothing for days without a record', () => {
    const away = periodCost(spotAt('700', 'week'), {
      period: DECEMBER,
      activity: [
        { from: '2026-12-20', to: '2026-12-31', units: '1' },
        { from: '2026-12-01', to: '2026-12-09', units: '1' },
      ],
    });
    expect(amounts(away)).toEqual(['actual 900.00', 'actual 1200.00']);
    expect(codes(away)).toContain('activity-gaps');
  });

  it('does not charge what lies outside the term', () => {
    const ended = spotAt('700', 'week', '2026-04-01', '2026-12-07');
    const cost = periodCost(ended, { period: DECEMBER, activity: [{ ...DECEMBER, units: '1' }] });
    expect(cost.total).toBe('700.00');
    expect(codes(cost)).toContain('activity-outside-term');
    const after = periodCost(ended, { period: { from: '2027-01-01', to: '2027-01-31' } });
    expect([after.total, after.lines, codes(after).includes('outside-term')]).toEqual(['0.00', [], true]);
    expect(codes(periodCost(ended, { period: { from: '2026-01-01', to: '2026-03-31' } }))).toContain('outside-term');
  });

  it('names the days of the period that lie outside the term, and no others', () => {
    const placement = spotAt('700', 'week', '2026-04-01', '2026-12-07');
    const said = (from: string, to: string): readonly string[] =>
      periodCost(placement, { period: { from, to } })
        .caveats.filter((caveat) => caveat.code === 'contracts/partly-outside-term')
        .map((caveat) => caveat.message);
    const before = 'Part of the period lies outside the term of the contract: ';
    expect(said('2026-12-01', '2026-12-31')).toEqual([`${before}8 December 2026 to 31 December 2026 cost nothing`]);
    expect(said('2026-03-31', '2026-12-08')).toEqual([`${before}31 March 2026 and 8 December 2026 cost nothing`]);
    expect(said('2026-04-01', '2026-12-07')).toEqual([]);
    expect(said('2027-01-01', '2027-01-31')).toEqual([]);
    const paid: DirectPayment = {
      ...placement,
      form: 'direct-payment',
      oneOffs: [{ id: 'o', on: '2026-12-20', amount: '9.00', why: 'Late' }],
    };
    expect(periodCost(paid, { period: DECEMBER }).caveats.map((caveat) => caveat.message)).toContain(
      `${before}8 December 2026 to 31 December 2026 cost nothing but the amounts that fall due on a day of their own`,
    );
  });

  it('says which records of activity it ignored', () => {
    const said = (records: readonly (readonly [string, string])[], rule: CostRuleChoice = {}): string | undefined =>
      periodCost(spotAt('700', 'week'), {
        period: DECEMBER,
        activity: records.map(([from, to]) => ({ from, to, units: '1' })),
        rule,
      }).caveats.find((caveat) => caveat.code === 'contracts/activity-outside-period')?.message;
    expect(said([['2026-12-01', '2026-12-31']])).toBeUndefined();
    expect(said([['2026-11-20', '2027-01-02']])).toBe(
      '1 of 1 record of activity lies wholly or partly outside the period; ignored: 20 November 2026 to 30 November 2026, 1 January 2027 to 2 January 2027',
    );
    const months = ['08', '09', '10', '11', '12'].map((month) => [`2026-${month}-01`, `2026-${month}-20`] as const);
    expect(said(months)).toBe(
      '4 of 5 records of activity lie wholly or partly outside the period; ignored: 1 August 2026 to 20 August 2026, ' +
        '1 September 2026 to 20 September 2026, 1 October 2026 to 20 October 2026 and 1 more stretch of days',
    );
    // Telescoping needs what went before.
    expect(said(months, { rounding: { at: 'telescope' } })).toBeUndefined();
    expect(said([...months, ['2027-01-01', '2027-01-01']], { rounding: { at: 'telescope' } })).toMatch(/^1 of 6 .*: 1 January 2027$/);
  });

  it('starts a new line at every change of price, quantity and funding', () => {
    const cost = periodCost(
      {
        ...spotAt('700', 'week'),
        prices: [
          { from: '2026-04-01', rate: '700', per: 'week' },
          { from: '2026-12-08', rate: '770', per: 'week' },
        ],
        quantities: [
          { from: '2026-04-01', units: '1' },
          { from: '2026-12-15', units: '2' },
        ],
        funding: [
          { from: '2026-04-01', parts: [{ funder: 'council', share: '1' }] },
          {
            from: '2026-12-22',
            parts: [
              { funder: 'nhs', agencyId: 'icb', share: '0.5' },
              { funder: 'council', share: '0.5' },
            ],
          },
        ],
      },
      { period: { from: '2026-12-01', to: '2026-12-28' } },
    );
    expect(cost.lines.map((line) => [line.from, line.to, line.amount])).toEqual([
      ['2026-12-01', '2026-12-07', '700.00'],
      ['2026-12-08', '2026-12-14', '770.00'],
      ['2026-12-15', '2026-12-21', '1540.00'],
      ['2026-12-22', '2026-12-28', '1540.00'],
    ]);
    expect(cost.byFunder).toEqual([
      { funder: 'council', agencyId: null, amount: '3780.00' },
      { funder: 'nhs', agencyId: 'icb', amount: '770.00' },
    ]);
  });
});

describe('a call-off', () => {
  const callOff: CallOffContract = {
    ...spotAt('20', 'hour', '2026-09-01'),
    form: 'call-off',
    frameworkId: 'home-care-2025',
    calledOffOn: '2026-08-20',
    priceAt: 'call-off',
    prices: [
      { from: '2025-04-01', rate: '20', per: 'hour' },
      { from: '2026-10-01', rate: '21', per: 'hour' },
    ],
    quantities: [{ from: '2026-09-01', units: '10', per: 'week' }],
  };
  const cost = (contract: CallOffContract): string => periodCost(contract, { period: { from: '2026-09-24', to: '2026-10-07' } }).total;

  it('keeps the price of the call-off or follows the framework, as it says', () => {
    expect(cost(callOff)).toBe('400.00');
    expect(cost({ ...callOff, priceAt: 'delivery' })).toBe('410.00');
  });
});

describe('a grant', () => {
  const grant: Grant = {
    ...spotAt('0', 'week'),
    form: 'grant',
    id: 'lunch-club',
    prices: [],
    quantities: [],
    award: '10000.00',
    instalments: [
      { id: 'first', on: '2026-04-01', amount: '5000.00', for: 'start of the club' },
      { id: 'second', on: '2026-10-01', amount: '5000.00' },
    ],
    settlement: { on: '2027-05-31', eligibleSpend: '8200.00', disallowed: '300.00' },
    funding: [
      {
        from: '2026-04-01',
        parts: [
          { funder: 'council', share: '0.6' },
          { funder: 'nhs', share: '0.4' },
        ],
      },
    ],
  };
  const inPeriod = (from: string, to: string, contract: Grant = grant): PeriodCost => periodCost(contract, { period: { from, to } });

  it('is paid on the days of its instalments, and what was not spent or not allowed is clawed back when it is settled', () => {
    expect(amounts(inPeriod('2026-04-01', '2027-03-31'))).toEqual(['instalment 5000.00', 'instalment 5000.00']);
    const settled = inPeriod('2027-04-01', '2027-06-30');
    expect(amounts(settled)).toEqual(['clawback -2100.00']);
    expect(paidBy(settled)).toEqual({ council: '-1260.00', nhs: '-840.00' });
    expect(settled.lines[0]?.label).toBe(
      '31 May 2027: grant clawed back, paid 10000.00, eligible spend 8200.00, not allowed 300.00: −£2,100.00',
    );
    expect(inPeriod('2026-04-01', '2027-06-30').total).toBe('7900.00');
  });

  it('never takes back more than was paid', () => {
    const odd = inPeriod('2026-04-01', '2027-06-30', {
      ...grant,
      settlement: { on: '2027-05-31', eligibleSpend: '12000.00', disallowed: '12000.00' },
    });
    expect(odd.total).toBe('0.00');
    expect(codes(odd)).toContain('clawback-cut');
  });

  it('may be paid at a rate', () => {
    const core: Grant = {
      ...spotAt('0', 'week'),
      form: 'grant',
      prices: [{ from: '2026-04-01', rate: '12000', per: 'year' }],
      quantities: [{ from: '2026-04-01', units: '1' }],
    };
    const quarter = periodCost(core, { period: { from: '2026-04-01', to: '2026-06-30' }, rule: { basis: 'CM' } });
    expect(amounts(quarter)).toEqual(['payment 3000.00']);
    const settled: Grant = { ...core, settlement: { on: '2026-06-30', eligibleSpend: '2500.00', disallowed: '0.00' } };
    expect(periodCost(settled, { period: { from: '2026-04-01', to: '2026-06-30' }, rule: { basis: 'CM' } }).total).toBe('2500.00');
  });

  it('is not outside its term when an instalment is paid after it', () => {
    const late: Grant = { ...grant, term: { from: '2026-04-01', to: '2027-03-31' } };
    expect(codes(inPeriod('2027-05-01', '2027-05-31', late))).not.toContain('outside-term');
    expect(codes(inPeriod('2028-05-01', '2028-05-31', late))).toContain('outside-term');
  });
});

describe('a direct payment', () => {
  const payment: DirectPayment = {
    ...spotAt('150', 'week', '2021-01-01'),
    form: 'direct-payment',
    contributions: [{ from: '2021-01-01', rate: '20', per: 'week' }],
    oneOffs: [{ id: 'start-up', on: '2021-01-05', amount: '250.00', why: 'Help with becoming an employer' }],
    recovered: [{ id: 'review', on: '2021-03-15', amount: '100.40', why: 'Balance above eight weeks' }],
    funding: [{ from: '2021-01-01', parts: [{ funder: 'council', share: '1' }] }],
  };

  it('is paid net of the contribution, rounded as one, with one-off payments and less what is recovered', () => {
    const january = periodCost(payment, { period: { from: '2021-01-01', to: '2021-01-31' } });
    // 130 x 31/7 = 575.714… and 20 x 31/7 = 88.571…
    expect(amounts(january)).toEqual(['budget 664.28', 'contribution -88.57', 'one-off 250.00']);
    expect([january.total, january.gross, january.net]).toEqual(['825.71', '914.28', '825.71']);
    expect(paidBy(january)).toEqual({ council: '825.71' });
    const march = periodCost(payment, { period: { from: '2021-03-01', to: '2021-03-28' } });
    expect(amounts(march)).toEqual(['budget 600.00', 'contribution -80.00', 'recovered -100.40']);
    expect(march.total).toBe('419.60');
  });

  it('pays nothing where the contribution is above the budget', () => {
    const cost = periodCost(
      { ...payment, contributions: [{ from: '2021-02-01', rate: '200', per: 'week' }] },
      { period: { from: '2021-01-25', to: '2021-02-07' } },
    );
    expect(amounts(cost)).toEqual(['budget 150.00', 'budget 150.00', 'contribution -150.00']);
    expect([cost.total, cost.gross]).toEqual(['150.00', '300.00']);
    expect(codes(cost)).toContain('contribution-cut');
  });
});

describe('funding', () => {
  const fourWeeks = { from: '2026-12-01', to: '2026-12-28' };
  const nursing = (rate: string, parts: readonly FundingPart[]): SpotContract => ({
    ...spotAt(rate, 'week'),
    funding: [{ from: '2026-04-01', parts }],
  });

  it('takes fixed amounts off first and divides what is left by shares', () => {
    const cost = periodCost(
      nursing('1000', [
        { funder: 'nhs', amount: '235.88', per: 'week' },
        { funder: 'client', amount: '180.50', per: 'week' },
        { funder: 'council', agencyId: 'a', share: '0.5' },
        { funder: 'council', agencyId: 'b', share: '0.5' },
      ]),
      { period: fourWeeks },
    );
    expect(cost.byFunder.map((part) => part.amount)).toEqual(['943.52', '722.00', '1167.24', '1167.24']);
    expect([cost.gross, cost.net]).toEqual(['4000.00', '3278.00']);
  });

  it('cuts fixed amounts to the cost, in their order', () => {
    const cost = periodCost(
      nursing('200', [
        { funder: 'client', amount: '150', per: 'week' },
        { funder: 'third-party', amount: '100', per: 'week' },
        { funder: 'council', share: '1' },
      ]),
      { period: fourWeeks },
    );
    expect(paidBy(cost)).toEqual({ client: '600.00', 'third-party': '200.00', council: '0.00' });
    expect(cost.net).toBe('0.00');
    expect(codes(cost)).toContain('amounts-cut');
  });

  it('warns that a fixed amount beside many units is for all of them together', () => {
    const warned = (units: string, parts: readonly FundingPart[], per: Price['per'] = 'week'): readonly string[] =>
      periodCost(
        {
          ...nursing('1000', parts),
          unit: 'bed',
          prices: [{ from: '2026-04-01', rate: '1000', per }],
          quantities: [{ from: '2026-04-01', units, ...(per === 'hour' ? { per: 'week' } : {}) }],
        },
        { period: fourWeeks },
      )
        .caveats.filter((caveat) => caveat.code === 'contracts/amount-for-the-whole')
        .map((caveat) => caveat.message);
    const council: FundingPart = { funder: 'council', share: '1' };
    const care: FundingPart = { funder: 'nhs', agencyId: 'icb', amount: '235.88', per: 'week' };
    expect(warned('10', [care, council])).toEqual([
      'A fixed amount of funding is for the whole contract, not for each unit: £235.88 a week from NHS (icb) is paid once for all 10 beds',
    ]);
    expect(warned('1', [care, council])).toEqual([]);
    expect(warned('10', [council])).toEqual([]);
    expect(warned('10', [care, council], 'hour')).toEqual([]);
  });

  it('adds up to the penny where shares do not divide it', () => {
    const cost = periodCost(
      nursing('0.07', [
        { funder: 'council', share: '0.5' },
        { funder: 'nhs', share: '0.25' },
        { funder: 'education', share: '0.25' },
      ]),
      { period: { from: '2026-12-01', to: '2026-12-07' } },
    );
    expect(cost.byFunder.map((part) => part.amount)).toEqual(['0.03', '0.02', '0.02']);
  });

  it('says that it is not known where it is not', () => {
    const cost = periodCost(spotAt('700', 'week'), { period: DECEMBER });
    expect(paidBy(cost)).toEqual({ unknown: '3100.00' });
    expect(codes(cost)).toContain('funding-not-stated');
  });
});

describe('in words', () => {
  it('explains a cost whole', () => {
    const block: BlockContract = {
      ...spotAt('700', 'week'),
      form: 'block',
      id: 'dementia-beds',
      unit: 'bed',
      quantities: [{ from: '2026-04-01', units: '20' }],
      funding: [{ from: '2026-04-01', parts: [{ funder: 'council', agencyId: 'county', share: '1' }] }],
    };
    const week = { from: '2026-12-01', to: '2026-12-07' };
    const cost = periodCost(block, { period: week, activity: [{ ...week, units: '17' }], rule: DEFAULT_COST_RULE });
    expect(explainCost(cost).split('\n')).toEqual([
      'dementia-beds (block), 1 December 2026 to 7 December 2026: £14,000.00',
      'Gross £14,000.00, net £14,000.00',
      'Lines:',
      '- 1 December 2026 to 7 December 2026: 17 beds used at £700 a week for 7 days, 1 week (D7): £11,900.00; paid by council (county) £11,900.00',
      '- 1 December 2026 to 7 December 2026: 3 beds not used at £700 a week for 7 days, 1 week (D7): £2,100.00; paid by council (county) £2,100.00',
      'Paid by:',
      '- council (county): £14,000.00',
      'Reckoned by:',
      '- D7: weekly price times days over 7, first and last day both charged',
      'Rounded half up to £0.01, once for the contract and period',
      'Beware:',
      '- A block is paid whether used or not: activity only tells voids apart',
      '- Units that were not used (voids): clients and third parties pay nothing for them, and fixed amounts of funding come off the cost of the used units only. Public payers with a share pay for the voids in proportion to their shares, or the council where none has a share',
    ]);
  });

  it('leads with the title and says whose money each line is', () => {
    const block: BlockContract = {
      ...spotAt('700', 'week'),
      form: 'block',
      id: 'beds-7',
      title: 'Dementia beds',
      unit: 'bed',
      quantities: [{ from: '2026-04-01', units: '10' }],
      funding: [
        {
          from: '2026-04-01',
          parts: [
            { funder: 'client', share: '0.25' },
            { funder: 'nhs', agencyId: 'icb', share: '0.15' },
            { funder: 'third-party', share: '0.1' },
            { funder: 'council', share: '0.5' },
          ],
        },
      ],
    };
    const week = { from: '2026-12-01', to: '2026-12-07' };
    const cost = periodCost(block, { period: week, activity: [{ ...week, units: '8' }], rule: DEFAULT_COST_RULE });
    const lines = explainCost(cost).split('\n');
    expect(lines[0]).toBe('Dementia beds (beds-7, block), 1 December 2026 to 7 December 2026: £7,000.00');
    expect(lines[3]).toMatch(/: £5,600.00; paid by client £1,400.00, NHS \(icb\) £840.00, third party £560.00, council £2,800.00$/);
    // 15 and 50 of the 65 parts that public payers bear of 1,400.
    expect(lines[4]).toMatch(/: £1,400.00; paid by NHS \(icb\) £323.08, council £1,076.92$/);
    expect(cost.title).toBe('Dementia beds');
    expect(periodCost(spotAt('700', 'week'), { period: week }).title).toBeNull();
  });

  it('says what a line below zero does, and names the bases that lines really used', () => {
    const payment: DirectPayment = {
      ...spotAt('600', 'month'),
      form: 'direct-payment',
      contributions: [{ from: '2026-04-01', rate: '20', per: 'week' }],
      recovered: [{ id: 'review', on: '2026-04-15', amount: '100.40', why: 'Balance too high' }],
      funding: [{ from: '2026-04-01', parts: [{ funder: 'council', share: '1' }] }],
    };
    const april = { from: '2026-04-01', to: '2026-04-14' };
    const said = explainCost(
      periodCost(payment, { period: { ...april, to: '2026-04-30' }, rule: { rounding: { at: 'segment', mode: 'down' } } }),
    );
    expect(said).toContain('for 30 days, 1 month (CM): £600.00; paid by council £600.00');
    expect(said).toContain('for 30 days, 30/7 weeks (D7): −£85.71; taken off what is paid by council £85.71');
    expect(said).toContain('recovered, Balance too high: −£100.40; returned to council £100.40');
    expect(said).toContain(
      'Reckoned by:\n- CM: monthly price, or a twelfth of a yearly one, times days over the days in that month\n' +
        '- D7: weekly price times days over 7, first and last day both charged\n- amounts that the contract gives, on their days\n' +
        'Rounded towards zero to £0.01, for each stretch of days by itself',
    );
    const weekly = (rate: string, per: Price['per'], to: string, basis: 'D7' | 'CM' | 'D365' = 'D7'): string | undefined =>
      /for [^:]*/.exec(periodCost(spotAt(rate, per), { period: { from: '2026-04-01', to }, rule: { basis } }).lines[0]?.label ?? '')?.[0];
    expect(weekly('700', 'week', '2026-04-14')).toBe('for 14 days, 2 weeks (D7)');
    expect(weekly('700', 'week', '2026-04-03')).toBe('for 3 days, 3/7 of a week (D7)');
    expect(weekly('2800', 'four-weeks', '2026-05-26')).toBe('for 56 days, 2 periods of four weeks (D7)');
    expect(weekly('2800', 'four-weeks', '2026-04-07')).toBe('for 7 days, 0.25 of a period of four weeks (D7)');
    expect(weekly('600', 'month', '2026-05-31', 'CM')).toBe('for 61 days, 2 months (CM)');
    expect(weekly('36500', 'year', '2027-03-31', 'D365')).toBe('for 365 days, 1 year (D365)');
    expect(weekly('100', 'day', '2026-04-02')).toBe('for 2 days (D7)');
  });

  it('does not name a basis for what was delivered', () => {
    const visits: SpotContract = { ...spotAt('20', 'visit'), quantities: [{ from: '2026-04-01', units: '7', per: 'week' }] };
    const said = explainCost(periodCost(visits, { period: DECEMBER, activity: [{ ...DECEMBER, units: '30' }] }));
    expect(said).toContain('Reckoned by:\n- what was delivered, times its price\nRounded');
  });

  it('labels hours, days and names of the caller’s own', () => {
    const label = (contract: SpotContract, units?: string): string | undefined =>
      periodCost(contract, { period: DECEMBER, ...(units === undefined ? {} : { activity: [{ ...DECEMBER, units }] }) }).lines[0]?.label;
    const homeCare: SpotContract = { ...spotAt('23.2', 'hour'), quantities: [{ from: '2026-04-01', units: '14', per: 'week' }] };
    expect(label(homeCare)).toBe(
      '1 December 2026 to 31 December 2026: 14 hours a week at £23.2 an hour for 31 days, 31/7 weeks (D7): £1,438.40',
    );
    expect(label(homeCare, '1')).toBe('1 December 2026 to 31 December 2026: 1 hour delivered at £23.2 an hour: £23.20');
    expect(label({ ...spotAt('100', 'day'), unit: 'family' }, '2')).toBe(
      '1 December 2026 to 31 December 2026: 2 × family used at £100 a day for 31 days (D7): £6,200.00',
    );
  });
});

describe('bad input', () => {
  const good = spotAt('700', 'week');
  it.each([
    [null, { period: DECEMBER }, 'contract must be an object; found null'],
    [{ ...good, form: 'lease' }, { period: DECEMBER }, /^contract\.form must be one of "block"/],
    [good, null, 'options must be an object; found null'],
    [good, {}, 'options.period must be given; found nothing'],
    [
      good,
      { period: { from: '2026-12-31', to: '2026-12-01' } },
      'options.period.to must be on or after options.period.from, 2026-12-31; found "2026-12-01"',
    ],
    [good, { period: DECEMBER, rule: { basis: 'D360' } }, /^options\.rule\.basis must be one of "D7"/],
    [good, { period: DECEMBER, rule: { rounding: { at: 'whenever' } } }, /^options\.rule\.rounding\.at must be one of/],
    [
      good,
      { period: DECEMBER, rule: { rounding: { unit: '0.001' } } },
      /^options\.rule\.rounding\.unit must be a unit of at most two places/,
    ],
    [good, { period: DECEMBER, rule: { rounding: { unit: '0' } } }, /^options\.rule\.rounding\.unit must be a decimal number above zero/],
    [good, { period: DECEMBER, basis: 'D7' }, 'options.basis must be absent: the keys known here are period, activity, rule; found "D7"'],
    [
      { ...good, funding: [{ from: '2026-04-01', parts: [{ funder: 'council' }] }] },
      { period: DECEMBER },
      'contract.funding[0].parts[0] must be an object with "share", or with "amount" and "per"; found an object',
    ],
    [
      { ...good, schemaVersion: 2 },
      { period: DECEMBER },
      'contract.schemaVersion must be 1 (written by a later version of the library?); found 2',
    ],
    [
      good,
      {
        period: DECEMBER,
        activity: [
          { from: '2026-12-10', to: '2026-12-12', units: '1' },
          { from: '2026-12-01', to: '2026-12-10', units: '1' },
        ],
      },
      'options.activity[0].from must be after options.activity[1].to, 2026-12-10: records do not overlap, so add up what falls on the same days; found "2026-12-10"',
    ],
    [
      good,
      { period: DECEMBER, activity: [{ from: '2026-12-10', to: '2026-12-12', units: '-1' }] },
      'options.activity[0].units must be a decimal number from zero as text; found "-1"',
    ],
    [
      good,
      { period: DECEMBER, activity: [{ from: '2026-12-10', to: '2026-12-09', units: '1' }] },
      /^options\.activity\[0\]\.to must be on or after/,
    ],
    [
      { ...good, prices: [{ from: '2026-04-01', rate: 700, per: 'week' }] },
      { period: DECEMBER },
      'contract.prices[0].rate must be a decimal number as text, such as "700" or "0.066"; found 700',
    ],
    [
      { ...good, prices: [{ from: '2026-04-01', rate: '9'.repeat(26), per: 'day' }], quantities: [{ from: '2026-04-01', units: '1000' }] },
      { period: DECEMBER },
      /more than 26 digits before the point/,
    ],
  ])('refuses %j with %j', (contract, options, message) => {
    expect(() => periodCost(contract as never, options as never)).toThrow(message);
  });

  it('takes a zero price, no quantity and a single day for what they are', () => {
    expect(periodCost(spotAt('0', 'week'), { period: DECEMBER }).total).toBe('0.00');
    expect(periodCost({ ...good, quantities: [{ from: '2026-04-01', units: '0' }] }, { period: DECEMBER }).total).toBe('0.00');
    expect(periodCost(good, { period: { from: '2028-02-29', to: '2028-02-29' } }).total).toBe('100.00');
  });
});
