import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BAYES_FACTOR_SCALES,
  bayesFactorLabel,
  likelihoodRatios,
  updateOdds,
  updateOddsByStakeholder,
  type LikelihoodRatio,
  type OddsGiven,
} from 'commissioning-kit/hypotheses';

describe('updateOdds on published examples', () => {
  // Tavtigian et al. (2018), Genetics in Medicine 20, table "Calculations to test the internal consistency": prior 0.10, very strong evidence
  // counts 350, and each weaker step is its square root.
  const [veryStrong, strong, moderate, supporting] = [350, 350 ** (1 / 2), 350 ** (1 / 4), 350 ** (1 / 8)] as const;
  it.each([
    ['very strong and strong', [veryStrong, strong], 0.999],
    ['very strong, moderate and supporting', [veryStrong, moderate, supporting], 0.997],
    ['very strong and moderate', [veryStrong, moderate], 0.994],
    ['strong, two moderate and two supporting', [strong, moderate, moderate, supporting, supporting], 0.994],
    ['strong and moderate', [strong, moderate], 0.9],
    ['three moderate', [moderate, moderate, moderate], 0.9],
    ['two moderate and two supporting', [moderate, moderate, supporting, supporting], 0.9],
    ['one moderate and four supporting', [moderate, supporting, supporting, supporting, supporting], 0.9],
    ['two supporting against', [1 / supporting, 1 / supporting], 0.025],
  ])('%s from a tenth', (_, likelihoodRatios, posterior) => {
    expect(updateOdds({ prior: 0.1, likelihoodRatios }).posterior).toBeCloseTo(posterior, 3);
  });

  it('gives the small posteriors of the same table', () => {
    expect(updateOdds({ prior: 0.1, likelihoodRatios: [1 / strong, 1 / supporting] }).posterior).toBeCloseTo(0.0028, 4);
    expect(updateOdds({ prior: 0.1, likelihoodRatios: [1 / strong, 1 / strong] }).posterior).toBeCloseTo(0.00032, 5);
  });

  // Gigerenzer’s screening questions, with the answers he gives: "about 9 percent", and "about 1 in 10".
  it.each([
    [0.008, 0.9, 0.07, 0.094],
    [0.01, 0.9, 0.09, 0.092],
    [0.01, 0.8, 0.096, 0.078],
  ])('of %s, %s and %s', (prior, ifTrue, ifFalse, posterior) => {
    expect(updateOdds({ prior, likelihoodRatios: [{ ifTrue, ifFalse }] }).posterior).toBeCloseTo(posterior, 3);
  });

  it('weighs a ratio of ten at ten decibans and one of two at three', () => {
    expect(updateOdds({ prior: 0.3, likelihoodRatios: [10] }).decibans).toBe(10);
    expect(updateOdds({ prior: 0.3, likelihoodRatios: [10, 0.01] }).decibans).toBe(-10);
    expect(updateOdds({ prior: 0.3, likelihoodRatios: [2] }).decibans).toBeCloseTo(3.01, 2);
  });
});

describe('updateOdds on ranges', () => {
  it('gives the bounds that the ends give by themselves', () => {
    const range = updateOdds({ prior: { lower: 0.2, upper: 0.4 }, likelihoodRatios: [{ lower: 2, upper: 8 }] });
    expect(range.bounds.lower).toBeCloseTo(1 / 3, 12); // odds 1:4 times 2
    expect(range.bounds.upper).toBeCloseTo(16 / 19, 12); // odds 2:3 times 8
    expect(range.decibansBounds.lower).toBeCloseTo(3.0103, 4);
    expect(range.decibansBounds.upper).toBeCloseTo(9.0309, 4);
    // The middle of the odds 1/4 and 2/3, times the middle of 2 and 8.
    expect(range.posterior).toBeCloseTo((4 * Math.sqrt(1 / 6)) / (1 + 4 * Math.sqrt(1 / 6)), 12);
    expect(range.caveats.map(({ code }) => code)).toEqual(['hypotheses/middle-of-range']);
  });

  it('divides probabilities that are ranges end by end', () => {
    const [item] = updateOdds({
      prior: 0.5,
      likelihoodRatios: [{ ifTrue: { lower: 0.6, upper: 0.8 }, ifFalse: { lower: 0.1, upper: 0.2 } }],
    }).items;
    expect(item?.lower).toBeCloseTo(3, 12);
    expect(item?.upper).toBeCloseTo(8, 12);
  });

  it('has bounds and no value where a range reaches to a certainty', () => {
    expect(updateOdds({ prior: 0.5, likelihoodRatios: [{ lower: 0, upper: 4 }] })).toMatchObject({
      posterior: null,
      bounds: { lower: 0, upper: 0.8 },
      reason: 'no-middle',
      decibans: null,
    });
    expect(updateOdds({ prior: 0.5, likelihoodRatios: [{ ifTrue: 0.8, ifFalse: { lower: 0, upper: 0.2 } }] })).toMatchObject({
      posterior: null,
      bounds: { upper: 1 },
      reason: 'no-middle',
    });
  });
});

