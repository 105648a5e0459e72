import type { Finding, Reason } from '../kernel/finding.js';
import { readOneOf } from '../kernel/guards.js';
import { inferred, stated } from '../kernel/source.js';
import type { CatalogueEntry } from './catalogue.js';

/** One of the four activities of a procurement exercise. */
export interface ProcurementActivity extends CatalogueEntry {
  /** The sectors of providers that it is for. */
  readonly sectors: readonly ProviderSector[];
}

/** Whom something is bought from, as far as it decides on the activity; `individual-call-off` is a purchase for one person. */
export type ProviderSector = (typeof SECTORS)[number];

export const SECTORS = ['voluntary', 'private', 'public-internal', 'individual-call-off'] as const;

const PROCUREMENT = [stated('ipc-book', 'A procurement exercise')] as const;

/**
 * The four activities of a procurement exercise, and whom each is for (D-PRC-02 to D-PRC-05).
 *
 * @example
 * ```ts
 * import { PROCUREMENT_ACTIVITIES } from 'commissioning-kit/interventions';
 *
 * PROCUREMENT_ACTIVITIES.map((activity) => activity.id);
 * // => ['tendering', 'service-level-agreement', 'grant', 'framework-contract']
 * ```
 */
export const PROCUREMENT_ACTIVITIES = [
  {
    id: 'tendering',
    domainId: 'D-PRC-02',
    label: 'Competitive tender',
    text: 'Providers from the private or the voluntary sector compete for a contracted service',
    sectors: ['private', 'voluntary'],
    sources: PROCUREMENT,
  },
  {
    id: 'service-level-agreement',
    domainId: 'D-PRC-03',
    label: 'Service-level agreement',
    text: 'A provider inside the public sector agrees on what it will deliver',
    sectors: ['public-internal'],
    sources: PROCUREMENT,
  },
  {
    id: 'grant',
    domainId: 'D-PRC-04',
    label: 'Grant to a voluntary organisation',
    text: 'Voluntary organisations get money that makes them able to deliver',
    sectors: ['voluntary'],
    sources: PROCUREMENT,
  },
  {
    id: 'framework-contract',
    domainId: 'D-PRC-05',
    label: 'Framework for later purchases',
    text: 'Services and rates are fixed, and bought later for one person at a time',
    sectors: ['individual-call-off'],
    sources: PROCUREMENT,
  },
] as const satisfies readonly ProcurementActivity[];

/** The id of an activity of procurement. */
export type ProcurementActivityId = (typeof PROCUREMENT_ACTIVITIES)[number]['id'];

/**
 * Which of the four activities fits the kind of provider. For voluntary organisations two do, and the finding says how they differ.
 *
 * @param sector - `'voluntary'`, `'private'`, `'public-internal'`, or `'individual-call-off'` for a purchase for one person.
 * @returns The activities that fit, in the order of the text, each with its reason.
 * @throws InvalidInputError on any other sector.
 * Source: D-PRC-02 to D-PRC-05, D-PRC-F2.
 *
 * @example
 * ```ts
 * import { procurementActivityFor } from 'commissioning-kit/interventions';
 *
 * procurementActivityFor('public-internal').outcome; // => ['service-level-agreement']
 * procurementActivityFor('voluntary').outcome; // => ['tendering', 'grant']
 * ```
 */
export function procurementActivityFor(sector: ProviderSector): Finding<readonly ProcurementActivityId[]> {
  readOneOf(SECTORS)(sector, ['sector']);
  const fitting = PROCUREMENT_ACTIVITIES.filter(({ sectors }) => (sectors as readonly ProviderSector[]).includes(sector));
  const reasons = fitting.map(({ label, text, domainId, sources }): Reason => {
    return {
      code: 'interventions/activity-fits',
      message: `${label}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`,
      path: ['sector'],
      input: sector,
      basis: 'text',
      domainId,
      sources,
    };
  });
  const difference: Reason = {
    code: 'interventions/tender-or-grant',
    message:
      'A tender buys a service under a contract, and others may compete for it; a grant makes an organisation able to do what it is there for',
    path: ['sector'],
    input: sector,
    basis: 'library',
    domainId: 'D-PRC-F2',
    sources: [inferred('ipc-book', 'A procurement exercise')],
  };
  return {
    outcome: fitting.map(({ id }) => id),
    reasons: fitting.length > 1 ? [...reasons, difference] : reasons,
    unknown: [],
    caveats: [],
  };
}
