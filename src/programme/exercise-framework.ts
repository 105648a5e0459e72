import { stated } from '../kernel/source.js';
import { STAKEHOLDER_CATEGORIES } from '../reference/index.js';
import { optionsOf, type Exercise, type ExerciseQuestion, type RowField } from './exercise.js';
import type { FrameworkAnswers } from './workbook.js';

const CONCEPTS = [
  { id: 'commissioning', label: 'Commissioning' },
  { id: 'planning', label: 'Planning' },
  { id: 'procurement', label: 'Procurement' },
  { id: 'other', label: 'Another term' },
] as const;

const KINDS_OF_ROLE = [
  { id: 'organisation', label: 'Organisation' },
  { id: 'team', label: 'Team' },
  { id: 'individual', label: 'Individual' },
] as const;

const KEY: RowField = { id: 'id', label: 'Key', form: { kind: 'id' }, required: true };
/** The parts are not asked for where the documents there are make the approach clear. */
const UNLESS = { question: 'approachClear', is: 'yes' } as const;
const SOME_AGENCIES = { kind: 'some-rows', of: 'agencies' } as const;

const QUESTIONS = [
  {
    id: 'documents',
    question:
      'Which documents of local policy are there, what do they say of the approach to commissioning, and how do they hang together?',
    why: 'What partners have published may already be clear; where it is not, it shows what they have to agree on.',
    form: {
      kind: 'rows',
      fields: [
        KEY,
        { id: 'title', label: 'Document', form: { kind: 'text' }, required: true },
        { id: 'agencyId', label: 'Of', form: { kind: 'one-row', of: 'agencies' }, required: false },
        { id: 'says', label: 'What it says of the approach', form: { kind: 'text' }, required: false },
        { id: 'publishedOn', label: 'Published on', form: { kind: 'date' }, required: false },
        { id: 'relatesTo', label: 'Hangs together with', form: { kind: 'some-rows', of: 'documents' }, required: false },
        { id: 'standsAloneBecause', label: 'Or stands alone, because', form: { kind: 'text' }, required: false },
      ],
    },
    required: true,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.documents' }],
  },
  {
    id: 'approachClear',
    question: 'Do these documents make clear how the partners commission?',
    why: 'Where they do not, the exercise asks to design a framework with the partners and to publish it.',
    form: { kind: 'yes-no-unknown' },
    required: true,
    goesTo: [],
  },
  {
    id: 'definitions',
    question: 'What do the partners mean by commissioning, planning, procurement and the words around them?',
    why: 'The same word means many things to many people.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'term', label: 'Term', form: { kind: 'text' }, required: true },
        { id: 'meaning', label: 'Meaning', form: { kind: 'text' }, required: true },
        { id: 'concept', label: 'Which it defines', form: { kind: 'one-of', options: CONCEPTS, own: false }, required: true },
      ],
    },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.definitions' }],
  },
  {
    id: 'principles',
    question: 'Which principles stand behind the approach?',
    why: 'They are what partners go back to when something comes up that nobody has provided for.',
    form: { kind: 'texts' },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.principles' }],
  },
  {
    id: 'activities',
    question: 'What is done in commissioning here?',
    why: 'The summary of activities is what roles and timetable refer to.',
    form: {
      kind: 'rows',
      fields: [
        KEY,
        { id: 'title', label: 'Activity', form: { kind: 'text' }, required: true },
        { id: 'text', label: 'What it takes', form: { kind: 'text' }, required: false },
      ],
    },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.activities' }],
  },
  {
    id: 'roles',
    question: 'Who does what?',
    why: 'An activity that nobody answers for is not done.',
    form: {
      kind: 'rows',
      fields: [
        {
          id: 'kind',
          label: 'Organisation, team or individual',
          form: { kind: 'one-of', options: KINDS_OF_ROLE, own: false },
          required: true,
        },
        { id: 'name', label: 'Name or role', form: { kind: 'text' }, required: true },
        { id: 'agencyId', label: 'At', form: { kind: 'one-row', of: 'agencies' }, required: false },
        { id: 'does', label: 'Does', form: { kind: 'text' }, required: true },
        { id: 'activityIds', label: 'Answers for', form: { kind: 'some-rows', of: 'activities' }, required: false },
      ],
    },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.roles' }],
  },
  {
    id: 'involvement',
    question: 'Who takes part in decisions, and how?',
    why: 'Partners, users, carers, the public and providers each expect to know their part.',
    form: {
      kind: 'rows',
      fields: [
        {
          id: 'category',
          label: 'Group',
          form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(STAKEHOLDER_CATEGORIES), own: false },
          required: true,
        },
        { id: 'name', label: 'Called here', form: { kind: 'text' }, required: true },
        { id: 'part', label: 'Its part', form: { kind: 'text' }, required: true },
      ],
    },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.involvement' }],
  },
  {
    id: 'legislation',
    question: 'Which laws and policies stand behind each partner’s approach?',
    why: 'Partners answer to different laws, and each should know the others’.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'title', label: 'Law or policy', form: { kind: 'text' }, required: true },
        { id: 'says', label: 'What it means here', form: { kind: 'text' }, required: true },
      ],
    },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.legislation' }],
  },
  {
    id: 'timetable',
    question: 'What happens over the year that matters to the partners?',
    why: 'Work that has to fit together has to be seen together.',
    form: {
      kind: 'rows',
      fields: [
        KEY,
        { id: 'title', label: 'Activity', form: { kind: 'text' }, required: true },
        { id: 'from', label: 'From', form: { kind: 'date' }, required: true },
        { id: 'to', label: 'To', form: { kind: 'date' }, required: true },
        { id: 'agencyIds', label: 'Concerns', form: SOME_AGENCIES, required: false },
      ],
    },
    required: true,
    unless: UNLESS,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.parts.timetable' }],
  },
  {
    id: 'agreements',
    question: 'Which partners have agreed to the framework?',
    why: 'It is an agreement: it is published when every partner has agreed.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'agencyId', label: 'Partner', form: { kind: 'one-row', of: 'agencies' }, required: true },
        { id: 'on', label: 'On', form: { kind: 'date' }, required: true },
        { id: 'by', label: 'Body or role', form: { kind: 'text' }, required: true },
      ],
    },
    required: false,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.agreements' }],
  },
  {
    id: 'publishedOn',
    question: 'On which day was it published?',
    why: 'The exercise ends with publishing it; until then it is a draft.',
    form: { kind: 'date' },
    required: false,
    goesTo: [{ function: 'draftCommissioningFramework', input: 'input.publishedOn' }],
  },
] as const satisfies readonly ExerciseQuestion<keyof FrameworkAnswers>[];

/** Exercise 2.6 (D-EXE-06). */
export const FRAMEWORK_EXERCISE = {
  id: 'framework',
  number: '2.6',
  domainId: 'D-EXE-06',
  label: 'Is the local approach clear and published?',
  text: 'Go through the documents of local policy; where they leave the approach unclear, design a framework with partners and publish it',
  functions: ['draftCommissioningFramework'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.6')],
} as const satisfies Exercise;
