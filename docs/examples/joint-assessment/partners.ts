import type { Actor, Agency, RaterEnrolled } from 'commissioning-kit/joint';

// Everything in this example is invented: places, bodies, ratings, costs and words.

export const COUNCIL: Agency = { id: 'council', name: 'Harrowdale Council', kind: 'council', identifiers: [] };
export const BOARD: Agency = { id: 'icb', name: 'Harrowdale Integrated Care Board', kind: 'integrated-care-board', identifiers: [] };

export const CHAIR: Actor = { role: 'chair of the joint learning disability board', agencyId: null };
export const OFFICER: Actor = { role: 'partnership officer', agencyId: null };
export const COUNCIL_LEAD: Actor = { role: 'head of commissioning', agencyId: 'council' };
export const BOARD_LEAD: Actor = { role: 'director of place', agencyId: 'icb' };

/** Three for each partner, and one who listens. */
export const RATERS: readonly RaterEnrolled[] = [
  { raterId: 'c-lead', agencyId: 'council', role: 'head of commissioning', mandate: 'rates', areaIds: null },
  { raterId: 'c-finance', agencyId: 'council', role: 'finance business partner', mandate: 'rates', areaIds: null },
  { raterId: 'c-contracts', agencyId: 'council', role: 'contracts manager', mandate: 'rates', areaIds: null },
  { raterId: 'i-lead', agencyId: 'icb', role: 'director of place', mandate: 'rates', areaIds: null },
  { raterId: 'i-nurse', agencyId: 'icb', role: 'lead nurse for learning disability', mandate: 'rates', areaIds: null },
  { raterId: 'i-finance', agencyId: 'icb', role: 'finance manager', mandate: 'rates', areaIds: null },
  { raterId: 'advocate', agencyId: 'council', role: 'self-advocate', mandate: 'observes', areaIds: null },
];

export const VOICES = RATERS.filter(({ mandate }) => mandate === 'rates');
