import { CIRCUMSTANCES, INTERVENTIONS, type CircumstanceId } from '../interventions/index.js';
import { stated } from '../kernel/source.js';
import { optionsOf, type Exercise, type ExerciseQuestion } from './exercise.js';
import type { InterventionAnswers } from './workbook.js';

/* @__NO_SIDE_EFFECTS__ */
function circumstances(): readonly ExerciseQuestion<CircumstanceId>[] {
  return CIRCUMSTANCES.map(({ id, question, text }) => ({
    id,
    question,
    why: `An intervention suits under its circumstances; this is one of them: ${text.charAt(0).toLowerCase()}${text.slice(1)}.`,
    form: { kind: 'yes-no-unknown' },
    required: false,
    goesTo: [{ function: 'recommendIntervention', input: `situation.${id}` }],
  }));
}

const QUESTIONS = [
  {
    id: 'purpose',
    question: 'What is the intervention for, and what should it bring about?',
    why: 'It is the first of the three things that the choice rests on.',
    form: { kind: 'text' },
    required: true,
    goesTo: [{ function: 'checkScopingBasis', input: 'basis.purpose' }],
  },
  {
    id: 'marketUnderstanding',
    question: 'What is known of the market, and of what stakeholders want?',
    why: 'It is the second: without a detailed view of the market nobody knows what has to be worked on.',
    form: { kind: 'text' },
    required: true,
    goesTo: [{ function: 'checkScopingBasis', input: 'basis.marketUnderstanding' }],
  },
  {
    id: 'activityAnalysis',
    question: 'What can the activities of commissioning offer here, and when?',
    why: 'It is the third: each activity is most effective under circumstances of its own.',
    form: { kind: 'text' },
    required: true,
    goesTo: [{ function: 'checkScopingBasis', input: 'basis.activityAnalysis' }],
  },
  .../* @__PURE__ */ circumstances(),
  {
    id: 'chosen',
    question: 'Which of the four interventions is it to be now?',
    why: 'The exercise asks for one. The library weighs the circumstances; people choose.',
    form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(INTERVENTIONS), own: false },
    required: true,
    goesTo: [],
  },
  {
    id: 'chosenBecause',
    question: 'Why is it the right one here?',
    why: 'The exercise asks for the reason beside the choice.',
    form: { kind: 'text' },
    required: true,
    goesTo: [],
  },
] as const satisfies readonly ExerciseQuestion<keyof InterventionAnswers>[];

/** Exercise 2.7 (D-EXE-07). */
export const INTERVENTION_EXERCISE = {
  id: 'intervention',
  number: '2.7',
  domainId: 'D-EXE-07',
  label: 'Which of the four interventions, and why?',
  text: 'Pick one of the four interventions for the situation, and say why it is the right one',
  functions: ['recommendIntervention', 'checkScopingBasis'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.7')],
} as const satisfies Exercise;
