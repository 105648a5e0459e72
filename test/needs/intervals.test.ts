import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineIntervals, INTERVAL_RULES, type IntervalPart, type IntervalRule } from 'commissioning-kit/needs';

const RULES = INTERVAL_RULES.map((rule) => rule.id);
const part = fc
  .tuple(fc.integer({ min: 0, max: 100_000 }), fc.nat(5_000), fc.nat(5_000))
  .map(([value, below, above]): IntervalPart => ({ value, lower: value - below, upper: value + above }));
const parts = fc.array(part, { minLength: 1, maxLength: 12 });
const widths = (list: readonly IntervalPart[], rule: IntervalRule): readonly [number, number] => {
  const { value, lower, upper } = combineIntervals(list, { rule });
  return [value - lower, upper - value];
};

describe('combineIntervals', () => {
  it('adds squares of distances for independent errors: 3-4-5 and 5-12-13 triangles', () => {
    const sum = combineIntervals(
      [
        { value: 10, lower: 7, upper: 15 },
        { value: 20, lower: 16, upper: 32 },
      ],
      { rule: 'independent' },
    );
    expect(sum).toMatchObject({ value: 30, lower: 25, upper: 43, rule: 'independent' });
  });

  it('says of outer bounds that they are ones and have no level', () => {
    const { caveats } = combineIntervals([{ value: 1, lower: 0, upper: 2 }], { rule: 'bounds' });
    expect(caveats[0]?.message).toMatch(/outer bound/);
    expect(caveats[0]?.message).toMatch(/no level/);
  });

  it('leaves one part as it is, under every rule', () => {
    for (const rule of RULES) {
      expect(combineIntervals([{ value: 100, lower: 90, upper: 130 }], { rule })).toMatchObject({ value: 100, lower: 90, upper: 130 });
    }
  });

  it('in a change, lets a common cause cancel and independent errors not', () => {
    // 8 per cent, between 6 and 12, of 1,200 people now and of 1,000 before.
    const change: IntervalPart[] = [
      { value: 0.08, lower: 0.06, upper: 0.12, weight: 1200 },
      { value: 0.08, lower: 0.06, upper: 0.12, weight: -1000 },
    ];
    const common = combineIntervals(change, { rule: 'common-cause' });
    expect(common.value).toBeCloseTo(16, 9);
    expect([common.lower, common.upper].map((end) => Math.round(end * 1e9) / 1e9)).toEqual([12, 24]);
    const bounds = combineIntervals(change, { rule: 'bounds' });
    expect([bounds.lower, bounds.upper].map((end) => Math.round(end * 1e9) / 1e9)).toEqual([72 - 120, 144 - 60]);
    const independent = combineIntervals(change, { rule: 'independent' });
    // Up: 1,200 x 0.04 and, taken away, 1,000 x 0.02: the root of 48 and 20 squared is 52.
    expect(independent.upper - independent.value).toBeCloseTo(52, 9);
  });

  it('turns round with its weights: a sum taken away has the interval mirrored', () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(...RULES), (list, rule) => {
        const there = combineIntervals(list, { rule });
        const away = combineIntervals(
          list.map((each) => ({ ...each, weight: -1 })),
          { rule },
        );
        expect(away.lower).toBeCloseTo(-there.upper, 6);
        expect(away.upper).toBeCloseTo(-there.lower, 6);
      }),
    );
  });

  it('is narrowest for independent errors and the same whatever the order of the parts', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const [[down, up], [farDown, farUp]] = [widths(list, 'independent'), widths(list, 'bounds')];
        expect(down).toBeLessThanOrEqual(farDown + 1e-6);
        expect(up).toBeLessThanOrEqual(farUp + 1e-6);
        expect(widths(list, 'common-cause')).toEqual([farDown, farUp]);
        for (const rule of RULES) {
          const [reversedDown, reversedUp] = widths([...list].reverse(), rule);
          expect(reversedDown).toBeCloseTo(widths(list, rule)[0], 6);
          expect(reversedUp).toBeCloseTo(widths(list, rule)[1], 6);
        }
      }),
    );
  });

  it('under one common cause and with mixed weights stays within the outer bounds', () => {
    const weighted = fc.array(fc.tuple(part, fc.integer({ min: -3, max: 3 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weighted, (list) => {
        const mixed = list.map(([each, weight]) => ({ ...each, weight }));
        const [common, bounds] = [combineIntervals(mixed, { rule: 'common-cause' }), combineIntervals(mixed, { rule: 'bounds' })];
        expect(common.lower).toBeGreaterThanOrEqual(bounds.lower - 1e-6);
        expect(common.upper).toBeLessThanOrEqual(bounds.upper + 1e-6);
        expect(common.lower).toBeLessThanOrEqual(common.value);
        expect(common.upper).toBeGreaterThanOrEqual(common.value);
      }),
    );
  });

  it.each([
    [[], { rule: 'bounds' }, 'parts must be a list of at least 1'],
    [[{ value: 1, lower: 2, upper: 3 }], { rule: 'bounds' }, 'parts[0].lower must be at most the value, 1; found 2'],
    [[{ value: 4, lower: 2, upper: 3 }], { rule: 'bounds' }, 'parts[0].upper must be at least the value, 4; found 3'],
    [[{ value: NaN, lower: 2, upper: 3 }], { rule: 'bounds' }, 'parts[0].value must be a finite number; found NaN'],
    [[{ value: 2, lower: 2, upper: 2 }], {}, 'options.rule must be given; found nothing'],
  ])('refuses %j', (list, options, message) => {
    expect(() => combineIntervals(list, options as { rule: IntervalRule })).toThrow(message);
  });
});
