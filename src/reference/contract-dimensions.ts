import { stated, type SourceRef } from '../kernel/source.js';

/** One of the dimensions along which a contract is monitored. */
export interface ContractDimension {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly question: string;
  readonly sources: readonly SourceRef[];
}

const MONITORING = [stated('ipc-book', 'A monitoring programme')] as const;

/**
 * The five dimensions along which performance against a contract is monitored (D-MON-08 to D-MON-12). A measure may name one in `dimension`.
 *
 * @example
 * ```ts
 * import { CONTRACT_DIMENSIONS } from 'commissioning-kit/reference';
 *
 * CONTRACT_DIMENSIONS.map((dimension) => dimension.id); // => ['activities', 'services', 'users', 'costs', 'outcomes']
 * ```
 */
export const CONTRACT_DIMENSIONS = [
  {
    id: 'activities',
    domainId: 'D-MON-08',
    label: 'Activities undertaken',
    text: 'The work done under the contract, counted',
    question: 'What was done under the contract?',
    sources: MONITORING,
  },
  {
    id: 'services',
    domainId: 'D-MON-09',
    label: 'Services provided',
    text: 'The kinds of service that were provided, against those that were ordered',
    question: 'Which services were provided?',
    sources: MONITORING,
  },
  {
    id: 'users',
    domainId: 'D-MON-10',
    label: 'Users supported',
    text: 'How many people the contract supported, and who they were',
    question: 'Whom did it support?',
    sources: MONITORING,
  },
  {
    id: 'costs',
    domainId: 'D-MON-11',
    label: 'Costs incurred',
    text: 'What was spent under the contract',
    question: 'What did it cost?',
    sources: MONITORING,
  },
  {
    id: 'outcomes',
    domainId: 'D-MON-12',
    label: 'Outcomes achieved',
    text: 'What changed in the lives of those supported',
    question: 'What came of it for the people supported?',
    sources: MONITORING,
  },
] as const satisfies readonly ContractDimension[];

/** The id of a dimension of monitoring. */
export type ContractDimensionId = (typeof CONTRACT_DIMENSIONS)[number]['id'];
