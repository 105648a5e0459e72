import type { Actor, Agency, Evidence, Measure, SourceRef } from 'commissioning-kit';
import type { CallOffContract, Grant } from 'commissioning-kit/contracts';
import { cycleLifecycle, type CycleCommand } from 'commissioning-kit/cycle';
import { registerLifecycle, WORKED_AIMS, WORKED_HYPOTHESES, type RegisterCommand } from 'commissioning-kit/hypotheses';
import {
  assessmentLifecycle,
  JOINT_MATRIX,
  MATRIX_VERSION,
  type AreaId,
  type AssessmentCommand,
  type RatedLevel,
} from 'commissioning-kit/joint';
import { emptyProgramme, type PartMark, type Programme } from 'commissioning-kit/programme';
import { decideEach } from '../decide-each.js';

const INVENTED: readonly SourceRef[] = [
  { work: 'local:invented', locator: 'Invented for this example', basis: 'inferred', verified: false },
];
const ACT: readonly SourceRef[] = [
  { work: 'children-and-families-act-2014', locator: 'sections 25 and 26', basis: 'external', verified: true },
];
const invented = (note: string): PartMark => ({ mark: 'illustrative', sources: INVENTED, note });

const agencies: readonly Agency[] = [
  { id: 'council', name: 'Riverside Council, children’s social care', kind: 'council', identifiers: [] },
  { id: 'schools', name: 'Riverside Schools Forum', kind: 'schools', identifiers: [] },
  { id: 'breaks', name: 'Open Gate Short Breaks', kind: 'provider', identifiers: [] },
  { id: 'parents', name: 'Riverside Parents Together', kind: 'user-led organisation', identifiers: [] },
];
const council: Actor = { role: 'head of children’s commissioning', agencyId: 'council' };
const schools: Actor = { role: 'chair of the schools forum', agencyId: 'schools' };

const aims = WORKED_AIMS.filter((aim) => aim.set === 'special-educational-needs');
const statements = WORKED_HYPOTHESES.filter((hypothesis) => hypothesis.set === 'special-educational-needs');

/** Where the council and the schools see themselves; one area does not apply to the schools. */
const LEVELS: { readonly [area in AreaId]: readonly [RatedLevel, RatedLevel] } = {
  'purpose-and-strategy': ['parallel', 'separate'],
  'needs-and-market-intelligence': ['parallel', 'parallel'],
  'stakeholder-engagement': ['parallel', 'parallel'],
  'resource-allocation-and-management': ['separate', 'separate'],
  'market-management-and-monitoring': ['parallel', 'unknown'],
  contracting: ['separate', 'separate'],
  'commissioning-functions': ['separate', 'not-applicable'],
};

function assessmentCommands(): readonly AssessmentCommand[] {
  const areas = Object.keys(JOINT_MATRIX) as AreaId[];
  const rated = (agencyId: 'council' | 'schools', by: Actor, place: 0 | 1): AssessmentCommand[] =>
    areas.map((areaId) => ({
      type: 'rate-area',
      data: {
        id: `${agencyId}-${areaId}`,
        on: '2013-03-11',
        by,
        why: null,
        agencyId,
        areaId,
        level: LEVELS[areaId][place],
        text: LEVELS[areaId][place] === 'not-applicable' ? 'Schools have no commissioning function of their own' : null,
        evidenceIds: [],
      },
    }));
  return [
    {
      type: 'open-assessment',
      data: {
        id: 'opened',
        on: '2013-03-04',
        by: council,
        why: null,
        assessmentId: 'partners',
        populationId: 'children',
        agencies: agencies.filter((agency) => agency.id === 'council' || agency.id === 'schools'),
        matrixVersion: MATRIX_VERSION,
      },
    },
    ...rated('council', council, 0),
    ...rated('schools', schools, 1),
    {
      type: 'choose-target',
      data: {
        id: 'target-strategy',
        on: '2013-04-08',
        by: council,
        why: null,
        areaId: 'purpose-and-strategy',
        level: 'parallel',
        rationale: 'Schools hold their own budgets; what helps is that each plan answers the other',
        approvedBy: schools,
      },
    },
  ];
}

