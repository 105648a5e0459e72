import { CLARITY_QUESTIONS, type ClarityQuestionId } from '../agenda/index.js';
import { stated } from '../kernel/source.js';
import { OVERALL_AIMS } from '../reference/index.js';
import { optionsOf, type Exercise, type ExerciseQuestion } from './exercise.js';
import type { AimsAnswers } from './workbook.js';

/* @__NO_SIDE_EFFECTS__ */
function clarity(id: ClarityQuestionId, why: string): ExerciseQuestion<ClarityQuestionId> {
  return {
    id,
    question: (CLARITY_QUESTIONS.find((entry) => entry.id === id) as (typeof CLARITY_QUESTIONS)[number]).question,
    why,
    form: { kind: 'text' },
    required: true,
    goesTo: [{ function: 'justifyPurpose', input: `purpose.${id}` }],
  };
}

const QUESTIONS = [
  {
    id: 'aims',
    question: 'What are the aims for these people, and under which of the three headings does each stand?',
    why: 'All commissioning serves better outcomes, a better match with need, or more efficiency; what stands under no heading is worth a second look.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'id', label: 'Key', form: { kind: 'id' }, required: true },
        { id: 'text', label: 'Aim', form: { kind: 'text' }, required: true },
        { id: 'serves', label: 'Heading', form: { kind: 'some-of', options: /* @__PURE__ */ optionsOf(OVERALL_AIMS) }, required: false },
      ],
    },
    required: true,
    goesTo: [{ function: 'justifyPurpose', input: 'purpose.aims' }],
  },
  {
    id: 'activities',
    question: 'What is done or planned for them, and which of the aims does it serve?',
    why: 'Where an activity cannot be tied to an aim, its purpose has to be thought through again.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'id', label: 'Key', form: { kind: 'id' }, required: true },
        { id: 'text', label: 'Activity', form: { kind: 'text' }, required: true },
        { id: 'serves', label: 'Aims served', form: { kind: 'some-rows', of: 'aims' }, required: false },
      ],
    },
    required: true,
    goesTo: [{ function: 'justifyPurpose', input: 'purpose.activities' }],
  },
  /* @__PURE__ */ clarity('why', 'To be clear why commissioning is used matters perhaps more than technique.'),
  /* @__PURE__ */ clarity('resources', 'A resource works only in the right conditions, so it has to be named first.'),
  /* @__PURE__ */ clarity('intendedResult', 'Without it nobody can tell later whether it worked.'),
] as const satisfies readonly ExerciseQuestion<keyof AimsAnswers>[];

/** Exercise 2.2 (D-EXE-02). */
export const AIMS_EXERCISE = {
  id: 'aims',
  number: '2.2',
  domainId: 'D-EXE-02',
  label: 'Which aims, under the three headings?',
  text: 'For the population chosen, set down the aims under the three headings of commissioning',
  functions: ['justifyPurpose'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.2')],
} as const satisfies Exercise;
