import { external, inferred, type SourceRef } from '../kernel/source.js';
import type { TimeUnit } from './contract.js';

/** How a price for a span of time is turned into one for a number of days. */
export interface ProrationBasisEntry {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** The spans that the basis is defined for. A price for another is prorated by its own default, and the line and a caveat say so. */
  readonly per: readonly TimeUnit[];
  readonly sources: readonly SourceRef[];
}

const OURS = [inferred('this-library', 'proration bases')] as const;

/**
 * The ways of prorating a price, by name. Which one a contract uses is a term of the contract; none is better.
 *
 * @example
 * ```ts
 * import { PRORATION_BASES } from 'commissioning-kit/contracts';
 *
 * PRORATION_BASES.map((basis) => basis.id); // => ['D7', 'D365', 'AA', 'D366', 'CM', 'M52', 'NIGHTS', '4W']
 * ```
 */
export const PRORATION_BASES = [
  {
    id: 'D7',
    label: 'Days over seven',
    text: 'Weekly price times days over 7, first and last day both charged',
    per: ['day', 'week', 'four-weeks'],
    sources: OURS,
  },
  {
    id: 'D365',
    label: 'Days over 365',
    text: 'Yearly price, or twelve monthly ones, times days over 365, also in leap years',
    per: ['day', 'month', 'year'],
    sources: OURS,
  },
  {
    id: 'AA',
    label: 'Actual over actual',
    text: 'Yearly price, or twelve monthly ones, times the days in each calendar year over 365, or over 366 in a leap year',
    per: ['day', 'month', 'year'],
    sources: [external('isda-2006', 'day-count fraction actual/actual', false)],
  },
  {
    id: 'D366',
    label: 'Days over the contract year',
    text: 'Yearly price, or twelve monthly ones, times days over the days of the contract year, which begins with the term',
    per: ['day', 'month', 'year'],
    sources: OURS,
  },
  {
    id: 'CM',
    label: 'Calendar months',
    text: 'Monthly price, or a twelfth of a yearly one, times days over the days in that month',
    per: ['day', 'month', 'year'],
    sources: OURS,
  },
  {
    id: 'M52',
    label: 'Fifty-two weeks over twelve months',
    text: 'Weekly price times 52 over 12 as a monthly price, then as calendar months; a full year pays 52 weeks and not 365 days',
    per: ['day', 'week', 'four-weeks', 'month', 'year'],
    sources: OURS,
  },
  {
    id: 'NIGHTS',
    label: 'Nights',
    text: 'As days over seven, but the last day of the term is not charged',
    per: ['day', 'week', 'four-weeks'],
    sources: OURS,
  },
  {
    id: '4W',
    label: 'Thirteen periods of four weeks',
    text: 'A thirteenth of a yearly price, or four weekly prices, times days over 28',
    per: ['day', 'week', 'four-weeks', 'year'],
    sources: OURS,
  },
] as const satisfies readonly ProrationBasisEntry[];

/** The name of a way of prorating. */
export type ProrationBasis = (typeof PRORATION_BASES)[number]['id'];

/** How a line was reckoned: by a proration basis, by what was delivered, or as a fixed amount. */
export type LineBasis = ProrationBasis | 'UNITS' | 'FIXED';
