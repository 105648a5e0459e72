import type { CivilDate } from '../kernel/civil-date.js';
import type { Inline } from '../kernel/document.js';
import { line, name } from '../kernel/document-words.js';
import { markText } from '../kernel/mark-text.js';
import type { Actor } from '../kernel/records.js';
import type { AreaApplicability, AssessmentState, Recorded } from './assessment.js';
import type { AssessmentPaperOptions } from './paper-options.js';
import type { AnyAreaId } from './areas.js';
import type { Voice } from './area-reading.js';
import type { ActionAgreed, ActionProgress, GateRecorded, PartnerTarget, PositionRecorded, TargetChoice } from './choices.js';
import { consensusRecord, type ConsensusRecord } from './consensus-record.js';
import { latestRatings } from './latest-ratings.js';
import type { Level } from './levels.js';
import { wordsOfMatrix } from './matrix-words.js';
import { profileOf } from './profile-of.js';
import { profiledAreas, type MatrixProfile, type ProfiledArea } from './profile.js';
import { standingBy, type AreaStanding } from './standing.js';
import type { VoiceRating } from './voice.js';

/** An assessment as it stood at the end of a day, without what is said in a blind round that is still open. */
export interface PaperMoment {
  readonly on: CivilDate;
  readonly profile: MatrixProfile;
  readonly areas: readonly ProfiledArea[];
  readonly ratings: readonly VoiceRating[];
  readonly consensus: ConsensusRecord;
  readonly positions: readonly (PositionRecorded & Recorded)[];
  readonly applicability: readonly (AreaApplicability & Recorded)[];
  readonly standsIn: (areaId: AnyAreaId) => AreaStanding;
  readonly targets: readonly (TargetChoice & Recorded)[];
  readonly partnerTargets: readonly (PartnerTarget & Recorded)[];
  readonly gates: readonly (GateRecorded & Recorded)[];
  readonly actions: readonly (ActionAgreed & Recorded)[];
  readonly progress: readonly (ActionProgress & Recorded)[];
  /** How many ratings are held back. */
  readonly withheld: number;
}

/** What the parts of a paper draw on, worked out once. */
export interface PaperContext {
  readonly state: AssessmentState;
  readonly options: AssessmentPaperOptions;
  readonly now: PaperMoment;
  /** The assessment to set beside it; null where none is asked for. */
  readonly before: PaperMoment | null;
  /** Everybody who has a voice. */
  readonly voices: readonly Voice[];
  /** A text of the partners’ with its known figures, names and dates marked. */
  readonly words: (text: string) => readonly Inline[];
  readonly areaName: (areaId: AnyAreaId) => readonly Inline[];
  readonly levelName: (level: Level) => string;
  /** The name of a partner; never an id. */
  readonly who: (agencyId: string) => readonly Inline[];
  /** A partner and the role of somebody in it. */
  readonly actor: (actor: Actor) => readonly Inline[];
  /** The partner and role of a voice; the partner alone where it speaks as one. */
  readonly speaker: (agencyId: string, raterId: string | null) => readonly Inline[];
}

/** Works out what a paper draws on. */
export function paperContext(state: AssessmentState, options: AssessmentPaperOptions): PaperContext {
  const now = momentOf(state, options.asOf);
  const { compareWith = null, wording = null, figures = [], names = [] } = options;
  const matrixWords = wordsOfMatrix(wording, state.matrix);
  const agencies = [...state.agencies, ...(typeof compareWith === 'object' && compareWith !== null ? compareWith.agencies : [])];
  const agencyNames = new Map(agencies.map((agency) => [agency.id, agency.name]));
  const known = [...names, ...agencyNames.values()];
  const words = (text: string): readonly Inline[] => markText(text, { figures, names: known });
  const who = (agencyId: string): readonly Inline[] => words(agencyNames.get(agencyId) ?? 'somebody who is no partner');
  const labels = new Map<string, string>(matrixWords.areas.map(({ id, label }) => [id, label]));
  const inEnglish = matrixWords.language.toLowerCase().startsWith('en');
  const speaker = (agencyId: string, raterId: string | null): readonly Inline[] => {
    const role = state.raters.filter((rater) => rater.raterId === raterId).at(-1)?.role;
    return role === undefined ? who(agencyId) : line`${who(agencyId)}, ${words(role)}`;
  };
  return {
    state,
    options,
    now,
    before: compareWith === null ? null : typeof compareWith === 'string' ? momentOf(state, compareWith) : momentOf(compareWith, null),
    voices: voicesOf(state, now),
    words,
    areaName: (areaId) => [name(labels.get(areaId) ?? now.areas.find(({ id }) => id === areaId)?.label ?? 'An area set aside')],
    levelName: (level) => (inEnglish ? matrixWords.levels[level].toLowerCase() : matrixWords.levels[level]),
    who,
    actor: ({ role, agencyId }) => (agencyId === null ? words(role) : line`${words(role)}, ${who(agencyId)}`),
    speaker,
  };
}

