import { fromScaled, type Rate } from '../kernel/decimal-text.js';
import { readShape, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { PRIORITY_FACTORS } from './candidate.js';
import { commonScale, readQuantity, toUnits } from './effort.js';
import type { PriorityFactorId } from './priority-factors.js';

/** How much each factor counts, relative to the others; a factor that is left out counts nothing. */
export type PriorityWeights = { readonly [factor in PriorityFactorId]?: Rate | number };

/** Weights as whole numbers of one unit of 10^-scale. */
export interface ScaledWeights {
  readonly units: Readonly<Record<PriorityFactorId, bigint>>;
  readonly scale: number;
}

const FACTOR_IDS = PRIORITY_FACTORS.map(({ id }) => id);

/** Reads weights: none below zero, and not all of them zero. */
export function readWeights(value: unknown, path: Path): PriorityWeights {
  const weights = readShape(value, path, {}, Object.fromEntries(FACTOR_IDS.map((id) => [id, readQuantity]))) as PriorityWeights;
  const { units } = scaleWeights(weights);
  if (FACTOR_IDS.every((id) => units[id] === 0n))
    refuse('agenda/all-weights-zero', path, value, 'weights of which at least one is above zero');
  return weights;
}

/** The weights on one scale, all six. */
export function scaleWeights(weights: PriorityWeights): ScaledWeights {
  const scale = commonScale(FACTOR_IDS.map((id) => weights[id] ?? 0));
  return { scale, units: Object.fromEntries(FACTOR_IDS.map((id) => [id, toUnits(weights[id] ?? 0, scale)])) as ScaledWeights['units'] };
}

/** The weights as they are used, written out. */
export function writeWeights({ units, scale }: ScaledWeights): Readonly<Record<PriorityFactorId, Rate>> {
  return Object.fromEntries(FACTOR_IDS.map((id) => [id, fromScaled(units[id], scale)])) as Record<PriorityFactorId, Rate>;
}
