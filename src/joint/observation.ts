import type { Tri } from '../kernel/finding.js';
import { readOneOf, readShapeOf, readTri, type Reader, type Shape } from '../kernel/guards.js';
import { AREAS, type AreaId } from './areas.js';
import { descriptorsAt, type DescriptorId, type LabelledDescriptor } from './descriptor-labels.js';
import { LEVELS } from './levels.js';
import { readIds } from './read-parts.js';

/** Whether agencies do what a descriptor says. */
export interface Observation {
  readonly descriptor: DescriptorId;
  readonly observed: Tri;
  /** The ids of what it rests on. */
  readonly evidenceIds?: readonly string[];
}

const BY_AREA: ReadonlyMap<AreaId, readonly LabelledDescriptor[]> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ AREAS.map(({ id }) => [id, LEVELS.flatMap((level) => descriptorsAt(id, level))]),
);

/** The descriptors of an area, level by level. */
export function descriptorsOf(area: AreaId): readonly LabelledDescriptor[] {
  return BY_AREA.get(area) ?? [];
}

/** A reader of observations of any area, with what else they have to carry. */
export function readObservationOf(required: Shape = {}): Reader<unknown> {
  const readDescriptor = readOneOf(AREAS.flatMap((area) => descriptorsOf(area.id).map(([id]) => id)));
  return readShapeOf({ ...required, descriptor: readDescriptor, observed: readTri }, { evidenceIds: readIds });
}