function momentOf(state: AssessmentState, day: CivilDate | null): PaperMoment {
  const on = day ?? state.lastOn ?? '9999-12-31';
  const upTo = <T extends Recorded>(entries: readonly T[]): readonly T[] => entries.filter((entry) => entry.on <= on);
  const blind = new Set(
    state.rounds.filter(({ kind, closedOn }) => kind === 'blind' && (closedOn === null || closedOn > on)).map(({ roundId }) => roundId),
  );
  const given = upTo(state.ratings);
  const open = given.filter(({ roundId }) => roundId === undefined || !blind.has(roundId));
  // With a day the profile is made from the ratings themselves, so that those held back are not in it.
  const shown = { ...state, ratings: open };
  const profile = profileOf(shown, { on });
  const ratings = latestRatings(shown, { on });
  // Of what was decided more than once the last counts.
  const standing = <T extends Recorded>(entries: readonly T[], keyOf: (entry: T) => string): readonly T[] => [
    ...new Map(upTo(entries).map((entry) => [keyOf(entry), entry])).values(),
  ];
  const byArea = ({ areaId }: { readonly areaId: AnyAreaId }): string => areaId;
  const applicability = standing(state.applicability, byArea);
  const positions = standing(state.positions, byArea);
  return {
    on,
    profile,
    areas: profiledAreas(profile),
    ratings,
    consensus: consensusRecord({ positions, ratings, applicability }),
    positions,
    applicability,
    standsIn: standingBy({ profile, positions, applicability }),
    targets: standing(state.targets, byArea),
    partnerTargets: standing(state.partnerTargets, ({ agencyId, areaId }) => JSON.stringify([agencyId, areaId])),
    gates: standing(state.gates, ({ gateId, areaId }) => JSON.stringify([gateId, areaId])),
    actions: upTo(state.actions),
    progress: upTo(state.progress),
    withheld: given.length - open.length,
  };
}

/** Those who were enrolled to rate, those who spoke, and the partners of whom neither is known, which speak as one. */
function voicesOf({ raters }: AssessmentState, { ratings, profile, on }: PaperMoment): readonly Voice[] {
  const enrolled = raters
    .filter((rater) => rater.mandate === 'rates' && rater.on <= on)
    .map(({ raterId, agencyId, areaIds }): Voice => ({ voiceId: raterId, agencyId, areaIds }));
  const spoke = ratings.map(({ voiceId, agencyId }): Voice => ({ voiceId, agencyId }));
  const known = [...new Map([...spoke, ...enrolled].map((voice) => [voice.voiceId, voice])).values()];
  const partners = profile.areas.contracting.byAgency.map(({ agencyId }) => agencyId);
  return [
    ...known,
    ...partners.filter((id) => !known.some(({ agencyId }) => agencyId === id)).map((id): Voice => ({ voiceId: id, agencyId: id })),
  ];
}

/** The level that partners concluded on or, where they concluded nothing, all see. */
export function standingLevel(moment: PaperMoment, areaId: AnyAreaId): Level | null {
  return moment.standsIn(areaId).level;
}

/** The targets that stand, the last for each area, in the order of the areas; none for an area set aside. */
export function standingTargets({ targets, areas }: PaperMoment): readonly (TargetChoice & Recorded)[] {
  const last = new Map(targets.map((target) => [target.areaId, target]));
  return areas.flatMap(({ id, seen }) => {
    const target = last.get(id);
    return target === undefined || seen.state === 'not-applicable' ? [] : [target];
  });
}
