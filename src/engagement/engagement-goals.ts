import { stated } from '../kernel/source.js';
import type { EngagementEntry } from './engagement-entry.js';

/** What engagement is for. */
export type EngagementGoal = EngagementEntry;

/** What engagement varies with. */
export type EngagementFactor = EngagementEntry;

const REFINING = [stated('ipc-book', 'Refining')] as const;

/**
 * What stakeholders are engaged for once an agenda is being refined (D-STK-21, D-STK-22).
 *
 * @example
 * ```ts
 * import { ENGAGEMENT_GOALS } from 'commissioning-kit/engagement';
 *
 * ENGAGEMENT_GOALS.map((goal) => goal.id); // => ['refine-the-agenda', 'practical-commitment']
 * ```
 */
export const ENGAGEMENT_GOALS = [
  {
    id: 'refine-the-agenda',
    domainId: 'D-STK-21',
    label: 'Refining the agenda',
    text: 'What stakeholders know sharpens the agenda and opens up the detail of its issues',
    sources: REFINING,
  },
  {
    id: 'practical-commitment',
    domainId: 'D-STK-22',
    label: 'Practical commitment to implement',
    text: 'Those who have to carry the changes out bind themselves in practice and not only in principle',
    sources: REFINING,
  },
] as const satisfies readonly EngagementGoal[];

/**
 * What the form of engagement varies with (D-STK-23 to D-STK-25).
 *
 * @example
 * ```ts
 * import { ENGAGEMENT_FACTORS } from 'commissioning-kit/engagement';
 *
 * ENGAGEMENT_FACTORS.map((factor) => factor.id); // => ['market', 'relationships', 'influence']
 * ```
 */
export const ENGAGEMENT_FACTORS = [
  {
    id: 'market',
    domainId: 'D-STK-23',
    label: 'The kind of market',
    text: 'Engagement differs with who pays whom in the market',
    sources: REFINING,
  },
  {
    id: 'relationships',
    domainId: 'D-STK-24',
    label: 'Relationships between the parties',
    text: 'Engagement differs with how commissioners, purchasers, users and providers stand to one another',
    sources: REFINING,
  },
  {
    id: 'influence',
    domainId: 'D-STK-25',
    label: 'The kind of influence',
    text: 'Engagement differs with what the commissioner can bring to bear',
    sources: REFINING,
  },
] as const satisfies readonly EngagementFactor[];
