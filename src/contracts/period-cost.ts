import { fromDayNumber, toDayNumber, type CivilDate } from '../kernel/civil-date.js';
import { readShape } from '../kernel/guards.js';
import { readPeriod, type Period } from '../kernel/period.js';
import { toRatio } from '../kernel/ratio.js';
import { accrueDays, prepareAccrual, type Accrual, type AccruedLine } from './accrue.js';
import type { Contract } from './contract.js';
import { activityCaveats, plannedCaveats } from './activity-caveats.js';
import { fundingCaveats, ruleCaveats, startNotes, termCaveats, type CostNotes } from './cost-notes.js';
import { completeRule, readCostRule, type CostRule, type CostRuleChoice } from './cost-rule.js';
import type { ContractActivity, CostLine, PeriodCost } from './cost.js';
import { apportion, roundToPence, writeExact, writePence } from './exact-number.js';
import { fixedLines, type FixedLine } from './fixed-lines.js';
import { fundLine, type FunderPart } from './fund-line.js';
import { isContributor, type FundedAmount } from './funding.js';
import { lineLabel } from './line-label.js';
import { inOrderOfTime, readActivity } from './read-activity.js';
import { readContract } from './read-contract.js';
import { exactTotals, roundLines } from './round-cost.js';
import { stepAt } from './steps.js';

/** What {@link periodCost} is asked. */
export interface PeriodCostOptions {
  readonly period: Period;
  /** What was used or delivered. A spot contract or call-off is charged by it; a block only tells voids apart by it. */
  readonly activity?: readonly ContractActivity[];
  readonly rule?: CostRuleChoice;
}

/**
 * What a contract costs in a period under a named rule, whose money it is, and how each line came about. Exact throughout: nothing is
 * rounded but where the rule says, and lines, payers and totals add up to the penny.
 *
 * A block is paid for its capacity, used or not, less units that were unavailable. A spot contract and a call-off are paid for what was
 * delivered where `activity` says so, otherwise for the quantities agreed. A grant is paid in instalments on their days, or at a rate, less
 * what is clawed back. A direct payment is paid net of the client's contribution, with one-off payments, less what is recovered.
 *
 * @param contract - Any {@link Contract}.
 * @param options - `period`: first and last day, both charged; `activity`: see {@link PeriodCostOptions}; under rounding `telescope` give
 *   all of it from the start of the term; `rule`: the proration basis and the rounding, as far as they are not the defaults.
 * @returns Total, gross, net, lines, payers, the rule used and what to beware of, such as a default or a basis that had to be another.
 * @throws InvalidInputError when the contract or an option is malformed, records of activity overlap, or the cost is beyond 26 digits.
 * Source: D-CON-01, D-CON-03, D-CON-04, D-CON-07, D-CON-11; proration bases, rounding and funding rules are this library's.
 *
 * @example
 * ```ts
 * import { periodCost } from 'commissioning-kit/contracts';
 *
 * const cost = periodCost(
 *   {
 *     schemaVersion: 1, form: 'spot', id: 'placement-1', currency: 'GBP', term: { from: '2026-04-01', to: null },
 *     prices: [{ from: '2026-04-01', rate: '700', per: 'week' }], quantities: [{ from: '2026-04-01', units: '1' }],
 *   },
 *   { period: { from: '2026-12-01', to: '2026-12-31' } },
 * );
 * cost.total; // => '3100.00'
 * cost.lines[0]?.label; // => '1 December 2026 to 31 December 2026: 1 unit at £700 a week for 31 days, 31/7 weeks (D7): £3,100.00'
 * cost.rule; // => { basis: 'D7', rounding: { at: 'line-period', mode: 'half-up', unit: '0.01' } }
 * ```
 */
export function periodCost(contract: Contract, options: PeriodCostOptions): PeriodCost {
  readContract(contract, ['contract']);
  readShape(options, ['options'], { period: readPeriod }, { activity: readActivity, rule: readCostRule });
  const { period, rule: choice = {} } = options;
  const activity = options.activity === undefined ? null : inOrderOfTime(options.activity);
  const rule = completeRule(choice);
  const notes = startNotes();
  const accrual = prepareAccrual(contract, rule.basis, activity);
  const lines = [...reckonedLines(accrual, period, rule, notes), ...datedLines(accrual, period, rule, notes)];

  const sum = (chosen: readonly Priced[]): bigint => chosen.reduce((total, line) => total + line.pence, 0n);
  const total = sum(lines);
  const gross = total - sum(lines.filter((line) => line.line.kind === 'contribution'));
  const funded = addFunders(lines.flatMap((line) => line.funders));
  const net = total - funded.reduce((pence, part) => pence + (isContributor(part.funder) ? part.pence : 0n), 0n);
  return {
    contractId: contract.id,
    title: contract.title ?? null,
    form: contract.form,
    currency: contract.currency,
    period: { from: period.from, to: period.to },
    total: writePence(total),
    gross: writePence(gross),
    net: writePence(net),
    byFunder: funded.map(writeFunder),
    lines: lines.map(({ line, note }) => ({ ...line, label: lineLabel(line, contract.currency, contract.unit ?? 'unit', note) })),
    rule,
    caveats: [
      ...ruleCaveats(notes, choice),
      ...termCaveats(
        contract,
        period,
        lines.map(({ line }) => ({ on: line.from })),
      ),
      ...(activity === null ? plannedCaveats(contract) : activityCaveats(contract, notes, activity, period, rule)),
      ...fundingCaveats(contract, notes),
    ],
  };
}

