import type { Agency, Population, SourceRef } from 'commissioning-kit';
import type { CommissioningFramework, MonitoringProgramme, ProcurementExercise } from 'commissioning-kit/interventions';

const INVENTED: readonly SourceRef[] = [
  { work: 'local:invented', locator: 'Invented for this example', basis: 'inferred', verified: false },
];
const invented = { mark: 'illustrative', sources: INVENTED } as const;
const works = [
  { id: 'local:invented', title: 'Invented for this example', publisher: 'the authors of this example', year: '2026', licence: null },
] as const;

const population: Population = {
  id: 'people-at-home',
  name: 'Adults who need care at home',
  clientGroup: 'adults who need care at home',
  area: { scheme: 'example', code: 'sampleton', name: 'Sampleton' },
  ages: { from: 18, to: null },
};

const council: Agency = { id: 'council', name: 'Sampleton Council', kind: 'council', identifiers: [{ scheme: 'example', id: 'c-1' }] };
const board: Agency = { id: 'icb', name: 'Sampleton Integrated Care Board', kind: 'integrated-care-board', identifiers: [] };
const trust: Agency = { id: 'trust', name: 'Sampleton Community Trust', kind: 'nhs-trust', identifiers: [] };

/** How three agencies commission together: complete, agreed and published. */
export const framework: CommissioningFramework = {
  schemaVersion: 1,
  id: 'framework',
  title: 'How we commission in Sampleton',
  population,
  figures: [],
  names: [],
  works,
  partners: [council, board, trust],
  agreements: [
    { agencyId: 'council', on: '2026-02-03', by: 'Cabinet' },
    { agencyId: 'icb', on: '2026-02-10', by: 'Board' },
    { agencyId: 'trust', on: '2026-02-17', by: 'Board of the trust' },
  ],
  publishedOn: '2026-03-02',
  parts: {
    definitions: {
      terms: [
        { term: 'Commissioning', meaning: 'securing the best outcomes for people with the means there are', concept: 'commissioning' },
        { term: 'Planning', meaning: 'deciding what has to change and how', concept: 'planning' },
        { term: 'Procurement', meaning: 'the steps by which a service is bought', concept: 'procurement' },
        { term: 'Home care', meaning: 'personal care in a person’s own home', concept: 'other' },
      ],
    },
    principles: {
      text: 'What we hold to, whatever is bought.',
      principles: ['People who draw on care shape it', 'Evidence comes before purchase'],
    },
    activities: {
      activities: [
        { id: 'assess', title: 'Assess need', text: 'Every third year, and when something changes' },
        { id: 'buy', title: 'Buy home care', text: null },
      ],
    },
    roles: {
      roles: [
        {
          kind: 'team',
          name: 'Joint commissioning team',
          agencyId: 'council',
          does: 'writes the needs assessment and the strategy',
          activityIds: ['assess'],
        },
        { kind: 'individual', name: 'Head of procurement', agencyId: 'icb', does: 'runs tenders for all partners', activityIds: ['buy'] },
        { kind: 'organisation', name: 'Sampleton Community Trust', agencyId: 'trust', does: 'provides nursing at home', activityIds: [] },
      ],
    },
    documents: {
      documents: [
        {
          id: 'jsna',
          title: 'Joint strategic needs assessment',
          agencyId: 'council',
          publishedOn: '2025-09-01',
          relatesTo: ['strategy'],
          standsAloneBecause: null,
        },
        { id: 'strategy', title: 'Strategy for care at home', agencyId: null, publishedOn: null, relatesTo: [], standsAloneBecause: null },
        {
          id: 'estates',
          title: 'Estates plan',
          agencyId: 'trust',
          publishedOn: null,
          relatesTo: [],
          standsAloneBecause: 'it concerns buildings only',
        },
      ],
    },
    involvement: {
      groups: [
        { category: 'service-users', name: 'People who receive home care', part: 'sit on the panel that scores tenders' },
        { category: 'carers', name: 'Carers', part: 'are asked before every review' },
        { category: 'public', name: 'The public', part: 'comments on the draft strategy' },
        { category: 'independent-providers', name: 'Home care agencies', part: 'meet commissioners every quarter' },
      ],
    },
    legislation: {
      text: null,
      items: [
        {
          title: 'Care Act 2014',
          says: 'the council shapes the market for care',
          sources: [{ work: 'care-act-2014', locator: 'section 5', basis: 'external', verified: false }],
        },
      ],
    },
    timetable: {
      entries: [
        { id: 'needs', title: 'Needs assessment renewed', from: '2026-04-01', to: '2026-09-30', agencyIds: ['council', 'icb'] },
        { id: 'budget', title: 'Budgets set', from: '2026-01-05', to: '2026-02-27', agencyIds: [] },
      ],
    },
  },
};

