import type { Question } from '../kernel/finding.js';
import { readNullable, readNumber, readShape, readShare, readWholeNumber, refuse, type Reader } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';

/** How the spending on a market divides by the way in which it is paid, as shares from 0 to 1 that add up to 1. Null: not known. */
export interface MarketShares {
  /** Under one large block contract, or in-house, with one provider. */
  readonly block: number | null;
  /** Under contracts with several providers. */
  readonly multiContract: number | null;
  /** By charities and other independent funders, and with them public contracts and grants beside theirs. */
  readonly charityAndGrant: number | null;
  /** By people themselves, with personal budgets, direct payments or their own money. */
  readonly personalOrSelf: number | null;
}

/** One of the four ways in which a market is paid. */
export type MarketShareKey = keyof MarketShares;

/** The ways in which a market is paid, in the order of the situations that they make. */
export const SHARE_KEYS = ['block', 'multiContract', 'charityAndGrant', 'personalOrSelf'] as const satisfies readonly MarketShareKey[];

/** Where the library's unquantified words turn into numbers. */
export interface MarketThresholds {
  /** From which share of what the commissioner buys "vast majority" is said: above a half, at most 1. */
  readonly vastMajority?: number;
  /** From which share of the market a way of paying is a situation of its own: above 0, at most 0.3, so that there is always one. */
  readonly segment?: number;
}

/**
 * The library's defaults for the two thresholds of a market, for which the text gives no numbers (D-AMB-25). Every finding that rests on one
 * says so.
 *
 * @example
 * ```ts
 * import { MARKET_THRESHOLDS } from 'commissioning-kit/engagement';
 *
 * MARKET_THRESHOLDS; // => { vastMajority: 0.8, segment: 0.1 }
 * ```
 */
export const MARKET_THRESHOLDS = { vastMajority: 0.8, segment: 0.1 } as const satisfies Required<MarketThresholds>;

/** How far shares may miss 1, so that whole percentages can be given as they are published. */
export const SHARES_TOLERANCE = 0.01;

/** What sums of decimal fractions lose. */
const FLOAT = 1e-9;

/** Whether a value is at least a threshold, give or take what sums of decimal fractions lose. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold - FLOAT;
}

/** Between what a share lies; both ends are the same where it is known. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

/** Between what the sum of some shares lies: what is not given of the whole is spread over the shares not given. */
export function spanOf(shares: MarketShares, keys: readonly MarketShareKey[]): Span {
  const known = sum(shares, keys);
  const open = SHARE_KEYS.filter((key) => shares[key] === null);
  const own = open.filter((key) => keys.includes(key));
  if (own.length === 0) return { low: known, high: known };
  const rest = Math.max(0, 1 - sum(shares, SHARE_KEYS));
  return { low: known + (own.length === open.length ? rest : 0), high: known + rest };
}

function sum(shares: MarketShares, keys: readonly MarketShareKey[]): number {
  return keys.reduce((total, key) => total + (shares[key] ?? 0), 0);
}

/** Writes a share as a percentage of at most two places, and one that is not known as what it lies between. */
export function writeSpan({ low, high }: Span): string {
  return low === high ? writeShare(low) : `between ${writeShare(low)} and ${writeShare(high)}`;
}

/** Writes a share as a percentage of at most two places. */
export function writeShare(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

/** The four shares: each a share or null, together the whole. */
export const readShares: Reader<MarketShares> = (value, path) => {
  readShape(value, path, Object.fromEntries(SHARE_KEYS.map((key) => [key, readNullable(readShare)])));
  const shares = value as MarketShares;
  const total = sum(shares, SHARE_KEYS);
  const partial = SHARE_KEYS.some((key) => shares[key] === null);
  if (!reaches(1 + SHARES_TOLERANCE, total) || (!partial && !reaches(total, 1 - SHARES_TOLERANCE))) {
    refuse(
      'engagement/shares-do-not-add-up',
      path,
      Math.round(total * 1e6) / 1e6,
      partial
        ? `shares of at most 1 in total (within ${SHARES_TOLERANCE})`
        : `shares that add up to 1 (within ${SHARES_TOLERANCE}); null for one that is not known`,
    );
  }
  return shares;
};

/** How many providers are paid; null where nobody has counted. */
export const readProviderCount: Reader<number | null> = readNullable(readWholeNumber(0));

/** The thresholds, each inside the limits in which it means what it says. */
export const readThresholds: Reader<MarketThresholds> = (value, path) => {
  readShape(
    value,
    path,
    {},
    {
      vastMajority: readAboveUpTo(0.5, 1),
      segment: readAboveUpTo(0, 0.3),
    },
  );
  return value as MarketThresholds;
};

function readAboveUpTo(above: number, most: number): Reader<number> {
  return (value, path) => {
    const number = readNumber(value, path);
    if (number <= above || number > most) refuse('kernel/out-of-range', path, value, `a share above ${above} and at most ${most}`);
    return number;
  };
}

/** Refuses what the number of providers contradicts: spending that nobody receives, and one provider that is several. */
export function refuseContradictions(shares: MarketShares, providerCount: number | null, path: Path, sharesPath: Path): void {
  if (providerCount === 0 && SHARE_KEYS.some((key) => shares[key] !== null)) {
    refuse('engagement/spending-without-provider', path, providerCount, 'at least 1, since there is spending that somebody receives');
  }
  const several = spanOf(shares, ['multiContract']);
  if (providerCount === 1 && !reaches(0, several.low)) {
    refuse(
      'engagement/single-provider-as-several',
      [...sharesPath, 'multiContract'],
      several.low,
      '0, since only one provider is counted; what is bought from it stands under block',
    );
  }
}

const ASKED: { readonly [Key in MarketShareKey]: string } = {
  block: 'What share of the spending goes to one provider, under one large contract or in-house?',
  multiContract: 'What share of the spending goes to several providers under contracts?',
  charityAndGrant: 'What share of the spending do charities and other independent funders take part in?',
  personalOrSelf: 'What share of the spending is decided on by people themselves, with personal budgets or their own money?',
};

/** What has to be found out about a market: a single share that is missing is what the others leave. */
export function shareQuestions(shares: MarketShares, providerCount: number | null, sharesPath: Path, countPath: Path): readonly Question[] {
  const open = SHARE_KEYS.filter((key) => shares[key] === null);
  return [
    ...(open.length < 2 ? [] : open.map((key) => ({ id: key, text: ASKED[key], path: [...sharesPath, key] }))),
    ...(providerCount === null ? [{ id: 'providerCount', text: 'How many providers are paid in this market?', path: countPath }] : []),
  ];
}
