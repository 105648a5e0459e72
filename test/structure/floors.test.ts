import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sources, type SourceFile } from './imports.js';
import { RULES } from './rules.js';

type RuleName = keyof typeof RULES;

/** For each rule, sources that break it, and what it has to say about them. */
const BREAKS: Readonly<Record<RuleName, readonly { readonly files: Readonly<Record<string, string>>; readonly found: RegExp }[]>> = {
  'a room is on the floor plan': [{ files: { 'attic/index.ts': '' }, found: /src\/attic is on no floor/ }],
  'a room imports only from floors below it, and sideways only where the plan says so': [
    { files: { 'kernel/money.ts': `import { x } from '../statistics/index.js';` }, found: /statistics is above kernel/ },
    { files: { 'needs/a.ts': `import type { X } from '../programme/index.js';` }, found: /programme is above needs/ },
    { files: { 'cycle/a.ts': `export { x } from '../joint/index.js';` }, found: /cycle may not look into joint/ },
    { files: { 'agenda/a.ts': `const x = import('../interventions/index.js');` }, found: /agenda may not look into interventions/ },
    { files: { 'needs/a.ts': `type X = import('../cycle/index.js').X;` }, found: /needs may not look into cycle/ },
    { files: { 'needs/a.ts': `import { x } from '../index.js';` }, found: /front door/ },
  ],
  'modules import each other in no circle': [
    {
      files: { 'a.ts': `import { b } from './b.js';`, 'b.ts': `import { c } from './c.js';`, 'c.ts': `export { a } from './a.js';` },
      found: /a\.ts > b\.ts > c\.ts > a\.ts/,
    },
  ],
  'an import leads to a file that is there': [{ files: { 'a.ts': `import { b } from './b.js';` }, found: /no such file/ }],
  'an index only re-exports': [
    { files: { 'needs/index.ts': `export { x } from './x.js';\nexport const y = 1;` }, found: /export const y/ },
    { files: { 'needs/index.ts': `import { x } from './x.js';` }, found: /import \{ x \}/ },
  ],
  'only the three dependencies are imported, each where it belongs': [
    { files: { 'needs/a.ts': `import { readFileSync } from 'node:fs';` }, found: /not one of the three/ },
    { files: { 'needs/a.ts': `import _ from 'lodash';` }, found: /not one of the three/ },
    { files: { 'needs/a.ts': `import * as z from 'zod/mini';` }, found: /zod\/mini: not the place/ },
    { files: { 'needs/a.ts': `import type { ZodMiniType } from 'zod/mini';` }, found: /zod\/mini: not the place/ },
    { files: { 'needs/schemas.ts': `import * as z from 'zod';` }, found: /imports zod: the small build is zod\/mini/ },
    { files: { 'needs/a.ts': `import { Decimal } from 'decimal.js';` }, found: /not the place/ },
    { files: { 'needs/a.ts': `import { addDays } from 'date-fns';` }, found: /not the place/ },
  ],
  'schemas reach no further than schemas, types and catalogues, and schemas are imported by parsing alone': [
    { files: { 'needs/need.ts': `import { X } from './schemas.js';` }, found: /bring zod along/ },
  ],
  'no file is so long that it holds two concepts': [{ files: { 'needs/a.ts': '\n'.repeat(351) }, found: /351 lines/ }],
  'files are named after a concept, in kebab-case': [
    { files: { 'needs/utils.ts': '' }, found: /utils/ },
    { files: { 'needs/ageBand.ts': '' }, found: /ageBand/ },
  ],
  'nothing reads a clock, draws at random, evaluates text or reaches for the platform': [
    { files: { 'needs/a.ts': 'const a = Date.now();' }, found: /Date\.now/ },
    { files: { 'needs/a.ts': 'const a = new Date();' }, found: /time of day/ },
    { files: { 'needs/a.ts': 'const a = Math.random();' }, found: /Math\.random/ },
    { files: { 'needs/a.ts': 'const a = eval("1");' }, found: /eval/ },
    { files: { 'needs/a.ts': 'const a = new Function("return 1");' }, found: /Function/ },
    { files: { 'needs/a.ts': 'const a = process.env;' }, found: /process/ },
    { files: { 'needs/a.ts': 'console.log(1);' }, found: /console/ },
    { files: { 'needs/a.ts': 'const a = document.title;' }, found: /document/ },
  ],
  'nothing is exported by default': [
    { files: { 'needs/a.ts': 'export default function x() {}' }, found: /default export/ },
    { files: { 'needs/a.ts': 'export default 1;' }, found: /default export/ },
  ],
};

/** Sources that keep to every rule although they look like they might not. */
const KEEPS: Readonly<Record<string, string>> = {
  'index.ts': `export * from './interventions/index.js';`,
  'interventions/index.ts': `export { x } from './x.js';\nexport type { X } from '../kernel/document.js';`,
  'interventions/x.ts': `import { y } from '../agenda/index.js';\nexport const x = (document: { now: Date }) => [y, document.now, new Date(0), { process: 1 }];`,
  'agenda/index.ts': `export { y } from './y.js';`,
  'agenda/y.ts': `import { type X } from '../kernel/document.js';\nexport const y: X | null = null;`,
  'agenda/schemas.ts': `import * as z from 'zod/mini';\nimport { A } from '../kernel/schemas.js';\nexport const B = z.array(A);`,
  'agenda/parse.ts': `import type { ZodMiniType } from 'zod/mini';\nimport { B } from './schemas.js';\nexport const C: ZodMiniType = B;`,
  'kernel/document.ts': `export interface X { readonly eval: string }`,
  'kernel/schemas.ts': `import * as z from 'zod/mini';\nexport const A = z.string();`,
};

const toFiles = (files: Readonly<Record<string, string>>): readonly SourceFile[] =>
  Object.entries(files).map(([path, text]) => ({ path, text }));

describe.each(Object.entries(RULES) as [RuleName, (typeof RULES)[RuleName]][])('%s', (name, rule) => {
  it('holds in the sources', () => {
    expect(rule(sources())).toEqual([]);
  });

  it.each(BREAKS[name])('finds what breaks it: $found', ({ files, found }) => {
    expect(rule(toFiles(files)).join('\n')).toMatch(found);
  });

  it('finds nothing where it is kept', () => {
    expect(rule(toFiles(KEEPS))).toEqual([]);
  });
});

describe('the top level', () => {
  it('holds what it should and nothing else', () => {
    const settings = /^(package-lock\.json|[a-z-]+\.config\.(ts|js)|(knip|typedoc)\.json|dist|node_modules|coverage|\..+)$/;
    const expected = ['package.json', 'tsconfig.json', 'src', 'test', 'docs', 'README.md', 'LICENSE', 'CHANGELOG.md'];
    const found = readdirSync('.').filter((name) => !settings.test(name));
    expect(found.sort()).toEqual(expected.sort());
  });
});
