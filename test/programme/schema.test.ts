import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { arbitraryOf } from '../schemas/arbitrary.js';
import { publishedSchema } from '../schemas/publish.js';
import { changeEachField } from '../schemas/single-changes.js';
import { records } from './published.js';

/** How many of the changes are tried: a programme holds every other record, and those are tried in full by their own rooms. */
const EVERY = process.env['LONG'] ? 1 : 40;

describe.each(records)('$record', (record) => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, validateFormats: true });
  formats.default(ajv);
  const schema = publishedSchema(record);
  const fits = ajv.compile(schema);
  const [sample] = record.samples ?? [];

  const agree = (value: unknown, what: () => string): boolean => {
    const byZod = record.schema.safeParse(value).success;
    expect(fits(value), what()).toBe(byZod);
    return byZod;
  };

  const codesOf = (value: unknown): readonly string[] => {
    try {
      record.parse?.(value);
      return [];
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      return error.reasons.map((reason) => reason.code);
    }
  };

  it('means the same to zod and to an independent validator, for a sample and changes of its fields', () => {
    expect(agree(sample, () => 'the sample')).toBe(true);
    let turn = 0;
    changeEachField(structuredClone(sample), (changed, what) => {
      turn += 1;
      if (turn % EVERY === 0 && !agree(changed, what)) expect(codesOf(changed), what()).not.toEqual([]);
    });
  });

  it('means the same to both for programmes made from the schema', () => {
    fc.assert(
      fc.property(arbitraryOf(schema), fc.nat(EVERY * 20), (value, start) => {
        expect(agree(value, () => 'a generated programme')).toBe(true);
        let turn = start;
        changeEachField(
          value,
          (changed, what) => {
            turn += 1;
            if (turn % (EVERY * 20) === 0) agree(changed, what);
          },
          { odd: 1 },
        );
      }),
      { numRuns: process.env['LONG'] ? 1_000 : 30 },
    );
  }, 600_000);

  it.each(record.crossField ?? [])('parse refuses $name, which no schema can', ({ change, code }) => {
    const changed = change(structuredClone(sample) as never);
    expect(agree(changed, () => 'the change')).toBe(true);
    expect(codesOf(changed)).toContain(code);
  });
});
