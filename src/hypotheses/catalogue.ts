import { inferred, type SourceRef } from '../kernel/source.js';

interface Entry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** Where a hypothesis can stand in its life. */
export type HypothesisStatusEntry = Entry;

/** A kind of statement that a hypothesis makes. */
export type HypothesisKindEntry = Entry;

const LIFE = [inferred('ipc-book', 'Hypotheses')] as const;

/**
 * Where a hypothesis can stand, in the order of its life. The texts say that each is agreed, tested and then judged (D-HYP-07, D-HYP-10);
 * the states and their names are this library's (D-HYP-F2).
 *
 * @example
 * ```ts
 * import { HYPOTHESIS_STATUSES } from 'commissioning-kit/hypotheses';
 *
 * HYPOTHESIS_STATUSES.map((status) => status.id).slice(0, 3); // => ['offered', 'agreed', 'testing']
 * ```
 */
export const HYPOTHESIS_STATUSES = [
  { id: 'offered', domainId: 'D-HYP-04', label: 'Offered', text: 'A stakeholder has put it on the table', sources: LIFE },
  {
    id: 'agreed',
    domainId: 'D-HYP-07',
    label: 'Agreed',
    text: 'At least one key stakeholder agrees that it is worth testing',
    sources: LIFE,
  },
  { id: 'testing', domainId: 'D-HYP-10', label: 'Testing', text: 'Information is being collected under a test plan', sources: LIFE },
  { id: 'supported', domainId: 'D-HYP-10', label: 'Supported', text: 'Judged to be borne out by the evidence cited', sources: LIFE },
  {
    id: 'partly-supported',
    domainId: 'D-HYP-10',
    label: 'Partly supported',
    text: 'Judged to be borne out in a part that is named',
    sources: LIFE,
  },
  {
    id: 'not-supported',
    domainId: 'D-HYP-10',
    label: 'Not supported',
    text: 'Judged not to be borne out by the evidence cited',
    sources: LIFE,
  },
  { id: 'inconclusive', domainId: 'D-HYP-10', label: 'Inconclusive', text: 'Judged, and the evidence does not settle it', sources: LIFE },
  { id: 'not-tested', domainId: 'D-HYP-F2', label: 'Not tested', text: 'Left without a test, for a reason that is kept', sources: LIFE },
  {
    id: 'translated',
    domainId: 'D-HYP-10',
    label: 'Translated',
    text: 'Carried into an aim, an objective, a measure or a requirement',
    sources: LIFE,
  },
  { id: 'closed', domainId: 'D-HYP-F2', label: 'Closed', text: 'Judged, and not carried into an aim or objective', sources: LIFE },
  { id: 'withdrawn', domainId: 'D-HYP-F2', label: 'Withdrawn', text: 'Taken back before it was tested', sources: LIFE },
] as const satisfies readonly HypothesisStatusEntry[];

/** The id of a status. */
export type HypothesisStatus = (typeof HYPOTHESIS_STATUSES)[number]['id'];

const KINDS = [inferred('ipc-book', 'T2.4, T2.5')] as const;

/**
 * The kinds of statement that the eleven worked hypotheses make (D-HYP-14); the grouping is this library's.
 *
 * @example
 * ```ts
 * import { HYPOTHESIS_KINDS } from 'commissioning-kit/hypotheses';
 *
 * HYPOTHESIS_KINDS.map((kind) => kind.id);
 * // => ['resource-shift', 'investment', 'organisation', 'feasibility', 'diagnosis', 'prescription']
 * ```
 */
export const HYPOTHESIS_KINDS = [
  {
    id: 'resource-shift',
    domainId: 'D-HYP-14',
    label: 'Resource shift',
    text: 'Moving money from one use to another has an effect',
    sources: KINDS,
  },
  { id: 'investment', domainId: 'D-HYP-14', label: 'Investment', text: 'More of a service has an effect', sources: KINDS },
  {
    id: 'organisation',
    domainId: 'D-HYP-14',
    label: 'Organisation',
    text: 'Organising services differently has an effect',
    sources: KINDS,
  },
  { id: 'feasibility', domainId: 'D-HYP-14', label: 'Feasibility', text: 'Something could be done in another way', sources: KINDS },
  { id: 'diagnosis', domainId: 'D-HYP-14', label: 'Diagnosis', text: 'Something is amiss, and that has a consequence', sources: KINDS },
  { id: 'prescription', domainId: 'D-HYP-14', label: 'Prescription', text: 'Something needs to be put in place', sources: KINDS },
] as const satisfies readonly HypothesisKindEntry[];

/** The id of a kind of statement. */
export type HypothesisKind = (typeof HYPOTHESIS_KINDS)[number]['id'];

/** What a test can end in. */
export type Verdict = 'supported' | 'partly-supported' | 'not-supported' | 'inconclusive' | 'not-tested';

/** How an item of evidence bears on one hypothesis. */
export type Bearing = 'for' | 'against' | 'neutral';

/** How much an item of evidence is trusted, in the judgement of whoever records it. */
export type EvidenceQuality = 'low' | 'moderate' | 'high';

/** How far an item of evidence would move somebody who trusted it. */
export type EvidenceStrength = 'supporting' | 'moderate' | 'strong' | 'very-strong';

/** How far an item of evidence is trusted to bear on a hypothesis. */
export type EvidenceConfidence = 'low' | 'moderate' | 'high';

/** How sure people are, from the most to the least. */
export type CertaintyLevel = 'high' | 'moderate' | 'low' | 'very-low';
