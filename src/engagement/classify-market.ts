import type { Caveat, Finding, Reason } from '../kernel/finding.js';
import { readShape } from '../kernel/guards.js';
import { MARKET_PRINCIPLES, type MarketSituationId } from '../reference/market-situations.js';
import { marketCaveats, readMarket, situationReasons, type SituationReading } from './market-reading.js';
import {
  reaches,
  readProviderCount,
  readShares,
  readThresholds,
  refuseContradictions,
  shareQuestions,
  SHARES_TOLERANCE,
  spanOf,
  type MarketShares,
  type MarketThresholds,
} from './market-shares.js';

/** A market, as far as its money shows. */
export interface MarketFunding {
  readonly shares: MarketShares;
  /** How many providers are paid in it; null where nobody has counted. */
  readonly providerCount: number | null;
  readonly thresholds?: MarketThresholds;
}

/**
 * Which of the four situations a market shows, from how it is paid. Real populations straddle several, so the answer is a list: every way of
 * paying that makes up a segment of the market, and of the two kinds of contract only the one by which the commissioner buys the vast
 * majority, if there is such a one. Both words are thresholds that the text does not give: parameters, or defaults named in the caveats.
 *
 * @param market - `shares`: from 0 to 1, adding up to 1 within 0.01, null where not known; `providerCount`: how many providers are paid, null
 *   where not known; `thresholds`: `vastMajority`, above 0.5, and `segment`, above 0 and at most 0.3.
 * @returns The situations that the market surely shows, in the order of the text; `'insufficient-information'` where what is not known leaves
 *   none sure. A single share that is missing is what the others leave.
 * @throws InvalidInputError on shares that are negative or do not add up, spending with no provider, or one provider declared as several.
 * Source: D-MKT-F1, D-MKT-01 to D-MKT-04, D-MKT-07, D-AMB-25.
 *
 * @example
 * ```ts
 * import { classifyMarket } from 'commissioning-kit/engagement';
 *
 * classifyMarket({
 *   shares: { block: 0.92, multiContract: 0.03, charityAndGrant: 0.01, personalOrSelf: 0.04 },
 *   providerCount: 6,
 * }).outcome; // => ['single-block']
 * classifyMarket({
 *   shares: { block: 0.2, multiContract: 0.35, charityAndGrant: 0.05, personalOrSelf: 0.4 },
 *   providerCount: 60,
 * }).outcome; // => ['single-block', 'several-contracted', 'personal-purchase']
 * ```
 */
export function classifyMarket(market: MarketFunding): Finding<readonly MarketSituationId[]> {
  readShape(market, [], { shares: readShares, providerCount: readProviderCount }, { thresholds: readThresholds });
  const { shares, providerCount, thresholds = {} } = market;
  refuseContradictions(shares, providerCount, ['providerCount'], ['shares']);
  const readings = readMarket(shares, thresholds);
  const shown = readings.filter(({ shows }) => shows === 'yes').map(({ situation }) => situation.id);
  return {
    outcome: shown.length === 0 ? 'insufficient-information' : shown,
    reasons: [...situationReasons(readings, shares, thresholds, ['shares']), ...straddleReasons(readings)],
    unknown: shareQuestions(shares, providerCount, ['shares'], ['providerCount']),
    caveats: [...marketCaveats(thresholds), ...countCaveats(shares, providerCount)],
  };
}

function straddleReasons(readings: readonly SituationReading[]): readonly Reason[] {
  const shown = readings.filter(({ shows }) => shows === 'yes');
  const [principle] = MARKET_PRINCIPLES;
  if (shown.length < 2) return [];
  return [
    {
      code: 'engagement/situations-straddled',
      message: `The market straddles ${shown.length} situations, each of which is engaged in its own way`,
      path: ['shares'],
      input: shown.map(({ situation }) => situation.id),
      basis: 'library',
      domainId: principle.domainId,
      sources: principle.sources,
    },
  ];
}

function countCaveats(shares: MarketShares, providerCount: number | null): readonly Caveat[] {
  if (providerCount === null || providerCount < 2 || !reaches(spanOf(shares, ['block']).low, 1 - SHARES_TOLERANCE)) return [];
  return [
    {
      code: 'engagement/one-provider-and-more',
      message: `All spending is said to go to one provider, yet ${providerCount} are counted: look again at one of the two`,
      kind: 'data',
      parameter: 'providerCount',
      sources: [],
    },
  ];
}
