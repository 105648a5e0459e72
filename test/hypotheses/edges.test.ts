import {
  absentEvidence,
  expectedDiagnosticValue,
  fromCompetingCsv,
  hypothesisBoardNote,
  hypothesisRegisterDocument,
  likelihoodRatios,
  mergeRegisters,
  nameTest,
  negativeKnowledge,
  oddsSensitivity,
  redactRegister,
  registerAppendix,
  registerAsOf,
  registerDifferences,
  replayRegister,
  verdictByRule,
  type RegisterEvent,
  type RegisterState,
} from 'commissioning-kit/hypotheses';
import { InvalidInputError } from 'commissioning-kit';
import { describe, expect, it } from 'vitest';

const by = { role: 'commissioner', agencyId: null };
const at = (id: string, on: string) => ({ schemaVersion: 1 as const, id, on, by, why: null });
const source = { work: 'local:count', locator: 'table', basis: 'stated', verified: true } as const;
const item = (id: string, originId: string | null = null) =>
  ({ id, kind: 'need', title: 'A count', period: null, place: null, design: 'count', voices: null, originId, sources: [source] }) as const;
const plan = {
  items: [{ id: 'count', information: 'How many wait', kind: 'need', method: 'Count', owner: by, due: null }],
  expectedIfTrue: null,
  expectedIfFalse: null,
  decisionRule: null,
  rule: { view: 'bearing' },
} as const;

const toTest: readonly RegisterEvent[] = [
  { type: 'register-opened', data: { ...at('e1', '2026-01-01'), registerId: 'r', populationId: 'carers', agenda: null } },
  {
    type: 'hypothesis-offered',
    data: {
      ...at('e2', '2026-01-02'),
      hypothesisId: 'h',
      statement: 'Breaks keep carers well',
      kind: null,
      offeredBy: 'carers',
      claims: [],
    },
  },
  { type: 'hypothesis-agreed', data: { ...at('e3', '2026-01-03'), hypothesisId: 'h', stakeholders: ['council'] } },
  { type: 'test-planned', data: { ...at('e4', '2026-01-04'), hypothesisId: 'h', plan } },
  { type: 'testing-started', data: { ...at('e5', '2026-01-05'), hypothesisId: 'h' } },
];
const evidence = (id: string, on: string, itemId = 'x'): RegisterEvent => ({
  type: 'evidence-recorded',
  data: { ...at(id, on), hypothesisId: 'h', evidence: item(itemId), bearing: 'against', quality: null },
});
const verdict: RegisterEvent = {
  type: 'verdict-recorded',
  data: { ...at('e8', '2026-01-08'), hypothesisId: 'h', verdict: 'not-supported', evidenceIds: ['x'], dissents: [] },
};
const closed: RegisterEvent = {
  type: 'hypothesis-closed',
  data: { ...at('e9', '2026-01-09'), hypothesisId: 'h', reason: 'Nobody took the breaks' },
};
const trigger = (id: string, on: string): RegisterEvent => ({
  type: 'trigger-set',
  data: { ...at(id, on), hypothesisId: 'h', triggerId: id, trigger: { kind: 'date', on: '2027-01-01' } },
});
const stateOf = (...events: readonly RegisterEvent[]): RegisterState => replayRegister([...toTest, ...events]).state;
const paper = { asOf: '2026-02-01', works: [{ id: 'local:count', title: 'Count', publisher: null, year: null, licence: null }] } as const;

describe('an item of evidence that two partners recorded', () => {
  const files = [
    [...toTest, evidence('e6', '2026-01-06'), verdict],
    [...toTest, evidence('e7', '2026-01-07')],
  ];

  it('is kept among the events, named, and stands once', () => {
    const merged = mergeRegisters(files);
    expect(merged.events).toHaveLength(8);
    expect(merged.outOfOrder.map(({ eventId, reasons }) => [eventId, reasons.map(({ code }) => code)])).toEqual([
      ['e7', ['hypotheses/evidence-already-recorded']],
    ]);
    const { state } = replayRegister(merged.events);
    expect(state.hypotheses[0]?.evidence.map(({ eventId }) => eventId)).toEqual(['e6']);
    expect(state.setAside).toEqual([{ eventId: 'e7', type: 'evidence-recorded', because: 'evidence-already-recorded' }]);
  });

  it('leaves a register that every paper and check reads', () => {
    const { state } = replayRegister(mergeRegisters(files).events);
    for (const write of [hypothesisBoardNote, hypothesisRegisterDocument, registerAppendix]) {
      expect(write(state, paper).sections.length).toBeGreaterThan(0);
    }
    expect(registerDifferences(stateOf(), state).length).toBeGreaterThan(0);
  });
});

