import {
  chartConsistencyMatrix,
  chartDistribution,
  chartEvidenceTimeline,
  chartMatrixMovement,
  chartMatrixPositions,
  chartMatrixViews,
  chartOddsPath,
  chartOverYears,
  chartRatings,
  chartSpend,
  chartVintages,
  type Chart,
  type ConsistencyMatrixOptions,
  type DistributionOptions,
  type EvidenceTimelineOptions,
  type MatrixMovementOptions,
  type MatrixPositionsOptions,
  type MatrixViewsOptions,
  type OddsPathOptions,
  type OverYearsOptions,
  type RatingsOptions,
  type SpendOptions,
  type VintagesOptions,
} from 'commissioning-kit/charts';
import { AREAS, profileOf, replayAssessment, type Level, type MatrixProfile, type RatedLevel } from 'commissioning-kit/joint';

export const ONS = { work: 'ons-snpp-2016', locator: 'County Durham', basis: 'external', verified: true } as const;
export const OLDER = { work: 'ons-snpp-2014', locator: 'County Durham', basis: 'external', verified: true } as const;

const bare = (year: number, value: number) => ({ year, value, lower: null, upper: null });

export const POPULATION: OverYearsOptions = {
  id: 'population',
  title: 'People aged 65 and over',
  unit: 'people',
  interval: null,
  // ONS 2016-based subnational projection, County Durham.
  series: [
    { name: 'Projected in 2018', mark: 'published', sources: [ONS], points: [bare(2019, 110257), bare(2024, 120032), bare(2029, 131766)] },
  ],
};
export const NEED: OverYearsOptions = {
  id: 'need',
  title: 'People with dementia',
  unit: 'people',
  interval: '95% interval',
  series: [
    {
      name: 'With dementia',
      mark: 'derived',
      sources: [ONS],
      points: [
        { year: 2019, value: 6580, lower: 5200, upper: 8300 },
        { year: 2029, value: 8477, lower: 6700, upper: 10700 },
      ],
    },
    { name: 'Known to services', mark: 'illustrative', sources: [], points: [bare(2019, 4100)] },
  ],
};
export const VINTAGES: VintagesOptions = {
  id: 'vintages',
  title: 'Projected and found later',
  unit: 'people',
  projected: {
    name: '2016-based projection',
    mark: 'published',
    sources: [ONS],
    points: [bare(2019, 110257), bare(2020, 111980), bare(2027, 126628)],
  },
  later: [
    { name: '2014-based projection', mark: 'published', sources: [OLDER], points: [bare(2019, 110575), bare(2027, 128085)] },
    { name: 'Mid-2020 estimate', mark: 'published', sources: [OLDER], points: [bare(2020, 111400)] },
  ],
};
export const DISTRIBUTION: DistributionOptions = {
  id: 'distribution',
  title: 'Direct payments by council',
  unit: 'share',
  marked: 'c4',
  mark: 'published',
  sources: [ONS],
  councils: [0.31, 0.12, null, 0.2, 0.25, 0.18, 0.22, 0.2].map((value, index) => ({
    id: `c${index}`,
    name: `Council ${'ABCDEFGH'[index]}`,
    value,
  })),
};
export const SPEND: SpendOptions = {
  id: 'spend',
  title: 'Spend by form',
  currency: 'GBP',
  lines: [
    { name: 'Block of nursing beds', amount: '982800.00', people: 17, mark: 'illustrative', sources: [] },
    { name: 'Spot placements & respite', amount: '414050.10', people: null, mark: 'illustrative', sources: [] },
    { name: 'Direct payments', amount: null, people: null, mark: 'illustrative', sources: [] },
  ],
};
export const RATINGS: RatingsOptions = {
  id: 'ratings',
  title: 'Care homes by rating',
  unit: 'care homes',
  ratings: ['Outstanding', 'Good', 'Requires improvement or inadequate', 'Not yet rated'],
  places: [
    { name: 'County Durham', counts: [5, 110, 22, 1], mark: 'published', sources: [ONS] },
    { name: 'All councils', counts: [455, 10430, 2433, null], mark: 'published', sources: [ONS] },
  ],
};

const BY = { role: 'joint commissioning manager', agencyId: null };

/** A profile from what two agencies say of the areas in their order; null where one has not said. */
export function profileFrom(council: readonly (RatedLevel | null)[], board: readonly (RatedLevel | null)[]): MatrixProfile {
  const events = AREAS.flatMap(({ id: areaId }, index) =>
    (
      [
        ['council', council[index]],
        ['icb', board[index]],
      ] as const
    ).flatMap(([agencyId, level]) =>
      level === null || level === undefined
        ? []
        : [
            {
              type: 'area-rated',
              data: {
                schemaVersion: 1,
                id: `${agencyId}-${areaId}`,
                on: '2026-04-01',
                by: BY,
                why: null,
                agencyId,
                areaId,
                level,
                text: level === 'not-applicable' ? 'We share no function' : null,
                evidenceIds: [],
              },
            },
          ],
    ),
  );
  return profileOf(replayAssessment(events).state);
}

