import { perform, type Evidence, type Reason } from 'commissioning-kit';
import { registerLifecycle, type RegisterCommand, type RegisterState, type TestPlan, type Verdict } from 'commissioning-kit/hypotheses';

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
