import {
  assessmentLifecycle,
  CommandRejectedError,
  performEach,
  type Actor,
  type AssessmentCommand,
  type AssessmentEvent,
  type AssessmentState,
} from 'commissioning-kit/joint';

/** An assessment as it stands, and the events to store. */
export interface Assessment {
  readonly state: AssessmentState;
  readonly events: readonly AssessmentEvent[];
}

/** Nothing yet. */
export const BEFORE: Assessment = { state: assessmentLifecycle.initialState(), events: [] };

/** Carries out commands one after another; one that is refused throws with its reasons. */
export function carryOut({ state, events }: Assessment, commands: readonly AssessmentCommand[]): Assessment {
  const performed = performEach(assessmentLifecycle, state, commands);
  if (!performed.accepted) throw new CommandRejectedError(performed.reasons);
  return { state: performed.state, events: [...events, ...performed.events] };
}

/** What every command carries. */
export function said(
  id: string,
  on: string,
  by: Actor,
  why: string | null = null,
): { id: string; on: string; by: Actor; why: string | null } {
  return { id, on, by, why };
}
