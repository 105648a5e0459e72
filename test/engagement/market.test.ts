import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  classifyMarket,
  engagementFor,
  explain,
  MARKET_SITUATIONS,
  MARKET_THRESHOLDS,
  marketMigration,
  type EngagementPlan,
  type MarketShares,
  type MarketSituationId,
} from 'commissioning-kit/engagement';

type Four = readonly [number | null, number | null, number | null, number | null];

const shares = ([block, multiContract, charityAndGrant, personalOrSelf]: Four): MarketShares => ({
  block,
  multiContract,
  charityAndGrant,
  personalOrSelf,
});
const classify = (four: Four, providerCount: number | null = null): readonly MarketSituationId[] | 'insufficient-information' =>
  classifyMarket({ shares: shares(four), providerCount }).outcome;
const planFor = (situations: readonly MarketSituationId[]): EngagementPlan => {
  const { outcome } = engagementFor(situations);
  if (outcome === 'insufficient-information') throw new Error('no plan');
  return outcome;
};

/** Four shares in thousandths that add up to 1. */
const anyShares = fc
  .tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000))
  .map((cuts) => [0, ...[...cuts].sort((a, b) => a - b), 1000])
  .map((at): Four => [at[1]! - at[0]!, at[2]! - at[1]!, at[3]! - at[2]!, at[4]! - at[3]!].map((part) => part / 1000) as unknown as Four);

