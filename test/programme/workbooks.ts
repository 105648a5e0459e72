import { AREAS, JOINT_MATRIX, LEVELS, type Level } from 'commissioning-kit/joint';
import { DASH_CASE, workedWorkbook, type AnsweredObservation, type Workbook } from 'commissioning-kit/programme';
import { STAKEHOLDER_CATEGORIES } from 'commissioning-kit/reference';
import type { Agency, Population } from 'commissioning-kit';

const COUNCIL: Agency = { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [] };
const BOARD: Agency = { id: 'board', name: 'Sampleton Health Board', kind: 'health-board', identifiers: [] };
const SCHOOLS: Agency = { id: 'schools', name: 'Sampleton Schools Forum', kind: 'schools-forum', identifiers: [] };
const CHARITY: Agency = { id: 'dash', name: 'Association of disabled people', kind: 'user-led organisation', identifiers: [] };

const CARERS: Population = { id: 'carers', name: 'Unpaid carers', clientGroup: 'carers', area: null, ages: null };

/** A workbook with an answer to every question and no more: small enough to be changed in every place. */
export const FULL: Workbook = {
  schemaVersion: 1,
  id: 'carers',
  title: 'Carers in Sampleton',
  population: CARERS,
  agencies: [COUNCIL, BOARD],
  exercises: {
    'commissioning-fit': {
      populationId: 'carers',
      on: '2026-04-01',
      answers: {
        issue: 'Carers have no rest',
        purpose: 'quality-of-one-care-pathway',
        market: 'yes',
        marketDescribed: 'Charities sell short breaks to the council',
        waysOfSecuring: ['contracts', 'grants'],
        needForChange: 'yes',
        changeDescribed: 'More carers than breaks',
        changeNeedsManaging: 'yes',
        managingDescribed: 'Nobody would offer breaks at night',
        hasResources: 'yes',
        directControl: 'no',
      },
    },
    aims: {
      populationId: 'carers',
      on: '2026-04-08',
      answers: {
        aims: [{ id: 'rest', text: 'Carers who have slept', serves: ['better-outcomes'] }],
        activities: [{ id: 'sitting', text: 'A sitting service', serves: ['rest'] }],
        why: 'Nobody offers it by itself',
        resources: 'Two officers for a year',
        intendedResult: 'Fewer carers who give up',
      },
    },
    stakeholders: {
      populationId: 'carers',
      on: '2026-04-15',
      answers: {
        stakeholders: [
          {
            id: 's1',
            category: 'carers',
            name: 'Carers’ centre',
            applies: 'yes',
            sought: ['agree-reason-for-change', 'contribute-to-analysis'],
            givenByOrganisation: ['agree-reason-for-change'],
            givenByPeople: ['contribute-to-analysis'],
          },
          { id: 's2', category: 'local-authority-providers', applies: 'no', notApplicable: 'The council has none of its own' },
          { id: 's3', category: 'local:faith-groups', applies: 'unknown' },
        ],
      },
    },
    hypotheses: {
      populationId: 'carers',
      on: '2026-04-22',
      answers: {
        priorities: [{ id: 'nights', text: 'More nights of sleep' }],
        hypotheses: [
          {
            id: 'sitters',
            statement: 'A sitting service will let carers sleep',
            kind: 'investment',
            offeredBy: 'Carers’ centre',
            agreedBy: ['council', 'Carers’ centre'],
            bearsOn: ['nights'],
            expectedIfTrue: 'They sleep more',
            expectedIfFalse: 'They sleep as before',
            decisionRule: 'Supported when two of three say so',
          },
        ],
        tests: [
          {
            id: 't1',
            hypothesisId: 'sitters',
            information: 'How carers sleep',
            kind: 'experience',
            method: 'diaries',
            owner: 'analyst',
            ownerAgencyId: 'council',
            due: '2026-12-31',
          },
        ],
      },
    },
    'joint-approach': {
      populationId: 'carers',
      on: '2026-05-06',
      answers: {
        needsEntwined: 'no',
        commonAgenda: 'yes',
        budgetsAggregable: 'yes',
        partnersWilling: 'yes',
        sameProviders: 'yes',
        observations: [
          { agencyId: 'council', descriptor: 'CO-J2', observed: 'yes' },
          { agencyId: 'board', descriptor: 'CO-P1', observed: 'yes' },
        ],
        rule: 'any',
        earlierObservations: [{ agencyId: 'council', descriptor: 'CO-S1', observed: 'yes' }],
        targets: [{ areaId: 'contracting', level: 'joint', because: 'The providers are the same' }],
        chosenApproach: 'joint',
        chosenBecause: 'The money can be put together',
      },
    },
    framework: {
      populationId: 'carers',
      on: '2026-05-13',
      answers: {
        documents: [
          {
            id: 'd1',
            title: 'Carers’ strategy',
            agencyId: 'council',
            says: 'Nothing of partners',
            publishedOn: '2021-04-01',
            relatesTo: ['d2'],
          },
          { id: 'd2', title: 'Health plan', standsAloneBecause: 'It is older than all others' },
        ],
        approachClear: 'no',
        definitions: [{ term: 'Commissioning', meaning: 'All of the cycle', concept: 'commissioning' }],
        principles: ['Carers are partners'],
        activities: [{ id: 'a1', title: 'Needs assessment', text: 'Once a year' }],
        roles: [{ kind: 'team', name: 'Joint team', agencyId: 'council', does: 'Writes the assessment', activityIds: ['a1'] }],
        involvement: [{ category: 'carers', name: 'Carers’ forum', part: 'Advises on every decision' }],
        legislation: [{ title: 'Care Act 2014', says: 'Carers have a right to be assessed' }],
        timetable: [{ id: 'y1', title: 'Needs assessment', from: '2026-06-01', to: '2026-08-31', agencyIds: ['council'] }],
        agreements: [{ agencyId: 'council', on: '2026-05-12', by: 'cabinet' }],
        publishedOn: '2026-05-13',
      },
    },
    intervention: {
      populationId: 'carers',
      on: '2026-05-20',
      answers: {
        largePurchasingShare: 'no',
        keyInfluenceOnResources: 'unknown',
        mustBePublicOnFocusAndPurchasing: 'yes',
        mainContractHolder: 'no',
        directPayments: 'yes',
        selfFunders: 'yes',
        schoolBudgets: 'no',
        marketChangeNeedsInfluence: 'yes',
        choiceInformationScarce: 'yes',
        hasResourcesToUseWell: 'yes',
        intentionsClearAndEvidenced: 'no',
        goodDataOnExistingServices: 'yes',
        valuesAndFundsMarketInformation: 'yes',
        majorPurchaser: 'no',
        facilitationRoleAgreed: 'unknown',
        purpose: 'Breaks that carers can buy',
        marketUnderstanding: 'Six charities, none open at night',
        activityAnalysis: 'What is missing is knowledge of demand',
        chosen: 'market-position-statement',
        chosenBecause: 'Carers buy for themselves',
      },
      extensions: { 'example.org': { sheet: 4 } },
    },
  },
  extensions: { 'example.org': { minuted: true } },
};

