import { stated, type SourceRef } from '../kernel/source.js';

/** One of the four most common interventions. */
export interface Intervention {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const DESIGNING = [stated('ipc-book', 'Designing')] as const;

/**
 * The four interventions that are most common; the text counts every commissioning activity as one (D-INT-04 to D-INT-08).
 *
 * @example
 * ```ts
 * import { INTERVENTIONS } from 'commissioning-kit/interventions';
 *
 * INTERVENTIONS.map((intervention) => intervention.id);
 * // => ['commissioning-strategy', 'market-position-statement', 'procurement-exercise', 'monitoring-programme']
 * ```
 */
export const INTERVENTIONS = [
  {
    id: 'commissioning-strategy',
    domainId: 'D-INT-04',
    label: 'Commissioning strategy',
    text: 'An authoritative analysis of arrangements and future need, saying plainly where commissioners intend to spend',
    sources: DESIGNING,
  },
  {
    id: 'market-position-statement',
    domainId: 'D-INT-05',
    label: 'Market position statement',
    text: 'An analysis for providers, by which they can plan their part, and a signal of the practice that is wanted',
    sources: DESIGNING,
  },
  {
    id: 'procurement-exercise',
    domainId: 'D-INT-06',
    label: 'Procurement exercise',
    text: 'Tenders, service level agreements, grants or framework contracts that secure services',
    sources: DESIGNING,
  },
  {
    id: 'monitoring-programme',
    domainId: 'D-INT-07',
    label: 'Monitoring programme',
    text: 'Lasting arrangements that keep commissioners informed of demand, performance and outcomes',
    sources: DESIGNING,
  },
] as const satisfies readonly Intervention[];

/** The id of one of the four interventions. */
export type InterventionId = (typeof INTERVENTIONS)[number]['id'];

/** A circumstance that an answer describes, and the question that asks for it. */
export interface Circumstance {
  readonly id: string;
  readonly domainId: string;
  readonly question: string;
  readonly sources: readonly SourceRef[];
}

const STRATEGY = [stated('ipc-book', 'A commissioning strategy')] as const;
const STATEMENT = [stated('ipc-book', 'A market position statement')] as const;
const PROCUREMENT = [stated('ipc-book', 'A procurement exercise')] as const;
const MONITORING = [stated('ipc-book', 'A monitoring programme')] as const;

/**
 * The circumstances under which the text finds each intervention useful, as questions to answer with yes, no or unknown.
 *
 * @example
 * ```ts
 * import { CIRCUMSTANCES } from 'commissioning-kit/interventions';
 *
 * CIRCUMSTANCES.find((circumstance) => circumstance.id === 'schoolBudgets')?.domainId; // => 'D-MPS-14'
 * ```
 */
export const CIRCUMSTANCES = [
  {
    id: 'largePurchasingShare',
    domainId: 'D-STR-12',
    question: 'Do commissioners buy a very large part of what the population uses?',
    sources: STRATEGY,
  },
  {
    id: 'keyInfluenceOnResources',
    domainId: 'D-STR-12',
    question: 'Are commissioners a key influence on the resources for the population?',
    sources: STRATEGY,
  },
  {
    id: 'mustBePublicOnFocusAndPurchasing',
    domainId: 'D-STR-13',
    question: 'Do commissioners need to say in public where resources go and how purchasing will be directed?',
    sources: STRATEGY,
  },
  {
    id: 'mainContractHolder',
    domainId: 'D-MPS-11',
    question: 'Does the commissioner hold most of the contracts with providers?',
    sources: STATEMENT,
  },
  {
    id: 'directPayments',
    domainId: 'D-MPS-12',
    question: 'Do many people buy for themselves with direct payments or personal budgets?',
    sources: STATEMENT,
  },
  { id: 'selfFunders', domainId: 'D-MPS-13', question: 'Do many people pay for their own care?', sources: STATEMENT },
  { id: 'schoolBudgets', domainId: 'D-MPS-14', question: 'Do schools buy support with budgets of their own?', sources: STATEMENT },
  {
    id: 'marketChangeNeedsInfluence',
    domainId: 'D-MPS-15',
    question: 'Does change in the market need to be influenced or managed?',
    sources: STATEMENT,
  },
  {
    id: 'choiceInformationScarce',
    domainId: 'D-MPS-16',
    question: 'Is the information that people need for choice hard to get?',
    sources: STATEMENT,
  },
  {
    id: 'hasResourcesToUseWell',
    domainId: 'D-PRC-07',
    question: 'Are there resources to be used cost-effectively for the best outcomes?',
    sources: PROCUREMENT,
  },
  {
    id: 'intentionsClearAndEvidenced',
    domainId: 'D-PRC-08',
    question: 'Are strategic intentions clear and resting on sound evidence?',
    sources: PROCUREMENT,
  },
  {
    id: 'goodDataOnExistingServices',
    domainId: 'D-PRC-09',
    question: 'Are there good data on the quality and performance of existing services?',
    sources: PROCUREMENT,
  },
  {
    id: 'valuesAndFundsMarketInformation',
    domainId: 'D-MON-14',
    question: 'Do commissioners value good market information and will they pay for it?',
    sources: MONITORING,
  },
  { id: 'majorPurchaser', domainId: 'D-MON-15', question: 'Is the commissioner a major purchaser in the market?', sources: MONITORING },
  {
    id: 'facilitationRoleAgreed',
    domainId: 'D-MON-15',
    question: 'Have providers agreed that the commissioner facilitates the market?',
    sources: MONITORING,
  },
] as const satisfies readonly Circumstance[];

/** The id of a circumstance, and the key of its answer. */
export type CircumstanceId = (typeof CIRCUMSTANCES)[number]['id'];
