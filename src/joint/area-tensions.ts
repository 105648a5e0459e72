import { inferred, type SourceRef } from '../kernel/source.js';
import type { AreaId } from './areas.js';
import type { DescriptorId } from './descriptor-labels.js';
import type { Level } from './levels.js';

/** Levels of one area, and the examples of the matrix by which they bear on another area. */
export interface TensionSide {
  readonly areaId: AreaId;
  readonly levels: readonly Level[];
  readonly descriptors: readonly DescriptorId[];
}

/** Two areas of which certain levels side by side raise a question. There may be a good answer to it. */
export interface AreaTension {
  readonly id: string;
  /** What the more integrated one of the two seems to rest on. */
  readonly one: TensionSide;
  readonly beside: TensionSide;
  /** What to ask the partners. */
  readonly question: string;
  /** Why the two are worth a question, from what the examples say. */
  readonly why: string;
  /** The texts name no dependencies between areas: all are drawn by this library from the examples. */
  readonly basis: 'library';
  readonly sources: readonly SourceRef[];
}

const FIGURE = [/* @__PURE__ */ inferred('ipc-book', 'Appendix, Figure 2.2')] as const;

/**
 * Pairs of areas whose examples lean on one another, so that certain levels side by side are worth a question. None is a fault: the matrix looks
 * at each area by itself, and partners may have good reasons. Drawn by this library from the examples of the matrix.
 *
 * @example
 * ```ts
 * import { AREA_TENSIONS } from 'commissioning-kit/joint';
 *
 * const tension = AREA_TENSIONS.find(({ id }) => id === 'one-contracting-separate-needs');
 * tension?.question; // => 'From whose analysis of needs does the one contracting function work?'
 * tension?.beside.descriptors; // => ['NM-S1']
 * ```
 */
