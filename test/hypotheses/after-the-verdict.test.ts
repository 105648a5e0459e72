import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterDelivery,
  findRetries,
  negativeKnowledge,
  perform,
  registerLifecycle,
  weighEvidence,
  whoBears,
  WORKED_HYPOTHESES,
  type DeliveredObjective,
  type GroupStake,
  type GroupVoice,
} from 'commissioning-kit/hypotheses';
import { olderPeople, specialNeeds, Story } from './followed-sets.js';

describe('negativeKnowledge', () => {
  it('keeps of the older people’s set what was closed and what was withdrawn, with the reasons', () => {
    expect(negativeKnowledge(olderPeople().state)).toEqual([
      {
        hypothesisId: 'old-5',
        statement: expect.stringMatching(/^One organisation/) as string,
        formerStatements: [],
        ended: 'withdrawn',
        on: '2026-04-08',
        verdict: null,
        evidenceIds: [],
        reason: 'The boards have merged already',
        doNotRetryUnless: null,
      },
      {
        hypothesisId: 'old-6',
        statement: expect.stringMatching(/less qualified/) as string,
        formerStatements: [],
        ended: 'closed',
        on: '2026-11-02',
        verdict: 'not-supported',
        evidenceIds: ['errors'],
        reason: 'Tasks done twice cost more than was saved',
        doNotRetryUnless: 'the training has changed',
      },
    ]);
  });

  it('keeps what was not supported although it was carried over, and lets go of what is under test again', () => {
    expect(negativeKnowledge(specialNeeds().state).map(({ hypothesisId, ended }) => [hypothesisId, ended])).toEqual([
      ['sen-3', 'not-supported'],
    ]);
    const again = specialNeeds()
      .tell('set-trigger', { hypothesisId: 'sen-3', triggerId: 'year', trigger: { kind: 'date', on: '2028-01-10' } })
      .on('2028-01-10')
      .tell('resume-testing', { hypothesisId: 'sen-3', triggerId: 'year' });
    expect(negativeKnowledge(again.state)).toEqual([]);
  });

  it('keeps what was left without a test, and former wordings', () => {
    const { state } = new Story('reworded')
      .offer('old-2')
      .tell('reword-hypothesis', { hypothesisId: 'old-2', statement: 'Rehabilitation at home will lower moves', reason: 'Narrower' })
      .startTesting('old-2')
      .tell('record-verdict', {
        hypothesisId: 'old-2',
        verdict: 'not-tested',
        evidenceIds: [],
        dissents: [],
        reason: 'No therapist was found',
      });
    expect(negativeKnowledge(state)).toEqual([
      expect.objectContaining({
        ended: 'not-tested',
        reason: 'No therapist was found',
        statement: 'Rehabilitation at home will lower moves',
        formerStatements: [WORKED_HYPOTHESES[1].statement],
      }),
    ]);
  });
});

