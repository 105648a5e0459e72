import { scaleOf, toScaled } from '../kernel/decimal-text.js';
import { historyFaults, repeatFaults, startFaults, type Fault } from './fault.js';
import type { Contract } from './contract.js';
import { isContributor, type FundingShare } from './funding.js';

/** The rules that the funding splits of a contract break. Trusts their structure. */
export function fundingFaults(contract: Contract): readonly Fault[] {
  const { funding = [], term } = contract;
  return [
    ...historyFaults(funding, ['funding']),
    ...startFaults(funding, ['funding'], term.from, 'the first day of the term'),
    ...funding.flatMap(({ parts }, index) => {
      const path = ['funding', index, 'parts'];
      const shares = parts.filter((part): part is FundingShare => 'share' in part).map((part) => part.share);
      const faults = [...repeatFaults(parts, path, ({ funder, agencyId = '' }) => `${funder} ${agencyId}`.trim(), ['funder'])];
      if (!addUpToOne(shares)) {
        const hint = shares.some(isAboveOne) ? ' (divide a percentage by 100)' : '';
        const allowed = `parts whose shares add up to exactly 1${hint}; one that pays whatever fixed amounts leave has share "1"`;
        faults.push({ code: 'contracts/shares-not-one', path, value: shares.join(' + '), allowed });
      }
      if (contract.form !== 'direct-payment') return faults;
      return [
        ...faults,
        ...parts.flatMap(({ funder }, part) => {
          if (!isContributor(funder)) return [];
          const allowed = 'a public funder: a direct payment is paid net, and what the client pays stands under "contributions"';
          return [{ code: 'contracts/contribution-as-funding', path: [...path, part, 'funder'], value: funder, allowed }];
        }),
      ];
    }),
  ];
}

function isAboveOne(share: string): boolean {
  return toScaled(share, scaleOf(share)) > 10n ** BigInt(scaleOf(share));
}

function addUpToOne(shares: readonly string[]): boolean {
  const scale = shares.reduce((most, share) => Math.max(most, scaleOf(share)), 0);
  return shares.reduce((sum, share) => sum + toScaled(share, scale), 0n) === 10n ** BigInt(scale);
}
