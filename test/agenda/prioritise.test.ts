import { describe, expect, it } from 'vitest';
import {
  explain,
  prioritise,
  PRIORITY_GROUPS,
  type PrioritisedList,
  type PrioritiseOptions,
  type PriorityCandidate,
  type PriorityGroup,
} from 'commissioning-kit/agenda';
import type { Tri } from 'commissioning-kit';
import { days, EVIDENCE, startable, STRONG, WEAK } from './any-candidates.js';

const TRI = ['yes', 'no', 'unknown'] as const;
const NONE = { need: 'none', performance: 'none', experience: 'none' } as const;
const UNKNOWN = { need: 'unknown', performance: 'unknown', experience: 'unknown' } as const;

function list(candidates: readonly PriorityCandidate[], options?: PrioritiseOptions): PrioritisedList {
  const { outcome } = prioritise(candidates, options);
  if (outcome === 'insufficient-information') throw new Error('nothing is known');
  return outcome;
}

function groupOf(candidate: PriorityCandidate, options?: PrioritiseOptions): PriorityGroup {
  const { outcome } = prioritise([candidate], options);
  if (outcome === 'insufficient-information') return outcome;
  return outcome.groups.find(({ candidateIds }) => candidateIds.length > 0)?.group as PriorityGroup;
}

function countGroups(answers: readonly Tri[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const need of answers)
    for (const performance of answers)
      for (const experience of answers)
        for (const nationalPolicy of answers)
          for (const localPolicy of answers)
            for (const localCapacity of answers) {
              const evidence = { need: EVIDENCE[need], performance: EVIDENCE[performance], experience: EVIDENCE[experience] };
              const group = groupOf(startable('a', { evidence, practicality: { nationalPolicy, localPolicy, localCapacity } }));
              counts[group] = (counts[group] ?? 0) + 1;
            }
  return counts;
}

describe('prioritise, without weights', () => {
  it('counts out: of 64 full answers 14 can begin, 14 wait for partners, 28 for capacity, and 8 are not evidenced', () => {
    expect(countGroups(['yes', 'no'])).toEqual({ prioritise: 14, 'align-partners-first': 14, 'defer-capacity': 28, 'not-evidenced': 8 });
  });

  it('counts out: of the 729 answers with unknowns, 417 decide nothing', () => {
    expect(countGroups(TRI)).toEqual({
      prioritise: 57,
      'align-partners-first': 57,
      'defer-capacity': 171,
      'not-evidenced': 27,
      'insufficient-information': 417,
    });
  });

  it.each(['need', 'performance', 'experience'] as const)('takes one strong factor for enough: %s', (factor) => {
    expect(groupOf(startable('a', { evidence: { ...NONE, [factor]: STRONG } }))).toBe('prioritise');
  });

  it('takes three weak factors for no strong one, and says so', () => {
    const candidate = startable('a', { evidence: { need: WEAK, performance: WEAK, experience: WEAK } });
    expect(groupOf(candidate)).toBe('not-evidenced');
    expect(prioritise([candidate]).caveats.map(({ code }) => code)).toEqual(['agenda/order-of-factors', 'agenda/weak-evidence']);
  });

  it('gives groups and no ranking: members by id, no order, no place', () => {
    const outcome = list([startable('b'), startable('a'), startable('c', { evidence: NONE })]);
    expect(outcome).toEqual({
      groups: [
        { group: 'prioritise', candidateIds: ['a', 'b'] },
        { group: 'align-partners-first', candidateIds: [] },
        { group: 'defer-capacity', candidateIds: [] },
        { group: 'not-evidenced', candidateIds: ['c'] },
        { group: 'insufficient-information', candidateIds: [] },
      ],
      weights: null,
      orders: [],
      choice: null,
    });
  });

  it('D-GLD-20: has no verdict when nothing is known, nor when there is nothing', () => {
    const open = startable('a', {
      evidence: UNKNOWN,
      practicality: { nationalPolicy: 'unknown', localPolicy: 'unknown', localCapacity: 'unknown' },
    });
    const finding = prioritise([open], { weights: { need: 1 }, capacity: days(3) });
    expect(finding.outcome).toBe('insufficient-information');
    expect(finding.unknown.map(({ id }) => id)).toEqual([
      'need of a',
      'performance of a',
      'experience of a',
      'nationalPolicy of a',
      'localPolicy of a',
      'localCapacity of a',
    ]);
    expect(prioritise([])).toMatchObject({ outcome: 'insufficient-information', unknown: [{ id: 'candidates' }] });
  });

  it('leads every reason for evidence back to where it was found', () => {
    const reasons = prioritise([startable('a')]).reasons;
    const strong = reasons.find(({ code }) => code === 'agenda/evidence-strong');
    expect(strong).toMatchObject({ domainId: 'D-PRI-07', basis: 'text', path: [0, 'evidence', 'need'] });
    expect(strong?.sources.map(({ work }) => work)).toEqual(['ipc-book', 'local:needs-assessment']);
    expect(reasons.at(-1)).toMatchObject({ code: 'agenda/group-prioritise', basis: 'library' });
  });

  it('D-PRI-14: says that a law will demand attention even without evidence', () => {
    const pressed = startable('a', { evidence: NONE, practicality: { nationalPolicy: 'yes', localPolicy: 'yes', localCapacity: 'yes' } });
    expect(prioritise([pressed]).reasons.map(({ code }) => code)).toContain('agenda/policy-without-evidence');
    expect(groupOf(pressed)).toBe('not-evidenced');
  });

  it('puts capacity before partners where both are lacking, and says that the order is ours', () => {
    const both = startable('a', { practicality: { nationalPolicy: 'yes', localPolicy: 'no', localCapacity: 'no' } });
    expect(groupOf(both)).toBe('defer-capacity');
    expect(prioritise([both]).caveats[0]).toMatchObject({ code: 'agenda/order-of-factors', kind: 'library-default' });
  });
});

