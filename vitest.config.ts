import { defineConfig } from 'vitest/config';
import { docExamples } from './test/docs/plugin.js';
import { suiteReporters } from './test/reporters.js';

const at = (path: string): string => new URL(path, import.meta.url).pathname;

/** The package's own names lead to its sources, so that tests and examples import what a user would. */
export const ALIASES = [
  { find: /^commissioning-kit$/, replacement: at('./src/index.ts') },
  { find: /^commissioning-kit\/schemas$/, replacement: at('./src/schemas.ts') },
  { find: /^commissioning-kit\/([a-z]+)\/schemas$/, replacement: at('./src/$1/schemas.ts') },
  { find: /^commissioning-kit\/([a-z]+)$/, replacement: at('./src/$1/index.ts') },
];

export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  return {
    plugins: [docExamples()],
    resolve: { alias: ALIASES },
    test: {
      include: long ? ['test/**/*.property.test.ts', 'test/fuzz/**/*.test.ts', 'test/schemas/**/*.test.ts'] : ['test/**/*.test.ts'],
      exclude: ['test/integration/**', 'test/package/**', '**/node_modules/**'],
      setupFiles: ['test/laws.ts'],
      testTimeout: long ? 120_000 : 30_000,
      env: long ? { LONG: '1' } : {},
      typecheck: { include: ['test/**/*.test-d.ts'], tsconfig: 'test/tsconfig.json' },
      reporters: suiteReporters('main'),
    },
  };
});
