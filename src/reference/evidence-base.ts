import { stated, type SourceRef } from '../kernel/source.js';

/** What a statement of the evidence base is about. */
export type EvidenceTopic =
  | 'commissioning'
  | 'evaluation'
  | 'nhs-commissioning'
  | 'integration'
  | 'social-care-commissioning'
  | 'people-led-commissioning'
  | 'decommissioning'
  | 'personalisation';

/** What is known, and not known, about whether commissioning works. */
export interface EvidenceBaseEntry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly topic: EvidenceTopic;
  /** `thin`: little is known; `doubtful`: what is known tells against it; `some`: there is evidence to look at. */
  readonly state: 'thin' | 'doubtful' | 'some';
  /** Where the text has it from, as it gives it; null where it gives none. */
  readonly via: string | null;
  readonly sources: readonly SourceRef[];
}

const COMMISSIONING = [stated('practitioner-blog', 'Commissioning')] as const;

/**
 * What the texts say of the evidence on whether commissioning works (D-EVD-01 to D-EVD-18): one practitioner’s reading of about 2013 to 2015,
 * and sceptical. What has been found since is not in it.
 *
 * @example
 * ```ts
 * import { EVIDENCE_BASE } from 'commissioning-kit/reference';
 *
 * EVIDENCE_BASE.length; // => 18
 * EVIDENCE_BASE.filter((entry) => entry.state === 'some').map((entry) => entry.topic);
 * // => ['social-care-commissioning', 'people-led-commissioning', 'personalisation', 'integration']
 * ```
 */
export const EVIDENCE_BASE = [
  {
    id: 'few-robust-evaluations',
    domainId: 'D-EVD-01',
    label: 'Few robust evaluations',
    text: 'Academic work holds few sound evaluations; other writing looks at one department, initiative, service or client group at a time',
    topic: 'commissioning',
    state: 'thin',
    via: 'Williams et al.',
    sources: COMMISSIONING,
  },
  {
    id: 'taken-for-granted',
    domainId: 'D-EVD-02',
    label: 'Taken for granted',
    text: 'That commissioning, or strategic commissioning, does what it is for and does it efficiently is assumed more than it is shown',
    topic: 'commissioning',
    state: 'thin',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'equivocal-on-outcomes',
    domainId: 'D-EVD-03',
    label: 'Equivocal on outcomes',
    text: 'What is known of its effect on outcomes is little developed and points both ways',
    topic: 'commissioning',
    state: 'thin',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'good-never-defined',
    domainId: 'D-EVD-04',
    label: 'Good commissioning was never defined',
    text: 'In twenty or thirty years nobody had said what good commissioning is, in the words of the leader of World Class Commissioning',
    topic: 'commissioning',
    state: 'thin',
    via: 'Mark Britnell',
    sources: COMMISSIONING,
  },
  {
    id: 'world-class-assurance',
    domainId: 'D-EVD-05',
    label: 'World Class Commissioning assurance',
    text: 'Commissioners came out above half marks in one of the ten competencies on which they were assessed; the text does not list the ten',
    topic: 'nhs-commissioning',
    state: 'doubtful',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'no-counterfactual',
    domainId: 'D-EVD-06',
    label: 'No counterfactual',
    text: 'Where everything is commissioned there is nothing to compare it with',
    topic: 'evaluation',
    state: 'thin',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'is-it-commissioning',
    domainId: 'D-EVD-07',
    label: 'Is it commissioning at all?',
    text: 'Before its effect can be measured it has to be asked whether what is done in practice is commissioning',
    topic: 'evaluation',
    state: 'thin',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'nhs-little-efficiency',
    domainId: 'D-EVD-08',
    label: 'Little effect in the NHS: efficiency',
    text: 'Hardly any of the forms that commissioning took in the NHS made services more efficient',
    topic: 'nhs-commissioning',
    state: 'doubtful',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'nhs-little-equity',
    domainId: 'D-EVD-09',
    label: 'Little effect in the NHS: equity',
    text: 'Hardly any of those forms made services more equal',
    topic: 'nhs-commissioning',
    state: 'doubtful',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'nhs-little-change',
    domainId: 'D-EVD-10',
    label: 'Little effect in the NHS: patterns of delivery',
    text: 'Hardly any of those forms changed where and how services are given',
    topic: 'nhs-commissioning',
    state: 'doubtful',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'nhs-little-quality',
    domainId: 'D-EVD-11',
    label: 'Little effect in the NHS: quality',
    text: 'Hardly any of those forms made services better',
    topic: 'nhs-commissioning',
    state: 'doubtful',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'nhs-little-partnership',
    domainId: 'D-EVD-12',
    label: 'Little effect in the NHS: partnership',
    text: 'Hardly any of those forms made partners work together better',
    topic: 'nhs-commissioning',
    state: 'doubtful',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'integrated-examples-limited',
    domainId: 'D-EVD-13',
    label: 'Integrated commissioning: few examples',
    text: 'Full integration is rare and found in few service areas, research on how well joint commissioning works is scarce, and success differs much between places and services',
    topic: 'integration',
    state: 'thin',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'birmingham-framework',
    domainId: 'D-EVD-14',
    label: 'University of Birmingham framework',
    text: 'A first attempt at the whole of what good commissioning in social care is; nobody has to use it or to measure by it',
    topic: 'social-care-commissioning',
    state: 'some',
    via: 'University of Birmingham',
    sources: COMMISSIONING,
  },
  {
    id: 'people-led-emerging',
    domainId: 'D-EVD-15',
    label: 'People-led commissioning: evidence begins',
    text: 'Evidence is beginning to come in, from People-Powered Health and from the Isle of Wight',
    topic: 'people-led-commissioning',
    state: 'some',
    via: 'Health Foundation, for the Isle of Wight',
    sources: COMMISSIONING,
  },
  {
    id: 'decommissioning-neglected',
    domainId: 'D-EVD-16',
    label: 'Decommissioning gets little attention',
    text: 'Hardly anything is written on it but a paper of the Institute of Public Care and a toolkit of the National Audit Office',
    topic: 'decommissioning',
    state: 'thin',
    via: null,
    sources: COMMISSIONING,
  },
  {
    id: 'personalisation-has-more',
    domainId: 'D-EVD-17',
    label: 'Personalisation has more evidence',
    text: 'More has been found out about personalisation than about commissioning',
    topic: 'personalisation',
    state: 'some',
    via: null,
    sources: [stated('practitioner-blog', 'Personal')],
  },
  {
    id: 'integration-literature-vast',
    domainId: 'D-EVD-18',
    label: 'A vast literature on integration',
    text: 'So much is written on integration that it has journals of its own',
    topic: 'integration',
    state: 'some',
    via: null,
    sources: [stated('practitioner-blog', 'Integrated')],
  },
] as const satisfies readonly EvidenceBaseEntry[];

/** The id of a statement of the evidence base. */
export type EvidenceBaseId = (typeof EVIDENCE_BASE)[number]['id'];
