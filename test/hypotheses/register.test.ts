import { describe, expect, it } from 'vitest';
import { isCommandRejectedError, isInvalidInputError } from 'commissioning-kit';
import {
  decideRegister,
  evolveRegister,
  HYPOTHESIS_STATUSES,
  registerLifecycle,
  replayRegister,
  type HypothesisStatus,
  type RegisterCommand,
  type RegisterEvent,
  type RegisterState,
  type Verdict,
} from 'commissioning-kit/hypotheses';
import { evidence, live, PLAN, refusals, stepsTo, translation, verdict, wish } from './register-life.js';

const codes = (state: RegisterState, command: RegisterCommand): readonly string[] => refusals(state, command).map(({ code }) => code);
const falls = (state: RegisterState) => state.hypotheses[0] as RegisterState['hypotheses'][number];

/** A register whose one hypothesis stands at the status. */
function at(status: HypothesisStatus): RegisterState {
  const judged = (outcome: Verdict) => live([...stepsTo('evidence'), verdict(outcome)]);
  switch (status) {
    case 'offered':
      return live(stepsTo('offered'));
    case 'agreed':
      return live(stepsTo('planned'));
    case 'testing':
      return live(stepsTo('evidence'));
    case 'supported':
    case 'partly-supported':
    case 'not-supported':
    case 'inconclusive':
    case 'not-tested':
      return judged(status);
    case 'translated':
      return live([translation('e8')], judged('supported'));
    case 'closed':
      return live([wish('close-hypothesis', { hypothesisId: 'falls', reason: 'Nothing follows' }, { id: 'e8' })], judged('inconclusive'));
    case 'withdrawn':
      return live([wish('withdraw-hypothesis', { hypothesisId: 'falls', reason: 'Merged' }, { id: 'e8' })], live(stepsTo('offered')));
  }
}

