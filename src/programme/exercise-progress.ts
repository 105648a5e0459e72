import {
  ALTERNATIVE_APPROACHES,
  assessCommissioningFit,
  suggestAlternatives,
  type AlternativeApproach,
  type CommissioningFit,
} from '../agenda/index.js';
import type { Caveat, Finding, Question, Reason } from '../kernel/finding.js';
import { inferred } from '../kernel/source.js';
import type { Exercise, ExerciseId, ExerciseQuestion } from './exercise.js';
import { fitSituation } from './exercise-inputs.js';
import { EXERCISES } from './exercises.js';
import { parseWorkbook } from './parse-workbook.js';
import type { Workbook } from './workbook.js';

/** How far one exercise is. */
export interface ExerciseStanding {
  readonly exercise: ExerciseId;
  readonly state: 'blank' | 'begun' | 'answered';
  /** The questions that still have to be answered, by their ids. */
  readonly lacking: readonly string[];
}

/** Which exercise comes next, and how far each is. */
export type ExerciseProgress = Finding<ExerciseId | 'complete' | 'stop'> & {
  readonly exercises: readonly ExerciseStanding[];
  /** What to use instead of commissioning, where the first exercise ends in that. */
  readonly alternatives: readonly AlternativeApproach[];
};

/**
 * Which exercise comes next and what it still lacks. They are taken in their order, and one can go back: an exercise that is opened again
 * comes next again, and later ones that were answered before it changed are to be looked at again. Where the first exercise finds that
 * commissioning is not the right approach, the work stops, with what to use instead.
 *
 * @param workbook - The answers so far; read strictly.
 * @returns The id of the next exercise; `'complete'` when all seven are answered; `'stop'` when the first one ends in anything but commissioning;
 *   `'insufficient-information'` when what it turns on was answered with not known. Beside it the standing of each, and alternatives.
 * @throws InvalidInputError when the workbook is malformed, or an exercise is about another population.
 * Source: D-EXE-01 to D-EXE-07, D-EXE-F1, D-WHN-F1.
 *
 * @example
 * ```ts
 * import { exerciseProgress } from 'commissioning-kit/programme';
 *
 * const workbook = {
 *   schemaVersion: 1, id: 'carers', title: 'Carers in Sampleton', agencies: [],
 *   population: { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null },
 *   exercises: {},
 * } as const;
 * exerciseProgress(workbook).outcome; // => 'commissioning-fit'
 * exerciseProgress(workbook).unknown.map((question) => question.id); // => ['issue', 'market', 'needForChange', 'changeNeedsManaging']
 *
 * const answers = { purpose: 'internal-reorganisation', market: 'no' } as const;
 * const internal = exerciseProgress({ ...workbook, exercises: { 'commissioning-fit': { populationId: 'carers', on: null, answers } } });
 * internal.outcome; // => 'stop'
 * internal.alternatives; // => ['business-planning', 'functional-analysis', 'change-management']
 * ```
 */
export function exerciseProgress(workbook: Workbook): ExerciseProgress {
  const read = parseWorkbook(workbook);
  const standings = EXERCISES.map((exercise) => ({ exercise, ...standingOf(exercise, read) }));
  const fit = assessCommissioningFit(fitSituation(read));
  const next = standings.find(({ lacking }) => lacking.length > 0);
  const stopped = fit.outcome === 'use-alternative' || fit.outcome === 'no-intervention';
  const undecided = !stopped && next?.exercise.id !== 'commissioning-fit' && fit.outcome === 'insufficient-information';
  const outcome = stopped ? 'stop' : undecided ? 'insufficient-information' : (next?.exercise.id ?? 'complete');
  return {
    outcome,
    reasons: [...standings.map(standingReason), ...(stopped ? [...fit.reasons, stopReason(fit.outcome)] : [])],
    unknown: stopped ? [] : undecided ? placed(fit.unknown) : (next?.lacking.map((question) => asked(next.exercise, question)) ?? []),
    caveats: [
      ...(stopped || undecided ? fit.caveats : []),
      ...purposeCaveats(read, fit.outcome),
      ...orderCaveats(standings, read),
      REQUIRED,
    ],
    exercises: standings.map(({ exercise, state, lacking }) => ({ exercise: exercise.id, state, lacking: lacking.map(({ id }) => id) })),
    alternatives: fit.outcome === 'use-alternative' ? alternativesFor(read) : [],
  };
}

interface Standing {
  readonly exercise: Exercise;
  readonly state: ExerciseStanding['state'];
  readonly lacking: readonly ExerciseQuestion[];
}

