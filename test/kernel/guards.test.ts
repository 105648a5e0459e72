import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import {
  readActor,
  readBoolean,
  readExtensions,
  readList,
  readListOf,
  readNullable,
  readNumber,
  readNumberBetween,
  readOneOf,
  readShape,
  readShapeOf,
  readShare,
  readText,
  readTri,
  readUnique,
  readWholeNumber,
  type Reader,
} from '../../src/kernel/guards.js';

/** What a reader says of a value: the value itself, or code, path and message of the refusal. */
function said(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (isInvalidInputError(error)) return `${error.code} ${JSON.stringify(error.path)}: ${error.message}`;
    throw error;
  }
}

describe('readers of one value', () => {
  it.each<[string, Reader<unknown>, unknown, string]>([
    ['NaN', readNumber, NaN, 'kernel/not-a-number ["at"]: at must be a finite number; found NaN'],
    ['infinity', readNumber, -Infinity, 'kernel/not-a-number ["at"]: at must be a finite number; found -Infinity'],
    ['minus zero', readNumber, -0, 'kernel/not-a-number ["at"]: at must be a finite number; found -0'],
    ['a numeral', readNumber, '7', 'kernel/not-a-number ["at"]: at must be a finite number; found "7"'],
    ['too little', readNumberBetween(0, Infinity), -1, 'kernel/out-of-range ["at"]: at must be a number of at least 0; found -1'],
    [
      'too much',
      readNumberBetween(0, 1),
      2,
      'kernel/out-of-range ["at"]: at must be a number from 0 to 1 (divide a percentage by 100); found 2',
    ],
    ['too much of something else', readNumberBetween(0, 5), 6, 'kernel/out-of-range ["at"]: at must be a number from 0 to 5; found 6'],
    ['a fraction', readWholeNumber(0), 0.5, 'kernel/not-a-whole-number ["at"]: at must be a whole number of at least 0; found 0.5'],
    [
      'past 2^53',
      readWholeNumber(0),
      2 ** 53,
      'kernel/not-a-whole-number ["at"]: at must be a whole number of at least 0; found 9007199254740992',
    ],
    ['past the last', readWholeNumber(1, 12), 13, 'kernel/not-a-whole-number ["at"]: at must be a whole number from 1 to 12; found 13'],
    ['a percentage', readShare, 83.3, 'kernel/not-a-share ["at"]: at must be a share from 0 to 1 (divide a percentage by 100); found 83.3'],
    ['a negative share', readShare, -0.1, 'kernel/not-a-share ["at"]: at must be a share from 0 to 1; found -0.1'],
    ['yes for true', readBoolean, 'yes', 'kernel/not-a-boolean ["at"]: at must be true or false; found "yes"'],
    ['true for yes', readTri, true, 'kernel/not-tri ["at"]: at must be "yes", "no" or "unknown"; found true'],
    ['a blank', readText, ' \n', 'kernel/not-a-text ["at"]: at must be a text that is not blank; found " \\n"'],
    ['a stranger', readOneOf(['a', 'b']), '__proto__', 'kernel/not-a-member ["at"]: at must be one of "a", "b"; found "__proto__"'],
    [
      'an actor without an agency',
      readActor,
      { role: 'x' },
      'kernel/missing-key ["at","agencyId"]: at.agencyId must be given; found nothing',
    ],
  ])('%s', (_, read, value, message) => {
    expect(said(() => read(value, ['at']))).toBe(message);
  });

  it('give back the very value they were given', () => {
    const actor = Object.freeze({ role: 'director', agencyId: null });
    expect(readActor(actor, [])).toBe(actor);
    expect(readNullable(readText)(null, [])).toBeNull();
    expect(readNullable(readText)('x', [])).toBe('x');
    expect(readShare(0, [])).toBe(0);
    expect(readShare(1, [])).toBe(1);
  });
});

describe('readList', () => {
  it('bounds the length, counts holes as undefined and names the entry', () => {
    expect(said(() => readList({}, ['list'], readText))).toBe('kernel/not-a-list ["list"]: list must be a list; found an object');
    expect(said(() => readList([], ['list'], readText, { min: 1 }))).toBe(
      'kernel/list-length ["list"]: list must be a list of at least 1; found an empty list',
    );
    expect(said(() => readListOf(readText, { min: 1, max: 2 })(['a', 'b', 'c'], ['list']))).toBe(
      'kernel/list-length ["list"]: list must be a list of 1 to 2; found a list of 3',
    );
    expect(said(() => readList([, 'a'], ['list'], readText))).toBe(
      'kernel/not-a-text ["list",0]: list[0] must be a text that is not blank; found undefined',
    );
  });

  it('finds a repeated key and names the place that has it', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'a' }];
    expect(said(() => readUnique(list, ['list'], ({ id }) => id))).toBe(
      'kernel/duplicate-id ["list",2,"id"]: list[2].id must be unique in its list; list[0] has it already; found "a"',
    );
    expect(said(() => readUnique(['x', 'x'], [], (text) => text, ''))).toBe(
      'kernel/duplicate-id [1]: [1] must be unique in its list; [0] has it already; found "x"',
    );
  });
});

