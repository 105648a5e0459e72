import type { HypothesisStatus } from './catalogue.js';
import type { EvidenceLine } from './evidence-line.js';
import type { EventSetAside, Hypothesis, HypothesisStep, RecordedBy, RegisterState } from './register.js';
import type { RegisterEvent } from './register-events.js';

/** How a list grows and a hypothesis changes: by making new lists, or in place while a stream is replayed that nobody has seen yet. */
export interface Hands {
  add<T>(list: readonly T[], entry: T): readonly T[];
  replace<T>(list: readonly T[], index: number, entry: T): readonly T[];
  /** Where in the list the hypothesis of that id stands, or -1. */
  find(hypotheses: readonly Hypothesis[], id: string): number;
  /** Whether an item of that id is among the evidence. */
  holds(evidence: Hypothesis['evidence'], id: string): boolean;
}

const copying: Hands = {
  add: (list, entry) => [...list, entry],
  replace: (list, index, entry) => list.map((before, at) => (at === index ? entry : before)),
  find: (hypotheses, id) => hypotheses.findIndex((hypothesis) => hypothesis.id === id),
  holds: (evidence, id) => evidence.some(({ item }) => item.id === id),
};

/** Hands for a state that nobody has seen yet: its lists grow where they are. */
export function inPlace(): Hands {
  const places = new Map<string, number>();
  const held = new Map<Hypothesis['evidence'], Set<string>>();
  return {
    add(list, entry) {
      (list as unknown[]).push(entry);
      return list;
    },
    replace(list, index, entry) {
      (list as unknown[])[index] = entry;
      return list;
    },
    find(hypotheses, id) {
      for (let index = places.size; index < hypotheses.length; index += 1) places.set(hypotheses[index]?.id as string, index);
      return places.get(id) ?? -1;
    },
    holds(evidence, id) {
      const ids = held.get(evidence) ?? new Set();
      for (let index = ids.size; index < evidence.length; index += 1) ids.add(evidence[index]?.item.id as string);
      held.set(evidence, ids);
      return ids.has(id);
    },
  };
}

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
  const changeOne = (
    hypothesisId: string,
    apply: (hypothesis: Hypothesis) => Partial<Hypothesis>,
    reason: string | null = null,
  ): RegisterState['hypotheses'] | null => {
    const index = hands.find(state.hypotheses, hypothesisId);
    const before = state.hypotheses[index];
    if (before === undefined) return null;
    const changed = { ...before, ...apply(before) };
    const history = hands.add(before.history, stepOf(event, before.status, changed.status, reason));
    return hands.replace(state.hypotheses, index, { ...changed, history });
  };
  const change = (apply: (hypothesis: Hypothesis) => Partial<Hypothesis>, reason: string | null = null): RegisterState => {
    const hypotheses = changeOne((event.data as { hypothesisId: string }).hypothesisId, apply, reason);
    return hypotheses === null ? aside('no-such-hypothesis') : { ...dated(), hypotheses };
  };
  const recorded = whoAndWhen(event);
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
    case 'hypothesis-reworded': {
      const { statement, reason } = event.data;
      // Whoever agreed, agreed to other words.
      return change(
        ({ wordings, status }) => ({
          statement,
          wordings: hands.add(wordings, { version: wordings.length + 1, statement, reason, ...recorded }),
          agreedBy: [],
          status: status === 'agreed' ? 'offered' : status,
        }),
        reason,
      );
    }
    case 'hypothesis-agreed': {
      const { stakeholders } = event.data;
      return change(({ agreedBy, agreements, wordings, status }) => {
        const wording = event.data.wording ?? wordings.length;
        const standing = wording === wordings.length;
        return {
          agreedBy: standing
            ? stakeholders.reduce((list, name) => (list.includes(name) ? list : hands.add(list, name)), agreedBy)
            : agreedBy,
          agreements: stakeholders.reduce((list, stakeholder) => hands.add(list, { stakeholder, wording, ...recorded }), agreements),
          status: standing && status === 'offered' ? 'agreed' : status,
        };
      });
    }
    case 'hypotheses-related': {
      const { from, to, relation, text } = event.data;
      if (hands.find(state.hypotheses, from) < 0 || hands.find(state.hypotheses, to) < 0) return aside('no-such-hypothesis');
      return { ...dated(), relations: hands.add(state.relations, { from, to, relation, text, ...recorded }) };
    }
    case 'confidence-stated': {
      const { stakeholder, probability, resolvesOn } = event.data;
      return change(({ confidences }) => ({
        confidences: hands.add(confidences, { stakeholder, probability, resolvesOn, ...recorded }),
      }));
    }
    case 'test-planned': {
      const { plan } = event.data;
      return change(({ plans, wordings, seals }) => ({
        plan,
        plans: hands.add(plans, { plan, wording: wordings.length, afterSeal: seals.length > 0, ...recorded }),
      }));
    }
    case 'plan-sealed': {
      const { seal } = event.data;
      return change(({ plan, seals, wordings, evidence }) =>
        plan === null
          ? {}
          : { seals: hands.add(seals, { seal, plan, wording: wordings.length, evidenceBefore: evidence.length, ...recorded }) },
      );
    }
    case 'testing-started':
      return change(() => ({ status: 'testing' }));
    case 'testing-resumed': {
      const { triggerId } = event.data;
      return change(({ triggers }) => {
        const index = triggerId === undefined ? -1 : triggers.findIndex((entry) => entry.triggerId === triggerId);
        const set = triggers[index];
        return {
          status: 'testing',
          ...(set === undefined ? {} : { triggers: hands.replace(triggers, index, { ...set, reopenedOn: event.data.on }) }),
        };
      });
    }
    case 'trigger-set': {
      const { triggerId, trigger } = event.data;
      return change(({ triggers }) => ({ triggers: hands.add(triggers, { triggerId, trigger, reopenedOn: null, ...recorded }) }));
    }
    case 'evidence-recorded': {
      const line = lineOf(event);
      const known = state.hypotheses[hands.find(state.hypotheses, event.data.hypothesisId)]?.evidence ?? [];
      if (hands.holds(known, line.item.id)) return aside('evidence-already-recorded');
      return change(({ evidence, seals }) => ({
        evidence: hands.add(evidence, { ...line, underSeal: seals.at(-1)?.seal ?? null, ...recorded }),
      }));
    }
    case 'verdict-recorded': {
      const { verdict, evidenceIds, dissents, part = null, reason = null, certainty = null, byRule = null, override = null } = event.data;
      return change(
        ({ verdicts }) => ({
          status: verdict,
          verdicts: hands.add(verdicts, { verdict, part, evidenceIds, reason, certainty, dissents, byRule, override, ...recorded }),
        }),
        reason,
      );
    }
    case 'hypothesis-translated': {
      const { into, reason } = event.data;
      return change(
        ({ translations, verdicts }) => ({
          status: 'translated',
          translations: hands.add(translations, { into, reason, verdictEventId: verdicts.at(-1)?.eventId ?? null, ...recorded }),
        }),
        reason,
      );
    }
    case 'hypothesis-closed':
      return change(() => ({ status: 'closed', doNotRetryUnless: event.data.doNotRetryUnless ?? null }), event.data.reason);
    case 'hypothesis-withdrawn':
      return change(() => ({ status: 'withdrawn' }), event.data.reason);
    default:
      return state;
  }
}

