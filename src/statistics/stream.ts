import { readText, refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readOptions } from './options.js';
import { philox } from './philox.js';

/** What a stream is drawn from: a whole number from 0 to 2^53 - 1, or a text. */
export type Seed = number | string;

/** Which stream: every draw depends on these two and on its own number, on nothing else. */
export interface StreamKey {
  readonly seed: Seed;
  /** What is drawn: the path of an input, the name of a resampling. */
  readonly name: string;
}

/**
 * A stream of random numbers that can be entered anywhere. The methods change nothing that can be seen: the same call gives the same answer,
 * in any order. Draws are numbered from 0 and reach to 2^53 - 1; positions are trusted to be such numbers.
 */
export interface RandomStream extends StreamKey {
  /** Draw `index` as a number between 0 and 1, neither of them included: an odd multiple of 2^-53. */
  uniform(index: number): number;
  /** Draw `index` as a whole number from 0 to `below` - 1, all equally probable to the last bit; `below` from 1 to 2^32. */
  integer(index: number, below: number): number;
  /** Writes the draws from `from` on into `target`, as {@link RandomStream.uniform} gives them, and returns it. */
  fill(target: Float64Array, from?: number): Float64Array;
  /** Writes the two 32-bit words of each draw from `from` on into `target`, the one that counts more first, and returns it. */
  fillWords(target: Uint32Array, from?: number): Uint32Array;
  /** What the stream is made from again. */
  toJSON(): StreamKey;
}

/** Draws to a block; each block is entered by a key of its own. */
const BLOCK = 1024;

/**
 * A stream of random numbers from a seed and a name. Draw number i depends on (seed, name, i) alone: another stream more or less, another
 * order, another share of the work give the same numbers, on every engine.
 *
 * Each block of 1,024 draws starts from Philox4x32-10, keyed by the seed and counting the block and the name, whose four words are the state of
 * xoshiro128**; a draw is two of its words. A whole number as a seed, or a text of decimal digits below 2^64, is the key itself; any other
 * text is hashed, as the name is, by 64-bit FNV-1a over its UTF-8 bytes.
 *
 * @param key - `seed`, a whole number from 0 to 2^53 - 1 or a text; `name`, a text.
 * @returns The stream. It has methods for use, and as JSON it is what it was made from.
 * @throws InvalidInputError on a seed or a name that is not of that form.
 * Source: Salmon and others, SC 2011 (Philox); Blackman and Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47, 2021
 * (xoshiro128**); Fowler, Noll and Vo (FNV-1a).
 *
 * @example
 * ```ts
 * import { randomStream } from 'commissioning-kit/statistics';
 *
 * const stream = randomStream({ seed: 2026, name: 'demand/home-care' });
 * const [first, second] = stream.fill(new Float64Array(2));
 * stream.uniform(1) === second; // => true
 * stream.uniform(0) === first; // => true
 * JSON.stringify(stream); // => '{"seed":2026,"name":"demand/home-care"}'
 * ```
 */
