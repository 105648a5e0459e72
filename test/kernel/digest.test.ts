import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digest, isInvalidInputError, type Json } from 'commissioning-kit';
import { sha256 } from '../../src/kernel/digest.js';

const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('sha256', () => {
  // The worked messages of FIPS 180-2 (appendix B) and NIST's longer examples for the same algorithm.
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published digest of %.20s', (message, published) => {
    expect(sha256(ascii(message))).toBe(published);
  });

  it('agrees with the platform’s own on every length around a block and on any bytes', () => {
    for (let length = 0; length <= 130; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      expect(sha256(bytes), `${length} bytes`).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
      }),
    );
  });
});

describe('canonicalJson', () => {
  it('writes the sample of RFC 8785, section 3.2.2, as the RFC does', () => {
    const sample = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\u0027\u0042\u0022\u005c\\"\u002f',
      literals: [null, true, false],
    };
    const written =
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
    expect(canonicalJson(sample)).toBe(written);
    // The same as bytes, which the RFC prints in section 3.2.4.
    expect(Buffer.from(canonicalJson(sample)).toString('hex')).toBe(
      '7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e' +
        '756d62657273223a5b3333333333333333332e333333333333332c31652b3330' +
        '2c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac24' +
        '5c75303030665c6e4127425c225c5c5c5c5c222f227d',
    );
  });

  it('sorts keys as RFC 8785, section 3.2.3, does: by UTF-16 units, not by code points', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalJson(sample).matchAll(/:"([^"]+)"/g)].map((match) => match[1]);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  // Appendix B of RFC 8785: IEEE 754 bits and the text they become.
  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('writes the double %s as %s', (bits, text) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
  });

  it('refuses what JSON cannot hold, with its path', () => {
    const looped: unknown[] = [];
    looped.push({ again: looped });
    const refused: readonly (readonly [unknown, string, readonly (string | number)[]])[] = [
      [{ a: [1, NaN] }, 'kernel/not-json', ['a', 1]],
      [Infinity, 'kernel/not-json', []],
      [{ a: undefined }, 'kernel/not-json', ['a']],
      [[1, , 2], 'kernel/not-json', [1]],
      [{ on: new Date(0) }, 'kernel/not-json', ['on']],
      [new Map(), 'kernel/not-json', []],
      [1n, 'kernel/not-json', []],
      ['half a pair: \ud83d', 'kernel/not-json', []],
      ['the other half: \ude00', 'kernel/not-json', []],
      [{ '\ude00\ud83d': 1 }, 'kernel/not-json', ['\ude00\ud83d']],
      [looped, 'kernel/too-deep', [0, 'again', 0, 'again', 0, 'again', 0, 'again']],
    ];
    for (const [value, code, path] of refused) {
      let threw: unknown;
      try {
        canonicalJson(value as Json);
      } catch (error) {
        threw = error;
      }
      expect(isInvalidInputError(threw), String(threw)).toBe(true);
      expect(threw).toMatchObject({ code, path });
    }
  });

  it('says the same as JSON and reads back to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        fc.pre(isWellFormed(JSON.stringify(plain)));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});

describe('digest', () => {
  it('does not depend on the order of keys, and depends on everything else', () => {
    expect(digest({ a: 1, b: { c: [1, 2], d: null } })).toBe(digest({ b: { d: null, c: [1, 2] }, a: 1 }));
    const others: Json[] = [
      { a: 1, b: { c: [2, 1], d: null } },
      { a: 1, b: { c: [1, 2] } },
      { a: '1', b: { c: [1, 2], d: null } },
    ];
    for (const other of others) expect(digest(other)).not.toBe(digest({ a: 1, b: { c: [1, 2], d: null } }));
  });

  it('is the SHA-256 of the canonical text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(isWellFormed(text));
        expect(digest({ text })).toBe(createHash('sha256').update(JSON.stringify({ text }), 'utf8').digest('hex'));
      }),
    );
  });
});

function isWellFormed(text: string): boolean {
  return Buffer.from(text, 'utf8').toString('utf8') === text;
}
