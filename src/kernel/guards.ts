import { describeValue, formatPath, toJson, type Extensions, type Json, type Path } from './json.js';
import { isCivilDate, type CivilDate } from './is-civil-date.js';
import { InvalidInputError } from './errors.js';
import type { Tri } from './finding.js';
import type { Actor } from './records.js';

/**
 * Reads an unknown value as a `T`, or throws `InvalidInputError` naming the path, what was found and what is allowed.
 * Returns the value it was given: nothing is copied, coerced or filled in.
 */
export type Reader<T> = (value: unknown, path: Path) => T;

/** Throws the error that every reader throws. */
export function refuse(code: string, path: Path, value: unknown, allowed: string): never {
  throw new InvalidInputError({ code, path, found: describeValue(value), allowed, input: toJson(value) });
}

/** The form of a text that is not blank. */
export const TEXT = /\S/;

/** Any text with something in it besides white space. */
export function readText(value: unknown, path: Path): string {
  if (typeof value !== 'string' || !TEXT.test(value)) refuse('kernel/not-a-text', path, value, 'a text that is not blank');
  return value;
}

/** The form of an id, as the published schemas have it: characters are code points. */
export const ID = /^\S(?:[\s\S]{0,198}\S)?$/u;

/** An id of the caller's: trimmed, not empty, at most 200 characters. */
export function readId(value: unknown, path: Path): string {
  if (typeof value !== 'string' || !ID.test(value)) {
    refuse('kernel/not-an-id', path, value, 'an id: a text of 1 to 200 characters without white space at its ends');
  }
  return value;
}

/** A finite number; neither NaN, infinite nor -0. */
export function readNumber(value: unknown, path: Path): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || Object.is(value, -0)) {
    refuse('kernel/not-a-number', path, value, 'a finite number');
  }
  return value;
}

/** A finite number from `min` to `max`, both allowed. */
export function readNumberBetween(min: number, max: number): Reader<number> {
  return (value, path) => {
    const number = readNumber(value, path);
    if (number < min || number > max) {
      const allowed = max === Infinity ? `a number of at least ${min}` : `a number from ${min} to ${max}${percentageHint(number, max)}`;
      refuse('kernel/out-of-range', path, value, allowed);
    }
    return number;
  };
}

/** A whole number from `min` to `max`. */
export function readWholeNumber(min: number, max: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, path) => {
    if (!Number.isSafeInteger(value) || Object.is(value, -0) || (value as number) < min || (value as number) > max) {
      refuse(
        'kernel/not-a-whole-number',
        path,
        value,
        max === Number.MAX_SAFE_INTEGER ? `a whole number of at least ${min}` : `a whole number from ${min} to ${max}`,
      );
    }
    return value as number;
  };
}

/** A share: a number from 0 to 1. A value above 1 is told that a percentage must be divided by 100. */
export function readShare(value: unknown, path: Path): number {
  const number = readNumber(value, path);
  if (number < 0 || number > 1) {
    refuse('kernel/not-a-share', path, value, `a share from 0 to 1${percentageHint(number, 1)}`);
  }
  return number;
}

/** What to say of a number above a limit of 1: that it may be a percentage. */
export function percentageHint(value: unknown, max: number): string {
  return max === 1 && typeof value === 'number' && value > 1 ? ' (divide a percentage by 100)' : '';
}

