import { stated, type SourceRef } from '../kernel/source.js';
import type { DefinitionFeature } from './definition-features.js';

/** A definition of commissioning or of a neighbouring term, or a remark on how it is defined; in our own words. */
export interface Definition {
  readonly id: string;
  readonly domainId: string;
  /** `attributed`: quoted by a text from a named body; `working`: a text’s own; `term`: of a neighbouring term; `remark`: on defining it. */
  readonly kind: 'attributed' | 'working' | 'term' | 'remark';
  readonly label: string;
  /** Whose definition it is; null for remarks. */
  readonly holder: string | null;
  readonly year: number | null;
  /** The work in which the text found it, or its place in the holder’s own, as the text gives them. */
  readonly via: string | null;
  /** The paraphrase. */
  readonly text: string;
  /** What it names, by this library’s reading; null where it is not one of the eight that the grid compares. */
  readonly features: readonly DefinitionFeature[] | null;
  /** Whom it is about, by the same reading. */
  readonly unitOfFocus: string | null;
  readonly sources: readonly SourceRef[];
}

const TABLE = [stated('intro-textbook', 'T2.1')] as const;
const AUDIT_COMMISSION_1998 = {
  kind: 'term',
  holder: 'Audit Commission',
  year: 1998,
  via: 'page 2',
  features: null,
  unitOfFocus: null,
  sources: [stated('intro-textbook', 'What is commissioning?')],
} as const;
const NOBODY = { holder: null, year: null, via: null, features: null, unitOfFocus: null } as const;

/**
 * The definitions that the texts give or quote, and what they say about defining commissioning (D-DEF-01 to D-DEF-19). The eight attributed
 * ones have features, so that they can be compared: the library’s reading of the text’s table.
 *
 * @example
 * ```ts
 * import { DEFINITIONS } from 'commissioning-kit/reference';
 *
 * DEFINITIONS.filter((definition) => definition.kind === 'attributed').length; // => 8
 * DEFINITIONS.find((definition) => definition.domainId === 'D-DEF-07')?.year; // => 2007
 * ```
 */