describe('prioritise, with weights', () => {
  const falls = startable('falls', { evidence: { need: STRONG, performance: STRONG, experience: 'none' } });
  const carers = startable('carers', { evidence: { ...NONE, experience: STRONG } });

  it('orders a group by what speaks for its members, and gives the reason for the step', () => {
    const finding = prioritise([carers, falls], { weights: { need: 2, performance: 1, experience: 2 } });
    const step = finding.reasons.find(({ code }) => code === 'agenda/stands-before');
    expect(step).toMatchObject({ basis: 'caller', input: { first: 'falls', second: 'carers', forFirst: ['need', 'performance'] } });
    expect(step?.message).toBe(
      '“Topic falls” stands by these weights before “Topic carers”: for the first alone speak evidence of need (2), evidence of performance (1); for the second alone speak evidence of experience (2)',
    );
  });

  it('tells an order that holds for whatever weights from one that these weights make', () => {
    const need = startable('need');
    const message = prioritise([falls, need], { weights: { performance: '0.1' } }).reasons.at(-1)?.message;
    expect(message).toBe('“Topic falls” stands before “Topic need”: for the first alone speak evidence of performance (0.1)');
  });

  it('says how far each weight could move: exactly', () => {
    const [order] = list([falls, carers], { weights: { need: '2.5', performance: 1, experience: '2.75' } }).orders;
    expect(order?.places.map(({ candidateId, best, worst }) => [candidateId, best, worst])).toEqual([
      ['falls', 1, 1],
      ['carers', 2, 2],
    ]);
    const pair = ['carers', 'falls'];
    expect(order?.ranges).toEqual([
      { factor: 'need', weight: '2.50', falls: { at: '1.75', pair }, rises: null },
      { factor: 'performance', weight: '1.00', falls: { at: '0.25', pair }, rises: null },
      { factor: 'experience', weight: '2.75', falls: null, rises: { at: '3.50', pair } },
      { factor: 'nationalPolicy', weight: '0.00', falls: null, rises: null },
      { factor: 'localPolicy', weight: '0.00', falls: null, rises: null },
      { factor: 'localCapacity', weight: '0.00', falls: null, rises: null },
    ]);
    // Of 2.5 + 1 + 2.75 that part the two, 0.75 is the margin.
    expect(order?.together).toBe('0.1200');
  });

  it('keeps ties: what is level shares a place, and any move would part it', () => {
    const [order] = list([falls, carers, startable('other', { evidence: NONE })], {
      weights: { need: 1, performance: 1, experience: 2 },
    }).orders;
    expect(order?.places.map(({ candidateId, best, worst }) => [candidateId, best, worst])).toEqual([
      ['carers', 1, 1],
      ['falls', 1, 1],
    ]);
    const pair = ['carers', 'falls'];
    expect(order?.ranges[0]).toEqual({ factor: 'need', weight: '1', falls: { at: '1', pair }, rises: { at: '1', pair } });
    expect(order?.together).toBe('0.0000');
  });

  it('shows the places that something not known leaves open', () => {
    const open = startable('open', { evidence: { need: STRONG, performance: 'unknown', experience: 'unknown' } });
    const finding = prioritise([open, falls, carers], { weights: { need: 2, performance: 1, experience: 2 } });
    const outcome = finding.outcome as PrioritisedList;
    expect(outcome.orders[0]?.places.map(({ candidateId, best, worst }) => [candidateId, best, worst])).toEqual([
      ['falls', 1, 2],
      ['open', 1, 2],
      ['carers', 2, 3],
    ]);
    expect(outcome.orders[0]?.places[1]?.notKnown).toEqual(['performance', 'experience']);
    expect(finding.reasons.map(({ code }) => code)).toContain('agenda/order-not-known');
  });

  it('orders only what is evidenced, each group by itself, and calls the order an aid', () => {
    const apart = startable('apart', { practicality: { nationalPolicy: 'no', localPolicy: 'no', localCapacity: 'yes' } });
    const finding = prioritise([falls, apart, startable('no', { evidence: NONE }), startable('open', { evidence: UNKNOWN })], {
      weights: { need: 1 },
    });
    expect((finding.outcome as PrioritisedList).orders.map(({ group }) => group)).toEqual(['prioritise', 'align-partners-first']);
    expect(finding.caveats.map(({ code }) => code)).toContain('agenda/order-is-an-aid');
  });

  it('gives no candidate a score', () => {
    const text = JSON.stringify(list([falls, carers], { weights: { need: 2, experience: 1 } }).orders[0]?.places);
    expect(text).not.toMatch(/score|sum|total|weight/);
  });
});

