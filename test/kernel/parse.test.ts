import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError, type InvalidInputError, type Reason } from 'commissioning-kit';
import { brokenRule, duplicateReasons, parseWith, periodReasons, safeParseWith, type Reading } from '../../src/kernel/parse.js';
import {
  AgencySchema,
  CivilDateSchema,
  CurrencySchema,
  EvidenceSchema,
  ExtensionsKey,
  FigureSchema,
  IdSchema,
  MoneySchema,
  NonNegativeMoneySchema,
  NonNegativeRateSchema,
  RateSchema,
  ShareSchema,
  TextSchema,
  WorkIdSchema,
} from '../../src/kernel/schemas.js';
import { readCurrency, readMoney, readNonNegativeMoney, readNonNegativeRate, readRate } from '../../src/kernel/decimal-text.js';
import { readCivilDate, readId, readText, type Reader } from '../../src/kernel/guards.js';
import { BAD_VALUES } from '../fuzz/mutations.js';

/** What a schema says of a value that does not fit it: code, path and message of each reason. */
function faults(schema: z.ZodMiniType, value: unknown, path: readonly (string | number)[] = []): readonly string[] {
  const parsed = safeParseWith({ schema }, value, path);
  if (parsed.ok) return [];
  for (const reason of parsed.reasons) expect(reason).toMatchObject({ basis: 'library', sources: [] });
  return parsed.reasons.map((reason) => `${reason.code} ${JSON.stringify(reason.path)}: ${reason.message}`);
}

