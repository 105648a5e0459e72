import { spawnSync } from 'node:child_process';

/** What a command prints; throws with all of it when the command fails. */
export function run(command: string, args: readonly string[], folder: string): string {
  const { NODE_OPTIONS: _options, VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}

/** What a script prints as JSON when Node runs it in a folder. */
export function runNode(script: string, type: 'module' | 'commonjs', folder: string): unknown {
  return JSON.parse(run(process.execPath, ['--no-warnings', `--input-type=${type}`, '--eval', script], folder));
}
