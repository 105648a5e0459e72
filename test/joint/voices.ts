import fc from 'fast-check';
import { AREAS, LEVELS, type AnyAreaId, type Level, type VoiceLevel, type VoiceRating } from 'commissioning-kit/joint';

/** What one voice says of one area; the agency is what stands before the dot of the voice’s id. */
export function said(voiceId: string, areaId: AnyAreaId, level: VoiceLevel | readonly Level[]): VoiceRating {
  const straddles = typeof level !== 'string';
  return {
    voiceId,
    agencyId: voiceId.split('.')[0] as string,
    areaId,
    level: straddles ? 'straddle' : level,
    levels: straddles ? level : LEVELS.filter((known) => known === level),
    confidence: null,
    text: null,
    evidenceIds: [],
    on: '2026-04-01',
    roundId: null,
  };
}

/** What voices say of contracting, by voice. */
export function ofContracting(levels: { readonly [voiceId: string]: VoiceLevel | readonly Level[] }): readonly VoiceRating[] {
  return Object.entries(levels).map(([voiceId, level]) => said(voiceId, 'contracting', level));
}

/** What one voice says of the seven areas in their order. */
export function ofAll(voiceId: string, levels: readonly (VoiceLevel | readonly Level[])[]): readonly VoiceRating[] {
  return levels.map((level, index) => said(voiceId, (AREAS[index] as { id: AnyAreaId }).id, level));
}

/** The level as far from the other end. */
export function mirrored<L extends string>(level: L): L {
  const index = (LEVELS as readonly string[]).indexOf(level);
  return (index < 0 ? level : LEVELS[LEVELS.length - 1 - index]) as L;
}

/** The ratings with the order of the levels turned round. */
export function mirror(ratings: readonly VoiceRating[]): readonly VoiceRating[] {
  return ratings.map((rating) => ({ ...rating, level: mirrored(rating.level), levels: [...rating.levels].reverse().map(mirrored) }));
}

/** The ratings with other names for voices and agencies. */
export function renamed(ratings: readonly VoiceRating[], rename: (name: string) => string): readonly VoiceRating[] {
  return ratings.map((rating) => ({ ...rating, voiceId: rename(rating.voiceId), agencyId: rename(rating.agencyId) }));
}

const VOICES = ['council.a', 'council.b', 'icb.a', 'icb.b', 'trust.a', 'school'] as const;
const straddles = fc.subarray([...LEVELS], { minLength: 2 });
const anything = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<VoiceLevel>(...LEVELS) },
  { weight: 1, arbitrary: fc.constantFrom<VoiceLevel>('none-shown', 'unknown', 'not-applicable', 'abstained') },
  { weight: 1, arbitrary: straddles },
);

/** Panels of up to six voices of four agencies, who say anything or nothing of three areas. */
export const panels: fc.Arbitrary<readonly VoiceRating[]> = fc
  .array(fc.array(fc.option(anything, { freq: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: VOICES.length })
  .map((rows) =>
    rows.flatMap((row, voice) =>
      row.flatMap((level, area) => (level === null ? [] : [said(VOICES[voice] as string, (AREAS[area] as { id: AnyAreaId }).id, level)])),
    ),
  );
