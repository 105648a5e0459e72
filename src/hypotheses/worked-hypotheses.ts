import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { HypothesisKind } from './catalogue.js';
import type { ResourceClaim } from './register.js';
import type { WorkedAimId, WorkedSet } from './worked-aims.js';

/** One of the eleven hypotheses that the texts work through, in our own words. */
export interface WorkedHypothesis {
  readonly id: string;
  readonly domainId: string;
  readonly set: WorkedSet;
  readonly statement: string;
  /** The kind of statement, by this library's grouping (D-HYP-14). */
  readonly kind: HypothesisKind;
  readonly claims: readonly ResourceClaim[];
  /** The priorities that it bears on, by this library's reading (D-OLD-18, D-SEN-16). */
  readonly bearsOn: readonly WorkedAimId[];
  /** Where the text states the hypothesis. */
  readonly sources: readonly SourceRef[];
  /** What `kind` and `bearsOn` are inferred from. */
  readonly inferredFrom: readonly SourceRef[];
}

const OLDER = { set: 'older-people', sources: [stated('ipc-book', 'T2.4')], inferredFrom: [inferred('ipc-book', 'T2.4')] } as const;
const SEN = {
  set: 'special-educational-needs',
  sources: [stated('ipc-book', 'T2.5')],
  inferredFrom: [inferred('ipc-book', 'T2.5')],
} as const;

/**
 * The eleven worked hypotheses: six on older people with chronic illness, five on children with special educational needs (D-OLD-12 to
 * D-OLD-17, D-SEN-11 to D-SEN-15). The words are ours; the modal of each and the money are the text's.
 *
 * @example
 * ```ts
 * import { lintStatement, resourceClaims, WORKED_HYPOTHESES } from 'commissioning-kit/hypotheses';
 *
 * WORKED_HYPOTHESES.length; // => 11
 * WORKED_HYPOTHESES.flatMap((hypothesis) => lintStatement(hypothesis.statement)); // => []
 * resourceClaims(WORKED_HYPOTHESES).pots[0]?.from; // => '1250000.00'
 * ```
 */
export const WORKED_HYPOTHESES = [
  {
    id: 'old-1',
    domainId: 'D-OLD-12',
    ...OLDER,
    statement:
      'Moving £1m from acute services to community services will give people better support, prevent admissions and so lower demand for acute care',
    kind: 'resource-shift',
    claims: [
      { pot: 'acute care', amount: '1000000.00', currency: 'GBP', direction: 'from' },
      { pot: 'community services', amount: '1000000.00', currency: 'GBP', direction: 'to' },
    ],
    bearsOn: ['old-priority-1', 'old-priority-2'],
  },
  {
    id: 'old-2',
    domainId: 'D-OLD-13',
    ...OLDER,
    statement: 'More intensive rehabilitation for older people after a fall will lower demand for residential care',
    kind: 'investment',
    claims: [],
    bearsOn: ['old-priority-1'],
  },
  {
    id: 'old-3',
    domainId: 'D-OLD-14',
    ...OLDER,
    statement:
      'Moving £¼m from acute services into support aimed at the carers of the most vulnerable people will lower acute demand and save money across the whole system',
    kind: 'resource-shift',
    claims: [
      { pot: 'acute care', amount: '250000.00', currency: 'GBP', direction: 'from' },
      { pot: 'support for carers', amount: '250000.00', currency: 'GBP', direction: 'to' },
    ],
    bearsOn: ['old-priority-1', 'old-priority-2', 'old-priority-3'],
  },
  {
    id: 'old-4',
    domainId: 'D-OLD-15',
    ...OLDER,
    statement: 'More extra care housing will let people live in comfort at home for longer, with less demand for residential care',
    kind: 'investment',
    claims: [],
    bearsOn: ['old-priority-1'],
  },
  {
    id: 'old-5',
    domainId: 'D-OLD-16',
    ...OLDER,
    statement:
      'One organisation for social services and community health, whose teams cover the same areas, will be more efficient and effective and keep more people at home',
    kind: 'organisation',
    claims: [],
    bearsOn: ['old-priority-2'],
  },
  {
    id: 'old-6',
    domainId: 'D-OLD-17',
    ...OLDER,
    statement:
      'Staff who are less qualified and cost less could do many of the tasks that community health professionals do now, so that services reach more people',
    kind: 'feasibility',
    claims: [],
    bearsOn: ['old-priority-2', 'old-priority-3'],
  },
  {
    id: 'sen-1',
    domainId: 'D-SEN-11',
    ...SEN,
    statement: 'Mainstream schools refer too many children to specialist services and should support more of them themselves',
    kind: 'diagnosis',
    claims: [],
    bearsOn: ['sen-priority-3'],
  },
  {
    id: 'sen-2',
    domainId: 'D-SEN-12',
    ...SEN,
    statement: 'The two SEN schools are not fit for purpose and need to be redesigned and recommissioned',
    kind: 'diagnosis',
    claims: [],
    bearsOn: ['sen-priority-3'],
  },
  {
    id: 'sen-3',
    domainId: 'D-SEN-13',
    ...SEN,
    statement:
      'The ways in which concerns are identified and shared need to be improved, with a common assessment framework for all agencies',
    kind: 'diagnosis',
    claims: [],
    bearsOn: ['sen-priority-2'],
  },
  {
    id: 'sen-4',
    domainId: 'D-SEN-14',
    ...SEN,
    statement: 'A common standard of teaching, with joint training, needs to be agreed among local mainstream schools',
    kind: 'prescription',
    claims: [],
    bearsOn: ['sen-priority-3'],
  },
  {
    id: 'sen-5',
    domainId: 'D-SEN-15',
    ...SEN,
    statement: 'A common protocol needs to be in place for the support that the NHS and social services give to schools',
    kind: 'prescription',
    claims: [],
    bearsOn: ['sen-priority-2', 'sen-priority-3'],
  },
] as const satisfies readonly WorkedHypothesis[];

/** The id of a worked hypothesis. */
export type WorkedHypothesisId = (typeof WORKED_HYPOTHESES)[number]['id'];
