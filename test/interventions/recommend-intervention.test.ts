import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CIRCUMSTANCES,
  INTERVENTIONS,
  recommendIntervention,
  type InterventionAdvice,
  type InterventionSituation,
} from 'commissioning-kit/interventions';

const CONDITIONS = { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes' } as const;

/** As the text tells the case: NHS and council buy most of it, some people buy for themselves, key contracts have to be named in public. */
const OLDER_PEOPLE: InterventionSituation = {
  ...CONDITIONS,
  largePurchasingShare: 'yes',
  keyInfluenceOnResources: 'yes',
  mustBePublicOnFocusAndPurchasing: 'yes',
  mainContractHolder: 'yes',
  directPayments: 'yes',
  selfFunders: 'yes',
  marketChangeNeedsInfluence: 'yes',
};

/** As the text tells the case: schools hold the budgets, so a strategy for all intentions may be impractical; providers need to see where the market goes. */
const SPECIAL_EDUCATIONAL_NEEDS: InterventionSituation = {
  ...CONDITIONS,
  largePurchasingShare: 'no',
  mustBePublicOnFocusAndPurchasing: 'yes',
  mainContractHolder: 'no',
  schoolBudgets: 'yes',
  marketChangeNeedsInfluence: 'yes',
  choiceInformationScarce: 'yes',
};

function advice(situation: InterventionSituation, policy?: 'all' | 'any'): InterventionAdvice {
  const { outcome } = recommendIntervention(situation, policy ? { policy } : {});
  if (outcome === 'insufficient-information') throw new Error('no advice');
  return outcome;
}

describe('recommendIntervention', () => {
  it('D-INT-10, D-GLD-02: older people come to a commissioning strategy', () => {
    expect(advice(OLDER_PEOPLE).sequence).toEqual(['commissioning-strategy']);
    expect(advice(OLDER_PEOPLE).ranked[0]).toMatchObject({ intervention: 'commissioning-strategy', rank: 1, suits: 'yes' });
    expect(recommendIntervention(OLDER_PEOPLE).caveats.map((caveat) => caveat.code)).toContain('interventions/other-holders');
  });

  it('D-INT-11, D-GLD-03: special educational needs come to a market position statement', () => {
    expect(advice(SPECIAL_EDUCATIONAL_NEEDS).sequence).toEqual(['market-position-statement']);
    expect(advice(SPECIAL_EDUCATIONAL_NEEDS).ranked[0]?.intervention).toBe('market-position-statement');
    expect(advice(SPECIAL_EDUCATIONAL_NEEDS).ranked.find((fit) => fit.intervention === 'commissioning-strategy')?.suits).toBe('no');
  });

  it('D-GLD-20: all unknown, and known conditions with unknown circumstances, are insufficient information', () => {
    const unknown = recommendIntervention({ market: 'unknown', needForChange: 'unknown', changeNeedsManaging: 'unknown' });
    expect(unknown.outcome).toBe('insufficient-information');
    expect(unknown.unknown).toHaveLength(3);
    const circumstances = recommendIntervention(CONDITIONS);
    expect(circumstances.outcome).toBe('insufficient-information');
    expect(circumstances.unknown).toHaveLength(CIRCUMSTANCES.length);
  });

  it('refers back to the three conditions where they do not hold', () => {
    const finding = recommendIntervention({ ...OLDER_PEOPLE, market: 'no' });
    expect(finding.outcome).toEqual({ ranked: [], sequence: [] });
    expect(finding.reasons.map((reason) => reason.code)).toContain('interventions/conditions-first');
  });

  it('D-MON-01: puts monitoring first where data are poor', () => {
    expect(advice({ ...OLDER_PEOPLE, goodDataOnExistingServices: 'no' }).sequence).toEqual([
      'monitoring-programme',
      'commissioning-strategy',
    ]);
    const unwanted = { ...OLDER_PEOPLE, goodDataOnExistingServices: 'no', valuesAndFundsMarketInformation: 'no' } as const;
    expect(advice(unwanted).sequence).toEqual(['commissioning-strategy']);
  });

  it('D-PRC-01, D-AMB-27: no procurement before clear, evidenced intentions', () => {
    const ready = {
      ...CONDITIONS,
      hasResourcesToUseWell: 'yes',
      intentionsClearAndEvidenced: 'yes',
      goodDataOnExistingServices: 'yes',
    } as const;
    expect(advice(ready).sequence).toEqual(['procurement-exercise']);
    const early = { ...CONDITIONS, hasResourcesToUseWell: 'yes', intentionsClearAndEvidenced: 'no' } as const;
    expect(advice(early, 'any').sequence).toEqual(['commissioning-strategy', 'procurement-exercise']);
    const withoutStrategy = { ...early, largePurchasingShare: 'no', mustBePublicOnFocusAndPurchasing: 'no' } as const;
    expect(advice(withoutStrategy, 'any').sequence).toEqual([]);
  });

  it('D-MON-15: being a major purchaser or an agreed facilitator is enough', () => {
    const valued = { ...CONDITIONS, valuesAndFundsMarketInformation: 'yes' } as const;
    expect(advice({ ...valued, majorPurchaser: 'no', facilitationRoleAgreed: 'yes' }).sequence).toEqual(['monitoring-programme']);
    expect(advice({ ...valued, majorPurchaser: 'yes' }).sequence).toEqual(['monitoring-programme']);
    expect(recommendIntervention({ ...valued, majorPurchaser: 'no' }).outcome).toBe('insufficient-information');
  });

  it('shows ties', () => {
    const finding = advice({ ...CONDITIONS, largePurchasingShare: 'no', marketChangeNeedsInfluence: 'no', hasResourcesToUseWell: 'no' });
    expect(finding.ranked.filter((fit) => fit.suits === 'no').map((fit) => fit.rank)).toEqual([2, 2, 2]);
  });

  it('D-AMB-13: says that the text does not say all or any', () => {
    expect(recommendIntervention(OLDER_PEOPLE).caveats.map((caveat) => caveat.parameter)).toContain('policy');
    expect(recommendIntervention(OLDER_PEOPLE, { policy: 'all' }).caveats.map((caveat) => caveat.parameter)).not.toContain('policy');
  });

  it('more known circumstances in favour never make an intervention suit less', () => {
    const tri = fc.constantFrom('yes', 'no', 'unknown' as const);
    const situation = fc.record(Object.fromEntries(CIRCUMSTANCES.map(({ id }) => [id, tri])));
    const inFavour = CIRCUMSTANCES.map(({ id }) => id).filter((id) => id !== 'mainContractHolder');
    const order = { no: 0, unknown: 1, yes: 2 };
    fc.assert(
      fc.property(situation, fc.constantFrom(...inFavour), fc.constantFrom('all', 'any' as const), (answers, id, policy) => {
        const suits = (from: object, intervention: string): number => {
          const { outcome } = recommendIntervention({ ...CONDITIONS, ...from } as InterventionSituation, { policy: policy as 'all' });
          return outcome === 'insufficient-information'
            ? 1
            : order[(outcome.ranked.find((fit) => fit.intervention === intervention) as { suits: 'yes' }).suits];
        };
        for (const { id: intervention } of INTERVENTIONS) {
          expect(suits({ ...answers, [id]: 'yes' }, intervention)).toBeGreaterThanOrEqual(suits(answers, intervention));
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    [{ ...CONDITIONS, schoolBudget: 'yes' }, {}, /schoolBudget must be absent/],
    [{ ...CONDITIONS, schoolBudgets: true }, {}, /schoolBudgets must be "yes", "no" or "unknown"; found true/],
    [CONDITIONS, { policy: 'most' }, /options\.policy must be one of "all", "any"; found "most"/],
    [undefined, {}, /\(input\) must be an object; found undefined/],
  ])('refuses %j with %j', (situation, options, message) => {
    expect(() => recommendIntervention(situation as never, options as never)).toThrow(message);
  });
});
