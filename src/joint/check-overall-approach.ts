import { caveatOfReading } from '../kernel/ambiguity.js';
import type { CheckFinding, Gap, Question, Reason } from '../kernel/finding.js';
import { readShape } from '../kernel/guards.js';
import { NO_SCORING_RULE } from '../kernel/readings-of-joint-work.js';
import { inferred } from '../kernel/source.js';
import type { Level } from './levels.js';
import { profiledAreas, type AreaProfile, type MatrixProfile, type ProfiledArea } from './profile.js';
import { nameIn, readLevel, readNames, type NamesById } from './read-parts.js';
import { readProfile } from './read-profile.js';

/** What {@link checkOverallApproach} takes beside the profile and the label. */
export interface OverallApproachOptions {
  /** What the partners are called in the questions, by id; their ids by default. */
  readonly names?: NamesById;
}

type Area = Pick<ProfiledArea, 'id' | 'label'>;

/**
 * Whether one label for all of it, such as “integrated”, fits where the areas stand. A partnership can stand at different levels in different
 * areas; then the label hides something, which is for the partners to say and not a fault.
 *
 * @param profile - Where they stand, from `profileOf` or `assessMatrix`.
 * @param approach - The one level that is said of the whole.
 * @param options - `names`: what the partners are called in the questions, by id.
 * @returns `'complete'` where every area that applies is agreed to stand at that level; `'gaps'` with the areas that contradict it;
 *   `'insufficient-information'` where none does and some are not known, or none applies.
 * @throws InvalidInputError when the profile or an option is malformed or the level unknown.
 * Source: D-JCM-F5, D-JCM-X3, D-JCM-X4.
 *
 * @example
 * ```ts
 * import { checkOverallApproach, profileOf, replayAssessment } from 'commissioning-kit/joint';
 *
 * const by = { role: 'head of commissioning', agencyId: null };
 * const rating = (id: string, areaId: string, level: string) => ({
 *   type: 'area-rated',
 *   data: { schemaVersion: 1, id, on: '2026-04-01', by, why: null, agencyId: 'council', areaId, level, text: null, evidenceIds: [] },
 * });
 * const { state } = replayAssessment([
 *   rating('e1', 'resource-allocation-and-management', 'integrated'),
 *   rating('e2', 'contracting', 'separate'),
 * ]);
 * const check = checkOverallApproach(profileOf(state), 'integrated');
 * check.outcome; // => 'gaps'
 * check.gaps.map((gap) => gap.missing); // => ['Contracting stands at separate, not at integrated']
 * check.unknown.length; // => 5
 * ```
 */
export function checkOverallApproach(profile: MatrixProfile, approach: Level, options: OverallApproachOptions = {}): CheckFinding {
  readProfile(profile, ['profile']);
  readLevel(approach, ['approach']);
  readShape(options, ['options'], {}, { names: readNames });
  const { names = {} } = options;
  const entries = profiledAreas(profile).map(({ seen, ...area }) => ({ area, seen }));
  const gaps = entries.flatMap(({ area, seen }) => gapsOf(area, seen, approach));
  const unknown = entries.flatMap(({ area, seen }) => questionsOf(area, seen, names));
  const fitting = entries.filter(({ seen }) => seen.agreed === approach);
  const outcome =
    gaps.length > 0 ? ('gaps' as const) : unknown.length > 0 || fitting.length === 0 ? 'insufficient-information' : ('complete' as const);
  return {
    outcome,
    reasons: entries.flatMap(({ area, seen }) => reasonsOf(area, seen, approach)),
    unknown,
    caveats: [
      {
        code: 'joint/one-label-for-seven-areas',
        message:
          'The texts name one level for a whole case, yet the matrix looks at each area by itself; that a label has to hold for every area is our reading',
        kind: 'reading',
        parameter: null,
        sources: [inferred('ipc-book', 'Appendix')],
      },
      caveatOfReading(NO_SCORING_RULE),
    ],
    gaps,
  };
}

function gapsOf(area: Area, { state, agreed, spread }: AreaProfile, approach: Level): readonly Gap[] {
  const missing =
    state === 'disagreement'
      ? `${area.label} has no agreed level: the partners see ${spread.join(', ')}`
      : state === 'straddle'
        ? `${area.label} shows several levels side by side: ${spread.join(', ')}`
        : agreed !== null && agreed !== approach
          ? `${area.label} stands at ${agreed}, not at ${approach}`
          : state === 'incomplete' && spread.length > 0 && !spread.includes(approach)
            ? `${area.label} is seen at ${spread.join(', ')} by those who have said, not at ${approach}`
            : null;
  if (missing === null) return [];
  const fill =
    agreed === null
      ? 'a discussion between the partners, for which compareProfiles shows who differs'
      : 'another label, one level for each area, or a target with gapToTarget';
  return [{ domainId: 'D-JCM-X3', missing, path: ['profile', 'areas', area.id], fill }];
}

function questionsOf(area: Area, { state, byAgency }: AreaProfile, names: NamesById): readonly Question[] {
  if (state !== 'incomplete') return [];
  const silent = byAgency.filter(({ levels, level }) => levels.length === 0 && level !== 'not-applicable').map(({ agencyId }) => agencyId);
  const whose = silent.length === 0 ? '' : ` (not known from ${silent.map((id) => nameIn(names, id)).join(', ')})`;
  return [{ id: area.id, text: `${area.label}: at which level does the area stand?${whose}`, path: ['profile', 'areas', area.id] }];
}

function reasonsOf(area: Area, { state, agreed, spread, byAgency }: AreaProfile, approach: Level): readonly Reason[] {
  const [code, message] =
    state === 'not-applicable'
      ? ['area-does-not-apply', `${area.label} does not apply, so the label says nothing about it`]
      : agreed === approach
        ? ['area-fits-label', `${area.label} stands at ${approach}`]
        : spread.length > 0 && state !== 'incomplete'
          ? ['area-contradicts-label', `${area.label} does not stand at ${approach} alone: ${spread.join(', ')}`]
          : [null, ''];
  if (code === null) return [];
  return [
    {
      code: `joint/${code}`,
      message,
      path: ['profile', 'areas', area.id],
      input: byAgency.map(({ agencyId, level }) => ({ agencyId, level })),
      basis: 'library',
      domainId: 'D-JCM-F5',
      sources: [inferred('ipc-book', 'Appendix')],
    },
  ];
}
