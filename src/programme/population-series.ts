import type { Series } from '../charts/index.js';
import { sumPopulation, type AgeBand, type PopulationRow, type PopulationTable, type Sex } from '../needs/index.js';
import { capitalise } from '../kernel/number-words.js';

/** The years of a table in their order. */
export function yearsOf(people: PopulationTable): readonly number[] {
  return [...new Set(people.rows.map((row) => row.year))].sort((a, b) => a - b);
}

/** The rows of a year that make up the people of a sex in an age band, those of both sexes where it is `persons`; null takes all ages. */
export function rowsIn(people: PopulationTable, year: number, ages: AgeBand | null, sex: Sex): readonly PopulationRow[] {
  return people.rows.filter(
    (row) =>
      row.year === year &&
      (sex === 'persons' || row.sex === sex) &&
      (ages === null || (row.ages.from >= ages.from && (row.ages.to ?? Infinity) <= (ages.to ?? Infinity))),
  );
}

/** The people of a table year by year, added up over the ages: a sum that nobody published is worked out. */
export function seriesOf(people: PopulationTable, ages: AgeBand | null): Series {
  const summed = yearsOf(people).some((year) => rowsIn(people, year, ages, 'persons').length > 1);
  return {
    name: capitalise(people.vintage),
    mark: people.mark === 'published' && summed ? 'derived' : people.mark,
    sources: people.sources,
    points: yearsOf(people).map((year) => ({
      year,
      value: sumPopulation(people, { year, ...(ages === null ? {} : { ages }) }),
      lower: null,
      upper: null,
    })),
  };
}
