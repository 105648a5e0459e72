import type { Reason } from '../kernel/finding.js';
import { checkNewId, checkNotBefore, rejectIfAny } from '../kernel/lifecycle.js';
import type { AssessmentCommand, AssessmentEvent, AssessmentState } from './assessment.js';
import { checkAction, checkProgress } from './check-action.js';
import { checkArea } from './check-area.js';
import { checkPartnerTarget, checkPosition, checkTarget } from './check-choice.js';
import { checkOpening, checkRater, checkSuccession } from './check-partner.js';
import { checkRating } from './check-rating.js';
import { checkNewRound, checkRoundEnd, checkSeal } from './check-round.js';
import { EVENT_OF, readAssessmentCommand } from './read-assessment.js';
import { readLife } from './read-state.js';
import { refusal } from './refusal.js';

/** Every reason why the command is refused, in the order of the rules. */
export function checkAssessment(command: AssessmentCommand, state: AssessmentState): readonly Reason[] {
  readAssessmentCommand(command);
  readLife(state);
  const { id, on } = command.data;
  return [...checkNotBefore(on, state.lastOn), ...checkNewId(id, state.eventIds), ...checkStep(command, state)];
}

/** The reasons that lie in the state of the assessment, apart from dates and ids of events. */
export function checkStep(command: AssessmentCommand, state: AssessmentState): readonly Reason[] {
  if (command.type === 'open-assessment') return checkOpening(command.data, state);
  if (state.id === null)
    return [refusal('not-open', `Cannot ${command.type.replaceAll('-', ' ')} before the assessment is opened`, [], null)];
  switch (command.type) {
    case 'enrol-rater':
      return checkRater(command.data, state);
    case 'open-round':
      return checkNewRound(command.data, state);
    case 'seal-ratings':
      return checkSeal(command.data, state);
    case 'rate-area':
      return checkRating(command.data, state);
    case 'close-round':
      return checkRoundEnd(command.data, state);
    case 'decide-applicability':
      return checkArea(command.data.areaId, state, 'decide what applies');
    case 'record-position':
      return checkPosition(command.data, state);
    case 'state-partner-target':
      return checkPartnerTarget(command.data, state);
    case 'choose-target':
      return checkTarget(command.data, state);
    case 'record-gate':
      return checkArea(command.data.areaId, state, 'record a gate');
    case 'agree-action':
      return checkAction(command.data, state);
    case 'record-progress':
      return checkProgress(command.data, state);
    case 'succeed-partner':
      return checkSuccession(command.data, state);
  }
}

/**
 * The events that a command leads to. An assessment is opened once, with two or more partners; then raters are enrolled, areas rated in
 * rounds or outside them as often as partners like, positions recorded, targets chosen and actions agreed. Nothing is overwritten.
 *
 * @param command - What is wished.
 * @param state - The assessment before it.
 * @returns One event with the command’s data.
 * @throws CommandRejectedError with every reason against it: dated before the last event, an event id used before, opened twice or with a
 *   version of the matrix that is not known, not yet opened; something said for an agency that is no partner or has a successor, by a rater
 *   who is not enrolled for it or has no voice; in a round that is not open, or outside a blind one; of an area that is none, or concluded on
 *   one that was set aside; a move that contradicts the position agreed; an action or round that is not known or has ended.
 * @throws InvalidInputError when the command or the state is malformed, also across its fields: fewer than two partners, a position that is
 *   agreed on no level, a red line among the levels that are acceptable, an action that waits for itself.
 * Source: D-JCM-F2, D-EXE-05.
 *
 * @example
 * ```ts
 * import { assessmentLifecycle, decideAssessment, MATRIX_VERSION } from 'commissioning-kit/joint';
 *
 * const events = decideAssessment({
 *   type: 'open-assessment',
 *   data: {
 *     id: 'e1', on: '2026-04-01', by: { role: 'head of commissioning', agencyId: 'council' }, why: null,
 *     assessmentId: 'older-people-2026', populationId: 'older-people', matrixVersion: MATRIX_VERSION,
 *     agencies: [
 *       { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] },
 *       { id: 'icb', name: 'Sampleshire Integrated Care Board', kind: 'integrated-care-board', identifiers: [] },
 *     ],
 *   },
 * }, assessmentLifecycle.initialState());
 * events.map((event) => event.type); // => ['assessment-opened']
 * ```
 */
export function decideAssessment(command: AssessmentCommand, state: AssessmentState): AssessmentEvent[] {
  rejectIfAny(checkAssessment(command, state));
  return [{ type: EVENT_OF[command.type], data: { schemaVersion: 1, ...command.data } } as AssessmentEvent];
}
