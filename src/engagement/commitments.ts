import { stated } from '../kernel/source.js';
import type { StakeholderCategoryId } from '../reference/stakeholder-categories.js';
import type { EngagementEntry } from './engagement-entry.js';

/** A kind of commitment that is sought from a stakeholder. */
export type CommitmentEntry = EngagementEntry;

const EXERCISE = [stated('ipc-book', 'Ex2.3')] as const;

/**
 * The four commitments sought from stakeholders (D-STK-15 to D-STK-18). They are a set and no ladder: any may be given without the others
 * (D-AMB-24).
 *
 * @example
 * ```ts
 * import { COMMITMENTS } from 'commissioning-kit/engagement';
 *
 * COMMITMENTS.map((commitment) => commitment.id);
 * // => ['agree-reason-for-change', 'contribute-to-analysis', 'agree-proposed-changes', 'commit-to-implementation']
 * ```
 */
export const COMMITMENTS = [
  {
    id: 'agree-reason-for-change',
    domainId: 'D-STK-15',
    label: 'Agreement with the reason for change',
    text: 'The stakeholder accepts why things cannot stay as they are',
    sources: EXERCISE,
  },
  {
    id: 'contribute-to-analysis',
    domainId: 'D-STK-16',
    label: 'Contribution to the analysis',
    text: 'The stakeholder helps to find out what is needed and what there is',
    sources: EXERCISE,
  },
  {
    id: 'agree-proposed-changes',
    domainId: 'D-STK-17',
    label: 'Agreement with the proposed changes',
    text: 'The stakeholder accepts what is to be done about it',
    sources: EXERCISE,
  },
  {
    id: 'commit-to-implementation',
    domainId: 'D-STK-18',
    label: 'Commitment to implementation',
    text: 'The stakeholder will do its own part in carrying the changes out',
    sources: EXERCISE,
  },
] as const satisfies readonly CommitmentEntry[];

/** The id of a commitment sought. */
export type CommitmentId = (typeof COMMITMENTS)[number]['id'];

/** What the text says about the list of stakeholders and about their commitment. */
export type StakeholderPrinciple = EngagementEntry;

const REFINING = [stated('ipc-book', 'Refining')] as const;

/**
 * What the text says about stakeholders and commitment as such (D-STK-11, D-STK-19, D-STK-20, D-STK-26).
 *
 * @example
 * ```ts
 * import { STAKEHOLDER_PRINCIPLES } from 'commissioning-kit/engagement';
 *
 * STAKEHOLDER_PRINCIPLES.map((principle) => principle.domainId); // => ['D-STK-11', 'D-STK-19', 'D-STK-20', 'D-STK-26']
 * ```
 */
export const STAKEHOLDER_PRINCIPLES = [
  {
    id: 'ten-as-a-start',
    domainId: 'D-STK-11',
    label: 'Ten groups to start from',
    text: 'The ten groups are those probably involved in the two worked cases: a list to start from and not a closed one',
    sources: [stated('ipc-book', 'What to commission?')],
  },
  {
    id: 'strategy-is-a-start',
    domainId: 'D-STK-19',
    label: 'Strategic commitment is a start',
    text: 'Agreement at the strategic level settles that something must be done, and leaves open what',
    sources: REFINING,
  },
  {
    id: 'organisations-are-not-people',
    domainId: 'D-STK-20',
    label: 'Organisations sign, people may not have',
    text: 'When organisations have agreed, politicians, users and budget holders, professionals and some providers may still not have',
    sources: REFINING,
  },
  {
    id: 'facilitator-and-change-agent',
    domainId: 'D-STK-26',
    label: 'Facilitator and agent of change',
    text: 'Whatever stands between a commissioner and the others, it helps them along and brings change about',
    sources: REFINING,
  },
] as const satisfies readonly StakeholderPrinciple[];

/** A group whose people may not agree to what organisations have agreed to. */
export interface PeopleGroup {
  readonly id: string;
  readonly label: string;
  /** The categories of stakeholders that the group is made of, by our reading. */
  readonly categories: readonly StakeholderCategoryId[];
}

/**
 * The four groups whose people may not have committed themselves where organisations have (D-STK-20), and the categories of stakeholders
 * that make them up, which the text does not say.
 *
 * @example
 * ```ts
 * import { PEOPLE_GROUPS } from 'commissioning-kit/engagement';
 *
 * PEOPLE_GROUPS.map((group) => group.id); // => ['politicians', 'users-and-budget-holders', 'professionals', 'providers']
 * ```
 */
export const PEOPLE_GROUPS = [
  { id: 'politicians', label: 'Politicians', categories: ['politicians'] },
  {
    id: 'users-and-budget-holders',
    label: 'Users and budget holders',
    categories: ['service-users', 'individual-purchasers', 'independent-budget-holders'],
  },
  { id: 'professionals', label: 'Professionals', categories: ['professionals'] },
  { id: 'providers', label: 'Some providers', categories: ['local-authority-providers', 'nhs-providers', 'independent-providers'] },
] as const satisfies readonly PeopleGroup[];

/** The id of a group whose people are to be asked themselves. */
export type PeopleGroupId = (typeof PEOPLE_GROUPS)[number]['id'];
