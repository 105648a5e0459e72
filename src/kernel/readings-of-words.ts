import type { Ambiguity } from './ambiguity.js';
import { external, inferred, stated } from './source.js';

// Marked pure one by one: bundlers then keep only the readings that are used.
export const INITIALS_IPC = {
  id: 'initials-ipc',
  domainId: 'D-AMB-01',
  question: 'What do the initials IPC stand for?',
  readings: [
    {
      id: 'institute',
      text: 'The Institute of Public Care, author of the joint matrix',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Appendix')],
    },
    {
      id: 'programme',
      text: 'The programme called Integrated Personal Commissioning',
      sources: [/* @__PURE__ */ stated('practitioner-blog', 'Series introduction')],
    },
    {
      id: 'written-out',
      text: 'Either of two; each is written out, and nothing is named by the initials alone',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Appendix'), /* @__PURE__ */ inferred('practitioner-blog', 'Series introduction')],
    },
  ],
  chosen: 'written-out',
  why: 'The institute and the programme have nothing to do with each other, and readers know one or the other',
} as const satisfies Ambiguity;

export const FUNCTION_OR_FUNCTIONS = {
  id: 'function-or-functions',
  domainId: 'D-AMB-05',
  question: 'Is the last area of the matrix called commissioning function or commissioning functions?',
  readings: [
    {
      id: 'one-area',
      text: 'Both names are used, in the list of areas and in the figure, and mean one area',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Appendix, Figure 2.2')],
    },
    {
      id: 'two-areas',
      text: 'They are two areas',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Appendix, Figure 2.2')],
    },
  ],
  chosen: 'one-area',
  why: 'The matrix has seven areas; both names are understood where names are read, and one id stands for them inside',
} as const satisfies Ambiguity;

export const SENSES_OF_AIM = {
  id: 'senses-of-aim',
  domainId: 'D-AMB-11',
  question: 'What is an aim?',
  readings: [
    {
      id: 'overall',
      text: 'One of the three overall aims of commissioning',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Why commission?')],
    },
    {
      id: 'agenda',
      text: 'What an agenda for one population is to achieve',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Why commission?')],
    },
    { id: 'priority', text: 'A priority within an agenda', sources: [/* @__PURE__ */ stated('ipc-book', 'Tables 2.4 and 2.5')] },
    {
      id: 'by-level',
      text: 'Any of the three, told apart by the level it carries: overall, agenda or priority',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Why commission?; Tables 2.4 and 2.5')],
    },
  ],
  chosen: 'by-level',
  why: 'A hypothesis bears on a priority and an activity has to serve an overall aim; one list of aims would mix the two up',
} as const satisfies Ambiguity;

export const SENSES_OF_INTERVENTION = {
  id: 'senses-of-intervention',
  domainId: 'D-AMB-12',
  question: 'What counts as an intervention?',
  readings: [
    {
      id: 'every-activity',
      text: 'Every activity of the commissioning framework',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Designing; Figure 2.1')],
    },
    {
      id: 'common-four',
      text: 'The four common ones: strategy, market position statement, procurement exercise, monitoring programme',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Designing')],
    },
  ],
  chosen: 'common-four',
  why: 'The text gives circumstances for the four only; the type stays open for others',
} as const satisfies Ambiguity;

export const SENSES_OF_MICRO_COMMISSIONING = {
  id: 'senses-of-micro-commissioning',
  domainId: 'D-AMB-14',
  question: 'What is micro-commissioning?',
  readings: [
    {
      id: 'by-staff',
      text: 'Social work staff arranging support for one person',
      sources: [/* @__PURE__ */ stated('dass-guidance', '¶22–23')],
    },
    {
      id: 'by-the-user',
      text: 'An innovative route that gives the user control',
      sources: [/* @__PURE__ */ stated('cycle-explainer', 'Stage 3')],
    },
    {
      id: 'kept-apart',
      text: 'Two things under one word; which is meant is said each time',
      sources: [/* @__PURE__ */ inferred('dass-guidance', '¶22–23'), /* @__PURE__ */ inferred('cycle-explainer', 'Stage 3')],
    },
  ],
  chosen: 'kept-apart',
  why: 'Who decides is the whole difference between the two',
} as const satisfies Ambiguity;

