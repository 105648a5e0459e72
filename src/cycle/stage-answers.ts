import { readOneOf, readShape, readWholeNumber } from '../kernel/guards.js';
import type { Tri } from '../kernel/finding.js';
import type { StageAnswers } from './check-stage.js';
import type { CycleState } from './cycle-state.js';
import { readCycleState } from './read-cycle-state.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';
import { itemsOf } from './stage-items.js';
import { ENGAGEMENT_STRAND } from './stages.js';

/**
 * What a running cycle has on record for a stage, as answers for `checkStage`: yes where something is recorded, and unknown where nothing
 * is, since work may have been done and not recorded. A council that records everything can turn these into no.
 *
 * @param state - The cycle.
 * @param options - `stage`; `round`: by default the present one.
 * @returns An answer for everything that the stage calls for.
 * @throws InvalidInputError when the state or the options are malformed.
 * Source: D-CYC-F3, D-CNV-05.
 *
 * @example
 * ```ts
 * import { checkStage, replayCycle, stageAnswers } from 'commissioning-kit/cycle';
 *
 * const by = { role: 'commissioner', agencyId: null };
 * const { state } = replayCycle([
 *   { type: 'cycle-started', data: { schemaVersion: 1, id: 'e1', on: '2026-04-01', by, why: null, cycleId: 'older', populationId: 'older-people', modelId: 'ipc-book' } },
 *   { type: 'engagement-recorded', data: { schemaVersion: 1, id: 'e2', on: '2026-04-09', by, why: null, stage: 'analyse', groups: ['carers'], text: 'A first meeting' } },
 * ]);
 * const answers = stageAnswers(state, { stage: 'analyse' });
 * [answers.engage, answers['find-gaps']]; // => ['yes', 'unknown']
 * checkStage('analyse', answers).unknown.length; // => 7
 * ```
 */
export function stageAnswers(state: CycleState, options: { readonly stage: Stage; readonly round?: number }): StageAnswers {
  readCycleState(state, ['state']);
  readShape(options, ['options'], { stage: readOneOf(STAGE_IDS) }, { round: readWholeNumber(1) });
  return recordedAnswers(state, options.stage, options.round ?? state.round);
}

/** The answers on record; trusts its input. */
export function recordedAnswers(state: CycleState, stage: Stage, round: number): StageAnswers {
  const isHere = (entry: { readonly stage: Stage; readonly round: number }): boolean => entry.stage === stage && entry.round === round;
  const done = new Set<string | null>(
    state.activities
      .flat()
      .filter(isHere)
      .map((entry) => entry.activityId),
  );
  if (state.engagement.flat().some(isHere)) done.add(ENGAGEMENT_STRAND.id);
  return Object.fromEntries(itemsOf(stage).map(({ id }): [string, Tri] => [id, done.has(id) ? 'yes' : 'unknown']));
}
