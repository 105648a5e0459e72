import { describe, expect, it } from 'vitest';
import type { Reason } from 'commissioning-kit';
import { placesOf, replaceAt } from './mutations.js';
import { FUZZED, ROOMS } from './registry.js';

const ANSWERS = ['yes', 'no', 'unknown'];

/** Each sample as it is, and with every answer in it turned into each of the others. */
function variants(args: readonly unknown[]): readonly (readonly unknown[])[] {
  const answers = placesOf(args).filter((path) => ANSWERS.includes(String(lookUp(args, path))));
  return [args, ...answers.flatMap((path) => ANSWERS.map((answer) => replaceAt(args, path, () => answer) as readonly unknown[]))];
}

function lookUp(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown>)[step], value);
}

function reasonsIn(result: unknown): readonly Reason[] {
  const { reasons = [] } = (result ?? {}) as { readonly reasons?: readonly Reason[] };
  return Array.isArray(reasons) ? reasons.filter((reason) => 'basis' in reason) : [];
}

/** What the functions of a room give as reasons: one of each code and basis, by the function and the two. */
function reasonsOf(room: string): ReadonlyMap<string, Reason> {
  const found = new Map<string, Reason>();
  for (const [name, samples] of Object.entries(FUZZED[room] ?? {})) {
    const run = ROOMS[room]?.[name] as (...args: readonly unknown[]) => unknown;
    for (const args of samples().flatMap(variants)) {
      try {
        for (const reason of reasonsIn(run(...args))) found.set(`${name} ${reason.code} ${reason.basis}`, reason);
      } catch {
        // A changed answer may make the call malformed; what it says then is held elsewhere.
      }
    }
  }
  return found;
}

const REASONS = Object.keys(ROOMS).map((room) => [room, reasonsOf(room)] as const);

describe.each(REASONS)('a reason of %s', (_, reasons) => {
  it('says where a text states the rule, if it calls it a rule of the texts', () => {
    const unstated = [...reasons].filter(
      ([, { basis, sources }]) => basis === 'text' && !sources.some((source) => source.basis === 'stated'),
    );
    expect(unstated.map(([where]) => where)).toEqual([]);
  });

  it('is written for people: nothing undefined, no leftover of a program', () => {
    const odd = [...reasons].filter(([, { message }]) => /undefined|\[object|\bNaN\b/.test(message));
    expect(odd.map(([where, { message }]) => `${where}: ${message}`)).toEqual([]);
  });
});

it('finds reasons of every kind to look at', () => {
  const bases = REASONS.flatMap(([, reasons]) => [...reasons.values()].map(({ basis }) => basis));
  for (const basis of ['text', 'library', 'caller']) expect(bases.filter((each) => each === basis).length, basis).toBeGreaterThan(10);
});
