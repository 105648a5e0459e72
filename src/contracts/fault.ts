import { formatPath, type Path } from '../kernel/json.js';

/** A rule that a contract of sound structure breaks. */
export interface Fault {
  readonly code: string;
  readonly path: Path;
  readonly value: unknown;
  readonly allowed: string;
}

/** A history holds each date once and runs forward. */
export function historyFaults(list: readonly { readonly from: string }[], path: Path): readonly Fault[] {
  return list.flatMap(({ from }, index) => {
    const before = list[index - 1]?.from;
    if (before === undefined || before < from) return [];
    const allowed = `after ${formatPath([...path, index - 1, 'from'])}, ${before}: each entry holds until the next begins`;
    return [{ code: 'contracts/history-out-of-order', path: [...path, index, 'from'], value: from, allowed }];
  });
}

/** A history has begun by the day from which it is needed. */
export function startFaults(list: readonly { readonly from: string }[], path: Path, day: string, name: string): readonly Fault[] {
  const first = list[0];
  if (first === undefined || first.from <= day) return [];
  return [{ code: 'contracts/begins-too-late', path: [...path, 0, 'from'], value: first.from, allowed: `on or before ${name}, ${day}` }];
}

/** Each key stands once in its list. */
export function repeatFaults<T>(list: readonly T[], path: Path, keyOf: (entry: T) => string, keyPath: Path = ['id']): readonly Fault[] {
  const seen = new Map<string, number>();
  return list.flatMap((entry, index) => {
    const key = keyOf(entry);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const allowed = `unique in its list; ${formatPath([...path, first])} has it already`;
    return [{ code: 'kernel/duplicate-id', path: [...path, index, ...keyPath], value: key, allowed }];
  });
}

/** A period does not end before it starts. */
export function endFaults(period: { readonly from: string; readonly to: string | null }, path: Path): readonly Fault[] {
  if (period.to === null || period.to >= period.from) return [];
  const allowed = `on or after ${formatPath([...path, 'from'])}, ${period.from}`;
  return [{ code: 'kernel/end-before-start', path: [...path, 'to'], value: period.to, allowed }];
}
