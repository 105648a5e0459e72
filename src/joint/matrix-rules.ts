import type { Reason } from '../kernel/finding.js';
import { describeValue, formatPath, toJson, type Path } from '../kernel/json.js';
import { AREAS, type AreaId } from './areas.js';
import { DESCRIPTOR_TEXTS } from './descriptor-texts.js';
import { DESCRIPTOR_PLACES, placeOf } from './descriptor-places.js';
import { JOINT_APPROACHES, type Level } from './levels.js';
import type { AdaptedArea, AdaptedDescriptor, MatrixDefinition } from './matrix-definition.js';

/** The rules across the fields of an adapted matrix: every fault, in the order of the record, each with its cell in words. */
export function definitionReasons(definition: MatrixDefinition): readonly Reason[] {
  return [...areaReasons(definition), ...descriptorReasons(definition), ...leftOutReasons(definition), ...placingReasons(definition)];
}

function broken(code: string, path: Path, value: unknown, allowed: string): Reason {
  return {
    code,
    path,
    message: `${formatPath(path)} must be ${allowed}; found ${describeValue(value)}`,
    input: toJson(value),
    basis: 'library',
    domainId: 'D-CNV-06',
    sources: [],
  };
}

function repeated(ids: readonly string[], pathOf: (index: number) => Path, listed: Path, where = ''): readonly Reason[] {
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    return [
      broken('kernel/duplicate-id', pathOf(index), id, `unique in its list; ${formatPath([...listed, first])} has it already${where}`),
    ];
  });
}

/** A place of the matrix in words, for a message. */
function nameCell(area: string, level: Level): string {
  return `, in ${area} at ${nameLevel(level)}`;
}

function nameLevel(level: Level): string {
  return (JOINT_APPROACHES.find(({ id }) => id === level)?.label ?? level).toLowerCase();
}

function nameOriginal(id: string): string {
  const area = AREAS.find((known) => known.id === id);
  if (area !== undefined) return `the area ${area.label}`;
  const place = placeOf(id);
  const label = AREAS.find((known) => known.id === place?.areaId)?.label;
  return place === undefined ? id : `${id} “${place.label}” of ${String(label)} at ${nameLevel(place.level)}`;
}

function areaReasons({ areas, descriptors }: MatrixDefinition): readonly Reason[] {
  return [
    ...repeated(
      areas.map(({ id }) => id),
      (index) => ['areas', index, 'id'],
      ['areas'],
    ),
    ...areas.flatMap((area, index) => {
      const path = ['areas', index];
      const where = `, in ${area.label}`;
      const described = descriptors.some(({ areaId }) => areaId === area.id);
      return [
        ...repeated(area.from, (at) => [...path, 'from', at], [...path, 'from'], where),
        ...(isOriginal(area.id) && !area.from.includes(area.id)
          ? [broken('joint/not-its-own-area', [...path, 'from'], area.from, `a list with "${area.id}", whose name it keeps${where}`)]
          : []),
        ...(area.why === null && differs(area)
          ? [broken('joint/no-reason-to-differ', [...path, 'why'], area.why, `the reason why it is not as in the original${where}`)]
          : []),
        ...(area.why === null && !differs(area) && !described
          ? [broken('joint/area-without-example', [...path, 'why'], area.why, `the reason why no example stands in it${where}`)]
          : []),
      ];
    }),
  ];
}

function isOriginal(id: string): id is AreaId {
  return AREAS.some((area) => area.id === id);
}

/** Whether an area takes in something else than the one of the same name. */
function differs({ id, from }: AdaptedArea): boolean {
  return from.length !== 1 || from[0] !== id;
}

