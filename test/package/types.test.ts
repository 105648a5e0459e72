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

const MODES = [
  ['nodenext', 'ts'],
  ['nodenext', 'cts'],
  ['esnext', 'ts'],
] as const;

describe.each(MODES)('TypeScript with module %s, .%s', (module, extension) => {
  it('compiles every subpath in an empty project', () => {
    expect(compile(plain, module, extension, importing(subpaths))).toBe('');
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
  expect(compile(bare, 'nodenext', 'ts', importing(['commissioning-kit/schemas']))).toContain(`'zod'`);
});
