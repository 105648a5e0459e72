import { COMMITMENTS } from '../engagement/index.js';
import { stated } from '../kernel/source.js';
import { STAKEHOLDER_CATEGORIES } from '../reference/index.js';
import { optionsOf, type CellForm, type Exercise, type ExerciseQuestion } from './exercise.js';
import type { StakeholdersAnswers } from './workbook.js';

const SOME_COMMITMENTS: CellForm = { kind: 'some-of', options: /* @__PURE__ */ optionsOf(COMMITMENTS) };

const QUESTIONS = [
  {
    id: 'stakeholders',
    question: 'Who has a stake, which commitments are wanted of each, and who has given which?',
    why: 'Groups that are forgotten come back later; and what an organisation has signed its people may not have agreed to.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'id', label: 'Key', form: { kind: 'id' }, required: true },
        {
          id: 'category',
          label: 'Group',
          form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(STAKEHOLDER_CATEGORIES), own: true },
          required: true,
        },
        { id: 'name', label: 'Body or people', form: { kind: 'text' }, required: false },
        { id: 'applies', label: 'Is there one here?', form: { kind: 'yes-no-unknown' }, required: true },
        { id: 'notApplicable', label: 'If not, why not?', form: { kind: 'text' }, required: false },
        { id: 'sought', label: 'Commitments wanted', form: SOME_COMMITMENTS, required: false },
        { id: 'givenByOrganisation', label: 'Given by the organisation', form: SOME_COMMITMENTS, required: false },
        { id: 'givenByPeople', label: 'Given by the people themselves', form: SOME_COMMITMENTS, required: false },
      ],
    },
    required: true,
    goesTo: [
      { function: 'stakeholderCoverage', input: 'register.entries' },
      { function: 'commitmentGap', input: 'register.entries' },
    ],
  },
] as const satisfies readonly ExerciseQuestion<keyof StakeholdersAnswers>[];

/** Exercise 2.3 (D-EXE-03). */
export const STAKEHOLDERS_EXERCISE = {
  id: 'stakeholders',
  number: '2.3',
  domainId: 'D-EXE-03',
  label: 'Whose commitment is needed?',
  text: 'Name the people and groups with a stake, and which of the four kinds of commitment is needed of each',
  functions: ['stakeholderCoverage', 'commitmentGap'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.3')],
} as const satisfies Exercise;
