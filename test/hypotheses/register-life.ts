import { perform, type Evidence, type Reason } from 'commissioning-kit';
import {
  registerLifecycle,
  sealOf,
  type RegisterCommand,
  type RegisterEvent,
  type RegisterState,
  type TestPlan,
  type Verdict,
} from 'commissioning-kit/hypotheses';

type DataOf<T extends RegisterCommand['type']> = Omit<
  Extract<RegisterCommand, { type: T }>['data'],
  'id' | 'on' | 'by' | 'why' | 'extensions'
>;

const by = { role: 'lead commissioner', agencyId: 'council' };

/** A command of this register. */
export function wish<T extends RegisterCommand['type']>(
  type: T,
  data: DataOf<T>,
  envelope: { readonly id: string; readonly on?: string; readonly why?: string | null },
): RegisterCommand {
  const { id, on = '2026-04-01', why = null } = envelope;
  return { type, data: { id, on, by, why, ...data } } as unknown as RegisterCommand;
}

/** A test plan with one piece of information to collect. */
export const PLAN: TestPlan = {
  items: [
    {
      id: 'places',
      information: 'How many people move to residential care within a year of a fall, with and without rehabilitation',
      kind: 'performance',
      method: 'compare two localities',
      owner: { role: 'analyst', agencyId: 'council' },
      due: '2026-12-31',
    },
  ],
  expectedIfTrue: 'Fewer in the locality that has the service',
  expectedIfFalse: 'No difference beyond what varies from year to year',
  decisionRule: 'Supported when the difference is seen in both years',
};

/** An invented item of evidence. */
export function evidence(id: string, changes: Partial<Evidence> = {}): Evidence {
  return {
    id,
    kind: 'performance',
    title: `Finding ${id}`,
    period: { from: '2025-04-01', to: '2026-03-31' },
    place: 'the north of the county',
    design: 'administrative data',
    voices: null,
    originId: null,
    sources: [{ work: 'local:invented', locator: 'example', basis: 'stated', verified: true }],
    ...changes,
  };
}

/** Carries out commands one after the other; throws when one is refused. */
export function live(commands: readonly RegisterCommand[], from: RegisterState = registerLifecycle.initialState()): RegisterState {
  return commands.reduce((state, command) => {
    const performed = perform(registerLifecycle, state, command);
    if (!performed.accepted)
      throw new Error(`${command.type} ${command.data.id}: ${performed.reasons.map(({ message }) => message).join('; ')}`);
    return performed.state;
  }, from);
}

/** The events of a life from its start. */
export function eventsOf(commands: readonly RegisterCommand[]): readonly RegisterEvent[] {
  let state = registerLifecycle.initialState();
  return commands.flatMap((command) => {
    const performed = perform(registerLifecycle, state, command);
    if (!performed.accepted) throw new Error(`${command.data.id}: ${performed.reasons.map(({ message }) => message).join('; ')}`);
    state = performed.state;
    return performed.events;
  });
}

/** The reasons for which a command is refused. */
export function refusals(state: RegisterState, command: RegisterCommand): readonly Reason[] {
  return perform(registerLifecycle, state, command).reasons;
}

/** The steps of one hypothesis, up to and with the named one. */
export function stepsTo(
  last: 'opened' | 'offered' | 'agreed' | 'planned' | 'testing' | 'evidence',
  hypothesisId = 'falls',
): readonly RegisterCommand[] {
  const steps: readonly (readonly [typeof last, RegisterCommand])[] = [
    ['opened', wish('open-register', { registerId: 'older-people', populationId: 'people-65', agenda: 'Living at home' }, { id: 'e1' })],
    [
      'offered',
      wish(
        'offer-hypothesis',
        {
          hypothesisId,
          statement: 'More intensive rehabilitation after a fall will lower demand for residential care',
          kind: 'investment',
          offeredBy: 'therapists',
          claims: [],
          bearsOn: ['fewer-places'],
        },
        { id: 'e2' },
      ),
    ],
    ['agreed', wish('agree-hypothesis', { hypothesisId, stakeholders: ['council', 'carers'] }, { id: 'e3' })],
    ['planned', wish('plan-test', { hypothesisId, plan: PLAN }, { id: 'e4' })],
    ['testing', wish('start-testing', { hypothesisId }, { id: 'e5' })],
    [
      'evidence',
      wish('record-evidence', { hypothesisId, evidence: evidence('admissions'), bearing: 'for', quality: 'moderate' }, { id: 'e6' }),
    ],
  ];
  return steps.slice(0, steps.findIndex(([step]) => step === last) + 1).map(([, command]) => command);
}

