import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kernel' && existsSync(`src/${entry.name}/index.ts`))
  .map((entry) => entry.name);

/** The public entry points: the root and its schemas, and each room with its own. Only these need declarations. */
const entry: Record<string, string> = { index: 'src/index.ts', schemas: 'src/schemas.ts' };
for (const room of rooms) {
  entry[`${room}/index`] = `src/${room}/index.ts`;
  if (existsSync(`src/${room}/schemas.ts`)) entry[`${room}/schemas`] = `src/${room}/schemas.ts`;
}

type EsbuildPlugin = NonNullable<Options['esbuildPlugins']>[number];

/**
 * One output file per module, under the module's own name, so that a bundler drops whatever is not used: every module is an entry point,
 * and what it imports from its neighbours stays an import.
 */
const keepModulesApart: EsbuildPlugin = {
  name: 'keep-modules-apart',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.js$/, extension), external: true },
    );
  },
};

/**
 * Catalogues cite their sources by calls, and a bundler keeps every call that might do something. These do nothing but return a record:
 * marked as pure, an entry that nobody uses is dropped.
 */
const markCitationsPure: EsbuildPlugin = {
  name: 'mark-citations-pure',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/\b(stated|inferred|external)\((?=\s*['"])/g, '/* @__PURE__ */ $&'),
      loader: 'ts',
    }));
  },
};

/**
 * Declarations are written by one run of the compiler over all of `src` and only bundled here. A bundler that compiles entry by entry
 * meets the types in the order in which files happen to be read, and the members of what zod infers then change places from build to build.
 */
const DECLARATIONS = '.declarations';
rmSync(DECLARATIONS, { recursive: true, force: true });
execFileSync(
  process.execPath,
  [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.json',
    '--noEmit',
    'false',
    '--emitDeclarationOnly',
    '--rootDir',
    'src',
    '--outDir',
    DECLARATIONS,
  ],
  { stdio: 'inherit' },
);
const declarationEntry = Object.fromEntries(
  Object.entries(entry).map(([name, path]) => [name, path.replace(/^src/, DECLARATIONS).replace(/\.ts$/, '.d.ts')]),
);

export default defineConfig({
  entry: ['src/**/*.ts'],
  format: ['esm', 'cjs'],
  splitting: false,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  esbuildPlugins: [keepModulesApart, markCitationsPure],
  dts: { entry: declarationEntry, compilerOptions: { ignoreDeprecations: '6.0' } },
  async onSuccess() {
    if (!existsSync('docs/schemas')) return;
    mkdirSync('dist/schemas', { recursive: true });
    for (const file of readdirSync('docs/schemas'))
      if (file.endsWith('.json')) copyFileSync(`docs/schemas/${file}`, `dist/schemas/${file}`);
  },
});
