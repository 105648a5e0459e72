import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedDiagnosticValue,
  nameTest,
  rankPlanItems,
  updateOdds,
  type Burden,
  type PlanItemToRank,
  type RankingCriterion,
} from 'commissioning-kit/hypotheses';

describe('nameTest', () => {
  // The four corners of Van Evera’s and Collier’s table: certain or not, unique or not.
  it.each([
    [0.95, 0.5, 'hoop'],
    [0.3, 0.01, 'smoking-gun'],
    [0.95, 0.02, 'doubly-decisive'],
    [0.6, 0.4, 'straw-in-the-wind'],
    [0.9, 0.1, 'doubly-decisive'],
    [0.9, 0.11, 'hoop'],
    [0.89, 0.1, 'smoking-gun'],
    [0.95, 0.95, 'tells-nothing'],
    [0, 0, 'tells-nothing'],
  ])('%s if true and %s if false: %s', (ifTrue, ifFalse, test) => {
    expect(nameTest({ ifTrue, ifFalse }).test).toBe(test);
  });

  it('is passed by not seeing what would be seen if it were false', () => {
    const found = nameTest({ ifTrue: 0.02, ifFalse: 0.95 });
    expect([found.test, found.passedBy]).toEqual(['doubly-decisive', 'not-seen']);
    expect(found.ifNotSeen.value).toBeCloseTo(0.98 / 0.05, 10);
    expect(nameTest({ ifTrue: 0.5, ifFalse: 0.97 }).test).toBe('smoking-gun');
    expect(nameTest({ ifTrue: 0.05, ifFalse: 0.5 }).test).toBe('hoop');
  });

  it('gives both likelihood ratios, and certainties by name', () => {
    const { ifSeen, ifNotSeen } = nameTest({ ifTrue: 0.8, ifFalse: 0.2 });
    expect([ifSeen.value, ifNotSeen.value]).toEqual([4, expect.closeTo(0.25, 12)]);
    expect(ifSeen.decibans).toBeCloseTo(6.0206, 4);
    const certain = nameTest({ ifTrue: 1, ifFalse: 0.5 });
    expect([certain.ifNotSeen.certainty, certain.ifNotSeen.value, certain.ifNotSeen.decibans]).toEqual(['rules-out', 0, null]);
    expect(nameTest({ ifTrue: 0.3, ifFalse: 0 }).ifSeen).toMatchObject({ certainty: 'rules-in', value: null, upper: null });
  });

  it('gives a range the name that holds throughout', () => {
    expect(nameTest({ ifTrue: { lower: 0.85, upper: 0.99 }, ifFalse: 0.5 }).test).toBe('straw-in-the-wind');
    expect(nameTest({ ifTrue: { lower: 0.92, upper: 0.99 }, ifFalse: { lower: 0.02, upper: 0.2 } }).test).toBe('hoop');
    const overlapping = nameTest({ ifTrue: { lower: 0.3, upper: 0.6 }, ifFalse: 0.5 });
    expect([overlapping.test, overlapping.passedBy, overlapping.caveats[0]?.code]).toEqual([
      'straw-in-the-wind',
      null,
      'hypotheses/test-either-way',
    ]);
  });

  it('moves with its thresholds, and says so where they are its own', () => {
    expect(nameTest({ ifTrue: 0.85, ifFalse: 0.5 }, { thresholds: { hoopFrom: 0.8 } })).toMatchObject({
      test: 'hoop',
      thresholds: { hoopFrom: 0.8, smokingGunTo: 0.1 },
      caveats: [{ code: 'hypotheses/test-thresholds', parameter: 'thresholds' }],
    });
    expect(nameTest({ ifTrue: 0.85, ifFalse: 0.5 }, { thresholds: { hoopFrom: 0.8, smokingGunTo: 0.2 } }).caveats).toEqual([]);
  });
});

