import { stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

/** One of the conditions under which commissioning is the right approach, with the question that asks for it. */
export interface CommissioningCondition extends AgendaEntry {
  readonly question: string;
}

const WHEN = [stated('ipc-book', 'When to commission?')] as const;

/**
 * The three conditions that have to hold together before a commissioning approach is the right one (D-WHN-01 to D-WHN-03).
 *
 * @example
 * ```ts
 * import { COMMISSIONING_CONDITIONS } from 'commissioning-kit/agenda';
 *
 * COMMISSIONING_CONDITIONS.map((condition) => condition.id); // => ['market', 'needForChange', 'changeNeedsManaging']
 * ```
 */
export const COMMISSIONING_CONDITIONS = [
  {
    id: 'market',
    domainId: 'D-WHN-01',
    label: 'Some form of market',
    text: 'Those who provide depend on somebody else who buys or secures what they offer',
    question: 'Is there some form of market: do providers depend on another party that buys or secures what they offer?',
    sources: WHEN,
  },
  {
    id: 'needForChange',
    domainId: 'D-WHN-02',
    label: 'A need for change',
    text: 'Those who buy or secure services want them to meet future needs better than they do now',
    question: 'Do those who buy or secure the services want them to meet future needs better?',
    sources: WHEN,
  },
  {
    id: 'changeNeedsManaging',
    domainId: 'D-WHN-03',
    label: 'Change that has to be managed',
    text: 'The change takes deliberate and systematic work; the market left to itself will not bring it',
    question: 'Does the change need deliberate, systematic work, because market forces alone will not bring it?',
    sources: WHEN,
  },
] as const satisfies readonly CommissioningCondition[];

/** The id of a condition, and the key of its answer. */
export type CommissioningConditionId = (typeof COMMISSIONING_CONDITIONS)[number]['id'];

/**
 * The ways in which services are secured; any of them is evidence of a market (D-WHN-04 to D-WHN-07).
 *
 * @example
 * ```ts
 * import { WAYS_OF_SECURING } from 'commissioning-kit/agenda';
 *
 * WAYS_OF_SECURING.map((way) => way.id); // => ['contracts', 'service-agreements', 'individual-purchases', 'grants']
 * ```
 */
export const WAYS_OF_SECURING = [
  { id: 'contracts', domainId: 'D-WHN-04', label: 'Contracts', text: 'Services are bought under contracts', sources: WHEN },
  {
    id: 'service-agreements',
    domainId: 'D-WHN-05',
    label: 'Service agreements',
    text: 'Services are secured by agreement between bodies',
    sources: WHEN,
  },
  {
    id: 'individual-purchases',
    domainId: 'D-WHN-06',
    label: 'Individual purchases',
    text: 'People buy for themselves, or somebody buys for one person',
    sources: WHEN,
  },
  { id: 'grants', domainId: 'D-WHN-07', label: 'Grants', text: 'Providers are helped to offer services by grants', sources: WHEN },
] as const satisfies readonly AgendaEntry[];

/** The id of a way of securing services. */
export type WayOfSecuring = (typeof WAYS_OF_SECURING)[number]['id'];
