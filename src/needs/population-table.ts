import { MARKS, readSourceRef } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import { readId, readListOf, readNumberBetween, readOneOf, readShape, readShapeOf, readText, readWholeNumber } from '../kernel/guards.js';
import type { Extensions, Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import { readAgeBand, type AgeBand } from './age-band.js';
import { refuseFirst, rowFaults } from './row-rules.js';

/** Whose numbers a row holds. `persons` is both together, so a table has it or the two, never all three in one year. */
export type Sex = 'female' | 'male' | 'persons';

/** How many people of a sex and an age band there are in a year. */
export interface PopulationRow {
  readonly year: number;
  readonly sex: Sex;
  readonly ages: AgeBand;
  /** People; projections may hold fractions. */
  readonly people: number;
}

/** The people of an area by year, sex and age band: an estimate of what was, or a projection of what may come. */
export interface PopulationTable {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly area: { readonly scheme: string; readonly code: string; readonly name: string };
  /** Which issue of the figures it is, such as `2016-based projection`: every figure made from it says so. */
  readonly vintage: string;
  readonly kind: 'estimate' | 'projection';
  readonly mark: Figure['mark'];
  readonly rows: readonly PopulationRow[];
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}

/** The sexes as tables name them. */
export const SEXES = ['female', 'male', 'persons'] as const satisfies readonly Sex[];

/** More people than a table can hold in one row: a hundred times everybody alive. */
export const MAX_PEOPLE = 1e12;

/** A year of the common era. */
export const readYear = /* @__PURE__ */ readWholeNumber(1, 9999);

/** A population table, structure and rules across its rows. */
export function readPopulationTable(value: unknown, path: Path): PopulationTable {
  readShape(value, path, {
    schemaVersion: readWholeNumber(1, 1),
    id: readId,
    area: readShapeOf({ scheme: readText, code: readText, name: readText }),
    vintage: readText,
    kind: readOneOf(['estimate', 'projection']),
    mark: readOneOf(MARKS),
    rows: readListOf(readShapeOf({ year: readYear, sex: readOneOf(SEXES), ages: readAgeBand, people: readNumberBetween(0, MAX_PEOPLE) }), {
      min: 1,
    }),
    sources: readListOf(readSourceRef),
  });
  const table = value as PopulationTable;
  refuseFirst(rowFaults(table.rows), path);
  return table;
}
