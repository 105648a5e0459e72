import { inferred, stated, type SourceRef } from '../kernel/source.js';

/** A group of people or bodies with a stake in commissioning. */
export interface StakeholderCategory {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  /** `worked-cases`: among the ten of the two worked cases; `added`: named elsewhere in the text, or missing there and added by this library. */
  readonly listed: 'worked-cases' | 'added';
  readonly sources: readonly SourceRef[];
}

const CASES = [stated('ipc-book', 'What to commission?')] as const;

/**
 * The groups with a stake in commissioning (D-STK-01 to D-STK-10, D-STK-12 to D-STK-14): the ten that the text lists for its two worked
 * cases, and three that it names elsewhere or leaves out. The ten are a place to start and no closed list (D-STK-11, D-AMB-23).
 *
 * @example
 * ```ts
 * import { STAKEHOLDER_CATEGORIES } from 'commissioning-kit/reference';
 *
 * STAKEHOLDER_CATEGORIES.filter((category) => category.listed === 'added').map((category) => category.id);
 * // => ['independent-providers', 'individual-purchasers', 'independent-budget-holders']
 * ```
 */
export const STAKEHOLDER_CATEGORIES = [
  {
    id: 'local-authority-commissioners',
    domainId: 'D-STK-01',
    label: 'Local authority commissioners and planners',
    text: 'Those in the council who plan services and arrange that they are provided',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'nhs-commissioners',
    domainId: 'D-STK-02',
    label: 'NHS commissioners and planners',
    text: 'Those in the health service who plan care and arrange that it is provided',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'local-authority-providers',
    domainId: 'D-STK-03',
    label: 'Local authority providers',
    text: 'The services that the council runs itself',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'nhs-providers',
    domainId: 'D-STK-04',
    label: 'NHS providers',
    text: 'Hospitals, community services and others that the health service runs',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'service-users',
    domainId: 'D-STK-05',
    label: 'People who draw on services now',
    text: 'Those who use the services today',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'carers',
    domainId: 'D-STK-06',
    label: 'Carers',
    text: 'Those who look after somebody, unpaid',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'public',
    domainId: 'D-STK-07',
    label: 'The public and possible future users',
    text: 'Residents at large, some of whom will need the services later',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'politicians',
    domainId: 'D-STK-08',
    label: 'Politicians and others who influence policy',
    text: 'Elected members, and those who shape what they decide',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'sector-bodies',
    domainId: 'D-STK-09',
    label: 'Bodies that speak for the voluntary and private sectors',
    text: 'Those that have influence in either sector, as distinct from its providers',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'professionals',
    domainId: 'D-STK-10',
    label: 'Professionals, clinicians and other staff',
    text: 'Those who do the work in services and assess who needs them',
    listed: 'worked-cases',
    sources: CASES,
  },
  {
    id: 'independent-providers',
    domainId: 'D-STK-12',
    label: 'Voluntary and private providers',
    text: 'Providers outside the public sector themselves, missing from the ten and engaged in every situation of a market',
    listed: 'added',
    sources: [inferred('ipc-book', 'What to commission?'), inferred('ipc-book', 'T2.3')],
  },
  {
    id: 'individual-purchasers',
    domainId: 'D-STK-13',
    label: 'Individual purchasers',
    text: 'People who buy for themselves, with a personal budget or with their own money',
    listed: 'added',
    sources: [stated('ipc-book', 'T2.3'), stated('ipc-book', 'Refining')],
  },
  {
    id: 'independent-budget-holders',
    domainId: 'D-STK-14',
    label: 'Independent holders of budgets',
    text: 'Bodies such as schools that decide on money of their own, found in the case of special educational needs and not among the ten',
    listed: 'added',
    sources: [inferred('ipc-book', 'When to commission?')],
  },
] as const satisfies readonly StakeholderCategory[];

/** The id of a group of stakeholders. */
export type StakeholderCategoryId = (typeof STAKEHOLDER_CATEGORIES)[number]['id'];
