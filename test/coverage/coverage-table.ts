import type { CoverageRow } from './coverage-row.js';

interface RoomCoverage {
  readonly coverage: readonly CoverageRow[];
}

const files = import.meta.glob<RoomCoverage>('./!(coverage*).ts', { eager: true });

/** Which id of the domain reference is found where: the rows of every room. */
export const COVERAGE: readonly CoverageRow[] = Object.values(files).flatMap((file) => file.coverage);