/** A verdict that cites the evidence of {@link stepsTo}. */
export function verdict(outcome: Verdict, id = 'e7', evidenceIds: readonly string[] = ['admissions']): RegisterCommand {
  return wish(
    'record-verdict',
    {
      hypothesisId: 'falls',
      verdict: outcome,
      evidenceIds,
      dissents: [{ stakeholder: 'care homes', text: 'They doubt the numbers' }],
      ...(outcome === 'partly-supported' ? { part: 'For people over 80' } : {}),
      ...(outcome === 'not-tested' ? { reason: 'Nobody could pay for it' } : {}),
    },
    { id, why: 'Both years point the same way' },
  );
}

/** A translation into one aim. */
export function translation(
  id: string,
  changes: { readonly reason?: string | null; readonly aimId?: string; readonly text?: string } = {},
): RegisterCommand {
  const { reason = null, aimId = 'aim-1', text = 'Fewer people move to residential care after a fall' } = changes;
  return wish('translate-hypothesis', { hypothesisId: 'falls', into: { kind: 'aim', id: aimId, text }, reason }, { id });
}

/** A test plan in which everything is said that can be. */
export const WIDE_PLAN: TestPlan = {
  items: [
    {
      ...(PLAN.items[0] as TestPlan['items'][number]),
      cost: { currency: 'GBP', amount: '1200.00' },
      burden: 'light',
      lawfulBasis: 'public task',
      expected: {
        ifTrue: { lower: 0.7, upper: 0.9 },
        ifFalse: 0.2,
        underRivals: [{ rivalId: 'weather', probability: 0.5 }],
      },
    },
    { ...(PLAN.items[0] as TestPlan['items'][number]), id: 'voices', kind: 'experience' },
  ],
  expectedIfTrue: 'Fewer in the locality that has the service',
  expectedIfFalse: null,
  decisionRule: 'Supported from a probability of 0.6',
  rule: { view: 'odds', supportedFrom: 0.6, notSupportedTo: 0.2, originCap: 20, hoops: ['places'] },
  priors: [
    { stakeholder: null, probability: 0.5 },
    { stakeholder: 'carers', probability: { lower: 0.4, upper: 0.6 } },
  ],
  notCovered: [{ kind: 'need', reason: 'The needs assessment says it already' }],
};

