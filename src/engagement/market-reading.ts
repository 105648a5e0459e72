import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Reason, Tri } from '../kernel/finding.js';
import type { Path } from '../kernel/json.js';
import { WORDS_WITHOUT_NUMBERS } from '../kernel/readings-of-words.js';
import { inferred } from '../kernel/source.js';
import { MARKET_SITUATIONS } from '../reference/market-situations.js';
import {
  MARKET_THRESHOLDS,
  reaches,
  spanOf,
  writeShare,
  writeSpan,
  type MarketShareKey,
  type MarketShares,
  type MarketThresholds,
  type Span,
} from './market-shares.js';

type Situation = (typeof MARKET_SITUATIONS)[number];

/** Whether a market shows one of the four situations. */
export interface SituationReading {
  readonly situation: Situation;
  readonly key: MarketShareKey;
  readonly shows: Tri;
  /** The share of the market that is paid in this way. */
  readonly share: Span;
  /** For the two kinds of contract: the share of what the commissioner buys. */
  readonly ofBought: Span | null;
}

const KEY_OF: { readonly [Id in Situation['id']]: MarketShareKey } = {
  'single-block': 'block',
  'several-contracted': 'multiContract',
  'mixed-funders': 'charityAndGrant',
  'personal-purchase': 'personalOrSelf',
};

/**
 * Which situations a market shows. Each way of paying that makes up a segment is one; of the two kinds of contract only one is shown where
 * the vast majority of what the commissioner buys is bought in that way.
 */
export function readMarket(shares: MarketShares, thresholds: MarketThresholds = {}): readonly SituationReading[] {
  const { vastMajority, segment } = { ...MARKET_THRESHOLDS, ...thresholds };
  const bought = spanOf(shares, ['block', 'multiContract']);
  return MARKET_SITUATIONS.map((situation) => {
    const key = KEY_OF[situation.id];
    const share = spanOf(shares, [key]);
    const other = key === 'block' ? 'multiContract' : key === 'multiContract' ? 'block' : null;
    if (other === null) return { situation, key, share, ofBought: null, shows: compare(share, segment) };
    const elsewhere = ratioOf(spanOf(shares, [other]), share);
    return {
      situation,
      key,
      share,
      ofBought: ratioOf(share, spanOf(shares, [other])),
      shows: both(compare(bought, segment), opposite(compare(elsewhere, vastMajority))),
    };
  });
}

function compare({ low, high }: Span, threshold: number): Tri {
  return reaches(low, threshold) ? 'yes' : reaches(high, threshold) ? 'unknown' : 'no';
}

function opposite(answer: Tri): Tri {
  return answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown';
}

function both(one: Tri, other: Tri): Tri {
  return one === 'no' || other === 'no' ? 'no' : one === 'yes' && other === 'yes' ? 'yes' : 'unknown';
}

/** Between what the part that one share has of two lies; nothing of nothing is nothing. */
function ratioOf(part: Span, rest: Span): Span {
  const ratio = (of: number, beside: number): number => (of === 0 ? 0 : of / (of + beside));
  return { low: ratio(part.low, rest.high), high: ratio(part.high, rest.low) };
}

/** Why a situation is shown, or is not although something is paid in its way. */
export function situationReasons(
  readings: readonly SituationReading[],
  shares: MarketShares,
  thresholds: MarketThresholds,
  sharesPath: Path,
): readonly Reason[] {
  const { vastMajority, segment } = { ...MARKET_THRESHOLDS, ...thresholds };
  return readings.flatMap(({ situation, key, shows, share, ofBought }): readonly Reason[] => {
    if (shows === 'unknown' || (shows === 'no' && share.high === 0)) return [];
    const size = `${writeSpan(share)} of the market`;
    const part = ofBought === null ? '' : `, ${writeSpan(ofBought)} of what the commissioner buys`;
    const small = !reaches(ofBought === null ? share.high : spanOf(shares, ['block', 'multiContract']).high, segment);
    const why = small
      ? `below ${writeShare(segment)} a segment counts for little`
      : `at least ${writeShare(vastMajority)} is bought otherwise`;
    const parameter = ofBought === null || small ? thresholds.segment : thresholds.vastMajority;
    return [
      {
        code: shows === 'yes' ? 'engagement/situation-shown' : 'engagement/situation-not-shown',
        message: `${situation.label}: ${size}${part}${shows === 'yes' ? '' : `; ${why}`}`,
        path: [...sharesPath, key],
        input: shares[key],
        basis: parameter === undefined ? 'library' : 'caller',
        domainId: situation.domainId,
        sources: situation.sources,
      },
    ];
  });
}

/** What every reading of a market rests on. */
export function marketCaveats(thresholds: MarketThresholds): readonly Caveat[] {
  const defaults = {
    vastMajority: 'of what the commissioner buys is taken for the vast majority',
    segment: 'of the market is taken for a segment that needs an engagement of its own',
  };
  return [
    caveatOfReading(WORDS_WITHOUT_NUMBERS, { parameter: 'thresholds' }),
    ...(['vastMajority', 'segment'] as const).flatMap((name): readonly Caveat[] =>
      thresholds[name] !== undefined
        ? []
        : [
            {
              code: `engagement/default-${name === 'segment' ? 'segment' : 'vast-majority'}`,
              message: `At least ${writeShare(MARKET_THRESHOLDS[name])} ${defaults[name]}; the text gives no number`,
              kind: 'library-default',
              parameter: `thresholds.${name}`,
              sources: [inferred('ipc-book', 'T2.3')],
            },
          ],
    ),
    {
      code: 'engagement/majority-of-what-is-bought',
      message:
        'The text does not say of what the vast majority is bought from one provider or from several; read here as of what the commissioner buys',
      kind: 'reading',
      parameter: null,
      sources: [inferred('ipc-book', 'T2.3')],
    },
  ];
}
