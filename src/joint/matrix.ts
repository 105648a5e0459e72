import { stated, type SourceRef } from '../kernel/source.js';
import type { AreaId } from './areas.js';
import type { Level } from './levels.js';

type Row = readonly [id: string, label: string, text: string];

/** What the figure lists under each area and level, in our own words. */
const ROWS = {
  'purpose-and-strategy': {
    separate: [
      ['PS-S1', 'Own priorities', 'An agency builds services for what it alone has put first'],
      ['PS-S2', 'Plans ignore partners', 'What drives and matters to key partners is absent from an agency’s planning papers'],
      ['PS-S3', 'Own strategies', 'Every commissioning strategy is the work and property of one agency'],
    ],
    parallel: [
      ['PS-P1', 'Partner perspectives analysed', 'The views, issues and worries of partners are studied in a systematic way'],
      ['PS-P2', 'Liaison on separate strategies', 'Agencies keep in touch while each writes its own strategy'],
      ['PS-P3', 'Strategies answer partners’ issues', 'Each agency’s strategy names the issues of its partners and deals with them'],
    ],
    joint: [
      ['PS-J1', 'Shared commitment to outcomes', 'Partners together undertake to better the outcomes of a whole client group'],
      ['PS-J2', 'Joint strategy teams', 'Strategies held in common are written by teams drawn from the agencies'],
    ],
    integrated: [
      ['PS-I1', 'Inclusive planning and decisions', 'Partners are full members of one process of planning and deciding'],
      ['PS-I2', 'Transparency', 'The bodies that have integrated are open with one another'],
      ['PS-I3', 'One agency, one function', 'Commissioning is a single function, held by a single agency'],
    ],
  },
  'needs-and-market-intelligence': {
    separate: [
      ['NM-S1', 'Needs analysed alone', 'Each agency studies by itself a narrow part of what the population needs'],
      ['NM-S2', 'Provider intelligence kept for own use', 'What is known of providers serves one’s own commissioning priorities only'],
    ],
    parallel: [
      ['NM-P1', 'Needs analyses exchanged', 'Agencies still analyse needs apart, and show each other the results'],
      ['NM-P2', 'Market data exchanged', 'Costs, benchmarks and other market information are held apart and passed round'],
    ],
    joint: [
      ['NM-J1', 'Needs analysis designed together', 'The population’s needs are analysed once, to a design that the agencies share'],
      ['NM-J2', 'Joint groups on market mix', 'Working groups of several agencies look over the mix of the market'],
    ],
    integrated: [
      [
        'NM-I1',
        'Single projects',
        'One project studies needs and market, and its results set priorities for commissioning and contracting',
      ],
      ['NM-I2', 'Single analytic teams', 'There is one team for research, one for analysis and one for public health'],
    ],
  },
  'stakeholder-engagement': {
    separate: [['SE-S1', 'Independent events', 'Each agency devises and runs its own public meetings, conferences and feedback']],
    parallel: [
      ['SE-P1', 'Information passed on when relevant', 'What users or providers say is passed on where it plainly matters to a partner'],
    ],
    joint: [
      ['SE-J1', 'Consultation designed and run together', 'Agencies together devise and manage how they consult and gather feedback'],
    ],
    integrated: [
      [
        'SE-I1',
        'One team for provider consultation',
        'One team plans and carries out, by a system, what providers are consulted on for one strategy',
      ],
    ],
  },
  'resource-allocation-and-management': {
    separate: [
      ['RA-S1', 'Budgets for own objectives', 'An agency’s money goes only to objectives that it set by itself'],
      ['RA-S2', 'Effects on others ignored', 'Nobody weighs what an agency’s services and policies cost the others'],
    ],
    parallel: [['RA-P1', 'Some money for common concerns', 'Agencies keep part of their resources for issues that they have in common']],
    joint: [
      [
        'RA-J1',
        'Pooled budgets for some areas',
        'Budgets are pooled for areas chosen together, with a joint way to allocate them to common objectives',
      ],
      ['RA-J2', 'Health Act Flexibilities used', 'Agencies use the powers that statute gives them to pool'],
    ],
    integrated: [
      [
        'RA-I1',
        'Pooled within one body or network',
        'One organisation or network holds the pooled money and meets the population’s combined needs from it',
      ],
    ],
  },
  'market-management-and-monitoring': {
    separate: [
      ['MM-S1', 'Placed in separate organisations', 'Each organisation manages the market on its own'],
      ['MM-S2', 'Fragmented use', 'Providers and resources are used piecemeal'],
      ['MM-S3', 'Provider performance not shared', 'What an agency knows of its providers’ performance stays inside it'],
    ],
    parallel: [
      ['MM-P1', 'Performance measures shared', 'Agencies share measures of performance so that they come to see alike'],
      ['MM-P2', 'Needs for improvement passed on', 'Agencies tell one another where performance has to improve'],
    ],
    joint: [
      [
        'MM-J1',
        'Multi-agency review groups',
        'Groups of several agencies see to it that performance data are gathered jointly and read soundly',
      ],
      ['MM-J2', 'Market development risk shared', 'Agencies together carry the risk of developing the market'],
    ],
    integrated: [
      [
        'MM-I1',
        'Integrated monitoring and review',
        'Monitoring and review are one, so that all understand alike how well services do now and what speaks for change',
      ],
    ],
  },
  contracting: {
    separate: [
      ['CO-S1', 'Compliance data used alone', 'Data on how contracts are kept stay inside the organisation and away from other sources'],
    ],
    parallel: [
      ['CO-P1', 'Purchasing intentions told', 'Agencies tell each other what they mean to buy'],
      [
        'CO-P2',
        'Contract and performance information shared',
        'Where it bears on a partner, information on contracts and their performance is shared',
      ],
    ],
    joint: [
      ['CO-J1', 'Joint block contracts or shared risk', 'Agencies let block contracts together, or share the risk of contracts'],
      ['CO-J2', 'Standard joint terms', 'Terms are standard, held in common, and realistic enough for providers to deliver'],
    ],
    integrated: [['CO-I1', 'Single contracting function', 'One function manages all contracts, for one commissioning agenda']],
  },
  'commissioning-functions': {
    separate: [['CF-S1', 'Own teams', 'Each agency has a team of its own to support its commissioning']],
    parallel: [
      [
        'CF-P1',
        'Liaison for common objectives',
        'Teams keep in touch over tasks such as analysing needs or following each other’s strategies',
      ],
      ['CF-P2', 'Common training needs identified', 'The agencies work out which training their staff alike need'],
    ],
    joint: [
      ['CF-J1', 'Hybrid roles emerge', 'Roles across agencies arise that serve a joint strategic function'],
      ['CF-J2', 'Resources and skills understood', 'It is clear which resources and skills joint strategic work takes'],
      ['CF-J3', 'Joint appointments', 'Agencies appoint commissioning staff together'],
    ],
    integrated: [
      [
        'CF-I1',
        'Integrated function',
        'Commissioning and contracting are led as one in one organisation or network, under one manager for instance',
      ],
    ],
  },
} as const satisfies { readonly [area in AreaId]: { readonly [level in Level]: readonly Row[] } };

