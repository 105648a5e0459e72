import { stated, type SourceRef } from '../kernel/source.js';

/** One of the dimensions along which a contract is monitored. */
export interface ContractDimensionEntry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly question: string;
  readonly sources: readonly SourceRef[];
}

const MONITORING = [stated('ipc-book', 'A monitoring programme')] as const;

/**
 * The five dimensions along which performance against a contract is monitored (D-MON-08 to D-MON-12). A measure names one in `dimension`.
 *
 * @example
 * ```ts
 * import { CONTRACT_DIMENSIONS } from 'commissioning-kit/contracts';
 *
 * CONTRACT_DIMENSIONS.map((dimension) => dimension.id);
 * // => ['activities-undertaken', 'services-provided', 'users-supported', 'costs-incurred', 'outcomes-achieved']
 * ```
 */
export const CONTRACT_DIMENSIONS = [
  {
    id: 'activities-undertaken',
    domainId: 'D-MON-08',
    label: 'Activities undertaken',
    question: 'What was done under the contract?',
    sources: MONITORING,
  },
  {
    id: 'services-provided',
    domainId: 'D-MON-09',
    label: 'Services provided',
    question: 'Which services were provided?',
    sources: MONITORING,
  },
  { id: 'users-supported', domainId: 'D-MON-10', label: 'Users supported', question: 'Whom did it support?', sources: MONITORING },
  { id: 'costs-incurred', domainId: 'D-MON-11', label: 'Costs incurred', question: 'What did it cost?', sources: MONITORING },
  {
    id: 'outcomes-achieved',
    domainId: 'D-MON-12',
    label: 'Outcomes achieved',
    question: 'What came of it for the people supported?',
    sources: MONITORING,
  },
] as const satisfies readonly ContractDimensionEntry[];

/** The id of a dimension of monitoring. */
export type ContractDimension = (typeof CONTRACT_DIMENSIONS)[number]['id'];
