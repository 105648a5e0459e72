import { OGL, STATUTES } from './statutes.js';
import type { Work } from './work.js';

export type { Work } from './work.js';

/**
 * The five texts that the library's rules and catalogues restate (D-SRC-01 to D-SRC-05).
 *
 * @example
 * ```ts
 * import { SOURCES } from 'commissioning-kit';
 *
 * Object.values(SOURCES).map((work) => work.key); // => ['DASS', 'IPC-BOOK', 'CYCLE', 'BLOG', 'INTRO']
 * ```
 */
export const SOURCES = {
  'dass-guidance': {
    id: 'dass-guidance',
    key: 'DASS',
    domainId: 'D-SRC-01',
    title: 'Commissioning chapter of guidance for directors of adult social services',
    kind: 'text',
    publisher: 'guidance addressed to directors of adult social services in England',
    year: null,
    standpoint: 'Speaks to the director; written after integrated care systems and boards; quotes a definition of 2016',
    licence: null,
  },
  'ipc-book': {
    id: 'ipc-book',
    key: 'IPC-BOOK',
    domainId: 'D-SRC-02',
    title: 'Commissioning for Health and Social Care, chapter 2 and appendix',
    kind: 'text',
    publisher: 'Institute of Public Care',
    year: 'about 2013-14',
    standpoint: 'Manual of method from the years of clinical commissioning groups',
    licence: null,
  },
  'cycle-explainer': {
    id: 'cycle-explainer',
    key: 'CYCLE',
    domainId: 'D-SRC-03',
    title: 'Web explainer of the commissioning cycle',
    kind: 'text',
    publisher: 'written for local authorities and social care',
    year: null,
    standpoint: 'Short introduction from the years of integrated care systems',
    licence: null,
  },
  'practitioner-blog': {
    id: 'practitioner-blog',
    key: 'BLOG',
    domainId: 'D-SRC-04',
    title: 'A practitioner’s blog posts on commissioning',
    kind: 'text',
    publisher: 'a practitioner of personal health budgets and integrated personal commissioning',
    year: 'about 2013-15',
    standpoint: 'Sceptical and evidence-minded; images and many lists of links are lost',
    licence: null,
  },
  'intro-textbook': {
    id: 'intro-textbook',
    key: 'INTRO',
    domainId: 'D-SRC-05',
    title: 'Introductory textbook on commissioning for health and social care staff, chapters 1 and 2',
    kind: 'text',
    publisher: 'a textbook publisher',
    year: 'about 2013',
    standpoint: 'Just after the Health and Social Care Act 2012; breaks off in the middle of a sentence',
    licence: null,
  },
} as const satisfies Record<string, Work>;

/**
 * Every work that the library cites: the five texts, and what its figures and outside facts come from.
 *
 * @example
 * ```ts
 * import { WORKS } from 'commissioning-kit';
 *
 * WORKS['cfas-ii'].publisher; // => 'Matthews et al., The Lancet 382'
 * ```
 */
export const WORKS = {
  ...SOURCES,
  'ons-snpp-2016': {
    id: 'ons-snpp-2016',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Office for National Statistics',
    year: '2018',
    licence: OGL,
    title: 'Subnational population projections for England, 2016-based',
    standpoint: 'Trends up to 2016 carried forward; later vintages exist',
  },
  'ons-snpp-2014': {
    id: 'ons-snpp-2014',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Office for National Statistics',
    year: '2016',
    licence: OGL,
    title: 'Subnational population projections for England, 2014-based',
    standpoint: 'Trends up to 2014 carried forward; later vintages exist',
  },
  'ons-mye-2020': {
    id: 'ons-mye-2020',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Office for National Statistics',
    year: '2021',
    licence: OGL,
    title: 'Mid-2020 population estimates by single year of age and sex',
    standpoint: 'Estimates before the 2021 Census; rebased since',
  },
  'cfas-ii': {
    id: 'cfas-ii',
    key: null,
    domainId: null,
    kind: 'research',
    publisher: 'Matthews et al., The Lancet 382',
    year: '2013',
    licence: null,
    title: 'Cognitive Function and Ageing Study II: prevalence of dementia in people aged 65 and over',
    standpoint: 'Interviews 2008 to 2011 in Cambridgeshire, Newcastle and Nottingham, care homes included',
  },
  'birmingham-falls': {
    id: 'birmingham-falls',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'published for Birmingham',
    year: '2022-2024',
    licence: OGL,
    title: 'Emergency admissions for falls by age band and sex, three-year counts',
    standpoint: 'Another city: rates borrowed from it may not hold elsewhere',
  },
  'ascof-2024-25': {
    id: 'ascof-2024-25',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Department of Health and Social Care',
    year: '2025',
    licence: OGL,
    title: 'Adult social care outcomes framework 2024-25, numerators and denominators by council',
    standpoint: 'Councils’ own returns; small counts suppressed',
  },
  'cqc-ratings-2024-25': {
    id: 'cqc-ratings-2024-25',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Care Quality Commission',
    year: '2025',
    licence: OGL,
    title: 'Residential care locations by overall rating and council, 2024-25',
    standpoint: 'Ratings as last published for each location; some are old',
  },
  'pss-ex-2014-15': {
    id: 'pss-ex-2014-15',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Health and Social Care Information Centre',
    year: '2015',
    licence: OGL,
    title: 'Personal social services: expenditure and unit costs, England 2014-15',
    standpoint: 'Councils’ own returns in GBP thousand; totals stand beside parts',
  },
  'ons-npp-2018': {
    id: 'ons-npp-2018',
    key: null,
    domainId: null,
    kind: 'statistics',
    publisher: 'Office for National Statistics',
    year: '2019',
    licence: OGL,
    title: 'National population projections, 2018-based, England',
    standpoint: 'Principal, high and low variants',
  },
  ...STATUTES,
  'govuk-bank-holidays': {
    id: 'govuk-bank-holidays',
    key: null,
    domainId: null,
    kind: 'guidance',
    publisher: 'UK Government',
    year: null,
    licence: OGL,
    title: 'UK bank holidays',
    standpoint: 'Dates proclaimed or published by division, year by year',
  },
  'isda-2006': {
    id: 'isda-2006',
    key: null,
    domainId: null,
    kind: 'standard',
    publisher: 'International Swaps and Derivatives Association',
    year: '2006',
    licence: null,
    title: '2006 ISDA Definitions',
    standpoint: 'Day-count conventions',
  },
  'this-library': {
    id: 'this-library',
    key: null,
    domainId: null,
    kind: 'guidance',
    publisher: 'commissioning-kit',
    year: null,
    licence: 'MIT',
    title: 'commissioning-kit',
    standpoint: 'A default or inference of this library, said to be one',
  },
} as const satisfies Record<string, Work>;

/** The id of a work of {@link WORKS}, or of one of the caller's own, such as `local:needs-assessment-2019`. */
export type WorkId = keyof typeof WORKS | `local:${string}`;

/** The title of a work; a work of the caller's own is named by its id without the prefix. */
export function workTitle(id: WorkId): string {
  return Object.hasOwn(WORKS, id) ? WORKS[id as keyof typeof WORKS].title : id.replace(/^local:/, '');
}
