import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCommandRejectedError, isInvalidInputError } from 'commissioning-kit';
import { changesAt, deepFreeze, notJson, placesOf, replaceAt } from './mutations.js';
import { FUZZED, ROOMS, TRUSTING } from './registry.js';

/** How many changed calls are tried for each function; the long run tries them all. */
const TRIES = process.env['LONG'] ? Infinity : 600;
const SLOW_MS = 2_000;

function call(run: (...args: never[]) => unknown, args: readonly unknown[]): { readonly returned: unknown } | { readonly threw: unknown } {
  try {
    return { returned: run(...(args as never[])) };
  } catch (threw) {
    return { threw };
  }
}

it('tries the functions of every room', () => {
  const rooms = Object.keys(import.meta.glob('../../src/*/index.ts', { eager: true })).map((file) => file.split('/').at(-2));
  expect(Object.keys(ROOMS).sort()).toEqual(rooms.sort());
});

describe.each(Object.entries(ROOMS))('%s', (room, exports) => {
  const functions = Object.entries(exports).filter(([, value]) => typeof value === 'function' && !/^class\b/.test(String(value)));
  const fuzzed = FUZZED[room] ?? {};
  const trusting = TRUSTING[room] ?? [];

  it('lists every exported function as fuzzed or as trusting its input', () => {
    const listed = [...Object.keys(fuzzed), ...trusting].sort();
    expect(functions.map(([name]) => name).sort()).toEqual(listed);
  });

  for (const [name, run] of functions) {
    const samples = fuzzed[name];
    if (!samples) continue;

    it(`${name} accepts its samples, does not write to them, and answers in plain JSON`, () => {
      for (const args of samples()) {
        const before = JSON.stringify(args);
        const result = call(run as never, deepFreeze(structuredClone(args)));
        if ('threw' in result) throw result.threw;
        if (result.returned !== undefined) expect(notJson(result.returned)).toBeNull();
        expect(JSON.stringify(args)).toBe(before);
      }
    });

    it(`${name} meets bad input with a typed error or an answer in plain JSON`, () => {
      const cases = samples().flatMap((args, sample) =>
        placesOf(args).flatMap((path) =>
          path.length === 0 ? [] : changesAt(lookUp(args, path)).map((change) => ({ args, sample, path, ...change })),
        ),
      );
      const attempt = (tried: (typeof cases)[number]): void => {
        const args = replaceAt(tried.args, tried.path, tried.change) as unknown[];
        const where = `${name}, sample ${tried.sample}, ${tried.path.join('.')} := ${tried.name}`;
        const started = performance.now();
        const result = call(run as never, args);
        const took = performance.now() - started;
        expect(took, `${where} took ${Math.round(took)} ms`).toBeLessThan(SLOW_MS);
        if ('threw' in result) {
          if (!isInvalidInputError(result.threw) && !isCommandRejectedError(result.threw)) {
            throw new Error(`${where} threw ${String(result.threw)}`, { cause: result.threw });
          }
          if (isInvalidInputError(result.threw)) {
            expect(result.threw.code, where).toMatch(/^[a-z]+\/[a-z0-9-]+$/);
            expect(result.threw.message, where).not.toMatch(/undefined must|\[object/);
          }
        } else if (result.returned !== undefined) {
          expect(notJson(result.returned), where).toBeNull();
        }
      };
      if (cases.length <= TRIES) cases.forEach(attempt);
      else
        fc.assert(
          fc.property(fc.nat(cases.length - 1), (index) => attempt(cases[index] as (typeof cases)[number])),
          { numRuns: TRIES },
        );
    });
  }
});

function lookUp(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], value);
}
