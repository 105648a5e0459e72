import {
  readCivilDate,
  readId,
  readList,
  readListOf,
  readNullable,
  readOneOf,
  readShape,
  readUnique,
  refuse,
  type Shape,
} from '../kernel/guards.js';
import type { Path } from '../kernel/json.js';
import { AREAS, type AnyAreaId } from './areas.js';
import { LEVELS, type Level } from './levels.js';
import { readAnyAreaId, readIds, readLevel, readNullableText } from './read-parts.js';
import { CONFIDENCES, type VoiceLevel, type VoiceRating } from './voice.js';

/** What one voice can be seen to say of an area. */
export const VOICE_LEVELS: readonly VoiceLevel[] = [...LEVELS, 'straddle', 'none-shown', 'unknown', 'not-applicable', 'abstained'];

const RATING: Shape = {
  voiceId: readId,
  agencyId: readId,
  areaId: readAnyAreaId,
  level: /* @__PURE__ */ readOneOf(VOICE_LEVELS),
  levels: /* @__PURE__ */ readListOf(readLevel, { max: LEVELS.length }),
  confidence: /* @__PURE__ */ readNullable(/* @__PURE__ */ readOneOf(CONFIDENCES)),
  text: readNullableText,
  evidenceIds: readIds,
  on: readCivilDate,
  roundId: /* @__PURE__ */ readNullable(readId),
};

/** Reads what voices say: each of them at most once of each area. */
export function readVoiceRatings(value: unknown, path: Path): readonly VoiceRating[] {
  const ratings = readList(value, path, readVoiceRating);
  readUnique(ratings, path, ({ voiceId, areaId }) => `${areaId} by ${voiceId}`, 'voiceId');
  return ratings;
}

/** Reads what one voice says of one area. */
export function readVoiceRating(value: unknown, path: Path): VoiceRating {
  readShape(value, path, RATING, { inheritedFrom: readId });
  readLevelsSeen(value as VoiceRating, path);
  return value as VoiceRating;
}

/** Reads whether the levels seen are those that the view names. */
export function readLevelsSeen({ level, levels }: { readonly level: string | null; readonly levels: readonly Level[] }, path: Path): void {
  const seen = LEVELS.filter((known) => (level === 'straddle' ? levels.includes(known) : known === level));
  if (levels.join() !== seen.join() || (level === 'straddle' && seen.length < 2)) {
    refuse('joint/levels-seen', [...path, 'levels'], levels, 'the level seen, two or more in their order for a straddle, or none');
  }
}

/** What an area is called: as the caller has it, else by its label in the matrix or the partners’ own name without the prefix. */
export function areaLabel(areaId: AnyAreaId, labels: { readonly [areaId: string]: string } = {}): string {
  if (Object.hasOwn(labels, areaId)) return labels[areaId] as string;
  return AREAS.find((area) => area.id === areaId)?.label ?? areaId.slice('local:'.length);
}

/** The areas of the matrix in its order, then the partners’ own in the order in which they are first spoken of. */
export function areasSpokenOf(ratings: readonly { readonly areaId: AnyAreaId }[]): readonly AnyAreaId[] {
  return [...new Set<AnyAreaId>([...AREAS.map(({ id }) => id), ...ratings.map(({ areaId }) => areaId)])];
}

/** The ratings by what they have in common, in the order of their first. */
export function groupBy<T>(entries: readonly T[], keyOf: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return groups;
}
