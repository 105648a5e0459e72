import { rejectIfAny, replay, type AnyEvent, type Lifecycle } from '../kernel/lifecycle.js';
import { checkRegister, ruleOutcomeOf } from './check-register.js';
import { evolveRegister, evolveWith, inPlace } from './evolve-register.js';
import { OUTCOMES, readRegisterEvent } from './read-register.js';
import { findStanding, readStanding } from './read-standing.js';
import type { RegisterState, RuleOutcome } from './register.js';
import type { RegisterCommand, RegisterEvent } from './register-events.js';

const NAME = 'register of hypotheses';

function emptyRegister(): RegisterState {
  return { id: null, populationId: null, agenda: null, hypotheses: [], relations: [], setAside: [], lastOn: null, eventIds: [] };
}

/**
 * The events that a command leads to.
 *
 * A hypothesis is offered, agreed by at least one stakeholder, tested under a plan, and judged on evidence that is recorded and cited; then
 * it is carried into an aim or objective, or closed. What is inconclusive goes back to testing; what is offered or agreed may be withdrawn.
 * Before a verdict nothing becomes an aim, and against a verdict only with a reason. While a hoop of the plan is failed no verdict says
 * `supported`; `partly-supported` names its part and gives a reason, which stays beside the failed hoop.
 *
 * @param command - What is wished; its `data` carries `id`, `on`, `by` and `why`.
 * @param state - The state of the register before it.
 * @returns One event.
 * @throws InvalidInputError when the command or what the rules need of the state is malformed.
 * @throws CommandRejectedError with every reason why not.
 * Source: D-HYP-F1, D-HYP-F2, D-HYP-07, D-HYP-08, D-HYP-10, D-HYP-12.
 *
 * @example
 * ```ts
 * import { decideRegister, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const [event] = decideRegister(
 *   { type: 'open-register', data: { id: 'e1', on: '2026-04-01', by, why: null, registerId: 'older-people', populationId: 'people-65', agenda: null } },
 *   registerLifecycle.initialState(),
 * );
 * event?.type; // => 'register-opened'
 * ```
 */
export function decideRegister(command: RegisterCommand, state: RegisterState): RegisterEvent[] {
  rejectIfAny(checkRegister(command, state));
  return [{ type: OUTCOMES[command.type], data: { schemaVersion: 1, ...command.data, ...proposalOf(command, state) } } as RegisterEvent];
}

/** What the rule of the plan proposes where a verdict is given. */
function proposalOf(command: RegisterCommand, state: RegisterState): { readonly byRule?: RuleOutcome } {
  if (command.type !== 'record-verdict') return {};
  const hypothesis = findStanding(readStanding(state), command.data.hypothesisId);
  const byRule = hypothesis === null ? null : ruleOutcomeOf(hypothesis);
  return byRule === null ? {} : { byRule };
}

/**
 * The life of a register of hypotheses, for `perform`, `replay` and event stores.
 *
 * @example
 * ```ts
 * import { perform, registerLifecycle } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const opened = perform(registerLifecycle, registerLifecycle.initialState(), {
 *   type: 'open-register',
 *   data: { id: 'e1', on: '2026-04-01', by, why: null, registerId: 'older-people', populationId: 'people-65', agenda: null },
 * });
 * const refused = perform(registerLifecycle, opened.state, {
 *   type: 'translate-hypothesis',
 *   data: { id: 'e2', on: '2026-04-02', by, why: null, hypothesisId: 'falls', into: { kind: 'aim', id: 'a1', text: 'Fewer falls' }, reason: null },
 * });
 * refused.accepted; // => false
 * refused.reasons[0]?.code; // => 'hypotheses/no-such-hypothesis'
 * ```
 */
export const registerLifecycle: Lifecycle<RegisterCommand, RegisterEvent, RegisterState> = {
  name: NAME,
  initialState: emptyRegister,
  check: checkRegister,
  decide: decideRegister,
  evolve: evolveRegister,
  readEvent: readRegisterEvent,
};

/**
 * Rebuilds a register from its stored events, in time proportional to their number.
 *
 * @param events - The events of one register in their order.
 * @returns The state, and in `unread` how many events were of a type this version does not know.
 * @throws InvalidInputError when an event is malformed, repeated or dated before the one ahead of it; the path names it.
 * Source: D-HYP-F2, D-CNV-04.
 *
 * @example
 * ```ts
 * import { replayRegister } from 'commissioning-kit/hypotheses';
 *
 * const by = { role: 'lead commissioner', agencyId: 'council' };
 * const { state, unread } = replayRegister([
 *   { type: 'register-opened', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, registerId: 'older-people',
 *     populationId: 'people-65', agenda: null } },
 *   { type: 'hypothesis-offered', data: { schemaVersion: 1, id: 'e2', on: '2026-04-02', by, why: null, hypothesisId: 'falls',
 *     statement: 'More intensive rehabilitation after a fall will lower demand for residential care', kind: 'investment',
 *     offeredBy: 'carers', claims: [] } },
 * ]);
 * state.hypotheses.map((hypothesis) => hypothesis.status); // => ['offered']
 * unread; // => 0
 * ```
 */
export function replayRegister(events: readonly AnyEvent[]): { readonly state: RegisterState; readonly unread: number } {
  const hands = inPlace();
  const rebuilding: Lifecycle<never, RegisterEvent, RegisterState> = {
    name: NAME,
    initialState: emptyRegister,
    check: () => [],
    decide: () => [],
    evolve: (state, event) => evolveWith(hands, state, event),
    readEvent: readRegisterEvent,
  };
  return replay(rebuilding, events);
}
