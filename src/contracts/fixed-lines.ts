import type { CivilDate } from '../kernel/civil-date.js';
import { toScaled } from '../kernel/decimal-text.js';
import type { Contract, DirectPayment, Grant } from './contract.js';
import type { CostNotes } from './cost-notes.js';
import type { CostLineKind } from './cost.js';
import { writePence } from './exact-number.js';

/** An amount that falls on one day and is not prorated, in pence; below zero where it is taken back. */
export interface FixedLine {
  readonly kind: CostLineKind;
  readonly on: CivilDate;
  readonly pence: bigint;
  /** What it is for, to put into its label. */
  readonly note: string;
}

/**
 * The amounts of a grant or a direct payment that fall on days of their own, over the whole life of the contract.
 *
 * @param paidAtRate - What a grant at a rate has paid by a day, in pence.
 */
export function fixedLines(contract: Contract, paidAtRate: (to: CivilDate) => bigint, notes: CostNotes): readonly FixedLine[] {
  if (contract.form === 'grant') return grantLines(contract, paidAtRate, notes);
  if (contract.form === 'direct-payment') return directPaymentLines(contract);
  return [];
}

function grantLines(
  { instalments = [], settlement }: Grant,
  paidAtRate: (to: CivilDate) => bigint,
  notes: CostNotes,
): readonly FixedLine[] {
  const lines = instalments.map((instalment): FixedLine => ({
    kind: 'instalment',
    on: instalment.on,
    pence: toScaled(instalment.amount, 2),
    note: instalment.for ?? instalment.id,
  }));
  if (settlement === undefined) return lines;
  const paid = lines.reduce((sum, line) => sum + line.pence, paidAtRate(settlement.on));
  const unspent = paid - toScaled(settlement.eligibleSpend, 2);
  const asked = (unspent > 0n ? unspent : 0n) + toScaled(settlement.disallowed, 2);
  if (asked > paid) notes.clawbackCut = true;
  const clawback = asked > paid ? paid : asked;
  if (clawback === 0n) return lines;
  const note = `paid ${writePence(paid)}, eligible spend ${settlement.eligibleSpend}, not allowed ${settlement.disallowed}`;
  return [...lines, { kind: 'clawback', on: settlement.on, pence: -clawback, note }];
}

function directPaymentLines({ oneOffs = [], recovered = [] }: DirectPayment): readonly FixedLine[] {
  return [
    ...oneOffs.map((entry): FixedLine => ({ kind: 'one-off', on: entry.on, pence: toScaled(entry.amount, 2), note: entry.why })),
    ...recovered.map((entry): FixedLine => ({ kind: 'recovered', on: entry.on, pence: -toScaled(entry.amount, 2), note: entry.why })),
  ];
}
