import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreementOverAreas,
  agreementWithout,
  InvalidInputError,
  OVERALL_COEFFICIENTS,
  type Level,
  type OverallCoefficient,
} from 'commissioning-kit/joint';
import { mirror, ofAll, panels, renamed, said } from './voices.js';

const [S, P, J, I] = ['separate', 'parallel', 'joint', 'integrated'] as const;
const coefficients = fc.constantFrom<OverallCoefficient>(...OVERALL_COEFFICIENTS);

describe('agreementOverAreas', () => {
  const two = [...ofAll('council', [S, S, P, J, I, J, P]), ...ofAll('icb', [S, P, P, J, J, J, S])];

  it('is alpha with the ordinal metric, reckoned by hand', () => {
    // Two voices, three areas: S S, S P, P P. Named in all: S three times, P three times. Of the pairs of views, taken both ways, 2 of 6
    // differ; of all pairs of the six, both ways, 18 of 30 do. With two levels seen every metric gives 1 - (2/6) / (18/30).
    const agreement = agreementOverAreas([...ofAll('council', [S, S, P]), ...ofAll('icb', [S, P, P])], {
      coefficient: 'krippendorff-alpha',
    });
    expect(agreement.value).toBeCloseTo(1 - 2 / 6 / (18 / 30), 12);
    expect(agreement.n).toEqual({ voices: 2, areas: 3, ratings: 6, pairs: 3 });
  });

  it('is Gwet’s AC1 and Brennan and Prediger’s coefficient, reckoned by hand', () => {
    // Of seven areas four are alike. By chance over four levels a quarter would be.
    const bp = agreementOverAreas(two, { coefficient: 'brennan-prediger', weights: 'none' });
    expect(bp.value).toBeCloseTo((4 / 7 - 1 / 4) / (3 / 4), 12);
    // Shares of the levels over both: S 4, P 4, J 5, I 1 of 14. Chance: the sum of share x (1 - share), over three.
    const chance = [4, 4, 5, 1].map((count) => (count / 14) * (1 - count / 14)).reduce((sum, part) => sum + part, 0) / 3;
    const ac1 = agreementOverAreas(two, { coefficient: 'gwet-ac1' });
    expect(ac1.value).toBeCloseTo((4 / 7 - chance) / (1 - chance), 12);
    expect(ac1.weights).toBe('none');
  });

  it('takes nothing but a level for a level', () => {
    const beside = [
      ...two,
      said('trust', 'contracting', 'unknown'),
      said('school', 'contracting', [S, I]),
      said('board', 'contracting', 'not-applicable'),
    ];
    for (const coefficient of OVERALL_COEFFICIENTS) {
      expect(agreementOverAreas(beside, { coefficient }).value).toBe(agreementOverAreas(two, { coefficient }).value);
      expect(agreementOverAreas(beside, { coefficient }).n).toEqual(agreementOverAreas(two, { coefficient }).n);
    }
  });

  it('tells small panels that they are too few, and what one more voice like each would change', () => {
    const few = agreementOverAreas(two, { coefficient: 'krippendorff-alpha' });
    expect(few.outcome).toBe('too-few-to-say');
    expect(few.words).toMatch(/^krippendorff-alpha is 0\.\d\d over 2 voices, 7 areas and 7 pairs; too few/);
    expect(few.oneMoreVoice.map(({ like }) => like)).toEqual(['council', 'icb']);
    expect(few.caveats.map(({ parameter }) => parameter)).toContain('enough');
    const asked = agreementOverAreas(two, { coefficient: 'krippendorff-alpha', enough: 2 });
    expect(asked).toMatchObject({ outcome: 'read', value: few.value, oneMoreVoice: [] });
    expect(asked.caveats.map(({ parameter }) => parameter)).not.toContain('enough');
  });

  it('has a named reason where there is no value', () => {
    const alike = [...ofAll('council', [J, J]), ...ofAll('icb', [J, J])];
    expect(agreementOverAreas(alike, { coefficient: 'krippendorff-alpha' })).toMatchObject({
      outcome: 'no-value',
      value: null,
      reason: 'no-variation',
    });
    expect(agreementOverAreas(alike, { coefficient: 'gwet-ac2' }).value).toBe(1);
    expect(agreementOverAreas([], { coefficient: 'gwet-ac2' })).toMatchObject({ outcome: 'no-value', reason: 'no-ratings' });
    expect(agreementOverAreas(ofAll('council', [J]), { coefficient: 'cohen-kappa' }).reason).toBe('not-two-voices');
  });

  it('draws an interval of alpha from a seed, the same one each time', () => {
    const drawn = (seed: number | string): ReturnType<typeof agreementOverAreas>['interval'] =>
      agreementOverAreas(two, { coefficient: 'krippendorff-alpha', seed, replicates: 200, level: 0.9 }).interval;
    expect(drawn(2026)).toEqual(drawn(2026));
    expect(drawn(2026)).toMatchObject({ level: 0.9, replicates: 200, seed: 2026 });
    expect(drawn(2026)?.lower).not.toBe(drawn(2027)?.lower);
    expect(drawn('spring')?.lower).toBeLessThan(drawn('spring')?.upper as number);
    expect(agreementOverAreas(two, { coefficient: 'krippendorff-alpha' }).interval).toBeNull();
    expect(agreementOverAreas(two, { coefficient: 'gwet-ac2', seed: 1 }).caveats.map(({ parameter }) => parameter)).toContain('seed');
  });

  it('sets alpha beside every way in which the same levels could be dealt out', () => {
    // Three levels, each named twice, in three areas: of the fifteen ways to pair six levels one is alike throughout.
    const alike = [...ofAll('council', [S, P, J]), ...ofAll('icb', [S, P, J])];
    const { byChance } = agreementOverAreas(alike, { coefficient: 'krippendorff-alpha' });
    expect(byChance).toMatchObject({ exact: true, finding: 'too-few-to-say' });
    expect(byChance?.atLeastAsMuch).toBeCloseTo(1 / 15, 12);
    expect(agreementOverAreas(alike, { coefficient: 'gwet-ac2' }).byChance).toBeNull();
  });

  it('draws ways to deal only from a seed', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].flatMap((voice, index) =>
      ofAll(
        voice,
        [S, P, J, I, J, P, S].map((level, area) => ((index + area) % 4 === 0 ? J : level)),
      ),
    );
    expect(agreementOverAreas(many, { coefficient: 'krippendorff-alpha' }).byChance).toBeNull();
    const drawn = agreementOverAreas(many, { coefficient: 'krippendorff-alpha', seed: 7, replicates: 99 }).byChance;
    expect(drawn).toMatchObject({ exact: false, distribution: [], atLeastAsMuch: 0.01, finding: 'more-than-chance' });
  });

  it('tells whoever names no coefficient what there is to choose from', () => {
    const choices =
      'options.coefficient must be one of "krippendorff-alpha", "gwet-ac1", "gwet-ac2", "brennan-prediger", "cohen-kappa"; found';
    expect(() => agreementOverAreas(two, {} as never)).toThrow(`${choices} nothing`);
    expect(() => agreementOverAreas(two, undefined as never)).toThrow(`${choices} nothing`);
    expect(() => agreementWithout(two, { by: 'area' } as never)).toThrow(`${choices} nothing`);
    expect(() => agreementWithout(two, { coefficient: 'kappa' } as never)).toThrow(`${choices} "kappa"`);
    expect(() => agreementOverAreas(two, null as never)).toThrow('options must be an object');
  });

  it('refuses weights that do not go with the coefficient, and says so of those that take steps as equal', () => {
    expect(() => agreementOverAreas(two, { coefficient: 'krippendorff-alpha', weights: 'quadratic' })).toThrow(InvalidInputError);
    expect(() => agreementOverAreas(two, { coefficient: 'gwet-ac1', weights: 'ordinal' })).toThrow(/gwet-ac1: none/);
    expect(agreementOverAreas(two, { coefficient: 'gwet-ac2', weights: 'linear' }).caveats.map(({ parameter }) => parameter)).toContain(
      'weights',
    );
    expect(agreementOverAreas(two, { coefficient: 'gwet-ac2' }).caveats.map(({ parameter }) => parameter)).not.toContain('weights');
  });

  it('is the same under other names, another order, and with the levels turned round', () => {
    fc.assert(
      fc.property(panels, coefficients, (ratings, coefficient) => {
        const value = (from: typeof ratings): number | string | null => {
          const agreement = agreementOverAreas(from, { coefficient });
          return agreement.value === null ? agreement.reason : Math.round(agreement.value * 1e9) / 1e9 + 0;
        };
        expect(value(mirror(ratings))).toBe(value(ratings));
        expect(value(renamed(ratings, (name) => `the ${name}`))).toBe(value(ratings));
        expect(value([...ratings].reverse())).toBe(value(ratings));
      }),
    );
  });
});