describe('updateOdds where there is nothing to weigh, or too much', () => {
  it.each<[string, OddsGiven, number | null, string]>([
    ['no evidence leaves the prior as it is', { prior: 0.3, likelihoodRatios: [] }, 0.3, 'no-evidence'],
    ['nothing moves a prior of 0', { prior: 0, likelihoodRatios: [1000] }, 0, 'certain-prior'],
    ['nothing moves a prior of 1', { prior: 1, likelihoodRatios: [0.001] }, 1, 'certain-prior'],
    ['what is seen only if it is true settles it', { prior: 0.1, likelihoodRatios: [{ ifTrue: 0.2, ifFalse: 0 }] }, 1, 'certain-evidence'],
    [
      'what is seen only if it is false settles it',
      { prior: 0.9, likelihoodRatios: [{ ifTrue: 0, ifFalse: 0.2 }, 50] },
      0,
      'certain-evidence',
    ],
    ['certain of both', { prior: 0.5, likelihoodRatios: [0, Infinity] }, null, 'contradictory-certainties'],
    ['certain against a certain prior', { prior: 0, likelihoodRatios: [Infinity] }, null, 'contradictory-certainties'],
    ['certain against a prior of 1', { prior: 1, likelihoodRatios: [{ ifTrue: 0, ifFalse: 1 }] }, null, 'contradictory-certainties'],
    ['seen though impossible either way', { prior: 0.5, likelihoodRatios: [{ ifTrue: 0, ifFalse: 0 }] }, null, 'impossible-evidence'],
    ['seen though certain either way', { prior: 0.4, likelihoodRatios: [{ ifTrue: 1, ifFalse: 1 }] }, 0.4, 'none'],
  ])('%s', (_, given, posterior, reason) => {
    const found = updateOdds(given);
    expect(found.posterior).toBe(posterior);
    expect(found.reason ?? 'none').toBe(reason);
    if (posterior === null) expect(found.bounds).toEqual({ lower: 0, upper: 1 });
  });

  it('does not lose a small prior against overwhelming evidence', () => {
    expect(updateOdds({ prior: 1e-300, likelihoodRatios: Array.from({ length: 40 }, () => 1e7) }).posterior).toBeCloseTo(1e-20, 30);
    expect(updateOdds({ prior: 1e-300, likelihoodRatios: [1e300] }).posterior).toBeCloseTo(0.5, 12);
  });
});

