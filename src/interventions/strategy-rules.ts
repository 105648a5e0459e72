import type { Reason } from '../kernel/finding.js';
import { brokenRule, duplicateReasons, periodReasons } from '../kernel/parse.js';
import { agencyReasons, amountReasons, idsOf, plannedReasons, recordReasons, referenceReasons, unknownReasons } from './document-rules.js';
import type { CommissioningStrategy, StrategyPurchase } from './strategy.js';

/** Room for shares that add up to 1 but for the last binary digits. */
const TOLERANCE = 1e-9;

/** The rules across the fields of a strategy. References are followed where the part that they lead to is written. */
export function strategyReasons(strategy: CommissioningStrategy): readonly Reason[] {
  const { agencies, agreements, period, parts } = strategy;
  const { needs, resources, gaps, purchasing, arrangements, review } = parts;
  const agencyIds = idsOf(agencies) as ReadonlySet<string>;
  const [needIds, gapIds] = [idsOf(needs?.needs), idsOf(gaps?.items)];
  const services = resources?.services ?? [];
  const items = gaps?.items ?? [];
  const lines = purchasing?.lines ?? [];
  return [
    ...recordReasons(strategy),
    ...periodReasons(period, ['period']),
    ...agencyReasons(agencies, 'agencies', agreements),
    ...duplicateReasons(needs?.needs ?? [], ['parts', 'needs', 'needs'], ({ id }) => id),
    ...duplicateReasons(services, ['parts', 'resources', 'services'], ({ id }) => id),
    ...services.flatMap(({ spend }, index) => amountReasons(spend, ['parts', 'resources', 'services', index, 'spend'])),
    ...duplicateReasons(items, ['parts', 'gaps', 'items'], ({ id }) => id),
    ...items.flatMap((item, index) => referenceReasons(item.needIds, needIds, ['parts', 'gaps', 'items', index, 'needIds'], 'a need')),
    ...duplicateReasons(lines, ['parts', 'purchasing', 'lines'], ({ id }) => id),
    ...lines.flatMap((line, index) => purchaseReasons(line, index, gapIds, agencyIds)),
    ...plannedReasons(arrangements?.planned ?? [], ['parts', 'arrangements', 'planned']),
    ...duplicateReasons(review?.measures ?? [], ['parts', 'review', 'measures'], ({ id }) => id),
  ];
}

function purchaseReasons(
  { gapIds, now, planned, funding }: StrategyPurchase,
  index: number,
  known: ReadonlySet<string> | null,
  agencyIds: ReadonlySet<string>,
): readonly Reason[] {
  const path = ['parts', 'purchasing', 'lines', index];
  const total = funding.reduce((sum, { share }) => sum + share, 0);
  return [
    ...referenceReasons(gapIds, known, [...path, 'gapIds'], 'a gap'),
    ...amountReasons(now, [...path, 'now']),
    ...amountReasons(planned, [...path, 'planned']),
    ...duplicateReasons(funding, [...path, 'funding'], ({ agencyId }) => agencyId, 'agencyId'),
    ...funding.flatMap(({ agencyId }, at) => unknownReasons(agencyId, agencyIds, [...path, 'funding', at, 'agencyId'], 'an organisation')),
    ...(total > 1 + TOLERANCE
      ? [brokenRule('interventions/shares-above-one', [...path, 'funding'], funding, 'shares that add up to no more than 1')]
      : []),
  ];
}