function descriptorReasons({ areas, descriptors }: MatrixDefinition): readonly Reason[] {
  return [
    ...repeated(
      descriptors.map(({ id }) => id),
      (index) => ['descriptors', index, 'id'],
      ['descriptors'],
    ),
    ...descriptors.flatMap((descriptor, index) => {
      const path = ['descriptors', index];
      const area = areas.find(({ id }) => id === descriptor.areaId);
      const where = nameCell(area?.label ?? descriptor.areaId, descriptor.level);
      return [
        ...(area === undefined
          ? [broken('joint/no-such-area-here', [...path, 'areaId'], descriptor.areaId, `the id of an area that stands here${where}`)]
          : []),
        ...(placeOf(descriptor.id) !== undefined && !descriptor.from.some((id) => id === descriptor.id)
          ? [broken('joint/borrowed-id', [...path, 'id'], descriptor.id, `an id of its own, as it does not come from that example${where}`)]
          : []),
        ...repeated(descriptor.from, (at) => [...path, 'from', at], [...path, 'from'], where),
        ...changeReasons(descriptor, area, path, where),
      ];
    }),
  ];
}

function changeReasons(
  { change, from, text, level }: AdaptedDescriptor,
  area: AdaptedArea | undefined,
  path: Path,
  where: string,
): readonly Reason[] {
  if (change === 'new') {
    if (from.length === 0) return [];
    return [broken('joint/change-contradicted', [...path, 'from'], from, `empty for what is new${where}`)];
  }
  const [only] = from;
  if (only === undefined) {
    return [broken('joint/change-contradicted', [...path, 'from'], from, `a list of what it comes from, or the change "new"${where}`)];
  }
  if (change !== 'same') return [];
  if (from.length > 1) return [broken('joint/change-contradicted', [...path, 'from'], from, `one example for what is the same${where}`)];
  const place = placeOf(only);
  const moved = place !== undefined && (place.level !== level || (area !== undefined && !area.from.includes(place.areaId)));
  return [
    ...(text === DESCRIPTOR_TEXTS[only]
      ? []
      : [broken('joint/same-but-reworded', [...path, 'text'], text, `the text of ${only}, or the change "reworded"${where}`)]),
    ...(moved
      ? [broken('joint/same-but-moved', [...path, 'change'], change, `another change, as ${nameOriginal(only)} stands elsewhere${where}`)]
      : []),
  ];
}

function leftOutReasons({ areas, descriptors, leftOut }: MatrixDefinition): readonly Reason[] {
  const ids = leftOut.map(({ id }) => id);
  const taken = new Map<string, string>([
    ...areas.flatMap(({ from, label }) => from.map((id): [string, string] => [id, label])),
    ...descriptors.flatMap(({ from, id: own }) => from.map((id): [string, string] => [id, own])),
  ]);
  return [
    ...repeated(ids, (index) => ['leftOut', index, 'id'], ['leftOut']),
    ...ids.flatMap((id, index) => {
      const by = taken.get(id);
      if (by === undefined) return [];
      const allowed = `something that nothing takes in; ${nameOriginal(id)} is taken in by ${by}`;
      return [broken('joint/left-out-and-taken-in', ['leftOut', index, 'id'], id, allowed)];
    }),
  ];
}

/** What of the original is neither taken in nor left out. What is left out takes its examples with it, save those taken in elsewhere. */
function placingReasons({ areas, descriptors, leftOut }: MatrixDefinition): readonly Reason[] {
  const gone = new Set<string>(leftOut.map(({ id }) => id));
  const areaIds = new Set<string>(areas.flatMap(({ from }) => from));
  const descriptorIds = new Set<string>(descriptors.flatMap(({ from }) => from));
  const allowed = (id: string): string => `a list that says why ${nameOriginal(id)} is left out, or something has to take it in`;
  const missing = (id: string): Reason => broken('joint/not-placed', ['leftOut'], leftOut, allowed(id));
  return [
    ...AREAS.filter(({ id }) => !areaIds.has(id) && !gone.has(id)).map(({ id }) => missing(id)),
    ...DESCRIPTOR_PLACES.filter(({ id, areaId }) => !descriptorIds.has(id) && !gone.has(id) && !gone.has(areaId)).map(({ id }) =>
      missing(id),
    ),
  ];
}
