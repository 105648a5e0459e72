import type { CivilDate } from '../kernel/civil-date.js';
import { readShape } from '../kernel/guards.js';
import type { Actor } from '../kernel/records.js';
import type { AnyAreaId } from './areas.js';
import type { AreaApplicability, Recorded } from './assessment.js';
import type { Dissent, PositionOutcome, PositionRecorded } from './choices.js';
import type { Level } from './levels.js';
import { readApplicability, readPositions } from './read-chosen.js';
import { readNames, type NamesById } from './read-parts.js';
import { areaLabel, areasSpokenOf, groupBy, readVoiceRatings } from './read-voice-ratings.js';
import type { VoiceRating } from './voice.js';

/** What {@link consensusRecord} takes. */
export interface ConsensusInput {
  /** Everything that was concluded, in its order: `positions` of an assessment. */
  readonly positions: readonly (PositionRecorded & Partial<Recorded>)[];
  /** The ratings to set beside it, such as `latestRatings` gives. */
  readonly ratings?: readonly VoiceRating[];
  /** Which areas were set aside. */
  readonly applicability?: readonly AreaApplicability[];
  /** What areas are called, as the profile of an adapted matrix has it; by default as in the original. */
  readonly labels?: NamesById;
}

/** What was concluded on an area, once. */
export interface Conclusion {
  readonly outcome: PositionOutcome;
  readonly level: Level | null;
  readonly text: string | null;
  /** What the minority holds, whole and in its own words. */
  readonly dissents: readonly Dissent[];
  /** When and by whom; null where the record does not say. */
  readonly on: CivilDate | null;
  readonly by: Actor | null;
}

/** What stands recorded on one area. */
export interface AreaConsensus {
  readonly areaId: AnyAreaId;
  readonly label: string;
  readonly outcome: PositionOutcome | 'not-yet-concluded' | 'set-aside';
  /** The conclusion that stands; null where there is none. */
  readonly conclusion: Conclusion | null;
  /** Why the area was set aside; null where it was not. */
  readonly setAsideBecause: string | null;
  /** What each voice says, beside the conclusion and never replaced by it. */
  readonly ratings: readonly VoiceRating[];
  /** The voices that rate another level than the one agreed and are quoted with no dissent: to be asked whether they go along. */
  readonly notQuoted: readonly { readonly voiceId: string; readonly agencyId: string; readonly levels: readonly Level[] }[];
  /** What was concluded before, the first first. */
  readonly earlier: readonly Conclusion[];
}

/** What partners agreed and what they did not. */
export interface ConsensusRecord {
  /** The areas in the order of the matrix, then the partners’ own. */
  readonly areas: readonly AreaConsensus[];
  /** Areas counted by what came of them. */
  readonly counts: { readonly [outcome in AreaConsensus['outcome']]: number };
}

/**
 * The record of what partners concluded, area by area: agreed, agreed with dissent, agreed to differ, parked, or not yet concluded. Dissent is
 * quoted whole; the ratings stand beside it; what was concluded earlier is kept.
 *
 * @param input - `positions`, all that was concluded, in its order; `ratings`, to set beside it; `applicability`, the areas set aside.
 * @returns The areas, each with its conclusion, and how many came to what.
 * @throws InvalidInputError when the input is malformed.
 * Source: D-EXE-05, D-JCM-X1, D-CNV-08; the four outcomes are this library’s.
 *
 * @example
 * ```ts
 * import { consensusRecord } from 'commissioning-kit/joint';
 *
 * const { areas, counts } = consensusRecord({
 *   positions: [
 *     { areaId: 'contracting', outcome: 'parked', level: null, dissents: [], text: 'Until the school budgets are known' },
 *     {
 *       areaId: 'contracting', outcome: 'agreed-with-dissent', level: 'parallel', text: null,
 *       dissents: [{ agencyId: 'schools', raterId: null, level: 'separate', text: 'We are told of contracts only once they are let.' }],
 *     },
 *   ],
 * });
 * const contracting = areas.find((area) => area.areaId === 'contracting');
 * contracting?.outcome; // => 'agreed-with-dissent'
 * contracting?.conclusion?.dissents[0]?.text; // => 'We are told of contracts only once they are let.'
 * contracting?.earlier.map((conclusion) => conclusion.outcome); // => ['parked']
 * counts['not-yet-concluded']; // => 6
 * ```
 */
export function consensusRecord(input: ConsensusInput): ConsensusRecord {
  readShape(input, [], { positions: readPositions }, { ratings: readVoiceRatings, applicability: readApplicability, labels: readNames });
  const { positions, ratings = [], applicability = [], labels = {} } = input;
  const concluded = groupBy(positions, ({ areaId }) => areaId);
  const rated = groupBy(ratings, ({ areaId }) => areaId);
  const applies = new Map<string, AreaApplicability>(applicability.map((entry) => [entry.areaId, entry]));
  const areas = areasSpokenOf([...positions, ...ratings, ...applicability]).map((areaId) =>
    consensusOn(areaId, areaLabel(areaId, labels), concluded.get(areaId) ?? [], rated.get(areaId) ?? [], applies.get(areaId)),
  );
  const counts = { agreed: 0, 'agreed-with-dissent': 0, 'agreed-to-differ': 0, parked: 0, 'not-yet-concluded': 0, 'set-aside': 0 };
  for (const { outcome } of areas) counts[outcome] += 1;
  return { areas, counts };
}

function consensusOn(
  areaId: AnyAreaId,
  label: string,
  positions: ConsensusInput['positions'],
  ratings: readonly VoiceRating[],
  applies: AreaApplicability | undefined,
): AreaConsensus {
  const conclusions = positions.map(conclusionOf);
  const conclusion = conclusions.at(-1) ?? null;
  const isSetAside = applies?.applies === 'no';
  return {
    areaId,
    label,
    outcome: isSetAside ? 'set-aside' : (conclusion?.outcome ?? 'not-yet-concluded'),
    conclusion,
    setAsideBecause: isSetAside ? applies.reason : null,
    ratings,
    notQuoted: conclusion === null ? [] : notQuotedIn(conclusion, ratings),
    earlier: conclusions.slice(0, -1),
  };
}

function conclusionOf({ outcome, level, text, dissents, on, by }: ConsensusInput['positions'][number]): Conclusion {
  return { outcome, level, text, dissents, on: on ?? null, by: by ?? null };
}

function notQuotedIn({ level, dissents }: Conclusion, ratings: readonly VoiceRating[]): AreaConsensus['notQuoted'] {
  if (level === null) return [];
  const isQuoted = ({ voiceId, agencyId }: VoiceRating): boolean =>
    // A dissent of an agency speaks for all of its voices, one of a rater for that rater alone.
    dissents.some((dissent) => (dissent.raterId === null ? dissent.agencyId === agencyId : dissent.raterId === voiceId));
  return ratings
    .filter(({ levels }) => levels.length > 0 && levels.join() !== level)
    .filter((rating) => !isQuoted(rating))
    .map(({ voiceId, agencyId, levels }) => ({ voiceId, agencyId, levels }));
}
