import type { Tri } from '../kernel/finding.js';
import { readOneOf, readShape, readTri, type Shape } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { AREAS, type AreaId } from './areas.js';
import { LEVELS } from './levels.js';
import { JOINT_MATRIX, type Descriptor, type DescriptorId } from './matrix.js';
import { readIds } from './read-assessment.js';

/** Whether agencies do what a descriptor says. */
export interface Observation {
  readonly descriptor: DescriptorId;
  readonly observed: Tri;
  /** The ids of what it rests on. */
  readonly evidenceIds?: readonly string[];
}

/** The descriptors of an area, level by level. */
export function descriptorsOf(area: AreaId): readonly Descriptor[] {
  return LEVELS.flatMap((level) => JOINT_MATRIX[area][level]);
}

/** Reads an observation of any area, with what else it may carry. */
export function readObservation(value: unknown, path: Path, required: Shape = {}): void {
  const ids = AREAS.flatMap(({ id }) => descriptorsOf(id).map((descriptor) => descriptor.id));
  readShape(value, path, { ...required, descriptor: readOneOf(ids), observed: readTri }, { evidenceIds: readIds });
}
