import { inferred, stated, type SourceRef } from '../kernel/source.js';

/** Something that the texts say of commissioning jointly, or of the matrix. */
export interface JointFact {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

const JOINTLY = [stated('ipc-book', 'Commissioning jointly')] as const;
const FROM_CASES = [inferred('ipc-book', 'Commissioning jointly')] as const;

/**
 * What the texts say of commissioning jointly beside its benefits and approaches (D-JNT-01, D-JNT-05, D-JNT-06, D-JNT-11 to D-JNT-17). The two
 * criteria that are drawn from the cases are marked as inferred.
 *
 * @example
 * ```ts
 * import { JOINT_COMMISSIONING_FACTS } from 'commissioning-kit/joint';
 *
 * JOINT_COMMISSIONING_FACTS.find((fact) => fact.id === 'not-inevitably-better')?.domainId; // => 'D-JNT-11'
 * ```
 */
export const JOINT_COMMISSIONING_FACTS = [
  {
    id: 'commit-to-results',
    domainId: 'D-JNT-01',
    label: 'Commit to what hypotheses show',
    text: 'Partners who build hypotheses together also commit to what comes out of them, and work together where they can',
    sources: JOINTLY,
  },
  {
    id: 'agreed-agenda',
    domainId: 'D-JNT-05',
    label: 'An agenda in common comes first',
    text: 'What is gained by commissioning jointly presupposes an agenda that the partners agree on',
    sources: JOINTLY,
  },
  {
    id: 'clear-from-the-start',
    domainId: 'D-JNT-06',
    label: 'Say from the start which approach is meant',
    text: 'Joint commissioning means many things to many people, so that the approach has to be clear at the outset',
    sources: JOINTLY,
  },
  {
    id: 'not-inevitably-better',
    domainId: 'D-JNT-11',
    label: 'Integrated is not better in itself',
    text: 'However much national policy favours it, whether integration is right depends on the situation and on the intervention',
    sources: JOINTLY,
  },
  {
    id: 'older-people-integrated',
    domainId: 'D-JNT-12',
    label: 'Older people: integrated was chosen',
    text: 'For older people the case chose integrated commissioning with pooled budgets, as their needs of care and of health are hard to tell apart',
    sources: JOINTLY,
  },
  {
    id: 'special-educational-needs-parallel',
    domainId: 'D-JNT-13',
    label: 'Special educational needs: parallel was chosen',
    text: 'For special educational needs the case chose that education and social care commission in parallel, as budgets held by schools are hard to put together',
    sources: JOINTLY,
  },
  {
    id: 'entwined-needs',
    domainId: 'D-JNT-14',
    label: 'Criterion: entwined needs',
    text: 'Needs that are hard to tell apart by agency speak for integrated commissioning',
    sources: FROM_CASES,
  },
  {
    id: 'budgets-that-can-be-put-together',
    domainId: 'D-JNT-15',
    label: 'Criterion: budgets that can be put together',
    text: 'Where budgets cannot be put together, pooled or integrated commissioning is impractical',
    sources: FROM_CASES,
  },
  {
    id: 'with-integrated-care-boards',
    domainId: 'D-JNT-16',
    label: 'Jointly with integrated care boards',
    text: 'In a hard market councils have much to gain by commissioning with integrated care boards, whose continuing health care teams often buy from the same providers',
    sources: [stated('dass-guidance', '¶34')],
  },
  {
    id: 'response-to-fragmentation',
    domainId: 'D-JNT-17',
    label: 'The answer given to fragmentation',
    text: 'With over 400 organisations responsible, the answer given most has been to commission jointly, or integrated, over health and care',
    sources: [stated('practitioner-blog', 'Commissioning')],
  },
] as const satisfies readonly JointFact[];

/**
 * What is to be known of the matrix itself (D-JCM-X1 to D-JCM-X4). The last two are this library’s own reading.
 *
 * @example
 * ```ts
 * import { MATRIX_FACTS } from 'commissioning-kit/joint';
 *
 * MATRIX_FACTS.map((fact) => fact.id); // => ['purpose', 'origin', 'assessed-by-area', 'pooling-does-not-fix-the-level']
 * ```
 */
export const MATRIX_FACTS = [
  {
    id: 'purpose',
    domainId: 'D-JCM-X1',
    label: 'What the matrix is for',
    text: 'It is a tool to look at how far agencies have integrated each area of commissioning and contracting, and meant for partners to discuss',
    sources: [stated('ipc-book', 'Appendix'), stated('ipc-book', 'Ex2.5')],
  },
  {
    id: 'origin',
    domainId: 'D-JCM-X2',
    label: 'Where the matrix comes from',
    text: 'The Institute of Public Care made it from various materials and from its work around the country',
    sources: [stated('ipc-book', 'Appendix')],
  },
  {
    id: 'assessed-by-area',
    domainId: 'D-JCM-X3',
    label: 'One level for each area',
    text: 'A partnership may stand at different levels in different areas, although the two cases name one level for everything',
    sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
  },
  {
    id: 'pooling-does-not-fix-the-level',
    domainId: 'D-JCM-X4',
    label: 'Pooled money does not settle the level',
    text: 'Budgets are pooled at two levels: for some areas where agencies work jointly, and within one body where they have integrated',
    sources: [inferred('ipc-book', 'Appendix, Figure 2.2')],
  },
] as const satisfies readonly JointFact[];
