import { sealOf, type RegisterCommand, type TestPlan } from 'commissioning-kit/hypotheses';
import { REABLEMENT, TRAVEL, ZONES } from './plans.js';
import { BEFORE, said, tell } from './tell.js';

const STAKEHOLDERS = ['Carers’ forum', 'Council finance', 'Providers’ forum'];

const PLANS = [
  ['travel', TRAVEL],
  ['zones', ZONES],
  ['reablement', REABLEMENT],
] as const satisfies readonly (readonly [string, TestPlan])[];

/** Agreed, planned, sealed and begun, on the days of one spring. */
const BEGINNING: readonly RegisterCommand[] = [
  ...PLANS.map(([hypothesisId]): RegisterCommand => ({
    type: 'agree-hypothesis',
    data: { ...said(`${hypothesisId}-agreed`, '2026-03-02'), hypothesisId, stakeholders: STAKEHOLDERS },
  })),
  ...PLANS.map(([hypothesisId, plan]): RegisterCommand => ({
    type: 'plan-test',
    data: { ...said(`${hypothesisId}-planned`, '2026-03-16'), hypothesisId, plan },
  })),
  ...PLANS.map(([hypothesisId, plan]): RegisterCommand => ({
    type: 'seal-plan',
    data: { ...said(`${hypothesisId}-sealed`, '2026-03-23'), hypothesisId, seal: sealOf(plan) },
  })),
  ...PLANS.map(([hypothesisId]): RegisterCommand => ({
    type: 'start-testing',
    data: { ...said(`${hypothesisId}-begun`, '2026-04-01'), hypothesisId },
  })),
];

/** Three beliefs about why home care runs short, as they stood when the tests began. */
export const BEGUN = tell(BEFORE, [
  {
    type: 'open-register',
    data: {
      ...said('opened', '2026-02-02'),
      registerId: 'home-care',
      populationId: 'home-care-users',
      agenda: 'Home care when it is needed',
    },
  },
  {
    type: 'offer-hypothesis',
    data: {
      ...said('travel-offered', '2026-02-02'),
      hypothesisId: 'travel',
      statement: 'Paying carers for their travel will lower the hours of home care that go unfilled',
      kind: 'investment',
      offeredBy: 'Carers’ forum',
      claims: [],
      mechanism: 'Carers turn down short visits that cost them more in travel than they earn',
      scope: 'Home care for older people in the five zones of the county',
      rivals: [
        { id: 'supermarkets', statement: 'Supermarkets pay more' },
        { id: 'need', statement: 'Need has grown faster than what is bought' },
      ],
    },
  },
  {
    type: 'offer-hypothesis',
    data: {
      ...said('zones-offered', '2026-02-02'),
      hypothesisId: 'zones',
      statement: 'Giving each zone to one provider will shorten the wait for a first visit',
      kind: 'organisation',
      offeredBy: 'Council finance',
      claims: [],
      mechanism: 'One provider can plan its rounds',
    },
  },
  {
    type: 'offer-hypothesis',
    data: {
      ...said('reablement-offered', '2026-02-02'),
      hypothesisId: 'reablement',
      statement: 'Reablement works',
      kind: 'investment',
      offeredBy: 'NHS trust',
      claims: [],
    },
  },
  {
    type: 'reword-hypothesis',
    data: {
      ...said('reablement-reworded', '2026-02-16'),
      hypothesisId: 'reablement',
      statement: 'Reablement for everybody who leaves hospital will lower the hours of long-term home care they need',
      reason: 'The first wording did not say for whom, nor what would change',
    },
  },
  {
    type: 'state-confidence',
    data: {
      ...said('trust-holds', '2026-02-16'),
      hypothesisId: 'reablement',
      stakeholder: 'NHS trust',
      probability: 0.8,
      resolvesOn: '2027-03-31',
    },
  },
  ...BEGINNING,
]);
