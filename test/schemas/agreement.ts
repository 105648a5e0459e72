import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { arbitraryOf } from './arbitrary.js';
import { partsOf, type Judge } from './parts.js';
import { publishedSchema, type JsonSchema } from './publish.js';
import type { PublishedRecord } from './published-record.js';
import { fileOf } from './registry.js';
import { changeEachField } from './single-changes.js';

const LONG = Boolean(process.env['LONG']);
/** How many changes to each generated record are judged by the whole record too, spread over its fields; the others by the part they are in. */
const JUDGED_WHOLE = LONG ? 1_000 : 8;

/** What two validators and the room's own reading make of a record. */
export interface Reading {
  readonly schema: JsonSchema;
  readonly ajv: Ajv2020;
  /** Whether the schema takes the value, on which zod and ajv must be of one mind. */
  agree(value: unknown, what: () => string): boolean;
  /** The reasons why `parseX` refuses a record; none when it is taken, and then it comes back as it was. */
  refusals(value: unknown): readonly { readonly code: string; readonly path: readonly (string | number)[] }[];
}

/** Two validators for a record, and the room's own reading of it. */
export function readingOf(record: PublishedRecord): Reading {
  const schema = publishedSchema(record);
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, validateFormats: true });
  formats.default(ajv);
  const fits = ajv.compile(schema);
  const parse = record.parse ?? ((value: unknown) => record.schema.parse(value));
  return {
    schema,
    ajv,
    agree(value, what) {
      const byZod = record.schema.safeParse(value).success;
      if (fits(value) !== byZod) {
        const faults = byZod ? JSON.stringify(fits.errors) : JSON.stringify(record.schema.safeParse(value).error?.issues);
        throw new Error(`${what()}: ${byZod ? 'zod alone' : 'ajv alone'} takes it; the other says ${faults}`);
      }
      return byZod;
    },
    refusals(value) {
      try {
        expect(parse(value)).toEqual(value);
        return [];
      } catch (error) {
        if (!isInvalidInputError(error)) throw error;
        expect(error.reasons.length).toBeGreaterThan(0);
        return error.reasons;
      }
    },
  };
}

/** Two test files share the records, so that they are tried side by side. */
export function testAgreement(records: readonly PublishedRecord[]): void {
  describe.each(records.map((record) => [fileOf(record), record] as const))('%s', (_, record) => {
    const { schema, ajv, agree, refusals } = readingOf(record);

    it('allows to an independent validator what it allows to zod: a thousand valid records, and each with every single change of a field', () => {
      const judgeAt = partsOf(record.schema, schema, ajv, LONG);
      fc.assert(
        fc.property(arbitraryOf(schema), fc.nat(1_000_000), (value, turn) => {
          const before = JSON.stringify(value);
          if (!agree(value, () => 'a generated record')) throw new Error(`generated what neither takes: ${JSON.stringify(value)}`);
          refusals(value);
          let all = 0;
          changeEachField(value, () => (all += 1));
          const stride = Math.ceil(all / JUDGED_WHOLE);
          let change = turn;
          let place: { readonly path: unknown; readonly judge: Judge } | null = null;
          const unchanged = JSON.parse(before) as unknown;
          changeEachField(value, (changed, what, path, after) => {
            if (place?.path !== path) place = { path, judge: judgeAt(unchanged, path) };
            const taken = place.judge(changed, after, what);
            change += 1;
            if (change % stride !== 0) return;
            if (agree(changed, what) !== taken)
              throw new Error(`${what()}: the part alone is ${taken ? 'taken' : 'refused'}, in the record it is not`);
            if (!taken) expect(refusals(changed).length, what()).toBeGreaterThan(0);
          });
          expect(JSON.stringify(value)).toBe(before);
        }),
        { numRuns: 1_000 },
      );
    }, 1_800_000);
  });
}
