import { stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** One of the eight parts of a commissioning framework. */
export type FrameworkPartEntry = CatalogueEntry;

const FORMALISING = [stated('ipc-book', 'Formalising')] as const;

/**
 * The eight parts of a commissioning framework in the order of the text (D-FWK-01 to D-FWK-08).
 *
 * @example
 * ```ts
 * import { FRAMEWORK_PARTS } from 'commissioning-kit/interventions';
 *
 * FRAMEWORK_PARTS.length; // => 8
 * FRAMEWORK_PARTS[0].id; // => 'definitions'
 * ```
 */
export const FRAMEWORK_PARTS = [
  {
    id: 'definitions',
    domainId: 'D-FWK-01',
    label: 'What we mean by our words',
    text: 'What the partners mean by commissioning, by planning, by procurement and by related words',
    sources: FORMALISING,
  },
  {
    id: 'principles',
    domainId: 'D-FWK-02',
    label: 'Principles behind the local approach',
    text: 'The principles on which the partners’ approach rests',
    sources: FORMALISING,
  },
  {
    id: 'activities',
    domainId: 'D-FWK-03',
    label: 'What is done in our commissioning',
    text: 'A summary of the activities of the commissioning process',
    sources: FORMALISING,
  },
  {
    id: 'roles',
    domainId: 'D-FWK-04',
    label: 'Who does what',
    text: 'What organisations, teams and individuals in their roles each do',
    sources: FORMALISING,
  },
  {
    id: 'documents',
    domainId: 'D-FWK-05',
    label: 'Key documents and how they hang together',
    text: 'A list of what the partners have published, and of the links between these documents',
    sources: FORMALISING,
  },
  {
    id: 'involvement',
    domainId: 'D-FWK-06',
    label: 'Who is involved in decisions',
    text: 'The part that partners expect users, carers, the public and providers to have in decisions',
    sources: FORMALISING,
  },
  {
    id: 'legislation',
    domainId: 'D-FWK-07',
    label: 'Legislation and policy we work under',
    text: 'The law and the policy on which each partner’s approach rests',
    sources: FORMALISING,
  },
  {
    id: 'timetable',
    domainId: 'D-FWK-08',
    label: 'Programme and timetable of the year',
    text: 'The activities over the year that matter to the partners, with their dates',
    sources: FORMALISING,
  },
] as const satisfies readonly FrameworkPartEntry[];

/** The id of a part of a framework. */
export type FrameworkPartId = (typeof FRAMEWORK_PARTS)[number]['id'];
