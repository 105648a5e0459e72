import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { run, runNode } from './run.js';

const { plain } = inject('installed');
const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const SOURCES = 'docs/examples/home-care';
const folder = join(plain, 'home-care');

/** Compiles the example in the stranger's project, against the declarations that came with the package. */
function compile(): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(SOURCES, folder, { recursive: true, filter: (path) => !/[\\/]out$/.test(path) });
  const options = {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    outDir: 'built',
  };
  const project = join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
  try {
    return run(process.execPath, [TSC, '-p', project], folder);
  } catch (error) {
    return (error as Error).message;
  }
}

describe('home care commissioned anew by three agencies', () => {
  it('imports the package and its own files alone', () => {
    const imported = readdirSync(SOURCES)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(SOURCES, file), 'utf8').matchAll(/ from '([^']+)'/g)].map((match) => match[1] as string));
    expect(imported.filter((name) => !/^(commissioning-kit(\/[a-z]+)?|\.\/[a-z-]+\.js)$/.test(name))).toEqual([]);
  });

  it('compiles and runs against the packed package', () => {
    expect(compile()).toBe('');
    const script = `
      import { runHomeCare } from './built/home-care.js';
      const { lines, pages } = runHomeCare();
      console.log(JSON.stringify({ lines, pages: Object.fromEntries(Object.entries(pages).map(([file, page]) => [file, page.length])) }));`;
    const { lines, pages } = runNode(script, 'module', folder) as {
      readonly lines: readonly string[];
      readonly pages: Readonly<Record<string, number>>;
    };
    expect(lines.length).toBeGreaterThan(15);
    expect(lines).toContain('  Strategy: 0 gaps. Procurement without it: not ready; with it: complete');
    expect(Object.keys(pages)).toEqual(['strategy.md', 'procurement.md', 'report.md', 'report.html']);
    for (const length of Object.values(pages)) expect(length).toBeGreaterThan(1_000);
  });
});