describe('the life of a hypothesis', () => {
  it('D-HYP-F2: each step leads where the state machine says, and from everywhere else it is refused', () => {
    const hypothesisId = 'falls';
    const moves: readonly (readonly [RegisterCommand, Partial<Record<HypothesisStatus, HypothesisStatus>>])[] = [
      [wish('agree-hypothesis', { hypothesisId, stakeholders: ['schools'] }, { id: 'n' }), { offered: 'agreed', agreed: 'agreed' }],
      [wish('start-testing', { hypothesisId }, { id: 'n' }), { agreed: 'testing' }],
      [verdict('supported', 'n'), { testing: 'supported' }],
      [verdict('not-supported', 'n'), { testing: 'not-supported' }],
      [verdict('inconclusive', 'n'), { testing: 'inconclusive' }],
      [verdict('partly-supported', 'n'), { testing: 'partly-supported' }],
      [
        wish('record-verdict', { hypothesisId, verdict: 'not-tested', evidenceIds: [], dissents: [], reason: 'No money' }, { id: 'n' }),
        { agreed: 'not-tested', testing: 'not-tested' },
      ],
      [wish('resume-testing', { hypothesisId }, { id: 'n' }), { inconclusive: 'testing', 'not-tested': 'testing' }],
      [
        translation('n', { reason: 'A new law requires it', aimId: 'aim-2' }),
        { supported: 'translated', 'partly-supported': 'translated', 'not-supported': 'translated', translated: 'translated' },
      ],
      [
        wish('close-hypothesis', { hypothesisId, reason: 'No aim follows' }, { id: 'n' }),
        { supported: 'closed', 'partly-supported': 'closed', 'not-supported': 'closed', inconclusive: 'closed', 'not-tested': 'closed' },
      ],
      [wish('withdraw-hypothesis', { hypothesisId, reason: 'Said elsewhere' }, { id: 'n' }), { offered: 'withdrawn', agreed: 'withdrawn' }],
    ];
    for (const { id: status } of HYPOTHESIS_STATUSES) {
      const state = at(status);
      expect(falls(state).status).toBe(status);
      for (const [command, to] of moves) {
        const expected = to[status];
        if (expected === undefined) expect(codes(state, command), `${command.type} from ${status}`).not.toEqual([]);
        else expect(falls(live([command], state)).status, `${command.type} from ${status}`).toBe(expected);
      }
    }
  });

  it('keeps every verdict, plan and step, with who, when and why', () => {
    const state = live(
      [
        verdict('inconclusive'),
        wish('plan-test', { hypothesisId: 'falls', plan: { ...PLAN, decisionRule: 'Three years' } }, { id: 'e8', on: '2026-06-01' }),
        wish('resume-testing', { hypothesisId: 'falls' }, { id: 'e9', on: '2026-06-02' }),
        wish(
          'record-evidence',
          { hypothesisId: 'falls', evidence: evidence('third-year'), bearing: 'for', quality: 'high' },
          { id: 'e10', on: '2027-04-01' },
        ),
        verdict('supported', 'e11', ['third-year', 'admissions']),
      ].map((command, index) => (index === 4 ? { ...command, data: { ...command.data, on: '2027-05-01' } } : command) as RegisterCommand),
      live(stepsTo('evidence')),
    );
    const hypothesis = falls(state);
    expect(hypothesis.verdicts.map(({ verdict: outcome, on, eventId }) => [outcome, on, eventId])).toEqual([
      ['inconclusive', '2026-04-01', 'e7'],
      ['supported', '2027-05-01', 'e11'],
    ]);
    expect(hypothesis.verdicts[1]).toMatchObject({
      evidenceIds: ['third-year', 'admissions'],
      dissents: [{ stakeholder: 'care homes', text: 'They doubt the numbers' }],
      why: 'Both years point the same way',
      by: { role: 'lead commissioner', agencyId: 'council' },
    });
    expect(hypothesis.plans.map(({ plan, on }) => [plan.decisionRule, on])).toEqual([
      ['Supported when the difference is seen in both years', '2026-04-01'],
      ['Three years', '2026-06-01'],
    ]);
    expect(hypothesis.plan?.decisionRule).toBe('Three years');
    expect(hypothesis.history.map(({ type, from, to }) => [type, from, to])).toEqual([
      ['hypothesis-offered', null, 'offered'],
      ['hypothesis-agreed', 'offered', 'agreed'],
      ['test-planned', 'agreed', 'agreed'],
      ['testing-started', 'agreed', 'testing'],
      ['evidence-recorded', 'testing', 'testing'],
      ['verdict-recorded', 'testing', 'inconclusive'],
      ['test-planned', 'inconclusive', 'inconclusive'],
      ['testing-resumed', 'inconclusive', 'testing'],
      ['evidence-recorded', 'testing', 'testing'],
      ['verdict-recorded', 'testing', 'supported'],
    ]);
    expect(state.lastOn).toBe('2027-05-01');
  });

  it('takes in evidence that comes after the verdict, and leaves the verdict as it was', () => {
    const late = wish(
      'record-evidence',
      { hypothesisId: 'falls', evidence: evidence('late'), bearing: 'against', quality: 'high' },
      { id: 'e9' },
    );
    const state = live([late], at('translated'));
    expect(falls(state)).toMatchObject({ status: 'translated', verdicts: [{ verdict: 'supported', evidenceIds: ['admissions'] }] });
    expect(falls(state).evidence.map(({ item, bearing }) => [item.id, bearing])).toEqual([
      ['admissions', 'for'],
      ['late', 'against'],
    ]);
  });

  it('carries one hypothesis into several aims, and keeps extensions where they were attached', () => {
    const command = translation('e9', { aimId: 'aim-2', text: 'Rehabilitation within two weeks of a fall' });
    const extended = { ...command, data: { ...command.data, extensions: { 'example.org': { minute: 12 } } } } as RegisterCommand;
    const hypothesis = falls(live([extended], at('translated')));
    expect(hypothesis.translations.map(({ into }) => into.id)).toEqual(['aim-1', 'aim-2']);
    expect(hypothesis.history.at(-1)?.extensions).toEqual({ 'example.org': { minute: 12 } });
  });
});

