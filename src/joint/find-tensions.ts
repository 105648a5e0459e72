import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { NO_SCORING_RULE } from '../kernel/readings-of-joint-work.js';
import { listed } from './area-words.js';
import { AREA_TENSIONS, type AreaTension, type AreaTensionId, type TensionSide } from './area-tensions.js';
import type { AreaId } from './areas.js';
import type { Level } from './levels.js';
import type { AreaProfile, MatrixProfile } from './profile.js';
import { areaLabel } from './read-voice-ratings.js';
import { readProfile } from './read-profile.js';

/** Where one of the two areas of a tension stands. */
export interface TensionPlace {
  readonly areaId: AreaId;
  readonly levels: readonly Level[];
}

/** Two areas that stand so that a question is worth asking. */
export interface FoundTension {
  readonly tensionId: AreaTensionId;
  /** `agreed`: both areas are agreed to stand so; `in-some-views`: some partners see it so; `between-views`: only the views of different partners together show it. */
  readonly standing: 'agreed' | 'in-some-views' | 'between-views';
  readonly one: TensionPlace;
  readonly beside: TensionPlace;
  /** The partners who by themselves see both areas so. */
  readonly agencyIds: readonly string[];
  readonly question: string;
  readonly words: string;
}

const DRAWN_FROM_EXAMPLES: Caveat = {
  code: 'joint/tensions-drawn-from-examples',
  message:
    'The texts name no dependencies between areas; these are drawn by the library from the examples of the matrix, as questions and not as faults',
  kind: 'reading',
  parameter: null,
  sources: [],
};

/**
 * Where areas seem to contradict one another, as questions to the partners: integrated contracting beside a separate analysis of needs, for
 * instance. For one overall label against the areas see {@link checkOverallApproach}.
 *
 * @param profile - Where the partners stand, from `profileOf` or `assessMatrix`.
 * @returns A finding with the tensions, an empty list where none shows; `'insufficient-information'` where none shows and no pair is known.
 * @throws InvalidInputError when the profile is malformed.
 * Source: D-JCM-X3, D-JCM-F5; the tensions are inferred (`AREA_TENSIONS`).
 *
 * @example
 * ```ts
 * import { findTensions, profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rating = (id: string, areaId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId: 'council', areaId, level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([
 *   rating('e1', 'contracting', 'integrated'),
 *   rating('e2', 'needs-and-market-intelligence', 'separate'),
 * ]);
 * const { outcome } = findTensions(profileOf(state));
 * outcome === 'insufficient-information' ? [] : outcome.map((tension) => tension.words);
 * // => ['Contracting is seen at integrated beside Needs and market intelligence at separate: from whose analysis of needs does the one contracting function work?']
 * ```
 */
export function findTensions(profile: MatrixProfile): Finding<readonly FoundTension[]> {
  readProfile(profile, ['profile']);
  const found = AREA_TENSIONS.flatMap((tension) => tensionIn(profile, tension));
  const known = AREA_TENSIONS.some(({ one, beside }) => [one, beside].every(({ areaId }) => profile.areas[areaId].spread.length > 0));
  return {
    outcome: found.length === 0 && !known ? 'insufficient-information' : found,
    reasons: found.map((tension) => reasonOf(tension, profile)),
    unknown: questionsOf(profile),
    caveats: [DRAWN_FROM_EXAMPLES, caveatOfReading(NO_SCORING_RULE)],
  };
}

function tensionIn(profile: MatrixProfile, tension: AreaTension & { readonly id: AreaTensionId }): readonly FoundTension[] {
  const [one, beside] = [sideIn(profile, tension.one), sideIn(profile, tension.beside)];
  if (one.levels.length === 0 || beside.levels.length === 0) return [];
  const agencyIds = one.area.byAgency.map(({ agencyId }) => agencyId).filter((agencyId) => sees(one, agencyId) && sees(beside, agencyId));
  const isAgreed = [one, beside].every(({ area, among }) => area.agreed !== null && among.includes(area.agreed));
  return [
    {
      tensionId: tension.id,
      standing: isAgreed ? 'agreed' : agencyIds.length > 0 ? 'in-some-views' : 'between-views',
      one: { areaId: one.areaId, levels: one.levels },
      beside: { areaId: beside.areaId, levels: beside.levels },
      agencyIds,
      question: tension.question,
      words: `${areaLabel(one.areaId, profile.labels)} is seen at ${listed(one.levels)} beside ${areaLabel(beside.areaId, profile.labels)} at ${listed(beside.levels)}: ${lowerFirst(tension.question)}`,
    },
  ];
}

interface Side extends TensionPlace {
  readonly area: AreaProfile;
  readonly among: readonly Level[];
}

function sideIn(profile: MatrixProfile, { areaId, levels }: TensionSide): Side {
  const area = profile.areas[areaId];
  return { areaId, area, levels: area.spread.filter((level) => levels.includes(level)), among: levels };
}

function sees({ area, among }: Side, agencyId: string): boolean {
  return area.byAgency.some((view) => view.agencyId === agencyId && view.levels.some((level) => among.includes(level)));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function reasonOf({ tensionId, words, one, beside, agencyIds }: FoundTension, profile: MatrixProfile): Reason {
  const tension = AREA_TENSIONS.find(({ id }) => id === tensionId) as AreaTension;
  const statesOf = ({ areaId, levels }: TensionPlace): { areaId: string; levels: string[]; state: string } => ({
    areaId,
    levels: [...levels],
    state: profile.areas[areaId].state,
  });
  return {
    code: 'joint/areas-in-tension',
    message: `${words} ${tension.why}`,
    path: ['profile', 'areas', one.areaId],
    input: { one: statesOf(one), beside: statesOf(beside), agencyIds: [...agencyIds] },
    basis: 'library',
    domainId: 'D-JCM-X3',
    sources: tension.sources,
  };
}

/** The areas of a tension of which no level is known; one that does not apply is no question. */
function questionsOf(profile: MatrixProfile): readonly Question[] {
  const areaIds = [...new Set<AreaId>(AREA_TENSIONS.flatMap(({ one, beside }) => [one.areaId, beside.areaId]))];
  return areaIds
    .filter((areaId) => profile.areas[areaId].spread.length === 0 && profile.areas[areaId].state !== 'not-applicable')
    .map((areaId) => ({
      id: areaId,
      text: `${areaLabel(areaId, profile.labels)}: at which level does the area stand?`,
      path: ['profile', 'areas', areaId],
    }));
}
