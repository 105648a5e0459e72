import type { Actor, Agency, Population, SourceRef } from 'commissioning-kit';

/** Everything in this example is invented: places, bodies, prices, ratings and findings. */
export const INVENTED: readonly SourceRef[] = [
  { work: 'local:invented', locator: 'Invented for this example', basis: 'inferred', verified: false },
];

export const FERNDALE: Agency = { id: 'ferndale', name: 'Ferndale County Council', kind: 'council', identifiers: [] };
export const LOWMOOR: Agency = { id: 'lowmoor', name: 'Lowmoor Council', kind: 'council', identifiers: [] };
export const BOARD: Agency = {
  id: 'icb',
  name: 'Ferndale and Lowmoor Integrated Care Board',
  kind: 'integrated-care-board',
  identifiers: [],
};

/** The three that commission home care, mostly from the same agencies. */
export const PARTNERS: readonly Agency[] = [FERNDALE, LOWMOOR, BOARD];

export const HOME_CARE_PROVIDER: Agency = { id: 'hearth', name: 'Hearth and Home Care', kind: 'provider', identifiers: [] };
export const SMALL_PROVIDER: Agency = { id: 'fell', name: 'Fell Neighbours', kind: 'provider', identifiers: [] };

export const POPULATION: Population = {
  id: 'home-care-users',
  name: 'Adults who draw on care at home in Ferndale and Lowmoor',
  clientGroup: 'adults who draw on care at home',
  area: null,
  ages: { from: 18, to: null },
};

export const LEAD: Actor = { role: 'head of commissioning', agencyId: 'ferndale' };
export const CHAIR: Actor = { role: 'chair of the joint home care board', agencyId: null };