describe('prioritise, with a capacity', () => {
  const topic = (id: string, effort: number | string, extra: Partial<PriorityCandidate> = {}) =>
    startable(id, { effort: days(effort), ...extra });

  it('shows every best set when several tie', () => {
    const finding = prioritise([topic('a', 4), topic('b', 6), topic('c', '5.5'), topic('d', '4.5')], { capacity: days(10) });
    const { choice } = finding.outcome as PrioritisedList;
    expect(choice?.sets).toEqual([
      { candidateIds: ['a', 'b'], effort: '10.0', left: '0.0' },
      { candidateIds: ['a', 'c'], effort: '9.5', left: '0.5' },
      { candidateIds: ['a', 'd'], effort: '8.5', left: '1.5' },
      { candidateIds: ['c', 'd'], effort: '10.0', left: '0.0' },
    ]);
    expect(choice).toMatchObject({
      most: 'candidates',
      reached: '2',
      allSets: true,
      inEvery: [],
      inSome: ['a', 'b', 'c', 'd'],
      inNone: [],
    });
    expect(finding.caveats.map(({ code }) => code)).toContain('agenda/each-counts-once');
  });

  it('prefers by weight what counts more to what is more in number', () => {
    const heavy = topic('heavy', 10, { evidence: { need: STRONG, performance: STRONG, experience: STRONG } });
    const candidates = [heavy, topic('a', 5), topic('b', 5)];
    expect(list(candidates, { capacity: days(10) }).choice?.sets.map((set) => set.candidateIds)).toEqual([['a', 'b']]);
    const weighed = list(candidates, { capacity: days(10), weights: { need: 1, performance: 1, experience: 1 } }).choice;
    expect(weighed?.sets.map((set) => set.candidateIds)).toEqual([['heavy']]);
    expect(weighed).toMatchObject({ most: 'weight', reached: '3', inEvery: ['heavy'], inNone: ['a', 'b'] });
  });

  it('puts off what takes more than there is, says so, and notices when somebody said there was capacity', () => {
    const finding = prioritise([topic('large', 11), topic('small', 3)], { capacity: days(10) });
    expect((finding.outcome as PrioritisedList).groups.find(({ group }) => group === 'defer-capacity')?.candidateIds).toEqual(['large']);
    expect(finding.reasons.map(({ code }) => code)).toContain('agenda/effort-beyond-capacity');
    expect(finding.caveats.map(({ code }) => code)).toContain('agenda/capacity-contradiction');
  });

  it('answers the question of capacity by the effort where nobody has, and overrules no no', () => {
    const asked = (localCapacity: Tri) => topic('a', 3, { practicality: { nationalPolicy: 'no', localPolicy: 'yes', localCapacity } });
    expect(groupOf(asked('unknown'), { capacity: days(10) })).toBe('prioritise');
    expect(groupOf(asked('unknown'))).toBe('insufficient-information');
    expect(groupOf(asked('no'), { capacity: days(10) })).toBe('defer-capacity');
  });

  it('asks for an effort that is not known, and takes it neither for nothing nor for too much', () => {
    const finding = prioritise([startable('open'), topic('a', 3)], { capacity: days(10) });
    expect((finding.outcome as PrioritisedList).choice).toMatchObject({ effortUnknown: ['open'], inEvery: ['a'], inNone: [] });
    expect(finding.unknown).toMatchObject([{ id: 'effort of open', path: [0, 'effort'] }]);
  });

  it('leaves out of a choice by weight what no weight speaks for', () => {
    const { choice } = list([topic('a', 3), topic('b', 3, { evidence: { ...NONE, experience: STRONG } })], {
      capacity: days(10),
      weights: { need: 1 },
    });
    expect(choice).toMatchObject({ withoutWeight: ['b'], sets: [{ candidateIds: ['a'] }] });
  });

  it('lists as many sets as asked for, says that there are more, and still knows who is in all of them', () => {
    const alike = Array.from({ length: 30 }, (_, at) => topic(`c${at + 10}`, 10));
    const finding = prioritise([...alike, topic('sure', 1)], { capacity: days(155), maxSets: 3 });
    const { choice } = finding.outcome as PrioritisedList;
    expect(choice?.sets).toHaveLength(3);
    expect(choice).toMatchObject({ allSets: false, reached: '16', inEvery: ['sure'], inNone: [] });
    expect(choice?.inSome).toHaveLength(30);
    expect(finding.caveats.find(({ code }) => code === 'agenda/more-sets')?.parameter).toBe('maxSets');
  });

  it('counts exactly where binary numbers would not', () => {
    const { choice } = list([topic('a', '0.1'), topic('b', '0.2')], { capacity: days('0.3') });
    expect(choice?.sets).toEqual([{ candidateIds: ['a', 'b'], effort: '0.3', left: '0.0' }]);
  });

  it('says that it counts for nothing what is not known', () => {
    const open = topic('open', 3, { evidence: { need: STRONG, performance: 'unknown', experience: 'none' } });
    const codes = prioritise([open, topic('a', 8)], { capacity: days(10), weights: { need: 1, performance: 1 } }).caveats.map(
      ({ code }) => code,
    );
    expect(codes).toContain('agenda/choice-on-what-is-known');
  });

  it('answers for ten thousand topics, or says that it cannot, and never keeps anybody waiting', () => {
    let state = 1;
    const draw = (bound: number): number => (state = (state * 48_271) % 2_147_483_647) % bound;
    const many = Array.from({ length: 10_000 }, (_, at) =>
      topic(`c${at}`, 1 + draw(1_000), {
        evidence: { need: STRONG, performance: EVIDENCE[TRI[draw(3)] as Tri], experience: EVIDENCE[TRI[draw(3)] as Tri] },
      }),
    );
    const finding = prioritise(many, { weights: { need: '0.3331', performance: '0.1732', experience: '0.2718' }, capacity: days(300_000) });
    const { choice, groups } = finding.outcome as PrioritisedList;
    expect(groups[0]?.candidateIds).toHaveLength(10_000);
    if (choice === null) expect(finding.caveats.map(({ code }) => code)).toContain('agenda/choice-too-large');
    else expect(choice.inEvery.length + choice.inSome.length + choice.inNone.length).toBe(10_000);
  });

  it('reads well', () => {
    const text = explain(prioritise([topic('a', 4), topic('b', 7)], { capacity: days(10) }));
    expect(text).toContain(
      'Not all of 2 candidates fit the capacity of 10 person-days together: of the sets with the most candidates, every one holds 0 candidates, only some hold 2 candidates, and none holds 0 candidates',
    );
    expect(text).toContain('“Topic a”: strong evidence of need');
  });
});