describe('expectedDiagnosticValue', () => {
  // declaredesign.org/blog/2019-01-30-process-tracing.html: a straw in the wind seen with 0.75 and 0.25 tells more on average than a smoking gun
  // seen with 0.3 and 0.05. The figures are entropies by scipy.stats.entropy.
  it('finds a straw in the wind that tells more than a smoking gun', () => {
    const straw = expectedDiagnosticValue({ prior: 0.5, ifTrue: 0.75, ifFalse: 0.25 }).informationGain.lower;
    const gun = expectedDiagnosticValue({ prior: 0.5, ifTrue: 0.3, ifFalse: 0.05 }).informationGain.lower;
    expect(straw).toBeCloseTo(0.18872187554086717, 12);
    expect(gun).toBeCloseTo(0.08517190688323317, 12);
  });

  // The capacity of a symmetric channel that errs with 0.11 is half a bit, the textbook’s example.
  it('is the capacity of a symmetric channel at even odds', () => {
    expect(expectedDiagnosticValue({ prior: 0.5, ifTrue: 0.89, ifFalse: 0.11 }).informationGain.upper).toBeCloseTo(0.500084041835472, 12);
  });

  it('settles even odds with one bit, and certain ones with none', () => {
    const settled = expectedDiagnosticValue({ prior: 0.5, ifTrue: 1, ifFalse: 0 });
    expect(settled).toEqual({
      informationGain: { lower: 1, upper: 1 },
      weightIfTrue: { lower: null, upper: null },
      weightIfFalse: { lower: null, upper: null },
    });
    for (const prior of [0, 1]) {
      expect(expectedDiagnosticValue({ prior, ifTrue: 0.9, ifFalse: 0.1 }).informationGain).toEqual({ lower: 0, upper: 0 });
    }
    expect(expectedDiagnosticValue({ prior: 0.3, ifTrue: 0.4, ifFalse: 0.4 })).toEqual({
      informationGain: { lower: 0, upper: 0 },
      weightIfTrue: { lower: 0, upper: 0 },
      weightIfFalse: { lower: 0, upper: 0 },
    });
  });

  const inner = fc.double({ min: 0.01, max: 0.99, noNaN: true });

  it('is what the two possible updates come to on average', () => {
    const entropy = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
    fc.assert(
      fc.property(inner, inner, inner, (prior, ifTrue, ifFalse) => {
        const seen = prior * ifTrue + (1 - prior) * ifFalse;
        const after = (one: number, other: number) => updateOdds({ prior, likelihoodRatios: [{ ifTrue: one, ifFalse: other }] });
        const [yes, no] = [after(ifTrue, ifFalse), after(1 - ifTrue, 1 - ifFalse)];
        const value = expectedDiagnosticValue({ prior, ifTrue, ifFalse });
        const gain = entropy(prior) - seen * entropy(yes.posterior as number) - (1 - seen) * entropy(no.posterior as number);
        expect(value.informationGain.lower).toBeCloseTo(gain, 9);
        const [weightYes, weightNo] = [yes.decibans as number, no.decibans as number];
        expect(value.weightIfTrue.lower).toBeCloseTo(ifTrue * weightYes + (1 - ifTrue) * weightNo, 9);
        expect(value.weightIfFalse.lower).toBeCloseTo(ifFalse * weightYes + (1 - ifFalse) * weightNo, 9);
      }),
    );
  });

  it('lies between its ends wherever in the ranges the probabilities are', () => {
    const range = fc.tuple(inner, inner).map(([one, other]) => ({ lower: Math.min(one, other), upper: Math.max(one, other) }));
    fc.assert(
      fc.property(inner, range, range, inner, inner, (prior, ifTrue, ifFalse, one, other) => {
        const within = ({ lower, upper }: { lower: number; upper: number }, share: number) => lower + share * (upper - lower);
        const whole = expectedDiagnosticValue({ prior, ifTrue, ifFalse });
        const point = expectedDiagnosticValue({ prior, ifTrue: within(ifTrue, one), ifFalse: within(ifFalse, other) });
        for (const key of ['informationGain', 'weightIfTrue', 'weightIfFalse'] as const) {
          expect(point[key].lower as number).toBeGreaterThanOrEqual((whole[key].lower as number) - 1e-9);
          expect(point[key].upper as number).toBeLessThanOrEqual((whole[key].upper as number) + 1e-9);
        }
      }),
    );
  });
});

