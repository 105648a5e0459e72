import { parseContract, type BlockContract, type Contract } from 'commissioning-kit/contracts';
import { ContractSchema } from 'commissioning-kit/contracts/schemas';
import { block, callOff, directPayment, grant, spot } from '../../contracts/sample-contracts.js';
import type { PublishedRecord } from '../published-record.js';

const price = { from: '2026-04-01', rate: '980', per: 'week' } as const;

/** The contracts of every form, one union. */
export const records: readonly PublishedRecord[] = [
  {
    record: 'contract',
    version: 1,
    schema: ContractSchema,
    parse: parseContract,
    samples: [block, spot, callOff, grant, directPayment],
    crossField: [
      {
        name: 'a term that ends before it starts',
        code: 'kernel/end-before-start',
        change: (sample: BlockContract): Contract => ({ ...sample, term: { from: '2026-04-01', to: '2026-03-31' } }),
      },
      {
        name: 'a price that begins after the term',
        code: 'contracts/begins-too-late',
        change: (sample: BlockContract): Contract => ({ ...sample, prices: [{ ...price, from: '2026-04-02' }] }),
      },
      {
        name: 'two prices from one day',
        code: 'contracts/history-out-of-order',
        change: (sample: BlockContract): Contract => ({ ...sample, prices: [price, price] }),
      },
      {
        name: 'prices of two kinds',
        code: 'contracts/mixed-prices',
        change: (sample: BlockContract): Contract => ({ ...sample, prices: [price, { from: '2026-05-01', rate: '20', per: 'hour' }] }),
      },
      {
        name: 'a quantity for a time where the price is for one',
        code: 'contracts/quantity-per',
        change: (sample: BlockContract): Contract => ({ ...sample, quantities: [{ from: '2026-04-01', units: '20', per: 'week' }] }),
      },
      {
        name: 'shares that do not add up to one',
        code: 'contracts/shares-not-one',
        change: (sample: BlockContract): Contract => ({
          ...sample,
          funding: [{ from: '2026-04-01', parts: [{ funder: 'council', share: '0.99' }] }],
        }),
      },
      {
        name: 'more unavailable than bought',
        code: 'contracts/more-unavailable-than-bought',
        change: (sample: BlockContract): Contract => ({
          ...sample,
          unavailable: (sample.unavailable ?? []).map((entry) => ({ ...entry, units: '21' })),
        }),
      },
    ],
  },
];
