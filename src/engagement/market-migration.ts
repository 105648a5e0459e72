import type { Finding, Question, Reason } from '../kernel/finding.js';
import { readShape } from '../kernel/guards.js';
import { inferred, stated } from '../kernel/source.js';
import {
  ENGAGEMENT_MODES,
  type EngagementMode,
  type EngagementPurpose,
  type MarketParticipant,
  type MarketSituationId,
} from '../reference/market-situations.js';
import { PARTICIPANT_LABELS, participantsOf, segmentPlan } from './engagement-for.js';
import { marketCaveats, readMarket, type SituationReading } from './market-reading.js';
import {
  reaches,
  readProviderCount,
  readShares,
  readThresholds,
  refuseContradictions,
  shareQuestions,
  spanOf,
  writeSpan,
  type MarketShares,
  type MarketThresholds,
} from './market-shares.js';

/** A market at two times. */
export interface MarketMove {
  readonly sharesNow: MarketShares;
  readonly sharesLater: MarketShares;
  /** How many providers are paid at each time; null or left out where nobody has counted. */
  readonly providerCountNow?: number | null;
  readonly providerCountLater?: number | null;
  readonly thresholds?: MarketThresholds;
}

/** What becomes of the engagement with one segment. */
export interface EngagementChange {
  readonly situation: MarketSituationId;
  readonly change: 'begins' | 'ends' | 'stays';
  readonly mode: EngagementMode;
  readonly participants: readonly MarketParticipant[];
  readonly purposes: readonly EngagementPurpose[];
  /** The segment's share of the market; null where it is not known. */
  readonly shareNow: number | null;
  readonly shareLater: number | null;
}

/** One situation at both times. */
interface Pair {
  readonly now: SituationReading;
  readonly later: SituationReading;
}

/**
 * How engagement changes as the money of a market moves: which begins, which the shares no longer call for, and which stays. More personal
 * budgets and self-funders move a market towards personal purchase, where providers are influenced and purchasers take part.
 *
 * @param move - The shares now and later, each adding up to 1 within 0.01 with null where not known; the numbers of providers, and the
 *   thresholds as in `classifyMarket`, the same for both times.
 * @returns A finding with one change for each situation that the market shows at either time. A situation of which it is not known whether the
 *   market shows it is left out and asked for; `'insufficient-information'` where that leaves nothing.
 * @throws InvalidInputError on what `classifyMarket` refuses, at either time.
 * Source: D-SCN-F6, D-SCN-06, D-MKT-F1, D-MKT-F2.
 *
 * @example
 * ```ts
 * import { marketMigration } from 'commissioning-kit/engagement';
 *
 * const { outcome } = marketMigration({
 *   sharesNow: { block: 0, multiContract: 0.95, charityAndGrant: 0, personalOrSelf: 0.05 },
 *   sharesLater: { block: 0, multiContract: 0.7, charityAndGrant: 0, personalOrSelf: 0.3 },
 * });
 * const changes = outcome === 'insufficient-information' ? [] : outcome;
 * changes.map(({ situation, change }) => [situation, change]); // => [['several-contracted', 'stays'], ['personal-purchase', 'begins']]
 * ```
 */
export function marketMigration(move: MarketMove): Finding<readonly EngagementChange[]> {
  readShape(
    move,
    [],
    { sharesNow: readShares, sharesLater: readShares },
    { providerCountNow: readProviderCount, providerCountLater: readProviderCount, thresholds: readThresholds },
  );
  const { sharesNow, sharesLater, providerCountNow = null, providerCountLater = null, thresholds = {} } = move;
  refuseContradictions(sharesNow, providerCountNow, ['providerCountNow'], ['sharesNow']);
  refuseContradictions(sharesLater, providerCountLater, ['providerCountLater'], ['sharesLater']);
  const later = readMarket(sharesLater, thresholds);
  const pairs = readMarket(sharesNow, thresholds).map((now, index): Pair => ({ now, later: later[index] as SituationReading }));
  const changes = pairs.flatMap(toChange);
  return {
    outcome: changes.length === 0 ? 'insufficient-information' : changes.map(({ change }) => change),
    reasons: [...personalReasons(sharesNow, sharesLater), ...changes.map(toReason), ...differenceReasons(pairs)],
    unknown: [
      ...inTime('now', shareQuestions(sharesNow, providerCountNow, ['sharesNow'], ['providerCountNow'])),
      ...inTime('later', shareQuestions(sharesLater, providerCountLater, ['sharesLater'], ['providerCountLater'])),
    ],
    caveats: marketCaveats(thresholds),
  };
}

