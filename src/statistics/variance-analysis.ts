import { refuse } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { readTable } from './ratings.js';

/** Ratings as a table without gaps: a row for each target, a column for each judge. */
export type JudgeRatings = readonly (readonly number[])[];

/** The mean squares of targets by judges. */
export interface VarianceAnalysis {
  /** Between targets, BMS in Shrout and Fleiss. */
  readonly between: number;
  /** Within targets, WMS. */
  readonly within: number;
  /** Between judges, JMS. */
  readonly judging: number;
  /** What targets and judges leave over, EMS. */
  readonly residual: number;
}

/** Larger than any scale, and small enough for sums of squares to keep their digits. */
const LARGEST = 1e15;

/** Sums of squares below this share of the ratings’ own squares are what rounding leaves of nothing. */
const NOTHING = 1e-24;

/** Reads ratings without gaps. Faults name row and column. */
export function readJudgeRatings(value: unknown): JudgeRatings {
  return readTable(value, ['ratings'], readRating);
}

function readRating(value: unknown, path: Path): number {
  if (typeof value === 'number' && Math.abs(value) <= LARGEST) return value;
  return refuse('statistics/not-a-rating', path, value, 'a number from -1e15 to 1e15: every judge rates every target here');
}

/** The analysis of variance; two targets and two judges at least. */
export function analyseVariance(ratings: JudgeRatings): VarianceAnalysis {
  const targets = ratings.length;
  const judges = ratings[0]?.length ?? 0;
  const cells = targets * judges;
  const ofTarget = ratings.map((row) => row.reduce((sum, rating) => sum + rating / judges, 0));
  const ofJudge = Array.from({ length: judges }, (_, judge) => ratings.reduce((sum, row) => sum + (row[judge] ?? 0) / targets, 0));
  const grand = ofTarget.reduce((sum, mean) => sum + mean / targets, 0);
  const nothing = NOTHING * ratings.flat().reduce((sum, rating) => sum + rating * rating, 0);
  const settle = (squares: number): number => (squares <= nothing ? 0 : squares);
  let [within, residual] = [0, 0];
  for (const [target, row] of ratings.entries()) {
    for (const [judge, rating] of row.entries()) {
      const mean = ofTarget[target] ?? 0;
      within += (rating - mean) ** 2;
      residual += (rating - mean - (ofJudge[judge] ?? 0) + grand) ** 2;
    }
  }
  const spread = (means: readonly number[]): number => means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0);
  return {
    between: settle(judges * spread(ofTarget)) / (targets - 1),
    within: settle(within) / (cells - targets),
    judging: settle(targets * spread(ofJudge)) / (judges - 1),
    residual: settle(residual) / ((targets - 1) * (judges - 1)),
  };
}
