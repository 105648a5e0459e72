// Bundles the examples' TypeScript, with the built package as a stranger would import it, and runs them.
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const bundle = `${here}older-people/out/examples.mjs`;
await mkdir(`${here}older-people/out`, { recursive: true });
await build({
  entryPoints: [`${here}examples.ts`],
  outfile: bundle,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
});
await import(bundle);
