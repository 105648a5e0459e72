import {
  assessCommissioningFit,
  leversFor,
  prioritise,
  type CommissioningSituation,
  type PriorityCandidate,
} from 'commissioning-kit/agenda';
import { classifyMarket, commitmentGap, engagementFor, type StakeholderRegister } from 'commissioning-kit/engagement';
import {
  assessmentLifecycle,
  MATRIX_VERSION,
  AREAS,
  suggestApproach,
  type ApproachSituation,
  type AssessmentCommand,
  type AreaId,
  type RatedLevel,
} from 'commissioning-kit/joint';
import { carryOut } from './carry-out.js';
import { CHAIR, INVENTED, LEAD, PARTNERS, POPULATION } from './partners.js';

/** Is commissioning the right approach at all? */
export const FIT: CommissioningSituation = {
  market: 'yes',
  needForChange: 'yes',
  changeNeedsManaging: 'yes',
  waysOfSecuring: ['contracts', 'individual-purchases'],
  hasResources: 'yes',
  directControl: 'no',
};

/** Who pays in this market: shares of what is spent on care at home. */
const MARKET = { shares: { block: 0, multiContract: 0.62, charityAndGrant: 0.03, personalOrSelf: 0.35 }, providerCount: 41 } as const;

/** How three partners stand to one another. */
export const APPROACH: ApproachSituation = {
  needsEntwined: 'no',
  commonAgenda: 'yes',
  budgetsAggregable: 'yes',
  partnersWilling: 'yes',
  sameProviders: 'yes',
  partners: PARTNERS.map(({ id }) => id),
};

const REGISTER: StakeholderRegister = {
  schemaVersion: 1,
  id: 'home-care-stakeholders',
  populationId: POPULATION.id,
  entries: [
    {
      id: 'people',
      category: 'service-users',
      name: 'People with care at home',
      applies: 'yes',
      notApplicable: null,
      sought: [
        { commitment: 'contribute-to-analysis', on: '2026-02-02' },
        { commitment: 'agree-proposed-changes', on: '2026-02-02' },
      ],
      obtained: [{ commitment: 'contribute-to-analysis', from: 'people', on: '2026-03-16' }],
    },
    {
      id: 'agencies',
      category: 'independent-providers',
      name: 'Home care agencies',
      applies: 'yes',
      notApplicable: null,
      sought: [{ commitment: 'commit-to-implementation', on: '2026-02-02' }],
      obtained: [{ commitment: 'commit-to-implementation', from: 'organisation', on: '2026-03-30' }],
    },
    {
      id: 'cabinets',
      category: 'politicians',
      name: 'Members of both councils',
      applies: 'yes',
      notApplicable: null,
      sought: [{ commitment: 'agree-reason-for-change', on: '2026-02-02' }],
      obtained: [{ commitment: 'agree-reason-for-change', from: 'people', on: '2026-03-10' }],
    },
  ],
};

const strong = { strength: 'strong', sources: INVENTED } as const;
const days = (amount: number) => ({ amount, unit: 'person-days' });

const CANDIDATES: readonly PriorityCandidate[] = [
  {
    id: 'missed-visits',
    title: 'Visits that are missed or cut short',
    evidence: { need: 'none', performance: strong, experience: strong },
    practicality: { nationalPolicy: 'no', localPolicy: 'yes', localCapacity: 'yes' },
    effort: days(90),
  },
  {
    id: 'discharge',
    title: 'Waiting in hospital for care at home',
    evidence: { need: strong, performance: strong, experience: 'none' },
    practicality: { nationalPolicy: 'yes', localPolicy: 'yes', localCapacity: 'yes' },
    effort: days(120),
  },
  {
    id: 'rural',
    title: 'Care at home in the dales',
    evidence: { need: strong, performance: 'unknown', experience: 'unknown' },
    practicality: { nationalPolicy: 'no', localPolicy: 'yes', localCapacity: 'yes' },
    effort: days(70),
  },
];

