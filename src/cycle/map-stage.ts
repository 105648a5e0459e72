import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Finding, Reason } from '../kernel/finding.js';
import { readShape, readText, refuse, type Reader } from '../kernel/guards.js';
import { ENGAGEMENT_STAGE_OR_STRAND, PLACE_OF_DESIGN, STAGES_OF_THE_CYCLE } from '../kernel/readings-of-method.js';
import type { CycleModelId, OwnCycleModelId } from './cycle-model-ids.js';
import type { CycleModel, ModelStage } from './cycle-models.js';
import { foldName } from './fold-name.js';
import type { OwnCycleModel, OwnModelStage } from './own-cycle-model.js';
import { readModel } from './read-model.js';
import { STAGE_IDS } from './stage-ids.js';
import { ENGAGEMENT_STRAND } from './stages.js';

/** A stage of a version of the cycle, or its strand of engagement. */
export interface StageRef {
  readonly model: CycleModelId | OwnCycleModelId;
  /** The id of the stage in that version; `engage` for the strand. */
  readonly stageId: string;
  /** The version's own name for it. */
  readonly label: string;
  /** Whether it is no stage but the strand through all of them. */
  readonly strand: boolean;
}

/** A stage, or the strand where there is no stage. */
interface Place {
  readonly ref: StageRef;
  readonly model: CycleModel | OwnCycleModel;
  readonly stage: ModelStage | OwnModelStage | null;
  /** Whether people are involved here, as far as the version says where. */
  readonly engages: boolean;
}

/**
 * A stage of one version of the cycle in the terms of another. Two stages answer to each other where they lie in the same stage of this
 * library's four, or name the same piece of work; so one may answer to several, as "Specify need" does, and engagement to none where a
 * version does not name it.
 *
 * @param question - `model` and `stage`: a version and the id or the name of one of its stages, or `engage` for its strand of engagement;
 *   `to`: the version wanted. Versions are the ids of those that the texts give, or your own from {@link defineCycleModel}.
 * @returns A finding whose outcome lists the stages that answer to it, none, one or several, with a reason for each.
 * @throws InvalidInputError when there is no such version, one of your own is malformed, or the version has no such stage.
 * Source: D-CYC-F1, D-AMB-02, D-AMB-03, D-AMB-04.
 *
 * @example
 * ```ts
 * import { mapStage } from 'commissioning-kit/cycle';
 *
 * const { outcome } = mapStage({ model: 'intro-textbook', stage: 'specify-need', to: 'ipc-book' });
 * outcome === 'insufficient-information' ? [] : outcome.map((stage) => stage.label); // => ['Analysing', 'Planning']
 * mapStage({ model: 'dass-guidance', stage: 'engage', to: 'noms' }).outcome; // => []
 * ```
 */
export function mapStage(question: {
  readonly model: CycleModelId | OwnCycleModel;
  readonly stage: string;
  readonly to: CycleModelId | OwnCycleModel;
}): Finding<readonly StageRef[]> {
  readShape(question, [], { model: readAnyModel, stage: readText, to: readAnyModel });
  const [model, to] = [readModel(question.model, ['model']), readModel(question.to, ['to'])];
  const from = placesOf(model);
  const folded = foldName(question.stage);
  const source = from.find(({ ref }) => foldName(ref.stageId) === folded || foldName(ref.label) === folded);
  if (!source) {
    refuse('cycle/no-such-stage', ['stage'], question.stage, `one that the version has: ${from.map(({ ref }) => ref.stageId).join(', ')}`);
  }
  const targets = placesOf(to);
  const matched =
    model.id === to.id
      ? [{ target: source, reasons: [] }]
      : targets.map((target) => ({ target, reasons: reasonsFor(source, target) })).filter(({ reasons }) => reasons.length > 0);
  const reasons = matched.flatMap((match) => match.reasons);
  const places = [source, ...matched.map(({ target }) => target)];
  return {
    outcome: matched.map(({ target }) => target.ref),
    reasons: matched.length > 0 ? reasons : [noCounterpart(source, to)],
    unknown: [],
    caveats: [
      caveatOfReading(STAGES_OF_THE_CYCLE),
      ...(places.some(({ stage }) => stage?.parts?.includes('design')) ? [caveatOfReading(PLACE_OF_DESIGN)] : []),
      ...(matched.length === 0 || reasons.some(({ code }) => code === 'cycle/both-involve-people')
        ? [caveatOfReading(ENGAGEMENT_STAGE_OR_STRAND)]
        : []),
    ],
  };
}

const readAnyModel: Reader<unknown> = (value, path) => readModel(value as CycleModelId, path);

function placesOf(model: CycleModel | OwnCycleModel): readonly Place[] {
  const id = model.id as StageRef['model'];
  const stages = model.stages.map((stage): Place => ({
    ref: { model: id, stageId: stage.id, label: stage.label, strand: false },
    model,
    stage,
    engages: stage.id === model.engagementStage,
  }));
  if (model.throughout === null) return stages;
  return [
    ...stages,
    { ref: { model: id, stageId: ENGAGEMENT_STRAND.id, label: model.throughout, strand: true }, model, stage: null, engages: true },
  ];
}

function reasonsFor(source: Place, target: Place): readonly Reason[] {
  const shared = STAGE_IDS.filter((id) => source.stage?.maps.includes(id) && target.stage?.maps.includes(id));
  const parts = (source.stage?.parts ?? []).filter((part) => target.stage?.parts?.includes(part));
  const [here, there] = [name(source), name(target)];
  return [
    ...shared.map((stage) =>
      reason('same-stage', `${here} and ${there} both lie in "${stage}"`, source, target, { basis: 'library', domainId: 'D-CYC-F1' }),
    ),
    ...parts.map((part) =>
      reason('same-work', `${here} and ${there} both name the work of "${part}"`, source, target, { basis: 'text', domainId: 'D-AMB-03' }),
    ),
    ...(source.engages && target.engages
      ? [
          reason('both-involve-people', `${here} and ${there} are where the versions have people consulted or involved`, source, target, {
            basis: 'library',
            domainId: ENGAGEMENT_STRAND.domainId,
          }),
        ]
      : []),
  ];
}

function noCounterpart(source: Place, to: CycleModel | OwnCycleModel): Reason {
  return {
    code: 'cycle/no-counterpart',
    message: `Nothing in the version "${to.label}" answers to ${name(source)}`,
    path: ['to'],
    input: to.id,
    basis: 'library',
    domainId: 'D-CYC-F1',
    sources: to.sources,
  };
}

function reason(
  code: string,
  message: string,
  source: Place,
  target: Place,
  { basis, domainId }: { readonly basis: Reason['basis']; readonly domainId: string },
): Reason {
  return {
    code: `cycle/${code}`,
    message,
    path: ['stage'],
    input: target.ref.stageId,
    basis,
    domainId,
    sources: [...source.model.sources, ...target.model.sources],
  };
}

function name({ ref, model }: Place): string {
  return `"${ref.label}" (${model.label})`;
}
