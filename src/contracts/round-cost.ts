import { subtractRatios, type Ratio } from '../kernel/ratio.js';
import type { AccruedLine, Segment } from './accrue.js';
import type { CostRounding } from './cost-rule.js';
import { apportion, roundToPence, sumRatios } from './exact-number.js';

/** What was paid and what was taken off as contributions, exactly. */
export interface ExactTotals {
  readonly paid: Ratio;
  readonly contributions: Ratio;
}

/** Adds the lines of segments. */
export function exactTotals(segments: readonly Segment[]): ExactTotals {
  const lines = segments.flat();
  const contributions = sumRatios(lines.filter(isContribution).map((line) => line.exact));
  const gross = sumRatios(lines.filter((line) => !isContribution(line)).map((line) => line.exact));
  return { paid: subtractRatios(gross, contributions), contributions };
}

function isContribution(line: AccruedLine): boolean {
  return line.kind === 'contribution';
}

/**
 * The amount of each line in pence, in the order of the segments; contributions below zero. Under `segment` every segment and every
 * contribution is rounded for itself; otherwise what is paid is rounded as a whole and so are the contributions, and lines share in it.
 *
 * @param before - What had accrued from the start of the term to the day before; used by `telescope` alone.
 */
export function roundLines(segments: readonly Segment[], rounding: CostRounding, before: ExactTotals | null): readonly bigint[] {
  if (rounding.at === 'segment') {
    return segments.flatMap((segment) => {
      const { paid, contributions } = exactTotals([segment]);
      const taken = roundToPence(contributions, rounding);
      const gross = roundToPence(sumRatios([paid, contributions]), rounding);
      return shareOut(segment, gross, taken);
    });
  }
  const totals = exactTotals(segments);
  const paid = roundTo(totals.paid, before?.paid ?? null, rounding);
  const taken = roundTo(totals.contributions, before?.contributions ?? null, rounding);
  return shareOut(segments.flat(), paid + taken, taken);
}

function roundTo(value: Ratio, before: Ratio | null, rounding: CostRounding): bigint {
  if (before === null) return roundToPence(value, rounding);
  return roundToPence(sumRatios([before, value]), rounding) - roundToPence(before, rounding);
}

/** Lets lines share in whole amounts by their exact costs. */
function shareOut(lines: readonly AccruedLine[], gross: bigint, taken: bigint): readonly bigint[] {
  const weigh = (ofContributions: boolean): readonly Ratio[] =>
    lines.map((line) => (isContribution(line) === ofContributions ? line.exact : { numerator: 0n, denominator: 1n }));
  const charges = apportion(gross, weigh(false));
  const reliefs = apportion(taken, weigh(true));
  return lines.map((_, index) => (charges[index] as bigint) - (reliefs[index] as bigint));
}