describe('updateOdds with items that hang together', () => {
  const survey = { ifTrue: 0.8, ifFalse: 0.1 };

  it('counts what is told twice once, and says so', () => {
    const once = updateOdds({ prior: 0.2, likelihoodRatios: [survey] });
    const twice = updateOdds({
      prior: 0.2,
      likelihoodRatios: [survey, survey],
      groups: [{ id: 'survey', items: [0, 1], cap: 'strongest-item' }],
    });
    expect(twice.posterior).toBe(once.posterior);
    expect(twice.groups).toEqual([
      { id: 'survey', items: [0, 1], cap: 'strongest-item', decibansUncapped: (once.decibans as number) * 2, decibans: once.decibans },
    ]);
    expect(twice.caveats.map(({ code }) => code)).toEqual(['hypotheses/dependence-cap']);
  });

  it('holds a group to the ratio it was given, on either side', () => {
    const cap = (likelihoodRatios: readonly number[]) =>
      updateOdds({ prior: 0.5, likelihoodRatios, groups: [{ id: 'g', items: [0, 1], cap: 20 }] }).posterior;
    expect(cap([10, 10])).toBeCloseTo(20 / 21, 12);
    expect(cap([0.1, 0.1])).toBeCloseTo(1 / 21, 12);
    expect(cap([2, 3])).toBeCloseTo(6 / 7, 12);
    expect(cap([Infinity, 2])).toBeCloseTo(20 / 21, 12);
  });

  it('lets items of a group speak against each other', () => {
    const groups = [{ id: 'g', items: [0, 1], cap: 'strongest-item' }] as const;
    expect(updateOdds({ prior: 0.5, likelihoodRatios: [8, 0.5], groups }).posterior).toBeCloseTo(0.8, 12);
  });

  it('says in words what each group is held to, and by how many items', () => {
    const words = (items: readonly number[], cap: 'strongest-item' | number): string =>
      updateOdds({ prior: 0.5, likelihoodRatios: [8, 4], groups: [{ id: 'g', items, cap }] }).caveats[0]?.message ?? '';
    expect(words([0, 1], 'strongest-item')).toMatch(/^The 2 items of group "g" .*the strongest of them/);
    expect(words([0, 1], 20)).toMatch(/^The 2 items of group "g" .*a ratio of 20/);
    expect(words([0], 20)).toMatch(/^The item of group "g"/);
  });

  it('says that items in no group are taken as independent', () => {
    expect(updateOdds({ prior: 0.5, likelihoodRatios: [2, 3] }).caveats.map(({ code }) => code)).toEqual([
      'hypotheses/independence-assumed',
    ]);
  });

  it.each([
    ['an item that is not there', [{ id: 'g', items: [2], cap: 2 }], /groups\[0\]\.items\[0\]/],
    [
      'an item in two groups',
      [
        { id: 'g', items: [0], cap: 2 },
        { id: 'h', items: [0], cap: 2 },
      ],
      /in one group, and once/,
    ],
    ['a cap below one', [{ id: 'g', items: [0], cap: 0.5 }], /cap/],
  ])('refuses %s', (_, groups, message) => {
    expect(() => updateOdds({ prior: 0.5, likelihoodRatios: [2, 3], groups })).toThrow(message);
  });
});

describe('updateOddsByStakeholder', () => {
  it('gives each what they would get alone, and the widest bounds', () => {
    const likelihoodRatios = [4, { lower: 1, upper: 2 }];
    const priors = [
      { stakeholder: 'carers', prior: 0.6 },
      { stakeholder: 'homes', prior: { lower: 0.05, upper: 0.1 } },
    ];
    const found = updateOddsByStakeholder({ priors, likelihoodRatios });
    const alone = priors.map(({ prior }) => updateOdds({ prior, likelihoodRatios }));
    expect(found.stakeholders.map(({ posterior, bounds }) => ({ posterior, bounds }))).toEqual(
      alone.map(({ posterior, bounds }) => ({ posterior, bounds })),
    );
    expect(found.bounds).toEqual({ lower: alone[1]?.bounds.lower, upper: alone[0]?.bounds.upper });
    expect(found.decibans).toBe(alone[0]?.decibans);
    expect(() => updateOddsByStakeholder({ priors: [...priors, ...priors], likelihoodRatios })).toThrow(/priors\[2\]\.stakeholder/);
  });
});

const ratio = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const probability = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const inner = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
const anyRatio: fc.Arbitrary<LikelihoodRatio> = fc.oneof(
  ratio,
  fc.constantFrom(0, 1, Infinity),
  fc.tuple(ratio, ratio).map(([one, other]) => ({ lower: Math.min(one, other), upper: Math.max(one, other) })),
  fc.record({ ifTrue: probability, ifFalse: probability }),
);

