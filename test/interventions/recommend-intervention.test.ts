import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkScopingBasis,
  CIRCUMSTANCES,
  defineIntervention,
  INTERVENTIONS,
  recommendIntervention,
  type InterventionAdvice,
  type InterventionId,
  type InterventionSituation,
  type OwnCase,
  type RecommendOptions,
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

  it('D-PRC-01, D-MON-01: has a procurement follow what brings all that it lacks, and says that this is our rule', () => {
    const [resources, data] = [{ ...CONDITIONS, hasResourcesToUseWell: 'yes' }, { goodDataOnExistingServices: 'yes' }] as const;
    const unclear = { ...resources, ...data, intentionsClearAndEvidenced: 'no' } as const;
    expect(advice(unclear).sequence).toEqual(['commissioning-strategy', 'procurement-exercise']);
    expect(advice(unclear).ranked.find(({ intervention }) => intervention === 'procurement-exercise')?.suits).toBe('no');
    const basisOf = new Map(recommendIntervention(unclear).reasons.map(({ code, basis }) => [code, basis]));
    expect(basisOf.get('interventions/procurement-follows')).toBe('library');
    expect(basisOf.get('interventions/strategy-before-procurement')).toBe('text');
    const unmeasured = { ...resources, intentionsClearAndEvidenced: 'yes', goodDataOnExistingServices: 'no' } as const;
    expect(advice(unmeasured).sequence).toEqual(['monitoring-programme', 'procurement-exercise']);
    const neither = { ...unclear, goodDataOnExistingServices: 'no' } as const;
    expect(advice(neither).sequence).toEqual(['monitoring-programme', 'commissioning-strategy', 'procurement-exercise']);
  });

  it('has no procurement follow where more is lacking, where something is not known, or where what would bring it does not suit', () => {
    const unclear = { ...CONDITIONS, goodDataOnExistingServices: 'yes', intentionsClearAndEvidenced: 'no' } as const;
    expect(advice({ ...unclear, hasResourcesToUseWell: 'no' }).sequence).toEqual([]);
    expect(advice(unclear).sequence).toEqual([]);
    const ready = { ...unclear, hasResourcesToUseWell: 'yes' } as const;
    expect(advice({ ...ready, largePurchasingShare: 'no' }).sequence).toEqual([]);
    expect(advice({ ...ready, goodDataOnExistingServices: 'no', valuesAndFundsMarketInformation: 'no' }).sequence).toEqual([]);
    expect(recommendIntervention({ ...ready, intentionsClearAndEvidenced: 'unknown' }).outcome).toBe('insufficient-information');
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

describe('recommendIntervention beyond the four', () => {
  const forum = defineIntervention({
    id: 'provider-forum',
    label: 'Provider forum',
    text: 'Regular meetings in which providers and commissioners share what they know',
    circumstances: [
      { id: 'willing', question: 'Will providers come?', label: 'providers will come', speaksFor: 'yes' },
      {
        id: 'rivalry',
        question: 'Do providers keep things from one another?',
        label: 'providers do not keep things from one another',
        speaksFor: 'no',
      },
    ],
    before: ['commissioning-strategy'],
    sources: [],
  });
  const lessons = defineIntervention({
    ...forum,
    id: 'lessons',
    label: 'Lessons from elsewhere',
    before: [],
    circumstances: [forum.circumstances[0]!],
  });
  const answers = { willing: 'yes', rivalry: 'no' } as const;
  const outcomeOf = <Own extends string>(options: RecommendOptions<Own>): InterventionAdvice<InterventionId | Own> => {
    const { outcome } = recommendIntervention(OLDER_PEOPLE, options);
    if (outcome === 'insufficient-information') throw new Error('no advice');
    return outcome;
  };

  it('D-INT-08: weighs interventions of the caller’s own beside the four, under their own circumstances', () => {
    const { ranked, sequence } = outcomeOf({ others: [{ intervention: forum, answers }] });
    expect(ranked).toHaveLength(5);
    expect(ranked.find((fit) => fit.intervention === 'provider-forum')).toMatchObject({
      suits: 'yes',
      met: ['willing', 'rivalry'],
      rank: 1,
    });
    expect(sequence).toEqual(['provider-forum', 'commissioning-strategy']);
    const finding = recommendIntervention(OLDER_PEOPLE, { others: [{ intervention: forum, answers: { willing: 'yes' } }] });
    expect(finding.unknown.map((question) => question.path)).toContainEqual(['options', 'others', 0, 'answers', 'rivalry']);
    expect(finding.reasons.find((reason) => reason.message.startsWith('Provider forum'))).toMatchObject({
      basis: 'caller',
      domainId: null,
    });
    expect(finding.caveats.map((caveat) => caveat.code)).toContain('kernel/reading-d-amb-12');
  });

  it('counts the answer that speaks against as such, and what is left out as unknown', () => {
    const fit = (given: OwnCase['answers']) =>
      outcomeOf({ others: [{ intervention: forum, answers: given }] }).ranked.find((entry) => entry.intervention === 'provider-forum');
    expect(fit({ willing: 'yes', rivalry: 'yes' })).toMatchObject({ suits: 'no', unmet: ['rivalry'] });
    expect(fit({})).toMatchObject({ suits: 'unknown', unknown: ['willing', 'rivalry'] });
  });

  it('leaves what is said of the four as it was', () => {
    const four = (finding: InterventionAdvice<string>): unknown =>
      finding.ranked.filter(({ intervention }) => intervention !== 'provider-forum').map(({ rank: _, ...fit }) => fit);
    expect(four(outcomeOf({ others: [{ intervention: forum, answers }] }))).toEqual(four(advice(OLDER_PEOPLE)));
  });

  it('takes its own ahead of what waits for it, and else after the four', () => {
    const both = [
      { intervention: lessons, answers: { willing: 'yes' } },
      { intervention: forum, answers },
    ] as const;
    expect(outcomeOf({ others: both }).sequence).toEqual(['provider-forum', 'commissioning-strategy', 'lessons']);
    const first = { ...lessons, before: ['provider-forum'] };
    expect(outcomeOf({ others: [both[1], { ...both[0], intervention: first }] }).sequence).toEqual([
      'lessons',
      'provider-forum',
      'commissioning-strategy',
    ]);
  });

  it('D-AMB-13: takes all or any by intervention', () => {
    const early = {
      ...CONDITIONS,
      hasResourcesToUseWell: 'yes',
      intentionsClearAndEvidenced: 'yes',
      mustBePublicOnFocusAndPurchasing: 'yes',
    } as const;
    const suits = (policy: RecommendOptions['policy']): readonly string[] => {
      const { outcome } = recommendIntervention(early, policy === undefined ? {} : { policy });
      return outcome === 'insufficient-information'
        ? []
        : outcome.ranked.filter((fit) => fit.suits === 'yes').map((fit) => fit.intervention);
    };
    expect(suits('any').slice().sort()).toEqual(['commissioning-strategy', 'procurement-exercise']);
    expect(suits({ 'procurement-exercise': 'any' })).toEqual(['procurement-exercise']);
    expect(suits(undefined)).toEqual([]);
  });

  it('D-INT-F2: calls nothing sound without the three bases', () => {
    const basis = { purpose: 'Fewer admissions', marketUnderstanding: 'Analysis of March', activityAnalysis: ' ' };
    const finding = recommendIntervention(OLDER_PEOPLE, { basis });
    expect(finding.caveats.find((caveat) => caveat.code === 'interventions/basis-incomplete')?.message).toMatch(
      /what each activity can offer$/,
    );
    const sound = recommendIntervention(OLDER_PEOPLE, { basis: { ...basis, activityAnalysis: 'Analysis of April' } });
    expect(sound.caveats.map((caveat) => caveat.code)).not.toContain('interventions/basis-incomplete');
    expect(() => recommendIntervention(OLDER_PEOPLE, { basis: { ...basis, purpose: 3 as never } })).toThrow(
      /options\.basis\.purpose must be a text/,
    );
    expect(sound.reasons.slice(-3).map((reason) => reason.domainId)).toEqual(['D-INT-01', 'D-INT-02', 'D-INT-03']);
  });

  it.each([
    [{ ...forum, id: 'monitoring-programme' }, /intervention\.id must be an id that none of the four interventions has/],
    [{ ...forum, before: ['provider-forum'] }, /before must be the ids of other interventions/],
    [
      { ...forum, before: ['elsewhere'] },
      /before\[0\] must be the id of one of the four interventions or of the others; found "elsewhere"/,
    ],
    [{ ...forum, circumstances: [] }, /circumstances must be a list of at least 1/],
    [{ ...forum, circumstances: [forum.circumstances[0], forum.circumstances[0]] }, /circumstances\[1\]\.id must be unique/],
  ])('refuses %j', (intervention, message) => {
    expect(() => recommendIntervention(OLDER_PEOPLE, { others: [{ intervention: intervention as never, answers: {} }] })).toThrow(message);
  });

  it('refuses a circle, an answer that nobody asked for, and a policy for what is not weighed', () => {
    const one = { intervention: { ...forum, before: ['lessons'] }, answers };
    const two = { intervention: { ...lessons, before: ['provider-forum'] }, answers: {} };
    expect(() => recommendIntervention(OLDER_PEOPLE, { others: [one, two] })).toThrow(/do not wait for one another in a circle/);
    expect(() => recommendIntervention(OLDER_PEOPLE, { others: [{ intervention: forum, answers: { other: 'yes' } }] })).toThrow(
      /answers\.other must be absent/,
    );
    expect(() => recommendIntervention(OLDER_PEOPLE, { policy: { 'provider-forum': 'any' } })).toThrow(
      /options\.policy\["provider-forum"\] must be absent/,
    );
    expect(() => recommendIntervention(OLDER_PEOPLE, { others: [one, one] })).toThrow(/others\[1\]\.id must be unique/);
  });
});

describe('checkScopingBasis', () => {
  it('D-INT-F2: counts blank text as absent', () => {
    const finding = checkScopingBasis({ purpose: ' \t', marketUnderstanding: null, activityAnalysis: 'Known' });
    expect(finding.outcome).toBe('gaps');
    expect(finding.gaps.map((gap) => gap.domainId)).toEqual(['D-INT-01', 'D-INT-02']);
    expect(checkScopingBasis({ purpose: 'a', marketUnderstanding: 'b', activityAnalysis: 'c' }).outcome).toBe('complete');
  });
});
