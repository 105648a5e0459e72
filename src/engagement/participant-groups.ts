import { stated } from '../kernel/source.js';
import type { EngagementEntry } from './engagement-entry.js';

/** A group that takes part in co-production. */
export type ParticipantGroup = EngagementEntry;

const PROCESS = stated('dass-guidance', '¶20');
const LISTENING = stated('dass-guidance', '¶43');

/**
 * The groups with whom the texts want commissioning to be done. Each text names some; that they make one list is our reading (D-COP-F1).
 *
 * @example
 * ```ts
 * import { PARTICIPANT_GROUPS } from 'commissioning-kit/engagement';
 *
 * PARTICIPANT_GROUPS.length; // => 7
 * ```
 */
export const PARTICIPANT_GROUPS = [
  {
    id: 'people-who-draw-on-care',
    domainId: 'D-COP-F1',
    label: 'People who draw on care and support',
    text: 'Those whom the services are for',
    sources: [PROCESS, LISTENING],
  },
  {
    id: 'carers',
    domainId: 'D-COP-F1',
    label: 'Unpaid carers',
    text: 'Those who care for a relative or friend without being employed to',
    sources: [LISTENING, stated('cycle-explainer', 'Key functions')],
  },
  {
    id: 'families',
    domainId: 'D-COP-F1',
    label: 'Families',
    text: 'Those who live with, or are close to, people with support',
    sources: [LISTENING],
  },
  {
    id: 'communities',
    domainId: 'D-COP-F1',
    label: 'Communities',
    text: 'Those who share a place or a cause',
    sources: [PROCESS],
  },
  {
    id: 'providers',
    domainId: 'D-COP-F1',
    label: 'Providers of services',
    text: 'Those who give care and support, in any sector',
    sources: [stated('dass-guidance', '¶11'), stated('dass-guidance', '¶27')],
  },
  {
    id: 'partners',
    domainId: 'D-COP-F1',
    label: 'Partner organisations',
    text: 'Other bodies with a part in commissioning',
    sources: [PROCESS],
  },
  {
    id: 'other-stakeholders',
    domainId: 'D-COP-F1',
    label: 'Other stakeholders',
    text: 'Whoever else has a stake in the outcome',
    sources: [PROCESS],
  },
] as const satisfies readonly ParticipantGroup[];

/** The id of a group that takes part. */
export type ParticipantGroupId = (typeof PARTICIPANT_GROUPS)[number]['id'];

/** A stage of the cycle, under the ids of the cycle room. */
export type CoProductionStage = 'analyse' | 'plan' | 'do' | 'review';

/**
 * The stages of the cycle in their order, under the ids of the cycle room, which runs them.
 *
 * @example
 * ```ts
 * import { CO_PRODUCTION_STAGES } from 'commissioning-kit/engagement';
 *
 * CO_PRODUCTION_STAGES; // => ['analyse', 'plan', 'do', 'review']
 * ```
 */
export const CO_PRODUCTION_STAGES = ['analyse', 'plan', 'do', 'review'] as const satisfies readonly CoProductionStage[];