describe('findRetries', () => {
  const known = [...negativeKnowledge(olderPeople().state), ...negativeKnowledge(specialNeeds().state)];

  it('finds each of what is known in its own words, whatever their case, marks and endings', () => {
    for (const entry of known) {
      const finding = findRetries(`  ${entry.statement.toUpperCase()}!`, known);
      expect(finding.likely[0]).toMatchObject({ hypothesisId: entry.hypothesisId, alike: 1 });
      expect(finding.unknown).toHaveLength(finding.likely.length);
    }
  });

  it('asks after what was to change before a retry, and else what is different now', () => {
    const ask = (statement: string) => findRetries(statement, known).unknown[0]?.text;
    expect(ask(known[1]!.statement)).toMatch(/unless the training has changed: has that come about\?$/);
    expect(ask(known[0]!.statement)).toMatch(/withdrawn on 2026-04-08 \(The boards have merged already\): what is different now\?$/);
  });

  it('takes none of the other nine worked hypotheses for a retry of one of these', () => {
    const ids = new Set<string>(known.map(({ hypothesisId }) => hypothesisId));
    for (const { id, statement } of WORKED_HYPOTHESES) {
      if (!ids.has(id)) expect([id, findRetries(statement, known).outcome]).toEqual([id, 'none-alike']);
    }
  });

  it('finds fewer the more words have to be shared, and names the share in a caveat', () => {
    const statement = 'Staff who cost less could do many of the tasks of health professionals';
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const [low, high] = [Math.min(a, b) + 0, Math.max(a, b) + 0];
        const loose = findRetries(statement, known, { from: low }).likely.map(({ hypothesisId }) => hypothesisId);
        for (const { hypothesisId } of findRetries(statement, known, { from: high }).likely) expect(loose).toContain(hypothesisId);
      }),
    );
    expect(findRetries(statement, known).caveats[0]).toMatchObject({ kind: 'library-default', parameter: 'from' });
  });

  it('asks whether the condition has come about in one sentence, however it was written down', () => {
    const entry = { ...known[0]!, statement: 'Telecare will help', verdict: 'not-supported' as const, ended: 'closed' as const };
    const ask = (doNotRetryUnless: string) => findRetries('Telecare will help', [{ ...entry, doNotRetryUnless }]).unknown[0]?.text;
    expect(ask('A provider has the staff before it begins.')).toMatch(/again unless a provider has the staff before it begins: has that/);
    expect(ask('The training has changed')).toMatch(/again unless the training has changed: has that/);
    expect(ask('Riverside Homes has the staff')).toMatch(/again unless Riverside Homes has the staff: has that/);
    expect(ask('NHS funds pay for it')).toMatch(/again unless NHS funds pay for it: has that/);
  });

  it('finds no retry where nothing is known, and refuses what is no statement', () => {
    expect(findRetries('Telecare will help', []).outcome).toBe('none-alike');
    expect(findRetries('to be', known, { from: 0 }).likely).toEqual([]);
    expect(() => findRetries(' ', known)).toThrow();
    expect(() => findRetries('a', known, { from: 50 })).toThrow();
  });
});