describe('classifyMarket', () => {
  it.each([
    ['one acute trust', [1, 0, 0, 0], ['single-block']],
    ['foster places', [0, 1, 0, 0], ['several-contracted']],
    ['prevention that charities fund too', [0, 0, 1, 0], ['mixed-funders']],
    ['care that people buy', [0, 0, 0, 1], ['personal-purchase']],
    ['one provider with four in five of what is bought', [0.8, 0.2, 0, 0], ['single-block']],
    ['one provider with a little less', [0.79, 0.21, 0, 0], ['single-block', 'several-contracted']],
    ['the same in a part of the market', [0.4, 0.1, 0, 0.5], ['single-block', 'personal-purchase']],
    ['half from one and half from several', [0.5, 0.5, 0, 0], ['single-block', 'several-contracted']],
    ['a tenth personal', [0, 0.9, 0, 0.1], ['several-contracted', 'personal-purchase']],
    ['under a tenth personal', [0, 0.91, 0, 0.09], ['several-contracted']],
    [
      'two kinds of contract that make up a segment only together',
      [0.06, 0.06, 0, 0.88],
      ['single-block', 'several-contracted', 'personal-purchase'],
    ],
    ['D-MKT-07: older people, who are served in all ways', [0.3, 0.25, 0.1, 0.35], MARKET_SITUATIONS.map(({ id }) => id)],
  ] as const)('finds %s', (_, four, expected) => {
    expect(classify(four)).toEqual(expected);
  });

  it('says that the market straddles situations, as our reading', () => {
    const reason = classifyMarket({ shares: shares([0.5, 0, 0, 0.5]), providerCount: 9 }).reasons.at(-1);
    expect(reason).toMatchObject({ code: 'engagement/situations-straddled', domainId: 'D-MKT-07', basis: 'library' });
    expect(classifyMarket({ shares: shares([1, 0, 0, 0]), providerCount: 1 }).reasons.map(({ code }) => code)).toEqual([
      'engagement/situation-shown',
    ]);
  });

  it('D-AMB-25: names its defaults, and those only, in the caveats', () => {
    const parameters = (thresholds?: { readonly vastMajority?: number; readonly segment?: number }): readonly (string | null)[] =>
      classifyMarket({ shares: shares([1, 0, 0, 0]), providerCount: 1, ...(thresholds ? { thresholds } : {}) })
        .caveats.filter(({ kind }) => kind === 'library-default')
        .map(({ parameter }) => parameter);
    expect(parameters()).toEqual(['thresholds.vastMajority', 'thresholds.segment']);
    expect(parameters({ segment: 0.05 })).toEqual(['thresholds.vastMajority']);
    expect(parameters({ segment: 0.05, vastMajority: 0.9 })).toEqual([]);
  });

  it('follows the caller’s thresholds, and says so in the reasons', () => {
    const market = { shares: shares([0.85, 0.08, 0, 0.07]), providerCount: 4 };
    expect(classifyMarket(market).outcome).toEqual(['single-block']);
    const own = classifyMarket({ ...market, thresholds: { vastMajority: 0.95, segment: 0.05 } });
    expect(own.outcome).toEqual(['single-block', 'several-contracted', 'personal-purchase']);
    expect(own.reasons.filter(({ code }) => code === 'engagement/situation-shown').every(({ basis }) => basis === 'caller')).toBe(true);
  });

  it('says why a way of paying makes no situation', () => {
    const finding = classifyMarket({ shares: shares([0.9, 0.06, 0.04, 0]), providerCount: 4 });
    expect(finding.reasons.filter(({ code }) => code === 'engagement/situation-not-shown').map(({ message }) => message)).toEqual([
      'A range of contracted providers: 6% of the market, 6.25% of what the commissioner buys; at least 80% is bought otherwise',
      'Independent and public money mixed: 4% of the market; below 10% a segment counts for little',
    ]);
  });

  it('takes one missing share for what the others leave', () => {
    const finding = classifyMarket({ shares: shares([0, 0.6, 0, null]), providerCount: 5 });
    expect(finding.outcome).toEqual(['several-contracted', 'personal-purchase']);
    expect(finding.unknown).toEqual([]);
  });

  it('keeps what is open open, and gives what is sure', () => {
    const finding = classifyMarket({ shares: shares([null, null, 0.05, 0.35]), providerCount: null });
    expect(finding.outcome).toEqual(['personal-purchase']);
    expect(finding.unknown.map(({ id }) => id)).toEqual(['block', 'multiContract', 'providerCount']);
  });

  it('D-GLD-20: all unknown is insufficient information', () => {
    const finding = classifyMarket({ shares: shares([null, null, null, null]), providerCount: null });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.reasons).toEqual([]);
    expect(finding.unknown).toHaveLength(5);
  });

  it('is sure only of what every way of filling in the unknown shares would show', () => {
    fc.assert(
      fc.property(anyShares, fc.subarray([0, 1, 2, 3], { minLength: 1 }), (four, hidden) => {
        const known = four.map((share, index) => (hidden.includes(index) ? null : share)) as unknown as Four;
        const sure = classify(known);
        const whole = classify(four);
        if (sure === 'insufficient-information') return;
        expect(sure.filter((id) => !whole.includes(id))).toEqual([]);
      }),
    );
  });

  it('always finds a situation where all shares are known, up to the highest threshold allowed', () => {
    fc.assert(
      fc.property(
        anyShares,
        fc.double({ min: 0.51, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 0.3, noNaN: true }),
        (four, vastMajority, segment) => {
          const { outcome } = classifyMarket({ shares: shares(four), providerCount: null, thresholds: { vastMajority, segment } });
          expect(Array.isArray(outcome) && outcome.length > 0).toBe(true);
        },
      ),
    );
  });

  it('notices that one provider gets everything and several are counted', () => {
    const caveats = classifyMarket({ shares: shares([1, 0, 0, 0]), providerCount: 5 }).caveats;
    expect(caveats.map(({ code }) => code)).toContain('engagement/one-provider-and-more');
    const alone = classifyMarket({ shares: shares([1, 0, 0, 0]), providerCount: 1 }).caveats;
    expect(alone.map(({ code }) => code)).not.toContain('engagement/one-provider-and-more');
  });

  it('takes whole percentages that miss the whole by one', () => {
    expect(classify([0.33, 0.33, 0.33, 0])).toEqual(['single-block', 'several-contracted', 'mixed-funders']);
  });

  it.each([
    ['shares that miss the whole', shares([0.5, 0.3, 0, 0]), 3, /shares must be shares that add up to 1 \(within 0\.01\).*found 0\.8/],
    ['shares beyond the whole', shares([0.5, 0.6, null, 0]), 3, /shares must be shares of at most 1 in total/],
    ['a percentage', shares([83.3, 0, 0, 0]), 3, /shares\.block must be a share from 0 to 1 \(divide a percentage by 100\)/],
    ['a negative share', shares([-0.1, 1, 0.1, 0]), 3, /shares\.block must be a share/],
    ['spending that nobody receives', shares([1, 0, 0, 0]), 0, /providerCount must be at least 1/],
    ['one provider that is several', shares([0.5, 0.5, 0, 0]), 1, /shares\.multiContract must be 0, since only one provider is counted/],
    ['one provider that is several, by what is left', shares([0.5, null, 0, 0]), 1, /shares\.multiContract must be 0/],
    ['half a provider', shares([1, 0, 0, 0]), 1.5, /providerCount must be a whole number/],
  ] as const)('refuses %s', (_, of, providerCount, message) => {
    expect(() => classifyMarket({ shares: of, providerCount })).toThrow(message);
  });

  it.each([
    [{ vastMajority: 0.5 }, /thresholds\.vastMajority must be a share above 0\.5 and at most 1/],
    [{ segment: 0 }, /thresholds\.segment must be a share above 0 and at most 0\.3/],
    [{ segment: 0.31 }, /thresholds\.segment/],
    [{ majority: 0.8 }, /thresholds\.majority must be absent/],
  ])('refuses the thresholds %j', (thresholds, message) => {
    expect(() => classifyMarket({ shares: shares([1, 0, 0, 0]), providerCount: 1, thresholds: thresholds as never })).toThrow(message);
  });
});

