import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: [
      { find: /^commissioning-kit$/, replacement: new URL('./src/index.ts', import.meta.url).pathname },
      { find: /^commissioning-kit\/([a-z]+)\/schemas$/, replacement: new URL('./src/$1/schemas.ts', import.meta.url).pathname },
      { find: /^commissioning-kit\/([a-z]+)$/, replacement: new URL('./src/$1/index.ts', import.meta.url).pathname },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/integration/**', 'test/package/**', '**/node_modules/**'],
  },
});
