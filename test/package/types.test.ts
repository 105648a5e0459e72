import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { run } from './run.js';

const { subpaths, plain, bare, zod3 } = inject('installed');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const WITHOUT_SCHEMAS = subpaths.filter((subpath) => !subpath.endsWith('/schemas'));

/** What the compiler says in a stranger's project, with the library's declarations checked as well. */
function compile(folder: string, module: 'nodenext' | 'esnext', extension: 'ts' | 'cts', source: string): string {
  const name = `stranger-${module}.${extension}`;
  writeFileSync(join(folder, name), source);
  const options = {
    target: 'es2022',
    // zod's own declarations speak of URL; the library's need the language alone.
    lib: source.includes("/schemas'") ? ['es2022', 'dom'] : ['es2022'],
    types: [],
    module,
    moduleResolution: module === 'nodenext' ? 'nodenext' : 'bundler',
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const project = join(folder, `tsconfig.${module}.${extension}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions: options, files: [name] }));
  try {
    return run(process.execPath, [TSC, '-p', project], folder);
  } catch (error) {
    return (error as Error).message;
  }
}

/** A source that imports all of some subpaths, and holds the compiler to a type of the root. */
function importing(paths: readonly string[]): string {
  return [
    ...paths.map((subpath, index) => `import * as m${index} from '${subpath}';`),
    `export const names: string[] = [${paths.map((_, index) => `Object.keys(m${index})`).join(', ')}].flat();`,
    `import { allocate, type Money } from 'commissioning-kit';`,
    `export const parts: readonly Money[] = allocate('10.00', ['1', '2'], { rule: 'largest-remainder' });`,
    `// @ts-expect-error: there is no such rule`,
    `allocate('10.00', ['1', '2'], { rule: 'by-lot' });`,
  ].join('\n');
}

/** A source that builds our schemas into its own, which are of zod's classic build. */
const COMPOSING = `
import * as z from 'zod';
import type { Agency } from 'commissioning-kit';
import { AgencySchema } from 'commissioning-kit/schemas';
import type { Contract } from 'commissioning-kit/contracts';
import { ContractSchema } from 'commissioning-kit/contracts/schemas';

const Panel = z.object({ agency: AgencySchema, contracts: z.array(ContractSchema), deputy: z.nullable(AgencySchema), seats: z.number().min(1) });
export const agencyOf = (value: unknown): Agency => Panel.parse(value).agency;
export const contractsOf = (value: unknown): readonly Contract[] => Panel.parse(value).contracts;
export const deputyOf = (value: unknown): Agency | null => Panel.parse(value).deputy;
export const agency: z.infer<typeof AgencySchema> = AgencySchema.parse(null);
const read = AgencySchema.safeParse(null);
export const kind: string = read.success ? read.data.kind : z.prettifyError(read.error);
export const schemas = [z.toJSONSchema(Panel), z.toJSONSchema(ContractSchema)];
// @ts-expect-error: an agency has no such key
agency.colour;
`;

const MODES = [
  ['nodenext', 'ts'],
  ['nodenext', 'cts'],
  ['esnext', 'ts'],
] as const;

describe.each(MODES)('TypeScript with module %s, .%s', (module, extension) => {
  it('compiles every subpath in an empty project', () => {
    expect(compile(plain, module, extension, importing(subpaths))).toBe('');
  });

  it('compiles our schemas within schemas of zod’s classic build', () => {
    expect(compile(plain, module, extension, COMPOSING)).toBe('');
  });

  it('compiles every subpath but the schemas where no dependency can be found', () => {
    expect(compile(bare, module, extension, importing(WITHOUT_SCHEMAS))).toBe('');
  });

  it('compiles every subpath beside a zod 3', () => {
    const zod = `import { z } from 'zod';\nexport const mine: z.ZodString = z.string();\n`;
    expect(compile(zod3, module, extension, zod + importing(subpaths))).toBe('');
  });
});

it('a schema does not compile where zod cannot be found, so that the tests above can fail', () => {
  expect(compile(bare, 'nodenext', 'ts', importing(['commissioning-kit/schemas']))).toContain(`'zod/mini'`);
});
