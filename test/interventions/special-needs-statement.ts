import type { SourceRef } from 'commissioning-kit';
import type { MarketPositionStatement } from 'commissioning-kit/interventions';
import { needSupplyGap, projectDemand } from 'commissioning-kit/needs';

const INVENTED: readonly SourceRef[] = [
  { work: 'local:invented', locator: 'Invented for this example', basis: 'inferred', verified: false },
];
const invented = { mark: 'illustrative', sources: INVENTED } as const;

const HOURS = { service: 'Speech and language therapy in schools', unit: 'hours a week' };
const BREAKS = { service: 'Short breaks', unit: 'places' };
const TRAINING = { service: 'Joint training of teaching staff', unit: 'days a year' };

/** The children of the worked case, as a statement to the whole market: schools hold the budgets, so the council is not the main buyer. */
export const statement: MarketPositionStatement = {
  schemaVersion: 1,
  id: 'special-needs-statement',
  title: 'Support for children with special educational needs in Riverside',
  currency: 'GBP',
  commissioner: 'Riverside Council and Riverside Schools Forum',
  asOf: '2013-10-01',
  population: {
    id: 'children',
    name: 'Children with special educational needs',
    clientGroup: 'children with special educational needs',
    area: { scheme: 'example', code: 'riverside', name: 'Riverside' },
    ages: { from: 5, to: 18 },
  },
  figures: [],
  names: [],
  works: [
    { id: 'local:invented', title: 'Invented for this example', publisher: 'the authors of this example', year: '2026', licence: null },
  ],
  worth: invented,
  planned: [
    {
      id: 'short-breaks',
      title: 'Short breaks at weekends and in holidays',
      segment: 'Short breaks and family support',
      value: { from: '100000.00', to: '250000.00', per: 'year' },
      toMarketOn: '2014-02-03',
      startsOn: '2014-09-01',
      route: 'framework-contract',
      note: 'Families choose among the providers of the framework',
    },
    {
      id: 'training',
      title: 'Joint training for a common standard of teaching',
      segment: 'Support that schools buy',
      value: { from: '40000.00', to: '60000.00', per: 'year' },
      toMarketOn: '2013-12-02',
      startsOn: '2014-04-01',
      route: 'tendering',
      note: 'Bought by the schools forum for every mainstream school',
    },
    {
      id: 'parents',
      title: 'Advice and advocacy for parents',
      segment: 'Short breaks and family support',
      value: { from: '20000.00', to: null, per: 'year' },
      toMarketOn: '2014-01-13',
      startsOn: '2014-04-01',
      route: 'grant',
      note: null,
    },
    {
      id: 'therapy',
      title: 'Speech and language therapy in schools',
      segment: 'Support that schools buy',
      value: null,
      toMarketOn: null,
      startsOn: null,
      route: null,
      note: 'Schools decide each for themselves; the forum will say by summer how many mean to buy together',
    },
  ],
  parts: {
    direction: {
      purpose:
        'Schools hold most of the money, families begin to hold some, and the council holds few of the contracts. This statement tells providers where the whole market is going, so that each can plan its part.',
      direction:
        'More children will be supported in their own school and near their home. Fewer will be sent to specialist places, and fewer still out of the town.',
      segments: ['Support that schools buy', 'Short breaks and family support', 'Specialist places'],
      builtOn: [
        'Children’s plan of the council',
        'Spending plans of the schools, as the forum gathered them',
        'Survey of parents by Riverside Parents Together',
      ],
    },
    demand: {
      text: 'The number of children grows with the town. What each school will buy depends on its own decisions; the forum asked all of them.',
      forecasts: [
        {
          title: 'Children with a plan for their support',
          unit: 'children',
          baseYear: 2013,
          points: projectDemand({ baseline: 640, annualChange: 0.03, years: 5 }),
          assumption: 'the number grows each year as it did over the last three, and thresholds stay as they are',
          decimals: 0,
          worth: invented,
        },
      ],
      figures: [
        { label: 'Schools that mean to buy therapy together', figure: { value: 17, unit: 'schools', ...invented }, decimals: 0 },
        {
          label: 'Families who asked for a direct payment for short breaks',
          figure: { value: 48, unit: 'families', ...invented },
          decimals: 0,
        },
      ],
      pressurePoints: [
        'Speech and language therapy in the first school years, where children wait for a term',
        'Support for young people who leave school without qualifications',
        'Short breaks in the summer holidays',
      ],
    },
    supply: {
      text: 'The council and the schools counted together what there is. What schools buy each for itself nobody had added up before.',
      services: needSupplyGap({
        need: [
          { ...HOURS, amount: 210 },
          { ...BREAKS, amount: 12 },
          { ...TRAINING, amount: 60 },
        ],
        supply: [
          { ...HOURS, amount: 140 },
          { ...BREAKS, amount: 7 },
          { ...TRAINING, amount: null },
        ],
      }),
      worth: invented,
      strengths: [
        'Short breaks are trusted by families and often led by people who have used them',
        'Two special schools have skills that mainstream schools would pay for',
      ],
      weaknesses: [
        'Providers serve one school at a time and cannot plan',
        'Hardly anybody offers support in the evening or in the holidays',
        'Families go from door to door, since no service knows of the next',
      ],
    },
    models: {
      text: 'These are the practices that the council and the schools will look for, whoever pays.',
      encouraged: [
        {
          title: 'Support that comes to the child’s own school',
          text: 'Therapists and specialist teachers work in the classroom and leave skills behind',
          segment: 'Support that schools buy',
        },
        {
          title: 'One assessment for all agencies',
          text: 'Providers use the common assessment, so that families tell their story once',
          segment: null,
        },
        {
          title: 'Breaks that families shape',
          text: 'Short breaks at the times and in the places that families choose, payable with a direct payment',
          segment: 'Short breaks and family support',
        },
      ],
      influence:
        'Providers that no public body funds are asked to the same meetings, get the same figures, and can be listed in the directory when they use the common assessment.',
    },
    resourcing: {
      text: 'Schools decide on their budgets each year. The council’s own spending will fall slowly; what schools and families spend is likely to take its place.',
      outlook: [
        { year: '2013/14', amount: '158890.00', note: 'Contracts of the council' },
        { year: '2014/15', amount: '150000.00', note: 'Planned, of which a part becomes direct payments' },
        { year: '2015/16', amount: null, note: 'Depends on the settlement of the government' },
      ],
      worth: invented,
    },
    support: {
      choice: [
        'A directory of support that parents wrote with the council, kept up to date',
        'An adviser for families who are offered a direct payment',
      ],
      innovation: [
        'Rooms in two schools in which new forms of support can be tried for a term',
        'Help with the common assessment, free to every provider',
      ],
      contact: 'the children’s commissioning team of Riverside Council',
    },
  },
};
