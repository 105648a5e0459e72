import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { run } from './run.js';

const TSC = createRequire(import.meta.url).resolve('typescript/bin/tsc');

/** What the files of an example import that is neither the package nor a file of their own. */
export function strangeImports(sources: string): readonly string[] {
  return readdirSync(sources)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [...readFileSync(join(sources, file), 'utf8').matchAll(/ from '([^']+)'/g)].map((match) => match[1] as string))
    .filter((name) => !/^(commissioning-kit(\/[a-z]+)?|\.\/[a-z-]+\.js)$/.test(name));
}

/** Compiles an example in a stranger's project, against the declarations that came with the package; what the compiler says. */
export function compileExample(sources: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  cpSync(sources, folder, { recursive: true, filter: (path) => !/[\\/]out$/.test(path) });
  const options = {
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    outDir: 'built',
  };
  const project = join(folder, 'tsconfig.json');
  writeFileSync(project, JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
  try {
    return run(process.execPath, [TSC, '-p', project], folder);
  } catch (error) {
    return (error as Error).message;
  }
}