describe('whoBears', () => {
  const groups = [
    { id: 'carers', text: 'unpaid carers', characteristic: 'sex' },
    { id: 'residents', text: 'people in care homes', characteristic: 'age' },
    { id: 'homes', text: 'care homes' },
  ];
  const register = olderPeople().state;
  const stake = (groupId: string, ifActedOn: GroupStake['ifActedOn'], bearsCostIfWrong: GroupStake['bearsCostIfWrong']): GroupStake => ({
    hypothesisId: 'old-2',
    groupId,
    ifActedOn,
    bearsCostIfWrong,
  });
  const stakes = [stake('carers', 'gains', 'yes'), stake('residents', 'neither', 'no'), stake('homes', 'loses', 'no')];
  const voice = (evidenceId: string, groupId: string, asked: GroupVoice['asked'], voices: number | null): GroupVoice => ({
    evidenceId,
    groupId,
    asked,
    voices,
  });
  const voices = [
    voice('said-after', 'carers', 'yes', 31),
    voice('moves', 'carers', 'no', 0),
    voice('said-after', 'residents', 'no', 0),
    voice('moves', 'residents', 'no', 0),
    voice('said-after', 'homes', 'yes', 0),
    voice('moves', 'homes', 'no', 0),
  ];
  const of = (id: string, found: ReturnType<typeof whoBears>) => found.hypotheses.find((row) => row.id === id);

  it('says of a hypothesis who gains, who loses, who would bear an error and who is heard', () => {
    const found = whoBears({ register, groups, stakes, voices });
    expect(of('old-2', found)).toEqual({
      id: 'old-2',
      gain: ['carers'],
      lose: ['homes'],
      neither: ['residents'],
      stakeUnknown: [],
      bearCostIfWrong: ['carers'],
      costUnknown: [],
      heard: [{ groupId: 'carers', voices: 31, evidenceIds: ['said-after'] }],
      askedNotHeard: ['homes'],
      notAsked: ['residents'],
      notKnownWhetherHeard: [],
      missingVoices: ['people in care homes'],
    });
    const asked = found.unknown.filter(({ id }) => id.endsWith(', old-2')).map(({ text }) => text);
    expect(asked).toEqual([
      'Why were “people in care homes” not asked about hypothesis "old-2"?',
      'Who speaks for “care homes”, who would lose, in the evidence on hypothesis "old-2"?',
      'Records say that “people in care homes” are missing from the evidence on hypothesis "old-2": how are they to be heard?',
    ]);
  });

  it('asks for everything that nobody said, and takes none of it for no', () => {
    const found = whoBears({ register, groups, stakes: [], voices: [] });
    expect(found.outcome).toBe('to-be-asked');
    const row = of('old-2', found);
    expect([row?.gain, row?.lose, row?.neither, row?.heard, row?.notAsked]).toEqual([[], [], [], [], []]);
    expect([row?.stakeUnknown, row?.costUnknown, row?.notKnownWhetherHeard]).toEqual(Array(3).fill(['carers', 'residents', 'homes']));
  });

  it('does not take a group for unheard of whom it is not known how many spoke', () => {
    const row = (...some: readonly GroupVoice[]) => of('old-2', whoBears({ register, groups, stakes, voices: some }));
    const unsure = row(voice('said-after', 'homes', 'yes', null));
    expect([unsure?.heard, unsure?.askedNotHeard, unsure?.notKnownWhetherHeard]).toEqual([[], [], ['carers', 'residents', 'homes']]);
    const partly = row(voice('said-after', 'homes', 'yes', 4), voice('moves', 'homes', 'unknown', null));
    expect(partly?.heard).toEqual([{ groupId: 'homes', voices: null, evidenceIds: ['said-after', 'moves'] }]);
    // Nobody speaks in counts of moves, so that they need not say so of any group.
    expect(row(voice('said-after', 'homes', 'yes', 0))?.askedNotHeard).toEqual(['homes']);
  });

  it('says the same of what a hypothesis was carried into, and leaves out what was withdrawn', () => {
    const found = whoBears({ register, groups, stakes, voices });
    expect(found.objectives).toEqual([{ ...of('old-2', found), id: 'rehabilitation-for-all' }]);
    expect(found.hypotheses.map(({ id }) => id)).not.toContain('old-5');
  });

  it('names the duty, where it stands and that it was not looked up there, and the characteristics that the caller gave', () => {
    const [duty] = whoBears({ register, groups, stakes, voices }).caveats;
    expect(duty?.message).toMatch(/due regard.*\(looked at: sex, age\)/);
    expect(duty?.sources).toEqual([{ work: 'equality-act-2010', locator: 'section 149', basis: 'external', verified: false }]);
  });

  it.each([
    ['a group that is not there', { stakes: [{ ...stakes[0], groupId: 'nobody' }] }, ['stakes', 0, 'groupId']],
    ['a hypothesis that is not there', { stakes: [{ ...stakes[0], hypothesisId: 'none' }] }, ['stakes', 0, 'hypothesisId']],
    ['evidence that is not there', { voices: [{ ...voices[0], evidenceId: 'none' }] }, ['voices', 0, 'evidenceId']],
    ['a stake that stands twice', { stakes: [stakes[0], stakes[0]] }, ['stakes', 1, 'groupId']],
  ])('refuses %s', (_what, change, path) => {
    try {
      whoBears({ register, groups, stakes, voices, ...change } as never);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ path });
    }
  });

  it('gives every group one place by stake and one by voice, whatever is known', () => {
    const tri = fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const);
    const anyStake = fc.record({
      hypothesisId: fc.constant('old-2'),
      groupId: fc.constantFrom('carers', 'residents', 'homes'),
      ifActedOn: fc.constantFrom('gains' as const, 'loses' as const, 'neither' as const, 'unknown' as const),
      bearsCostIfWrong: tri,
    });
    const anyVoice = fc.record({
      evidenceId: fc.constantFrom('moves', 'said-after'),
      groupId: fc.constantFrom('carers', 'residents', 'homes'),
      asked: tri,
      voices: fc.option(fc.nat({ max: 50 })),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(anyStake, { selector: ({ groupId }) => groupId }),
        fc.uniqueArray(anyVoice, { selector: ({ groupId, evidenceId }) => `${groupId} ${evidenceId}` }),
        (someStakes, someVoices) => {
          const row = of('old-2', whoBears({ register, groups, stakes: someStakes, voices: someVoices }));
          const ids = ['carers', 'homes', 'residents'];
          expect([...row!.gain, ...row!.lose, ...row!.neither, ...row!.stakeUnknown].sort()).toEqual(ids);
          const heard = row!.heard.map(({ groupId }) => groupId);
          expect([...heard, ...row!.askedNotHeard, ...row!.notAsked, ...row!.notKnownWhetherHeard].sort()).toEqual(ids);
        },
      ),
    );
  });
});

