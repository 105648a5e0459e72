import { decideEach } from '../decide-each.js';
import type { Programme } from 'commissioning-kit';
import { assessmentLifecycle } from 'commissioning-kit/joint';
import { cycleLifecycle } from 'commissioning-kit/cycle';
import { registerLifecycle } from 'commissioning-kit/hypotheses';
import { emptyProgramme, type ContractUse, type PartMark } from 'commissioning-kit/programme';
import { COUNCILS_2024_25 } from './ascof-2024-25.js';
import { CARE_HOMES_DURHAM, CARE_HOMES_ENGLAND, CARE_HOME_SPEND_2014_15 } from './care-homes.js';
import { block, carersGrant, directPayment, rehabilitation, spot } from './contracts.js';
import { cycleCommands, measures } from './cycle.js';
import { aims, evidence, registerCommands } from './hypotheses.js';
import { agencies, assessmentCommands } from './partners.js';
import { ADMISSIONS, CARE_HOME_SPEND, DIRECT_PAYMENTS, INVENTED, RATINGS } from './sources.js';
import { dementia, estimate, falls, projection } from './tables.js';

const DURHAM = 'E06000047';
const [, , admissions, people65, payments, users] = COUNCILS_2024_25.find(([code]) => code === DURHAM) ?? [];

const invented = (note: string): PartMark => ({ mark: 'illustrative', sources: INVENTED, note });

/** Thousands of pounds as text become pounds, without a floating-point number in between. */
function sumThousands(amounts: readonly string[]): string {
  const hundredths = amounts.reduce((sum, amount) => {
    const [whole = '0', part = ''] = amount.split('.');
    return sum + BigInt(whole + part.padEnd(2, '0'));
  }, 0n);
  return `${hundredths * 10n}.00`;
}

const notNull = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Beds in use day by day, as far as the example knows: never all of them. */
const blockUse: ContractUse = {
  contractId: 'nursing-block',
  activity: [
    { from: '2020-04-01', to: '2020-09-30', units: '16' },
    { from: '2020-10-01', to: '2021-03-31', units: '17' },
  ],
  people: 24,
  mark: 'illustrative',
  sources: INVENTED,
};