describe('what is refused, and why', () => {
  it('D-GLD-18: translation before a verdict, citing D-HYP-08', () => {
    for (const status of ['offered', 'agreed', 'testing', 'withdrawn'] as const) {
      const reasons = refusals(at(status), translation('n'));
      expect(reasons.map(({ code, domainId, basis }) => [code, domainId, basis])).toEqual([['hypotheses/no-verdict', 'D-HYP-08', 'text']]);
      expect(reasons[0]?.message).toMatch(/^Cannot translate hypothesis "falls" before it has a verdict/);
      expect(reasons[0]?.path).toEqual(['data', 'hypothesisId']);
    }
  });

  it('translation of what was inconclusive before and is under test again', () => {
    const again = live([wish('resume-testing', { hypothesisId: 'falls' }, { id: 'e8' })], at('inconclusive'));
    expect(codes(again, translation('n'))).toEqual(['hypotheses/no-verdict']);
  });

  it('translation of what is not supported, unless a reason is recorded', () => {
    expect(codes(at('not-supported'), translation('n'))).toEqual(['hypotheses/not-supported-without-reason']);
    const reason = 'The inspectorate requires the service whatever it saves';
    const state = live([translation('e8', { reason })], at('not-supported'));
    expect(falls(state)).toMatchObject({ status: 'translated', translations: [{ reason }] });
    expect(falls(state).history.at(-1)?.reason).toBe(reason);
    expect(codes(state, translation('e9', { aimId: 'aim-2' }))).toEqual(['hypotheses/not-supported-without-reason']);
  });

  it('translation of what is inconclusive or closed', () => {
    expect(codes(at('inconclusive'), translation('n'))).toEqual(['hypotheses/verdict-inconclusive']);
    expect(codes(at('closed'), translation('n'))).toEqual(['hypotheses/closed']);
  });

  it('the same aim twice, and one aim id for two texts', () => {
    expect(codes(at('translated'), translation('n'))).toEqual(['hypotheses/already-translated']);
    const other = live(
      [
        ...stepsTo('evidence', 'carers')
          .slice(1)
          .map((command) => ({ ...command, data: { ...command.data, id: `${command.data.id}-carers` } }) as RegisterCommand),
        wish('record-verdict', { hypothesisId: 'carers', verdict: 'supported', evidenceIds: ['admissions'], dissents: [] }, { id: 'v2' }),
      ],
      at('translated'),
    );
    const into = (text: string) =>
      wish('translate-hypothesis', { hypothesisId: 'carers', into: { kind: 'aim', id: 'aim-1', text }, reason: null }, { id: 'n' });
    expect(codes(other, into('Something else'))).toEqual(['hypotheses/target-id-taken']);
    expect(codes(other, into('Fewer people move to residential care after a fall'))).toEqual([]);
  });

  it('agreement without a stakeholder, or by one who has agreed', () => {
    const state = at('offered');
    const agree = (stakeholders: readonly string[]) => wish('agree-hypothesis', { hypothesisId: 'falls', stakeholders }, { id: 'n' });
    expect(refusals(state, agree([])).map(({ code, domainId }) => [code, domainId])).toEqual([['hypotheses/no-stakeholder', 'D-HYP-07']]);
    expect(falls(live([agree(['schools'])], at('agreed'))).agreedBy).toEqual(['council', 'carers', 'schools']);
    const reasons = refusals(at('agreed'), agree(['schools', 'carers']));
    expect(reasons.map(({ code, path }) => [code, path])).toEqual([['hypotheses/already-agreed', ['data', 'stakeholders', 1]]]);
  });

  it('testing without a plan', () => {
    const reasons = refusals(live(stepsTo('agreed')), wish('start-testing', { hypothesisId: 'falls' }, { id: 'n' }));
    expect(reasons.map(({ code, domainId }) => [code, domainId])).toEqual([['hypotheses/no-test-plan', 'D-HYP-12']]);
    const offered = refusals(at('offered'), wish('start-testing', { hypothesisId: 'falls' }, { id: 'n' }));
    expect(offered.map(({ code }) => code)).toEqual(['hypotheses/not-agreed', 'hypotheses/no-test-plan']);
  });

  it('a verdict without evidence, and one that cites what is not recorded on the hypothesis', () => {
    expect(codes(at('testing'), verdict('supported', 'n', []))).toEqual(['hypotheses/no-evidence-cited']);
    const reasons = refusals(at('testing'), verdict('supported', 'n', ['admissions', 'hearsay', 'rumour']));
    expect(reasons.map(({ code, path }) => [code, path])).toEqual([
      ['hypotheses/evidence-not-recorded', ['data', 'evidenceIds', 1]],
      ['hypotheses/evidence-not-recorded', ['data', 'evidenceIds', 2]],
    ]);
  });

  it('evidence before the test, twice, or under an id that stands for something else', () => {
    const record = (item: ReturnType<typeof evidence>, hypothesisId = 'falls') =>
      wish('record-evidence', { hypothesisId, evidence: item, bearing: 'for', quality: null }, { id: 'n' });
    expect(codes(at('agreed'), record(evidence('early')))).toEqual(['hypotheses/not-under-test']);
    expect(codes(at('testing'), record(evidence('admissions')))).toEqual(['hypotheses/evidence-already-recorded']);
    const both = live(
      stepsTo('testing', 'carers')
        .slice(1)
        .map((command) => ({ ...command, data: { ...command.data, id: `${command.data.id}-carers` } }) as RegisterCommand),
      at('testing'),
    );
    expect(codes(both, record(evidence('admissions'), 'carers'))).toEqual([]);
    expect(codes(both, record(evidence('admissions', { title: 'Another' }), 'carers'))).toEqual(['hypotheses/evidence-id-taken']);
  });

  it('anything before the register is open, and opening it twice', () => {
    const [open, offer] = stepsTo('offered') as [RegisterCommand, RegisterCommand];
    expect(codes(registerLifecycle.initialState(), offer)).toEqual(['hypotheses/register-not-open']);
    const again = { ...open, data: { ...open.data, id: 'n' } } as RegisterCommand;
    expect(codes(live([open]), again)).toEqual(['hypotheses/register-already-open']);
  });

  it('an id that is taken, a hypothesis nobody offered, a date before the last, an event id used before', () => {
    const [, offer] = stepsTo('offered') as [RegisterCommand, RegisterCommand];
    const state = at('offered');
    expect(codes(state, { ...offer, data: { ...offer.data, id: 'n' } } as RegisterCommand)).toEqual(['hypotheses/hypothesis-id-taken']);
    expect(codes(state, wish('start-testing', { hypothesisId: 'carers' }, { id: 'n' }))).toEqual(['hypotheses/no-such-hypothesis']);
    expect(codes(state, wish('withdraw-hypothesis', { hypothesisId: 'falls', reason: 'x' }, { id: 'n', on: '2026-03-31' }))).toEqual([
      'kernel/dated-before-last-event',
    ]);
    expect(codes(state, wish('withdraw-hypothesis', { hypothesisId: 'falls', reason: 'x' }, { id: 'e2' }))).toEqual([
      'kernel/event-id-taken',
    ]);
  });

  it('gives all reasons at once, in a stable order', () => {
    const command = wish(
      'record-verdict',
      { hypothesisId: 'falls', verdict: 'supported', evidenceIds: [], dissents: [] },
      { id: 'e2', on: '2026-03-01' },
    );
    expect(codes(at('agreed'), command)).toEqual([
      'kernel/dated-before-last-event',
      'kernel/event-id-taken',
      'hypotheses/not-testing',
      'hypotheses/no-evidence-cited',
    ]);
    expect(() => decideRegister(command, at('agreed'))).toThrow(expect.toSatisfy(isCommandRejectedError));
  });

  it.each([
    [
      'a blank statement',
      wish('offer-hypothesis', { hypothesisId: 'x', statement: ' ', kind: null, offeredBy: 'carers', claims: [] }, { id: 'n' }),
      ['data', 'statement'],
    ],
    [
      'two currencies',
      wish(
        'offer-hypothesis',
        {
          hypothesisId: 'x',
          statement: 'A claim in two moneys',
          kind: null,
          offeredBy: 'carers',
          claims: [
            { pot: 'a', amount: '1.00', currency: 'GBP', direction: 'from' },
            { pot: 'b', amount: '1.00', currency: 'EUR', direction: 'to' },
          ],
        },
        { id: 'n' },
      ),
      ['data', 'claims', 1, 'currency'],
    ],
    [
      'a negative claim',
      wish(
        'offer-hypothesis',
        {
          hypothesisId: 'x',
          statement: 'A claim below zero',
          kind: null,
          offeredBy: 'carers',
          claims: [{ pot: 'a', amount: '-1.00', currency: 'GBP', direction: 'from' }],
        },
        { id: 'n' },
      ),
      ['data', 'claims', 0, 'amount'],
    ],
    [
      'a plan of nothing',
      wish('plan-test', { hypothesisId: 'falls', plan: { ...PLAN, items: [] } }, { id: 'n' }),
      ['data', 'plan', 'items'],
    ],
    [
      'evidence without a source',
      wish(
        'record-evidence',
        { hypothesisId: 'falls', evidence: evidence('a', { sources: [] }), bearing: 'for', quality: null },
        { id: 'n' },
      ),
      ['data', 'evidence', 'sources'],
    ],
    [
      'a work without a proper id',
      wish(
        'record-evidence',
        {
          hypothesisId: 'falls',
          evidence: evidence('a', { sources: [{ work: 'local:' as never, locator: '', basis: 'stated', verified: true }] }),
          bearing: 'for',
          quality: null,
        },
        { id: 'n' },
      ),
      ['data', 'evidence', 'sources', 0, 'work'],
    ],
    [
      'a verdict outside the five',
      wish('record-verdict', { hypothesisId: 'falls', verdict: 'proven' as never, evidenceIds: ['a'], dissents: [] }, { id: 'n' }),
      ['data', 'verdict'],
    ],
    ['a date that does not exist', wish('start-testing', { hypothesisId: 'falls' }, { id: 'n', on: '2026-02-30' }), ['data', 'on']],
    [
      'a key nobody knows',
      {
        type: 'start-testing',
        data: { ...wish('start-testing', { hypothesisId: 'falls' }, { id: 'n' }).data, hypothesis: 'falls' },
      } as never,
      ['data', 'hypothesis'],
    ],
  ])('throws a typed error on %s', (_, command, path) => {
    let threw: unknown;
    try {
      registerLifecycle.check(command, at('testing'));
    } catch (error) {
      threw = error;
    }
    expect(isInvalidInputError(threw) && threw.path).toEqual(path);
  });
});

