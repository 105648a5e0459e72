import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, CheckFinding, Gap, Question, Reason, Tri } from '../kernel/finding.js';
import { readOneOf, readShape, readTri, type Shape } from '../kernel/guards.js';
import { ENGAGEMENT_STAGE_OR_STRAND } from '../kernel/readings-of-method.js';
import { inferred } from '../kernel/source.js';
import type { StageActivityId } from './stage-of-activity.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';
import { itemsOf, type StageItem } from './stage-items.js';
import { ENGAGEMENT_STRAND, type StrandId } from './stages.js';

/** Whether each thing that a stage calls for was done, engagement among them. What is left out is unknown. */
export type StageAnswers = { readonly [Id in StageActivityId | StrandId]?: Tri };

/** Where another part of the library does the work. */
const FILLS: { readonly [Id in StageActivityId]?: string } = {
  demographics: 'A population table of the needs room',
  'future-demand': 'estimateNeed or projectDemand of the needs room',
  'find-gaps': 'needSupplyGap of the needs room',
};

/**
 * Whether a stage of the cycle is complete: everything that the texts place in it, and engagement, which belongs to every stage and not
 * only to the first.
 *
 * @param stage - The stage.
 * @param answers - For each thing `'yes'`, `'no'` or `'unknown'`; what is left out is unknown. `stageAnswers` makes them from a running cycle.
 * @returns A finding whose outcome is `'gaps'` when something was not done, `'complete'` when everything was, and
 *   `'insufficient-information'` otherwise, with the gaps and what would fill them.
 * @throws InvalidInputError on an unknown stage, an answer outside the three, or a key that the stage does not have.
 * Source: D-CYC-F3, D-CYC-08 to D-CYC-32.
 *
 * @example
 * ```ts
 * import { checkStage } from 'commissioning-kit/cycle';
 *
 * const finding = checkStage('review', {
 *   engage: 'no', 'review-performance': 'yes', 'collect-feedback': 'yes', 'adjust-strategies-and-contracts': 'yes',
 * });
 * finding.outcome; // => 'gaps'
 * finding.gaps.map((gap) => gap.domainId); // => ['D-CYC-08']
 * checkStage('review', {}).outcome; // => 'insufficient-information'
 * ```
 */
export function checkStage(stage: Stage, answers: StageAnswers): CheckFinding {
  readOneOf(STAGE_IDS)(stage, ['stage']);
  const items = itemsOf(stage);
  const optional: Shape = Object.fromEntries(items.map((item) => [item.id, readTri]));
  readShape(answers, ['answers'], {}, optional);
  const answered = items.map((item) => ({ item, answer: answers[item.id] ?? 'unknown' }));
  const missing = answered.filter(({ answer }) => answer === 'no').map(({ item }) => item);
  const unknown = answered.filter(({ answer }) => answer === 'unknown').map(({ item }) => toQuestion(item, stage));
  return {
    outcome: missing.length > 0 ? 'gaps' : unknown.length > 0 ? 'insufficient-information' : 'complete',
    reasons: answered.filter(({ answer }) => answer !== 'unknown').map(({ item, answer }) => toReason(item, answer, stage)),
    unknown,
    caveats: caveats(),
    gaps: missing.map((item) => toGap(item, stage)),
  };
}

function toReason(item: StageItem, answer: Tri, stage: Stage): Reason {
  return {
    code: answer === 'yes' ? 'cycle/item-done' : 'cycle/item-missing',
    message: `Stage "${stage}", ${item.label.toLowerCase()}: ${answer}`,
    path: ['answers', item.id],
    input: answer,
    basis: 'text',
    domainId: item.domainId,
    sources: item.sources,
  };
}

function toQuestion(item: StageItem, stage: Stage): Question {
  return { id: item.id, text: `Was this done in the stage "${stage}": ${item.label.toLowerCase()}?`, path: ['answers', item.id] };
}

function toGap(item: StageItem, stage: Stage): Gap {
  return {
    domainId: item.domainId,
    missing: item.label,
    path: ['answers', item.id],
    fill:
      item.id === ENGAGEMENT_STRAND.id
        ? `Consult and involve those concerned in the stage "${stage}", and record who they were`
        : (FILLS[item.id] ?? `This work in the stage "${stage}"`),
  };
}

function caveats(): readonly Caveat[] {
  return [
    caveatOfReading(ENGAGEMENT_STAGE_OR_STRAND),
    {
      code: 'cycle/what-counts-for-a-stage',
      message:
        'Everything that the texts place in the stage is asked for, except its purpose, the kinds of provider and what is only an option',
      kind: 'library-default',
      parameter: null,
      sources: [inferred('cycle-explainer', 'Stage 1 to Stage 4')],
    },
  ];
}
