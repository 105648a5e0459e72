import { resolve } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import type { InlineConfig } from 'vitest/node';

/** Says how many tests on real data were left out because the data folder is not there. */
const leftOut: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const skipped = modules
      .filter((module) => /[\\/]test[\\/]real[\\/]/.test(module.moduleId))
      .flatMap((module) => [...module.children.allTests('skipped')]).length;
    if (skipped > 0) {
      console.log(`\nReal data: ${skipped} tests left out. Set COMMISSIONING_DATA to the folder that holds the data to run them.`);
    }
  },
};

/** Says how many examples of the documentation were found, and how many of them ran. */
const examplesRun: Reporter = {
  onTestRunEnd(modules: readonly TestModule[]) {
    const tests = modules
      .filter((module) => /[\\/]test[\\/]docs[\\/]examples\.test\.ts$/.test(module.moduleId))
      .flatMap((module) => [...module.children.allTests()])
      .filter((test) => test.parent.type === 'suite' && test.parent.name === 'examples');
    if (tests.length > 0) {
      const ran = tests.filter((test) => ['passed', 'failed'].includes(test.result().state)).length;
      console.log(`\nDocumentation examples: ${tests.length} found, ${ran} ran.`);
    }
  },
};

/**
 * The reporters of one suite. Where `TEST_RESULTS` names a folder, the numbers are written there too, as `<suite>.json`.
 */
export function suiteReporters(suite: string): NonNullable<InlineConfig['reporters']> {
  const folder = process.env['TEST_RESULTS'];
  return [
    'default',
    leftOut,
    examplesRun,
    ...(folder ? [['json', { outputFile: resolve(folder, `${suite}.json`) }] as ['json', object]] : []),
  ];
}