export const BUDGET_OR_PAYMENT = {
  id: 'budget-or-payment',
  domainId: 'D-AMB-15',
  question: 'Is a direct payment the same as a personal budget?',
  readings: [
    {
      id: 'side-by-side',
      text: 'The two are named side by side and not told apart',
      sources: [/* @__PURE__ */ stated('ipc-book', 'A market position statement')],
    },
    {
      id: 'one-way-to-take-it',
      text: 'A direct payment is one way to take a personal budget',
      sources: [/* @__PURE__ */ external('care-act-2014', 'Sections 26 and 31', false)],
    },
  ],
  chosen: 'side-by-side',
  why: 'The texts do not separate them, so an arrangement may match both; a contract of the form direct payment says that the person holds the money',
} as const satisfies Ambiguity;

export const TABLES_TWO_POINT_ONE = {
  id: 'tables-two-point-one',
  domainId: 'D-AMB-20',
  question: 'Which Table 2.1 is meant?',
  readings: [
    {
      id: 'alternatives',
      text: 'The table of what to use instead of commissioning',
      sources: [/* @__PURE__ */ stated('ipc-book', 'Table 2.1')],
    },
    { id: 'definitions', text: 'The table of definitions', sources: [/* @__PURE__ */ stated('intro-textbook', 'Table 2.1')] },
    {
      id: 'with-its-work',
      text: 'The one of the work named beside it',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Table 2.1'), /* @__PURE__ */ inferred('intro-textbook', 'Table 2.1')],
    },
  ],
  chosen: 'with-its-work',
  why: 'Every source names its work and its place in it',
} as const satisfies Ambiguity;

export const WORDS_WITHOUT_NUMBERS = {
  id: 'words-without-numbers',
  domainId: 'D-AMB-25',
  question: 'How much is the vast majority, a very large part, major, periodically?',
  readings: [
    {
      id: 'left-to-the-caller',
      text: 'The texts give no number; each is a parameter, or a default named in the caveats',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Table 2.3; A commissioning strategy; Hypotheses')],
    },
    {
      id: 'fixed',
      text: 'Each stands for a fixed share or interval',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'Table 2.3')],
    },
  ],
  chosen: 'left-to-the-caller',
  why: 'A threshold invented here would look as if the texts had given it',
} as const satisfies Ambiguity;

export const SPECIAL_EDUCATION_NEEDS = {
  id: 'special-education-needs',
  domainId: 'D-AMB-33',
  question: 'Special education needs or special educational needs?',
  readings: [
    {
      id: 'one-group',
      text: 'Both forms occur and mean one group; its id is sen, and the text shown is the caller’s',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'When to commission?; Table 2.5')],
    },
    { id: 'two-groups', text: 'They are two groups', sources: [/* @__PURE__ */ inferred('ipc-book', 'When to commission?; Table 2.5')] },
  ],
  chosen: 'one-group',
  why: 'The case study uses them for the same children',
} as const satisfies Ambiguity;

export const SLIPS_OF_THE_PEN = {
  id: 'slips-of-the-pen',
  domainId: 'D-AMB-38',
  question: 'What to do with slips in the texts, such as doubled plurals and missing spaces?',
  readings: [
    {
      id: 'mended',
      text: 'The meaning is taken and the slip is not',
      sources: [/* @__PURE__ */ inferred('ipc-book', 'A monitoring programme')],
    },
    { id: 'copied', text: 'They are kept as printed', sources: [/* @__PURE__ */ inferred('ipc-book', 'A monitoring programme')] },
  ],
  chosen: 'mended',
  why: 'All wording here is our own',
} as const satisfies Ambiguity;

/** Words and names that mean two things, or nothing definite. */
export const READINGS_OF_WORDS = [
  INITIALS_IPC,
  FUNCTION_OR_FUNCTIONS,
  SENSES_OF_AIM,
  SENSES_OF_INTERVENTION,
  SENSES_OF_MICRO_COMMISSIONING,
  BUDGET_OR_PAYMENT,
  TABLES_TWO_POINT_ONE,
  WORDS_WITHOUT_NUMBERS,
  SPECIAL_EDUCATION_NEEDS,
  SLIPS_OF_THE_PEN,
] as const;