/** A home care tender, ready for the market. */
export const procurement: ProcurementExercise = {
  schemaVersion: 1,
  id: 'home-care-tender',
  title: 'Home care in Sampleton, from 2027',
  population,
  figures: [],
  names: [],
  works,
  currency: 'GBP',
  purpose: 'Home care that people can rely on, from fewer agencies in smaller areas',
  strategy: { id: 'older-people-strategy', title: 'Strategy for care at home', agreed: 'yes' },
  readiness: { resources: 'yes', intentionsClear: 'yes', evidenceBase: 'yes', qualityData: 'yes', measuresAgreed: 'yes' },
  worth: invented,
  lots: [
    {
      id: 'north',
      title: 'Home care in the north',
      sector: 'private',
      activity: 'tendering',
      value: { from: '2000000.00', to: '2600000.00', per: 'year' },
      purchaseIds: ['falls-rehabilitation'],
      note: null,
    },
    {
      id: 'carers',
      title: 'Sitting service for carers',
      sector: 'voluntary',
      activity: 'grant',
      value: { from: '60000.00', to: '60000.00', per: 'year' },
      purchaseIds: ['carers-grant'],
      note: 'One organisation is asked; others may apply',
    },
  ],
  measures: [
    {
      id: 'missed',
      name: 'Visits missed',
      kind: 'quality',
      dimension: 'activities',
      unit: 'share',
      direction: 'lower-is-better',
      target: 0.005,
      agreedOn: '2026-06-01',
    },
  ],
  timetable: [
    { id: 'open', title: 'Tender open', from: '2026-09-07', to: '2026-10-16', agencyIds: [] },
    { id: 'mobilise', title: 'Mobilisation', from: '2027-01-04', to: '2027-03-31', agencyIds: [] },
  ],
};

/** What partners follow all along: every arrangement and every dimension. */
export const monitoring: MonitoringProgramme = {
  schemaVersion: 1,
  id: 'home-care-monitoring',
  title: 'Watching home care in Sampleton',
  population,
  figures: [],
  names: [],
  works,
  purpose: 'To know early where care fails, and whether it helps people to stay at home.',
  startsOn: '2027-04-01',
  entries: [
    entry('growth', 'population', 'People aged 75 and over', 'Population projections', 'every year'),
    entry('ratings', 'inspections', 'Ratings of agencies', 'The regulator', 'every month'),
    entry('at-home', 'outcomes', 'People still at home after a year', 'Care records', 'every quarter'),
    { ...entry('calls', 'feedback', 'Calls to people and carers', 'A user-led organisation', 'every month'), voices: ['users', 'carers'] },
    {
      ...entry('returns', 'contracts', 'Returns of agencies', 'Agencies', 'every four weeks'),
      dimensions: ['activities', 'services', 'users', 'costs', 'outcomes'],
      measures: procurement.measures,
    },
  ],
};

function entry(
  id: string,
  arrangement: MonitoringProgramme['entries'][number]['arrangement'],
  title: string,
  source: string,
  frequency: string,
): MonitoringProgramme['entries'][number] {
  return { id, arrangement, title, source, frequency, reviewedBy: 'joint commissioning team', voices: [], dimensions: [], measures: [] };
}