/** What partners see who stand at one level everywhere. */
function seenAt(level: Level, agencyIds: readonly string[]): readonly AnsweredObservation[] {
  return AREAS.flatMap(({ id }) =>
    LEVELS.flatMap((each) =>
      JOINT_MATRIX[id][each].flatMap((descriptor) =>
        agencyIds.map((agencyId) => ({
          agencyId,
          descriptor: descriptor.id,
          observed: each === level ? ('yes' as const) : ('no' as const),
        })),
      ),
    ),
  );
}

/** The answers that partners have to add to what a text says: all of them are invented. */
function carriedOn(workbook: Workbook, agencies: readonly Agency[], seen: Level): Workbook {
  const { exercises, population } = workbook;
  const record = <A>(answers: A) => ({ populationId: population.id, on: null, answers });
  const { 'commissioning-fit': fit, aims, hypotheses, 'joint-approach': joint, intervention } = exercises;
  return {
    ...workbook,
    agencies,
    exercises: {
      ...exercises,
      ...(fit ? { 'commissioning-fit': fit } : {}),
      aims: record({
        ...aims?.answers,
        aims: (aims?.answers.aims ?? []).map((aim) => ({ ...aim, serves: ['better-outcomes' as const] })),
        activities: (aims?.answers.aims ?? []).map(({ id, text }) => ({
          id: `do ${id}`,
          text: `Work towards this: ${text}`,
          serves: [id],
        })),
        why: 'The market will not bring it by itself',
        resources: 'A joint team for two years',
        intendedResult: 'People who say that it is better',
      }),
      stakeholders: record({
        stakeholders: STAKEHOLDER_CATEGORIES.map(({ id }) => ({
          id,
          category: id,
          applies: 'yes' as const,
          sought: ['agree-reason-for-change' as const],
          givenByPeople: ['agree-reason-for-change' as const],
        })),
      }),
      hypotheses: record({
        ...hypotheses?.answers,
        hypotheses: (hypotheses?.answers.hypotheses ?? []).map((each) => ({ ...each, offeredBy: 'joint team', agreedBy: ['joint team'] })),
        tests: (hypotheses?.answers.hypotheses ?? []).map(({ id }) => ({
          id: `test of ${id}`,
          hypothesisId: id,
          information: 'What became of it elsewhere',
          kind: 'performance' as const,
          method: 'comparison of two places',
          owner: 'analyst',
        })),
      }),
      'joint-approach': record({
        ...joint?.answers,
        observations: seenAt(
          seen,
          agencies.map(({ id }) => id),
        ),
      }),
      framework: record({ documents: [{ id: 'plan', title: 'Joint plan' }], approachClear: 'yes' as const }),
      intervention: record({
        ...intervention?.answers,
        purpose: 'Services that fit',
        marketUnderstanding: 'An analysis of this spring',
        activityAnalysis: 'What each activity can offer, and when',
      }),
    },
  };
}