describe('every kind of issue arrives as a readable reason with its path', () => {
  it.each<[string, z.ZodMiniType, unknown, string]>([
    ['a missing key', z.strictObject({ a: TextSchema }), {}, 'kernel/missing-key ["a"]: a must be given; found nothing'],
    [
      'an unknown key',
      z.strictObject({}),
      { a: { b: 1 } },
      'kernel/unknown-key ["a"]: a must be absent: no keys are known here; found an object',
    ],
    [
      'a mistyped key of a record',
      z.strictObject({ rate: z.exactOptional(RateSchema), from: z.exactOptional(TextSchema), ...ExtensionsKey }),
      { rates: '7' },
      'kernel/unknown-key ["rates"]: rates must be absent: the keys known here are rate, from (did you mean "rate"?); put data of your own under "extensions"; found "7"',
    ],
    [
      'a key of a record of named keys',
      z.partialRecord(z.enum(['block', 'spot']), z.number()),
      { spots: 1 },
      'kernel/unknown-key ["spots"]: spots must be absent: the keys known here are block, spot (did you mean "spot"?); found 1',
    ],
    [
      'a number for a rate',
      NonNegativeRateSchema,
      742.35,
      'kernel/wrong-type []: (input) must be a decimal number from zero as text, such as "700" or "23.20"; found 742.35',
    ],
    [
      'a number for money',
      MoneySchema,
      5000,
      'kernel/wrong-type []: (input) must be an amount of money as text with two places, such as "1250000.00"; found 5000',
    ],
    [
      'a number for a date',
      CivilDateSchema,
      20260401,
      'kernel/wrong-type []: (input) must be a civil date YYYY-MM-DD that exists; found 20260401',
    ],
    [
      'a number for a text of a form of its own',
      z.string().check(z.regex(/^v\\d+$/)),
      1,
      'kernel/wrong-type []: (input) must be a text; found 1',
    ],
    [
      'JSON that was not parsed',
      z.strictObject({}),
      '{}',
      'kernel/wrong-type []: (input) must be an object (this looks like JSON text: read it with JSON.parse first); found "{}"',
    ],
    [
      'neither of two ways',
      z.union([z.strictObject({ share: RateSchema }), z.strictObject({ amount: RateSchema, per: TextSchema })]),
      {},
      'kernel/missing-key []: (input) must be an object with "share", or with "amount" and "per"; found an object',
    ],
    [
      'one of two ways begun',
      z.union([z.strictObject({ share: RateSchema }), z.strictObject({ amount: RateSchema, per: TextSchema })]),
      { amount: '1' },
      'kernel/missing-key ["per"]: per must be given; found nothing',
    ],
    ['a wrong type: text', TextSchema, 1, 'kernel/wrong-type []: (input) must be a text; found 1'],
    ['a wrong type: number', ShareSchema, '0.5', 'kernel/wrong-type []: (input) must be a number; found "0.5"'],
    ['a wrong type: boolean', z.boolean(), 'yes', 'kernel/wrong-type []: (input) must be true or false; found "yes"'],
    ['a wrong type: list', z.array(z.number()), {}, 'kernel/wrong-type []: (input) must be a list; found an object'],
    ['a wrong type: object', AgencySchema, [], 'kernel/wrong-type []: (input) must be an object; found an empty list'],
    ['a wrong type: record', z.record(z.string(), z.number()), 3, 'kernel/wrong-type []: (input) must be an object; found 3'],
    ['a wrong type: null', z.null(), 0, 'kernel/wrong-type []: (input) must be null; found 0'],
    ['a fraction', z.int(), 0.5, 'kernel/wrong-type []: (input) must be a whole number; found 0.5'],
    ['a literal', z.literal(1), 2, 'kernel/not-a-member []: (input) must be 1; found 2'],
    ['a member', z.enum(['block', 'spot']), 'barter', 'kernel/not-a-member []: (input) must be one of "block", "spot"; found "barter"'],
    ['too small a number', z.number().check(z.minimum(0)), -1, 'kernel/too-small []: (input) must be at least 0; found -1'],
    ['not above', z.number().check(z.gt(0)), 0, 'kernel/too-small []: (input) must be more than 0; found 0'],
    ['too big a number', ShareSchema, 83.3, 'kernel/too-big []: (input) must be at most 1 (divide a percentage by 100); found 83.3'],
    ['not below', z.number().check(z.lt(1)), 1, 'kernel/too-big []: (input) must be less than 1; found 1'],
    ['too big a whole number', z.int(), 2 ** 53, 'kernel/too-big []: (input) must be at most 9007199254740991; found 9007199254740992'],
    [
      'too short a list',
      z.array(z.number()).check(z.minLength(1)),
      [],
      'kernel/too-small []: (input) must be at least 1 entries; found an empty list',
    ],
    [
      'too long a list',
      z.array(z.number()).check(z.maxLength(1)),
      [1, 2],
      'kernel/too-big []: (input) must be at most 1 entries; found a list of 2',
    ],
    ['too short a text', z.string().check(z.minLength(3)), 'ab', 'kernel/too-small []: (input) must be at least 3 characters; found "ab"'],
    ['no multiple', z.number().check(z.multipleOf(5)), 7, 'kernel/not-a-multiple []: (input) must be a multiple of 5; found 7'],
    [
      'a key',
      z.record(IdSchema, z.number()),
      { ' a': 1 },
      'kernel/wrong-format [" a"]: [" a"] must be under a key that is an id: a text of 1 to 200 characters without white space at its ends; found " a"',
    ],
    [
      'an id',
      IdSchema,
      ' a',
      'kernel/wrong-format []: (input) must be an id: a text of 1 to 200 characters without white space at its ends; found " a"',
    ],
    ['a blank text', TextSchema, '   ', 'kernel/wrong-format []: (input) must be a text that is not blank; found "   "'],
    [
      'a date',
      CivilDateSchema,
      '2026-02-30',
      'kernel/wrong-format []: (input) must be a civil date YYYY-MM-DD that exists; found "2026-02-30"',
    ],
    [
      'the year nought',
      CivilDateSchema,
      '0000-01-01',
      'kernel/wrong-format []: (input) must be a civil date from year 0001; found "0000-01-01"',
    ],
    [
      'money',
      MoneySchema,
      '1e3',
      'kernel/wrong-format []: (input) must be an amount of money as text with two places, such as "1250000.00"; found "1e3"',
    ],
    [
      'a rate',
      RateSchema,
      '6.6%',
      'kernel/wrong-format []: (input) must be a decimal number as text, such as "700" or "0.066"; found "6.6%"',
    ],
    [
      'a rate from zero',
      NonNegativeRateSchema,
      '-1',
      'kernel/wrong-format []: (input) must be a decimal number from zero as text, such as "700" or "23.20"; found "-1"',
    ],
    ['a currency', CurrencySchema, '£', 'kernel/wrong-format []: (input) must be an ISO 4217 currency code, such as "GBP"; found "£"'],
    [
      'another pattern',
      z.string().check(z.regex(/^v\d+$/)),
      'x',
      'kernel/wrong-format []: (input) must be a text of the form /^v\\d+$/; found "x"',
    ],
    [
      'an unknown kind',
      z.discriminatedUnion('form', [z.strictObject({ form: z.literal('block') }), z.strictObject({ form: z.literal('spot') })]),
      { form: 'barter' },
      'kernel/not-a-member ["form"]: form must be one of "block", "spot"; found "barter"',
    ],
    [
      'a union of kinds of value',
      z.union([z.number(), z.string()]),
      null,
      'kernel/wrong-type []: (input) must be a number, or a text; found null',
    ],
    [
      'a custom check',
      z.string().check(z.refine((text) => text === 'x', 'an x')),
      'y',
      'kernel/invalid []: (input) must be valid: an x; found "y"',
    ],
    ['a custom check without words', z.string().check(z.refine(() => false)), 'y', 'kernel/invalid []: (input) must be valid; found "y"'],
    [
      'a wrong type: a text that begins in one way',
      z.templateLiteral(['local:', z.string().check(z.minLength(1))]),
      7,
      'kernel/wrong-type []: (input) must be a text that begins with "local:"; found 7',
    ],
    ['a wrong type: another such text', z.templateLiteral(['v', z.number()]), 7, 'kernel/wrong-type []: (input) must be a text; found 7'],
    ['not JSON', z.any(), { a: NaN }, 'kernel/not-a-number ["a"]: a must be a finite number; found NaN'],
    ['a class', z.any(), [new Date(0)], 'kernel/not-json [0]: [0] must be plain JSON; found an object'],
    ['nothing', z.any(), undefined, 'kernel/not-json []: (input) must be plain JSON; found undefined'],
  ])('%s', (_, schema, value, said) => {
    expect(faults(schema, value)).toEqual([said]);
  });

  it('names a work by what a work may be', () => {
    expect(faults(WorkIdSchema, 'no-such-work')).toEqual([
      expect.stringMatching(
        /^kernel\/fits-no-form \[\]: \(input\) must be one of "dass-guidance", .*, or a text that begins with "local:"; found "no-such-work"$/,
      ),
    ]);
  });

  it('speaks in its own words, whatever language zod has been given', () => {
    const said = () =>
      [7, null, {}, 'x', { id: 7, name: [], kind: '', more: 1 }].flatMap((value) =>
        [WorkIdSchema, AgencySchema].flatMap((schema) => faults(schema, value)),
      );
    const before = said();
    z.config(z.locales.de());
    try {
      expect(said()).toEqual(before);
    } finally {
      z.config({ localeError: undefined });
    }
  });

  it('takes the branch of a union that fits best', () => {
    const Price = z.union([z.strictObject({ per: z.literal('day'), rate: RateSchema }), z.strictObject({ lump: MoneySchema })]);
    expect(faults(Price, { per: 'day', rate: '£7' })).toEqual([
      'kernel/wrong-format ["rate"]: rate must be a decimal number as text, such as "700" or "0.066"; found "£7"',
    ]);
  });

  it('tells of every fault, each with its path, wherever the record stands', () => {
    const evidence = {
      id: 'e1',
      kind: 'rumour',
      title: '',
      period: { from: '2026-13-01', to: '2026-04-01' },
      place: null,
      design: 'survey',
      voices: -1,
      originId: null,
      sources: [{}],
    };
    expect(faults(EvidenceSchema, evidence, ['evidence', 0]).map((said) => said.slice(0, said.indexOf(':')))).toEqual([
      'kernel/not-a-member ["evidence",0,"kind"]',
      'kernel/wrong-format ["evidence",0,"title"]',
      'kernel/wrong-format ["evidence",0,"period","from"]',
      'kernel/too-small ["evidence",0,"voices"]',
      'kernel/missing-key ["evidence",0,"sources",0,"work"]',
      'kernel/missing-key ["evidence",0,"sources",0,"locator"]',
      'kernel/missing-key ["evidence",0,"sources",0,"basis"]',
      'kernel/missing-key ["evidence",0,"sources",0,"verified"]',
    ]);
    expect(faults(FigureSchema, { value: 1, unit: 'people', mark: 'made-up', sources: [] }, ['figures', 3])).toEqual([
      'kernel/not-a-member ["figures",3,"mark"]: figures[3].mark must be one of "published", "derived", "borrowed", "illustrative"; found "made-up"',
    ]);
  });
});

