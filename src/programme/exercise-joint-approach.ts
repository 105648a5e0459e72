import { AREAS, JOINT_APPROACHES, JOINT_MATRIX, LEVELS } from '../joint/index.js';
import { APPROACH_CRITERIA, type ApproachCriterionId } from '../joint/approach-criteria.js';
import { stated } from '../kernel/source.js';
import { optionsOf, type AnswerForm, type AnswerOption, type Exercise, type ExerciseQuestion } from './exercise.js';
import type { JointApproachAnswers } from './workbook.js';

const RULES = [
  { id: 'all', label: 'All of its examples are seen' },
  { id: 'majority', label: 'More than half of them are seen' },
  { id: 'any', label: 'Any of them is seen' },
] as const;

/* @__NO_SIDE_EFFECTS__ */
function criterion(id: ApproachCriterionId, why: string): ExerciseQuestion<ApproachCriterionId> {
  return {
    id,
    question: APPROACH_CRITERIA.find((entry) => entry.id === id)?.question ?? '',
    why,
    form: { kind: 'yes-no-unknown' },
    required: true,
    goesTo: [{ function: 'suggestApproach', input: `situation.${id}` }],
  };
}

/* @__NO_SIDE_EFFECTS__ */
function descriptorOptions(): readonly AnswerOption[] {
  return AREAS.flatMap(({ id, label }) =>
    LEVELS.flatMap((level) => JOINT_MATRIX[id][level].map((descriptor) => ({ id: descriptor.id, label: `${label}: ${descriptor.label}` }))),
  );
}

/* @__NO_SIDE_EFFECTS__ */
function observationRows(): AnswerForm {
  return {
    kind: 'rows',
    fields: [
      { id: 'agencyId', label: 'Partner', form: { kind: 'one-row', of: 'agencies' }, required: true },
      {
        id: 'descriptor',
        label: 'What the matrix gives as an example',
        form: { kind: 'one-of', options: descriptorOptions(), own: false },
        required: true,
      },
      { id: 'observed', label: 'Is it so?', form: { kind: 'yes-no-unknown' }, required: true },
    ],
  };
}

const QUESTIONS = [
  /* @__PURE__ */ criterion('needsEntwined', 'Needs that cannot be told apart by agency speak for commissioning as one.'),
  /* @__PURE__ */ criterion('commonAgenda', 'The benefits of commissioning jointly presuppose an agenda that is agreed.'),
  /* @__PURE__ */ criterion('budgetsAggregable', 'Budgets that cannot be put together make pooled work impractical.'),
  /* @__PURE__ */ criterion('partnersWilling', 'What partners will not do together no approach can make them do.'),
  /* @__PURE__ */ criterion('sameProviders', 'Where partners buy from the same providers, buying jointly offers most.'),
  {
    id: 'observations',
    question: 'What does each partner see of the examples in the matrix?',
    why: 'Each partner answers for itself: where two see it differently, there is something to discuss.',
    form: /* @__PURE__ */ observationRows(),
    required: true,
    goesTo: [
      { function: 'assessMatrix', input: 'input.observations' },
      { function: 'gapToTarget', input: 'profile' },
      { function: 'compareProfiles', input: 'second' },
      { function: 'checkOverallApproach', input: 'profile' },
    ],
  },
  {
    id: 'rule',
    question: 'When does a level count as shown?',
    why: 'The text gives examples and no rule, so the partners choose one. Blank takes the strictest, that all are seen.',
    form: { kind: 'one-of', options: RULES, own: false },
    required: false,
    goesTo: [{ function: 'assessMatrix', input: 'input.rule' }],
  },
  {
    id: 'earlierObservations',
    question: 'What did each partner see at an earlier time?',
    why: 'Where answers of an earlier time are at hand, the matrix shows what has moved; no direction counts as a decline.',
    form: /* @__PURE__ */ observationRows(),
    required: false,
    goesTo: [{ function: 'compareProfiles', input: 'first' }],
  },
  {
    id: 'targets',
    question: 'At which level do the partners want each area to be?',
    why: 'Levels are positions and no marks: partners may want more integration in one area and less in another.',
    form: {
      kind: 'rows',
      fields: [
        { id: 'areaId', label: 'Area', form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(AREAS), own: false }, required: true },
        {
          id: 'level',
          label: 'Level',
          form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(JOINT_APPROACHES), own: false },
          required: true,
        },
        { id: 'because', label: 'Because', form: { kind: 'text' }, required: false },
      ],
    },
    required: false,
    goesTo: [{ function: 'gapToTarget', input: 'target' }],
  },
  {
    id: 'chosenApproach',
    question: 'Which approach do the partners choose over all?',
    why: 'To be clear on it from the start matters, for the words mean many things to many people.',
    form: { kind: 'one-of', options: /* @__PURE__ */ optionsOf(JOINT_APPROACHES), own: false },
    required: true,
    goesTo: [{ function: 'checkOverallApproach', input: 'approach' }],
  },
  {
    id: 'chosenBecause',
    question: 'Why that one?',
    why: 'None of the four is better in itself; the reason is what can be argued about.',
    form: { kind: 'text' },
    required: true,
    goesTo: [],
  },
] as const satisfies readonly ExerciseQuestion<keyof JointApproachAnswers>[];

/** Exercise 2.5 (D-EXE-05). */
export const JOINT_APPROACH_EXERCISE = {
  id: 'joint-approach',
  number: '2.5',
  domainId: 'D-EXE-05',
  label: 'Which joint approach?',
  text: 'With partners, go through the matrix and discuss which approach to commissioning together suits',
  functions: ['suggestApproach', 'assessMatrix', 'gapToTarget', 'compareProfiles', 'checkOverallApproach'],
  questions: QUESTIONS,
  sources: [stated('ipc-book', 'Ex2.5')],
} as const satisfies Exercise;
