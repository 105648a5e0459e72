import { describe, expect, it } from 'vitest';
import {
  checkLeverPlan,
  explain,
  LEVERS,
  leversFor,
  MARKET_SITUATIONS,
  parseLever,
  type LeverId,
  type PlannedChange,
} from 'commissioning-kit/agenda';

const INFLUENCE = ['informing-providers', 'representing-users', 'brokerage'];
const ALL = [...INFLUENCE, 'contracts', 'service-level-agreements', 'framework-contracts', 'grants'];

describe('leversFor', () => {
  it.each([
    ['single-block', ALL],
    ['several-contracted', ALL],
    ['mixed-funders', ALL],
    ['personal-purchase', [...INFLUENCE, 'grants']],
  ] as const)('with funds in %s, contracts drop out only at the edge', (situation, levers) => {
    expect(leversFor(situation, 'yes').outcome).toEqual(levers);
  });

  it.each([...MARKET_SITUATIONS.map(({ id }) => id), 'unknown'] as const)('without funds in %s, influence stays', (situation) => {
    expect(leversFor(situation, 'no').outcome).toEqual(INFLUENCE);
  });

  it('D-GLD-20: with nothing known it does not say, and still names what works in any case', () => {
    const finding = leversFor('unknown', 'unknown');
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual(['situation', 'holdsFunds']);
    expect(finding.reasons.map(({ code, domainId }) => [code, domainId])).toEqual([
      ['agenda/lever-works', 'D-LEV-01'],
      ['agenda/lever-works', 'D-LEV-02'],
      ['agenda/lever-works', 'D-LEV-03'],
    ]);
  });

  it('asks only for what would change the answer', () => {
    expect(leversFor('unknown', 'yes').unknown.map(({ id }) => id)).toEqual(['situation']);
    expect(leversFor('personal-purchase', 'unknown').unknown.map(({ id }) => id)).toEqual(['holdsFunds']);
    expect(leversFor('unknown', 'no').unknown).toEqual([]);
  });

  it('never takes unknown for no: a lever it leaves out for want of funds comes back with them', () => {
    for (const { id } of MARKET_SITUATIONS) {
      const certain = leversFor(id, 'unknown')
        .reasons.filter(({ code }) => code === 'agenda/lever-works')
        .map(({ domainId }) => domainId);
      for (const funds of ['yes', 'no'] as const) {
        const { outcome } = leversFor(id, funds);
        const works = LEVERS.filter((lever) => outcome !== 'insufficient-information' && (outcome as readonly string[]).includes(lever.id));
        expect(works.map(({ domainId }) => domainId as string)).toEqual(expect.arrayContaining(certain));
      }
    }
  });

  it('says that the join of levers and markets is ours, and which levers stand in an odd place', () => {
    expect(leversFor('single-block', 'yes').caveats.map(({ code }) => code)).toEqual([
      'agenda/levers-by-situation',
      'kernel/reading-d-amb-22',
    ]);
    expect(leversFor('personal-purchase', 'yes').caveats.map(({ code }) => code)).toEqual(['agenda/levers-by-situation']);
    for (const { basis } of leversFor('single-block', 'yes').reasons) expect(basis).toBe('library');
  });

  it('notices a contradiction between buying nearly everything and holding no funds', () => {
    expect(leversFor('single-block', 'no').caveats.map(({ code }) => code)).toContain('agenda/funds-contradiction');
    expect(leversFor('personal-purchase', 'no').caveats.map(({ code }) => code)).not.toContain('agenda/funds-contradiction');
  });

  it('refuses what is no situation and no answer', () => {
    expect(() => leversFor('monopoly' as never, 'yes')).toThrow(/situation must be one of "single-block"/);
    expect(() => leversFor('single-block', true as never)).toThrow('holdsFunds must be "yes", "no" or "unknown"; found true');
  });
});

