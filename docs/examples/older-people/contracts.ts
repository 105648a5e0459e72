import type { BlockContract, CallOffContract, DirectPayment, FundingSplit, Grant, SpotContract } from 'commissioning-kit/contracts';

const TERM = { from: '2020-04-01', to: '2023-03-31' } as const;

/** Clients and the NHS pay part of a place; the council pays the rest. The shares are invented. */
const PLACE_FUNDING: readonly FundingSplit[] = [
  {
    from: TERM.from,
    parts: [
      { funder: 'client', share: '0.32' },
      { funder: 'nhs', agencyId: 'ccg', share: '0.21' },
      { funder: 'council', agencyId: 'council', share: '0.47' },
    ],
  },
];

export const block: BlockContract = {
  schemaVersion: 1,
  form: 'block',
  id: 'nursing-block',
  title: 'Dementia nursing beds in the eastern locality, bought as a block',
  service: 'dementia-nursing',
  unit: 'bed',
  currency: 'GBP',
  term: TERM,
  prices: [
    { from: '2020-04-01', rate: '742.00', per: 'week' },
    { from: '2021-04-01', rate: '761.30', per: 'week' },
  ],
  quantities: [{ from: '2020-04-01', units: '20' }],
  unavailable: [{ id: 'boiler', from: '2020-11-09', to: '2020-11-22', units: '2', why: 'Boiler replaced in one wing' }],
  providerId: 'nursing-home',
  buyerIds: ['council', 'ccg'],
  populationId: 'older-people',
  funding: PLACE_FUNDING,
};

export const spot: SpotContract = {
  schemaVersion: 1,
  form: 'spot',
  id: 'nursing-spot',
  title: 'Dementia nursing places, bought one by one',
  service: 'dementia-nursing',
  unit: 'place',
  currency: 'GBP',
  term: TERM,
  prices: [{ from: '2020-04-01', rate: '815.00', per: 'week' }],
  quantities: [
    { from: '2020-04-01', units: '9' },
    { from: '2020-10-05', units: '11' },
  ],
  providerId: 'care-home',
  buyerIds: ['council'],
  populationId: 'older-people',
  funding: PLACE_FUNDING,
};

/** What both partners pay alike. */
const SHARED_FUNDING: readonly FundingSplit[] = [
  {
    from: TERM.from,
    parts: [
      { funder: 'nhs', agencyId: 'ccg', share: '0.5' },
      { funder: 'council', agencyId: 'council', share: '0.5' },
    ],
  },
];

export const rehabilitation: CallOffContract = {
  schemaVersion: 1,
  form: 'call-off',
  id: 'falls-rehabilitation',
  title: 'Intensive rehabilitation after a fall, called off under the framework for therapy',
  service: 'rehabilitation',
  unit: 'hour',
  currency: 'GBP',
  term: TERM,
  frameworkId: 'therapy-framework',
  calledOffOn: '2020-02-24',
  priceAt: 'call-off',
  prices: [{ from: '2020-01-01', rate: '31.25', per: 'hour' }],
  quantities: [{ from: TERM.from, units: '180', per: 'week' }],
  providerId: 'home-care',
  buyerIds: ['council', 'ccg'],
  populationId: 'older-people',
  funding: SHARED_FUNDING,
};

export const carersGrant: Grant = {
  schemaVersion: 1,
  form: 'grant',
  id: 'carers-grant',
  title: 'Grant to the carers forum for targeted support',
  service: 'carers-support',
  purpose: 'Breaks, training and somebody to call for carers of the most vulnerable people',
  currency: 'GBP',
  term: { from: '2020-04-01', to: '2021-03-31' },
  award: '250000.00',
  prices: [],
  quantities: [],
  instalments: [
    { id: 'first', on: '2020-04-15', amount: '125000.00' },
    { id: 'second', on: '2020-10-15', amount: '125000.00' },
  ],
  providerId: 'carers-forum',
  buyerIds: ['council', 'ccg'],
  populationId: 'older-people',
  funding: SHARED_FUNDING,
};

export const directPayment: DirectPayment = {
  schemaVersion: 1,
  form: 'direct-payment',
  id: 'payments-to-carers-and-people',
  title: 'Direct payments to people who arrange their own support at home',
  service: 'support-at-home',
  unit: 'person',
  currency: 'GBP',
  term: TERM,
  prices: [{ from: '2020-04-01', rate: '218.50', per: 'week' }],
  quantities: [{ from: '2020-04-01', units: '60' }],
  contributions: [{ from: '2020-04-01', rate: '1150.00', per: 'week' }],
  oneOffs: [{ id: 'start-up', on: '2020-04-14', amount: '4500.00', why: 'Help with becoming an employer' }],
  recovered: [{ id: 'surplus', on: '2021-02-26', amount: '11820.40', why: 'Balances above what the agreements allow' }],
  buyerIds: ['council'],
  populationId: 'older-people',
  funding: [{ from: '2020-04-01', parts: [{ funder: 'council', agencyId: 'council', share: '1' }] }],
};
