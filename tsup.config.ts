import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
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

/**
 * One output file per module, under the module's own name, so that a bundler drops whatever is not used: every module is an entry point,
 * and what it imports from its neighbours stays an import.
 */
const keepModulesApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'keep-modules-apart',
  setup(build) {
    const extension = build.initialOptions.format === 'cjs' ? '.cjs' : '.js';
    build.onResolve({ filter: /^\./ }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: path.replace(/\.js$/, extension), external: true },
    );
  },
};

export default defineConfig({
  entry: ['src/**/*.ts'],
  format: ['esm', 'cjs'],
  splitting: false,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  esbuildPlugins: [keepModulesApart],
  dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
  async onSuccess() {
    if (!existsSync('docs/schemas')) return;
    mkdirSync('dist/schemas', { recursive: true });
    for (const file of readdirSync('docs/schemas'))
      if (file.endsWith('.json')) copyFileSync(`docs/schemas/${file}`, `dist/schemas/${file}`);
  },
});