describe('what happens after a hypothesis ended', () => {
  it('takes neither the day nor the reason from how it ended', () => {
    const known = negativeKnowledge(stateOf(evidence('e6', '2026-01-06'), verdict, closed, trigger('t1', '2026-01-20')));
    expect(known.map(({ ended, on, reason }) => [ended, on, reason])).toEqual([['closed', '2026-01-09', 'Nobody took the breaks']]);
    const later = negativeKnowledge(stateOf(evidence('e6', '2026-01-06'), verdict, evidence('e10', '2026-01-25', 'y')));
    expect(later.map(({ ended, on }) => [ended, on])).toEqual([['not-supported', '2026-01-08']]);
  });

  it('leaves the reason in the papers and in what differs', () => {
    const state = stateOf(evidence('e6', '2026-01-06'), verdict, closed, trigger('t1', '2026-01-20'));
    for (const write of [hypothesisBoardNote, hypothesisRegisterDocument]) {
      const section = write(state, paper).sections.find(({ id }) => id === 'next' || id === 'hypothesis-1');
      const shown = section?.id === 'hypothesis-1' ? section.sections.find(({ id }) => id === 'hypothesis-1-after') : section;
      expect(JSON.stringify(shown)).toContain('Nobody took the breaks');
    }
    const differences = registerDifferences(stateOf(evidence('e6', '2026-01-06'), verdict), state);
    expect(differences.find(({ part }) => part === 'status')?.text).toContain('Nobody took the breaks');
  });

  it('does not have a board look again at what was withdrawn, or has no verdict yet', () => {
    const offered = toTest.slice(0, 2);
    const withdrawn: RegisterEvent = {
      type: 'hypothesis-withdrawn',
      data: { ...at('e9', '2026-01-09'), hypothesisId: 'h', reason: 'Answered elsewhere' },
    };
    const next = (events: readonly RegisterEvent[]): string =>
      JSON.stringify(hypothesisBoardNote(replayRegister(events).state, paper).sections.find(({ id }) => id === 'next'));
    expect(next([...offered, trigger('t1', '2026-01-05'), withdrawn])).not.toContain('look at it again');
    expect(next([...offered, trigger('t1', '2026-01-05')])).not.toContain('look at it again');
    expect(next([...toTest, evidence('e6', '2026-01-06'), verdict, trigger('t1', '2026-01-20')])).toContain('look at it again');
  });
});

describe('a cap on one origin', () => {
  const hypothesis = (items: readonly string[], originCap?: number) => ({
    id: 'h',
    plan: {
      ...plan,
      rule: { view: 'odds' as const, supportedFrom: 0.8, notSupportedTo: 0.2, ...(originCap === undefined ? {} : { originCap }) },
      priors: [{ stakeholder: null, probability: 0.5 }],
    },
    evidence: items.map((id) => ({ item: item(id, 'survey'), bearing: 'for' as const, quality: null, likelihoodRatio: 10 })),
  });

  it('holds a lone item as it holds two, so that leaving one out makes nothing stronger', () => {
    expect(verdictByRule(hypothesis(['a', 'b'], 2)).outcome).toBe('inconclusive');
    expect(verdictByRule(hypothesis(['a'], 2)).outcome).toBe('inconclusive');
    expect(verdictByRule(hypothesis(['a'])).outcome).toBe('supported');
  });

  it('is the same to the rule and to what it hangs on', () => {
    const lines = ['a', 'b'].map((id) => ({ id, likelihoodRatio: 10, originId: 'survey' }));
    const found = oddsSensitivity({ prior: 0.5, lines, supportedFrom: 0.8, notSupportedTo: 0.2, originCap: 2 });
    expect(found.withoutItem.map(({ verdict: one }) => one)).toEqual(['inconclusive', 'inconclusive']);
    expect(found.bounds.lower).toBeCloseTo(2 / 3, 12);
  });
});

