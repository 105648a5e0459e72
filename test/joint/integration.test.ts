import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeIntegration,
  INTEGRATION_BETWEEN,
  INTEGRATION_EXTENTS,
  INTEGRATION_FORMS,
  INTEGRATION_LEVELS_OF_CARE,
  INTEGRATION_RULES,
  INTEGRATION_TYPOLOGIES,
  LEVELS,
  nearestApproach,
  type IntegrationInitiative,
} from 'commissioning-kit/joint';

describe('the typology of integration', () => {
  it('has five, three, two, two and three entries, and six levels of care', () => {
    const catalogues = [INTEGRATION_BETWEEN, INTEGRATION_EXTENTS, INTEGRATION_FORMS, INTEGRATION_TYPOLOGIES, INTEGRATION_RULES];
    expect(catalogues.map(({ length }) => length)).toEqual([5, 3, 2, 2, 3]);
    expect(catalogues.flat().map(({ domainId }) => domainId)).toEqual(
      Array.from({ length: 15 }, (_, index) => `D-ITG-${String(index + 1).padStart(2, '0')}`),
    );
    expect(INTEGRATION_LEVELS_OF_CARE).toHaveLength(6);
  });

  it('tells near approaches, always as an inference, and none of them is separate', () => {
    const near = INTEGRATION_EXTENTS.map(({ id }) => nearestApproach(id));
    expect(near.map(({ outcome }) => outcome)).toEqual([['parallel'], ['parallel', 'joint'], ['integrated']]);
    for (const { reasons, caveats } of near) {
      expect(reasons.every(({ basis, sources }) => basis === 'library' && sources.every((source) => source.basis === 'inferred'))).toBe(
        true,
      );
      expect(caveats.map(({ code }) => code)).toEqual(['joint/extents-are-not-levels']);
    }
    expect(() => nearestApproach('parallel' as 'link')).toThrow(/extent must be/);
  });
});

describe('an initiative', () => {
  const caveatsOf = (initiative: IntegrationInitiative): readonly string[] =>
    describeIntegration(initiative)
      .caveats.map(({ code }) => code)
      .filter((code) => code !== 'joint/extents-are-not-levels');
  const asks = (initiative: IntegrationInitiative): readonly string[] => describeIntegration(initiative).unknown.map(({ id }) => id);

  it('has its place, in the order of the text', () => {
    const { outcome, reasons, unknown } = describeIntegration({
      between: ['parts-of-process', 'across-sectors'],
      sectors: ['health', 'care'],
      extent: 'co-ordinate',
      form: 'virtual',
      means: ['alliance'],
    });
    expect(outcome).toMatchObject({
      between: ['across-sectors', 'parts-of-process'],
      extent: 'co-ordinate',
      form: 'virtual',
      levelsOfCare: [],
    });
    expect(reasons.map(({ domainId }) => domainId)).toEqual(['D-ITG-01', 'D-ITG-05', 'D-ITG-07', 'D-ITG-10']);
    expect(unknown).toEqual([]);
  });

  it('is asked for what it does not say', () => {
    expect(asks({ between: ['across-sectors', 'across-levels'] })).toEqual(['sectors', 'levelsOfCare', 'extent', 'form']);
    expect(asks({ between: ['across-providers'], extent: null, form: 'real' })).toEqual(['extent']);
  });

  it.each<[string, IntegrationInitiative, readonly string[]]>([
    [
      'a merger called virtual',
      { between: ['across-providers'], form: 'virtual', means: ['merged-organisations'] },
      ['joint/merger-called-virtual'],
    ],
    [
      'merged teams called virtual',
      { between: ['across-providers'], form: 'virtual', means: ['merged-assets', 'alliance'] },
      ['joint/merger-called-virtual'],
    ],
    ['an alliance called real', { between: ['across-providers'], form: 'real', means: ['alliance'] }, ['joint/relation-called-real']],
    ['one sector across sectors', { between: ['across-sectors'], sectors: ['health'] }, ['joint/one-sector-across']],
    ['two sectors within one', { between: ['within-sector'], sectors: ['health', 'care'] }, ['joint/several-sectors-within']],
    ['one level across levels', { between: ['across-levels'], levelsOfCare: ['primary'] }, ['joint/one-level-across']],
    ['a merger called real', { between: ['across-providers'], form: 'real', means: ['merged-assets'] }, []],
    ['a merger of no form', { between: ['across-providers'], means: ['merged-assets'] }, []],
  ])('is told of %s', (_what, initiative, codes) => {
    expect(caveatsOf(initiative)).toEqual(codes);
  });

  it('is refused where nothing is integrated', () => {
    expect(() => describeIntegration({ between: [] })).toThrow(/integration between what\?/);
  });

  it('never comes to a level of the matrix', () => {
    const subset = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
    fc.assert(
      fc.property(
        subset(INTEGRATION_BETWEEN.map(({ id }) => id)),
        fc.constantFrom(...INTEGRATION_EXTENTS.map(({ id }) => id), null),
        fc.constantFrom(...INTEGRATION_FORMS.map(({ id }) => id), null),
        (between, extent, form) => {
          const { outcome } = describeIntegration({ between, extent, form });
          for (const level of LEVELS) expect(JSON.stringify(outcome)).not.toContain(`"${level}"`);
        },
      ),
    );
  });
});
