/** Plain JSON: what every record, event and result of the library is made of. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Namespaced data of the caller's own, carried untouched by parsing, lifecycles and migration. */
export type Extensions = { readonly [namespace: string]: Json };

/** Where in a value something was found: object keys and array positions from the outside in. */
export type Path = readonly (string | number)[];

const MAX_TEXT = 200;
const MAX_ENTRIES = 20;
const MAX_DEPTH = 6;

/**
 * Turns any value into plain JSON that is safe to keep in a reason: what JSON cannot hold is named
 * (`"NaN"`, `"undefined"`), long texts and lists are cut with a mark, so that no reason grows with its input.
 */
export function toJson(value: unknown, depth = 0): Json {
  switch (typeof value) {
    case 'string':
      return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT)}… (${value.length} characters)` : value;
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0) ? value : Object.is(value, -0) ? '-0' : String(value);
    case 'object':
      break;
    case 'undefined':
      return 'undefined';
    default:
      return `(${typeof value})`;
  }
  if (value === null) return null;
  if (depth >= MAX_DEPTH) return '…';
  if (Array.isArray(value)) {
    const kept: Json[] = value.slice(0, MAX_ENTRIES).map((item) => toJson(item, depth + 1));
    if (value.length > MAX_ENTRIES) kept.push(`… (${value.length} entries)`);
    return kept;
  }
  const entries = Object.entries(value as Record<string, unknown>);
  const kept = entries.slice(0, MAX_ENTRIES).map(([key, item]): [string, Json] => [key, toJson(item, depth + 1)]);
  if (entries.length > MAX_ENTRIES) kept.push(['…', `${entries.length} keys`]);
  return Object.fromEntries(kept);
}

/** Writes a path as a developer would: `prices[2].from`, or `(input)` for the value itself. */
export function formatPath(path: Path): string {
  if (path.length === 0) return '(input)';
  return path
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : /^[A-Za-z_$][\w$]*$/.test(key) ? (index === 0 ? key : `.${key}`) : `[${JSON.stringify(key)}]`,
    )
    .join('');
}

/** Describes a value in one short phrase for an error message: the value itself if it is small, else its kind. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return value.length > 80 ? `a text of ${value.length} characters` : JSON.stringify(value);
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  if (value === null || value === undefined || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return 'an object';
  return `a ${typeof value}`;
}
