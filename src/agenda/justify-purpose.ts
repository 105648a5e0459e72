import { caveatOfReading } from '../kernel/ambiguity.js';
import type { Caveat, Finding, Question, Reason, Tri } from '../kernel/finding.js';
import { readId, readListOf, readNullable, readOneOf, readShape, readShapeOf, readText, readUnique, refuse } from '../kernel/guards.js';
import { SENSES_OF_AIM } from '../kernel/readings-of-words.js';
import { stated } from '../kernel/source.js';
import { OVERALL_AIMS, type OverallAimId } from '../reference/overall-aims.js';
import { CLARITY_QUESTIONS, type ClarityQuestionId } from './clear-purpose.js';

/** An aim of the case in hand, under the headings of the three overall aims. */
export interface StatedAim {
  readonly id: string;
  readonly text: string;
  /** The overall aims it comes under: none when it comes under none, null when that is not known. */
  readonly serves: readonly OverallAimId[] | null;
}

/** Something that is done or planned. */
export interface PurposefulActivity {
  readonly id: string;
  readonly text: string;
  /** The ids of the stated aims it serves: none when it serves none, null when that is not known. */
  readonly serves: readonly string[] | null;
}

/** What is done, what for, and what the partners are clear about; null is an answer that nobody has given yet. */
export interface StatedPurpose {
  readonly activities: readonly PurposefulActivity[];
  readonly aims: readonly StatedAim[];
  readonly why: string | null;
  readonly resources: string | null;
  readonly intendedResult: string | null;
}

const WHY = [stated('ipc-book', 'Why commission?')] as const;

/**
 * Whether activities can be tied to the three overall aims of commissioning: each activity to an aim of the case, each aim of the case to an
 * overall one. Where one cannot, its purpose has to be thought through again. An aim that nothing serves is reported and is no fault, since
 * a case may serve two of the three only.
 *
 * @param purpose - Activities, stated aims, and the three things to be clear about.
 * @returns `'justified'`; `'challenge'` when an activity is tied to no overall aim; `'insufficient-information'` when that is not known of
 *   one, when there are no activities, or when a question of clarity has no answer.
 * @throws InvalidInputError on an id that stands twice, an activity that points to what is no stated aim, an aim under a heading that is none
 *   of the three, or a blank text.
 * Source: D-AIM-F1, D-AIM-01 to D-AIM-03, D-AIM-05 to D-AIM-08, D-AMB-11.
 *
 * @example
 * ```ts
 * import { justifyPurpose } from 'commissioning-kit/agenda';
 *
 * const finding = justifyPurpose({
 *   aims: [{ id: 'home', text: 'More support at home', serves: ['better-outcomes', 'better-match'] }],
 *   activities: [
 *     { id: 'falls', text: 'Rehabilitation after falls', serves: ['home'] },
 *     { id: 'logo', text: 'A new logo', serves: [] },
 *   ],
 *   why: 'The market will not bring it about by itself', resources: 'Two officers for a year', intendedResult: 'Fewer admissions',
 * });
 * finding.outcome; // => 'challenge'
 * finding.reasons.filter((reason) => reason.code === 'agenda/activity-without-aim').map((reason) => reason.input); // => ['logo']
 * ```
 */
export function justifyPurpose(purpose: StatedPurpose): Finding<'justified' | 'challenge'> {
  readPurpose(purpose);
  const aims = new Map(purpose.aims.map((aim) => [aim.id, aim]));
  const judged = purpose.activities.map((activity, index) => ({ activity, index, tied: tiedTo(activity, aims) }));
  const unknown = [...activityQuestions(judged, purpose), ...clarityQuestions(purpose)];
  const outcome = judged.some(({ tied }) => tied === 'no') ? 'challenge' : unknown.length > 0 ? 'insufficient-information' : 'justified';
  return { outcome, reasons: judged.flatMap(reasonsOf), unknown, caveats: caveatsOf(purpose) };
}

interface JudgedActivity {
  readonly activity: PurposefulActivity;
  readonly index: number;
  readonly tied: Tri;
}

/** Whether an activity leads over the stated aims to one of the three. */
function tiedTo({ serves }: PurposefulActivity, aims: ReadonlyMap<string, StatedAim>): Tri {
  if (serves === null) return 'unknown';
  const headings = serves.map((id) => (aims.get(id) as StatedAim).serves);
  if (headings.some((under) => under !== null && under.length > 0)) return 'yes';
  return headings.includes(null) ? 'unknown' : 'no';
}