const referrals: Evidence = {
  id: 'referrals',
  kind: 'performance',
  title: 'Referrals of children whose needs a neighbouring school met itself',
  period: null,
  place: null,
  design: 'review of case files',
  voices: null,
  originId: null,
  sources: INVENTED,
};

/** One hypothesis is tested so far; the other four wait for their turn. */
function registerCommands(): readonly RegisterCommand[] {
  const envelope = (id: string, on: string, by: Actor, why: string | null = null) => ({ id, on, by, why });
  return [
    {
      type: 'open-register',
      data: { ...envelope('opened', '2013-03-04', council), registerId: 'beliefs', populationId: 'children', agenda: 'Schooling and care' },
    },
    ...statements.map((hypothesis): RegisterCommand => ({
      type: 'offer-hypothesis',
      data: {
        ...envelope(`offered-${hypothesis.id}`, '2013-03-18', council),
        hypothesisId: hypothesis.id,
        statement: hypothesis.statement,
        kind: hypothesis.kind,
        offeredBy: hypothesis.id === 'sen-1' ? 'Educational psychologists' : 'Schools forum',
        claims: [],
        bearsOn: hypothesis.bearsOn,
      },
    })),
    ...statements.map((hypothesis): RegisterCommand => ({
      type: 'agree-hypothesis',
      data: {
        ...envelope(`agreed-${hypothesis.id}`, '2013-03-25', schools),
        hypothesisId: hypothesis.id,
        stakeholders: ['Council', 'Schools forum', 'Parents'],
      },
    })),
    {
      type: 'plan-test',
      data: {
        ...envelope('planned', '2013-04-08', council),
        hypothesisId: 'sen-1',
        plan: {
          items: [
            {
              id: 'files',
              information: 'Whether children like those referred were supported in other schools',
              kind: 'performance',
              method: 'Review of case files by two schools together',
              owner: council,
              due: '2013-05-24',
            },
          ],
          expectedIfTrue: 'Children of like need are supported without a referral in some schools',
          expectedIfFalse: 'No school supports children of like need by itself',
          decisionRule: 'Supported if some schools of each kind do it',
        },
      },
    },
    { type: 'start-testing', data: { ...envelope('testing', '2013-04-15', council), hypothesisId: 'sen-1' } },
    {
      type: 'record-evidence',
      data: {
        ...envelope('recorded', '2013-05-27', council),
        hypothesisId: 'sen-1',
        evidence: referrals,
        bearing: 'for',
        quality: 'moderate',
      },
    },
    {
      type: 'record-verdict',
      data: {
        ...envelope('verdict', '2013-06-03', council, 'Schools of each kind support children whom others refer'),
        hypothesisId: 'sen-1',
        verdict: 'supported',
        evidenceIds: ['referrals'],
        dissents: [{ stakeholder: 'Schools forum', text: 'Two head teachers hold that their children’s needs are not alike' }],
      },
    },
    {
      type: 'translate-hypothesis',
      data: {
        ...envelope('translated', '2013-06-10', council),
        hypothesisId: 'sen-1',
        into: { kind: 'aim', id: 'sen-priority-3', text: aims.find((aim) => aim.id === 'sen-priority-3')?.text ?? '' },
        reason: null,
      },
    },
  ];
}

const measures: readonly Measure[] = [
  {
    id: 'supported-in-school',
    name: 'Children supported in their own school whom that school would have referred before',
    kind: 'outcome',
    dimension: null,
    unit: 'children a year',
    direction: 'higher-is-better',
    target: null,
    agreedOn: '2013-06-10',
  },
];

