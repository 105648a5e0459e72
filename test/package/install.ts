import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from './run.js';

declare module 'vitest' {
  export interface ProvidedContext {
    installed: Installed;
  }
}

/** What the tests of the packed package stand on: projects of strangers, each in a folder outside this one. */
export interface Installed {
  /** The files in the tarball. */
  readonly files: readonly string[];
  /** The subpaths that lead to code, such as `commissioning-kit/needs`. */
  readonly subpaths: readonly string[];
  /** An empty project with the package installed. */
  readonly plain: string;
  /** The same with the three dependencies taken away: only the package's own declarations are there. */
  readonly bare: string;
  /** A project that has version 3 of zod for itself. */
  readonly zod3: string;
}

/** Packs the package and installs it as a stranger would. */
export default function install(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'commissioning-kit-'));
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], resolve('.'))) as [
    { readonly filename: string; readonly files: readonly { readonly path: string }[] },
  ];
  const tarball = join(folder, packed.filename);
  const create = (name: string, dependencies: Record<string, string>): string => {
    const at = join(folder, name);
    mkdirSync(at);
    writeFileSync(
      join(at, 'package.json'),
      JSON.stringify({ name, private: true, type: 'module', dependencies: { ...dependencies, 'commissioning-kit': `file:${tarball}` } }),
    );
    run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error'], at);
    return at;
  };
  const plain = create('plain', {});
  const zod3 = create('zod3', { zod: '^3.25.0' });
  const bare = join(folder, 'bare');
  cpSync(plain, bare, { recursive: true });
  for (const name of readdirSync(join(bare, 'node_modules'))) {
    if (name !== 'commissioning-kit') rmSync(join(bare, 'node_modules', name), { recursive: true });
  }

  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly exports: Readonly<Record<string, unknown>> };
  const subpaths = Object.keys(exports)
    .filter((subpath) => typeof exports[subpath] === 'object')
    .map((subpath) => `commissioning-kit${subpath.slice(1)}`);
  project.provide('installed', { files: packed.files.map((file) => file.path), subpaths, plain, bare, zod3 });
  return () => rmSync(folder, { recursive: true });
}