describe('the guards and the schemas read alike', () => {
  const pairs: readonly (readonly [string, z.ZodMiniType, Reader<unknown>])[] = [
    ['id', IdSchema, readId],
    ['text', TextSchema, readText],
    ['civil date', CivilDateSchema, readCivilDate],
    ['money', MoneySchema, readMoney],
    ['money from zero', NonNegativeMoneySchema, readNonNegativeMoney],
    ['rate', RateSchema, readRate],
    ['rate from zero', NonNegativeRateSchema, readNonNegativeRate],
    ['currency', CurrencySchema, readCurrency],
  ];
  const values = [
    ...BAD_VALUES,
    'a',
    'a b',
    'a\n',
    '\u00a0a',
    '\ufeffa',
    'x'.repeat(200),
    'x'.repeat(201),
    '😀'.repeat(200),
    '😀'.repeat(201),
    '0001-01-01',
    '9999-12-31',
    '10000-01-01',
    '2024-02-29',
    '2023-02-29',
    '1900-02-29',
    '2000-02-29',
    '2026-4-1',
    '2026-04-01T00:00',
    '2026-04-31',
    '0.00',
    '-0.00',
    '-0.01',
    '1.0',
    '1.00',
    '01.00',
    '.50',
    '5.',
    '1.005',
    '9'.repeat(26) + '.99',
    '9'.repeat(27) + '.99',
    '0.' + '1'.repeat(20),
    '0.' + '1'.repeat(21),
    '-0',
    '-0.0',
    '٣',
    'GBP',
    'gbp',
    'GBPP',
    'GBP\n',
  ];
  it.each(pairs)('%s', (_, schema, read) => {
    for (const value of values) {
      let guarded = true;
      try {
        read(value, []);
      } catch (error) {
        if (!isInvalidInputError(error)) throw error;
        guarded = false;
      }
      expect(schema.safeParse(value).success, JSON.stringify(value)).toBe(guarded);
    }
  });
});

