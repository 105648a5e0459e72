import { addDays, type CivilDate } from '../kernel/civil-date.js';
import type { Caveat } from '../kernel/finding.js';
import type { Rate } from '../kernel/money.js';
import type { OpenPeriod, Period } from '../kernel/period.js';
import { inferred } from '../kernel/source.js';
import type { Contract, TimeUnit } from './contract.js';
import { completeRule, type CostRuleChoice } from './cost-rule.js';
import { basisFor } from './count-spans.js';
import type { FundingAmount } from './funding.js';
import { countOf, PER, writeAmount, writeDays, writePayer } from './line-label.js';
import { writeMode, writePoint } from './rule-in-words.js';

/** What a reader has to know about a cost, gathered while it is reckoned. */
export interface CostNotes {
  /** Spans of time that the basis is not defined for. */
  readonly fallbacks: Set<TimeUnit>;
  /** Days without a record of activity. */
  uncovered: boolean;
  /** A record of delivery that is charged in part, or in parts. */
  spread: boolean;
  /** More used than a block holds. */
  overCapacity: boolean;
  /** Fixed amounts of funding above the cost. */
  amountsCut: boolean;
  /** A contribution above the budget. */
  contributionCut: boolean;
  /** More to claw back than was paid. */
  clawbackCut: boolean;
  /** Units of a block that were not used. */
  voids: boolean;
  /** The first fixed amount of funding that stands beside more than one unit. */
  wholeAmount: { readonly part: FundingAmount; readonly units: Rate } | null;
}

/** No notes yet. */
export function startNotes(): CostNotes {
  return {
    fallbacks: new Set(),
    uncovered: false,
    spread: false,
    overCapacity: false,
    amountsCut: false,
    contributionCut: false,
    clawbackCut: false,
    voids: false,
    wholeAmount: null,
  };
}

/** A caveat of this room about a cost. */
export function caveat(code: string, kind: Caveat['kind'], parameter: string | null, message: string): Caveat {
  return { code: `contracts/${code}`, message, kind, parameter, sources: [inferred('this-library', 'periodCost')] };
}

/** What of the rule was default, and where it had to be another. */
export function ruleCaveats(notes: CostNotes, choice: CostRuleChoice): readonly Caveat[] {
  const { basis, rounding } = completeRule(choice);
  const { at, mode, unit } = choice.rounding ?? {};
  const rounded = [
    ...(mode === undefined ? [writeMode(rounding.mode)] : []),
    ...(unit === undefined ? [`to ${rounding.unit}`] : []),
    ...(at === undefined ? [writePoint(rounding.at)] : []),
  ];
  const defaults = [
    ...(choice.basis === undefined ? [`prices prorated by ${basis}`] : []),
    ...(rounded.length > 0 ? [`rounded ${rounded.join(', ')}`] : []),
  ];
  const fallbacks = [...notes.fallbacks].sort().map((per) => {
    const message = `Amounts per ${per.replace('-', ' ')} were prorated by ${basisFor(basis, per)}, as ${basis} is not defined for them`;
    return caveat('basis-of-its-own', 'library-default', 'rule.basis', message);
  });
  if (defaults.length === 0) return fallbacks;
  return [caveat('default-rule', 'library-default', 'rule', `By default, as the caller did not say: ${defaults.join('; ')}`), ...fallbacks];
}

/** The days of the period that the term does not cover. */
export function termCaveats(contract: Contract, period: Period, lines: readonly { readonly on: CivilDate }[]): readonly Caveat[] {
  const { from, to } = contract.term;
  if (period.to < from || (to !== null && period.from > to)) {
    if (lines.length > 0) return [];
    const message = 'No day of the period lies in the term of the contract, so nothing is charged for it';
    return [caveat('outside-term', 'data', 'period', message)];
  }
  // Nothing is charged by the day, so no day is missed.
  if (contract.prices.length === 0) return [];
  const outside = daysOutside(period, { from, to });
  if (outside.length === 0) return [];
  const dated = lines.some(({ on }) => outside.some((span) => on >= span.from && on <= span.to));
  const message =
    `Part of the period lies outside the term of the contract: ${outside.map((span) => writeDays(span.from, span.to)).join(' and ')} ` +
    (dated ? 'cost nothing but the amounts that fall due on a day of their own' : 'cost nothing');
  return [caveat('partly-outside-term', 'data', 'period', message)];
}

/** The days of a period before and after another. */
export function daysOutside(period: Period, { from, to }: OpenPeriod): readonly Period[] {
  const before = period.from < from ? [{ from: period.from, to: period.to < from ? period.to : addDays(from, -1) }] : [];
  const after = to !== null && period.to > to ? [{ from: period.from > to ? period.from : addDays(to, 1), to: period.to }] : [];
  return [...before, ...after];
}

/** Whose money it is, where that needs a word. */
export function fundingCaveats(contract: Contract, notes: CostNotes): readonly Caveat[] {
  const caveats: Caveat[] = [];
  if (notes.voids && contract.funding !== undefined) {
    const message =
      'Units that were not used (voids): clients and third parties pay nothing for them, and fixed amounts of funding come off the cost of the used ' +
      'units only. Public payers with a share pay for the voids in proportion to their shares, or the council where none has a share';
    caveats.push(caveat('who-bears-voids', 'library-default', 'funding', message));
  }
  if (notes.wholeAmount !== null) {
    const { part, units } = notes.wholeAmount;
    const { funder, agencyId = null, amount, per } = part;
    const payer = writePayer({ funder, agencyId });
    const message =
      'A fixed amount of funding is for the whole contract, not for each unit: ' +
      `${writeAmount(amount, contract.currency)} ${PER[per]} from ${payer} is paid once for all ${countOf(units, contract.unit ?? 'unit')}`;
    caveats.push(caveat('amount-for-the-whole', 'data', 'funding', message));
  }
  if (contract.funding === undefined) {
    const message = 'The contract does not say who pays: net cost leaves out only contributions that are known';
    caveats.push(caveat('funding-not-stated', 'data', 'funding', message));
  }
  if (notes.amountsCut) {
    const message = 'Fixed amounts of funding were above the cost and were cut to it, in their order';
    caveats.push(caveat('amounts-cut', 'data', 'funding', message));
  }
  if (notes.contributionCut) {
    const message = 'The contribution was above the budget and was cut to it: nothing is paid';
    caveats.push(caveat('contribution-cut', 'data', 'contributions', message));
  }
  if (notes.clawbackCut) {
    const message = 'More was to be clawed back than was paid: no more than that is taken back';
    caveats.push(caveat('clawback-cut', 'data', 'settlement', message));
  }
  return caveats;
}
