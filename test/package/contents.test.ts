import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, inject, it } from 'vitest';

const { files, plain } = inject('installed');
const read = (file: string): string => readFileSync(join(plain, 'node_modules/commissioning-kit', file), 'utf8');
const code = files.filter((file) => /\.c?js$/.test(file));

describe('the tarball', () => {
  it('holds the compiled library, its declarations and schemas, and the papers; no sources, no tests, no examples', () => {
    const others = files.filter(
      (file) => !/^dist\/([a-z-]+\/)?[\w.-]+\.(js|cjs|d\.ts|d\.cts)$|^dist\/schemas\/[a-z0-9-]+\.v\d+\.json$/.test(file),
    );
    const pages = others.filter((file) => /^docs\/((guides|documents)\/)?[a-z-]+\.md$/.test(file));
    expect(others.filter((file) => !pages.includes(file)).sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    // What the README points to stands beside it.
    const linked = [...read('README.md').matchAll(/\]\((docs\/[^)#]+)\)/g)].map((match) => match[1] as string);
    expect(linked.length).toBeGreaterThan(10);
    expect(linked.filter((page) => !pages.includes(page))).toEqual([]);
    expect(code.length).toBeGreaterThan(100);
    expect(files.some((file) => /^dist\/schemas\/.*\.json$/.test(file))).toBe(true);
  });

  it('imports nothing but its own files and the three dependencies', () => {
    const imported = code.flatMap((file) => ts.preProcessFile(read(file), true, true).importedFiles.map((found) => found.fileName));
    const packages = imported.filter((name) => !name.startsWith('.')).map((name) => name.split('/')[0] as string);
    expect([...new Set(packages)].sort()).toEqual(['date-fns', 'decimal.js', 'zod']);
    expect(packages.filter((name) => builtinModules.includes(name) || name.startsWith('node:'))).toEqual([]);
  });

  it('reads no clock, draws nothing at random, evaluates no text and asks nothing of the process', () => {
    const suspects =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\beval\b\s*\(|\bnew Function\b|\bprocess\.|\bglobalThis\b|\brequire\(["']node:/;
    const found = code.filter((file) => suspects.test(read(file).replaceAll(/^\s*(\/\/|\*).*$/gm, '')));
    expect(found).toEqual([]);
  });

  it('shows zod, date-fns and decimal.js in the declarations of schemas alone', () => {
    const showing = files.filter((file) => /\.d\.c?ts$/.test(file) && /from ['"](zod|date-fns|decimal\.js)/.test(read(file)));
    expect(showing.filter((file) => !/^dist\/(([a-z]+\/)?schemas|(document-)?schemas\.d-[\w-]+)\.d\.c?ts$/.test(file))).toEqual([]);
    expect(showing).toContain('dist/schemas.d.ts');
  });
});
