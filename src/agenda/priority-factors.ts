import { stated } from '../kernel/source.js';
import type { AgendaEntry } from './agenda-entry.js';

/** A factor that a candidate for the agenda is judged by, with the question that asks for it. */
export interface PriorityFactor extends AgendaEntry {
  readonly question: string;
}

const WHAT = [stated('ipc-book', 'What to commission?')] as const;

/**
 * The three kinds of evidence for a candidate (D-PRI-07 to D-PRI-09). They are alternatives: one that is strong is enough. Their ids are the
 * kinds that an `Evidence` record has.
 *
 * @example
 * ```ts
 * import { EVIDENCE_FACTORS } from 'commissioning-kit/agenda';
 *
 * EVIDENCE_FACTORS.map((factor) => factor.id); // => ['need', 'performance', 'experience']
 * ```
 */
export const EVIDENCE_FACTORS = [
  {
    id: 'need',
    domainId: 'D-PRI-07',
    label: 'Evidence of need',
    text: 'Signs that need or demand is about to change, as when more older people live with chronic illness, or more children with complex learning needs enter local schools',
    question: 'How strong are the signs that need or demand will change?',
    sources: WHAT,
  },
  {
    id: 'performance',
    domainId: 'D-PRI-08',
    label: 'Evidence of performance',
    text: 'Clear and consistent findings from monitoring activity, performance and cost that services miss present needs',
    question: 'How clear and consistent are the findings that services miss present needs?',
    sources: WHAT,
  },
  {
    id: 'experience',
    domainId: 'D-PRI-09',
    label: 'Evidence of experience',
    text: 'Enough of what people report about gaps in quality, even where figures show nothing',
    question: 'How much do people report about gaps in quality?',
    sources: WHAT,
  },
] as const satisfies readonly PriorityFactor[];

/** The id of an evidence factor. */
export type EvidenceFactorId = (typeof EVIDENCE_FACTORS)[number]['id'];

/**
 * Where evidence of experience is found (D-PRI-10 to D-PRI-13).
 *
 * @example
 * ```ts
 * import { EXPERIENCE_SOURCES } from 'commissioning-kit/agenda';
 *
 * EXPERIENCE_SOURCES.map((source) => source.id); // => ['user-feedback', 'complaints-and-comments', 'patterns-of-use', 'professionals-feedback']
 * ```
 */
export const EXPERIENCE_SOURCES = [
  {
    id: 'user-feedback',
    domainId: 'D-PRI-10',
    label: 'Feedback from users',
    text: 'What people say of the services they use',
    sources: WHAT,
  },
  {
    id: 'complaints-and-comments',
    domainId: 'D-PRI-11',
    label: 'Complaints and comments',
    text: 'What people write in about, asked or not',
    sources: WHAT,
  },
  {
    id: 'patterns-of-use',
    domainId: 'D-PRI-12',
    label: 'Patterns of service use',
    text: 'What people do: who comes, who stays away, who comes back',
    sources: WHAT,
  },
  {
    id: 'professionals-feedback',
    domainId: 'D-PRI-13',
    label: 'Feedback from professionals over time',
    text: 'What those who work with people keep on noticing',
    sources: WHAT,
  },
] as const satisfies readonly AgendaEntry[];

/**
 * The three factors of practicality, against which evidence is tested (D-PRI-14, D-PRI-15, D-PRI-17).
 *
 * @example
 * ```ts
 * import { PRACTICALITY_FACTORS } from 'commissioning-kit/agenda';
 *
 * PRACTICALITY_FACTORS.map((factor) => factor.id); // => ['nationalPolicy', 'localPolicy', 'localCapacity']
 * ```
 */
export const PRACTICALITY_FACTORS = [
  {
    id: 'nationalPolicy',
    domainId: 'D-PRI-14',
    label: 'National policy and politics',
    text: 'Pressure from government or a new law will probably demand attention',
    question: 'Does national policy or a law press for it?',
    sources: WHAT,
  },
  {
    id: 'localPolicy',
    domainId: 'D-PRI-15',
    label: 'Local policy and politics',
    text: 'Commitments already made drive choices, and partners often have very different agendas for one population',
    question: 'Do the commitments and agendas of the local partners agree on it?',
    sources: WHAT,
  },
  {
    id: 'localCapacity',
    domainId: 'D-PRI-17',
    label: 'Local capacity',
    text: 'With too little for a systematic job it is better not to begin than to leave half a project behind',
    question: 'Is there local capacity to do the job systematically?',
    sources: WHAT,
  },
] as const satisfies readonly PriorityFactor[];

/** The id of a practicality factor. */
export type PracticalityFactorId = (typeof PRACTICALITY_FACTORS)[number]['id'];

/** The id of any of the six factors. */
export type PriorityFactorId = EvidenceFactorId | PracticalityFactorId;
