import type { Event } from '../kernel/lifecycle.js';
import type { AreaRating, AreaRatingGiven, AssessmentEvent, AssessmentState, Recorded, VoiceStanding } from './assessment.js';

/** How a list gets one more entry: by a copy, or in place where nobody else holds the list. */
type Append = <T>(list: readonly T[], entry: T) => readonly T[];

const copy: Append = (list, entry) => [...list, entry];

/**
 * The assessment after an event. Refuses nothing; returns the very same state for an event of a type it does not know.
 * Trusts that it is given a state and an event.
 *
 * @param state - The assessment before the event.
 * @param event - What happened.
 * @returns The assessment after it; whatever was said before stays.
 * Source: D-JCM-F2, D-CNV-11.
 *
 * @example
 * ```ts
 * import { assessmentLifecycle, evolveAssessment } from 'commissioning-kit/joint';
 *
 * const rated = evolveAssessment(assessmentLifecycle.initialState(), {
 *   type: 'area-rated',
 *   data: {
 *     schemaVersion: 1, id: 'e1', on: '2026-04-01', by: { role: 'head of commissioning', agencyId: 'council' }, why: null,
 *     agencyId: 'council', areaId: 'contracting', level: 'parallel', text: 'We tell each other what we mean to buy', evidenceIds: [],
 *   },
 * });
 * rated.ratings[0]?.turn; // => 1
 * ```
 */
export function evolveAssessment(state: AssessmentState, event: AssessmentEvent): AssessmentState {
  return evolveBy(copy, state, event);
}

/** The same, with the way in which lists grow handed in. */
export function evolveBy(append: Append, state: AssessmentState, event: AssessmentEvent): AssessmentState {
  const next = (change: Partial<AssessmentState>): AssessmentState => ({
    ...state,
    ...change,
    lastOn: event.data.on,
    eventIds: append(state.eventIds, event.data.id),
  });
  switch (event.type) {
    case 'assessment-opened': {
      const { assessmentId, populationId, agencies, matrixVersion, matrix = null, parts = [], extensions } = event.data;
      const standing = agencies.reduce((known, agency) => withVoice(known, agency.id, null), state.standing);
      const opened = { id: assessmentId, populationId, agencies, matrixVersion, matrix, parts, standing };
      return next(extensions === undefined ? opened : { ...opened, extensions });
    }
    case 'rater-enrolled': {
      const { agencyId, raterId, mandate } = event.data;
      return next({
        raters: append(state.raters, recorded(event)),
        standing: mandate === 'rates' ? withVoice(state.standing, agencyId, raterId) : state.standing,
      });
    }
    case 'round-opened':
      return next({ rounds: append(state.rounds, { ...recorded(event), closedOn: null }) });
    case 'round-closed': {
      const { roundId, on } = event.data;
      return next({ rounds: state.rounds.map((round) => (round.roundId === roundId ? { ...round, closedOn: on } : round)) });
    }
    case 'ratings-sealed':
      return next({ seals: append(state.seals, recorded(event)) });
    case 'area-rated':
      return next(rate(append, state, recorded(event)));
    case 'area-applicability-decided':
      return next({ applicability: append(state.applicability, recorded(event)) });
    case 'position-recorded':
      return next({ positions: append(state.positions, recorded(event)) });
    case 'partner-target-stated':
      return next({ partnerTargets: append(state.partnerTargets, recorded(event)) });
    case 'target-chosen':
      return next({ targets: append(state.targets, recorded(event)) });
    case 'gate-recorded':
      return next({ gates: append(state.gates, recorded(event)) });
    case 'action-agreed':
      return next({ actions: append(state.actions, recorded(event)) });
    case 'action-progressed':
      return next({ progress: append(state.progress, recorded(event)) });
    case 'partner-succeeded': {
      const { successor } = event.data;
      const joined = !state.agencies.some(({ id }) => id === successor.id);
      return next({
        agencies: joined ? [...state.agencies, successor] : state.agencies,
        standing: withVoice(state.standing, successor.id, null),
        successions: append(state.successions, { ...recorded(event), joined }),
      });
    }
    default:
      return state;
  }
}

/** What an event tells, with the id of the event under a name of its own. */
function recorded<D>({ data }: Event<string, D>): D & Recorded {
  const kept: Record<string, unknown> = { ...data, eventId: data.id };
  delete kept['id'];
  delete kept['schemaVersion'];
  return kept as D & Recorded;
}

function rate(append: Append, state: AssessmentState, given: AreaRatingGiven & Recorded): Pick<AssessmentState, 'ratings' | 'standing'> {
  const { agencyId, raterId = null, areaId } = given;
  const standing = withVoice(state.standing, agencyId, raterId);
  const at = standing.findIndex((voice) => isVoice(voice, agencyId, raterId));
  const { latest } = standing[at] as VoiceStanding;
  const rating: AreaRating = { ...given, turn: (latest[areaId]?.turn ?? 0) + 1 };
  return {
    ratings: append(state.ratings, rating),
    standing: standing.map((voice, index) => (index === at ? { agencyId, raterId, latest: { ...latest, [areaId]: rating } } : voice)),
  };
}

/** The standings with an entry for the voice, also for one that nobody enrolled: what it said is kept. */
function withVoice(standing: readonly VoiceStanding[], agencyId: string, raterId: string | null): readonly VoiceStanding[] {
  return standing.some((voice) => isVoice(voice, agencyId, raterId)) ? standing : [...standing, { agencyId, raterId, latest: {} }];
}

function isVoice(voice: VoiceStanding, agencyId: string, raterId: string | null): boolean {
  return voice.agencyId === agencyId && voice.raterId === raterId;
}
