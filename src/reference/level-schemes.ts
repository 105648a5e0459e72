import { stated, type SourceRef } from '../kernel/source.js';

/** A level at which commissioning happens, in one scheme. */
export interface CommissioningLevel {
  /** Unique within its scheme and there alone. */
  readonly id: string;
  readonly domainId: string;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** A scheme of levels as one body drew it. */
export interface LevelSchemeEntry {
  readonly id: string;
  readonly label: string;
  /** Where the text has it from, as it gives it; null where the scheme is the text’s own. */
  readonly via: string | null;
  /** Whether the text says that there may be more levels. */
  readonly open: boolean;
  /** From one person upwards. */
  readonly levels: readonly CommissioningLevel[];
}

/** Something the texts say about levels. */
export type LevelPrinciple = CommissioningLevel;

const WHAT = [stated('intro-textbook', 'What is commissioning?')] as const;
const AGENDA = [stated('ipc-book', 'What to commission?')] as const;

/**
 * Four schemes of the levels at which commissioning happens (D-LVL-01 to D-LVL-08, D-LVL-10 to D-LVL-14). They were drawn for different purposes
 * and stay apart: `strategic` of one is not `strategic` of another. {@link mapLevel} leads from one to another, by inference.
 *
 * @example
 * ```ts
 * import { LEVEL_SCHEMES } from 'commissioning-kit/reference';
 *
 * LEVEL_SCHEMES.map((scheme) => [scheme.id, scheme.levels.length]);
 * // => [['cbi-lga', 5], ['department-of-health', 3], ['dass', 2], ['ipc-priorities', 3]]
 * ```
 */
export const LEVEL_SCHEMES = [
  {
    id: 'cbi-lga',
    label: 'Confederation of British Industry and Local Government Association, 2009',
    via: 'CBI/LGA 2009: 10',
    open: true,
    levels: [
      { id: 'individual', domainId: 'D-LVL-01', label: 'CBI and LGA: individual', text: 'For one person', sources: WHAT },
      { id: 'locality', domainId: 'D-LVL-02', label: 'CBI and LGA: locality', text: 'For a place', sources: WHAT },
      { id: 'service', domainId: 'D-LVL-03', label: 'CBI and LGA: service', text: 'For one service', sources: WHAT },
      {
        id: 'strategic',
        domainId: 'D-LVL-04',
        label: 'CBI and LGA: strategic',
        text: 'Across an organisation or a system',
        sources: WHAT,
      },
      {
        id: 'regional-or-national',
        domainId: 'D-LVL-05',
        label: 'CBI and LGA: regional or national',
        text: 'Above the single authority; the scheme counts at least five levels and so is open',
        sources: WHAT,
      },
    ],
  },
  {
    id: 'department-of-health',
    label: 'Department of Health, 2010',
    via: 'Department of Health 2010c: 16',
    open: false,
    levels: [
      {
        id: 'citizen',
        domainId: 'D-LVL-06',
        label: 'Department of Health: citizen',
        text: 'People with support needs, who direct their own care',
        sources: WHAT,
      },
      {
        id: 'operational',
        domainId: 'D-LVL-07',
        label: 'Department of Health: operational',
        text: 'The middle one of three levels',
        sources: WHAT,
      },
      {
        id: 'strategic',
        domainId: 'D-LVL-08',
        label: 'Department of Health: strategic',
        text: 'The top one of three levels',
        sources: WHAT,
      },
    ],
  },
  {
    id: 'dass',
    label: 'Guidance for directors of adult social services',
    via: null,
    open: false,
    levels: [
      {
        id: 'tactical',
        domainId: 'D-LVL-11',
        label: 'Directors’ guidance: micro or tactical',
        text: 'Social work staff arrange support for one person, out of a block or by a spot contract',
        sources: [stated('dass-guidance', '¶22–23')],
      },
      {
        id: 'strategic',
        domainId: 'D-LVL-10',
        label: 'Directors’ guidance: strategic',
        text: 'The cycle is run for a community',
        sources: [stated('dass-guidance', '¶16–21')],
      },
    ],
  },
  {
    id: 'ipc-priorities',
    label: 'Levels of priorities of the Institute of Public Care',
    via: null,
    open: false,
    levels: [
      {
        id: 'individual-purchasing',
        domainId: 'D-LVL-14',
        label: 'Priorities of individual purchasing',
        text: 'What is bought first for single persons, held to be realistic as well',
        sources: AGENDA,
      },
      {
        id: 'contract-priorities',
        domainId: 'D-LVL-13',
        label: 'Priorities of procurement or contract management',
        text: 'What is procured or managed first, held against the same test of realism',
        sources: AGENDA,
      },
      {
        id: 'strategic-priorities',
        domainId: 'D-LVL-12',
        label: 'Strategic priorities',
        text: 'What an organisation or partnership puts first',
        sources: AGENDA,
      },
    ],
  },
] as const satisfies readonly LevelSchemeEntry[];

/** The id of a scheme of levels. */
export type LevelScheme = (typeof LEVEL_SCHEMES)[number]['id'];

type ReferenceTo<S extends (typeof LEVEL_SCHEMES)[number]> = S extends unknown
  ? { readonly scheme: S['id']; readonly level: S['levels'][number]['id'] }
  : never;

/** A level of a scheme: never a level alone, as the same word means different things in two of them. */
export type LevelRef = ReferenceTo<(typeof LEVEL_SCHEMES)[number]>;

/**
 * What the texts say about levels beside the schemes themselves (D-LVL-09, D-LVL-15, D-LVL-16).
 *
 * @example
 * ```ts
 * import { LEVEL_PRINCIPLES } from 'commissioning-kit/reference';
 *
 * LEVEL_PRINCIPLES.map((principle) => principle.domainId); // => ['D-LVL-09', 'D-LVL-15', 'D-LVL-16']
 * ```
 */
export const LEVEL_PRINCIPLES = [
  {
    id: 'people-direct-their-care',
    domainId: 'D-LVL-09',
    label: 'What the three levels are for',
    text: 'They enable people with support needs to direct their care, to become better able to, and where possible to shape what they get',
    sources: WHAT,
  },
  {
    id: 'levels-in-health',
    domainId: 'D-LVL-15',
    label: 'Levels in health',
    text: 'Nowhere are different levels as plain as in health, though the drawing that showed them is lost',
    sources: [stated('practitioner-blog', 'Commissioning')],
  },
  {
    id: 'strategic-only-disputed',
    domainId: 'D-LVL-16',
    label: 'Whether it is strategic alone',
    text: 'Some confine commissioning to the strategic level, and others find it at every level down to a single user',
    sources: WHAT,
  },
] as const satisfies readonly LevelPrinciple[];