describe('checkLeverPlan', () => {
  const planned = (...levers: LeverId[]): PlannedChange => ({ change: 'Visits within two days', levers });

  it('D-GLD-05: refuses line management instruction and accepts brokerage', () => {
    const refused = checkLeverPlan([planned(parseLever('line management instruction'))]);
    expect(refused.outcome).toBe('gaps');
    expect(refused.gaps).toMatchObject([{ domainId: 'D-LEV-09', path: [0, 'levers', 0] }]);
    expect(refused.gaps[0]?.fill).toMatch(/^Internal service level agreements/);
    expect(checkLeverPlan([planned(parseLever('brokerage'))])).toMatchObject({ outcome: 'complete', gaps: [] });
  });

  it('flags each of the six that commissioners lack, with one of the seven that comes near, and says that the choice is ours', () => {
    const lacking = LEVERS.filter((lever) => !lever.available);
    const finding = checkLeverPlan([planned(...lacking.map(({ id }) => id))]);
    expect(finding.gaps.map(({ domainId }) => domainId)).toEqual(lacking.map(({ domainId }) => domainId));
    const available = LEVERS.filter((lever) => lever.available).map(({ label }) => label as string);
    for (const { fill } of finding.gaps) expect(available).toContain(fill.split(',')[0]);
    expect(finding.caveats.map(({ code }) => code)).toContain('agenda/nearest-lever');
  });

  it('flags a change without a lever', () => {
    expect(checkLeverPlan([planned('contracts'), planned()]).gaps).toMatchObject([{ path: [1, 'levers'], domainId: 'D-LEV-F2' }]);
  });

  it('has nothing to say of an empty plan', () => {
    const finding = checkLeverPlan([]);
    expect(finding).toMatchObject({ outcome: 'insufficient-information', gaps: [] });
    expect(finding.unknown).toHaveLength(1);
  });

  it('holds levers against the market where it is given, and says when it is not', () => {
    const plan = [planned('contracts', 'brokerage')];
    expect(checkLeverPlan(plan, { situation: 'personal-purchase', holdsFunds: 'yes' }).gaps.map(({ path }) => path)).toEqual([
      [0, 'levers', 0],
    ]);
    expect(checkLeverPlan(plan, { situation: 'several-contracted', holdsFunds: 'yes' }).outcome).toBe('complete');
    expect(checkLeverPlan(plan, { situation: 'several-contracted' })).toMatchObject({
      outcome: 'insufficient-information',
      unknown: [{ id: 'holdsFunds', path: ['options', 'holdsFunds'] }],
    });
    expect(checkLeverPlan([planned('brokerage')], { situation: 'several-contracted' }).outcome).toBe('complete');
    expect(checkLeverPlan(plan).caveats.map(({ code }) => code)).toEqual(['agenda/market-not-checked']);
  });

  it('offers instead what can work in the market', () => {
    const options = { situation: 'personal-purchase', holdsFunds: 'yes' } as const;
    expect(checkLeverPlan([planned('job-descriptions')], options).gaps[0]?.fill).toMatch(/^Informing and advising providers/);
  });

  it('reads well', () => {
    expect(explain(checkLeverPlan([planned('legislation')]))).toContain(
      'A lever that commissioners have for the change “Visits within two days”: legislation is not one (to fill it: Market shaping by framework contracts, which comes nearest among the levers there are)',
    );
  });

  it.each([
    [[{ change: ' ', levers: [] }], '[0].change must be a text that is not blank; found " "'],
    [[{ change: 'x', levers: ['shouting'] }], /^\[0\]\.levers\[0\] must be one of "informing-providers"/],
    [
      [{ change: 'x', levers: ['grants', 'grants'] }],
      '[0].levers[1] must be unique in its list; [0].levers[0] has it already; found "grants"',
    ],
    [null, '(input) must be a list; found null'],
  ])('refuses %j', (plan, message) => {
    expect(() => checkLeverPlan(plan as never)).toThrow(message);
  });
});

describe('parseLever', () => {
  it('knows each lever by its id and by its label, however it is spaced and cased', () => {
    for (const { id, label } of LEVERS) {
      expect(parseLever(id)).toBe(id);
      expect(parseLever(label.toUpperCase())).toBe(id);
    }
    expect(parseLever('  Job   descriptions ')).toBe('job-descriptions');
  });

  it('guesses nothing, and says what comes near', () => {
    expect(() => parseLever('Legislations')).toThrow(/name must be the name of a lever, such as "Legislation"/);
    expect(() => parseLever('')).toThrow('name must be a text that is not blank');
  });
});
