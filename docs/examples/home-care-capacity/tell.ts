import {
  CommandRejectedError,
  performEach,
  registerLifecycle,
  type RegisterCommand,
  type RegisterEvent,
  type RegisterState,
} from 'commissioning-kit/hypotheses';

/** A register as it stands, and the events to store. */
export interface Told {
  readonly state: RegisterState;
  readonly events: readonly RegisterEvent[];
}

/** Nothing yet. */
export const BEFORE: Told = { state: registerLifecycle.initialState(), events: [] };

/** Carries out commands one after another; one that is refused throws with its reasons. */
export function tell({ state, events }: Told, commands: readonly RegisterCommand[]): Told {
  const performed = performEach(registerLifecycle, state, commands);
  if (!performed.accepted) throw new CommandRejectedError(performed.reasons);
  return { state: performed.state, events: [...events, ...performed.events] };
}

/** What every command carries; the ids follow the days. */
export function said(id: string, on: string, why: string | null = null, role = 'home care commissioner') {
  return { id, on, by: { role, agencyId: 'council' }, why };
}
