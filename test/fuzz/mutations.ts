/** What users and broken upstream systems really send. */
export const BAD_VALUES: readonly unknown[] = [
  null,
  undefined,
  NaN,
  Infinity,
  -Infinity,
  -0,
  -1,
  0.5,
  83.3,
  1e308,
  '',
  '   ',
  '2026-02-30',
  '0000-00-00',
  'no-such-member',
  '£1,000',
  '1e3',
  '__proto__',
  true,
  [],
  {},
  [null],
  new Date(0),
  () => 'a function',
];

type Step = string | number;

/** Every place in a value, from the outside in; at most `limit` of them. */
export function placesOf(value: unknown, limit = 400): readonly (readonly Step[])[] {
  const places: Step[][] = [];
  const visit = (at: unknown, path: Step[]): void => {
    if (places.length >= limit) return;
    places.push(path);
    if (Array.isArray(at)) at.slice(0, 3).forEach((item, index) => visit(item, [...path, index]));
    else if (typeof at === 'object' && at !== null) for (const [key, item] of Object.entries(at)) visit(item, [...path, key]);
  };
  visit(value, []);
  return places;
}

/** A copy of the value with what stands at the path replaced. */
export function replaceAt(value: unknown, path: readonly Step[], change: (before: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? replaceAt(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, item]) => [key, key === step ? replaceAt(item, rest, change) : item]),
  );
}

/** The changes tried at every place: each bad value, and for objects and lists also a lost, an unknown and a repeated part. */
export function changesAt(before: unknown): readonly { readonly name: string; readonly change: (value: unknown) => unknown }[] {
  const changes = BAD_VALUES.map((bad) => ({ name: name(bad), change: () => bad }));
  if (Array.isArray(before) && before.length > 0) {
    changes.push({ name: 'a repeated entry', change: () => [...before, before[0]] });
    changes.push({ name: 'the reverse order', change: () => [...before].reverse() });
    changes.push({
      name: 'ten thousand entries',
      change: () => Array.from({ length: 10_000 }, (_, index) => before[index % before.length]),
    });
  } else if (typeof before === 'object' && before !== null) {
    changes.push({ name: 'an unknown key', change: () => ({ ...before, unknownKey: 1 }) });
    for (const key of Object.keys(before)) {
      changes.push({ name: `no ${key}`, change: () => Object.fromEntries(Object.entries(before).filter(([other]) => other !== key)) });
    }
  } else if (typeof before === 'string') {
    changes.push({ name: 'ten thousand characters', change: () => before.padEnd(10_000, 'x') });
    changes.push({ name: 'spaces around it', change: () => ` ${before} ` });
  }
  return changes;
}

function name(value: unknown): string {
  if (value instanceof Date) return 'a Date';
  if (typeof value === 'function') return 'a function';
  if (Object.is(value, -0)) return '-0';
  return typeof value === 'number' || value === undefined ? String(value) : JSON.stringify(value);
}

/** Freezes a value all the way down, so that a function that writes to its input throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}

/** The path of the first thing in a result that JSON cannot hold, or null. */
export function notJson(value: unknown, path = '(result)'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number')
    return Number.isFinite(value) && !Object.is(value, -0) ? null : `${path} is ${Object.is(value, -0) ? '-0' : value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype)
    return `${path} is an instance of ${value.constructor?.name}`;
  for (const [key, item] of Object.entries(value)) {
    const fault = notJson(item, `${path}.${key}`);
    if (fault !== null) return fault;
  }
  return null;
}
