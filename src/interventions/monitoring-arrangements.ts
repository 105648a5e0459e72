import { stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** One of the five arrangements of a monitoring programme. */
export type MonitoringArrangementEntry = CatalogueEntry;

const MONITORING = [stated('ipc-book', 'A monitoring programme')] as const;

/**
 * The five arrangements of a monitoring programme (D-MON-03 to D-MON-07). The last follows contracts along `CONTRACT_DIMENSIONS`.
 *
 * @example
 * ```ts
 * import { MONITORING_ARRANGEMENTS } from 'commissioning-kit/interventions';
 *
 * MONITORING_ARRANGEMENTS.map((arrangement) => arrangement.id);
 * // => ['population', 'inspections', 'outcomes', 'feedback', 'contracts']
 * ```
 */
export const MONITORING_ARRANGEMENTS = [
  {
    id: 'population',
    domainId: 'D-MON-03',
    label: 'Population growth and demand watched',
    text: 'How the population grows, and what that does to demand',
    sources: MONITORING,
  },
  {
    id: 'inspections',
    domainId: 'D-MON-04',
    label: 'Inspection results followed',
    text: 'How services perform, as national inspections find it',
    sources: MONITORING,
  },
  {
    id: 'outcomes',
    domainId: 'D-MON-05',
    label: 'Impact seen in users’ outcomes',
    text: 'What services change, as the outcomes of those who use them show it',
    sources: MONITORING,
  },
  {
    id: 'feedback',
    domainId: 'D-MON-06',
    label: 'What users and carers say',
    text: 'How well services perform and how good they are, as users and carers tell it',
    sources: MONITORING,
  },
  {
    id: 'contracts',
    domainId: 'D-MON-07',
    label: 'Delivery against contract',
    text: 'How providers perform against what their contracts ask for, along five dimensions',
    sources: MONITORING,
  },
] as const satisfies readonly MonitoringArrangementEntry[];

/** The id of an arrangement. */
export type MonitoringArrangementId = (typeof MONITORING_ARRANGEMENTS)[number]['id'];
