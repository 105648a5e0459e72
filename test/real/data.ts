import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

const folder = process.env['COMMISSIONING_DATA'];

/**
 * Tests that read the real data. Where `COMMISSIONING_DATA` is not set they are left out, and the run says how many; where it is set and
 * names no folder, that is an error. Read files inside `it` or `beforeAll`, not in the body: the body also runs where there is no data.
 */
export function describeWithData(name: string, define: (folder: string) => void): void {
  if (folder !== undefined && !existsSync(join(folder, 'README.md'))) {
    throw new Error(`COMMISSIONING_DATA names no folder with the real data: ${folder}`);
  }
  describe.runIf(folder !== undefined)(name, () => define(folder ?? ''));
}
