import { replayCycle, type CycleState } from '../cycle/index.js';
import { replayRegister, type RegisterState } from '../hypotheses/index.js';
import { replayAssessment, type AssessmentState } from '../joint/index.js';
import type { Programme } from './programme.js';

/** One life as it stands, and how many of its events this version does not know. */
export interface LifeState<S> {
  readonly id: string;
  readonly state: S;
  readonly unread: number;
}

/** Where the lives of a programme stand. */
export interface ProgrammeState {
  readonly programmeId: string;
  readonly cycles: readonly LifeState<CycleState>[];
  readonly registers: readonly LifeState<RegisterState>[];
  readonly assessments: readonly LifeState<AssessmentState>[];
}

/** Replays every stream of a programme whose streams have been read. */
export function replayStreams({ id, streams }: Pick<Programme, 'id' | 'streams'>): ProgrammeState {
  return {
    programmeId: id,
    cycles: streams.cycles.map((stream) => ({ id: stream.id, ...replayCycle(stream.events) })),
    registers: streams.registers.map((stream) => ({ id: stream.id, ...replayRegister(stream.events) })),
    assessments: streams.assessments.map((stream) => ({ id: stream.id, ...replayAssessment(stream.events) })),
  };
}
