import { stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** One of the nine parts of a commissioning strategy. */
export type StrategyPartEntry = CatalogueEntry;

const STRATEGY = [stated('ipc-book', 'A commissioning strategy')] as const;

/**
 * The nine parts of a commissioning strategy in the order of the text (D-STR-03 to D-STR-11).
 *
 * @example
 * ```ts
 * import { STRATEGY_PARTS } from 'commissioning-kit/interventions';
 *
 * STRATEGY_PARTS.length; // => 9
 * STRATEGY_PARTS.map((part) => part.id).slice(3, 7); // => ['needs', 'resources', 'gaps', 'purchasing']
 * ```
 */
export const STRATEGY_PARTS = [
  {
    id: 'development',
    domainId: 'D-STR-03',
    label: 'How this strategy was developed',
    text: 'How the strategy came about, and who took part',
    sources: STRATEGY,
  },
  {
    id: 'context',
    domainId: 'D-STR-04',
    label: 'Outcomes, aims, policy and law',
    text: 'How the strategy fits the outcomes and aims for these people, and national policy and law',
    sources: STRATEGY,
  },
  {
    id: 'guidance',
    domainId: 'D-STR-05',
    label: 'National guidance and research',
    text: 'What guidance and research say about this group of people in particular',
    sources: STRATEGY,
  },
  {
    id: 'needs',
    domainId: 'D-STR-06',
    label: 'What people need',
    text: 'An assessment of needs over health, care, education and more, with the views of those who use services and of staff',
    sources: STRATEGY,
  },
  {
    id: 'resources',
    domainId: 'D-STR-07',
    label: 'What there is now',
    text: 'How far present resources reach, how well they work and how they could be improved',
    sources: STRATEGY,
  },
  {
    id: 'gaps',
    domainId: 'D-STR-08',
    label: 'Gaps, overlaps and priorities',
    text: 'What is to be redeveloped, reduced or increased, and what comes first',
    sources: STRATEGY,
  },
  {
    id: 'purchasing',
    domainId: 'D-STR-09',
    label: 'The future pattern of purchase',
    text: 'Where resources will go, and where services may have to be decommissioned',
    sources: STRATEGY,
  },
  {
    id: 'arrangements',
    domainId: 'D-STR-10',
    label: 'Procurement, contracting and market management',
    text: 'The arrangements to come for procuring, for contracting and for managing the market',
    sources: STRATEGY,
  },
  {
    id: 'review',
    domainId: 'D-STR-11',
    label: 'Monitoring and review of the strategy',
    text: 'How the strategy itself will be monitored, and when it is looked at again',
    sources: STRATEGY,
  },
] as const satisfies readonly StrategyPartEntry[];

/** The id of a part of a strategy. */
export type StrategyPartId = (typeof STRATEGY_PARTS)[number]['id'];