export const DEFINITIONS = [
  {
    id: 'oxford-brookes-university',
    domainId: 'D-DEF-01',
    kind: 'attributed',
    label: 'Oxford Brookes University',
    holder: 'Oxford Brookes University',
    year: 2016,
    via: null,
    text: 'Working out what a population needs, and shaping policy, models of service and the market so that this is met suitably and at a fair cost',
    features: ['needs', 'cycle', 'value', 'market'],
    unitOfFocus: 'population',
    sources: [stated('dass-guidance', '¶3–4')],
  },
  {
    id: 'institute-of-commissioning',
    domainId: 'D-DEF-02',
    kind: 'attributed',
    label: 'Institute of Commissioning',
    holder: 'Institute of Commissioning',
    year: 2010,
    via: 'Institute for Government 2010: 4',
    text: 'Securing the services that best fit what each user needs and wants, planned on sound knowledge of the market and on research',
    features: ['needs', 'secures-supply', 'market'],
    unitOfFocus: 'individual user',
    sources: TABLE,
  },
  {
    id: 'audit-commission',
    domainId: 'D-DEF-03',
    kind: 'attributed',
    label: 'Audit Commission',
    holder: 'Audit Commission',
    year: 2006,
    via: 'Care Services Improvement Partnership 2006: 2',
    text: 'Specifying, securing and monitoring services at a strategic level so that needs are met, whoever provides them',
    features: ['needs', 'cycle', 'secures-supply', 'monitoring'],
    unitOfFocus: 'strategic',
    sources: TABLE,
  },
  {
    id: 'communities-and-local-government',
    domainId: 'D-DEF-04',
    kind: 'attributed',
    label: 'Communities and Local Government',
    holder: 'Communities and Local Government',
    year: 2009,
    via: 'page 9',
    text: 'The way to best value and good outcomes for citizens, communities and users',
    features: ['needs', 'outcomes', 'value'],
    unitOfFocus: 'citizens, communities, users',
    sources: TABLE,
  },
  {
    id: 'childrens-trusts',
    domainId: 'D-DEF-05',
    kind: 'attributed',
    label: 'Children’s Trusts',
    holder: 'Children’s Trusts',
    year: 2009,
    via: 'Commissioning Support Programme 2009: 3',
    text: 'Deciding how all the means for children, young people and parents are used, so that outcomes improve efficiently, effectively, fairly and lastingly',
    features: ['outcomes', 'cycle', 'value', 'equity'],
    unitOfFocus: 'children, young people, parents',
    sources: TABLE,
  },
  {
    id: 'national-offender-management-service',
    domainId: 'D-DEF-06',
    kind: 'attributed',
    label: 'National Offender Management Service',
    holder: 'National Offender Management Service',
    year: 2011,
    via: 'Ministry of Justice 2011: 3',
    text: 'A cycle of assessing what courts, offenders, defendants, victims and communities need, then designing, securing and monitoring services with the best use of all means',
    features: ['needs', 'cycle', 'secures-supply', 'monitoring', 'value'],
    unitOfFocus: 'justice groups, communities',
    sources: TABLE,
  },
  {
    id: 'world-class-commissioning',
    domainId: 'D-DEF-07',
    kind: 'attributed',
    label: 'World Class Commissioning, NHS',
    holder: 'World Class Commissioning, NHS',
    year: 2007,
    via: 'Department of Health 2007d: 1',
    text: 'The task of primary care trusts: to invest locally for the most gain in health and the largest cut in its inequality, at best value for users now and later',
    features: ['outcomes', 'value', 'equity'],
    unitOfFocus: 'current and future users',
    sources: TABLE,
  },
  {
    id: 'nhs-commissioning-board',
    domainId: 'D-DEF-08',
    kind: 'attributed',
    label: 'NHS Commissioning Board',
    holder: 'NHS Commissioning Board',
    year: 2012,
    via: 'page 5; from the years of clinical commissioning groups',
    text: 'Arranging services that keep getting better, give patients the best quality and outcomes, meet what the population needs and narrow inequalities within the means there are',
    features: ['needs', 'outcomes', 'cycle', 'secures-supply', 'value', 'improvement', 'equity'],
    unitOfFocus: 'patients, population',
    sources: TABLE,
  },
  {
    ...NOBODY,
    id: 'ipc-working-definition',
    domainId: 'D-DEF-09',
    kind: 'working',
    label: 'Working definition of the Institute of Public Care',
    holder: 'Institute of Public Care',
    text: 'Activities that together plan and resource public services in a systematic way, and so change services across a market',
    sources: [stated('ipc-book', 'intro'), stated('ipc-book', 'When to commission?')],
  },
  {
    ...NOBODY,
    id: 'cycle-working-definition',
    domainId: 'D-DEF-10',
    kind: 'working',
    label: 'Working definition of the cycle explainer',
    holder: 'The web explainer of the cycle',
    text: 'Planning strategically what a local population needs and procuring it, run as a cycle',
    sources: [stated('cycle-explainer', 'opening')],
  },
  {
    ...NOBODY,
    id: 'blunt-version',
    domainId: 'D-DEF-11',
    kind: 'working',
    label: 'The blunt version',
    holder: 'A practitioner’s blog',
    text: 'Buying services for a population, and always more than buying',
    sources: [stated('practitioner-blog', 'Commissioning')],
  },
  {
    ...NOBODY,
    id: 'essence',
    domainId: 'D-DEF-12',
    kind: 'remark',
    label: 'Essence: effectiveness plus efficiency',
    text: 'What it comes down to is the best outcomes within the means there are, with procurement only one way to them',
    sources: [stated('dass-guidance', '¶5')],
  },
  {
    ...NOBODY,
    id: 'no-statutory-definition',
    domainId: 'D-DEF-13',
    kind: 'remark',
    label: 'No definition in statutory guidance',
    text: 'The statutory guidance on the director of adult social services does not define it, yet lists what amounts to the parts of the cycle',
    sources: [stated('dass-guidance', '¶6')],
  },
  {
    ...NOBODY,
    id: 'strategic-commissioning',
    domainId: 'D-DEF-14',
    kind: 'term',
    label: 'Strategic commissioning',
    text: 'What enables councils and partners to procure services that deliver the priority outcomes of their strategic plans',
    sources: [stated('dass-guidance', '¶21')],
  },
  {
    ...AUDIT_COMMISSION_1998,
    id: 'joint-commissioning',
    domainId: 'D-DEF-15',
    label: 'Joint commissioning, as the Audit Commission has it',
    text: 'Two or more agencies put means into one pool and carry out one strategy that they share',
  },
  {
    ...AUDIT_COMMISSION_1998,
    id: 'collaborative-commissioning',
    domainId: 'D-DEF-16',
    label: 'Collaborative commissioning',
    text: 'Two or more agencies co-ordinate strategies that stay their own, each for its own means',
  },
  {
    ...NOBODY,
    id: 'procurement',
    domainId: 'D-DEF-17',
    kind: 'term',
    label: 'Procurement',
    text: 'Acquiring goods and services; for a commissioner with funds, a key step towards local services that meet needs efficiently and well',
    sources: [stated('ipc-book', 'A procurement exercise')],
  },
  {
    ...NOBODY,
    id: 'distinct-from-purchasing',
    domainId: 'D-DEF-18',
    kind: 'remark',
    label: 'Neither purchasing nor procurement',
    text: 'It is more strategic and more collaborative than either, and draws on creative work, strategic thought, managing of performance, technical skill and leadership so that services keep improving',
    sources: [stated('intro-textbook', 'Ch1 beliefs')],
  },
  {
    ...NOBODY,
    id: 'public-understanding',
    domainId: 'D-DEF-19',
    kind: 'remark',
    label: 'What the public makes of it',
    text: 'A parliamentary report on commissioning in the NHS found that most people do not know what it is, central as it is to health and care',
    sources: [stated('practitioner-blog', 'Commissioning')],
  },
] as const satisfies readonly Definition[];

/** The id of a definition, term or remark. */
export type DefinitionId = (typeof DEFINITIONS)[number]['id'];

/** The id of one of the eight attributed definitions, which can be compared. */
export type ComparableDefinitionId = Extract<(typeof DEFINITIONS)[number], { readonly kind: 'attributed' }>['id'];
