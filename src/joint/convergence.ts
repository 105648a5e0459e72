import type { Caveat } from '../kernel/finding.js';
import { readId, readList, readNumberBetween, readShape, readUnique } from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { formatCount } from './area-words.js';
import type { AnyAreaId } from './areas.js';
import { moveBetween } from './gap-to-target.js';
import { isLevel, stepsBetween } from './level-order.js';
import { LEVELS, type Level } from './levels.js';
import { groupBy, readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';

/** What was said in one round. */
export interface RatedRound {
  readonly roundId: string;
  /** What each voice says at its end, from `latestRatings`. */
  readonly ratings: readonly VoiceRating[];
}

/** A voice that moved in one area from one round to the next. */
export interface VoiceMove {
  readonly voiceId: string;
  readonly agencyId: string;
  readonly areaId: AnyAreaId;
  readonly from: Level;
  readonly to: Level;
  readonly direction: 'towards-integrated' | 'towards-separate';
  readonly stepsMoved: number;
  /** The voices that it is nearer to than before, where they stood in the earlier round. */
  readonly toward: readonly string[];
  /** The voices that it is further from. */
  readonly awayFrom: readonly string[];
}

/** How far the voices on one area lie apart in two rounds. */
export interface SpreadChange {
  readonly areaId: AnyAreaId;
  readonly change: 'narrowed' | 'widened' | 'same' | 'not-known';
  readonly stepsApartBefore: number | null;
  readonly stepsApartAfter: number | null;
}

/** What happened from one round to the next. */
export interface RoundChange {
  readonly fromRoundId: string;
  readonly toRoundId: string;
  /** The ratings at a level by voices that named one in both rounds. */
  readonly ratingsCompared: number;
  readonly moves: readonly VoiceMove[];
  readonly spreads: readonly SpreadChange[];
  readonly areasNarrowed: number;
  readonly areasWidened: number;
  readonly areasSame: number;
  readonly words: string;
}

/** Whether another round seems worth holding. It binds nobody. */
export interface StopProposal {
  /** `stop`: hardly anybody moved in the last round; `go-on`: some did; `not-known`: nothing could be compared. */
  readonly proposal: 'stop' | 'go-on' | 'not-known';
  readonly ratingsMoved: number;
  readonly ratingsCompared: number;
  /** The share of ratings that may have moved. */
  readonly stopAt: number;
  readonly words: string;
}

/** How views came closer or drifted apart over rounds. */
export interface Convergence {
  readonly rounds: readonly RoundChange[];
  readonly stop: StopProposal;
  readonly caveats: readonly Caveat[];
}

const STOP_AT = 0.15;

/**
 * How views moved over rounds of rating: who moved toward whom, in how many areas they came closer or drifted apart, and whether another round seems
 * worth holding. Moving is not giving in, and agreement is no aim in itself: a round may end with the difference understood.
 *
 * @param rounds - Two rounds or more in their order, each with what every voice said at its end.
 * @param options - `stopAt`: the share of ratings, 0 to 1, that may move in the last round for a stop to be proposed; 0.15 by default.
 * @returns The change from each round to the next, and the proposal.
 * @throws InvalidInputError when a rating is malformed, a voice speaks twice of an area in a round, or a round stands twice.
 * Source: D-EXE-05, D-CNV-07, D-CNV-09; the rule and its share are choices of this library.
 *
 * @example
 * ```ts
 * import { convergenceOver, type VoiceRating } from 'commissioning-kit/joint';
 *
 * const said = (roundId: string, voiceId: string, level: 'separate' | 'parallel' | 'joint'): VoiceRating => ({
 *   voiceId, agencyId: voiceId, areaId: 'contracting', level, levels: [level],
 *   confidence: null, text: null, evidenceIds: [], on: '2026-04-01', roundId,
 * });
 * const { rounds, stop } = convergenceOver([
 *   { roundId: 'blind', ratings: [said('blind', 'council', 'joint'), said('blind', 'icb', 'separate')] },
 *   { roundId: 'open', ratings: [said('open', 'council', 'joint'), said('open', 'icb', 'parallel')] },
 * ]);
 * rounds[0]?.moves.map(({ voiceId, toward }) => [voiceId, toward]); // => [['icb', ['council']]]
 * rounds[0]?.areasNarrowed; // => 1
 * stop.proposal; // => 'go-on'
 * ```
 */
export function convergenceOver(rounds: readonly RatedRound[], options: { readonly stopAt?: number } = {}): Convergence {
  readList(rounds, ['rounds'], readRound, { min: 2 });
  readUnique(rounds, ['rounds'], ({ roundId }) => roundId, 'roundId');
  readShape(options, ['options'], {}, { stopAt: readNumberBetween(0, 1) });
  const changes = rounds.slice(1).map((round, index) => changeBetween(rounds[index] as RatedRound, round));
  return {
    rounds: changes,
    stop: proposalFor(changes.at(-1) as RoundChange, options.stopAt ?? STOP_AT),
    caveats: options.stopAt === undefined ? [STOP_CAVEAT] : [],
  };
}

const STOP_CAVEAT: Caveat = {
  code: 'joint/stop-rule',
  message: `A stop is proposed when at most ${STOP_AT} of the ratings moved in the last round; no text of the matrix sets a rule, this one is a default of the library, and it binds nobody`,
  kind: 'library-default',
  parameter: 'stopAt',
  sources: [],
};

function readRound(value: unknown, path: Path): RatedRound {
  readShape(value, path, { roundId: readId, ratings: readVoiceRatings });
  return value as RatedRound;
}

function changeBetween(earlier: RatedRound, later: RatedRound): RoundChange {
  const before = groupBy(earlier.ratings, ({ areaId }) => areaId);
  const after = groupBy(later.ratings, ({ areaId }) => areaId);
  const areas = [...new Set([...before.keys(), ...after.keys()])].map((areaId) =>
    changeInArea(areaId as AnyAreaId, before.get(areaId) ?? [], after.get(areaId) ?? []),
  );
  const moves = areas.flatMap((area) => area.moves);
  const spreads = areas.map(({ spread }) => spread);
  const count = (change: SpreadChange['change']): number => spreads.filter((spread) => spread.change === change).length;
  const ratingsCompared = areas.map(({ compared }) => compared).reduce((sum, compared) => sum + compared, 0);
  return {
    fromRoundId: earlier.roundId,
    toRoundId: later.roundId,
    ratingsCompared,
    moves,
    spreads,
    areasNarrowed: count('narrowed'),
    areasWidened: count('widened'),
    areasSame: count('same'),
    words: `From ${earlier.roundId} to ${later.roundId} ${moves.length} of ${formatCount(ratingsCompared, 'rating')} moved; the views came closer in ${formatCount(count('narrowed'), 'area')}, drifted apart in ${count('widened')} and lie as far apart as before in ${count('same')}.`,
  };
}

function changeInArea(
  areaId: AnyAreaId,
  before: readonly VoiceRating[],
  after: readonly VoiceRating[],
): { readonly moves: readonly VoiceMove[]; readonly compared: number; readonly spread: SpreadChange } {
  const stood = before.flatMap(({ voiceId, level }) => (isLevel(level) ? [{ voiceId, level }] : []));
  const levels = new Map(stood.map(({ voiceId, level }) => [voiceId, level]));
  const pairs = after.flatMap(({ voiceId, agencyId, level }) => {
    const from = levels.get(voiceId);
    return from === undefined || !isLevel(level) ? [] : [{ voiceId, agencyId, from, to: level }];
  });
  const [stepsApartBefore, stepsApartAfter] = [apartIn(before), apartIn(after)];
  return {
    moves: pairs.filter(({ from, to }) => from !== to).map((pair) => moveOf(areaId, pair, stood)),
    compared: pairs.length,
    spread: { areaId, change: spreadChange(stepsApartBefore, stepsApartAfter), stepsApartBefore, stepsApartAfter },
  };
}

function moveOf(
  areaId: AnyAreaId,
  { voiceId, agencyId, from, to }: { readonly voiceId: string; readonly agencyId: string; readonly from: Level; readonly to: Level },
  stood: readonly { readonly voiceId: string; readonly level: Level }[],
): VoiceMove {
  const others = stood.filter((other) => other.voiceId !== voiceId);
  const idsWhere = (isCounted: (steps: number) => boolean): readonly string[] =>
    others.filter(({ level }) => isCounted(stepsBetween(to, level) - stepsBetween(from, level))).map((other) => other.voiceId);
  return {
    voiceId,
    agencyId,
    areaId,
    from,
    to,
    direction: moveBetween([from], [to]).direction as VoiceMove['direction'],
    stepsMoved: stepsBetween(from, to),
    toward: idsWhere((steps) => steps < 0),
    awayFrom: idsWhere((steps) => steps > 0),
  };
}

/** How many steps the levels seen lie apart; null where fewer than two voices see any. */
function apartIn(said: readonly VoiceRating[]): number | null {
  const seeing = said.filter(({ levels }) => levels.length > 0);
  const seen = LEVELS.filter((level) => seeing.some(({ levels }) => levels.includes(level)));
  return seeing.length < 2 ? null : stepsBetween(seen[0] as Level, seen.at(-1) as Level);
}

function spreadChange(before: number | null, after: number | null): SpreadChange['change'] {
  if (before === null || after === null) return 'not-known';
  return after < before ? 'narrowed' : after > before ? 'widened' : 'same';
}

function proposalFor({ moves, ratingsCompared }: RoundChange, stopAt: number): StopProposal {
  const proposal = ratingsCompared === 0 ? 'not-known' : moves.length / ratingsCompared <= stopAt ? 'stop' : 'go-on';
  const words = {
    stop: 'hardly anybody would move in another round, so far as the last one shows',
    'go-on': 'another round may still move views',
    'not-known': 'no rating of the last round can be compared with the one before',
  };
  return {
    proposal,
    ratingsMoved: moves.length,
    ratingsCompared,
    stopAt,
    words: `${moves.length} of ${formatCount(ratingsCompared, 'rating')} moved in the last round: ${words[proposal]}. Whether to hold another is for the partners to decide.`,
  };
}
