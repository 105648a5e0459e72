import { AREAS, type AreaId } from './areas.js';
import { descriptorsAt, type DescriptorId } from './descriptor-labels.js';
import { LEVELS, type Level } from './levels.js';

/** Where in the matrix a descriptor stands, and what it is called. */
export interface DescriptorPlace {
  readonly id: DescriptorId;
  readonly areaId: AreaId;
  readonly level: Level;
  readonly label: string;
}

/** Every descriptor of the matrix with its place, in the order of the text. */
export const DESCRIPTOR_PLACES: readonly DescriptorPlace[] = /* @__PURE__ */ AREAS.flatMap(({ id: areaId }) =>
  LEVELS.flatMap((level) => descriptorsAt(areaId, level).map(([id, label]) => ({ id, areaId, level, label }))),
);

/** The ids of the descriptors, in the order of the text. */
export const DESCRIPTOR_IDS: readonly DescriptorId[] = /* @__PURE__ */ DESCRIPTOR_PLACES.map(({ id }) => id);

/** The place of a descriptor, or undefined for an id that is none. */
export function placeOf(id: string): DescriptorPlace | undefined {
  return DESCRIPTOR_PLACES.find((place) => place.id === id);
}