/** Where each of the three sees the partnership. */
const RATINGS: { readonly [area in AreaId]: readonly [ferndale: RatedLevel, lowmoor: RatedLevel, board: RatedLevel] } = {
  'purpose-and-strategy': ['parallel', 'parallel', 'parallel'],
  'needs-and-market-intelligence': ['joint', 'parallel', 'parallel'],
  'stakeholder-engagement': ['parallel', 'parallel', 'separate'],
  'resource-allocation-and-management': ['parallel', 'parallel', 'parallel'],
  'market-management-and-monitoring': ['separate', 'separate', 'unknown'],
  contracting: ['parallel', 'separate', 'separate'],
  'commissioning-functions': ['parallel', 'parallel', 'parallel'],
};

const COMMANDS: readonly AssessmentCommand[] = [
  {
    type: 'open-assessment',
    data: {
      id: 'opened',
      on: '2026-02-09',
      by: CHAIR,
      why: null,
      assessmentId: 'three-partners',
      populationId: POPULATION.id,
      agencies: PARTNERS,
      matrixVersion: MATRIX_VERSION,
    },
  },
  ...PARTNERS.flatMap(({ id: agencyId }, index) =>
    AREAS.map(({ id: areaId }): AssessmentCommand => ({
      type: 'rate-area',
      data: {
        id: `${agencyId} on ${areaId}`,
        on: '2026-02-16',
        by: { role: 'head of commissioning', agencyId },
        why: null,
        agencyId,
        areaId,
        level: RATINGS[areaId][index] ?? 'unknown',
        text: null,
        evidenceIds: [],
      },
    })),
  ),
  {
    type: 'choose-target',
    data: {
      id: 'target-contracting',
      on: '2026-03-02',
      by: CHAIR,
      why: null,
      areaId: 'contracting',
      level: 'joint',
      rationale: 'The agencies are the same, and three sets of terms are two too many',
      approvedBy: LEAD,
    },
  },
];

export const ASSESSMENT = carryOut(assessmentLifecycle, COMMANDS);

/** What the agenda says, in lines for a terminal. */
export function approachLines(): readonly string[] {
  const situations = classifyMarket(MARKET).outcome;
  const plan = engagementFor(situations).outcome;
  const levers = situations === 'insufficient-information' ? [] : situations.map((situation) => leversFor(situation, 'yes').outcome.length);
  const approaches = suggestApproach(APPROACH).outcome;
  const standing = commitmentGap(REGISTER, { asOf: '2026-04-01' }).outcome;
  const agenda = prioritise(CANDIDATES, { capacity: days(215) }).outcome;
  const words = (list: readonly string[]): string => list.map((id) => id.replaceAll('-', ' ')).join(', ');
  return [
    `Right approach: ${assessCommissioningFit(FIT).outcome}`,
    `Market: ${situations === 'insufficient-information' ? 'not known' : words(situations)}; levers that work in each: ${levers.join(' and ')}`,
    `Engagement: ${plan === 'insufficient-information' ? 'not known' : plan.segments.map(({ modeText }) => modeText.toLowerCase()).join('; ')}`,
    `Partners: ${approaches === 'insufficient-information' ? 'not known' : words(approaches.map(({ approach }) => approach))}`,
    ...(standing === 'insufficient-information'
      ? []
      : [
          `Not yet committed: ${standing.gaps
            .flatMap(({ name, missing, byOrganisationOnly }) => (missing.length + byOrganisationOnly.length > 0 ? [name ?? ''] : []))
            .join(', ')}`,
        ]),
    ...(agenda === 'insufficient-information'
      ? []
      : [
          `Agenda: ${agenda.groups.map(({ group, candidateIds }) => `${words([group])}: ${words(candidateIds) || 'none'}`).join('; ')}`,
          `Within 215 days: ${agenda.choice?.sets.map(({ candidateIds }) => words(candidateIds)).join(' or ') ?? 'not asked'}`,
        ]),
  ];
}
