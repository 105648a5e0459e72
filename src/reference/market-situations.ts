import { inferred, stated, type SourceRef } from '../kernel/source.js';

interface Entry {
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** A way in which a commissioner engages with a market. */
export type EngagementModeEntry = Entry;

/** What holds of markets as a whole. */
export type MarketPrinciple = Entry;

const MODES = [stated('ipc-book', 'T2.3')] as const;

/**
 * The two ways of engaging with a market (D-MKT-05, D-MKT-06). They differ in who leads and what for, and are never blended into one.
 *
 * @example
 * ```ts
 * import { ENGAGEMENT_MODES } from 'commissioning-kit/reference';
 *
 * ENGAGEMENT_MODES.map((mode) => mode.id); // => ['commissioner-led-consultation', 'facilitated-information-sharing']
 * ```
 */
export const ENGAGEMENT_MODES = [
  {
    id: 'commissioner-led-consultation',
    domainId: 'D-MKT-05',
    label: 'Consultation led by the commissioner',
    text: 'The commissioner asks, and the answers shape what it will buy',
    sources: MODES,
  },
  {
    id: 'facilitated-information-sharing',
    domainId: 'D-MKT-06',
    label: 'Facilitated sharing of information',
    text: 'The commissioner helps all parties to share what they know and intend, and adds a view of the whole',
    sources: MODES,
  },
] as const satisfies readonly EngagementModeEntry[];

/** The id of a way of engaging. */
export type EngagementMode = (typeof ENGAGEMENT_MODES)[number]['id'];

/** Whom a commissioner engages in a market. */
export type MarketParticipant = 'current-providers' | 'potential-providers' | 'service-users' | 'purchasers';

/** What a commissioner engages for. */
export type EngagementPurpose =
  'inform-own-procurement-plan' | 'inform-own-plans' | 'influence-services-not-funded' | 'influence-providers';

/**
 * One of the four situations of a market, with the seven facets of the text: the situation itself, an example, the funding, the commissioner’s
 * part, the mode of engagement, who is engaged and what for.
 */
export interface MarketSituation extends Entry {
  readonly example: string;
  readonly funding: string;
  readonly commissionersPart: string;
  readonly mode: EngagementMode;
  /** How the mode shows here. */
  readonly modeText: string;
  readonly engages: readonly MarketParticipant[];
  readonly engagesText: string;
  readonly purposes: readonly EngagementPurpose[];
  readonly purposeText: string;
}

/**
 * The four situations of a market (D-MKT-01 to D-MKT-04). A real population often straddles several (D-MKT-07).
 *
 * @example
 * ```ts
 * import { MARKET_SITUATIONS } from 'commissioning-kit/reference';
 *
 * MARKET_SITUATIONS.filter((situation) => situation.engages.some((who) => who === 'purchasers')).map((situation) => situation.id);
 * // => ['personal-purchase']
 * ```
 */
export const MARKET_SITUATIONS = [
  {
    id: 'single-block',
    domainId: 'D-MKT-01',
    label: 'One large block contract',
    text: 'Nearly everything is bought from one provider under one large block contract',
    example: 'A clinical commissioning group and one acute foundation trust',
    funding: 'One large block contract',
    commissionersPart: 'Buys the vast majority on the public’s behalf from a single provider, independent or in-house',
    mode: 'commissioner-led-consultation',
    modeText: 'Consultation that the commissioner leads',
    engages: ['current-providers', 'potential-providers', 'service-users'],
    engagesText: 'The provider, those who might provide, and users',
    purposes: ['inform-own-procurement-plan'],
    purposeText: 'To inform the commissioner’s own plan for procurement and purchasing',
    sources: [stated('ipc-book', 'T2.3 row 1')],
  },
  {
    id: 'several-contracted',
    domainId: 'D-MKT-02',
    label: 'A range of contracted providers',
    text: 'Nearly everything is bought under contracts with several providers',
    example: 'Foster or residential places for looked-after children',
    funding: 'Purchases from a range of contracted providers',
    commissionersPart: 'Buys the vast majority on the public’s behalf from several providers, independent or in-house',
    mode: 'commissioner-led-consultation',
    modeText: 'Consultation that the commissioner leads',
    engages: ['current-providers', 'potential-providers', 'service-users'],
    engagesText: 'The providers, those who might provide, and users',
    purposes: ['inform-own-procurement-plan'],
    purposeText: 'To inform the commissioner’s own plans for procurement and purchasing',
    sources: [stated('ipc-book', 'T2.3 row 2')],
  },
  {
    id: 'mixed-funders',
    domainId: 'D-MKT-03',
    label: 'Independent and public money mixed',
    text: 'Charities and others pay as well as the commissioner, with priorities of their own',
    example: 'Preventive support in the community for those who care for an older person with dementia',
    funding: 'Charities and other independent money, beside public contracts or grants',
    commissionersPart: 'One funder among several, whose priorities and plans may differ from its own',
    mode: 'facilitated-information-sharing',
    modeText: 'Helping all to share their agendas and to join in a strategic overview',
    engages: ['current-providers', 'potential-providers', 'service-users'],
    engagesText: 'Providers of every kind, those who might provide, and users',
    purposes: ['inform-own-plans', 'influence-services-not-funded'],
    purposeText: 'To inform the commissioner’s own plans, and to influence services that it does not fund',
    sources: [stated('ipc-book', 'T2.3 row 3')],
  },
  {
    id: 'personal-purchase',
    domainId: 'D-MKT-04',
    label: 'Personal budgets and self-funders',
    text: 'People buy for themselves, and the commissioner stands at the edge of what they agree with providers',
    example: 'Direct payments in social care, residential care paid for by oneself, health care bought privately',
    funding: 'Personal budgets, or people’s own money',
    commissionersPart: 'Only at the edge of transactions between users and providers',
    mode: 'facilitated-information-sharing',
    modeText: 'Helping all to share their agendas and to join in a strategic overview',
    engages: ['current-providers', 'potential-providers', 'purchasers'],
    engagesText: 'Providers of every kind, those who might provide, and the purchasers of services',
    purposes: ['influence-providers'],
    purposeText: 'To influence providers towards what users will need',
    sources: [stated('ipc-book', 'T2.3 row 4')],
  },
] as const satisfies readonly MarketSituation[];

/** The id of a situation of a market. */
export type MarketSituationId = (typeof MARKET_SITUATIONS)[number]['id'];

/**
 * What holds of markets as a whole: real populations straddle situations (D-MKT-07).
 *
 * @example
 * ```ts
 * import { MARKET_PRINCIPLES } from 'commissioning-kit/reference';
 *
 * MARKET_PRINCIPLES.map((principle) => principle.domainId); // => ['D-MKT-07']
 * ```
 */
export const MARKET_PRINCIPLES = [
  {
    id: 'situations-straddled',
    domainId: 'D-MKT-07',
    label: 'Real populations straddle situations',
    text: 'One population can be served by several of them at once, as older people are by contracts, personal budgets and their own money',
    sources: [inferred('ipc-book', 'When to commission?')],
  },
] as const satisfies readonly MarketPrinciple[];