describe('streams that nobody decided', () => {
  const envelope = (id: string) => ({ schemaVersion: 1, id, on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null });

  it('what would overwrite or is about nothing is set aside and stays visible', () => {
    const offer: RegisterEvent = {
      type: 'hypothesis-offered',
      data: { ...envelope('a2'), hypothesisId: 'falls', statement: 'First wording', kind: null, offeredBy: 'carers', claims: [] },
    };
    const opening: RegisterEvent = {
      type: 'register-opened',
      data: { ...envelope('a1'), registerId: 'one', populationId: 'people-65', agenda: null },
    };
    const events: readonly RegisterEvent[] = [
      opening,
      offer,
      { ...offer, data: { ...offer.data, id: 'a3', statement: 'Second wording' } },
      { type: 'testing-started', data: { ...envelope('a4'), hypothesisId: 'unheard-of' } },
      { ...opening, data: { ...opening.data, id: 'a5', registerId: 'two' } },
    ];
    const { state, unread } = replayRegister(events);
    expect(unread).toBe(0);
    expect(state.id).toBe('one');
    expect(state.hypotheses.map(({ statement }) => statement)).toEqual(['First wording']);
    expect(state.setAside).toEqual([
      { eventId: 'a3', type: 'hypothesis-offered', because: 'hypothesis-already-offered' },
      { eventId: 'a4', type: 'testing-started', because: 'no-such-hypothesis' },
      { eventId: 'a5', type: 'register-opened', because: 'register-already-open' },
    ]);
    expect(state.eventIds).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    expect(events.reduce(evolveRegister, registerLifecycle.initialState())).toEqual(state);
  });

  it('an agreement that comes late moves nothing back, and names nobody twice', () => {
    const state = live(stepsTo('testing'));
    const late: RegisterEvent = {
      type: 'hypothesis-agreed',
      data: { ...envelope('a9'), hypothesisId: 'falls', stakeholders: ['carers', 'schools'] },
    };
    const after = evolveRegister(state, late).hypotheses[0];
    expect([after?.status, after?.agreedBy]).toEqual(['testing', ['council', 'carers', 'schools']]);
  });

  it('a stored event has to cite and to name, where a command could be refused for it', () => {
    const agreed = { type: 'hypothesis-agreed', data: { ...envelope('a1'), hypothesisId: 'falls', stakeholders: [] } };
    expect(() => replayRegister([agreed])).toThrow('[0].data.stakeholders must be a list of at least 1; found an empty list');
  });
});
