import type { HypothesisStatus } from './catalogue.js';
import type { EventSetAside, Hypothesis, HypothesisStep, RegisterState } from './register.js';
import type { RegisterEvent } from './register-events.js';

/** How a list grows and a hypothesis changes: by making new lists, or in place while a stream is replayed that nobody has seen yet. */
export interface Hands {
  add<T>(list: readonly T[], entry: T): readonly T[];
  replace<T>(list: readonly T[], index: number, entry: T): readonly T[];
  /** Where in the list the hypothesis of that id stands, or -1. */
  find(hypotheses: readonly Hypothesis[], id: string): number;
}

const copying: Hands = {
  add: (list, entry) => [...list, entry],
  replace: (list, index, entry) => list.map((before, at) => (at === index ? entry : before)),
  find: (hypotheses, id) => hypotheses.findIndex((hypothesis) => hypothesis.id === id),
};

/**
 * The state of a register after an event. Refuses nothing and trusts that it is given what it says; an event of an unknown type leaves the
 * very same state. Nothing is ever overwritten: an event that would do so, or that is about a hypothesis nobody offered, goes into
 * `setAside`.
 *
 * @param state - The state before the event.
 * @param event - What happened.
 * @returns The state after it.
 * Source: D-HYP-F2.
 *
 * @example
 * ```ts
 * import { evolveRegister, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const state = evolveRegister(registerLifecycle.initialState(), {
 *   type: 'register-opened',
 *   data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'older-people', populationId: 'people-65', agenda: null },
 * });
 * state.id; // => 'older-people'
 * state.lastOn; // => '2026-04-01'
 * ```
 */
export function evolveRegister(state: RegisterState, event: RegisterEvent): RegisterState {
  return evolveWith(copying, state, event);
}

/** What {@link evolveRegister} does, with the given hands. */
export function evolveWith(hands: Hands, state: RegisterState, event: RegisterEvent): RegisterState {
  const dated = (): RegisterState => ({ ...state, lastOn: event.data.on, eventIds: hands.add(state.eventIds, event.data.id) });
  const aside = (because: EventSetAside['because']): RegisterState => ({
    ...dated(),
    setAside: hands.add(state.setAside, { eventId: event.data.id, type: event.type, because }),
  });
  const change = (apply: (hypothesis: Hypothesis) => Partial<Hypothesis>, reason: string | null = null): RegisterState => {
    const { hypothesisId } = event.data as { hypothesisId: string };
    const index = hands.find(state.hypotheses, hypothesisId);
    const before = state.hypotheses[index];
    if (before === undefined) return aside('no-such-hypothesis');
    const changed = { ...before, ...apply(before) };
    const history = hands.add(before.history, stepOf(event, before.status, changed.status, reason));
    return { ...dated(), hypotheses: hands.replace(state.hypotheses, index, { ...changed, history }) };
  };
  switch (event.type) {
    case 'register-opened': {
      if (state.id !== null) return aside('register-already-open');
      const { registerId, populationId, agenda, extensions } = event.data;
      return { ...dated(), id: registerId, populationId, agenda, ...(extensions === undefined ? {} : { extensions }) };
    }
    case 'hypothesis-offered': {
      if (hands.find(state.hypotheses, event.data.hypothesisId) >= 0) return aside('hypothesis-already-offered');
      return { ...dated(), hypotheses: hands.add(state.hypotheses, offered(event)) };
    }
    case 'hypothesis-agreed': {
      const { stakeholders } = event.data;
      return change(({ agreedBy, status }) => ({
        agreedBy: stakeholders.reduce((list, name) => (list.includes(name) ? list : hands.add(list, name)), agreedBy),
        status: status === 'offered' ? 'agreed' : status,
      }));
    }
    case 'test-planned': {
      const { plan } = event.data;
      return change(({ plans }) => ({ plan, plans: hands.add(plans, { plan, ...whoAndWhen(event) }) }));
    }
    case 'testing-started':
    case 'testing-resumed':
      return change(() => ({ status: 'testing' }));
    case 'evidence-recorded': {
      const { evidence: item, bearing, quality } = event.data;
      return change(({ evidence }) => ({ evidence: hands.add(evidence, { item, bearing, quality, ...whoAndWhen(event) }) }));
    }
    case 'verdict-recorded': {
      const { verdict, evidenceIds, dissent } = event.data;
      return change(({ verdicts }) => ({
        status: verdict,
        verdicts: hands.add(verdicts, { verdict, evidenceIds, dissent, ...whoAndWhen(event) }),
      }));
    }
    case 'hypothesis-translated': {
      const { into, reason } = event.data;
      return change(
        ({ translations }) => ({ status: 'translated', translations: hands.add(translations, { into, reason, ...whoAndWhen(event) }) }),
        reason,
      );
    }
    case 'hypothesis-closed':
      return change(() => ({ status: 'closed' }), event.data.reason);
    case 'hypothesis-withdrawn':
      return change(() => ({ status: 'withdrawn' }), event.data.reason);
    default:
      return state;
  }
}

function offered(event: Extract<RegisterEvent, { readonly type: 'hypothesis-offered' }>): Hypothesis {
  const { hypothesisId, statement, kind, offeredBy, claims, bearsOn } = event.data;
  return {
    id: hypothesisId,
    statement,
    kind,
    offeredBy,
    status: 'offered',
    agreedBy: [],
    plan: null,
    plans: [],
    evidence: [],
    verdicts: [],
    translations: [],
    claims,
    bearsOn: bearsOn ?? [],
    history: [stepOf(event, null, 'offered', null)],
  };
}

function stepOf(event: RegisterEvent, from: HypothesisStatus | null, to: HypothesisStatus, reason: string | null): HypothesisStep {
  const { extensions } = event.data;
  return { type: event.type, ...whoAndWhen(event), from, to, reason, ...(extensions === undefined ? {} : { extensions }) };
}

function whoAndWhen({ data }: RegisterEvent): Pick<HypothesisStep, 'eventId' | 'on' | 'by' | 'why'> {
  return { eventId: data.id, on: data.on, by: data.by, why: data.why };
}
