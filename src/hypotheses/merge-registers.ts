import type { Reason } from '../kernel/finding.js';
import { compareIds, mergeStreams, type EventProvenance, type OutOfOrder, type StreamConflict } from '../kernel/merge-streams.js';
import { checkOpen, checkStep, ruleOutcomeOf } from './check-register.js';
import { evolveWith, inPlace } from './evolve-register.js';
import { OUTCOMES, readRegisterEvent } from './read-register.js';
import { findStanding, readStanding, type Standing } from './read-standing.js';
import type { RegisterState } from './register.js';
import type { RegisterCommand, RegisterEvent } from './register-events.js';
import { registerLifecycle } from './register-lifecycle.js';
import { takeInOrder } from './register-order.js';
import { byLibrary } from './register-reason.js';

export type { EventProvenance, OutOfOrder, StreamConflict } from '../kernel/merge-streams.js';

/** What the files of several partners come to together. */
export interface MergedRegisters {
  /** Every event once, in the one order that depends on nothing but the events. */
  readonly events: readonly RegisterEvent[];
  /** Which files hold each event, in the order of the events. */
  readonly provenance: readonly EventProvenance[];
  /** Ids under which files hold different events, by id. */
  readonly conflicts: readonly StreamConflict<RegisterEvent>[];
  /** Events that the rules would have refused where they stand, or whose rule comes out otherwise there: for the partners to look at. */
  readonly outOfOrder: readonly OutOfOrder[];
}

/**
 * One register from the files of several partners, without loss: each event stands once, whoever holds it, in an order that depends on nothing
 * but the events, so that the files may come in any order. Where files hold different events under one id, the one that took effect last
 * stands (of two on one day the one whose canonical JSON comes first), and every version is listed. Events are not dropped for standing where
 * the rules would have refused them: they are named, with the reasons.
 *
 * Within a day what has to be there comes before what is said of it, ids decide between events of a kind, and an event that the rules would
 * refuse waits for others of the same hypothesis that make room for it.
 *
 * @param files - The events that each partner holds, in any order.
 * @returns The events, which `replayRegister` takes; who holds each; the conflicts; and the events that stand where the rules would have
 *   refused them.
 * @throws InvalidInputError when a file is no list or an event is malformed; the path names it.
 * Source: D-HYP-04, D-HYP-F2, D-CNV-04; RFC 8785 (canonical JSON).
 *
 * @example
 * ```ts
 * import { mergeRegisters, replayRegister, type RegisterEvent } from 'commissioning-kit/hypotheses';
 *
 * const common = { schemaVersion: 1, on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null };
 * const opened: RegisterEvent = {
 *   type: 'register-opened',
 *   data: { ...common, id: 'open', registerId: 'home-care', populationId: 'people-65', agenda: null },
 * };
 * const offered = (id: string, hypothesisId: string, offeredBy: string): RegisterEvent => ({
 *   type: 'hypothesis-offered',
 *   data: { ...common, id, hypothesisId, statement: `Change ${hypothesisId} will help`, kind: null, offeredBy, claims: [] },
 * });
 * const council = [opened, offered('c1', 'zones', 'council')];
 * const agencies = [offered('a1', 'pay', 'agencies'), opened];
 * const merged = mergeRegisters([council, agencies]);
 * merged.events.map(({ data }) => data.id); // => ['open', 'a1', 'c1']
 * merged.provenance[0]; // => { eventId: 'open', files: [0, 1] }
 * replayRegister(merged.events).state.hypotheses.length; // => 2
 * ```
 */
export function mergeRegisters(files: readonly (readonly RegisterEvent[])[]): MergedRegisters {
  const { events: unordered, conflicts, files: holders } = mergeStreams(files, readRegisterEvent);
  const events: RegisterEvent[] = [];
  const outOfOrder: OutOfOrder[] = [];
  const hands = inPlace();
  let state = registerLifecycle.initialState();
  const reasonsOf = (event: RegisterEvent): readonly Reason[] => refusals(event, state);
  takeInOrder(
    unordered,
    (event) => reasonsOf(event).length > 0,
    (event) => {
      const reasons = reasonsOf(event);
      if (reasons.length > 0) outOfOrder.push({ eventId: event.data.id, reasons });
      events.push(event);
      state = evolveWith(hands, state, event);
    },
  );
  return {
    events,
    provenance: events.map(({ data }) => ({ eventId: data.id, files: holders.get(data.id) ?? [] })),
    conflicts,
    outOfOrder: outOfOrder.sort((a, b) => compareIds(a.eventId, b.eventId)),
  };
}

const COMMAND_OF: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(OUTCOMES).map(([command, event]) => [event, command]),
);

/** What the rules would have said of an event where it would stand next; nothing of what a later version wrote. */
function refusals(event: RegisterEvent, state: RegisterState): readonly Reason[] {
  const type = COMMAND_OF.get(event.type);
  if (type === undefined) return [];
  const standing = readStanding(state);
  const command = { type, data: event.data } as RegisterCommand;
  return [...checkOpen(command, standing), ...checkStep(command, standing), ...checkProposal(event, standing)];
}

/** What the rule proposed has to be what it proposes where the verdict stands now. */
function checkProposal(event: RegisterEvent, standing: Standing): readonly Reason[] {
  if (event.type !== 'verdict-recorded' || event.data.byRule === undefined) return [];
  const hypothesis = findStanding(standing, event.data.hypothesisId);
  const now = hypothesis === null ? null : ruleOutcomeOf(hypothesis);
  if (now === null || now.outcome === event.data.byRule.outcome) return [];
  return [
    byLibrary(
      'rule-comes-out-otherwise',
      `Cannot confirm that the rule of hypothesis "${event.data.hypothesisId}" came to "${event.data.byRule.outcome}": on all that is known here it comes to "${now.outcome}"`,
      ['data', 'byRule', 'outcome'],
      now.outcome,
    ),
  ];
}