/** The whole case as one record. */
export function olderPeople(): Programme {
  return {
    ...emptyProgramme({
      id: 'older-people-durham',
      title: 'Older people in County Durham: a rehearsal from 2019, checked against what happened since',
      asOf: '2019-10-21',
      currency: 'GBP',
      population: {
        id: 'older-people',
        name: 'Older people',
        clientGroup: 'older people with chronic illness',
        area: { scheme: 'gss', code: DURHAM, name: 'County Durham' },
        ages: { from: 65, to: null },
      },
    }),
    subtitle: 'Commissioning position for the joint board',
    introduction: [
      'This paper rehearses how a council and its health partner might have commissioned for older people, standing in October 2019. The county, its people and every published figure are real and named at their source. The partners, their ratings, the evidence, the contracts and the prices are invented, and are marked so.',
      'Where later figures exist, they stand beside what was projected, so that a reader can judge how well a plan made then would have held.',
    ],
    agencies,
    marks: {
      agencies: invented('The partners and providers of this paper are invented; they are not the bodies that serve the county.'),
      cycles: invented('The round of the cycle is invented.'),
      assessments: invented('The ratings and targets are invented.'),
      hypotheses: {
        mark: 'illustrative',
        sources: [...INVENTED, { work: 'ipc-book', locator: 'T2.4', basis: 'stated', verified: true }],
        note: 'The six statements and the money in them are those of the worked case of the text; what became of them is invented.',
      },
      evidence: invented('The evidence is invented.'),
      measures: invented('The measures are invented.'),
      contracts: invented('Contracts, quantities, prices and funding shares are invented.'),
    },
    works: [
      {
        id: 'local:invented',
        title: 'Invented for this example',
        publisher: 'the authors of this example',
        year: '2026',
        licence: null,
      },
    ],
    names: [],
    figures: [
      {
        id: 'care-home-cost',
        title: 'Gross cost of care homes for people aged 65 and over in Durham, 2014-15',
        figure: {
          value: sumThousands(CARE_HOME_SPEND_2014_15.map(([, , gross]) => gross)),
          unit: 'GBP',
          mark: 'derived',
          sources: CARE_HOME_SPEND,
        },
        decimals: 0,
        written: [],
        place: 'money',
        note: 'Nursing and residential homes, added up over the five reasons for support.',
      },
      {
        id: 'care-home-client',
        title: 'What clients paid towards it',
        figure: {
          value: sumThousands(CARE_HOME_SPEND_2014_15.map(([, , , paid]) => paid)),
          unit: 'GBP',
          mark: 'derived',
          sources: CARE_HOME_SPEND,
        },
        decimals: 0,
        written: [],
        place: 'money',
        note: null,
      },
      {
        id: 'admissions-2024',
        title: 'People aged 65 and over admitted to care homes for long-term support in Durham, 2024-25',
        figure: { value: admissions ?? 'not published', unit: 'people', mark: 'published', sources: ADMISSIONS },
        decimals: 0,
        written: [],
        place: 'supply',
        note: 'Five years after the rehearsal: what happened, not what was planned for.',
      },
      {
        id: 'payments-2025',
        title: 'People receiving direct payments in Durham at the end of March 2025',
        figure: { value: payments ?? 'not published', unit: 'people', mark: 'published', sources: DIRECT_PAYMENTS },
        decimals: 0,
        written: [],
        place: 'supply',
        note: null,
      },
      {
        id: 'community-2025',
        title: 'People receiving long-term support in the community at that time',
        figure: { value: users ?? 'not published', unit: 'people', mark: 'published', sources: DIRECT_PAYMENTS },
        decimals: 0,
        written: [],
        place: 'supply',
        note: null,
      },
    ],
    shares: [
      {
        id: 'client-share',
        title: 'Share of the gross cost that clients paid',
        partId: 'care-home-client',
        wholeId: 'care-home-cost',
        place: 'money',
        note: 'Old, and before the Care Act: it says in which order of magnitude clients pay, not what they pay now.',
      },
      {
        id: 'direct-payment-share',
        title: 'Share of people supported in the community who receive direct payments',
        partId: 'payments-2025',
        wholeId: 'community-2025',
        place: 'supply',
        note: null,
      },
    ],
    populationTables: [projection, estimate],
    prevalenceTables: [dementia, falls],
    needs: [
      {
        id: 'dementia',
        title: 'People with dementia',
        text: 'People aged 65 and over who have dementia, diagnosed or not.',
        estimate: { populationTableId: 'projection-2016', prevalenceTableId: 'cfas-ii', unit: 'people', years: null, rule: 'common-cause' },
        evidenceIds: [],
      },
      {
        id: 'falls',
        title: 'Emergency admissions after a fall',
        text: 'Admissions to hospital in a year, if people here fell as often as people of their age and sex in Birmingham.',
        estimate: {
          populationTableId: 'projection-2016',
          prevalenceTableId: 'birmingham-falls',
          unit: 'admissions a year',
          years: null,
          rule: 'common-cause',
        },
        evidenceIds: ['falls-interviews'],
      },
      {
        id: 'carers',
        title: 'Support for carers of the most vulnerable people',
        text: 'Carers who cannot go on without a break, training or somebody to call. How many there are is not known.',
        estimate: null,
        evidenceIds: ['carers-voices'],
      },
      {
        id: 'housing',
        title: 'A home that lets people stay when they need more help',
        text: 'People who would move into extra care housing if there were any near them. How many there are is not known.',
        estimate: null,
        evidenceIds: ['extra-care-tenants'],
      },
    ],
    vintages: [
      {
        id: 'people-65',
        title: 'People aged 65 and over in County Durham: the projection of this paper, and what later counts say',
        populationTableId: 'projection-2016',
        ages: { from: 65, to: null },
        laterTableIds: ['estimate-mid-2020'],
        later: notNull(people65)
          ? [
              {
                name: 'Outcomes framework 2024-25',
                mark: 'published',
                sources: ADMISSIONS,
                points: [{ year: 2024, value: people65, lower: null, upper: null }],
              },
            ]
          : [],
        note: 'Later counts run below the projection: a plan that took the projection for certain would have bought too much.',
      },
    ],
    services: [
      { id: 'dementia-nursing', name: 'Dementia nursing in the eastern locality', unit: 'places' },
      { id: 'support-at-home', name: 'Support at home that people arrange themselves', unit: 'people' },
      { id: 'extra-care', name: 'Extra care housing', unit: 'homes' },
      { id: 'carers-support', name: 'Targeted support for carers', unit: 'carers' },
      { id: 'rehabilitation', name: 'Intensive rehabilitation after a fall', unit: 'hours a week' },
    ],
    supply: [
      {
        id: 'nursing-home-beds',
        serviceId: 'dementia-nursing',
        providerId: 'nursing-home',
        amount: { value: 20, mark: 'illustrative', sources: INVENTED },
        note: 'The block.',
      },
      {
        id: 'care-home-beds',
        serviceId: 'dementia-nursing',
        providerId: 'care-home',
        amount: { value: 9, mark: 'illustrative', sources: INVENTED },
        note: 'Bought place by place.',
      },
      {
        id: 'payments',
        serviceId: 'support-at-home',
        providerId: null,
        amount: { value: 60, mark: 'illustrative', sources: INVENTED },
        note: null,
      },
      {
        id: 'extra-care-homes',
        serviceId: 'extra-care',
        providerId: null,
        amount: null,
        note: 'Nobody has counted them: housing associations let them without telling the council.',
      },
      { id: 'carers-offer', serviceId: 'carers-support', providerId: 'carers-forum', amount: null, note: 'The pilot kept no list.' },
    ],
    requirements: [
      {
        id: 'extra-care-need',
        serviceId: 'extra-care',
        amount: null,
        how: 'Not known until the comparison of tenancies is done.',
      },
    ],
    sizings: [
      {
        id: 'nursing-sizing',
        serviceId: 'dementia-nursing',
        contractId: 'nursing-block',
        admissionsPerYear: { value: 17, mark: 'illustrative', sources: INVENTED },
        lengthOfStayDays: { value: 540, mark: 'illustrative', sources: INVENTED },
        turnRoundDays: { value: 9, mark: 'illustrative', sources: INVENTED },
        occupancyTarget: 0.9,
        note: 'Sized from who comes and how long they stay, not from how many people have dementia: most of them live at home.',
      },
    ],
    comparisons: [
      {
        id: 'care-home-admissions',
        title: 'People aged 65 and over admitted to care homes, 2024-25',
        note: 'Long-term support that the council provided or arranged. It says nothing of people who paid for themselves.',
        unit: 'admissions per 100,000 people',
        decimals: 1,
        councils: COUNCILS_2024_25.map(([code, name, admitted, people]) => ({
          id: code,
          name,
          value: notNull(admitted) && notNull(people) ? (admitted / people) * 100_000 : null,
        })),
        marked: DURHAM,
        mark: 'derived',
        sources: ADMISSIONS,
      },
      {
        id: 'direct-payments',
        title: 'Share of people supported in the community who receive direct payments, March 2025',
        note: 'All adults, not only those aged 65 and over.',
        unit: 'share',
        decimals: 1,
        councils: COUNCILS_2024_25.map(([code, name, , , receiving, supported]) => ({
          id: code,
          name,
          value: notNull(receiving) && notNull(supported) && supported > 0 ? receiving / supported : null,
        })),
        marked: DURHAM,
        mark: 'derived',
        sources: DIRECT_PAYMENTS,
      },
    ],
    ratings: [
      {
        id: 'care-homes',
        title: 'Care homes by rating, 2024-25',
        note: 'All residential services of a council area, whoever lives there. The publisher puts the two lower ratings together.',
        unit: 'care homes',
        ratings: ['Outstanding', 'Good', 'Requires improvement or inadequate', 'Not yet rated'],
        places: [
          { name: 'Durham', counts: CARE_HOMES_DURHAM, mark: 'published', sources: RATINGS },
          { name: 'England without the City of London', counts: CARE_HOMES_ENGLAND, mark: 'derived', sources: RATINGS },
        ],
      },
    ],
    fit: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      waysOfSecuring: ['contracts', 'individual-purchases'],
      hasResources: 'yes',
      directControl: 'no',
    },
    approach: {
      needsEntwined: 'yes',
      commonAgenda: 'yes',
      budgetsAggregable: 'yes',
      partnersWilling: 'yes',
      sameProviders: 'yes',
    },
    chosenApproach: {
      level: 'integrated',
      why: 'The care needs and the health needs of these people are hard to tell apart, and the budgets can be put together',
      approvedBy: { role: 'chair of the joint board', agencyId: null },
    },
    intervention: {
      market: 'yes',
      needForChange: 'yes',
      changeNeedsManaging: 'yes',
      largePurchasingShare: 'yes',
      keyInfluenceOnResources: 'yes',
      mustBePublicOnFocusAndPurchasing: 'yes',
      mainContractHolder: 'yes',
      hasResourcesToUseWell: 'yes',
      intentionsClearAndEvidenced: 'no',
      goodDataOnExistingServices: 'unknown',
    },
    evidence,
    aims: aims.map(({ id, level, text }) => ({ id, level, text })),
    measures,
    streams: {
      cycles: [{ id: 'older-people-cycle', events: decideEach(cycleLifecycle, cycleCommands()) }],
      registers: [{ id: 'beliefs', events: decideEach(registerLifecycle, registerCommands()) }],
      assessments: [{ id: 'partners', events: decideEach(assessmentLifecycle, assessmentCommands()) }],
    },
    contracts: [block, spot, rehabilitation, carersGrant, directPayment],
    uses: [
      blockUse,
      { contractId: 'nursing-spot', activity: [], people: null, mark: 'illustrative', sources: INVENTED },
      { contractId: 'payments-to-carers-and-people', activity: [], people: 60, mark: 'illustrative', sources: INVENTED },
    ],
    costPeriod: { from: '2020-04-01', to: '2021-03-31' },
    costRule: null,
    blockSpot: [
      {
        id: 'block-or-spot',
        title: 'Dementia nursing in the eastern locality',
        blockContractId: 'nursing-block',
        spotContractId: 'nursing-spot',
        demand: { value: 16.5, mark: 'illustrative', sources: INVENTED },
        note: 'A block also keeps places open when the county is full, which its price does not show.',
      },
    ],
    links: [
      link('need', 'falls', 'hypothesis', 'old-2', 'Rehabilitation after a fall is the answer that is put to the test'),
      link('need', 'dementia', 'hypothesis', 'old-1', 'Support in the community may keep people with dementia out of hospital'),
      link('need', 'carers', 'hypothesis', 'old-3', 'Carers hold up what the county does not buy'),
      link('need', 'housing', 'hypothesis', 'old-4', 'Extra care housing may take the place of a care home'),
      link('need', 'dementia', 'aim', 'old-agenda-1', 'Some people with dementia cannot stay at home, and need a bed close to it'),
      link('aim', 'old-agenda-1', 'contract', 'nursing-block', 'Beds close to home for those who cannot stay there'),
      link('aim', 'old-agenda-1', 'contract', 'nursing-spot', 'Places elsewhere when the block is full or does not fit'),
      link('aim', 'old-priority-1', 'contract', 'falls-rehabilitation', 'People who are steady on their feet stay at home'),
      link('aim', 'old-priority-2', 'contract', 'carers-grant', 'Carers who are supported can go on'),
      link(
        'aim',
        'old-priority-2',
        'contract',
        'payments-to-carers-and-people',
        'Support that people choose keeps them and their carers going',
      ),
      link('contract', 'nursing-block', 'measure', 'beds-in-use', 'Whether the beds that are paid for are used'),
      link('contract', 'falls-rehabilitation', 'measure', 'at-home-after-fall', 'Whether rehabilitation keeps people at home'),
      link('contract', 'carers-grant', 'measure', 'carers-reached', 'Whether support reaches carers in time'),
      link('contract', 'carers-grant', 'measure', 'carers-going-on', 'Whether carers can go on'),
      link('aim', 'old-priority-1', 'measure', 'care-home-admissions', 'Whether fewer people need a care home'),
    ],
    questions: [
      {
        id: 'extra-care-count',
        text: 'How many homes in extra care housing are there, and how many stand empty?',
        matters: 'Without it nobody can say whether more are needed',
        fill: 'A return from every housing association, once',
        agencyId: 'council',
        by: '2020-01-31',
      },
      {
        id: 'carers-count',
        text: 'How many carers of the most vulnerable people are there, and how many know of the offer?',
        matters: 'The money for carers is to be sized from it',
        fill: 'The survey of carers, with a question added by the forum',
        agencyId: 'carers-forum',
        by: '2020-02-28',
      },
      {
        id: 'second-winter',
        text: 'Why did admissions rise in the second winter where community teams had grown?',
        matters: 'Until it is known, moving money out of acute care rests on one winter',
        fill: 'A third winter, and a look at the cases by both partners',
        agencyId: 'ccg',
        by: '2020-06-30',
      },
      {
        id: 'market-monitoring',
        text: 'How well do the homes of both partners perform, seen together?',
        matters: 'One partner could not say where it stands on managing the market',
        fill: 'One set of measures for the homes that both buy from',
        agencyId: 'ccg',
        by: '2020-03-31',
      },
    ],
    decisions: [
      {
        id: 'adopt-strategy',
        text: 'Adopt the draft commissioning strategy for older people as the basis of what is bought',
        askedOf: ['council', 'ccg'],
        by: '2019-12-18',
        because: 'A strategy suits the case, and buying without one does not',
        wouldChange: ['Either partner no longer buying for these people', 'Good data showing that services already meet the need'],
        restsOn: [{ kind: 'aim', id: 'old-priority-1' }],
      },
      {
        id: 'hold-the-million',
        text: 'Hold back the move of £1m from acute to community services until a third winter is seen',
        askedOf: ['ccg'],
        by: '2019-12-18',
        because: 'The evidence points both ways',
        wouldChange: ['A third winter in which admissions fall where community teams grew'],
        restsOn: [{ kind: 'hypothesis', id: 'old-1' }],
      },
      {
        id: 'carers-money',
        text: 'Move £¼m into support for carers, with a comparison group from the first day',
        askedOf: ['council', 'ccg'],
        by: '2020-01-31',
        because: 'The pilot and the carers point the same way, and one partner doubts the pilot',
        wouldChange: ['A comparison group that fares as well without the support', 'A count showing far fewer carers than thought'],
        restsOn: [{ kind: 'hypothesis', id: 'old-3' }],
      },
      {
        id: 'let-block',
        text: 'Let the nursing block in the eastern locality, or buy the places one by one',
        askedOf: ['council'],
        by: '2020-01-31',
        because: 'The block pays only if enough of its beds are used',
        wouldChange: ['Shorter stays or fewer people moving in', 'A spot price close to that of the block'],
        restsOn: [{ kind: 'contract', id: 'nursing-block' }],
      },
    ],
    caveats: [
      {
        id: 'no-self-funders',
        text: 'Nothing in this paper counts people who pay for their whole care themselves.',
        sources: [],
      },
    ],
  };
}

function link(
  fromKind: Programme['links'][number]['from']['kind'],
  fromId: string,
  toKind: Programme['links'][number]['to']['kind'],
  toId: string,
  why: string,
): Programme['links'][number] {
  return { from: { kind: fromKind, id: fromId }, to: { kind: toKind, id: toId }, why };
}
