import { checkDocument, renderDocumentMarkdown, type Measure } from 'commissioning-kit';
import {
  checkProcurementExercise,
  draftCommissioningStrategy,
  draftProcurementExercise,
  procurementReadiness,
  recommendIntervention,
  toProcurementDocument,
  toStrategyDocument,
  type InterventionSituation,
  type StrategyDraft,
} from 'commissioning-kit/interventions';
import { INVENTED, PARTNERS, POPULATION } from './partners.js';

/** Three that buy most of it and have to say so in public; what they intend is not yet evidenced. */
export const SITUATION: InterventionSituation = {
  market: 'yes',
  needForChange: 'yes',
  changeNeedsManaging: 'yes',
  largePurchasingShare: 'yes',
  keyInfluenceOnResources: 'yes',
  mustBePublicOnFocusAndPurchasing: 'yes',
  mainContractHolder: 'yes',
  hasResourcesToUseWell: 'yes',
  intentionsClearAndEvidenced: 'no',
  goodDataOnExistingServices: 'yes',
  valuesAndFundsMarketInformation: 'unknown',
  majorPurchaser: 'yes',
};

const worth = { mark: 'illustrative', sources: INVENTED } as const;

export const MEASURES: readonly Measure[] = [
  {
    id: 'visits-kept',
    name: 'Visits that happened within half an hour of the time agreed',
    kind: 'outcome',
    dimension: 'outcomes',
    unit: 'share',
    direction: 'higher-is-better',
    target: 0.97,
    agreedOn: '2026-07-01',
  },
  {
    id: 'hours-delivered',
    name: 'Hours delivered',
    kind: 'activity',
    dimension: 'activities',
    unit: 'hours a week',
    direction: 'neither',
    target: null,
    agreedOn: '2026-07-01',
  },
];

const STRATEGY: StrategyDraft = {
  id: 'home-care-strategy',
  title: 'Care at home in Ferndale and Lowmoor',
  population: POPULATION,
  currency: 'GBP',
  period: { from: '2027-04-01', to: '2031-03-31' },
  agencies: PARTNERS,
  agreements: [
    { agencyId: 'ferndale', on: '2026-09-08', by: 'cabinet' },
    { agencyId: 'lowmoor', on: '2026-09-16', by: 'cabinet' },
    { agencyId: 'icb', on: '2026-09-30', by: 'board' },
  ],
  works: [{ id: 'local:invented', title: 'Invented for this example', publisher: null, year: null, licence: null }],
  parts: {
    development: {
      text: 'The three partners wrote this strategy together, from the needs assessment of this spring.',
      involved: [
        { who: 'People with care at home', how: 'Interviews, and a panel that read each draft' },
        { who: 'Home care agencies', how: 'Two forums and a survey of costs' },
      ],
    },
    context: {
      text: 'It carries out what both councils owe under the Care Act 2014 and what the board plans for leaving hospital.',
      outcomes: ['People live at home as they wish to', 'Nobody waits in hospital for care at home'],
      policies: [
        {
          title: 'Care Act 2014',
          says: 'Councils see to it that there is a choice of good services',
          sources: [{ work: 'care-act-2014', locator: 'section 5', basis: 'external', verified: false }],
        },
      ],
    },
    guidance: {
      text: null,
      items: [{ title: 'Review of home care by zones', says: 'Agencies that know their zone miss fewer visits', sources: INVENTED }],
    },
    needs: {
      text: 'More people need care at home, and those in the dales often do not get it.',
      needs: [
        {
          id: 'visits',
          title: 'Visits that happen',
          text: 'People whose visits are missed or cut short.',
          field: 'care',
          counts: [{ label: 'Visits missed in a week', figure: { value: 310, unit: 'visits', ...worth }, decimals: 0 }],
          noGapBecause: null,
        },
        {
          id: 'discharge',
          title: 'Care on the day of leaving hospital',
          text: 'People who stay in hospital because no agency can start.',
          field: 'health',
          counts: [],
          noGapBecause: null,
        },
      ],
      userViews: ['“I would rather know who comes than when exactly”'],
      staffViews: ['Care workers spend a quarter of their day on the road'],
    },
    resources: {
      text: 'Forty-one agencies work for three partners on three sets of terms.',
      worth,
      services: [
        {
          id: 'home-care',
          name: 'Home care',
          provider: null,
          capacity: { value: 6750, unit: 'hours a week', ...worth },
          spend: '7781280.00',
          effectiveness: 'Good in the towns, thin in the dales',
          improvement: 'Zones that an agency can cover on foot or by a short drive',
        },
      ],
    },
    gaps: {
      text: null,
      items: [
        {
          id: 'dales',
          kind: 'gap',
          title: 'Too few visits in the dales',
          text: 'Agencies hand back work that is far from their base.',
          needIds: ['visits', 'discharge'],
          response: 'redevelop',
          priority: { place: 1, why: 'Most missed visits are there' },
          noPurchaseBecause: null,
        },
        {
          id: 'three-terms',
          kind: 'overlap',
          title: 'Three sets of terms with the same agencies',
          text: 'The partners outbid one another for the same hours.',
          needIds: ['visits'],
          response: 'reduce',
          priority: { place: 2, why: 'It costs money and serves nobody' },
          noPurchaseBecause: null,
        },
      ],
    },
    purchasing: {
      text: null,
      worth,
      lines: [
        {
          id: 'zones',
          title: 'Home care by zones under one framework',
          change: 'redevelop',
          gapIds: ['dales', 'three-terms'],
          noGapBecause: null,
          now: '7781280.00',
          planned: '8400000.00',
          funding: [
            { agencyId: 'ferndale', share: 0.58 },
            { agencyId: 'lowmoor', share: 0.3 },
            { agencyId: 'icb', share: 0.12 },
          ],
          text: null,
          continuity: null,
        },
      ],
    },
    arrangements: {
      procurement: 'One tender for a framework with a lot for each zone.',
      contracting: 'One set of terms; each partner calls off its own hours.',
      marketManagement: 'A forum four times a year, and one place to which agencies turn.',
      planned: [
        {
          id: 'framework',
          title: 'Framework for home care by zones',
          segment: 'home care agencies',
          value: { from: '30000000.00', to: '36000000.00', per: 'term' },
          toMarketOn: '2026-10-01',
          startsOn: '2027-04-01',
          route: 'framework-contract',
          note: null,
        },
      ],
    },
    review: { text: 'The joint board looks at it every September.', measures: MEASURES, worth, reviewOn: '2028-09-15' },
  },
};