function toChange({ now, later }: Pair): readonly { readonly change: EngagementChange; readonly pair: Pair }[] {
  if (now.shows === 'unknown' || later.shows === 'unknown' || (now.shows === 'no' && later.shows === 'no')) return [];
  const { situation, mode, participants, purposes } = segmentPlan(now.situation);
  const exact = ({ share }: SituationReading): number | null => (share.low === share.high ? share.low : null);
  return [
    {
      pair: { now, later },
      change: {
        situation,
        change: now.shows === later.shows ? 'stays' : later.shows === 'yes' ? 'begins' : 'ends',
        mode,
        participants,
        purposes,
        shareNow: exact(now),
        shareLater: exact(later),
      },
    },
  ];
}

function toReason({ change, pair }: { readonly change: EngagementChange; readonly pair: Pair }): Reason {
  const { situation, share } = pair.now;
  const mode = modeLabel(change.mode);
  const means = { begins: `${mode} begins`, ends: `the shares no longer call for ${mode}`, stays: `${mode} goes on` }[change.change];
  return {
    code: `engagement/engagement-${change.change}`,
    message: `${situation.label}: ${writeSpan(share)} of the market now, ${writeSpan(pair.later.share)} later; ${means}`,
    path: ['sharesLater', pair.later.key],
    input: [change.shareNow, change.shareLater],
    basis: 'library',
    domainId: situation.domainId,
    sources: situation.sources,
  };
}

/** Whom engagement reaches, and in which modes, that it does not at the other time; only where both times are known throughout. */
function differenceReasons(pairs: readonly Pair[]): readonly Reason[] {
  if (pairs.some(({ now, later }) => now.shows === 'unknown' || later.shows === 'unknown')) return [];
  const [now, later] = (['now', 'later'] as const).map((time) =>
    pairs
      .map((pair) => pair[time])
      .filter(({ shows }) => shows === 'yes')
      .map(({ situation }) => segmentPlan(situation)),
  ) as [ReturnType<typeof segmentPlan>[], ReturnType<typeof segmentPlan>[]];
  const modes = (plans: typeof now): readonly EngagementMode[] =>
    ENGAGEMENT_MODES.map(({ id }) => id).filter((id) => plans.some(({ mode }) => mode === id));
  return [
    ...difference(participantsOf(now), participantsOf(later), 'participants', (who) => PARTICIPANT_LABELS[who]),
    ...difference(modes(now), modes(later), 'mode', modeLabel),
  ];
}

function difference<T extends string>(now: readonly T[], later: readonly T[], what: string, label: (one: T) => string): readonly Reason[] {
  const begin = later.filter((one) => !now.includes(one));
  const end = now.filter((one) => !later.includes(one));
  const reason = (code: string, message: string, which: readonly T[]): readonly Reason[] =>
    which.length === 0
      ? []
      : [
          {
            code: `engagement/${what}-${code}`,
            message: `${message}: ${which.map(label).join(', ')}`,
            path: ['sharesLater'],
            input: which,
            basis: 'library',
            domainId: 'D-SCN-F6',
            sources: [inferred('ipc-book', 'T2.3')],
          },
        ];
  return [...reason('begins', 'Begins with the change', begin), ...reason('ends', 'No longer called for', end)];
}

function personalReasons(sharesNow: MarketShares, sharesLater: MarketShares): readonly Reason[] {
  const [now, later] = [spanOf(sharesNow, ['personalOrSelf']), spanOf(sharesLater, ['personalOrSelf'])];
  if (reaches(now.high, later.low)) return [];
  return [
    {
      code: 'engagement/towards-personal-purchase',
      message: `Personal purchase rises from ${writeSpan(now)} of the market to ${writeSpan(later)}, which moves it towards a market of purchasers`,
      path: ['sharesLater', 'personalOrSelf'],
      input: [sharesNow.personalOrSelf, sharesLater.personalOrSelf],
      basis: 'text',
      domainId: 'D-SCN-06',
      sources: [stated('ipc-book', 'T2.3; MPS')],
    },
  ];
}

function modeLabel(mode: EngagementMode): string {
  return (ENGAGEMENT_MODES.find(({ id }) => id === mode)?.label ?? mode).toLowerCase();
}

function inTime(time: 'now' | 'later', questions: readonly Question[]): readonly Question[] {
  return questions.map(({ id, text, path }) => ({ id: `${id}-${time}`, text: `${text} (${time})`, path }));
}
