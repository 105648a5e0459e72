import { readSourceRef } from '../kernel/derive-figure.js';
import {
  readId,
  readList,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readShapeOf,
  readText,
  readUnique,
  refuse,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import { readModelId, type OwnCycleModelId } from './cycle-model-ids.js';
import type { EngagementPlace } from './cycle-models.js';
import { foldName } from './fold-name.js';
import { STAGE_IDS, type Stage } from './stage-ids.js';

/** A stage of a version of the caller's own. */
export interface OwnModelStage {
  readonly id: string;
  readonly label: string;
  /** What the version has in it; null where it says no more than the name. */
  readonly text: string | null;
  /** The stages of this library that it covers, wholly or in part; at least one. */
  readonly maps: readonly Stage[];
  /** Pieces of work that it names in this stage and other versions place elsewhere. */
  readonly parts?: readonly 'design'[];
}

/** A version of the cycle of the caller's own, such as that of a council or of an integrated care board. */
export interface OwnCycleModel<Id extends OwnCycleModelId = OwnCycleModelId> {
  readonly id: Id;
  readonly label: string;
  readonly stages: readonly OwnModelStage[];
  readonly engagement: EngagementPlace;
  /** What it calls the engagement that is none of its stages; null where it has none. */
  readonly throughout: string | null;
  /** The stage that engagement is an activity of, where it has it in one. */
  readonly engagementStage: string | null;
  /** Where it is written down; empty when nobody did. */
  readonly sources: readonly SourceRef[];
}

/**
 * Defines a version of the cycle of your own, for {@link mapStage} and {@link checkCycleModel} to use beside those of the
 * texts. It has to be as clear as they are: every stage lies in at least one of the four, none goes back, each name means one thing, and
 * where engagement belongs is said once.
 *
 * @param model - The definition: an id that begins with `local:`, its stages in their order, and where it has engagement.
 * @returns The same definition, its id kept as a literal type.
 * @throws InvalidInputError when it is malformed, its stages run back, two of its names are the same, or it contradicts itself about
 *   engagement.
 * Source: D-CNV-13, D-AMB-02, D-AMB-03, D-AMB-04.
 *
 * @example
 * ```ts
 * import { defineCycleModel, mapStage } from 'commissioning-kit/cycle';
 *
 * const ours = defineCycleModel({
 *   id: 'local:county',
 *   label: 'County commissioning framework',
 *   stages: [
 *     { id: 'understand', label: 'Understand', text: null, maps: ['analyse'] },
 *     { id: 'shape', label: 'Shape', text: 'Priorities, design and the market', maps: ['plan', 'do'], parts: ['design'] },
 *     { id: 'secure', label: 'Secure', text: null, maps: ['do'] },
 *     { id: 'learn', label: 'Learn', text: null, maps: ['review'] },
 *   ],
 *   engagement: 'throughout',
 *   throughout: 'Work together',
 *   engagementStage: null,
 *   sources: [],
 * });
 * const { outcome } = mapStage({ model: ours, stage: 'Shape', to: 'dass-guidance' });
 * outcome === 'insufficient-information' ? [] : outcome.map((stage) => stage.stageId);
 * // => ['priorities-and-strategies', 'design-and-secure']
 * ```
 */
export function defineCycleModel<const Id extends OwnCycleModelId>(model: OwnCycleModel<Id>): OwnCycleModel<Id> {
  readOwnCycleModel(model, []);
  return model;
}

const readOwnStage = /* @__PURE__ */ readShapeOf(
  {
    id: readId,
    label: readText,
    text: /* @__PURE__ */ readNullable(readText),
    maps: /* @__PURE__ */ readListOf(/* @__PURE__ */ readOneOf(STAGE_IDS), { min: 1 }),
  },
  { parts: /* @__PURE__ */ readListOf(/* @__PURE__ */ readOneOf(['design']), { min: 1, max: 1 }) },
);

/** A version of the caller's own. */
export function readOwnCycleModel(value: unknown, path: Path): OwnCycleModel {
  readShape(value, path, {
    id: readOwnModelId,
    label: readText,
    stages: (list, at) => readList(list, at, readOwnStage, { min: 1 }),
    engagement: readOneOf(['throughout', 'in-a-stage', 'wider-duty', 'not-named']),
    throughout: readNullable(readText),
    engagementStage: readNullable(readId),
    sources: readListOf(readSourceRef),
  });
  const model = value as OwnCycleModel;
  readUnique(model.stages, [...path, 'stages'], ({ id }) => id);
  refuseSharedNames(model, path);
  refuseGoingBack(model, path);
  refuseContradiction(model, path);
  return model;
}

function readOwnModelId(value: unknown, path: Path): string {
  const id = readModelId(value, path);
  return id.startsWith('local:') ? id : refuse('cycle/not-your-own-model', path, value, 'an id that begins with "local:"');
}

/** Stages are looked up by id or label and the strand by its label, so none of these may be shared. */
function refuseSharedNames({ stages, throughout }: OwnCycleModel, path: Path): void {
  const owners = new Map<string, number>();
  if (throughout !== null) for (const name of [ENGAGE, throughout]) owners.set(foldName(name), -1);
  for (const [index, { id, label }] of stages.entries()) {
    for (const [key, name] of [
      ['id', id],
      ['label', label],
    ] as const) {
      const owner = owners.get(foldName(name)) ?? index;
      if (owner !== index)
        refuse('cycle/name-means-two-things', [...path, 'stages', index, key], name, 'a name that means one stage alone');
      owners.set(foldName(name), index);
    }
  }
}
const ENGAGE = 'engage';

function refuseGoingBack({ stages }: OwnCycleModel, path: Path): void {
  let last = 0;
  for (const [index, { maps }] of stages.entries()) {
    for (const [place, stage] of maps.entries()) {
      const at = STAGE_IDS.indexOf(stage);
      if (at < last || (place > 0 && at === last)) {
        refuse(
          'cycle/stages-go-back',
          [...path, 'stages', index, 'maps', place],
          stage,
          `${place > 0 ? 'after' : 'not before'} "${String(STAGE_IDS[last])}": a version goes through the four stages in their order`,
        );
      }
      last = at;
    }
  }
}

function refuseContradiction({ stages, engagement, throughout, engagementStage }: OwnCycleModel, path: Path): void {
  const beside = engagement === 'throughout' || engagement === 'wider-duty';
  if (beside !== (throughout !== null)) {
    refuse(
      'cycle/engagement-contradicts-itself',
      [...path, 'throughout'],
      throughout,
      beside ? 'the name of the engagement, since it is none of the stages' : `null, since engagement is "${engagement}"`,
    );
  }
  const known = stages.map(({ id }) => id);
  if (engagement === 'in-a-stage' ? engagementStage === null || !known.includes(engagementStage) : engagementStage !== null) {
    refuse(
      'cycle/engagement-contradicts-itself',
      [...path, 'engagementStage'],
      engagementStage,
      engagement === 'in-a-stage' ? `one of its stages: ${known.join(', ')}` : `null, since engagement is "${engagement}"`,
    );
  }
}