export function randomStream(key: StreamKey): RandomStream {
  readOptions(key, { seed: readSeed, name: readText }, {}, 'key');
  const { seed, name } = key;
  const [seedHigh, seedLow] = seedWords(seed);
  const [nameHigh, nameLow] = fnv1a(name);
  const words = new Uint32Array(2 * BLOCK);
  let held = -1;

  const enter = (block: number): void => {
    if (block === held) return;
    const counter = [block >>> 0, Math.floor(block / 2 ** 32), nameLow, nameHigh] as const;
    xoshiro(philox(counter, [seedLow, seedHigh]), words);
    held = block;
  };
  const fillWords = (target: Uint32Array, from = 0): Uint32Array => {
    const wanted = target.length;
    for (let done = 0, at = from; done < wanted;) {
      const offset = at % BLOCK;
      const count = Math.min(2 * (BLOCK - offset), wanted - done);
      enter((at - offset) / BLOCK);
      target.set(words.subarray(2 * offset, 2 * offset + count), done);
      done += count;
      at += count / 2;
    }
    return target;
  };
  const fill = (target: Float64Array, from = 0): Float64Array => {
    for (let done = 0; done < target.length;) {
      const offset = (from + done) % BLOCK;
      const count = Math.min(BLOCK - offset, target.length - done);
      enter((from + done - offset) / BLOCK);
      for (let index = 0, word = 2 * offset; index < count; index += 1, word += 2) {
        target[done + index] = toUniform(words[word] as number, words[word + 1] as number);
      }
      done += count;
    }
    return target;
  };
  const uniform = (index: number): number => {
    const offset = index % BLOCK;
    enter((index - offset) / BLOCK);
    return toUniform(words[2 * offset] as number, words[2 * offset + 1] as number);
  };
  const integer = (index: number, below: number): number => {
    const offset = index % BLOCK;
    enter((index - offset) / BLOCK);
    // The last, incomplete round of remainders is refused. Then the draw's other word is tried, and after that words of Philox that no block uses.
    const complete = 2 ** 32 - (2 ** 32 % below);
    let word = words[2 * offset] as number;
    if (word >= complete) word = words[2 * offset + 1] as number;
    for (let attempt = 0; word >= complete; attempt += 1) {
      const counter = [index >>> 0, (0x80000000 + attempt * 2 ** 21 + Math.floor(index / 2 ** 32)) >>> 0, nameLow, nameHigh] as const;
      word = philox(counter, [seedLow, seedHigh]).find((candidate) => candidate < complete) ?? 2 ** 32;
    }
    return word % below;
  };
  return { seed, name, uniform, integer, fill, fillWords, toJSON: () => ({ seed, name }) };
}

/** A seed: a whole number, or a text that is not blank. */
export function readSeed(value: unknown, path: Path): Seed {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0)) return value;
  if (typeof value !== 'string') refuse('statistics/not-a-seed', path, value, 'a whole number from 0 to 2^53 - 1, or a text');
  return readText(value, path);
}

/** The middle of one of 2^52 equal parts of the unit interval. */
function toUniform(high: number, low: number): number {
  return (high * 2 ** 20 + (low >>> 12) + 0.5) * 2 ** -52;
}

/** Fills the list with successive outputs of xoshiro128** from a state, which may be anything but all zero. */
export function xoshiro(state: readonly [number, number, number, number], target: Uint32Array): void {
  let [s0, s1, s2, s3] = state;
  if ((s0 | s1 | s2 | s3) === 0) s0 = 1;
  for (let index = 0; index < target.length; index += 1) {
    const scrambled = Math.imul(s1, 5);
    target[index] = Math.imul((scrambled << 7) | (scrambled >>> 25), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = (s3 << 11) | (s3 >>> 21);
  }
}

/** The two words of a seed, the one that counts more first. */
function seedWords(seed: Seed): readonly [number, number] {
  if (typeof seed === 'string' && !(/^(0|[1-9]\d{0,19})$/.test(seed) && BigInt(seed) < 2n ** 64n)) return fnv1a(seed);
  const value = BigInt(seed);
  return [Number(value >> 32n), Number(value & 0xffffffffn)];
}

/** The 64-bit FNV-1a hash of a text's UTF-8 bytes, in two words, the one that counts more first; half a surrogate pair counts as itself. */
export function fnv1a(text: string): readonly [number, number] {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  const take = (byte: number): void => {
    low = (low ^ byte) >>> 0;
    // The prime is 2^40 + 0x1b3.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + low * 2 ** 8) % 2 ** 32;
    low = product % 2 ** 32;
  };
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) take(code);
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      take(((0xff00 >> (more + 1)) & 0xff) | (code >> (6 * more)));
      for (let left = more - 1; left >= 0; left -= 1) take(0x80 | ((code >> (6 * left)) & 0x3f));
    }
  }
  return [high, low];
}
