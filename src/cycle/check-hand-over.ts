import type { Reason } from '../kernel/finding.js';
import { inferred, stated } from '../kernel/source.js';
import type { CarryOver, PlannedStage } from './cycle-events.js';
import type { CycleState } from './cycle-state.js';
import { hasRecord } from './has-record.js';
import { objection } from './objection.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/** Why something that belongs to a review is refused in another stage. */
export function checkInReview(what: string, stage: Stage): readonly Reason[] {
  if (stage === 'review') return [];
  return [
    objection('not-in-review', `Cannot record what a review ${what} while the cycle is in "${stage}"`, ['type'], {
      input: stage,
      domainId: 'D-CYC-32',
      sources: [inferred('cycle-explainer', 'Stage 4')],
    }),
  ];
}

/** Why a lesson is refused whose id another has. */
export function checkLesson(lessonId: string, state: CycleState): readonly Reason[] {
  if (!hasRecord(state, 'lesson', lessonId)) return [];
  return [objection('lesson-already-recorded', `Cannot record lesson "${lessonId}" twice`, ['data', 'lessonId'], { input: lessonId })];
}

/** Why lessons cannot be carried over that nobody recorded. */
export function checkCarried({ lessonIds }: CarryOver, state: CycleState): readonly Reason[] {
  return lessonIds.flatMap((id, index) =>
    hasRecord(state, 'lesson', id)
      ? []
      : [
          objection('no-such-lesson', `Cannot carry lesson "${id}" over: no such lesson is on record`, ['data', 'lessonIds', index], {
            input: id,
            domainId: 'D-QUA-14',
            sources: [stated('dass-guidance', '¶29')],
          }),
        ],
  );
}

/** Why dates cannot be planned: the round is over, or a stage would begin before the one ahead of it. */
export function checkPlan(
  { round, stages }: { readonly round: number; readonly stages: readonly PlannedStage[] },
  state: CycleState,
): readonly Reason[] {
  const ordered = STAGE_IDS.flatMap((id) => stages.filter(({ stage }) => stage === id));
  return [
    ...(round >= state.round
      ? []
      : [
          objection('round-is-over', `Cannot plan round ${round} while the cycle is in round ${state.round}`, ['data', 'round'], {
            input: round,
          }),
        ]),
    ...ordered.flatMap((planned, index) => {
      const ahead = ordered[index - 1];
      if (ahead === undefined || ahead.from <= planned.from) return [];
      return [
        objection(
          'plan-out-of-order',
          `Cannot plan the stage "${planned.stage}" from ${planned.from}: "${ahead.stage}", which comes before it, begins on ${ahead.from}`,
          ['data', 'stages', stages.indexOf(planned), 'from'],
          { input: planned.from, domainId: 'D-CYC-02', sources: [inferred('cycle-explainer', 'opening')] },
        ),
      ];
    }),
  ];
}