describe('updateOdds as a law', () => {
  it('does not depend on the order of evidence, to the last digit', () => {
    fc.assert(
      fc.property(
        probability,
        fc
          .array(anyRatio, { maxLength: 12 })
          .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }))),
        (prior, [given, shuffled]) => {
          const [one, other] = [given, shuffled].map((likelihoodRatios) => updateOdds({ prior, likelihoodRatios }));
          const { items: _, ...summary } = one as ReturnType<typeof updateOdds>;
          const { items: __, ...again } = other as ReturnType<typeof updateOdds>;
          expect(again).toEqual(summary);
        },
      ),
    );
  });

  it('is never NaN, and its posterior lies within its bounds', () => {
    fc.assert(
      fc.property(probability, fc.array(anyRatio, { maxLength: 8 }), (prior, likelihoodRatios) => {
        const { posterior, bounds, reason, decibans } = updateOdds({ prior, likelihoodRatios });
        expect([bounds.lower, bounds.upper, decibans ?? 0].some(Number.isNaN)).toBe(false);
        if (posterior === null) expect(['contradictory-certainties', 'impossible-evidence', 'no-middle']).toContain(reason);
        else expect(bounds.lower <= posterior && posterior <= bounds.upper).toBe(true);
      }),
    );
  });

  it('comes to the same one item after another', () => {
    fc.assert(
      fc.property(inner, fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { maxLength: 6 }), (prior, likelihoodRatios) => {
        const stepwise = likelihoodRatios.reduce((now, next) => {
          const joint = now * next;
          return joint / (joint + 1 - now);
        }, prior);
        expect(updateOdds({ prior, likelihoodRatios }).posterior).toBeCloseTo(stepwise, 9);
      }),
    );
  });

  it('splitting an item within its origin never strengthens it beyond the cap', () => {
    fc.assert(
      fc.property(
        inner,
        ratio,
        fc.array(ratio, { minLength: 1, maxLength: 5 }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (prior, whole, parts, cap) => {
          const place = [...parts.keys()];
          const strongest = updateOdds({
            prior,
            likelihoodRatios: [...parts, whole],
            groups: [{ id: 'g', items: place, cap: 'strongest-item' }],
          });
          const [high, low] = [Math.max(1, ...parts), Math.min(1, ...parts)].map(
            (one) => updateOdds({ prior, likelihoodRatios: [one, whole] }).posterior as number,
          ) as [number, number];
          expect(strongest.posterior).toBeLessThanOrEqual(high + 1e-12);
          expect(strongest.posterior).toBeGreaterThanOrEqual(low - 1e-12);
          const capped = updateOdds({ prior, likelihoodRatios: parts, groups: [{ id: 'g', items: place, cap }] });
          expect(Math.abs(capped.decibans as number)).toBeLessThanOrEqual(10 * Math.log10(cap) + 1e-12);
        },
      ),
    );
  });

  it('rises with the prior and with every ratio', () => {
    fc.assert(
      fc.property(inner, ratio, ratio, fc.double({ min: 1, max: 50, noNaN: true }), (prior, one, other, more) => {
        const before = updateOdds({ prior, likelihoodRatios: [one, other] }).posterior as number;
        expect(updateOdds({ prior, likelihoodRatios: [one * more, other] }).posterior).toBeGreaterThanOrEqual(before - 1e-15);
        expect(updateOdds({ prior: Math.sqrt(prior), likelihoodRatios: [one, other] }).posterior).toBeGreaterThanOrEqual(before - 1e-15);
      }),
    );
  });
});

