import { formatPath, type Path } from '../kernel/json.js';
import type { Agenda } from './agenda.js';
import type { PlacedEffort } from './effort.js';

/** Something that stands twice in a list where it may stand once. */
export interface Repeat {
  readonly path: Path;
  readonly key: string;
  readonly allowed: string;
}

/** What stands twice in an agenda: populations, partners, items, disciplines of an item, topics left out. */
export function repeatsIn(agenda: Agenda): readonly Repeat[] {
  return [
    ...repeats(agenda.populationIds ?? [], ['populationIds']),
    ...repeats(agenda.partnerIds ?? [], ['partnerIds']),
    ...repeats(
      agenda.items.map(({ id }) => id),
      ['items'],
      ['id'],
    ),
    ...agenda.items.flatMap(({ disciplines }, index) => repeats(disciplines ?? [], ['items', index, 'disciplines'])),
    ...repeats(
      (agenda.exclusions ?? []).map(({ topic }) => topic),
      ['exclusions'],
      ['topic'],
    ),
  ];
}

function repeats(keys: readonly string[], path: Path, within: Path = []): readonly Repeat[] {
  const seen = new Map<string, number>();
  return keys.flatMap((key, index) => {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    return first === undefined
      ? []
      : [{ path: [...path, index, ...within], key, allowed: `unique in its list; ${formatPath([...path, first])} has it already` }];
  });
}

/** The efforts of an agenda, which are of one unit. */
export function effortsOf(agenda: Agenda): readonly PlacedEffort[] {
  return [
    { effort: agenda.capacity, path: ['capacity'] },
    ...agenda.items.map(({ effort }, index) => ({ effort, path: ['items', index, 'effort'] })),
  ];
}
