import type { Reason } from '../kernel/finding.js';
import type { Json } from '../kernel/json.js';
import { checkNewId, checkNotBefore, rejectIfAny } from '../kernel/lifecycle.js';
import { inferred, type SourceRef } from '../kernel/source.js';
import type { AssessmentCommand, AssessmentEvent, AssessmentState } from './assessment.js';
import { MATRIX_VERSION } from './matrix.js';
import { readAssessmentCommand, readLife } from './read-assessment.js';

/** Every reason why the command is refused, in the order of the rules. */
export function checkAssessment(command: AssessmentCommand, state: AssessmentState): readonly Reason[] {
  readAssessmentCommand(command);
  readLife(state);
  const { id, on } = command.data;
  return [...checkNotBefore(on, state.lastOn), ...checkNewId(id, state.eventIds), ...checkStep(command, state)];
}

function checkStep(command: AssessmentCommand, state: AssessmentState): readonly Reason[] {
  if (command.type === 'open-assessment') {
    const { matrixVersion } = command.data;
    return [
      ...(state.id === null
        ? []
        : [refusal('already-open', `Cannot open assessment "${state.id}" twice`, ['data', 'assessmentId'], state.id)]),
      ...(matrixVersion === MATRIX_VERSION
        ? []
        : [
            refusal(
              'matrix-version-not-known',
              `Cannot assess by version "${matrixVersion}" of the matrix: this library holds version "${MATRIX_VERSION}"`,
              ['data', 'matrixVersion'],
              matrixVersion,
            ),
          ]),
    ];
  }
  if (state.id === null) return [refusal('not-open', 'Cannot rate an area or choose a target before the assessment is opened', [], null)];
  if (command.type === 'choose-target') return [];
  const { agencyId, level, text, why } = command.data;
  return [
    ...(state.agencies.some((agency) => agency.id === agencyId)
      ? []
      : [
          refusal(
            'not-a-partner',
            `Cannot rate for agency "${agencyId}": it is not among the partners of this assessment`,
            ['data', 'agencyId'],
            agencyId,
            [inferred('ipc-book', 'Appendix')],
          ),
        ]),
    ...(level === 'not-applicable' && text === null && why === null
      ? [refusal('not-applicable-without-reason', 'Cannot set an area aside as not applicable without saying why', ['data', 'text'], null)]
      : []),
  ];
}

function refusal(code: string, message: string, path: readonly string[], input: Json, sources: readonly SourceRef[] = []): Reason {
  return { code: `joint/${code}`, message, path, input, basis: 'library', domainId: 'D-JCM-F2', sources };
}

/**
 * The events that a command leads to. An assessment is opened once, with two or more partners; then partners rate areas, as often as they
 * like, and targets are chosen. Nothing is overwritten.
 *
 * @param command - What is wished.
 * @param state - The assessment before it.
 * @returns One event with the command’s data.
 * @throws CommandRejectedError with every reason against it: dated before the last event, an event id used before, opened twice or with a
 *   version of the matrix that is not known, not yet opened, a rating for an agency that is no partner, an area set aside without saying why.
 * @throws InvalidInputError when the command or the state is malformed; fewer than two partners are malformed.
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
  switch (command.type) {
    case 'open-assessment':
      return [{ type: 'assessment-opened', data: { schemaVersion: 1, ...command.data } }];
    case 'rate-area':
      return [{ type: 'area-rated', data: { schemaVersion: 1, ...command.data } }];
    case 'choose-target':
      return [{ type: 'target-chosen', data: { schemaVersion: 1, ...command.data } }];
  }
}
