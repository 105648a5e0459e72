import { describe, expect, it } from 'vitest';
import {
  ALTERNATIVE_APPROACHES,
  assessCommissioningFit,
  COMMISSIONING_CONDITIONS,
  explain,
  suggestAlternatives,
  UNSUITABLE_PURPOSES,
  type CommissioningSituation,
} from 'commissioning-kit/agenda';

const ANSWERS = ['yes', 'no', 'unknown'] as const;
const all = ANSWERS.flatMap((market) =>
  ANSWERS.flatMap((needForChange) => ANSWERS.map((changeNeedsManaging) => ({ market, needForChange, changeNeedsManaging }))),
);

describe('assessCommissioningFit', () => {
  it('D-GLD-11: the 27 answers give 9, 10, 7 and 1', () => {
    const counts: Record<string, number> = {};
    for (const situation of all) {
      const { outcome } = assessCommissioningFit(situation);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    expect(counts).toEqual({ 'use-alternative': 9, 'no-intervention': 10, 'insufficient-information': 7, commission: 1 });
  });

  it('D-GLD-20: all answers unknown is insufficient information with all three questions', () => {
    const finding = assessCommissioningFit({ market: 'unknown', needForChange: 'unknown', changeNeedsManaging: 'unknown' });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map((question) => question.id)).toEqual(['market', 'needForChange', 'changeNeedsManaging']);
    expect(finding.reasons).toEqual([]);
  });

  it('D-GLD-02, D-GLD-03: both worked cases meet the three conditions', () => {
    const finding = assessCommissioningFit({
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      waysOfSecuring: ['contracts', 'individual-purchases'],
      hasResources: 'yes',
      directControl: 'no',
    });
    expect(finding.outcome).toBe('commission');
    expect(finding.reasons.map((reason) => reason.domainId)).toEqual(['D-WHN-01', 'D-WHN-02', 'D-WHN-03', 'D-WHN-08']);
  });

  it('D-GLD-04: internal reorganisation, with no market, names the alternatives', () => {
    const finding = assessCommissioningFit({ market: 'no', needForChange: 'yes', changeNeedsManaging: 'yes' });
    expect(finding.outcome).toBe('use-alternative');
    const text = explain(finding);
    for (const approach of ALTERNATIVE_APPROACHES) expect(text).toContain(approach.label.toLowerCase());
  });

  it('keeps what is unknown in sight whatever the outcome', () => {
    for (const situation of all) {
      const unknown = COMMISSIONING_CONDITIONS.map((condition) => condition.id).filter((id) => situation[id] === 'unknown');
      expect(assessCommissioningFit(situation).unknown.map((question) => question.id)).toEqual(unknown);
    }
  });

  it('notices a contradiction between no market and ways of securing', () => {
    const caveats = assessCommissioningFit({
      market: 'no',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      waysOfSecuring: ['grants'],
    }).caveats;
    expect(caveats.map((caveat) => caveat.code)).toContain('agenda/market-contradiction');
  });

  it('warns of direct control and of missing means', () => {
    const caveats = assessCommissioningFit({
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      directControl: 'yes',
      hasResources: 'no',
    }).caveats;
    expect(caveats.map((caveat) => caveat.code)).toEqual(['agenda/order-of-conditions', 'agenda/direct-control', 'agenda/no-resources']);
  });

  it.each([
    [null, '(input) must be an object; found null'],
    [{ market: 'yes', needForChange: 'yes' }, 'changeNeedsManaging must be given; found nothing'],
    [{ market: true, needForChange: 'yes', changeNeedsManaging: 'yes' }, 'market must be "yes", "no" or "unknown"; found true'],
    [
      { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', directControl: 'maybe' },
      'directControl must be "yes", "no" or "unknown"; found "maybe"',
    ],
    [
      { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', waysOfSecuring: ['barter'] },
      'waysOfSecuring[0] must be one of "contracts", "service-agreements", "individual-purchases", "grants"; found "barter"',
    ],
    [
      { market: 'yes', needForChange: 'yes', changeNeedsManaging: 'yes', waysOfSecuring: ['grants', 'grants'] },
      'waysOfSecuring[1] must be unique in its list; waysOfSecuring[0] has it already; found "grants"',
    ],
  ])('refuses %j', (situation, message) => {
    expect(() => assessCommissioningFit(situation as CommissioningSituation)).toThrow(message);
  });
});

describe('suggestAlternatives', () => {
  it('D-GLD-16: each purpose of group A has three alternatives, each of group B two', () => {
    const counts = UNSUITABLE_PURPOSES.map((purpose) => (suggestAlternatives(purpose.id).outcome as readonly string[]).length);
    expect(counts).toEqual([3, 3, 2, 2]);
  });

  it('puts pathway design first for a pathway and market strategy first for a position', () => {
    expect(suggestAlternatives('quality-of-one-care-pathway').outcome[0]).toBe('care-pathway-design');
    expect(suggestAlternatives('market-position-of-a-provider').outcome[0]).toBe('market-analysis-and-strategy');
  });

  it('D-AMB-21: says that the text pairs groups, and that an order within one is ours', () => {
    const codes = (purpose: Parameters<typeof suggestAlternatives>[0]) => suggestAlternatives(purpose).caveats.map((caveat) => caveat.code);
    expect(codes('internal-reorganisation')).toEqual(['kernel/reading-d-amb-21']);
    expect(codes('quality-of-one-care-pathway')).toEqual(['kernel/reading-d-amb-21', 'agenda/order-within-group']);
  });

  it('refuses a purpose outside the four', () => {
    expect(() => suggestAlternatives('cost-cutting' as never)).toThrow(
      /purpose must be one of "internal-service-planning".*found "cost-cutting"/,
    );
  });
});
