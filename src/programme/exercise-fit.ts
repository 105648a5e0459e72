import { COMMISSIONING_CONDITIONS, UNSUITABLE_PURPOSES, WAYS_OF_SECURING, type CommissioningConditionId } from '../agenda/index.js';
import { stated } from '../kernel/source.js';
import { optionsOf, type Exercise, type ExerciseQuestion } from './exercise.js';
import type { CommissioningFitAnswers } from './workbook.js';

const TRI = { kind: 'yes-no-unknown' } as const;
const TEXT = { kind: 'text' } as const;

/** The wording of a condition is that of the room that judges it. */
/* @__NO_SIDE_EFFECTS__ */
function condition(id: CommissioningConditionId): ExerciseQuestion<CommissioningConditionId> {
  const { question, text } = COMMISSIONING_CONDITIONS.find((entry) => entry.id === id) as (typeof COMMISSIONING_CONDITIONS)[number];
  return {
    id,
    question,
    why: `Commissioning is the right approach only where this holds: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
    form: TRI,
    required: true,
    goesTo: [
      { function: 'assessCommissioningFit', input: `situation.${id}` },
      { function: 'recommendIntervention', input: `situation.${id}` },
    ],
  };
}

const QUESTIONS = [
  {
    id: 'issue',
    question: 'Which issue is it about?',
    why: 'The three questions that follow are asked about one issue; another issue may need another answer.',
    form: TEXT,
    required: true,
    goesTo: [],
  },
  {
    id: 'purpose',
    question: 'Is the purpose one of these, for which the text advises against commissioning?',
    why: 'For each of them other approaches serve better, and they can be named. Leave it blank where none fits.',
    form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(UNSUITABLE_PURPOSES), own: false },
    required: false,
    goesTo: [{ function: 'suggestAlternatives', input: 'purpose' }],
  },
  /* @__PURE__ */ condition('market'),
  {
    id: 'marketDescribed',
    question: 'Who sells what to whom, and with whose money?',
    why: 'Those who read the answer later should see what was meant by the market.',
    form: TEXT,
    required: false,
    goesTo: [],
  },
  {
    id: 'waysOfSecuring',
    question: 'How are the services secured now?',
    why: 'Any of these ways is evidence of a market, even where nobody calls it one.',
    form: { kind: 'some-of', options: /* @__PURE__ */ optionsOf(WAYS_OF_SECURING) },
    required: false,
    goesTo: [{ function: 'assessCommissioningFit', input: 'situation.waysOfSecuring' }],
  },
  /* @__PURE__ */ condition('needForChange'),
  {
    id: 'changeDescribed',
    question: 'What has to change, and what shows it?',
    why: 'A need for change that nobody can describe will not carry the work that follows.',
    form: TEXT,
    required: false,
    goesTo: [],
  },
  /* @__PURE__ */ condition('changeNeedsManaging'),
  {
    id: 'managingDescribed',
    question: 'What would happen if nobody gave direction?',
    why: 'It tells change that has to be managed from change that the market brings by itself.',
    form: TEXT,
    required: false,
    goesTo: [],
  },
  {
    id: 'hasResources',
    question: 'Does the body have means to spend?',
    why: 'Commissioning helps most where there are means to spend.',
    form: TRI,
    required: false,
    goesTo: [{ function: 'assessCommissioningFit', input: 'situation.hasResources' }],
  },
  {
    id: 'directControl',
    question: 'Does the body run the service from day to day?',
    why: 'Where it does, the levers of management may serve better than commissioning at a distance.',
    form: TRI,
    required: false,
    goesTo: [{ function: 'assessCommissioningFit', input: 'situation.directControl' }],
  },
] as const satisfies readonly ExerciseQuestion<keyof CommissioningFitAnswers>[];

/** Exercise 2.1 (D-EXE-01). */
export const FIT_EXERCISE = {
  id: 'commissioning-fit',
  number: '2.1',
  domainId: 'D-EXE-01',
  label: 'Does it need a commissioning approach?',
  text: 'Take one issue; ask whether there is a market, a need for change and change to be managed; then decide',
  functions: ['assessCommissioningFit', 'suggestAlternatives'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.1')],
} as const satisfies Exercise;
