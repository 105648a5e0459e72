import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { compileExample, strangeImports } from './compile-example.js';
import { runNode } from './run.js';

const { plain } = inject('installed');
const SOURCES = 'docs/examples/home-care';
const folder = join(plain, 'home-care');

describe('home care commissioned anew by three agencies', () => {
  it('imports the package and its own files alone', () => {
    expect(strangeImports(SOURCES)).toEqual([]);
  });

  it('compiles and runs against the packed package', () => {
    expect(compileExample(SOURCES, folder)).toBe('');
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