describe('agreementWithout', () => {
  const three: readonly (readonly [string, readonly Level[]])[] = [
    ['council', [S, P, J, I]],
    ['icb', [S, P, J, J]],
    ['trust', [I, S, S, S]],
  ];
  const ratings = three.flatMap(([voice, levels]) => ofAll(voice, levels));

  it('says without whom agreement would be higher', () => {
    const { raiseMost, leftOut, value } = agreementWithout(ratings, { coefficient: 'krippendorff-alpha' });
    expect(raiseMost).toEqual(['trust']);
    expect(leftOut.map(({ change }) => change)).toEqual(['lower', 'lower', 'higher']);
    for (const { id, value: without } of leftOut) {
      const others = ratings.filter(({ agencyId }) => agencyId !== id);
      expect(without).toBe(agreementOverAreas(others, { coefficient: 'krippendorff-alpha' }).value);
    }
    expect(value).toBe(agreementOverAreas(ratings, { coefficient: 'krippendorff-alpha' }).value);
  });

  it('lists the areas whose middle would be another, and those that hold', () => {
    const held = agreementWithout([...ratings, ...ofAll('school', [S, P, J, J])], { coefficient: 'krippendorff-alpha' });
    expect(held.leftOut.map(({ id, medianChanges }) => [id, medianChanges.length])).toEqual([
      ['council', 0],
      ['icb', 0],
      ['trust', 0],
      ['school', 0],
    ]);
    expect(held.stableAreas).toHaveLength(4);
    const last = agreementWithout(ratings, { coefficient: 'krippendorff-alpha' }).leftOut[2]?.medianChanges;
    expect(last).toEqual([{ areaId: 'resource-allocation-and-management', with: [J], without: [J, I] }]);
  });

  it('leaves out voices or areas as well', () => {
    expect(agreementWithout(ratings, { coefficient: 'gwet-ac2', by: 'voice' }).leftOut.map(({ id }) => id)).toEqual([
      'council',
      'icb',
      'trust',
    ]);
    const areas = agreementWithout(ratings, { coefficient: 'gwet-ac2', by: 'area' });
    expect(areas.leftOut).toHaveLength(4);
    // The only one in which two pairs lie as far apart as levels can.
    expect(areas.raiseMost).toEqual(['purpose-and-strategy']);
  });

  it('names nobody where agreement has no value', () => {
    expect(agreementWithout(ofAll('council', [S]), { coefficient: 'krippendorff-alpha' })).toMatchObject({ value: null, raiseMost: [] });
    expect(agreementWithout([], { coefficient: 'krippendorff-alpha' }).leftOut).toEqual([]);
  });

  it('is the same with the levels turned round', () => {
    fc.assert(
      fc.property(panels, fc.constantFrom<'agency' | 'voice' | 'area'>('agency', 'voice', 'area'), (from, by) => {
        const turns = (said: typeof from): unknown =>
          agreementWithout(said, { coefficient: 'krippendorff-alpha', by }).leftOut.map(({ id, change, medianChanges }) => [
            id,
            change,
            medianChanges.map(({ areaId }) => areaId),
          ]);
        expect(turns(mirror(from))).toEqual(turns(from));
      }),
    );
  });
});