function readPurpose(purpose: StatedPurpose): void {
  const readAnswer = readNullable(readText);
  const readAim = readShapeOf({
    id: readId,
    text: readText,
    serves: readNullable(readListOf(readOneOf(OVERALL_AIMS.map(({ id }) => id)))),
  });
  const readActivity = readShapeOf({ id: readId, text: readText, serves: readNullable(readListOf(readId)) });
  readShape(purpose, [], {
    activities: readListOf(readActivity),
    aims: readListOf(readAim),
    why: readAnswer,
    resources: readAnswer,
    intendedResult: readAnswer,
  });
  const { activities, aims } = purpose;
  readUnique(activities, ['activities'], ({ id }) => id);
  readUnique(aims, ['aims'], ({ id }) => id);
  for (const [index, { serves }] of aims.entries()) readUnique(serves ?? [], ['aims', index, 'serves'], (id) => id, '');
  const known = new Set(aims.map(({ id }) => id));
  for (const [index, { serves }] of activities.entries()) {
    const path = ['activities', index, 'serves'];
    readUnique(serves ?? [], path, (id) => id, '');
    for (const [at, id] of (serves ?? []).entries()) {
      if (!known.has(id)) refuse('agenda/no-such-aim', [...path, at], id, 'the id of one of the stated aims');
    }
  }
}

function reasonsOf({ activity, index, tied }: JudgedActivity): readonly Reason[] {
  if (tied === 'unknown') return [];
  return [
    {
      code: tied === 'yes' ? 'agenda/activity-serves-an-aim' : 'agenda/activity-without-aim',
      message:
        tied === 'yes'
          ? `“${activity.text}” serves an aim of commissioning`
          : `“${activity.text}” is tied to none of the three aims of commissioning: think its purpose through again`,
      path: ['activities', index, 'serves'],
      input: activity.id,
      basis: 'text',
      domainId: 'D-AIM-05',
      sources: WHY,
    },
  ];
}

function activityQuestions(judged: readonly JudgedActivity[], { aims }: StatedPurpose): readonly Question[] {
  if (judged.length === 0) return [{ id: 'activities', text: 'What is done, or planned?', path: ['activities'] }];
  const open = judged.filter(({ tied }) => tied === 'unknown');
  const reached = new Set(open.flatMap(({ activity }) => activity.serves ?? []));
  return [
    ...open
      .filter(({ activity }) => activity.serves === null)
      .map(({ activity, index }) => ({
        id: `aims of ${activity.id}`,
        text: `Which of the stated aims does “${activity.text}” serve?`,
        path: ['activities', index, 'serves'],
      })),
    ...aims.flatMap((aim, index) =>
      aim.serves === null && reached.has(aim.id)
        ? [{ id: `heading of ${aim.id}`, text: `Under which of the three aims does “${aim.text}” come?`, path: ['aims', index, 'serves'] }]
        : [],
    ),
  ];
}

function clarityQuestions(answers: Readonly<Record<ClarityQuestionId, string | null>>): readonly Question[] {
  return CLARITY_QUESTIONS.filter(({ id }) => answers[id] === null).map(({ id, question }) => ({ id, text: question, path: [id] }));
}

function caveatsOf({ activities, aims }: StatedPurpose): readonly Caveat[] {
  const caveats: Caveat[] = [caveatOfReading(SENSES_OF_AIM)];
  const served = new Set(activities.flatMap(({ serves }) => serves ?? []));
  const someUnknown = activities.some(({ serves }) => serves === null) || aims.some(({ serves }) => serves === null);
  const report = (code: string, message: string, parameter: string): void => {
    caveats.push({ code: `agenda/${code}`, message, kind: 'data', parameter, sources: WHY });
  };
  if (activities.length === 0 || someUnknown) return caveats;
  for (const aim of aims) {
    if (!served.has(aim.id)) report('aim-not-served', `No activity serves the aim “${aim.text}”`, 'activities');
  }
  const overall = new Set(aims.filter(({ id }) => served.has(id)).flatMap(({ serves }) => serves ?? []));
  for (const aim of OVERALL_AIMS) {
    if (!overall.has(aim.id)) {
      report(
        'overall-aim-not-served',
        `Nothing here serves one of the three aims, ${aim.label.toLowerCase()}; a case may do without`,
        'aims',
      );
    }
  }
  return caveats;
}
