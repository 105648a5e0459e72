import type { Path } from '../kernel/json.js';
import { readTextModelId, type CycleModelId } from './cycle-model-ids.js';
import { CYCLE_MODELS, type CycleModel } from './cycle-models.js';
import { readOwnCycleModel, type OwnCycleModel } from './own-cycle-model.js';

/** A version of the cycle, by the id of one that the texts give or as one of the caller's own. */
export function readModel(value: CycleModelId | OwnCycleModel, path: Path): CycleModel | OwnCycleModel {
  return typeof value === 'object' && value !== null ? readOwnCycleModel(value, path) : CYCLE_MODELS[readTextModelId(value, path)];
}
