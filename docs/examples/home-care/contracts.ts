import { sumMoney } from 'commissioning-kit';
import {
  periodCost,
  type BlockContract,
  type CallOffContract,
  type Contract,
  type FundingSplit,
  type SpotContract,
} from 'commissioning-kit/contracts';
import { POPULATION } from './partners.js';

const OLD_TERM = { from: '2024-04-01', to: '2027-03-31' } as const;
const NEW_TERM = { from: '2027-04-01', to: '2031-03-31' } as const;
/** The last year of the old contracts, and the first of the new, which has a day more. */
export const LAST_YEAR = { from: '2026-04-01', to: '2027-03-31' } as const;
export const FIRST_YEAR = { from: '2027-04-01', to: '2028-03-31' } as const;

const HOURS = { unit: 'hour', currency: 'GBP', service: 'home-care', populationId: POPULATION.id, schemaVersion: 1 } as const;

/** A council pays what its clients do not. */
const ofCouncil = (from: string, agencyId: string, clients: string, council: string): readonly FundingSplit[] => [
  {
    from,
    parts: [
      { funder: 'client', share: clients },
      { funder: 'council', agencyId, share: council },
    ],
  },
];

const ferndaleBlock: BlockContract = {
  ...HOURS,
  form: 'block',
  id: 'ferndale-block',
  title: 'Home care in Ferndale, bought in blocks of hours',
  term: OLD_TERM,
  prices: [{ from: OLD_TERM.from, rate: '21.40', per: 'hour' }],
  quantities: [{ from: OLD_TERM.from, units: '4200', per: 'week' }],
  providerId: 'hearth',
  buyerIds: ['ferndale'],
  funding: ofCouncil(OLD_TERM.from, 'ferndale', '0.27', '0.73'),
};

const lowmoorSpot: SpotContract = {
  ...HOURS,
  form: 'spot',
  id: 'lowmoor-spot',
  title: 'Home care in Lowmoor, bought hour by hour',
  term: OLD_TERM,
  prices: [{ from: OLD_TERM.from, rate: '23.10', per: 'hour' }],
  quantities: [{ from: OLD_TERM.from, units: '1900', per: 'week' }],
  providerId: 'fell',
  buyerIds: ['lowmoor'],
  funding: ofCouncil(OLD_TERM.from, 'lowmoor', '0.24', '0.76'),
};

const boardSpot: SpotContract = {
  ...HOURS,
  form: 'spot',
  id: 'icb-spot',
  title: 'Continuing health care at home, bought case by case',
  term: OLD_TERM,
  prices: [{ from: OLD_TERM.from, rate: '27.80', per: 'hour' }],
  quantities: [{ from: OLD_TERM.from, units: '650', per: 'week' }],
  providerId: 'hearth',
  buyerIds: ['icb'],
  funding: [{ from: OLD_TERM.from, parts: [{ funder: 'nhs', agencyId: 'icb', share: '1' }] }],
};

const callOff = (id: string, title: string, buyer: string, units: string, funding: readonly FundingSplit[]): CallOffContract => ({
  ...HOURS,
  form: 'call-off',
  id,
  title,
  term: NEW_TERM,
  frameworkId: 'joint-framework',
  calledOffOn: '2027-01-11',
  priceAt: 'call-off',
  prices: [{ from: '2027-01-01', rate: '24.35', per: 'hour' }],
  quantities: [{ from: NEW_TERM.from, units, per: 'week' }],
  providerId: 'hearth',
  buyerIds: [buyer],
  funding,
});

export const OLD: readonly Contract[] = [ferndaleBlock, lowmoorSpot, boardSpot];

export const NEW: readonly Contract[] = [
  callOff(
    'ferndale-call-off',
    'Home care in Ferndale, called off under the joint framework',
    'ferndale',
    '3950',
    ofCouncil(NEW_TERM.from, 'ferndale', '0.27', '0.73'),
  ),
  callOff(
    'lowmoor-call-off',
    'Home care in Lowmoor, called off under the joint framework',
    'lowmoor',
    '1980',
    ofCouncil(NEW_TERM.from, 'lowmoor', '0.24', '0.76'),
  ),
  callOff('icb-call-off', 'Health care at home, called off under the joint framework', 'icb', '690', [
    { from: NEW_TERM.from, parts: [{ funder: 'nhs', agencyId: 'icb', share: '1' }] },
  ]),
];

/** What both years cost, in lines for a terminal. */
export function costLines(): readonly string[] {
  const year = (contracts: readonly Contract[], period: typeof LAST_YEAR | typeof FIRST_YEAR): readonly string[] => {
    const costs = contracts.map((contract) => periodCost(contract, { period }));
    return [sumMoney(costs.map(({ gross }) => gross)), sumMoney(costs.map(({ net }) => net))];
  };
  const [oldGross, oldNet] = year(OLD, LAST_YEAR);
  const [newGross, newNet] = year(NEW, FIRST_YEAR);
  return [
    `The last year of three contracts: gross £${oldGross}, net of what clients pay £${oldNet}`,
    `The first of one framework: gross £${newGross}, net of what clients pay £${newNet}`,
  ];
}
