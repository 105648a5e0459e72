import { stated, type SourceRef } from '../kernel/source.js';

interface Entry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** A task of ordinary management that commissioning is made of. */
export interface ManagementTask extends Entry {
  /** The stage of the cycle that it becomes. */
  readonly stage: 'analyse' | 'plan' | 'do' | 'review';
}

/** Something that holds of commissioning as such. */
export type CommissioningTrait = Entry;

const INTRODUCTION = [stated('ipc-book', 'intro')] as const;
const SUMMARY = [stated('ipc-book', 'Summary')] as const;

/**
 * The four tasks of ordinary management that commissioning is made of (D-CHR-06 to D-CHR-09), each with the stage of the cycle it becomes.
 *
 * @example
 * ```ts
 * import { MANAGEMENT_TASKS } from 'commissioning-kit/reference';
 *
 * MANAGEMENT_TASKS.map((task) => task.stage); // => ['analyse', 'plan', 'do', 'review']
 * ```
 */
export const MANAGEMENT_TASKS = [
  {
    id: 'analyse',
    domainId: 'D-CHR-06',
    label: 'Management task: analyse',
    text: 'Look closely at how things stand',
    stage: 'analyse',
    sources: INTRODUCTION,
  },
  {
    id: 'plan',
    domainId: 'D-CHR-07',
    label: 'Management task: plan',
    text: 'Decide how to use the means there are so that they bring most',
    stage: 'plan',
    sources: INTRODUCTION,
  },
  {
    id: 'implement',
    domainId: 'D-CHR-08',
    label: 'Management task: implement',
    text: 'Do what was planned',
    stage: 'do',
    sources: INTRODUCTION,
  },
  {
    id: 'review',
    domainId: 'D-CHR-09',
    label: 'Management task: review',
    text: 'See how it went and what has to change',
    stage: 'review',
    sources: INTRODUCTION,
  },
] as const satisfies readonly ManagementTask[];

/** The id of a task of ordinary management. */
export type ManagementTaskId = (typeof MANAGEMENT_TASKS)[number]['id'];

/**
 * What holds of commissioning as such, beside what its definitions share (D-CHR-10 to D-CHR-14).
 *
 * @example
 * ```ts
 * import { COMMISSIONING_TRAITS } from 'commissioning-kit/reference';
 *
 * COMMISSIONING_TRAITS[0].id; // => 'balance-over-a-market'
 * ```
 */
export const COMMISSIONING_TRAITS = [
  {
    id: 'balance-over-a-market',
    domainId: 'D-CHR-10',
    label: 'What makes it distinct',
    text: 'It looks at the balance of services over a whole market, where management looks at one service',
    sources: INTRODUCTION,
  },
  {
    id: 'everyone-has-a-part',
    domainId: 'D-CHR-11',
    label: 'Everyone has a part',
    text: 'Those who use and those who deliver services take part too, and no activity in it is new or kept for specialists',
    sources: INTRODUCTION,
  },
  {
    id: 'all-services',
    domainId: 'D-CHR-12',
    label: 'It applies to all services',
    text: 'It makes no difference whether the council, the NHS, another public body, a company or civil society provides',
    sources: [stated('dass-guidance', '¶15')],
  },
  {
    id: 'change-and-compromise',
    domainId: 'D-CHR-13',
    label: 'It is about change and compromise',
    text: 'Organisations, services and above all people have to change, and guidelines do not replace knowledge of the place',
    sources: SUMMARY,
  },
  {
    id: 'purpose-in-sight',
    domainId: 'D-CHR-14',
    label: 'Three things keep the purpose in sight',
    text: 'A clear rationale, a route map and a destination keep daily business from burying why it is done',
    sources: SUMMARY,
  },
] as const satisfies readonly CommissioningTrait[];
