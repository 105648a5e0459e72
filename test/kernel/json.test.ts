import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeValue, formatPath, toJson } from '../../src/kernel/json.js';
import { notJson } from '../fuzz/mutations.js';

describe('formatPath', () => {
  it('writes a path as a developer would', () => {
    expect(formatPath([])).toBe('(input)');
    expect(formatPath(['prices', 2, 'from'])).toBe('prices[2].from');
    expect(formatPath([0, 'data', 'on'])).toBe('[0].data.on');
    expect(formatPath(['extensions', 'example.org', 'a b'])).toBe('extensions["example.org"]["a b"]');
  });
});

describe('describeValue', () => {
  it.each([
    ['2026-02-30', '"2026-02-30"'],
    ['x'.repeat(81), 'a text of 81 characters'],
    [-0, '-0'],
    [NaN, 'NaN'],
    [null, 'null'],
    [undefined, 'undefined'],
    [[], 'an empty list'],
    [[1, 2], 'a list of 2'],
    [{}, 'an object'],
    [new Date(0), 'an object'],
    [1n, 'a bigint'],
    [Symbol('x'), 'a symbol'],
    [() => 1, 'a function'],
  ])('%s is %s', (value, said) => {
    expect(describeValue(value)).toBe(said);
  });
});

describe('toJson', () => {
  it('makes plain JSON of anything, and not much of it', () => {
    const looped: Record<string, unknown> = {};
    looped['self'] = looped;
    const values = [
      NaN,
      -0,
      undefined,
      1n,
      Symbol('x'),
      () => 1,
      new Date(0),
      new Map([[1, 2]]),
      looped,
      'x'.repeat(1e6),
      Array(1e6).fill(0),
    ];
    for (const value of values) {
      const json = toJson(value);
      expect(notJson(json)).toBeNull();
      expect(JSON.stringify(json).length).toBeLessThan(1_000);
    }
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }),
        (value) => notJson(toJson(value)) === null,
      ),
    );
  });

  it('leaves plain JSON of common size as it is', () => {
    const value = { a: [1, 'two', null, true], b: { c: { d: -1.5 } } };
    expect(toJson(value)).toEqual(value);
  });

  it('keeps a key named __proto__ a key', () => {
    const json = toJson(JSON.parse('{"__proto__":{"polluted":1}}')) as Record<string, unknown>;
    expect(Object.keys(json)).toEqual(['__proto__']);
    expect(json['polluted']).toBeUndefined();
  });
});