/** A line with its amounts in pence, ready to be added. */
interface Priced {
  readonly line: Omit<CostLine, 'label'>;
  readonly pence: bigint;
  readonly funders: readonly FunderPence[];
  readonly note: string;
}

interface FunderPence {
  readonly funder: FundedAmount['funder'];
  readonly agencyId: string | null;
  readonly pence: bigint;
}

/** The lines that are a price times a quantity. */
function reckonedLines(accrual: Accrual, period: Period, rule: CostRule, notes: CostNotes): readonly Priced[] {
  const first = toDayNumber(period.from);
  const segments = accrueDays(accrual, first, toDayNumber(period.to), notes);
  const telescope = rule.rounding.at === 'telescope';
  const before = telescope ? exactTotals(accrueDays(accrual, accrual.start, first - 1, startNotes())) : null;
  const amounts = roundLines(segments, rule.rounding, before);
  return segments.flat().map((line, index) => priceLine(line, amounts[index] as bigint));
}

function priceLine(accrued: AccruedLine, pence: bigint): Priced {
  const { kind, units, spans, exact } = accrued;
  const funders = splitPence(pence, accrued.funders);
  return {
    line: {
      kind,
      from: fromDayNumber(accrued.first),
      to: fromDayNumber(accrued.last),
      units: units === null ? null : writeExact(units),
      rate: accrued.rate,
      per: accrued.per,
      days: accrued.last - accrued.first + 1,
      timeUnit: accrued.timeUnit,
      spans: spans === null ? null : writeExact(spans),
      basis: accrued.basis,
      exact: writeExact(kind === 'contribution' ? { numerator: -exact.numerator, denominator: exact.denominator } : exact),
      amount: writePence(pence),
      byFunder: funders.map(writeFunder),
    },
    pence,
    funders,
    note: '',
  };
}

/** The lines that are amounts on days of the period. */
function datedLines(accrual: Accrual, period: Period, rule: CostRule, notes: CostNotes): readonly Priced[] {
  const paidAtRate = (to: CivilDate): bigint => {
    const segments = accrueDays(accrual, accrual.start, toDayNumber(to), startNotes());
    return roundToPence(exactTotals(segments).paid, rule.rounding);
  };
  return fixedLines(accrual.contract, paidAtRate, notes)
    .filter((line) => line.on >= period.from && line.on <= period.to)
    .map((line) => priceFixedLine(line, accrual));
}

function priceFixedLine({ kind, on, pence, note }: FixedLine, { funding }: Accrual): Priced {
  const split = stepAt(funding, toDayNumber(on)) ?? funding.values[0];
  const funders = splitPence(pence, fundLine(toRatio(pence < 0n ? -pence : pence), split, null).parts);
  return {
    line: {
      kind,
      from: on,
      to: on,
      units: null,
      rate: null,
      per: null,
      days: null,
      timeUnit: null,
      spans: null,
      basis: 'FIXED',
      exact: writeExact({ numerator: pence, denominator: 100n }),
      amount: writePence(pence),
      byFunder: funders.map(writeFunder),
    },
    pence,
    funders,
    note,
  };
}

function splitPence(pence: bigint, parts: readonly FunderPart[]): readonly FunderPence[] {
  const shares = apportion(
    pence,
    parts.map((part) => part.exact),
  );
  return parts.map(({ funder, agencyId }, index) => ({ funder, agencyId, pence: shares[index] as bigint }));
}

function addFunders(parts: readonly FunderPence[]): readonly FunderPence[] {
  const sums = new Map<string, FunderPence>();
  for (const part of parts) {
    const key = `${part.funder} ${part.agencyId ?? ''}`;
    sums.set(key, { ...part, pence: (sums.get(key)?.pence ?? 0n) + part.pence });
  }
  return [...sums.values()];
}

function writeFunder({ funder, agencyId, pence }: FunderPence): FundedAmount {
  return { funder, agencyId, amount: writePence(pence) };
}
