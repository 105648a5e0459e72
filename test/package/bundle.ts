import { build, stop } from 'esbuild';
import { afterAll } from 'vitest';

// The bundler runs as a process of its own, which would keep the tests' process alive.
afterAll(() => stop());

/** What a bundler for the browser makes of a source in a stranger's project. */
export interface Bundle {
  readonly code: string;
  readonly warnings: readonly string[];
  /** Which of the three dependencies ended up in it. */
  readonly dependencies: readonly string[];
}

/** Bundles a source as a script that leaves its exports in the global `kit`. */
export async function bundle(source: string, folder: string): Promise<Bundle> {
  const { outputFiles, warnings, metafile } = await build({
    stdin: { contents: source, resolveDir: folder },
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    globalName: 'kit',
    target: 'es2022',
    write: false,
    outdir: folder,
    metafile: true,
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  return {
    code: outputFiles[0]?.text ?? '',
    warnings: warnings.map((warning) => warning.text),
    dependencies: [...new Set(inputs.flatMap((path) => /node_modules\/(zod|date-fns|decimal\.js)\//.exec(path)?.[1] ?? []))],
  };
}
