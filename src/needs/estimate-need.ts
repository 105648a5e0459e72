import type { Caveat, Figure } from '../kernel/finding.js';
import { readListOf, readShape, readUnique, refuse } from '../kernel/guards.js';
import type { SourceRef } from '../kernel/source.js';
import { isNested, lastAge, writeBand, type AgeBand } from './age-band.js';
import { addIntervals, readIntervalRule, type IntervalRule } from './combine-intervals.js';
import { needCaveats } from './need-caveats.js';
import { readPopulationTable, readYear, type PopulationRow, type PopulationTable, type Sex } from './population-table.js';
import { readPrevalenceTable, type PrevalenceRow, type PrevalenceTable } from './prevalence-table.js';
import { compareRows } from './row-rules.js';
import { refuseYear } from './sum-population.js';

/** The people expected to have a condition in one band to which one rate applies. */
export interface NeedBand {
  readonly sex: Sex;
  readonly ages: AgeBand;
  /** People of the population in the band. */
  readonly people: number;
  readonly rate: number;
  /** People times rate, unrounded. */
  readonly expected: number;
  readonly lower: number | null;
  readonly upper: number | null;
}

/** The people expected to have a condition in one year. */
export interface NeedYear {
  readonly year: number;
  /** The sum of the bands, unrounded. */
  readonly expected: number;
  /** Null when the study gives no interval for some band. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** The people to whom the rates were applied; those below the study's youngest age are not among them. */
  readonly people: number;
  readonly bands: readonly NeedBand[];
}

/** How many people are expected to have a condition, year by year, and what the numbers rest on. */
export interface NeedEstimate {
  readonly populationId: string;
  readonly prevalenceId: string;
  readonly condition: string;
  readonly rule: IntervalRule;
  /** The level of the study's intervals; the sums have it only as far as the rule holds, and under `bounds` they have none. */
  readonly level: number;
  readonly years: readonly NeedYear[];
  readonly mark: Figure['mark'];
  readonly vintage: string;
  readonly sources: readonly SourceRef[];
  readonly caveats: readonly Caveat[];
}

/** What an estimate of need is made from. */
export interface NeedQuestion {
  readonly population: PopulationTable;
  readonly prevalence: PrevalenceTable;
  /** The years wanted, each of them in the population table; by default all of them. */
  readonly years?: readonly number[];
  /** How the intervals of the bands are combined: by a rule that is named, since none holds everywhere. */
  readonly rule: IntervalRule;
}

/**
 * How many people of a population have a condition, if a study's rates hold for them: people of each band times the rate of the band of the
 * study that they lie in. Every rate's error counts once, however many single years of age share the rate; between rates the errors are
 * combined by the rule that the caller names. Projected years use the same rates.
 *
 * @param question - `population`: people by year, sex and age band; `prevalence`: shares from 0 to 1 by sex and age band, with intervals;
 *   `years`: those wanted, by default all; `rule`: one of `INTERVAL_RULES`.
 * @returns The expected people, unrounded (an end may read `2020.9999999999998`: round for show), for each year in order, with their interval, the bands they are made of, mark, vintage, sources
 *   and caveats.
 * @throws InvalidInputError when a table is malformed, a year is missing or listed twice, a band of the population lies in no band of the
 *   study (unless it lies wholly below the study's youngest age, which a caveat reports), or the sexes do not meet.
 * Source: D-CYC-11, D-CYC-12, D-SCN-01.
 *
 * @example
 * ```ts
 * import { estimateNeed, type PopulationTable, type PrevalenceTable } from 'commissioning-kit/needs';
 *
 * const population: PopulationTable = {
 *   schemaVersion: 1, id: 'town', area: { scheme: 'local', code: 'T1', name: 'A town' }, vintage: 'made up', kind: 'projection', mark: 'illustrative',
 *   rows: [
 *     { year: 2030, sex: 'persons', ages: { from: 65, to: 84 }, people: 2000 },
 *     { year: 2030, sex: 'persons', ages: { from: 85, to: null }, people: 500 },
 *   ],
 *   sources: [],
 * };
 * const prevalence: PrevalenceTable = {
 *   schemaVersion: 1, id: 'study', condition: 'A condition', coverage: 'Nobody: the rates are made up', level: 0.95, mark: 'illustrative',
 *   rows: [
 *     { sex: 'persons', ages: { from: 65, to: 84 }, rate: 0.125, lower: 0.123, upper: 0.129 },
 *     { sex: 'persons', ages: { from: 85, to: null }, rate: 0.25, lower: 0.244, upper: 0.262 },
 *   ],
 *   sources: [],
 * };
 * const need = estimateNeed({ population, prevalence, rule: 'independent' });
 * need.years[0]?.expected; // => 375
 * need.years[0]?.lower; // => 370
 * need.years[0]?.upper; // => 385
 * ```
 */
