import {
  readActor,
  readCivilDate,
  readId,
  readKeys,
  readList,
  readListOf,
  readNullable,
  readObject,
  readText,
  readUnique,
  type Reader,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import type { Hypothesis, RegisterState } from './register.js';

/** Hypotheses, and where they stand in what was given. */
export interface Followed<K extends keyof Hypothesis> {
  readonly hypotheses: readonly FollowedHypothesis<K>[];
  readonly path: Path;
}

/** A hypothesis as far as its keys were read. */
export type FollowedHypothesis<K extends keyof Hypothesis> = Pick<Hypothesis, 'id' | 'statement' | K>;

/** What the functions that follow hypotheses take: the state of a register, or its hypotheses. */
export type FollowedSet = RegisterState | readonly Hypothesis[];

/**
 * Reads the named keys of every hypothesis of a state, or of a list, and no others: a state is derived from events that were read strictly,
 * and later versions of the library may hold more in it.
 */
export function readFollowed<K extends keyof Hypothesis>(
  set: unknown,
  keys: Readonly<Record<K, Reader<unknown>>>,
  at: Path = [],
): Followed<K> {
  const isList = Array.isArray(set);
  const path = isList ? at : [...at, 'hypotheses'];
  const list = isList ? set : readObject(set, at)['hypotheses'];
  const readOne: Reader<FollowedHypothesis<K>> = (value, where) => {
    readKeys(readObject(value, where), where, { id: readId, statement: readText, ...keys });
    return value as FollowedHypothesis<K>;
  };
  const hypotheses = readList(list, path, readOne);
  readUnique(hypotheses, path, (hypothesis) => hypothesis.id);
  return { hypotheses, path };
}

/** Objects that have at least these keys. */
export function readKeyed(keys: Shape): Reader<Readonly<Record<string, unknown>>> {
  return (value, path) => {
    const object = readObject(value, path);
    readKeys(object, path, keys);
    return object;
  };
}

/** Lists of objects that have at least these keys. */
export function readKeyedList(keys: Shape): Reader<readonly Readonly<Record<string, unknown>>[]> {
  return readListOf(readKeyed(keys));
}

/** Keys of what somebody recorded on a day. */
export const RECORDED: Shape = { on: readCivilDate, by: readActor, why: /* @__PURE__ */ readNullable(readText), eventId: readId };
