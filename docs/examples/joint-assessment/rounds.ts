import {
  AREAS,
  MATRIX_VERSION,
  profiledAreas,
  profileOf,
  sealRatings,
  type Actor,
  type AreaRatingGiven,
  type AssessmentCommand,
  type Level,
} from 'commissioning-kit/joint';
import { FIRST, REVISED } from './answers.js';
import { BEFORE, carryOut, said, type Assessment } from './carry-out.js';
import { BOARD, BOARD_LEAD, CHAIR, COUNCIL, COUNCIL_LEAD, OFFICER, RATERS, VOICES } from './partners.js';
import { fillIn, readSheet, sheetFor } from './sheets.js';

const opening = (assessmentId: string, on: string): AssessmentCommand => ({
  type: 'open-assessment',
  data: {
    ...said('opened', on, CHAIR),
    assessmentId,
    populationId: 'learning-disability',
    agencies: [COUNCIL, BOARD],
    matrixVersion: MATRIX_VERSION,
  },
});

/** Where each partner saw itself a year ago, in the order of the areas. Each spoke as one. */
const A_YEAR_AGO: { readonly [agencyId: string]: readonly Level[] } = {
  council: ['joint', 'parallel', 'parallel', 'integrated', 'separate', 'parallel', 'parallel'],
  icb: ['joint', 'parallel', 'separate', 'integrated', 'separate', 'parallel', 'parallel'],
};

export const LAST_YEAR = carryOut(BEFORE, [
  opening('learning-disability-2025', '2025-05-12'),
  ...[COUNCIL_LEAD, BOARD_LEAD].flatMap((by) =>
    AREAS.map(({ id: areaId }, index): AssessmentCommand => {
      const agencyId = by.agencyId as string;
      const level = A_YEAR_AGO[agencyId]?.[index] ?? 'unknown';
      return {
        type: 'rate-area',
        data: { ...said(`${agencyId} on ${areaId}`, '2025-05-19', by), agencyId, areaId, level, text: null, evidenceIds: [] },
      };
    }),
  ),
]);

/** In earnest a long random text that only the rater keeps. */
export const saltOf = (raterId: string): string => `kept in the drawer of ${raterId}`;

const rate = (ratings: readonly AreaRatingGiven[], on: string, by: Actor, isRevised: boolean): readonly AssessmentCommand[] =>
  ratings.map((rating) => ({
    type: 'rate-area',
    data: { ...said(`${rating.raterId} on ${rating.areaId}, ${rating.roundId}`, on, by, isRevised ? rating.text : null), ...rating },
  }));

const invited = carryOut(BEFORE, [
  opening('learning-disability-2026', '2026-05-11'),
  ...RATERS.map((rater): AssessmentCommand => ({
    type: 'enrol-rater',
    data: { ...said(`enrolled ${rater.raterId}`, '2026-05-11', OFFICER), ...rater },
  })),
  {
    type: 'open-round',
    data: { ...said('first', '2026-05-18', OFFICER), roundId: 'first', kind: 'blind', text: 'What do you see, each for yourself?' },
  },
]);

/** The sheets as they came back from the first round. */
export const SHEETS = Object.fromEntries(
  VOICES.map((voice) => [voice.raterId, fillIn(sheetFor(voice, 'first'), FIRST[voice.raterId] ?? {})]),
);

const first = VOICES.map((voice) => ({ voice, ratings: readSheet(SHEETS[voice.raterId] ?? '', voice) }));

const sealed = carryOut(
  invited,
  first.map(({ voice: { raterId, agencyId, role }, ratings }): AssessmentCommand => ({
    type: 'seal-ratings',
    data: {
      ...said(`sealed by ${raterId}`, '2026-05-29', { role, agencyId }),
      ...{ roundId: 'first', agencyId, raterId },
      seal: sealRatings(ratings, saltOf(raterId)),
    },
  })),
);

/** While the first round is open: five have spoken, one has not. */
export const IN_FIRST_ROUND: Assessment = carryOut(
  sealed,
  first.slice(0, 5).flatMap(({ voice: { role, agencyId }, ratings }) => rate(ratings, '2026-06-01', { role, agencyId }, false)),
);

/** After the first round: everything may be seen. */
export const AFTER_FIRST: Assessment = carryOut(IN_FIRST_ROUND, [
  ...first.slice(5).flatMap(({ voice: { role, agencyId }, ratings }) => rate(ratings, '2026-06-02', { role, agencyId }, false)),
  { type: 'close-round', data: { ...said('first closed', '2026-06-03', OFFICER), roundId: 'first' } },
]);

/** The areas to talk about and to ask again. */
export const DIFFERED = profiledAreas(profileOf(AFTER_FIRST.state)).filter(({ seen }) => seen.state === 'disagreement');

/** After they have talked and rated those areas again. */
export const AFTER_TALK: Assessment = carryOut(AFTER_FIRST, [
  {
    type: 'open-round',
    data: {
      ...said('revised', '2026-06-15', OFFICER),
      roundId: 'revised',
      kind: 'open',
      text: 'Having heard the others, what do you see now?',
    },
  },
  ...VOICES.flatMap((voice) => {
    const { raterId, agencyId, role } = voice;
    const sheet = sheetFor(
      voice,
      'revised',
      DIFFERED.map(({ id }) => id),
    );
    return rate(readSheet(fillIn(sheet, REVISED[raterId] ?? {}), voice), '2026-06-15', { role, agencyId }, true);
  }),
  { type: 'close-round', data: { ...said('revised closed', '2026-06-15', OFFICER), roundId: 'revised' } },
]);
