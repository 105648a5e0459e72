import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { runNode } from './run.js';

const { subpaths, plain } = inject('installed');

type Names = Readonly<Record<string, readonly string[]>>;

const esm = `
  const names = {};
  for (const subpath of ${JSON.stringify(subpaths)}) names[subpath] = Object.keys(await import(subpath)).sort();
  console.log(JSON.stringify(names));`;
const cjs = `
  const names = {};
  for (const subpath of ${JSON.stringify(subpaths)}) names[subpath] = Object.keys(require(subpath)).sort();
  console.log(JSON.stringify(names));`;

describe('an empty project', () => {
  const imported = runNode(esm, 'module', plain) as Names;
  const required = runNode(cjs, 'commonjs', plain) as Names;

  it.each(subpaths)('imports and requires %s, with the same names', (subpath) => {
    expect(imported[subpath]?.length).toBeGreaterThan(0);
    expect(required[subpath]).toEqual(imported[subpath]);
  });

  it('finds every schema as JSON by its subpath', () => {
    const files = readdirSync(join(plain, 'node_modules/commissioning-kit/dist/schemas'));
    const script = `
      const schemas = ${JSON.stringify(files)}.map((file) => require('commissioning-kit/schemas/' + file));
      console.log(JSON.stringify(schemas.map((schema) => schema.$id)));`;
    const ids = runNode(script, 'commonjs', plain) as readonly string[];
    expect(ids.map((id) => id.split('/').slice(-2).join('.'))).toEqual(files.map((file) => file.replace(/\.json$/, '')));
  });

  it.each(['module', 'commonjs'] as const)('builds our schemas into those of zod’s classic build: %s', (kind) => {
    const load = (path: string): string => (kind === 'module' ? `await import('${path}')` : `require('${path}')`);
    const script = `
      const z = ${load('zod')};
      const { AgencySchema } = ${load('commissioning-kit/schemas')};
      const Panel = z.object({ agency: AgencySchema, seats: z.number().min(1) });
      const agency = { id: 'ash', name: 'Ashdale Council', kind: 'council', identifiers: [] };
      const refused = Panel.safeParse({ agency: { ...agency, name: '' }, seats: 0 });
      console.log(JSON.stringify([
        Panel.parse({ agency, seats: 1 }).agency,
        refused.error.issues.map(({ path }) => path.join('.')),
        AgencySchema.safeParse(null).success,
        z.toJSONSchema(Panel).properties.agency.properties.id.description,
      ]));`;
    expect(runNode(script, kind, plain)).toEqual([
      { id: 'ash', name: 'Ashdale Council', kind: 'council', identifiers: [] },
      ['agency.name', 'seats'],
      false,
      'An id of the caller’s: trimmed, not empty, at most 200 characters',
    ]);
  });

  it('may read the manifest, and nothing beside what is exported', () => {
    const script = `
      const attempt = (specifier) => { try { require(specifier); return 'found'; } catch (error) { return error.code; } };
      console.log(JSON.stringify(['package.json', 'dist/index.cjs', 'kernel', 'kernel/money'].map((path) => attempt('commissioning-kit/' + path))));`;
    expect(runNode(script, 'commonjs', plain)).toEqual(['found', ...Array.from({ length: 3 }, () => 'ERR_PACKAGE_PATH_NOT_EXPORTED')]);
  });

  it('recognises the errors of one copy by the guards of the other', () => {
    const script = `
      import { createRequire } from 'node:module';
      import * as esm from 'commissioning-kit';
      const cjs = createRequire(import.meta.url)('commissioning-kit');
      const caught = (kit) => { try { kit.sumMoney([null]); } catch (error) { return error; } };
      const rejected = (kit) => new kit.CommandRejectedError([]);
      console.log(JSON.stringify([[esm, cjs], [cjs, esm], [esm, esm], [cjs, cjs]].map(([thrower, judge]) => [
        judge.isInvalidInputError(caught(thrower)),
        judge.isCommandRejectedError(caught(thrower)),
        judge.isCommandRejectedError(rejected(thrower)),
        judge.isInvalidInputError(rejected(thrower)),
        caught(thrower) instanceof judge.InvalidInputError,
      ])));`;
    const separate = [true, false, true, false, false];
    const same = [true, false, true, false, true];
    expect(runNode(script, 'module', plain)).toEqual([separate, separate, same, same]);
  });
});
