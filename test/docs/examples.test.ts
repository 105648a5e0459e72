import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkResults } from './assertions.js';
import { blocksIn, documentedExamples, documentedFiles } from './blocks.js';
import { exampleModule } from './plugin.js';
import { typeErrors } from './type-errors.js';
import { publicValues } from './public-values.js';

const EXAMPLES = documentedExamples();

describe('examples', () => {
  for (const { id } of EXAMPLES) {
    it(id, async () => {
      await import(/* @vite-ignore */ exampleModule(id));
    });
  }
});

describe('the examples of the documentation', () => {
  it('are all found', () => {
    const fences = documentedFiles().map(
      (file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => /^[\s/*]*(```|~~~)\s*ts\s*$/.test(line)).length,
    );
    expect(EXAMPLES).toHaveLength(fences.reduce((sum, count) => sum + count, 0));
    expect(EXAMPLES.length).toBeGreaterThan(0);
  });

  it('are all marked "ts", so that none escapes', () => {
    const others = documentedFiles()
      .flatMap((file) => blocksIn(file, readFileSync(file, 'utf8')))
      .filter((block) => !/^(ts|sh|json|text|csv|mermaid)$/.test(block.language));
    expect(others.map((block) => `${block.id} ${block.language}`)).toEqual([]);
  });

  it('each state at least one result', () => {
    expect(EXAMPLES.filter((example) => !/\/\/ =>/.test(example.code)).map((example) => example.id)).toEqual([]);
  });

  it('import from the package alone', () => {
    const imports = EXAMPLES.flatMap(({ id, code }) =>
      [...code.matchAll(/\bfrom '([^']+)'/g)].map((match) => ({ id, from: match[1] as string })),
    );
    expect(imports.filter(({ from }) => !/^(commissioning-kit(\/[a-z]+(\/schemas)?)?|zod|node:[a-z/]+)$/.test(from))).toEqual([]);
  });

  it('type-check as a user would write them', { timeout: 120_000 }, () => {
    expect(typeErrors(EXAMPLES)).toEqual([]);
  });

  it('stand at every exported function, constant and class, and name it', { timeout: 120_000 }, () => {
    const without = publicValues().filter((value) => !value.examples.some((example) => new RegExp(`\\b${value.name}\\b`).test(example)));
    expect(without.map((value) => `${value.file} ${value.name}`)).toEqual([]);
  });
});

describe('the extractor', () => {
  it('turns a stated result into an expectation that fails when it is wrong', () => {
    const { module, results } = checkResults(
      'a.md:1',
      'const a = 1;\na + 1; // => 2\n[a,\n  2]; // => [1,\n//  2]\nf(a);\n// => {\n//   x: 1,\n// }\nconst b = 3; // => 3',
    );
    expect(results).toBe(4);
    expect(module).toContain('__expect((a + 1), "a.md:1").toStrictEqual((2));');
    expect(module).toMatch(/__expect\(\(f\(a\)\), "a\.md:1"\)\.toStrictEqual\(\(\{\n\s+x: 1,\n\s+\}\)\);/);
    expect(module).toContain('const b = 3; __expect(b, "a.md:1").toStrictEqual((3));');
  });

  it('does not let a result pass that it cannot check', () => {
    expect(() => checkResults('a.md:1', 'import { x } from "y"; // => 1')).toThrow(/follows no statement/);
    expect(() => checkResults('a.md:1', 'x; // => one of many')).toThrow(/is not a value/);
  });

  it('reads fences in doc comments and in Markdown', () => {
    expect(blocksIn('a.ts', 'x;\n/**\n * Words.\n * ```ts\n * a;\n *   b;\n * ```\n */')).toEqual([
      { id: 'a.ts:4', language: 'ts', code: 'a;\n  b;' },
    ]);
    expect(blocksIn('a.md', '```sh\nls\n```\n\n```ts\na;\n```')).toHaveLength(2);
    expect(() => blocksIn('a.md', '```ts\na;')).toThrow(/not closed/);
  });
});