/** The id of a descriptor: the area’s two letters, the level’s letter, and a number. */
export type DescriptorId = { [area in AreaId]: { [level in Level]: (typeof ROWS)[area][level][number][0] }[Level] }[AreaId];

/** An example of what agencies do at one level in one area. Not a definition of the level, nor a threshold (D-AMB-10). */
export interface Descriptor {
  readonly id: DescriptorId;
  readonly domainId: `D-JCM-${DescriptorId}`;
  readonly label: string;
  readonly text: string;
  readonly sources: readonly SourceRef[];
}

/** The matrix: for each area and level the descriptors. */
export type JointMatrix = { readonly [area in AreaId]: { readonly [level in Level]: readonly Descriptor[] } };

/**
 * The version of {@link JOINT_MATRIX}. It changes when a descriptor changes its meaning; assessments record which one they used.
 *
 * @example
 * ```ts
 * import { MATRIX_VERSION } from 'commissioning-kit/joint';
 *
 * MATRIX_VERSION; // => '1'
 * ```
 */
export const MATRIX_VERSION = '1';

/**
 * The joint commissioning matrix of the Institute of Public Care: seven areas by four levels, 50 descriptors in our own words, frozen.
 * They are examples of activities, and the text gives no rule for scoring them.
 *
 * @example
 * ```ts
 * import { JOINT_MATRIX } from 'commissioning-kit/joint';
 *
 * Object.keys(JOINT_MATRIX).length; // => 7
 * JOINT_MATRIX.contracting.joint.map((descriptor) => descriptor.label);
 * // => ['Joint block contracts or shared risk', 'Standard joint terms']
 * ```
 */
export const JOINT_MATRIX: JointMatrix = /* @__PURE__ */ build();

function build(): JointMatrix {
  const sources = Object.freeze([Object.freeze(stated('ipc-book', 'Appendix, Figure 2.2'))]);
  const describe = ([id, label, text]: Row): Descriptor =>
    Object.freeze({ id: id as DescriptorId, domainId: `D-JCM-${id as DescriptorId}` as const, label, text, sources });
  const map = <K extends string, V, R>(record: { readonly [key in K]: V }, change: (value: V) => R): { readonly [key in K]: R } =>
    Object.freeze(Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as { [key in K]: R });
  return map<AreaId, { readonly [level in Level]: readonly Row[] }, JointMatrix[AreaId]>(ROWS, (levels) =>
    map<Level, readonly Row[], readonly Descriptor[]>(levels, (rows) => Object.freeze(rows.map(describe))),
  );
}