describe('probabilities turned round', () => {
  it('do not miss a limit by what binary fractions lose', () => {
    const limits = { thresholds: { hoopFrom: 0.9, smokingGunTo: 0.05 } };
    expect(1 - 0.95).toBeGreaterThan(0.05);
    expect(nameTest({ ifTrue: 0.1, ifFalse: 0.95 }, limits).test).toBe('doubly-decisive');
    expect(nameTest({ ifTrue: 0.9, ifFalse: 0.05 }, limits).test).toBe('doubly-decisive');
  });

  it('are worth the same wherever not seeing is weighed', () => {
    const planned = { ...plan, items: [{ ...plan.items[0], expected: { ifTrue: 0.9, ifFalse: { lower: 0.2, upper: 0.3 } } }] };
    const line = { item: item('x'), planItemId: 'count', seen: 'expected-if-false' } as const;
    const ratio = { ifTrue: 0.1, ifFalse: { lower: 0.7, upper: 0.8 } };
    expect(absentEvidence(planned, [line]).items[0]?.likelihoodRatio).toEqual(ratio);
    const rule = { view: 'odds' as const, supportedFrom: 0.8, notSupportedTo: 0.2 };
    const judged = (given: object): string | undefined =>
      verdictByRule({
        id: 'h',
        plan: { ...planned, rule, priors: [{ stakeholder: null, probability: 0.5 }] },
        evidence: [{ item: item('x'), bearing: 'against', quality: null, ...given }],
      }).reasons[0]?.message;
    expect(judged({ planItemId: 'count', seen: 'expected-if-false' })).toBe(judged({ likelihoodRatio: ratio }));
  });
});

describe('numbers next to nothing', () => {
  const isPlain = (value: unknown): boolean => JSON.stringify(JSON.parse(JSON.stringify(value))) === JSON.stringify(value);
  const hasOnlyNumbers = (value: unknown): boolean =>
    typeof value === 'object' && value !== null
      ? Object.values(value).every(hasOnlyNumbers)
      : typeof value !== 'number' || Number.isFinite(value);

  it('leave null where a ratio or its limit is past what a number holds', () => {
    const few = likelihoodRatios({ truePositive: 1e-300, falsePositive: 1, falseNegative: 1, trueNegative: 1 });
    expect(few.positive).toEqual({ value: 2e-300, lower: 0, upper: null });
    const none = likelihoodRatios({ truePositive: 1, falsePositive: 1e-320, falseNegative: 1, trueNegative: 1 });
    expect(none.positive).toEqual({ value: null, lower: 0, upper: null });
    expect(hasOnlyNumbers([few, none])).toBe(true);
  });

  it('leave nothing to gain from a prior that is next to nothing', () => {
    const value = expectedDiagnosticValue({ prior: 1e-320, ifTrue: 1e-5, ifFalse: 0 });
    expect(value.informationGain).toEqual({ lower: 0, upper: 0 });
    expect(isPlain(value)).toBe(true);
  });

  it('do not make a certainty of a confidence that is none', () => {
    const stated: RegisterEvent = {
      type: 'confidence-stated',
      data: { ...at('e3', '2026-01-03'), hypothesisId: 'h', stakeholder: 'council', probability: 0.999, resolvesOn: '2027-01-01' },
    };
    const offered = toTest.slice(0, 2);
    const [difference] = registerDifferences(replayRegister(offered).state, replayRegister([...offered, stated]).state);
    expect(difference?.text).toBe('council held "h" 99.9 per cent probable, to be known on 2027-01-01');
  });
});

describe('files and streams that are not in order', () => {
  it('refuses a line without the id of its item, and takes its ratings for no statements', () => {
    const read = fromCompetingCsv('Evidence,Credibility,Relevance,Hypothesis a,Hypothesis b\r\n,high,high,II,C\r\ne2,high,low,C,II\r\n');
    expect(read.ok ? [] : read.reasons.map(({ path }) => path)).toEqual([['csv', 'A2']]);
    const stated = fromCompetingCsv('Evidence,Credibility,Relevance,Hypothesis a\r\n,,,Too few carers\r\ne2,high,low,C\r\n');
    expect(stated.ok && stated.matrix.hypotheses).toEqual([{ id: 'a', statement: 'Too few carers' }]);
  });

  it('names cells of wide files as spreadsheets do', () => {
    const wide = Array.from({ length: 702 }, (_, index) => `Hypothesis h${index}`);
    const read = fromCompetingCsv(`Evidence,Credibility,Relevance,${wide.join(',')}\r\ne1,high,low,${'C,'.repeat(699)}odd,C,odd\r\n`);
    expect(read.ok ? [] : read.reasons.map(({ path }) => path[1])).toEqual(['AAA2', 'AAC2']);
  });

  it('refuses events whose dates go back, though those before the day are in order', () => {
    const astray = [toTest[0], toTest[4], toTest[1]] as readonly RegisterEvent[];
    expect(() => registerAsOf(astray, '2026-01-03')).toThrow(InvalidInputError);
    expect(() => registerAsOf(astray, '2026-01-03')).toThrow('events[2].data.on');
    expect(registerAsOf(toTest, '2026-01-03').lastOn).toBe('2026-01-03');
  });

  it('says of a redacted edition that withholds no texts what it does withhold', () => {
    expect(redactRegister(toTest, { withhold: [] }).caveats[0]?.message).toMatch(
      /given: fewer than 5 voices, custodians, agencies and extensions$/,
    );
  });
});
