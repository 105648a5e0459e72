import type { Agency, AreaId, AssessmentCommand, AssessmentEvent, RatedLevel } from 'commissioning-kit/joint';
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

/** The event that a command leads to, written out by hand. */
export function eventOf(command: AssessmentCommand): AssessmentEvent {
  const types = { 'open-assessment': 'assessment-opened', 'rate-area': 'area-rated', 'choose-target': 'target-chosen' } as const;
  return { type: types[command.type], data: { schemaVersion: 1, ...command.data } } as AssessmentEvent;
}

/** The assessment after these commands. */
export function after(...commands: readonly AssessmentCommand[]): AssessmentState {
  return replayAssessment(commands.map(eventOf)).state;
}
