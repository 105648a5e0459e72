import { HYPOTHESIS_KINDS } from '../hypotheses/index.js';
import { stated } from '../kernel/source.js';
import { optionsOf, type Exercise, type ExerciseQuestion } from './exercise.js';
import type { HypothesesAnswers } from './workbook.js';

const EVIDENCE_KINDS = [
  { id: 'need', label: 'Need' },
  { id: 'performance', label: 'Performance' },
  { id: 'experience', label: 'Experience' },
] as const;

const QUESTIONS = [
  {
    id: 'priorities',
    question: 'Which priorities are the hypotheses to bear on?',
    why: 'Hypotheses steer the work to what has been agreed to matter; a priority that none touches shows.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'id', label: 'Key', form: { kind: 'id' }, required: true },
        { id: 'text', label: 'Priority', form: { kind: 'text' }, required: true },
      ],
    },
    required: true,
    goesTo: [{ function: 'checkHypothesisSet', input: 'options.aims' }],
  },
  {
    id: 'hypotheses',
    question: 'Which assumptions are to be tested?',
    why: 'Each is a statement and no aim, plan or question; it may be controversial, and any stakeholder may offer one. Five to eight are a guide.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'id', label: 'Key', form: { kind: 'id' }, required: true },
        { id: 'statement', label: 'Statement', form: { kind: 'text' }, required: true },
        {
          id: 'kind',
          label: 'Kind',
          form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(HYPOTHESIS_KINDS), own: false },
          required: false,
        },
        { id: 'offeredBy', label: 'Offered by', form: { kind: 'name' }, required: false },
        { id: 'agreedBy', label: 'Worth testing, say', form: { kind: 'names' }, required: false },
        { id: 'bearsOn', label: 'Priorities it bears on', form: { kind: 'some-rows', of: 'priorities' }, required: false },
        { id: 'expectedIfTrue', label: 'Expected if it holds', form: { kind: 'text' }, required: false },
        { id: 'expectedIfFalse', label: 'Expected if it does not', form: { kind: 'text' }, required: false },
        { id: 'decisionRule', label: 'What will be judged on what evidence', form: { kind: 'text' }, required: false },
      ],
    },
    required: true,
    goesTo: [{ function: 'checkHypothesisSet', input: 'set' }],
  },
  {
    id: 'tests',
    question: 'What has to be found out for each, how, and by whom?',
    why: 'A statement that nobody knows how to test stays an opinion.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'id', label: 'Key', form: { kind: 'id' }, required: true },
        { id: 'hypothesisId', label: 'Hypothesis', form: { kind: 'one-row', of: 'hypotheses' }, required: true },
        { id: 'information', label: 'Information', form: { kind: 'text' }, required: true },
        { id: 'kind', label: 'Kind of evidence', form: { kind: 'one-of', options: EVIDENCE_KINDS, own: false }, required: true },
        { id: 'method', label: 'Method', form: { kind: 'text' }, required: true },
        { id: 'owner', label: 'Role that sees to it', form: { kind: 'text' }, required: true },
        { id: 'ownerAgencyId', label: 'At', form: { kind: 'one-row', of: 'agencies' }, required: false },
        { id: 'due', label: 'Wanted by', form: { kind: 'date' }, required: false },
      ],
    },
    required: true,
    goesTo: [{ function: 'checkHypothesisSet', input: 'set' }],
  },
] as const satisfies readonly ExerciseQuestion<keyof HypothesesAnswers>[];

/** Exercise 2.4 (D-EXE-04). */
export const HYPOTHESES_EXERCISE = {
  id: 'hypotheses',
  number: '2.4',
  domainId: 'D-EXE-04',
  label: 'Which hypotheses, and how are they tested?',
  text: 'Set down statements that can be tested, with the means of collecting the information for each',
  functions: ['checkHypothesisSet'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.4')],
} as const satisfies Exercise;