export const AREA_TENSIONS = [
  {
    id: 'one-contracting-separate-needs',
    one: { areaId: 'contracting', levels: ['integrated'], descriptors: ['CO-I1'] },
    beside: { areaId: 'needs-and-market-intelligence', levels: ['separate'], descriptors: ['NM-S1'] },
    question: 'From whose analysis of needs does the one contracting function work?',
    why: 'One function contracts for one agenda, while each agency studies by itself a narrow part of what the population needs',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-contracting-own-strategies',
    one: { areaId: 'contracting', levels: ['integrated'], descriptors: ['CO-I1'] },
    beside: { areaId: 'purpose-and-strategy', levels: ['separate', 'parallel'], descriptors: ['PS-S3', 'PS-P2'] },
    question: 'Which agenda does the one contracting function serve when each agency has a strategy of its own?',
    why: 'A single contracting function manages contracts for one commissioning agenda; strategies written apart are several',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'pooled-budgets-own-priorities',
    one: { areaId: 'resource-allocation-and-management', levels: ['joint', 'integrated'], descriptors: ['RA-J1', 'RA-I1'] },
    beside: { areaId: 'purpose-and-strategy', levels: ['separate'], descriptors: ['PS-S1', 'PS-S3'] },
    question: 'Towards which common objectives are the pooled budgets spent?',
    why: 'Pooled money goes to common objectives, while each agency builds services for what it alone has put first',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'pooled-budgets-separate-needs',
    one: { areaId: 'resource-allocation-and-management', levels: ['integrated'], descriptors: ['RA-I1'] },
    beside: { areaId: 'needs-and-market-intelligence', levels: ['separate'], descriptors: ['NM-S1'] },
    question: 'Where do the combined needs stand that the pooled budget is to meet?',
    why: 'The pooled money is to meet combined needs of the population, and each agency studies a narrow part of them by itself',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'joint-strategy-own-budgets',
    one: { areaId: 'purpose-and-strategy', levels: ['joint', 'integrated'], descriptors: ['PS-J1', 'PS-J2', 'PS-I1'] },
    beside: { areaId: 'resource-allocation-and-management', levels: ['separate'], descriptors: ['RA-S1', 'RA-S2'] },
    question: 'With what money is the common strategy carried out?',
    why: 'Partners undertake outcomes together, while an agency’s money goes only to objectives that it set by itself',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-function-own-teams',
    one: { areaId: 'purpose-and-strategy', levels: ['integrated'], descriptors: ['PS-I3'] },
    beside: { areaId: 'commissioning-functions', levels: ['separate', 'parallel'], descriptors: ['CF-S1', 'CF-P1'] },
    question: 'If one agency holds one commissioning function, whom do the agencies’ own teams serve?',
    why: 'Commissioning is called a single function, while each agency supports its own with a team of its own',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-manager-contracts-apart',
    one: { areaId: 'commissioning-functions', levels: ['integrated'], descriptors: ['CF-I1'] },
    beside: { areaId: 'contracting', levels: ['separate', 'parallel'], descriptors: ['CO-S1', 'CO-P1'] },
    question: 'What does the one head of commissioning and contracting decide when agencies contract apart?',
    why: 'Commissioning and contracting are led as one, while data on contracts stay inside each agency or are only passed on',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'joint-contracts-performance-kept',
    one: { areaId: 'contracting', levels: ['joint', 'integrated'], descriptors: ['CO-J1', 'CO-I1'] },
    beside: { areaId: 'market-management-and-monitoring', levels: ['separate'], descriptors: ['MM-S3'] },
    question: 'How do the partners see whether the contracts that they let together are kept?',
    why: 'Contracts or their risk are shared, while what an agency knows of its providers’ performance stays inside it',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-review-compliance-kept',
    one: { areaId: 'market-management-and-monitoring', levels: ['joint', 'integrated'], descriptors: ['MM-J1', 'MM-I1'] },
    beside: { areaId: 'contracting', levels: ['separate'], descriptors: ['CO-S1'] },
    question: 'Which data does the common review read when those on contracts stay inside each organisation?',
    why: 'Performance is gathered and read together, while data on how contracts are kept stay away from other sources',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-review-provider-intelligence-kept',
    one: { areaId: 'market-management-and-monitoring', levels: ['joint', 'integrated'], descriptors: ['MM-J2', 'MM-I1'] },
    beside: { areaId: 'needs-and-market-intelligence', levels: ['separate'], descriptors: ['NM-S2'] },
    question: 'What do partners who develop and review the market together know of each other’s providers?',
    why: 'The risk of the market or its review is shared, while what is known of providers serves one’s own priorities only',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-analysis-contracts-apart',
    one: { areaId: 'needs-and-market-intelligence', levels: ['integrated'], descriptors: ['NM-I1'] },
    beside: { areaId: 'contracting', levels: ['separate'], descriptors: ['CO-S1'] },
    question: 'Whose contracting follows the priorities that the single study of needs and market sets?',
    why: 'One project sets priorities for commissioning and contracting, while each organisation keeps its contracting to itself',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'one-consultation-own-strategies',
    one: { areaId: 'stakeholder-engagement', levels: ['integrated'], descriptors: ['SE-I1'] },
    beside: { areaId: 'purpose-and-strategy', levels: ['separate', 'parallel'], descriptors: ['PS-S3', 'PS-P2'] },
    question: 'On which strategy does the one team consult when each agency has its own?',
    why: 'One team consults for one strategy, while strategies are written apart',
    basis: 'library',
    sources: FIGURE,
  },
  {
    id: 'joint-strategy-independent-events',
    one: { areaId: 'purpose-and-strategy', levels: ['joint', 'integrated'], descriptors: ['PS-J2', 'PS-I1'] },
    beside: { areaId: 'stakeholder-engagement', levels: ['separate'], descriptors: ['SE-S1'] },
    question: 'How does what people say at each agency’s own events reach the strategy held in common?',
    why: 'One strategy is written together, while each agency devises and runs its own meetings and feedback',
    basis: 'library',
    sources: FIGURE,
  },
] as const satisfies readonly AreaTension[];

/** The id of a tension between two areas. */
export type AreaTensionId = (typeof AREA_TENSIONS)[number]['id'];