describe('readShape', () => {
  const read = (value: unknown): unknown =>
    said(() => readShape(value, [], { a: readText, b: readShapeOf({ c: readNumber }) }, { d: readText }));
  const whole = { a: 'x', b: { c: 1 } };

  it('takes what has all keys and no others, optional ones if they like, and extensions', () => {
    for (const value of [whole, { ...whole, d: 'y' }, { ...whole, extensions: { 'example.org': [1, null] } }])
      expect(read(value)).toBe(value);
    expect(read(Object.assign(Object.create(null), whole))).toMatchObject(whole);
  });

  it.each<[string, unknown, string]>([
    ['no object', [whole], 'kernel/not-an-object []: (input) must be an object; found a list of 1'],
    ['a lost key', { a: 'x' }, 'kernel/missing-key ["b"]: b must be given; found nothing'],
    ['a key that is only inherited', Object.create(whole), 'kernel/missing-key ["a"]: a must be given; found nothing'],
    ['an undefined optional', { ...whole, d: undefined }, 'kernel/not-a-text ["d"]: d must be a text that is not blank; found undefined'],
    [
      'an unknown key',
      { ...whole, e: 1 },
      'kernel/unknown-key ["e"]: e must be absent: the keys known here are a, b, d; put data of your own under "extensions"; found 1',
    ],
    ['a fault further in', { ...whole, b: { c: '1' } }, 'kernel/not-a-number ["b","c"]: b.c must be a finite number; found "1"'],
    [
      'extensions that are none',
      { ...whole, extensions: 'mine' },
      'kernel/not-an-object ["extensions"]: extensions must be an object; found "mine"',
    ],
    [
      'extensions that JSON cannot hold',
      { ...whole, extensions: { x: new Date(0) } },
      'kernel/not-json ["extensions","x"]: extensions.x must be plain JSON; found an object',
    ],
  ])('refuses %s', (_, value, message) => {
    expect(read(value)).toBe(message);
  });

  it('suggests the key that was meant, where only its case or its ending differs', () => {
    const readRecord = readShapeOf({ rate: readNumber, from: readText });
    const refusal = (record: object): unknown => said(() => readRecord({ rate: 1, from: 'x', ...record }, ['record']));
    const known = 'must be absent: the keys known here are rate, from';
    const own = 'put data of your own under "extensions"; found 2';
    expect(refusal({ Rate: 2 })).toContain(`record.Rate ${known} (did you mean "rate"?); ${own}`);
    expect(refusal({ form: 2 })).not.toContain('did you mean');
    expect(refusal({ rates: 2 })).toContain(`(did you mean "rate"?); ${own}`);
    expect(refusal({ quantity: 2 })).toContain(`record.quantity ${known}; ${own}`);
  });

  it('does not send the options of a call to extensions, but the records in them', () => {
    const readOptions = (value: unknown): unknown =>
      said(() => readShape(value, ['options'], {}, { rule: readShapeOf({}, { at: readText }), records: readListOf(readShapeOf({})) }));
    expect(readOptions({ rules: 1 })).toBe(
      'kernel/unknown-key ["options","rules"]: options.rules must be absent: the keys known here are rule, records (did you mean "rule"?); found 1',
    );
    expect(readOptions({ rule: { mode: 1 } })).toMatch(/keys known here are at; found 1$/);
    expect(readOptions({ records: [{ mine: 1 }] })).toMatch(/no keys are known here; put data of your own under "extensions"; found 1$/);
  });

  it('tells of JSON that was not parsed, and of no other text', () => {
    const hint = '(this looks like JSON text: read it with JSON.parse first)';
    expect(said(() => readShape(' {"a":"x"}', [], {}))).toBe(
      `kernel/not-an-object []: (input) must be an object ${hint}; found " {\\"a\\":\\"x\\"}"`,
    );
    expect(said(() => readList('[]', [], readText))).toBe(`kernel/not-a-list []: (input) must be a list ${hint}; found "[]"`);
    expect(said(() => readList('a', [], readText))).toBe('kernel/not-a-list []: (input) must be a list; found "a"');
  });

  it('refuses a key named __proto__ wherever it stands', () => {
    expect(read(JSON.parse('{"a":"x","b":{"c":1},"__proto__":1}'))).toMatch(/^kernel\/unknown-key \["__proto__"\]/);
    expect(said(() => readExtensions(JSON.parse('{"a":[{"__proto__":1}]}'), ['extensions']))).toMatch(
      /^kernel\/unsafe-key \["extensions","a",0,"__proto__"\]/,
    );
  });
});
