import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import type { AreaRating, AssessmentState } from './assessment.js';
import { areasOf, givenRatings } from './counting-ratings.js';
import { readRatings, readStandings, readWho } from './read-state.js';
import { areaLabel } from './read-voice-ratings.js';
import { seenInRating, shownByExamples } from './seen-in-rating.js';

const SOURCES = [inferred('ipc-book', 'Appendix, Figure 2.2')];

/** What there is to ask of one rating. */
interface Doubt {
  readonly reason: Reason;
  readonly question: Question;
}

/**
 * What there is to ask about the latest ratings before partners talk of them: levels that the examples ticked beside them do not show,
 * areas that apply for one voice and not for another, and levels for which no evidence is named. Questions and no errors: examples are no
 * definitions, and whoever rates may know what no example says.
 *
 * @param state - An assessment.
 * @returns `'questions'` with one question for each doubt and the reason for it, `'nothing-to-ask'` where there is none,
 *   `'insufficient-information'` where nobody has rated.
 * @throws InvalidInputError when the state is malformed.
 * Source: D-JCM-F1, D-JCM-F2, D-AMB-10.
 *
 * @example
 * ```ts
 * import { checkRatings, replayAssessment } from 'commissioning-kit/joint';
 *
 * const { state } = replayAssessment([
 *   {
 *     type: 'area-rated',
 *     data: {
 *       schemaVersion: 1, id: 'e1', on: '2026-04-01', by: { role: 'analyst', agencyId: null }, why: null,
 *       agencyId: 'council', areaId: 'contracting', level: 'integrated', text: null, evidenceIds: ['contracts-register'],
 *       observed: [{ descriptor: 'CO-J2', observed: 'yes' }],
 *     },
 *   },
 * ]);
 * const check = checkRatings(state);
 * check.outcome; // => 'questions'
 * check.reasons.map((reason) => reason.code); // => ['joint/examples-show-another-level']
 * ```
 */
export function checkRatings(state: AssessmentState): Finding<'questions' | 'nothing-to-ask'> {
  readStandings(state);
  readRatings(state);
  readWho(state);
  const called = callsIn(state);
  const ratings = givenRatings(state, {});
  const places = new Map(state.ratings.map(({ eventId }, index) => [eventId, index]));
  const doubts = ratings.flatMap((rating) => {
    const path = ['state', 'ratings', places.get(rating.eventId) ?? 0];
    return [...examplesDoubt(rating, state, path, called), ...evidenceDoubt(rating, path, called)];
  });
  const all = [...doubts, ...applicabilityDoubts(ratings, state, called)];
  return {
    outcome: ratings.length === 0 ? 'insufficient-information' : all.length > 0 ? 'questions' : 'nothing-to-ask',
    reasons: all.map(({ reason }) => reason),
    unknown: all.map(({ question }) => question),
    caveats: ratings.some(({ level, rule, observed }) => level !== 'by-descriptors' && observed !== undefined && rule === undefined)
      ? [BY_ANY]
      : [],
  };
}

const BY_ANY: Caveat = {
  code: 'joint/rule-by-default',
  message:
    'The text gives no rule for reading a level from examples; where a voice named none, one example observed counts as showing its level',
  kind: 'library-default',
  parameter: 'rule',
  sources: SOURCES,
};

/** What voices and areas are called in the assessment; what it has no name for keeps its id. */
interface Called {
  readonly voice: (rating: AreaRating) => string;
  readonly area: (areaId: AreaRating['areaId']) => string;
}

function callsIn({ agencies, raters, matrix }: AssessmentState): Called {
  const names = new Map(agencies.map(({ id, name }) => [id, name]));
  const roles = new Map(raters.map(({ raterId, role }) => [raterId, role]));
  const labels = Object.fromEntries((matrix?.areas ?? []).map(({ id, label }) => [id, label]));
  return {
    voice: ({ raterId, agencyId }) => {
      const agency = names.get(agencyId) ?? agencyId;
      return raterId === undefined ? agency : `${roles.get(raterId) ?? raterId} (${agency})`;
    },
    area: (areaId) => areaLabel(areaId, labels),
  };
}

function reasonOf(code: string, message: string, path: Reason['path'], input: Reason['input'], domainId: string): Reason {
  return { code: `joint/${code}`, message, path, input, basis: 'library', domainId, sources: SOURCES };
}

function examplesDoubt(rating: AreaRating, { matrix }: AssessmentState, path: Reason['path'], called: Called): readonly Doubt[] {
  const { areaId, level, observed = [], rule = 'any', eventId } = rating;
  if (level === 'by-descriptors' || observed.length === 0) return [];
  const { levels } = shownByExamples({ areaId, observed, rule }, matrix);
  const said = seenInRating(rating, matrix).levels;
  if (levels.length === 0 || said.length === 0 || said.every((known) => levels.includes(known))) return [];
  const shown = levels.join(', ');
  return [
    {
      reason: reasonOf(
        'examples-show-another-level',
        `${called.voice(rating)} sees ${called.area(areaId)} at ${level}, and the examples ticked show ${shown} by the rule "${rule}"`,
        path,
        { level, shown: levels, rule },
        'D-JCM-F1',
      ),
      question: {
        id: `${eventId}/examples`,
        text: `What makes ${called.area(areaId)} ${level} for ${called.voice(rating)}, where the examples ticked are of ${shown}?`,
        path,
      },
    },
  ];
}

function evidenceDoubt(rating: AreaRating, path: Reason['path'], called: Called): readonly Doubt[] {
  const { areaId, level, evidenceIds, eventId } = rating;
  if (evidenceIds.length > 0 || level === 'unknown' || level === 'not-applicable' || level === 'abstained') return [];
  return [
    {
      reason: reasonOf(
        'no-evidence-named',
        `${called.voice(rating)} names no evidence for ${called.area(areaId)}`,
        path,
        { areaId, level },
        'D-JCM-F2',
      ),
      question: { id: `${eventId}/evidence`, text: `What does ${called.voice(rating)} rest the view of ${called.area(areaId)} on?`, path },
    },
  ];
}

/** Areas that apply for one voice and not for another. */
function applicabilityDoubts(ratings: readonly AreaRating[], state: AssessmentState, called: Called): readonly Doubt[] {
  const areas = new Set<AreaRating['areaId']>([...areasOf(state), ...ratings.map(({ areaId }) => areaId)]);
  return [...areas].flatMap((areaId) => {
    const own = ratings.filter((rating) => rating.areaId === areaId);
    const aside = own.filter(({ level }) => level === 'not-applicable').map(called.voice);
    const seen = own.filter((rating) => seenInRating(rating, state.matrix).levels.length > 0).map(called.voice);
    if (aside.length === 0 || seen.length === 0) return [];
    const path = ['state', 'ratings'];
    return [
      {
        reason: reasonOf(
          'applicability-differs',
          `${called.area(areaId)} does not apply for ${aside.join(', ')}, and ${seen.join(', ')} ${seen.length === 1 ? 'sees' : 'see'} a level in it`,
          path,
          { areaId, aside, seen },
          'D-JCM-X3',
        ),
        question: { id: `${areaId}/applies`, text: `Does ${called.area(areaId)} apply to this partnership?`, path },
      },
    ];
  });
}