/** What to say of text where a list or an object belongs: that it may be JSON that nobody has parsed. */
export function unparsedHint(value: unknown): string {
  return typeof value === 'string' && /^\s*[[{]/.test(value) ? ' (this looks like JSON text: read it with JSON.parse first)' : '';
}

/** What to say of a version above all that are known. */
export function laterVersionHint(value: unknown, known: readonly number[]): string {
  return typeof value === 'number' && value > Math.max(...known) ? ' (written by a later version of the library?)' : '';
}

/** What to say of a key that is not known: which are, the one that was perhaps meant, and where data of the caller's own may stand. */
export function knownKeys(keys: readonly string[], meant: string | undefined, extensible: boolean): string {
  const known = keys.length === 0 ? 'no keys are known here' : `the keys known here are ${keys.join(', ')}`;
  return (
    `absent: ${known}${meant === undefined ? '' : ` (did you mean ${JSON.stringify(meant)}?)`}` +
    (extensible ? '; put data of your own under "extensions"' : '')
  );
}

/** Whether two keys differ in case or in an ending only. Every guard carries this along, so it does no more; parsers look closer. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [a.toLowerCase(), b.toLowerCase()];
  return second !== '' && (first.startsWith(second) || second.startsWith(first));
}

/** True or false. */
export function readBoolean(value: unknown, path: Path): boolean {
  if (typeof value !== 'boolean') refuse('kernel/not-a-boolean', path, value, 'true or false');
  return value;
}

/** `'yes'`, `'no'` or `'unknown'`. */
export function readTri(value: unknown, path: Path): Tri {
  if (value !== 'yes' && value !== 'no' && value !== 'unknown') refuse('kernel/not-tri', path, value, '"yes", "no" or "unknown"');
  return value;
}

/** A civil date, `YYYY-MM-DD`, that exists in the calendar. */
export function readCivilDate(value: unknown, path: Path): CivilDate {
  if (!isCivilDate(value)) refuse('kernel/not-a-date', path, value, 'a civil date YYYY-MM-DD that exists');
  return value;
}

/** One of the listed members. */
export function readOneOf<const M extends readonly string[]>(members: M): Reader<M[number]> {
  return (value, path) => {
    if (typeof value !== 'string' || !members.includes(value)) {
      refuse('kernel/not-a-member', path, value, `one of ${members.map((member) => JSON.stringify(member)).join(', ')}`);
    }
    return value;
  };
}

/** Null, or what the reader reads. */
export function readNullable<T>(reader: Reader<T>): Reader<T | null> {
  return (value, path) => (value === null ? null : reader(value, path));
}

/** A list whose entries the reader reads; `min` and `max` bound its length. Holes count as undefined. */
export function readList<T>(
  value: unknown,
  path: Path,
  reader: Reader<T>,
  { min = 0, max = Infinity }: { min?: number; max?: number } = {},
): readonly T[] {
  if (!Array.isArray(value)) refuse('kernel/not-a-list', path, value, `a list${unparsedHint(value)}`);
  if (value.length < min || value.length > max) {
    refuse('kernel/list-length', path, value, max === Infinity ? `a list of at least ${min}` : `a list of ${min} to ${max}`);
  }
  for (let index = 0; index < value.length; index += 1) reader(value[index], [...path, index]);
  return value as readonly T[];
}

/** A reader of lists, for use inside shapes. */
export function readListOf<T>(reader: Reader<T>, bounds: { min?: number; max?: number } = {}): Reader<readonly T[]> {
  return (value, path) => readList(value, path, reader, bounds);
}

/** Throws when two entries share a key; the path names the second. */
export function readUnique<T>(list: readonly T[], path: Path, keyOf: (entry: T) => string, keyName = 'id'): void {
  const seen = new Map<string, number>();
  for (const [index, entry] of list.entries()) {
    const key = keyOf(entry);
    const first = seen.get(key);
    if (first !== undefined) {
      throw new InvalidInputError({
        code: 'kernel/duplicate-id',
        path: [...path, index, ...(keyName === '' ? [] : [keyName])],
        found: describeValue(key),
        allowed: `unique in its list; ${formatPath([...path, first])} has it already`,
      });
    }
    seen.set(key, index);
  }
}

/** An object that is not a list. */
export function readObject(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse('kernel/not-an-object', path, value, `an object${unparsedHint(value)}`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** The readers of an object's keys. */
export type Shape = { readonly [key: string]: Reader<unknown> };

/**
 * An object with these keys and no others but `extensions`: the strict reading that every record and every options object gets.
 * Keys of `optional` may be missing, but may not be undefined.
 */
export function readShape(value: unknown, path: Path, required: Shape, optional: Shape = {}): Readonly<Record<string, unknown>> {
  const object = readObject(value, path);
  readKeys(object, path, required);
  for (const key of Object.keys(object)) {
    if (Object.hasOwn(required, key)) continue;
    if (Object.hasOwn(optional, key)) optional[key]?.(object[key], [...path, key]);
    else if (key === 'extensions') readExtensions(object[key], [...path, key]);
    else {
      const known = [...Object.keys(required), ...Object.keys(optional)];
      throw new InvalidInputError({
        code: 'kernel/unknown-key',
        path: [...path, key],
        found: describeValue(object[key]),
        allowed: knownKeys(
          known,
          known.find((name) => isAlike(name, key)),
          !isOptions(path),
        ),
      });
    }
  }
  return object;
}

/** Whether a path leads to the options of a call, which no record keeps, and not to a record in them. */
function isOptions(path: Path): boolean {
  return path[0] === 'options' && path.every((step) => typeof step === 'string');
}

/** These keys of an object that may have others. */
export function readKeys(object: Readonly<Record<string, unknown>>, path: Path, keys: Shape): void {
  for (const [key, reader] of Object.entries(keys)) {
    if (!Object.hasOwn(object, key)) {
      throw new InvalidInputError({ code: 'kernel/missing-key', path: [...path, key], found: 'nothing', allowed: 'given' });
    }
    reader(object[key], [...path, key]);
  }
}

/** A reader of objects, for use inside shapes. */
export function readShapeOf(required: Shape, optional: Shape = {}): Reader<Readonly<Record<string, unknown>>> {
  return (value, path) => readShape(value, path, required, optional);
}

const MAX_DEPTH = 100;

/** Plain JSON of any form, nested at most a hundred deep, which also refuses what holds itself; without keys named `__proto__`. */
export function readJson(value: unknown, path: Path): Json {
  if (path.length > MAX_DEPTH) refuse('kernel/too-deep', path.slice(0, 8), value, `nested at most ${MAX_DEPTH} deep`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return readNumber(value, path);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) readJson(value[index], [...path, index]);
    return value as Json;
  }
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    for (const [key, item] of Object.entries(value)) {
      // Whoever copies such a key by assignment changes what the copy inherits instead.
      if (key === '__proto__') refuse('kernel/unsafe-key', [...path, key], item, 'absent: no data may have a key of that name');
      readJson(item, [...path, key]);
    }
    return value as Json;
  }
  return refuse('kernel/not-json', path, value, 'plain JSON');
}

/** The caller's namespaced data: an object of plain JSON. */
export function readExtensions(value: unknown, path: Path): Extensions {
  return readJson(readObject(value, path), path) as Extensions;
}

/** Who did something: a role and, if there is one, an agency. */
export function readActor(value: unknown, path: Path): Actor {
  readShape(value, path, { role: readText, agencyId: readNullable(readId) });
  return value as Actor;
}
