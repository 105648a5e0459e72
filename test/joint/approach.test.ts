import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinBenefits,
  LEVELS,
  suggestApproach,
  type ApproachSituation,
  type Finding,
  type SuggestedApproach,
} from 'commissioning-kit/joint';

const TRI = ['yes', 'no', 'unknown'] as const;
const KEYS = ['needsEntwined', 'commonAgenda', 'budgetsAggregable', 'partnersWilling', 'sameProviders'] as const;
const all = KEYS.reduce<readonly ApproachSituation[]>(
  (situations, key) => situations.flatMap((situation) => TRI.map((answer) => ({ ...situation, [key]: answer }))),
  [{} as ApproachSituation],
);

const OLDER: ApproachSituation = {
  needsEntwined: 'yes',
  commonAgenda: 'yes',
  budgetsAggregable: 'yes',
  partnersWilling: 'yes',
  sameProviders: 'yes',
};
const SEN: ApproachSituation = {
  needsEntwined: 'no',
  commonAgenda: 'yes',
  budgetsAggregable: 'no',
  partnersWilling: 'yes',
  sameProviders: 'unknown',
};

const suggestionsOf = ({ outcome }: Finding<readonly SuggestedApproach[]>): readonly SuggestedApproach[] =>
  outcome === 'insufficient-information' ? [] : outcome;
const suggested = (situation: ApproachSituation): readonly string[] =>
  suggestionsOf(suggestApproach(situation)).map(({ approach }) => approach);

describe('suggestApproach', () => {
  it('D-GLD-02: older people, integrated with pooled budgets', () => {
    const [only, ...others] = suggestionsOf(suggestApproach(OLDER));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ approach: 'integrated', pooledBudgets: 'yes' });
    expect(only?.for.map(({ domainId }) => domainId)).toEqual(['D-JNT-14', 'D-JNT-05', 'D-JNT-15', 'D-JNT-F1', 'D-JNT-16', 'D-JNT-12']);
    expect(only?.against.map(({ domainId }) => domainId)).toEqual(['D-JNT-11', 'D-EVD-13']);
  });

  it('D-GLD-03: special educational needs, parallel', () => {
    const [only, ...others] = suggestionsOf(suggestApproach(SEN));
    expect(others).toEqual([]);
    expect(only).toMatchObject({ approach: 'parallel', pooledBudgets: 'no' });
    expect(only?.for.map(({ domainId }) => domainId)).toContain('D-JNT-13');
    expect(only?.against.map(({ domainId }) => domainId)).toEqual(['D-JNT-05']);
    expect(suggested({ ...SEN, needsEntwined: 'yes' })).toEqual(['parallel']);
  });

  it('D-GLD-20: all answers unknown is insufficient information with all five questions', () => {
    const finding = suggestApproach({
      needsEntwined: 'unknown',
      commonAgenda: 'unknown',
      budgetsAggregable: 'unknown',
      partnersWilling: 'unknown',
      sameProviders: 'unknown',
    });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual([...KEYS]);
    expect(finding.reasons).toEqual([]);
  });

  it('suggests nothing above parallel without a common agenda, whatever else is so', () => {
    for (const situation of all.filter(({ commonAgenda }) => commonAgenda === 'no')) {
      expect(suggested(situation)).not.toContain('joint');
      expect(suggested(situation)).not.toContain('integrated');
      expect(
        suggestApproach(situation)
          .reasons.filter(({ code }) => code === 'joint/not-suggested')
          .map(({ domainId }) => domainId),
      ).toEqual(expect.arrayContaining(['D-JNT-09', 'D-JNT-10']));
    }
  });

  it.each<[string, Partial<ApproachSituation>, readonly string[]]>([
    ['needs that can be told apart', { needsEntwined: 'no' }, ['joint']],
    ['budgets that cannot be put together', { budgetsAggregable: 'no' }, ['parallel']],
    ['no common agenda', { commonAgenda: 'no' }, ['parallel']],
    ['unwilling partners', { partnersWilling: 'no' }, ['separate', 'parallel']],
    ['nothing in common', { needsEntwined: 'no', commonAgenda: 'no', sameProviders: 'no' }, ['separate', 'parallel']],
    ['budgets not known', { budgetsAggregable: 'unknown' }, []],
    ['entwinement not known', { needsEntwined: 'unknown' }, []],
    ['providers not known', { sameProviders: 'unknown' }, ['integrated']],
  ])('the older case with %s', (_, change, approaches) => {
    expect(suggested({ ...OLDER, ...change })).toEqual(approaches);
  });

  it('always attaches that integrated is not better in itself and that evidence is limited', () => {
    for (const situation of all) {
      const codes = suggestApproach(situation).caveats.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining(['joint/integrated-not-inevitably-better', 'joint/limited-evidence', 'joint/criteria-from-two-cases']),
      );
    }
  });

  it('suggests at least one approach once everything is known, and says why the others are not', () => {
    for (const situation of all.filter((answers) => KEYS.every((key) => answers[key] !== 'unknown'))) {
      const finding = suggestApproach(situation);
      const approaches = suggested(situation);
      expect(approaches.length).toBeGreaterThan(0);
      const excluded = finding.reasons.filter(({ code }) => code === 'joint/not-suggested');
      expect(approaches.length + excluded.length).toBe(4);
      for (const { message } of excluded) expect(message).toMatch(/^\w+ is not suggested: \w/);
    }
  });

  it('gives reasons on both sides', () => {
    const sides = all.flatMap((situation) => suggestionsOf(suggestApproach(situation)));
    for (const suggestion of sides.filter(({ approach }) => approach === 'joint' || approach === 'integrated')) {
      expect(suggestion.for.length).toBeGreaterThan(0);
      expect(suggestion.against.map(({ domainId }) => domainId)).toContain('D-EVD-13');
    }
  });

  it('never takes back a suggestion when something unknown becomes known', () => {
    const places = fc.constantFrom(...all);
    fc.assert(
      fc.property(places, places, (early, later) => {
        const known = Object.fromEntries(KEYS.map((key) => [key, early[key] === 'unknown' ? later[key] : early[key]]));
        expect(suggested(known as unknown as ApproachSituation)).toEqual(expect.arrayContaining([...suggested(early)]));
      }),
    );
  });

  it('stands in the order of the matrix', () => {
    for (const situation of all) {
      const order = suggested(situation).map((approach) => LEVELS.indexOf(approach as 'joint'));
      expect(order).toEqual([...order].sort());
    }
  });

  it.each([
    [{ ...OLDER, commonAgenda: true }, /^commonAgenda must be "yes", "no" or "unknown"; found true/],
    [{ ...OLDER, partners: ['council'] }, /^partners must be a list of at least 2/],
    [{ ...OLDER, partners: ['council', 'council'] }, /^partners\[1\] must be unique/],
    [{ ...OLDER, budget: 'yes' }, /^budget must be absent/],
    [{ commonAgenda: 'yes' }, /^needsEntwined must be given/],
    [null, /must be an object/],
  ])('refuses %j', (situation, message) => {
    expect(() => suggestApproach(situation as never)).toThrow(message);
  });

  it('takes the ids of two partners', () => {
    expect(suggested({ ...OLDER, partners: ['council', 'icb'] })).toEqual(['integrated']);
  });
});