describe('rankPlanItems', () => {
  const cost = (amount: string, currency = 'GBP') => ({ currency, amount });
  const item = (id: string, ifTrue: number, burden: Burden, amount: string): PlanItemToRank => ({
    id,
    expected: { ifTrue, ifFalse: 0.1 },
    burden,
    cost: cost(amount),
  });
  const plan = [
    item('records', 0.6, 'none', '2000.00'),
    item('interviews', 0.9, 'heavy', '9000.00'),
    item('survey', 0.6, 'light', '5000.00'),
    item('audit', 0.9, 'moderate', '20000.00'),
  ];

  it.each<[readonly RankingCriterion[], readonly string[]]>([
    [
      ['value', 'burden', 'cost'],
      ['audit', 'interviews', 'records', 'survey'],
    ],
    [
      ['value', 'cost', 'burden'],
      ['interviews', 'audit', 'records', 'survey'],
    ],
    [
      ['burden', 'value', 'cost'],
      ['records', 'survey', 'audit', 'interviews'],
    ],
  ])('in the order %o', (order, ids) => {
    const found = rankPlanItems(plan, { order, prior: 0.4 });
    expect(found.ranked.map(({ id }) => id)).toEqual(ids);
    expect([...found.front].sort()).toEqual(['audit', 'interviews', 'records']);
    expect(found.ranked.find(({ id }) => id === 'survey')?.dominatedBy).toBe('records');
    expect(found.caveats).toEqual([]);
  });

  it('lists what is not known and ranks the rest', () => {
    const found = rankPlanItems(
      [{ id: 'talks' }, { id: 'visits', expected: null, burden: 'light', cost: cost('1.00') }, ...plan.slice(0, 1)],
      {
        order: ['value', 'burden', 'cost'],
      },
    );
    expect(found.unknown).toEqual([
      { id: 'talks', missing: ['expected', 'burden', 'cost'] },
      { id: 'visits', missing: ['expected'] },
    ]);
    expect(found.ranked.map(({ id }) => id)).toEqual(['records']);
    expect(found.caveats.map(({ code }) => code)).toEqual(['hypotheses/even-prior']);
  });

  it('gives equal items one place, neither before the other', () => {
    const found = rankPlanItems([item('a', 0.6, 'none', '1.00'), item('b', 0.6, 'none', '1.00'), item('c', 0.5, 'none', '1.00')], {
      order: ['cost', 'value', 'burden'],
    });
    expect(found.ranked.map(({ place, dominatedBy }) => [place, dominatedBy])).toEqual([
      [1, null],
      [1, null],
      [3, 'a'],
    ]);
    expect(found.front).toEqual(['a', 'b']);
  });

  it('counts the least that a range can be expected to tell', () => {
    const open: PlanItemToRank = { ...item('open', 0.9, 'none', '1.00'), expected: { ifTrue: { lower: 0.1, upper: 0.9 }, ifFalse: 0.1 } };
    const found = rankPlanItems([open, item('sure', 0.4, 'none', '1.00')], { order: ['value', 'burden', 'cost'], prior: 0.5 });
    expect(found.ranked.map(({ id }) => id)).toEqual(['sure', 'open']);
    expect(found.ranked[1]).toMatchObject({ value: 0, test: 'straw-in-the-wind', dominatedBy: 'sure' });
    expect(found.caveats.map(({ code }) => code)).toEqual(['hypotheses/least-value']);
  });

  it('compares amounts that a number does not hold to the penny', () => {
    const dear = ['90071992547409.93', '90071992547409.92'].map((amount, index) => item(`i${index}`, 0.6, 'none', amount));
    expect(rankPlanItems(dear, { order: ['cost', 'value', 'burden'] }).front).toEqual(['i1']);
  });

  it.each([
    [
      [item('a', 0.6, 'none', '1.00'), { ...item('b', 0.6, 'none', '1.00'), cost: cost('1.00', 'EUR') }],
      ['value', 'burden', 'cost'],
      /items\[1\]\.cost\.currency/,
    ],
    [[item('a', 0.6, 'none', '1.00'), item('a', 0.6, 'none', '1.00')], ['value', 'burden', 'cost'], /items\[1\]\.id/],
    [[], ['value', 'cost'], /options\.order/],
    [[], ['value', 'cost', 'cost'], /options\.order\[2\]/],
    [[], ['value', 'cost', 'ease'], /options\.order\[2\]/],
  ])('refuses %o in the order %o', (items, order, message) => {
    expect(() => rankPlanItems(items, { order: order as RankingCriterion[] })).toThrow(message);
  });

  it('has on its front just the items that no other beats in every way, whatever the order', () => {
    const items = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom<Burden>('none', 'light', 'moderate', 'heavy'),
        fc.integer({ min: 0, max: 5 }),
      ),
      { maxLength: 15 },
    );
    const orders = fc.shuffledSubarray<RankingCriterion>(['value', 'burden', 'cost'], { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(items, orders, (given, order) => {
        const burdens = ['none', 'light', 'moderate', 'heavy'];
        const beats = (one: (typeof given)[number], other: (typeof given)[number]) => {
          const differences = [one[0] - other[0], burdens.indexOf(other[1]) - burdens.indexOf(one[1]), other[2] - one[2]];
          return differences.every((difference) => difference >= 0) && differences.some((difference) => difference > 0);
        };
        const expected = given.flatMap((one, index) => (given.some((other) => beats(other, one)) ? [] : [`i${index}`]));
        const found = rankPlanItems(
          given.map(([tenth, burden, amount], index) => item(`i${index}`, tenth / 10, burden, `${amount}.00`)),
          { order },
        );
        expect([...found.front].sort()).toEqual(expected.sort());
        for (const { id, dominatedBy } of found.ranked) {
          if (dominatedBy === null) continue;
          const [one, other] = [dominatedBy, id].map((name) => given[Number(name.slice(1))]) as [
            (typeof given)[number],
            (typeof given)[number],
          ];
          expect(beats(one, other)).toBe(true);
        }
      }),
    );
  });
});
