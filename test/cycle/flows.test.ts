import { describe, expect, it } from 'vitest';
import {
  checkInformationFlows,
  cycleTies,
  explain,
  informationFlows,
  INFORMATION_FLOWS,
  type CycleTie,
  type InformationFlow,
  type InformationFlowSituation,
} from 'commissioning-kit/cycle';
import { cycleAfter, FLOW, PASSED, START, TIE, type Step } from './cycle-life.js';

const TACTICAL: CycleTie = { upperId: 'older', lowerId: 'brokerage', place: 'beside', lower: 'tactical', jointOversight: 'yes' };
const flow = (id: string, about: InformationFlow['about'], [from, to]: readonly [string, string], rest: Partial<InformationFlow> = {}) => ({
  id,
  about,
  text: 'What is passed on',
  fromCycleId: from,
  toCycleId: to,
  exists: 'yes' as const,
  route: 'Monthly meeting',
  frequency: { every: 1, unit: 'months' as const },
  lastOn: '2026-05-15',
  ...rest,
});
const UP = ['brokerage', 'older'] as const;
const DOWN = ['older', 'brokerage'] as const;
const NEED = flow('need', 'need-for-new-services', UP);
const QUALITY = flow('quality', 'provider-quality-insight', UP, { frequency: { every: 1, unit: 'years' } });
const STRATEGY = flow('strategy', 'strategy-and-capacity', DOWN);
const check = (change: Partial<InformationFlowSituation>) =>
  checkInformationFlows({ ties: [TACTICAL], flows: [NEED, QUALITY, STRATEGY], asOf: '2026-06-01', ...change });
const missing = (change: Partial<InformationFlowSituation>): readonly string[] => check(change).gaps.map((gap) => gap.missing);

