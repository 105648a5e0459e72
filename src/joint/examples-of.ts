import type { AnyAreaId, AreaId } from './areas.js';
import { DESCRIPTOR_PLACES } from './descriptor-places.js';
import type { Level } from './levels.js';
import type { MatrixDefinition } from './matrix-definition.js';

/** An example of an area at a level, of the original matrix or an adapted one. */
export interface Example {
  readonly id: string;
  readonly areaId: AnyAreaId;
  readonly level: Level;
  readonly label: string;
}

/** The examples of an area in the matrix that is used. */
export function examplesOf(areaId: AnyAreaId, matrix: MatrixDefinition | null): readonly Example[] {
  const examples: readonly Example[] = matrix === null ? DESCRIPTOR_PLACES : matrix.descriptors;
  return examples.filter((example) => example.areaId === (areaId as AreaId));
}
