import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const packageJson = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
};

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kernel')
  .map((entry) => entry.name);

function entry(module: string): unknown {
  return {
    import: { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
    require: { types: `./dist/${module}.d.cts`, default: `./dist/${module}.cjs` },
  };
}

describe('package.json', () => {
  it('has a subpath for every room and its schemas, and no other', () => {
    const expected: Record<string, unknown> = { '.': entry('index'), './schemas': entry('schemas') };
    for (const room of rooms) {
      expected[`./${room}`] = entry(`${room}/index`);
      if (existsSync(`src/${room}/schemas.ts`)) expected[`./${room}/schemas`] = entry(`${room}/schemas`);
    }
    expect(packageJson.exports).toEqual({ ...expected, './schemas/*.json': './dist/schemas/*.json', './package.json': './package.json' });
  });

  it('names types before the code, in every condition', () => {
    for (const conditions of Object.values(packageJson.exports)) {
      if (typeof conditions !== 'object' || conditions === null) continue;
      for (const condition of Object.values(conditions as Record<string, object>))
        expect(Object.keys(condition)).toEqual(['types', 'default']);
    }
  });

  it('has three dependencies', () => {
    expect(Object.keys(packageJson.dependencies).sort()).toEqual(['date-fns', 'decimal.js', 'zod']);
  });
});

describe('the root', () => {
  it('re-exports every room', () => {
    const root = readFileSync('src/index.ts', 'utf8');
    const exported = [...root.matchAll(/^export \* from '\.\/([a-z]+)\/index\.js';$/gm)].map((match) => match[1]);
    expect(exported).toEqual([...rooms, 'kernel'].sort());
  });

  it('hides no name behind another: what two rooms export under one name is one thing', async () => {
    const root = (await import('commissioning-kit')) as Record<string, unknown>;
    for (const room of rooms) {
      const exports = (await import(`../../src/${room}/index.ts`)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(exports)) expect(root[name], `${room} ${name}`).toBe(value);
    }
  });
});

describe('the documentation', () => {
  it('has a guide for every room and for the kernel, and the README leads to each', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const room of [...rooms, 'kernel']) {
      expect(existsSync(`docs/guides/${room}.md`), room).toBe(true);
      expect(readme).toContain(`(docs/guides/${room}.md)`);
    }
  });
});
