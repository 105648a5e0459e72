import { resolve } from 'node:path';
import type { Plugin } from 'vitest/config';
import { checkResults } from './assertions.js';
import { documentedExamples } from './blocks.js';

const FOLDER = resolve('test/docs/out');

/** The path under which a test imports an example of the documentation, as a module that checks its own results. No file is there. */
export function exampleModule(id: string): string {
  return `${FOLDER}/${id.replaceAll(/[/:]/g, '--')}.ts`;
}

/** Lets tests import the examples of the documentation; nothing is written to disk. */
export function docExamples(): Plugin {
  return {
    name: 'documentation-examples',
    enforce: 'pre',
    resolveId: (path) => (path.startsWith(`${FOLDER}/`) ? path : null),
    load(path) {
      if (!path.startsWith(`${FOLDER}/`)) return null;
      const example = documentedExamples().find(({ id }) => exampleModule(id) === path);
      if (!example) throw new Error(`There is no example for ${path}`);
      return checkResults(example.id, example.code).module;
    },
  };
}