describe('checkInformationFlows', () => {
  it('D-ORG-F2: is complete when both flows up run, one down too, and both parts are overseen jointly', () => {
    const finding = check({});
    expect(finding).toMatchObject({ outcome: 'complete', gaps: [], unknown: [] });
    expect(finding.reasons.map((reason) => [reason.code, reason.domainId])).toEqual([
      ['cycle/overseen-jointly', 'D-ORG-08'],
      ['cycle/flow-runs', 'D-ORG-06'],
      ['cycle/flow-runs', 'D-ORG-07'],
      ['cycle/flow-runs', 'D-CYC-34'],
    ]);
  });

  it('asks for flows that are not listed, and lists them as missing only for who records every flow', () => {
    const asked = check({ flows: [] });
    expect(asked).toMatchObject({ outcome: 'insufficient-information', gaps: [] });
    expect(asked.unknown).toHaveLength(3);
    expect(missing({ flows: [], unlisted: 'no' })).toEqual([
      'Need for new services, from "brokerage" to "older"',
      'Insight into the quality of providers, from "brokerage" to "older"',
      'Strategy and capacity bought, from "older" to "brokerage"',
    ]);
    expect(check({ flows: [], unlisted: 'no' }).gaps.map((gap) => gap.domainId)).toEqual(['D-ORG-06', 'D-ORG-07', 'D-CYC-34']);
  });

  it('tells the rule of the texts from ours', () => {
    const bases = check({ flows: [], unlisted: 'no' })
      .reasons.filter((reason) => reason.code === 'cycle/flow-missing')
      .map((reason) => reason.basis);
    expect(bases).toEqual(['text', 'text', 'library']);
  });

  it('lists a flow without route or frequency, one never used, and one that is overdue', () => {
    expect(missing({ flows: [{ ...NEED, route: null, frequency: null, lastOn: null }, QUALITY, STRATEGY] })).toEqual([
      'A route for flow "need"',
      'A frequency for flow "need"',
      'Any use of flow "need" on record',
    ]);
    const overdue = { ...NEED, lastOn: '2026-04-30' };
    // A month on from 30 April is 30 May.
    expect(missing({ flows: [overdue, QUALITY, STRATEGY] })).toEqual(['Flow "need" since 2026-05-30, when it was due again']);
    expect(missing({ flows: [overdue, QUALITY, STRATEGY], asOf: '2026-05-30' }).filter((gap) => gap.includes('need'))).toEqual([]);
  });

  it.each([
    [{ every: 10, unit: 'days' }, '2026-05-25'],
    [{ every: 2, unit: 'weeks' }, '2026-05-29'],
    [{ every: 12, unit: 'months' }, '2027-05-15'],
    [{ every: 1, unit: 'years' }, '2027-05-15'],
  ] as const)('has a flow of every %j due again on %s', (frequency, due) => {
    const flows = [{ ...NEED, frequency }, QUALITY, STRATEGY].map((each) => ({
      ...each,
      exists: each.id === 'need' ? each.exists : ('no' as const),
    }));
    const at = (asOf: string): boolean => check({ flows, asOf }).gaps.some((gap) => gap.missing.includes(due));
    expect(at(due)).toBe(false);
    expect(at(new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10))).toBe(true);
  });

  it('does not count a flow that runs the wrong way, or that nobody knows of', () => {
    expect(missing({ flows: [{ ...NEED, fromCycleId: 'older', toCycleId: 'brokerage' }, QUALITY, STRATEGY], unlisted: 'no' })).toEqual([
      'Need for new services, from "brokerage" to "older"',
    ]);
    expect(check({ flows: [{ ...NEED, exists: 'unknown' }, QUALITY, STRATEGY], unlisted: 'no' })).toMatchObject({
      outcome: 'insufficient-information',
      unknown: [{ text: 'Is this passed on: need for new services, from "brokerage" to "older"?' }],
    });
    expect(missing({ flows: [{ ...NEED, exists: 'no' }, QUALITY, STRATEGY] })).toHaveLength(1);
  });

  it('asks of a cycle that arranges no support for one flow each way, of whatever kind', () => {
    const ties = [{ ...TACTICAL, place: 'under' as const, lower: 'strategic' as const }];
    expect(missing({ ties, flows: [flow('a', null, UP)], unlisted: 'no' })).toEqual([
      'Information of any kind, from "older" to "brokerage"',
    ]);
    expect(check({ ties, flows: [flow('a', null, UP), STRATEGY] }).outcome).toBe('complete');
    expect(check({ ties }).caveats.map((caveat) => caveat.code)).not.toContain('kernel/reading-d-amb-14');
  });

  it('D-ORG-08: asks for joint oversight', () => {
    expect(missing({ ties: [{ ...TACTICAL, jointOversight: 'no' }] })).toEqual(['Joint oversight of "older" and "brokerage"']);
    expect(check({ ties: [{ ...TACTICAL, jointOversight: 'unknown' }] })).toMatchObject({
      outcome: 'insufficient-information',
      unknown: [{ text: 'Are "older" and "brokerage" overseen jointly?' }],
    });
  });

  it('knows nothing where no cycles are tied, and says which flows belong to no tie', () => {
    const finding = check({ ties: [] });
    expect(finding).toMatchObject({ outcome: 'insufficient-information', unknown: [{ id: 'ties' }] });
    expect(finding.caveats.find((caveat) => caveat.code === 'cycle/flows-without-a-tie')?.message).toContain(
      '"need", "quality", "strategy"',
    );
  });

  it('D-AMB-14, D-AMB-16: says which senses of the words it reads', () => {
    const codes = check({}).caveats.map((caveat) => caveat.code);
    expect(codes).toEqual(['kernel/reading-d-amb-16', 'kernel/reading-d-amb-14', 'cycle/flows-called-for']);
    expect(explain(check({ flows: [] }))).toContain('Read here');
  });

  it.each([
    [{ ties: [TACTICAL, { ...TACTICAL, upperId: 'brokerage', lowerId: 'older' }] }, 'ties[1] must be unique in its list'],
    [{ ties: [{ ...TACTICAL, lowerId: 'older' }] }, 'ties[0].lowerId must be another cycle than the upper one'],
    [
      {
        ties: [
          ['a', 'b'],
          ['b', 'c'],
          ['c', 'a'],
          ['older', 'a'],
        ].map(([upperId, lowerId]) => ({ ...TACTICAL, upperId, lowerId })),
      },
      'must be such that no cycle stands over itself',
    ],
    [{ flows: [NEED, NEED] }, 'flows[1].id must be unique in its list'],
    [{ flows: [{ ...NEED, lastOn: '2026-06-02' }] }, 'flows[0].lastOn must be on or before asOf, 2026-06-01'],
    [{ flows: [{ ...NEED, toCycleId: 'brokerage' }] }, 'flows[0].toCycleId must be another cycle'],
    [{ flows: [{ ...NEED, frequency: { every: 1.5, unit: 'weeks' } }] }, 'flows[0].frequency.every must be a whole number'],
  ])('refuses %j', (change, message) => {
    expect(() => check(change as never)).toThrow(message);
  });

  it('takes cycles under several, as long as none comes to stand over itself', () => {
    const ties = [
      ['region', 'county'],
      ['region', 'city'],
      ['county', 'home-care'],
      ['city', 'home-care'],
    ].map(([upperId, lowerId]) => ({ ...TACTICAL, upperId, lowerId }) as CycleTie);
    expect(check({ ties, flows: [] }).unknown).toHaveLength(4 * 3);
  });

  it('answers for many cycles and flows at once', () => {
    const ties = Array.from({ length: 5_000 }, (_, index) => ({ ...TACTICAL, upperId: 'older', lowerId: `team-${index}` }));
    const flows = ties.flatMap(({ lowerId }) => [flow(`up-${lowerId}`, 'need-for-new-services', [lowerId, 'older'])]);
    const started = performance.now();
    expect(check({ ties, flows }).unknown).toHaveLength(2 * 5_000);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('what a cycle has on record of its neighbours', () => {
  const END: Step = ['end-flow', { flowId: 'reviews' }];

  it('are its ties as they are now, each pair once', () => {
    const { state } = cycleAfter(START, TIE, ['tie-cycle', { ...TIE[1], jointOversight: 'yes' } as never]);
    expect(cycleTies(state)).toEqual([TACTICAL]);
  });

  it('are its flows with the day of their last use, and whether they ended', () => {
    const known = {
      ...flow('reviews', 'provider-quality-insight', UP),
      text: 'What annual reviews say about providers',
      route: 'Quarterly meeting',
    };
    const expected = { ...known, frequency: { every: 3, unit: 'months' } };
    expect(informationFlows(cycleAfter(START, FLOW).state)).toEqual([{ ...expected, lastOn: null }]);
    expect(informationFlows(cycleAfter(START, FLOW, PASSED, PASSED).state)).toEqual([{ ...expected, lastOn: '2026-04-04' }]);
    expect(informationFlows(cycleAfter(START, FLOW, PASSED, END).state)).toEqual([{ ...expected, exists: 'no', lastOn: '2026-04-03' }]);
  });

  it('can be checked as it stands', () => {
    const { state } = cycleAfter(START, TIE, FLOW, PASSED);
    const finding = checkInformationFlows({ ties: cycleTies(state), flows: informationFlows(state), asOf: '2026-08-01', unlisted: 'no' });
    expect(finding.gaps.map((gap) => gap.domainId)).toEqual(['D-ORG-06', 'D-CYC-34', 'D-ORG-07']);
    expect(finding.unknown.map((question) => question.id)).toEqual(['oversight-0']);
  });

  it('D-ORG-06 to D-ORG-08 are in the catalogue, with their place in the texts', () => {
    expect(INFORMATION_FLOWS.map((entry) => [entry.domainId, entry.direction])).toEqual([
      ['D-ORG-06', 'up'],
      ['D-ORG-07', 'up'],
      ['D-ORG-08', 'both'],
      [null, 'down'],
    ]);
  });
});
