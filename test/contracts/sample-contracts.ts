import type { BlockContract, CallOffContract, DirectPayment, Grant, SpotContract } from 'commissioning-kit/contracts';

/** One contract of each form with every key that it may have, as people write them. */

const MEASURE = {
  id: 'falls',
  name: 'Falls with harm',
  kind: 'outcome',
  dimension: 'outcomes-achieved',
  unit: 'per 1,000 bed days',
  direction: 'lower-is-better',
  target: null,
  agreedOn: '2026-01-15',
} as const;

export const block: BlockContract = {
  schemaVersion: 1,
  form: 'block',
  id: 'dementia-beds',
  title: 'Dementia nursing beds',
  service: 'dementia-nursing',
  unit: 'bed',
  currency: 'GBP',
  term: { from: '2026-04-01', to: '2029-03-31' },
  prices: [
    { from: '2026-04-01', rate: '980', per: 'week' },
    { from: '2027-04-01', rate: '1014.30', per: 'week' },
  ],
  quantities: [{ from: '2026-04-01', units: '20' }],
  unavailable: [{ id: 'boiler', from: '2026-11-09', to: '2026-11-22', units: '2', why: 'Boiler replaced in one wing' }],
  providerId: 'nursing-home',
  buyerIds: ['council', 'icb'],
  populationId: 'older-people',
  funding: [
    {
      from: '2026-04-01',
      parts: [
        { funder: 'nhs', agencyId: 'icb', amount: '235.88', per: 'week' },
        { funder: 'client', share: '0.3' },
        { funder: 'council', agencyId: 'council', share: '0.7' },
      ],
    },
  ],
  measures: [MEASURE],
};

export const spot: SpotContract = {
  schemaVersion: 1,
  form: 'spot',
  id: 'placement-1',
  currency: 'GBP',
  term: { from: '2026-04-01', to: null },
  prices: [{ from: '2026-04-01', rate: '700', per: 'week' }],
  quantities: [{ from: '2026-04-01', units: '1' }],
};

export const callOff: CallOffContract = {
  schemaVersion: 1,
  form: 'call-off',
  id: 'home-care-17',
  currency: 'GBP',
  term: { from: '2026-04-06', to: null },
  frameworkId: 'home-care-2025',
  calledOffOn: '2026-03-20',
  priceAt: 'call-off',
  prices: [{ from: '2025-04-01', rate: '23.20', per: 'hour' }],
  quantities: [{ from: '2026-04-06', units: '14', per: 'week' }],
};

export const grant: Grant = {
  schemaVersion: 1,
  form: 'grant',
  id: 'lunch-club',
  currency: 'GBP',
  term: { from: '2026-04-01', to: '2027-03-31' },
  prices: [],
  quantities: [],
  purpose: 'A lunch club for people who live alone',
  award: '10000.00',
  instalments: [
    { id: 'first', on: '2026-04-01', amount: '5000.00', for: 'Start' },
    { id: 'second', on: '2026-10-01', amount: '5000.00' },
  ],
  settlement: { on: '2027-05-31', eligibleSpend: '9100.00', disallowed: '250.00' },
};

export const directPayment: DirectPayment = {
  schemaVersion: 1,
  form: 'direct-payment',
  id: 'payment-1',
  currency: 'GBP',
  term: { from: '2026-04-01', to: null },
  prices: [{ from: '2026-04-01', rate: '218.50', per: 'week' }],
  quantities: [{ from: '2026-04-01', units: '1' }],
  contributions: [{ from: '2026-04-01', rate: '20', per: 'week' }],
  oneOffs: [{ id: 'start-up', on: '2026-04-14', amount: '450.00', why: 'Help with becoming an employer' }],
  recovered: [{ id: 'review', on: '2027-02-26', amount: '380.40', why: 'Balance above eight weeks' }],
  funding: [{ from: '2026-04-01', parts: [{ funder: 'council', share: '1' }] }],
};