describe('afterDelivery', () => {
  const DELIVERED: DeliveredObjective = {
    hypothesisId: 'old-2',
    objectiveId: 'rehabilitation-for-all',
    measure: { id: 'moves', name: 'Moves to residential care after a fall', unit: 'moves a year' },
    saidToMove: 'down',
    delivered: 'yes',
    measured: { before: { value: 120, on: '2026-03-31' }, after: { value: 96, on: '2028-03-31' } },
    comparison: null,
    evidence: {
      id: 'after-delivery',
      place: null,
      sources: [{ work: 'local:moves', locator: 'table 2', basis: 'stated', verified: true }],
    },
  };

  it('takes a fall that was said to come for evidence, and warns that nothing shows what would have been (D-EVD-06)', () => {
    const finding = afterDelivery(DELIVERED);
    expect([finding.outcome, finding.change, finding.difference]).toEqual(['moved-as-said', -24, null]);
    expect(finding.caveats.map(({ code }) => code)).toContain('hypotheses/no-counterfactual');
  });

  it('takes off what moved where nothing was done', () => {
    const comparison = { before: { value: 200, on: '2026-03-31' }, after: { value: 170, on: '2028-03-31' } };
    const finding = afterDelivery({ ...DELIVERED, comparison });
    expect([finding.outcome, finding.changeWithout, finding.difference]).toEqual(['moved-against', -30, 6]);
    expect(finding.recording).toMatchObject({ bearing: 'against', quality: null });
  });

  it('takes for no movement what is within the smallest change that counts', () => {
    expect(afterDelivery({ ...DELIVERED, smallest: 24 }).outcome).toBe('did-not-move');
    expect(afterDelivery({ ...DELIVERED, smallest: 23.9 }).outcome).toBe('moved-as-said');
    const same = { before: { value: 0.1, on: '2026-03-31' }, after: { value: 0.3, on: '2028-03-31' } };
    const alike = { before: { value: 0.4, on: '2026-03-31' }, after: { value: 0.6, on: '2028-03-31' } };
    expect(afterDelivery({ ...DELIVERED, measured: same, comparison: alike }).outcome).toBe('did-not-move');
  });

  it('puts nothing to the test where nothing was delivered, or nobody knows', () => {
    for (const delivered of ['no', 'unknown'] as const) {
      const finding = afterDelivery({ ...DELIVERED, delivered });
      expect([finding.outcome, finding.recording]).toEqual(['insufficient-information', null]);
      expect(finding.unknown.length).toBe(delivered === 'unknown' ? 1 : 0);
    }
  });

  it('gives evidence that the register takes and the weighing reads', () => {
    const { recording } = afterDelivery(DELIVERED);
    const { state } = olderPeople().on('2028-04-10');
    const performed = perform(registerLifecycle, state, {
      type: 'record-evidence',
      data: { id: 'fed-back', on: '2028-04-10', by: { role: 'analyst', agencyId: null }, why: null, ...recording! },
    });
    expect(performed.reasons).toEqual([]);
    const hypothesis = performed.state.hypotheses.find(({ id }) => id === 'old-2')!;
    expect(hypothesis.evidence.at(-1)?.item.period).toEqual({ from: '2026-03-31', to: '2028-03-31' });
    expect(weighEvidence(hypothesis).outcome).toBe('supported');
  });

  it('turns round when what was said turns round, and does not depend on where the measure starts', () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, value, value, value, value, (a, b, c, d, shift) => {
        const pair = (before: number, after: number, by: number) => ({
          before: { value: before + by + 0, on: '2026-03-31' },
          after: { value: after + by + 0, on: '2028-03-31' },
        });
        const run = (saidToMove: 'up' | 'down', by: number) =>
          afterDelivery({ ...DELIVERED, saidToMove, measured: pair(a, b, by), comparison: pair(c, d, 0) }).outcome;
        const turned = { 'moved-as-said': 'moved-against', 'moved-against': 'moved-as-said', 'did-not-move': 'did-not-move' } as const;
        const up = run('up', 0);
        expect(run('down', 0)).toBe(turned[up as keyof typeof turned]);
        expect(run('up', shift)).toBe(up);
      }),
    );
  });

  it('refuses a measurement after that is not later, and evidence without a source', () => {
    const back = { before: DELIVERED.measured.after, after: DELIVERED.measured.before };
    expect(() => afterDelivery({ ...DELIVERED, measured: back })).toThrow(/measured\.after\.on/);
    expect(() => afterDelivery({ ...DELIVERED, evidence: { ...DELIVERED.evidence, sources: [] } })).toThrow(/evidence\.sources/);
  });
});
