import type { Series } from '../charts/index.js';
import { sumPopulation, type AgeBand, type PopulationTable } from '../needs/index.js';
import { capitalise } from './number-words.js';

/** The years of a table in their order. */
export function yearsOf(people: PopulationTable): readonly number[] {
  return [...new Set(people.rows.map((row) => row.year))].sort((a, b) => a - b);
}

/** The people of a table year by year, added up over the ages: a sum that nobody published is worked out. */
export function seriesOf(people: PopulationTable, ages: AgeBand | null): Series {
  return {
    name: capitalise(people.vintage),
    mark: people.mark === 'published' ? 'derived' : people.mark,
    sources: people.sources,
    points: yearsOf(people).map((year) => ({
      year,
      value: sumPopulation(people, { year, ...(ages === null ? {} : { ages }) }),
      lower: null,
      upper: null,
    })),
  };
}