describe('extensions', () => {
  const Record = z.strictObject({ id: IdSchema, ...ExtensionsKey });
  const extensions = { 'example.org': { z: 1, a: [null, { deep: ['x', false, 0.5] }], '': '' }, 'https://other.example/ns': [], n: null };

  it('come through untouched, keys in their order', () => {
    const value = { id: 'a', extensions };
    expect(JSON.stringify(parseWith({ schema: Record }, value))).toBe(JSON.stringify(value));
  });

  it('are optional, an object, and plain JSON', () => {
    expect(faults(Record, { id: 'a' })).toEqual([]);
    expect(faults(Record, { id: 'a', extensions: [] })[0]).toMatch(/^kernel\/wrong-type \["extensions"\]/);
    expect(faults(Record, { id: 'a', extensions: { x: undefined } })[0]).toMatch(/^kernel\/not-json \["extensions","x"\]/);
    expect(faults(Record, { id: 'a', extensions: undefined })[0]).toMatch(/^kernel\/not-json \["extensions"\]/);
    expect(faults(Record, { id: 'a', extension: {} })[0]).toMatch(/^kernel\/unknown-key \["extension"\]/);
  });

  it('may not smuggle a prototype in, nor lose a key on the way', () => {
    const value = JSON.parse('{"id":"a","extensions":{"x":{"__proto__":{"polluted":true}}}}') as unknown;
    expect(faults(Record, value)).toEqual([
      'kernel/unsafe-key ["extensions","x","__proto__"]: extensions.x.__proto__ must be absent: no data may have a key of that name; found an object',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(faults(Record, { id: 'a', extensions: { constructor: 1, toString: null, prototype: {} } })).toEqual([]);
  });

  it('may not be nested without end', () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    expect(faults(Record, { id: 'a', extensions: { deep } })[0]).toMatch(/^kernel\/too-deep /);
  });
});

describe('rules across fields', () => {
  interface Span {
    readonly from: string;
    readonly to: string;
  }
  const reading: Reading<Span> = {
    schema: z.strictObject({ from: CivilDateSchema, to: CivilDateSchema }),
    rules: (span) => periodReasons(span, []),
  };
  const thrown = (value: unknown, path: readonly (string | number)[] = [], by: Reading<Span> = reading): InvalidInputError => {
    try {
      parseWith(by, value, path);
    } catch (error) {
      if (isInvalidInputError(error)) return error;
      throw error;
    }
    throw new Error('nothing was refused');
  };

  it('run when the structure is sound, and not before', () => {
    expect(thrown({ from: '2026-05-01', to: '2026-04-01' }).code).toBe('kernel/end-before-start');
    expect(thrown({ from: '2026-05-01', to: '2026-04-31' }).code).toBe('kernel/wrong-format');
    expect(parseWith(reading, { from: '2026-04-01', to: '2026-04-01' })).toEqual({ from: '2026-04-01', to: '2026-04-01' });
  });

  it('become an error with what was found and what is allowed', () => {
    const error = thrown({ from: '2026-05-01', to: '2026-04-01' }, ['term']);
    expect(error).toMatchObject({
      code: 'kernel/end-before-start',
      path: ['term', 'to'],
      found: '"2026-04-01"',
      allowed: 'on or after from, 2026-05-01',
      message: 'term.to must be on or after from, 2026-05-01; found "2026-04-01"',
    });
  });

  it('may speak in words of their own', () => {
    const own: Reason = {
      code: 'room/of-its-own',
      message: 'Cannot do both',
      path: ['to'],
      input: 3,
      basis: 'text',
      domainId: 'D-X-01',
      sources: [],
    };
    const error = thrown({ from: '2026-04-01', to: '2026-04-01' }, [], { ...reading, rules: () => [own, own] });
    expect(error).toMatchObject({ message: 'Cannot do both (and 1 more)', code: 'room/of-its-own', found: '3', reasons: [own, own] });
  });

  it('find every repeated id and name the place that has it already', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'a' }, { id: 'a' }];
    expect(duplicateReasons(list, ['list'], ({ id }) => id).map(({ path, message }) => [path, message])).toEqual([
      [['list', 2, 'id'], 'list[2].id must be unique in its list; list[0] has it already; found "a"'],
      [['list', 3, 'id'], 'list[3].id must be unique in its list; list[0] has it already; found "a"'],
    ]);
  });

  it('bring earlier versions up to the present one before anything else', () => {
    const versioned: Reading<{ schemaVersion: 2; name: string; extensions?: unknown }> = {
      schema: z.strictObject({ schemaVersion: z.literal(2), name: TextSchema, extensions: z.exactOptional(z.unknown()) }),
      upcast: (value) => {
        const record = value as Record<string, unknown>;
        if (record?.['schemaVersion'] !== 1) return value;
        const { title, ...rest } = record;
        return { ...rest, schemaVersion: 2, name: title };
      },
    };
    expect(parseWith(versioned, { schemaVersion: 1, title: 'a', extensions: { x: 1 } })).toEqual({
      schemaVersion: 2,
      name: 'a',
      extensions: { x: 1 },
    });
    expect(parseWith(versioned, { schemaVersion: 2, name: 'a' })).toEqual({ schemaVersion: 2, name: 'a' });
    expect(faults(versioned.schema, { schemaVersion: 3, name: 'a' })).toEqual([
      'kernel/not-a-member ["schemaVersion"]: schemaVersion must be 2 (written by a later version of the library?); found 3',
    ]);
  });

  it('name what they found in the same words as every other fault', () => {
    expect(brokenRule('room/x', ['a'], 'b', 'c').message).toBe('a must be c; found "b"');
  });
});