describe('joinBenefits', () => {
  const known = { commonAgenda: 'yes', budgetsAggregable: 'yes', powerToPool: 'NHS Act 2006, section 75' } as const;
  const unpooled = ['all-relevant-services', 'shared-commissioning-resources'];

  it('lists pooling only where budgets can be put together and the law is named', () => {
    expect(joinBenefits(known).outcome).toEqual([...unpooled, 'pooled-budgets']);
    expect(joinBenefits({ ...known, powerToPool: null }).outcome).toEqual(unpooled);
    expect(joinBenefits({ ...known, budgetsAggregable: 'no' }).outcome).toEqual(unpooled);
    expect(joinBenefits({ ...known, budgetsAggregable: 'unknown' }).outcome).toEqual(unpooled);
  });

  it('asks for what pooling still needs', () => {
    expect(joinBenefits({ ...known, powerToPool: null }).unknown.map(({ id }) => id)).toEqual(['powerToPool']);
    expect(joinBenefits({ ...known, budgetsAggregable: 'unknown' }).unknown.map(({ id }) => id)).toEqual(['budgetsAggregable']);
    expect(joinBenefits({ ...known, budgetsAggregable: 'no', powerToPool: null }).unknown).toEqual([]);
  });

  it('presupposes a common agenda', () => {
    expect(joinBenefits({ ...known, commonAgenda: 'no' }).outcome).toEqual([]);
    expect(joinBenefits({ ...known, commonAgenda: 'no' }).reasons[0]).toMatchObject({
      code: 'joint/benefit-out-of-reach',
      domainId: 'D-JNT-05',
    });
  });

  it('D-GLD-20: all unknown is insufficient information', () => {
    const finding = joinBenefits({ commonAgenda: 'unknown', budgetsAggregable: 'unknown', powerToPool: null });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown).toHaveLength(3);
  });

  it('marks the law outside the texts as not verified', () => {
    const [caveat] = joinBenefits(known).caveats;
    expect(caveat).toMatchObject({
      kind: 'dated',
      sources: [{ work: 'ipc-book' }, { work: 'nhs-act-2006', basis: 'external', verified: false }],
    });
  });

  it('refuses a blank power', () => {
    expect(() => joinBenefits({ ...known, powerToPool: ' ' })).toThrow(/^powerToPool must be a text that is not blank/);
  });
});
