import type { Tri } from '../kernel/finding.js';
import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { Level } from './levels.js';

/** The answers that tell which joint approaches suit. */
export interface ApproachSituation {
  /** Whether the needs are hard to tell apart by agency, as care and health are for older people with chronic illness. */
  readonly needsEntwined: Tri;
  /** Whether the partners have agreed a common agenda. */
  readonly commonAgenda: Tri;
  /** Whether their budgets can be put together; those held by schools hardly can. */
  readonly budgetsAggregable: Tri;
  /** Whether they are willing to work together. */
  readonly partnersWilling: Tri;
  /** Whether they buy from the same providers. */
  readonly sameProviders: Tri;
  /** The ids of the partners, two or more, where they are to be recorded. */
  readonly partners?: readonly string[];
}

/** The id of a question that tells which joint approaches suit. */
export type ApproachCriterionId = Exclude<keyof ApproachSituation, 'partners'>;

/** What an answer speaks for and against. */
export interface Weight {
  readonly text: string;
  readonly for: readonly Level[];
  readonly against: readonly Level[];
}

/** A question that tells which joint approaches suit, and what its answers speak for and against. */
export interface ApproachCriterion {
  readonly id: ApproachCriterionId;
  readonly domainId: string;
  readonly basis: 'text' | 'library';
  readonly question: string;
  readonly yes: Weight;
  readonly no: Weight;
  readonly sources: readonly SourceRef[];
}

const JOINTLY = 'Commissioning jointly';

/** The five questions, in the order in which findings speak of them. */
export const APPROACH_CRITERIA: readonly ApproachCriterion[] = [
  {
    id: 'needsEntwined',
    domainId: 'D-JNT-14',
    basis: 'library',
    question: 'Are the needs of this population hard to tell apart by agency?',
    yes: { text: 'The needs are hard to tell apart by agency', for: ['integrated'], against: ['separate', 'parallel', 'joint'] },
    no: { text: 'The needs can be told apart by agency', for: ['separate', 'parallel', 'joint'], against: ['integrated'] },
    sources: [inferred('ipc-book', JOINTLY)],
  },
  {
    id: 'commonAgenda',
    domainId: 'D-JNT-05',
    basis: 'text',
    question: 'Have the partners agreed a common agenda?',
    yes: {
      text: 'A common agenda is agreed, which the benefits of joint work presuppose',
      for: ['joint', 'integrated'],
      against: ['separate', 'parallel'],
    },
    no: {
      text: 'There is no common agenda, which the benefits of joint work presuppose',
      for: ['separate', 'parallel'],
      against: ['joint', 'integrated'],
    },
    sources: [stated('ipc-book', JOINTLY)],
  },
  {
    id: 'budgetsAggregable',
    domainId: 'D-JNT-15',
    basis: 'library',
    question: 'Can the budgets be put together, so that they could be pooled?',
    yes: { text: 'The budgets can be put together', for: ['joint', 'integrated'], against: [] },
    no: {
      text: 'The budgets can hardly be put together, which makes pooled or integrated work impractical',
      for: ['parallel'],
      against: ['joint', 'integrated'],
    },
    sources: [inferred('ipc-book', JOINTLY)],
  },
  {
    id: 'partnersWilling',
    domainId: 'D-JNT-F1',
    basis: 'library',
    question: 'Are the partners willing to work together?',
    yes: { text: 'The partners are willing to work together', for: ['parallel', 'joint', 'integrated'], against: ['separate'] },
    no: {
      text: 'The partners are not willing to work together; what can be done alone is to keep an eye on the others',
      for: ['separate'],
      against: ['parallel', 'joint', 'integrated'],
    },
    sources: [inferred('ipc-book', JOINTLY)],
  },
  {
    id: 'sameProviders',
    domainId: 'D-JNT-16',
    basis: 'text',
    question: 'Do the partners buy from the same providers?',
    yes: {
      text: 'The partners buy from the same providers, where buying jointly offers real opportunities',
      for: ['joint', 'integrated'],
      against: ['separate'],
    },
    no: { text: 'The partners buy from different providers', for: ['separate'], against: [] },
    sources: [stated('dass-guidance', '¶34')],
  },
];

const and = (...answers: readonly Tri[]): Tri => (answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes');
const not = (answer: Tri): Tri => (answer === 'yes' ? 'no' : answer === 'no' ? 'yes' : 'unknown');
const or = (...answers: readonly Tri[]): Tri => not(and(...answers.map(not)));

/**
 * Which approaches suit. Joint and integrated take an agreed agenda, willing partners and budgets that can be put together; entwined needs
 * tell between the two. Where they do not suit, parallel does. Separate suits where partners are not willing or have nothing in common.
 * So one approach suits at least, once everything is known.
 */
export function suitOf(situation: ApproachSituation): { readonly [level in Level]: Tri } {
  const { needsEntwined, commonAgenda, budgetsAggregable, partnersWilling, sameProviders } = situation;
  const together = and(commonAgenda, partnersWilling, budgetsAggregable);
  return {
    separate: or(not(partnersWilling), and(not(commonAgenda), not(needsEntwined), not(sameProviders))),
    parallel: not(together),
    joint: and(together, not(needsEntwined)),
    integrated: and(together, needsEntwined),
  };
}
