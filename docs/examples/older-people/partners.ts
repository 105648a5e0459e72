import type { Agency } from 'commissioning-kit';
import { JOINT_MATRIX, MATRIX_VERSION, type AreaId, type AssessmentCommand, type RatedLevel } from 'commissioning-kit/joint';

/** Every body of the example is invented, though the county and its people are not. */
export const agencies: readonly Agency[] = [
  { id: 'council', name: 'Vale and Moor Council', kind: 'council', identifiers: [] },
  { id: 'ccg', name: 'Vale and Moor Clinical Commissioning Group', kind: 'clinical-commissioning-group', identifiers: [] },
  { id: 'nursing-home', name: 'Quarry House Nursing Homes', kind: 'provider', identifiers: [] },
  { id: 'care-home', name: 'Harbour Lane Care Homes', kind: 'provider', identifiers: [] },
  { id: 'home-care', name: 'Fellside Home Care', kind: 'provider', identifiers: [] },
  { id: 'carers-forum', name: 'Vale and Moor Carers Forum', kind: 'user-led organisation', identifiers: [] },
];

export const council = { role: 'head of commissioning', agencyId: 'council' } as const;
export const ccg = { role: 'director of joint commissioning', agencyId: 'ccg' } as const;
const board = { role: 'chair of the joint board', agencyId: null } as const;

type View = readonly [RatedLevel, string];

/** Where each agency sees the partnership in each area, and why. */
const VIEWS: { readonly [area in AreaId]: { readonly council: View; readonly ccg: View } } = {
  'purpose-and-strategy': {
    council: ['joint', 'One strategy team drafts for both of us, and both boards adopt what it writes'],
    ccg: ['joint', 'The strategy is written together and adopted by each board'],
  },
  'needs-and-market-intelligence': {
    council: ['joint', 'The needs assessment was designed together'],
    ccg: ['parallel', 'We exchange our analyses, but each of us still makes its own'],
  },
  'stakeholder-engagement': {
    council: ['parallel', 'We pass on what people tell us when it matters to the other'],
    ccg: ['parallel', 'Each of us runs its own events and shares the notes'],
  },
  'resource-allocation-and-management': {
    council: ['joint', 'Part of the budget for leaving hospital is pooled'],
    ccg: ['parallel', 'Some money is set aside for common concerns, and the rest serves our own plans'],
  },
  'market-management-and-monitoring': {
    council: ['parallel', 'Performance measures are shared'],
    ccg: ['unknown', 'Nobody on our side has looked at this'],
  },
  contracting: {
    council: ['parallel', 'We tell each other what we mean to buy'],
    ccg: ['separate', 'Continuing health care is bought on its own, from the same homes'],
  },
  'commissioning-functions': {
    council: ['parallel', 'The teams liaise over needs and strategy'],
    ccg: ['parallel', 'There is liaison, and no joint post yet'],
  },
};

/** The joint assessment: opened, rated by each partner, and targets chosen with both at the table. */
export function assessmentCommands(): readonly AssessmentCommand[] {
  const areas = Object.keys(JOINT_MATRIX) as AreaId[];
  const rated = (agencyId: 'council' | 'ccg', on: string): AssessmentCommand[] =>
    areas.map((areaId) => {
      const [level, text] = VIEWS[areaId][agencyId];
      return {
        type: 'rate-area',
        data: {
          id: `rated-${agencyId}-${areaId}`,
          on,
          by: agencyId === 'council' ? council : ccg,
          why: null,
          agencyId,
          areaId,
          level,
          text,
          evidenceIds: [],
        },
      };
    });
  return [
    {
      type: 'open-assessment',
      data: {
        id: 'assessment-opened',
        on: '2019-05-08',
        by: board,
        why: 'Before choosing an approach the partners look at where they stand',
        assessmentId: 'partners',
        populationId: 'older-people',
        agencies: agencies.filter((agency) => agency.id === 'council' || agency.id === 'ccg'),
        matrixVersion: MATRIX_VERSION,
      },
    },
    ...rated('council', '2019-05-20'),
    ...rated('ccg', '2019-05-22'),
    target('resource-allocation-and-management', 'integrated', 'The care and the health needs of these people are hard to tell apart'),
    target('contracting', 'joint', 'Both buy from the same homes and should let nursing blocks together'),
    target('needs-and-market-intelligence', 'joint', 'One analysis of need, designed together'),
    target('stakeholder-engagement', 'parallel', 'People want to be heard by the body that they know; this stays as it is'),
  ];
}

function target(areaId: AreaId, level: 'parallel' | 'joint' | 'integrated', rationale: string): AssessmentCommand {
  return {
    type: 'choose-target',
    data: { id: `target-${areaId}`, on: '2019-06-12', by: board, why: null, areaId, level, rationale, approvedBy: board },
  };
}
