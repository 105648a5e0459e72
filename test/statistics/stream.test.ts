import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { randomStream } from 'commissioning-kit/statistics';
import { philox, type Words } from '../../src/statistics/philox.js';
import { fnv1a, xoshiro } from '../../src/statistics/stream.js';

const word = (text: string): number => Number.parseInt(text, 16);
const words = (text: string): Words => text.split(' ').map(word) as unknown as Words;
const hex = (values: readonly number[]): string => values.map((value) => value.toString(16).padStart(8, '0')).join(' ');

describe('philox', () => {
  // Random123 1.14.0, tests/kat_vectors, the lines `philox4x32 10`: counter, key, result.
  it.each([
    ['00000000 00000000 00000000 00000000', '00000000 00000000', '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
    ['ffffffff ffffffff ffffffff ffffffff', 'ffffffff ffffffff', '408f276d 41c83b0e a20bc7c6 6d5451fd'],
    ['243f6a88 85a308d3 13198a2e 03707344', 'a4093822 299f31d0', 'd16cfe09 94fdcceb 5001e420 24126ea1'],
  ])('gives the known answer for %s', (counter, key, result) => {
    const [k0, k1] = key.split(' ').map(word) as [number, number];
    expect(hex(philox(words(counter), [k0, k1]))).toBe(result);
  });
});

describe('xoshiro128**', () => {
  it('gives the known answers of the reference implementation', () => {
    // From the reference C code for the state 1, 2, 3, 4, as rand_xoshiro's test of Xoshiro128StarStar has them.
    const known = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804];
    const target = new Uint32Array(known.length);
    xoshiro([1, 2, 3, 4], target);
    expect([...target]).toEqual(known);
  });

  it('does not stand still in the one state that it may not have', () => {
    const target = new Uint32Array(8);
    xoshiro([0, 0, 0, 0], target);
    expect(new Set(target).size).toBeGreaterThan(2);
  });
});

describe('the hash of a name', () => {
  // The first three from the authors' page of test vectors for 64-bit FNV-1a; the last by a second program over Python's UTF-8 bytes.
  it.each([
    ['', 'cbf29ce4 84222325'],
    ['a', 'af63dc4c 8601ec8c'],
    ['foobar', '85944171 f73967e8'],
    ['é€😀', '0a289ca4 0199fa06'],
  ])('of %j is FNV-1a', (text, hash) => {
    expect(hex(fnv1a(text))).toBe(hash);
  });
});

describe('randomStream', () => {
  const key = { seed: 20_260_401, name: 'demand/home-care' };
  const first = randomStream(key).fill(new Float64Array(5_000));

  it('is made of the two generators as it says', () => {
    const block = 3;
    const [high, low] = fnv1a(key.name);
    const target = new Uint32Array(2 * 1_024);
    xoshiro(philox([block, 0, low, high], [key.seed, 0]), target);
    expect(randomStream(key).fillWords(new Uint32Array(2_048), block * 1_024)).toEqual(target);
    const [upper, lower] = target as unknown as [number, number];
    expect(first[block * 1_024]).toBe(Number((BigInt(upper) << 21n) + (BigInt(lower >>> 12) << 1n) + 1n) / 2 ** 53);
  });

  it('keeps its numbers for ever', () => {
    expect([...randomStream({ seed: 1, name: 'a' }).fill(new Float64Array(3))]).toEqual([
      0.5580751491956478, 0.9818058877428716, 0.7249514871440667,
    ]);
  });

  it('gives a draw by its number alone, in any order and any portion', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4_000), fc.nat(900)), { maxLength: 8 }), (portions) => {
        const stream = randomStream(key);
        for (const [from, count] of portions) {
          expect(stream.fill(new Float64Array(count), from)).toEqual(first.slice(from, from + count));
          expect(stream.uniform(from)).toBe(first[from]);
          expect(stream.fillWords(new Uint32Array(2 * count), from)).toEqual(
            randomStream(key)
              .fillWords(new Uint32Array(2 * (from + count)))
              .slice(2 * from),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('fills an odd number of words up to the middle of a draw', () => {
    expect([...randomStream(key).fillWords(new Uint32Array(3), 1_023)]).toEqual([
      ...randomStream(key).fillWords(new Uint32Array(4), 1_023).slice(0, 3),
    ]);
  });

  it('depends on the seed and the name', () => {
    const draw = (seed: number | string, name: string): number => randomStream({ seed, name }).uniform(0);
    const different = [draw(1, 'a'), draw(1, 'b'), draw(2, 'a'), draw(2 ** 32 + 1, 'a'), draw('autumn', 'a'), draw('01', 'a')];
    expect(new Set(different).size).toBe(different.length);
    expect(draw('1', 'a')).toBe(draw(1, 'a'));
    expect(draw('18446744073709551615', 'a')).not.toBe(draw('18446744073709551614', 'a'));
  });

  it('stays between 0 and 1 and looks uniform', () => {
    const draws = randomStream({ seed: 7, name: 'uniform' }).fill(new Float64Array(100_000));
    const cells = new Array<number>(100).fill(0);
    for (const draw of draws) cells[Math.floor(draw * 100)]! += 1;
    expect(draws.every((draw) => draw > 0 && draw < 1)).toBe(true);
    // 99 degrees of freedom: 148.2 is exceeded once in a thousand.
    expect(cells.reduce((sum, found) => sum + (found - 1_000) ** 2 / 1_000, 0)).toBeLessThan(148.2);
    const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
    const serial = draws.reduce((sum, draw, index) => sum + (draw - 0.5) * ((draws[index + 1] ?? 0.5) - 0.5), 0) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.003);
    expect(Math.abs(serial)).toBeLessThan(0.001);
  });

  it('draws whole numbers without bias, below the largest limits as well', () => {
    const stream = randomStream({ seed: 7, name: 'integers' });
    const cells = new Array<number>(7).fill(0);
    for (let index = 0; index < 70_000; index += 1) cells[stream.integer(index, 7)]! += 1;
    expect(cells.reduce((sum, found) => sum + (found - 10_000) ** 2 / 10_000, 0)).toBeLessThan(22.5);
    // Below 3 x 2^30 a quarter of all words is refused; without refusing, the lowest third would come up half of the time.
    const below = 3 * 2 ** 30;
    let low = 0;
    for (let index = 0; index < 30_000; index += 1) {
      const drawn = stream.integer(index, below);
      expect(drawn >= 0 && drawn < below).toBe(true);
      if (drawn < 2 ** 30) low += 1;
    }
    expect(Math.abs(low - 10_000)).toBeLessThan(300);
    expect(stream.integer(12, 1)).toBe(0);
    expect(stream.integer(12, 2 ** 32)).toBe(stream.fillWords(new Uint32Array(1), 12)[0]);
  });

  it('reaches the last draw', () => {
    const stream = randomStream(key);
    expect(stream.uniform(Number.MAX_SAFE_INTEGER)).not.toBe(stream.uniform(Number.MAX_SAFE_INTEGER - 1_024));
  });

  it.each([[-1], [0.5], [-0], [Number.NaN], [2 ** 53], [' '], [null], [1n]])('refuses the seed %s', (seed) => {
    try {
      randomStream({ seed: seed as number, name: 'a' });
      expect.unreachable();
    } catch (error) {
      expect(isInvalidInputError(error) && error.path).toEqual(['key', 'seed']);
    }
  });
});
