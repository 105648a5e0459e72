import { refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { brokenRule } from '../kernel/parse.js';
import type { Reason } from '../kernel/finding.js';
import { overlap, writeBand, type AgeBand } from './age-band.js';
import type { Sex } from './population-table.js';

/** What a row of either table is about; prevalence has no year. */
interface Row {
  readonly year?: number;
  readonly sex: Sex;
  readonly ages: AgeBand;
}

/** Something that no two rows of a table, or no row, may be. */
export interface RowFault {
  readonly code: string;
  readonly path: Path;
  readonly value: unknown;
  readonly allowed: string;
}

/** What would count people twice: bands that overlap within a year and sex, and `persons` beside either sex within a year. */
export function rowFaults(rows: readonly Row[]): readonly RowFault[] {
  const faults: RowFault[] = rows.flatMap(({ ages }, index) =>
    ages.to === null || ages.to >= ages.from
      ? []
      : [
          {
            code: 'needs/band-ends-before-it-starts',
            path: ['rows', index, 'ages', 'to'],
            value: ages.to,
            allowed: `null or at least ${ages.from}, where the band starts`,
          },
        ],
  );
  const order = rows.map((_, index) => index).sort((a, b) => compareRows(rows[a] as Row, rows[b] as Row) || a - b);
  for (let at = 1; at < order.length; at += 1) {
    const [before, after] = [order[at - 1] as number, order[at] as number];
    const [one, other] = [rows[before] as Row, rows[after] as Row];
    if (one.year !== other.year || one.sex !== other.sex || !overlap(one.ages, other.ages)) continue;
    faults.push({
      code: 'needs/overlapping-bands',
      path: ['rows', after, 'ages'],
      value: writeBand(other.ages),
      allowed: `without an age of another row of the same sex${other.year === undefined ? '' : ' and year'}; rows[${before}] has ${writeBand(one.ages)}`,
    });
  }
  const firstOfSex = new Map<string, number>();
  for (const [index, { year, sex }] of rows.entries()) if (!firstOfSex.has(`${year} ${sex}`)) firstOfSex.set(`${year} ${sex}`, index);
  for (const [index, { year, sex }] of rows.entries()) {
    if (sex !== 'persons') continue;
    const beside = firstOfSex.get(`${year} female`) ?? firstOfSex.get(`${year} male`);
    if (beside === undefined) continue;
    faults.push({
      code: 'needs/persons-beside-a-sex',
      path: ['rows', index, 'sex'],
      value: sex,
      allowed: `female or male: rows[${beside}] counts ${rows[beside]?.sex === 'male' ? 'men' : 'women'}${year === undefined ? '' : ` of ${year}`} apart, so "persons" would count them twice`,
    });
  }
  return faults;
}

/** The order in which rows are read and shown: year, women before men, youngest first. */
export function compareRows(one: Row, other: Row): number {
  return (one.year ?? 0) - (other.year ?? 0) || (one.sex < other.sex ? -1 : one.sex > other.sex ? 1 : one.ages.from - other.ages.from);
}

/** The faults as reasons, for `parseX`. */
export function toReasons(faults: readonly RowFault[]): readonly Reason[] {
  return faults.map(({ code, path, value, allowed }) => brokenRule(code, path, value, allowed));
}

/** The first fault as an error, for calculators. */
export function refuseFirst(faults: readonly RowFault[], path: Path): void {
  const first = faults[0];
  if (first) refuse(first.code, [...path, ...first.path], first.value, first.allowed);
}
