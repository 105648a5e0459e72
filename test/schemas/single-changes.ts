type Step = string | number;

/** One change: what the record is with it, what was done, where, and what stands there now. */
export type Tried = (changed: unknown, what: () => string, path: readonly Step[], after: unknown) => void;

/** What stands in for a field in turn: every type, and values that are wrong more subtly. */
export const REPLACEMENTS: readonly unknown[] = [
  true,
  0,
  -1,
  0.5,
  83.3,
  2 ** 53,
  1e300,
  '',
  ' ',
  'x',
  ' x ',
  '2026-02-30',
  '0000-01-01',
  '-0.00',
  '1e3',
  [],
  [null],
  {},
  { unknownKey: 1 },
];

/**
 * Changes every field of a record, one at a time, and undoes each change before the next: null, a lost key, an unknown key, a lost or
 * repeated entry, and odd values: all of them, or by turns so many a field, so that a thousand records try them all at every place.
 * Writes to the value it is given.
 */
export function changeEachField(
  value: unknown,
  tried: Tried,
  { turn = 0, odd = REPLACEMENTS.length }: { readonly turn?: number; readonly odd?: number } = {},
): void {
  const root = { value };
  let next = turn;
  const visit = (holder: Record<Step, unknown>, key: Step, path: readonly Step[]): void => {
    const before = holder[key];
    const attempt = (after: unknown, what: string): void => {
      if (after === before) return;
      holder[key] = after;
      tried(root.value, () => `${path.join('.') || 'the record'}: ${what}`, path, after);
      holder[key] = before;
    };
    attempt(null, 'null');
    for (let count = 0; count < odd; count += 1) {
      const after = REPLACEMENTS[next % REPLACEMENTS.length];
      attempt(after, typeof after === 'object' ? JSON.stringify(after) : String(after));
      next += 1;
    }
    if (typeof before === 'string') attempt(next % 2 === 0 ? `${before} ` : before.toUpperCase(), 'written otherwise');
    else if (typeof before === 'number') attempt(next % 2 === 0 ? -before || 1 : before + 0.5, 'another number');
    else if (Array.isArray(before)) {
      attempt([...before, before[0] ?? 'x'], 'an entry more');
      if (before.length > 0) attempt(before.slice(1), 'without its first entry');
      before.forEach((_, index) => visit(before as unknown as Record<Step, unknown>, index, [...path, index]));
    } else if (typeof before === 'object' && before !== null) {
      const object = before as Record<string, unknown>;
      attempt({ ...object, unknownKey: 1 }, 'an unknown key');
      for (const lost of Object.keys(object)) {
        attempt(Object.fromEntries(Object.entries(object).filter(([other]) => other !== lost)), `no ${lost}`);
        visit(object, lost, [...path, lost]);
      }
    }
  };
  visit(root, 'value', []);
}

/** What stands at a path. */
export function lookUp(root: unknown, path: readonly Step[]): unknown {
  return path.reduce((value, step) => (value as Readonly<Record<Step, unknown>>)[step], root);
}