function cycleCommands(): readonly CycleCommand[] {
  return [
    {
      type: 'start-cycle',
      data: { id: 'c-1', on: '2013-02-25', by: council, why: null, cycleId: 'sen-cycle', populationId: 'children', modelId: 'ipc-book' },
    },
    {
      type: 'record-engagement',
      data: {
        id: 'c-2',
        on: '2013-03-18',
        by: council,
        why: null,
        stage: 'analyse',
        groups: ['parents', 'schools'],
        text: 'Met parents and schools in each part of the town',
      },
    },
    { type: 'agree-measures', data: { id: 'c-3', on: '2013-06-10', by: council, why: null, measures } },
  ];
}

const TERM = { from: '2013-09-01', to: '2014-08-31' } as const;

const shortBreaks: CallOffContract = {
  schemaVersion: 1,
  form: 'call-off',
  id: 'short-breaks',
  title: 'Short breaks called off under the regional framework',
  service: 'short-breaks',
  unit: 'place',
  currency: 'GBP',
  term: TERM,
  frameworkId: 'regional-framework',
  calledOffOn: '2013-07-15',
  priceAt: 'call-off',
  prices: [{ from: '2013-04-01', rate: '386.00', per: 'week' }],
  quantities: [{ from: TERM.from, units: '7' }],
  providerId: 'breaks',
  buyerIds: ['council'],
  populationId: 'children',
  funding: [{ from: TERM.from, parts: [{ funder: 'council', agencyId: 'council', share: '1' }] }],
};

const parentsGrant: Grant = {
  schemaVersion: 1,
  form: 'grant',
  id: 'parents-grant',
  title: 'Grant to parents for a helpline',
  service: 'parents-advice',
  purpose: 'Advice by parents for parents on the way from one service to another',
  currency: 'GBP',
  term: TERM,
  award: '18000.00',
  prices: [],
  quantities: [],
  instalments: [
    { id: 'first', on: '2013-09-02', amount: '9000.00' },
    { id: 'second', on: '2014-03-03', amount: '9000.00' },
  ],
  providerId: 'parents',
  buyerIds: ['council'],
  populationId: 'children',
  funding: [{ from: TERM.from, parts: [{ funder: 'council', agencyId: 'council', share: '1' }] }],
};

