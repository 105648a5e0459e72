import { createContext, runInContext } from 'node:vm';
import { describe, expect, inject, it } from 'vitest';
import { bundle } from './bundle.js';
import { runNode } from './run.js';

const { subpaths, plain } = inject('installed');
const everything = subpaths.map((subpath, index) => `export * as m${index} from '${subpath}';`).join('\n');
const root = runNode(
  `const kit = await import('commissioning-kit'); console.log(JSON.stringify(Object.keys(kit).filter((name) => typeof kit[name] === 'function')));`,
  'module',
  plain,
) as readonly string[];

describe('a bundle for the browser', () => {
  it('is made of every subpath without a warning', async () => {
    expect((await bundle(everything, plain)).warnings).toEqual([]);
  });

  it('runs where there is nothing but the language itself', async () => {
    const { code } = await bundle(`export * from 'commissioning-kit';`, plain);
    const context = createContext(Object.create(null) as object, { codeGeneration: { strings: false, wasm: false } });
    const parts = runInContext(
      `${code}; JSON.stringify(kit.allocate('10.00', ['3', '3', '1'], { rule: 'largest-remainder', unit: '1.00' }))`,
      context,
    ) as string;
    expect(JSON.parse(parts)).toEqual(['4.00', '4.00', '2.00']);
  });

  it('is empty when nothing is used', async () => {
    expect((await bundle(`import 'commissioning-kit'; import * as kit from 'commissioning-kit';`, plain)).code.length).toBeLessThan(100);
  });

  it.each(root.filter((name) => /^(is|evolve)[A-Z]/.test(name)))('brings no dependency along for %s', async (name) => {
    expect((await bundle(`export { ${name} } from 'commissioning-kit';`, plain)).dependencies).toEqual([]);
  });
});
