import type { Figure, SourceRef } from 'commissioning-kit';
import type { CommissioningStrategy, CountedFigure } from 'commissioning-kit/interventions';
import { estimateNeed, type PrevalenceTable } from 'commissioning-kit/needs';
import { dementia, falls, projection } from '../../docs/examples/older-people/tables.js';

const INVENTED: readonly SourceRef[] = [
  { work: 'local:invented', locator: 'Invented for this example', basis: 'inferred', verified: false },
];
const invented = { mark: 'illustrative', sources: INVENTED } as const;

const law = (work: SourceRef['work'], locator: string): readonly SourceRef[] => [{ work, locator, basis: 'external', verified: false }];

/** How many a need concerns in the first and the last year, from the real projection and a real study. */
function counts(prevalence: PrevalenceTable, unit: string): readonly CountedFigure[] {
  const estimate = estimateNeed({ population: projection, prevalence, rule: 'common-cause', years: [2019, 2029] });
  return estimate.years.map(({ year, expected }): CountedFigure => {
    const figure: Figure = { value: expected, unit, mark: estimate.mark, sources: estimate.sources };
    return { label: `Expected in ${year}`, figure, decimals: 0 };
  });
}

const places = (value: number): Figure => ({ value, unit: 'places', ...invented });

/** The older people of the worked case, as a strategy that two partners have agreed. The county is real; the partners and the money are not. */
export const strategy: CommissioningStrategy = {
  schemaVersion: 1,
  id: 'older-people-strategy',
  title: 'Living well at home: commissioning for older people in County Durham',
  currency: 'GBP',
  period: { from: '2020-04-01', to: '2023-03-31' },
  population: {
    id: 'older-people',
    name: 'Older people with chronic health problems',
    clientGroup: 'older people with chronic illness',
    area: { scheme: 'gss', code: 'E06000047', name: 'County Durham' },
    ages: { from: 65, to: null },
  },
  agencies: [
    { id: 'council', name: 'Vale and Moor Council', kind: 'council', identifiers: [] },
    { id: 'ccg', name: 'Vale and Moor Clinical Commissioning Group', kind: 'clinical-commissioning-group', identifiers: [] },
  ],
  agreements: [
    { agencyId: 'council', on: '2020-01-15', by: 'Cabinet' },
    { agencyId: 'ccg', on: '2020-01-28', by: 'Governing body' },
  ],
  figures: [
    {
      figure: {
        value: '250000.00',
        unit: 'GBP',
        mark: 'illustrative',
        sources: [{ ...law('ipc-book', 'T2.4')[0]!, verified: true, basis: 'stated' }],
      },
      written: ['£250,000'],
      decimals: 0,
    },
  ],
  names: [],
  works: [
    { id: 'local:invented', title: 'Invented for this example', publisher: 'the authors of this example', year: '2026', licence: null },
  ],
  parts: {
    development: {
      text: 'The joint board asked for this strategy in April 2019. One team of both partners wrote it from an assessment of needs, a review of every contract and the hypotheses that stakeholders agreed to test.',
      involved: [
        {
          who: 'People with dementia and their carers',
          how: 'two meetings a quarter, held by the carers forum, and a seat on the writing team',
        },
        { who: 'Providers of home care, care homes and housing', how: 'a provider forum, and comments on a draft' },
        { who: 'Staff of hospitals and of community teams', how: 'interviews, and a day on which the gaps were put in order' },
      ],
    },
    context: {
      text: 'The strategy serves the aims that both partners adopted for older people: a better quality of care and of life, resources moved towards care in the community and early support, and new services that rest on evidence.',
      outcomes: [
        'Fewer people need a place in an acute hospital or in residential care',
        'People and those who care for them find more support in the community',
        'Care outside hospital and close to home costs less over all',
      ],
      policies: [
        {
          title: 'Care Act 2014',
          says: 'the council promotes wellbeing, shapes a market of varied and good services, and assesses what carers need',
          sources: law('care-act-2014', 'sections 1, 5 and 10'),
        },
        {
          title: 'National Health Service Act 2006',
          says: 'the partners may pool their funds for these services',
          sources: law('nhs-act-2006', 'section 75'),
        },
      ],
    },
    guidance: {
      text: null,
      items: [
        {
          title: 'Cognitive Function and Ageing Study II',
          says: 'gives the share of people who have dementia by age and sex, those in care homes included; the estimates of need below rest on it',
          sources: law('cfas-ii', 'Prevalence by age band and sex').map((source) => ({ ...source, verified: true })),
        },
      ],
    },
    needs: {
      text: 'The assessment covers health, care and housing. Numbers come from population projections and from studies; where nobody has counted, it says so.',
      needs: [
        {
          id: 'dementia',
          title: 'Support and nursing for people with dementia',
          text: 'More people live to an age at which dementia is frequent, and those who need nursing are placed far from home',
          field: 'health and care',
          counts: counts(dementia, 'people'),
          noGapBecause: null,
        },
        {
          id: 'falls',
          title: 'To be steady again after a fall',
          text: 'Emergency admissions after a fall, if people here fell as often as people of their age and sex in Birmingham',
          field: 'health',
          counts: counts(falls, 'admissions a year'),
          noGapBecause: null,
        },
        {
          id: 'carers',
          title: 'Relief for carers of the most vulnerable people',
          text: 'Carers who cannot go on without a break, training or somebody to call',
          field: 'care',
          counts: [],
          noGapBecause: null,
        },
        {
          id: 'housing',
          title: 'A home that lets people stay when they need more help',
          text: 'People who would move into extra care housing if there were any near them',
          field: 'housing',
          counts: [],
          noGapBecause: null,
        },
        {
          id: 'advice',
          title: 'Advice on support and benefits',
          text: 'People who do not know what they may ask for',
          field: 'care',
          counts: [],
          noGapBecause: 'the advice line of both partners answers within a day, and callers say that it helps',
        },
      ],
      userViews: [
        'After a fall, people said, the weeks without help were worse than the fall: they stopped going out.',
        'Carers asked for help before the crisis, and for one person who knows them.',
        'People with dementia want to stay near their families when they need nursing.',
      ],
      staffViews: [
        'Hospital staff keep people who could go home, because rehabilitation starts too late.',
        'Community nurses and home carers visit the same people and do not know of each other.',
      ],
    },
    resources: {
      text: 'What there is was counted from the contracts of both partners. Two services are used well; one is offered twice; of extra care housing nobody keeps a list.',
      worth: invented,
      services: [
        {
          id: 'nursing',
          name: 'Dementia nursing in the eastern locality',
          provider: 'Quarry House Nursing Homes and Harbour Lane Care Homes',
          capacity: places(20),
          spend: '1274000.00',
          effectiveness: 'families are content with both homes; places bought one by one cost a tenth more',
          improvement: 'a block that both partners use, let once',
        },
        {
          id: 'day-hospital',
          name: 'Follow-up after falls in the day hospital',
          provider: 'the acute trust',
          capacity: null,
          spend: '180000.00',
          effectiveness: 'people come for two visits; a year later as many have fallen again as without it',
          improvement: null,
        },
        {
          id: 'carers-offer',
          name: 'Support for carers',
          provider: 'Vale and Moor Carers Forum',
          capacity: null,
          spend: '60000.00',
          effectiveness: 'carers in the pilot said that it reached them in time',
          improvement: 'an offer in every locality, and a list of those who take it up',
        },
        {
          id: 'payments',
          name: 'Support that people arrange themselves with direct payments',
          provider: null,
          capacity: { value: 60, unit: 'people', ...invented },
          spend: '616000.00',
          effectiveness: null,
          improvement: null,
        },
      ],
    },
    gaps: {
      text: 'The order was agreed by both partners and by the carers forum on one day, on the evidence for each and on what can be done by when.',
      items: [
        {
          id: 'rehabilitation',
          kind: 'gap',
          title: 'No intensive rehabilitation after a fall',
          text: 'People wait for weeks, and many never dare to go out again',
          needIds: ['falls'],
          response: 'increase',
          priority: { place: 1, why: 'the evidence is strong, and a provider is ready' },
          noPurchaseBecause: null,
        },
        {
          id: 'carer-support',
          kind: 'gap',
          title: 'Support reaches few carers, and late',
          text: 'It exists in one locality, and no list shows who knows of it',
          needIds: ['carers', 'dementia'],
          response: 'increase',
          priority: { place: 2, why: 'admissions fell in the pilot, and £250,000 can be moved for it' },
          noPurchaseBecause: null,
        },
        {
          id: 'nursing-places',
          kind: 'gap',
          title: 'Too few nursing places near home for people with dementia',
          text: 'The block is full for most of the year, and people are placed out of the county',
          needIds: ['dementia'],
          response: 'increase',
          priority: { place: 2, why: 'families name it first, and the present contract ends' },
          noPurchaseBecause: null,
        },
        {
          id: 'follow-up-twice',
          kind: 'overlap',
          title: 'Follow-up after a fall would be offered twice',
          text: 'Once rehabilitation begins, the day hospital would see the same people with less effect',
          needIds: ['falls'],
          response: 'reduce',
          priority: { place: 3, why: 'it can only end when rehabilitation works' },
          noPurchaseBecause: null,
        },
        {
          id: 'two-buyers',
          kind: 'overlap',
          title: 'Both partners buy from the same homes at two prices',
          text: 'Places bought one by one cost more than those in the block, and each partner bargains alone',
          needIds: ['dementia'],
          response: 'reduce',
          priority: { place: 3, why: 'it follows from the joint block' },
          noPurchaseBecause: null,
        },
        {
          id: 'extra-care',
          kind: 'gap',
          title: 'Extra care housing that nobody has counted',
          text: 'Housing associations let it without telling either partner',
          needIds: ['housing'],
          response: 'increase',
          priority: { place: 4, why: 'it has to be counted before it can be sized' },
          noPurchaseBecause: 'nothing is bought until two years of tenancies can be compared',
        },
      ],
    },
    purchasing: {
      text: 'Money moves from follow-up in the day hospital and from places bought one by one towards rehabilitation, carers and nursing near home.',
      worth: invented,
      lines: [
        {
          id: 'falls-rehabilitation',
          title: 'Intensive rehabilitation after a fall',
          change: 'new',
          gapIds: ['rehabilitation'],
          noGapBecause: null,
          now: '0.00',
          planned: '293000.00',
          funding: [
            { agencyId: 'council', share: 0.5 },
            { agencyId: 'ccg', share: 0.5 },
          ],
          text: 'Therapists see people at home within days, called off under the framework for therapy',
          continuity: null,
        },
        {
          id: 'carers-grant',
          title: 'Targeted support for carers',
          change: 'increase',
          gapIds: ['carer-support'],
          noGapBecause: null,
          now: '60000.00',
          planned: '250000.00',
          funding: [
            { agencyId: 'council', share: 0.5 },
            { agencyId: 'ccg', share: 0.5 },
          ],
          text: 'Breaks, training and somebody to call, by a grant to the carers forum, with a comparison group from the first day',
          continuity: null,
        },
        {
          id: 'nursing-block',
          title: 'Dementia nursing beds in the eastern locality, as a joint block',
          change: 'increase',
          gapIds: ['nursing-places', 'two-buyers'],
          noGapBecause: null,
          now: '424000.00',
          planned: '771000.00',
          funding: [
            { agencyId: 'council', share: 0.7 },
            { agencyId: 'ccg', share: 0.3 },
          ],
          text: 'The present contract is renegotiated, and let by both partners',
          continuity: null,
        },
        {
          id: 'nursing-spot',
          title: 'Dementia nursing places bought one by one',
          change: 'reduce',
          gapIds: ['two-buyers'],
          noGapBecause: null,
          now: '850000.00',
          planned: '424000.00',
          funding: [],
          text: 'Only for people who choose another home than those of the block',
          continuity: null,
        },
        {
          id: 'day-hospital',
          title: 'Follow-up after falls in the day hospital',
          change: 'decommission',
          gapIds: ['follow-up-twice'],
          noGapBecause: null,
          now: '180000.00',
          planned: '0.00',
          funding: [],
          text: 'The contract for acute care is renegotiated without it',
          continuity: 'nobody is discharged before the rehabilitation team has seen them, and both run side by side for three months',
        },
        {
          id: 'direct-payments',
          title: 'Direct payments for support at home',
          change: 'keep',
          gapIds: [],
          noGapBecause: 'people who arrange their own support want to go on doing so',
          now: '616000.00',
          planned: '616000.00',
          funding: [{ agencyId: 'council', share: 1 }],
          text: null,
          continuity: null,
        },
      ],
    },
    arrangements: {
      procurement:
        'The block is tendered by the council for both partners; rehabilitation is called off under an existing framework; carers’ support is a grant.',
      contracting:
        'Contracts hold measures of outcome that were agreed before the purchase, and both partners meet each provider every quarter.',
      marketManagement:
        'A provider forum meets twice a year. A market position statement tells homes and home care agencies what people who pay for themselves will look for.',
      planned: [
        {
          id: 'block',
          title: 'Dementia nursing beds, joint block',
          segment: 'nursing homes',
          value: { from: '2000000.00', to: '2500000.00', per: 'term' },
          toMarketOn: '2020-05-04',
          startsOn: '2020-10-01',
          route: 'tendering',
          note: null,
        },
        {
          id: 'grant',
          title: 'Targeted support for carers',
          segment: 'voluntary organisations',
          value: { from: '250000.00', to: '250000.00', per: 'year' },
          toMarketOn: '2020-02-03',
          startsOn: '2020-04-01',
          route: 'grant',
          note: 'Renewed each year on the evidence',
        },
      ],
    },
    review: {
      text: 'The joint board reads the measures twice a year, and what people say of them.',
      worth: invented,
      measures: [
        {
          id: 'care-home-admissions',
          name: 'People aged 65 and over who move into a care home for good',
          kind: 'outcome',
          dimension: null,
          unit: 'people a year',
          direction: 'lower-is-better',
          target: 720,
          agreedOn: '2019-09-30',
        },
        {
          id: 'at-home-after-fall',
          name: 'People still at home a year after a fall',
          kind: 'outcome',
          dimension: null,
          unit: 'share',
          direction: 'higher-is-better',
          target: 0.8,
          agreedOn: '2019-09-30',
        },
        {
          id: 'carers-in-time',
          name: 'Carers who say that support reached them in time',
          kind: 'quality',
          dimension: null,
          unit: 'share',
          direction: 'higher-is-better',
          target: null,
          agreedOn: '2019-09-30',
        },
      ],
      reviewOn: '2021-10-01',
    },
  },
};