/** A life in which every kind of step is taken. */
export const WIDE: readonly RegisterCommand[] = [
  ...stepsTo('opened'),
  wish(
    'offer-hypothesis',
    {
      hypothesisId: 'falls',
      statement: 'Rehabilitation after a fall will lower demand for residential care',
      scope: 'People over 65 who live at home',
      mechanism: 'because they regain the strength to manage stairs',
      rivals: [{ id: 'weather', statement: 'Mild winters lower demand' }],
      kind: 'investment',
      offeredBy: 'therapists',
      claims: [{ pot: 'acute care', amount: '1.00', currency: 'GBP', direction: 'from' }],
      bearsOn: ['fewer-places'],
    },
    { id: 'w2' },
  ),
  wish(
    'offer-hypothesis',
    { hypothesisId: 'stairs', statement: 'Stairs decide who moves', kind: null, offeredBy: 'carers', claims: [] },
    { id: 'w3' },
  ),
  wish('relate-hypotheses', { from: 'stairs', to: 'falls', relation: 'part-of', text: 'The mechanism by itself' }, { id: 'w4' }),
  wish('agree-hypothesis', { hypothesisId: 'falls', stakeholders: ['council'] }, { id: 'w5' }),
  wish(
    'reword-hypothesis',
    {
      hypothesisId: 'falls',
      statement: 'More intensive rehabilitation after a fall will lower demand for residential care',
      reason: 'Some is there already',
    },
    { id: 'w6', on: '2026-04-02' },
  ),
  wish('agree-hypothesis', { hypothesisId: 'falls', stakeholders: ['council', 'carers'], wording: 2 }, { id: 'w7', on: '2026-04-03' }),
  wish(
    'state-confidence',
    { hypothesisId: 'falls', stakeholder: 'carers', probability: 0.7, resolvesOn: '2027-04-01' },
    { id: 'w8', on: '2026-04-03' },
  ),
  wish('plan-test', { hypothesisId: 'falls', plan: WIDE_PLAN }, { id: 'w9', on: '2026-04-04' }),
  wish('seal-plan', { hypothesisId: 'falls', seal: sealOf(WIDE_PLAN) }, { id: 'w10', on: '2026-04-04' }),
  wish('start-testing', { hypothesisId: 'falls' }, { id: 'w11', on: '2026-04-05' }),
  wish(
    'record-evidence',
    {
      hypothesisId: 'falls',
      evidence: evidence('admissions', { originId: 'ledger', voices: 3 }),
      bearing: 'for',
      quality: 'moderate',
      strength: 'strong',
      confidence: 'high',
      planItemId: 'places',
      seen: 'expected-if-true',
      collection: {
        sample: 'All moves of the year',
        custodian: 'the council',
        sensitivity: 'sensitive',
        consent: 'not-needed',
        missingVoices: ['people who moved away'],
      },
      certainty: { level: 'low', reasons: ['One year only'], confirmedBy: { role: 'public health analyst', agencyId: null } },
    },
    { id: 'w12', on: '2026-05-01' },
  ),
  wish(
    'record-evidence',
    {
      hypothesisId: 'falls',
      evidence: evidence('interviews', { kind: 'experience', voices: 40 }),
      bearing: 'for',
      quality: null,
      likelihoodRatio: { lower: 1.5, upper: 3 },
    },
    { id: 'w13', on: '2026-05-01', why: 'The carers asked for it' },
  ),
  wish(
    'set-trigger',
    { hypothesisId: 'falls', triggerId: 'year', trigger: { kind: 'date', on: '2027-05-01' } },
    { id: 'w14', on: '2026-05-02' },
  ),
  wish(
    'set-trigger',
    {
      hypothesisId: 'falls',
      triggerId: 'moves',
      trigger: { kind: 'measure', measureId: 'moves', passes: 'above', value: 120 },
    },
    { id: 'w15', on: '2026-05-02' },
  ),
  wish(
    'record-verdict',
    {
      hypothesisId: 'falls',
      verdict: 'partly-supported',
      part: 'For people over 80',
      evidenceIds: ['admissions'],
      dissents: [{ stakeholder: 'care homes', text: 'They doubt the numbers' }],
      certainty: 'low',
      override: { reason: 'The younger ones are too few to tell' },
    },
    { id: 'w16', on: '2026-06-01' },
  ),
  wish(
    'translate-hypothesis',
    { hypothesisId: 'falls', into: { kind: 'requirement', id: 'req-1', text: 'Rehabilitation within two weeks' }, reason: null },
    { id: 'w17', on: '2026-06-02' },
  ),
  wish('resume-testing', { hypothesisId: 'falls', triggerId: 'year' }, { id: 'w18', on: '2027-05-01' }),
  wish('plan-test', { hypothesisId: 'falls', plan: PLAN }, { id: 'w19', on: '2027-05-01' }),
  wish(
    'record-verdict',
    { hypothesisId: 'falls', verdict: 'not-tested', evidenceIds: [], dissents: [], reason: 'The service has closed' },
    { id: 'w20', on: '2027-05-02' },
  ),
  wish(
    'close-hypothesis',
    { hypothesisId: 'falls', reason: 'Nothing follows', doNotRetryUnless: 'the service opens again' },
    { id: 'w21', on: '2027-05-03' },
  ),
  wish('withdraw-hypothesis', { hypothesisId: 'stairs', reason: 'Part of the other' }, { id: 'w22', on: '2027-05-03' }),
];