export function estimateNeed(question: NeedQuestion): NeedEstimate {
  readShape(
    question,
    [],
    { population: readPopulationTable, prevalence: readPrevalenceTable, rule: readIntervalRule },
    { years: readListOf(readYear, { min: 1 }) },
  );
  const { population, prevalence, rule } = question;
  const byYear = new Map<number, { readonly row: PopulationRow; readonly index: number }[]>();
  for (const [index, row] of population.rows.entries()) {
    const rows = byYear.get(row.year);
    if (rows) rows.push({ row, index });
    else byYear.set(row.year, [{ row, index }]);
  }
  const years = [...(question.years ?? byYear.keys())].sort((a, b) => a - b);
  readUnique(question.years ?? [], ['years'], String, '');
  for (const [index, year] of (question.years ?? []).entries()) if (!byYear.has(year)) refuseYear(population, year, ['years', index]);
  const matched = years.map((year) => ({ year, ...matchRates(byYear.get(year) ?? [], prevalence.rows) }));
  return {
    populationId: population.id,
    prevalenceId: prevalence.id,
    condition: prevalence.condition,
    rule,
    level: prevalence.level,
    years: matched.map(({ year, bands }) => needOfYear(year, bands, rule)),
    mark: weakestMark(population.mark, prevalence.mark),
    vintage: population.vintage,
    sources: uniqueSources([...population.sources, ...prevalence.sources]),
    caveats: needCaveats(
      question,
      years,
      matched.flatMap(({ below }) => below),
    ),
  };
}

interface Matched {
  readonly rate: PrevalenceRow;
  readonly people: number;
}

/** Adds the people of a year up by the rate that applies to them; those wholly below the study's youngest age are handed back apart. */
function matchRates(
  rows: readonly { readonly row: PopulationRow; readonly index: number }[],
  rates: readonly PrevalenceRow[],
): { readonly bands: readonly Matched[]; readonly below: readonly PopulationRow[] } {
  const people = new Map<PrevalenceRow, number>();
  const below: PopulationRow[] = [];
  for (const { row, index } of [...rows].sort((a, b) => compareRows(a.row, b.row))) {
    const path = ['population', 'rows', index];
    const ofSex = rates.filter((rate) => rate.sex === row.sex || rate.sex === 'persons');
    if (ofSex.length === 0) {
      refuse(
        'needs/sexes-do-not-meet',
        [...path, 'sex'],
        row.sex,
        `a sex that the study tells apart: ${[...new Set(rates.map((rate) => rate.sex))].join(', ')}`,
      );
    }
    const youngest = Math.min(...ofSex.map((rate) => rate.ages.from));
    if (lastAge(row.ages) < youngest) {
      below.push(row);
      continue;
    }
    const rate = ofSex.find((candidate) => isNested(row.ages, candidate.ages));
    if (!rate) {
      const bands = [...ofSex].sort(compareRows).map((candidate) => writeBand(candidate.ages));
      refuse(
        'needs/ages-not-covered',
        [...path, 'ages'],
        writeBand(row.ages),
        `inside one band of the study: ${bands.slice(0, 12).join(', ')}${bands.length > 12 ? ', …' : ''}`,
      );
    }
    people.set(rate, (people.get(rate) ?? 0) + row.people);
  }
  const bands = [...people].map(([rate, count]) => ({ rate, people: count })).sort((a, b) => compareRows(a.rate, b.rate));
  return { bands, below };
}

function needOfYear(year: number, matched: readonly Matched[], rule: IntervalRule): NeedYear {
  const bands = matched.map(({ rate, people }): NeedBand => {
    const { sex, ages, lower, upper } = rate;
    return {
      sex,
      ages,
      people,
      rate: rate.rate,
      expected: people * rate.rate,
      lower: lower === null ? null : people * lower,
      upper: upper === null ? null : people * upper,
    };
  });
  const parts = bands.flatMap(({ expected, lower, upper }) =>
    lower === null || upper === null ? [] : [{ value: expected, lower, upper }],
  );
  const whole = parts.length === bands.length ? addIntervals(parts, rule) : { lower: null, upper: null };
  return {
    year,
    expected: bands.reduce((sum, band) => sum + band.expected, 0),
    lower: whole.lower,
    upper: whole.upper,
    people: bands.reduce((sum, band) => sum + band.people, 0),
    bands,
  };
}

/** What is worked out from two tables is worth no more than the weaker. */
function weakestMark(...marks: readonly Figure['mark'][]): Figure['mark'] {
  return marks.includes('illustrative') ? 'illustrative' : marks.includes('borrowed') ? 'borrowed' : 'derived';
}

function uniqueSources(sources: readonly SourceRef[]): readonly SourceRef[] {
  return [...new Map(sources.map((source) => [JSON.stringify([source.work, source.locator, source.basis]), source])).values()];
}