describe('prioritise refuses', () => {
  const one = startable('a', { effort: days(3) });

  it.each<readonly [string, unknown, unknown, string | RegExp]>([
    ['what is no list', null, {}, '(input) must be a list; found null'],
    ['an id twice', [one, one], {}, '[1].id must be unique in its list; [0] has it already; found "a"'],
    [
      'evidence without a source',
      [{ ...one, evidence: { ...one.evidence, need: { strength: 'strong', sources: [] } } }],
      {},
      '[0].evidence.need.sources must be at least one source; found an empty list',
    ],
    [
      'an answer that is none',
      [{ ...one, evidence: { ...one.evidence, need: 'strong' } }],
      {},
      '[0].evidence.need must be "none", "unknown", or a strength with its sources; found "strong"',
    ],
    [
      'a factor left out',
      [{ ...one, practicality: { nationalPolicy: 'yes' } }],
      {},
      '[0].practicality.localPolicy must be given; found nothing',
    ],
    [
      'a negative weight',
      [one],
      { weights: { need: '-1' } },
      'options.weights.need must be a decimal number from zero as text; found "-1"',
    ],
    [
      'a weight that is no number',
      [one],
      { weights: { need: NaN } },
      /^options\.weights\.need must be a decimal number from zero as text.*found NaN$/,
    ],
    [
      'weights that are all zero',
      [one],
      { weights: { need: 0, experience: '0.00' } },
      'options.weights must be weights of which at least one is above zero; found an object',
    ],
    ['a weight for what is no factor', [one], { weights: { cost: 1 } }, /^options\.weights\.cost must be absent/],
    [
      'mixed units',
      [one],
      { capacity: { amount: 10, unit: 'weeks' } },
      '[0].effort.unit must be "weeks", the unit of options.capacity.unit; found "person-days"',
    ],
    [
      'mixed units of candidates',
      [one, startable('b', { effort: { amount: 1, unit: 'weeks' } })],
      {},
      /^\[1\]\.effort\.unit must be "person-days"/,
    ],
    ['a negative effort', [{ ...one, effort: days(-2) }], {}, /^\[0\]\.effort\.amount must be/],
    ['no set at all', [one], { maxSets: 0 }, 'options.maxSets must be a whole number from 1 to 10000; found 0'],
  ])('%s', (_, candidates, options, message) => {
    expect(() => prioritise(candidates as never, options as never)).toThrow(message);
  });

  it('names its groups in an order that is no ranking', () => {
    expect(PRIORITY_GROUPS).toHaveLength(5);
  });
});
