import { stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

const WHY = [stated('ipc-book', 'Why commission?')] as const;

/**
 * What the texts say of the three overall aims (D-AIM-04, D-AIM-05, D-AIM-09): where they come from, the test they make, and when a resource
 * serves them.
 *
 * @example
 * ```ts
 * import { AIM_PRINCIPLES } from 'commissioning-kit/agenda';
 *
 * AIM_PRINCIPLES.map((principle) => principle.id); // => ['distilled-from-assignments', 'justification-test', 'right-conditions']
 * ```
 */
export const AIM_PRINCIPLES = [
  {
    id: 'distilled-from-assignments',
    domainId: 'D-AIM-04',
    label: 'Where the three aims come from',
    text: 'An institute drew them from its work for many clients',
    sources: WHY,
  },
  {
    id: 'justification-test',
    domainId: 'D-AIM-05',
    label: 'The test of justification',
    text: 'Where activities cannot be tied to the three aims, their purpose has to be thought through again',
    sources: WHY,
  },
  {
    id: 'right-conditions',
    domainId: 'D-AIM-09',
    label: 'A resource works in the right conditions only',
    text: 'It takes the right circumstances, efficient use and a clear purpose',
    sources: WHY,
  },
] as const satisfies readonly AgendaEntry[];

/** Something to be clear about before commissioning, with the question that asks for it. */
export interface ClarityQuestion extends AgendaEntry {
  readonly question: string;
}

/**
 * What to be clear about, which matters perhaps more than technique (D-AIM-06 to D-AIM-08).
 *
 * @example
 * ```ts
 * import { CLARITY_QUESTIONS } from 'commissioning-kit/agenda';
 *
 * CLARITY_QUESTIONS.map((entry) => entry.id); // => ['why', 'resources', 'intendedResult']
 * ```
 */
export const CLARITY_QUESTIONS = [
  {
    id: 'why',
    domainId: 'D-AIM-06',
    label: 'Clear why commissioning is used',
    text: 'The reason for taking this approach is plain to those who take it',
    question: 'Why is commissioning used here?',
    sources: WHY,
  },
  {
    id: 'resources',
    domainId: 'D-AIM-07',
    label: 'Clear which resources to apply',
    text: 'What will be put to work is named',
    question: 'Which resources are to be applied?',
    sources: WHY,
  },
  {
    id: 'intendedResult',
    domainId: 'D-AIM-08',
    label: 'Clear what result is wanted',
    text: 'What is to be different afterwards is named',
    question: 'What result is wanted?',
    sources: WHY,
  },
] as const satisfies readonly ClarityQuestion[];

/** The id of a clarity question, and the key of its answer. */
export type ClarityQuestionId = (typeof CLARITY_QUESTIONS)[number]['id'];

/**
 * The analogies by which the text explains that a resource works in the right conditions only (D-AIM-10 to D-AIM-12).
 *
 * @example
 * ```ts
 * import { RESOURCE_ANALOGIES } from 'commissioning-kit/agenda';
 *
 * RESOURCE_ANALOGIES.map((analogy) => analogy.id); // => ['clot-busting-drug', 'lesson-on-fractions', 'foster-care']
 * ```
 */
export const RESOURCE_ANALOGIES = [
  {
    id: 'clot-busting-drug',
    domainId: 'D-AIM-10',
    label: 'A clot-busting drug',
    text: 'It helps somebody who needs it, at the right moment and in the right dose, and nobody else',
    sources: WHY,
  },
  {
    id: 'lesson-on-fractions',
    domainId: 'D-AIM-11',
    label: 'A lesson on fractions',
    text: 'It helps a pupil who has the knowledge, skill and aptitude to follow it and the means to learn with',
    sources: WHY,
  },
  {
    id: 'foster-care',
    domainId: 'D-AIM-12',
    label: 'A foster family',
    text: 'It helps a child who needs another family, where that is the best that can be offered',
    sources: WHY,
  },
] as const satisfies readonly AgendaEntry[];