function standingOf({ id, questions }: Exercise, { exercises }: Workbook): Omit<Standing, 'exercise'> {
  const answers = (exercises[id]?.answers ?? {}) as Readonly<Record<string, unknown>>;
  const blank = (question: string): boolean =>
    answers[question] === undefined || (Array.isArray(answers[question]) && answers[question].length === 0);
  const lacking = questions.filter(
    (question) => question.required && blank(question.id) && !(question.unless && answers[question.unless.question] === question.unless.is),
  );
  const begun = questions.some((question) => !blank(question.id));
  return { state: lacking.length === 0 ? 'answered' : begun ? 'begun' : 'blank', lacking };
}

function standingReason({ exercise, state, lacking }: Standing): Reason {
  return {
    code: `programme/exercise-${state}`,
    message: `Exercise ${exercise.number}, “${exercise.label}”: ${state === 'begun' ? `begun, with ${lacking.length} still to answer` : state}`,
    path: ['exercises', exercise.id],
    input: lacking.map(({ id }) => id),
    basis: 'library',
    domainId: exercise.domainId,
    sources: exercise.sources,
  };
}

function stopReason(outcome: CommissioningFit | 'insufficient-information'): Reason {
  return {
    code: 'programme/exercises-stop',
    message:
      outcome === 'use-alternative'
        ? 'Commissioning is not the right approach here: the exercises stop, and other approaches serve better'
        : 'There is no change to be commissioned for: the exercises stop, and watching the market may still help',
    path: ['exercises', 'commissioning-fit'],
    input: outcome,
    basis: 'library',
    domainId: 'D-EXE-F1',
    sources: [inferred('ipc-book', 'Ex2.1')],
  };
}

function alternativesFor({ exercises }: Workbook): readonly AlternativeApproach[] {
  const purpose = exercises['commissioning-fit']?.answers.purpose;
  const finding = purpose === undefined ? null : suggestAlternatives(purpose).outcome;
  return finding === null || finding === 'insufficient-information' ? ALTERNATIVE_APPROACHES.map(({ id }) => id) : finding;
}

function asked({ id }: Exercise, question: ExerciseQuestion): Question {
  return { id: question.id, text: question.question, path: ['exercises', id, 'answers', question.id] };
}

function placed(questions: readonly Question[]): readonly Question[] {
  return questions.map((question) => ({ ...question, path: ['exercises', 'commissioning-fit', 'answers', ...question.path] }));
}

/** Three times yes for a purpose that the text advises against does not go together. */
function purposeCaveats({ exercises }: Workbook, outcome: CommissioningFit | 'insufficient-information'): readonly Caveat[] {
  const purpose = exercises['commissioning-fit']?.answers.purpose;
  if (purpose === undefined || outcome !== 'commission') return [];
  return [
    {
      code: 'programme/unsuitable-purpose',
      message: `The three conditions hold, yet the purpose named, ${purpose.replaceAll('-', ' ')}, is one for which the text advises against commissioning: look at it again`,
      kind: 'data',
      parameter: 'purpose',
      sources: [inferred('ipc-book', 'T2.1')],
    },
  ];
}

/** Answers that run ahead of the order, and answers older than those they build on. */
function orderCaveats(standings: readonly Standing[], { exercises }: Workbook): readonly Caveat[] {
  const caveats: Caveat[] = [];
  for (const [index, later] of standings.entries()) {
    if (later.state === 'blank') continue;
    const before = standings.slice(0, index);
    const open = before.find(({ lacking }) => lacking.length > 0);
    const on = exercises[later.exercise.id]?.on ?? null;
    const changed = before.find(({ exercise }) => on !== null && (exercises[exercise.id]?.on ?? '') > on);
    const caveat = (code: string, message: string): void => {
      caveats.push({ code: `programme/${code}`, message, kind: 'data', parameter: null, sources: later.exercise.sources });
    };
    if (open)
      caveat(
        'ahead-of-order',
        `Exercise ${later.exercise.number} has answers while ${open.exercise.number}, which comes before it, still lacks some`,
      );
    if (changed)
      caveat(
        'look-again',
        `Exercise ${changed.exercise.number} was changed after ${later.exercise.number} was answered: look at ${later.exercise.number} again`,
      );
  }
  return caveats;
}

const REQUIRED: Caveat = {
  code: 'programme/required-questions',
  message:
    'The text says what each exercise is about; which questions have to be answered before it counts as done is this library’s choice',
  kind: 'library-default',
  parameter: null,
  sources: [inferred('ipc-book', 'Ex2.1 to Ex2.7')],
};
