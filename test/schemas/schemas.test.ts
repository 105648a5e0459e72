import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { schemaId } from '../../src/kernel/schemas.js';
import { readingOf } from './agreement.js';
import type { PublishedRecord } from './published-record.js';
import { fileOf, RECORDS } from './registry.js';
import { changeEachField } from './single-changes.js';

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
  const { schema, agree, refusals } = readingOf(record);

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
});
