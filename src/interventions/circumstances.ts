import { stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** A circumstance that an answer describes, and the question that asks for it. */
export interface Circumstance extends CatalogueEntry {
  readonly question: string;
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
    label: 'Large share of purchases',
    text: 'Commissioners buy a very large part of what the population uses',
    question: 'Do commissioners buy a very large part of what the population uses?',
    sources: STRATEGY,
  },
  {
    id: 'keyInfluenceOnResources',
    domainId: 'D-STR-12',
    label: 'Key influence on resources',
    text: 'Commissioners are a key influence on the resources for the population',
    question: 'Are commissioners a key influence on the resources for the population?',
    sources: STRATEGY,
  },
  {
    id: 'mustBePublicOnFocusAndPurchasing',
    domainId: 'D-STR-13',
    label: 'Need to be public about spending',
    text: 'Commissioners need to say in public where resources go and how purchasing will be directed',
    question: 'Do commissioners need to say in public where resources go and how purchasing will be directed?',
    sources: STRATEGY,
  },
  {
    id: 'mainContractHolder',
    domainId: 'D-MPS-11',
    label: 'Main holder of contracts',
    text: 'The commissioner holds most of the contracts with providers; a position statement is useful where it does not',
    question: 'Does the commissioner hold most of the contracts with providers?',
    sources: STATEMENT,
  },
  {
    id: 'directPayments',
    domainId: 'D-MPS-12',
    label: 'Purchases with direct payments',
    text: 'People buy for themselves with direct payments or personal budgets, and the council has no say in the provider unless asked',
    question: 'Do many people buy for themselves with direct payments or personal budgets?',
    sources: STATEMENT,
  },
  {
    id: 'selfFunders',
    domainId: 'D-MPS-13',
    label: 'People who pay for their own care',
    text: 'People whose means are too high for state support pay for their own care',
    question: 'Do many people pay for their own care?',
    sources: STATEMENT,
  },
  {
    id: 'schoolBudgets',
    domainId: 'D-MPS-14',
    label: 'Schools that buy for themselves',
    text: 'Schools buy support services with budgets of their own rather than have the council provide them',
    question: 'Do schools buy support with budgets of their own?',
    sources: STATEMENT,
  },
  {
    id: 'marketChangeNeedsInfluence',
    domainId: 'D-MPS-15',
    label: 'Market change to be influenced',
    text: 'Change in the market needs to be influenced or managed, for few hold that a market should find its balance by itself',
    question: 'Does change in the market need to be influenced or managed?',
    sources: STATEMENT,
  },
  {
    id: 'choiceInformationScarce',
    domainId: 'D-MPS-16',
    label: 'Little information for choice',
    text: 'Information for choice is hard to get: services are complicated, regulated and bought very rarely',
    question: 'Is the information that people need for choice hard to get?',
    sources: STATEMENT,
  },
  {
    id: 'hasResourcesToUseWell',
    domainId: 'D-PRC-07',
    label: 'Resources to be used well',
    text: 'There are resources to be used cost-effectively for the best outcomes',
    question: 'Are there resources to be used cost-effectively for the best outcomes?',
    sources: PROCUREMENT,
  },
  {
    id: 'intentionsClearAndEvidenced',
    domainId: 'D-PRC-08',
    label: 'Clear and evidenced intentions',
    text: 'Strategic intentions are clear and rest on sound evidence and thorough analysis',
    question: 'Are strategic intentions clear and resting on sound evidence?',
    sources: PROCUREMENT,
  },
  {
    id: 'goodDataOnExistingServices',
    domainId: 'D-PRC-09',
    label: 'Good data on existing services',
    text: 'There are good data on the quality and performance of existing services',
    question: 'Are there good data on the quality and performance of existing services?',
    sources: PROCUREMENT,
  },
  {
    id: 'valuesAndFundsMarketInformation',
    domainId: 'D-MON-14',
    label: 'Market information valued and paid for',
    text: 'Commissioners see the worth of good market information and will invest in it',
    question: 'Do commissioners value good market information and will they pay for it?',
    sources: MONITORING,
  },
  {
    id: 'majorPurchaser',
    domainId: 'D-MON-15',
    label: 'Major purchaser in the market',
    text: 'The commissioner is a major purchaser, which by itself is enough for a monitoring programme',
    question: 'Is the commissioner a major purchaser in the market?',
    sources: MONITORING,
  },
  {
    id: 'facilitationRoleAgreed',
    domainId: 'D-MON-15',
    label: 'Agreed role as facilitator',
    text: 'Providers have agreed that the commissioner facilitates the market, which takes good data on services and their quality all along',
    question: 'Have providers agreed that the commissioner facilitates the market?',
    sources: MONITORING,
  },
] as const satisfies readonly Circumstance[];

/** The id of a circumstance, and the key of its answer. */
export type CircumstanceId = (typeof CIRCUMSTANCES)[number]['id'];