export interface StrategyPages {
  readonly lines: readonly string[];
  /** What is written beside the report, by file. */
  readonly pages: Readonly<Record<string, string>>;
}

/** From the recommendation over the strategy to a procurement that is ready for the market. */
export function strategyPages(): StrategyPages {
  const advice = recommendIntervention(SITUATION).outcome;
  const draft = draftCommissioningStrategy(STRATEGY);
  const strategy = draft.outcome;
  const gate = { resources: 'yes', intentionsClear: 'yes', evidenceBase: 'yes', qualityData: 'yes', measuresAgreed: 'yes' } as const;
  const tooSoon = procurementReadiness(gate);
  const procurement = draftProcurementExercise({
    id: 'home-care-tender',
    title: 'Framework for home care by zones',
    currency: 'GBP',
    population: POPULATION,
    purpose: 'Visits that happen, on one set of terms for three partners',
    strategy: { id: 'home-care-strategy', title: 'Care at home in Ferndale and Lowmoor', agreed: 'yes' },
    readiness: gate,
    worth,
    measures: MEASURES,
    works: [{ id: 'local:invented', title: 'Invented for this example', publisher: null, year: null, licence: null }],
    lots: ['East', 'West', 'The dales'].map((zone) => ({
      id: zone.toLowerCase().replaceAll(' ', '-'),
      title: `Zone: ${zone}`,
      sector: 'individual-call-off',
      activity: 'framework-contract',
      value: { from: '9000000.00', to: '12000000.00', per: 'term' },
      purchaseIds: ['zones'],
      note: null,
    })),
    timetable: [{ id: 'tender', title: 'Tender open', from: '2026-10-01', to: '2027-01-06', agencyIds: PARTNERS.map(({ id }) => id) }],
  }).outcome;
  const ready = checkProcurementExercise(procurement, { strategy });
  const documents = { strategy: toStrategyDocument(strategy), procurement: toProcurementDocument(procurement) };
  const unmarked = Object.values(documents).flatMap((document) => checkDocument(document).gaps);
  return {
    lines: [
      `Interventions in order: ${advice === 'insufficient-information' ? 'not known' : advice.sequence.map((id) => id.replaceAll('-', ' ')).join(', then ')}`,
      `Strategy: ${draft.gaps.length} gaps. Procurement without it: ${tooSoon.outcome.replaceAll('-', ' ')}; with it: ${ready.outcome}`,
      `Figures without a mark in the two papers: ${unmarked.length}`,
    ],
    pages: {
      'strategy.md': renderDocumentMarkdown(documents.strategy),
      'procurement.md': renderDocumentMarkdown(documents.procurement),
    },
  };
}