function offered(event: Extract<RegisterEvent, { readonly type: 'hypothesis-offered' }>): Hypothesis {
  const { hypothesisId, statement, kind, offeredBy, claims, bearsOn = [], scope = null, mechanism = null, rivals = [] } = event.data;
  return {
    id: hypothesisId,
    statement,
    scope,
    mechanism,
    kind,
    rivals,
    offeredBy,
    status: 'offered',
    wordings: [{ version: 1, statement, reason: null, ...whoAndWhen(event) }],
    agreedBy: [],
    agreements: [],
    plan: null,
    plans: [],
    seals: [],
    evidence: [],
    verdicts: [],
    translations: [],
    triggers: [],
    confidences: [],
    doNotRetryUnless: null,
    claims,
    bearsOn,
    history: [stepOf(event, null, 'offered', null)],
  };
}

/** What an event tells of an item of evidence; keys that it leaves out stay out. */
function lineOf({ data }: Extract<RegisterEvent, { readonly type: 'evidence-recorded' }>): EvidenceLine {
  const { evidence: item, bearing, quality, strength, confidence, likelihoodRatio, planItemId, seen, collection, certainty } = data;
  return {
    item,
    bearing,
    quality,
    ...(strength === undefined ? {} : { strength }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(likelihoodRatio === undefined ? {} : { likelihoodRatio }),
    ...(planItemId === undefined ? {} : { planItemId }),
    ...(seen === undefined ? {} : { seen }),
    ...(collection === undefined ? {} : { collection }),
    ...(certainty === undefined ? {} : { certainty }),
  };
}

function stepOf(event: RegisterEvent, from: HypothesisStatus | null, to: HypothesisStatus, reason: string | null): HypothesisStep {
  const { extensions } = event.data;
  return { type: event.type, ...whoAndWhen(event), from, to, reason, ...(extensions === undefined ? {} : { extensions }) };
}

function whoAndWhen({ data }: RegisterEvent): RecordedBy {
  return { eventId: data.id, on: data.on, by: data.by, why: data.why };
}
