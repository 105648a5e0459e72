import { addRatios, compareRatios, divideRatios, multiplyRatios, subtractRatios, toRatio, ZERO, type Ratio } from '../kernel/ratio.js';
import { isContributor, type FundedAmount, type FundingAmount, type FundingShare, type FundingSplit } from './funding.js';

/** What one payer pays of a line, exactly. */
export interface FunderPart {
  readonly funder: FundedAmount['funder'];
  readonly agencyId: string | null;
  readonly exact: Ratio;
}

/** A line's payers, and whether a fixed amount had to be cut to what there was to pay. */
export interface FundedLine {
  readonly parts: readonly FunderPart[];
  readonly cut: boolean;
}

/**
 * Splits an exact cost over its payers. Fixed amounts come off first, in their order, none beyond what is left; shares divide the rest.
 *
 * @param amountOf - What a fixed amount comes to over the days of the line; null where fixed amounts do not count.
 */
export function fundLine(cost: Ratio, split: FundingSplit | undefined, amountOf: ((amount: FundingAmount) => Ratio) | null): FundedLine {
  if (split === undefined) return { parts: [{ funder: 'unknown', agencyId: null, exact: cost }], cut: false };
  let left = cost;
  let cut = false;
  const fixed = new Map<FundingAmount, Ratio>();
  for (const part of split.parts) {
    if ('share' in part) continue;
    const asked = amountOf === null ? ZERO : amountOf(part);
    const beyond = compareRatios(asked, left) > 0;
    cut ||= beyond;
    fixed.set(part, beyond ? left : asked);
    left = subtractRatios(left, beyond ? left : asked);
  }
  const parts = split.parts.map((part) => ({
    funder: part.funder,
    agencyId: part.agencyId ?? null,
    exact: 'share' in part ? multiplyRatios(left, toRatio(part.share)) : (fixed.get(part) as Ratio),
  }));
  return { parts, cut };
}

/**
 * Splits what unused units cost. Clients and third parties pay nothing for them, nor does anybody a fixed amount: the other shares bear
 * the whole in proportion, or the council where there are none.
 */
export function fundVoid(cost: Ratio, split: FundingSplit | undefined): readonly FunderPart[] {
  if (split === undefined) return [{ funder: 'unknown', agencyId: null, exact: cost }];
  const bearers = split.parts.filter((part): part is FundingShare => 'share' in part && !isContributor(part.funder));
  const all = bearers.reduce((sum, part) => addRatios(sum, toRatio(part.share)), ZERO);
  if (all.numerator === 0n) return [{ funder: 'council', agencyId: null, exact: cost }];
  return bearers.map((part) => ({
    funder: part.funder,
    agencyId: part.agencyId ?? null,
    exact: divideRatios(multiplyRatios(cost, toRatio(part.share)), all),
  }));
}
