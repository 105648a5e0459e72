import { defineConfig } from 'vitest/config';
import { suiteReporters } from '../reporters.js';

export default defineConfig({
  test: {
    include: ['test/integration/*.test.ts'],
    globalSetup: ['test/package/install.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    reporters: suiteReporters('integration'),
  },
});
