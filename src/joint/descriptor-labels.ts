import type { AreaId } from './areas.js';
import type { Level } from './levels.js';

/** The descriptors of the matrix by area and level, each by its id and its label. What each says stands in `descriptor-texts.ts`. */
export const DESCRIPTOR_LABELS = {
  'purpose-and-strategy': {
    separate: [
      ['PS-S1', 'Own priorities'],
      ['PS-S2', 'Plans ignore partners'],
      ['PS-S3', 'Own strategies'],
    ],
    parallel: [
      ['PS-P1', 'Partner perspectives analysed'],
      ['PS-P2', 'Liaison on separate strategies'],
      ['PS-P3', 'Strategies answer partners’ issues'],
    ],
    joint: [
      ['PS-J1', 'Shared commitment to outcomes'],
      ['PS-J2', 'Joint strategy teams'],
    ],
    integrated: [
      ['PS-I1', 'Inclusive planning and decisions'],
      ['PS-I2', 'Transparency'],
      ['PS-I3', 'One agency, one function'],
    ],
  },
  'needs-and-market-intelligence': {
    separate: [
      ['NM-S1', 'Needs analysed alone'],
      ['NM-S2', 'Provider intelligence kept for own use'],
    ],
    parallel: [
      ['NM-P1', 'Needs analyses exchanged'],
      ['NM-P2', 'Market data exchanged'],
    ],
    joint: [
      ['NM-J1', 'Needs analysis designed together'],
      ['NM-J2', 'Joint groups on market mix'],
    ],
    integrated: [
      ['NM-I1', 'Single projects'],
      ['NM-I2', 'Single analytic teams'],
    ],
  },
  'stakeholder-engagement': {
    separate: [['SE-S1', 'Independent events']],
    parallel: [['SE-P1', 'Information passed on when relevant']],
    joint: [['SE-J1', 'Consultation designed and run together']],
    integrated: [['SE-I1', 'One team for provider consultation']],
  },
  'resource-allocation-and-management': {
    separate: [
      ['RA-S1', 'Budgets for own objectives'],
      ['RA-S2', 'Effects on others ignored'],
    ],
    parallel: [['RA-P1', 'Some money for common concerns']],
    joint: [
      ['RA-J1', 'Pooled budgets for some areas'],
      ['RA-J2', 'Health Act Flexibilities used'],
    ],
    integrated: [['RA-I1', 'Pooled within one body or network']],
  },
  'market-management-and-monitoring': {
    separate: [
      ['MM-S1', 'Placed in separate organisations'],
      ['MM-S2', 'Fragmented use'],
      ['MM-S3', 'Provider performance not shared'],
    ],
    parallel: [
      ['MM-P1', 'Performance measures shared'],
      ['MM-P2', 'Needs for improvement passed on'],
    ],
    joint: [
      ['MM-J1', 'Multi-agency review groups'],
      ['MM-J2', 'Market development risk shared'],
    ],
    integrated: [['MM-I1', 'Integrated monitoring and review']],
  },
  contracting: {
    separate: [['CO-S1', 'Compliance data used alone']],
    parallel: [
      ['CO-P1', 'Purchasing intentions told'],
      ['CO-P2', 'Contract and performance information shared'],
    ],
    joint: [
      ['CO-J1', 'Joint block contracts or shared risk'],
      ['CO-J2', 'Standard joint terms'],
    ],
    integrated: [['CO-I1', 'Single contracting function']],
  },
  'commissioning-functions': {
    separate: [['CF-S1', 'Own teams']],
    parallel: [
      ['CF-P1', 'Liaison for common objectives'],
      ['CF-P2', 'Common training needs identified'],
    ],
    joint: [
      ['CF-J1', 'Hybrid roles emerge'],
      ['CF-J2', 'Resources and skills understood'],
      ['CF-J3', 'Joint appointments'],
    ],
    integrated: [['CF-I1', 'Integrated function']],
  },
} as const satisfies { readonly [area in AreaId]: { readonly [level in Level]: readonly (readonly [id: string, label: string])[] } };

type Labels = typeof DESCRIPTOR_LABELS;

/** The id of a descriptor: the area’s two letters, the level’s letter, and a number. */
export type DescriptorId = { [area in AreaId]: { [level in Level]: Labels[area][level][number][0] }[Level] }[AreaId];

/** A descriptor by its id and its label. */
export type LabelledDescriptor = readonly [id: DescriptorId, label: string];

/** The descriptors of one cell. */
export function descriptorsAt(area: AreaId, level: Level): readonly LabelledDescriptor[] {
  return DESCRIPTOR_LABELS[area][level];
}
