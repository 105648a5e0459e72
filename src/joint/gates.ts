import { inferred, stated, type SourceRef } from '../kernel/source.js';
import type { AreaId } from './areas.js';
import type { Level } from './levels.js';

/** A condition that has to hold before partners claim a level in an area. */
export interface Gate {
  readonly id: string;
  readonly label: string;
  /** What has to hold, as a sentence that is answered by yes or no. */
  readonly text: string;
  /** Whether it is asked of those who claim the level, or of those who step back from it. */
  readonly asked: 'at-the-level' | 'on-stepping-back';
  /** Where it is asked. */
  readonly at: readonly { readonly areaId: AreaId; readonly levels: readonly Level[] }[];
  /** `law`: the law asks for it where the thing is done; `library`: this library draws it from the matrix. */
  readonly basis: 'law' | 'library';
  readonly domainId: string | null;
  readonly sources: readonly SourceRef[];
}

const MATRIX: readonly SourceRef[] = [inferred('ipc-book', 'Appendix, Figure 2.2')];
const TOGETHER: readonly Level[] = ['joint', 'integrated'];
const ONE_BODY: readonly Level[] = ['integrated'];

/**
 * The conditions that have to hold before partners claim a level in an area: what makes a claim true besides a wish. The texts give none as
 * such; this library draws them from the examples of the matrix and from the law. A gate that stands open blocks the claim, never the
 * discussion. Partners may record gates of their own.
 *
 * @example
 * ```ts
 * import { GATES } from 'commissioning-kit/joint';
 *
 * GATES.filter((gate) => gate.at.some(({ areaId, levels }) => areaId === 'commissioning-functions' && levels.some((level) => level === 'joint')))
 *   .map((gate) => gate.id); // => ['staff-arrangements', 'way-out-settled']
 * ```
 */
export const GATES = [
  {
    id: 'common-agenda',
    label: 'Common agenda agreed',
    text: 'The partners have agreed what they want to reach together, and for whom',
    asked: 'at-the-level',
    at: [{ areaId: 'purpose-and-strategy', levels: TOGETHER }],
    basis: 'library',
    domainId: 'D-JNT-05',
    sources: [inferred('ipc-book', 'Commissioning jointly')],
  },
  {
    id: 'written-agreement',
    label: 'Written agreement in place',
    text: 'An agreement between the partners is signed and in force',
    asked: 'at-the-level',
    at: [
      { areaId: 'purpose-and-strategy', levels: ONE_BODY },
      { areaId: 'resource-allocation-and-management', levels: TOGETHER },
      { areaId: 'contracting', levels: TOGETHER },
      { areaId: 'commissioning-functions', levels: ONE_BODY },
    ],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
  {
    id: 'data-sharing-basis',
    label: 'Basis for sharing data',
    text: 'The partners have settled on which lawful basis they share data, and for what',
    asked: 'at-the-level',
    at: [
      { areaId: 'needs-and-market-intelligence', levels: TOGETHER },
      { areaId: 'market-management-and-monitoring', levels: TOGETHER },
    ],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
  {
    id: 'mandate-to-consult',
    label: 'Mandate to consult for all',
    text: 'Those who ask people and providers may speak for every partner, and what they hear binds all',
    asked: 'at-the-level',
    at: [{ areaId: 'stakeholder-engagement', levels: TOGETHER }],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
  {
    id: 'power-to-pool',
    label: 'Power in law to pool',
    text: 'The law under which budgets are pooled is named, and covers these bodies and functions; or nothing is pooled',
    asked: 'at-the-level',
    at: [{ areaId: 'resource-allocation-and-management', levels: TOGETHER }],
    basis: 'law',
    domainId: 'D-LAW-08',
    sources: [stated('ipc-book', 'Figure 2.2')],
  },
  {
    id: 'host-named',
    label: 'Host or lead named',
    text: 'It is named which partner hosts the money or leads on the contracts, and what it may decide alone',
    asked: 'at-the-level',
    at: [
      { areaId: 'resource-allocation-and-management', levels: TOGETHER },
      { areaId: 'contracting', levels: TOGETHER },
    ],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
  {
    id: 'risk-shares',
    label: 'Shares of risk written down',
    text: 'It is written down who bears what when more or less is spent than was planned, or a provider fails',
    asked: 'at-the-level',
    at: [
      { areaId: 'resource-allocation-and-management', levels: TOGETHER },
      { areaId: 'market-management-and-monitoring', levels: TOGETHER },
      { areaId: 'contracting', levels: TOGETHER },
    ],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
  {
    id: 'decisions-delegated',
    label: 'Decisions delegated',
    text: 'Every partner has delegated, by its own rules, the decisions that the one body or network takes',
    asked: 'at-the-level',
    at: [
      { areaId: 'purpose-and-strategy', levels: ONE_BODY },
      { areaId: 'resource-allocation-and-management', levels: ONE_BODY },
      { areaId: 'contracting', levels: ONE_BODY },
      { areaId: 'commissioning-functions', levels: ONE_BODY },
    ],
    basis: 'library',
    domainId: 'D-JNT-10',
    sources: MATRIX,
  },
  {
    id: 'staff-arrangements',
    label: 'Staff arrangements settled',
    text: 'It is settled who employs and manages joint staff, on whose terms, and what happens to their posts when the partners part',
    asked: 'at-the-level',
    at: [{ areaId: 'commissioning-functions', levels: TOGETHER }],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
  {
    id: 'way-out-settled',
    label: 'Way out settled',
    text: 'It is settled how money, staff and contracts go back, with what notice, and that nobody’s service stops meanwhile',
    asked: 'on-stepping-back',
    at: [
      { areaId: 'resource-allocation-and-management', levels: TOGETHER },
      { areaId: 'contracting', levels: TOGETHER },
      { areaId: 'commissioning-functions', levels: TOGETHER },
    ],
    basis: 'library',
    domainId: null,
    sources: MATRIX,
  },
] as const satisfies readonly Gate[];

/** The id of a gate. */
export type GateId = (typeof GATES)[number]['id'];