/** The whole case as one record. */
export function specialEducationalNeeds(): Programme {
  return {
    ...emptyProgramme({
      id: 'sen-riverside',
      title: 'Children with special educational needs in Riverside: a rehearsal from 2013',
      asOf: '2013-06-17',
      currency: 'GBP',
      population: {
        id: 'children',
        name: 'Children with special educational needs in Riverside',
        clientGroup: 'children with special educational needs',
        area: null,
        ages: { from: 5, to: 18 },
      },
    }),
    subtitle: 'Commissioning position for the council and the schools forum',
    introduction: [
      'This paper rehearses the worked case of the text on children with special educational needs. Everything but the aims and the five statements is invented, and marked so. No figure of need is published for an invented town, so the need stands in words.',
    ],
    agencies,
    marks: {
      agencies: invented('The town, its council, schools and providers are invented.'),
      cycles: invented('The round of the cycle is invented.'),
      assessments: invented('The ratings are invented.'),
      hypotheses: {
        mark: 'illustrative',
        sources: [...INVENTED, { work: 'ipc-book', locator: 'T2.5', basis: 'stated', verified: true }],
        note: 'The five statements are those of the worked case of the text; what became of them is invented.',
      },
      evidence: invented('The evidence is invented.'),
      measures: invented('The measures are invented.'),
      contracts: invented('Contracts, quantities and prices are invented.'),
    },
    works: [
      { id: 'local:invented', title: 'Invented for this example', publisher: 'the authors of this example', year: '2026', licence: null },
    ],
    needs: [
      {
        id: 'learning',
        title: 'Teaching that meets learning needs in the child’s own school',
        text: 'Children who could stay in their own school if it had the skill and the means. How many there are is not known.',
        estimate: null,
        evidenceIds: ['referrals'],
      },
      {
        id: 'pathways',
        title: 'A clear way from one service to the next',
        text: 'Families who go from door to door. How many there are is not known.',
        estimate: null,
        evidenceIds: [],
      },
    ],
    services: [
      { id: 'short-breaks', name: 'Short breaks', unit: 'places' },
      { id: 'parents-advice', name: 'Advice by parents', unit: 'families' },
      { id: 'school-support', name: 'Support that schools buy with budgets of their own', unit: 'schools' },
    ],
    supply: [
      {
        id: 'breaks-places',
        serviceId: 'short-breaks',
        providerId: 'breaks',
        amount: { value: 7, mark: 'illustrative', sources: INVENTED },
        note: null,
      },
      {
        id: 'bought-by-schools',
        serviceId: 'school-support',
        providerId: null,
        amount: null,
        note: 'Each school buys for itself and nobody adds it up.',
      },
    ],
    fit: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      waysOfSecuring: ['contracts', 'individual-purchases', 'grants'],
      hasResources: 'yes',
      directControl: 'no',
    },
    approach: {
      needsEntwined: 'unknown',
      commonAgenda: 'yes',
      budgetsAggregable: 'no',
      partnersWilling: 'yes',
      sameProviders: 'unknown',
    },
    chosenApproach: { level: 'parallel', why: 'Budgets that schools hold are hard to put together', approvedBy: schools },
    intervention: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      largePurchasingShare: 'no',
      keyInfluenceOnResources: 'no',
      mustBePublicOnFocusAndPurchasing: 'unknown',
      mainContractHolder: 'no',
      schoolBudgets: 'yes',
      marketChangeNeedsInfluence: 'yes',
      choiceInformationScarce: 'yes',
      hasResourcesToUseWell: 'unknown',
      intentionsClearAndEvidenced: 'no',
      goodDataOnExistingServices: 'unknown',
    },
    evidence: [referrals],
    aims: aims.map(({ id, level, text }) => ({ id, level, text })),
    measures,
    streams: {
      cycles: [{ id: 'sen-cycle', events: decideEach(cycleLifecycle, cycleCommands()) }],
      registers: [{ id: 'beliefs', events: decideEach(registerLifecycle, registerCommands()) }],
      assessments: [{ id: 'partners', events: decideEach(assessmentLifecycle, assessmentCommands()) }],
    },
    contracts: [shortBreaks, parentsGrant],
    uses: [{ contractId: 'short-breaks', activity: [], people: null, mark: 'illustrative', sources: INVENTED }],
    costPeriod: { from: '2013-09-01', to: '2014-08-31' },
    links: [
      {
        from: { kind: 'need', id: 'learning' },
        to: { kind: 'hypothesis', id: 'sen-1' },
        why: 'What schools can do themselves decides what has to be bought',
      },
      {
        from: { kind: 'need', id: 'pathways' },
        to: { kind: 'hypothesis', id: 'sen-3' },
        why: 'Concerns that are shared early shorten the way',
      },
      {
        from: { kind: 'aim', id: 'sen-priority-3' },
        to: { kind: 'measure', id: 'supported-in-school' },
        why: 'Whether more children are taught where they are',
      },
    ],
    questions: [
      {
        id: 'school-spend',
        text: 'What do schools buy with their own budgets, and from whom?',
        matters: 'A market position statement that leaves it out tells providers half of the story',
        fill: 'A return from each school, once a year',
        agencyId: 'schools',
        by: '2013-09-30',
      },
    ],
    decisions: [
      {
        id: 'publish-statement',
        text: 'Publish a market position statement for the whole market, with what schools mean to buy',
        askedOf: ['council', 'schools'],
        by: '2013-10-31',
        because: 'A strategy over all intentions is impractical while schools hold budgets of their own',
        wouldChange: ['Schools putting their budgets together', 'The council becoming the main holder of contracts again'],
        restsOn: [{ kind: 'aim', id: 'sen-priority-3' }],
      },
    ],
    caveats: [
      {
        id: 'later-act',
        text: 'The text that this case restates was written before the Children and Families Act 2014. In England, section 25 of that Act asks councils to bring education, health and care provision together where that helps, and section 26 asks councils and health bodies to make joint commissioning arrangements. A paper written today could not stop at working in parallel with health.',
        sources: ACT,
      },
    ],
  };
}
