import type { Agency, AnyAreaId, AreaId, AssessmentCommand, AssessmentEvent, RatedLevel } from 'commissioning-kit/joint';
import { replayAssessment, MATRIX_VERSION, type AssessmentState, type Level } from 'commissioning-kit/joint';

export const COUNCIL: Agency = {
  id: 'council',
  name: 'Sampleton Council',
  kind: 'council',
  identifiers: [{ scheme: 'gss', id: 'E00000001' }],
};
export const ICB: Agency = { id: 'icb', name: 'Sampleshire Integrated Care Board', kind: 'integrated-care-board', identifiers: [] };
export const TRUST: Agency = { id: 'trust', name: 'Sampleshire Trust', kind: 'nhs-trust', identifiers: [] };

const by = { role: 'head of commissioning', agencyId: null };

let count = 0;

/** What every command carries, with an id of its own. */
export function envelope(on = '2026-04-01'): { readonly id: string; readonly on: string; readonly by: typeof by; readonly why: null } {
  count += 1;
  return { id: `e${count}`, on, by, why: null };
}

export function open(agencies: readonly Agency[] = [COUNCIL, ICB], on?: string): AssessmentCommand {
  return {
    type: 'open-assessment',
    data: { ...envelope(on), assessmentId: 'older-people', populationId: 'older-people', agencies, matrixVersion: MATRIX_VERSION },
  };
}

export function rate(agencyId: string, areaId: AreaId, level: RatedLevel, on?: string): AssessmentCommand {
  return { type: 'rate-area', data: { ...envelope(on), agencyId, areaId, level, text: 'As we see it', evidenceIds: [] } };
}

export function aim(areaId: AreaId, level: Level, on?: string): AssessmentCommand {
  return { type: 'choose-target', data: { ...envelope(on), areaId, level, rationale: 'It suits this population', approvedBy: by } };
}

type CommandOf<T extends AssessmentCommand['type']> = Extract<AssessmentCommand, { readonly type: T }>;
type Own<T extends AssessmentCommand['type']> = Omit<CommandOf<T>['data'], 'id' | 'on' | 'by' | 'why' | 'extensions'>;

/** A command of any kind, with an envelope of its own. */
export function ask<const T extends AssessmentCommand['type']>(type: T, data: Own<T>, on?: string): AssessmentCommand {
  return { type, data: { ...envelope(on), ...data } } as unknown as AssessmentCommand;
}

/** Somebody with a voice for a partner, in all areas by default. */
export function enrol(raterId: string, agencyId: string, change: Partial<Own<'enrol-rater'>> = {}, on?: string): AssessmentCommand {
  return ask('enrol-rater', { raterId, agencyId, role: 'contracts manager', mandate: 'rates', areaIds: null, ...change }, on);
}

/** What a rater sees, in or outside a round. */
export function say(
  [agencyId, raterId]: readonly [agencyId: string, raterId: string],
  areaId: AnyAreaId,
  level: RatedLevel,
  change: Partial<Own<'rate-area'>> = {},
  on?: string,
): AssessmentCommand {
  return ask('rate-area', { agencyId, raterId, areaId, level, text: 'As I see it', evidenceIds: [], ...change }, on);
}

export function openRound(roundId: string, kind: 'blind' | 'open' = 'blind', on?: string): AssessmentCommand {
  return ask('open-round', { roundId, kind, text: null }, on);
}

export function closeRound(roundId: string, on?: string): AssessmentCommand {
  return ask('close-round', { roundId }, on);
}

const EVENTS = {
  'open-assessment': 'assessment-opened',
  'enrol-rater': 'rater-enrolled',
  'open-round': 'round-opened',
  'seal-ratings': 'ratings-sealed',
  'rate-area': 'area-rated',
  'close-round': 'round-closed',
  'decide-applicability': 'area-applicability-decided',
  'record-position': 'position-recorded',
  'state-partner-target': 'partner-target-stated',
  'choose-target': 'target-chosen',
  'record-gate': 'gate-recorded',
  'agree-action': 'action-agreed',
  'record-progress': 'action-progressed',
  'succeed-partner': 'partner-succeeded',
} as const;

/** The event that a command leads to, written out by hand. */
export function eventOf(command: AssessmentCommand): AssessmentEvent {
  return { type: EVENTS[command.type], data: { schemaVersion: 1, ...command.data } } as AssessmentEvent;
}

/** The assessment after these commands. */
export function after(...commands: readonly AssessmentCommand[]): AssessmentState {
  return replayAssessment(commands.map(eventOf)).state;
}
