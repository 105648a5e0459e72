import { defineConfig } from 'tsup';
import { readdirSync, existsSync } from 'node:fs';

const rooms = readdirSync('src', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kernel' && existsSync(`src/${entry.name}/index.ts`))
  .map((entry) => entry.name);

/** The public entry points: the root, and each room with its schemas. */
const entry: Record<string, string> = { index: 'src/index.ts' };
for (const room of rooms) {
  entry[`${room}/index`] = `src/${room}/index.ts`;
  if (existsSync(`src/${room}/schemas.ts`)) entry[`${room}/schemas`] = `src/${room}/schemas.ts`;
}

export default defineConfig({
  // One output file per module, so that a bundler drops whatever is not used.
  entry: ['src/**/*.ts'],
  format: ['esm', 'cjs'],
  splitting: true,
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  dts: { entry, compilerOptions: { ignoreDeprecations: '6.0' } },
});
