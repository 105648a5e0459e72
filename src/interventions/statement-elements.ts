import { stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** One of the six elements of a market position statement. */
export type StatementElementEntry = CatalogueEntry;

const TABLE = [stated('ipc-book', 'T2.7')] as const;

/**
 * The six elements of a market position statement in the order of the text (D-MPS-05 to D-MPS-10).
 *
 * @example
 * ```ts
 * import { STATEMENT_ELEMENTS } from 'commissioning-kit/interventions';
 *
 * STATEMENT_ELEMENTS.map((element) => element.id);
 * // => ['direction', 'demand', 'supply', 'models', 'resourcing', 'support']
 * ```
 */
export const STATEMENT_ELEMENTS = [
  {
    id: 'direction',
    domainId: 'D-MPS-05',
    label: 'Where we are going, and why we say so',
    text: 'The direction of the market and what the statement is for',
    sources: TABLE,
  },
  {
    id: 'demand',
    domainId: 'D-MPS-06',
    label: 'What will be needed',
    text: 'Demand as it is predicted, with the points where pressure will be felt most',
    sources: TABLE,
  },
  {
    id: 'supply',
    domainId: 'D-MPS-07',
    label: 'What there is, and how good it is',
    text: 'Present supply, with the strengths and the weaknesses of the market',
    sources: TABLE,
  },
  {
    id: 'models',
    domainId: 'D-MPS-08',
    label: 'The practice we want to see',
    text: 'The models of practice that commissioners will encourage',
    sources: TABLE,
  },
  {
    id: 'resourcing',
    domainId: 'D-MPS-09',
    label: 'The money there is likely to be',
    text: 'How the market is likely to be resourced in years to come',
    sources: TABLE,
  },
  {
    id: 'support',
    domainId: 'D-MPS-10',
    label: 'What we offer',
    text: 'The support that commissioners offer for choice, and for innovation and development',
    sources: TABLE,
  },
] as const satisfies readonly StatementElementEntry[];

/** The id of an element of a statement. */
export type StatementElementId = (typeof STATEMENT_ELEMENTS)[number]['id'];