describe('engagementFor', () => {
  it('D-GLD-10: consults in the first two situations and facilitates in the last two', () => {
    expect(planFor(MARKET_SITUATIONS.map(({ id }) => id)).segments.map(({ mode }) => mode)).toEqual([
      'commissioner-led-consultation',
      'commissioner-led-consultation',
      'facilitated-information-sharing',
      'facilitated-information-sharing',
    ]);
  });

  it('D-GLD-10: has no own procurement plan among the purposes of personal purchase, and engages purchasers there in place of users', () => {
    const [block, several, mixed, personal] = planFor(MARKET_SITUATIONS.map(({ id }) => id)).segments;
    expect(personal?.purposes).toEqual(['influence-providers']);
    expect([block, several, mixed].map((segment) => segment?.purposes[0])).toEqual([
      'inform-own-procurement-plan',
      'inform-own-procurement-plan',
      'inform-own-plans',
    ]);
    expect([block, several, mixed, personal].map((segment) => segment?.participants.includes('purchasers'))).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect([block, several, mixed, personal].map((segment) => segment?.participants.includes('service-users'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('adds up who takes part and keeps the plans apart', () => {
    const plan = planFor(['personal-purchase', 'single-block']);
    expect(plan.segments.map(({ situation }) => situation)).toEqual(['single-block', 'personal-purchase']);
    expect(plan.participants).toEqual(['current-providers', 'potential-providers', 'service-users', 'purchasers']);
    const codes = engagementFor(['personal-purchase', 'single-block']).reasons.map(({ code }) => code);
    expect(codes).toContain('engagement/modes-kept-apart');
    expect(engagementFor(['single-block', 'several-contracted']).reasons.map(({ code }) => code)).not.toContain(
      'engagement/modes-kept-apart',
    );
  });

  it('plans each situation alone as it plans it among others', () => {
    const all = planFor(MARKET_SITUATIONS.map(({ id }) => id)).segments;
    expect(MARKET_SITUATIONS.flatMap(({ id }) => planFor([id]).segments)).toEqual(all);
  });

  it('D-STK-26, D-STK-24: facilitates whatever the relationship, and says what the plan leaves aside', () => {
    const finding = engagementFor(['single-block']);
    expect(finding.reasons.at(-1)?.domainId).toBe('D-STK-26');
    expect(finding.caveats[0]?.message).toContain('relationships between the parties and the kind of influence');
  });

  it('passes on that too little is known', () => {
    const finding = engagementFor(classifyMarket({ shares: shares([null, null, null, null]), providerCount: null }).outcome);
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual(['situations']);
  });

  it.each([
    [[], /situations must be a list of at least 1/],
    [['no-such'], /situations\[0\] must be one of/],
    [['single-block', 'single-block'], /situations\[1\] must be unique/],
    [null, /situations must be a list/],
  ])('refuses %j', (situations, message) => {
    expect(() => engagementFor(situations as never)).toThrow(message);
  });
});

describe('marketMigration', () => {
  const move = (now: Four, later: Four): ReturnType<typeof marketMigration> =>
    marketMigration({ sharesNow: shares(now), sharesLater: shares(later) });
  const changes = (now: Four, later: Four): unknown => {
    const { outcome } = move(now, later);
    return outcome === 'insufficient-information' ? outcome : outcome.map(({ situation, change }) => [situation, change]);
  };

  it('D-SCN-06: personal purchase that rises begins to be engaged, beside contracts that stay', () => {
    expect(changes([0, 0.95, 0, 0.05], [0, 0.6, 0, 0.4])).toEqual([
      ['several-contracted', 'stays'],
      ['personal-purchase', 'begins'],
    ]);
    const { reasons } = move([0, 0.95, 0, 0.05], [0, 0.6, 0, 0.4]);
    expect(reasons[0]).toMatchObject({ domainId: 'D-SCN-06', basis: 'text', input: [0.05, 0.4] });
    const added = reasons.filter(({ domainId }) => domainId === 'D-SCN-F6').map(({ message }) => message);
    expect(added).toEqual(['Begins with the change: purchasers', 'Begins with the change: facilitated sharing of information']);
  });

  it('ends consultation where nearly everything has become personal purchase', () => {
    expect(changes([0.9, 0, 0, 0.1], [0.05, 0, 0, 0.95])).toEqual([
      ['single-block', 'ends'],
      ['personal-purchase', 'stays'],
    ]);
    expect(explain(move([0.9, 0, 0, 0.1], [0.05, 0, 0, 0.95]))).toContain('No longer called for: consultation led by the commissioner');
  });

  it('keeps everything where nothing moves', () => {
    const finding = move([0.4, 0, 0, 0.6], [0.4, 0, 0, 0.6]);
    expect(changes([0.4, 0, 0, 0.6], [0.4, 0, 0, 0.6])).toEqual([
      ['single-block', 'stays'],
      ['personal-purchase', 'stays'],
    ]);
    expect(finding.reasons.map(({ code }) => code)).toEqual(['engagement/engagement-stays', 'engagement/engagement-stays']);
  });

  it('is the same move backwards, with beginnings for ends', () => {
    const turned = { begins: 'ends', ends: 'begins', stays: 'stays' } as const;
    fc.assert(
      fc.property(anyShares, anyShares, (now, later) => {
        const [there, back] = [move(now, later).outcome, move(later, now).outcome];
        if (there === 'insufficient-information' || back === 'insufficient-information') throw new Error('all shares are known');
        expect(back.map(({ situation, change }) => [situation, turned[change]])).toEqual(
          there.map(({ situation, change }) => [situation, change]),
        );
      }),
    );
  });

  it('agrees with what classifyMarket finds at either time', () => {
    fc.assert(
      fc.property(anyShares, anyShares, (now, later) => {
        const { outcome } = move(now, later);
        if (outcome === 'insufficient-information') throw new Error('all shares are known');
        const at = (without: string): readonly string[] =>
          outcome.filter(({ change }) => change !== without).map(({ situation }) => situation);
        expect(at('begins')).toEqual(classify(now));
        expect(at('ends')).toEqual(classify(later));
      }),
    );
  });

  it('moves towards personal purchase and never from it as its share rises at the cost of all others', () => {
    fc.assert(
      fc.property(anyShares, fc.double({ min: 0, max: 1, noNaN: true }), (four, pull) => {
        const [block, multi, charity, personal] = four as readonly [number, number, number, number];
        const later: Four = [block * (1 - pull), multi * (1 - pull), charity * (1 - pull), personal + (1 - personal) * pull];
        const { outcome } = move(four, later);
        if (outcome === 'insufficient-information') throw new Error('all shares are known');
        const personalPurchase = outcome.find(({ situation }) => situation === 'personal-purchase');
        expect(personalPurchase?.change).not.toBe('ends');
        expect(outcome.filter(({ situation }) => situation !== 'personal-purchase').every(({ change }) => change !== 'begins')).toBe(true);
      }),
    );
  });

  it('leaves out what it cannot tell, and asks for it at the right time', () => {
    const finding = move([0, 0.95, 0, 0.05], [null, null, 0.05, 0.35]);
    expect(finding.outcome).toMatchObject([{ situation: 'personal-purchase', change: 'begins', shareNow: 0.05, shareLater: 0.35 }]);
    expect(finding.unknown.map(({ id, path }) => [id, path])).toEqual([
      ['providerCount-now', ['providerCountNow']],
      ['block-later', ['sharesLater', 'block']],
      ['multiContract-later', ['sharesLater', 'multiContract']],
      ['providerCount-later', ['providerCountLater']],
    ]);
  });

  it('ends nothing of which it is not known whether it goes on, and compares no participants then', () => {
    const finding = move([0.9, 0, 0, 0.1], [null, 0.5, null, 0.2]);
    expect(finding.outcome).toMatchObject([
      { situation: 'several-contracted', change: 'begins' },
      { situation: 'personal-purchase', change: 'stays' },
    ]);
    expect(finding.reasons.filter(({ domainId }) => domainId === 'D-SCN-F6')).toEqual([]);
    expect(move([0.9, 0, 0, 0.1], [null, 0.5, null, 0.02]).reasons.filter(({ domainId }) => domainId === 'D-SCN-F6')).toEqual([]);
  });

  it('D-GLD-20: all unknown is insufficient information', () => {
    const nothing: Four = [null, null, null, null];
    expect(move(nothing, nothing).outcome).toBe('insufficient-information');
    expect(move([1, 0, 0, 0], nothing).outcome).toBe('insufficient-information');
    expect(move(nothing, nothing).reasons).toEqual([]);
  });

  it('refuses what classifyMarket refuses, and says at which time', () => {
    expect(() => move([0.5, 0, 0, 0], [1, 0, 0, 0])).toThrow(/sharesNow must be shares that add up to 1/);
    expect(() =>
      marketMigration({ sharesNow: shares([1, 0, 0, 0]), sharesLater: shares([0.5, 0.5, 0, 0]), providerCountLater: 1 }),
    ).toThrow(/sharesLater\.multiContract must be 0/);
    expect(() => marketMigration({ sharesNow: shares([1, 0, 0, 0]), sharesLater: shares([1, 0, 0, 0]), providerCountNow: 0 })).toThrow(
      /providerCountNow must be at least 1/,
    );
  });
});

describe('MARKET_THRESHOLDS', () => {
  it('stays inside the limits that callers have', () => {
    expect(() => classifyMarket({ shares: shares([1, 0, 0, 0]), providerCount: 1, thresholds: MARKET_THRESHOLDS })).not.toThrow();
  });
});