const COUNCIL: readonly (RatedLevel | null)[] = ['joint', 'joint', 'parallel', 'separate', 'parallel', 'joint', 'not-applicable'];
const BOARD: readonly (RatedLevel | null)[] = ['parallel', 'joint', 'parallel', 'joint', null, 'integrated', 'not-applicable'];
const TARGETS: { readonly [area: string]: Level } = {
  'purpose-and-strategy': 'joint',
  'needs-and-market-intelligence': 'joint',
  'resource-allocation-and-management': 'parallel',
  contracting: 'parallel',
};
export const POSITIONS: MatrixPositionsOptions = {
  id: 'matrix-positions',
  title: 'Where we stand, and where we want to be',
  profile: profileFrom(COUNCIL, BOARD),
  targets: TARGETS,
};
export const VIEWS: MatrixViewsOptions = {
  id: 'matrix-views',
  title: 'What each of us sees',
  profile: profileFrom(COUNCIL, BOARD),
  mark: 'illustrative',
  sources: [],
};
export const MOVES: MatrixMovementOptions = {
  id: 'matrix-movement',
  title: 'Three years of the matrix',
  snapshots: [
    { on: '2024-04-01', profile: profileFrom(['separate', 'parallel', null, 'joint'], ['separate', 'parallel', null, 'joint']) },
    { on: '2025-04-01', profile: profileFrom(['parallel', 'joint', 'separate', 'joint'], ['parallel', 'parallel', 'separate', 'joint']) },
    { on: '2026-04-01', profile: profileFrom(COUNCIL, BOARD) },
  ],
};

export const CONSISTENCY: ConsistencyMatrixOptions = {
  id: 'consistency',
  title: 'How the evidence fits each explanation',
  matrix: {
    hypotheses: [
      { id: 'pay', statement: 'Carers leave because supermarkets pay more, so that hours go unfilled' },
      { id: 'rounds', statement: 'Rounds are planned so that travel eats the hours' },
      { id: 'need', statement: 'Need has grown faster than the hours that are bought' },
    ],
    evidence: [
      {
        id: 'exit',
        title: 'Exit interviews: most who left named travel without pay',
        credibility: 'medium',
        relevance: 'high',
        ratings: { pay: 'I', rounds: 'CC', need: 'N' },
      },
      {
        id: 'pay-rise',
        title: 'Hours unfilled did not fall in the year after the rise in pay',
        credibility: 'high',
        relevance: 'high',
        ratings: { pay: 'II', rounds: 'C', need: 'C' },
      },
      {
        id: 'requests',
        title: 'Requests for care were level',
        credibility: 'high',
        relevance: 'medium',
        ratings: { pay: 'NA', need: 'II' },
        raters: [
          { raterId: 'analyst', ratings: { rounds: 'N' } },
          { raterId: 'provider', ratings: { rounds: 'C' } },
        ],
      },
      { id: 'survey', title: 'Carers’ survey', credibility: 'low', relevance: 'low', ratings: { rounds: 'C' } },
    ],
  },
};

const seen = (title: string, bearing: 'for' | 'against' | 'neutral', on: string, underSeal: string | null) => ({
  item: {
    id: title,
    kind: 'performance',
    title,
    period: null,
    place: null,
    design: 'count',
    voices: null,
    originId: null,
    sources: [],
  } as const,
  bearing,
  on,
  underSeal,
});

export const TIMELINE: EvidenceTimelineOptions = {
  id: 'timeline',
  title: 'When the evidence came in',
  hypothesis: {
    evidence: [
      seen('A complaint that began it', 'for', '2026-03-12', null),
      seen(
        'Hours asked for and hours filled, from the electronic call records of all nine providers in the county',
        'against',
        '2026-06-02',
        's',
      ),
      seen('What carers said in four group talks', 'for', '2026-06-02', 's'),
      seen('Requests in the year', 'neutral', '2026-07-20', 's'),
      seen('Hours filled in the second winter', 'for', '2027-02-26', 's'),
    ],
    seals: [{ on: '2026-05-04' }],
    verdicts: [
      { on: '2026-08-03', verdict: 'inconclusive' },
      { on: '2027-03-15', verdict: 'partly-supported' },
    ],
    history: [
      { on: '2026-03-01', type: 'hypothesis-offered' },
      { on: '2027-01-11', type: 'testing-resumed' },
    ],
  },
};

export const ODDS: OddsPathOptions = {
  id: 'odds',
  title: 'How the evidence moves us',
  prior: { lower: 0.3, upper: 0.5 },
  mark: 'illustrative',
  sources: [],
  items: [
    { name: 'Exit interviews in which most who left named travel without pay', likelihoodRatio: { ifTrue: 0.8, ifFalse: 0.3 } },
    { name: 'Call records', likelihoodRatio: { lower: 2, upper: 6 } },
    { name: 'The same call records, told by providers', likelihoodRatio: 3 },
    { name: 'Requests in the year', likelihoodRatio: 0.5 },
  ],
  groups: [{ id: 'calls', items: [1, 2], cap: 'strongest-item' }],
};
/** An item that would be seen only if the hypothesis held, then one seen only if it did not. */
export const CERTAINTIES: OddsPathOptions = {
  ...ODDS,
  id: 'certainties',
  prior: 0.5,
  items: [
    { name: 'A weak sign', likelihoodRatio: 1.2 },
    { name: 'Seen only if it holds', likelihoodRatio: { ifTrue: 0.4, ifFalse: 0 } },
    { name: 'Seen only if it does not', likelihoodRatio: { ifTrue: 0, ifFalse: 0.2 } },
  ],
  groups: [],
};

export const CHARTS: readonly Chart[] = [
  chartConsistencyMatrix(CONSISTENCY),
  chartEvidenceTimeline(TIMELINE),
  chartOddsPath(ODDS),
  chartOddsPath(CERTAINTIES),
  chartOverYears(POPULATION),
  chartOverYears(NEED),
  chartVintages(VINTAGES),
  chartDistribution(DISTRIBUTION),
  chartSpend(SPEND),
  chartRatings(RATINGS),
  chartMatrixPositions(POSITIONS),
  chartMatrixViews(VIEWS),
  chartMatrixMovement(MOVES),
];
