import { stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

const WHAT = [stated('ipc-book', 'What to commission?')] as const;

/**
 * How to settle on an agenda (D-PRI-01, D-PRI-02, D-PRI-16, D-PRI-18, D-PRI-19, D-PRI-23, D-PRI-24).
 *
 * @example
 * ```ts
 * import { AGENDA_PRINCIPLES } from 'commissioning-kit/agenda';
 *
 * AGENDA_PRINCIPLES.find((principle) => principle.domainId === 'D-PRI-18')?.id; // => 'not-technocratic'
 * ```
 */
export const AGENDA_PRINCIPLES = [
  {
    id: 'be-realistic',
    domainId: 'D-PRI-01',
    label: 'Be realistic',
    text: 'Nobody changes a whole care market at once: choose key areas, and fit the approach to the resources',
    sources: WHAT,
  },
  {
    id: 'over-ambition',
    domainId: 'D-PRI-02',
    label: 'Over-ambition is the usual failure',
    text: 'More interventions fail because too much was expected or the difficulty underestimated than because something too easy was chosen',
    sources: WHAT,
  },
  {
    id: 'joint-bodies-reconcile',
    domainId: 'D-PRI-16',
    label: 'Joint planning bodies reconcile agendas',
    text: 'They co-ordinate, avoid waste, and show providers and the public where priorities are joint',
    sources: WHAT,
  },
  {
    id: 'not-technocratic',
    domainId: 'D-PRI-18',
    label: 'No technocratic choice',
    text: 'Evidence is tested against practicality and against what stakeholders have an appetite for',
    sources: WHAT,
  },
  {
    id: 'agreeing-on-a-board',
    domainId: 'D-PRI-19',
    label: 'An agenda agreed on a joint board',
    text: 'In one example in England, partners set what they know of need, performance and experience against policy, priorities and capacity',
    sources: WHAT,
  },
  {
    id: 'leaving-out-is-a-message',
    domainId: 'D-PRI-23',
    label: 'Leaving something out is a message',
    text: 'What is not on the agenda is, for now, not important enough to the partners',
    sources: WHAT,
  },
  {
    id: 'who-agreed-matters',
    domainId: 'D-PRI-24',
    label: 'Who agreed matters as much as what',
    text: 'Being involved and committed counts as much as the list itself',
    sources: WHAT,
  },
] as const satisfies readonly AgendaEntry[];

/**
 * What has to be judged on evidence before anything is chosen (D-PRI-03 to D-PRI-06).
 *
 * @example
 * ```ts
 * import { JUDGEMENTS_ON_EVIDENCE } from 'commissioning-kit/agenda';
 *
 * JUDGEMENTS_ON_EVIDENCE.map((judgement) => judgement.id); // => ['what-is-needed', 'what-is-realistic', 'who-must-agree', 'what-resources-exist']
 * ```
 */
export const JUDGEMENTS_ON_EVIDENCE = [
  {
    id: 'what-is-needed',
    domainId: 'D-PRI-03',
    label: 'What is needed',
    text: 'What the population lacks is judged on evidence',
    sources: WHAT,
  },
  {
    id: 'what-is-realistic',
    domainId: 'D-PRI-04',
    label: 'What is realistic',
    text: 'What can be brought about is judged on evidence',
    sources: WHAT,
  },
  {
    id: 'who-must-agree',
    domainId: 'D-PRI-05',
    label: 'Who must agree',
    text: 'Whose consent it takes is judged on evidence',
    sources: WHAT,
  },
  {
    id: 'what-resources-exist',
    domainId: 'D-PRI-06',
    label: 'What resources exist',
    text: 'What there is to work with is judged on evidence',
    sources: WHAT,
  },
] as const satisfies readonly AgendaEntry[];

/**
 * What makes a list of intentions a commissioning agenda (D-PRI-20 to D-PRI-22).
 *
 * @example
 * ```ts
 * import { AGENDA_CHARACTERISTICS } from 'commissioning-kit/agenda';
 *
 * AGENDA_CHARACTERISTICS.map((characteristic) => characteristic.id); // => ['long-term', 'one-population', 'across-disciplines']
 * ```
 */
export const AGENDA_CHARACTERISTICS = [
  { id: 'long-term', domainId: 'D-PRI-20', label: 'A long-term agenda', text: 'It looks years ahead', sources: WHAT },
  { id: 'one-population', domainId: 'D-PRI-21', label: 'An agenda for one population', text: 'It names whom it is for', sources: WHAT },
  {
    id: 'across-disciplines',
    domainId: 'D-PRI-22',
    label: 'An agenda across disciplines',
    text: 'Systems have to change as well as services, and in several disciplines',
    sources: WHAT,
  },
] as const satisfies readonly AgendaEntry[];

/** A kind of body on which partners plan together. */
export interface JointPlanningBody {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly sources: AgendaEntry['sources'];
}

/**
 * The three kinds of body that the text names for reconciling agendas, all under D-PRI-16.
 *
 * @example
 * ```ts
 * import { JOINT_PLANNING_BODIES } from 'commissioning-kit/agenda';
 *
 * JOINT_PLANNING_BODIES.map((body) => body.id); // => ['health-and-wellbeing-board', 'childrens-partnership', 'local-community-partnership']
 * ```
 */
export const JOINT_PLANNING_BODIES = [
  { id: 'health-and-wellbeing-board', domainId: 'D-PRI-16', label: 'Health and wellbeing board', sources: WHAT },
  { id: 'childrens-partnership', domainId: 'D-PRI-16', label: 'Children’s partnership', sources: WHAT },
  { id: 'local-community-partnership', domainId: 'D-PRI-16', label: 'Local community partnership', sources: WHAT },
] as const satisfies readonly JointPlanningBody[];

/** The id of a kind of joint planning body. */
export type JointPlanningBodyId = (typeof JOINT_PLANNING_BODIES)[number]['id'];
