import { refuse } from './guards.js';
import type { Json, Path } from './json.js';

/**
 * Writes JSON in the one canonical form of RFC 8785: keys in UTF-16 order, no white space, numbers as ECMAScript prints them.
 *
 * @param value - Plain JSON.
 * @returns The canonical text.
 * @throws InvalidInputError on anything that is not plain JSON (undefined, NaN, infinity, a class instance, a lone surrogate) or is nested more
 *   than a hundred deep, naming its path.
 * Source: RFC 8785, JSON Canonicalization Scheme.
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'commissioning-kit';
 *
 * canonicalJson({ b: 1e21, a: [true, null] }); // => '{"a":[true,null],"b":1e+21}'
 * ```
 */
export function canonicalJson(value: Json): string {
  return write(value, []);
}

const MAX_DEPTH = 100;

function write(value: unknown, path: Path): string {
  if (path.length > MAX_DEPTH) refuse('kernel/too-deep', path.slice(0, 8), value, `nested at most ${MAX_DEPTH} deep`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : refuseValue(value, path);
  if (typeof value === 'string') return isWellFormed(value) ? JSON.stringify(value) : refuseValue(value, path);
  if (Array.isArray(value)) {
    const items: string[] = [];
    for (let index = 0; index < value.length; index += 1) items.push(write(value[index], [...path, index]));
    return `[${items.join(',')}]`;
  }
  if (typeof value === 'object' && (Object.getPrototypeOf(value) === Object.prototype || Object.getPrototypeOf(value) === null)) {
    const object = value as Record<string, unknown>;
    const members = Object.keys(object)
      .sort() // The default order of texts is that of their UTF-16 code units, which RFC 8785 asks for.
      .map((key) => `${isWellFormed(key) ? JSON.stringify(key) : refuseValue(key, [...path, key])}:${write(object[key], [...path, key])}`);
    return `{${members.join(',')}}`;
  }
  return refuseValue(value, path);
}

function refuseValue(value: unknown, path: Path): never {
  return refuse('kernel/not-json', path, value, 'plain JSON');
}

function isWellFormed(text: string): boolean {
  // With the flag, a pair is one character of its own and only a half without its other half is found.
  return !/[\uD800-\uDFFF]/u.test(text);
}

/**
 * The SHA-256 of a value's canonical JSON, as 64 hexadecimal digits: for seals, blind rounds and result files.
 * Two values have the same digest when they hold the same data, whatever the order of their keys.
 *
 * @param value - Plain JSON.
 * @returns 64 lower-case hexadecimal digits.
 * @throws InvalidInputError on anything that is not plain JSON.
 * Source: FIPS 180-4 (SHA-256), RFC 8785 (canonical JSON).
 *
 * @example
 * ```ts
 * import { digest } from 'commissioning-kit';
 *
 * digest({ b: 2, a: 1 }) === digest({ a: 1, b: 2 }); // => true
 * digest('abc'); // => '6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25'
 * ```
 */
export function digest(value: Json): string {
  return sha256(utf8(canonicalJson(value)));
}

function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 0x3f));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
    else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 0x3f), 0x80 | ((code >> 6) & 0x3f), 0x80 | (code & 0x3f));
  }
  return Uint8Array.from(bytes);
}

const ROUNDS = 64;

/** The first 32 bits of the fractional parts of a root of each of the first primes: the constants of the standard. */
function rootBits(count: number, root: (prime: number) => number): Uint32Array {
  const constants = new Uint32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor += 1) if (candidate % divisor === 0) prime = false;
    if (!prime) continue;
    const value = root(candidate);
    constants[found] = Math.floor((value - Math.floor(value)) * 2 ** 32);
    found += 1;
  }
  return constants;
}

const CONSTANTS = /* @__PURE__ */ rootBits(ROUNDS, Math.cbrt);

/** The SHA-256 of bytes (FIPS 180-4), as hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  const hash = rootBits(8, Math.sqrt);
  const length = bytes.length;
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(bytes);
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length * 8) >>> 0);
  const words = new Uint32Array(ROUNDS);
  const at = (index: number): number => words[index] as number;
  for (let offset = 0; offset < padded.length; offset += 64) {
    for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(offset + index * 4);
    for (let index = 16; index < ROUNDS; index += 1) {
      const early = at(index - 15);
      const late = at(index - 2);
      const small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
      const small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
      words[index] = at(index - 16) + small0 + at(index - 7) + small1;
    }
    let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
    for (let index = 0; index < ROUNDS; index += 1) {
      const first =
        (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (CONSTANTS[index] as number) + at(index)) | 0;
      const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((value, index) => {
      hash[index] = (hash[index] as number) + value;
    });
  }
  return Array.from(hash, (value) => value.toString(16).padStart(8, '0')).join('');
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}
