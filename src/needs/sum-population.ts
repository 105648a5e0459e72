import { readShape, refuse, readOneOf } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { isNested, lastAge, overlap, readAgeBand, writeBand, type AgeBand } from './age-band.js';
import { readPopulationTable, readYear, SEXES, type PopulationRow, type PopulationTable, type Sex } from './population-table.js';
import { compareRows } from './row-rules.js';

/**
 * How many people of some ages a population table has in a year.
 *
 * @param table - The people by year, sex and age band.
 * @param options - `year`: one of the table's; `ages`: the ages wanted in completed years, both ends included and `to: null` open-ended, by
 *   default all that the table has; `sex`: `'female'`, `'male'` or by default `'persons'`, everybody.
 * @returns The people, added up over the rows that lie inside; projections may hold fractions.
 * @throws InvalidInputError when the table is malformed, has no such year or sex, has a row that lies partly inside the ages wanted, or lacks
 *   some of those ages: a part is never passed off as the whole.
 * Source: D-CYC-11, D-STR-06.
 *
 * @example
 * ```ts
 * import { sumPopulation, type PopulationTable } from 'commissioning-kit/needs';
 *
 * const table: PopulationTable = {
 *   schemaVersion: 1, id: 'town', area: { scheme: 'local', code: 'T1', name: 'A town' }, vintage: 'made up', kind: 'estimate', mark: 'illustrative',
 *   rows: [
 *     { year: 2026, sex: 'persons', ages: { from: 0, to: 64 }, people: 8000 },
 *     { year: 2026, sex: 'persons', ages: { from: 65, to: 84 }, people: 1700 },
 *     { year: 2026, sex: 'persons', ages: { from: 85, to: null }, people: 300 },
 *   ],
 *   sources: [],
 * };
 * sumPopulation(table, { year: 2026, ages: { from: 65, to: null } }); // => 2000
 * sumPopulation(table, { year: 2026 }); // => 10000
 * ```
 */
export function sumPopulation(
  table: PopulationTable,
  options: { readonly year: number; readonly ages?: AgeBand; readonly sex?: Sex },
): number {
  readPopulationTable(table, ['table']);
  readShape(options, ['options'], { year: readYear }, { ages: readAgeBand, sex: readOneOf(SEXES) });
  const { year, ages, sex = 'persons' } = options;
  const ofYear = table.rows.filter((row) => row.year === year).sort(compareRows);
  if (ofYear.length === 0) refuseYear(table, year, ['options', 'year']);
  const ofSex = sex === 'persons' ? ofYear : ofYear.filter((row) => row.sex === sex);
  if (ofSex.length === 0) {
    refuse('needs/no-such-sex', ['options', 'sex'], sex, `one that the table counts in ${year}: ${sexesOf(ofYear).join(', ')}`);
  }
  if (ages)
    for (const each of sexesOf(ofSex))
      refuseGaps(
        ofSex.filter((row) => row.sex === each),
        ages,
      );
  return ofSex.filter((row) => !ages || isNested(row.ages, ages)).reduce((sum, row) => sum + row.people, 0);
}

/** Refuses a year that the table lacks, and says which it has. */
export function refuseYear(table: PopulationTable, year: number, path: Path): never {
  const years = [...new Set(table.rows.map((row) => row.year))].sort((a, b) => a - b);
  const span = years.length > 8 ? `years from ${years[0]} to ${years.at(-1)}` : years.join(', ');
  return refuse('needs/no-such-year', path, year, `a year of the population table, which has ${span}`);
}

function sexesOf(rows: readonly PopulationRow[]): readonly Sex[] {
  return [...new Set(rows.map((row) => row.sex))];
}

/** Refuses ages that the rows, sorted by age, do not cover from end to end. */
function refuseGaps(rows: readonly PopulationRow[], ages: AgeBand): void {
  const path = ['options', 'ages'];
  const touching = rows.filter((row) => overlap(row.ages, ages));
  const straddling = touching.find((row) => !isNested(row.ages, ages));
  if (straddling) {
    refuse(
      'needs/band-straddles',
      path,
      writeBand(ages),
      `a span that cuts no row of the table: it has ${writeBand(straddling.ages)} in one row`,
    );
  }
  let next = ages.from;
  for (const row of touching) {
    if (row.ages.from > next) break;
    next = lastAge(row.ages) + 1;
  }
  if (next !== Infinity && next <= lastAge(ages)) {
    refuse('needs/ages-not-covered', path, writeBand(ages), `ages that the table has: it lacks age ${next}`);
  }
}
