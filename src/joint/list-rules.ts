import type { Reason } from '../kernel/finding.js';
import { formatPath, type Path } from '../kernel/json.js';
import { brokenRule } from '../kernel/parse.js';
import { placeOf } from './descriptor-places.js';

/** The reasons for each entry that stands earlier in its list already. */
export function repeatedIn(list: readonly string[], path: Path): readonly Reason[] {
  return list.flatMap((entry, index) => {
    const first = list.indexOf(entry);
    if (first === index) return [];
    return [
      brokenRule('kernel/duplicate-id', [...path, index], entry, `unique in its list; ${formatPath([...path, first])} has it already`),
    ];
  });
}

/** The reason why an example of the matrix has no place in an area; what the partners added themselves is known to the assessment alone. */
export function otherAreaRules(descriptor: string, areaId: string, path: Path): readonly Reason[] {
  const place = placeOf(descriptor);
  if (place === undefined || areaId.startsWith('local:') || place.areaId === areaId) return [];
  return [brokenRule('joint/descriptor-of-another-area', path, descriptor, `an example of ${areaId}; this one is of ${place.areaId}`)];
}
