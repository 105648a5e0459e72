import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { isInvalidInputError } from 'commissioning-kit';
import { schemaId } from '../../src/kernel/schemas.js';
import { arbitraryOf } from './arbitrary.js';
import { partsOf, type Judge } from './parts.js';
import { publishedSchema } from './publish.js';
import type { PublishedRecord } from './published-record.js';
import { fileOf, RECORDS } from './registry.js';
import { changeEachField } from './single-changes.js';

const LONG = Boolean(process.env['LONG']);
/** How many changes to each generated record are judged by the whole record too, spread over its fields; the others by the part they are in. */
const JUDGED_WHOLE = LONG ? 1_000 : 8;
const FOLDER = new URL('../../docs/schemas/', import.meta.url).pathname;

describe('published schemas', () => {
  it('have names and files of their own', () => {
    const files = RECORDS.map(fileOf);
    expect(new Set(files).size).toBe(files.length);
    for (const { record } of RECORDS) expect(record).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('are all there, those of earlier versions too, and each file says who it is', () => {
    const present = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
    const latest = new Map(RECORDS.map(({ record, version }) => [record, version]));
    for (const file of present) {
      const [, record, version] = /^([a-z-]+)\.v(\d+)\.json$/.exec(file) ?? [];
      expect(latest.get(record as string), `${file} is of no record`).toBeGreaterThanOrEqual(Number(version));
      const published = JSON.parse(readFileSync(FOLDER + file, 'utf8')) as { $id: string };
      expect(published.$id).toBe(schemaId(record as string, Number(version)));
    }
    for (const { record, version } of RECORDS) {
      for (let earlier = 1; earlier < version; earlier += 1)
        expect(present).toContain(fileOf({ record, version: earlier } as PublishedRecord));
    }
  });
});

describe.each(RECORDS.map((record) => [fileOf(record), record] as const))('%s', (file, record) => {
  const schema = publishedSchema(record);
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allowUnionTypes: true, validateFormats: true });
  formats.default(ajv);
  const fits = ajv.compile(schema);
  const parse = record.parse ?? ((value: unknown) => record.schema.parse(value));

  const agree = (value: unknown, what: () => string): boolean => {
    const byZod = record.schema.safeParse(value).success;
    if (fits(value) !== byZod) {
      const faults = byZod ? JSON.stringify(fits.errors) : JSON.stringify(record.schema.safeParse(value).error?.issues);
      throw new Error(`${what()}: ${byZod ? 'zod alone' : 'ajv alone'} takes it; the other says ${faults}`);
    }
    return byZod;
  };

  /** Gives the reasons why a record is refused; none when it is taken, and then it comes back as it was. */
  const refusals = (value: unknown): readonly { readonly code: string; readonly path: readonly (string | number)[] }[] => {
    try {
      expect(parse(value)).toEqual(value);
      return [];
    } catch (error) {
      if (!isInvalidInputError(error)) throw error;
      expect(error.reasons.length).toBeGreaterThan(0);
      return error.reasons;
    }
  };

  it('is what the folder of published schemas has', async () => {
    const options = { ...(await prettier.resolveConfig(FOLDER + file)), parser: 'json' };
    await expect(await prettier.format(JSON.stringify(schema), options)).toMatchFileSnapshot(FOLDER + file);
  });

  it('takes the samples, and refuses each change of a single field that breaks them', () => {
    const samples = record.samples ?? [];
    expect(samples.length, 'give samples').toBeGreaterThan(0);
    for (const sample of samples) {
      expect(agree(sample, () => 'the sample')).toBe(true);
      expect(refusals(sample)).toEqual([]);
      let turn = 0;
      changeEachField(
        structuredClone(sample),
        (changed, what) => {
          turn += 1;
          if (!agree(changed, what) && turn % 5 === 0) expect(refusals(changed).length, what()).toBeGreaterThan(0);
        },
        { odd: 3 },
      );
    }
  });

  it.each(record.crossField ?? [])('parse refuses $name, which no schema can', ({ change, code }) => {
    expect(String(schema['description']), 'the description lists the rules across fields').toContain('Beyond structure');
    const changed = change(structuredClone(record.samples?.[0]) as never);
    expect(agree(changed, () => 'the change')).toBe(true);
    const codes = refusals(changed).map((reason) => reason.code);
    if (code === undefined) expect(codes).not.toEqual([]);
    else expect(codes).toContain(code);
  });

  it('allows to an independent validator what it allows to zod: a thousand valid records, and each with every single change of a field', () => {
    const judgeAt = partsOf(record.schema, schema, ajv, LONG);
    fc.assert(
      fc.property(arbitraryOf(schema), fc.nat(1_000_000), (value, turn) => {
        const before = JSON.stringify(value);
        if (!agree(value, () => 'a generated record')) throw new Error(`generated what neither takes: ${JSON.stringify(fits.errors)}`);
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