/** The three cases, their blanks filled by invented partners. */
export const OLDER_PEOPLE_RUN = carriedOn(workedWorkbook('older-people'), [COUNCIL, BOARD], 'integrated');
export const SEN_RUN = carriedOn(workedWorkbook('special-educational-needs'), [COUNCIL, SCHOOLS], 'parallel');

const { population, inputs, funding, needs, reading } = DASH_CASE;

/** What the text tells of the third case, which begins with a provider. */
export const DASH_TOLD: Workbook = {
  schemaVersion: 1,
  id: 'dash',
  title: 'Work experience with support',
  population,
  agencies: [],
  exercises: {
    'commissioning-fit': {
      populationId: population.id,
      on: null,
      answers: {
        issue: needs.map(({ text }) => text).join('; '),
        ...inputs.fit,
        marketDescribed: funding.map(({ text }) => text).join('; '),
        changeDescribed: reading.text,
      },
    },
  },
};

const fit = DASH_TOLD.exercises['commissioning-fit'];

export const DASH_RUN: Workbook = carriedOn(
  {
    ...DASH_TOLD,
    exercises: {
      ...(fit
        ? {
            'commissioning-fit': {
              ...fit,
              answers: { ...fit.answers, changeNeedsManaging: 'yes', hasResources: 'yes', directControl: 'no' },
            },
          }
        : {}),
      aims: { populationId: population.id, on: null, answers: { aims: [{ id: 'work', text: 'Young disabled people in work' }] } },
      hypotheses: {
        populationId: population.id,
        on: null,
        answers: {
          priorities: [{ id: 'placements', text: 'Placements that lead to work' }],
          hypotheses: [
            {
              id: 'support',
              statement: 'A placement with a supporter will lead to work more often',
              kind: 'investment',
              bearsOn: ['placements'],
            },
            { id: 'sessions', statement: 'Young coaches could be paid by the session', kind: 'feasibility', bearsOn: ['placements'] },
          ],
        },
      },
      'joint-approach': {
        populationId: population.id,
        on: null,
        answers: {
          needsEntwined: 'no',
          commonAgenda: 'yes',
          budgetsAggregable: 'no',
          partnersWilling: 'yes',
          sameProviders: 'yes',
          chosenApproach: 'parallel',
          chosenBecause: 'A foundation and a fund keep their own accounts',
        },
      },
      intervention: {
        populationId: population.id,
        on: null,
        answers: {
          largePurchasingShare: 'no',
          mainContractHolder: 'no',
          marketChangeNeedsInfluence: 'yes',
          choiceInformationScarce: 'yes',
          chosen: 'market-position-statement',
          chosenBecause: 'Several pay, and none of them buys most of it',
        },
      },
    },
  },
  [COUNCIL, CHARITY],
  'parallel',
);
