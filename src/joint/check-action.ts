import type { Reason } from '../kernel/finding.js';
import type { AssessmentState } from './assessment.js';
import { checkArea } from './check-area.js';
import type { ActionAgreed, ActionProgress } from './choices.js';
import { refusal } from './refusal.js';

/** Why an action cannot be agreed. */
export function checkAction({ actionId, areaId, dependsOn }: ActionAgreed, state: AssessmentState): readonly Reason[] {
  const known = new Set(state.actions.map((action) => action.actionId));
  return [
    ...checkArea(areaId, state, 'agree an action'),
    ...(known.has(actionId) ? [refusal('action-id-taken', `Cannot agree action "${actionId}" twice`, ['data', 'actionId'], actionId)] : []),
    ...dependsOn.flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            refusal(
              'no-such-action',
              `Cannot let action "${actionId}" wait for "${id}": no action of that id was agreed`,
              ['data', 'dependsOn', index],
              id,
            ),
          ],
    ),
  ];
}

/** Why progress on an action cannot be recorded. */
export function checkProgress({ actionId, status }: ActionProgress, state: AssessmentState): readonly Reason[] {
  const path = ['data', 'actionId'];
  if (!state.actions.some((action) => action.actionId === actionId)) {
    return [refusal('no-such-action', `Cannot record progress on "${actionId}": no action of that id was agreed`, path, actionId)];
  }
  const ended = state.progress.find((entry) => entry.actionId === actionId && entry.status !== 'started');
  if (ended === undefined) return [];
  return [
    refusal('action-ended', `Cannot record action "${actionId}" as ${status}: it is ${ended.status} already`, path, {
      actionId,
      status: ended.status,
    }),
  ];
}