describe('likelihoodRatios', () => {
  const counts = (truePositive: number, falsePositive: number, falseNegative: number, trueNegative: number, confidence = 0.95) => ({
    truePositive,
    falsePositive,
    falseNegative,
    trueNegative,
    confidence,
  });

  // Scott et al. (2008), table 1, as quoted in the manual of R’s epiR 2.0.53: 3.75 (95% CI 3.32 to 4.24).
  it('agrees with a published example', () => {
    const { positive } = likelihoodRatios(counts(670, 202, 74, 640));
    expect([positive.value, positive.lower, positive.upper].map((value) => value?.toFixed(2))).toEqual(['3.75', '3.32', '4.24']);
    expect(positive).not.toHaveProperty('reason');
  });

  // epi.tests of epiR 2.0.57 under R 4.2.2; the positive ratios also by scipy.stats.contingency.relative_risk.
  it.each([
    [counts(670, 202, 74, 640), [3.7537261791, 3.3206884355, 4.2432346488], [0.1308551747, 0.1050643235, 0.1629770809]],
    [counts(670, 202, 74, 640, 0.9), [3.7537261791, 3.3867787212, 4.1604313088], [0.1308551747, 0.1088385422, 0.1573254879]],
    [counts(750, 450, 250, 550), [1.6666666667, 1.5426837612, 1.8006138703], [0.4545454545, 0.4026988151, 0.5130672416]],
    [counts(12, 3, 4, 31), [8.5, 2.7819056609, 25.9714055067], [0.2741935484, 0.1165974653, 0.644800483]],
    [counts(5, 9, 1, 2, 0.9), [1.0185185185, 0.6961206458, 1.4902301473], [0.9166666667, 0.1465435778, 5.7339788625]],
  ])('agrees with R on %o', (given, positive, negative) => {
    const found = likelihoodRatios(given);
    for (const [ratios, expected] of [
      [found.positive, positive],
      [found.negative, negative],
    ] as const) {
      [ratios.value, ratios.lower, ratios.upper].forEach((value, index) => expect(value).toBeCloseTo(expected[index] as number, 8));
    }
  });

  it('adds one half to all four counts where a ratio rests on a zero, and only for that ratio', () => {
    const found = likelihoodRatios(counts(12, 0, 3, 20));
    const halves = likelihoodRatios(counts(12.5, 0.5, 3.5, 20.5));
    expect(found.positive).toEqual({ ...halves.positive, reason: 'zero-false-positives' });
    expect(found.positive.value).toBeCloseTo(32.8125, 10);
    expect(found.negative).toEqual({ value: 0.2, lower: expect.any(Number) as number, upper: expect.any(Number) as number });
  });

  it.each([
    [counts(0, 3, 5, 9), 'zero-true-positives', undefined],
    [counts(5, 3, 0, 9), undefined, 'zero-false-negatives'],
    [counts(5, 9, 3, 0), undefined, 'zero-true-negatives'],
    [counts(0, 0, 5, 9), 'never-found', undefined],
    [counts(5, 9, 0, 0), undefined, 'always-found'],
    [counts(0, 3, 0, 9), 'none-with-condition', 'none-with-condition'],
    [counts(5, 0, 3, 0), 'none-without-condition', 'none-without-condition'],
    [counts(0, 0, 0, 0), 'none-with-condition', 'none-with-condition'],
  ])('names what %o does not allow', (given, positive, negative) => {
    const found = likelihoodRatios(given);
    expect([found.positive.reason, found.negative.reason]).toEqual([positive, negative]);
    for (const { value, reason } of [found.positive, found.negative]) {
      expect(value === null).toBe(reason !== undefined && !reason.startsWith('zero-'));
    }
  });

  it('turns round where what is found and what is not are exchanged, and where the two groups are', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const found = likelihoodRatios(counts(a, b, c, d));
        const exchanged = likelihoodRatios(counts(c, d, a, b));
        expect(exchanged.positive).toEqual(found.negative);
        const other = likelihoodRatios(counts(b, a, d, c)).positive;
        expect((other.value as number) * (found.positive.value as number)).toBeCloseTo(1, 9);
        expect((other.lower as number) * (found.positive.upper as number)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('bayesFactorLabel', () => {
  // Kass and Raftery (1995), section 3.2, and Jeffreys (1961), appendix B, as tabled in the manual of R’s pcal.
  it.each([
    [2, 'Not worth more than a bare mention', 1, 3],
    [3, 'Not worth more than a bare mention', 1, 3],
    [19.9, 'Positive', 3, 20],
    [149, 'Strong', 20, 150],
    [150, 'Strong', 20, 150],
    [151, 'Very strong', 150, null],
    [Infinity, 'Very strong', 150, null],
  ])('Kass and Raftery on %s', (bf, label, from, to) => {
    expect(bayesFactorLabel(bf, 'kass-raftery')).toEqual({ label, from, to });
  });

  it.each([
    [3, 'Not worth more than a bare mention'],
    [3.2, 'Substantial'],
    [31, 'Strong'],
    [32, 'Very strong'],
    [100, 'Very strong'],
    [101, 'Decisive'],
    [0, 'Decisive for the other side'],
    [1 / 5, 'Substantial for the other side'],
  ])('Jeffreys on %s', (bf, label) => {
    expect(bayesFactorLabel(bf, 'jeffreys').label).toBe(label);
  });

  it('has half powers of ten as Jeffreys’ limits', () => {
    const limits = BAYES_FACTOR_SCALES[1].bands.map(({ from }) => Math.log10(from));
    [0, 0.5, 1, 1.5, 2].forEach((power, index) => expect(limits[index]).toBeCloseTo(power, 14));
  });

  it('reads a factor below one as its inverse for the other side, limits included', () => {
    expect(bayesFactorLabel(1 / 150, 'kass-raftery')).toEqual({ label: 'Strong for the other side', from: 1 / 150, to: 1 / 20 });
    expect(bayesFactorLabel(0, 'kass-raftery')).toEqual({ label: 'Very strong for the other side', from: 0, to: 1 / 150 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), fc.constantFrom('kass-raftery', 'jeffreys'), (bf, scale) => {
        const [one, other] = [bayesFactorLabel(bf, scale), bayesFactorLabel(1 / bf, scale)];
        expect(other.label).toBe(`${one.label} for the other side`);
        expect(other.from <= 1 / bf && 1 / bf <= (other.to as number)).toBe(true);
      }),
    );
  });

  it.each([-1, NaN, -0, '3'])('refuses %s', (bf) => {
    expect(() => bayesFactorLabel(bf as number, 'jeffreys')).toThrow(/Bayes factor/);
  });
});
