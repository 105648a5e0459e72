import { stated, type SourceRef } from '../kernel/source.js';

/** A fact of the texts: what it is called, what it says in a sentence, and where it stands. */
export interface CatalogueEntry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** One of the four most common interventions. */
export type Intervention = CatalogueEntry;

const DESIGNING = [stated('ipc-book', 'Designing')] as const;

/**
 * The four interventions that are most common; the text counts every commissioning activity as one (D-INT-04 to D-INT-08).
 *
 * @example
 * ```ts
 * import { INTERVENTIONS } from 'commissioning-kit/interventions';
 *
 * INTERVENTIONS.map((intervention) => intervention.id);
 * // => ['commissioning-strategy', 'market-position-statement', 'procurement-exercise', 'monitoring-programme']
 * ```
 */
export const INTERVENTIONS = [
  {
    id: 'commissioning-strategy',
    domainId: 'D-INT-04',
    label: 'Commissioning strategy',
    text: 'An authoritative analysis of arrangements and future need, saying plainly where commissioners intend to spend',
    sources: DESIGNING,
  },
  {
    id: 'market-position-statement',
    domainId: 'D-INT-05',
    label: 'Market position statement',
    text: 'An analysis for providers, by which they can plan their part, and a signal of the practice that is wanted',
    sources: DESIGNING,
  },
  {
    id: 'procurement-exercise',
    domainId: 'D-INT-06',
    label: 'Procurement exercise',
    text: 'Tenders, service level agreements, grants or framework contracts that secure services',
    sources: DESIGNING,
  },
  {
    id: 'monitoring-programme',
    domainId: 'D-INT-07',
    label: 'Monitoring programme',
    text: 'Lasting arrangements that keep commissioners informed of demand, performance and outcomes',
    sources: DESIGNING,
  },
] as const satisfies readonly Intervention[];

/** The id of one of the four interventions. */
export type InterventionId = (typeof INTERVENTIONS)[number]['id'];
