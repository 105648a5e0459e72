import { MARKS, readSourceRef } from '../kernel/derive-figure.js';
import type { Figure } from '../kernel/finding.js';
import {
  readId,
  readListOf,
  readNullable,
  readNumberBetween,
  readOneOf,
  readShape,
  readShapeOf,
  readShare,
  readText,
  readWholeNumber,
} from '../kernel/guards.js';
import type { Extensions, Path } from '../kernel/json.js';
import type { SourceRef } from '../kernel/source.js';
import { readAgeBand, type AgeBand } from './age-band.js';
import { SEXES, type Sex } from './population-table.js';
import { refuseFirst, rowFaults, type RowFault } from './row-rules.js';

/** The share of a sex and an age band that has a condition, with its interval where the study gives one. */
export interface PrevalenceRow {
  readonly sex: Sex;
  readonly ages: AgeBand;
  /** A share from 0 to 1. */
  readonly rate: number;
  /** The ends of the interval at the table's level; both null when the study gives none. They need not lie at equal distances. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** How common a condition is, by sex and age band, as one study found it. */
export interface PrevalenceTable {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly condition: string;
  /** Whom the study covered and when, in a sentence: what its rates can be trusted to say. */
  readonly coverage: string;
  /** The level of the intervals, such as 0.95. */
  readonly level: number;
  readonly mark: Figure['mark'];
  readonly rows: readonly PrevalenceRow[];
  readonly sources: readonly SourceRef[];
  readonly extensions?: Extensions;
}

/** An interval of a lower level than a half would more likely miss than hold what it is about. */
export const LEVEL_RANGE = [0.5, 1] as const;

/** What rows of rates must keep to beside counting nobody twice: an interval has both ends or neither, and holds its rate. */
export function prevalenceFaults(rows: readonly PrevalenceRow[]): readonly RowFault[] {
  return [
    ...rowFaults(rows),
    ...rows.flatMap(({ rate, lower, upper }, index): RowFault[] => {
      if ((lower === null) !== (upper === null)) {
        const [key, value] = lower === null ? ['lower', lower] : ['upper', upper];
        return [
          { code: 'needs/half-an-interval', path: ['rows', index, key], value, allowed: 'given, as the other end of the interval is' },
        ];
      }
      if (lower !== null && lower > rate) {
        return [
          { code: 'needs/rate-outside-interval', path: ['rows', index, 'lower'], value: lower, allowed: `at most the rate, ${rate}` },
        ];
      }
      if (upper !== null && upper < rate) {
        return [
          { code: 'needs/rate-outside-interval', path: ['rows', index, 'upper'], value: upper, allowed: `at least the rate, ${rate}` },
        ];
      }
      return [];
    }),
  ];
}

/** A prevalence table, structure and rules across its rows. */
export function readPrevalenceTable(value: unknown, path: Path): PrevalenceTable {
  readShape(value, path, {
    schemaVersion: readWholeNumber(1, 1),
    id: readId,
    condition: readText,
    coverage: readText,
    level: readNumberBetween(...LEVEL_RANGE),
    mark: readOneOf(MARKS),
    rows: readListOf(
      readShapeOf({
        sex: readOneOf(SEXES),
        ages: readAgeBand,
        rate: readShare,
        lower: readNullable(readShare),
        upper: readNullable(readShare),
      }),
      { min: 1 },
    ),
    sources: readListOf(readSourceRef),
  });
  const table = value as PrevalenceTable;
  refuseFirst(prevalenceFaults(table.rows), path);
  return table;
}
